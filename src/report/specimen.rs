//! The paste as a screen shows it: numbered lines in pieces, secrets apart, labels under the line.
//!
//! Every byte of a secret stands in a [`Piece::Secret`], so that a rendering can mask it; what is far from any
//! evidence is folded.

use super::{Hue, Report};
use crate::text::{Lines, Mapped, Span, order};

/// The paste, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Specimen {
    /// Lines and folds, in order.
    pub rows: Vec<Row>,
    /// How many lines are folded away.
    pub folded: u32,
    /// How many secrets stand in the lines that are shown.
    pub secrets: usize,
}

/// A row of a [`Specimen`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A line of the paste.
    Line(LineView),
    /// So many lines are left out here.
    Fold(u32),
}

/// A line of the paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// Its number, from 1.
    pub number: u32,
    /// Who speaks in it, where it belongs to a message.
    pub voice: Option<Voice>,
    /// Whether a message begins here.
    pub begins: bool,
    /// What it holds, in order.
    pub pieces: Vec<Piece>,
    /// What its marks show.
    pub labels: Vec<Label>,
}

/// Whose message a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The client's request.
    Sent,
    /// The server's answer.
    Said,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text that may be shown.
    Plain(Slice),
    /// A part of a secret.
    Secret {
        /// Where the whole secret begins: the same for all its parts.
        of: u32,
        /// The bytes of this part.
        span: Span,
        /// Its length in characters.
        length: usize,
        /// The mark it belongs to.
        mark: Option<Anchor>,
        /// What it holds.
        slices: Vec<Slice>,
    },
    /// So many characters are left out here.
    Elided(usize),
}

/// A run of characters that is marked, pointed at, or neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Its bytes.
    pub span: Span,
    /// Its characters.
    pub text: String,
    /// The mark it belongs to.
    pub mark: Option<Anchor>,
    /// Whether something on the screen points at it.
    pub touched: bool,
}

/// A mark as a slice knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Its hue.
    pub hue: Hue,
    /// Its letter, where its line has several marks.
    pub letter: Option<char>,
    /// Where the mark begins: what its label is called by.
    pub at: u32,
}

/// What a mark shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The mark.
    pub anchor: Anchor,
    /// The bytes that are marked.
    pub span: Span,
    /// In words.
    pub text: String,
}

/// Lays out the paste of a report; `whole` unfolds it (up to a bound that a screen can bear).
pub fn lay_out(report: &Report, paste: &str, whole: bool) -> Specimen {
    let lines = Lines::of(paste);
    let last = lines.line(u32::try_from(paste.trim_end().len()).unwrap_or(u32::MAX).saturating_sub(1));
    let touched = touched(report);
    let cuts = cuts(report, &touched);
    let shown = shown(report, &touched, &lines, last, whole);
    let layout = Layout { report, paste, touched: &touched, cuts: &cuts, whole };
    let mut specimen = Specimen::default();
    let mut before = 0;
    for number in shown {
        if number > before + 1 {
            let count = number - before - 1;
            specimen.folded += count;
            specimen.rows.push(Row::Fold(count));
        }
        specimen.rows.push(Row::Line(layout.line(number, lines.span(paste, number))));
        before = number;
    }
    if last > before {
        specimen.folded += last - before;
        specimen.rows.push(Row::Fold(last - before));
    }
    let mut secrets: Vec<u32> = specimen.rows.iter().flat_map(Row::secrets).collect();
    secrets.dedup();
    specimen.secrets = secrets.len();
    specimen
}

impl Row {
    fn secrets(&self) -> impl Iterator<Item = u32> {
        let pieces: &[Piece] = match self {
            Self::Line(line) => &line.pieces,
            Self::Fold(_) => &[],
        };
        pieces.iter().filter_map(|piece| match piece {
            Piece::Secret { of, .. } => Some(*of),
            _ => None,
        })
    }
}

struct Layout<'r> {
    report: &'r Report,
    paste: &'r str,
    touched: &'r [Span],
    cuts: &'r [u32],
    whole: bool,
}

