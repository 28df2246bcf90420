//! What the status codes say, in one sentence each.

use crate::evidence::Source;

/// A status explained.
#[derive(Clone, Copy, Debug)]
pub struct StatusText {
    /// The code.
    pub code: u16,
    /// What it says, in spite of its reason phrase.
    pub text: &'static str,
    /// Where that is specified.
    pub source: Source,
}

/// The explanation of a status code, where this tool has something to say about it.
pub fn explain(code: u16) -> Option<&'static StatusText> {
    TEXTS.iter().find(|text| text.code == code)
}

const fn rfc9110(code: u16, text: &'static str, label: &'static str, url: &'static str) -> StatusText {
    StatusText { code, text, source: Source { label, url } }
}

static TEXTS: &[StatusText] = &[
    rfc9110(
        400,
        "The server could not make sense of the request. A broken credential may be why.",
        "RFC 9110 §15.5.1",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1",
    ),
    rfc9110(
        401,
        "401 asks who you are: not authenticated, in spite of the word Unauthorized. Another credential can help.",
        "RFC 9110 §15.5.2",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2",
    ),
    rfc9110(
        403,
        "403 says no: understood and refused. The same credential will not help, and it may have nothing to do with credentials at all.",
        "RFC 9110 §15.5.4",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4",
    ),
    rfc9110(
        404,
        "404 means not found, or that the server does not want to say that it exists.",
        "RFC 9110 §15.5.5",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5",
    ),
    rfc9110(
        407,
        "407 means that a proxy on the way asks for credentials, not the server.",
        "RFC 9110 §15.5.8",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.8",
    ),
    rfc9110(
        419,
        "419 is no registered status: Laravel and others use it where the form's anti-forgery token is missing or too old.",
        "Laravel: CSRF protection",
        "https://laravel.com/docs/csrf",
    ),
    rfc9110(
        429,
        "429 means too many requests in a given time.",
        "RFC 6585 §4",
        "https://www.rfc-editor.org/rfc/rfc6585.html#section-4",
    ),
    rfc9110(
        511,
        "511 comes from the network, not from the server: it wants you to sign in to the network first.",
        "RFC 6585 §6",
        "https://www.rfc-editor.org/rfc/rfc6585.html#section-6",
    ),
];
