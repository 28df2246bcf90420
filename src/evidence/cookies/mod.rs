//! Cookies: which were set, which were sent, and why the others were not (RFC 6265bis, CHIPS).

mod fate;
mod site;

pub use fate::{CookieFate, Fate, Withheld};
pub use site::{SameSite, registrable, same_site};

use std::ops::Range;

use crate::capture::Response;
use crate::text::{Mapped, Span, time};

/// A `Set-Cookie` field, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetCookie {
    /// The cookie's name.
    pub name: String,
    /// Its value, without quotes around it.
    pub value: String,
    /// Whether its value is empty.
    pub empty: bool,
    /// The attribute names and values, names lower case.
    pub attributes: Vec<(String, String)>,
    /// Where each attribute stands.
    places: Vec<Span>,
    /// The whole cookie with its attributes.
    pub span: Span,
}

impl SetCookie {
    /// Reads all `Set-Cookie` fields of a response. Several cookies that a client's print joined into one field are
    /// told apart.
    pub fn all(response: &Response) -> Vec<Self> {
        let fields = response.headers("set-cookie").take(MOST);
        let cookies = fields.flat_map(|header| {
            let value = &header.value;
            parted(value.as_str()).into_iter().filter_map(|range| Self::read(&value.slice(range)))
        });
        cookies.take(MOST).collect()
    }

    fn read(whole: &Mapped) -> Option<Self> {
        let text = whole.as_str();
        let mut at = text.find(';').unwrap_or(text.len());
        let (name, value) = text.get(..at)?.split_once('=')?;
        let value = value.trim().trim_matches('"');
        let (mut attributes, mut places) = (Vec::new(), Vec::new());
        for part in text.get(at..).unwrap_or_default().split(';').skip(1) {
            at += 1;
            let blanks = part.len() - part.trim_start().len();
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            attributes.push((key.trim().to_ascii_lowercase(), value.trim().trim_matches('"').to_string()));
            places.push(whole.span_of(at + blanks..at + part.trim_end().len().max(blanks)));
            at += part.len();
        }
        Some(Self {
            name: name.trim().to_string(),
            value: value.to_string(),
            empty: value.is_empty(),
            attributes,
            places,
            span: whole.span(),
        })
    }

    /// The value of an attribute, a name in lower case; empty for a flag. Of several the last counts.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where an attribute stands.
    pub fn attribute_span(&self, name: &str) -> Option<Span> {
        let at = self.attributes.iter().rposition(|(key, _)| key == name)?;
        self.places.get(at).copied()
    }

    /// The attribute as it is written: `Secure`, `SameSite=Lax`.
    pub fn shown(&self, name: &str) -> Option<String> {
        let value = self.attribute(name)?;
        let known = ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(name))?;
        Some(if value.is_empty() { (*known).to_string() } else { format!("{known}={value}") })
    }

    /// Whether it takes the cookie away: `Max-Age` of 0 or less, or an `Expires` before `now`.
    pub fn deletes(&self, now: i64) -> bool {
        let age = self.max_age();
        let expires = self.attribute("expires").and_then(time::read);
        age.is_some_and(|age| age <= 0)
            || (age.is_none() && expires.is_some_and(|at| at < now.min(86_400 * 366)))
    }

    /// `Max-Age` in seconds.
    pub fn max_age(&self) -> Option<i64> {
        self.attribute("max-age")?.parse().ok()
    }
}

/// The cookies of one field: clients that print a map of headers join them by commas, which `Expires` holds as well.
fn parted(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(',') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let begins = rest.len() - rest.trim_start().len();
        let name = rest.trim_start().split(['=', ';', ',']).next().unwrap_or_default();
        let equals = rest.get(begins + name.len()..).is_some_and(|rest| rest.starts_with('='));
        // In a value a comma is followed by more of it, in a date by the day.
        let attributes = text.get(from..at).is_some_and(|own| own.contains(';'));
        if attributes && equals && !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '"')
        {
            parts.push(from..at);
            from = at + 1 + begins;
        }
    }
    parts.push(from..text.len());
    parts
}

/// At most so many cookies of one answer are read.
const MOST: usize = 100;
/// The attributes as RFC 6265bis and CHIPS write them.
const ATTRIBUTES: &[&str] =
    &["Domain", "Path", "Expires", "Max-Age", "Secure", "HttpOnly", "SameSite", "Partitioned", "Priority"];

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
        // Cisco APIC, OpenAM, CAS.
        "apic-cookie",
        "iplanetdirectorypro",
        "castgc",
    ];
    words.iter().any(|word| name.contains(word)) || name.ends_with("ses")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_fields_are_parted_and_dates_are_not() {
        let text = "a=1; Expires=Sun, 22 Nov 2026 02:13:24 GMT; Path=/x, b=2,3; HttpOnly, c=";
        let parts: Vec<&str> = parted(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(parts, ["a=1; Expires=Sun, 22 Nov 2026 02:13:24 GMT; Path=/x", "b=2,3; HttpOnly", "c="]);
    }

    #[test]
    fn an_attribute_has_its_place() {
        let text = "sid=1; Path=/a ;Secure; SameSite = Lax";
        let set = SetCookie::read(&Mapped::at(text, 0)).unwrap();
        let shown = |name: &str| set.attribute_span(name).and_then(|span| span.of(text));
        assert_eq!(
            (shown("path"), shown("secure"), shown("samesite")),
            (Some("Path=/a"), Some("Secure"), Some("SameSite = Lax"))
        );
        assert_eq!(set.shown("samesite").as_deref(), Some("SameSite=Lax"));
    }
}
