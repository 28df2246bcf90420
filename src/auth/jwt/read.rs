//! From text to token.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::clean::clean;
use super::json::{self, Member};
use super::{Claim, Jwt, Problem, Shape, judge};
use crate::auth::base64::{self, Fault};
use crate::text::{Mapped, Span};

/// Whether `text` looks like a JWT at all: a JSON header with `alg`, or `eyJ` and three parts.
///
/// Quotes, schemes and the like in front make it look like none; [`read`] takes them off.
pub fn looks_like(text: &str) -> bool {
    let Some((head, rest)) = text.split_once('.') else { return false };
    let dots = rest.bytes().filter(|byte| *byte == b'.').take(5).count() + 1;
    if !(1..=4).contains(&dots) || head.len() > LONGEST_HEADER {
        return false;
    }
    match base64::decode(head).ok().and_then(|decoded| serde_json::from_slice::<Value>(&decoded.bytes).ok()) {
        Some(Value::Object(header)) => header.get("alg").is_some_and(Value::is_string),
        _ => head.starts_with("eyJ") && dots == 2,
    }
}

/// Reads a token. Never fails.
pub fn read(text: &Mapped) -> Jwt {
    if text.len() > LONGEST {
        return not_a_jwt(text.slice(0..0), text.span());
    }
    let (compact, mut problems) = clean(text);
    let mut jwt = read_compact(compact, true);
    if jwt.shape != Shape::NotAJwt {
        problems.append(&mut jwt.problems);
        jwt.problems = problems;
    }
    jwt
}

fn read_compact(compact: Mapped, look_inside: bool) -> Jwt {
    let span = compact.span();
    let parts = split(&compact);
    let (Some(head), 2..=5) = (parts.first(), parts.len()) else { return not_a_jwt(compact, span) };
    let mut jwt = not_a_jwt(compact, span);
    jwt.parts = parts.iter().map(Mapped::span).collect();

    let header = decoded(head, &mut jwt.problems);
    let members = header.as_deref().and_then(|bytes| json::members(std::str::from_utf8(bytes).ok()?));
    match members {
        Some(members) => {
            jwt.header = Some(adopt(&mut jwt, members, true, |range| head.span_of(base64::chars(range))));
            if jwt.alg().is_none() {
                return not_a_jwt(jwt.compact, span);
            }
        }
        None if parts.len() == 3 && head.as_str().starts_with("eyJ") => {}
        None => return not_a_jwt(jwt.compact, span),
    }

    let encrypted = jwt.header_member("enc").is_some_and(|enc| enc.value.is_string());
    match (parts.len(), encrypted) {
        (5, false) => return not_a_jwt(jwt.compact, span),
        (5, true) => jwt.problems.push((Problem::FivePartsJwe, span)),
        (4, _) => jwt.problems.push((Problem::FourParts, span)),
        (2, _) => jwt.problems.push((Problem::TwoParts, span)),
        _ => {}
    }
    jwt.shape = if encrypted && parts.len() > 3 { Shape::Jwe } else { Shape::Jws };
    if jwt.shape == Shape::Jwe {
        for part in parts.iter().skip(1) {
            decoded(part, &mut jwt.problems);
        }
        let content = jwt.header_member("cty").and_then(|cty| cty.value.as_str());
        if content
            .is_some_and(|cty| cty.eq_ignore_ascii_case("JWT") || cty.eq_ignore_ascii_case("application/jwt"))
        {
            jwt.shape = Shape::Nested;
        }
    } else if let Some(part) = parts.get(1) {
        read_payload(&mut jwt, part, look_inside);
        for part in parts.iter().skip(2) {
            decoded(part, &mut jwt.problems);
        }
        if encrypted && jwt.payload.is_none() {
            jwt.shape = Shape::Jwe;
            jwt.problems.retain(|(problem, _)| {
                !matches!(problem, Problem::PayloadNotJson | Problem::PayloadNotObject)
            });
        }
    }
    judge::header_problems(&mut jwt);
    if jwt.payload.is_some() {
        let payload = jwt.parts.get(1).copied().unwrap_or(span);
        judge::claim_problems(&mut jwt, payload);
    }
    jwt
}

fn read_payload(jwt: &mut Jwt, part: &Mapped, look_inside: bool) {
    if part.is_empty() {
        if jwt.parts.len() > 2 {
            jwt.problems.push((Problem::DetachedPayload, part.span()));
        }
        return;
    }
    let unencoded = jwt.header_member("b64").is_some_and(|member| member.value == false);
    let bytes = if unencoded && !is_encoded_object(part.as_str()) {
        part.as_str().as_bytes().to_vec()
    } else {
        let Some(bytes) = decoded(part, &mut jwt.problems) else { return };
        bytes
    };
    let raw = bytes.as_slice() == part.as_str().as_bytes();
    let text = std::str::from_utf8(&bytes).ok();
    if let Some(members) = text.and_then(json::members) {
        let payload =
            adopt(jwt, members, false, |range| part.span_of(if raw { range } else { base64::chars(range) }));
        jwt.payload = Some(payload);
    } else if look_inside && text.is_some_and(is_compact) {
        jwt.shape = Shape::Nested;
    } else if text.is_some_and(|text| serde_json::from_str::<Value>(text).is_ok()) {
        jwt.problems.push((Problem::PayloadNotObject, part.span()));
    } else {
        jwt.problems.push((Problem::PayloadNotJson, part.span()));
    }
}

