//! Answers without content, whatever stands below them: those to HEAD (RFC 9110 §9.3.2) and the success of a CONNECT
//! (§9.3.6). What a transcript shows behind their fields is the next thing that happened.

use super::exchange::Exchange;
use super::{Note, NoteKind, Reading, body};
use crate::text::{Mapped, Span};

/// Makes notes of the texts that were taken for the content of such answers.
pub(super) fn take_off(reading: &mut Reading) {
    for exchange in &mut reading.exchanges {
        let Exchange { request: Some(request), response: Some(response) } = exchange else { continue };
        let method = request.method.as_ref().map_or("", Mapped::as_str);
        let tunnel = method == "CONNECT" && response.status.is_some_and(|code| (200..300).contains(&code));
        // Content below a HEAD is of a request that somebody made besides.
        let told = |text: &Mapped| !text.as_str().trim_start().starts_with(['{', '<']);
        if !(tunnel || method == "HEAD" && response.body.as_ref().is_some_and(told)) {
            continue;
        }
        let Some(text) = response.body.take() else { continue };
        if reading.notes.len() < super::message::MAX_NOTES {
            // The message ends where what is no part of it begins.
            let Span { start, .. } = text.span();
            response.span.end = response.span.end.min(start).max(response.span.start);
            let kind = body::note_kind(text.as_str());
            let kind = if kind == NoteKind::Command { NoteKind::Log } else { kind };
            reading.notes.push(Note { kind, text });
        }
    }
}
