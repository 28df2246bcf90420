//! What is odd about one challenge beyond the grammar: names, values and the rules of its scheme.

use super::names::{Name, Places};
use super::signs::{
    holds_challenge, is_encoded_word, is_mojibake, is_percent_encoded, is_plain_scheme, is_registry_scope,
    is_url, plain_schemes,
};
use super::words::{EQUALS, HIGH, PERCENT, class, is_tchar};
use super::{Challenge, ChallengeIssue as Odd, Issue, Param, note, token};
use crate::auth::schemes::{self, Scheme};
use crate::text::{Span, contains_ignore_case, ends_with_ignore_case};

/// Names what is odd about `challenge`, whose scheme is `known`.
pub(super) fn judge(challenge: &mut Challenge, known: Option<&Scheme>) {
    scheme(challenge, known);
    let places = params(challenge, known);
    token68(challenge, known);
    match known.map_or("", |known| known.name) {
        "Basic" => basic(challenge, &places),
        "Digest" => {
            basic(challenge, &places);
            digest(challenge, &places);
        }
        "Bearer" => {
            oauth(challenge, &places);
            registry(challenge, &places);
        }
        "DPoP" => oauth(challenge, &places),
        "Negotiate" => negotiate(challenge),
        "NTLM" => ntlm(challenge),
        "GNAP" | "SCRAM-SHA-1" | "SCRAM-SHA-256" if challenge.has(Odd::UnquotedNonToken) => {
            challenge.note(Odd::SpecExampleInvalid, challenge.span);
        }
        _ => {}
    }
    if challenge.has(Odd::CommaAfterScheme)
        || (challenge.has(Odd::DuplicateParam) && challenge.param("realm").is_some())
        || (challenge.is("Basic") && challenge.has(Odd::MissingRealm))
    {
        challenge.note(Odd::BrowsersDiffer, challenge.span);
    }
}

fn scheme(challenge: &mut Challenge, known: Option<&Scheme>) {
    let span = challenge.scheme.span();
    match known {
        Some(known) => {
            if !known.registered {
                challenge.note(Odd::UnregisteredScheme, span);
            }
            if !known.in_use {
                challenge.note(Odd::UnknownScheme, span);
            }
            if known.name != challenge.scheme.as_str() {
                challenge.note(Odd::SchemeCase, span);
            }
        }
        None => challenge.note(Odd::UnknownScheme, span),
    }
    if known.is_some_and(|known| known.in_use) {
        return;
    }
    let (mut disguised, mut glued) = (false, false);
    let name = challenge.scheme.as_str();
    for known in plain_schemes(name) {
        let length = known.name.len();
        let head = name.get(..length).is_some_and(|head| head.eq_ignore_ascii_case(known.name));
        disguised |= head || ends_with_ignore_case(name, known.name);
        let rest = name.get(length..).unwrap_or_default();
        glued |= head && TOKEN_HEADS.iter().any(|token| rest.starts_with(token));
    }
    for (is, kind) in [(disguised, Odd::DisguisedScheme), (glued, Odd::MissingSpace)] {
        if is {
            challenge.note(kind, span);
        }
    }
}

/// What is odd about the names and the values of the parameters.
fn params(challenge: &mut Challenge, known: Option<&Scheme>) -> Places {
    let mut places = Places::default();
    let Challenge { scheme, params, issues, .. } = challenge;
    // A name in small letters can differ only from one that is usually written with capitals.
    let capitals = known.is_some_and(schemes::has_capitals);
    for (at, param) in params.iter().enumerate() {
        let name = Name::of(param.name.as_str());
        places.see(name, at);
        if capitals
            || name == Name::Other
            || param.name.as_str().bytes().any(|byte| byte.is_ascii_uppercase())
        {
            odd_name(param, known, issues);
        }
    }
    // Where the grammar holds, no name occurs twice.
    if !challenge.valid
        && let Some(span) = twice(params)
    {
        note(issues, Odd::DuplicateParam, span);
    }
    for param in &*params {
        odd_value(scheme.as_str(), param, Name::of(param.name.as_str()), issues);
    }
    places
}

