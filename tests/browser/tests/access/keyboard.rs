//! The page by keyboard alone: everything is reached in order, the focus shows and is never lost.

use browser_tests::{Page, Window};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::states::{EXPIRED, LONG as SEVERAL, State, bring};

const CAUSE: &str = "#part-verdict [data-test=cause]";

/// Presses a key where the focus is, and waits until the page shows what comes of it.
async fn press(page: &Page, key: Key) {
    strike(page, key).await;
    page.wait_for_true("it rests", "return document.body.dataset.work !== 'reads'").await;
}

/// Presses a key and waits for nothing.
async fn strike(page: &Page, key: Key) {
    let value = char::from(key);
    let keys =
        KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    page.client().perform_actions(keys).await.expect("a key is pressed");
}

/// Goes on with the Tab key until what matches has the focus. On the way the focus must show.
async fn tab_to(page: &Page, css: &str) {
    for _ in 0..MOST {
        press(page, Key::Tab).await;
        if page.script_with("return document.activeElement.matches(arguments[0])", vec![json!(css)]).await
            == true
        {
            assert_shows(page).await;
            return;
        }
    }
    panic!("the Tab key does not come to {css}");
}

async fn assert_shows(page: &Page) {
    let trouble = page.script(TROUBLE).await;
    assert_eq!(trouble, Value::Null);
}

/// Waits until something that matches has the focus.
async fn wait_for_focus(page: &Page, css: &str) {
    page.wait_for_true(css, &format!("return document.activeElement.matches({})", json!(css))).await;
}

/// Moves the focus as a test may: by script.
async fn focus(page: &Page, css: &str) {
    page.script_with("arguments[0].focus()", vec![page.element(css).await]).await;
}

#[tokio::test]
async fn every_stop_shows_and_follows_the_one_before() {
    let page = Page::open("", Window::WIDE).await;
    for (state, least) in [
        (State::Start, 10),
        (State::Example("expired"), 25),
        (State::Panel, 40),
        (State::Walk("refusal"), 15),
        (State::Files, 15),
    ] {
        bring(&page, state).await;
        // From the first stop on, wherever the state has put the focus.
        page.script(
            "scrollTo(0, 0);
             const first = e => (e.focus(), document.activeElement === e);
             window.stops = [[...document.querySelectorAll('a, button')].find(first)]",
        )
        .await;
        let mut stops = 1;
        while stops < MOST {
            press(&page, Key::Tab).await;
            // After the last stop the browser's own buttons come, or the first stop again.
            let goes_on = "const now = document.activeElement, last = stops.at(-1);
                if (now === document.body || stops.includes(now)) return 'end';
                const follows = !last || last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
                stops.push(now);
                return follows ? 'on' : `${now.outerHTML.slice(0, 150)} comes after ${last.outerHTML.slice(0, 150)}`";
            match page.script(goes_on).await {
                Value::String(word) if word == "end" => break,
                word => assert_eq!(word, "on", "{state:?}"),
            }
            assert_shows(&page).await;
            stops += 1;
        }
        assert!((least..MOST).contains(&stops), "{state:?} has {stops} stops");
    }
}

