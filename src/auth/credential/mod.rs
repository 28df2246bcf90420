//! Credentials: `Authorization`, `Proxy-Authorization` and the other places that carry them.

mod api_key;
mod basic;
mod bearer;
mod body;
pub(crate) mod charset;
mod cookie;
pub(crate) mod der;
mod digest;
mod form;
mod issue;
mod negotiate;
mod ntlm;
mod other;
pub(crate) mod params;
mod placeholder;
mod query;
mod schemes;
mod signed;

pub use api_key::{api_key_header, vendor_of as api_key_vendor};
pub use body::body;
pub use cookie::cookie;
pub use issue::{CredentialIssue, Reason};
pub use query::{query, userinfo};

use serde_json::Value;

use super::{Issue, Jwt};
use crate::text::{Mapped, Span};

/// Where a credential stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `Authorization`.
    Authorization,
    /// `Proxy-Authorization`.
    ProxyAuthorization,
    /// `Cookie`.
    Cookie,
    /// A query parameter of the URL.
    Query,
    /// Another header field, by its lower-case name.
    Header(String),
    /// User information of the URL.
    Userinfo,
    /// The request's body.
    Body,
}

impl Place {
    /// The place as the JSON report names it: `authorization`, `header:x-api-key`…
    pub fn id(&self) -> String {
        match self {
            Self::Authorization => "authorization".into(),
            Self::ProxyAuthorization => "proxy-authorization".into(),
            Self::Cookie => "cookie".into(),
            Self::Query => "query".into(),
            Self::Header(name) => format!("header:{name}"),
            Self::Userinfo => "userinfo".into(),
            Self::Body => "body".into(),
        }
    }
}

/// A credential, or what could be saved of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Credential {
    /// Where it stands.
    pub place: Place,
    /// The scheme as pasted; `None` where there is none (an API key, a cookie).
    pub scheme: Option<Mapped>,
    /// What it is.
    pub kind: Kind,
    /// What it holds, by name.
    pub fields: Vec<CredentialField>,
    /// What is odd or broken.
    pub issues: Vec<Issue<CredentialIssue>>,
    /// The token inside, where it is a JWT.
    pub jwt: Option<Jwt>,
    /// The whole value.
    pub span: Span,
    /// The secret part of the value (token, base64, key): what must not be shown.
    pub secret: Option<Span>,
}

/// Something read out of a credential.
#[derive(Clone, Debug, PartialEq)]
pub struct CredentialField {
    /// Its name, in the words of its specification; never renamed.
    pub name: &'static str,
    /// Its value.
    pub value: Value,
    /// Where it stands in the paste, if it can be placed.
    pub span: Option<Span>,
    /// Whether the value must be masked.
    pub secret: bool,
}

impl Credential {
    /// The text of the field `name`, where it is a string.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.field(name).and_then(|field| field.value.as_str())
    }

    /// The field `name`.
    pub fn field(&self, name: &str) -> Option<&CredentialField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether its scheme is `name`, compared without case.
    pub fn is(&self, name: &str) -> bool {
        self.scheme.as_ref().is_some_and(|scheme| scheme.as_str().eq_ignore_ascii_case(name))
    }

    /// The first issue of this kind.
    pub fn issue(&self, kind: CredentialIssue) -> Option<&Issue<CredentialIssue>> {
        self.issues.iter().find(|issue| issue.kind == kind)
    }
}

macro_rules! ids {
    ($(#[$outer:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident => $id:literal),* $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant),* }
        impl $name {
            /// The id, kebab-case; never renamed.
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),* } }
        }
    };
}

ids! {
    /// The kinds of credentials.
    Kind {
        /// A key of a vendor, in a header or query parameter or with a scheme of its own.
        ApiKey => "api-key",
        /// RFC 7617.
        Basic => "basic",
        /// A bearer token that is a JWT.
        BearerJwt => "bearer-jwt",
        /// A bearer token that only its issuer can read.
        BearerOpaque => "bearer-opaque",
        /// A cookie.
        Cookie => "cookie",
        /// RFC 7616.
        Digest => "digest",
        /// RFC 9449.
        Dpop => "dpop",
        /// Hawk.
        Hawk => "hawk",
        /// A value that a conforming server cannot read.
        Malformed => "malformed",
        /// A Kerberos ticket in Negotiate.
        NegotiateKerberos => "negotiate-kerberos",
        /// NTLM inside Negotiate.
        NegotiateNtlm => "negotiate-ntlm",
        /// NTLM message 1.
        Ntlm1 => "ntlm-1",
        /// NTLM message 3.
        Ntlm3 => "ntlm-3",
        /// RFC 5849.
        Oauth1 => "oauth1",
        /// AWS Signature Version 4.
        Sigv4 => "sigv4",
        /// AWS Signature Version 4A.
        Sigv4a => "sigv4a",
        /// A scheme or value that is not known.
        Unknown => "unknown",
    }
}

