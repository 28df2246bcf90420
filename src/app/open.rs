//! Opening what stands behind `#` in the address.

use leptos::prelude::*;
use why401::knowledge;
use why401::permalink::{self, EvidenceLink, Opened};
use why401::report;

use super::notice::Notice;
use super::state::{App, Leaf, Subject};
use super::{browser, intake};

/// Opens the fragment whenever it changes.
pub(crate) fn listen(app: App) {
    let handle = window_event_listener(leptos::ev::hashchange, move |_| now(app));
    // For as long as the tab.
    std::mem::forget(handle);
}

/// Opens the fragment that the address has now. The box is left as it is, unless the fragment is a paste.
pub(crate) fn now(app: App) {
    let (opened, error) = permalink::open(&browser::fragment());
    let partly = !matches!(opened, Opened::Nothing);
    match opened {
        Opened::Nothing if error.is_none() => app.leaf.set(None),
        Opened::Nothing => {}
        Opened::Evidence(link) => evidence(app, &link),
        Opened::Verdict(link) => {
            if let Some(role) = link.role {
                app.role.set(role);
            }
            app.leaf.set(Some(Leaf::Verdict(link)));
        }
        Opened::Paste(text) => {
            // The text must not stay in the address, where a copied link would carry its secrets.
            browser::clear_fragment();
            intake::fill(app, &text);
        }
        Opened::Question(id) => leaf(app, &id, report::ask(&id).map(Leaf::Question)),
        Opened::Cause(id) => leaf(app, &id, knowledge::cause(&id).map(Leaf::Cause)),
    }
    if let Some(error) = error {
        app.notice.set(Some(Notice::Link { error, partly }));
    }
}

fn leaf(app: App, id: &str, leaf: Option<Leaf>) {
    app.notice.set(leaf.is_none().then(|| Notice::UnknownId(id.to_string())));
    if leaf.is_some() {
        app.leaf.set(leaf);
        browser::scroll_to_top();
    }
}

fn evidence(app: App, link: &EvidenceLink) {
    let (text, capture) = link.restore();
    if let Some(role) = link.role {
        app.role.set(role);
    }
    app.editing.set(false);
    let subject = Subject::Link {
        text: text.into(),
        capture: capture.into(),
        moment: link.moment,
        clock: browser::clock(),
    };
    app.judge(subject, link.answers.clone());
}
