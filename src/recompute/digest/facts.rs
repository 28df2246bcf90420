//! What can be compared without any password: the credential against request line and challenges.

use super::Digest;
use crate::auth::Challenge;
use crate::recompute::bytes::percent_octets;
use crate::recompute::outcome::Line;
use crate::recompute::request::Asked;
use crate::text::code;
use crate::text::{Mapped, Span};

/// A Digest challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asks {
    pub(super) realm: String,
    pub(super) nonce: String,
    algorithm: Option<String>,
    qop: Option<String>,
    opaque: Option<String>,
    stale: bool,
    /// Whether it came before the request, so that the request may answer it.
    earlier: bool,
}

impl Asks {
    pub(super) fn of(challenge: &Challenge, earlier: bool) -> Self {
        let text = |name: &str| challenge.param(name).map(|value| value.as_str().to_owned());
        Self {
            realm: text("realm").unwrap_or_default(),
            nonce: text("nonce").unwrap_or_default(),
            algorithm: text("algorithm"),
            qop: text("qop"),
            opaque: text("opaque"),
            stale: text("stale").is_some_and(|stale| stale.eq_ignore_ascii_case("true")),
            earlier,
        }
    }
}

/// The parameters of a credential that are compared with the challenge.
pub(super) struct Sent<'a> {
    pub(super) get: &'a dyn Fn(&str) -> Option<&'a Mapped>,
    pub(super) span: Span,
}

/// The comparisons.
pub(super) fn lines(digest: &Digest, sent: &Sent<'_>, asked: &Asked, asks: &[Asks]) -> Vec<Line> {
    let span = |name: &str| (sent.get)(name).map_or(Span::empty(sent.span.end), Mapped::span);
    let mut lines = vec![uri(&digest.uri, asked).at(span("uri"))];
    let answered = asks.iter().find(|asks| asks.nonce == digest.nonce);
    let Some(asks_one) = answered.or_else(|| asks.iter().rev().find(|asks| asks.earlier)).or(asks.last())
    else {
        return lines;
    };
    lines.push(
        if asks.iter().any(|asks| asks.realm == digest.realm) {
            Line::right("realm", "`realm` is that of the challenge.")
        } else {
            Line::wrong(
                "realm",
                format!(
                    "`realm` is {}, the challenge's is {}: the server hashes with its own.",
                    code(&digest.realm),
                    code(&asks_one.realm)
                ),
            )
            .values(&asks_one.realm, &digest.realm)
        }
        .at(span("realm")),
    );
    if asks.iter().any(|asks| asks.stale) {
        lines.push(Line::note(
            "nonce",
            "The answer says `stale=true`: the password was right, the nonce too old. Repeat with the new one.",
        ).at(span("nonce")));
    } else if answered.is_some_and(|asks| asks.earlier) {
        lines.push(Line::right("nonce", "`nonce` is that of the challenge.").at(span("nonce")));
    } else if asks.iter().any(|asks| asks.earlier) {
        lines.push(Line::wrong("nonce", "`nonce` is in none of the challenges before.").at(span("nonce")));
    }
    let wanted = asks_one.algorithm.as_deref().unwrap_or("MD5");
    let algorithm = (sent.get)("algorithm").map_or("MD5", Mapped::as_str);
    if !wanted.eq_ignore_ascii_case(algorithm) {
        let words = format!(
            "The challenge asks for {}, the response was made with {}.",
            code(wanted),
            if (sent.get)("algorithm").is_some() {
                code(algorithm)
            } else {
                "`MD5`, as no `algorithm` is named".to_owned()
            }
        );
        lines.push(Line::wrong("algorithm", words).values(wanted, algorithm).at(span("algorithm")));
    }
    lines.extend(qop(digest, asks_one).map(|line| line.at(span("qop"))));
    if digest.qop.is_some()
        && !(digest.nc.len() == 8 && digest.nc.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        lines.push(
            Line::wrong("nc", format!("`nc` is {}, not eight hexadecimal digits.", code(&digest.nc)))
                .at(span("nc")),
        );
    }
    let opaque = (sent.get)("opaque").map(Mapped::as_str);
    if let (Some(asked), true) = (asks_one.opaque.as_deref(), answered.is_some())
        && opaque != Some(asked)
    {
        lines.push(
            Line::wrong("opaque", "`opaque` is not sent back as the challenge has it.").at(span("opaque")),
        );
    }
    lines
}

fn qop(digest: &Digest, asks: &Asks) -> Option<Line> {
    let offered = asks.qop.as_deref()?;
    match digest.qop.as_deref() {
        None => Some(Line::note(
            "qop",
            format!(
                "The challenge offers `qop` {}, the credential has none: strict servers refuse that.",
                code(offered)
            ),
        )),
        Some(qop) if offered.split(',').any(|one| one.trim().eq_ignore_ascii_case(qop)) => None,
        Some(qop) => Some(
            Line::wrong("qop", format!("`qop` is {}, the challenge offers {}.", code(qop), code(offered)))
                .values(offered, qop),
        ),
    }
}

/// RFC 7616 §3.4.6: the server must see that `uri` names what the request line names.
fn uri(uri: &str, asked: &Asked) -> Line {
    if !asked.told {
        return Line::note("uri", "The paste does not show the request line: `uri` was not compared.");
    }
    let target = asked.target();
    let connect = asked.method.eq_ignore_ascii_case("connect");
    let absolute = uri.split_once("://").is_some_and(|(_, rest)| {
        let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/");
        path == target
    });
    if uri == target || absolute || (connect && asked.authority.as_deref() == Some(uri)) {
        return Line::right("uri", "`uri` is the target of the request line.");
    }
    let without_query = |text: &str| text.split('?').next().unwrap_or_default().to_owned();
    let why = if without_query(uri) == without_query(&target) && !uri.contains('?') {
        "the query was left out"
    } else if without_query(uri) == without_query(&target) {
        "the queries differ"
    } else if percent_octets(uri) == percent_octets(&target) {
        "it is percent-encoded otherwise"
    } else if uri.is_empty() {
        "it is missing or empty"
    } else {
        "a proxy rewrote the address, or it was made for another one"
    };
    Line::wrong(
        "uri",
        format!(
            "`uri` is {}, the request line says {}: {why}. Servers that compare the two refuse.",
            code(uri),
            code(&target)
        ),
    )
    .values(target, uri)
}
