//! Stage 5: is the credential valid? By scheme.

use super::{choice, fact, one};
use crate::auth::{Credential, Jwt, Kind, Place, Shape, jwt};
use crate::capture::{NoteKind, OddityKind};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg, Strength};
use crate::text::{Mapped, time};

/// The JWT that is sent, if one is.
pub(crate) fn sent_jwt<'e>(evidence: &'e Evidence<'_>) -> Option<(&'e Credential, &'e Jwt)> {
    evidence.credentials().iter().find_map(|credential| credential.jwt.as_ref().map(|jwt| (credential, jwt)))
}

/// The token that a Basic credential holds as its password.
fn basic_jwt(evidence: &Evidence<'_>) -> Option<Jwt> {
    let basic = evidence.credentials().iter().find(|credential| credential.kind == Kind::Basic)?;
    let password = basic.field("password")?;
    let text = Mapped::derived(password.value.as_str()?, password.span.unwrap_or(basic.span));
    jwt::looks_like(text.as_str()).then(|| jwt::read(&text))
}

/// Basic: does it decode, and in which charset?
pub static BASIC: Question = Question {
    id: "basic",
    text: "Does the Basic value decode to user:password?",
    choices: &[
        choice("broken", "No: base64, colon or a line break is wrong"),
        choice("non-ascii", "Yes, with letters beyond ASCII"),
        choice("empty-part", "Yes, with an empty user name or password"),
        choice("yes", "Yes"),
    ],
    stage: Stage::Valid,
    read: basic,
    experiment: "Decode it: `printf '%s' VALUE | base64 -d | od -c`, and look for the colon and for a line break at the end.",
};

fn basic(evidence: &Evidence<'_>) -> Vec<Fact> {
    let found = evidence
        .leg()
        .into_iter()
        .flat_map(Leg::judged)
        .find(|credential| credential.is("basic") || credential.kind == Kind::Basic);
    let Some(credential) = found else { return Vec::new() };
    let issue =
        |id: &str| credential.issues.iter().find(|issue| issue.kind.id() == id).map(|issue| issue.span);
    for id in [
        "missing-colon",
        "trailing-newline",
        "double-encoded",
        "bad-base64",
        "control-character",
        "unencoded",
    ] {
        if let Some(span) = issue(id) {
            return vec![Fact::sure("broken", span)];
        }
    }
    if credential.kind == Kind::Malformed {
        return one(matches!(
            credential.text("reason"),
            Some("no-colon" | "base64-alphabet" | "base64-length" | "not-encoded" | "double-encoding")
        )
        .then(|| Fact::sure("broken", credential.span)));
    }
    // Encoders break their lines after 60, 64, 72 or 76 letters, and a field's value ends with its line.
    let broken = evidence.capture.oddities.iter().find(|oddity| {
        oddity.kind == OddityKind::BrokenLine
            && credential.span.start <= oddity.span.start
            && oddity.span.end <= credential.span.end
    });
    if let Some(oddity) = broken {
        return vec![Fact::likely("broken", oddity.span)];
    }
    if let Some(span) = issue("not-utf8").or_else(|| issue("non-ascii")).or_else(|| issue("mojibake-utf8")) {
        let strength = if issue("not-utf8").is_some() || issue("mojibake-utf8").is_some() {
            Strength::Sure
        } else {
            Strength::Likely
        };
        return vec![fact("non-ascii", Some(span), strength)];
    }
    if let Some(span) = issue("empty-user").or_else(|| issue("empty-password")) {
        return vec![Fact::sure("empty-part", span)];
    }
    vec![Fact::sure("yes", credential.span)]
}

