//! Talks that a program logs with arrows of its own: `-> GET https://…` and `<- 401 Unauthorized`, `→` and `←`,
//! `>>>` and `<<<`, and Jersey's numbers (`1 > GET …`, `1 < 401`). What stands behind the arrows is read as messages.

use std::ops::Range;

use super::block::{StartLine, start_line};
use super::source::lines;
use super::undress::{common, head_lines};
use crate::text::Mapped;

/// The text with the arrows and what stands before them taken off; `None` where no question and answer are marked so.
pub(super) fn turns(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let (mut asked, mut answered, mut lead) = (false, false, "");
    for (_, line) in head_lines(body) {
        let Some(turn) = turn(line) else { continue };
        asked |= !turn.answers;
        answered |= turn.answers;
        if lead.is_empty() {
            lead = line.get(..turn.mark).unwrap_or_default();
        }
    }
    // What reads these logs knows more of them.
    if !(asked && answered) || KNOWN.iter().any(|known| body.contains(known)) {
        return None;
    }
    let mut out = Mapped::empty(text.span().start);
    for (range, line) in lines(body) {
        let end = (range.end + 1).min(body.len());
        if let Some(turn) = turn(line) {
            if turn.bare {
                out.push_decoded(
                    "HTTP/1.1 ",
                    text.span_of(range.start + turn.mark..range.start + turn.words),
                );
            }
            out.push_from(text, range.start + turn.words..end);
            continue;
        }
        let before = common(lead, line).len();
        let rest = line.get(before..).filter(|_| before > 0 && before == lead.len()).unwrap_or(line);
        let taken = line.len() - rest.len() + marked(rest, !lead.is_empty()).unwrap_or(0);
        out.push_from(text, range.start + taken..end);
    }
    Some(out)
}

/// A line that begins a message.
struct Turn {
    /// Where the arrow stands, and where the words behind it begin.
    mark: usize,
    words: usize,
    /// It is an answer's.
    answers: bool,
    /// The answer begins with its code.
    bare: bool,
}

fn turn(line: &str) -> Option<Turn> {
    let head = line.get(..line.len().min(REACH)).or_else(|| line.get(..REACH - 2)).unwrap_or_default();
    let places = head.char_indices().filter(|(at, letter)| {
        let begins = head.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']));
        begins && (letter.is_ascii_digit() || "-=<>\u{2190}\u{2192}".contains(*letter))
    });
    places.filter_map(|(at, _)| turn_at(line, at)).next()
}

fn turn_at(line: &str, at: usize) -> Option<Turn> {
    let rest = line.get(at..)?;
    let len = marked(rest, at > 0)?;
    let words = at + len;
    let outward = rest.get(..len)?.contains(['>', '\u{2192}']);
    let said = line.get(words..)?.trim_end();
    let (answers, bare) = match start_line(said) {
        Some(StartLine::Request { .. }) => (false, false),
        Some(StartLine::Status { .. }) => (true, false),
        None => (true, is_code(said)),
    };
    (answers != outward && (!answers || bare || said.starts_with("HTTP/"))).then_some(Turn {
        mark: at,
        words,
        answers,
        bare,
    })
}

/// Length of the arrow that `rest` begins with, the blanks behind it included. `>` and `<` count where `single`:
/// alone at a line's beginning they are curl's.
fn marked(rest: &str, single: bool) -> Option<usize> {
    let number = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
    let len = if number > 0 {
        let angle = rest.get(number..)?;
        (angle.starts_with(" > ") || angle.starts_with(" < ")).then_some(number + 2)?
    } else {
        {
            let arrow = ARROWS.iter().find(|arrow| rest.starts_with(**arrow));
            arrow.map(|arrow| arrow.len()).or((single && rest.starts_with(['<', '>'])).then_some(1))?
        }
    };
    let behind = rest.get(len..)?;
    let blanks: Range<usize> = 0..behind.len() - behind.trim_start_matches(' ').len();
    (!blanks.is_empty()).then_some(len + blanks.end)
}

/// `401`, `401 Unauthorized`.
fn is_code(words: &str) -> bool {
    let code = words.get(..3).and_then(|code| code.parse::<u16>().ok());
    let behind = words.get(3..).unwrap_or_default();
    code.is_some_and(|code| (100..600).contains(&code))
        && (behind.is_empty() || behind.starts_with(' '))
        && behind.trim_start().chars().next().is_none_or(|first| first.is_ascii_alphabetic() || first == '(')
}

/// Longer ones first. `-->` and `<--` are `OkHttp`'s.
const ARROWS: &[&str] =
    &[">>>", "<<<", "==>", "<==", "->", "<-", "=>", "<=", ">>", "<<", "\u{2192}", "\u{2190}"];
/// What else writes arrows.
const KNOWN: &[&str] = &["http-outgoing", "--> ", "<-- "];
/// So far into a line an arrow may stand.
const REACH: usize = 120;

#[cfg(test)]
mod tests {
    use crate::capture::{Undressed, Wish, read};

    fn told(paste: &str) -> (Option<String>, Option<u16>, usize, usize) {
        let capture = read(paste, Wish::default());
        let Some(exchange) = capture.exchanges.last() else { return (None, None, 0, 0) };
        let (request, response) = (exchange.request.as_ref(), exchange.response.as_ref());
        (
            request.and_then(|request| request.url.as_ref()).map(|url| url.as_str().to_string()),
            response.and_then(|response| response.status),
            request.map_or(0, |request| request.headers.len()),
            response.map_or(0, |response| response.headers.len()),
        )
    }

    #[test]
    fn arrows_of_any_kind_mark_messages() {
        for paste in [
            "-> GET https://a.example/x\n   authorization: Bearer abc\n<- 401 Unauthorized\n   server: nginx\n   date: x\n\n   {}\n",
            "=> GET https://a.example/x\nAuthorization: Bearer abc\n\n<= 401\nServer: nginx\nDate: x\n\n{}\n",
            "[debug] >> GET https://a.example/x\n[debug] >> Authorization: Bearer abc\n[debug] << 401\n[debug] << server: nginx\n[debug] << date: x\n",
            "INFO: 1 * Sending client request on thread main\n1 > GET https://a.example/x\n1 > Authorization: Bearer abc\n\nINFO: 1 * Client response received on thread main\n1 < 401\n1 < Server: nginx\n1 < Date: x\n{}\n",
            "DEBUG http > GET https://a.example/x\nDEBUG http >   Authorization: Bearer abc\nDEBUG http < HTTP/1.1 401 Unauthorized\nDEBUG http <   Server: nginx\nDEBUG http <   Date: x\nDEBUG http < {}\n",
            "09:00 TRACE wire: > GET https://a.example/x\n> Authorization: Bearer abc\n\n09:00 TRACE wire: < 401 Unauthorized\n< server: nginx\n< date: x\n",
            "\u{2192} GET https://a.example/x\n  Authorization: Bearer abc\n\u{2190} HTTP/2 401\n  Server: nginx\n  Date: x\n",
        ] {
            assert_eq!(told(paste), (Some("https://a.example/x".into()), Some(401), 1, 2), "{paste}");
        }
    }

    #[test]
    fn other_arrows_are_left_alone() {
        for paste in [
            "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 401 Unauthorized\n<\n",
            "--> GET https://a.example/x\n--> END GET\n<-- 401 https://a.example/x (5ms)\n<-- END HTTP\n",
            "{ \"a\" => 401 }\n$map -> GET\n",
        ] {
            assert!(!read(paste, Wish::default()).undressed.contains(&Undressed::Turns), "{paste}");
        }
    }
}
