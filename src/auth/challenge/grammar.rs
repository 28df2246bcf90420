//! The grammar of RFC 9110 §11.6.1, `#challenge`, judged as it is written.

use super::words::{is_space, is_tchar, is_token68, run, skip_space};

/// Whether `text` is a list of challenges by the grammar for recipients.
///
/// ```text
/// #challenge  = [ challenge ] *( OWS "," OWS [ challenge ] )        ; RFC 9110 §5.6.1.2: empty elements
/// challenge   = auth-scheme [ 1*SP ( token68 / #auth-param ) ]      ; §11.3
/// auth-param  = token BWS "=" BWS ( token / quoted-string )         ; §11.2
/// ```
///
/// A parameter name may occur only once in a challenge (§11.2). White space at both ends does not belong to
/// the value (§5.5). An empty list is grammatical. What a scheme asks for beyond this is not judged here.
pub(super) fn matches(text: &str) -> bool {
    Matcher { bytes: text.as_bytes(), text, at: 0 }.list()
}

struct Matcher<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
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
                return true;
            }
            if !self.comma() {
                return false;
            }
        }
    }

    /// One challenge; ends behind its last element, before `OWS ","`.
    fn challenge(&mut self) -> bool {
        self.at = run(self.bytes, self.at, is_tchar);
        let behind = run(self.bytes, self.at, |byte| byte == b' ');
        if behind == self.at {
            return true;
        }
        if let Some(end) = self.token68(behind) {
            self.at = end;
            return true;
        }
        let mut names = Vec::new();
        let mut next = behind;
        loop {
            let end = run(self.bytes, next, is_tchar);
            let equals = skip_space(self.bytes, end);
            if end > next && self.bytes.get(equals) == Some(&b'=') {
                let Some(value_end) = self.value(skip_space(self.bytes, equals + 1)) else { return false };
                if names.len() < MAX_NAMES {
                    names.extend(self.text.get(next..end));
                }
                self.at = value_end;
            } else if end > next {
                return false;
            }
            let comma = skip_space(self.bytes, self.at.max(next));
            if self.bytes.get(comma) != Some(&b',') {
                return unique(names);
            }
            // The list of parameters goes on only if another parameter follows; else the comma is the outer list's.
            let follows = run(self.bytes, comma, |byte| is_space(byte) || byte == b',');
            let end = run(self.bytes, follows, is_tchar);
            if end == follows || self.bytes.get(skip_space(self.bytes, end)) != Some(&b'=') {
                return unique(names);
            }
            next = follows;
        }
    }

    /// The end of a token68 that begins at `at` and is followed by a comma or the end.
    fn token68(&self, at: usize) -> Option<usize> {
        let body = run(self.bytes, at, is_token68);
        let end = run(self.bytes, body, |byte| byte == b'=');
        let next = self.bytes.get(skip_space(self.bytes, end));
        (body > at && (next.is_none() || next == Some(&b','))).then_some(end)
    }

    /// The end of the token or quoted string that begins at `at`.
    fn value(&self, at: usize) -> Option<usize> {
        if self.bytes.get(at) != Some(&b'"') {
            let end = run(self.bytes, at, is_tchar);
            return (end > at).then_some(end);
        }
        let mut at = at + 1;
        loop {
            match *self.bytes.get(at)? {
                b'"' => return Some(at + 1),
                b'\\' if is_text(*self.bytes.get(at + 1)?) => at += 2,
                byte if byte != b'\\' && is_text(byte) => at += 1,
                _ => return None,
            }
        }
    }

    fn comma(&mut self) -> bool {
        let is = self.peek() == b',';
        self.at += usize::from(is);
        self.space();
        is
    }

    fn space(&mut self) {
        self.at = skip_space(self.bytes, self.at);
    }

    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }
}

/// What may stand in a quoted string, quotes and backslash included: tab, space, VCHAR, obs-text.
fn is_text(byte: u8) -> bool {
    byte == b'\t' || (byte >= b' ' && byte != 0x7f)
}

/// Whether no name occurs twice, compared without case.
fn unique(mut names: Vec<&str>) -> bool {
    if names.len() <= FEW {
        let mut all = names.iter().enumerate();
        return all.all(|(at, one)| !names.iter().take(at).any(|known| known.eq_ignore_ascii_case(one)));
    }
    let lower = |name: &str| name.bytes().map(|byte| byte.to_ascii_lowercase()).collect::<Vec<_>>();
    names.sort_by_cached_key(|name| lower(name));
    names.iter().zip(names.iter().skip(1)).all(|(one, next)| !one.eq_ignore_ascii_case(next))
}

/// At most this many names of one challenge are compared.
const MAX_NAMES: usize = 5000;
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
