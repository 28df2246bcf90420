//! Rules that were learnt from one product and hold for others, each with the near miss that must not trigger it.

use why401::capture::{Wish, read};
use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

#[test]
fn fields_below_an_empty_line_are_fields_where_a_program_shows_them() {
    let paste = |name: &str| {
        format!(
            "GET https://a.example.com/x\n\nAuthorization: Token abcdef0123\n{name}: x/1\n\n401 Unauthorized\nServer: nginx\n"
        )
    };
    let sent = |paste: &str| read(paste, Wish::default()).exchanges[0].request.clone().unwrap();
    assert_eq!(sent(&paste("User-Agent")).headers.len(), 2);
    // Typed into an editor, the empty line makes them the body.
    assert!(sent(&paste("Accept")).body.is_some());
}

#[test]
fn the_members_of_a_printed_object_are_a_response() {
    let object = "GET /x HTTP/1.1\nHost: a.example.com\n\n  status: 401,\n  headers: {\n    server: [ 'nginx' ],\n    \
                  'www-authenticate': [ `Basic realm=\"it's\"` ]\n  }\n";
    let capture = read(object, Wish::default());
    let response = capture.exchanges[0].response.as_ref().unwrap();
    assert_eq!((response.status, response.headers.len()), (Some(401), 2));
}

#[test]
fn request_and_response_below_a_line_of_the_network_panel_are_read() {
    let paste = "GET https://a.example.com/me 401\n  Request\n    Cookie: theme=dark\n  Response\n    Server: nginx\n";
    let capture = read(paste, Wish::default());
    let exchange = &capture.exchanges[0];
    assert!(exchange.request.as_ref().unwrap().header("cookie").is_some());
    assert!(exchange.response.as_ref().unwrap().header("server").is_some());
    // Lines of another sort below it are no fields.
    let capture = read("GET https://a.example.com/me 401\nServer: nginx is up\n", Wish::default());
    assert!(capture.exchanges[0].response.as_ref().unwrap().headers.is_empty());
}

#[test]
fn ntlm_through_a_proxy_that_shares_connections() {
    let paste = |server: &str| {
        format!(
            "GET / HTTP/1.1\nHost: a.example.com\nAuthorization: NTLM \
             TlRMTVNTUAADAAAAGAAYAHAAAAAYABgAiAAAAAgACABIAAAAFAAUAFAAAAAMAAwAZAAAAAAAAACgAAAABYKIogYBsR0AAAAPQwBPAFIAUABpAC4AcwBoAGUAdgBjAGgAdQBrAFcAUwAtADEAMQA0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADw9Pj9AQUJDREVGR0hJSktMTU5PUFFSUw==\n\n\
             HTTP/1.1 401 Unauthorized\n{server}WWW-Authenticate: NTLM\nContent-Length: 0\n\n"
        )
    };
    for server in ["Server: Caddy\nServer: Microsoft-IIS/8.5\n", "Server: nginx/1.25\n", "Server: envoy\n"] {
        assert_eq!(first(&paste(server)), "ntlm-connection-broken", "{server}");
    }
    assert_eq!(first(&paste("Server: Microsoft-IIS/10.0\n")), "basic-wrong-credentials");
}

#[test]
fn discovery_that_finds_nothing_is_missing() {
    let paste = |code: &str| {
        format!(
            "POST /api HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n\
             GET /.well-known/oauth-protected-resource/api HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 404 Not Found\n\n\
             GET /.well-known/oauth-protected-resource HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 {code}\n\n"
        )
    };
    let named = |code: &str| {
        let report = diagnose(&paste(code), &Context::default());
        report.verdicts.iter().take(2).any(|verdict| verdict.cause == "discovery-metadata-missing")
    };
    assert!(named("404 Not Found"));
    assert!(!named("200 OK"));
}

#[test]
fn an_answers_own_link_with_http_tells_of_the_proxy() {
    let paste = |link: &str| {
        format!(
            "$ curl -i -H 'Authorization: Token 0123456789abcdef' https://a.example.com/api/items/\nHTTP/1.1 403 Forbidden\n\
             Content-Type: application/json\n\n{{\"next\": \"{link}/api/items/?page=2\"}}\n"
        )
    };
    assert_eq!(first(&paste("http://a.example.com")), "proxy-forwarding-misconfigured");
    for other in ["https://a.example.com", "http://b.example.com"] {
        assert_ne!(first(&paste(other)), "proxy-forwarding-misconfigured", "{other}");
    }
}

