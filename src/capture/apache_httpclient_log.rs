//! Apache `HttpClient`'s wire and header logs, versions 3 to 5: `>> "GET / HTTP/1.1[\r][\n]"`.
//!
//! Where both loggers are on, the wire's lines are read, for they hold the bodies too. Quotes inside the quotes
//! are not escaped; bytes that do not print stand as `[0x1b]`.

use super::draft::{Message, Talk, cut, place};
use super::{Format, Oddity, OddityKind, Reading, Source, aside, draft};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format =
    Format { id: "apache-httpclient-log", name: "Apache HttpClient's log", score, read };

fn score(source: &Source) -> u8 {
    let wire = (source.has(">> \"") || source.has("<< \"")) && source.has("[\\n]");
    let named = source.has("http-outgoing-") && (source.has(" >> ") || source.has(" << "));
    let old = source.has("httpclient.wire");
    if wire && (named || old) {
        94
    } else if wire {
        90
    } else if named {
        88
    } else {
        0
    }
}

/// What one connection has said so far in one direction.
#[derive(Default)]
struct Side {
    /// Which connection: the text before the arrow's last word.
    name: String,
    sent: bool,
    text: Mapped,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Connections::default();
    let mut aside = aside::Aside::default();
    let wired = source.as_str().contains(">> \"") || source.as_str().contains("<< \"");
    for (range, line) in source.lines() {
        match wire_line(line, wired) {
            Some((name, sent, text)) => talk.take(source, name, sent, text, wired),
            None if line.trim().is_empty() => {}
            None => aside.line(source, &range, aside::kind(line), &mut reading),
        }
    }
    talk.finish();
    aside.close(source, &mut reading);
    reading.exchanges = talk.talk.exchanges;
    if talk.dropped > 0 {
        reading
            .oddities
            .push(Oddity { kind: OddityKind::TooMany, span: Span::empty(source.text.span().end) });
    }
    reading
}

/// Connection, direction and text of a line of the log. Without quotes only where no line has them.
fn wire_line(line: &str, wired: bool) -> Option<(&str, bool, &str)> {
    let (at, sent) = [(" >> ", true), (" << ", false)]
        .into_iter()
        .filter_map(|(arrow, sent)| line.find(arrow).map(|at| (at, sent)))
        .min()
        .or_else(|| {
            (line.starts_with(">> ") || line.starts_with("<< ")).then(|| (0, line.starts_with('>')))
        })?;
    let lead = line.get(..at)?;
    let text = line.get(at..)?.trim_start().get(3..)?;
    let name = lead.rsplit([' ', '\t']).next().unwrap_or_default();
    if wired {
        let inner = text.trim_end().strip_prefix('"')?;
        return Some((name, sent, inner.strip_suffix('"').unwrap_or(inner)));
    }
    name.starts_with("http-outgoing").then_some((name, sent, text))
}

#[derive(Default)]
struct Connections {
    open: Vec<Side>,
    talk: Talk,
    dropped: usize,
}

impl Connections {
    fn take(&mut self, source: &Source, name: &str, sent: bool, text: &str, wired: bool) {
        // One connection speaks in one direction at a time: a change of direction ends a message.
        let turned = self.open.iter().position(|side| side.name == name && side.sent != sent);
        if let Some(at) = turned {
            let side = self.open.remove(at);
            self.say(side);
        }
        let starts = super::block::start_line(text.trim_end_matches("[\\r][\\n]").trim_end()).is_some();
        if starts && let Some(at) = self.open.iter().position(|side| side.name == name) {
            let side = self.open.remove(at);
            self.say(side);
        }
        if !self.open.iter().any(|side| side.name == name) {
            if self.open.len() >= MAX_CONNECTIONS {
                self.dropped += 1;
                return;
            }
            let at = place(&source.text, text).start;
            self.open.push(Side {
                name: name.to_owned(),
                sent,
                text: Mapped::empty(source.text.span_of(at..at).start),
            });
        }
        if let Some(side) = self.open.iter_mut().find(|side| side.name == name) {
            decode(source, text, &mut side.text);
            if !wired {
                side.text.push_decoded("\n", cut(&source.text, text).span());
            }
        }
    }

    fn say(&mut self, side: Side) {
        // What comes before a start line (the rest of a body) is left out.
        let Some(message) = draft::raw(&side.text) else { return };
        match (&message, side.sent) {
            (Message::Request(_), true) | (Message::Response(_), false) => self.talk.say(message),
            _ => {}
        }
    }