#[tokio::test]
async fn a_diagnosis_by_keyboard_alone() {
    let page = Page::open("", Window::WIDE).await;
    wait_for_focus(&page, "#box").await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    wait_for_focus(&page, "#verdict").await;
    // Verdict, fix, evidence, tree.
    tab_to(&page, "#part-verdict .why > summary").await;
    press(&page, Key::Enter).await;
    page.wait_for_true("it unfolds", "return document.querySelector('.why').open").await;
    tab_to(&page, "#part-now [name=role]").await;
    press(&page, Key::Right).await;
    wait_for_focus(&page, "[name=role][value=server]").await;
    press(&page, Key::Left).await;
    tab_to(&page, "#part-now pre").await;
    tab_to(&page, "#part-now .copy").await;
    tab_to(&page, "#evidence .mask, .lines .mask").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "[data-act=hide]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, ".mask").await;
    tab_to(&page, "[data-key=carries] .flip summary").await;
    press(&page, Key::Enter).await;
    tab_to(&page, "[data-key=carries] [data-choice=nothing]").await;
    press(&page, Key::Enter).await;
    page.wait_for_text("[data-key=carries].by-you", "answered by you").await;
    wait_for_focus(&page, "[data-key=carries] [data-choice=nothing][aria-pressed=true]").await;
    tab_to(&page, "[data-key=carries] [data-act=take-back]").await;
    press(&page, Key::Enter).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    wait_for_focus(&page, "[data-key=carries] *").await;
    // The map: one stop, then the arrows.
    tab_to(&page, ".to-map").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "h2#map").await;
    tab_to(&page, "#q-jwt-time").await;
    press(&page, Key::Home).await;
    wait_for_focus(&page, "#q-refusal").await;
    press(&page, Key::Down).await;
    assert_shows(&page).await;
    press(&page, Key::End).await;
    wait_for_focus(&page, "#part-map .pill").await;
    assert_shows(&page).await;
    focus(&page, "#q-carries").await;
    press(&page, Key::Enter).await;
    tab_to(&page, "#part-map [data-choice=nothing]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "#q-carries").await;
    tab_to(&page, "#part-map [data-act=take-back]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "#part-map [data-key=node-carries] *").await;
    focus(&page, "#part-map [data-act=map]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "h2#path").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_dialogue_keeps_the_focus_and_gives_it_back() {
    let page = Page::open("", Window::WIDE).await;
    bring(&page, State::Example("expired")).await;
    focus(&page, "[data-test=share]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "#share *").await;
    for _ in 0..15 {
        press(&page, Key::Tab).await;
        let inside =
            "return document.activeElement === document.body || !!document.activeElement.closest('#share')";
        assert_eq!(page.script(inside).await, true, "the focus leaves the dialogue");
    }
    press(&page, Key::Escape).await;
    page.wait_for_true("it closes", "return !document.getElementById('share').open").await;
    wait_for_focus(&page, "[data-test=share]").await;
}

#[tokio::test]
async fn the_focus_is_never_lost() {
    let page = Page::open("", Window::WIDE).await;
    for (state, pressed, then) in [
        (State::Example("expired"), "[data-act=edit]", "#box"),
        (
            State::Fragment("#9.e.10.AAAAAAAAAA.00000000", "[data-test=notice]"),
            "[data-act=close-notice]",
            "#verdict",
        ),
        (State::Fragment("#cause=waf-blocked", "#leaf h1"), "[data-act=leave]", "#verdict"),
        (State::Walk("refusal"), "[data-act=leave]", "#box"),
        (State::Walk("refusal"), "#leaf [data-choice='401']", "#verdict"),
        (State::Keys, "[data-act=close-keys]", "[data-act=keys]"),
        (State::Compared, "[data-act=close-compare]", "[data-act=compare]"),
        (State::Map, "[data-act=unfold-map]", "[data-act=unfold-map]"),
        (State::Recomputed, "[data-act=recompute]", "[data-act=recompute]"),
        (State::KeyTried, "[data-act=check-key]", "[data-act=check-key]"),
        (State::Paste(SEVERAL, ""), "#part-also [data-act=answer]", "#part-also *, #part-path *, #verdict"),
    ] {
        bring(&page, state).await;
        focus(&page, pressed).await;
        page.script("document.activeElement.dataset.pressed = ''").await;
        press(&page, Key::Enter).await;
        wait_for_focus(&page, then).await;
    }
    // Opened beside a result and closed again.
    bring(&page, State::Example("expired")).await;
    focus(&page, "[data-act=edit]").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "#box").await;
    focus(&page, "#done").await;
    press(&page, Key::Enter).await;
    wait_for_focus(&page, "#verdict").await;
    // Already further on when the answer comes, in what gives way to it.
    bring(&page, State::Example("expired")).await;
    page.script(
        "document.querySelector('[name=role][value=server]').click();
         window.left = document.querySelector('#part-now pre');
         left.focus()",
    )
    .await;
    page.wait_for_true("the other advice", "return !left.isConnected").await;
    wait_for_focus(&page, "#part-now pre").await;
    // A page of the knowledge opened on the spot is where its reader is.
    bring(&page, State::Fragment("#cause=waf-blocked", "#leaf h1")).await;
    wait_for_focus(&page, "#leaf #verdict").await;
}

#[tokio::test]
async fn the_verdict_is_announced_once() {
    let page = Page::open("", Window::WIDE).await;
    let live = "return [...document.querySelectorAll('[aria-live], [role=status], [role=log]')]
        .filter(e => e.innerText.trim()).map(e => e.id)";
    assert_eq!(page.script(live).await, json!([]), "nothing is announced at the start");
    page.script(
        "window.told = [];
         const said = document.getElementById('said');
         new MutationObserver(() => told.push(said.textContent)).observe(said, { childList: true, characterData: true, subtree: true })",
    )
    .await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text("#said", "Certainty:").await;
    page.click(".lines .mask").await;
    page.wait_for("[data-act=hide]").await;
    page.click(".to-map").await;
    page.wait_for("#part-map .pill.hit").await;
    let told = page.script("return told").await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    let said = page.text("#verdict").await;
    assert!(
        told[0].as_str().is_some_and(|told| told
            .split_whitespace()
            .eq(said.split_whitespace().chain("Certainty: settled.".split(' ')))),
        "{told} and not {said}"
    );
    assert_eq!(page.script(live).await, json!(["said"]));
    // Another verdict is news.
    page.script("document.querySelector('#part-path [data-choice=nothing]').click()").await;
    page.wait_for_true("it is told", "return told.length === 2").await;
}

/// What is wrong with the focus; null if nothing is: something has it, it shows by a ring of its own or beside it, and
/// it is not out of sight, nor under something else.
const TROUBLE: &str = "const e = document.activeElement, name = e.outerHTML.slice(0, 200);
    if (e === document.body) return 'nothing has the focus';
    const ring = e => e && getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
    if (!ring(e) && !ring(e.nextElementSibling)) return `no ring: ${name}`;
    const seen = ring(e) && e.offsetWidth > 1 ? e : e.nextElementSibling, box = seen.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
    const x = box.left + Math.min(box.width / 2, 12), heights = [box.top + 2, box.top + box.height / 2, box.bottom - 2];
    const free = heights.some(y => {
        const top = document.elementFromPoint(x, y);
        return top && (e.contains(top) || seen.contains(top) || top.contains(seen));
    });
    return free ? null : `covered: ${name}`";
/// More stops than any state has.
const MOST: usize = 300;
