//! What of a paste was not read.

use super::rich::Rich;
use super::slots::tame;
use crate::capture::{Capture, NoteKind, says_nothing_more};
use crate::text::{Lines, Mapped, Span, order};

/// What belongs to no message and was read as nothing else, in words: lines with their numbers, and members of the
/// objects that hold messages by their names. Empty where there are none.
pub(super) fn unread(capture: &Capture, paste: &str, lines: &Lines) -> Rich {
    let mut said = Rich::default();
    said.push(&unread_lines(capture, paste, lines), false);
    push_members(capture, lines.line(Span::from_range(0..paste.trim_end().len()).end) > 1, lines, &mut said);
    said
}

/// The members that nothing read, each name once, with the numbers of their lines.
fn push_members(capture: &Capture, numbered: bool, lines: &Lines, said: &mut Rich) {
    let mut members: Vec<&(String, Span)> = Vec::new();
    for member in capture.objects.iter().flat_map(|object| &object.unread) {
        if members.len() < MANY && !members.iter().any(|(name, _)| *name == member.0) {
            members.push(member);
        }
    }
    let (shown, rest) = members.split_at(members.len().min(SHOWN));
    if shown.is_empty() {
        return;
    }
    let object = if capture.objects.len() == 1 { "Of the object, " } else { "Of the objects, " };
    said.push(if said.is_empty() { "" } else { " " }, false);
    said.push(object, false);
    for (at, (name, span)) in shown.iter().enumerate() {
        let last = at + 1 == shown.len() && rest.is_empty();
        said.push(
            if at == 0 {
                ""
            } else if last {
                " and "
            } else {
                ", "
            },
            false,
        );
        said.push(&tame(name, LONGEST), true);
        if numbered {
            said.push(&[" (line ", &lines.line(span.start).to_string(), ")"].concat(), false);
        }
    }
    if !rest.is_empty() {
        let members = if rest.len() == 1 { " more member" } else { " more members" };
        said.push(&[" and ", &rest.len().to_string(), members].concat(), false);
    }
    said.push(if members.len() == 1 { " was not read." } else { " were not read." }, false);
}

/// The lines that belong to no message and were read as nothing else, in words with their numbers; empty where there
/// are none. Blank lines and rulers do not count.
fn unread_lines(capture: &Capture, paste: &str, lines: &Lines) -> String {
    if capture.exchanges.is_empty() || WHOLE.contains(&capture.format) {
        return String::new();
    }
    let mut read: Vec<Span> = Vec::new();
    for exchange in &capture.exchanges {
        if let Some(request) = &exchange.request {
            read.push(request.span);
            read.extend(request.body.as_ref().map(Mapped::span));
        }
        if let Some(response) = &exchange.response {
            read.push(response.span);
            read.extend(response.body.as_ref().map(Mapped::span));
        }
    }
    let notes = capture.notes.iter().filter(|note| note.kind != NoteKind::Remark);
    read.extend(notes.map(|note| note.text.span()));
    // Of these the members are named.
    read.extend(capture.objects.iter().map(|object| object.span));
    order::sort_by_key(&mut read, |span| span.start);
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    let (mut next, mut reach) = (read.iter().peekable(), 0);
    for number in 1..=lines.count() {
        let line = lines.span(paste, number);
        while let Some(span) = next.next_if(|span| span.start < line.end.max(line.start + 1)) {
            reach = reach.max(span.end);
        }
        let words = line.of(paste).unwrap_or_default();
        let is_noise = capture.format == "curl-verbose" && says_nothing_more(words);
        if reach > line.start || !words.contains(char::is_alphanumeric) || is_noise {
            continue;
        }
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    told(&ranges)
}

fn told(ranges: &[(u32, u32)]) -> String {
    let (shown, rest) = ranges.split_at(ranges.len().min(SHOWN));
    let mut places: Vec<String> = shown
        .iter()
        .map(|(first, last)| match last - first {
            0 => first.to_string(),
            1 => [first.to_string(), last.to_string()].join(" and "),
            _ => [first.to_string(), last.to_string()].join(" to "),
        })
        .collect();
    if !rest.is_empty() {
        places.push([rest.len().to_string().as_str(), " more places"].concat());
    }
    let one = matches!(ranges, [(first, last)] if first == last);
    match places.as_slice() {
        [] => String::new(),
        [place] if one => ["Line ", place, " belongs to no message."].concat(),
        _ => ["Lines ", &places.join(", "), " belong to no message."].concat(),
    }
}

/// Formats in which every line has its part, though most hold nothing of a message.
const WHOLE: &[&str] = &["har", "burp-xml"];
/// So many places are named.
const SHOWN: usize = 4;
/// So many members are counted.
const MANY: usize = 999;
/// Characters of a member's name that are shown.
const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    fn unread(paste: &str) -> String {
        diagnose(paste, &Context::default()).unread.plain()
    }

    #[test]
    fn lines_around_messages_are_named() {
        let paste = "Hello,\n\nsee here:\n\nGET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 No\nContent-Length: 2\n\nno\n\n--\nThanks\n";
        assert_eq!(unread(paste), "Lines 1, 3, 14 belong to no message.");
        assert_eq!(unread("HTTP/1.1 401 No\nServer: nginx\n\n"), "");
        assert_eq!(unread("nothing of the kind"), "");
    }

    #[test]
    fn what_a_tool_says_of_itself_is_read() {
        let paste = "* Connected to a.example\n> GET / HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 401 No\n<\n* Connection #0 left intact\n";
        assert_eq!(unread(paste), "");
    }

    #[test]
    fn what_curl_prints_twice_is_not_called_unread() {
        let paste = "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n* h2h3 [:method: GET]\n* h2h3 [authorization: Basic eA==]\n* [HTTP/2] [1] [accept: */*]\n> GET / HTTP/2\n> Host: a.example\n>\n{ [5 bytes data]\n< HTTP/2 401\n<\n";
        assert_eq!(unread(paste), "");
        assert_eq!(
            unread(&paste.replace("* h2h3 [:method", "h2h3 [:method")),
            "Line 2 belongs to no message."
        );
    }
}