    fn finish(&mut self) {
        for side in std::mem::take(&mut self.open) {
            self.say(side);
        }
    }
}

/// `[\r]`, `[\n]` and `[0x1b]` become the bytes they stand for.
fn decode(source: &Source, text: &str, out: &mut Mapped) {
    let base = place(&source.text, text).start;
    let mut from = 0;
    for (at, _) in text.match_indices('[') {
        let Some(rest) = text.get(at..).filter(|_| at >= from) else { continue };
        let (len, piece) = if rest.starts_with("[\\r]") {
            (4, "\r".to_owned())
        } else if rest.starts_with("[\\n]") {
            (4, "\n".to_owned())
        } else if let Some(code) = rest
            .strip_prefix("[0x")
            .and_then(|rest| rest.get(..rest.find(']')?.min(2)))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
        {
            let close = rest.find(']').unwrap_or(0) + 1;
            (close, if code.is_ascii() { char::from(code).to_string() } else { '\u{fffd}'.to_string() })
        } else {
            continue;
        };
        out.push_from(&source.text, base + from..base + at);
        out.push_decoded(&piece, source.text.span_of(base + at..base + at + len));
        from = at + len;
    }
    out.push_from(&source.text, base + from..base + text.len());
}

/// Connections whose messages are put together at the same time.
const MAX_CONNECTIONS: usize = 64;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_wire_is_read_once_and_its_quotes_stay() {
        let capture = check_as(
            "apache-httpclient-log",
            r#"
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.wire - http-outgoing-0 >> "GET /v1/me HTTP/1.1[\r][\n]"
                                                                                ^^^ method
                                                                                    ^^^^^^ url
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.wire - http-outgoing-0 >> "Host: api.example.com:8443[\r][\n]"
                                                                                      ^^^^^^^^^^^^^^^^^^^^ host
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.wire - http-outgoing-0 >> "If-None-Match: "abc"[\r][\n]"
                                                                                               ^^^^^ if-none-match
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.wire - http-outgoing-0 >> "[\r][\n]"
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.headers - http-outgoing-0 >> GET /v1/me HTTP/1.1
2026-11-21 20:40:06,733 DEBUG [main] org.apache.http.headers - http-outgoing-0 >> Host: api.example.com:8443
2026-11-21 20:40:06,913 DEBUG [main] org.apache.http.wire - http-outgoing-0 << "HTTP/1.1 401 Unauthorized[\r][\n]"
                                                                                         ^^^ status
                                                                                             ^^^^^^^^^^^^ reason
2026-11-21 20:40:06,913 DEBUG [main] org.apache.http.wire - http-outgoing-0 << "WWW-Authenticate: Basic realm="a >> b"[\r][\n]"
                                                                                                  ^^^^^^^^^^^^^^^^^^^^ www-authenticate
2026-11-21 20:40:06,913 DEBUG [main] org.apache.http.wire - http-outgoing-0 << "[\r][\n]"
2026-11-21 20:40:06,913 DEBUG [main] org.apache.http.wire - http-outgoing-0 << "Reason: no user"
                                                                                ^^^^^^^^^^^^^^^ body
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
    }

    #[test]
    fn two_connections_that_speak_in_turn_are_kept_apart() {
        let capture = check_as(
            "apache-httpclient-log",
            r#"
http-outgoing-1 >> "GET /a HTTP/1.1[\r][\n]"
http-outgoing-2 >> "GET /b HTTP/1.1[\r][\n]"
http-outgoing-1 >> "X-Which: a[\r][\n]"
                             ^ x-which
http-outgoing-2 >> "X-Which: b[\r][\n]"
                             ^ x-which
http-outgoing-1 >> "[\r][\n]"
http-outgoing-2 >> "[\r][\n]"
http-outgoing-1 << "HTTP/1.1 403 Forbidden[\r][\n]"
                             ^^^ status
http-outgoing-1 << "X-Odd: [0x1b]x[\r][\n]"
                           ^^^^^^^ x-odd
http-outgoing-1 << "[\r][\n]"
"#,
        );
        assert_eq!(capture.exchanges.len(), 2);
        let urls: Vec<_> =
            capture.exchanges.iter().filter_map(|exchange| exchange.request.as_ref()?.url.as_ref()).collect();
        assert_eq!(urls.len(), 2);
    }
}
