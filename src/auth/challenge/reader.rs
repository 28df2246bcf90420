//! The tolerant reading: what a line of challenges says, broken or not, and what is odd about it.
//!
//! It goes on where the grammar does not: a separator is a comma, or `;` and `&` in front of `name=`; the first word
//! of a line, a bare word behind a comma and the name of a scheme in wide use begin a challenge; `name=` is a
//! parameter of the challenge before it; a quoted
//! value ends at a quote behind which something new begins. Every step moves forward, and looks ahead end at
//! the next quote, space or separator, so the time is linear.

use std::ops::Range;

use super::words::{
    in_use, is_name, is_scheme, is_separator, is_space, is_tchar, is_token, is_token68, run, skip_space,
};
use super::{ChallengeIssue as Odd, Issue, Param};
use crate::text::Mapped;

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The challenges in their order.
    pub drafts: Vec<Draft>,
    /// What was odd before the first challenge.
    pub loose: Vec<Issue<Odd>>,
}

/// A challenge, and where in the text its parts stand.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub scheme: Range<usize>,
    pub token68: Option<Range<usize>>,
    pub params: Vec<Param>,
    /// The value of the last parameter, without its quotes.
    pub value: Range<usize>,
    /// Each kind once, at its first place.
    pub issues: Vec<Issue<Odd>>,
    /// One past its last byte.
    pub end: usize,
    /// The comma behind the scheme, if nothing stands between, and whether white space does.
    pub comma: Option<(usize, bool)>,
}

impl Reading {
    /// Names an issue of the last challenge, or of none where there is none so far.
    pub(super) fn name(&mut self, issue: Issue<Odd>) {
        self.drafts.last_mut().map_or(&mut self.loose, |draft| &mut draft.issues).push(issue);
    }

    /// Whether `kind` was named of the last challenge.
    pub(super) fn has(&self, kind: Odd) -> bool {
        let list = self.drafts.last().map_or(&self.loose, |draft| &draft.issues);
        list.iter().any(|known| known.kind == kind)
    }
}

/// How much is read of a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    pub challenges: usize,
    pub params: usize,
}

/// Reads `text`. `smart` tells where quotes of it are typographic ones in the paste.
pub(super) fn read(text: &Mapped, smart: &[usize], budget: &mut Budget) -> Reading {
    let mut reader = Reader {
        mapped: text,
        text: text.as_str(),
        bytes: text.as_str().as_bytes(),
        at: 0,
        out: Reading::default(),
        smart,
        filled: false,
        fresh: false,
        comma: None,
    };
    reader.list(budget);
    reader.out
}

pub(super) struct Reader<'a> {
    pub(super) mapped: &'a Mapped,
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) out: Reading,
    pub(super) smart: &'a [usize],
    /// Something was read since the line began or since the last separator.
    pub(super) filled: bool,
    /// Nothing but white space was read since the scheme.
    pub(super) fresh: bool,
    /// The last separator.
    pub(super) comma: Option<usize>,
}

