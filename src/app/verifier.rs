//! The worker that checks signatures: loaded when the person first gives a key, and only then.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement, HtmlTextAreaElement, Worker};
use why401::screen::wire::{Check, Checked, Wish, pack, unpack};

use super::state::App;
use super::{browser, engine};

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    /// The key that was typed, and how it is written, until the engine has handed out the token.
    key: Option<(String, String)>,
    worker: Option<Worker>,
    /// The worker has said that it is there.
    ready: bool,
    waiting: Vec<Check>,
}

/// Keeps the key that stands beside the button.
pub(crate) fn take_key(button: &HtmlElement) {
    let Some(place) = button.closest(".key-check").ok().flatten() else { return };
    let field = |css| place.query_selector(css).ok().flatten();
    let key = field("textarea").and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let form = field("select").and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
    let key = key.map(|area| area.value()).unwrap_or_default();
    let form = form.map(|select| select.value()).unwrap_or_default();
    STATE.with_borrow_mut(|state| state.key = Some((key, form)));
}

/// Checks a token with the key that was kept.
pub(crate) fn check(app: App, token: u32, compact: String) {
    let kept = STATE.with_borrow_mut(|state| state.key.take());
    let Some((key, form)) = kept else { return };
    check_with(app, Check { token, compact, key, form, from: String::new() });
}

/// Checks a token with a key that is at hand.
pub(crate) fn check_with(app: App, check: Check) {
    STATE.with_borrow_mut(|state| {
        state.waiting.push(check);
        if state.worker.is_none() {
            state.worker = started(app);
        }
        state.go_on();
    });
}

impl State {
    fn go_on(&mut self) {
        let Some(worker) = self.worker.as_ref().filter(|_| self.ready) else { return };
        for check in self.waiting.drain(..) {
            drop(worker.post_message(&Uint8Array::from(pack(&check).as_slice())));
        }
    }
}

fn started(app: App) -> Option<Worker> {
    browser::start_worker("verifier", move |bytes| heard(app, &bytes), move || broke(app))
}

/// A check is done, or the worker's first word, which is empty.
fn heard(app: App, bytes: &[u8]) {
    if let Some(checked) = unpack::<Checked>(bytes).filter(|_| !bytes.is_empty()) {
        engine::tell(app, Wish::Checked(checked), None);
    } else {
        STATE.with_borrow_mut(|state| {
            state.ready = true;
            state.go_on();
        });
    }
}

/// The worker broke, or did not arrive: said where the key was given.
fn broke(app: App) {
    let lost = STATE.with_borrow_mut(|state| {
        if let Some(worker) = state.worker.take() {
            worker.terminate();
        }
        state.ready = false;
        std::mem::take(&mut state.waiting)
    });
    let token = lost.first().map_or(0, |check| check.token);
    let words = "The part of the page that checks signatures did not arrive, or broke. Try again, or reload the page.";
    engine::tell(app, Wish::Checked(Checked { token, words: words.to_string(), ..Checked::default() }), None);
}
