//! JSON Web Tokens (RFC 7519, RFC 7515, RFC 7516), read tolerantly and with the place of every claim.

#[doc(hidden)]
pub mod claims;
pub(crate) mod clean;
#[doc(hidden)]
pub mod issuer;
pub(crate) mod json;
mod judge;
mod problem;
mod read;

pub use issuer::{Issuer, issuer_family};
pub use judge::judge;
pub use problem::Problem;
pub use read::{looks_like, read};

use serde_json::{Map, Value};

use crate::text::{Mapped, Span, strip_prefix_ignore_case};

/// A token, or what could be saved of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Jwt {
    /// What it is by its form.
    pub shape: Shape,
    /// Whether the protected header is a JSON object.
    pub has_header: bool,
    /// Whether the payload is a JSON object.
    pub has_payload: bool,
    /// Every member of header and payload (top level), with its place.
    pub claims: Vec<Claim>,
    /// What is wrong with its form, and what RFC 8725 warns of; nothing that depends on the clock.
    pub problems: Vec<(Problem, Span)>,
    /// The whole token in the paste.
    pub span: Span,
    /// The parts between the dots, in their order.
    pub parts: Vec<Span>,
    /// The token without quotes, white space and percent-encoding: the text whose signature is checked.
    pub compact: Mapped,
}

/// A member of a token's header or payload.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Whether it stands in the header.
    pub in_header: bool,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// The characters of the token that hold name and value.
    pub span: Span,
}

/// The form of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Signed: three parts.
    Jws,
    /// Encrypted: five parts.
    Jwe,
    /// A token inside a token.
    Nested,
    /// No JWT.
    NotAJwt,
}

impl Shape {
    /// The id, kebab-case; never renamed.
    pub fn id(self) -> &'static str {
        match self {
            Self::Jws => "jws",
            Self::Jwe => "jwe",
            Self::Nested => "nested",
            Self::NotAJwt => "not-a-jwt",
        }
    }
}

/// What is known of a token's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It fits the token and the key.
    Valid,
    /// It does not fit.
    Invalid,
    /// Not checked: no key, no fitting key, or nothing that could be checked.
    Unverifiable,
    /// There is none.
    None,
}

impl Signature {
    /// The verdict of an id.
    pub fn of(id: &str) -> Option<Self> {
        [Self::Valid, Self::Invalid, Self::Unverifiable, Self::None]
            .into_iter()
            .find(|known| known.id() == id)
    }

    /// The id, kebab-case; never renamed.
    pub fn id(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Unverifiable => "unverifiable",
            Self::None => "none",
        }
    }
}

/// What can be said of the signature without any key: [`Signature::None`] or [`Signature::Unverifiable`].
///
/// None is: no JWT, `alg` none, or an empty or missing third part.
pub fn signature_without_key(jwt: &Jwt) -> Signature {
    let encrypted = jwt.shape == Shape::Jwe || jwt.parts.len() > 3;
    if jwt.shape == Shape::NotAJwt || jwt.is_unsecured() {
        Signature::None
    } else if encrypted || jwt.parts.get(2).is_some_and(|part| !part.is_empty()) {
        Signature::Unverifiable
    } else {
        Signature::None
    }
}

impl Jwt {
    /// The protected header, if it is a JSON object; of two equal names the last one. It is made of the claims at each call.
    pub fn header(&self) -> Option<Map<String, Value>> {
        self.has_header.then(|| self.object(true))
    }

    /// The payload, if it is a JSON object; of two equal names the last one. It is made of the claims at each call.
    pub fn payload(&self) -> Option<Map<String, Value>> {
        self.has_payload.then(|| self.object(false))
    }

    fn object(&self, in_header: bool) -> Map<String, Value> {
        let claims = self.claims.iter().filter(|claim| claim.in_header == in_header);
        claims.map(|claim| (claim.name.clone(), claim.value.clone())).collect()
    }

    /// The member `name` of the payload.
    pub fn claim(&self, name: &str) -> Option<&Claim> {
        self.claims.iter().rev().find(|claim| !claim.in_header && claim.name == name)
    }

    /// The member `name` of the header.
    pub fn header_member(&self, name: &str) -> Option<&Claim> {
        self.claims.iter().rev().find(|claim| claim.in_header && claim.name == name)
    }

    /// The header's `alg`, as it stands.
    pub fn alg(&self) -> Option<&str> {
        self.header_member("alg").and_then(|member| member.value.as_str())
    }

    /// Whether `alg` is none, in any case (RFC 7518 §3.6; attackers vary the case).
    pub fn is_unsecured(&self) -> bool {
        self.alg().is_some_and(is_none)
    }

    /// The media type in the header's `typ`, in lower case and without `application/`.
    pub fn media_type(&self) -> Option<String> {
        Some(media_type(self.header_member("typ")?.value.as_str()?).to_ascii_lowercase())
    }

    /// Whether it has this problem.
    pub fn has(&self, problem: Problem) -> bool {
        self.problems.iter().any(|(known, _)| *known == problem)
    }

    /// A time claim in seconds since 1970; milliseconds are divided. `None` where it is no number.
    pub fn seconds(&self, name: &str) -> Option<i64> {
        let value = &self.claim(name)?.value;
        #[expect(clippy::cast_possible_truncation, reason = "a time beyond 64 bits of seconds saturates")]
        let number = value
            .as_i64()
            .or_else(|| value.as_f64().map(|number| number as i64))
            .or_else(|| value.as_str()?.parse().ok())?;
        Some(if number >= 100_000_000_000 { number / 1000 } else { number })
    }

    /// A claim that is a JSON number, as it stands.
    fn number(&self, name: &str) -> Option<(f64, Span)> {
        let claim = self.claim(name)?;
        Some((claim.value.as_f64()?, claim.span))
    }
}

/// Whether this `alg` is none, in any case.
fn is_none(alg: &str) -> bool {
    alg.eq_ignore_ascii_case("none")
}

/// The media type in a `typ`, as it stands but without `application/`.
fn media_type(typ: &str) -> &str {
    strip_prefix_ignore_case(typ, "application/").unwrap_or(typ)
}
