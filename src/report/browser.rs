//! What clients do by themselves, browsers first: CORS, and Authorization on redirects.

use super::Severity;
use super::findings::Add;
use crate::evidence::{Carried, Client, CorsFault, CorsRule, Crossing, Evidence, Hop, Source};
use crate::knowledge::sources::{
    FETCH_CORS, FETCH_CREDENTIALS, FETCH_HEADERS, FETCH_PREFLIGHT, FETCH_REDIRECT, RFC9110_15_4,
};
use crate::text::code;

/// What keeps a page of another origin from its answer.
pub(super) fn cors(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    let mut told: Vec<CorsRule> = Vec::new();
    for fault in CorsFault::all(evidence) {
        // Of many fields that are not allowed each is named; of anything else once is enough.
        if fault.name.is_none() && told.contains(&fault.rule) {
            continue;
        }
        told.push(fault.rule);
        let (id, severity, text, source) = rule(fault.rule);
        let name = fault.name.as_deref().map(|name| code(name).replace(['{', '}'], " ")).unwrap_or_default();
        add(id, severity, &text.replace("NAME", &name), Some(source), Some(fault.span));
    }
}

/// Id, severity, words with `NAME` for the name it is about, source.
fn rule(rule: CorsRule) -> (&'static str, Severity, &'static str, Source) {
    match rule {
        CorsRule::PreflightRefused => (
            "preflight-refused",
            Severity::Error,
            "A preflight carries no credentials, by its specification, and this one was refused for lack of them. Answer \
             `OPTIONS` before anything asks who is there.",
            FETCH_PREFLIGHT,
        ),
        CorsRule::PreflightFailed => (
            "preflight-failed",
            Severity::Error,
            "A preflight must be answered with a status from 200 to 299; after any other the browser does not send the request.",
            FETCH_PREFLIGHT,
        ),
        CorsRule::PreflightRedirected => (
            "preflight-redirected",
            Severity::Error,
            "Browsers follow no redirect of a preflight: call the final address.",
            FETCH_PREFLIGHT,
        ),
        CorsRule::OriginMissing => (
            "cors-origin-missing",
            Severity::Warning,
            "The answer has no `Access-Control-Allow-Origin`: the page's script sees a network error and not this status. Send \
             the CORS headers with refusals too.",
            FETCH_CORS,
        ),
        CorsRule::OriginOther => (
            "cors-origin-other",
            Severity::Error,
            "`Access-Control-Allow-Origin` is not the `Origin` of the request, letter by letter: scheme, host and port count, \
             and no slash stands at the end.",
            FETCH_CORS,
        ),
        CorsRule::OriginSeveral => (
            "cors-origin-several",
            Severity::Error,
            "`Access-Control-Allow-Origin` holds one origin only; two, by two layers or in a list, are refused by browsers.",
            FETCH_CORS,
        ),
        CorsRule::StarWithCredentials => (
            "cors-star-with-credentials",
            Severity::Error,
            "`Access-Control-Allow-Origin: *` is refused by browsers for requests with credentials: name the origin.",
            FETCH_CORS,
        ),
        CorsRule::CredentialsNotAllowed => (
            "cors-credentials-not-allowed",
            Severity::Error,
            "Cookies were sent, and the answer does not say `Access-Control-Allow-Credentials: true`: the script does not get it.",
            FETCH_CREDENTIALS,
        ),
        CorsRule::MethodNotAllowed => (
            "cors-method-not-allowed",
            Severity::Error,
            "The preflight's answer does not list the method NAME in `Access-Control-Allow-Methods`.",
            FETCH_PREFLIGHT,
        ),
        CorsRule::HeaderNotAllowed => (
            "cors-header-not-allowed",
            Severity::Error,
            "The preflight's answer does not list NAME in `Access-Control-Allow-Headers`.",
            FETCH_PREFLIGHT,
        ),
        CorsRule::StarAndAuthorization => (
            "cors-star-and-authorization",
            Severity::Error,
            "The star in `Access-Control-Allow-Headers` does not cover `Authorization`: list it by name.",
            FETCH_HEADERS,
        ),
    }
}

