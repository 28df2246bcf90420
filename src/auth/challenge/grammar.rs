//! The grammar of RFC 9110 §11.6.1, `#challenge`, judged as it is written, and what a text that matches it says.

use std::ops::Range;

use super::names::Name;
use super::reader::{Budget, Draft, Reading};
use super::value::{self, Marks};
use super::words::{PLAIN, TEXT, class, is_space, is_tchar, is_token68, run, skip_space};
use super::{ChallengeIssue as Odd, Issue, Param};
use crate::text::{Mapped, order};

/// What `text` says, if it is a list of challenges by the grammar for recipients.
///
/// ```text
/// #challenge  = [ challenge ] *( OWS "," OWS [ challenge ] )        ; RFC 9110 §5.6.1.2: empty elements
/// challenge   = auth-scheme [ 1*SP ( token68 / #auth-param ) ]      ; §11.3
/// auth-param  = token BWS "=" BWS ( token / quoted-string )         ; §11.2
/// ```
///
/// A parameter name may occur only once in a challenge (§11.2). White space at both ends does not belong to
/// the value (§5.5). An empty list is grammatical. What a scheme asks for beyond this is not judged here. The rest of
/// a text that is longer than `budget` allows is matched, not read; `budget` is left alone where nothing is read.
pub(super) fn read(text: &Mapped, budget: &mut Budget) -> Option<Reading> {
    let bytes = text.as_str().as_bytes();
    let (out, left) = (Reading::default(), *budget);
    let mut matcher = Matcher { text, bytes, at: 0, out, left, cut: false, filled: false, comma: None };
    if !matcher.list() {
        return None;
    }
    *budget = matcher.left;
    Some(matcher.out)
}

struct Matcher<'a> {
    text: &'a Mapped,
    bytes: &'a [u8],
    at: usize,
    out: Reading,
    left: Budget,
    /// Nothing more is read.
    cut: bool,
    /// Something was read since the list began or since the last comma.
    filled: bool,
    /// The last comma.
    comma: Option<usize>,
}