/// The error code of a Bearer or `DPoP` challenge.
pub static BEARER_ERROR: Question = Question {
    id: "bearer-error",
    text: "Which error does the challenge name?",
    choices: &[
        choice("invalid_request", "invalid_request: the request is malformed"),
        choice("invalid_token", "invalid_token: expired, revoked, malformed or otherwise invalid"),
        choice("insufficient_scope", "insufficient_scope: the token lacks a scope"),
        choice(
            "insufficient_user_authentication",
            "insufficient_user_authentication: sign in again, or more strongly",
        ),
        choice("insufficient_claims", "insufficient_claims: a claims challenge"),
        choice("use_dpop_nonce", "use_dpop_nonce: the proof must hold the server's nonce"),
        choice("invalid_dpop_proof", "invalid_dpop_proof: the proof is wrong"),
        choice("other", "Another"),
        choice("none", "None"),
    ],
    stage: Stage::Valid,
    read: bearer_error,
    experiment: "Look for `error=` in WWW-Authenticate.",
};

fn bearer_error(evidence: &Evidence<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for challenge in
        evidence.challenges().iter().filter(|challenge| challenge.is("bearer") || challenge.is("dpop"))
    {
        let Some(error) = challenge.param("error") else { continue };
        let known = BEARER_ERROR.choices.iter().find(|choice| choice.id == error.as_str());
        facts.push(Fact::sure(known.map_or("other", |choice| choice.id), error.span()));
    }
    if facts.is_empty()
        && let Some(challenge) = evidence.challenges().iter().find(|challenge| challenge.is("bearer"))
    {
        facts.push(Fact::sure("none", challenge.span));
    }
    facts
}

/// Is the token a readable JWT?
pub static JWT_SHAPE: Question = Question {
    id: "jwt-shape",
    text: "Is the token a readable JWT?",
    choices: &[
        choice("readable", "Yes"),
        choice("encrypted", "It is encrypted (JWE)"),
        choice("broken", "It has the look of one, and is broken"),
        choice("opaque", "No: only its issuer can read it"),
    ],
    stage: Stage::Valid,
    read: jwt_shape,
    experiment: "Count the dots: a signed JWT has two, an encrypted one four, and it begins with eyJ.",
};

fn jwt_shape(evidence: &Evidence<'_>) -> Vec<Fact> {
    let bearer = evidence
        .credentials()
        .iter()
        .find(|credential| credential.jwt.is_some() || credential.is("bearer") || credential.is("dpop"));
    let Some(credential) = bearer else { return Vec::new() };
    let Some(token) = &credential.jwt else {
        let redacted = matches!(
            credential.text("reason"),
            Some("redacted" | "ellipsis" | "placeholder" | "no-credentials")
        );
        return one((!redacted && credential.kind == Kind::BearerOpaque)
            .then(|| Fact::sure("opaque", credential.span)));
    };
    let lacking =
        token.problems.iter().any(|(problem, _)| matches!(problem.id(), "two-parts" | "four-parts"));
    let choice = match token.shape {
        _ if lacking => "broken",
        Shape::Jwe => "encrypted",
        Shape::Jws | Shape::Nested if token.has_payload && token.has_header => "readable",
        _ => "broken",
    };
    // What a cookie holds its server wrote: one that is cut was mostly cut for showing.
    let strength = match credential.place {
        Place::Cookie if choice == "broken" => Strength::Hint,
        _ => Strength::Sure,
    };
    vec![fact(choice, Some(token.span), strength)]
}

/// Is the token in time?
pub static JWT_TIME: Question = Question {
    id: "jwt-time",
    text: "Is the token valid at the server's time?",
    choices: &[
        choice("after-exp", "No: its exp is over"),
        choice("at-exp", "It ended within a minute of the answer"),
        choice("before-nbf", "No: its nbf is still ahead"),
        choice("issued-ahead", "It was issued in the server's future"),
        choice("in-time", "Yes"),
        choice("no-exp", "It names no end"),
    ],
    stage: Stage::Valid,
    read: jwt_time,
    experiment: "Compare `exp`, `nbf` and `iat` of the token with the response's Date, all in seconds since 1970.",
};

