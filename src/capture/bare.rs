//! Bare bits: a challenge, credentials, a token, a status, pasted without the field they belong to.

use super::{Exchange, Header, Reading, Request, Response, Seen, Source, Unseen};
use crate::text::Mapped;

/// The paste's one value: blanks, quotes, a comma and a semicolon round it taken off. `None` for long text.
pub(super) fn value(source: &Source) -> Option<Mapped> {
    if source.as_str().len() > MAX_LEN {
        return None;
    }
    let text = source.text.trim_matches(|c| c.is_whitespace() || c == ',' || c == ';');
    let words = text.as_str();
    for quote in ['"', '\'', '`', '\u{201c}'] {
        let close = if quote == '\u{201c}' { '\u{201d}' } else { quote };
        let quoted = words.len() > 2 && words.starts_with(quote) && words.ends_with(close);
        let inside = words.get(quote.len_utf8()..words.len().saturating_sub(close.len_utf8()))?;
        if quoted && !inside.contains(close) {
            return Some(text.slice(quote.len_utf8()..words.len() - close.len_utf8()));
        }
    }
    Some(text)
}

/// The scheme that the value begins with and what stands behind it.
pub(super) fn scheme_and_rest(value: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = value.split_once([' ', '\t', '\u{a0}'])?;
    let is_token = !scheme.is_empty() && scheme.len() < 40 && scheme.bytes().all(crate::text::is_tchar);
    is_token.then_some((scheme, rest.trim_start()))
}

/// Whether `scheme` is an authentication scheme in use (IANA's registry and vendors').
pub(super) fn is_scheme(scheme: &str) -> bool {
    SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme))
}

/// Whether the text is a list of `name=value` pairs.
pub(super) fn has_params(rest: &str) -> bool {
    let name = rest.split(['=', ',', ' ']).next().unwrap_or_default();
    let value = rest.get(name.len()..).unwrap_or_default().trim_start();
    let behind = value.strip_prefix('=').map(str::trim_start);
    let is_name = !name.is_empty()
        && name.len() < 40
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte == b'_' || byte == b'-' || byte == b'*');
    // `YWxpY2U6cHc=` ends in its equal sign: that is padding.
    is_name && behind.is_some_and(|value| !value.is_empty() && !value.starts_with('='))
}

/// Whether the pairs hold what only a client sends.
pub(super) fn has_client_params(rest: &str) -> bool {
    let lower = rest.to_ascii_lowercase();
    [
        "username=",
        "response=",
        "cnonce=",
        "credential=",
        "signature=",
        "oauth_signature",
        "oauth_consumer_key",
        "keyid=",
        "mac=",
        "token=",
    ]
    .iter()
    .any(|name| lower.contains(name))
}

/// A request that holds nothing but credentials.
pub(super) fn authorization(value: Mapped) -> Reading {
    let header = Header::derived("Authorization", value);
    let request = Request {
        span: header.line,
        headers: vec![header],
        seen: Seen::Partial(Unseen::NotLogged),
        ..Request::default()
    };
    Reading { exchanges: vec![Exchange { request: Some(request), response: None }], ..Reading::default() }
}

/// A response that holds nothing but `response`.
pub(super) fn response(response: Response) -> Reading {
    let response = Response { seen: Seen::Partial(Unseen::NotLogged), ..response };
    Reading { exchanges: vec![Exchange { request: None, response: Some(response) }], ..Reading::default() }
}

const MAX_LEN: usize = 64 * 1024;

const SCHEMES: &[&str] = &[
    "Basic",
    "Bearer",
    "Concealed",
    "Digest",
    "DPoP",
    "GNAP",
    "HOBA",
    "Mutual",
    "Negotiate",
    "NTLM",
    "Kerberos",
    "OAuth",
    "PrivateToken",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
    "vapid",
    "AWS4-HMAC-SHA256",
    "AWS4-ECDSA-P256-SHA256",
    "AWS",
    "Hawk",
    "MAC",
    "Signature",
    "HMAC",
    "SharedKey",
    "SharedKeyLite",
    "SharedAccessSignature",
    "Token",
    "ApiKey",
    "Api-Key",
    "GoogleLogin",
    "SAPISIDHASH",
    "WSSE",
    "Bot",
    "SSWS",
    "PASETO",
    "Session",
    "GenieKey",
    "Klaviyo-API-Key",
    "Splunk",
    "key",
    "JWT",
    "MediaBrowser",
];
