//! Cookies: which were set, which were sent (RFC 6265bis).

use crate::capture::Response;
use crate::text::{Mapped, Span, time};

/// A `Set-Cookie` field, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetCookie {
    /// The cookie's name.
    pub name: String,
    /// Whether its value is empty.
    pub empty: bool,
    /// The attribute names and values, names lower case.
    pub attributes: Vec<(String, String)>,
    /// The whole field value.
    pub span: Span,
}

impl SetCookie {
    /// Reads all `Set-Cookie` fields of a response.
    pub fn all(response: &Response) -> Vec<Self> {
        response.headers("set-cookie").take(100).filter_map(|header| Self::read(&header.value)).collect()
    }

    fn read(value: &Mapped) -> Option<Self> {
        let mut parts = value.as_str().split(';');
        let (name, content) = parts.next()?.split_once('=')?;
        let content = content.trim().trim_matches('"');
        let attributes = parts
            .map(|part| {
                let (key, value) = part.split_once('=').unwrap_or((part, ""));
                (key.trim().to_ascii_lowercase(), value.trim().to_string())
            })
            .collect();
        Some(Self {
            name: name.trim().to_string(),
            empty: content.is_empty(),
            attributes,
            span: value.span(),
        })
    }

    /// The value of an attribute; empty for a flag.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether it takes the cookie away: `Max-Age` of 0 or less, or an `Expires` before `now`.
    pub fn deletes(&self, now: i64) -> bool {
        let age = self.attribute("max-age").and_then(|age| age.parse::<i64>().ok());
        let expires = self.attribute("expires").and_then(time::read);
        age.is_some_and(|age| age <= 0)
            || (age.is_none() && expires.is_some_and(|at| at < now.min(86_400 * 366)))
    }
}

/// Whether a cookie's name is that of a session or a login, and not of analytics, language or a bot check.
pub fn session_like(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let not = [
        "csrf",
        "xsrf",
        "__cf",
        "cf_",
        "_ga",
        "_gid",
        "datadome",
        "incap",
        "visid",
        "ak_bmsc",
        "bm_",
        "awsalb",
        "arraffinity",
        "lang",
        "locale",
        "consent",
        "theme",
        "state",
        "nonce",
        "pkce",
    ];
    if not.iter().any(|word| name.contains(word)) {
        return false;
    }
    let words = [
        "sess",
        "sid",
        "auth",
        "token",
        "jwt",
        "login",
        "logged",
        "remember",
        "user",
        "identity",
        "ticket",
        "account",
        "sso",
        "passport",
        ".aspnet",
        "saml",
        "access",
        "refresh",
        "credential",
    ];
    words.iter().any(|word| name.contains(word)) || name.ends_with("ses")
}
