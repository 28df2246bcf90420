//! The paste itself: secrets masked, what matters marked and labelled.

use crate::report::specimen::{Anchor, Label, LineView, Piece, Row, Slice, Voice, lay_out};
use crate::report::{Hue, Report};

use super::words::{at, button, heading, rich, unseen};
use crate::screen::desk::Desk;
use crate::screen::ink::{hue, label_class, letter, sign};
use crate::screen::markup::{Markup, el, of_class};

/// The evidence.
pub(super) fn evidence(desk: &Desk, report: &Report) -> Markup {
    let whole = desk.whole;
    let specimen = lay_out(report, desk.subject.text(), whole);
    let shown = &desk.shown;
    let mut said: Vec<Markup> =
        vec!["Read as ".into(), el("b").put(report.read_as.clone()).into(), ". ".into()];
    if specimen.secrets > 0 {
        said.push([&specimen.secrets.to_string(), " hidden; press one to show it. "].concat().into());
    }
    if !report.unread.is_empty() {
        said.extend([el("span").put(rich(&report.unread)).into(), " ".into()]);
    }
    said.extend(other_readings(report, desk.format));
    if specimen.folded > 0 || whole {
        said.push(
            button("link", "whole", if whole { "Only the lines that matter" } else { "Show all lines" })
                .into(),
        );
    }
    let rows: Vec<Markup> = specimen.rows.iter().map(|row| row_of(row, shown)).collect();
    of_class("section", "card specimen")
        .set("id", "evidence")
        .set("aria-labelledby", "evidence-title")
        .put(el("header").put(heading("evidence-title", "Evidence")).put(of_class("p", "quiet").put(said)))
        .put(of_class("div", "lines").put(rows))
        .put(
            (!report.capture.exchanges.is_empty())
                .then(|| of_class("p", "quiet foot").put(report.clock.text.clone())),
        )
        .into()
}

fn other_readings(report: &Report, wished: Option<&str>) -> Vec<Markup> {
    let read_as =
        |id: &'static str, words: String| button("link", "read-as", words).set("data-format", id).into();
    let others = report.capture.alternatives.iter();
    let mut all: Vec<Markup> =
        others.map(|other| read_as(other.id, ["Read as ", other.name].concat())).collect();
    if wished.is_some() {
        all.push(read_as("", "Back to the first reading".into()));
    }
    all
}

fn row_of(row: &Row, shown: &[u32]) -> Markup {
    match row {
        Row::Line(line) => line_of(line, shown),
        Row::Fold(count) => {
            let words = ["\u{22ef} ", &count.to_string(), " more lines"].concat();
            of_class("p", "fold").put(words).into()
        }
    }
}

fn line_of(line: &LineView, shown: &[u32]) -> Markup {
    let (class, voice) = match line.voice {
        None => ("line", ""),
        Some(Voice::Sent) => ("line by-client", "request"),
        Some(Voice::Said) => ("line by-server", "answer"),
    };
    let number = line.number.to_string();
    let pieces: Vec<Markup> = line.pieces.iter().map(|piece| piece_of(piece, shown)).collect();
    let begins = (line.begins && !voice.is_empty()).then(|| of_class("span", "voice").put(voice));
    let text = of_class("div", class)
        .set("id", ["l", &number].concat())
        .set("tabindex", "-1")
        .put(of_class("span", "no").put(number))
        .put(el("code").put(pieces))
        .put(begins)
        .put(line.labels.iter().map(label_of).collect::<Vec<_>>());
    text.into()
}

fn piece_of(piece: &Piece, shown: &[u32]) -> Markup {
    match piece {
        Piece::Plain(slice) => slice_of(slice),
        Piece::Secret { of, slices, .. } if shown.contains(of) => {
            let mut all: Vec<Markup> = slices.iter().map(slice_of).collect();
            all.push(button("link hide", "hide", "hide").set("data-at", of.to_string()).into());
            Markup::Many(all)
        }
        Piece::Secret { of, span, length, mark, .. } => {
            let class = match mark.map(|mark| mark.hue) {
                None => "mask",
                Some(Hue::Said) => "mask said",
                Some(Hue::Sent) => "mask sent",
                Some(Hue::Clock) => "mask clock",
                Some(Hue::Beside) => "mask beside",
            };
            let mask = button(class, "show", [&length.to_string(), " hidden"].concat())
                .set("data-at", of.to_string())
                .set_some("data-span", at(Some(*span)))
                .set_some("aria-describedby", mark.map(label_id))
                .put(unseen(", show"));
            Markup::Many(vec![mask.into(), letter(*mark).into()])
        }
        Piece::Elided(count) => of_class("span", "gap")
            .put([" \u{22ef} ", &count.to_string(), " characters \u{22ef} "].concat())
            .into(),
    }
}

fn slice_of(slice: &Slice) -> Markup {
    let span = at(Some(slice.span));
    match slice.mark {
        Some(mark) => {
            let text = of_class("mark", hue(mark.hue)).set_some("data-span", span);
            let text = text.set("aria-describedby", label_id(mark)).put(slice.text.clone());
            Markup::Many(vec![text.into(), letter(slice.mark).into()])
        }
        None if slice.touched => el("span").set_some("data-span", span).put(slice.text.clone()).into(),
        None => slice.text.clone().into(),
    }
}

fn label_of(label: &Label) -> Markup {
    of_class("p", label_class(label))
        .set("id", label_id(label.anchor))
        .set_some("data-span", at(Some(label.span)))
        .put(sign(label))
        .put(label.text.clone())
        .into()
}

fn label_id(anchor: Anchor) -> String {
    ["m", &anchor.at.to_string()].concat()
}
