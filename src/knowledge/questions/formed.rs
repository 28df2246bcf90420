//! Stage 4: is the credential well formed, and of a scheme that was offered?

use super::{choice, end_of_response, fact};
use crate::auth::{Credential, Field, Kind, Place};
use crate::capture::{Note, NoteKind};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg, Strength, find_pattern};
use crate::text::{Mapped, Span};

/// Is the Authorization value well formed?
pub static WELL_FORMED: Question = Question {
    id: "well-formed",
    text: "Is the Authorization value \u{201c}scheme, space, credentials\u{201d}?",
    choices: &[
        choice("malformed", "No: a server cannot read it"),
        choice("bare-token", "No: the token stands there without a scheme"),
        choice("broken-basic", "The scheme is right, the Basic value behind it is broken"),
        choice("broken-token", "The scheme is right, the token behind it is broken"),
        choice("odd", "Readable, with something odd"),
        choice("yes", "Yes"),
    ],
    stage: Stage::Formed,
    read: well_formed,
    experiment: "Print the header as it is sent, between marks: `Authorization: [Bearer eyJ…]`: one word, one blank, the token, nothing else.",
};

/// Reasons for which the value as a whole cannot be read as `scheme SP credentials`.
const FORM: &[&str] = &[
    "bad-separator",
    "colon-after-scheme",
    "doubled-scheme",
    "header-name-in-value",
    "line-break-in-token",
    "misspelt-scheme",
    "missing-space",
    "non-ascii-separator",
    "quoted-value",
    "several-credentials",
    "tab-separator",
    "white-space-in-token",
    "params-for-token68",
    "not-credentials",
    "json-in-token",
    "token-response-json",
    "proof-in-authorization",
];

pub(super) fn well_formed(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let field = leg
        .judged()
        .find(|credential| matches!(credential.place, Place::Authorization | Place::ProxyAuthorization));
    let Some(credential) = field else { return Vec::new() };
    let at = credential.issues.first().map_or(credential.span, |issue| issue.span);
    let reason = credential.text("reason").unwrap_or_default();
    if credential.kind == Kind::Malformed {
        if matches!(reason, "no-credentials" | "placeholder" | "redacted" | "ellipsis") {
            return Vec::new();
        }
        // Tickets fill kilobytes: whoever pastes one mostly shortens it.
        if reason == "truncated-der" {
            return vec![fact("odd", Some(at), Strength::Hint)];
        }
        // Some services hand out tokens in this form, though RFC 6750 §2.1 has no percent sign in one.
        if reason == "percent-encoded" && credential.is("bearer") {
            return vec![Fact::likely("broken-token", at)];
        }
        if reason == "scheme-missing" {
            // The brackets of a manual, left around the key.
            let value = super::answerer::sent_authorization(leg).unwrap_or_default().trim();
            if (value.starts_with('{') && value.ends_with('}'))
                || (value.starts_with('<') && value.ends_with('>'))
            {
                return vec![Fact::sure("malformed", at)];
            }
            // Some APIs take the token alone; where the challenge names a scheme, they do not.
            // Whose token is called invalid has had it read.
            let judged = leg.challenges.iter().any(|challenge| challenge.param("error").is_some());
            let strength = match () {
                () if judged => Strength::Hint,
                () if leg.challenges.is_empty() => Strength::Likely,
                () => Strength::Sure,
            };
            return vec![fact("bare-token", Some(at), strength)];
        }
        if FORM.contains(&reason) {
            // `key=…`: some vendors' own form.
            let named =
                super::answerer::sent_authorization(leg).is_some_and(|value| value.starts_with("key="));
            let strength = if named { Strength::Likely } else { Strength::Sure };
            return vec![fact("malformed", Some(at), strength)];
        }
        let choice = if credential.is("basic") {
            "broken-basic"
        } else if credential.is("bearer") || credential.is("dpop") || reason.starts_with("jwt") {
            "broken-token"
        } else {
            "malformed"
        };
        // Some tokens are issued so.
        let issued = choice == "broken-token" && reason == "percent-encoded";
        let strength = if issued { Strength::Likely } else { Strength::Sure };
        return vec![fact(choice, Some(at), strength)];
    }
    if credential.kind == Kind::Basic {
        let broken =
            ["trailing-newline", "missing-colon", "double-encoded", "bad-base64", "control-character"];
        if let Some(issue) = credential.issues.iter().find(|issue| broken.contains(&issue.kind.id())) {
            return vec![Fact::sure("broken-basic", issue.span)];
        }
    }
    if credential
        .jwt
        .as_ref()
        .is_some_and(|jwt| jwt.problems.iter().any(|(problem, _)| BROKEN_TOKEN.contains(&problem.id())))
    {
        return vec![Fact::likely("broken-token", at)];
    }
    if credential.issues.is_empty() {
        vec![Fact::sure("yes", credential.span)]
    } else {
        vec![fact("odd", Some(at), Strength::Hint)]
    }
}

