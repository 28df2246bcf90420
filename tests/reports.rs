//! Narrated reports as people read them: a changed word is a reviewed change.

use std::fs;
use std::path::Path;

use why401::knowledge::Role;
use why401::report::{Style, narrate};
use why401::{Context, diagnose, text::time};

/// Cases whose reports are kept, each with the role that reads it.
const KEPT: &[(&str, Role)] = &[
    ("apex-cookie-lost-on-www-redirect", Role::Server),
    ("atproto-pds-use-dpop-nonce", Role::Client),
    ("baikal-preflight-propfind-401", Role::Server),
    ("caddy-no-credentials-httpx", Role::Client),
    ("cloudflare-cf-mitigated-challenge-api", Role::Client),
    ("cloudfront-signed-url-old-expires", Role::Client),
    ("couchdb-echo-newline-base64", Role::Client),
    ("django-login-required-redirect", Role::Visitor),
    ("dockerhub-first-401-manifest", Role::Client),
    ("dotnet-httpclient-307-drops-bearer", Role::Client),
];

#[test]
fn reports_read_as_reviewed() {
    for (id, role) in KEPT {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(id);
        let paste = fs::read_to_string(folder.join("paste.txt")).expect("a paste");
        let case: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.join("case.json")).expect("a case")).expect("JSON");
        let context = Context { judge_at: case["now"].as_str().and_then(time::read), ..Context::default() };
        let report = diagnose(&paste, &context);
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(*id, narrate(&report, &paste, *role, Style::default()));
        });
    }
}

#[test]
fn a_headline_says_only_what_was_seen() {
    let answer = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"x\"\n";
    let provisional = "Provisional headers are shown\nReferer: https://app.example.com/\n\n";
    let whole = "GET /v1/me HTTP/1.1\nHost: api.example.com\n\n";
    let headline = |paste: &str| diagnose(paste, &Context::default()).headline.plain();
    for request in ["", provisional] {
        let told = headline(&[request, answer].concat());
        assert!(told.contains("most likely") && told.contains("not all in this paste"), "{told}");
    }
    let told = headline(&[whole, answer].concat());
    assert!(told.ends_with("and the request carried no credential."), "{told}");
}
