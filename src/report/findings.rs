//! What the paste shows beside the verdict: breaches of specifications, oddities, contradictions.

use super::{Finding, Rich, Severity, browser, compared, cookies, referee, slots};
use crate::auth::Place;
use crate::diagnosis::Verdict;
use crate::evidence::{Evidence, Source};
use crate::knowledge::sources::{RFC7519_4_1_6, RFC7617_4, RFC9110_4_2_4, RFC9110_11_6_2};
use crate::text::{Lines, Span, order};

/// All findings, gravest first.
pub(super) fn all(evidence: &Evidence<'_>, verdicts: &[Verdict], lines: &Lines) -> Vec<Finding> {
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
    referee::judge(evidence, verdicts, &mut add);
    credentials(evidence, &mut add);
    browser::cors(evidence, &mut add);
    browser::redirects(evidence, &mut add);
    compared::all(evidence, &mut add);
    cookies::findings(evidence, &mut add);
    order::sort_by_key(&mut found, |finding| finding.severity);
    found
}

/// Takes a finding: id, severity, words, source, place.
pub(super) type Add<'f> = dyn FnMut(&'static str, Severity, &str, Option<Source>, Option<Span>) + 'f;

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
    fn a_digest_challenge_needs_a_nonce() {
        let challenge = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"a\"";
        assert!(found(&format!("{challenge}, qop=\"auth\"\n\n")).contains(&"digest-without-nonce"));
        assert!(!found(&format!("{challenge}, nonce=\"b\"\n\n")).contains(&"digest-without-nonce"));
    }
}
