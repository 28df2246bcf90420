//! The page as one file, opened from disk.

use browser_tests::{Page, Window};

const CAUSE: &str = "#part-verdict [data-test=cause]";
/// The example of jwt.io, signed with its well-known secret.
const SIGNED: &str = "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n";
const RESTS: &str = "return !!window.wasmBindings && document.body.dataset.work === 'rests'";

/// The file alone in a folder of its own, where nothing lies beside it; removed at the end.
struct Alone(std::path::PathBuf);

impl Alone {
    fn new(page: &Page, name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("why401-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::copy(page.folder().join("why401.html"), folder.join("why401.html")).expect("the file");
        Self(folder)
    }

    fn address(&self, rest: &str) -> String {
        format!("file://{}/why401.html{rest}", self.0.display())
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[tokio::test]
async fn diagnoses_and_verifies_from_disk_and_asks_nobody() {
    let page = Page::blank("/", Window::WIDE).await;
    let file = Alone::new(&page, "single");
    page.client().goto(&file.address("")).await.expect("the file opens");
    page.wait_for_true("the engine is there", RESTS).await;
    page.wait_for_text(".privacy", "without a network").await;
    page.script("const box = document.getElementById('box'); box.focus()").await;
    page.paste("#box", SIGNED).await;
    page.wait_for_text("[data-test=signature]", "was not checked").await;
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "another secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "does not fit").await;
    page.wait_for_text(CAUSE, "token-bad-signature").await;
    // A link names the file and not where it lies.
    page.click("[data-test=share]").await;
    let link = page.value("#share-link").await;
    assert!(link.starts_with("why401.html#1.e."), "{link}");
    page.click("[data-act=close-share]").await;
    // No request at all, by the page or its workers.
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
    let fetched = "return performance.getEntriesByType('resource').map(one => one.name)
        .filter(name => !/^(blob|data):/.test(name)).join(' ')";
    assert_eq!(page.script(fetched).await, "");
}

#[tokio::test]
async fn leads_nowhere_that_is_not_there() {
    let page = Page::blank("/", Window::WIDE).await;
    let file = Alone::new(&page, "single-links");
    page.client().goto(&file.address("#cause=token-expired")).await.expect("the file opens");
    page.wait_for_true("the engine is there", RESTS).await;
    page.wait_for_text("#leaf", "token-expired").await;
    assert!(page.address().await.contains("why401.html#cause=token-expired"));
    page.client().goto("about:blank").await.expect("an empty page");
    page.client().goto(&file.address("")).await.expect("the file opens");
    page.wait_for_true("the engine is there", RESTS).await;
    page.click("[data-example=expired]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    // Every link that can be seen leads into the file or to a source on the web.
    let beside = "return [...document.querySelectorAll('a[href]')].filter(a => a.offsetParent)
        .map(a => a.getAttribute('href')).filter(href => !/^(#|https:)/.test(href)).join(' ')";
    assert_eq!(page.script(beside).await, "");
    let causes = "return document.querySelectorAll('a[href^=\"#cause=\"]').length > 0";
    assert_eq!(page.script(causes).await, true);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_page_offers_it_and_says_how_big_it_is() {
    let page = Page::open("", Window::WIDE).await;
    let said = page.text("p.on-site.no-paste").await;
    let size = std::fs::metadata(page.folder().join("why401.html")).expect("the file").len();
    let tenths = size.div_ceil(100_000);
    assert!(said.contains(&format!("({}.{} MB)", tenths / 10, tenths % 10)), "{said}");
    let link = "return document.querySelector('a[download]').href";
    assert_eq!(page.script(link).await, format!("{}why401.html", page.url()));
    // A link costs nothing: it is not fetched, nor kept.
    assert!(!page.requests_since_load().await.iter().any(|request| request.contains("why401.html")));
}
