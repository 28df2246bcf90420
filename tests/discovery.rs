//! Where a paste leads, and what is said of the answers.

use serde_json::{Value, json};
use why401::discovery::{
    Answer, Fits, Group, Kind, Lead, Named, Outcome, Reach, Refusal, Token, groups, judge,
};

const ISS: &str = "https://id.corp.co/a";

fn named(iss: &str) -> Named {
    let token = Token {
        iss: Some(iss.into()),
        kid: Some("k1".into()),
        aud: vec!["https://api.corp.co/v1".into()],
        signed: true,
    };
    Named { tokens: vec![token], resources: vec![], scopes: vec![], called: None, reach: Reach::Loopback }
}

fn with_resource(called: &str) -> Named {
    Named {
        resources: vec!["https://api.corp.co/.well-known/oauth-protected-resource/v1".into()],
        scopes: vec!["orders.read".into()],
        called: Some(called.into()),
        ..named(ISS)
    }
}

fn urls(group: &Group) -> Vec<&str> {
    group.leads.iter().map(|lead| lead.url.as_str()).collect()
}

fn lead(named: &Named, kind: Kind) -> Lead {
    let all = groups(named);
    let found = all.iter().flat_map(|group| &group.leads).find(|lead| lead.kind == kind);
    found.expect("a lead").clone()
}

fn came(status: u16, media: &str) -> Answer {
    Answer::Came { status, media: media.into() }
}

fn read(lead: &Lead, document: &Value, named: &Named) -> Outcome {
    judge(lead, &came(200, "application/json"), &document.to_string(), named)
}

fn words(outcome: &Outcome, fits: Fits) -> String {
    outcome.lines.iter().filter(|line| line.fits == fits).map(|line| line.words.as_str()).collect()
}

#[test]
fn an_issuer_leads_to_its_metadata_in_the_order_of_the_specifications() {
    assert_eq!(
        urls(&groups(&named(ISS))[0]),
        [
            "https://id.corp.co/.well-known/oauth-authorization-server/a",
            "https://id.corp.co/a/.well-known/openid-configuration",
            "https://id.corp.co/.well-known/openid-configuration/a",
            "https://id.corp.co/a/.well-known/jwks.json",
        ]
    );
    // Without a path the two places of the OpenID metadata are one.
    assert_eq!(groups(&named("https://id.corp.co/"))[0].leads.len(), 3);
    // Of a known issuer it is known where it keeps what.
    assert_eq!(
        urls(&groups(&named("https://sso.corp.co/realms/x"))[0]),
        [
            "https://sso.corp.co/realms/x/.well-known/openid-configuration",
            "https://sso.corp.co/realms/x/protocol/openid-connect/certs",
        ]
    );
}

#[test]
fn a_token_without_signature_or_issuer_leads_nowhere() {
    let mut unsigned = named(ISS);
    unsigned.tokens[0].signed = false;
    assert_eq!(groups(&unsigned), []);
    let mut nobodys = named(ISS);
    nobodys.tokens[0].iss = None;
    assert_eq!(groups(&nobodys), []);
    // The same issuer twice is asked once.
    let mut twice = named(ISS);
    twice.tokens.push(twice.tokens[0].clone());
    assert_eq!(groups(&twice).len(), 1);
}

#[test]
fn addresses_that_must_not_be_asked_are_named_with_the_reason() {
    for (iss, why) in [
        ("supabase", Refusal::NotAUrl),
        ("http://id.corp.co", Refusal::NotHttps),
        ("https://me:pw@id.corp.co", Refusal::UserInfo),
        ("https://id.corp.co/?tenant=a", Refusal::NotAnIssuer),
        ("https://issuer.example.com", Refusal::Example),
    ] {
        let all = groups(&named(iss));
        assert_eq!((all[0].refusal, all[0].leads.len()), (Some(why), 0), "{iss}");
        assert!(why.words().ends_with('.'));
    }
    // What a link brought does not lead into the reader's own network.
    for iss in ["http://localhost:8080", "https://10.0.0.1/", "https://keycloak/realms/a"] {
        assert!(groups(&named(iss))[0].refusal.is_none(), "{iss}");
        let linked = Named { reach: Reach::Public, ..named(iss) };
        assert_eq!(groups(&linked)[0].refusal, Some(Refusal::Inward), "{iss}");
    }
}

