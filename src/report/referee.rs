//! The status referee: did the server use the status as specified, and what would the right answer have been?

use super::findings::Add;
use super::{Finding, Severity};
use crate::auth::{Field, challenge};
use crate::capture::Seen;
use crate::diagnosis::Verdict;
use crate::evidence::{Evidence, Strength};
use crate::knowledge::sources::{
    RFC6750_3_1, RFC7616_3_3, RFC9110_11_6_1, RFC9110_11_7_1, RFC9110_15_5_2, RFC9110_15_5_4, RFC9110_15_5_8,
    RFC9111_4,
};
use crate::knowledge::{questions, referee};
use crate::text::{Span, contains_ignore_case};

/// All that is wrong with the status and what belongs to it.
pub(super) fn judge(evidence: &Evidence<'_>, verdicts: &[Verdict], add: &mut Add<'_>) {
    status(evidence, add);
    caller(evidence, verdicts, add);
    disguise(evidence, add);
}

/// The answer as it should have been, where something is wrong with its status or its challenge: status line, the
/// header lines that matter, a short body.
pub(super) fn corrected(evidence: &Evidence<'_>, findings: &[Finding]) -> Option<String> {
    let found = |id: &str| findings.iter().any(|finding| finding.id == id);
    let code = evidence.status()?;
    let right = if found("redirect-for-program") || found("403-for-anonymous") {
        401
    } else if found("401-for-known") {
        403
    } else if found("error-in-success") {
        named_in(evidence.body()?.as_str())
    } else if found("status-against-error") {
        fitting(evidence)?
    } else if FAULTS.iter().any(|id| found(id)) {
        code
    } else {
        return None;
    };
    let phrase = match right {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        407 => "Proxy Authentication Required",
        _ => return None,
    };
    let mut lines = vec![format!("HTTP/1.1 {right} {phrase}")];
    match right {
        401 => lines.extend(challenges(evidence).into_iter().map(|text| format!("WWW-Authenticate: {text}"))),
        407 => lines.push("Proxy-Authenticate: Basic realm=\"proxy\"".to_string()),
        // OAuth tells by the challenge which right is lacking (RFC 6750 §3.1).
        403 if error_of(evidence).as_deref() == Some("insufficient_scope") => {
            lines.extend(challenges(evidence).into_iter().map(|text| format!("WWW-Authenticate: {text}")));
        }
        _ => {}
    }
    lines.push("Cache-Control: no-store".to_string());
    let title = match right {
        401 | 407 => "Sign in first",
        403 => "You may not do this",
        _ => "The request is malformed",
    };
    let program = by_program(evidence)
        || evidence.body().is_some_and(|body| body.as_str().trim_start().starts_with(['{', '[']));
    // RFC 9457.
    let (kind, body) = if program {
        ("application/problem+json", format!("{{\"title\":\"{title}\",\"status\":{right}}}"))
    } else {
        ("text/plain; charset=utf-8", format!("{title}."))
    };
    lines.extend([format!("Content-Type: {kind}"), String::new(), body]);
    Some(lines.join("\n"))
}

/// The challenges of the answer, put right; where there is none, one that fits what was sent.
fn challenges(evidence: &Evidence<'_>) -> Vec<String> {
    // The answer to a handshake's next message is the server's to make: only its scheme is written.
    let written = |one: &challenge::Challenge| {
        if one.token68.is_some() { one.scheme.as_str().to_string() } else { challenge::corrected(one) }
    };
    let own: Vec<String> =
        evidence.challenges().iter().filter(|one| !one.scheme.is_empty()).take(MOST).map(written).collect();
    if !own.is_empty() {
        return own;
    }
    let realm = super::slots::fill(evidence, "host").unwrap_or_else(|| "REALM".to_string());
    let basic = evidence.credentials().iter().any(|credential| credential.is("basic"));
    let token = evidence.credentials().iter().any(|credential| credential.is("bearer"));
    vec![if basic {
        format!("Basic realm=\"{realm}\", charset=\"UTF-8\"")
    } else if token {
        format!("Bearer realm=\"{realm}\", error=\"invalid_token\"")
    } else {
        format!("Bearer realm=\"{realm}\"")
    }]
}

