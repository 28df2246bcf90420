//! How text comes in. The box belongs to the page; the program only reads it, and says so when it fills it.

use gloo_timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, HtmlElement, InputEvent};

use why401::screen::wire::Wish;

use super::notice::Notice;
use super::state::App;
use super::{browser, engine};

/// Listens to the box, to pastes anywhere, to drops and to the file button.
pub(crate) fn listen(app: App) {
    let pending = StoredValue::new_local(None::<Timeout>);
    let pasted = StoredValue::new(false);
    let handles = [
        window_event_listener(ev::input, move |event| {
            if browser::is_target(&event, RESULT)
                && event
                    .dyn_ref::<InputEvent>()
                    .is_some_and(|input| input.input_type().starts_with("insertFrom"))
            {
                add(app);
            }
            if browser::is_target(&event, OTHER) {
                let done = event
                    .dyn_ref::<InputEvent>()
                    .is_some_and(|input| input.input_type().starts_with("insertFrom"));
                let wait = if done { 0 } else { PAUSE_MS };
                pending.set_value(Some(Timeout::new(wait, move || compare(app, done))));
            }
            if !browser::is_target(&event, BOX) {
                return;
            }
            let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
            if pasted.get_value() || kind.starts_with("insertFrom") {
                pasted.set_value(false);
                pending.set_value(None);
                read(app, true);
            } else {
                app.editing.set(true);
                pending.set_value(Some(Timeout::new(PAUSE_MS, move || read(app, false))));
            }
        }),
        window_event_listener(ev::paste, move |event| {
            if browser::is_target(&event, BOX) {
                pasted.set_value(true);
            } else if !browser::is_in_field(&event)
                && let Some(text) = text_of(&event)
            {
                event.prevent_default();
                fill(app, &text);
            }
        }),
        window_event_listener(ev::change, move |event| {
            if browser::is_target(&event, OTHER_FILE) {
                open_beside(app, browser::take_files(OTHER_FILE));
            }
            if browser::is_target(&event, FILE)
                && let files = browser::take_files(FILE)
                && !files.is_empty()
            {
                pending.set_value(None);
                open_files(app, files);
            }
        }),
        window_event_listener(ev::hashchange, move |_| open(app)),
        window_event_listener(ev::dragover, |event| event.prevent_default()),
        window_event_listener(ev::drop, move |event: DragEvent| {
            let Some(data) = event.data_transfer() else { return };
            // Text that is dropped into the second box is meant for it.
            if browser::is_target(&event, OTHER) && data.files().is_none_or(|files| files.length() == 0) {
                return;
            }
            event.prevent_default();
            // What was typed a moment ago is not to replace what is dropped now.
            pending.set_value(None);
            let files = browser::files_of(data.files());
            if !files.is_empty() && browser::is_within(&event, BESIDE) {
                open_beside(app, files);
            } else if !files.is_empty() {
                open_files(app, files);
            } else if let Some(text) = data.get_data("text/plain").ok().filter(|text| !text.is_empty()) {
                fill(app, &text);
            }
        }),
    ];
    // For as long as the tab.
    std::mem::forget(handles);
}

/// Shows what the address's fragment stands for; starts the engine, which has time to load until a paste comes.
pub(crate) fn open(app: App) {
    let wish = Wish::Open { fragment: browser::fragment(), clock: browser::clock() };
    engine::tell(app, wish, None);
}

/// Reads what was typed before the program started.
pub(crate) fn take_over(app: App) {
    if browser::fragment().is_empty() && !browser::value(BOX).trim().is_empty() {
        read(app, false);
    }
}

/// Puts a text into the box and diagnoses it: a drop, a paste beside the box.
pub(crate) fn fill(app: App, text: &str) {
    put(app, text);
    read(app, true);
}

/// Puts a text into the box; what it held can be brought back.
pub(crate) fn put(app: App, text: &str) {
    let old = browser::value(BOX);
    let lost = !old.trim().is_empty() && old != text;
    browser::set_value(BOX, text);
    app.before.set(lost.then_some(old));
}

