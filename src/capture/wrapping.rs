//! Rarer things that stand round a paste: markup, line breaks written as escapes, comment and diff marks,
//! time stamps. Each step asks that a message or a command comes to light, for what it takes off may be text.

use std::ops::Range;

use super::block::start_line;
use super::source::lines;
use super::undress::{head_lines, is_strong, without};
use crate::text::Mapped;

/// Tags round text that is shown as it stands, and the line breaks of rich text.
pub(super) fn markup(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    if !body.contains("</") && !body.contains("<br") {
        return None;
    }
    let (mut broken, mut full) = (0_usize, 0_usize);
    for (_, line) in head_lines(body).filter(|(_, line)| !line.trim().is_empty()) {
        full += 1;
        broken += usize::from(line_break(line).is_some());
    }
    if broken >= 3 && broken * 2 >= full {
        return without(
            text,
            lines(body).filter_map(|(range, line)| {
                let cut = line_break(line)?;
                Some(range.start + cut.start..range.start + cut.end)
            }),
        );
    }
    let opening = body.trim_start();
    if !WRAPPERS.iter().any(|tag| opening.strip_prefix(tag).is_some_and(|rest| rest.starts_with(['>', ' '])))
    {
        return None;
    }
    let bare = without(text, tags(body))?;
    let first = bare.as_str().lines().map(str::trim).find(|line| !line.is_empty())?;
    let first = first.strip_prefix("&gt;").map_or(first, str::trim_start);
    is_strong(first).then_some(bare)
}

/// `<br>` at the end of a line.
fn line_break(line: &str) -> Option<Range<usize>> {
    let words = line.trim_end();
    ["<br>", "<br/>", "<br />"]
        .iter()
        .find(|tag| words.ends_with(**tag))
        .map(|tag| words.len() - tag.len()..line.len())
}

/// The places of all tags: a name behind the angle, and no further angle before the closing one.
fn tags(body: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in body.match_indices('<') {
        let rest = body.get(at + 1..).unwrap_or_default();
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            continue;
        }
        let end = rest.bytes().take(400).position(|byte| matches!(byte, b'<' | b'>' | b'\n'));
        if let Some(end) = end.filter(|end| rest.as_bytes().get(*end) == Some(&b'>')) {
            found.push(at..at + end + 2);
        }
    }
    found
}

/// A whole message on one line, its line breaks written as `\r\n` or `\n`: a string of JSON or of a program.
pub(super) fn escaped_breaks(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let words = body.trim();
    if words.contains('\n') || !words.contains("\\n") {
        return None;
    }
    let from = body.len() - body.trim_start().len();
    let inner = words.strip_prefix('b').filter(|rest| rest.starts_with(['"', '\''])).unwrap_or(words);
    let quote = inner.chars().next().filter(|c| matches!(c, '"' | '\''));
    let inner =
        quote.map_or(inner, |quote| inner.get(1..).unwrap_or_default().trim_end_matches([quote, ',', ';']));
    let first = inner.split(['\\', '\r']).next()?;
    start_line(first.trim_end())?;
    let start = from + words.find(inner).unwrap_or(0);
    let end = start + inner.len();
    let mut out = Mapped::empty(text.span_of(start..start).start);
    let mut at = start;
    while let Some(found) = body.get(at..end).and_then(|rest| rest.find('\\')).map(|found| at + found) {
        out.push_from(text, at..found);
        let rest = body.get(found..end).unwrap_or_default();
        let (decoded, len) = escape(rest, quote.is_some());
        match decoded {
            Some(decoded) => out.push_decoded(decoded, text.span_of(found..found + len)),
            None => out.push_from(text, found..found + len),
        }
        at = found + len;
    }
    out.push_from(text, at..end);
    Some(out)
}

/// What the escape at the beginning of `rest` stands for, and its length; bare text escapes line breaks alone.
fn escape(rest: &str, quoted: bool) -> (Option<&'static str>, usize) {
    if rest.starts_with("\\r\\n") {
        return (Some("\n"), 4);
    }
    let known = match rest.as_bytes().get(1) {
        Some(b'n' | b'r') => Some("\n"),
        Some(b't') if quoted => Some("\t"),
        Some(b'"') if quoted => Some("\""),
        Some(b'\'') if quoted => Some("'"),
        Some(b'\\') if quoted => Some("\\"),
        Some(b'/') if quoted => Some("/"),
        _ => None,
    };
    (known, if known.is_some() { 2 } else { 1 })
}