fn error_of(evidence: &Evidence<'_>) -> Option<String> {
    let error = evidence.challenges().iter().find_map(|challenge| challenge.param("error"))?;
    Some(error.as_str().to_string())
}

/// The status that RFC 6750 pairs with the challenge's error.
fn fitting(evidence: &Evidence<'_>) -> Option<u16> {
    match error_of(evidence)?.as_str() {
        "invalid_request" => Some(400),
        "invalid_token" => Some(401),
        "insufficient_scope" => Some(403),
        _ => None,
    }
}

/// The refusal that a body names.
fn named_in(body: &str) -> u16 {
    let text = squeezed(body);
    let refused =
        text.contains(":403") || ["forbidden", "access_denied"].iter().any(|word| text.contains(word));
    if refused && !text.contains(":401") { 403 } else { 401 }
}

/// Findings that leave the status and change what belongs to it.
const FAULTS: [&str; 4] =
    ["401-without-challenge", "407-without-challenge", "proxy-challenge-in-401", "cacheable-refusal"];
/// So many challenges are written.
const MOST: usize = 4;
/// A lead from which on a rival says nothing about the status.
const CLEAR: i32 = 15;

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
    if let Some(error) = error
        && let Some(wanted) = fitting(evidence).filter(|wanted| *wanted != code)
    {
        add(
            "status-against-error",
            Severity::Note,
            &format!("RFC 6750 pairs {{error}} with {wanted}, not with {code}."),
            Some(RFC6750_3_1),
            Some(error.span()),
        );
    }
    if matches!(code, 401 | 403)
        && let Some(header) =
            response.header("cache-control").filter(|header| may_be_stored(header.value.as_str()))
    {
        add(
            "cacheable-refusal",
            Severity::Warning,
            "This refusal may be stored and replayed to others, even after access is given. Send `Cache-Control: no-store` with it.",
            Some(RFC9111_4),
            Some(header.line),
        );
    }
}

/// Whether shared caches may keep an answer by these directives (RFC 9111 §3, §5.2.2).
fn may_be_stored(value: &str) -> bool {
    let mut lasts = false;
    for directive in value.split(',') {
        let (name, seconds) = directive.split_once('=').unwrap_or((directive, ""));
        let lasting = seconds.trim().trim_matches('"').parse().is_ok_and(|seconds: u64| seconds > 0);
        match name.trim().to_ascii_lowercase().as_str() {
            "no-store" | "no-cache" | "private" => return false,
            "s-maxage" if !lasting => return false,
            "max-age" | "s-maxage" => lasts |= lasting,
            _ => {}
        }
    }
    lasts
}

