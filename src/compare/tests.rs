use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Bit, Comparison, Difference, compare, twin};
use crate::{Context, diagnose};

fn compared(failed: &str, worked: &str) -> Comparison {
    let read = |paste| diagnose(paste, &Context::default());
    compare((&read(failed), failed), (&read(worked), worked))
}

/// The first difference: its kind and its sentence.
fn first(failed: &str, worked: &str) -> (&'static str, String) {
    let found = compared(failed, worked);
    found.differences.first().map_or(("", String::new()), |one| (one.id, one.words.plain()))
}

fn told(difference: &Difference) -> String {
    let show = |bits: &[Bit]| -> String {
        let one = |bit: &Bit| match bit {
            Bit::Plain(text) => text.clone(),
            Bit::Hidden(letter, length) => format!("[{letter} {length}]"),
        };
        bits.iter().map(one).collect()
    };
    let [mine, theirs] = &difference.places;
    format!("{} | {}", show(&mine.bits), show(&theirs.bits))
}

/// A token of these claims, signed by nobody.
fn token(header: &str, claims: &str, signature: &str) -> String {
    let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.{}", part(header), part(claims), part(signature))
}

const RS256: &str = r#"{"alg":"RS256","typ":"at+jwt","kid":"2026-10"}"#;

/// A token of the usual claims, some replaced.
fn usual(claims: &[(&str, &str)]) -> String {
    let all = [
        ("iss", "\"https://id.example.com/\""),
        ("aud", "\"https://api.example.com\""),
        ("sub", "\"8c1e7\""),
        ("scope", "\"orders:read orders:write\""),
        ("iat", "1795287000"),
        ("exp", "1795290600"),
    ];
    let own = |name: &str| claims.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let members: Vec<String> =
        all.iter().map(|(name, value)| format!("\"{name}\":{}", own(name).unwrap_or(value))).collect();
    token(RS256, &format!("{{{}}}", members.join(",")), "signed-by-nobody-of-this-world")
}

const CHROME: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/// What a browser sends from a page of another origin.
fn browser(method: &str, more: &str) -> String {
    format!(
        "{method} /v2/orders HTTP/1.1\nHost: api.example.com\nAccept: application/json\nAccept-Encoding: gzip, br\n\
         Origin: https://app.example.org\nReferer: https://app.example.org/\nSec-Fetch-Mode: cors\nUser-Agent: {CHROME}\n{more}\n"
    )
}

fn postman(method: &str, more: &str) -> String {
    format!(
        "{method} /v2/orders HTTP/1.1\nUser-Agent: PostmanRuntime/7.49.1\nAccept: */*\nPostman-Token: 0b6f\n\
         Host: api.example.com\nAccept-Encoding: gzip, deflate, br\nConnection: keep-alive\n{more}\n"
    )
}

fn curl(path: &str, more: &str, answer: &str) -> String {
    let marked =
        |mark: &str, text: &str| -> String { text.lines().flat_map(|line| [mark, line, "\n"]).collect() };
    let (more, answer) = (marked("> ", more), marked("< ", answer));
    format!(
        "> GET {path} HTTP/1.1\n> Host: api.example.com\n> User-Agent: curl/8.14.1\n> Accept: */*\n{more}>\n{answer}<\n"
    )
}

const DATE: &str = "Date: Sat, 21 Nov 2026 19:04:10 GMT";

fn refused(challenge: &str) -> String {
    format!(
        "HTTP/1.1 401 Unauthorized\n{DATE}\nContent-Type: application/json\nWWW-Authenticate: {challenge}\n\n{{\"error\":\"unauthorized\"}}\n"
    )
}

fn passed() -> String {
    format!("HTTP/1.1 200 OK\n{DATE}\nContent-Type: application/json\n\n{{\"orders\":[]}}\n")
}

fn bearer(token: &str) -> String {
    format!("Authorization: Bearer {token}\n")
}

#[test]
fn a_header_that_the_browser_did_not_send() {
    let failed = browser("GET", "") + &refused("Bearer realm=\"orders\"");
    let worked = postman("GET", &bearer(&usual(&[]))) + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "credential-missing");
    assert_eq!(words, "Postman sent Authorization: Bearer \u{2026}; the browser sent none.");
    let found = compared(&failed, &worked);
    assert!(found.contrast);
    assert!(found.differences[0].explains.is_some());
    assert_eq!(found.same.plain(), "The same in both: method, host, path.");
    // What every program sends in its own way stands folded.
    let folded: Vec<String> = found.folded.iter().map(|one| one.words.plain()).collect();
    assert!(folded.iter().any(|words| words.contains("User-Agent")), "{folded:#?}");
    assert!(folded.iter().any(|words| words.contains("Accept-Encoding")), "{folded:#?}");
    assert!(found.differences.iter().all(|one| one.id != "user-agent" && one.id != "noise"));
}