fn odd_name(param: &Param, known: Option<&Scheme>, issues: &mut Vec<Issue<Odd>>) {
    let name = param.name.as_str();
    let mut is = |kind: Odd| note(issues, kind, param.name.span());
    if usual(known, name).is_some_and(|usual| usual != name) {
        is(Odd::ParamCase);
    }
    if name.ends_with('*') {
        is(Odd::ExtValue);
    }
    if name.len() > "realm".len() && ends_with_ignore_case(name, "realm") {
        is(Odd::DisguisedRealm);
    }
    if is_plain_scheme(name) {
        is(Odd::DisguisedScheme);
    }
}

/// The name as the scheme or most schemes write it.
fn usual(known: Option<&Scheme>, name: &str) -> Option<&'static str> {
    let listed = known.map_or(&[][..], |known| known.params).iter().map(|(name, _)| *name);
    listed.chain(COMMON).find(|usual| usual.eq_ignore_ascii_case(name))
}

/// Where the first name stands that another one before it is the same as, compared without case.
fn twice(params: &[Param]) -> Option<Span> {
    if params.len() <= FEW {
        let name = |param: &Param| param.name.as_str().len();
        let mut all = params.iter().enumerate();
        let again = all.find(|(at, one)| {
            let mut before = params.iter().take(*at);
            before.any(|known| {
                name(known) == name(one) && known.name.as_str().eq_ignore_ascii_case(one.name.as_str())
            })
        });
        return again.map(|(_, param)| param.name.span());
    }
    let mut seen: Vec<(String, Span)> =
        params.iter().map(|param| (param.name.as_str().to_ascii_lowercase(), param.name.span())).collect();
    crate::text::order::sort(&mut seen);
    let twice = seen.iter().zip(seen.iter().skip(1)).filter(|(one, next)| one.0 == next.0);
    twice.map(|(_, next)| next.1).min_by_key(|span| span.start)
}

fn odd_value(scheme: &str, param: &Param, name: Name, issues: &mut Vec<Issue<Odd>>) {
    let value = param.value.as_str();
    let mut is = |kind: Odd| note(issues, kind, param.value.span());
    if value.is_empty() {
        match name {
            Name::Realm => is(Odd::EmptyRealm),
            Name::Nonce if scheme.eq_ignore_ascii_case("Digest") => is(Odd::EmptyNonce),
            Name::Qop if scheme.eq_ignore_ascii_case("Digest") => is(Odd::EmptyQop),
            Name::Nonce | Name::Qop => {}
            _ if param.quoted => is(Odd::EmptyValueQuoted),
            _ => {}
        }
        return;
    }
    match name {
        Name::Realm if !param.quoted => is(Odd::UnquotedRealm),
        Name::Charset if !value.eq_ignore_ascii_case("UTF-8") => is(Odd::CharsetNotUtf8),
        Name::ResourceMetadata if !is_url(value) => is(Odd::ResourceMetadataNotUrl),
        _ => {}
    }
    let text = value.get(..value.floor_char_boundary(MAX_TEXT)).unwrap_or_default();
    // Most values hold no equals sign, no percent sign and nothing outside ASCII, and so none of these.
    let classes = text.bytes().fold(0, |all, byte| all | class(byte));
    let equals = classes & EQUALS != 0;
    if param.quoted && equals && contains_ignore_case(text, "realm=") {
        is(Odd::DisguisedRealm);
    }
    let is_scheme = !param.quoted && is_plain_scheme(value);
    if is_scheme || (param.quoted && equals && holds_challenge(text)) {
        is(Odd::DisguisedScheme);
    }
    if equals && is_encoded_word(text) {
        is(Odd::Rfc2047NotDecoded);
    }
    let shown = match name {
        Name::Realm => true,
        Name::ErrorDescription | Name::Scope | Name::Title => !scheme.eq_ignore_ascii_case("OAuth"),
        _ => false,
    };
    if classes & PERCENT != 0 && shown && !value.contains("://") && is_percent_encoded(text) {
        is(Odd::PercentNotDecoded);
    }
    if classes & HIGH != 0 && is_mojibake(text) {
        is(Odd::MojibakeUtf8);
    }
}