fn jwt_time(evidence: &Evidence<'_>) -> Vec<Fact> {
    let sent = sent_jwt(evidence).map(|(_, token)| token);
    // A registry takes a token for the password of a user that is none.
    let held = if sent.is_none() { basic_jwt(evidence) } else { None };
    let Some(token) = sent.or(held.as_ref()) else { return Vec::new() };
    let now = evidence.clock.now;
    if !token.has_payload {
        // An encrypted token may repeat claims in its header (RFC 7519 §5.3).
        let exp = token.header_member("exp").and_then(|member| Some((member.value.as_i64()?, member.span)));
        return one(exp.filter(|(exp, _)| *exp <= now).map(|(_, span)| Fact::sure("after-exp", span)));
    }
    // Without the server's Date the viewer's clock is a guess at when the refusal took place.
    let trusted = evidence.clock.date.is_some();
    let span = |name: &str| token.claim(name).map(|claim| claim.span);
    if let Some(exp) = token.seconds("exp").filter(|exp| *exp <= now) {
        let strength = if trusted || now - exp > 3600 { Strength::Sure } else { Strength::Likely };
        return vec![fact("after-exp", span("exp"), strength)];
    }
    for (name, choice) in [("nbf", "before-nbf"), ("iat", "issued-ahead")] {
        if token.seconds(name).is_some_and(|at| at > now) {
            return vec![fact(choice, span(name), if trusted { Strength::Sure } else { Strength::Likely })];
        }
        // A second is enough where the server allows no leeway.
        let date = evidence.clock.date.filter(|_| evidence.status() == Some(401));
        if date.is_some_and(|date| token.seconds(name).is_some_and(|at| at > date)) {
            return vec![Fact::likely(choice, span(name))];
        }
    }
    match token.seconds("exp") {
        Some(exp) if exp - now <= 60 => vec![Fact::hint("at-exp", span("exp"))],
        Some(_) => vec![Fact::sure("in-time", span("exp"))],
        None => vec![Fact::sure("no-exp", token.span)],
    }
}

/// Which kind of token is it?
pub static JWT_KIND: Question = Question {
    id: "jwt-kind",
    text: "Which kind of token is it?",
    choices: &[
        choice("id-token", "An ID token: it says who signed in, to the client"),
        choice("refresh-token", "A refresh token: it belongs to the token endpoint"),
        choice("proof", "A DPoP proof or an event, not a token"),
        choice("app-only", "A token of a program, without a user"),
        choice("project-key", "A project's key in the form of a JWT"),
        choice("access-token", "An access token"),
    ],
    stage: Stage::Valid,
    read: jwt_kind,
    experiment: "Look at the token response: take `access_token`, not `id_token` or `refresh_token`.",
};

fn jwt_kind(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some((credential, token)) = sent_jwt(evidence) else { return Vec::new() };
    let text = |name: &str| token.claim(name).and_then(|claim| claim.value.as_str());
    let span = |name: &str| token.claim(name).map(|claim| claim.span);
    let typ = token.header_member("typ").and_then(|member| member.value.as_str()).unwrap_or_default();
    let problem =
        |id: &str| token.problems.iter().find(|(problem, _)| problem.id() == id).map(|(_, span)| *span);
    let issue =
        |id: &str| credential.issues.iter().find(|issue| issue.kind.id() == id).map(|issue| issue.span);
    if let Some(at) = problem("typ-refresh-token").or_else(|| issue("jwt-looks-like-refresh-token")) {
        return vec![Fact::sure("refresh-token", at)];
    }
    if matches!(typ, "dpop+jwt" | "secevent+jwt" | "logout+jwt") {
        return vec![Fact::sure("proof", token.span)];
    }
    if let Some(at) = problem("typ-id-token").or_else(|| issue("jwt-looks-like-id-token")) {
        // An identity token for a service's address is what Google's services take from each other.
        let for_service = text("aud").is_some_and(|audience| audience.starts_with("https://"))
            && text("iss").is_some_and(|issuer| issuer.ends_with("accounts.google.com"));
        return if for_service { Vec::new() } else { vec![Fact::sure("id-token", at)] };
    }
    if text("idtyp") == Some("app") || text("gty") == Some("client-credentials") {
        return vec![Fact::likely("app-only", span("idtyp").or_else(|| span("gty")))];
    }
    if typ.eq_ignore_ascii_case("at+jwt")
        || text("token_use") == Some("access")
        || ["scope", "scp", "permissions"].iter().any(|name| token.claim(name).is_some())
    {
        return vec![Fact::likely(
            "access-token",
            span("scope").or_else(|| span("scp")).or(Some(token.span)),
        )];
    }
    Vec::new()
}

