//! Forms of credentials and of requests that tell the cause, each with the near miss that must not.

use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

const REFUSED: &str = "HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n";

#[test]
fn base64_that_its_encoder_broke_ends_the_field() {
    let paste = |at: usize| {
        let value = "c3ZjLWxoYy1pbXBvcnRlcjpRbTd4VDJ2THc5S3A0WnJZOG5IczNEZkc2YkpjMVZlQQ==";
        let (one, two) = value.split_at(at);
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Basic {one}\n{two}\nAccept: */*\n\n{REFUSED}"
        )
    };
    assert_eq!(first(&paste(60)), "basic-malformed");
    assert_ne!(first(&paste(59)), "basic-malformed");
}

#[test]
fn a_token_that_was_issued_goes_behind_bearer() {
    let paste = |scheme: &str, name: &str| {
        format!(
            "POST /grant HTTP/1.1\nHost: a.example.com\nAuthorization: Token 3b9f0c7d2e8a4165\n\nHTTP/1.1 200 OK\n\
             Content-Type: application/json\n\n{{\"{name}\":\"4f1d0c9ab2e74f1d0c9ab2e7\"}}\n\n\
             GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: {scheme} 4f1d0c9ab2e74f1d0c9ab2e7\n\n{REFUSED}"
        )
    };
    assert_eq!(first(&paste("Token", "access_token")), "scheme-mismatch");
    assert_ne!(first(&paste("Token", "auth_token")), "scheme-mismatch");
    assert_ne!(first(&paste("Bearer", "access_token")), "scheme-mismatch");
}

#[test]
fn a_field_for_a_token_holds_null() {
    let paste =
        |name: &str| format!("GET /x HTTP/1.1\nHost: a.example.com\nAccept: */*\n{name}: null\n\n{REFUSED}");
    assert_eq!(first(&paste("token")), "credential-not-loaded");
    assert_ne!(first(&paste("x-csrf-token")), "credential-not-loaded");
    assert_ne!(first(&paste("origin")), "credential-not-loaded");
}

#[test]
fn the_same_application_on_its_own_port_gets_the_header() {
    let paste = |inner: &str| {
        format!(
            "$ curl -i -H 'Authorization: Bearer 4f1d0c9ab2' http://a.example.com/app/public/books\n{REFUSED}\
             $ curl -i -H 'Authorization: Bearer 4f1d0c9ab2' http://a.example.com:8081{inner}\nHTTP/1.1 200 OK\n\
             Content-Length: 2\n\n[]\n"
        )
    };
    assert_eq!(first(&paste("/books")), "auth-header-stripped-upstream");
    assert_ne!(first(&paste("/authors")), "auth-header-stripped-upstream");
}

#[test]
fn a_remark_names_the_scheme_that_was_sent() {
    let paste = |scheme: &str| {
        format!(
            "the app sends  Authorization: {scheme} YW5uYTp4\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: \
             Negotiate\nWWW-Authenticate: NTLM\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("Basic")), "scheme-mismatch");
    assert_ne!(first(&paste("NTLM")), "scheme-mismatch");
}

#[test]
fn what_is_not_offered_was_not_judged() {
    let paste = |offered: &str| {
        format!(
            "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\
             WWW-Authenticate: {offered}\n\nAccess is denied due to invalid credentials."
        )
    };
    assert_eq!(first(&paste("NTLM")), "scheme-mismatch");
    assert_eq!(first(&paste("Basic realm=\"a\"")), "basic-wrong-credentials");
}
