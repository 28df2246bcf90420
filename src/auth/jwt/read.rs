//! From text to token.

use std::collections::HashSet;
use std::ops::Range;

use serde_json::Value;

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
        return Jwt { compact: text.slice(0..0), ..not_a_jwt(text.span()) };
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
    let jwt = read_parts(&compact, look_inside).unwrap_or_else(|| not_a_jwt(compact.span()));
    Jwt { compact, ..jwt }
}

/// The token, without its text; `None` when it is none.
fn read_parts(compact: &Mapped, look_inside: bool) -> Option<Jwt> {
    let span = compact.span();
    let parts = split(compact);
    let (Some(head), 2..=5) = (parts.first(), parts.len()) else { return None };
    let mut jwt = not_a_jwt(span);
    jwt.parts = parts.iter().map(Part::span).collect();

    let header = decoded(head, &mut jwt.problems);
    let header = header.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
    jwt.has_header =
        header.is_some_and(|text| adopt(&mut jwt, text, true, |range| head.span_of(base64::chars(range))));
    match jwt.has_header {
        true => _ = jwt.alg()?,
        false if parts.len() == 3 && head.text.starts_with("eyJ") => {}
        false => return None,
    }

    let encrypted = jwt.header_member("enc").is_some_and(|enc| enc.value.is_string());
    match (parts.len(), encrypted) {
        (5, false) => return None,
        (5, true) => jwt.problems.push((Problem::FivePartsJwe, span)),
        (4, _) => jwt.problems.push((Problem::FourParts, span)),
        (2, _) => jwt.problems.push((Problem::TwoParts, span)),
        _ => {}
    }
    jwt.shape = if encrypted && parts.len() > 3 { Shape::Jwe } else { Shape::Jws };
    if jwt.shape == Shape::Jwe {
        for part in parts.iter().skip(1) {
            look_at(part, &mut jwt.problems);
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
            look_at(part, &mut jwt.problems);
        }
        if encrypted && !jwt.has_payload {
            jwt.shape = Shape::Jwe;
            jwt.problems.retain(|(problem, _)| {
                !matches!(problem, Problem::PayloadNotJson | Problem::PayloadNotObject)
            });
        }
    }
    judge::add_problems(&mut jwt);
    Some(jwt)
}

