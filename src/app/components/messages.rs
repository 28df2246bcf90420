//! What the page has to say of itself.

use leptos::prelude::*;

use super::words::{button, code};
use crate::app::markup::{Markup, el, of_class};
use crate::app::notice::Notice;
use crate::app::state::{App, Subject};

/// The messages.
pub(super) fn messages(app: App) -> Markup {
    let mut all = Vec::new();
    if let Some(notice) = &*app.notice.read() {
        let words = el("p").put(notice.to_string()).put(" ").put(notice.name().map(code));
        let big = matches!(notice, Notice::Big(_)).then(|| button("btn", "read-big", "Read it"));
        let block = of_class("div", "notice").set("role", "alert").set("data-test", "notice").put(words);
        all.push(block.put(big).put(button("btn", "close-notice", "Close")).into());
    }
    if app.leaf.read().is_none() && matches!(*app.subject.read(), Subject::Link { .. }) {
        let words = "From a shared link, not from your paste: secrets were hidden before it was made.";
        all.push(of_class("p", "notice").set("data-test", "from-link").put(words).into());
    }
    if app.before.read().is_some() {
        let words = of_class("p", "notice quiet")
            .put("The box held another text before. ")
            .put(button("link", "bring-back", "Bring it back"))
            .put(button("link", "forget", "Forget it"));
        all.push(words.into());
    }
    Markup::Many(all)
}
