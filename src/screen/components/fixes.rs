//! What to do, for the role that was chosen.

use crate::knowledge::{Certain, Role};
use crate::report::{BlockView, FixView, Report};

use super::words::{code_block, heading, paragraph, rich, sources};
use crate::screen::markup::{Element, Markup, el, of_class};

/// What to do now.
pub(super) fn now(report: &Report, role: Role) -> Markup {
    advice("Do this now", &report.fixes, role)
}

/// Advice under a heading: the first fix whole, the others to unfold.
pub(super) fn advice(title: &'static str, all: &[FixView], role: Role) -> Markup {
    let mut own = all.iter().filter(|fix| fix.role == role);
    let first = own.next().map(|fix| {
        let title = el("h3").put(rich(&fix.title));
        of_class("div", "fix first").set("data-key", fix.id).set("data-test", "fix").put(title).put(body(fix))
    });
    let certain = |fix: &FixView| match fix.certain {
        Certain::Sure => "mends it",
        Certain::Try => "worth a try",
        Certain::Ask => "somebody else must act",
    };
    let (words, more): (_, Vec<Markup>) = if first.is_some() {
        ("If that does not help", own.map(|fix| further(fix, certain(fix))).collect())
    } else {
        // Nobody is left without advice: what the others can do is what this one can ask for.
        (
            "Not for this role to mend; others can do this",
            all.iter().map(|fix| further(fix, name(fix.role))).collect(),
        )
    };
    let start = if first.is_some() { "more second" } else { "more" };
    let more = (!more.is_empty()).then(|| {
        Markup::Many(vec![of_class("h3", "then").put(words).into(), of_class("ol", start).put(more).into()])
    });
    of_class("section", "card now")
        .set("aria-labelledby", "now")
        .put(el("header").put(heading("now", title)).put(roles(role)))
        .put(first)
        .put(more)
        .into()
}

fn further(fix: &FixView, tag: &'static str) -> Markup {
    let title = el("summary").put(rich(&fix.title)).put(" ").put(of_class("span", "tag").put(tag));
    let fix = of_class("details", "fix").set("data-key", fix.id).put(title).put(body(fix));
    el("li").put(fix).into()
}

fn body(fix: &FixView) -> Markup {
    let mut all: Vec<Markup> = fix
        .body
        .iter()
        .map(|block| match block {
            BlockView::Para(text) => paragraph("", text),
            BlockView::Steps(steps) => {
                let steps = steps.iter().map(|step| el("li").put(rich(step)).into()).collect::<Vec<_>>();
                of_class("ol", "steps").put(steps).into()
            }
            BlockView::Code(code) => code_block(code, "Copy"),
        })
        .collect();
    if !fix.check.is_empty() {
        all.push(of_class("p", "check").put(el("b").put("Worked if: ")).put(rich(&fix.check)).into());
    }
    all.push(sources(fix.sources));
    Markup::Many(all)
}

/// The switch between the three people's advice.
fn roles(chosen: Role) -> Element {
    let one = |role: Role| -> Markup {
        let input = el("input").set("type", "radio").set("name", "role").set("value", role.id());
        let input = input.set_some("checked", (role == chosen).then(String::new));
        el("label").put(input).put(el("span").put(name(role))).into()
    };
    let all = Vec::from([Role::Visitor, Role::Client, Role::Server].map(one));
    of_class("fieldset", "roles").put(el("legend").put("Advice for")).put(el("div").put(all))
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Visitor => "Visitor",
        Role::Client => "Client developer",
        Role::Server => "Server owner",
    }
}
