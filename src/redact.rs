//! What is hidden before anything is shown in a link, a title or an export.

use std::collections::HashMap;

/// Replaces secrets by stand-ins: equal values get equal stand-ins within one redactor.
#[derive(Debug, Default)]
pub struct Redactor {
    seen: HashMap<String, usize>,
}

impl Redactor {
    /// The value of a header field, redacted.
    pub fn header(&mut self, name: &str, value: &str) -> String {
        let _ = (name, &mut self.seen);
        mask(value)
    }

    /// A URL, redacted.
    pub fn url(&mut self, url: &str) -> String {
        let _ = &mut self.seen;
        url.split('?').next().unwrap_or_default().to_string()
    }

    /// Free text, redacted.
    pub fn text(&mut self, text: &str) -> String {
        let _ = &mut self.seen;
        mask(text)
    }
}

/// Whether a link may carry a token's claim or header member.
pub fn is_safe_claim(name: &str) -> bool {
    SAFE_CLAIMS.contains(&name)
}

/// Letters and digits replaced, form and length kept.
pub fn mask(text: &str) -> String {
    text.chars().map(|c| if c.is_alphanumeric() { 'x' } else { c }).collect()
}

const SAFE_CLAIMS: &[&str] = &[
    "exp",
    "nbf",
    "iat",
    "auth_time",
    "iss",
    "aud",
    "scope",
    "scp",
    "typ",
    "alg",
    "kid",
    "enc",
    "cty",
    "crit",
    "b64",
    "zip",
    "token_use",
    "token_type",
    "type",
    "ver",
    "idtyp",
    "gty",
    "acr",
    "amr",
    "aal",
    "role",
    "htm",
    "htu",
];
