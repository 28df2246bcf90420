//! Where a message's body ends, and what the text behind it is.

use std::ops::Range;

use super::NoteKind;
use super::block::{StartLine, start_line};
use super::source::lines;

/// The end of the body that begins at `from` and is `length` bytes long by its Content-Length, if the text bears
/// that out: the body ends there at a line's end, before the next start line, or as a whole JSON value.
///
/// Tools print bodies indented anew, and line breaks may have lost their carriage returns: then the length does
/// not fit, and `None` is returned. `budget` bounds the bytes that are looked at for all bodies of a paste.
pub(super) fn by_length(text: &str, from: usize, length: usize, budget: &mut usize) -> Option<usize> {
    let exact = from.checked_add(length)?;
    if exact > text.len() {
        return None;
    }
    *budget = budget.checked_sub(length)?;
    let breaks = text.get(from..exact).map_or(0, |body| body.matches('\n').count());
    [exact, exact - breaks.min(length)].into_iter().find(|end| fits(text, from, *end))
}

fn fits(text: &str, from: usize, end: usize) -> bool {
    let (Some(body), Some(rest)) = (text.get(from..end), text.get(end..)) else { return false };
    let shape = body.trim_start();
    // The body was left out of the paste, and what stands here is the next message.
    if lines(body).any(|(_, line)| begins_message(line)) {
        return false;
    }
    let whole_json = if shape.starts_with(['{', '[']) {
        let Some(len) = json_len(shape) else { return false };
        if !shape.get(len..).unwrap_or_default().trim().is_empty() {
            return false;
        }
        true
    } else {
        false
    };
    let next = rest.lines().next().unwrap_or_default();
    if rest.is_empty() || whole_json || start_line(next.trim_end()).is_some() {
        return true;
    }
    let ends_line = rest.starts_with('\n') || body.ends_with('\n');
    // An HTML page is whole only with its end tag.
    let cut_page = shape.starts_with('<')
        && rest.get(..rest.len().min(4000)).is_none_or(|rest| rest.contains("</html>"));
    ends_line && !cut_page
}

/// Whether a line is a start line with a protocol version: no body holds one by chance.
fn begins_message(line: &str) -> bool {
    line.len() < 8000
        && match start_line(line.trim_end()) {
            Some(StartLine::Request { version, .. }) => version.is_some(),
            Some(StartLine::Status { .. }) => true,
            None => false,
        }
}

/// The length of the JSON object or array that `text` begins with, `None` if it is not whole.
pub(super) fn json_len(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b'"' => loop {
                match bytes.next()?.1 {
                    b'\\' => {
                        bytes.next()?;
                    }
                    b'"' => break,
                    b'\n' => return None,
                    _ => {}
                }
            },
            b' ' | b'\n' | b'\t' | b',' | b':' | b'-' | b'+' | b'.' | b'0'..=b'9' => {}
            b'a'..=b'z' | b'E' => {}
            _ => return None,
        }
    }
    None
}

/// Splits `range` of `text`, which begins with a body, into the body and the notes behind it.
///
/// Behind a body stand prompts, log lines, tools' own lines, separators and people's remarks. They are told by
/// their form; what cannot be told stays in the body.
pub(super) fn split_tail(text: &str, range: Range<usize>) -> (Range<usize>, Option<Range<usize>>) {
    let Some(body) = text.get(range.clone()) else { return (range, None) };
    let lead = body.len() - body.trim_start().len();
    let shape = body.get(lead..).unwrap_or_default();
    if shape.starts_with(['{', '[']) {
        let mut len = lead;
        while let Some(rest) = body.get(len..) {
            let more = rest.trim_start();
            let begins = more.starts_with('{') || (len == lead && more.starts_with('['));
            let Some(part) = json_len(more).filter(|_| begins) else { break };
            len += rest.len() - more.len() + part;
        }
        if len > lead {
            let end = range.start + len;
            let rest = text.get(end..range.end).is_some_and(|rest| !rest.trim().is_empty());
            return (range.start..end, rest.then_some(end..range.end));
        }
    }
    if let Some(at) =
        shape.rfind("</html>").or_else(|| shape.rfind("</HTML>")).filter(|_| shape.starts_with('<'))
    {
        let end = range.start + lead + at + "</html>".len();
        let rest = text.get(end..range.end).unwrap_or_default();
        let other = !rest.trim().is_empty() && !rest.trim_start().starts_with('<');
        return if other { (range.start..end, Some(end..range.end)) } else { (range, None) };
    }
    let end = range.start + kept_len(body);
    let rest = text.get(end..range.end).is_some_and(|rest| !rest.trim().is_empty());
    (range.start..end, rest.then_some(end..range.end))
}

