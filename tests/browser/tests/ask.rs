//! What the page asks of others, and when: only when a person presses the button that names the address.

use browser_tests::{Page, Peer, Reply, Window};
use serde_json::{Value, json};

const CAUSE: &str = "#part-verdict [data-test=cause]";
const CAME: &str = "#part-ask [data-test=came]";

/// A key pair made for this test alone: a token of this issuer with its signature, and the set with its key.
async fn issue(page: &Page, iss: &str, kid: &str) -> (String, String) {
    let script = "const [iss, kid, done] = arguments;
        (async () => {
            const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
            const pair = await crypto.subtle.generateKey(ec, true, ['sign', 'verify']);
            const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
            const url = text => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
            const head = url(JSON.stringify({ alg: 'ES256', kid })), claims = url(JSON.stringify({ iss, exp: 4e9 }));
            const signed = new TextEncoder().encode(`${head}.${claims}`);
            const bytes = new Uint8Array(await crypto.subtle.sign(ec, pair.privateKey, signed));
            const token = `${head}.${claims}.${url(String.fromCharCode(...bytes))}`;
            done([token, JSON.stringify({ keys: [{ kid, kty, crv, x, y, use: 'sig', alg: 'ES256' }] })]);
        })()";
    let made = page.client().execute_async(script, vec![json!(iss), json!(kid)]).await.expect("a token");
    let text = |at: usize| made[at].as_str().expect("a text").to_owned();
    (text(0), text(1))
}

fn refused(token: &str) -> String {
    format!(
        "GET /v1 HTTP/1.1\nHost: api.corp.co\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n"
    )
}

/// The button that names this address.
fn button(url: &str) -> String {
    format!("#part-ask [data-act=fetch][data-url='{url}']")
}

/// A page with the refusal of a token whose issuer is the peer.
async fn opened(peer: &Peer) -> (Page, String) {
    let page = Page::open("", Window::WIDE).await;
    let (token, keys) = issue(&page, &peer.origin(), "k1").await;
    page.paste("#box", &refused(&token)).await;
    page.wait_for(&button(&metadata(peer))).await;
    (page, keys)
}

fn metadata(peer: &Peer) -> String {
    peer.origin() + "/.well-known/oauth-authorization-server"
}

fn document(peer: &Peer) -> String {
    json!({ "issuer": peer.origin(), "jwks_uri": peer.origin() + "/keys?p=1" }).to_string()
}

#[tokio::test]
async fn metadata_leads_to_keys_and_the_signature_is_checked() {
    let peer = Peer::start();
    let (page, keys) = opened(&peer).await;
    peer.answer(
        "/.well-known/oauth-authorization-server",
        Reply::Open(200, "application/json", document(&peer)),
    );
    peer.answer("/keys?p=1", Reply::Open(200, "application/jwk-set+json", keys));
    // The paste names the issuer, and nobody has been asked.
    assert_eq!(page.requests_since_load().await, [""; 0]);
    assert_eq!(peer.heads(), [""; 0]);

    page.click(&button(&metadata(&peer))).await;
    let key_set = peer.origin() + "/keys?p=1";
    page.wait_for_text(CAME, "metadata that").await;
    page.wait_for(&button(&key_set)).await;
    // The keys are asked for when that button is pressed, and not before; nothing else was asked.
    assert_eq!(page.requests_since_load().await, [format!("GET {}", metadata(&peer))]);
    assert_eq!(page.script("return document.activeElement.dataset.act").await, "fetch");
    page.click(&button(&key_set)).await;
    page.wait_for_text("[data-test=signature]", "The signature fits").await;
    page.wait_for_text("#part-tokens", "The keys came from").await;
    page.wait_for_text("#part-ask", "The signature fits").await;

    let heads = peer.heads();
    assert_eq!(heads.len(), 2, "{heads:#?}");
    assert!(heads[1].starts_with("GET /keys?p=1 HTTP/1.1\r\n"), "{heads:#?}");
    for head in &heads {
        let head = head.to_ascii_lowercase();
        for name in ["cookie:", "referer:", "authorization:"] {
            assert!(!head.contains(name), "{head}");
        }
        assert!(head.contains("\r\ncache-control: no-cache\r\n"), "{head}");
    }
    let errors = page.console_errors().await;
    assert!(errors.is_empty(), "{errors:#?}");
}

#[tokio::test]
async fn a_set_without_the_tokens_key_settles_the_cause() {
    let peer = Peer::start();
    let (page, _) = opened(&peer).await;
    let (_, other) = issue(&page, &peer.origin(), "k2").await;
    peer.answer(
        "/.well-known/oauth-authorization-server",
        Reply::Open(200, "application/json", document(&peer)),
    );
    peer.answer("/keys?p=1", Reply::Open(200, "application/json", other));
    page.click(&button(&metadata(&peer))).await;
    page.click(&button(&(peer.origin() + "/keys?p=1"))).await;
    page.wait_for_text(CAUSE, "token-bad-signature").await;
    page.wait_for_text("#part-ask", "k1 is not among them").await;
    page.wait_for_text("#part-tokens", "No key of the set has the kid k1").await;
}