#[test]
fn metadata_of_the_issuer_leads_to_its_keys() {
    let mut named = named(ISS);
    named.scopes = vec!["orders.read".into(), "orders.write".into()];
    let server = lead(&named, Kind::Server);
    let document =
        json!({"issuer": ISS, "jwks_uri": "https://keys.corp.co/k?p=1", "scopes_supported": ["orders.read"]});
    let outcome = read(&server, &document, &named);
    assert!(outcome.good);
    assert!(words(&outcome, Fits::Yes).contains("`issuer` is `https://id.corp.co/a`"));
    assert!(words(&outcome, Fits::Note).contains("`orders.write`, which `scopes_supported` does not list"));
    let keys = &outcome.leads[0];
    assert_eq!((keys.kind, keys.url.as_str()), (Kind::Keys, "https://keys.corp.co/k?p=1"));
    assert!(keys.note.as_deref().is_some_and(|note| note.contains("another host")));
    let names: Vec<&str> = outcome.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["issuer", "jwks_uri", "scopes_supported"]);
}

#[test]
fn metadata_of_another_issuer_leads_nowhere_and_the_difference_is_named() {
    let named = named(ISS);
    let server = lead(&named, Kind::Server);
    for (issuer, how) in [
        ("https://id.corp.co/a/", "only the slash at the end differs"),
        ("http://id.corp.co/a", "only `http` and `https` differ"),
        ("https://ID.corp.co/a", "only capital letters differ"),
        ("https://id.corp.co/{tenantid}", "template"),
        ("https://id.corp.co/b", "the host is the same"),
        ("https://id.evil.co/a", "another host"),
    ] {
        let document = json!({"issuer": issuer, "jwks_uri": "https://id.corp.co/keys"});
        let outcome = read(&server, &document, &named);
        assert!(!outcome.good && outcome.leads.is_empty(), "{issuer}");
        assert!(words(&outcome, Fits::No).contains(how), "{issuer}: {:?}", outcome.lines);
    }
    let outcome = read(&server, &json!({"jwks_uri": "https://id.corp.co/keys"}), &named);
    assert!(words(&outcome, Fits::No).contains("`issuer` is missing") && outcome.leads.is_empty());
}

#[test]
fn a_document_leads_no_further_in_than_it_lies() {
    let named = named(ISS);
    let server = lead(&named, Kind::Server);
    for (url, why) in [
        ("http://127.0.0.1:8080/keys", Refusal::Inward),
        ("https://router.local/keys", Refusal::Inward),
        ("http://id.corp.co/keys", Refusal::NotHttps),
        ("/keys", Refusal::NotAUrl),
    ] {
        let outcome = read(&server, &json!({"issuer": ISS, "jwks_uri": url}), &named);
        assert_eq!(outcome.leads[0].refusal, Some(why), "{url}");
    }
}

#[test]
fn a_key_set_is_checked_with_and_says_whether_it_has_the_key() {
    let named = named(ISS);
    let keys = lead(&named, Kind::Keys);
    let outcome =
        read(&keys, &json!({"keys": [{"kid": "k1", "kty": "EC", "crv": "P-256", "use": "sig"}]}), &named);
    assert_eq!((outcome.good, outcome.check.as_slice()), (true, &[0][..]));
    assert!(words(&outcome, Fits::Yes).contains("`kid` `k1` is among them"));
    assert_eq!((outcome.rows[0].name.as_str(), outcome.rows[0].value.as_str()), ("k1", "EC, P-256, sig"));
    let outcome = read(&keys, &json!({"keys": [{"kid": "k2", "kty": "RSA"}]}), &named);
    assert!(words(&outcome, Fits::No).contains("`k1` is not among them"));
    assert_eq!(outcome.check, [0]);
    let outcome = read(&keys, &json!({"keys": [{"kid": "k1", "kty": "oct", "k": "c2VjcmV0"}]}), &named);
    assert!(words(&outcome, Fits::No).contains("private or shared key"));
    assert!(!format!("{outcome:?}").contains("c2VjcmV0"));
    let outcome = read(&keys, &json!({"keys": []}), &named);
    assert!(outcome.headline.contains("empty") && outcome.check.is_empty());
    // A token of another issuer has nothing to do with these keys.
    let mut two = named.clone();
    two.tokens
        .insert(0, Token { iss: Some("https://other.corp.co".into()), signed: true, ..Token::default() });
    assert_eq!(read(&keys, &json!({"keys": [{"kid": "k1"}]}), &two).check, [1]);
}

