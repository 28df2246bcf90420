//! What the page has to say of itself.

use std::fmt;

use leptos::prelude::*;

use super::state::App;

/// What the page has to say of itself: a text that was not read, an engine that did not come.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// So many bytes: reading them takes a moment, so the person is asked first.
    Big(usize),
    /// So many bytes: too much for a tab.
    TooBig(usize),
    /// A file that is no text: its name.
    Binary(String),
    /// A file without content: its name.
    EmptyFile(String),
    /// A file that the browser did not hand over: its name.
    Unreadable(String),
    /// The browser starts no worker.
    NoWorker,
}

impl Notice {
    /// A name from outside that the message is about; shown as code.
    fn name(&self) -> Option<&str> {
        match self {
            Self::Binary(name) | Self::EmptyFile(name) | Self::Unreadable(name) => Some(name),
            _ => None,
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Big(bytes) => {
                write!(f, "This is {} MB of text. Reading it takes a moment.", bytes / 1_000_000)
            }
            Self::TooBig(bytes) => write!(
                f,
                "This is {} MB of text, too much for a tab. Paste only the request that was refused and its answer: in the Network panel, right click on it, Copy as cURL, and the response headers.",
                bytes / 1_000_000
            ),
            Self::Binary(_) => f.write_str(
                "This file is not text, so it was not read. Save the request as text (Copy as cURL, or curl -v) and try that: ",
            ),
            Self::EmptyFile(_) => f.write_str("This file is empty: "),
            Self::Unreadable(_) => f.write_str("The browser could not read this file: "),
            Self::NoWorker => f.write_str(
                "This browser does not start the part of the page that reads: it needs module workers and WebAssembly (Chrome 80, Firefox 114, Safari 15 or later).",
            ),
        }
    }
}

/// The notice, and whether the box held another text before.
#[component]
pub(crate) fn Notices(app: App) -> impl IntoView {
    let is_big = move || matches!(*app.notice.read(), Some(Notice::Big(_)));
    let words = move || app.notice.read().as_ref().map(ToString::to_string).unwrap_or_default();
    let name = move || app.notice.read().as_ref().and_then(Notice::name).unwrap_or_default().to_string();
    view! {
        <Show when=move || app.notice.read().is_some()>
            <div class="notice" role="alert" data-test="notice">
                <p>{words} <code>{name}</code></p>
                <button type="button" class="btn" data-act="read-big" hidden=move || !is_big()>"Read it"</button>
                <button type="button" class="btn" data-act="close-own-notice">"Close"</button>
            </div>
        </Show>
        <p class="notice quiet" hidden=move || app.before.read().is_none()>
            "The box held another text before. "
            <button type="button" class="link" data-act="bring-back">"Bring it back"</button>
            <button type="button" class="link" data-act="forget">"Forget it"</button>
        </p>
    }
}
