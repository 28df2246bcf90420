//! The map of all questions and causes, as nested lists: laid out by `report::map`, the lines are the style's.

use crate::diagnosis::By;
use crate::knowledge::tree::LANES;
use crate::report::map::{CauseMark, Cell, Fate, MapView, NodeView, Row, StageView, Standing, count};
use crate::report::{Report, ask};

use super::also::choices;
use super::words::{at, button, code, heading, paragraph, unseen};
use crate::screen::desk::{Atlas, Desk};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The map. `walked`: without a paste its links are the address's own, so that the browser goes back through them.
pub(super) fn map(desk: &Desk, report: &Report, walked: bool) -> Markup {
    let view = crate::report::map::map(report, desk.asked, desk.map == Atlas::Whole);
    let draft = Draft { desk, walked, entry: entry(&view) };
    let is_unlit = view.counts.iter().take(2).sum::<usize>() == 0;
    let class = match view.lane {
        _ if is_unlit => "card map unlit",
        Some(1) => "card map way-1",
        _ => "card map way-0",
    };
    let fold = if desk.map == Atlas::Whole { "Fold what is off the way" } else { "Unfold all" };
    let close = (!walked).then(|| button("btn", "map", "Close the map"));
    let title = if walked { "401 and 403 side by side" } else { "The whole map" };
    let header = el("header")
        .put(heading("map", title))
        .put((!is_unlit).then(|| of_class("p", "quiet").put(summary(view.counts))))
        .put(of_class("div", "map-tools").put(button("btn", "unfold-map", fold)).put(close));
    let lanes = LANES.iter().enumerate().map(|(lane, (status, says))| {
        let class = if view.lane == Some(lane) { "lane-name on" } else { "lane-name" };
        of_class("p", class).put(el("b").put(*status)).put(" ").put(*says).into()
    });
    let stages: Vec<Markup> = view.stages.iter().map(|stage| draft.stage(stage).into()).collect();
    let last = |title: &'static str, hint: &'static str, cell: Markup| {
        let name =
            of_class("div", "stage-name").put(el("h3").put(title)).put(of_class("p", "quiet").put(hint));
        of_class("li", "stage").put(name).put(of_class("div", "rows").put(cell))
    };
    let end = last("What the answer says", "outranks the questions", draft.cell("cell both", &view.end));
    let beside = (!view.beside.nodes.is_empty()).then(|| {
        let cell = draft.cell("cell both beside", &view.beside);
        last("Never asked", "", cell)
    });
    of_class("section", class)
        .set("aria-labelledby", "map")
        .set("data-test", "map")
        .put(header)
        .put(of_class("div", "lane-names").set("aria-hidden", "true").put(lanes.collect::<Vec<_>>()))
        .put(of_class("ol", "stages").put(stages).put(end).put(beside))
        .put((!is_unlit).then(|| of_class("p", "quiet keys").put(STRUCK)))
        .into()
}

/// The node that the Tab key comes to: the one looked at, else where the way stops, else the first.
fn entry(view: &MapView) -> &'static str {
    let cells = view.stages.iter().flat_map(|stage| &stage.rows).flat_map(Row::cells).chain([&view.end]);
    let nodes: Vec<&NodeView> = cells.flat_map(|cell| &cell.nodes).collect();
    let found = nodes.iter().find(|node| node.asked).or_else(|| nodes.iter().find(|node| node.last));
    found.or(nodes.first()).map_or("", |node| node.question.id)
}

/// How many steps were answered, and by whom.
fn summary([paste, person, nobody, open]: [usize; 4]) -> String {
    let told =
        [(paste, "answered by the paste"), (person, "answered by you"), (nobody, "assumed"), (open, "open")];
    let told = told.iter().filter(|(count, _)| *count > 0);
    told.map(|(count, words)| [count.to_string().as_str(), *words].join(" ")).collect::<Vec<_>>().join(", ")
}

/// So many questions and causes.
fn amount((questions, causes): (usize, usize)) -> String {
    let some = |count: usize, word: &str| {
        [count.to_string().as_str(), " ", word, if count == 1 { "" } else { "s" }].concat()
    };
    match causes {
        0 => some(questions, "question"),
        _ => [some(questions, "question"), some(causes, "cause")].join(", "),
    }
}

struct Draft<'a> {
    desk: &'a Desk,
    walked: bool,
    entry: &'static str,
}

