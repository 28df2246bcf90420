//! Lines that say what stands below them: `Response headers:`, `**Request**`, and the names of the General section.

/// A line that says what stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Request,
    Response,
    RequestBody,
    ResponseBody,
    Body,
    Headers,
    General,
    /// Parameters of the query or of a form, parsed: they stand in the URL or the body as well.
    Parameters,
}

/// The label that `line` is; `**Response:**`, `### Request headers`, `RESPONSE`.
pub(super) fn label(line: &str) -> Option<Label> {
    if line.len() > 48 || line.is_empty() {
        return None;
    }
    let mut words = line.trim_matches(|c: char| {
        c.is_whitespace() || "*#-=:[]_><~|\u{25bc}\u{25b6}\u{25be}\u{25b8}".contains(c)
    });
    if !words.starts_with(|c: char| "rtshpbcgqfRTSHPBCGQF".contains(c)) {
        return None;
    }
    if let Some((before, count)) = words.rsplit_once(" (")
        && count
            .trim_end_matches(|c: char| "kKMB) .".contains(c))
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        words = before;
    }
    LABELS.iter().find(|(name, _)| name.eq_ignore_ascii_case(words)).map(|(_, label)| *label)
}

/// Names of the General section, the part they stand for, and whether they tell it by themselves; the others only
/// below its title.
pub(super) const GENERAL: &[(&str, (&str, bool))] = &[
    ("request url", ("request url", true)),
    ("request method", ("request method", true)),
    ("status code", ("status code", true)),
    ("remote address", ("remote address", false)),
    ("referrer policy", ("remote address", false)),
    ("url", ("request url", false)),
    ("status", ("status code", false)),
    ("method", ("request method", false)),
    ("response status", ("status code", false)),
    ("source", ("remote address", false)),
    ("address", ("remote address", false)),
    ("initiator", ("remote address", false)),
];

const LABELS: &[(&str, Label)] = &[
    ("request", Label::Request),
    ("request headers", Label::Request),
    ("request header", Label::Request),
    ("http request", Label::Request),
    ("raw request", Label::Request),
    ("the request", Label::Request),
    ("response", Label::Response),
    ("response headers", Label::Response),
    ("response header", Label::Response),
    ("http response", Label::Response),
    ("raw response", Label::Response),
    ("server response", Label::Response),
    ("response code", Label::Response),
    ("the response", Label::Response),
    ("request body", Label::RequestBody),
    ("request payload", Label::RequestBody),
    ("payload", Label::RequestBody),
    ("request data", Label::RequestBody),
    ("request content", Label::RequestBody),
    ("response body", Label::ResponseBody),
    ("response data", Label::ResponseBody),
    ("response content", Label::ResponseBody),
    ("body", Label::Body),
    ("content", Label::Body),
    ("headers", Label::Headers),
    ("header", Label::Headers),
    ("http headers", Label::Headers),
    ("general", Label::General),
    ("query string parameters", Label::Parameters),
    ("form data", Label::Parameters),
    ("summary", Label::General),
];
