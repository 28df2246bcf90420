//! The map, and the walk without a paste, in a browser.

use browser_tests::{Page, Window};
use fantoccini::key::Key;
use serde_json::json;

const CAUSE: &str = "#part-verdict [data-test=cause]";
const FITS: &str = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";

/// The page with an example's verdict and the map beside it.
async fn mapped(window: Window) -> Page {
    let page = Page::open("", window).await;
    page.click("[data-example=expired]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click(".to-map").await;
    page.wait_for_text("#part-map .pill.hit", "token-expired").await;
    page
}

/// Presses a key where the focus is and says where it went.
async fn press(page: &Page, key: Key) -> String {
    page.press(&String::from(char::from(key))).await;
    page.script("return document.activeElement.id || document.activeElement.getAttribute('href')")
        .await
        .as_str()
        .unwrap_or_default()
        .to_string()
}

#[tokio::test]
async fn the_map_is_walked_by_keyboard() {
    let page = mapped(Window::WIDE).await;
    // One stop of the Tab key, where the way ended.
    let stops = "return [...document.querySelectorAll('#part-map [data-node][tabindex=\"0\"]')].map(e => e.id).join()";
    assert_eq!(page.script(stops).await, "q-jwt-time");
    page.script("document.getElementById('q-jwt-time').focus()").await;
    assert_eq!(press(&page, Key::Home).await, "q-refusal");
    assert_eq!(press(&page, Key::Down).await, "#cause=proxy-auth-required");
    assert_eq!(press(&page, Key::Up).await, "q-refusal");
    // The other lane stands folded until somebody asks for it.
    page.click("[data-act=unfold-map]").await;
    page.wait_for_true("all of it is unfolded", "return !document.querySelector('#part-map details')").await;
    page.script("document.getElementById('q-handshake').focus()").await;
    for to_the_right in ["#cause=registry-token-flow", "#cause=first-leg-challenge", "q-answerer"] {
        assert_eq!(press(&page, Key::Right).await, to_the_right);
    }
    assert_eq!(press(&page, Key::Left).await, "#cause=first-leg-challenge");
    assert!(press(&page, Key::End).await.starts_with("#cause="));
    assert_eq!(page.script(stops).await, "");
    // Enter opens a question on the spot, and the address stays as it is.
    page.script("document.getElementById('q-carries').focus()").await;
    page.press(&String::from(char::from(Key::Enter))).await;
    page.wait_for_text("#part-map [data-test=panel]", "Nothing").await;
    assert!(!page.address().await.contains('#'));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_flip_keeps_the_list_and_the_map_in_step() {
    let page = mapped(Window::WIDE).await;
    let same = "const list = [...document.querySelectorAll('#part-path li[data-test=step]')].map(e => e.dataset.key);
        const lit = [...document.querySelectorAll('#part-map .node.way:not(.open)')].map(e => e.dataset.key.slice(5));
        return list.length > 0 && list.length === lit.length && list.every(id => lit.includes(id))";
    page.wait_for_true("the list is the lit way", same).await;
    // On the map.
    page.click("#q-carries").await;
    page.click("#part-map [data-test=panel] [data-choice=nothing]").await;
    page.wait_for_text("#part-path [data-key=carries].by-you", "answered by you").await;
    page.wait_for_true("they changed together", same).await;
    page.wait_for_true("the focus is where it was", "return document.activeElement.id === 'q-carries'").await;
    page.wait_for_text("#part-map .node.by-you", "Nothing").await;
    // In the list.
    page.script(
        "document.querySelector('#part-path [data-key=carries]').scrollIntoView({ block: 'center' })",
    )
    .await;
    page.click("#part-path [data-key=carries] .flip summary").await;
    page.click("#part-path [data-key=carries] [data-act=take-back]").await;
    page.wait_for_true("nothing is answered by hand", "return !document.querySelector('.by-you')").await;
    page.wait_for_true("they changed together again", same).await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_link_to_a_question_opens_it() {
    let page = Page::open("#q=jwt-time", Window::WIDE).await;
    page.wait_for_text("#leaf h1", "valid at the server").await;
    page.wait_for_text("#leaf .asked-now", "valid at the server").await;
    // With a result it opens on the map.
    page.visit("").await;
    page.click("[data-example=expired]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.script_with("location.hash = arguments[0]", vec![json!("#q=jwt-for")]).await;
    page.wait_for_text("#part-map .asked-now", "meant for this API").await;
    page.wait_for_true("it has the focus", "return document.activeElement.id === 'q-jwt-for'").await;
    let in_sight = "const place = document.activeElement.getBoundingClientRect(); return place.top > 0 && place.bottom < innerHeight";
    page.wait_for_true("it is in sight", in_sight).await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_questions_are_walked_without_a_paste() {
    let page = Page::open("", Window::WIDE).await;
    page.click("[data-test=walk]").await;
    page.wait_for_text("#leaf h1", "Which answer did you get?").await;
    page.click("#leaf [data-test=asked] [data-choice='407']").await;
    page.wait_for_text("#leaf [data-test=cause]", "proxy-auth-required").await;
    page.wait_for_text("#leaf [data-test=fix]", "").await;
    // The browser's own way back leads to the question, where another answer leads elsewhere.
    page.client().back().await.expect("there is a way back");
    page.wait_for_text("#leaf h1", "Which answer did you get?").await;
    page.click("#leaf [data-test=asked] [data-choice='401']").await;
    page.wait_for_text("#leaf h1", "handshake").await;
    page.wait_for_true("the question has the focus", "return document.activeElement.id === 'verdict'").await;
    for _ in 0..4 {
        let before = page.text("#leaf h1").await;
        page.click("[data-test=unsure]").await;
        let gone = format!("return document.querySelector('#leaf h1').innerText !== {}", json!(before));
        page.wait_for_true("the next question comes", &gone).await;
    }
    page.wait_for_text("#leaf h1", "What does the request carry").await;
    page.wait_for_text("#leaf .node.way.by-nobody", "").await;
    // Whoever leaves finds the box, and a paste is judged by itself.
    page.click("[data-act=leave]").await;
    page.paste("#box", "HTTP/1.1 407 Proxy Authentication Required\n\n").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    page.wait_for_true("nothing of the walk is left", "return !document.querySelector('.by-you')").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_map_fits_every_width() {
    let page = Page::open("#q=refusal", Window::WIDE).await;
    page.wait_for_text("#leaf h1", "Which answer").await;
    let tall = "return document.querySelector('#leaf .map').offsetHeight";
    assert!(
        page.script(tall).await.as_f64() < Some(1_600.0),
        "nothing of the walk is folded, and it is a picture"
    );
    let page = mapped(Window::WIDE).await;
    let tall = "return document.querySelector('#part-map .map').offsetHeight";
    assert!(page.script(tall).await.as_f64() < Some(1_400.0), "what is off the way is folded");
    for window in [
        Window::WIDE,
        Window { width: 768, ..Window::WIDE },
        Window { width: 360, height: 740, ..Window::WIDE },
        Window::NARROW,
    ] {
        let page = mapped(window).await;
        page.wait_for_true("the map fits", FITS).await;
        page.click("[data-act=unfold-map]").await;
        page.wait_for_true("all of it is unfolded", "return !document.querySelector('#part-map details')")
            .await;
        page.wait_for_true("it fits unfolded", FITS).await;
        let small = "return [...document.querySelectorAll('#part-map [data-node]')].filter(e => e.getBoundingClientRect().height < 23.9).map(e => e.innerText).join('; ')";
        assert_eq!(page.script(small).await, "", "targets below 24 px");
        page.visit("#q=refusal").await;
        page.wait_for_text("#leaf h1", "Which answer").await;
        page.wait_for_true("the walk fits", FITS).await;
        page.assert_quiet().await;
    }
}
