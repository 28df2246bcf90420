//! What stands below the box: a message, and the result or a page of the knowledge.

use leptos::either::EitherOf4;
use leptos::prelude::*;
use why401::report::State;

use super::also::Also;
use super::challenges::Challenges;
use super::credentials::Credentials;
use super::evidence::Evidence;
use super::findings::Findings;
use super::leaf::LeafPage;
use super::now::Now;
use super::path::Path;
use super::sequence::Sequence;
use super::tokens::Tokens;
use super::verdict::Verdict;
use crate::app::notice::Notice;
use crate::app::state::{App, Subject};
use crate::app::{browser, intake};

/// What stands below the box.
#[component]
pub(crate) fn Result(app: App) -> impl IntoView {
    let state = app.part(|report| (report.state, report.tells()));
    let leaf = Memo::new(move |_| app.leaf.read().is_some());
    let parts = move || match (leaf.get(), state.get()) {
        (true, _) => EitherOf4::A(move || app.leaf.get().map(|leaf| view! { <LeafPage app leaf /> })),
        (false, (State::Empty, _)) => EitherOf4::B(()),
        (false, (_, false)) => EitherOf4::C(view! {
            <div class="sheet">
                <Verdict app />
                <Evidence app />
            </div>
        }),
        (false, _) => EitherOf4::D(view! {
            <div class="sheet">
                <Verdict app />
                <Now app />
                <Evidence app />
                <div class="rest">
                    <Also app />
                    <Path app />
                    <Challenges app />
                    <Credentials app />
                    <Tokens app />
                    <Findings app />
                    <Sequence app />
                </div>
            </div>
        }),
    };
    view! {
        <Message app />
        {parts}
    }
}

/// What the page has to say of itself.
#[component]
fn Message(app: App) -> impl IntoView {
    let from_link =
        Memo::new(move |_| app.leaf.read().is_none() && matches!(*app.subject.read(), Subject::Link { .. }));
    let notice = move || {
        app.notice.get().map(|notice| {
            let big = matches!(notice, Notice::Big(_));
            view! {
                <div class="notice" role="alert" data-test="notice">
                    <p>{notice.to_string()}" "{notice.name().map(|name| view! { <code>{name.to_string()}</code> })}</p>
                    {big.then(|| view! {
                        <button type="button" class="btn" on:click=move |_| intake::read_big(app)>"Read it"</button>
                    })}
                    <button type="button" class="btn" on:click=move |_| app.notice.set(None)>"Close"</button>
                </div>
            }
        })
    };
    let shared = move || {
        from_link.get().then(|| {
            view! {
                <p class="notice" data-test="from-link">
                    "From a shared link, not from your paste: secrets were hidden before it was made."
                </p>
            }
        })
    };
    let back = move || {
        app.before.get().map(|text| {
            let bring = move |_| {
                browser::set_value("box", &text);
                app.before.set(None);
                intake::edit(app, false);
                intake::read(app, false);
            };
            view! {
                <p class="notice quiet">
                    "The box held another text before. "
                    <button type="button" class="link" on:click=bring>"Bring it back"</button>
                    " "
                    <button type="button" class="link" on:click=move |_| app.before.set(None)>"Forget it"</button>
                </p>
            }
        })
    };
    view! { <div class="messages">{notice}{shared}{back}</div> }
}