/// The token's algorithm.
pub static JWT_ALG: Question = Question {
    id: "jwt-alg",
    text: "How is the token signed?",
    choices: &[
        choice("none", "Not at all: alg none, or no signature"),
        choice("symmetric", "With a shared secret (HS256, HS384, HS512)"),
        choice("asymmetric", "With a private key"),
    ],
    stage: Stage::Valid,
    read: jwt_alg,
    experiment: "Read `alg` in the token's header.",
};

fn jwt_alg(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some((_, token)) = sent_jwt(evidence) else { return Vec::new() };
    let Some(member) = token.header_member("alg") else { return Vec::new() };
    let alg = member.value.as_str().unwrap_or_default();
    if alg.eq_ignore_ascii_case("none")
        || (token.shape == Shape::Jws && token.parts.get(2).is_some_and(|part| part.is_empty()))
    {
        return vec![Fact::sure("none", member.span)];
    }
    let choice = if alg.starts_with("HS") { "symmetric" } else { "asymmetric" };
    vec![Fact::sure(choice, member.span)]
}

/// Negotiate and NTLM: which message, on which connection?
pub static NEGOTIATE: Question = Question {
    id: "negotiate",
    text: "Which Negotiate or NTLM message was refused?",
    choices: &[
        choice("first-message", "The first: the server's answer continues the handshake"),
        choice("no-continuation", "The first, and the server does not continue"),
        choice("final-message", "The last one, with the password's proof"),
        choice("connection-lost", "The connection changed between the messages"),
        choice("ticket-refused", "A Kerberos ticket"),
        choice("ntlm-instead", "NTLM where a Kerberos ticket should be"),
        choice("no-ticket", "None: the client had no ticket"),
    ],
    stage: Stage::Valid,
    read: negotiate,
    experiment: "Look at the letters behind Negotiate: `TlRM` is NTLM, `YII` a ticket. On the client run `klist`.",
};

