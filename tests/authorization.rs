//! Credentials: kind, fields and issues of every vector, and what no input may do.

use std::time::{Duration, Instant};

use serde_json::Value;
use why401::auth::credential::{self, Credential, CredentialIssue, Kind, Place, Reason};
use why401::auth::{Problem, families};
use why401::text::{Mapped, Span};

#[test]
fn every_vector_is_read() {
    let mut wrong = Vec::new();
    for vector in vectors() {
        let (id, want) = (vector["id"].as_str().unwrap(), &vector["expect"]);
        let place =
            if vector.get("header").is_some() { Place::ProxyAuthorization } else { Place::Authorization };
        let credential = credential::read(place, &Mapped::at(vector["value"].as_str().unwrap(), 0));
        if credential.kind.id() != want["kind"] {
            wrong.push(format!("{id}: {} and not {}", credential.kind.id(), want["kind"]));
        }
        for (name, value) in want["fields"].as_object().unwrap() {
            let got = credential.field(name).map_or(&Value::Null, |field| &field.value);
            // `check` holds a password that only recomputation takes.
            if name != "check" && got != value {
                wrong.push(format!("{id}: {name}: {got} and not {value}"));
            }
        }
        let issues: Vec<&str> = credential.issues.iter().map(|issue| issue.kind.id()).collect();
        for issue in vector["issues"].as_array().unwrap() {
            if !issues.contains(&issue.as_str().unwrap()) {
                wrong.push(format!("{id}: {issue} is not in {issues:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is named beyond the vectors' own issues: few, and each true.
#[test]
fn clean_values_have_no_issues() {
    for value in [
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "Bearer aB3dEf6hIj9kLmN0pQrS",
        "GNAP OS9M2PMHKUR64TB8N6BW7OZB8CDFONP219RP1LT0",
        "NTLM TlRMTVNTUAABAAAAl4II4gAAAAAAAAAAAAAAAAAAAAAKAGVKAAAADw==",
    ] {
        let credential = credential::read(Place::Authorization, &Mapped::at(value, 0));
        assert!(credential.issues.is_empty(), "{value}: {:?}", credential.issues);
    }
}

#[test]
fn every_id_of_the_vocabulary_has_its_words() {
    for issue in CredentialIssue::ALL {
        assert!(issue.text().ends_with('.') && issue.source().1.starts_with("https://"), "{}", issue.id());
        assert!(!issue.severity().id().is_empty());
    }
    for problem in Problem::ALL {
        assert!(
            problem.text().ends_with('.') && problem.source().1.starts_with("https://"),
            "{}",
            problem.id()
        );
    }
    let ids = |ids: &mut Vec<&'static str>| {
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    };
    ids(&mut CredentialIssue::ALL.iter().map(|issue| issue.id()).collect());
    ids(&mut Reason::ALL.iter().map(|reason| reason.id()).collect());
    ids(&mut Problem::ALL.iter().map(|problem| problem.id()).collect());
    assert!(families::by_id("vault").is_some());
}

#[test]
fn mutations_never_panic_and_spans_stay_inside() {
    for vector in vectors() {
        for text in mutations(vector["value"].as_str().unwrap()) {
            let value = Mapped::at(text.as_str(), 0);
            let mut all = vec![credential::read(Place::Authorization, &value), credential::cookie(&value).1];
            all.extend(credential::query(&value));
            all.extend(credential::userinfo(&value));
            all.extend(credential::body(None, &value));
            for credential in &all {
                check(credential, &text);
            }
            let header = credential::api_key_header(&Mapped::derived("X-Api-Key", Span::empty(0)), &value);
            check(&header.unwrap(), &text);
        }
    }
}

#[test]
fn ten_megabytes_take_well_under_a_second() {
    let heads = [
        "",
        "Basic ",
        "Bearer ",
        "Digest ",
        "NTLM ",
        "Negotiate ",
        "AWS4-HMAC-SHA256 ",
        "OAuth a=b,",
        "Foo ",
        "https://a/?",
    ];
    let units = [
        "a",
        "YII",
        "eyJ.",
        ",",
        "a=b,",
        "a=\"b\" ",
        "Bearer ",
        "\"",
        "%2E",
        " ",
        "\n",
        "é",
        "{\"a\":1,",
        "Basic a, ",
        "a=",
        ";a=b",
        "&k=v",
        "=",
        "{{",
    ];
    for head in heads {
        for unit in units {
            // A quadratic loop shows at this size as well, and a build without optimisation stays quick.
            let size = if head.is_empty() { 10_000_000 } else { 200_000 };
            let text = format!("{head}{}", unit.repeat(size / unit.len()));
            let value = Mapped::at(text, 0);
            let start = Instant::now();
            credential::read(Place::Authorization, &value);
            credential::query(&value);
            credential::userinfo(&value);
            credential::cookie(&value);
            credential::body(None, &value);
            let took = start.elapsed();
            assert!(took < HANGS, "{head:?} {unit:?}: {took:?}");
        }
    }
}

#[test]
fn presigned_links_are_one_credential() {
    let url = "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeee";
    let found = credential::query(&Mapped::at(url, 0));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Kind::Sigv4);
    assert_eq!(found[0].text("region"), Some("us-east-1"));
    assert_eq!(found[0].text("signed_at"), Some("20130524T000000Z"));
    assert_eq!(found[0].text("expires"), Some("86400"));
    assert!(found[0].issue(CredentialIssue::TemporaryKeyWithoutToken).is_some());

    let sas =
        "https://a.blob.core.windows.net/c/b?sv=2022-11-02&se=2026-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=abc%3D";
    let found = credential::query(&Mapped::at(sas, 0));
    assert_eq!((found.len(), found[0].text("expires")), (1, Some("2026-01-01T00:00:00Z")));
    assert_eq!(found[0].text("signature"), Some("abc="));

    assert!(credential::query(&Mapped::at("https://a/?limit=3&sort=name", 0)).is_empty());
}

#[test]
fn other_places_are_read() {
    let info = credential::userinfo(&Mapped::at("https://anna:p%40ss@example.com/x", 0)).unwrap();
    assert_eq!((info.text("user"), info.text("password")), (Some("anna"), Some("p@ss")));
    assert!(credential::userinfo(&Mapped::at("https://example.com/a@b", 0)).is_none());

    let (cookies, all) = credential::cookie(&Mapped::at("sid=abc; token=eyJhbGciOiJIUzI1NiJ9.e30.c2ln", 0));
    assert_eq!((cookies.len(), cookies[0].0.as_str(), cookies[0].1.as_str()), (2, "sid", "abc"));
    assert!(all.jwt.is_some());

    let header =
        |name: &str, value: &str| credential::api_key_header(&Mapped::at(name, 0), &Mapped::at(value, 100));
    let emby = header("X-Emby-Authorization", "MediaBrowser Client=\"Web\", Token=\"b41c7e9d\"").unwrap();
    assert_eq!(emby.text("key"), Some("b41c7e9d"));
    // Before a login there is no token.
    assert!(header("X-Emby-Authorization", "MediaBrowser Client=\"Web\", Device=\"x\"").is_none());
    assert!(header("X-Emby-Authorization", "MediaBrowser Client=\"Web\", Token=\"\"").is_none());
    let own =
        credential::read(Place::Authorization, &Mapped::at("MediaBrowser Client=\"Web\", Token=\"b4\"", 0));
    assert_eq!((own.kind, own.text("key")), (Kind::ApiKey, Some("b4")));
    let none = credential::read(Place::Authorization, &Mapped::at("MediaBrowser Client=\"Web\"", 0));
    assert_eq!(none.text("reason"), Some("no-credentials"));
    assert_eq!(header("vmware-api-session-id", "f7c6").unwrap().text("key"), Some("f7c6"));
    assert!(header("X-Session-Id", "f7c6").is_none());

    let form = credential::body(
        Some("application/x-www-form-urlencoded"),
        &Mapped::at("grant_type=refresh_token&refresh_token=abc&client_id=web", 0),
    );
    assert_eq!(form[0].text("grant_type"), Some("refresh_token"));
    assert!(form[0].field("refresh_token").unwrap().secret);
    let text = r#"{"email":"a@b.test","password":"s\"x"}"#;
    let json = credential::body(Some("application/json"), &Mapped::at(text, 0));
    assert_eq!((json[0].text("user"), json[0].text("password")), (Some("a@b.test"), Some("s\"x")));
    assert_eq!(json[0].field("password").unwrap().span.unwrap().of(text), Some("s\\\"x"));
    assert!(credential::body(Some("application/json"), &Mapped::at(r#"{"name":"x"}"#, 0)).is_empty());
}

fn check(credential: &Credential, text: &str) {
    let inside = |span: Span| assert!(span.of(text).is_some(), "{span:?} in {text:?}: {credential:?}");
    inside(credential.span);
    credential.secret.into_iter().for_each(inside);
    credential.fields.iter().filter_map(|field| field.span).for_each(inside);
    credential
        .issues
        .iter()
        .filter(|issue| issue.span.start != 0 || !text.is_empty())
        .for_each(|issue| inside(issue.span));
}

/// Cuts, doublings and foreign characters at every few places.
fn mutations(text: &str) -> Vec<String> {
    let step = (text.len() / 40).max(1);
    let places = text.char_indices().map(|(at, _)| at).enumerate().filter(|(number, _)| number % step == 0);
    places
        .flat_map(|(number, at)| {
            let (head, tail) = text.split_at(at);
            let odd = [
                "\u{0}", "\"", "%", "\n", "é", "=", ".", " ", "\u{200b}", "\\", "💥", "\u{a0}", ",", ":", "“",
            ][number % 15];
            [
                head.to_owned(),
                tail.to_owned(),
                format!("{head}{odd}{tail}"),
                format!("{tail}{head}"),
                format!("https://{head}?token={tail}"),
            ]
        })
        .collect()
}

fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("vectors/authorization.json")).unwrap()
}

/// A quadratic loop takes hours on such a text; a slow or busy machine stays far below.
const HANGS: Duration = Duration::from_mins(1);