const BROKEN_TOKEN: &[&str] = &[
    "two-parts",
    "four-parts",
    "bad-base64",
    "quoted",
    "url-encoded",
    "whitespace-inside",
    "payload-not-json",
    "five-parts-jwe",
];

/// Is the scheme one that was offered?
pub static OFFERED: Question = Question {
    id: "offered",
    text: "Is its scheme one that the server offers?",
    choices: &[
        choice("no", "No: the challenge offers others"),
        choice("no-scheme", "No: a key or cookie was sent where the challenge wants Authorization"),
        choice("vendor", "The token's form belongs to another scheme of this vendor"),
        choice("yes", "Yes"),
    ],
    stage: Stage::Formed,
    read: offered,
    experiment: "Compare the first word of Authorization with the first word of each WWW-Authenticate line.",
};

fn offered(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    // Authorization answers WWW-Authenticate, Proxy-Authorization answers Proxy-Authenticate (RFC 9110 §11.6, §11.7).
    let (place, answers) = if evidence.status() == Some(407) {
        (Place::ProxyAuthorization, Field::ProxyAuthenticate)
    } else {
        (Place::Authorization, Field::WwwAuthenticate)
    };
    let field = leg.credentials.iter().find(|credential| credential.place == place);
    if let Some(credential) = field
        && let Some(issue) = credential.issues.iter().find(|issue| {
            matches!(
                issue.kind.id(),
                "wrong-scheme-for-vendor"
                    | "wrong-scheme-for-bearer"
                    | "basic-credentials-as-bearer"
                    | "header-name-as-scheme"
            )
        })
    {
        return vec![Fact::likely("vendor", issue.span)];
    }
    if let Some(credential) = field
        && !credential.is("bearer")
        && !credential.is("dpop")
        && let Some(token) = super::answerer::sent_authorization(leg).and_then(|value| value.split_once(' '))
        && was_issued(evidence, token.1.trim())
    {
        return vec![Fact::likely("vendor", credential.span)];
    }
    let real: Vec<_> = leg
        .challenges
        .iter()
        .filter(|challenge| challenge.field == answers && !challenge.scheme.is_empty())
        .collect();
    let Some(first) = real.first() else {
        // JWTs go with Bearer (RFC 6750); words for an API's own keys seldom take them.
        let key_word = |credential: &&Credential| {
            credential.jwt.is_some()
                && ["token", "apikey", "api-key", "key"].iter().any(|word| credential.is(word))
        };
        return super::one(
            field.filter(key_word).map(|credential| fact("vendor", Some(credential.span), Strength::Hint)),
        );
    };
    let Some(credential) = field else {
        let unlike = |name: &str| !real.iter().any(|challenge| challenge.is(name));
        if let Some((_, span)) = remarked_scheme(evidence).filter(|(name, _)| unlike(name)) {
            return vec![Fact::likely("no", Some(span))];
        }
        let other = leg.credentials.iter().find(|credential| matches!(credential.place, Place::Header(_)));
        return other.map(|_| vec![Fact::hint("no-scheme", first.span)]).unwrap_or_default();
    };
    let Some(scheme) = &credential.scheme else { return Vec::new() };
    // RFC 9110 §11.1: schemes are compared without case. DPoP-bound tokens answer Bearer challenges too.
    let same = real.iter().find(|challenge| {
        challenge.is(scheme.as_str())
            || (challenge.is("negotiate") && scheme.as_str().eq_ignore_ascii_case("kerberos"))
    });
    match same {
        Some(challenge) => vec![Fact::sure("yes", challenge.span)],
        None if real.iter().any(|challenge| SCHEMES.iter().any(|name| challenge.is(name))) => {
            vec![Fact::sure("no", first.span)]
        }
        // A name of the vendor's own need not be one that a client can put into Authorization.
        None => vec![Fact::likely("no", first.span)],
    }
}