#[test]
fn an_audience() {
    let (mine, theirs) = (usual(&[("aud", "\"https://billing.example.com\"")]), usual(&[]));
    let failed = curl("/v2/orders", &bearer(&mine), &refused("Bearer error=\"invalid_token\""));
    let worked = postman("GET", &bearer(&theirs)) + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "token-audience");
    assert!(words.contains("curl sent one for https://billing.example.com"), "{words}");
    let found = compared(&failed, &worked);
    assert_eq!(
        told(&found.differences[0]),
        "aud: https://billing.example.com | aud: https://api.example.com"
    );
}

#[test]
fn a_token_that_had_expired() {
    let mine = usual(&[("iat", "1795283400"), ("exp", "1795287620")]);
    let failed = browser("GET", &bearer(&mine))
        + &refused("Bearer error=\"invalid_token\", error_description=\"The token expired\"");
    let worked = postman("GET", &bearer(&usual(&[]))) + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "token-expired");
    assert!(words.contains("had expired 3 min 50 s before"), "{words}");
    // Every two tokens differ in when they were issued: that explains nothing.
    let found = compared(&failed, &worked);
    assert!(found.folded.iter().any(|one| one.words.plain().contains("iat")));
}

#[test]
fn a_scope() {
    let mine = usual(&[("scope", "\"orders:read\"")]);
    let challenge = "Bearer error=\"insufficient_scope\", scope=\"orders:write\"";
    let failed =
        curl("/v2/orders", &bearer(&mine), &refused(challenge).replace("401 Unauthorized", "403 Forbidden"));
    let worked = curl("/v2/orders", &bearer(&usual(&[])), &passed());
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "token-scope");
    // The same program sent both.
    assert_eq!(
        words,
        "The token of the request that failed lacks orders:write in scope; that of the one that worked has it."
    );
}

#[test]
fn a_preflight() {
    let more = "Access-Control-Request-Method: GET\nAccess-Control-Request-Headers: authorization\n";
    let failed = browser("OPTIONS", more) + &refused("Bearer");
    let worked = postman("GET", &bearer(&usual(&[]))) + &passed();
    let found = compared(&failed, &worked);
    let ids: Vec<&str> = found.differences.iter().map(|one| one.id).collect();
    assert_eq!(ids.first(), Some(&"preflight"));
    assert!(!ids.contains(&"credential-missing") && !ids.contains(&"method"), "{ids:?}");
}

#[test]
fn a_cookie_that_stayed_behind() {
    let failed = browser("GET", "") + &refused("Cookie").replace("WWW-Authenticate: Cookie\n", "");
    let worked = postman("GET", "Cookie: session=3f9a7c2be41d08; theme=dark\n") + &passed();
    let found = compared(&failed, &worked);
    assert_eq!(found.differences[0].id, "cookie-missing");
    assert_eq!(found.differences[0].words.plain(), "Postman sent the cookie session; the browser did not.");
    assert_eq!(told(&found.differences[0]).trim_start_matches(" | "), "[A 22]");
}

#[test]
fn an_anti_forgery_token() {
    let cookie = "Cookie: sessionid=3f9a7c2be41d08; csrftoken=Zx81kkPqLmNn\nContent-Type: application/json\n";
    let failed = postman("POST", cookie)
        + "{\"a\":1}\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{\"detail\":\"CSRF Failed: CSRF token missing.\"}\n";
    let worked =
        browser("POST", &format!("{cookie}X-CSRFToken: Zx81kkPqLmNn\n")) + "{\"a\":1}\n\n" + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "anti-forgery");
    assert_eq!(words, "The browser sent the header X-CSRFToken; Postman did not.");
}

#[test]
fn quotes_around_a_token() {
    let good = usual(&[]);
    let failed =
        curl("/v2/orders", &bearer(&format!("\"{good}\"")), &refused("Bearer error=\"invalid_token\""));
    let worked = postman("GET", &bearer(&good)) + &passed();
    let found = compared(&failed, &worked);
    assert_eq!(found.differences[0].id, "credential-broken");
    assert!(found.differences[0].words.plain().starts_with("There is a fault in what curl sent"));
    assert!(found.differences.iter().all(|one| one.id != "credential-value"), "{:#?}", found.differences);
}