impl Layout<'_> {
    fn line(&self, number: u32, line: Span) -> LineView {
        let marks: Vec<_> = self.report.marks.iter().filter(|mark| meets(mark.span, line)).collect();
        let anchor = |at: usize, mark: &super::Mark| Anchor {
            hue: mark.hue,
            letter: (marks.len() > 1).then(|| char::from(b'a' + u8::try_from(at % 26).unwrap_or(0))),
            at: mark.span.start,
        };
        let anchors: Vec<(Span, Anchor)> =
            marks.iter().enumerate().map(|(at, mark)| (mark.span, anchor(at, mark))).collect();
        // A mark over several lines has its label under its last one.
        let labels = marks.iter().zip(&anchors).filter(|(mark, _)| mark.span.end <= line.end + 1);
        let labels = labels.map(|(mark, (span, anchor))| Label {
            anchor: *anchor,
            span: *span,
            text: mark.label.clone(),
        });
        let (voice, begins) = self.voice(line);
        LineView { number, voice, begins, labels: labels.collect(), pieces: self.pieces(line, &anchors) }
    }

    fn voice(&self, line: Span) -> (Option<Voice>, bool) {
        for exchange in self.report.capture.exchanges.iter().take(MAX_VOICES) {
            let sent = exchange.request.as_ref();
            let sent = sent.map(|one| (Voice::Sent, one.span, one.body.as_ref().map(Mapped::span)));
            let said = exchange.response.as_ref();
            let said = said.map(|one| (Voice::Said, one.span, one.body.as_ref().map(Mapped::span)));
            for (voice, head, body) in [sent, said].into_iter().flatten() {
                let within = |span: &Span| {
                    meets(*span, line) || (line.is_empty() && span.start < line.start && line.end < span.end)
                };
                // A tool may print a body apart from its head; before the head it stands in the command.
                let body = body.filter(|body| head.start <= body.start);
                if within(&head) || body.as_ref().is_some_and(within) {
                    return (Some(voice), line.start <= head.start);
                }
            }
        }
        (None, false)
    }

    fn pieces(&self, line: Span, anchors: &[(Span, Anchor)]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let from = self.cuts.partition_point(|cut| *cut <= line.start);
        let inner = self.cuts.iter().skip(from).copied().take_while(|cut| *cut < line.end);
        let mut start = line.start;
        for end in inner.chain(std::iter::once(line.end)) {
            let span = Span::new(start, end);
            start = end;
            let Some(text) = span.of(self.paste).filter(|text| !text.is_empty()) else { continue };
            let mark = anchors.iter().find(|(mark, _)| meets(*mark, span)).map(|(_, anchor)| *anchor);
            let touched = mark.is_some() || self.touched.iter().any(|touch| meets(*touch, span));
            let secret = self.report.secrets.iter().find(|secret| meets(**secret, span));
            self.push(&mut pieces, Slice { span, text: String::new(), mark, touched }, text, secret.copied());
        }
        once(&mut pieces);
        pieces
    }

    fn push(&self, pieces: &mut Vec<Piece>, slice: Slice, text: &str, secret: Option<Span>) {
        let Some(secret) = secret else {
            let (head, elided, tail) = elide(text, if self.whole { LONG_WHOLE } else { LONG });
            pieces.push(Piece::Plain(Slice { text: head.to_string(), ..slice.clone() }));
            if elided > 0 {
                pieces.push(Piece::Elided(elided));
                pieces.push(Piece::Plain(Slice { text: tail.to_string(), ..slice }));
            }
            return;
        };
        let count = text.chars().count();
        let slice = Slice { text: elide(text, LONG_WHOLE).0.to_string(), ..slice };
        match pieces.last_mut() {
            Some(Piece::Secret { of, span, length, mark, slices })
                if *of == secret.start && mark.map(|mark| mark.at) == slice.mark.map(|mark| mark.at) =>
            {
                *span = span.cover(slice.span);
                *length += count;
                slices.push(slice);
            }
            _ => pieces.push(Piece::Secret {
                of: secret.start,
                span: slice.span,
                length: count,
                mark: slice.mark,
                slices: vec![slice],
            }),
        }
    }
}

/// Leaves a mark's letter at its last piece alone.
fn once(pieces: &mut [Piece]) {
    let mut seen: Vec<u32> = Vec::new();
    for piece in pieces.iter_mut().rev() {
        let mark = match piece {
            Piece::Plain(slice) => slice.mark.as_mut(),
            Piece::Secret { mark, .. } => mark.as_mut(),
            Piece::Elided(_) => None,
        };
        let Some(mark) = mark else { continue };
        if seen.contains(&mark.at) {
            mark.letter = None;
        } else {
            seen.push(mark.at);
        }
    }
}

/// Every place that something on the screen points at.
fn touched(report: &Report) -> Vec<Span> {
    let mut spans: Vec<Span> = report.marks.iter().map(|mark| mark.span).collect();
    spans.extend(
        report.verdicts.iter().take(4).flat_map(|verdict| verdict.because.iter()).filter_map(|b| b.span),
    );
    spans.extend(report.path.iter().filter_map(|step| step.span));
    spans.extend(report.findings.iter().filter_map(|finding| finding.span));
    spans.extend(
        report.challenges.iter().flat_map(|challenge| challenge.issues.iter()).map(|issue| issue.span),
    );
    spans.extend(report.credentials.iter().flat_map(|credential| &credential.issues).map(|issue| issue.span));
    for token in &report.tokens {
        spans.extend(token.claims.iter().map(|claim| claim.span));
        spans.extend(token.problems.iter().map(|problem| problem.span));
    }
    spans.truncate(MAX_TOUCHED);
    order::sort(&mut spans);
    spans.dedup();
    spans
}

/// Where a line is cut into pieces: in order, each once.
fn cuts(report: &Report, touched: &[Span]) -> Vec<u32> {
    let spans = touched.iter().chain(&report.secrets).filter(|span| !span.is_empty());
    let mut cuts: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).collect();
    order::sort(&mut cuts);
    cuts.dedup();
    cuts
}

