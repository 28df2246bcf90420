//! What the page has to say of itself.

use std::fmt;

use leptos::prelude::*;

use super::state::App;

/// What the page has to say of itself: a text that was not read, an engine that did not come.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// So many bytes: too much for the box.
    TooBig(usize),
    /// The browser starts no worker.
    NoWorker,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooBig(bytes) => write!(
                f,
                "This is {} MB of text, too much for the box. Save it as a file and open that here; or paste only the request that was refused and its answer.",
                bytes / 1_000_000
            ),
            Self::NoWorker => f.write_str(
                "This browser does not start the part of the page that reads: it needs module workers and WebAssembly (Chrome 80, Firefox 114, Safari 15 or later).",
            ),
        }
    }
}

/// The notice, and whether the box held another text before.
#[component]
pub(crate) fn Notices(app: App) -> impl IntoView {
    let words = move || app.notice.read().as_ref().map(ToString::to_string).unwrap_or_default();
    view! {
        <Show when=move || app.notice.read().is_some()>
            <div class="notice" role="alert" data-test="notice">
                <p>{words}</p>
                <button type="button" class="btn" data-act="close-own-notice">{"Close"}</button>
            </div>
        </Show>
        <p class="notice quiet" hidden=move || app.before.read().is_none()>
            "The box held another text before. "
            <button type="button" class="link" data-act="bring-back">{"Bring it back"}</button>
            <button type="button" class="link" data-act="forget">{"Forget it"}</button>
        </p>
    }
}