/// Diagnoses what the box holds. `away`: the person is done with the box.
fn read(app: App, away: bool) {
    let text = browser::value(BOX);
    match text.len() {
        TOO_BIG.. => app.notice.set(Some(Notice::TooBig(text.len()))),
        _ => judge(app, text, away),
    }
}

/// Goes to another page of the site, if there is one and no text in the box would be lost.
pub(crate) fn go(page: &str) {
    if browser::value(BOX).trim().is_empty() && !browser::is_alone() {
        browser::go(page);
    }
}

/// Puts what a trial gave below what is diagnosed.
fn add(app: App) {
    let mut data = vec![("act".to_string(), "add-result".to_string())];
    data.push(("clock".to_string(), browser::clock().to_string()));
    data.extend(result());
    engine::tell(app, Wish::Press(data), None);
}

/// Compares what is diagnosed with what the second box holds. `done`: it was pasted there and not typed.
fn compare(app: App, done: bool) {
    let data = [
        ("act", "compare-with".to_string()),
        ("clock", browser::clock().to_string()),
        ("done", done.to_string()),
        ("field-other", browser::value(OTHER)),
    ];
    let data = data.map(|(name, value)| (name.to_string(), value));
    engine::tell(app, Wish::Press(data.into()), None);
}

/// Puts a file's text into the second box and compares.
fn open_beside(app: App, files: Vec<File>) {
    let Some(file) = files.into_iter().next() else { return };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = file.size() as usize;
    if size >= TOO_BIG {
        return app.notice.set(Some(Notice::TooBig(size)));
    }
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(text) = JsFuture::from(file.text()).await {
            browser::set_value(OTHER, &text.as_string().unwrap_or_default());
            compare(app, true);
        }
    });
}

/// Takes what stands in the field for a trial's result.
pub(crate) fn result() -> Option<(String, String)> {
    let text = browser::value(RESULT);
    browser::set_value(RESULT, "");
    (!text.trim().is_empty()).then(|| ("field-result".to_string(), text))
}

/// Opens the box beside the result; with `anew` the next paste replaces what it holds.
pub(crate) fn edit(app: App, anew: bool) {
    app.editing.set(true);
    browser::soon(move || browser::focus_box(BOX, anew));
}

/// Brings back what the box held before the program put something else there.
pub(crate) fn bring_back(app: App) {
    if let Some(text) = app.before.get_untracked() {
        browser::set_value(BOX, &text);
        app.before.set(None);
        edit(app, false);
        read(app, false);
    }
}

fn judge(app: App, text: String, away: bool) {
    app.notice.set(None);
    engine::tell(app, Wish::Read { clock: browser::clock(), away }, Some(text));
}

fn text_of(event: &web_sys::Event) -> Option<String> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.trim().is_empty()).then_some(text)
}

/// Hands files to the engine, which reads them in its worker.
fn open_files(app: App, files: Vec<File>) {
    app.notice.set(None);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let named = files.iter().map(|file| (file.name(), file.size() as u64)).collect();
    engine::tell_files(app, Wish::Files { files: named, clock: browser::clock() }, files);
}

/// Whether an element takes text itself.
pub(crate) fn takes_text(element: &HtmlElement) -> bool {
    element.is_content_editable() || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}

const BOX: &str = "box";
const FILE: &str = "file";
/// Where the result of a trial is pasted.
const RESULT: &str = "result";
/// The second box.
const OTHER: &str = "other";
/// Takes a file for it.
const OTHER_FILE: &str = "other-file";
/// Where a dropped file is meant for it, as a selector: while the box is there.
const BESIDE: &str = "#part-compare:has(#other)";
/// Typing is diagnosed after a pause of so many milliseconds.
const PAUSE_MS: u32 = 120;
/// So many bytes are not read.
const TOO_BIG: usize = 50_000_000;
