//! The claims of a proof against the request and the answers (RFC 9449 §4.3, §8, §9).

use crate::auth::Jwt;
use crate::evidence::{Evidence, Leg, Url};
use crate::recompute::bytes::{percent_encoded, percent_octets};
use crate::recompute::outcome::Line;
use crate::recompute::request::Asked;
use crate::text::code;
use crate::text::{Span, time};

/// `jti`, `htm`, `htu`, `iat`, `nonce`.
pub(super) fn claim_checks(proof: &Jwt, asked: &Asked, evidence: &Evidence<'_>, at: usize) -> Vec<Line> {
    let mut checks = Vec::new();
    let end = Span::empty(proof.parts.get(1).map_or(proof.span.end, |part| part.end));
    let place = |name: &str| proof.claim(name).map_or(end, |claim| claim.span);
    let text = |name: &str| proof.claim(name).and_then(|claim| claim.value.as_str());
    checks.push(
        match text("jti") {
            Some(jti) if !jti.is_empty() => {
                Line::right("jti", "`jti` is there; whether it was used before only the server knows.")
            }
            _ => Line::wrong("jti", "`jti` is missing: every proof needs an id of its own."),
        }
        .at(place("jti")),
    );
    checks.push(
        match text("htm") {
            _ if asked.method.is_empty() => {
                Line::note("htm", "The paste does not tell the method: `htm` was not compared.")
            }
            Some(htm) if htm == asked.method => Line::right("htm", "`htm` is the method."),
            Some(htm) => Line::wrong(
                "htm",
                format!("`htm` is {}, the request is a {}.", code(htm), code(&asked.method)),
            )
            .values(&asked.method, htm),
            None => Line::wrong("htm", "`htm`, the method, is missing."),
        }
        .at(place("htm")),
    );
    checks.push(
        match text("htu") {
            Some(htu) => address(htu, asked),
            None => Line::wrong("htu", "`htu`, the address, is missing."),
        }
        .at(place("htu")),
    );
    checks.push(issued(proof, evidence).at(place("iat")));
    checks.extend(nonce(text("nonce"), evidence, at).map(|check| check.at(place("nonce"))));
    checks
}

/// RFC 9449 §4.3, check 9: compared without query and fragment, normalised (RFC 3986 §6.2.2, §6.2.3).
fn address(htu: &str, asked: &Asked) -> Line {
    let Some(sent) = Address::of(htu) else {
        return Line::wrong("htu", format!("`htu` is {}, not an absolute address.", code(htu)));
    };
    let known = asked.scheme.is_some() && asked.authority.is_some();
    let request = asked.absolute(asked.scheme.as_deref().unwrap_or(&sent.scheme));
    let Some(want) = request.as_deref().and_then(Address::of) else {
        return Line::note(
            "htu",
            format!("`htu` is {}; the paste does not tell the whole address.", code(htu)),
        );
    };
    let shown = |address: &Address| format!("{}://{}{}", address.scheme, address.host, address.path);
    let mut why = Vec::new();
    if sent.scheme != want.scheme {
        why.push("the scheme: a proxy ends TLS, or the base address is configured wrongly".to_owned());
    }
    if sent.host != want.host {
        let words =
            if sent.host.split(':').next() == want.host.split(':').next() { "the port" } else { "the host" };
        why.push(format!("{words}: {} against {}", code(&sent.host), code(&want.host)));
    }
    if sent.path != want.path {
        why.push(
            if sent.path.trim_end_matches('/') == want.path.trim_end_matches('/') {
                "the slash at the end"
            } else if want.path.ends_with(&sent.path) || sent.path.ends_with(&want.path) {
                "the path: a prefix was added or taken off"
            } else {
                "the path"
            }
            .to_owned(),
        );
    }
    if !why.is_empty() {
        let words = format!(
            "`htu` is {}, the request went to {}. What differs: {}.",
            code(htu),
            code(&shown(&want)),
            why.join("; ")
        );
        return Line::wrong("htu", words).values(shown(&want), htu);
    }
    if htu.contains(['?', '#']) {
        let words =
            "`htu` is the address with a query or a fragment; it must have none, strict servers refuse that.";
        return Line::wrong("htu", words).values(shown(&want), htu);
    }
    let words =
        if known { "`htu` is the address." } else { "`htu` is the address, as far as the paste tells it." };
    Line::right("htu", words)
}

