//! Hostile fragments, in a browser: `tests/attacks.rs` makes them and says what they try.

use std::time::Duration;

use browser_tests::{Page, Window};

const ATTACKS: &str = include_str!("../../attacks.txt");

/// Sets the address's fragment as a link would that is clicked on the page itself.
const SET: &str = "location.hash = arguments[0]";

/// What must never be there, whatever the fragment said.
const BROKEN: &str = "
    if ('pwned' in window) return 'a script ran';
    const foreign = document.querySelector('main script, main img, main iframe, main object, main form, dialog img');
    if (foreign) return foreign.outerHTML.slice(0, 200);
    const led = [...document.links].find(a => !['http:', 'https:'].includes(a.protocol));
    if (led) return led.outerHTML.slice(0, 200);
    const runs = [...document.querySelectorAll('main *')].find(e => [...e.attributes].some(a => a.name.startsWith('on')));
    if (runs) return runs.outerHTML.slice(0, 200);
    if (!document.getElementById('broke').hidden) return 'the page broke';
    return document.title.length > 200 ? document.title : ''";

#[tokio::test]
async fn a_hostile_fragment_is_only_text() {
    let page = Page::open("", Window::WIDE).await;
    for line in ATTACKS.lines() {
        let (name, fragment) = line.split_once('\t').expect("a name and a fragment");
        page.script_with(SET, vec![fragment.into()]).await;
        tokio::time::sleep(Duration::from_millis(30)).await;
        page.wait_for_true("the engine rests", "return document.body.dataset.work === 'rests'").await;
        assert_eq!(page.script(BROKEN).await, "", "{name}");
    }
    // It still works.
    page.visit("").await;
    page.click("[data-example=expired]").await;
    page.wait_for_text("#part-verdict [data-test=cause]", "token-expired").await;
    page.assert_quiet().await;
}
