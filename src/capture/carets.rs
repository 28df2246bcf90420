//! Tests whose expected spans are drawn below the paste.

use super::{Capture, Wish, read};
use crate::text::{Mapped, Span};

/// Reads `drawing`, in which a line of carets marks a part of the line above and names it:
/// `  ^^^^ label`. Gives the capture and, for each mark, its span in the paste and its label.
pub(super) fn drawn(drawing: &str) -> (String, Capture, Vec<(Span, String)>) {
    let mut paste = String::new();
    let mut marks = Vec::new();
    let mut line_start = 0;
    for line in drawing.lines() {
        let mark = line.trim_start();
        if mark.starts_with('^') {
            let from = line_start + (line.len() - mark.len());
            let len = mark.bytes().take_while(|byte| *byte == b'^').count();
            marks.push((Span::from_range(from..from + len), mark[len..].trim().to_owned()));
        } else {
            line_start = paste.len();
            paste.push_str(line);
            paste.push('\n');
        }
    }
    let capture = read(&paste, Wish::default());
    (paste, capture, marks)
}

/// Checks that each marked part is what the capture holds under its label: a field's name for its value, or one
/// of `method`, `url`, `body`, `status`, `note`.
pub(super) fn check(drawing: &str) -> Capture {
    let (paste, capture, marks) = drawn(drawing);
    let exchanges = &capture.exchanges;
    for (span, label) in marks {
        let requests = exchanges.iter().filter_map(|exchange| exchange.request.as_ref());
        let responses = exchanges.iter().filter_map(|exchange| exchange.response.as_ref());
        let found: Vec<Span> = match label.as_str() {
            "method" => requests.filter_map(|it| it.method.as_ref()).map(Mapped::span).collect(),
            "url" => requests.filter_map(|it| it.url.as_ref()).map(Mapped::span).collect(),
            "body" => requests
                .filter_map(|it| it.body.as_ref())
                .chain(responses.filter_map(|it| it.body.as_ref()))
                .map(Mapped::span)
                .collect(),
            "status" => responses.filter_map(|it| it.status_span).collect(),
            "note" => capture.notes.iter().map(|note| note.text.span()).collect(),
            name => requests
                .flat_map(|it| it.headers(name))
                .chain(responses.flat_map(|it| it.headers(name)))
                .map(|header| header.value.span())
                .collect(),
        };
        assert!(
            found.contains(&span),
            "{label}: {:?} is marked, read {found:?} in\n{paste}",
            span.of(&paste)
        );
    }
    capture
}
