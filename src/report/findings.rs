//! What the paste shows beside the verdict: breaches of specifications, oddities, contradictions.

use super::{Finding, Rich, Severity, browser, compared, cookies, slots};
use crate::auth::{Field, Place};
use crate::capture::Seen;
use crate::evidence::{Evidence, Source};
use crate::knowledge::questions;
use crate::knowledge::sources::{
    RFC6750_3_1, RFC7519_4_1_6, RFC7616_3_3, RFC7617_4, RFC9110_4_2_4, RFC9110_11_6_1, RFC9110_11_6_2,
    RFC9110_11_7_1, RFC9110_15_5_2, RFC9110_15_5_8, RFC9111_4,
};
use crate::text::{Lines, Span, contains_ignore_case, order};

/// All findings, gravest first.
pub(super) fn all(evidence: &Evidence<'_>, lines: &Lines) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add =
        |id: &'static str, severity: Severity, text: &str, source: Option<Source>, span: Option<Span>| {
            let rich = Rich::filled_or_named(text, &|name| slots::fill(evidence, name));
            found.push(Finding {
                id,
                severity,
                text: rich,
                source,
                span,
                line: span.map(|span| lines.line(span.start)),
            });
        };
    status(evidence, &mut add);
    disguise(evidence, &mut add);
    credentials(evidence, &mut add);
    browser::cors(evidence, &mut add);
    browser::redirects(evidence, &mut add);
    compared::all(evidence, &mut add);
    cookies::findings(evidence, &mut add);
    order::sort_by_key(&mut found, |finding| finding.severity);
    found
}

pub(super) type Add<'f> = dyn FnMut(&'static str, Severity, &str, Option<Source>, Option<Span>) + 'f;

/// The status referee: did the server use the status as specified?
fn status(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    let Some(response) = evidence.response() else { return };
    let Some(code) = response.status else { return };
    let at = response.status_span;
    let whole = response.seen == Seen::Whole && !response.headers.is_empty();
    let end = response.headers.last().map(|header| Span::empty(header.line.end)).or(at);
    let asks = |field: Field| evidence.challenges().iter().find(|challenge| challenge.field == field);
    if code == 401 && whole && response.header("www-authenticate").is_none() {
        add(
            "401-without-challenge",
            Severity::Warning,
            "This 401 has no `WWW-Authenticate`. The server must send one, so that clients know what to send.",
            Some(RFC9110_15_5_2),
            end,
        );
    }
    if code == 407 && whole && response.header("proxy-authenticate").is_none() {
        add(
            "407-without-challenge",
            Severity::Warning,
            "This 407 has no `Proxy-Authenticate`. The proxy must send one.",
            Some(RFC9110_15_5_8),
            end,
        );
    }
    if code == 401
        && let Some(challenge) = asks(Field::ProxyAuthenticate)
    {
        add(
            "proxy-challenge-in-401",
            Severity::Warning,
            "`Proxy-Authenticate` belongs to 407; in a 401 clients pass over it.",
            Some(RFC9110_11_7_1),
            Some(challenge.span),
        );
    }
    if code == 403
        && let Some(challenge) =
            asks(Field::WwwAuthenticate).filter(|challenge| challenge.param("error").is_none())
    {
        add(
            "challenge-in-403",
            Severity::Note,
            "A challenge in a 403 offers another way in; most clients do not look at it there.",
            Some(RFC9110_11_6_1),
            Some(challenge.span),
        );
    }
    let lacks = |scheme: &str, name: &str| {
        evidence.challenges().iter().find(|challenge| {
            challenge.scheme.as_str().eq_ignore_ascii_case(scheme) && challenge.param(name).is_none()
        })
    };
    if let Some(challenge) = lacks("digest", "nonce") {
        add(
            "digest-without-nonce",
            Severity::Error,
            "This Digest challenge has no `nonce`, which it must have: no client can answer it.",
            Some(RFC7616_3_3),
            Some(challenge.span),
        );
    }
    let error = evidence.challenges().iter().find_map(|challenge| challenge.param("error"));
    if let Some(error) = error {
        let wanted = match error.as_str() {
            "invalid_request" => Some(400),
            "invalid_token" => Some(401),
            "insufficient_scope" => Some(403),
            _ => None,
        };
        if let Some(wanted) = wanted.filter(|wanted| *wanted != code) {
            add(
                "status-against-error",
                Severity::Note,
                &format!("RFC 6750 pairs {{error}} with {wanted}, not with {code}."),
                Some(RFC6750_3_1),
                Some(error.span()),
            );
        }
    }
    if matches!(code, 401 | 403) {
        let cacheable = response.header("cache-control").filter(|header| {
            let value = header.value.as_str();
            contains_ignore_case(value, "max-age=")
                && !contains_ignore_case(value, "max-age=0")
                && !contains_ignore_case(value, "no-store")
                && !contains_ignore_case(value, "private")
        });
        if let Some(header) = cacheable {
            add(
                "cacheable-refusal",
                Severity::Warning,
                "This refusal may be stored and replayed to others, even after access is given. Send `Cache-Control: no-store` with it.",
                Some(RFC9111_4),
                Some(header.line),
            );
        }
    }
}