impl Draft<'_> {
    fn stage(&self, stage: &StageView) -> Element {
        let name = of_class("div", "stage-name")
            .put(
                el("h3")
                    .put(of_class("span", "number").put(stage.number.to_string()))
                    .put(" ")
                    .put(stage.title),
            )
            .put(of_class("p", "quiet").put(stage.hint));
        let rows =
            of_class("div", "rows").put(stage.rows.iter().map(|row| self.row(row)).collect::<Vec<_>>());
        let passed = stage.rows.iter().flat_map(Row::cells).any(|cell| cell.passed);
        let inside: Markup = if stage.folded {
            of_class("details", if passed { "off-way stage-fold passed" } else { "off-way stage-fold" })
                .put(el("summary").put("Not on this way: ").put(amount(stage.counts())))
                .put(rows)
                .into()
        } else {
            rows.into()
        };
        of_class("li", if stage.folded { "stage folded" } else { "stage" }).put(name).put(inside)
    }

    fn row(&self, row: &Row) -> Markup {
        match row {
            Row::Both(cell) => self.cell("cell both", cell),
            Row::Beside(cell) => self.cell("cell both beside", cell),
            Row::Lanes([left, right]) => {
                Markup::Many(vec![self.cell("cell lane-0", left), self.cell("cell lane-1", right)])
            }
        }
    }

    fn cell(&self, class: &'static str, cell: &Cell) -> Markup {
        let lane = ["lane-0", "lane-1"].iter().position(|lane| class.ends_with(lane));
        let class = if cell.passed { [class, " passed"].concat() } else { class.to_string() };
        let list = if cell.nodes.is_empty() {
            el("div").put(of_class("p", "none").put("No question here"))
        } else {
            let more = cell.more().next().map(|_| {
                let beside = class.contains("beside");
                let words = if beside { "These count as well: " } else { "Not on this way: " };
                let summary = el("summary").put(words).put(amount(count(cell.more())));
                let nodes = el("ul").put(self.nodes(cell.more()));
                let fold = of_class("details", "off-way").put(summary).put(nodes);
                of_class("li", "folded-nodes").set("data-key", "more").put(fold)
            });
            el("ul").put(self.nodes(cell.shown())).put(more)
        };
        let names = lane.and_then(|lane| LANES.get(lane));
        list.set("class", class)
            .set_some(
                "aria-label",
                names.filter(|_| !cell.nodes.is_empty()).map(|(status, says)| [*status, *says].join(": ")),
            )
            .set_some("data-lane", names.map(|(status, _)| (*status).to_string()))
            .into()
    }

    fn nodes<'n>(&self, nodes: impl Iterator<Item = &'n NodeView>) -> Vec<Markup> {
        nodes.map(|node| self.node(node).into()).collect()
    }

    fn node(&self, node: &NodeView) -> Element {
        let id = node.question.id;
        let mut class = String::from(match (node.standing, node.answer.map(|(.., by)| by)) {
            (Standing::Lit, Some(By::Assumed)) => "node way by-nobody",
            (Standing::Lit, Some(By::Person)) => "node way by-you",
            (Standing::Lit, _) => "node way by-paste",
            (Standing::Open, _) => "node way open",
            (Standing::Known, _) => "node known",
            (Standing::Off, _) => "node off",
        });
        if node.last {
            class.push_str(" last");
        }
        if node.asked {
            class.push_str(" asked-now");
        }
        let by = match (node.standing, node.answer.map(|(.., by)| by), node.line) {
            (Standing::Open, ..) => "open".to_string(),
            (_, Some(By::Person), _) => "answered by you".to_string(),
            (_, Some(By::Assumed), _) => "assumed".to_string(),
            (_, Some(By::Evidence), Some(line)) => ["line ", &line.to_string()].concat(),
            _ => String::new(),
        };
        let act = (!self.walked).then_some("ask");
        let link = of_class("a", "question")
            .set("id", ["q-", id].concat())
            .set("href", ["#q=", id].concat())
            .set("data-node", "")
            .set("tabindex", if id == self.entry { "0" } else { "-1" })
            .set_some("aria-current", (node.asked || node.last).then(|| "step".to_string()))
            .set_some("data-act", act.map(str::to_string))
            .set_some("data-question", act.map(|_| id.to_string()))
            .put(node.is_on_way().then(|| unseen("On the way: ")))
            .put(of_class("span", "asked").put(node.question.text))
            .put(node.answer.map(|(_, said, _)| Markup::Many(vec![" ".into(), el("b").put(said).into()])))
            .put(
                (!by.is_empty())
                    .then(|| Markup::Many(vec![" ".into(), of_class("span", "by").put(by).into()])),
            );
        let causes: Vec<Markup> = node.causes.iter().map(cause).collect();
        let causes = (!causes.is_empty())
            .then(|| of_class("ul", "pills").set("aria-label", "Causes that this decides").put(causes));
        let panel = if node.asked && !self.walked { self.panel(node) } else { nothing() };
        el("li")
            .set("class", class)
            .set("data-key", ["node-", id].concat())
            .put(of_class("div", "box").set_some("data-span", at(node.span)).put(link).put(panel).put(causes))
    }

    /// What a question that is looked at says, and its answers.
    fn panel(&self, node: &NodeView) -> Markup {
        let Some(question) = ask(node.question.id) else { return nothing() };
        let own = self.desk.answers.iter().any(|(known, _)| known == question.id);
        let back = own.then(|| {
            button("link", "take-back", "Back to what the paste says").set("data-question", question.id)
        });
        of_class("div", "panel")
            .set("data-test", "panel")
            .put(paragraph("", &question.experiment))
            .put(choices(&question, node.answer.map(|(choice, ..)| choice)))
            .put(back)
            .into()
    }
}

fn cause(cause: &CauseMark) -> Markup {
    let (class, told) = match cause.fate {
        Fate::Verdict => ("pill hit", Some(", the verdict")),
        Fate::Rival => ("pill rival", Some(", also possible")),
        Fate::Open => ("pill", None),
        Fate::Out => ("pill out", Some(", an answer speaks against it")),
    };
    let link = of_class("a", class)
        .set("href", ["#cause=", cause.id].concat())
        .set("title", cause.title)
        .set("data-node", "")
        .set("tabindex", "-1")
        .put(code(cause.id))
        .put(told.map(unseen));
    el("li").set("data-key", cause.id).put(link).into()
}

const STRUCK: &str = "A cause that is struck out has an answer against it.";
