//! Handing on: the link and the report to the clipboard, the link to another program. What was hidden is said with it.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::state::App;
use super::{browser, seal};

/// What the browser can do with links, in words for the engine.
pub(crate) fn able() -> String {
    let share = Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default();
    [if seal::is_there() { "seal " } else { "" }, if share { "share" } else { "" }].concat()
}

/// Copies something, or hands it on; `false` where `act` is something else.
pub(crate) fn act(app: App, act: &str) -> bool {
    let Some(copies) = app.copies.get_untracked() else { return false };
    match act {
        "copy-link" => copy_link(app, copies.fragment, copies.of_link),
        "share-link" => share(app, &copies.title, &copies.fragment),
        "copy-markdown" => copy(app, copies.markdown, "Copied as Markdown. ", &copies.receipt),
        "copy-text" => copy(app, copies.text, "Copied as plain text. ", &copies.receipt),
        "copy-json" => copy(app, copies.json, "Copied as JSON. ", &copies.receipt),
        "copy-command" => copy(app, copies.command, "Copied as a command. ", &copies.to_set),
        _ => return false,
    }
    true
}

/// Says nothing any more.
pub(crate) fn forget(app: App) {
    app.copied.set(String::new());
    browser::set_hidden(BY_HAND, true);
}

fn copy_link(app: App, fragment: String, told: String) {
    forget(app);
    browser::copy(&browser::address(&fragment), move |worked| {
        browser::set_fragment(&fragment);
        app.copied.set(if worked {
            ["Copied. The address bar shows it as well. ", &told].concat()
        } else {
            browser::select("share-link");
            "The browser does not let the page copy. The link is selected: press Ctrl+C (\u{2318}C)."
                .to_string()
        });
    });
}

fn copy(app: App, text: String, done: &'static str, receipt: &str) {
    forget(app);
    let receipt = receipt.to_string();
    browser::copy(&text.clone(), move |worked| {
        app.copied.set(if worked {
            [done, &receipt].concat()
        } else {
            browser::set_value(BY_HAND, &text);
            browser::set_hidden(BY_HAND, false);
            browser::select_all(BY_HAND);
            [
                "The browser does not let the page copy. The text is selected: press Ctrl+C (\u{2318}C). ",
                &receipt,
            ]
            .concat()
        });
    });
}

fn share(app: App, title: &str, fragment: &str) {
    forget(app);
    let data = ShareData::new();
    data.set_title(&["why401: ", title].concat());
    data.set_url(&browser::address(fragment));
    let promise = window().navigator().share_with_data(&data);
    spawn_local(async move {
        let Err(why) = JsFuture::from(promise).await else { return };
        // Whoever closes the list of programs wants nothing more.
        let name = Reflect::get(&why, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            app.copied.set("The browser did not hand the link on. Copy it instead.".to_string());
        }
    });
}

/// Where a text stands that the browser does not let the page copy.
const BY_HAND: &str = "by-hand";