/// The scheme of an Authorization header that is told where the request was not pasted: "the app sends Authorization:
/// Basic".
fn remarked_scheme(evidence: &Evidence<'_>) -> Option<(&'static str, Span)> {
    if evidence.request_seen_whole() {
        return None;
    }
    let told = |note: &&Note| matches!(note.kind, NoteKind::Remark | NoteKind::Log);
    evidence.capture.notes.iter().filter(told).take(20).find_map(|note| {
        TOLD.iter().find_map(|words| {
            let place = find_pattern(note.text.as_str(), words)?;
            Some((words.rsplit(' ').next()?, note.text.span_of(place)))
        })
    })
}

/// Schemes as they are told.
pub(super) const TOLD: &[&str] = &[
    "authorization: basic",
    "authorization: bearer",
    "authorization: digest",
    "authorization: negotiate",
    "authorization: ntlm",
];

/// Whether an earlier answer issued this as `access_token` (RFC 6749 §5.1): mostly it goes with Bearer (RFC 6750 §2.1).
fn was_issued(evidence: &Evidence<'_>, token: &str) -> bool {
    let issued = |body: &Mapped| {
        let body = body.as_str();
        let before = body.find(token).and_then(|at| body.get(..at)).unwrap_or_default();
        before.trim_end_matches(['"', ' ', ':']).ends_with("access_token") && !before.contains("token_type")
    };
    token.len() > 15 && evidence.earlier().iter().filter_map(|leg| leg.response?.body.as_ref()).any(issued)
}

/// Schemes of the IANA registry, and those in wide use beside it.
const SCHEMES: &[&str] = &[
    "basic",
    "bearer",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "ntlm",
    "oauth",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
    "token",
    "jwt",
    "key",
    "apikey",
    "api-key",
    "kerberos",
    "hmac",
    "signature",
    "hawk",
    "aws4-hmac-sha256",
];

/// Which scheme is used.
pub static SCHEME: Question = Question {
    id: "scheme",
    text: "Which scheme does the credential use?",
    choices: &[
        choice("basic", "Basic: user name and password"),
        choice("bearer", "Bearer: an opaque token"),
        choice("jwt", "Bearer: a JWT"),
        choice("dpop", "DPoP"),
        choice("digest", "Digest"),
        choice("ntlm", "NTLM"),
        choice("negotiate-ntlm", "Negotiate, with NTLM inside"),
        choice("negotiate-kerberos", "Negotiate, with a Kerberos ticket"),
        choice("sigv4", "AWS Signature"),
        choice("oauth1", "OAuth 1.0"),
        choice("key", "An API key"),
        choice("cookie", "A session cookie"),
        choice("other", "Another"),
    ],
    stage: Stage::Formed,
    read: scheme,
    experiment: "Look at the first word of the Authorization header.",
};

fn scheme(evidence: &Evidence<'_>) -> Vec<Fact> {
    let credentials: Vec<_> = evidence.leg().into_iter().flat_map(Leg::judged).collect();
    let mut facts = Vec::new();
    if credentials.is_empty() && !evidence.request_seen_whole() {
        facts.extend(super::left::unseen_scheme(evidence));
    }
    for credential in credentials {
        let choice = match credential.kind {
            Kind::Basic => "basic",
            Kind::BearerJwt => "jwt",
            Kind::BearerOpaque => "bearer",
            Kind::Dpop => "dpop",
            Kind::Digest => "digest",
            Kind::Ntlm1 | Kind::Ntlm3 => "ntlm",
            Kind::NegotiateNtlm => "negotiate-ntlm",
            Kind::NegotiateKerberos => "negotiate-kerberos",
            Kind::Sigv4 | Kind::Sigv4a => "sigv4",
            Kind::Oauth1 => "oauth1",
            // `Authorization: Token …` carries a token, whatever it looks like.
            Kind::ApiKey if credential.place == Place::Authorization && credential.is("token") => "bearer",
            Kind::ApiKey => "key",
            Kind::Cookie => "cookie",
            Kind::Malformed if credential.is("basic") => "basic",
            Kind::Malformed if credential.is("bearer") && credential.jwt.is_some() => "jwt",
            Kind::Malformed if credential.is("bearer") => "bearer",
            _ if credential.place == Place::Authorization => "other",
            _ => continue,
        };
        if !facts.iter().any(|fact: &Fact| fact.choice == choice) {
            facts.push(Fact::sure(choice, credential.scheme.as_ref().map_or(credential.span, Mapped::span)));
        }
    }
    facts
}