fn negotiate(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let mut facts = Vec::new();
    let challenge = leg.challenges.iter().find(|challenge| challenge.is("negotiate") || challenge.is("ntlm"));
    let shortened = leg
        .credentials
        .iter()
        .find(|credential| credential.is("negotiate") && credential.text("reason") == Some("truncated-der"));
    if let Some(ticket) = shortened {
        return vec![Fact::likely("ticket-refused", ticket.span)];
    }
    if challenge.is_none()
        && leg.credentials.iter().all(|credential| {
            !matches!(
                credential.kind,
                Kind::Ntlm1 | Kind::Ntlm3 | Kind::NegotiateNtlm | Kind::NegotiateKerberos
            )
        })
    {
        return facts;
    }
    let continues = leg
        .challenges
        .iter()
        .any(|challenge| (challenge.is("negotiate") || challenge.is("ntlm")) && challenge.token68.is_some());
    let closes = leg
        .response
        .and_then(|response| response.header("connection"))
        .filter(|header| header.value.as_str().eq_ignore_ascii_case("close"));
    let credential = leg.credentials.iter().find(|credential| {
        matches!(credential.kind, Kind::Ntlm1 | Kind::Ntlm3 | Kind::NegotiateNtlm | Kind::NegotiateKerberos)
    });
    match credential {
        Some(credential) if credential.kind == Kind::NegotiateKerberos => {
            facts.push(Fact::sure("ticket-refused", credential.span));
        }
        Some(credential) => {
            let last = credential.kind == Kind::Ntlm3
                || credential.field("type").and_then(|field| field.value.as_i64()) == Some(3);
            if credential.kind == Kind::NegotiateNtlm {
                facts.push(Fact::likely("ntlm-instead", credential.span));
            }
            if let Some(header) = closes.filter(|_| continues || last) {
                facts.push(Fact::likely("connection-lost", header.line));
            } else if let Some(span) = new_connection(evidence, credential).filter(|_| last) {
                facts.push(Fact::sure("connection-lost", span));
            } else if let Some(span) = between(evidence).filter(|_| last) {
                facts.push(Fact::likely("connection-lost", span));
            } else if last {
                facts.push(Fact::likely("final-message", credential.span));
            } else {
                facts.push(Fact::likely(
                    if continues { "first-message" } else { "no-continuation" },
                    credential.span,
                ));
            }
        }
        None => {
            let gss = evidence.capture.notes.iter().find_map(|note| {
                let words = [
                    "gss_init_sec_context",
                    "No Kerberos credentials",
                    "Server not found in Kerberos database",
                    "SPNEGO cannot find mechanisms",
                    "SEC_E_",
                ];
                words.iter().find_map(|word| {
                    note.text.as_str().find(word).map(|at| note.text.span_of(at..at + word.len()))
                })
            });
            if let Some(span) = gss {
                facts.push(Fact::sure("no-ticket", span));
            }
        }
    }
    facts
}

/// What tells of a proxy on the way: `Via` (RFC 9110 §7.6.3), or somebody's remark.
fn between(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    if let Some(header) = evidence.response().and_then(|response| response.header("via")) {
        return Some(header.line);
    }
    // A proxy adds its own name to the server's or puts it in place of that; none of these speaks NTLM itself.
    let servers = || {
        let headers = evidence.response().map_or(&[][..], |response| &response.headers);
        headers.iter().filter(|header| header.name.as_str().eq_ignore_ascii_case("server"))
    };
    let relays = |header: &&crate::capture::Header| {
        let value = header.value.as_str().to_ascii_lowercase();
        ["nginx", "openresty", "caddy", "envoy", "istio", "haproxy", "cloudflare", "traefik", "awselb"]
            .iter()
            .any(|relay| value.starts_with(relay))
    };
    if let Some(header) = servers().find(relays).or_else(|| servers().nth(1)) {
        return Some(header.line);
    }
    let remark = |note: &&crate::capture::Note| !matches!(note.kind, NoteKind::Command | NoteKind::Tool);
    evidence.capture.notes.iter().filter(remark).find_map(|note| {
        let words = [
            "via proxy",
            "through the proxy",
            "through a proxy",
            "reverse proxy",
            "load balancer",
            "behind the proxy",
        ];
        let lower = note.text.as_str().to_ascii_lowercase();
        words.iter().find_map(|word| lower.find(word).map(|at| note.text.span_of(at..at + word.len())))
    })
}

/// Where the log tells of a new connection between the server's half of the handshake and the client's last message.
fn new_connection(evidence: &Evidence<'_>, credential: &Credential) -> Option<crate::text::Span> {
    let asked = evidence.earlier().iter().rev().find_map(|leg| {
        let half = leg.challenges.iter().find(|challenge| challenge.token68.is_some())?;
        Some(half.span.end)
    })?;
    evidence.capture.notes.iter().find_map(|note| {
        let within = note.text.span().start >= asked && note.text.span().end <= credential.span.start;
        let words = [
            "(new)",
            "new connection",
            "Starting new HTTP",
            "Connected to ",
            "Closing connection",
            "closing connection",
            "Connection closed",
            "onnection died",
            "Opening connection",
        ];
        words
            .iter()
            .filter(|_| within)
            .find_map(|word| note.text.as_str().find(word).map(|at| note.text.span_of(at..at + word.len())))
    })
}