/// How much of `body` stays when the lines at its end that are no body are taken off.
fn kept_len(body: &str) -> usize {
    let mut kept = body.trim_end().len();
    let mut zsh = false;
    for _ in 0..MAX_TAIL_LINES {
        let part = body.get(..kept).unwrap_or_default();
        let start = part.rfind('\n').map_or(0, |at| at + 1);
        let line = part.get(start..).unwrap_or_default();
        // The label above lines that are none of it goes with them.
        let label = kept < body.trim_end().len() && line.len() <= LABEL && line.trim_end().ends_with(':');
        if !is_aside(line) && !label {
            break;
        }
        zsh |= line.trim_end().ends_with('%');
        kept = part.get(..start).unwrap_or_default().trim_end().len();
    }
    // zsh marks output that has no line break at its end.
    let mark = usize::from(zsh && body.get(..kept).is_some_and(|body| body.ends_with('%')));
    kept - mark
}

/// Whether a line behind a body is surely none of it.
pub(super) fn is_aside(line: &str) -> bool {
    let line = line.trim();
    line.is_empty()
        || is_prompt(line)
        || is_separator(line)
        || (line.starts_with('(') && line.ends_with(')') && line.contains(' '))
        || line.starts_with("curl: (")
        || line.starts_with("* Connection #")
        || line.starts_with("* Closing connection")
        || line.starts_with("WebSocket connection to '")
        || is_log_line(line)
}

/// A shell's prompt, with or without a command.
pub(super) fn is_prompt(line: &str) -> bool {
    let line = line.trim();
    if matches!(line, "$" | "%" | "#" | "❯" | "➜" | ">>>") || line.starts_with("$ ") {
        return true;
    }
    let Some(mark) = line.find(['$', '#', '%', '>']).filter(|at| *at < 120) else { return false };
    let (before, after) = (line.get(..mark).unwrap_or_default(), line.get(mark + 1..).unwrap_or_default());
    // `bash-4.2$ `: what a shell without settings shows, its name and version.
    let bare = before.split_once('-').is_some_and(|(name, version)| {
        ["bash", "sh", "zsh", "ksh", "dash"].contains(&name)
            && version.starts_with(|c: char| c.is_ascii_digit())
            && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    let closes = after.is_empty() || after.starts_with(' ') || after.starts_with("curl");
    let unix = before.contains('@')
        && (before.contains(':') || before.starts_with('[') || before.trim_end().split(' ').count() == 2)
        && !before.contains(['"', '<', '{']);
    let windows = line.starts_with("PS ")
        || (before.get(1..3) == Some(":\\") && line.as_bytes().get(mark) == Some(&b'>'));
    closes && (unix || windows || bare)
}

/// A line of dashes, equal signs or stars.
pub(super) fn is_separator(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 10
        && ["-", "=", "*", "_", "#", "~"]
            .iter()
            .any(|mark| line.trim_matches(|c| mark.contains(c)).is_empty())
}

/// A line of a server's or a program's log, told by the date it begins with or by a known program's form.
pub(super) fn is_log_line(line: &str) -> bool {
    let line = line.trim_start();
    let plain = line.trim_start_matches(['[', '(']);
    let digits = |text: &str, shape: &str| {
        text.len() >= shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, mark)| match mark {
                b'0' => byte.is_ascii_digit(),
                b'?' => matches!(byte, b'-' | b'/' | b'.'),
                mark => byte == mark,
            })
    };
    if digits(plain, "0000?00?00 00:") || digits(plain, "0000-00-00T00:") || digits(plain, "00/00/00 00:") {
        return true;
    }
    let day = plain.get(..3).unwrap_or_default();
    let bracketed = line.starts_with('[');
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(&day);
    let month =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].contains(&day);
    (bracketed && weekday)
        || (month
            && digits(plain.get(4..).unwrap_or_default().trim_start(), "0")
            && plain.get(6..12).is_some_and(|time| time.contains(':')))
        || [
            "ERROR ",
            "ERROR:",
            "ERROR -",
            "WARN ",
            "WARNING:",
            "INFO ",
            "DEBUG ",
            "FATAL ",
            "ModSecurity:",
            "time=\"",
            "level=",
            "ts=",
            "#Fields:",
            "E, [",
            "W, [",
            "I, [",
        ]
        .iter()
        .any(|mark| line.starts_with(mark))
}

/// The sort of a stretch of text that belongs to no message.
pub(super) fn note_kind(words: &str) -> NoteKind {
    let first = words.trim_start();
    let line = first.lines().next().unwrap_or_default();
    if line.starts_with("Access to ")
        || line.contains("Failed to load resource")
        || line.contains("Uncaught (in promise)")
    {
        return NoteKind::Console;
    }
    if is_prompt(line) || super::command::tool_at(line).is_some() {
        return NoteKind::Command;
    }
    if line.starts_with("curl: (") || line.starts_with("* ") {
        return NoteKind::Tool;
    }
    let logged = lines(first).take(3).any(|(_, line)| is_log_line(line));
    let thrown = line.contains("Exception") || line.contains("Error: ") || line.starts_with("Traceback");
    if logged || thrown { NoteKind::Log } else { NoteKind::Remark }
}

const MAX_TAIL_LINES: usize = 200;
/// A label is at most so long.
const LABEL: usize = 40;
