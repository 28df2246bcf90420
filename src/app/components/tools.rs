//! The buttons in the page's bar.

use leptos::prelude::*;

use super::words::{button, unseen};
use crate::app::markup::{Markup, el, of_class};
use crate::app::state::{App, THEMES};

/// The buttons in the page's bar.
pub(super) fn tools(app: App) -> Markup {
    let mut all: Vec<Markup> = Vec::new();
    let tell = app.leaf.read().is_none() && app.has_result();
    if tell && !app.editing.get() {
        let wide = |words| of_class("span", "wide").put(words);
        all.push(button("btn", "edit", "Edit").put(wide(" the paste")).into());
        all.push(button("btn", "new", "New").put(wide(" paste")).into());
    }
    if tell {
        all.push(button("btn primary", "share", "Copy link").set("data-test", "share").into());
    }
    if let Some((_, name, sign)) = THEMES.get(app.theme.get()) {
        let words =
            [el("span").set("aria-hidden", "true").put(*sign).into(), unseen("Colours: ").put(*name).into()];
        all.push(button("btn theme", "theme", Vec::from(words)).into());
    }
    Markup::Many(all)
}