/// A refusal that has the status of something else.
fn disguise(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    let at = evidence.status_span();
    let to_login = (questions::REFUSAL.read)(evidence).iter().any(|fact| fact.choice == "login-redirect");
    if to_login && by_program(evidence) {
        add(
            "redirect-for-program",
            Severity::Warning,
            "A program asked, and the answer leads to a login page, which no program can use. The fitting answer is 401 with `WWW-Authenticate`.",
            Some(RFC9110_15_5_2),
            at,
        );
    }
    if evidence.status() == Some(200) && evidence.body().is_some_and(|body| says_refused(body.as_str())) {
        add(
            "error-in-success",
            Severity::Warning,
            "The status says success, the body says refused. Clients, caches and monitors go by the status: send the one that the body names.",
            Some(RFC9110_15_5_2),
            at,
        );
    }
}

/// Whether the request is one that a script or a tool makes.
fn by_program(evidence: &Evidence<'_>) -> bool {
    let has = |name: &str, part: &str| {
        evidence.sent(name).is_some_and(|value| contains_ignore_case(value.as_str(), part))
    };
    evidence.sent("authorization").is_some()
        || evidence.sent("x-requested-with").is_some()
        || has("sec-fetch-mode", "cors")
        || (has("accept", "json") && !has("accept", "text/html"))
}

/// Whether a JSON body names a 401 or 403.
fn says_refused(body: &str) -> bool {
    const LOOKED_AT: usize = 2000;
    let text: String =
        body.chars().take(LOOKED_AT).filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    let numbers = ["status", "code", "statuscode", "status_code", "errorcode"];
    let words = ["unauthorized", "unauthenticated", "forbidden", "invalid_token", "access_denied"];
    text.starts_with('{')
        && (numbers.iter().any(|name| {
            [401, 403]
                .iter()
                .any(|code| [',', '}'].iter().any(|end| text.contains(&format!("\"{name}\":{code}{end}"))))
        }) || words.iter().any(|word| text.contains(&format!("\"error\":\"{word}\""))))
}

fn credentials(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    let Some(leg) = evidence.leg() else { return };
    let authorizations: Vec<_> =
        leg.credentials.iter().filter(|credential| credential.place == Place::Authorization).collect();
    if let (true, Some(second)) = (authorizations.len() > 1, authorizations.get(1)) {
        add(
            "two-authorizations",
            Severity::Error,
            "There are two Authorization headers; servers take one of them, or refuse the request.",
            Some(RFC9110_11_6_2),
            Some(second.span),
        );
    }
    let basic = authorizations.iter().find(|credential| credential.is("basic"));
    let http = leg.url.as_ref().is_some_and(|url| {
        url.scheme.as_deref() == Some("http") && !url.host.as_deref().is_some_and(is_local)
    });
    if let (Some(credential), true) = (authorizations.first(), http) {
        let text = if basic.is_some() {
            "User name and password went over plain http: everybody on the way can read them."
        } else {
            "The credential went over plain http: everybody on the way can read it."
        };
        add("credential-over-http", Severity::Warning, text, Some(RFC7617_4), Some(credential.span));
    }
    if let Some(userinfo) = leg.credentials.iter().find(|credential| credential.place == Place::Userinfo) {
        add(
            "userinfo-in-url",
            Severity::Warning,
            "User and password stand in the URL; browsers refuse that in `fetch()`, and logs keep it.",
            Some(RFC9110_4_2_4),
            Some(userinfo.span),
        );
    }
    let clock = evidence.clock;
    if let (Some(token), Some(date)) =
        (leg.credentials.iter().find_map(|credential| credential.jwt.as_ref()), clock.date)
        && let Some(iat) = token.seconds("iat").filter(|iat| *iat > date + 5)
    {
        let text = format!(
            "The token was issued {} after the server's Date: the two clocks differ.",
            crate::text::time::length(iat - date)
        );
        add(
            "clock-skew",
            Severity::Warning,
            &text,
            Some(RFC7519_4_1_6),
            token.claim("iat").map(|claim| claim.span),
        );
    }
}

fn is_local(host: &str) -> bool {
    host == "localhost" || host.starts_with("127.") || host == "[::1]" || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    fn found(paste: &str) -> Vec<&'static str> {
        diagnose(paste, &Context::default()).findings.iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn a_refusal_in_disguise_is_named() {
        let redirect = "HTTP/1.1 302 Found\nLocation: https://example.com/login\n\n";
        let program = format!("GET /api HTTP/1.1\nHost: example.com\nAccept: application/json\n\n{redirect}");
        assert!(found(&program).contains(&"redirect-for-program"));
        let person = format!("GET /page HTTP/1.1\nHost: example.com\nAccept: text/html\n\n{redirect}");
        assert!(!found(&person).contains(&"redirect-for-program"));

        let success = "HTTP/1.1 200 OK\nContent-Type: application/json\n\n";
        assert!(found(&format!("{success}{{\"status\": 401, \"x\": 1}}")).contains(&"error-in-success"));
        assert!(!found(&format!("{success}{{\"status\": 4010}}")).contains(&"error-in-success"));
    }

    #[test]
    fn a_digest_challenge_needs_a_nonce() {
        let challenge = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"a\"";
        assert!(found(&format!("{challenge}, qop=\"auth\"\n\n")).contains(&"digest-without-nonce"));
        assert!(!found(&format!("{challenge}, nonce=\"b\"\n\n")).contains(&"digest-without-nonce"));
    }
}