#[test]
fn metadata_of_an_api_is_compared_with_the_call_and_the_token() {
    let named = with_resource("https://api.corp.co/v1");
    let resource = lead(&named, Kind::Resource);
    let document = json!({
        "resource": "https://api.corp.co/v1",
        "authorization_servers": [ISS],
        "scopes_supported": ["orders.read"],
    });
    let outcome = read(&resource, &document, &named);
    assert!(outcome.good && outcome.lines.iter().all(|line| line.fits == Fits::Yes), "{:?}", outcome.lines);
    assert_eq!(outcome.lines.len(), 4);
    // The token's own issuer is offered already.
    assert_eq!(outcome.leads, []);
    let own = "https://id.corp.co/.well-known/oauth-authorization-server/a";
    assert!(groups(&named).iter().flat_map(|group| &group.leads).any(|lead| lead.url == own));

    for (called, fits, how) in [
        ("https://api.corp.co/v1/orders", Fits::Note, "lies below it"),
        ("https://api.corp.co/v1/", Fits::Note, "lies below it"),
        ("https://api.corp.co/v10", Fits::No, "the host is the same"),
        ("http://api.corp.co/v1", Fits::No, "only `http` and `https` differ"),
        ("https://other.corp.co/v1", Fits::No, "another host"),
    ] {
        let outcome = read(&resource, &document, &with_resource(called));
        assert!(words(&outcome, fits).contains(how), "{called}: {:?}", outcome.lines);
    }

    let other =
        json!({"resource": "https://api.corp.co/v1", "authorization_servers": ["https://id.corp.co/a/"]});
    let outcome = read(&resource, &other, &named);
    let difference = words(&outcome, Fits::No);
    assert!(difference.contains("not among its `authorization_servers`"), "{difference}");
    assert!(difference.contains("only the slash at the end differs"), "{difference}");
    assert_eq!(outcome.leads[0].url, own);
    assert!(outcome.leads.iter().all(|lead| lead.kind == Kind::Server && lead.of == "https://id.corp.co/a/"));
    let inward =
        json!({"resource": "https://api.corp.co/v1", "authorization_servers": ["http://localhost:1/"]});
    let outcome = read(&resource, &inward, &named);
    assert!(
        outcome.leads.is_empty()
            && words(&outcome, Fits::Note).contains("`http://localhost:1/` is not asked")
    );
    let none = read(&resource, &json!({"resource": "https://api.corp.co/v1"}), &named);
    assert!(words(&none, Fits::Note).contains("`authorization_servers` is missing"));
}

#[test]
fn what_is_no_document_has_its_own_words() {
    let named = with_resource("https://api.corp.co/v1");
    let server = lead(&named, Kind::Server);
    let cases = [
        (Answer::Unreachable, "", "CORS", true),
        (Answer::Offline, "", "offline", false),
        (Answer::Redirect, "", "redirect", false),
        (Answer::TooBig, "", "10 MB", false),
        (Answer::TooSlow, "", "10 seconds", true),
        (came(404, "application/json"), "{}", "`404`: nothing is published", false),
        (came(403, "text/html"), "<p>", "`403`: it is refused", false),
        (came(429, ""), "", "`429`", false),
        (came(502, ""), "", "`502`: the server failed", false),
        (came(304, ""), "", "`304`", false),
        (came(200, "text/html; charset=utf-8"), "whatever", "a web page", false),
        (came(200, "application/json"), "\u{feff} <!doctype html>", "a web page", false),
        (came(200, "application/json"), "", "empty", true),
        (came(200, "application/json"), "{\n \"issuer\": nope}", "line 2, column 13", true),
        (came(200, "application/json"), "[1]", "a list", true),
        (came(200, "application/json"), "{\"keys\": []}", "It is a key set", true),
        (came(200, "application/json"), "{\"error\": \"no`pe\"}", "an error, `no pe`", true),
        (Answer::Pasted, "  <html>", "a web page", true),
    ];
    let mut said = Vec::new();
    for (answer, text, words, by_hand) in cases {
        let outcome = judge(&server, &answer, text, &named);
        assert!(!outcome.good && outcome.headline.contains(words), "{answer:?}: {}", outcome.headline);
        assert_eq!(outcome.by_hand, by_hand, "{answer:?}");
        assert!(!by_hand || outcome.command == Some(format!("curl -sS '{}'", server.url)), "{answer:?}");
        assert!(outcome.leads.is_empty() && outcome.check.is_empty());
        said.push(outcome.headline);
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 16, "the three web pages alone share their words: {said:#?}");
    // What was pasted by hand counts like an answer.
    let document = json!({"issuer": ISS}).to_string();
    assert!(judge(&server, &Answer::Pasted, &document, &named).good);
    for kind in [Kind::Resource, Kind::Keys] {
        let outcome = read(&lead(&named, kind), &json!({"issuer": ISS}), &named);
        assert!(outcome.headline.contains("metadata of an issuer"), "{}", outcome.headline);
    }
}
