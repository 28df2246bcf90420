//! Words of cmd.exe commands, each with its place in the paste.

use super::Source;
use super::words::{MAX_WORDS, Word, Words};
use crate::text::Mapped;

/// Reads one command of cmd.exe from the offset `from`.
///
/// cmd.exe takes the carets off, then the C runtime splits the words.
///
/// Browsers write three dialects: Chrome `^"…^"` with a caret before everything odd, older Chrome `"…"` with carets
/// inside (which cmd.exe would keep; the tool means escapes), Firefox `"…"` with doubled quotes. A new line in a
/// value is a caret and two line breaks.
pub(super) fn read(source: &Source, from: usize) -> Words {
    let text = source.as_str();
    let rest = text.get(from..).unwrap_or_default();
    let dialect = rest
        .get(..rest.len().min(4096))
        .or(Some(rest))
        .is_some_and(|head| head.contains("^\"") || head.contains("^%^") || head.contains("^\\^"));
    let (line, mut out) = uncaret(source, from, dialect);
    let body = line.as_str();
    let mut word = Word::default();
    let mut in_word = false;
    let mut quoted = false;
    let mut at = 0;
    while let Some(next) = body.get(at..).and_then(|rest| rest.chars().next()) {
        let len = next.len_utf8();
        match next {
            ' ' | '\t' if !quoted => {
                if in_word {
                    out.list.push(std::mem::take(&mut word));
                }
                in_word = false;
                at += len;
                if out.list.len() >= MAX_WORDS {
                    return out;
                }
                continue;
            }
            _ if !in_word => {
                word.text = Mapped::empty(line.span_of(at..at).start);
                in_word = true;
            }
            _ => {}
        }
        match next {
            '"' if quoted && body.get(at + 1..).is_some_and(|rest| rest.starts_with('"')) => {
                word.text.push_decoded("\"", line.span_of(at..at + 2));
                at += 2;
            }
            '"' => {
                quoted = !quoted;
                at += 1;
            }
            '\\' => {
                let run = body.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\\').len());
                let before_quote = body.get(at + run..).is_some_and(|rest| rest.starts_with('"'));
                let kept = if before_quote || dialect { run / 2 } else { run };
                word.text.push_from(&line, at..at + kept);
                at += run;
                if before_quote && run % 2 == 1 {
                    word.text.push_from(&line, at..at + 1);
                    at += 1;
                } else if !before_quote && dialect && run % 2 == 1 {
                    // `\$` of Firefox: the backslash escapes for PowerShell's sake.
                    let dollar = body.get(at..).is_some_and(|rest| rest.starts_with('$'));
                    if !dollar {
                        word.text.push_from(&line, at - 1..at);
                    }
                }
            }
            _ => {
                let run = body
                    .get(at + len..)
                    .map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_alphanumeric).count());
                word.text.push_from(&line, at..at + len + run);
                at += len + run;
            }
        }
    }
    if in_word {
        out.list.push(word);
    }
    if quoted {
        out.unclosed = Some(from);
    }
    out
}

/// The command's text without its carets, and where it ends.
fn uncaret(source: &Source, from: usize, dialect: bool) -> (Mapped, Words) {
    let text = source.as_str();
    let mut line = Mapped::empty(source.text.span_of(from..from).start);
    let mut out = Words::default();
    let text = text.get(..from + MAX_CMD).unwrap_or(text);
    let (mut at, mut copied, mut quoted) = (from, from, false);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['^', '"', '\n', '&', '|'])) {
        at += found;
        let rest = text.get(at..).unwrap_or_default();
        let next = rest.chars().nth(1);
        if rest.starts_with('"') {
            quoted = !quoted;
            at += 1;
        } else if rest.starts_with('\n') {
            break;
        } else if rest.starts_with(['&', '|']) {
            if !quoted {
                out.goes_on = true;
                break;
            }
            at += 1;
        } else if quoted
            && !(dialect
                && next.is_some_and(|c| {
                    !c.is_ascii_alphanumeric() || text.get(..at).is_some_and(|before| before.ends_with("^%"))
                }))
        {
            at += 1;
        } else if next == Some('\n') {
            line.push_from(&source.text, copied..at);
            // Behind the line break the next character stands for itself, a second line break too.
            if rest.get(2..).is_some_and(|rest| rest.starts_with('\n')) {
                line.push_from(&source.text, at + 2..at + 3);
                at += 3;
            } else {
                line.push_decoded(" ", source.text.span_of(at..at + 2));
                at += 2;
            }
            copied = at;
        } else {
            line.push_from(&source.text, copied..at);
            copied = at + 1;
            at += 1 + next.map_or(0, char::len_utf8);
        }
        at = at.min(text.len());
    }
    let ended = text.get(at..).is_some_and(|rest| rest.starts_with(['\n', '&', '|']));
    let end = if ended { at } else { text.len() };
    line.push_from(&source.text, copied..end.max(copied));
    out.end = if out.goes_on { end + 1 } else { end };
    (line, out)
}

/// A cmd.exe command is not longer than this, in bytes.
const MAX_CMD: usize = 1_000_000;