/// What became of the request on its redirects.
pub(super) fn redirects(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    for hop in Hop::all(evidence).iter().take(MOST) {
        let client = evidence.legs.get(hop.leg).map_or(Client::Other, Client::of);
        let number = hop.leg + 1;
        let (rule, span) = (client.rule(), Some(hop.span));
        match (hop.authorization, hop.crosses) {
            (Carried::Dropped, Some(crossing)) => {
                let word = crossing.word();
                let text = format!(
                    "Redirect {number} leads to another {word}, and behind it `Authorization` is gone. {rule}"
                );
                add("authorization-dropped", Severity::Error, &text, Some(FETCH_REDIRECT), span);
            }
            (Carried::Dropped, None) => {
                let text = format!("Behind redirect {number} `Authorization` is gone. {rule}");
                add("authorization-dropped", Severity::Error, &text, Some(RFC9110_15_4), span);
            }
            (Carried::Kept, Some(Crossing::Host)) => add(
                "authorization-sent-along",
                Severity::Warning,
                "The redirect leads to another host, and `Authorization` went along: that host has the credential now.",
                Some(RFC9110_15_4),
                span,
            ),
            _ => {}
        }
        if hop.method_lost {
            let text = format!(
                "Behind the {} the request became a GET, without its body. Clients do so after 301, 302 and 303; 307 and 308 keep the method.",
                hop.status
            );
            add("method-lost-on-redirect", Severity::Warning, &text, Some(RFC9110_15_4), span);
        }
    }
}