/// `Content-Type →application/json`: header fields as older versions of Postman copy them.
pub(super) fn field_arrows(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    if head_lines(body).filter(|(_, line)| field_arrow(line).is_some()).take(2).count() < 2 {
        return None;
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (range, line) in lines(body) {
        let Some(arrow) = field_arrow(line) else { continue };
        let arrow = range.start + arrow.start..range.start + arrow.end;
        out.push_from(text, from..arrow.start);
        out.push_decoded(": ", text.span_of(arrow.clone()));
        from = arrow.end;
    }
    out.push_from(text, from..body.len());
    Some(out)
}

/// The place of an arrow behind a known field's name, the blanks around it included.
fn field_arrow(line: &str) -> Option<Range<usize>> {
    let at = line.find('\u{2192}').filter(|at| *at < 80)?;
    let name = line.get(..at)?.trim_end();
    let known = super::names::is_known(name.trim_start_matches(['>', ' ']));
    let value = line.get(at..)?.trim_start_matches('\u{2192}').trim_start();
    known.then_some(name.len()..line.len() - value.len())
}

/// Start lines set in bold, or between back-ticks, as Markdown has them.
pub(super) fn emphasis(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let marked = |line: &str| {
        let words = line.trim();
        EMPHASIS.iter().find(|mark| {
            let inner = words.strip_prefix(**mark).and_then(|rest| rest.strip_suffix(**mark));
            inner.is_some_and(|inner| start_line(inner.trim()).is_some())
        })
    };
    if !head_lines(body).any(|(_, line)| marked(line).is_some()) {
        return None;
    }
    let cuts = lines(body).flat_map(|(range, line)| {
        let cut = marked(line).map(|mark| {
            let start = range.start + (line.len() - line.trim_start().len());
            let end = range.start + line.trim_end().len();
            [start..start + mark.len(), end - mark.len()..end]
        });
        cut.into_iter().flatten()
    });
    without(text, cuts)
}

/// The mark of a comment, a diff or a drawn frame that stands before every line.
pub(super) fn line_marks(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let mark = MARKS.iter().find(|mark| {
        let (mut count, mut telling) = (0_usize, false);
        let all = head_lines(body).filter(|(_, line)| !line.trim().is_empty()).all(|(_, line)| {
            count += 1;
            match line.trim_start().strip_prefix(**mark) {
                Some(rest) => {
                    telling |= is_strong(rest);
                    true
                }
                None => false,
            }
        });
        all && telling && count >= 3
    })?;
    let gap = head_lines(body)
        .filter_map(|(_, line)| line.trim_start().strip_prefix(*mark))
        .filter(|rest| !rest.trim().is_empty())
        .all(|rest| rest.starts_with(' '));
    let cuts = lines(body).filter_map(|(range, line)| {
        let rest = line.trim_start().strip_prefix(*mark)?;
        let start = range.start + (line.len() - line.trim_start().len());
        let blank = usize::from(gap && rest.starts_with(' '));
        Some(start..start + mark.len() + blank)
    });
    without(text, cuts)
}

/// What a shell asks with when a command goes on: `> ` of a POSIX shell, `>> ` of PowerShell, `More? ` of cmd.exe.
pub(super) fn continuation_prompts(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    if !["\n>", "\nMore?"].iter().any(|mark| body.contains(mark)) {
        return None;
    }
    let mut open = false;
    let cuts = lines(body).filter_map(|(range, line)| {
        // A line of a transcript may end like this as well; it asks for nothing.
        let goes_on = line.trim_end().ends_with(['\\', '^', '`']) && (open || !line.starts_with(['>', '<']));
        let asked = std::mem::replace(&mut open, goes_on);
        if !asked {
            return None;
        }
        let bare = line.trim_start();
        let mark = ["More? ", "More?", ">> ", "> ", ">"].iter().find(|mark| bare.starts_with(**mark))?;
        let start = range.start + line.len() - bare.len();
        Some(start..start + mark.len())
    });
    without(text, cuts)
}

/// `>GET / HTTP/1.1` and `<HTTP/1.1 401`: curl's marks without the blank behind them.
pub(super) fn lost_blanks(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let begins = |mark: char| {
        head_lines(body).any(|(_, line)| {
            line.strip_prefix(mark)
                .is_some_and(|rest| !rest.starts_with(' ') && start_line(rest.trim_end()).is_some())
        })
    };
    if !begins('<') || !begins('>') {
        return None;
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (range, line) in lines(body) {
        let bare = line
            .strip_prefix(['>', '<'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if bare {
            out.push_from(text, from..range.start + 1);
            out.push_decoded(
                " ",
                crate::text::Span::empty(text.span_of(range.start + 1..range.start + 1).start),
            );
            from = range.start + 1;
        }
    }
    out.push_from(text, from..body.len());
    Some(out)
}

/// `    [0] => HTTP/1.1 401 Unauthorized`: a list of header lines as PHP prints it.
pub(super) fn printed_list(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let item = |line: &str| {
        let words = line.trim_start();
        let digits = words.strip_prefix('[')?.split_once("] => ")?;
        digits.0.bytes().all(|byte| byte.is_ascii_digit()).then(|| line.len() - digits.1.len())
    };
    if !body.contains("] => ")
        || !head_lines(body).any(|(_, line)| {
            item(line).is_some_and(|at| line.get(at..).is_some_and(|rest| start_line(rest.trim()).is_some()))
        })
    {
        return None;
    }
    without(text, lines(body).filter_map(|(range, line)| item(line).map(|at| range.start..range.start + at)))
}

/// A time stamp, or the step and time of a build, before every line.
pub(super) fn stamps(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let (mut count, mut telling) = (0_usize, false);
    for (_, line) in head_lines(body).filter(|(_, line)| !line.trim().is_empty()) {
        let len = stamp(line)?;
        count += 1;
        telling |= is_strong(line.get(len..).unwrap_or_default());
    }
    if !telling || count < 3 {
        return None;
    }
    let cuts = lines(body).filter_map(|(range, line)| stamp(line).map(|len| range.start..range.start + len));
    without(text, cuts)
}

/// Length of the stamp that `line` begins with, one blank behind it included.
fn stamp(line: &str) -> Option<usize> {
    let first = word(line);
    let body = first.trim_matches(['[', ']', ',']);
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    let only = |word: &str, more: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit() || more.as_bytes().contains(&byte))
    };
    let is_time = |word: &str| only(word, ":.,Z+") && word.matches(':').count() >= 2;
    let is_instant = digits >= 12 && only(body, "-/T:.,Z+") && body.contains('T') && body.contains(':');
    let is_date = digits == 8 && only(body, "-/.");
    let is_step = body.strip_prefix('#').is_some_and(|number| !number.is_empty() && only(number, ""));
    let mut len = first.len();
    if is_date || is_step {
        let rest = line.get(len..)?;
        let second = word(rest.strip_prefix(' ')?);
        let fits = if is_date {
            is_time(second.trim_matches(['[', ']', ',']))
        } else {
            second.contains('.') && only(second, ".")
        };
        if !fits {
            return None;
        }
        len += 1 + second.len();
    } else if !is_instant && !is_time(body) {
        return None;
    }
    let rest = line.get(len..)?;
    Some(len + usize::from(rest.starts_with([' ', '\t'])))
}

fn word(line: &str) -> &str {
    line.split([' ', '\t']).next().unwrap_or_default()
}

const WRAPPERS: &[&str] = &["<pre", "<code", "<p", "<div", "<span", "<samp", "<blockquote"];
const EMPHASIS: &[&str] = &["***", "**", "__", "`"];
const MARKS: &[&str] = &["//", "|", "│", "+", "#", ";", "--", "%"];

#[cfg(test)]
mod tests {
    use super::super::{Undressed, Wish, read};

    fn host(paste: &str) -> (Vec<Undressed>, String) {
        let capture = read(paste, Wish::default());
        let request = capture.exchanges[0].request.as_ref().unwrap();
        let host = request.header("host").unwrap().value.clone();
        assert_eq!(host.span().of(paste), Some("a.example"));
        (capture.undressed, request.url.as_ref().unwrap().as_str().to_owned())
    }

    #[test]
    fn wrappings_come_off_and_places_stay() {
        for paste in [
            "<pre><code>GET /x HTTP/1.1\nHost: a.example\n</code></pre>",
            "GET /x HTTP/1.1<br>\nHost: a.example<br>\nAccept: */*<br>\n",
            "\"GET /x HTTP/1.1\\r\\nHost: a.example\\r\\n\\r\\n\"",
            "**GET /x HTTP/1.1**\nHost: a.example\n",
            "# GET /x HTTP/1.1\n# Host: a.example\n# Accept: */*\n",
            "+GET /x HTTP/1.1\n+Host: a.example\n+Accept: */*\n",
            "2026-11-21T20:40:06.1Z GET /x HTTP/1.1\n2026-11-21T20:40:06.1Z Host: a.example\n2026-11-21T20:40:06.12Z Accept: */*\n",
            "#8 0.31 GET /x HTTP/1.1\n#8 0.31 Host: a.example\n#8 12.4 Accept: */*\n",
        ] {
            let (undressed, url) = host(paste);
            assert_eq!(url, "/x", "{paste}");
            assert_eq!(undressed.len(), 1, "{paste}: {undressed:?}");
        }
    }

    #[test]
    fn arrows_behind_known_names_are_read_as_colons() {
        let paste = "Response: 401 Unauthorized\n\nContent-Length \u{2192}244\nWww-Authenticate \u{2192}Bearer realm=\"a\"\n";
        let capture = read(paste, Wish::default());
        assert_eq!(capture.undressed, [Undressed::FieldArrows]);
        let response = capture.exchanges[0].response.as_ref().unwrap();
        assert_eq!(response.status, Some(401));
        assert_eq!(
            response.header("www-authenticate").unwrap().value.span().of(paste),
            Some("Bearer realm=\"a\"")
        );
        let prose = "HTTP/1.1 401 Unauthorized\nServer: a\n\nLogin \u{2192} token\nCache \u{2192} none\n";
        assert!(read(prose, Wish::default()).undressed.is_empty());
    }

    #[test]
    fn a_message_with_a_page_in_it_is_left_alone() {
        let paste = "HTTP/1.1 401 X\n\n<html><body><pre>GET / HTTP/1.1</pre></body></html>";
        assert!(read(paste, Wish::default()).undressed.is_empty());
    }
}
