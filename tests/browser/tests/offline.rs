//! Use without a network, and new versions.

use browser_tests::{Page, Window};
use serde_json::{Value, json};

const EXPIRED: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsImV4cCI6MTc5NTI4NzYyMH0.c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer error=\"invalid_token\"\nContent-Length: 0\n\n";
/// The example of jwt.io, signed with its well-known secret.
const SIGNED: &str = "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n";
const CAUSE: &str = "#part-verdict [data-test=cause]";
const OFFER: &str = "[data-test=new-version]";
const READY: &str = "return document.body.dataset.offline === 'ready'";

#[tokio::test]
async fn works_without_a_network_after_the_first_visit() {
    let page = Page::open_under("/tools/why401/", "", Window::WIDE).await;
    page.wait_for_true("it is kept", READY).await;
    page.wait_for_text(".offline", "without a network").await;
    page.assert_quiet().await;
    page.cut_off();
    page.reload().await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.script("document.getElementById('box').value = ''").await;
    page.paste("#box", SIGNED).await;
    page.wait_for_text("[data-test=signature]", "was not checked").await;
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "your-256-bit-secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "The signature fits").await;
    // The causes are kept as well, and so is the way back.
    let cause = format!("{}causes/token-expired.html", page.url());
    page.client().goto(&cause).await.expect("the page of a cause opens");
    page.wait_for_text("h1", "expired").await;
    page.visit("#q=refusal").await;
    page.wait_for("[data-test=leaf]").await;
}

#[tokio::test]
async fn an_address_that_is_not_the_pages_goes_as_ever() {
    let page = Page::open("", Window::WIDE).await;
    page.wait_for_true("it is kept", READY).await;
    let ask = "const [address, done] = arguments; fetch(address).then(r => done(r.status), () => done(0))";
    for (address, status) in [("absent.txt", 404), ("index.html?a=b", 200), ("robots.txt", 200)] {
        let answer = page.client().execute_async(ask, vec![json!(address)]).await;
        assert_eq!(answer.expect("an answer"), json!(status), "{address}");
        let asked = page.requests_since_load().await;
        assert!(asked.iter().any(|request| request.ends_with(address)), "{address}: {asked:?}");
    }
}

#[tokio::test]
async fn a_new_version_is_offered_and_keeps_the_text() {
    let page = Page::copied(Window::WIDE).await;
    page.visit("").await;
    page.wait_for_true("it is kept", READY).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;

    publish(&page, "<p id=\"renewed\">the next version</p></main>").await;
    page.wait_for_text(OFFER, "A new version of this page is ready").await;
    // Nothing was taken: the page is the old one, and so is what a reload would show.
    assert!(page.texts("#renewed").await.is_empty());
    page.wait_for_text(CAUSE, "token-expired").await;
    if let Some(folder) = std::env::var_os("WHY401_PICTURES") {
        let folder = std::path::PathBuf::from(folder);
        for (name, window) in PICTURES {
            page.resize(window).await;
            page.screenshot(&folder.join(format!("offer-{name}.png"))).await;
        }
        page.resize(Window::WIDE).await;
    }
    page.click(&format!("{OFFER} .primary")).await;
    page.wait_for_text("#renewed", "the next version").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    assert_eq!(page.value("#box").await, EXPIRED);
    // Neither the history nor anything that is stored holds it.
    let stored = "return JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }])";
    let stored = page.script(stored).await;
    assert!(!stored.as_str().unwrap_or_default().contains("orders"), "{stored}");
    assert_eq!(page.script(&format!("return document.querySelector('{OFFER}').hidden")).await, true);
    page.assert_quiet().await;

    // The version before is kept while another tab may show it, and no older one.
    publish(&page, "<p id=\"again\">a third version</p></main>").await;
    page.wait_for_text(OFFER, "A new version of this page is ready").await;
    page.script("document.getElementById('box').value = ''").await;
    page.click(&format!("{OFFER} .primary")).await;
    page.wait_for_text("#again", "a third version").await;
    let versions = page.client().execute_async("caches.keys().then(arguments[0])", vec![]).await;
    assert_eq!(versions.expect("names").as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn a_version_that_is_not_whole_is_not_kept() {
    let page = Page::copied(Window::WIDE).await;
    let icon = page.folder().join("icon.svg");
    std::fs::write(icon, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").expect("the icon can be changed");
    page.visit("").await;
    page.wait_for_true("it is not kept", "return document.body.dataset.offline === 'never'").await;
    let versions = page.client().execute_async("caches.keys().then(arguments[0])", vec![]).await;
    assert_eq!(versions.expect("names"), json!([]));
    // The page works all the same.
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
}

#[tokio::test]
async fn it_can_be_installed() {
    let page = Page::open("", Window::WIDE).await;
    let ask = "const done = arguments[0], link = document.querySelector('link[rel=manifest]');
        const load = one => fetch(new URL(one.src, link.href)).then(r => r.ok && r.headers.get('content-type') === one.type);
        fetch(link.href).then(r => r.json()).then(async manifest => {
            const icons = await Promise.all(manifest.icons.map(load));
            done([new URL(manifest.start_url, link.href).href === location.href, ...icons]);
        }).catch(error => done('' + error))";
    let answer = page.client().execute_async(ask, vec![]).await;
    assert_eq!(answer.expect("an answer"), json!([true, true, true, true, true]));
}

/// Puts another version of the page where the old one is served, and lets the browser look for it, as it does now and
/// then by itself.
async fn publish(page: &Page, end_of_main: &str) {
    let folder = page.folder();
    let (index, worker) = (folder.join("index.html"), folder.join("service-worker.js"));
    let html = std::fs::read_to_string(&index).expect("the page").replace("</main>", end_of_main);
    let script = std::fs::read_to_string(&worker).expect("the worker");
    let hash =
        "const [text, done] = arguments; crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
        .then(hash => done(btoa(String.fromCharCode(...new Uint8Array(hash)))))";
    let hash = page.client().execute_async(hash, vec![json!(html)]).await.expect("a hash");
    let lines = script.lines().map(|line| match line {
        _ if line.contains("['index.html'") => {
            format!("  ['index.html', 'sha256-{}'],", hash.as_str().unwrap_or_default())
        }
        _ if line.starts_with("const VERSION") => format!("const VERSION = '{}';", end_of_main.len()),
        _ => line.to_owned(),
    });
    let script = lines.collect::<Vec<_>>().join("\n");
    std::fs::write(index, html).expect("the page can be changed");
    std::fs::write(worker, script).expect("the worker can be changed");
    let look = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => done(true), e => done('' + e))";
    let looked = page.client().execute_async(look, vec![]).await.expect("a look");
    assert_eq!(looked, Value::Bool(true));
}

const PICTURES: [(&str, Window); 4] = [
    ("wide", Window::WIDE),
    ("wide-dark", Window::WIDE.dark()),
    ("phone", Window { width: 360, height: 740, ..Window::WIDE }),
    ("phone-dark", Window { width: 360, height: 740, ..Window::WIDE }.dark()),
];
