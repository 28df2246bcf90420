//! What somebody's program prints below a client's log line: the fields of both sides and the body, each below a title
//! (`-- request headers`, `=== response headers`, `body:`).

use super::label::{Label, label};
use super::{Exchange, NoteKind, Reading, Source, block, names, sections};
use crate::text::{Mapped, Span};

/// Gives exchanges of which no field was read those that stand in titled sections below their line.
pub(super) fn adopt(reading: &mut Reading) {
    if reading.exchanges.len() > MANY || reading.notes.len() > MANY_NOTES {
        return;
    }
    for at in 0..reading.exchanges.len() {
        let next = reading.exchanges.get(at + 1).and_then(super::start_of).unwrap_or(u32::MAX);
        let Some(exchange) = reading.exchanges.get_mut(at).filter(|exchange| is_bare(exchange)) else {
            continue;
        };
        let Some(start) = super::start_of(exchange) else { continue };
        let below = |span: Span| (start..next).contains(&span.start);
        let is_text = |kind| !matches!(kind, NoteKind::Command | NoteKind::Worked);
        let own = reading.notes.iter().filter(|note| is_text(note.kind) && below(note.text.span()));
        let mut text = Mapped::empty(start);
        for note in own {
            text.push(&note.text);
            text.push_decoded("\n", Span::empty(note.text.span().end));
        }
        if !has_titled_fields(text.as_str()) {
            continue;
        }
        let more = sections::read(&Source { text, ..Source::default() });
        let [told] = more.exchanges.as_slice() else { continue };
        if !take(exchange, told) {
            continue;
        }
        reading.notes.retain(|note| !is_text(note.kind) || !below(note.text.span()));
        reading.notes.extend(more.notes);
        reading.oddities.extend(more.oddities);
    }
}

/// Whether method, URL and status are all that was read.
fn is_bare(exchange: &Exchange) -> bool {
    exchange.request.as_ref().is_some_and(|request| request.headers.is_empty() && request.body.is_none())
        && exchange
            .response
            .as_ref()
            .is_none_or(|response| response.headers.is_empty() && response.body.is_none())
}

/// Whether a title for fields stands above a field with a known name.
fn has_titled_fields(text: &str) -> bool {
    let titled = |line: &str| {
        matches!(label(line.trim()), Some(Label::Request | Label::Response | Label::Headers))
            && line.to_ascii_lowercase().contains("header")
    };
    let known = |line: &str| {
        block::header_name(line.trim())
            .is_some_and(|(name, _)| line.trim().get(name).is_some_and(names::is_known))
    };
    text.lines().zip(text.lines().skip(1)).any(|(line, next)| titled(line) && known(next))
}

/// Takes over what the sections tell; `false` where they tell of another answer.
fn take(exchange: &mut Exchange, told: &Exchange) -> bool {
    let status = |exchange: &Exchange| exchange.response.as_ref().and_then(|response| response.status);
    if status(told).is_some_and(|code| status(exchange) != Some(code)) {
        return false;
    }
    if let (Some(request), Some(own)) = (&mut exchange.request, &told.request) {
        request.headers.clone_from(&own.headers);
        request.body.clone_from(&own.body);
        request.seen = own.seen;
    }
    if let Some(own) = &told.response {
        let response = exchange.response.get_or_insert_with(Default::default);
        response.headers.clone_from(&own.headers);
        response.body.clone_from(&own.body);
        response.seen = own.seen;
    }
    true
}

/// In a log of more exchanges nobody adds sections by hand.
const MANY: usize = 40;
const MANY_NOTES: usize = 200;

#[cfg(test)]
mod tests {
    use crate::capture::{Wish, read};

    #[test]
    fn fields_below_titles_belong_to_the_line_above_them() {
        for (open, close) in [("-- ", ""), ("=== ", " ==="), ("## ", ""), ("", ":")] {
            let paste = format!(
                "DEBUG:urllib3.connectionpool:http://a.example:80 \"POST /m HTTP/1.1\" 401 77\n\
                 {open}request headers{close}\nUser-Agent: x\nAuthorization: Bearer abc\n\
                 {open}response headers{close}\nWWW-Authenticate: Digest realm=\"m\", stale=true\nServer: x\n\
                 {open}body{close}\n<p>no</p>\n"
            );
            let capture = read(&paste, Wish::default());
            assert_eq!(capture.exchanges.len(), 1, "{paste}");
            let exchange = capture.exchanges.first().unwrap();
            let request = exchange.request.as_ref().unwrap();
            let response = exchange.response.as_ref().unwrap();
            assert_eq!(request.header("authorization").unwrap().value.as_str(), "Bearer abc");
            assert_eq!(request.method.as_ref().unwrap().as_str(), "POST");
            assert_eq!(response.status, Some(401));
            assert!(response.header("www-authenticate").is_some(), "{paste}");
            assert_eq!(response.body.as_ref().unwrap().as_str(), "<p>no</p>");
        }
    }

    #[test]
    fn a_title_without_fields_is_prose() {
        let paste = "DEBUG:urllib3.connectionpool:http://a.example:80 \"POST /m HTTP/1.1\" 401 77\n\
                     request headers: I do not know\nthat is all\n";
        let capture = read(paste, Wish::default());
        assert!(capture.exchanges.first().unwrap().request.as_ref().unwrap().headers.is_empty());
    }
}
