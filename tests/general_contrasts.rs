//! What two exchanges, a cache or a place of the paste tell in general, each with the near miss that must not.

use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

fn names(paste: &str, cause: &str) -> bool {
    diagnose(paste, &Context::default()).verdicts.iter().take(3).any(|verdict| verdict.cause == cause)
}

#[test]
fn a_redirect_to_where_a_file_is_kept_has_passed() {
    let paste = |location: &str| {
        format!(
            "$ curl -i https://a.example.com/f -A 'curl/8'\nHTTP/2 403\nserver: nginx\n\n{{\"detail\":\"unable to process\"}}\n\n\
             $ curl -sI https://a.example.com/f -A 'fetcher (me@example.com)'\nHTTP/2 302\n{location}\n"
        )
    };
    assert_eq!(first(&paste("location: https://files.example.net/f\n")), "user-agent-refused");
    assert_ne!(first(&paste("location: /login?next=%2Ff\n")), "user-agent-refused");
}

#[test]
fn a_password_that_was_refused_is_no_first_leg() {
    let paste = |field: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\n{field}\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"\n\n\
             GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Basic YW5uYTpy\n\nHTTP/1.1 200 OK\n\n"
        )
    };
    assert_eq!(first(&paste("")), "first-leg-challenge");
    assert_ne!(first(&paste("Authorization: Basic YW5uYQ==\n")), "first-leg-challenge");
}

#[test]
fn what_stands_behind_a_number_sign_is_never_sent() {
    let paste = |path: &str| {
        format!(
            "GET https://a.example.com{path}\n\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n{{\"message\":\"x\"}}\n"
        )
    };
    assert!(names(&paste("/items/PART#7/details"), "wrong-url"));
    // The route of a page's own.
    assert!(!names(&paste("/#/items/7"), "wrong-url"));
}

#[test]
fn a_cut_token_in_a_cookie_is_no_malformed_token() {
    let paste = |field: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\n{field}eyJhbGciOiJIUzI1NiJ9.eyJzdWIi\n\nHTTP/1.1 401 Unauthorized\n\
             Server: nginx\n\n"
        )
    };
    assert_eq!(first(&paste("Authorization: Bearer ")), "token-malformed");
    assert_ne!(first(&paste("Cookie: session=")), "token-malformed");
}

#[test]
fn what_the_browsers_tools_write_is_no_message() {
    let paste = "Request URL: https://a.example.com/x\nRequest Method: GET\nStatus Code: 403 Forbidden\n\
                 Referrer Policy: strict-origin-when-cross-origin\n\nserver: nginx\n\ncopied from the network tab\n";
    assert_ne!(first(paste), "origin-not-allowed");
    assert_ne!(first(paste), "ip-blocked");
}

fn jwt(payload: &str) -> String {
    use base64::Engine;
    let url = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.c2lnbmF0dXJl", url("{\"alg\":\"RS256\"}"), url(payload))
}

#[test]
fn an_identity_token_for_a_services_address_is_of_the_right_kind() {
    let paste = |audience: &str| {
        let token = jwt(&format!(
            "{{\"iss\":\"https://accounts.google.com\",\"aud\":\"{audience}\",\"exp\":1999999999}}"
        ));
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\n\
             WWW-Authenticate: Bearer error=\"invalid_token\"\n\n"
        )
    };
    assert_eq!(first(&paste("123-abc.apps.googleusercontent.com")), "token-wrong-type");
    assert_ne!(first(&paste("https://b.example.com")), "token-wrong-type");
}

#[test]
fn a_refresh_token_says_so_in_either_word() {
    let paste = |kind: &str| {
        let token = jwt(&format!("{{\"sub\":\"1\",\"token_type\":\"{kind}\",\"exp\":1999999999}}"));
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\n\n"
        )
    };
    assert_eq!(first(&paste("refresh_token")), "token-wrong-type");
    assert_ne!(first(&paste("access_token")), "token-wrong-type");
}

#[test]
fn a_puzzle_is_no_limit_whatever_the_status() {
    let paste =
        |kind: &str| format!("HTTP/2 429\nserver: edge\nx-edge-mitigated: {kind}\ncontent-length: 9\n\n");
    assert_eq!(first(&paste("challenge")), "bot-challenge");
    assert_eq!(first(&paste("deny")), "rate-limited");
}

#[test]
fn an_invalid_signature_is_that_of_the_token_that_was_sent() {
    let paste = |field: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\n{field}\n\nHTTP/1.1 403 Forbidden\n\n{{\"detail\":\"signature is invalid\"}}\n"
        )
    };
    let token = jwt("{\"sub\":\"1\",\"exp\":1999999999}");
    assert_eq!(first(&paste(&format!("Authorization: Bearer {token}"))), "token-bad-signature");
    assert_ne!(first(&paste("X-Signature: 0a1b2c3d4e5f60718293a4b5c6d7e8f9")), "token-bad-signature");
}
