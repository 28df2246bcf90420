//! Ruby's `Net::HTTP#set_debug_output`: `<- "…"` is what was sent, `-> "…"` what came back.

use super::draft::{self, Message, Talk};
use super::{Format, NoteKind, Oddity, OddityKind, Reading, Source, aside};
use crate::text::Mapped;
use crate::text::json::Node;

pub(super) static FORMAT: Format =
    Format { id: "ruby-net-http", name: "Ruby's Net::HTTP debug output", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let lines = |mark: &str| head.lines().filter(|line| line.trim_start().starts_with(mark)).take(2).count();
    match (lines("<- \""), lines("-> \"")) {
        (0, 0) => 0,
        (0, _) if source.has("-> \"HTTP/") => 90,
        (0, _) => 40,
        (_, 0) => 90,
        _ => 95,
    }
}

/// What one side has said since the other did.
#[derive(Default)]
struct Side {
    sent: bool,
    text: Option<Mapped>,
    chunked: bool,
    in_body: bool,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut side = Side::default();
    let mut reading_body = false;
    for (range, line) in source.lines() {
        let text = line.trim_start();
        let sent = text.starts_with("<- \"");
        if sent || text.starts_with("-> \"") {
            let value = draft::literal(source, text.get(3..).unwrap_or_default());
            reading.cut |= value.cut;
            let piece = Node::new(&value, &source.text).text().unwrap_or_default();
            if let Some(at) =
                piece.as_str().match_indices('\n').map(|(at, _)| at).find(|at| is_bare(&piece, *at))
            {
                let span = piece.span_of(at..at + 1);
                reading.oddities.push(Oddity { kind: OddityKind::BrokenLine, span });
            }
            let piece = without_bare_breaks(piece);
            side.take(sent, &piece, reading_body, &mut talk);
        } else if !line.trim().is_empty() {
            // reading 62 bytes... / read 62 bytes
            if text.starts_with("reading ") {
                reading_body = true;
            } else if text.starts_with("read ") {
                reading_body = false;
            }
            let tool = TOOL.iter().any(|start| text.starts_with(start));
            let kind = if tool { NoteKind::Tool } else { aside::kind(line) };
            aside.line(source, &range, kind, &mut reading);
        }
    }
    side.say(&mut talk);
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    reading
}

/// Whether the line feed at `at` ends no line of a message that is sent.
fn is_bare(piece: &Mapped, at: usize) -> bool {
    at > 0 && piece.as_str().contains("\r\n") && piece.as_str().as_bytes().get(at - 1) != Some(&b'\r')
}

/// A line feed that a value ends with would end the header section: what Ruby's base64 leaves behind a credential.
fn without_bare_breaks(piece: Mapped) -> Mapped {
    let ends = piece.as_str().match_indices("\n\r\n");
    let cuts: Vec<_> = ends.filter(|(at, _)| is_bare(&piece, *at)).map(|(at, _)| at..at + 1).collect();
    if cuts.is_empty() { piece } else { super::undress::without(&piece, cuts).unwrap_or(piece) }
}

impl Side {
    fn take(&mut self, sent: bool, piece: &Mapped, reading_body: bool, talk: &mut Talk) {
        let starts =
            super::block::start_line(piece.as_str().lines().next().unwrap_or_default().trim_end()).is_some();
        if sent != self.sent || (starts && !reading_body) {
            self.say(talk);
            *self = Self { sent, ..Self::default() };
        }
        if self.in_body && self.chunked && !reading_body {
            // A chunk's size line, or the empty line behind the last chunk (RFC 9112 section 7.1).
            let size = piece.as_str().trim();
            if size.is_empty()
                || size.split(';').next().is_some_and(|hex| u64::from_str_radix(hex, 16).is_ok())
            {
                return;
            }
        }
        if self.in_body && self.chunked && reading_body && piece.as_str() == "\r\n" {
            return;
        }
        if !sent && !self.in_body {
            self.in_body = piece.as_str() == "\r\n";
            self.chunked |= crate::text::contains_ignore_case(piece.as_str(), "transfer-encoding: chunked");
        }
        match &mut self.text {
            Some(text) => text.push(piece),
            None => self.text = Some(piece.clone()),
        }
    }

    fn say(&mut self, talk: &mut Talk) {
        let Some(text) = self.text.take() else { return };
        match draft::raw(&text) {
            Some(message @ Message::Request(_)) if self.sent => talk.say(message),
            Some(message @ Message::Response(_)) if !self.sent => talk.say(message),
            _ => {
                // A body sent on its own.
                if self.sent
                    && let Some(request) = talk.asked()
                {
                    request.body = Some(text);
                }
            }
        }
    }
}

const TOOL: &[&str] = &[
    "opening connection",
    "opened",
    "starting SSL",
    "SSL established",
    "reading ",
    "read ",
    "Conn ",
    "Error reading",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn left_arrows_were_sent_and_a_body_like_a_status_line_is_a_body() {
        let capture = check_as(
            "ruby-net-http",
            r#"
opening connection to api.example.com:443...
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note …
opened
<- "GET /v1/me HTTP/1.1\r\nAccept: */*\r\nHost: api.example.com:8443\r\nX-Quote: \"a\\b\"\r\n\r\n"
    ^^^ method
        ^^^^^^ url
                                                ^^^^^^^^^^^^^^^^^^^^ host
                                                                                 ^^^^^^^^ x-quote = "a\b"
-> "HTTP/1.1 401 Unauthorized\r\n"
             ^^^ status
-> "WWW-Authenticate: Basic realm=\"x: \#{y}\"\r\n"
                      ^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate = Basic realm="x: #{y}"
-> "Set-Cookie: a=1\r\n"
                ^^^ set-cookie
-> "Set-Cookie: b=2\r\n"
                ^^^ set-cookie
-> "Content-Length: 18\r\n"
-> "\r\n"
reading 18 bytes...
-> "HTTP/1.1 200 is so"
    ^^^^^^^^^^^^^^^^^^ body
read 18 bytes
Conn close
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn sizes_of_chunks_are_no_body() {
        let capture = check_as(
            "ruby-net-http",
            r#"
<- "POST /login HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 9\r\n\r\n"
<- "Amount: 3"
    ^^^^^^^^^ body
-> "HTTP/1.1 403 Forbidden\r\n"
             ^^^ status
-> "Transfer-Encoding: chunked\r\n"
-> "\r\n"
-> "c\r\n"
    ^ nowhere
reading 12 bytes...
-> "Reason: none"
    ^^^^^^^^^^^^ body
read 12 bytes
reading 2 bytes...
-> "\r\n"
read 2 bytes
-> "0\r\n"
    ^ nowhere
-> "\r\n"
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
    }
}
