//! Ruby's `Net::HTTP#set_debug_output`: `<- "…"` is what was sent, `-> "…"` what came back.

use super::draft::{self, Message, Talk};
use super::{Format, NoteKind, Reading, Source, aside, literals};
use crate::text::Mapped;
use crate::text::json::Node;

pub(super) static FORMAT: Format =
    Format { id: "ruby-net-http", name: "Ruby's Net::HTTP debug output", score, read };

fn score(source: &Source) -> u8 {
    let head = literals::head(source);
    let lines = |mark: &str| head.lines().filter(|line| line.trim_start().starts_with(mark)).take(2).count();
    match (lines("<- \""), lines("-> \"")) {
        (0, 0) => 0,
        (0, _) if head.contains("-> \"HTTP/") => 90,
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
