//! The paste itself: secrets masked, what matters marked and labelled.

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use why401::report::Hue;
use why401::report::specimen::{Anchor, Label, LineView, Piece, Row, Slice, Specimen, Voice, lay_out};

use super::words::at;
use crate::app::state::App;

/// The evidence.
#[component]
pub(crate) fn Evidence(app: App) -> impl IntoView {
    let whole = RwSignal::new(false);
    let shown = app.shown;
    let specimen = Memo::new(move |_| {
        let report = app.report.read();
        lay_out(&report, app.subject.read().text(), whole.get())
    });
    let read_as = app.part(|report| report.read_as.clone());
    let others = app.part(|report| report.capture.alternatives.clone());
    let clock = app.part(|report| report.clock.text.clone());
    let masked = move || {
        let count = specimen.read().secrets;
        (count > 0).then(|| format!("{count} masked on this screen; each can be shown"))
    };
    let alternatives = move || {
        let format = app.format.get();
        let wished = format.is_some().then(|| {
            view! {
                <button type="button" class="link" on:click=move |_| app.format.set(None)>"read as found first"</button>
            }
        });
        let all: Vec<_> = others
            .read()
            .iter()
            .map(|other| {
                let id = other.id;
                view! {
                    <button type="button" class="link" on:click=move |_| app.format.set(Some(id))>
                        "read as "{other.name}
                    </button>
                    " "
                }
            })
            .collect();
        view! { {all}{wished} }
    };
    let fold = move || {
        let folded = specimen.read().folded;
        (folded > 0 || whole.get()).then(|| {
            let words = if whole.get() { "Only the lines that matter" } else { "Show all lines" };
            view! {
                <button type="button" class="link" on:click=move |_| whole.update(|whole| *whole = !*whole)>
                    {words}
                </button>
            }
        })
    };
    view! {
        <section class="card specimen" id="evidence" aria-labelledby="evidence-title">
            <header>
                <h2 id="evidence-title" tabindex="-1">"Evidence"</h2>
                <p class="quiet">
                    "Read as "<b>{read_as}</b>". " {masked}" " {alternatives}" " {fold}
                </p>
            </header>
            <div class="lines">{move || rows(&specimen.read(), shown)}</div>
            <p class="quiet foot">{clock}</p>
        </section>
    }
}

fn rows(specimen: &Specimen, shown: RwSignal<Vec<u32>>) -> impl IntoView + use<> {
    let rows = specimen.rows.iter().map(|row| match row {
        Row::Line(line) => Either::Left(line_view(line, shown)),
        Row::Fold(count) => Either::Right(view! { <p class="fold">"\u{22ef} "{*count}" more lines"</p> }),
    });
    rows.collect::<Vec<_>>()
}

fn line_view(line: &LineView, shown: RwSignal<Vec<u32>>) -> impl IntoView + use<> {
    let pieces: Vec<_> = line.pieces.iter().map(|piece| piece_view(piece, shown)).collect();
    let labels: Vec<_> = line.labels.iter().map(label_view).collect();
    let voice = line.voice.map_or("line", |voice| match voice {
        Voice::Sent => "line by-client",
        Voice::Said => "line by-server",
    });
    let tag = line.voice.filter(|_| line.begins).map(|voice| {
        let words = match voice {
            Voice::Sent => "request",
            Voice::Said => "answer",
        };
        view! { <span class="voice">{words}</span> }
    });
    view! {
        <div class=voice id=format!("l{}", line.number) tabindex="-1">
            <span class="no">{line.number}</span>
            <code>{pieces}</code>
            {tag}
        </div>
        {labels}
    }
}

fn piece_view(piece: &Piece, shown: RwSignal<Vec<u32>>) -> impl IntoView + use<> {
    match piece {
        Piece::Plain(slice) => EitherOf3::A(slice_view(slice)),
        Piece::Secret { of, span, length, mark, slices } => {
            let (of, span, length, mark, slices) = (*of, *span, *length, *mark, slices.clone());
            EitherOf3::B(move || {
                if shown.read().contains(&of) {
                    let hide = move |_| shown.write().retain(|other| *other != of);
                    Either::Left(view! {
                        {slices.iter().map(slice_view).collect::<Vec<_>>()}
                        <button type="button" class="link hide" on:click=hide>"hide"</button>
                    })
                } else {
                    let show = move |_| shown.write().push(of);
                    let class = mark.map_or("mask", |mark| match mark.hue {
                        Hue::Said => "mask said",
                        Hue::Sent => "mask sent",
                        Hue::Clock => "mask clock",
                        Hue::Beside => "mask beside",
                    });
                    Either::Right(view! {
                        <button
                            type="button"
                            class=class
                            data-span=at(Some(span))
                            aria-describedby=mark.map(label_id)
                            on:click=show
                        >
                            {length}" hidden"<span class="sr">", show"</span>
                        </button>
                        {mark.and_then(|mark| mark.letter).map(letter_view)}
                    })
                }
            })
        }
        Piece::Elided(count) => {
            EitherOf3::C(view! { <span class="gap">" \u{22ef} "{*count}" characters \u{22ef} "</span> })
        }
    }
}

fn slice_view(slice: &Slice) -> impl IntoView + use<> {
    let text = slice.text.clone();
    match slice.mark {
        Some(mark) => EitherOf3::A(view! {
            <mark class=hue(mark.hue) data-span=at(Some(slice.span)) aria-describedby=label_id(mark)>{text}</mark>
            {mark.letter.map(letter_view)}
        }),
        None if slice.touched => EitherOf3::B(view! { <span data-span=at(Some(slice.span))>{text}</span> }),
        None => EitherOf3::C(text),
    }
}

fn label_view(label: &Label) -> impl IntoView + use<> {
    let anchor = label.anchor;
    let sign = anchor.letter.map_or_else(|| "\u{25b2}".to_string(), String::from);
    view! {
        <p class=format!("label {}", hue(anchor.hue)) id=label_id(anchor) data-span=at(Some(label.span))>
            <span class="sign" aria-hidden="true">{sign}</span>
            {label.text.clone()}
        </p>
    }
}

fn letter_view(letter: char) -> impl IntoView {
    view! { <sup class="letter" aria-hidden="true">{letter.to_string()}</sup> }
}

fn label_id(anchor: Anchor) -> String {
    format!("m{}", anchor.at)
}

fn hue(hue: Hue) -> &'static str {
    match hue {
        Hue::Said => "said",
        Hue::Sent => "sent",
        Hue::Clock => "clock",
        Hue::Beside => "beside",
    }
}