#[test]
fn a_token_that_was_cut() {
    let good = "gho_16C7e42F292c6912E7710c838347Ae178B4a";
    let failed = curl("/user", &bearer(&good[..30]), &refused("Bearer error=\"invalid_token\""));
    let worked = curl("/user", &bearer(good), &passed());
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "credential-cut");
    assert_eq!(
        words,
        "The request that failed sent only the first 30 of the 40 characters that the one that worked sent."
    );
}

#[test]
fn a_scheme() {
    let failed =
        curl("/v2/orders", "Authorization: Basic a2ltOnBhc3N3b3Jk\n", &refused("Bearer realm=\"orders\""));
    let worked = postman("GET", &bearer(&usual(&[]))) + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "credential-scheme");
    assert_eq!(
        words,
        "curl sent Authorization: Basic \u{2026}; Postman sent Authorization: Bearer \u{2026}."
    );
}

#[test]
fn a_password() {
    let failed =
        curl("/v2/orders", "Authorization: Basic a2ltOnBhc3N3b3Jk\n", &refused("Basic realm=\"orders\""));
    let worked = curl("/v2/orders", "Authorization: Basic a2ltOlBhc3N3b3JkMQ==\n", &passed());
    let found = compared(&failed, &worked);
    assert_eq!(found.differences[0].id, "password");
    let shown = told(&found.differences[0]);
    assert!(!shown.contains("a2lt"), "{shown}");
    assert!(shown.contains("[A ") && shown.contains("[B "), "two secrets, two letters: {shown}");
}

#[test]
fn a_redirect_that_drops_the_header() {
    let failed = "> GET /v2/orders HTTP/1.1\n> Host: api.example.com\n> User-Agent: curl/8.14.1\n> Accept: */*\n\
        > Authorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n>\n< HTTP/1.1 301 Moved Permanently\n\
        < Location: https://eu.api.example.net/v2/orders\n< Content-Length: 0\n<\n\
        * Issue another request to this URL: 'https://eu.api.example.net/v2/orders'\n\
        > GET /v2/orders HTTP/1.1\n> Host: eu.api.example.net\n> User-Agent: curl/8.14.1\n> Accept: */*\n>\n\
        < HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Bearer realm=\"orders\"\n< Content-Length: 0\n<\n";
    let worked = "GET /v2/orders HTTP/1.1\nHost: eu.api.example.net\nUser-Agent: PostmanRuntime/7.49.1\n\
        Authorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\n{}\n";
    let (id, words) = first(failed, worked);
    assert_eq!(id, "redirected");
    assert!(words.starts_with("curl was sent on from api.example.com to eu.api.example.net"), "{words}");
}

#[test]
fn a_host_and_a_path() {
    let same = "Authorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n";
    let failed = curl("/v1/orders", same, &refused("Bearer").replace("401 Unauthorized", "403 Forbidden"));
    let worked = curl("/v2/orders", same, &passed());
    let found = compared(&failed, &worked);
    assert_eq!(found.differences[0].id, "path");
    assert_eq!(found.same.plain(), "The same in both: method, host, the credential.");
    let worked = worked.replace("Host: api.example.com", "Host: staging.example.com").replace("/v2/", "/v1/");
    assert_eq!(compared(&failed, &worked).differences[0].id, "host");
}

#[test]
fn a_user_agent_counts_where_the_diagnosis_says_so() {
    let failed = "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: python-requests/2.32\n\nHTTP/1.1 403 Forbidden\nServer: nginx\n\nPlease set a user-agent and respect our robot policy\n";
    let worked = format!(
        "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: {CHROME}\n\nHTTP/1.1 200 OK\nServer: nginx\n\nok\n"
    );
    let found = compared(failed, &worked);
    let cause = diagnose(failed, &Context::default()).verdicts[0].cause;
    assert_eq!(cause, "user-agent-refused");
    assert_eq!(found.differences[0].id, "user-agent");
    assert!(found.differences[0].explains.is_some());
}