impl Matcher<'_> {
    fn list(&mut self) -> bool {
        self.space();
        loop {
            if is_tchar(self.peek()) && !self.challenge() {
                return false;
            }
            self.space();
            if self.at >= self.bytes.len() {
                if let Some(comma) = self.comma.filter(|_| !self.filled) {
                    self.name(Odd::EmptyElement, comma, comma + 1);
                }
                return true;
            }
            if self.peek() != b',' {
                return false;
            }
            let end = self.separated(self.at);
            self.commas(self.at..end);
            self.at = end;
        }
    }

    /// One challenge; ends behind its last element, before `OWS ","`.
    fn challenge(&mut self) -> bool {
        let start = self.at;
        self.at = run(self.bytes, start, is_tchar);
        let behind = run(self.bytes, self.at, |byte| byte == b' ');
        self.scheme(start, self.at, behind);
        if behind == self.at {
            return true;
        }
        if let Some(end) = self.token68(behind) {
            self.at = end;
            return true;
        }
        // One bit for each shape of a name: two names that differ there are two.
        let (mut shapes, mut alike) = (0_u64, false);
        let mut next = behind;
        let mut end = run(self.bytes, next, is_tchar);
        loop {
            let equals = skip_space(self.bytes, end);
            if end > next && self.bytes.get(equals) == Some(&b'=') {
                let shape = self.shape(next, end);
                alike |= shapes & shape != 0;
                shapes |= shape;
                if !self.param(next, end, equals) {
                    return false;
                }
            } else if end > next {
                return false;
            }
            let comma = skip_space(self.bytes, self.at.max(next));
            // The list of parameters goes on only if another parameter follows; else the comma is the outer list's.
            let follows = match self.bytes.get(comma) {
                Some(b',') => self.separated(comma),
                _ => self.bytes.len(),
            };
            end = run(self.bytes, follows, is_tchar);
            if end == follows || self.bytes.get(skip_space(self.bytes, end)) != Some(&b'=') {
                return !alike || self.out.drafts.last().is_none_or(|draft| unique(&draft.params));
            }
            self.commas(comma..follows);
            next = follows;
        }
    }

    fn scheme(&mut self, start: usize, end: usize, behind: usize) {
        if self.is_spent(start) {
            return;
        }
        let loose = std::mem::take(&mut self.out.loose);
        self.out.drafts.push(Draft { scheme: start..end, end, issues: loose, ..Draft::default() });
        self.left.challenges -= 1;
        self.filled = true;
        let wide =
            behind > end + 1 && self.bytes.get(behind).is_some_and(|byte| !is_space(*byte) && *byte != b',');
        if wide {
            self.name(Odd::ExtraSpace, end, behind);
        }
    }

    /// The end of a token68 that begins at `at` and is followed by a comma or the end.
    fn token68(&mut self, at: usize) -> Option<usize> {
        let body = run(self.bytes, at, is_token68);
        let end = run(self.bytes, body, |byte| byte == b'=');
        let next = self.bytes.get(skip_space(self.bytes, end));
        if body == at || next.is_some_and(|next| *next != b',') {
            return None;
        }
        if !self.is_spent(at)
            && let Some(draft) = self.out.drafts.last_mut()
        {
            draft.token68 = Some(at..end);
            draft.end = end;
        }
        Some(end)
    }

    /// The parameter whose name begins at `start`; `at` is behind it then.
    fn param(&mut self, start: usize, end: usize, equals: usize) -> bool {
        let begin = skip_space(self.bytes, equals + 1);
        let quoted = self.bytes.get(begin) == Some(&b'"');
        let mut marks = Marks::default();
        let value = if quoted {
            let Some(close) = self.quoted(begin + 1, &mut marks) else { return false };
            self.at = close + 1;
            begin + 1..close
        } else {
            self.at = run(self.bytes, begin, is_tchar);
            begin..self.at
        };
        if !quoted && value.is_empty() {
            return false;
        }
        if self.is_spent(start) {
            return true;
        }
        let name = self.text.as_str().get(start..end).filter(|name| Name::of(name) == Name::Other);
        if let Some(at) = name.and_then(value::glued_scheme) {
            self.name(Odd::MissingSpace, start + at, start + at);
        }
        if let Some(draft) = self.out.drafts.last()
            && let Some((comma, _)) = draft.comma.filter(|_| draft.params.is_empty())
        {
            self.name(Odd::WhitespaceDecides, comma, comma + 1);
            self.name(Odd::EmptyElement, comma, comma + 1);
        }
        if equals > end || begin > equals + 1 {
            self.name(Odd::Bws, end, begin);
        }
        let escaped = marks.escape.is_some();
        if quoted {
            for (kind, range) in marks.named(self.text.as_str()) {
                self.name(kind, range.start, range.end);
            }
        } else if self.bytes.get(begin) == Some(&b'\'') {
            self.name(Odd::SingleQuotes, value.start, value.end);
        }
        if let Some(draft) = self.out.drafts.last_mut() {
            let name = self.text.slice(start..end);
            if draft.params.is_empty() {
                draft.params.reserve_exact(1);
            }
            draft.params.push(Param { name, value: value::text(self.text, value.clone(), escaped), quoted });
            draft.value = value;
            draft.end = self.at;
        }
        self.left.params -= 1;
        self.filled = true;
        true
    }

    /// Where the quoted string that begins at `at` is closed.
    fn quoted(&self, at: usize, marks: &mut Marks) -> Option<usize> {
        let mut at = at;
        loop {
            at = run(self.bytes, at, |byte| class(byte) & PLAIN != 0);
            let byte = *self.bytes.get(at)?;
            match byte {
                b'"' => return Some(at),
                b'\\' => {
                    let next = *self.bytes.get(at + 1)?;
                    if class(next) & TEXT == 0 {
                        return None;
                    }
                    marks.see(at, byte, next);
                    if next != b'\\' {
                        marks.see(at + 1, next, 0);
                    }
                    at += 2;
                }
                _ if class(byte) & TEXT == 0 => return None,
                _ => {
                    marks.see(at, byte, 0);
                    at += 1;
                }
            }
        }
    }

    /// Where commas and the white space between them end.
    fn separated(&self, at: usize) -> usize {
        run(self.bytes, at, |byte| is_space(byte) || byte == b',')
    }

    /// The commas of `range`, which begins with one and holds nothing else but white space.
    fn commas(&mut self, range: Range<usize>) {
        self.comma(range.start);
        // What stands before those behind the second is as empty as what stands before that one.
        let mut more = (range.start + 1..range.end).filter(|at| self.bytes.get(*at) == Some(&b','));
        let (second, last) = (more.next(), more.next_back());
        if let Some(second) = second {
            self.comma(second);
        }
        if let Some(last) = last
            && self.comma.is_some()
        {
            self.comma = Some(last);
        }
    }

    fn comma(&mut self, at: usize) {
        if self.is_spent(at) {
            return;
        }
        if !self.filled {
            self.name(Odd::EmptyElement, at, at + 1);
        }
        if let Some(draft) = self.out.drafts.last_mut()
            && self.filled
            && draft.params.is_empty()
            && draft.token68.is_none()
        {
            draft.comma = Some((at, draft.end < at));
        }
        self.comma = Some(at);
        self.filled = false;
    }

    /// Whether no more is to be read, from `at` on.
    fn is_spent(&mut self, at: usize) -> bool {
        if !self.cut && (self.left.challenges == 0 || self.left.params == 0) {
            self.name(Odd::TooLong, at, self.bytes.len());
            (self.cut, self.comma) = (true, None);
        }
        self.cut
    }

    fn shape(&self, start: usize, end: usize) -> u64 {
        let letter = |at: usize| usize::from(self.bytes.get(at).copied().unwrap_or(0) | 0x20);
        1 << ((letter(start) * 5 + letter(end - 1) * 3 + (end - start) * 7) & 63)
    }

    fn name(&mut self, kind: Odd, start: usize, end: usize) {
        if !self.out.has(kind) {
            let span = self.text.span_of(start..end);
            self.out.name(Issue { kind, span });
        }
    }

    fn space(&mut self) {
        self.at = skip_space(self.bytes, self.at);
    }

    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }
}

