//! Cookies (RFC 6265 §5.4): which are sent, and the token in one of them.

use super::{Credential, CredentialIssue as Is, Kind, Place, bearer, capped, placeholder};
use crate::auth::jwt;
use crate::text::Mapped;

/// Reads the value of a `Cookie` field: the cookies, and all of them as one credential.
///
/// A token in one of them is read as well (`credential.jwt`).
pub fn cookie(value: &Mapped) -> (Vec<(Mapped, Mapped)>, Credential) {
    let value = capped(value);
    let mut credential = Credential::new(Place::Cookie, &value);
    credential.kind = Kind::Cookie;
    let mut cookies = Vec::new();
    let mut at = 0;
    for pair in value.as_str().split(';').take(MOST) {
        let part = value.slice(at..at + pair.len()).trim();
        at += pair.len() + 1;
        let equals = part.as_str().find('=').unwrap_or(0);
        let (name, content) = (
            part.slice(0..equals).trim(),
            part.slice((equals + usize::from(part.as_str().contains('='))).min(part.len())..part.len()),
        );
        if part.is_empty() {
            continue;
        }
        let content = content.trim_matches(|letter| letter == '"');
        if credential.jwt.is_none() && jwt::looks_like(content.as_str()) {
            let token = jwt::read(&content);
            bearer::claims(&mut credential, &token, &content);
            credential.jwt = Some(token);
        }
        if placeholder::is_nothing(content.as_str()) || placeholder::is_template(content.as_str()) {
            credential.note(Is::Placeholder, content.span());
        }
        cookies.push((name, content));
    }
    if cookies.is_empty() {
        credential.note(Is::EmptyCredentials, value.span());
    }
    (cookies, credential)
}

/// Browsers keep fewer than 200 cookies for one host.
const MOST: usize = 1024;
