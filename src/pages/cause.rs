//! A cause's page.

use super::places::{Lane, Place, STAGES};
use super::{Example, Frame, PLACES, Page, example};
use crate::diagnosis::Clue;
use crate::evidence::{Source, Strength};
use crate::knowledge::{self, Cause, Certain, Fix, Role, products};
use crate::report::{BlockView, FixView, Piece, Report, Rich, about};
use crate::screen::markup::{Element, Markup, el, of_class};
use crate::text::order;
use crate::{Context, diagnose};

/// The page of the cause that an example shows.
pub(super) fn page(example: &Example, sheet: &str) -> Option<Page> {
    let cause = knowledge::cause(example.cause)?;
    let place = PLACES.iter().find(|place| place.cause == example.cause)?;
    let view = about(cause);
    let name = [cause.id(), ".html"].concat();
    let title = match place.lane {
        Lane::Asked => format!("401: {} \u{b7} why401", cause.title),
        Lane::Refused => format!("403: {} \u{b7} why401", cause.title),
        Lane::Other => format!("{} \u{b7} why401", cause.title),
    };
    let what = view.what.plain();
    let frame = Frame { name: &name, title: &title, about: short(&what), sheet };
    let mut all: Vec<Markup> = vec![
        chips(cause, place).into(),
        el("h1").put(cause.title).into(),
        of_class("p", "what").put(rich(&view.what)).into(),
        el("h2").put("How it looks").into(),
        el("p").put(rich(&view.looks)).into(),
        shown(example),
        el("h2").put("Why it happens").into(),
        el("p").put(rich(&view.why)).into(),
    ];
    all.extend(clues(cause));
    all.extend(stated_by(cause));
    all.push(el("h2").set("id", "fixes").put("What to do").into());
    for (role, words) in ROLES {
        all.extend(advice(cause, &view.fixes, role, words));
    }
    all.push(el("h2").put("Sources").into());
    all.push(sources(view.sources));
    Some(frame.page(Markup::Many(all)))
}

fn chips(cause: &Cause, place: &Place) -> Element {
    let stage = STAGES.iter().find(|(stage, _)| *stage == place.stage).map_or("", |(_, words)| words);
    let lane = of_class("a", "chip").set("href", ["index.html#", place.lane.id()].concat());
    of_class("p", "chips")
        .put(lane.put(place.lane.short()))
        .put(of_class("span", "chip").put(stage))
        .put(of_class("span", "chip").put(el("code").put(cause.id())))
}

// The example.

fn shown(example: &Example) -> Markup {
    let report = diagnose(&example.paste, &Context { clock: MOMENT, ..Context::default() });
    let open = of_class("a", "btn primary")
        .set("href", example::address(&example.paste))
        .set("data-test", "open")
        .put("Open in why401");
    let says = el("p").put(el("b").put("why401 says: ")).put(rich(&report.headline)).put(certainty(&report));
    let source = (!example.source.is_empty()).then(|| {
        of_class("p", "quiet")
            .put("Names, hosts and secrets are made up. Source of the facts: ")
            .put(example.source.clone())
    });
    of_class("section", "card specimen example")
        .set("aria-label", "Example")
        .put(el("header").put(of_class("p", "quiet").put("An example")).put(open))
        .put(example::lines(&report, &example.paste))
        .put(of_class("footer", "foot").put(says).put(source))
        .into()
}

fn certainty(report: &Report) -> Option<Element> {
    (!report.certainty.is_empty()).then(|| of_class("span", "quiet").put(format!(" ({})", report.certainty)))
}

// Clues.

fn clues(cause: &Cause) -> Vec<Markup> {
    let weights = || {
        cause.candidate.clues.iter().filter_map(|clue| match clue {
            Clue::Weigh(question, choices, points) => Some((*question, *choices, *points)),
            Clue::Gate(..) => None,
        })
    };
    let clue = |(question, choices, points): (&'static crate::diagnosis::Question, &[&str], i32)| -> Markup {
        let said: Vec<&str> = choices
            .iter()
            .filter_map(|id| question.choices.iter().find(|choice| choice.id == *id))
            .map(|choice| choice.text)
            .collect();
        let weight = match points.abs() {
            70.. => "decides",
            30.. => "strong",
            _ => "slight",
        };
        el("li")
            .put(of_class("span", "asked").put(question.text))
            .put(" ")
            .put(el("b").put(said.join("; or ")))
            .put(" ")
            .put(of_class("span", "tag").put(weight))
            .into()
    };
    let list = |words: &'static str, mut some: Vec<_>| {
        order::sort_by_key(&mut some, |(_, _, points): &(_, _, i32)| std::cmp::Reverse(points.abs()));
        some.truncate(MOST_CLUES);
        let items: Vec<Markup> = some.into_iter().map(clue).collect();
        let heading: Markup = el("h3").put(words).into();
        (!items.is_empty()).then(|| Markup::Many(vec![heading, of_class("ul", "clues").put(items).into()]))
    };
    let speaks = weights().filter(|(question, _, points)| *points >= SLIGHT && !question.choices.is_empty());
    let lists: Vec<Markup> = [
        list("Speaks for it", speaks.collect()),
        list("Speaks against it", weights().filter(|(_, _, points)| *points <= -COUNTER).collect()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lists.is_empty() {
        return Vec::new();
    }
    std::iter::once(el("h2").put("Clues").into()).chain(lists).collect()
}

/// The products whose own answers name the cause.
fn stated_by(cause: &Cause) -> Option<Markup> {
    let names = |product: &&&'static crate::evidence::Product| {
        product.signs.iter().any(|sign| {
            sign.says.iter().any(|(id, strength)| *id == cause.id() && *strength == Strength::Sure)
        })
    };
    let mut known: Vec<&str> = products::ALL
        .iter()
        .filter(|product| !product.id.starts_with("wording") && product.id != "settings")
        .filter(names)
        .map(|product| product.name)
        .collect();
    order::sort_by_key(&mut known, |name| name.to_lowercase());
    (!known.is_empty()).then(|| {
        of_class("p", "stated")
            .put(el("b").put("Products whose own answer or log says so: "))
            .put(known.join(", "))
            .put(".")
            .into()
    })
}