/// Reads the value of an `Authorization` or `Proxy-Authorization` field.
///
/// ```
/// use why401::auth::credential::{self, Kind, Place};
/// use why401::text::Mapped;
/// let value = Mapped::at("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", 15);
/// let credential = credential::read(Place::Authorization, &value);
/// assert_eq!(credential.kind, Kind::Basic);
/// assert_eq!(credential.text("user"), Some("Aladdin"));
/// ```
pub fn read(place: Place, value: &Mapped) -> Credential {
    let mut credential = Credential::new(place, value);
    form::read(&mut credential, &capped(value), form::LAYERS);
    credential
}

/// The value as far as it is read: no server takes a field of a megabyte.
fn capped(value: &Mapped) -> Mapped {
    if value.len() <= LONGEST {
        return value.clone();
    }
    let end = (0..=LONGEST).rev().find(|at| value.as_str().is_char_boundary(*at)).unwrap_or(0);
    value.slice(0..end)
}

impl Credential {
    fn new(place: Place, value: &Mapped) -> Self {
        Self {
            place,
            scheme: None,
            kind: Kind::Unknown,
            fields: Vec::new(),
            issues: Vec::new(),
            jwt: None,
            span: value.span(),
            secret: Some(value.span()),
        }
    }

    /// Names an issue, once.
    fn note(&mut self, kind: CredentialIssue, span: Span) {
        if self.issue(kind).is_none() {
            self.issues.push(Issue { kind, span });
        }
    }

    fn put(&mut self, name: &'static str, value: impl Into<Value>, span: Option<Span>) {
        self.put_field(CredentialField { name, value: value.into(), span, secret: false });
    }

    fn put_secret(&mut self, name: &'static str, value: impl Into<Value>, span: Option<Span>) {
        self.put_field(CredentialField { name, value: value.into(), span, secret: true });
    }

    /// Puts a text with its place.
    fn put_text(&mut self, name: &'static str, value: &Mapped) {
        self.put(name, value.as_str(), Some(value.span()));
    }

    /// Puts a secret text with its place.
    fn put_secret_text(&mut self, name: &'static str, value: &Mapped) {
        self.put_secret(name, value.as_str(), Some(value.span()));
    }

    fn put_field(&mut self, field: CredentialField) {
        self.fields.retain(|known| known.name != field.name);
        self.fields.push(field);
    }

    /// Calls it malformed. The first reason stays.
    fn malformed(&mut self, reason: Reason, span: Span) {
        self.kind = Kind::Malformed;
        if self.field("reason").is_none() {
            self.put("reason", reason.id(), Some(span));
        }
    }

    /// Puts header and payload of its token.
    fn put_jwt(&mut self, jwt: Jwt) {
        if let Some(header) = jwt.header() {
            self.put("header", header, jwt.parts.first().copied());
        }
        if let Some(payload) = jwt.payload() {
            self.put("payload", payload, jwt.parts.get(1).copied());
        }
        self.jwt = Some(jwt);
    }

    /// Takes over what a repaired value holds: the scheme inside, user and password, the token's kind.
    fn adopt(&mut self, inner: Self) {
        if let Some(scheme) = &inner.scheme {
            self.put_text("inner_scheme", scheme);
        }
        let looks_like = inner.text("looks_like").or(inner.text("vendor")).map(str::to_owned);
        let looks_like = looks_like.or_else(|| inner.jwt.is_some().then(|| "bearer-jwt".to_owned()));
        if let Some(looks_like) = looks_like {
            self.put("looks_like", looks_like, inner.secret);
        }
        for field in inner.fields {
            if ADOPTED.contains(&field.name) && self.field(field.name).is_none() {
                self.put_field(field);
            }
        }
        for issue in inner.issues {
            self.note(issue.kind, issue.span);
        }
        self.jwt = self.jwt.take().or(inner.jwt);
        self.secret = inner.secret.or(self.secret);
    }
}

const ADOPTED: &[&str] = &["user", "password", "inner_scheme", "parts"];
const LONGEST: usize = 1 << 20;
