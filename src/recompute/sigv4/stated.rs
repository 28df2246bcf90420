//! What the server says it computed: in an XML error of S3 and its kin, or in the message of another service.

use std::ops::Range;

use serde_json::Value;

use crate::text::{Mapped, Span, find};

/// The server's own canonical request and string to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) canonical: Option<Text>,
    pub(super) string_to_sign: Option<Text>,
}

/// A text that the server states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) content: String,
    /// Where the whole of it stands.
    pub(super) span: Span,
    /// Where each of its lines stands; empty where they cannot be told apart in the paste.
    lines: Vec<Span>,
}

impl Text {
    pub(super) fn line_span(&self, number: usize) -> Span {
        self.lines.get(number).copied().unwrap_or(self.span)
    }
}

impl Stated {
    /// Reads a body, or another text in which an error is told.
    pub(super) fn read(body: &Mapped) -> Self {
        let found = Self::read_plain(body);
        if found.canonical.is_some() || found.string_to_sign.is_some() {
            return found;
        }
        let Ok(Value::Object(members)) = serde_json::from_str::<Value>(body.as_str()) else { return found };
        let message = members.iter().find(|(name, _)| name.eq_ignore_ascii_case("message"));
        let Some(message) = message.and_then(|(_, value)| value.as_str()) else { return found };
        Self::read_plain(&Mapped::derived(message, body.span()))
    }

    fn read_plain(body: &Mapped) -> Self {
        Self {
            canonical: element(body, "CanonicalRequest")
                .or_else(|| octets(body, "CanonicalRequestBytes"))
                .or_else(|| quoted(body, "Canonical String for this request should have been")),
            string_to_sign: element(body, "StringToSign")
                .or_else(|| octets(body, "StringToSignBytes"))
                .or_else(|| quoted(body, "String-to-Sign should have been")),
        }
    }
}

/// The content of an XML element, its entities resolved.
fn element(body: &Mapped, name: &str) -> Option<Text> {
    let range = content(body.as_str(), name)?;
    let raw = body.as_str().get(range.clone())?;
    Some(placed(body, range.clone(), without_entities(raw)))
}

/// The content of an XML element that lists octets: `47 45 54`.
fn octets(body: &Mapped, name: &str) -> Option<Text> {
    let range = content(body.as_str(), name)?;
    let raw = body.as_str().get(range.clone())?;
    let bytes: Option<Vec<u8>> = raw.split_whitespace().map(|two| u8::from_str_radix(two, 16).ok()).collect();
    let text = String::from_utf8(bytes?).ok()?;
    Some(Text { content: text, span: body.span_of(range), lines: Vec::new() })
}

fn content(text: &str, name: &str) -> Option<Range<usize>> {
    // Few texts name it.
    find(text, name)?;
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let start = text.find(&open)? + open.len();
    let end = start + text.get(start..)?.find(&close)?;
    Some(start..end)
}

/// What stands between apostrophes after `words`; line breaks may be escaped.
fn quoted(body: &Mapped, words: &str) -> Option<Text> {
    let text = body.as_str();
    let after = find(text, words)? + words.len();
    let start = after + text.get(after..)?.find('\'')? + 1;
    let rest = text.get(start..)?;
    let end = [rest.find("'\n"), rest.find("'\\n"), rest.find("'\r"), rest.find("'<"), rest.find("'\"")]
        .into_iter()
        .flatten()
        .min()
        .or_else(|| rest.rfind('\''))
        .unwrap_or(rest.len());
    let raw = rest.get(..end)?;
    let plain = if raw.contains('\n') { raw.to_owned() } else { raw.replace("\\n", "\n") };
    Some(placed(body, start..start + end, without_entities(&plain)))
}

fn placed(body: &Mapped, range: Range<usize>, text: String) -> Text {
    let raw = body.as_str().get(range.clone()).unwrap_or_default();
    let mut lines = Vec::new();
    let mut at = range.start;
    for line in raw.split('\n') {
        lines.push(body.span_of(at..at + line.len()));
        at += line.len() + 1;
    }
    if lines.len() != text.split('\n').count() {
        lines.clear();
    }
    let content = text.split('\n').map(|line| line.trim_end_matches('\r')).collect::<Vec<_>>().join("\n");
    Text { content, span: body.span_of(range), lines }
}

fn without_entities(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&#10;", "\n"),
    ]
    .iter()
    .fold(text.replace("&#xA;", "\n").replace("&#xD;", ""), |text, (entity, letter)| {
        text.replace(entity, letter)
    })
    .replace("&#13;", "")
    .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_line_by_line() {
        let xml = Mapped::at(
            "<Error><CanonicalRequest>GET\n/\na=1&amp;b=2\nhost:h\n\nhost\nx</CanonicalRequest></Error>",
            10,
        );
        let found = Stated::read(&xml).canonical.unwrap();
        assert_eq!(found.content, "GET\n/\na=1&b=2\nhost:h\n\nhost\nx");
        assert_eq!(found.line_span(0), Span::new(35, 38));
        let json = r#"{"message":"It does not match.\n\nThe Canonical String for this request should have been\n'GET\n/\n\nhost:h\n\nhost\nx'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20150830T123600Z\ns\nh'\n"}"#;
        let found = Stated::read(&Mapped::at(json, 0));
        assert_eq!(found.canonical.unwrap().content, "GET\n/\n\nhost:h\n\nhost\nx");
        assert_eq!(found.string_to_sign.unwrap().content, "AWS4-HMAC-SHA256\n20150830T123600Z\ns\nh");
    }
}
