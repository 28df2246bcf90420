//! What happens when something printed is pressed: its `data-act` says what. What the page does not know itself, the
//! engine does.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use why401::screen::wire::Wish;

use super::state::{App, THEMES};
use super::{browser, engine, handover, intake, light, verifier};

/// Listens to every button of the page.
pub(crate) fn listen(app: App) {
    let handles = [
        window_event_listener(ev::click, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let Some(target) = target else { return };
            if let Some(button) =
                target.closest("[data-act]").ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok())
            {
                // A link that acts is a link all the same: into another tab it goes as ever.
                if button.has_attribute("href") {
                    if event.ctrl_key() || event.meta_key() || event.shift_key() {
                        return;
                    }
                    event.prevent_default();
                }
                act(app, &button);
            } else if let Some(line) = light::closest(&target, "data-line") {
                browser::show(&["l", &line].concat());
            } else if let Some(id) = light::closest(&target, "data-jump") {
                event.prevent_default();
                browser::show(&id);
            }
        }),
        // Escape closes the dialogue by itself; the engine is to know.
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "?"
                && !browser::is_in_field(&event)
                && !(event.ctrl_key() || event.alt_key() || event.meta_key())
                && browser::is_checked(KEYS_ON)
            {
                event.prevent_default();
                browser::open_dialog(KEYS);
            }
            if event.key() == "Escape" && app.copies.read_untracked().is_some() {
                press(app, "close-share", "");
            }
            if event.key() == "Enter" && browser::is_target(&event, "passphrase") {
                browser::press(".passphrase button");
            }
        }),
        window_event_listener(ev::change, move |event| {
            let target =
                event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            let Some(input) = target else { return };
            match input.name().as_str() {
                "role" => {
                    browser::store(browser::ROLE, &input.value());
                    press(app, "role", &input.value());
                }
                "kind" => {
                    handover::forget(app);
                    press(app, "kind", &input.value());
                }
                _ => {}
            }
        }),
    ];
    // For as long as the tab.
    std::mem::forget(handles);
}

/// Tells the engine that something was pressed, or chosen among several.
fn press(app: App, act: &str, value: &str) {
    let data = [("act", act), ("value", value)].map(|(name, value)| (name.to_string(), value.to_string()));
    engine::tell(app, Wish::Press(data.into()), None);
}

fn act(app: App, button: &HtmlElement) {
    let data = browser::data_of(button);
    let act = data.iter().find(|(name, _)| name == "act").map_or("", |(_, value)| value);
    match act {
        "copy" => copy(button),
        "keys" => browser::open_dialog(KEYS),
        "close-keys" => browser::close_dialog(KEYS),
        "edit" => intake::edit(app, false),
        "new" => intake::edit(app, true),
        "done" => {
            app.editing.set(false);
            browser::soon(|| browser::focus("verdict"));
        }
        "close-own-notice" => {
            app.notice.set(None);
            browser::soon(|| browser::focus("box"));
        }
        "bring-back" => intake::bring_back(app),
        "forget" => app.before.set(None),
        "theme" => {
            app.theme.update(|at| *at = (*at + 1) % THEMES.len());
            browser::store(browser::THEME, app.colours().0);
        }
        _ if handover::act(app, act) => {}
        _ => {
            let mut data = data.clone();
            match act {
                "add-result" => data.extend(intake::result()),
                "recompute" => data.extend(browser::fields(button, ".recompute")),
                "read-answer" => data.extend(browser::fields(button, ".by-hand")),
                "share" => {
                    handover::forget(app);
                    data.push(("able".to_string(), handover::able()));
                }
                "check-key" => verifier::take_key(button),
                _ => {}
            }
            engine::tell(app, Wish::Press(data), None);
        }
    }
}

/// Copies the code that stands beside the button.
fn copy(button: &HtmlElement) {
    let code = button.parent_element().and_then(|parent| parent.query_selector("code").ok().flatten());
    let Some(code) = code else { return };
    copied(button, &code.text_content().unwrap_or_default());
}

/// Copies a text and lets the button say whether that worked.
fn copied(button: &HtmlElement, text: &str) {
    let button = button.clone();
    browser::copy(text, move |worked| {
        button.set_text_content(Some(if worked { "Copied" } else { "Copy it by hand" }));
    });
}

/// The list of keys.
const KEYS: &str = "keys";
/// Whether a key by itself opens it: nobody who talks to the computer wants that (WCAG 2.1.4).
const KEYS_ON: &str = "keys-on";
