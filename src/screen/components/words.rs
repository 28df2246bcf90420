//! Small pieces that many parts print: words with code in them, sources, references to lines, things to copy.

use crate::evidence::Source;
use crate::report::{IssueView, Piece, Rich, Severity};
use crate::text::Span;

use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// Words with code in them.
pub(super) fn rich(text: &Rich) -> Markup {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone().into(),
        Piece::Code(text) => code(text),
    });
    Markup::Many(pieces.collect())
}

/// Fixed words that may hold `` `code` ``.
pub(super) fn marked(text: &str) -> Markup {
    rich(&Rich::of(text))
}

/// Words with `` `code` ``, in which anything from outside may stand.
pub(super) fn pieces(text: &str) -> Markup {
    let all = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    Markup::Many(
        all.map(|(number, piece)| if number % 2 == 1 { code(piece) } else { piece.to_string().into() })
            .collect(),
    )
}

/// Something of the paste, or a name of the wire.
pub(super) fn code(text: &str) -> Markup {
    el("code").put(text.to_string()).into()
}

/// A paragraph, unless there are no words.
pub(super) fn paragraph(class: &'static str, text: &Rich) -> Markup {
    if text.is_empty() { nothing() } else { of_class("p", class).put(rich(text)).into() }
}

/// A part of the page with its heading; `id` is the heading's.
pub(super) fn card(class: &'static str, id: &'static str, title: &'static str) -> Element {
    of_class("section", class).set("aria-labelledby", id).put(heading(id, title))
}

/// A part's heading.
pub(super) fn heading(id: &'static str, title: &'static str) -> Element {
    el("h2").set("id", id).set("tabindex", "-1").put(title)
}

/// Where a claim comes from.
pub(super) fn source((label, url): (&'static str, &'static str)) -> Markup {
    if url.is_empty() {
        return nothing();
    }
    let link =
        of_class("a", "source").set("href", url).set("target", "_blank").set("rel", "noopener noreferrer");
    Markup::Many(vec![" ".into(), link.put(label).into()])
}

/// Where a claim comes from, if that is known.
pub(super) fn from(source: Option<Source>) -> Markup {
    source.map_or_else(nothing, |from| self::source((from.label, from.url)))
}

/// Sources in a row.
pub(super) fn sources(all: &'static [Source]) -> Markup {
    if all.is_empty() {
        return nothing();
    }
    let links = all.iter().map(|one| el("li").put(source((one.label, one.url))).into()).collect::<Vec<_>>();
    of_class("ul", "sources").set("aria-label", "Sources").put(links).into()
}

/// A link to the cause's own page (`src/pages`), relative to this one. It opens beside it, so that the box keeps its text.
pub(super) fn to_cause(class: &'static str, id: &str, inside: impl Into<Markup>) -> Element {
    of_class("a", class)
        .set("href", crate::screen::desk::page_of(id))
        .set("target", "_blank")
        .set("rel", "noopener")
        .put(inside)
}

/// A button that does `act`.
pub(super) fn button(class: &'static str, act: &'static str, words: impl Into<Markup>) -> Element {
    of_class("button", class).set("type", "button").set("data-act", act).put(words)
}

/// A button that goes to a line of the evidence.
pub(super) fn line(number: Option<u32>) -> Markup {
    let Some(number) = number.map(|number| number.to_string()) else { return nothing() };
    let button = of_class("button", "link").set("type", "button").set("data-line", number.clone());
    Markup::Many(vec![" ".into(), button.put("line ").put(number).into()])
}

/// The attribute by which an element points at a place of the evidence.
pub(super) fn at(span: Option<Span>) -> Option<String> {
    span.filter(|span| !span.is_empty()).map(|span| [span.start.to_string(), span.end.to_string()].join("-"))
}

/// Words for a screen reader alone.
pub(super) fn unseen(words: impl Into<Markup>) -> Element {
    of_class("span", "sr").put(words)
}

/// What is odd, gravest sign first.
pub(super) fn issue(severity: Severity, span: Option<Span>) -> Element {
    let class = match severity {
        Severity::Error => "severity error",
        Severity::Warning => "severity warning",
        Severity::Note => "severity note",
    };
    el("li").set_some("data-span", at(span)).put(of_class("span", class).put(severity.id()))
}

/// What is odd about a credential or token.
pub(super) fn issues(issues: &[IssueView]) -> Markup {
    if issues.is_empty() {
        return nothing();
    }
    let rows = issues.iter().map(|one| {
        let words = el("span").put(marked(one.text)).put(line(Some(one.line))).put(source(one.source));
        issue(one.severity, Some(one.span)).put(words).into()
    });
    of_class("ul", "issues").put(rows.collect::<Vec<_>>()).into()
}

/// A command, header or setting, to copy.
pub(super) fn code_block(text: &str, label: &'static str) -> Markup {
    of_class("div", "cmd")
        .put(el("pre").set("tabindex", "0").put(code(text)))
        .put(button("btn copy", "copy", label))
        .into()
}

/// A value that is masked until somebody asks to see it; `key` tells it from others.
pub(super) fn masked(value: &str, key: u32, shown: &[u32]) -> Markup {
    let act = |class, act, words: Markup| button(class, act, words).set("data-at", key.to_string());
    if shown.contains(&key) {
        return Markup::Many(vec![code(value), " ".into(), act("link", "hide", "hide".into()).into()]);
    }
    let words = vec![value.chars().count().to_string().into(), " hidden".into(), unseen(", show").into()];
    act("mask", "show", Markup::Many(words)).into()
}

/// A table of [`row`]s. Its roles are named, since the style lays the rows out in its own way.
pub(super) fn table(caption: Option<&'static str>, rows: Vec<Markup>) -> Element {
    el("table")
        .set("role", "table")
        .put(caption.map(|words| el("caption").put(words)))
        .put(el("tbody").set("role", "rowgroup").put(rows))
}

/// A row of a table.
pub(super) fn row(name: impl Into<Markup>) -> Element {
    el("tr").set("role", "row").put(el("th").set("scope", "row").set("role", "rowheader").put(name))
}

/// A cell of a row.
pub(super) fn cell() -> Element {
    el("td").set("role", "cell")
}