impl Reader<'_> {
    fn list(&mut self, budget: &mut Budget) {
        loop {
            self.at = skip_space(self.bytes, self.at);
            let Some(byte) = self.bytes.get(self.at).copied() else { break };
            if budget.challenges == 0 || budget.params == 0 {
                self.name(Odd::TooLong, self.at..self.bytes.len());
                return;
            }
            let before = self.count();
            match byte {
                _ if self.is_separator(self.at) => self.separator(byte),
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
            self.name(Odd::EmptyElement, comma..comma + 1);
        }
    }

    fn count(&self) -> (usize, usize) {
        (self.out.drafts.len(), self.out.drafts.last().map_or(0, |draft| draft.params.len()))
    }

    fn separator(&mut self, byte: u8) {
        let here = self.at..self.at + 1;
        match byte {
            b';' => self.name(Odd::SemicolonSeparator, here.clone()),
            b'&' => {
                self.name(Odd::AmpersandSeparator, here.clone());
                self.name(Odd::MissingComma, here.clone());
            }
            _ => {}
        }
        if byte != b','
            && self.out.drafts.last().and_then(|draft| draft.params.last()).is_some_and(|last| !last.quoted)
        {
            self.name(Odd::UnquotedNonToken, here.clone());
        }
        if !self.filled {
            self.name(Odd::EmptyElement, here.clone());
        }
        if self.fresh
            && byte == b','
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
        let kind = if !self.filled && self.out.drafts.is_empty() { Odd::BadScheme } else { Odd::ExtraToken };
        self.name(kind, start..self.at);
        (self.filled, self.fresh) = (true, false);
    }

    /// An equals sign without a name skips to the next separator.
    fn nameless_value(&mut self) {
        let start = self.at;
        let equals = run(self.bytes, start, |byte| byte == b'=');
        if self.is_end(skip_space(self.bytes, equals)) {
            self.name(if self.fresh { Odd::BadToken68 } else { Odd::DanglingEquals }, start..equals);
        } else {
            self.name(Odd::EmptyParamName, start..equals);
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
                if !self.is_end(skip_space(self.bytes, padding)) {
                    self.name(Odd::ParamWithoutScheme, start..padding);
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
                self.name(Odd::MissingComma, start..end);
            }
            self.scheme(start..start + word.len());
            self.name(Odd::ColonAfterScheme, end - 1..end);
            self.at = end;
        } else if is_token(bare) && (!self.filled || is_scheme(self.text, start)) {
            if self.filled {
                self.name(Odd::MissingComma, start..end);
                if self.fresh {
                    self.name(Odd::ExtraToken, start..end);
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
            Odd::Token68WithParams
        } else if self.fresh {
            Odd::BadToken68
        } else if !self.filled && !is_token(text) {
            Odd::BadScheme
        } else {
            Odd::ExtraToken
        };
        if !text.is_ascii() {
            self.name(Odd::NonAsciiToken, word.clone());
        }
        if let Some((scheme, _)) =
            text.split_once(':').filter(|(scheme, rest)| in_use(scheme) && !rest.is_empty())
        {
            let colon = word.start + scheme.len();
            self.name(Odd::ColonAfterScheme, colon..colon + 1);
            self.name(Odd::MissingSpace, colon + 1..colon + 1);
        }
        if text.eq_ignore_ascii_case("WWW-Authenticate:") || text.eq_ignore_ascii_case("Proxy-Authenticate:")
        {
            self.name(Odd::HeaderNameInValue, word.clone());
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
            0 => self.is_ended(end) && self.bytes.get(next) != Some(&b'=') && !in_use(word),
            1 => {
                let follows =
                    run(self.bytes, next, |byte| is_space(byte) || matches!(byte, b',' | b';' | b'&'));
                let empty = next < self.bytes.len() && is_token(word) && is_name(self.bytes, follows);
                if empty && self.is_end(next) {
                    self.name(Odd::Token68WithParams, start..end);
                    self.name(Odd::ParamWithoutScheme, follows..follows);
                }
                self.is_end(next) && !empty
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
                issues.push(Issue { kind: Odd::TabSeparator, span: self.mapped.span_of(gap.clone()) });
            }
            if gap.len() > 1 {
                issues.push(Issue { kind: Odd::ExtraSpace, span: self.mapped.span_of(gap) });
            }
        }
        self.out.drafts.push(Draft { end: scheme.end, scheme, issues, ..Draft::default() });
        (self.filled, self.fresh) = (true, true);
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
                Some(b';' | b'&') if !self.is_separator(at) => at += 1,
                _ => return at,
            }
        }
    }

    fn until_separator(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.bytes.len() && !self.is_separator(at) {
            at = run(self.bytes, at + 1, |byte| !matches!(byte, b',' | b';' | b'&'));
        }
        at
    }

    /// Whether a separator stands at `at`.
    pub(super) fn is_separator(&self, at: usize) -> bool {
        is_separator(self.bytes, at)
    }

    /// Whether `at` is the end or holds a separator.
    pub(super) fn is_end(&self, at: usize) -> bool {
        at >= self.bytes.len() || self.is_separator(at)
    }

    /// Whether white space, a separator or the end stands at `at`.
    fn is_ended(&self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(|byte| is_space(*byte)) || self.is_end(at)
    }

    pub(super) fn name(&mut self, kind: Odd, range: Range<usize>) {
        if !self.out.has(kind) {
            let span = self.mapped.span_of(range);
            self.out.name(Issue { kind, span });
        }
    }
}