#[test]
fn a_key_of_another_data_centre_goes_to_the_wrong_host() {
    let paste = |host: &str| {
        format!(
            "$ curl -i -u any:0123456789abcdef0123456789abcdef-us10 https://{host}/3.0/lists\nHTTP/1.1 403 Forbidden\n\n"
        )
    };
    assert_eq!(first(&paste("us2.api.mailchimp.com")), "wrong-url");
    for host in ["us10.api.mailchimp.com", "api.example.com"] {
        assert_ne!(first(&paste(host)), "wrong-url", "{host}");
    }
}

#[test]
fn what_a_proxy_was_sent_is_no_credential_for_the_origin() {
    let paste = |method: &str| {
        format!(
            "> {method} http://a.example.com:443/ HTTP/1.1\n> Host: a.example.com:443\n> Proxy-Authorization: Basic \
             a2ltOnNlY3JldHBhc3M=\n> \n< HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Basic realm=\"r\"\n< \n"
        )
    };
    assert_eq!(first(&paste("GET")), "no-credentials");
    // What answers CONNECT is the proxy.
    assert_eq!(first(&paste("CONNECT")), "basic-wrong-credentials");
}

#[test]
fn a_login_carries_its_credential_in_the_body_that_panes_leave_out() {
    let paste = |request: &str| {
        format!(
            "{request} HTTP/1.1\nHost: a.example.com\nContent-Type: application/json\n\nHTTP/1.1 401 Unauthorized\n\
             Content-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("POST /api/login")), "basic-wrong-credentials");
    assert_eq!(first(&paste("POST /oauth2/token")), "basic-wrong-credentials");
    assert_eq!(first(&paste("GET /api/login")), "no-credentials");
    assert_eq!(first(&paste("POST /api/token")), "no-credentials");
}

#[test]
fn digest_is_signed_for_a_path_that_the_server_never_sees() {
    let paste = |logged: &str| {
        format!(
            "GET /test/page.html HTTP/1.1\nHost: a.example.com\nAuthorization: Digest username=\"kim\", realm=\"r\", \
             nonce=\"8f2ce1a64f7b3d09\", uri=\"/test/page.html\", cnonce=\"YTgxZjBj\", nc=00000001, qop=auth, \
             response=\"d52f71bf1374e7aba6900d9d89b97f57\", algorithm=MD5\n\nHTTP/1.1 401 Unauthorized\n\
             WWW-Authenticate: Digest realm=\"r\", nonce=\"b03d91e7c2aa4615\", qop=\"auth\", algorithm=MD5\n\
             Content-Length: 0\n\nthe log of the machine behind says\n10.0.3.1 - - [19/May/2020:02:47:08 +0000] \
             \"GET {logged} HTTP/1.0\" 401 180 \"-\" \"curl/7.68.0\"\n"
        )
    };
    assert_eq!(first(&paste("/page.html")), "digest-mismatch");
    assert_ne!(first(&paste("/test/page.html")), "digest-mismatch");
}

#[test]
fn brackets_of_the_manual_around_a_key_are_a_fault_of_form() {
    let paste = |key: &str| {
        format!(
            "POST /api HTTP/1.1\nHost: a.example.com\nAuthorization: {key}\n\nHTTP/1.1 403 Forbidden\nContent-Type: \
             application/json\n\n{{\"message\": \"Access denied: User  not authorized to create packages\"}}\n"
        )
    };
    assert_eq!(first(&paste("{6f2c9a1e-0b7d-4c58-9e13-a4d5c6b7e8f9}")), "authorization-malformed");
    assert_ne!(first(&paste("6f2c9a1e-0b7d-4c58-9e13-a4d5c6b7e8f9")), "authorization-malformed");
}

#[test]
fn an_encrypted_token_may_tell_its_end_in_its_header() {
    // {"alg":"dir","enc":"A128GCM","exp":1663043460}: 2022-09-13T04:31:00Z
    let paste = |date: &str| {
        format!(
            "GET / HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer \
             eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwiZXhwIjoxNjYzMDQzNDYwfQ..9mlynzGWJbBaRz5A.t11XDDy8E9Bb.ZCXZOxVpmGA2f6vhhLcm0g\
             \n\nHTTP/1.1 401 Unauthorized\nDate: {date}\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("Tue, 13 Sep 2022 08:04:31 GMT")), "token-expired");
    assert_ne!(first(&paste("Tue, 13 Sep 2022 04:04:31 GMT")), "token-expired");
}

#[test]
fn a_cache_tells_of_itself_under_many_names() {
    let paste = |field: &str| {
        format!(
            "GET / HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 403 Forbidden\n{field}\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("x-nginx-cache-status: HIT")), "cached-refusal");
    assert_eq!(first(&paste("X-Proxy-Cache: HIT")), "cached-refusal");
    assert_ne!(first(&paste("X-Cache-Lookup: HIT from px1.example.com:3128")), "cached-refusal");
}

#[test]
fn the_status_that_curl_was_told_to_write_is_the_answers() {
    let status = |paste: &str| {
        let capture = read(paste, Wish::default());
        capture.exchanges[0].response.as_ref().and_then(|response| response.status)
    };
    assert_eq!(
        status("$ curl -s -o /dev/null -w '%{http_code}\\n' https://a.example.com/x\n403\n"),
        Some(403)
    );
    assert_eq!(
        status("$ curl -sw 'got %{response_code}\\n' https://a.example.com/x\n{\"a\":1}\ngot 403\n"),
        Some(403)
    );
    assert_eq!(status("$ curl -s -w '%{http_code}' https://a.example.com/x\n{\"a\":1}403\n"), Some(403));
    assert_eq!(status("$ curl -s https://a.example.com/count\n403\n"), None);
    assert_eq!(status("$ curl -s https://a.example.com/x\n{\"a\":1}403\n"), None);
}

#[test]
fn nginx_leaves_out_fields_with_an_underscore() {
    let paste = |name: &str, server: &str| {
        format!(
            "GET /api/v1/me HTTP/1.1\nHost: a.example.com\n{name}: eyJ0eXBlIjoi9kQ2m7Vx0pLr4\n\nHTTP/1.1 401 \
             Unauthorized\nServer: {server}\nContent-Type: application/json\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("access_token", "nginx/1.18.0")), "auth-header-stripped-upstream");
    assert_ne!(first(&paste("access-token", "nginx/1.18.0")), "auth-header-stripped-upstream");
    assert_ne!(first(&paste("access_token", "Kestrel")), "auth-header-stripped-upstream");
}

#[test]
fn a_slash_that_the_server_adds_makes_a_directory() {
    let paste = |asked: &str| {
        format!(
            "$ curl -Ii https://a.example.com{asked}\nHTTP/1.1 301 Moved Permanently\nServer: nginx\nLocation: \
             https://a.example.com/img/pics/\n\n$ curl -Ii https://a.example.com/img/pics/\nHTTP/1.1 403 Forbidden\n\
             Server: nginx\nContent-Type: text/html\n"
        )
    };
    assert_eq!(first(&paste("/img/pics")), "directory-index-denied");
    assert_ne!(first(&paste("/start")), "directory-index-denied");
}

/// A refusal and a success of one request by turns.
fn turns(statuses: &[&str]) -> String {
    let leg = |status: &&str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer 4f1d0c9ab27e\n\nHTTP/1.1 {status}\nContent-Length: 0\n\n"
        )
    };
    statuses.iter().map(leg).collect()
}

#[test]
fn what_passes_by_turns_has_not_ended() {
    let (refused, passed) = ("401 Unauthorized", "200 OK");
    let by_turns = first(&turns(&[refused, passed, refused]));
    assert!(["token-bad-signature", "server-auth-misconfigured"].contains(&by_turns), "{by_turns}");
    assert_eq!(first(&turns(&[passed, refused])), "token-expired");
}

#[test]
fn beside_an_open_file_no_login_is_lacking() {
    let paste = |open: &str| {
        format!(
            "$ curl -i http://a.example.com:9000{open}\nHTTP/1.1 200 OK\nServer: MinIO\nContent-Length: 1\n\nx\n$ curl -i \
             http://a.example.com:9000/pics/wrong.jpg\nHTTP/1.1 403 Forbidden\nServer: MinIO\nContent-Type: \
             application/xml\n\n<Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>\n"
        )
    };
    assert_eq!(first(&paste("/pics/right.jpg")), "missing-object-as-403");
    assert_eq!(first(&paste("/other/right.jpg")), "no-credentials");
}

#[test]
fn a_function_is_the_audience_and_not_its_host() {
    let paste = |aud: &str| {
        use base64::Engine;
        let part = |json: String| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(json);
        let claims = format!(
            "{{\"aud\":\"{aud}\",\"iss\":\"https://accounts.google.com\",\"sub\":\"1\",\"iat\":1625720702,\"exp\":1625724302}}"
        );
        let token =
            format!("{}.{}.c2ln", part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".to_owned()), part(claims));
        format!(
            "GET /hello HTTP/1.1\nHost: europe-west1-shop.cloudfunctions.net\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 \
             Unauthorized\nDate: Thu, 08 Jul 2021 05:05:03 GMT\nServer: Google Frontend\nWWW-Authenticate: Bearer \
             error=\"invalid_token\" error_description=\"The access token could not be verified\"\n\n"
        )
    };
    let host = "https://europe-west1-shop.cloudfunctions.net";
    assert_eq!(first(&paste(host)), "token-wrong-audience");
    assert_ne!(first(&paste(&format!("{host}/hello"))), "token-wrong-audience");
}

#[test]
fn a_token_as_password_has_its_time() {
    let paste = |exp: i64| {
        use base64::Engine;
        let (url, plain) =
            (&base64::engine::general_purpose::URL_SAFE_NO_PAD, &base64::engine::general_purpose::STANDARD);
        let token = format!(
            "{}.{}.c2lnbmF0dXJl",
            url.encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"),
            url.encode(format!("{{\"iss\":\"Registry\",\"sub\":\"8f2b\",\"exp\":{exp}}}"))
        );
        let basic = plain.encode(format!("00000000-0000-0000-0000-000000000000:{token}"));
        format!(
            "GET /oauth2/token HTTP/1.1\nHost: shop.azurecr.io\nAuthorization: Basic {basic}\n\nHTTP/1.1 401 \
             Unauthorized\nDate: Mon, 25 Nov 2024 10:48:17 GMT\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste(1_732_527_008)), "token-expired");
    assert_ne!(first(&paste(1_732_547_008)), "token-expired");
}

#[test]
fn a_second_challenge_behind_curl_digest_refuses_the_answer() {
    let paste = |command: &str, stale: &str| {
        let challenge = format!(
            "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"a\", nonce=\"a9da\", stale={stale}\nContent-Length: 0\n\n"
        );
        format!("$ curl -i {command} http://a.example.com/x\n{challenge}{challenge}")
    };
    let answered = first(&paste("--digest -u kim:lamp", "false"));
    assert!(["digest-mismatch", "basic-wrong-credentials"].contains(&answered), "{answered}");
    assert_eq!(first(&paste("--digest -u kim:lamp", "true")), "digest-stale-nonce");
    assert_ne!(first(&paste("", "false")), "digest-mismatch");
}

#[test]
fn a_status_in_prose_counts_where_no_exchange_is() {
    let told =
        |code: &str| format!("Dropbox Status: {code}\nDropbox Data: error_summary: 'too_many_requests/..'\n");
    assert_eq!(first(&told("429")), "rate-limited");
    assert_ne!(first(&told("200")), "rate-limited");
}

#[test]
fn an_empty_field_among_empty_fields_was_not_meant_to_hold_a_token() {
    let paste = |query: &str| {
        format!(
            "> GET /list?{query} HTTP/1.1\n> Host: a.example.com\n> Accept: */*\n> \n< HTTP/1.1 403 Forbidden\n\
             < Server: nginx\n< Content-Length: 0\n< \n* Connection #0 left intact\n\n\
             with another User-Agent it works\n"
        )
    };
    assert_eq!(first(&paste("user_id=&expire=&token=&n=1")), "user-agent-refused");
    assert_eq!(first(&paste("token=&n=1")), "credential-not-loaded");
}

#[test]
fn a_warning_without_its_code_is_a_line_of_a_log() {
    let paste =
        |line: &str| format!("GET / HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 403 Forbidden\n{line}\n\n");
    let fields =
        |line: &str| read(&paste(line), Wish::default()).exchanges[0].response.clone().unwrap().headers.len();
    assert_eq!(fields("Warning: 110 - \"Response is stale\""), 1);
    assert_eq!(fields("WARNING: request refused"), 0);
}

#[test]
fn a_second_length_begins_the_other_half_of_a_pane() {
    let sides = |second: &str| {
        let paste = format!(
            "Request URL: https://a.example.com/login\nRequest Method: POST\nStatus Code: 403\n\nAccept: */*\n\
             Content-Length: 33\nHost: a.example.com\nUser-Agent: Mozilla/5.0\n\n{second}X-XSRF-TOKEN: Required\n"
        );
        let exchange = &read(&paste, Wish::default()).exchanges[0];
        (exchange.request.as_ref().unwrap().headers.len(), exchange.response.as_ref().unwrap().headers.len())
    };
    assert_eq!(sides("Content-Length: 543\n"), (4, 2));
    // The same field once: what stands below an empty line is the request's.
    assert_eq!(sides("Connection: keep-alive\n"), (6, 0));
}

#[test]
fn an_authorization_field_shown_beside_an_error_was_sent() {
    let paste = |line: &str| format!("error: HTTP POST request failed with status code: 401\n\n{line}\n");
    let sent = |line: &str| {
        let capture = read(&paste(line), Wish::default());
        capture.exchanges[0].request.as_ref().is_some_and(|request| request.header("authorization").is_some())
    };
    assert!(sent("what goes out: Authorization: Basic kim:secretpass"));
    assert!(sent("Authorization: Bearer abc.def"));
    assert_eq!(first(&paste("sent: Authorization: Basic kim:secretpass")), "basic-malformed");
    for other in [
        "try Authorization: Basic kim:secretpass",
        "Authorization: Basic <base64 of user:password>",
        "Authorization: Basic",
        "Proxy-Authorization: Basic kim:secretpass",
    ] {
        assert!(!sent(other), "{other}");
    }
}

#[test]
fn host_and_origin_differ_behind_a_proxy_where_the_browser_saw_them_equal() {
    let paste = |site: &str| {
        format!(
            "POST /api/queue HTTP/1.1\nHost: a.example.com\nOrigin: https://a.example.com\nSec-Fetch-Site: {site}\n\n\
             HTTP/1.1 403 Forbidden\nServer: nginx\nContent-Length: 0\n\ncontainer log:\n\
             WARNING: request with non matching host and origin 127.0.0.1:8188 != a.example.com, returning 403\n"
        )
    };
    assert_eq!(first(&paste("same-origin")), "proxy-forwarding-misconfigured");
    assert_eq!(first(&paste("cross-site")), "origin-not-allowed");
}

#[test]
fn a_private_window_leaves_the_old_cookie_behind() {
    let paste = |remark: &str| {
        format!(
            "GET /app HTTP/1.1\nHost: a.example.com\nCookie: session=5f2b0d6f7c1a4e9b8d3c2a1f\n\nHTTP/1.1 403 Forbidden\n\
             Server: nginx\nContent-Length: 0\n\n{remark}\n"
        )
    };
    assert_eq!(first(&paste("in a private window it works")), "cookie-session-expired");
    assert_ne!(
        first(&paste("in a private window it fails as well")),
        first(&paste("in a private window it works"))
    );
}

#[test]
fn codes_say_what_their_words_say() {
    let paste = |body: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer 5f2b0d6f7c1a4e9b8d3c2a1f\n\nHTTP/1.1 401 \
             Unauthorized\nContent-Type: application/json\n\n{body}\n"
        )
    };
    assert_eq!(first(&paste("{\"code\":\"AUDIENCE_NOT_ACCEPTED\"}")), "token-wrong-audience");
    assert_eq!(first(&paste("{\"type\":\"UserBlockedException\"}")), "account-restricted");
    assert_ne!(first(&paste("{\"type\":\"UserException\"}")), "account-restricted");
}

#[test]
fn a_session_in_a_field_of_its_own_is_no_key() {
    let paste = |name: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\n{name}: f7c6242b6f8441ac3fc736d9a7308fc1\n\nHTTP/1.1 401 \
             Unauthorized\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("Session-Token")), "cookie-session-expired");
    assert_eq!(first(&paste("X-Api-Key")), "api-key-invalid");
}

#[test]
fn a_named_fault_outranks_words_that_leave_it_open() {
    let paste = |words: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer 5f2b0d6f7c1a4e9b8d3c2a1f\n\nHTTP/1.1 401 \
             Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n{{\"message\":\"{words}\"}}\n"
        )
    };
    assert_eq!(
        first(&paste("Invalid credentials: expected iss claim to be a, but was b")),
        "token-wrong-issuer"
    );
    assert_eq!(first(&paste("Expected 3 parts in JWT; got 1")), "token-malformed");
    assert_eq!(first(&paste("Invalid credentials")), "token-invalid-or-revoked");
}