/// Signed requests and URLs against the clock.
pub static SIGNED_TIME: Question = Question {
    id: "signed-time",
    text: "Is the signature still in time?",
    choices: &[
        choice("expired", "No: the signed URL's end is over"),
        choice("skewed", "No: the request's date is too far from the server's clock"),
        choice("in-time", "Yes"),
    ],
    stage: Stage::Valid,
    read: signed_time,
    experiment: "Compare X-Amz-Date plus X-Amz-Expires (or Expires, or se) with the response's Date.",
};

fn signed_time(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let now = evidence.clock.server();
    if let Some(url) = &leg.url {
        let at = leg.request.and_then(|request| request.url.as_ref());
        let place = |name: &str| {
            at.and_then(|whole| {
                whole.as_str().find(name).map(|start| whole.span_of(start..start + name.len()))
            })
        };
        let amz = url.param("X-Amz-Date").or_else(|| url.param("X-Goog-Date")).and_then(time::read);
        let life = url
            .param("X-Amz-Expires")
            .or_else(|| url.param("X-Goog-Expires"))
            .and_then(|text| text.parse::<i64>().ok());
        let end = match (amz, life) {
            (Some(start), Some(life)) => Some((start + life, place("Expires="))),
            _ => None,
        };
        let epoch = epoch(url);
        let sas = url
            .param("se")
            .and_then(|text| time::read(&text.replace("%3A", ":").replace("%3a", ":")))
            .filter(|_| url.param("sig").is_some());
        let end = end
            .or_else(|| epoch.map(|(at, name)| (at, place(name))))
            .or_else(|| sas.map(|at| (at, place("se="))));
        if let Some((end, span)) = end {
            let late = now >= end;
            return vec![if late { Fact::sure("expired", span) } else { Fact::sure("in-time", span) }];
        }
    }
    // Clients that sign without `x-amz-date` sign `Date`.
    let signed =
        leg.credentials.iter().any(|credential| matches!(credential.kind, Kind::Sigv4 | Kind::Sigv4a));
    let dated = leg.request.and_then(|request| {
        request.header("x-amz-date").or_else(|| request.header("date").filter(|_| signed))
    });
    if let Some(header) = dated
        && let (Some(signed), true) = (time::read(header.value.as_str()), evidence.clock.date.is_some())
    {
        // AWS allows 5 minutes, S3 15 (Signature Version 4 troubleshooting).
        let gap = (signed - now).abs();
        return vec![if gap > 900 {
            Fact::sure("skewed", header.line)
        } else if gap > 300 {
            Fact::likely("skewed", header.line)
        } else {
            Fact::sure("in-time", header.line)
        }];
    }
    Vec::new()
}

/// The end of a signed link that names it in seconds since 1970, and the parameter that holds it.
///
/// Every store and CDN has names of its own: the link is one if a parameter for its end stands beside one that
/// holds a signature.
fn epoch(url: &crate::evidence::Url) -> Option<(i64, &str)> {
    let seconds = |text: &str| -> Option<i64> {
        let number: i64 = text.parse().ok()?;
        match text.len() {
            10 => Some(number),
            13 => Some(number / 1000),
            _ => None,
        }
    };
    let signature = |value: &str| {
        value.len() >= 16
            && value.bytes().any(|byte| byte.is_ascii_alphabetic())
            && value.bytes().all(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'=' | b'%' | b'~' | b'.')
            })
    };
    // Akamai: `exp=1700000000~acl=/*~hmac=0123`.
    let joined = url.params().find_map(|(name, value)| {
        let at = value.find("hmac").and_then(|_| value.find("exp="))? + 4;
        let digits = value.get(at..)?.split(|letter: char| !letter.is_ascii_digit()).next()?;
        Some((seconds(digits)?, name))
    });
    joined.or_else(|| {
        let (name, value) = url.params().find(|(name, value)| {
            ENDS.iter().any(|end| name.eq_ignore_ascii_case(end)) && seconds(value).is_some()
        })?;
        let signed = url.params().any(|(other, value)| {
            other != name
                && (MACS.iter().any(|mac| other.eq_ignore_ascii_case(mac)) && !value.is_empty()
                    || signature(value))
        });
        signed.then_some((seconds(value)?, name))
    })
}

