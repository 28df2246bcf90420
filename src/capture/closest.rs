//! The line that comes nearest to a message in a paste without one.

use super::Source;
use super::block::{METHODS, header_name, start_line};
use crate::text::Span;

/// The line that comes nearest to an HTTP message in a paste that holds none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closest {
    /// The line.
    pub span: Span,
    /// The word that makes it look so: a method, a program, a name. No value.
    pub word: Span,
    /// What it looks like.
    pub like: Like,
}

/// What a line that belongs to no message looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Like {
    /// `get api.example.com/v1/me`.
    RequestLine,
    /// `we get a 401 Unauthorized`.
    Status,
    /// `X-Thing: value`.
    HeaderLine,
    /// `curl` without what it sends.
    Command,
    /// An address.
    Url,
}

/// Finds the line of `source` that comes nearest to a message.
pub(super) fn closest(source: &Source) -> Option<Closest> {
    let mut best: Option<(u8, Closest)> = None;
    for (range, line) in source.head_lines() {
        if line.len() > MAX_LINE {
            continue;
        }
        let Some((score, like, word)) = rate(line) else { continue };
        if best.as_ref().is_some_and(|(known, _)| *known >= score) {
            continue;
        }
        let lead = line.len() - line.trim_start().len();
        let span = source.text.span_of(range.start + lead..range.start + line.trim_end().len());
        let word = source.text.span_of(range.start + word.start..range.start + word.end);
        best = Some((score, Closest { span, word, like }));
    }
    best.map(|(_, closest)| closest)
}

/// How near a line comes, what to, and the word that tells.
fn rate(line: &str) -> Option<(u8, Like, std::ops::Range<usize>)> {
    let lead = line.len() - line.trim_start().len();
    let words = line.trim();
    let place = |at: usize, len: usize| at..at + len;
    let mut offset = lead;
    let mut tokens = Vec::new();
    for token in words.split(' ') {
        tokens.push((offset, token));
        offset += token.len() + 1;
    }
    for ((at, token), next) in tokens.iter().zip(tokens.iter().skip(1)) {
        let upper = token.to_ascii_uppercase();
        let (_, target) = next;
        let method = METHODS.contains(&upper.as_str()) && (upper == *token || *at == lead);
        if method
            && (target.starts_with('/')
                || target.contains("://")
                || (target.contains('.') && target.contains('/')))
        {
            return Some((60, Like::RequestLine, place(*at, token.len())));
        }
    }
    if let Some(at) = line.find("HTTP/").filter(|_| start_line(words).is_none()) {
        return Some((55, Like::Status, place(at, line.get(at..)?.split(' ').next()?.len())));
    }
    for (at, token) in &tokens {
        let tool = token.trim_matches(['`', '"', '\'', ',', '.', '(', ')']);
        if matches!(tool, "curl" | "curl.exe" | "wget" | "Invoke-WebRequest" | "Invoke-RestMethod" | "httpie")
        {
            return Some((50, Like::Command, place(at + token.find(tool)?, tool.len())));
        }
    }
    if let Some((name, after)) = header_name(words) {
        let token = words.get(name.clone())?;
        let value = words.get(after..)?.trim();
        let known = super::names::is_known(token);
        if !value.is_empty() && (known || token.contains('-')) {
            let score = if known { 48 } else { 35 };
            return Some((score, Like::HeaderLine, place(lead, name.end)));
        }
    }
    for (number, (at, token)) in tokens.iter().enumerate() {
        let code = token.trim_matches(['(', ')', '[', ']', '.', ',', ':', ';', '!', '?', '"']);
        let near = |by: usize| tokens.get(by).map_or("", |(_, word)| *word).to_ascii_lowercase();
        let told = [number + 1, number.wrapping_sub(1)].into_iter().map(near).any(|word| {
            ["unauthorized", "forbidden", "error", "denied", "status", "http", "code", "response", "returns"]
                .iter()
                .any(|known| word.trim_matches(|c: char| !c.is_alphanumeric()) == *known)
        });
        if matches!(code, "401" | "403" | "407") && told {
            return Some((40, Like::Status, place(at + token.find(code)?, code.len())));
        }
    }
    let at = line.find("https://").or_else(|| line.find("http://"))?;
    Some((25, Like::Url, place(at, line.get(at..)?.find("//")? + 2)))
}

/// Longer lines are not looked at.
const MAX_LINE: usize = 2000;

#[cfg(test)]
mod tests {
    use super::super::{Wish, read};
    use super::Like;

    #[test]
    fn the_nearest_line_is_named() {
        for (paste, like, word) in [
            (
                "hello\nwe get api.example.com/v1/me\n\nget api.example.com/v1/me please\n",
                Like::RequestLine,
                "get",
            ),
            ("hello\nit answers 401 Unauthorized now and then\n", Like::Status, "401"),
            ("hello\nI use curl for it\n", Like::Command, "curl"),
            ("my page is https://a.example/x today\n", Like::Url, "https://"),
            ("hello\n  my-thing: one of those\n", Like::HeaderLine, "my-thing"),
        ] {
            let capture = read(paste, Wish::default());
            assert!(capture.exchanges.is_empty(), "{paste}: {:?}", capture.exchanges);
            let closest = capture.closest.unwrap();
            assert_eq!(closest.like, like, "{paste}");
            assert_eq!(closest.word.of(paste), Some(word), "{paste}");
        }
        let prose = "since we moved the 401(k) plan and room 403 to the new portal";
        assert_eq!(read(prose, Wish::default()).closest, None);
    }
}