fn read_payload(jwt: &mut Jwt, part: &Part<'_>, look_inside: bool) {
    if part.text.is_empty() {
        if jwt.parts.len() > 2 {
            jwt.problems.push((Problem::DetachedPayload, part.span()));
        }
        return;
    }
    let unencoded = jwt.header_member("b64").is_some_and(|member| member.value == false);
    let bytes = if unencoded && !is_encoded_object(part.text) {
        part.text.as_bytes().to_vec()
    } else {
        let Some(bytes) = decoded(part, &mut jwt.problems) else { return };
        bytes
    };
    let raw = bytes.as_slice() == part.text.as_bytes();
    let text = std::str::from_utf8(&bytes).ok();
    let place = |range| part.span_of(if raw { range } else { base64::chars(range) });
    if text.is_some_and(|text| adopt(jwt, text, false, place)) {
        jwt.has_payload = true;
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
    jwt.has_header && matches!(jwt.parts.len(), 3 | 5)
}

/// Whether `text` is the base64 of a JSON object: `b64` was set false and the payload encoded all the same.
fn is_encoded_object(text: &str) -> bool {
    let bytes = base64::decode(text).ok().map(|decoded| decoded.bytes);
    bytes.is_some_and(|bytes| std::str::from_utf8(&bytes).ok().and_then(json::members).is_some())
}

/// Notes what is wrong with the base64 of a part whose octets nobody reads.
fn look_at(part: &Part<'_>, problems: &mut Vec<(Problem, Span)>) {
    if !base64::is_strict(part.text) {
        decoded(part, problems);
    }
}

/// The octets of a part; what is wrong with its base64 goes to `problems`.
fn decoded(part: &Part<'_>, problems: &mut Vec<(Problem, Span)>) -> Option<Vec<u8>> {
    let text = part.text;
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

/// Takes the members of header or payload over, and notes the first whose name stood before. Whether `text` is a JSON object.
fn adopt(jwt: &mut Jwt, text: &str, in_header: bool, place: impl Fn(Range<usize>) -> Span) -> bool {
    let first = jwt.claims.len();
    let claim = |Member { name, value, range, .. }| Claim { in_header, name, value, span: place(range) };
    let is_object = json::each(text, &mut jwt.claims, claim).is_some();
    let repeated = jwt.claims.get(first..).and_then(repeated).map(|claim| claim.span);
    if let Some(span) = repeated
        && !jwt.has(Problem::DuplicateClaims)
    {
        jwt.problems.push((Problem::DuplicateClaims, span));
    }
    is_object
}

/// The first claim whose name one before it has.
fn repeated(claims: &[Claim]) -> Option<&Claim> {
    if claims.len() > FEW {
        let mut seen = HashSet::with_capacity(claims.len());
        return claims.iter().find(|claim| !seen.insert(claim.name.as_str()));
    }
    // Names are compared only where one before has the same bit.
    let mut bits = 0_u64;
    let mut numbered = claims.iter().enumerate();
    let found = numbered.find(|(at, claim)| {
        let name = claim.name.as_bytes();
        let end = name.iter().rev().take(4);
        let bit = 1 << (end.fold(name.len() % 64, |sum, byte| sum * 7 + usize::from(*byte)) % 64);
        let perhaps = bits & bit != 0;
        bits |= bit;
        perhaps && claims.iter().take(*at).any(|other| other.name == claim.name)
    });
    found.map(|(_, claim)| claim)
}

/// A part between two dots.
struct Part<'a> {
    text: &'a str,
    /// The token, and where in it the part begins.
    compact: &'a Mapped,
    start: usize,
}

impl Part<'_> {
    /// The paste's bytes behind a range of the part.
    fn span_of(&self, range: Range<usize>) -> Span {
        self.compact.span_of(self.start + range.start..self.start + range.end)
    }

    /// The paste's bytes behind the whole part.
    fn span(&self) -> Span {
        self.span_of(0..self.text.len())
    }
}

/// The parts between the dots; the last of many holds the rest.
fn split(compact: &Mapped) -> Vec<Part<'_>> {
    let text = compact.as_str();
    let dots = memchr::memchr_iter(b'.', text.as_bytes()).take(MOST_PARTS);
    let mut start = 0;
    let mut parts = Vec::with_capacity(MOST_PARTS + 1);
    for end in dots.chain(std::iter::once(text.len())) {
        parts.push(Part { text: text.get(start..end).unwrap_or_default(), compact, start });
        start = end + 1;
    }
    parts
}

fn not_a_jwt(span: Span) -> Jwt {
    Jwt {
        shape: Shape::NotAJwt,
        has_header: false,
        has_payload: false,
        claims: Vec::new(),
        problems: Vec::new(),
        span,
        parts: Vec::new(),
        compact: Mapped::empty(span.start),
    }
}

/// So many names are compared with each other; of more a set is made.
const FEW: usize = 32;
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
    fn a_name_that_stands_twice_is_found_among_few_and_many() {
        for count in [2, 5, 20, 31, 32, 33, 80] {
            for (first, second) in [(0, count - 1), (count / 2, count - 1), (0, 1)] {
                let name = |at: usize| format!("claim{}", if at == second { first } else { at });
                let claim = |at: usize| Claim {
                    in_header: false,
                    name: name(at),
                    value: Value::Null,
                    span: Span::empty(u32::try_from(at).unwrap()),
                };
                let claims: Vec<Claim> = (0..count).map(claim).collect();
                let found = repeated(&claims).map(|claim| claim.span.start as usize);
                assert_eq!(found, Some(second).filter(|_| first != second), "{count} {first} {second}");
                assert_eq!(repeated(&claims[..second]), None);
            }
        }
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