/// Parameters that hold the end of a signed link.
const ENDS: &[&str] =
    &["expires", "expire", "exp", "expiry", "e", "end", "valid_until", "validuntil", "deadline", "x-expires"];
/// Parameters that hold its signature.
const MACS: &[&str] =
    &["signature", "sig", "sign", "token", "md5", "hash", "hmac", "mac", "st", "digest", "auth_key"];

/// Where a key should be.
pub static KEY: Question = Question {
    id: "key",
    text: "Is an API key where the service expects it?",
    choices: &[
        choice("missing", "No: the answer asks for a key"),
        choice("sent", "Yes, one is sent"),
        choice("wrong-place", "One is sent, in another place than the answer names"),
    ],
    stage: Stage::Valid,
    read: key,
    experiment: "Look in the API's documentation for the exact header or query name of its key.",
};

fn key(evidence: &Evidence<'_>) -> Vec<Fact> {
    let sent = evidence.credentials().iter().find(|credential| {
        let token = credential.place == Place::Authorization && credential.is("token");
        ((credential.kind == Kind::ApiKey && !token) || matches!(credential.place, Place::Header(_)))
            && !is_session_field(credential)
    });
    let Some(credential) = sent else { return Vec::new() };
    // The answer found none: it looks in another place. What it says of a key that it read outranks this.
    let missing = evidence.stated.iter().find(|hit| {
        matches!(hit.cause, "api-key-missing" | "no-credentials") && hit.strength >= Strength::Likely
    });
    let judged = evidence.stated.iter().any(|hit| {
        matches!(hit.cause, "api-key-invalid" | "token-invalid-or-revoked")
            && hit.strength >= Strength::Likely
    });
    // The challenge is named after the field that was sent: the key is in its place.
    let named = evidence.challenges().iter().any(|challenge| match &credential.place {
        Place::Header(name) => same_name(challenge.scheme.as_str(), name.as_str()),
        _ => false,
    });
    if let Some(hit) = missing.filter(|_| !judged && !named) {
        return vec![fact("wrong-place", Some(credential.span), hit.strength)];
    }
    vec![Fact::sure("sent", credential.span)]
}

/// Whether two names differ in nothing but case, dashes and a leading `X-`.
fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let lower = name.to_ascii_lowercase();
        lower.trim_start_matches("x-").chars().filter(char::is_ascii_alphanumeric).collect::<String>()
    };
    plain(one) == plain(other)
}

/// Is the session alive?
pub static SESSION: Question = Question {
    id: "session",
    text: "Is the session behind the cookie still alive?",
    choices: &[
        choice("over", "No: the server took the cookie away or says that it ended"),
        choice("unknown", "A session cookie was sent and refused"),
        choice("alive", "Yes: other pages work with it"),
    ],
    stage: Stage::Valid,
    read: session,
    experiment: "Open another page of the same site in the same browser: are you still signed in?",
};

