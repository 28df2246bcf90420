//! The tolerant reading: what a line of challenges says, broken or not, and what is odd about it.
//!
//! On a text that matches the grammar it reads what the grammar says. On any other it goes on: a separator is
//! a comma, or `;` and `&` in front of `name=`; the first word of a line, a bare word behind a comma and the
//! name of a scheme in wide use begin a challenge; `name=` is a parameter of the challenge before it; a quoted
//! value ends at a quote behind which something new begins. Every step moves forward, and looks ahead end at
//! the next quote, space or separator, so the time is linear.

use std::ops::Range;

use super::ChallengeIssue::{self, *};
use super::words::{
    in_use, is_end, is_name, is_scheme, is_separator, is_space, is_tchar, is_token, is_token68, run,
    skip_space,
};
use crate::auth::schemes;

/// What was read, as ranges of the text.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The challenges in their order.
    pub drafts: Vec<Draft>,
    /// What was odd before the first challenge.
    pub loose: Vec<(ChallengeIssue, Range<usize>)>,
}

/// A challenge as ranges of the text.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub scheme: Range<usize>,
    pub token68: Option<Range<usize>>,
    pub params: Vec<DraftParam>,
    /// Each kind once, at its first place.
    pub issues: Vec<(ChallengeIssue, Range<usize>)>,
    /// One past its last byte.
    pub end: usize,
    /// The comma behind the scheme, if nothing stands between, and whether white space does.
    pub comma: Option<(usize, bool)>,
}

/// A parameter as ranges of the text.
#[derive(Debug)]
pub(super) struct DraftParam {
    pub name: Range<usize>,
    /// The value without its quotes, escapes as they stand.
    pub value: Range<usize>,
    pub quoted: bool,
    pub escaped: bool,
}

/// How much is read of a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    pub challenges: usize,
    pub params: usize,
}

/// Reads `text`. `valid`: it matches the grammar, so that the grammar decides where both readings are possible.
/// `smart` tells where quotes of `text` are typographic ones in the paste.
pub(super) fn read(text: &str, valid: bool, smart: &[usize], budget: &mut Budget) -> Reading {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        out: Reading::default(),
        valid,
        smart,
        filled: false,
        fresh: false,
        comma: None,
    };
    reader.list(budget);
    reader.out
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    out: Reading,
    valid: bool,
    smart: &'a [usize],
    /// Something was read since the line began or since the last separator.
    filled: bool,
    /// Nothing but white space was read since the scheme.
    fresh: bool,
    /// The last separator.
    comma: Option<usize>,
}

