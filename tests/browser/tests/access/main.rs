//! Whether everybody can use the page, in each of its states: axe-core's rules (WCAG 2.2 AA and good practice), reflow,
//! big text, reduced motion, forced colours; what is in sight at once; and the keyboard (`keyboard.rs`).

mod keyboard;
mod states;

use browser_tests::{Page, Window};
use serde_json::{Value, json};

use states::{EXAMPLES, FIRST, OTHERS, PHONE, State, bring, example};

#[tokio::test]
async fn the_first_states_keep_nobody_out() {
    assert_open_to_everybody(&FIRST).await;
}

#[tokio::test]
async fn the_other_states_keep_nobody_out() {
    assert_open_to_everybody(&OTHERS).await;
}

async fn assert_open_to_everybody(states: &[State]) {
    let axe = std::env::var("WHY401_AXE").expect("WHY401_AXE: `cargo xtask test --only browser` sets it");
    let axe = std::fs::read_to_string(axe).expect("the script of axe-core");
    let page = Page::open("", Window::WIDE).await;
    let mut troubles: Vec<String> = Vec::new();
    for state in states {
        page.resize(Window::WIDE).await;
        bring(&page, *state).await;
        page.script(&axe).await;
        for window in [Window::WIDE, Window::WIDE.dark(), PHONE, PHONE.dark()] {
            page.resize(window).await;
            // Colours change bit by bit.
            let rests = "document.body.offsetHeight; return document.getAnimations().length === 0";
            page.wait_for_true("all colours are there", rests).await;
            let found = page.client().execute_async(RUN_AXE, vec![]).await.expect("axe runs");
            let Value::Array(found) = found else { panic!("axe: {found}") };
            troubles.extend(found.iter().map(|one| format!("{state:?} at {window:?}: {one}")));
        }
        let mut fits = async |what: &str| {
            if page.script(OVERFLOWS).await != Value::Null {
                troubles.push(format!("{state:?} scrolls sideways {what}: {}", page.script(OVERFLOWS).await));
            }
        };
        page.resize(Window::NARROW).await;
        fits("at 320 px").await;
        // A laptop's window at 200 %.
        page.resize(Window { width: 640, height: 400, ..Window::WIDE }).await;
        fits("at 200 %").await;
        page.resize(Window::WIDE).await;
        page.script("document.documentElement.style.fontSize = '200%'").await;
        fits("with text of 200 %").await;
        page.script("document.documentElement.style.fontSize = ''").await;
        page.prefer(&[("prefers-reduced-motion", "reduce")]).await;
        if let Value::String(moves) = page.script(MOVES).await {
            troubles.push(format!("{state:?} moves in spite of the person's wish: {moves}"));
        }
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[tokio::test]
async fn the_check_finds_what_is_wrong() {
    let axe = std::env::var("WHY401_AXE").expect("WHY401_AXE: `cargo xtask test --only browser` sets it");
    let page = Page::open("", Window::WIDE).await;
    page.script(&std::fs::read_to_string(axe).expect("the script of axe-core")).await;
    page.script(
        "const faint = document.createElement('p');
         faint.textContent = 'faint';
         Object.assign(faint.style, { color: '#999', background: '#aaa', width: '3000px', transition: 'all 1s' });
         document.querySelector('main').replaceChildren(document.createElement('input'), faint)",
    )
    .await;
    let found = page.client().execute_async(RUN_AXE, vec![]).await.expect("axe runs").to_string();
    assert!(found.contains("label") && found.contains("color-contrast"), "{found}");
    assert_ne!(page.script(OVERFLOWS).await, Value::Null);
    assert_ne!(page.script(MOVES).await, Value::Null);
}

#[tokio::test]
async fn forced_colours_show_what_is_chosen() {
    let page = Page::open("", Window::WIDE).await;
    bring(&page, State::Panel).await;
    page.prefer(&[("forced-colors", "active")]).await;
    for css in [".roles :checked + span", "#part-map .pill.hit", "#part-map [aria-pressed=true]"] {
        let lined = "return getComputedStyle(arguments[0]).outlineStyle === 'solid'";
        assert_eq!(page.script_with(lined, vec![page.element(css).await]).await, true, "{css}");
    }
}

#[tokio::test]
async fn verdict_and_first_fix_are_in_sight_at_once() {
    let page = Page::open("", Window::WIDE).await;
    for name in EXAMPLES {
        for (window, parts) in [
            (Window::WIDE, &["#verdict", "[data-test=fix]"][..]),
            (PHONE, &["#verdict"]),
            (PHONE.dark(), &["#verdict"]),
        ] {
            page.resize(window).await;
            example(&page, name).await;
            for css in parts {
                let place = "const { top, bottom } = arguments[0].getBoundingClientRect();
                    return [scrollY, top > 0, bottom <= innerHeight]";
                let place = page.script_with(place, vec![page.element(css).await]).await;
                assert_eq!(place, json!([0, true, true]), "{css} of {name} in {window:?}");
            }
        }
    }
}

/// What axe finds, each as rule, place and reason.
const RUN_AXE: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(({ violations }) => done(violations.flatMap(
        ({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )), error => done(`${error}`))";
/// The first element that sticks out of a page which is wider than its window; null if the page fits.
const OVERFLOWS: &str = "const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const wide = [...document.body.querySelectorAll('*')].find(e => e.getBoundingClientRect().right > root.clientWidth + 1);
    return `${root.scrollWidth} px, ${wide?.outerHTML.slice(0, 200)}`";
/// The first element that changes bit by bit or goes on moving.
const MOVES: &str = "const long = times => times.split(',').some(time => parseFloat(time) > 0);
    const moving = [...document.querySelectorAll('*')].find(e => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(e);
        return long(transitionDuration) || long(animationDuration) || scrollBehavior === 'smooth';
    });
    return moving ? moving.outerHTML.slice(0, 200) : null";