const MOST: usize = 10;

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    fn found(paste: &str) -> Vec<(&'static str, String)> {
        let report = diagnose(paste, &Context::default());
        let findings = report.findings.iter();
        findings
            .map(|finding| (finding.id, finding.span.and_then(|at| at.of(paste)).unwrap_or("").to_string()))
            .collect()
    }

    fn has(paste: &str, id: &str) -> Option<String> {
        found(paste).into_iter().find(|(known, _)| *known == id).map(|(_, text)| text)
    }

    fn preflight(status: &str, asks: &str, allows: &str) -> String {
        format!(
            "OPTIONS /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.org\n{asks}\n\nHTTP/1.1 {status}\nDate: Sun, 22 Nov 2026 10:00:00 GMT\n{allows}\n\n"
        )
    }

    const ASKS: &str =
        "Access-Control-Request-Method: PUT\nAccess-Control-Request-Headers: authorization,x-trace";
    const ORIGIN: &str = "Access-Control-Allow-Origin: https://app.example.org";

    #[test]
    fn a_preflight_is_held_against_its_answer() {
        let refused = preflight("401 Unauthorized", ASKS, "WWW-Authenticate: Bearer");
        assert_eq!(has(&refused, "preflight-refused").as_deref(), Some("401"));
        let moved = preflight("301 Moved Permanently", ASKS, "Location: /v1/");
        assert!(has(&moved, "preflight-redirected").is_some());
        // The refused request behind it makes that the answer is told of.
        let then = "PUT /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.org\nAuthorization: Bearer a.b\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n";
        let of = |allows: &str| {
            let paste = format!("{}{then}", preflight("204 No Content", ASKS, allows));
            let ids: Vec<&str> =
                found(&paste).iter().map(|(id, _)| *id).filter(|id| id.starts_with("cors-")).collect();
            ids
        };
        let fine = format!(
            "{ORIGIN}\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: Authorization, X-Trace"
        );
        assert_eq!(of(&fine), ["cors-origin-missing"], "of the refusal itself");
        assert!(of(&fine.replace("PUT", "put")).contains(&"cors-method-not-allowed"));
        assert!(of(&fine.replace(", X-Trace", "")).contains(&"cors-header-not-allowed"));
        assert!(of(&fine.replace("example.org", "example.org/")).contains(&"cors-origin-other"));
        let star = format!("{ORIGIN}\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: *");
        assert_eq!(of(&star), ["cors-star-and-authorization", "cors-origin-missing"]);
        assert!(of(&format!("{fine}\nAccess-Control-Allow-Origin: *")).contains(&"cors-origin-several"));
    }

    #[test]
    fn credentials_forbid_the_star() {
        let paste = |cookie: &str, allows: &str| {
            format!(
                "GET /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.org\n{cookie}\n\nHTTP/1.1 403 Forbidden\nDate: Sun, 22 Nov 2026 10:00:00 GMT\n{allows}\n\n"
            )
        };
        let star = "Access-Control-Allow-Origin: *";
        assert!(has(&paste("Cookie: sid=1", star), "cors-star-with-credentials").is_some());
        assert!(has(&paste("Accept: */*", star), "cors-star-with-credentials").is_none());
        assert!(has(&paste("Cookie: sid=1", ORIGIN), "cors-credentials-not-allowed").is_some());
        let both = format!("{ORIGIN}\nAccess-Control-Allow-Credentials: true");
        assert!(has(&paste("Cookie: sid=1", &both), "cors-credentials-not-allowed").is_none());
        let capital = format!("{ORIGIN}\nAccess-Control-Allow-Credentials: True");
        assert!(has(&paste("Cookie: sid=1", &capital), "cors-credentials-not-allowed").is_some());
        assert!(has(&paste("Cookie: sid=1", "Vary: Origin"), "cors-origin-missing").is_some());
    }

    fn redirected(agent: &str, method: &str, status: &str, location: &str, second: &str) -> String {
        format!(
            "{method} https://a.example.com/x HTTP/1.1\nHost: a.example.com\nUser-Agent: {agent}\nAuthorization: Bearer abc\n\nHTTP/1.1 {status}\nLocation: {location}\n\nGET {location} HTTP/1.1\nUser-Agent: {agent}\n{second}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n"
        )
    }

    #[test]
    fn the_hop_that_loses_authorization_is_named_with_the_client_s_rule() {
        let text = |paste: &str| {
            let report = diagnose(paste, &Context::default());
            assert_eq!(report.verdicts[0].cause, "auth-header-dropped-on-redirect");
            let finding = report
                .findings
                .iter()
                .find(|one| one.id == "authorization-dropped")
                .expect("a finding")
                .clone();
            (finding.text.plain(), finding.span.and_then(|at| at.of(paste)).unwrap_or("").to_string())
        };
        for (agent, location, words) in [
            ("curl/8.5.0", "https://b.example.com/x", "--location-trusted"),
            ("curl/8.5.0", "http://a.example.com/x", "another scheme"),
            ("curl/8.5.0", "https://a.example.com:8443/x", "another port"),
            ("Mozilla/5.0", "https://b.example.com/x", "Browsers"),
            ("python-requests/2.32.3", "https://b.example.com/x", ".netrc"),
            ("Go-http-client/1.1", "https://b.example.org/x", "names below it"),
            ("thing/1", "https://b.example.org/x", "curl, browsers and requests"),
        ] {
            let (words_told, place) = text(&redirected(agent, "GET", "302 Found", location, "Accept: */*"));
            assert!(words_told.contains(words), "{agent}: {words_told}");
            assert_eq!(place, format!("Location: {location}"));
        }
    }

    #[test]
    fn what_else_a_redirect_does_is_named() {
        let other = "https://b.example.com/x";
        let along = redirected("curl/8.5.0", "GET", "302 Found", other, "Authorization: Bearer abc");
        assert!(has(&along, "authorization-sent-along").is_some());
        let same = redirected(
            "curl/8.5.0",
            "GET",
            "302 Found",
            "https://a.example.com/y",
            "Authorization: Bearer abc",
        );
        assert!(
            has(&same, "authorization-sent-along").is_none() && has(&same, "authorization-dropped").is_none()
        );
        let post = redirected("curl/8.5.0", "POST", "301 Moved Permanently", other, "Accept: */*");
        assert!(has(&post, "method-lost-on-redirect").is_some());
        assert!(has(&along, "method-lost-on-redirect").is_none());
    }
}
