//! What there is to say of a link.

use super::words::{button, code};
use crate::report::Report;
use crate::screen::desk::{Desk, Trouble};
use crate::screen::markup::{Markup, el, of_class};

/// The messages.
pub(super) fn messages(desk: &Desk, _: &Report) -> Markup {
    let mut all = Vec::new();
    if let Some(trouble) = &desk.trouble {
        let words = match trouble {
            Trouble::Link { error, partly } => el("p").put(error.to_string()).put(if *partly {
                " What arrived is shown below."
            } else {
                " The box is as it was."
            }),
            Trouble::UnknownId(id) => el("p").put("No cause and no question has this name: ").put(code(id)),
        };
        let block = of_class("div", "notice").set("role", "alert").set("data-test", "notice").put(words);
        all.push(block.put(button("btn", "close-notice", "Close")).into());
    }
    if desk.leaf.is_none() && desk.subject.is_link() {
        let words = "From a shared link, not from your paste: it shows what its maker says was sent and answered, with secrets hidden.";
        all.push(of_class("p", "notice").set("data-test", "from-link").put(words).into());
    }
    Markup::Many(all)
}