/// The numbers of the lines to show, in order.
fn shown(report: &Report, touched: &[Span], lines: &Lines, last: u32, whole: bool) -> Vec<u32> {
    if whole || last <= SHORT {
        return (1..=last.min(MAX_ROWS)).collect();
    }
    let mut shown: Vec<u32> = (1..=FIRST.min(last)).collect();
    let mut around =
        |line: u32, by: u32| shown.extend(line.saturating_sub(by).max(1)..=(line + by).min(last));
    for span in touched {
        around(lines.line(span.start), 1);
        if span.len() < 4000 {
            around(lines.line(span.end.saturating_sub(1).max(span.start)), 0);
        }
    }
    for exchange in report.capture.exchanges.iter().take(MAX_VOICES) {
        if let Some(request) = &exchange.request {
            around(lines.line(request.span.start), 0);
        }
        if let Some(response) = &exchange.response {
            around(lines.line(response.span.start), 0);
        }
    }
    order::sort(&mut shown);
    shown.dedup();
    // A fold of one line hides nothing and costs a line itself.
    let alone: Vec<u32> = shown
        .windows(2)
        .filter_map(|two| match two {
            [a, b] if *b == a + 2 => Some(a + 1),
            _ => None,
        })
        .collect();
    shown.extend(alone);
    order::sort(&mut shown);
    shown.truncate(MAX_ROWS as usize);
    shown
}

/// Whether two spans share a byte; an empty span meets nothing.
fn meets(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// A text that is too long for a screen: its beginning, how many characters are left out, its end.
fn elide(text: &str, long: usize) -> (&str, usize, &str) {
    if text.len() <= long {
        return (text, 0, "");
    }
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (head, tail) = (floor(long * 3 / 4), floor(text.len() - long / 8));
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    (part(0, head), part(head, tail).chars().count(), part(tail, text.len()))
}

/// Pastes up to this many lines are shown whole.
const SHORT: u32 = 60;
/// So many lines are always shown of a longer one.
const FIRST: u32 = 4;
const MAX_ROWS: u32 = 2000;
const MAX_TOUCHED: usize = 400;
const MAX_VOICES: usize = 64;
/// Plain text between two places is shown up to this length in bytes.
const LONG: usize = 800;
const LONG_WHOLE: usize = 40_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, diagnose};

    const PASTE: &str = "GET /a HTTP/1.1\nHost: a.example\nAuthorization: Bearer abcdefghijklmnop\n\n\
                         HTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\n\n";

    fn plain(specimen: &Specimen) -> String {
        let mut out = String::new();
        for row in &specimen.rows {
            let Row::Line(line) = row else { continue };
            for piece in &line.pieces {
                match piece {
                    Piece::Plain(slice) => out.push_str(&slice.text),
                    Piece::Secret { slices, .. } => {
                        out.extend(slices.iter().map(|slice| slice.text.as_str()));
                    }
                    Piece::Elided(_) => out.push('…'),
                }
            }
            out.push('\n');
        }
        out
    }

    #[test]
    fn shows_every_byte_once() {
        let report = diagnose(PASTE, &Context::default());
        assert_eq!(plain(&lay_out(&report, PASTE, false)).trim_end(), PASTE.trim_end());
    }

    #[test]
    fn secrets_stand_in_secret_pieces_alone() {
        let report = diagnose(PASTE, &Context::default());
        let specimen = lay_out(&report, PASTE, false);
        assert_eq!(specimen.secrets, report.secrets.len());
        for row in &specimen.rows {
            let Row::Line(line) = row else { continue };
            for piece in &line.pieces {
                if let Piece::Plain(slice) = piece {
                    assert!(!slice.text.contains("abcdef"), "{slice:?}");
                }
            }
        }
    }

    #[test]
    fn secrets_are_found_wherever_they_stand() {
        let paste =
            format!("$ curl -H 'Authorization: Bearer abcdefghijklmnop' https://a.example/a\n{PASTE}");
        let report = diagnose(&paste, &Context::default());
        for row in &lay_out(&report, &paste, false).rows {
            let Row::Line(line) = row else { continue };
            for piece in &line.pieces {
                if let Piece::Plain(slice) = piece {
                    assert!(!slice.text.contains("abcdef"), "{slice:?}");
                }
            }
        }
    }

    #[test]
    fn folds_what_is_far_from_the_evidence() {
        let long = format!("{PASTE}{}", "a line of the body\n".repeat(500));
        let report = diagnose(&long, &Context::default());
        let specimen = lay_out(&report, &long, false);
        assert!(specimen.folded > 400, "{}", specimen.folded);
        assert!(plain(&specimen).contains("401 Unauthorized"));
        let whole = lay_out(&report, &long, true);
        assert_eq!((whole.folded, plain(&whole).trim_end()), (0, long.trim_end()));
    }

    #[test]
    fn endless_lines_are_elided() {
        let long = format!("HTTP/1.1 401 Unauthorized\n\n{}", "é".repeat(100_000));
        let report = diagnose(&long, &Context::default());
        let shown = plain(&lay_out(&report, &long, false));
        assert!(shown.len() < 4000 && shown.contains('…'), "{}", shown.len());
    }
}
