//! A second paste beside the one that is diagnosed, and what the two differ in.

use std::sync::Arc;

use super::desk::{Desk, Subject};
use super::wire::Then;
use crate::compare::{Comparison, compare, twin};
use crate::report::{Report, Rich};
use crate::{Context, diagnose, diagnose_capture};

/// What stands in the second box, and what came of it.
#[derive(Default)]
pub(super) struct Beside {
    /// Whether the box is there to be filled.
    pub(super) open: bool,
    /// What it held when it was opened: the page keeps what is typed.
    pub(super) before: String,
    /// What it holds.
    text: String,
    /// The computer's clock when that came in, seconds since 1970.
    clock: i64,
    /// What came of it.
    pub(super) outcome: Outcome,
    /// The report that was compared.
    of: Option<Arc<Report>>,
}

/// What came of comparing.
#[derive(Default)]
pub(super) enum Outcome {
    /// There is nothing to compare with.
    #[default]
    None,
    /// No message stands in the second box; what may help.
    Unreadable(Option<Rich>),
    /// The two, compared.
    Compared {
        comparison: Box<Comparison>,
        /// Which sides stand in the paste that the evidence shows.
        shown: [bool; 2],
    },
}

impl Outcome {
    /// The first difference in words, for whoever does not see the page.
    pub(super) fn told(&self) -> Option<String> {
        let Self::Compared { comparison, .. } = self else { return None };
        Some(comparison.differences.first()?.words.plain())
    }

    /// What a second paste says of the verdict. Of two requests in one paste the diagnosis knows by itself.
    pub(super) fn proof(&self) -> Option<Rich> {
        match self {
            Self::Compared { comparison, shown: [true, false] } => comparison.proof(),
            _ => None,
        }
    }
}

impl Desk {
    /// Opens the second box.
    pub(super) fn open_beside(&mut self, then: &mut Vec<Then>) {
        self.beside.open = true;
        self.beside.before = self.beside.text.clone();
        self.beside.of = None;
        then.push(Then::Show("other".to_string()));
    }

    /// Puts it away; what it held comes back with it.
    pub(super) fn close_beside(&mut self) {
        self.beside.open = false;
        self.beside.of = None;
    }

    /// Takes what the second box holds. `done`: it was pasted and not typed.
    pub(super) fn take_beside(&mut self, text: &str, clock: &str, done: bool, then: &mut Vec<Then>) {
        self.beside.text = text.to_string();
        self.beside.clock = clock.parse().unwrap_or_default();
        self.beside.of = None;
        if done && !text.trim().is_empty() {
            then.push(Then::Show("compare".to_string()));
        }
    }

    /// Brings the comparison into step with the report.
    pub(super) fn compare(&mut self, report: &Arc<Report>) {
        if self.beside.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, report)) {
            return;
        }
        self.beside.of = Some(Arc::clone(report));
        self.beside.outcome = self.compared(report);
    }

    fn compared(&self, report: &Report) -> Outcome {
        let beside = &self.beside;
        // Stand-ins of a link are no longer equal where the secrets were.
        let Subject::Paste { text, clock } = &self.subject else { return Outcome::None };
        if beside.open && !beside.text.trim().is_empty() {
            let other = diagnose(&beside.text, &Context { clock: beside.clock, ..Context::default() });
            if other.capture.exchanges.is_empty() {
                return Outcome::Unreadable(other.hint);
            }
            let (own, other) = ((report, text.as_str()), (&other, beside.text.as_str()));
            let refused = |report: &Report| report.status.as_ref().is_some_and(|status| status.code >= 400);
            return if refused(other.0) && !refused(own.0) {
                Outcome::Compared { comparison: Box::new(compare(other, own)), shown: [false, true] }
            } else {
                Outcome::Compared { comparison: Box::new(compare(own, other)), shown: [true, false] }
            };
        }
        let Some(at) = twin(report).filter(|_| text.len() < LONGEST) else { return Outcome::None };
        let mut capture = report.capture.clone();
        capture.chosen = Some(at);
        let other = diagnose_capture(text, capture, &Context { clock: *clock, ..Context::default() });
        let comparison = Box::new(compare((report, text), (&other, text)));
        Outcome::Compared { comparison, shown: [true, true] }
    }
}

/// Two exchanges of one paste are compared unasked up to this length in bytes.
const LONGEST: usize = 1_000_000;
