//! What a paste without a message is: the line that comes nearest to one, or bytes that are no text.

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

/// Bytes that are no text, told by what survives of them in a text box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A ZIP archive; office documents are ZIP archives too.
    Zip,
    /// A PNG, JPEG, GIF or WebP picture.
    Picture,
    /// A PDF document.
    Pdf,
    /// A gzip stream.
    Gzip,
    /// A packet capture: pcap or pcapng.
    PacketCapture,
    /// Anything else.
    Other,
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

/// What `paste` is where it is no text; `None` for text.
pub(super) fn binary(paste: &str) -> Option<Binary> {
    let head: Vec<char> = paste.trim_start_matches('\u{feff}').chars().take(4096).collect();
    let starts = |magic: &str| head.iter().take(magic.chars().count()).copied().eq(magic.chars());
    // Bytes that are not UTF-8 arrive as U+FFFD, or each as the character of its number.
    let magic: &[(&str, Binary)] = &[
        ("PK\u{3}\u{4}", Binary::Zip),
        ("PK\u{5}\u{6}", Binary::Zip),
        ("\u{fffd}PNG\r\n", Binary::Picture),
        ("\u{fffd}PNG\n", Binary::Picture),
        ("\u{89}PNG", Binary::Picture),
        ("\u{2030}PNG", Binary::Picture),
        ("GIF87a", Binary::Picture),
        ("GIF89a", Binary::Picture),
        ("\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{10}JFIF", Binary::Picture),
        ("\u{ff}\u{d8}\u{ff}", Binary::Picture),
        ("%PDF-", Binary::Pdf),
        ("\u{1f}\u{fffd}\u{8}", Binary::Gzip),
        ("\u{1f}\u{8b}\u{8}", Binary::Gzip),
        ("\u{1f}\u{2039}\u{8}", Binary::Gzip),
        ("\n\r\r\n", Binary::PacketCapture),
        ("\u{fffd}\u{f2}\u{fffd}\u{2}\0", Binary::PacketCapture),
        ("\u{d4}\u{c3}\u{b2}\u{a1}", Binary::PacketCapture),
        ("\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{2}\0\u{4}", Binary::PacketCapture),
    ];
    let odd = head.iter().filter(|c| matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffd}')).count();
    if let Some((name, found)) = magic.iter().find(|(magic, _)| starts(magic))
        && (odd > 0 || *found == Binary::Pdf || name.starts_with("GIF"))
    {
        return Some(*found);
    }
    if odd >= 4 && head.contains(&'\0') && odd * 10 >= head.len() || odd >= 8 && odd * 5 >= head.len() {
        let jfif = head
            .windows(4)
            .take(32)
            .any(|part| matches!(part, ['J', 'F', 'I', 'F'] | ['E', 'x', 'i', 'f'] | ['W', 'E', 'B', 'P']));
        return Some(if jfif { Binary::Picture } else { Binary::Other });
    }
    None
}

/// Longer lines are not looked at.
const MAX_LINE: usize = 2000;

#[cfg(test)]
mod tests {
    use super::super::{Wish, read};
    use super::{Binary, Like};

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

    #[test]
    fn bytes_that_are_no_text_are_told() {
        for (bytes, binary) in [
            (&b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xaa"[..], Binary::Zip),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Binary::Picture),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", Binary::Picture),
            (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>", Binary::Pdf),
            (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xb5", Binary::Gzip),
            (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00", Binary::PacketCapture),
            (b"\n\r\r\n\x1c\x00\x00\x00\x4d\x3c\x2b\x1a", Binary::PacketCapture),
            (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00", Binary::Other),
        ] {
            let paste = String::from_utf8_lossy(bytes);
            assert_eq!(read(&paste, Wish::default()).binary, Some(binary), "{paste:?}");
        }
        for text in
            ["", "caf\u{fffd} au lait", "GET / HTTP/1.1\nHost: a\n\n\0\0\0\0\0\0", "\u{1b}[31mred\u{1b}[0m"]
        {
            assert_eq!(read(text, Wish::default()).binary, None, "{text:?}");
        }
    }
}