/// Whether no name occurs twice, compared without case.
fn unique(params: &[Param]) -> bool {
    let mut names: Vec<&str> = params.iter().map(|param| param.name.as_str()).collect();
    if names.len() <= FEW {
        let mut all = names.iter().enumerate();
        return all.all(|(at, one)| !names.iter().take(at).any(|known| known.eq_ignore_ascii_case(one)));
    }
    let lower = |name: &str| name.bytes().map(|byte| byte.to_ascii_lowercase()).collect::<Vec<_>>();
    order::sort_by_key(&mut names, |name| lower(name));
    names.iter().zip(names.iter().skip(1)).all(|(one, next)| !one.eq_ignore_ascii_case(next))
}

/// Whether `text` matches.
#[cfg(test)]
pub(super) fn matches(text: &str) -> bool {
    let mut budget = Budget { challenges: super::MAX_CHALLENGES, params: super::MAX_PARAMS };
    read(&Mapped::at(text, 0), &mut budget).is_some()
}

/// So many names are compared each with each.
const FEW: usize = 24;

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn the_grammar_takes_what_rfc_9110_allows() {
        for text in [
            "",
            " , ,",
            "Basic",
            "Basic realm=\"a\"",
            "Basic realm\t=\t\"a\"",
            "Basic ,,realm=\"a\"",
            "Basic , realm=\"a\"",
            "Basic \t, realm=\"a\"",
            "Digest qop=",
            "Negotiate NTLM",
            "Scheme a=b, c , d=e",
            "A, B",
            "Basic\t, B",
            "Scheme -._~+/AZaz09==",
            "This  xxx  , That yyy  ",
            "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"",
        ] {
            assert!(matches(text), "{text}");
        }
    }

    #[test]
    fn the_grammar_refuses_everything_else() {
        for text in [
            "Basic, realm=\"a\"",
            "Scheme a=b, c, d=e",
            "Scheme a=b c=d",
            "Scheme a==b",
            "Scheme realm =",
            "Scheme realm=, type=1",
            "Scheme abc==, realm=x",
            "Scheme a=b c",
            "Basic\trealm=\"a\"",
            "Basic \trealm=\"a\"",
            "Basic realm=\"a",
            "Basic realm=\"a\\\"",
            "Basic realm=a, Realm=b",
            "Basic realm=\u{201c}a\u{201d}",
            "realm=\"a\"",
            "Scheme/1 a=b",
            "Scheme a=b;c=d",
            "Scheme ==",
            "Basic realm=\"a\u{7f}b\"",
            "Basic Bearer realm=\"x\"",
        ] {
            assert!(!matches(text), "{text}");
        }
    }
}