/// Whether `text` is a token in compact form: what a nested JWT holds.
fn is_compact(text: &str) -> bool {
    let jwt = read_compact(Mapped::at(text, 0), false);
    jwt.header.is_some() && matches!(jwt.parts.len(), 3 | 5)
}

/// Whether `text` is the base64 of a JSON object: `b64` was set false and the payload encoded all the same.
fn is_encoded_object(text: &str) -> bool {
    let bytes = base64::decode(text).ok().map(|decoded| decoded.bytes);
    bytes.is_some_and(|bytes| std::str::from_utf8(&bytes).ok().and_then(json::members).is_some())
}

/// The octets of a part; what is wrong with its base64 goes to `problems`.
fn decoded(part: &Mapped, problems: &mut Vec<(Problem, Span)>) -> Option<Vec<u8>> {
    let text = part.as_str();
    let mut note = |problem: Problem, span: Span| {
        if problems.iter().all(|(known, _)| *known != problem) {
            problems.push((problem, span));
        }
    };
    let body = text.trim_end_matches('=');
    if body.len() < text.len() {
        note(Problem::PaddedBase64, part.span_of(body.len()..text.len()));
    }
    match base64::decode(text) {
        Ok(decoded) => {
            if decoded.standard {
                let at = text.find(['+', '/']).unwrap_or(0);
                note(Problem::BadBase64, part.span_of(at..at + 1));
            } else if decoded.trailing_bits {
                note(Problem::BadBase64, part.span_of(body.len().saturating_sub(1)..body.len()));
            }
            Some(decoded.bytes)
        }
        Err(Fault::Alphabet(at)) => {
            let width = text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            note(Problem::BadBase64, part.span_of(at..at + width));
            None
        }
        Err(Fault::Length) => {
            note(Problem::BadBase64, part.span());
            None
        }
    }
}

/// Takes the members of header or payload over; of equal names the last wins.
fn adopt(
    jwt: &mut Jwt,
    members: Vec<Member>,
    in_header: bool,
    place: impl Fn(std::ops::Range<usize>) -> Span,
) -> Map<String, Value> {
    let mut object = Map::new();
    let mut seen = HashSet::new();
    for member in members {
        let span = place(member.range);
        if !seen.insert(member.name.clone()) && !jwt.has(Problem::DuplicateClaims) {
            jwt.problems.push((Problem::DuplicateClaims, span));
        }
        object.insert(member.name.clone(), member.value.clone());
        jwt.claims.push(Claim { in_header, name: member.name, value: member.value, span });
    }
    object
}

/// The parts between the dots; the last of many holds the rest.
fn split(compact: &Mapped) -> Vec<Mapped> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in compact.as_str().match_indices('.').take(MOST_PARTS) {
        parts.push(compact.slice(start..at));
        start = at + 1;
    }
    parts.push(compact.slice(start..compact.len()));
    parts
}

fn not_a_jwt(compact: Mapped, span: Span) -> Jwt {
    Jwt {
        shape: Shape::NotAJwt,
        header: None,
        payload: None,
        claims: Vec::new(),
        problems: Vec::new(),
        span,
        parts: Vec::new(),
        compact,
    }
}

/// A token has at most five parts; one more is enough to know that it is none.
const MOST_PARTS: usize = 6;
/// No server takes a header field of a megabyte.
const LONGEST: usize = 1 << 20;
const LONGEST_HEADER: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_light_up_inside_the_token() {
        let text = "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIiwiZXhwIjoxfQ.c2ln";
        let token = read(&Mapped::at(text, 0));
        let mut lines = vec![text.to_owned()];
        for claim in &token.claims {
            let (start, len) = (claim.span.start as usize, claim.span.len() as usize);
            lines.push(format!("{}{} {}", " ".repeat(start), "^".repeat(len), claim.name));
        }
        assert_eq!(
            lines,
            [
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIiwiZXhwIjoxfQ.c2ln",
                "        ^^^^^^^^^^^^^^^^^^ alg",
                "                             ^^^^^^^^^^^^^ sub",
                "                                          ^^^^^^^^^^ exp",
            ]
        );
    }

    #[test]
    fn what_a_server_would_trip_over_is_placed() {
        let text = "eyJhbGciOiJIUzI1NiJ9%2Ee30=.c2#n";
        let token = read(&Mapped::at(text, 0));
        let places: Vec<_> =
            token.problems.iter().map(|(problem, span)| (problem.id(), span.of(text).unwrap())).collect();
        assert_eq!(
            places,
            [("url-encoded", "%2E"), ("padded-base64", "="), ("bad-base64", "#"), ("exp-missing", "e30=")]
        );
    }
}
