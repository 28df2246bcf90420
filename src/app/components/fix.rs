//! Ways to mend it.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use why401::knowledge::{Certain, Role};
use why401::report::{BlockView, FixView};

use super::words::{code_block, rich, sources};

/// The fixes for one role: the first one whole, the others to unfold.
pub(super) fn fixes(all: &[FixView], role: Role) -> impl IntoView + use<> {
    let mut own = all.iter().filter(|fix| fix.role == role);
    let first = own.next().map(|fix| {
        view! {
            <div class="fix first" data-test="fix">
                <h3>{rich(&fix.title)}</h3>
                {body(fix)}
            </div>
        }
    });
    let none = first.is_none().then(|| {
        view! { <p class="quiet">"Nothing here is in this role\u{2019}s hands; see the advice for the others."</p> }
    });
    let more: Vec<_> = own
        .map(|fix| {
            view! {
                <li>
                    <details class="fix">
                        <summary>{rich(&fix.title)}" "{certain(fix.certain)}</summary>
                        {body(fix)}
                    </details>
                </li>
            }
        })
        .collect();
    view! {
        {first}
        {none}
        {(!more.is_empty()).then(|| view! {
            <h3 class="then">"Then, if it is still refused"</h3>
            <ol class="more" start="2">{more}</ol>
        })}
    }
}

fn body(fix: &FixView) -> impl IntoView + use<> {
    let blocks: Vec<_> = fix
        .body
        .iter()
        .map(|block| match block {
            BlockView::Para(text) => EitherOf3::A(view! { <p>{rich(text)}</p> }),
            BlockView::Steps(steps) => {
                let steps: Vec<_> = steps.iter().map(|step| view! { <li>{rich(step)}</li> }).collect();
                EitherOf3::B(view! { <ol class="steps">{steps}</ol> })
            }
            BlockView::Code(code) => EitherOf3::C(code_block(code)),
        })
        .collect();
    view! {
        {blocks}
        {(!fix.check.is_empty()).then(|| view! { <p class="check"><b>"Worked if "</b>{rich(&fix.check)}</p> })}
        {sources(fix.sources)}
    }
}

fn certain(certain: Certain) -> impl IntoView {
    let words = match certain {
        Certain::Sure => "mends it",
        Certain::Try => "worth a try",
        Certain::Ask => "somebody else must act",
    };
    view! { <span class="tag">{words}</span> }
}