// Advice.

fn advice(cause: &'static Cause, views: &[FixView], role: Role, words: &'static str) -> Option<Markup> {
    let own = || cause.fixes.iter().zip(views).filter(|(fix, _)| fix.role == role);
    let general = own().filter(|(fix, _)| fix.products.is_empty());
    let special = own().filter(|(fix, _)| !fix.products.is_empty());
    let fixes: Vec<Markup> = general.chain(special).map(|(fix, view)| one(fix, view).into()).collect();
    (!fixes.is_empty()).then(|| {
        let id = role.id();
        of_class("section", "advice")
            .set("aria-labelledby", id)
            .put(el("h3").set("id", id).put(words))
            .put(of_class("ol", "fixes").put(fixes))
            .into()
    })
}

fn one(fix: &Fix, view: &FixView) -> Element {
    let certain = match fix.certain {
        Certain::Sure => "mends it",
        Certain::Try => "worth a try",
        Certain::Ask => "somebody else must act",
    };
    let names: Vec<&str> = fix
        .products
        .iter()
        .filter_map(|id| products::ALL.iter().find(|product| product.id == *id))
        .map(|product| product.name)
        .collect();
    let of = (!names.is_empty()).then(|| of_class("p", "quiet").put("With ").put(names.join(", ")));
    let title = el("h4").put(rich(&view.title)).put(" ").put(of_class("span", "tag").put(certain));
    let check = of_class("p", "check").put(el("b").put("Worked if: ")).put(rich(&view.check));
    of_class("li", "fix")
        .set("id", fix.id)
        .put(title)
        .put(of)
        .put(view.body.iter().map(block).collect::<Vec<_>>())
        .put(check)
        .put(sources(view.sources))
}

fn block(block: &BlockView) -> Markup {
    match block {
        BlockView::Para(text) => el("p").put(rich(text)).into(),
        BlockView::Steps(steps) => {
            let steps: Vec<Markup> = steps.iter().map(|step| el("li").put(rich(step)).into()).collect();
            of_class("ol", "steps").put(steps).into()
        }
        BlockView::Code(text) => of_class("div", "cmd")
            .put(el("pre").set("tabindex", "0").put(el("code").put(text.clone())))
            .into(),
    }
}

// Words.

pub(super) fn rich(text: &Rich) -> Markup {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone().into(),
        Piece::Code(text) => el("code").put(text.clone()).into(),
    });
    Markup::Many(pieces.collect())
}

fn sources(all: &'static [Source]) -> Markup {
    let links = all.iter().map(|one| {
        let link = of_class("a", "source").set("href", one.url).set("rel", "noopener noreferrer");
        el("li").put(link.put(one.label)).into()
    });
    of_class("ul", "sources").put(links.collect::<Vec<Markup>>()).into()
}

/// A text up to the end of its first sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    let mut ends = text.match_indices(". ").map(|(at, _)| at + 1);
    let starts_anew = |at: &usize| {
        text.get(*at..).and_then(|rest| rest.trim_start().chars().next()).is_some_and(char::is_uppercase)
    };
    let end = ends.find(starts_anew).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}

/// As much of a text as a search engine shows: whole sentences if one fits, else whole words.
fn short(text: &str) -> &str {
    let mut end = 0;
    loop {
        let next = end + first_sentence(text.get(end..).unwrap_or_default()).len();
        if next > LONGEST || next == end {
            break;
        }
        end = next;
        if end == text.len() {
            break;
        }
    }
    let words = || {
        let fits = text.char_indices().take_while(|(at, _)| *at < LONGEST);
        fits.filter(|(_, c)| *c == ' ').last().map_or(text.len(), |(at, _)| at)
    };
    text.get(..if end == 0 { words() } else { end }).unwrap_or(text)
}

/// Whose advice stands under which words.
const ROLES: [(Role, &str); 3] = [
    (Role::Visitor, "You got an error page"),
    (Role::Client, "You write or run the client"),
    (Role::Server, "You run the server"),
];
/// When examples without a date are judged, seconds since 1970: the pages come out the same whenever they are made.
const MOMENT: i64 = 1_795_287_850;
/// Clues with fewer points are not told.
const SLIGHT: i32 = 10;
/// Clues against with fewer points are not told.
const COUNTER: i32 = 25;
const MOST_CLUES: usize = 8;
/// Search engines show about so many bytes.
const LONGEST: usize = 165;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_end_with_a_sentence_or_a_word() {
        assert_eq!(first_sentence("One `a.b` is it. Two."), "One `a.b` is it.");
        assert_eq!(short("One. Two."), "One. Two.");
        let long = "word ".repeat(60);
        assert!(short(&long).len() <= LONGEST && short(&long).ends_with("word"));
        let two = format!("Short one. And a {long}");
        assert_eq!(short(&two), "Short one.");
    }
}