fn session(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let field = leg.credentials.iter().find(|credential| is_session_field(credential));
    let Some(sent) = leg.session_cookie().or(field.map(|credential| credential.span)) else {
        return Vec::new();
    };
    let cleared = (super::COOKIE.read)(evidence).into_iter().find(|fact| fact.choice == "cleared");
    if let Some(cleared) = cleared {
        return vec![Fact::likely("over", cleared.span)];
    }
    // The server says that nobody is signed in, though a session was shown to it.
    if let Some(hit) =
        evidence.stated.iter().find(|hit| hit.cause == "no-credentials" && hit.strength >= Strength::Likely)
    {
        return vec![Fact::likely("over", hit.span.or(Some(sent)))];
    }
    // A cookie may be of another's; what a field calls a session is the one that was refused.
    let own = if field.is_some() && leg.session_cookie().is_none() { Strength::Sure } else { Strength::Hint };
    one(evidence.status().filter(|status| *status == 401).map(|_| fact("unknown", Some(sent), own)))
}

/// A session that goes in a field of its own: `X-Session-Token`, `Api-Session-Id`.
fn is_session_field(credential: &crate::auth::Credential) -> bool {
    matches!(&credential.place, Place::Header(name) if name.contains("session"))
}

/// Anti-forgery.
pub static CSRF: Question = Question {
    id: "csrf",
    text: "Is it a writing request with a cookie and without an anti-forgery token?",
    choices: &[
        choice("half", "Yes: it carries the token's cookie, and neither a header nor the body repeats it"),
        choice("unprotected", "Yes: it writes, carries a cookie, and no token"),
        choice("token-sent", "A token is sent"),
        choice("reading", "No: it only reads"),
    ],
    stage: Stage::Valid,
    read: csrf,
    experiment: "Load the form or page anew and send it once: does it pass?",
};

/// Whether a name in small letters is that of an anti-forgery token.
fn names_forgery(name: &str) -> bool {
    name.contains("csrf") || name.contains("xsrf")
}

fn csrf(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let Some(method) = leg.method() else { return Vec::new() };
    let at = leg.request.and_then(|request| request.method.as_ref()).map(Mapped::span);
    if matches!(method.as_str(), "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PROPFIND" | "REPORT") {
        return vec![Fact::sure("reading", at)];
    }
    let Some(request) = leg.request else { return Vec::new() };
    let token = request.headers.iter().find(|header| {
        let name = header.name.as_str().to_ascii_lowercase();
        names_forgery(&name)
            || name == "x-wp-nonce"
            || name == "jenkins-crumb"
            || name == "requestverificationtoken"
    });
    if let Some(header) = token {
        return vec![Fact::likely("token-sent", header.line)];
    }
    let cookie = leg.credentials.iter().find(|credential| credential.place == Place::Cookie);
    let bearer = leg.authorization().is_some();
    // Double submit: the cookie's value must come back in a header or a field of the form.
    let double = leg.cookies.iter().find(|(name, _)| {
        let name = name.as_str().to_ascii_lowercase();
        names_forgery(&name)
    });
    if let Some((name, value)) = double.filter(|_| evidence.request_seen_whole()) {
        let body = request.body.as_ref().map_or("", Mapped::as_str);
        let lower = body.to_ascii_lowercase();
        let repeated = names_forgery(&lower) || lower.contains("authenticity_token");
        if !repeated {
            return vec![Fact::likely("half", name.span().cover(value.span()))];
        }
    }
    // The answer before handed the token out.
    let handed = evidence.earlier().iter().rev().filter_map(|before| before.response).find_map(|response| {
        response.headers("set-cookie").find(|header| {
            let name = header.value.as_str().split('=').next().unwrap_or_default().to_ascii_lowercase();
            names_forgery(&name)
        })
    });
    if let Some(header) =
        handed.filter(|_| !bearer && request.body.is_none() && evidence.request_seen_whole())
    {
        return vec![Fact::likely("half", header.line)];
    }
    one(cookie
        .filter(|_| !bearer && evidence.request_seen_whole())
        .map(|credential| Fact::likely("unprotected", credential.span)))
}
