//! The page opens, and keeps to itself.

use browser_tests::{Page, Window};

#[tokio::test]
async fn opens_and_keeps_to_itself() {
    let page = Page::open("", Window::WIDE).await;
    page.wait_for_text("body", "why401").await;
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn opens_under_a_path() {
    let page = Page::open_under("/tools/why401/", "", Window::NARROW.dark()).await;
    page.wait_for_text("body", "why401").await;
    page.assert_quiet().await;
    assert_eq!(page.script("return [innerWidth, innerHeight]").await, serde_json::json!([320, 640]));
    assert_eq!(page.script("return matchMedia('(prefers-color-scheme: dark)').matches").await, true);
}