/// What the answer invites the client to send.
pub static CHALLENGE: Question = Question {
    id: "challenge",
    text: "Does the answer say what to send?",
    choices: &[
        choice("missing", "No: a 401 without WWW-Authenticate"),
        choice("basic", "Basic"),
        choice("bearer", "Bearer"),
        choice("digest", "Digest"),
        choice("negotiate", "Negotiate or NTLM"),
        choice("dpop", "DPoP"),
        choice("key", "An API key"),
        choice("other", "Another scheme"),
        choice("broken", "A challenge that cannot be read"),
    ],
    stage: Stage::Formed,
    read: challenge,
    experiment: "Look for WWW-Authenticate among the response headers: `curl -i`.",
};

fn challenge(evidence: &Evidence<'_>) -> Vec<Fact> {
    let challenges = evidence.challenges();
    let mut facts: Vec<Fact> = Vec::new();
    for challenge in challenges {
        let name = challenge.scheme.as_str().to_ascii_lowercase();
        let choice = match name.as_str() {
            "basic" | "xbasic" => "basic",
            "bearer" => "bearer",
            "digest" => "digest",
            "negotiate" | "ntlm" | "kerberos" => "negotiate",
            "dpop" => "dpop",
            "apikey" | "key" | "api-key" | "token" => "key",
            "" => "broken",
            _ => "other",
        };
        if !facts.iter().any(|fact| fact.choice == choice) {
            facts.push(Fact::sure(choice, challenge.span));
        }
    }
    let Some(response) = evidence.response() else { return facts };
    let whole = response.seen == crate::capture::Seen::Whole && !response.headers.is_empty();
    if facts.is_empty()
        && response.status == Some(401)
        && whole
        && response.header("www-authenticate").is_none()
    {
        facts.push(Fact::sure("missing", end_of_response(evidence).map(|span| Span::empty(span.start))));
    }
    facts
}

/// Does a protocol that needs metadata say where it is?
pub static METADATA: Question = Question {
    id: "metadata",
    text: "Does the challenge say where to get authorisation (RFC 9728)?",
    choices: &[
        choice("named", "Yes: resource_metadata or a realm address"),
        choice("not-named", "No, though this protocol needs it"),
    ],
    stage: Stage::Formed,
    read: metadata,
    experiment: "Open `/.well-known/oauth-protected-resource` on the same host: is there a JSON document?",
};

fn metadata(evidence: &Evidence<'_>) -> Vec<Fact> {
    let named = evidence.challenges().iter().find_map(|challenge| challenge.param("resource_metadata"));
    if let Some(value) = named {
        return vec![Fact::sure("named", value.span())];
    }
    // The client asked for it (RFC 9728 §3.1), and under no address is there any.
    let asked = || {
        evidence.legs.iter().filter(|leg| {
            leg.url
                .as_ref()
                .is_some_and(|url| url.path.as_str().contains("/.well-known/oauth-protected-resource"))
        })
    };
    let there = asked().any(|leg| leg.status().is_some_and(|status| status < 400));
    if let Some(leg) = asked().find(|leg| leg.status() == Some(404)).filter(|_| !there) {
        return vec![Fact::likely("not-named", leg.response.and_then(|response| response.status_span))];
    }
    // MCP authorization: servers MUST name their metadata in the challenge of a 401.
    let path = evidence.leg().and_then(|leg| leg.url.as_ref()).map_or("", |url| url.path.as_str());
    let mcp = evidence.sent("mcp-protocol-version").or_else(|| evidence.header("mcp-session-id")).is_some()
        || path.ends_with("/mcp")
        || path.ends_with("/sse");
    if mcp && evidence.status() == Some(401) {
        let at = evidence
            .challenges()
            .first()
            .map(|challenge| challenge.span)
            .or_else(|| end_of_response(evidence));
        return vec![Fact::likely("not-named", at)];
    }
    Vec::new()
}
