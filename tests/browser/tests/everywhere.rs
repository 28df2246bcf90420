//! What a person must be able to do in every browser. `cargo xtask test` has a step for each browser.

use browser_tests::{Kind, Page, Window};
use serde_json::json;

/// So long a journey may take; most take two seconds.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(45);

/// Makes each journey a test in each browser: `firefox::a_paste_is_judged`.
macro_rules! everywhere {
    ($($journey:ident)+) => {
        everywhere!(chromium Chromium: $($journey)+);
        everywhere!(firefox Firefox: $($journey)+);
        everywhere!(webkit WebKit: $($journey)+);
    };
    ($browser:ident $kind:ident: $($journey:ident)+) => {
        mod $browser {
            $(#[tokio::test]
            async fn $journey() {
                let journey = || super::$journey(browser_tests::Kind::$kind);
                // A browser that ends while it starts never answers: it is started again.
                let mut starts = 1;
                while tokio::time::timeout(super::PATIENCE, journey()).await.is_err() {
                    assert!(starts < 4, "the browser does not answer");
                    starts += 1;
                }
            })+
        }
    };
}

everywhere! {
    a_paste_is_judged
    a_file_is_chosen
    a_file_is_dropped
    an_answer_is_flipped
    a_link_tells_the_same_in_a_fresh_browser
    a_signature_is_checked
    a_digest_is_worked_out_again
    two_pastes_are_compared
    colours_and_role_are_remembered
    it_works_without_a_network
    one_file_works_from_disk
    what_goes_wrong_is_heard
}

/// A token whose `exp` is 3 min 50 s before the answer's `Date`, signed by nobody.
const EXPIRED: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsImV4cCI6MTc5NTI4NzYyMH0.c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer error=\"invalid_token\"\nContent-Length: 0\n\n";
/// The example of RFC 2617 §3.5, whose password is `Circle Of Life`.
const DIGEST: &str = "GET /dir/index.html HTTP/1.1\nHost: www.nowhere.org\nAuthorization: Digest username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"testrealm@host.com\", qop=\"auth\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\n\n";
/// The example of jwt.io, signed with its well-known secret.
const SIGNED: &str = "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n";
const CAUSE: &str = "#part-verdict [data-test=cause]";

