//! What happens when a printed button is pressed: its `data-act` says what, its other data with what.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use why401::capture::format;
use why401::knowledge::Role;

use super::state::{App, Form, THEME, THEMES};
use super::{browser, examples, intake, light};

/// Listens to every button of the page.
pub(crate) fn listen(app: App) {
    let handles = [
        window_event_listener(ev::click, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let Some(target) = target else { return };
            if let Some(button) =
                target.closest("[data-act]").ok().flatten().and_then(|it| it.dyn_into().ok())
            {
                act(app, &button);
            } else if let Some(line) = light::closest(&target, "data-line") {
                browser::show(&["l", &line].concat());
            } else if let Some(id) = light::closest(&target, "data-jump") {
                event.prevent_default();
                browser::show(&id);
            }
        }),
        // Escape closes the dialogue by itself.
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                app.sharing.set(false);
            }
        }),
        window_event_listener(ev::change, move |event| {
            let target =
                event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            let Some(input) = target else { return };
            match input.name().as_str() {
                "role" => app.choose_role(Role::of(&input.value()).unwrap_or_default()),
                "kind" => app.with_evidence.set(input.value() == "evidence"),
                _ => {}
            }
        }),
    ];
    // For as long as the tab.
    std::mem::forget(handles);
}

fn act(app: App, button: &HtmlElement) {
    let data = button.dataset();
    let of = |name: &str| data.get(name).unwrap_or_default();
    let number = |name: &str| of(name).parse::<u32>().ok();
    match of("act").as_str() {
        "answer" => app.answer(&of("question"), &of("choice")),
        "take-back" => app.take_back(&of("question")),
        "show" => app.shown.write().extend(number("at")),
        "hide" => app.shown.write().retain(|at| Some(*at) != number("at")),
        "copy" => copy(button),
        "read-as" => app.format.set(format(&of("format")).map(|format| format.id)),
        "whole" => app.whole.update(|whole| *whole = !*whole),
        "exchange" => {
            app.exchange.set(number("at").map(|at| at as usize));
            browser::soon(|| browser::show("verdict"));
        }
        "example" => {
            if let Some(example) = examples::EXAMPLES.iter().find(|example| example.id == of("example")) {
                intake::fill(app, example.paste);
            }
        }
        "edit" => intake::edit(app, false),
        "new" => intake::edit(app, true),
        "done" => app.editing.set(false),
        "read-big" => intake::read_big(app),
        "close-notice" => app.notice.set(None),
        "bring-back" => intake::bring_back(app),
        "forget" => app.before.set(None),
        "leave" => {
            browser::clear_fragment();
            app.leaf.set(None);
            browser::soon(|| browser::focus("box"));
        }
        "theme" => {
            app.theme.update(|at| *at = (*at + 1) % THEMES.len());
            browser::store(THEME, THEMES.get(app.theme.get_untracked()).map_or("", |theme| theme.0));
        }
        "share" => {
            app.copied.set(None);
            app.sharing.set(true);
            browser::open_dialog("share");
        }
        "close-share" => {
            app.sharing.set(false);
            browser::close_dialog("share");
        }
        "copy-link" => copy_link(app),
        "copy-text" => app.copy_as(button, Form::Text),
        "copy-json" => app.copy_as(button, Form::Json),
        _ => {}
    }
}

/// Copies the code that stands beside the button.
fn copy(button: &HtmlElement) {
    let code = button.parent_element().and_then(|parent| parent.query_selector("code").ok().flatten());
    let Some(code) = code else { return };
    copied(button, &code.text_content().unwrap_or_default());
}

/// Copies a text and lets the button say whether that worked.
pub(crate) fn copied(button: &HtmlElement, text: &str) {
    let button = button.clone();
    browser::copy(text, move |worked| {
        button.set_text_content(Some(if worked { "Copied" } else { "Copy it by hand" }));
    });
}

fn copy_link(app: App) {
    let fragment = app.fragment();
    browser::copy(&browser::address(&fragment), move |worked| {
        browser::set_fragment(&fragment);
        if !worked {
            browser::select("share-link");
        }
        app.copied.set(Some(worked));
    });
}