impl Reader<'_> {
    fn list(&mut self, budget: &mut Budget) {
        loop {
            self.at = skip_space(self.bytes, self.at);
            let Some(byte) = self.bytes.get(self.at).copied() else { break };
            if budget.challenges == 0 || budget.params == 0 {
                self.name(TooLong, self.at..self.bytes.len());
                return;
            }
            let before = self.count();
            match byte {
                _ if is_separator(self.bytes, self.at) => self.separator(byte),
                b'"' => self.nameless_quote(),
                b'=' => self.nameless_value(),
                _ => self.word(),
            }
            let after = self.count();
            budget.challenges = budget.challenges.saturating_sub(after.0 - before.0);
            budget.params =
                budget.params.saturating_sub(if after.0 > before.0 { 0 } else { after.1 - before.1 });
        }
        if let Some(comma) = self.comma
            && !self.filled
        {
            self.name(EmptyElement, comma..comma + 1);
        }
    }

    fn count(&self) -> (usize, usize) {
        (self.out.drafts.len(), self.out.drafts.last().map_or(0, |draft| draft.params.len()))
    }

    fn separator(&mut self, byte: u8) {
        let here = self.at..self.at + 1;
        match byte {
            b';' => self.name(SemicolonSeparator, here.clone()),
            b'&' => {
                self.name(AmpersandSeparator, here.clone());
                self.name(MissingComma, here.clone());
            }
            _ => {}
        }
        if byte != b','
            && self.out.drafts.last().and_then(|draft| draft.params.last()).is_some_and(|last| !last.quoted)
        {
            self.name(UnquotedNonToken, here.clone());
        }
        if !self.filled {
            self.name(EmptyElement, here.clone());
        }
        if self.fresh
            && let Some(draft) = self.out.drafts.last_mut()
        {
            draft.comma = Some((here.start, draft.end < here.start));
        }
        self.comma = Some(here.start);
        (self.filled, self.fresh) = (false, false);
        self.at = here.end;
    }

    /// A quoted string without a name is skipped.
    fn nameless_quote(&mut self) {
        let start = self.at;
        let (end, _) = self.closing_quote(start + 1);
        self.at = (end + 1).min(self.bytes.len());
        let kind = if !self.filled && self.out.drafts.is_empty() { BadScheme } else { ExtraToken };
        self.name(kind, start..self.at);
        (self.filled, self.fresh) = (true, false);
    }

    /// An equals sign without a name skips to the next separator.
    fn nameless_value(&mut self) {
        let start = self.at;
        let equals = run(self.bytes, start, |byte| byte == b'=');
        if is_end(self.bytes, skip_space(self.bytes, equals)) {
            self.name(if self.fresh { BadToken68 } else { DanglingEquals }, start..equals);
        } else {
            self.name(EmptyParamName, start..equals);
        }
        let value = skip_space(self.bytes, equals);
        self.at = match self.bytes.get(value) {
            Some(b'"') => (self.closing_quote(value + 1).0 + 1).min(self.bytes.len()),
            _ => self.until_separator(equals),
        };
        (self.filled, self.fresh) = (true, false);
    }

    fn word(&mut self) {
        if self.fresh && self.token68() {
            return;
        }
        let start = self.at;
        let end = run(self.bytes, start, is_tchar);
        let equals = skip_space(self.bytes, end);
        if end > start && self.bytes.get(equals) == Some(&b'=') {
            let first = self.out.drafts.is_empty() && self.comma.is_none() && !self.filled;
            let padding = run(self.bytes, equals, |byte| byte == b'=');
            if first && equals > end {
                if !is_end(self.bytes, skip_space(self.bytes, padding)) {
                    self.name(ParamWithoutScheme, start..padding);
                }
                self.scheme(start..end);
            } else if equals == end && padding > end + 1 && self.is_ended(padding) {
                self.stray(start..padding);
            } else {
                self.param(start..end, equals);
            }
            return;
        }
        let end = self.word_end(start);
        let bare = self.text.get(start..end).unwrap_or_default();
        let colon = bare.strip_suffix(':').filter(|word| in_use(word));
        if let Some(word) = colon {
            if self.filled {
                self.name(MissingComma, start..end);
            }
            self.scheme(start..start + word.len());
            self.name(ColonAfterScheme, end - 1..end);
            self.at = end;
        } else if is_token(bare) && (!self.filled || is_scheme(self.text, start)) {
            if self.filled {
                self.name(MissingComma, start..end);
                if self.fresh {
                    self.name(ExtraToken, start..end);
                }
            }
            self.scheme(start..end);
        } else {
            self.stray(start..end);
        }
    }

    /// A word that is neither a parameter nor a scheme is skipped.
    fn stray(&mut self, word: Range<usize>) {
        let text = self.text.get(word.clone()).unwrap_or_default();
        let draft = self.out.drafts.last();
        let padded = text.ends_with('=');
        let kind = if padded && draft.is_some_and(|draft| draft.token68.is_some() || !draft.params.is_empty())
        {
            Token68WithParams
        } else if self.fresh {
            BadToken68
        } else if !self.filled && !is_token(text) {
            BadScheme
        } else {
            ExtraToken
        };
        if !text.is_ascii() {
            self.name(NonAsciiToken, word.clone());
        }
        if text.eq_ignore_ascii_case("WWW-Authenticate:") || text.eq_ignore_ascii_case("Proxy-Authenticate:")
        {
            self.name(HeaderNameInValue, word.clone());
        }
        self.at = word.end;
        self.name(kind, word);
        (self.filled, self.fresh) = (true, false);
    }

    /// Reads a token68 directly behind the scheme, if one stands there.
    fn token68(&mut self) -> bool {
        let start = self.at;
        let body = run(self.bytes, start, is_token68);
        let end = run(self.bytes, body, |byte| byte == b'=');
        let next = skip_space(self.bytes, end);
        let word = self.text.get(start..body).unwrap_or_default();
        let is = match end - body {
            _ if body == start => false,
            // In a broken line the name of a scheme is one: the comma before it was forgotten.
            0 => self.is_ended(end) && self.bytes.get(next) != Some(&b'=') && (self.valid || !in_use(word)),
            1 => {
                let follows =
                    run(self.bytes, next, |byte| is_space(byte) || matches!(byte, b',' | b';' | b'&'));
                let empty = next < self.bytes.len() && is_token(word) && is_name(self.bytes, follows);
                if empty && is_end(self.bytes, next) && !self.valid {
                    self.name(Token68WithParams, start..end);
                    self.name(ParamWithoutScheme, follows..follows);
                }
                is_end(self.bytes, next) && (self.valid || !empty)
            }
            _ => self.is_ended(end),
        };
        if is && let Some(draft) = self.out.drafts.last_mut() {
            draft.token68 = Some(start..end);
            draft.end = end;
            self.at = end;
            (self.filled, self.fresh) = (true, false);
        }
        is
    }

    fn scheme(&mut self, scheme: Range<usize>) {
        let loose = std::mem::take(&mut self.out.loose);
        self.at = scheme.end;
        let behind = skip_space(self.bytes, scheme.end);
        let gap = scheme.end..behind;
        let mut issues = if self.out.drafts.is_empty() { loose } else { Vec::new() };
        if self.bytes.get(behind).is_some_and(|byte| *byte != b',') {
            if self.text.get(gap.clone()).is_some_and(|gap| gap.contains('\t')) {
                issues.push((TabSeparator, gap.clone()));
            }
            if gap.len() > 1 {
                issues.push((ExtraSpace, gap));
            }
        }
        self.out.drafts.push(Draft { end: scheme.end, scheme, issues, ..Draft::default() });
        (self.filled, self.fresh) = (true, true);
    }

    fn param(&mut self, name: Range<usize>, equals: usize) {
        let start = name.start;
        self.before_param(&name);
        let value = skip_space(self.bytes, equals + 1);
        if equals > name.end || (value > equals + 1 && !is_end(self.bytes, value)) {
            self.name(Bws, name.end..value);
        }
        let (value, quoted, escaped) = if self.bytes.get(value) == Some(&b'"') {
            self.quoted(value)
        } else {
            (self.unquoted(&name, equals, value), false, false)
        };
        if self.out.drafts.is_empty() {
            self.name(ParamWithoutScheme, start..self.at);
        }
        let at = self.at;
        if let Some(draft) = self.out.drafts.last_mut() {
            draft.params.push(DraftParam { name, value, quoted, escaped });
            draft.end = at;
        }
        (self.filled, self.fresh) = (true, false);
    }

    /// What is odd about where a parameter stands.
    fn before_param(&mut self, name: &Range<usize>) {
        let text = self.text.get(name.clone()).unwrap_or_default();
        if let Some(at) = glued_scheme(text) {
            self.name(MissingSpace, name.start + at..name.start + at);
        }
        let Some(draft) = self.out.drafts.last() else { return };
        if draft.token68.is_some() {
            self.name(Token68WithParams, name.clone());
            if !self.filled {
                self.name(ParamWithoutScheme, name.clone());
            }
        } else if self.filled && !self.fresh {
            self.name(MissingComma, name.start..name.start);
        } else if draft.params.is_empty()
            && let Some((comma, spaced)) = draft.comma
        {
            if spaced {
                self.name(WhitespaceDecides, comma..comma + 1);
            } else {
                self.name(CommaAfterScheme, comma..comma + 1);
                self.name(ParamWithoutScheme, name.clone());
            }
        }
    }

    /// Reads the quoted value whose opening quote stands at `open`.
    fn quoted(&mut self, open: usize) -> (Range<usize>, bool, bool) {
        let (end, closed) = self.closing_quote(open + 1);
        let value = open + 1..end;
        if !closed {
            self.name(UnterminatedQuote, open..open + 1);
        }
        self.at = if closed { end + 1 } else { end };
        let inner = self.bytes.get(value.clone()).unwrap_or_default();
        let mut escape = None;
        let mut needless = None;
        let mut at = 0;
        while let Some(byte) = inner.get(at) {
            if *byte == b'\\' {
                escape = escape.or(Some(at));
                if inner.get(at + 1).is_some_and(|next| !matches!(next, b'"' | b'\\')) {
                    needless = needless.or(Some(at));
                }
                at += 1;
            }
            at += 1;
        }
        let place = |at: usize| value.start + at..value.start + at + 1;
        let comma = inner.iter().position(|byte| *byte == b',');
        let other = inner.iter().position(|byte| !byte.is_ascii());
        // A character outside ASCII is named whole: a span must not split it.
        let other = other.and_then(|at| {
            let from = value.start + at;
            self.text.get(from..)?.chars().next().map(|next| from..from + next.len_utf8())
        });
        self.name_at(QuotedPair, escape.map(place));
        self.name_at(NeedlessEscape, needless.map(place));
        self.name_at(CommaInQuotes, comma.map(place));
        self.name_at(ObsText, other.clone());
        self.name_at(CharsetUndefined, other);
        let quoted = self.smart.binary_search(&open).is_err();
        (value, quoted, escape.is_some())
    }

    /// The quote that ends the value which begins at `from`, or the end of the text.
    fn closing_quote(&mut self, from: usize) -> (usize, bool) {
        let mut at = from;
        while let Some(byte) = self.bytes.get(at) {
            match byte {
                b'\\' => at += 2,
                b'"' if self.valid || self.closes(at + 1) => return (at, true),
                b'"' => {
                    self.inner_quote(at);
                    at += 1;
                }
                _ => at += 1,
            }
        }
        (self.bytes.len(), false)
    }

    /// Whether something new begins behind a quote: a separator, the end, ` name=`, ` Scheme`.
    fn closes(&self, behind: usize) -> bool {
        let next = skip_space(self.bytes, behind);
        is_end(self.bytes, next)
            || (next > behind && (is_name(self.bytes, next) || is_scheme(self.text, next)))
    }

    /// A quote that does not end its value: not escaped, or something is missing behind it.
    fn inner_quote(&mut self, at: usize) {
        self.name(UnescapedQuote, at..at + 1);
        let word = skip_space(self.bytes, at + 1);
        let end = run(self.bytes, word, is_token68);
        let next = skip_space(self.bytes, end);
        if word == at + 1 && is_name(self.bytes, word) {
            let equals = run(self.bytes, word, |byte| byte != b'=');
            if self.bytes.get(equals + 1) == Some(&b'"') {
                self.name(MissingComma, word..word);
            }
        } else if word > at + 1 && end > word && next > end && is_name(self.bytes, next) {
            // `"…" word name=…`: a word between two parameters.
            self.name(MissingComma, word..end);
            self.name(Token68WithParams, word..end);
        }
    }

    /// Reads the unquoted value that begins at `value`; the equals sign stands at `equals`.
    fn unquoted(&mut self, name: &Range<usize>, equals: usize, value: usize) -> Range<usize> {
        let spaced = value > equals + 1;
        let other = spaced && {
            let end = run(self.bytes, value, is_tchar);
            let next = skip_space(self.bytes, end);
            let behind = run(self.bytes, next, |byte| byte == b'=');
            end > value && behind == next + 1 && !is_end(self.bytes, skip_space(self.bytes, behind))
        };
        if other || is_end(self.bytes, value) {
            self.name(EmptyValue, name.start..equals + 1);
            if equals > name.end || value >= self.bytes.len() {
                self.name(DanglingEquals, equals..equals + 1);
            }
            self.at = equals + 1;
            return equals + 1..equals + 1;
        }
        let mut end = value;
        loop {
            end = run(self.bytes, end, |byte| !is_space(byte) && !matches!(byte, b',' | b';' | b'&'));
            if is_separator(self.bytes, end) {
                break;
            }
            let next = skip_space(self.bytes, end);
            if next == end && end < self.bytes.len() {
                end += 1;
            } else if is_end(self.bytes, next) || is_name(self.bytes, next) || is_scheme(self.text, next) {
                break;
            } else {
                end = next;
            }
        }
        self.at = end;
        let range = value..end;
        let text = self.text.get(range.clone()).unwrap_or_default();
        if text.starts_with('=') {
            self.name(DanglingEquals, equals..equals + 1);
        }
        if !is_token(text) {
            self.name(UnquotedNonToken, range.clone());
        }
        if !text.is_ascii() {
            self.name(NonAsciiToken, range.clone());
        }
        if text.starts_with('\'') {
            self.name(SingleQuotes, range.clone());
        }
        let bytes_item = text.len() > 1 && text.starts_with(':') && text.ends_with(':');
        if bytes_item || matches!(text, "?0" | "?1") || text.starts_with('(') {
            self.name(StructuredFieldSyntax, range.clone());
        }
        range
    }

    /// The end of a bare word: space, separator or end; a quoted string inside belongs to it.
    fn word_end(&mut self, start: usize) -> usize {
        let mut at = start;
        loop {
            at = run(self.bytes, at, |byte| !is_space(byte) && !matches!(byte, b',' | b';' | b'&' | b'"'));
            match self.bytes.get(at) {
                Some(b'"') => {
                    let issues =
                        self.out.drafts.last().map_or(self.out.loose.len(), |draft| draft.issues.len());
                    at = (self.closing_quote(at + 1).0 + 1).min(self.bytes.len());
                    // What is odd inside a word that is skipped as a whole is not worth a word.
                    let list =
                        self.out.drafts.last_mut().map_or(&mut self.out.loose, |draft| &mut draft.issues);
                    list.truncate(issues);
                }
                Some(b';' | b'&') if !is_separator(self.bytes, at) => at += 1,
                _ => return at,
            }
        }
    }

    fn until_separator(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.bytes.len() && !is_separator(self.bytes, at) {
            at = run(self.bytes, at + 1, |byte| !matches!(byte, b',' | b';' | b'&'));
        }
        at
    }

    /// Whether white space, a separator or the end stands at `at`.
    fn is_ended(&self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(|byte| is_space(*byte)) || is_end(self.bytes, at)
    }

    fn name(&mut self, issue: ChallengeIssue, range: Range<usize>) {
        let list = self.out.drafts.last_mut().map_or(&mut self.out.loose, |draft| &mut draft.issues);
        if list.iter().all(|(known, _)| *known != issue) {
            list.push((issue, range));
        }
    }

    fn name_at(&mut self, issue: ChallengeIssue, range: Option<Range<usize>>) {
        if let Some(range) = range {
            self.name(issue, range);
        }
    }
}

/// Where a scheme ends in `name`, if a parameter of that scheme follows without a space: `Basicrealm`.
fn glued_scheme(name: &str) -> Option<usize> {
    schemes::SCHEMES.iter().filter(|scheme| scheme.in_use).find_map(|scheme| {
        let at = scheme.name.len();
        let head = name.get(..at)?.eq_ignore_ascii_case(scheme.name);
        let tail = name.get(at..)?;
        let is_param = tail.eq_ignore_ascii_case("realm")
            || (scheme.registered && scheme.params.iter().any(|(param, _)| param.eq_ignore_ascii_case(tail)));
        (head && is_param).then_some(at)
    })
}
