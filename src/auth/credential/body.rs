//! Credentials in a request's body: a login form, a token request (RFC 6749 §4), their JSON forms.

use super::query::pairs;
use super::{Credential, CredentialIssue as Is, Kind, Place, bearer, capped, placeholder};
use crate::auth::jwt;
use crate::text::{Mapped, contains_ignore_case};

/// Reads the credentials of a body: one with the fields `user`, `password`, `grant_type`, `client_id`,
/// `client_secret`, `refresh_token`, `token`… or none.
///
/// The form is taken from `content_type` (a media type, parameters allowed), else from the text itself.
pub fn body(content_type: Option<&str>, text: &Mapped) -> Vec<Credential> {
    let text = capped(text);
    let text = without_rule(&text.trim());
    let json =
        content_type.is_some_and(|kind| contains_ignore_case(kind, "json")) || text.as_str().starts_with('{');
    let form = content_type.is_none_or(|kind| {
        contains_ignore_case(kind, "form-urlencoded") || contains_ignore_case(kind, "text/plain")
    });
    let pairs = if json {
        json_pairs(&text)
    } else if form && text.as_str().contains('=') && !text.as_str().contains(['\n', '<', ' ']) {
        pairs(&text, 0)
    } else {
        Vec::new()
    };
    let mut credential = Credential::new(Place::Body, &text);
    credential.kind = Kind::Unknown;
    credential.secret = None;
    let mut telling = false;
    for (name, value) in &pairs {
        let lower = name.as_str().to_ascii_lowercase().replace('-', "_");
        let Some((_, field, weight)) = NAMES.iter().find(|(known, ..)| *known == lower) else { continue };
        if credential.field(field).is_some() {
            continue;
        }
        match weight {
            Weight::Plain => credential.put_text(field, value),
            Weight::Telling => credential.put_text(field, value),
            Weight::Secret => {
                credential.put_secret_text(field, value);
                credential.secret =
                    credential.secret.map(|span| span.cover(value.span())).or(Some(value.span()));
            }
        }
        telling |= *weight != Weight::Plain;
        if value.is_empty() {
            match *field {
                "user" => credential.note(Is::EmptyUser, name.span()),
                "password" => credential.note(Is::EmptyPassword, name.span()),
                _ => credential.note(Is::EmptyCredentials, name.span()),
            }
        } else if value.as_str().trim_matches('.').is_empty() {
            // Left out by whoever shows it.
        } else if placeholder::is_nothing(value.as_str()) || placeholder::is_template(value.as_str()) {
            credential.note(Is::Placeholder, value.span());
        }
        if credential.jwt.is_none() && jwt::looks_like(value.as_str()) {
            let token = jwt::read(value);
            bearer::claims(&mut credential, &token, value);
            // A refresh token is what the token endpoint wants.
            credential.issues.retain(|issue| {
                issue.kind != Is::JwtLooksLikeRefreshToken && issue.kind != Is::JwtLooksLikeIdToken
            });
            credential.jwt = Some(token);
        }
    }
    if telling { vec![credential] } else { Vec::new() }
}

/// Without the line of `<<<<<<<<` or `--------` with which loggers end a message.
fn without_rule(text: &Mapped) -> Mapped {
    let last = text.as_str().rsplit('\n').next().unwrap_or_default().trim();
    let rule = last.len() >= 4 && ["<", "-", "=", ">"].iter().any(|sign| last.replace(sign, "").is_empty());
    if rule { text.slice(0..text.len() - last.len()).trim() } else { text.clone() }
}

/// The members of a JSON object whose values are texts or numbers.
fn json_pairs(text: &Mapped) -> Vec<(Mapped, Mapped)> {
    let members = jwt::json::members(text.as_str()).unwrap_or_default();
    members
        .into_iter()
        .filter_map(|member| {
            let name =
                Mapped::derived(member.name, text.span_of(member.range.start..member.value_range.start));
            let string = member.value.as_str();
            let range = if string.is_some() {
                member.value_range.start + 1..member.value_range.end.saturating_sub(1)
            } else {
                member.value_range
            };
            let raw = text.slice(range);
            match string {
                Some(value) if value == raw.as_str() => Some((name, raw)),
                Some(value) => Some((name, Mapped::derived(value, raw.span()))),
                None if member.value.is_number() || member.value.is_null() => Some((name, raw)),
                None => None,
            }
        })
        .collect()
}

/// What a member says of the body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// It stands in other bodies too.
    Plain,
    /// It makes the body a request for a login or a token.
    Telling,
    /// The same, and it must be masked.
    Secret,
}

/// Names in lower case with underscores, and the field for each.
const NAMES: &[(&str, &str, Weight)] = &[
    ("username", "user", Weight::Plain),
    ("user", "user", Weight::Plain),
    ("login", "user", Weight::Plain),
    ("email", "user", Weight::Plain),
    ("user_name", "user", Weight::Plain),
    ("userid", "user", Weight::Plain),
    ("j_username", "user", Weight::Plain),
    ("log", "user", Weight::Plain),
    ("password", "password", Weight::Secret),
    ("passwd", "password", Weight::Secret),
    ("pass", "password", Weight::Secret),
    ("pwd", "password", Weight::Secret),
    ("j_password", "password", Weight::Secret),
    ("grant_type", "grant_type", Weight::Telling),
    ("granttype", "grant_type", Weight::Telling),
    ("client_id", "client_id", Weight::Plain),
    ("clientid", "client_id", Weight::Plain),
    ("client_secret", "client_secret", Weight::Secret),
    ("clientsecret", "client_secret", Weight::Secret),
    ("refresh_token", "refresh_token", Weight::Secret),
    ("refreshtoken", "refresh_token", Weight::Secret),
    ("access_token", "token", Weight::Secret),
    ("accesstoken", "token", Weight::Secret),
    ("id_token", "id_token", Weight::Secret),
    ("assertion", "assertion", Weight::Secret),
    ("client_assertion", "client_assertion", Weight::Secret),
    ("samlresponse", "assertion", Weight::Secret),
    ("code_verifier", "code_verifier", Weight::Secret),
    ("api_key", "key", Weight::Secret),
    ("apikey", "key", Weight::Secret),
    ("scope", "scope", Weight::Plain),
    ("audience", "audience", Weight::Plain),
    ("resource", "resource", Weight::Plain),
    ("redirect_uri", "redirect_uri", Weight::Plain),
];