/// An address without query and fragment, normalised.
struct Address {
    scheme: String,
    host: String,
    path: String,
}

impl Address {
    fn of(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let host = host.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
        let port = if scheme == "http" { ":80" } else { ":443" };
        let host = host.strip_suffix(port).unwrap_or(&host).to_owned();
        let mut kept: Vec<&str> = Vec::new();
        for segment in path.split('/').skip(1) {
            match segment {
                "." => {}
                ".." => {
                    kept.pop();
                }
                segment => kept.push(segment),
            }
        }
        let path = format!("/{}", kept.join("/"));
        Some(Self { scheme, host, path: percent_encoded(&percent_octets(&path), b"/!$&'()*+,;=:@") })
    }
}

fn issued(proof: &Jwt, evidence: &Evidence<'_>) -> Line {
    let Some(iat) = proof.seconds("iat") else {
        return Line::wrong("iat", "`iat`, the moment of signing, is missing or no number.");
    };
    let now = evidence.clock.now;
    let milliseconds =
        proof.claim("iat").and_then(|claim| claim.value.as_f64()).is_some_and(|number| number >= 1e11);
    if milliseconds {
        return Line::wrong("iat", "`iat` is in milliseconds; it must be in seconds.");
    }
    let distance = time::length((now - iat).abs());
    if iat > now + AHEAD {
        return Line::wrong(
            "iat",
            format!(
                "The proof was signed {distance} after the moment of judgement: the client's clock is ahead."
            ),
        );
    }
    if now - iat > LONGEST {
        return Line::wrong(
            "iat",
            format!(
                "The proof was signed {distance} before the moment of judgement: servers take only fresh ones."
            ),
        );
    }
    Line::right("iat", format!("The proof is fresh: signed {distance} from the moment of judgement."))
}

/// RFC 9449 §8, §9: the newest `DPoP-Nonce` must stand in the next proof.
fn nonce(sent: Option<&str>, evidence: &Evidence<'_>, at: usize) -> Option<Line> {
    let origin = |leg: &Leg<'_>| leg.url.as_ref().and_then(Url::origin);
    let of = |leg: &Leg<'_>| Some(leg.response?.header("dpop-nonce")?.value.as_str().to_owned());
    let leg = evidence.legs.get(at)?;
    let own = origin(leg);
    let before = evidence.legs.get(..at)?.iter().rev().filter(|other| origin(other) == own).find_map(of);
    let now = of(leg);
    let asks =
        leg.challenges.iter().any(|challenge| {
            challenge.param("error").is_some_and(|error| error.as_str() == "use_dpop_nonce")
        }) || leg
            .response
            .and_then(|response| response.body.as_ref())
            .is_some_and(|body| body.as_str().contains("use_dpop_nonce"));
    match (sent, before, now) {
        (None, Some(_), _) => {
            Some(Line::wrong("nonce", "The server gave a `DPoP-Nonce` before, and the proof has no `nonce`."))
        }
        (None, None, Some(_)) if asks => Some(Line::wrong(
            "nonce",
            "The proof has no `nonce`; the answer brings one in `DPoP-Nonce`: repeat the request once with it.",
        )),
        (None, None, Some(_)) => {
            Some(Line::note("nonce", "The answer brings a `DPoP-Nonce`: put it into the next proof."))
        }
        (None, None, None) => None,
        (Some(sent), before, now) => {
            Some(if before.as_deref() == Some(sent) || now.as_deref() == Some(sent) {
                Line::right("nonce", "`nonce` is one that the server gave.")
            } else if let Some(before) = before {
                Line::wrong("nonce", "`nonce` is not the one that the server gave last.").values(before, sent)
            } else if let (Some(now), true) = (&now, asks) {
                Line::wrong(
                    "nonce",
                    "`nonce` is used up or foreign; the answer brings a new one in `DPoP-Nonce`.",
                )
                .values(now, sent)
            } else if let Some(now) = now {
                Line::note("nonce", "The answer brings another `DPoP-Nonce`: use it from now on.")
                    .values(now, sent)
            } else {
                Line::note("nonce", "The paste does not show where `nonce` comes from.")
            })
        }
    }
}

/// Seconds that a proof may lie ahead of the moment of judgement.
const AHEAD: i64 = 60;
/// Seconds after which servers mostly refuse a proof; RFC 9449 §11.1 speaks of seconds or minutes.
const LONGEST: i64 = 300;