#[test]
fn a_key_in_another_place() {
    let failed = curl("/v2/orders?api_key=4kd82hfnsk29dkfj38", "", &refused("ApiKey"));
    let worked = curl("/v2/orders", "X-Api-Key: 4kd82hfnsk29dkfj38\n", &passed());
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "credential-place");
    assert!(words.contains("?api_key=\u{2026}") && words.contains("X-Api-Key: \u{2026}"), "{words}");
    let found = compared(&failed, &worked);
    assert!(found.differences.iter().all(|one| one.id != "query"), "{:#?}", found.differences);
    // One secret, one letter.
    assert_eq!(told(&found.differences[0]).matches("[A 18]").count(), 2, "{}", told(&found.differences[0]));
}

#[test]
fn a_signature_alone() {
    let good = usual(&[]);
    let (body, _) = good.rsplit_once('.').unwrap();
    let mine = format!("{body}.{}", URL_SAFE_NO_PAD.encode("signed-by-somebody-else-who-is"));
    let failed = curl("/v2/orders", &bearer(&mine), &refused("Bearer error=\"invalid_token\""));
    let worked = curl("/v2/orders", &bearer(&good), &passed());
    assert_eq!(first(&failed, &worked).0, "token-signature");
}

#[test]
fn a_tenant_in_a_header() {
    let same = "Authorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n";
    let failed = curl("/v2/orders", same, "HTTP/1.1 403 Forbidden\nContent-Length: 0\n");
    let worked = postman("GET", &format!("{same}X-Tenant-Id: acme\n")) + &passed();
    let (id, words) = first(&failed, &worked);
    assert_eq!(id, "field-missing");
    assert_eq!(words, "Postman sent the header X-Tenant-Id; curl did not.");
}

#[test]
fn what_was_not_seen_proves_nothing() {
    // A browser's "Copy as fetch" leaves cookies out.
    let failed = "fetch(\"https://api.example.com/v2/orders\", {\n  \"headers\": { \"accept\": \"application/json\" },\n  \"method\": \"GET\",\n  \"mode\": \"cors\",\n  \"credentials\": \"include\"\n});\n\nHTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n";
    let worked = postman("GET", "Cookie: session=3f9a7c2be41d08\n") + &passed();
    let found = compared(failed, &worked);
    assert!(found.differences.iter().all(|one| one.id != "cookie-missing"), "{:#?}", found.differences);
    assert!(
        found.remarks.iter().any(|remark| remark.plain().contains("proves nothing")),
        "{:#?}",
        found.remarks
    );
}

#[test]
fn an_answer_alone_cannot_be_compared() {
    let found = compared(&refused("Bearer"), &(postman("GET", "") + &passed()));
    assert!(found.differences.is_empty(), "{:#?}", found.differences);
    assert!(found.remarks.iter().any(|remark| remark.plain().contains("only the answer")));
}

#[test]
fn two_that_are_the_same_differ_in_nothing() {
    let one = curl("/v2/orders", &bearer(&usual(&[])), &refused("Bearer"));
    let found = compared(&one, &one);
    assert!(found.differences.is_empty() && found.folded.is_empty());
    assert!(!found.contrast);
    assert_eq!(found.same.plain(), "The same in both: method, host, path, the credential.");
}

#[test]
fn no_secret_is_shown() {
    let secret = "tGzv3JOkF0XG5Qx2TlKWIA";
    let failed = curl("/v2/orders?token=qq81mmNNw0PPzz66", &bearer(secret), &refused("Bearer"));
    let worked = postman("GET", &format!("Cookie: session={secret}Z\n{}", bearer("Zz99mmNNw0PPzz66abcdef")))
        + &passed();
    let all = format!("{:?}", compared(&failed, &worked));
    for piece in [secret, "qq81mmNN", "Zz99mmNN"] {
        assert!(!all.contains(piece), "{piece}: {all}");
    }
}

#[test]
fn the_exchange_that_passed_is_found_in_the_same_paste() {
    let one = |more: &str, answer: &str| curl("/v2/orders", more, answer);
    let paste = one("", &refused("Bearer")) + &one(&bearer("tGzv3JOkF0XG5Qx2TlKWIA"), &passed());
    let report = diagnose(&paste, &Context { exchange: Some(0), ..Context::default() });
    assert_eq!(twin(&report), Some(1));
    // Another resource says nothing of this one.
    let other = one("", &refused("Bearer")) + &curl("/v2/users", "", &passed());
    let report = diagnose(&other, &Context { exchange: Some(0), ..Context::default() });
    assert_eq!(twin(&report), None);
}
