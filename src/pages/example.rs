//! A paste as a page shows it: each line with its marks, and below it what they show.

use std::fmt::Write;

use crate::report::Report;
use crate::report::specimen::{Label, LineView, Piece, Row, Slice, Voice, lay_out};
use crate::screen::ink::{hue, label_class, letter, sign};
use crate::screen::markup::{Element, Markup, el, of_class};

/// The lines of a paste. Nothing is masked: what an example holds was made up.
pub(super) fn lines(report: &Report, paste: &str) -> Element {
    let rows = lay_out(report, paste, true).rows;
    let rows: Vec<Markup> = rows.iter().map(row).collect();
    of_class("div", "lines").put(rows)
}

/// The address that opens the paste in why401, seen from the folder of the causes.
pub(super) fn address(paste: &str) -> String {
    let mut out = String::from("../#paste=");
    for byte in paste.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn row(row: &Row) -> Markup {
    match row {
        Row::Line(line) => line_of(line).into(),
        Row::Fold(count) => of_class("p", "fold").put(format!("\u{22ef} {count} more lines")).into(),
    }
}

fn line_of(line: &LineView) -> Element {
    let (class, voice) = match line.voice {
        None => ("line", ""),
        Some(Voice::Sent) => ("line by-client", "request"),
        Some(Voice::Said) => ("line by-server", "answer"),
    };
    let pieces: Vec<Markup> = line.pieces.iter().map(piece).collect();
    of_class("div", class)
        .put(of_class("span", "no").put(line.number.to_string()))
        .put(el("code").put(pieces))
        .put((line.begins && !voice.is_empty()).then(|| of_class("span", "voice").put(voice)))
        .put(line.labels.iter().map(label).collect::<Vec<_>>())
}

fn piece(piece: &Piece) -> Markup {
    match piece {
        Piece::Plain(one) => slice(one),
        Piece::Secret { slices, mark, .. } => {
            let mut all: Vec<Markup> = slices.iter().map(slice).collect();
            all.push(letter(*mark).into());
            Markup::Many(all)
        }
        Piece::Elided(count) => {
            of_class("span", "gap").put(format!(" \u{22ef} {count} characters \u{22ef} ")).into()
        }
    }
}

fn slice(slice: &Slice) -> Markup {
    match slice.mark {
        Some(mark) => {
            let text = of_class("mark", hue(mark.hue)).put(slice.text.clone());
            Markup::Many(vec![text.into(), letter(slice.mark).into()])
        }
        None => slice.text.clone().into(),
    }
}

fn label(label: &Label) -> Markup {
    of_class("p", label_class(label)).put(sign(label)).put(label.text.clone()).into()
}