/// The status against who is asking: 401 asks for a sign-in, 403 says that none helps.
fn caller(evidence: &Evidence<'_>, verdicts: &[Verdict], add: &mut Add<'_>) {
    let Some(first) = verdicts.first() else { return };
    let known = (questions::KNOWN.read)(evidence);
    let is = |choice: &str| known.iter().any(|fact| fact.choice == choice && fact.strength == Strength::Sure);
    // A rival from the other side leaves the status right.
    let near = |side: &[&str]| {
        let others = verdicts.iter().filter(|other| other.points > 0 && first.points - other.points < CLEAR);
        others.into_iter().all(|other| side.contains(&other.cause))
    };
    match evidence.status() {
        Some(403)
            if is("anonymous")
                && referee::CURED_BY_SIGN_IN.contains(&first.cause)
                && near(referee::CURED_BY_SIGN_IN) =>
        {
            add(
                "403-for-anonymous",
                Severity::Warning,
                "Nobody was signed in, and a sign-in helps: the status for that is 401, with a `WWW-Authenticate` that says how. A 403 tells the client not to try.",
                Some(RFC9110_15_5_2),
                evidence.status_span(),
            );
        }
        Some(401)
            if referee::CURED_BY_A_RIGHT.contains(&first.cause)
                && (is("known") || near(referee::CURED_BY_A_RIGHT)) =>
        {
            add(
                "401-for-known",
                Severity::Warning,
                "The caller is known, and only a right is lacking: the status for that is 403. A 401 makes clients renew a good credential, again and again.",
                Some(RFC9110_15_5_4),
                evidence.status_span(),
            );
        }
        _ => {}
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
    let text = squeezed(body);
    let numbers = ["status", "code", "statuscode", "status_code", "errorcode"];
    let words = ["unauthorized", "unauthenticated", "forbidden", "invalid_token", "access_denied"];
    text.starts_with('{')
        && (numbers.iter().any(|name| {
            [401, 403]
                .iter()
                .any(|code| [',', '}'].iter().any(|end| text.contains(&format!("\"{name}\":{code}{end}"))))
        }) || words.iter().any(|word| text.contains(&format!("\"error\":\"{word}\""))))
}

/// The beginning of a body in lower case and without white space.
fn squeezed(body: &str) -> String {
    const LOOKED_AT: usize = 2000;
    body.chars().take(LOOKED_AT).filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    fn found(paste: &str) -> Vec<&'static str> {
        diagnose(paste, &Context::default()).findings.iter().map(|finding| finding.id).collect()
    }

    fn corrected(paste: &str) -> String {
        diagnose(paste, &Context::default()).corrected.unwrap_or_default()
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
    fn a_refusal_of_nobody_that_a_sign_in_cures_is_a_401() {
        let anonymous = "GET /orders HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\n\
                         HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n\
                         {\"detail\":\"Authentication credentials were not provided.\"}\n";
        assert!(found(anonymous).contains(&"403-for-anonymous"));
        assert_eq!(
            corrected(anonymous),
            "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"api.example.com\"\nCache-Control: no-store\n\
             Content-Type: application/problem+json\n\n{\"title\":\"Sign in first\",\"status\":401}"
        );
        // A network that is shut out is shut out whoever signs in.
        let banned =
            anonymous.replace("Authentication credentials were not provided.", "Your IP address is blocked");
        assert!(!found(&banned).contains(&"403-for-anonymous"));
    }

    #[test]
    fn a_known_caller_who_may_not_is_a_403() {
        let known = "GET /orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer kq7Zr2vT9wLb4nYc\n\n\
                     HTTP/1.1 401 Unauthorized\nX-Authenticated-User: ann\nWWW-Authenticate: Bearer\n\
                     Content-Type: application/json\n\n{\"message\":\"You do not have permission to perform this action\"}\n";
        assert!(found(known).contains(&"401-for-known"), "{:?}", found(known));
        assert!(corrected(known).starts_with("HTTP/1.1 403 Forbidden\nCache-Control: no-store\n"));
        let expired =
            known.replace("You do not have permission to perform this action", "The token has expired");
        assert!(!found(&expired).contains(&"401-for-known"));
    }

    #[test]
    fn the_answer_is_written_as_it_should_have_been() {
        let bare = "GET /a HTTP/1.1\nHost: a.example\nAuthorization: Basic YW5uOnB3\n\n\
                    HTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\n\n";
        assert!(found(bare).contains(&"401-without-challenge"));
        assert!(corrected(bare).contains("WWW-Authenticate: Basic realm=\"a.example\", charset=\"UTF-8\"\n"));
        let redirect = "GET /api HTTP/1.1\nHost: a.example\nAccept: application/json\n\n\
                        HTTP/1.1 302 Found\nLocation: https://a.example/login\n\n";
        assert!(corrected(redirect).starts_with("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer"));
        assert!(!corrected(redirect).contains("Location"));
        let success = "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"status\": 403}\n";
        assert!(corrected(success).starts_with("HTTP/1.1 403 Forbidden\n"));
        let scope = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"a:b\"\n\n";
        assert!(
            corrected(scope)
                .starts_with("HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error=\"insufficient_scope\"")
        );
        let right = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\nContent-Length: 0\n\n";
        assert_eq!(corrected(right), "");
    }

    #[test]
    fn an_answer_that_caches_may_keep_is_named() {
        let with = |value: &str| {
            let paste = format!(
                "HTTP/1.1 403 Forbidden\nCache-Control: {value}\nContent-Type: text/plain\n\nForbidden\n"
            );
            found(&paste).contains(&"cacheable-refusal")
        };
        for kept in ["max-age=60", "public, max-age=3600", "s-maxage=10", "max-age=0, s-maxage=60"] {
            assert!(with(kept), "{kept}");
        }
        for dropped in
            ["max-age=0", "no-store, max-age=60", "private, max-age=60", "no-cache", "max-age=60, s-maxage=0"]
        {
            assert!(!with(dropped), "{dropped}");
        }
    }
}
