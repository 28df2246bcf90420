//! The list of all causes, by lane and stage.

use super::cause::first_sentence;
use super::html::INDEX;
use super::places::{LANES, Lane, PLACES, Place, STAGES};
use super::{Frame, Page};
use crate::diagnosis::Stage;
use crate::knowledge::{self, Cause};
use crate::report::Rich;
use crate::screen::markup::{Element, Markup, el, of_class};

/// The list.
pub(super) fn page(sheet: &str) -> Page {
    let about = "Every cause of a 401 or 403 that why401 knows: what it is, how it looks in a request and its \
                 answer, and what to do about it, each on a page of its own.";
    let frame = Frame { name: INDEX, title: "Causes of 401 and 403 \u{b7} why401", about, sheet };
    let lead = format!(
        "{} causes of a refused request, in the order in which a server judges one. Each page shows an example, the \
         clues, and what to do.",
        PLACES.len()
    );
    let jumps: Vec<Markup> = LANES
        .iter()
        .map(|lane| {
            el("a").set("href", ["#", lane.id()].concat()).set("class", "chip").put(lane.short()).into()
        })
        .collect();
    let mut all: Vec<Markup> = vec![
        el("h1").put("Causes of 401 and 403").into(),
        of_class("p", "what").put(lead).into(),
        of_class("nav", "chips").set("aria-label", "Jump to").put(jumps).into(),
    ];
    all.extend(LANES.iter().map(|lane| lane_of(*lane).into()));
    frame.page(Markup::Many(all))
}

fn lane_of(lane: Lane) -> Element {
    let stages: Vec<Markup> =
        STAGES.iter().filter_map(|(stage, words)| stage_of(lane, *stage, words)).map(Markup::from).collect();
    of_class("section", "card lane")
        .set("aria-labelledby", lane.id())
        .put(el("h2").set("id", lane.id()).put(lane.title()))
        .put(stages)
}

fn stage_of(lane: Lane, stage: Stage, words: &'static str) -> Option<Element> {
    let here = |place: &&Place| place.lane == lane && place.stage == stage;
    let causes: Vec<Markup> = PLACES
        .iter()
        .filter(here)
        .filter_map(|place| knowledge::cause(place.cause))
        .map(|cause| entry(cause).into())
        .collect();
    (!causes.is_empty()).then(|| el("div").put(el("h3").put(words)).put(of_class("ul", "causes").put(causes)))
}

fn entry(cause: &Cause) -> Element {
    let link = el("a").set("href", [cause.id(), ".html"].concat()).put(cause.title);
    let what = Rich::filled_or_named(cause.what, &|_| None).plain();
    el("li").put(link).put(of_class("p", "quiet").put(first_sentence(&what).to_string()))
}