/// What is odd about a token68 whatever the scheme.
fn token68(challenge: &mut Challenge, known: Option<&Scheme>) {
    let Challenge { token68: Some(token), issues, .. } = challenge else { return };
    let (text, span) = (token.as_str(), token.span());
    let body = text.trim_end_matches('=');
    let padding = text.len() - body.len();
    if padding > (4 - body.len() % 4) % 4 {
        note(issues, Odd::Token68ExcessPadding, span);
    }
    let params = known.map_or(&[][..], |known| known.params).iter().map(|(name, _)| *name);
    let named = params.chain(COMMON).any(|name| name.eq_ignore_ascii_case(body));
    let is_name = body.bytes().all(is_tchar) && text.len() % 4 != 0;
    if (named && padding < 2) || (is_name && padding == 1) {
        note(issues, Odd::Token68LooksLikeParam, span);
    }
    if padding == 0 && schemes::find(text).is_some_and(|scheme| scheme.in_use) {
        note(issues, Odd::Token68LooksLikeScheme, span);
    }
}

/// Basic, and what Digest has in common with it.
fn basic(challenge: &mut Challenge, places: &Places) {
    if let Some(token) = &challenge.token68 {
        let span = token.span();
        challenge.note(Odd::Token68InBasicOrDigest, span);
    }
    if places.find(&challenge.params, Name::Realm).is_none() {
        challenge.note(Odd::MissingRealm, Span::empty(challenge.scheme.span().end));
    }
}

fn digest(challenge: &mut Challenge, places: &Places) {
    let Challenge { scheme, params, issues, span, .. } = challenge;
    let (end, mut is) = (Span::empty(span.end), |kind, span| note(issues, kind, span));
    if places.value(params, Name::Nonce).is_none() {
        is(Odd::MissingNonce, end);
    }
    if places.value(params, Name::Qop).is_none() {
        is(Odd::MissingQop, end);
    }
    let algorithm = places.value(params, Name::Algorithm);
    let (name, place) = algorithm.map_or(("MD5", scheme.span()), |value| (value.as_str(), value.span()));
    let known = ALGORITHMS.iter().find(|known| known.eq_ignore_ascii_case(name));
    match known {
        None if name.is_empty() => {}
        None => is(Odd::UnknownAlgorithm, place),
        Some(known) if known.starts_with("MD5") => is(Odd::WeakAlgorithm, place),
        Some(_) => {}
    }
    if known.is_some_and(|known| *known != name) {
        is(Odd::AlgorithmCase, place);
    }
    if let Some(qop) = places.value(params, Name::Qop) {
        let offered = || qop.as_str().split([',', ' ', '\t']).filter(|one| !one.is_empty()).take(MAX_QOP);
        let has = |name: &str| offered().any(|one| one.eq_ignore_ascii_case(name));
        if has("auth-int") && !has("auth") {
            is(Odd::QopAuthIntOnly, qop.span());
        }
        for one in offered() {
            match QOPS.iter().find(|known| known.eq_ignore_ascii_case(one)) {
                None => is(Odd::UnknownQop, qop.span()),
                Some(known) if *known != one => is(Odd::QopCase, qop.span()),
                Some(_) => {}
            }
        }
    }
    if let Some(stale) =
        places.value(params, Name::Stale).filter(|stale| stale.as_str().eq_ignore_ascii_case("true"))
    {
        is(Odd::StaleNonce, stale.span());
    }
    for (name, quoted, kind) in QUOTING {
        if let Some(param) = places.find(params, *name)
            && param.quoted == *quoted
            && !param.value.is_empty()
        {
            is(*kind, param.value.span());
        }
    }
}

/// The parameters that RFC 6750 §3 and RFC 9449 §7.1 give `Bearer` and `DPoP`.
fn oauth(challenge: &mut Challenge, places: &Places) {
    let Challenge { params, issues, .. } = challenge;
    let mut is = |kind, span| note(issues, kind, span);
    for name in [Name::Error, Name::ErrorDescription, Name::ErrorUri] {
        let odd = |byte: u8| !(b' '..=b'~').contains(&byte) || matches!(byte, b'"' | b'\\');
        if let Some(value) = places.value(params, name)
            && value.as_str().bytes().any(odd)
        {
            is(Odd::BearerDescriptionCharset, value.span());
        }
    }
    if let Some(error) = places.value(params, Name::Error)
        && !error.is_empty()
        && !ERRORS.contains(&error.as_str())
    {
        is(Odd::BearerUnknownError, error.span());
    }
    if let Some(scope) = places.value(params, Name::Scope) {
        let text = scope.as_str();
        let odd = |pattern: &str| text.contains(pattern);
        let spaces = odd("  ") || odd("\t") || text.trim() != text;
        if spaces || ((odd(",") || odd(";")) && !text.split(' ').any(is_registry_scope)) {
            is(Odd::BearerScopeSeparator, scope.span());
        }
    }
    if let Some(claims) = places.value(params, Name::Claims) {
        is(Odd::ClaimsChallenge, claims.span());
    }
}

