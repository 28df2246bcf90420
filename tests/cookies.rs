//! What becomes of cookies: one exchange sets one, the next one lacks it, and the report says why.

use why401::report::Report;
use why401::{Context, diagnose};

/// A login over `scheme` at `host` that sets `cookie`, and a refused request with these header lines.
fn report(login: &str, cookie: &str, url: &str, headers: &str) -> Report {
    let har = format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"Firefox"}},"entries":[{},{}]}}}}"#,
        entry("POST", login, "", 200, &format!("Set-Cookie: {cookie}\nDate: Sun, 22 Nov 2026 10:00:00 GMT")),
        entry("GET", url, headers, 401, "Date: Sun, 22 Nov 2026 11:00:00 GMT"),
    );
    diagnose(&har, &Context::default())
}

fn entry(method: &str, url: &str, asked: &str, status: u16, answered: &str) -> String {
    let list = |lines: &str| {
        let fields: Vec<String> = lines
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| format!(r#"{{"name":"{name}","value":"{}"}}"#, value.replace('"', "\\\"")))
            .collect();
        fields.join(",")
    };
    format!(
        r#"{{"request":{{"method":"{method}","url":"{url}","httpVersion":"HTTP/2","headers":[{}],"cookies":[]}},"response":{{"status":{status},"statusText":"","httpVersion":"HTTP/2","headers":[{}],"content":{{"size":0,"text":""}}}}}}"#,
        list(asked),
        list(answered)
    )
}

const BROWSER: &str = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/144.0";
const CROSS: &str = "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty\nOrigin: https://app.example.org";
const LINKED: &str = "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document";
const OWN: &str = "Sec-Fetch-Site: same-origin\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty";

#[test]
fn each_rule_keeps_a_cookie_back() {
    let api = "https://api.example.com/v1/me";
    let login = "https://api.example.com/login";
    let rows: &[(&str, &str, &str, &str, &str)] = &[
        (login, "sid=1; Path=/; SameSite=Strict", api, CROSS, "same-site-strict"),
        (login, "sid=1; Path=/; SameSite=Strict", api, LINKED, "same-site-strict"),
        (login, "sid=1; Path=/; SameSite=Lax", api, CROSS, "same-site-lax"),
        (login, "sid=1; Path=/; SameSite=Lax", api, LINKED, "missing"),
        (login, "sid=1; Path=/", api, CROSS, "same-site-default"),
        (login, "sid=1; Path=/; SameSite=None", api, CROSS, "none-without-secure"),
        (login, "sid=1; Path=/; SameSite=None; Secure", api, CROSS, "credentials-mode"),
        (login, "sid=1; Path=/; SameSite=None; Secure; Partitioned", api, CROSS, "other-partition"),
        (
            login,
            "sid=1; Path=/; SameSite=None; Partitioned; Domain=example.com",
            api,
            CROSS,
            "none-without-secure",
        ),
        (login, "sid=1; Path=/; Partitioned", api, OWN, "partitioned-without-secure"),
        (login, "sid=1; Path=/auth", api, OWN, "other-path"),
        (login, "sid=1; Path=/v1", api, OWN, "missing"),
        (login, "sid=1; Path=/v", api, OWN, "other-path"),
        ("https://api.example.com/auth/login", "sid=1", api, OWN, "other-path"),
        ("https://www.example.com/login", "sid=1; Path=/", api, OWN, "other-host"),
        ("https://www.example.com/login", "sid=1; Path=/; Domain=.Example.com", api, OWN, "missing"),
        ("https://www.example.com/login", "sid=1; Path=/; Domain=www.example.com", api, OWN, "other-domain"),
        ("https://www.example.com/login", "sid=1; Path=/; Domain=example.org", api, OWN, "foreign-domain"),
        ("https://www.example.co.uk/login", "sid=1; Path=/; Domain=co.uk", api, OWN, "public-suffix"),
        (login, "__Host-sid=1; Path=/", api, OWN, "host-prefix"),
        (login, "__Host-sid=1; Path=/; Secure; Domain=api.example.com", api, OWN, "host-prefix"),
        (login, "__host-sid=1; Path=/v1; Secure", api, OWN, "host-prefix"),
        (login, "__Host-sid=1; Path=/; Secure", api, OWN, "missing"),
        (login, "__Secure-sid=1; Path=/", api, OWN, "secure-prefix"),
        (login, "sid=1; Path=/; Secure", "http://api.example.com/v1/me", OWN, "secure-over-http"),
        ("http://api.example.com/login", "sid=1; Path=/; Secure", api, OWN, "secure-set-over-http"),
        ("http://localhost/login", "sid=1; Path=/; Secure", "http://localhost/v1/me", OWN, "missing"),
        (login, "sid=1; Path=/; Max-Age=1800", api, OWN, "expired"),
        (login, "sid=1; Path=/; Max-Age=7200", api, OWN, "missing"),
        (login, "sid=1; Path=/; Expires=Sun, 22 Nov 2026 10:30:00 GMT", api, OWN, "expired"),
        // `Max-Age` counts, not `Expires`.
        (login, "sid=1; Path=/; Max-Age=7200; Expires=Sun, 22 Nov 2026 10:30:00 GMT", api, OWN, "missing"),
        (login, "sid=; Path=/; Max-Age=0", api, OWN, "taken-away"),
        (login, "sid=1; Path=/", api, "Cookie: sid=1", "sent"),
        (login, "sid=2; Path=/", api, "Cookie: sid=1", "sent-old"),
    ];
    let mut wrong = Vec::new();
    for (login, cookie, url, headers, want) in rows {
        let report = report(login, cookie, url, &format!("{BROWSER}\n{headers}"));
        let fates: Vec<&str> = report.cookies.iter().map(|cookie| cookie.fate).collect();
        if fates != [*want] {
            wrong.push(format!("{login} {cookie} {url}: wanted {want}, got {fates:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_attribute_that_keeps_a_cookie_back_leads_to_the_cause() {
    let login = "https://api.example.com/login";
    let api = "https://api.example.com/v1/me";
    for (cookie, headers, cause, word) in [
        ("sid=1; Path=/; SameSite=Lax", CROSS, "cookie-not-sent", "SameSite=Lax"),
        ("sid=1; Path=/auth", OWN, "cookie-not-sent", "Path=/auth"),
        ("sid=1; Path=/; SameSite=None", CROSS, "cookie-not-sent", "SameSite=None"),
        ("sid=1; Path=/; Max-Age=60", OWN, "cookie-session-expired", ""),
    ] {
        let report = report(login, cookie, api, &format!("{BROWSER}\n{headers}"));
        assert_eq!(report.verdicts[0].cause, cause, "{cookie}");
        assert!(report.headline.plain().contains(word), "{cookie}: {}", report.headline.plain());
        assert!(report.findings.iter().any(|finding| finding.id.starts_with("cookie-")), "{cookie}");
    }
    // What is right is no finding.
    let fine =
        report(login, "sid=1; Path=/; Secure; SameSite=Lax", api, &format!("{BROWSER}\nCookie: sid=1"));
    assert!(!fine.findings.iter().any(|finding| finding.id.starts_with("cookie-")));
}

#[test]
fn a_client_without_a_jar_is_named() {
    let login = "https://api.example.com/login";
    let api = "https://api.example.com/v1/me";
    let report = report(login, "sid=1; Path=/", api, "User-Agent: curl/8.5.0");
    assert_eq!(report.cookies[0].fate, "no-jar");
    assert_eq!(report.verdicts[0].cause, "cookie-not-sent");
}

#[test]
fn values_of_cookies_stand_in_no_report() {
    let report = report(
        "https://api.example.com/login",
        "sid=SecretValueOfTheCookie; Path=/auth",
        "https://api.example.com/v1/me",
        BROWSER,
    );
    let json = why401::report::to_json(&report, "-", why401::report::Exposure::Redacted).to_string();
    assert!(json.contains("other-path") && !json.contains("SecretValue"), "{json}");
}
