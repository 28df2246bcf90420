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