/// The token flow of container registries: Bearer whose realm is where a token is fetched.
fn registry(challenge: &mut Challenge, places: &Places) {
    let Challenge { params, issues, span, .. } = challenge;
    let Some(realm) = places.value(params, Name::Realm) else { return };
    // Apostrophes do not quote, but the URL is between them.
    let url = realm.as_str().trim_matches('\'');
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let scope = places
        .value(params, Name::Scope)
        .is_some_and(|scope| scope.as_str().split(' ').any(is_registry_scope));
    let is_service = path.ends_with("/token") || path.ends_with("/auth");
    if places.value(params, Name::Service).is_none() && !scope && !is_service {
        return;
    }
    note(issues, Odd::RegistryBearer, *span);
    if !is_url(url) {
        note(issues, Odd::RealmNotUrl, realm.span());
    } else if !url.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:")) {
        note(issues, Odd::InsecureRealm, realm.span());
    }
}

fn negotiate(challenge: &mut Challenge) {
    let Some(token) = challenge.token68.clone() else { return };
    if challenge.has(Odd::Token68LooksLikeScheme) {
        return;
    }
    let (message, span) = (token::look(token.as_str()), token.span());
    let named = [
        (message.ntlm, Odd::NtlmInNegotiate),
        (message.type_2, Odd::NtlmType2),
        (message.response, Odd::SpnegoResponseToken),
        (message.truncated, Odd::NtlmTruncated),
        (!message.type_2 && !message.response, Odd::NegotiateTokenFirstRound),
    ];
    for (is, kind) in named {
        if is {
            challenge.note(kind, span);
        }
    }
}

fn ntlm(challenge: &mut Challenge) {
    let Some(token) = challenge.token68.clone() else { return };
    let message = token::look(token.as_str());
    for (is, kind) in [(message.type_2, Odd::NtlmType2), (message.truncated, Odd::NtlmTruncated)] {
        if is {
            challenge.note(kind, token.span());
        }
    }
}

/// Beginnings of base64: an NTLM message, a SPNEGO request and a response.
const TOKEN_HEADS: [&str; 4] = ["TlRMTVNT", "YII", "oYI", "oIG"];
/// Names that schemes share.
const COMMON: [&str; 4] = ["realm", "error", "error_description", "scope"];
/// RFC 7616 §3.3 and the IANA registry "Hash Algorithms for HTTP Digest Authentication".
const ALGORITHMS: [&str; 6] =
    ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"];
const QOPS: [&str; 2] = ["auth", "auth-int"];
/// RFC 7616 §3.3: which parameters a sender must quote, which it must not.
const QUOTING: &[(Name, bool, Odd)] = &[
    (Name::Algorithm, true, Odd::QuotedAlgorithm),
    (Name::Stale, true, Odd::QuotedStale),
    (Name::Nonce, false, Odd::UnquotedNonce),
    (Name::Opaque, false, Odd::UnquotedOpaque),
    (Name::Qop, false, Odd::UnquotedQop),
];
/// RFC 6750 §3.1, RFC 9470 §3, RFC 9449 §12.2: the errors registered for answers of a resource.
const ERRORS: [&str; 6] = [
    "invalid_request",
    "invalid_token",
    "insufficient_scope",
    "insufficient_user_authentication",
    "invalid_dpop_proof",
    "use_dpop_nonce",
];
/// So much of a value is searched for oddities of text.
const MAX_TEXT: usize = 8192;
const MAX_QOP: usize = 20;
/// So many parameters are compared each with each.
const FEW: usize = 24;
