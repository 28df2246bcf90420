//! Two pastes side by side, the list of keys, and the pages of text.

use browser_tests::{Page, Window};
use fantoccini::key::Key;
use serde_json::json;

const FAILS: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.org\nSec-Fetch-Mode: cors\nUser-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer realm=\"orders\"\nContent-Length: 0\n\n";
const WORKS: &str = "GET /v2/orders HTTP/1.1\nUser-Agent: PostmanRuntime/7.49.1\nHost: api.example.com\nAuthorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\n{}\n";
const CAUSE: &str = "#part-verdict [data-test=cause]";
const FIRST: &str = "[data-test=difference] h3";
const FITS: &str = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";

#[tokio::test]
async fn two_pastes_are_compared() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", FAILS).await;
    page.wait_for_text(CAUSE, "no-credentials").await;
    page.click("[data-act=compare]").await;
    page.wait_for_true("the second box has the focus", "return document.activeElement.id === 'other'").await;
    page.paste("#other", WORKS).await;
    page.wait_for_text(FIRST, "Postman sent Authorization: Bearer \u{2026}; the browser sent none.").await;
    page.wait_for_text("#said", "Postman sent").await;
    page.wait_for_text("[data-test=compare] .explains", "This fits the verdict").await;
    page.wait_for_text("#part-verdict .proof", "Compared with the one that worked").await;
    // The diagnosis is the same as before, and nothing secret is shown.
    assert_eq!(page.text(CAUSE).await, "no-credentials");
    assert!(!page.text("main").await.contains("tGzv3JOk"));
    assert_eq!(page.script("return document.getElementById('box').value").await, FAILS);
    // What differs by nature stands folded.
    let folded = "return !document.querySelector('[data-test=compare] .folded').open";
    page.wait_for_true("the rest is folded", folded).await;
    for window in [Window { width: 768, ..Window::WIDE }, Window::NARROW] {
        page.resize(window).await;
        page.wait_for_true("the comparison fits", FITS).await;
    }
    // Closed and opened again, the second box holds what it held.
    page.click("[data-act=close-compare]").await;
    page.wait_for_true("the verdict stands alone", "return !document.querySelector('.proof')").await;
    page.click("[data-act=compare]").await;
    page.wait_for_text(FIRST, "Postman sent").await;
    assert_eq!(page.script("return document.getElementById('other').value").await, WORKS);
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn the_second_box_takes_a_file() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", FAILS).await;
    page.wait_for_text(CAUSE, "no-credentials").await;
    page.click("[data-act=compare]").await;
    page.wait_for_true("the second box is there", "return !!document.getElementById('other')").await;
    let drop = "const data = new DataTransfer();
        data.items.add(new File([arguments[1]], 'works.txt'));
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        return document.querySelector(arguments[0]).dispatchEvent(event)";
    let unread = json!("nothing of the kind");
    assert_eq!(page.script_with(drop, vec![json!("#part-compare h2"), unread]).await, false);
    page.wait_for_text("[data-test=compare] .contrast", "No request or answer").await;
    let folder = std::env::temp_dir().join(format!("why401-beside-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("works.http");
    std::fs::write(&file, WORKS).expect("a file");
    page.type_into("#other-file", &file.to_string_lossy()).await;
    page.wait_for_text(FIRST, "Postman sent").await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(page.script_with(drop, vec![json!("#other"), json!(FAILS)]).await, false);
    page.wait_for_text("[data-test=compare] .remark", "Both were refused").await;
    // The first paste is what it was; a file that is dropped elsewhere is the next one.
    assert_eq!(page.script("return document.getElementById('box').value").await, FAILS);
    assert_eq!(page.script_with(drop, vec![json!("#part-verdict"), json!(WORKS)]).await, false);
    page.wait_for_text("#verdict", "answered 200 OK").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_list_of_keys_opens_but_not_while_somebody_types() {
    let page = Page::open("", Window::WIDE).await;
    let is_open = "return document.getElementById('keys').open";
    page.type_into("#box", "?").await;
    assert_eq!(page.script(is_open).await, false);
    page.script("document.activeElement.blur()").await;
    page.press("?").await;
    page.wait_for_true("the list is open", is_open).await;
    page.press(&String::from(char::from(Key::Escape))).await;
    page.wait_for_true("the list is closed", "return !document.getElementById('keys').open").await;
    page.resize(Window { width: 360, height: 740, ..Window::WIDE }).await;
    // The button does the same, on a telephone as well, and who speaks to the computer can switch the key off.
    page.click("[data-act=keys]").await;
    page.wait_for_true("the list is open", is_open).await;
    page.click("#keys-on").await;
    page.click("[data-act=close-keys]").await;
    page.script("document.activeElement.blur()").await;
    page.press("?").await;
    assert_eq!(page.script(is_open).await, false);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_pages_of_text_open() {
    let page = Page::open_under("/tools/why401/", "", Window::WIDE).await;
    for (name, words) in [("copy", "How to copy a request"), ("about", "About and privacy")] {
        let link = format!("return document.querySelector('.ending a[href=\"help/{name}.html\"]').href");
        let address = page.script(&link).await.as_str().unwrap_or_default().to_string();
        assert!(address.ends_with(&format!("/tools/why401/help/{name}.html")), "{address}");
        page.client().goto(&address).await.expect("the page opens");
        page.wait_for_text("h1", words).await;
        for window in [Window::WIDE, Window::NARROW] {
            page.resize(window).await;
            page.wait_for_true("it fits", FITS).await;
        }
        page.resize(Window::WIDE).await;
        page.visit("").await;
    }
    page.assert_quiet().await;
}
