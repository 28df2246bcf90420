//! An error page pasted alone, HTML or XML: the status its title or heading repeats, and the page as the body.

use super::{Exchange, Format, Reading, Response, Source, aside, shape};
use crate::text::{Mapped, Span, find_ignore_case};

pub(super) static FORMAT: Format = Format { id: "html-body", name: "an error page", score, read };

fn score(source: &Source) -> u8 {
    let first = source.head().trim_start();
    if !first.starts_with('<') {
        return 0;
    }
    let starts = |tag: &str| crate::text::strip_prefix_ignore_case(first, tag).is_some();
    let page = [
        "<!doctype",
        "<html",
        "<head",
        "<title",
        "<body",
        "<center",
        "<h1",
        "<h2",
        "<p>",
        "<?xml",
        "<error",
        "<!--",
    ]
    .iter()
    .any(|tag| starts(tag));
    if page { 72 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let text = source.as_str();
    let start = text.find('<').unwrap_or(0);
    let end = text.rfind('>').map_or(text.len(), |at| at + 1).max(start);
    aside::push_lines(source, end..text.len(), &mut reading);
    let body = source.slice(start..end);
    let head = source.head();
    let found = ["title", "h1", "h2", "h3"]
        .iter()
        .find_map(|tag| element(head, tag).and_then(|range| status(source, range)));
    let (status, reason) = match found {
        Some((code, span, reason)) => (Some((code, span)), reason),
        None => (None, None),
    };
    reading.exchanges.push(Exchange {
        request: None,
        response: Some(Response {
            status: status.map(|(code, _)| code),
            status_span: status.map(|(_, span)| span),
            reason,
            span: body.span(),
            body: Some(body),
            ..Response::default()
        }),
    });
    reading
}

/// What stands inside the first element `tag`.
fn element(text: &str, tag: &str) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    // An opening tag may have attributes; `<h1` must not be `<hr`.
    while let Some(at) = find_ignore_case(text.get(from..)?, &format!("<{tag}")) {
        let behind = from + at + 1 + tag.len();
        let rest = text.get(behind..)?;
        if rest.starts_with(['>', ' ', '\n']) {
            let open = behind + rest.find('>')? + 1;
            let len = find_ignore_case(text.get(open..)?, &format!("</{tag}"))?;
            return Some(open..open + len);
        }
        from = behind;
    }
    None
}

/// `401 Authorization Required`, `HTTP Status 401 – Unauthorized`, `Error 401 (Unauthorized)!!1`.
fn status(source: &Source, range: std::ops::Range<usize>) -> Option<(u16, Span, Option<Mapped>)> {
    let words = source.as_str().get(range.clone())?;
    let (at, code) = words.char_indices().find_map(|(at, c)| {
        let before = words.get(..at).and_then(|lead| lead.chars().next_back());
        let digits = words.get(at..at + 3)?;
        let after = words.get(at + 3..).and_then(|rest| rest.chars().next());
        let alone = c.is_ascii_digit()
            && !before.is_some_and(char::is_alphanumeric)
            && !after.is_some_and(|c| c.is_alphanumeric() || c == '.');
        let code = digits.parse().ok().and_then(shape::status_code).filter(|code| *code >= 400)?;
        alone.then_some((at, code))
    })?;
    let rest = words.get(at + 3..)?;
    let lead =
        rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || "-–—:(|.".contains(c)).len();
    let rest = rest.get(lead..)?;
    let end = rest
        .find([':', '|', ')', '(', '!', '<', '\n', '–', '—'])
        .or_else(|| rest.find(" - "))
        .unwrap_or(rest.len());
    let reason = rest.get(..end)?.trim_end_matches(|c: char| c.is_whitespace() || c == '-' || c == '.');
    let reason_at = range.start + at + 3 + lead;
    let reason = Some(source.slice(reason_at..reason_at + reason.len()));
    let plain = |reason: &Mapped| {
        !reason.is_empty()
            && reason.len() <= 60
            && reason.as_str().starts_with(char::is_alphabetic)
            && !reason.as_str().eq_ignore_ascii_case("error")
    };
    let code_at = range.start + at;
    Some((code, source.text.span_of(code_at..code_at + 3), reason.filter(plain)))
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    #[test]
    fn titles_of_many_servers_tell_the_status() {
        for (title, reason) in [
            ("401 Authorization Required", Some("Authorization Required")),
            ("HTTP Status 401 – Unauthorized", Some("Unauthorized")),
            ("Error 401 (Unauthorized)!!1", Some("Unauthorized")),
            ("401 - Unauthorized: Access is denied due to invalid credentials.", Some("Unauthorized")),
            ("Error 401", None),
        ] {
            let source = Source::undress(&format!("<html><title>{title}</title></html>"));
            let response = read(&source).exchanges[0].response.clone().unwrap();
            assert_eq!(response.status, Some(401), "{title}");
            assert_eq!(response.reason.as_ref().map(Mapped::as_str), reason, "{title}");
        }
    }

    #[test]
    fn the_title_tells_the_status_and_the_text_is_no_field() {
        let capture = check_as(
            "html-body",
            r#"
<!DOCTYPE html>
^^^^^^^^^^^^^^^ body …
<!-- 200 OK -->
<html><head><meta content="403"><title lang="en">401 Authorization Required</title></head>
                                                 ^^^ status
                                                     ^^^^^^^^^^^^^^^^^^^^^^ reason
<body><hr><p>WWW-Authenticate: Basic</p><h1>Error 500</h1>
</body></html>
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert!(capture.exchanges[0].response.as_ref().unwrap().headers.is_empty());
    }
}