async fn a_paste_is_judged(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    assert_eq!(page.script("return document.activeElement.id").await, "box");
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.wait_for_text("#said", "Certainty:").await;
    page.wait_for_true("the box is away", "return document.getElementById('box').offsetHeight === 0").await;
    page.wait_for_true("the verdict has the focus", "return document.activeElement.id === 'verdict'").await;
    // Some clipboards drop the last line break.
    assert_eq!(page.value("#box").await.trim_end(), EXPIRED.trim_end());
    // Beside the box as well.
    page.paste("#verdict", "HTTP/1.1 407 Proxy Authentication Required\n\n").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

async fn a_file_is_chosen(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    let folder = std::env::temp_dir().join(format!("why401-chosen-{kind:?}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("refused.http");
    std::fs::write(&file, EXPIRED).expect("a file");
    page.type_into("#file", &file.to_string_lossy()).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

async fn a_file_is_dropped(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    let entry = |status: u16, path: &str| {
        json!({
            "request": { "method": "GET", "url": format!("https://a.example/{path}"), "headers": [] },
            "response": {
                "status": status,
                "headers": [{ "name": "WWW-Authenticate", "value": "Basic realm=\"dropped\"" }],
                "content": { "text": "x".repeat(4000) },
            },
        })
    };
    let entries: Vec<_> =
        (0..300).map(|at| entry(if at == 150 { 401 } else { 200 }, &at.to_string())).collect();
    let har = json!({ "log": { "version": "1.2", "creator": { "name": "Firefox" }, "entries": entries } });
    let script = "const [target, text] = arguments, data = new DataTransfer();
        data.items.add(new File([text], 'a.har'));
        const event = kind => new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        return ['dragover', 'drop'].map(kind => target.dispatchEvent(event(kind)))";
    let left_to_the_browser =
        page.script_with(script, vec![page.element("body").await, json!(har.to_string())]).await;
    assert_eq!(left_to_the_browser, json!([false, false]));
    page.wait_for_text("#part-files", "300 entries, 1 refused").await;
    page.wait_for_text("#part-challenges", "dropped").await;
    page.assert_quiet().await;
}

async fn an_answer_is_flipped(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click("[data-key=carries] .flip summary").await;
    page.click("[data-key=carries] [data-choice=nothing]").await;
    page.wait_for_text("[data-key=carries].by-you", "answered by you").await;
    assert_ne!(page.text(CAUSE).await, "token-expired");
    page.click("[data-key=carries] [data-act=take-back]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    // On the map as well.
    page.click(".to-map").await;
    page.click("#q-carries").await;
    page.click("#part-map [data-test=panel] [data-choice=nothing]").await;
    page.wait_for_text("#part-path [data-key=carries].by-you", "answered by you").await;
    page.assert_quiet().await;
}

async fn a_link_tells_the_same_in_a_fresh_browser(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    let said = page.text("#verdict").await;
    page.click("[data-test=share]").await;
    page.wait_for_text("[data-test=hidden]", "token claim").await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text("[data-test=copied]", "Copied").await;
    let link = page.clipboard().await;
    assert_eq!(page.address().await, link);
    page.press("\u{e00c}").await;
    page.wait_for_true("Escape closes the dialogue", "return !document.getElementById('share').open").await;
    page.assert_quiet().await;
    drop(page);

    let fragment = &link[link.find('#').expect("a link has a fragment")..];
    let other = Page::open_in(kind, fragment, Window::WIDE).await;
    other.wait_for_text(CAUSE, "token-expired").await;
    assert_eq!(other.text("#verdict").await, said);
    other.wait_for_text("[data-test=from-link]", "From a shared link").await;
    other.assert_quiet().await;
    assert_eq!(other.requests_since_load().await, [""; 0]);
}

async fn a_signature_is_checked(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.paste("#box", SIGNED).await;
    page.wait_for_text("[data-test=signature]", "was not checked").await;
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "another secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "does not fit").await;
    page.wait_for_text(CAUSE, "token-bad-signature").await;
    page.script("document.querySelector('.key-check textarea').value = 'your-256-bit-secret'").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "The signature fits").await;
    page.assert_quiet().await;
}

async fn a_digest_is_worked_out_again(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.paste("#box", DIGEST).await;
    page.wait_for_text("#part-recompute", "password").await;
    page.type_into("#part-recompute [type=password]", "wrong").await;
    page.click("#part-recompute [data-act=recompute]").await;
    page.wait_for_text("#part-recompute .outcome.differs", "").await;
    page.script("document.querySelector('#part-recompute [type=password]').value = 'Circle Of Life'").await;
    page.click("#part-recompute [data-act=recompute]").await;
    page.wait_for_text("#part-recompute .outcome.agrees", "").await;
    page.assert_quiet().await;
}

async fn two_pastes_are_compared(kind: Kind) {
    let works = "GET /v2/orders HTTP/1.1\nUser-Agent: PostmanRuntime/7.49.1\nHost: api.example.com\nAuthorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\n{}\n";
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.click("[data-example=browser]").await;
    page.wait_for_text(CAUSE, "cookie-not-sent").await;
    page.click("[data-act=compare]").await;
    page.wait_for_true("the second box has the focus", "return document.activeElement.id === 'other'").await;
    page.paste("#other", works).await;
    page.wait_for_text("[data-test=difference] h3", "Postman sent Authorization").await;
    page.assert_quiet().await;
}

async fn colours_and_role_are_remembered(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.click("[data-act=theme]").await;
    let paper = "return getComputedStyle(document.body).backgroundColor";
    let light = page.script(paper).await;
    page.click("[data-act=theme]").await;
    page.wait_for_true("it is dark", "return document.documentElement.dataset.theme === 'dark'").await;
    let dark = page.script(paper).await;
    assert_ne!(light, dark);
    page.click("[data-example=expired]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click(".roles label:last-of-type").await;
    page.reload().await;
    assert_eq!(page.script(paper).await, dark);
    let stored = page.script("return Object.keys({ ...localStorage, ...sessionStorage }).sort()").await;
    assert_eq!(stored, json!(["why401-role", "why401-theme"]));
    page.assert_quiet().await;
}

async fn it_works_without_a_network(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.wait_for_true("it is kept", "return document.body.dataset.offline === 'ready'").await;
    page.cut_off();
    // By its address: Firefox's driver reloads past what is kept.
    page.visit("").await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
}

async fn one_file_works_from_disk(kind: Kind) {
    let page = Page::blank_in(kind, Window::WIDE).await;
    let folder = std::env::temp_dir().join(format!("why401-alone-{kind:?}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("why401.html");
    std::fs::copy(page.folder().join("why401.html"), &file).expect("the file");
    page.client().goto(&format!("file://{}", file.display())).await.expect("the file opens");
    let rests = "return !!window.wasmBindings && document.body.dataset.work === 'rests'";
    page.wait_for_true("the engine is there", rests).await;
    page.paste("#box", SIGNED).await;
    page.wait_for_text("[data-test=signature]", "was not checked").await;
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "another secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "does not fit").await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(page.foreign_requests().await, [""; 0]);
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

/// A test whose ears are shut tells nothing.
async fn what_goes_wrong_is_heard(kind: Kind) {
    let page = Page::open_in(kind, "", Window::WIDE).await;
    page.script("setTimeout(() => console.error('wrong'))").await;
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !page.console_errors().await.iter().any(|error| error.contains("wrong")) {
        assert!(std::time::Instant::now() < end, "{:?}", page.console_errors().await);
    }
}