#[tokio::test]
async fn each_failure_has_its_words_and_leaves_what_was_there() {
    let peer = Peer::start();
    let (page, _) = opened(&peer).await;
    let before = (page.text("#part-verdict").await, page.value("#box").await);
    let elsewhere = Peer::start();
    let well = "/.well-known/oauth-authorization-server";
    let json = "application/json";
    let cases = [
        (Reply::Closed(200, json, document(&peer)), "CORS"),
        (Reply::Redirect(elsewhere.origin() + "/elsewhere"), "redirect"),
        (Reply::Open(200, "text/html", "<title>Sign in</title>".into()), "web page"),
        (Reply::Open(200, json, "{\"issuer\": nope}".into()), "line 1, column 13"),
        (Reply::Open(404, json, "{}".into()), "nothing is published"),
        (Reply::Open(503, json, "{}".into()), "the server failed"),
        (Reply::Endless, "10 MB"),
        (Reply::Open(200, json, "{\"issuer\": \"https://other.corp.co\"}".into()), "it is another host"),
    ];
    for (reply, words) in cases {
        peer.answer(well, reply);
        page.click(&button(&metadata(&peer))).await;
        page.wait_for_text("#part-ask .came", words).await;
        assert_eq!((page.text("#part-verdict").await, page.value("#box").await), before, "{words}");
    }
    // Where the redirect led nobody was asked; of the endless answer most was never sent.
    assert_eq!(elsewhere.heads(), [""; 0]);
    let mut written = 0;
    while written == 0 {
        written = peer.written();
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(written < Peer::MOST, "all {written} bytes were taken");
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_not_waited_for() {
    let peer = Peer::start();
    let (page, _) = opened(&peer).await;
    peer.answer("/.well-known/oauth-authorization-server", Reply::Silence);
    // The page's clock for such an answer, made shorter; no other of its timers runs so long.
    let script = "const set = window.setTimeout; window.waited = [];
        window.setTimeout = (act, ms, ...more) => ms >= 5000 ? (waited.push(ms), set(act, 300, ...more)) : set(act, ms, ...more)";
    page.script(script).await;
    page.click(&button(&metadata(&peer))).await;
    page.wait_for_text("#part-ask .came", "not there after 10 seconds").await;
    assert_eq!(page.script("return waited").await, json!([10_000]));
    // It can be asked again.
    peer.answer(
        "/.well-known/oauth-authorization-server",
        Reply::Open(200, "application/json", document(&peer)),
    );
    page.click(&button(&metadata(&peer))).await;
    page.wait_for(&button(&(peer.origin() + "/keys?p=1"))).await;
}

#[tokio::test]
async fn what_a_command_printed_stands_in_for_the_answer() {
    let peer = Peer::start();
    let (page, keys) = opened(&peer).await;
    peer.answer(
        "/.well-known/oauth-authorization-server",
        Reply::Open(200, "application/json", document(&peer)),
    );
    peer.answer("/keys?p=1", Reply::Closed(200, "application/json", keys.clone()));
    page.click(&button(&metadata(&peer))).await;
    page.click(&button(&(peer.origin() + "/keys?p=1"))).await;
    page.wait_for_text("#part-ask", "curl -sS 'http://127.0.0.1").await;
    page.paste("#part-ask textarea", &keys).await;
    page.click("#part-ask [data-test=read-answer]").await;
    page.wait_for_text("[data-test=signature]", "The signature fits").await;
}

#[tokio::test]
async fn metadata_of_the_api_leads_to_its_issuer() {
    let peer = Peer::start();
    let page = Page::open("", Window::NARROW).await;
    let (token, _) = issue(&page, &peer.origin(), "k1").await;
    let url = peer.origin() + "/.well-known/oauth-protected-resource/v1";
    let paste =
        refused(&token).replace("invalid_token\"", &format!("invalid_token\", resource_metadata=\"{url}\""));
    page.paste("#box", &paste).await;
    let resource: Value =
        json!({ "resource": "https://api.corp.co/v1", "authorization_servers": [peer.origin() + "/other"] });
    peer.answer(
        "/.well-known/oauth-protected-resource/v1",
        Reply::Open(200, "application/json", resource.to_string()),
    );
    page.click(&button(&url)).await;
    page.wait_for_text("#part-ask", "resource is the address that was called").await;
    page.wait_for_text("#part-ask", "is not among its authorization_servers").await;
    page.wait_for(&button(&(peer.origin() + "/.well-known/oauth-authorization-server/other"))).await;
    page.wait_for_true(
        "it fits 320 px",
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
    )
    .await;
}

#[tokio::test]
async fn addresses_of_a_shared_link_are_not_asked() {
    let peer = Peer::start();
    let (page, _) = opened(&peer).await;
    page.click("[data-test=share]").await;
    page.wait_for("#share-link").await;
    let link = page.value("#share-link").await;
    page.visit(&link[link.find('#').expect("a fragment")..]).await;
    page.wait_for_text("#part-ask", "From a shared link they are not asked").await;
    assert_eq!(page.texts("#part-ask [data-act=fetch]").await, [""; 0]);
    page.assert_quiet().await;
    assert_eq!(peer.heads(), [""; 0]);
}
