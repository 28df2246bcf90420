//! What the page knows.

use std::sync::Arc;

use leptos::prelude::*;
use why401::capture::Capture;
use why401::evidence::ClockSource;
use why401::knowledge::{Cause, Role};
use why401::permalink::{EvidenceLink, VerdictLink};
use why401::redact::RedactedCapture;
use why401::report::{QuestionView, Report, State};
use why401::{Context, diagnose, diagnose_capture};

use super::browser;
use super::notice::Notice;

/// What the page knows. Every part is a handle, so it is copied freely.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// What is diagnosed.
    pub(crate) subject: RwSignal<Subject>,
    /// What the person answered: question id and choice id.
    pub(crate) answers: RwSignal<Vec<(String, String)>>,
    /// Read the paste as this format.
    pub(crate) format: RwSignal<Option<&'static str>>,
    /// Diagnose this exchange.
    pub(crate) exchange: RwSignal<Option<usize>>,
    /// Whose advice is shown.
    pub(crate) role: RwSignal<Role>,
    /// Whether the person is at the box, so that it stays open beside the result.
    pub(crate) editing: RwSignal<bool>,
    /// What the page has to say of itself.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// A page of the knowledge that is shown instead of a result.
    pub(crate) leaf: RwSignal<Option<Leaf>>,
    /// What the box held before the program put something else there.
    pub(crate) before: RwSignal<Option<String>>,
    /// Secrets of the subject that the person asked to see, by where they begin.
    pub(crate) shown: RwSignal<Vec<u32>>,
    /// The report: the one costly computation.
    pub(crate) report: Memo<Arc<Report>>,
}

/// What is diagnosed.
#[derive(Clone)]
pub(crate) enum Subject {
    /// What the box holds.
    Paste {
        /// The text.
        text: Arc<str>,
        /// The computer's clock when it came in, seconds since 1970.
        clock: i64,
    },
    /// What a link carried.
    Link {
        /// The redacted messages as text.
        text: Arc<str>,
        /// The messages, with their places in that text.
        capture: Arc<Capture>,
        /// The moment of judgement that the link names.
        moment: Option<i64>,
        /// The computer's clock when it was opened, seconds since 1970.
        clock: i64,
    },
}

/// A page of the knowledge.
#[derive(Clone)]
pub(crate) enum Leaf {
    /// A cause.
    Cause(&'static Cause),
    /// A question of the tree.
    Question(QuestionView),
    /// A verdict that came by a link.
    Verdict(VerdictLink),
}

impl Subject {
    /// The text that spans point into.
    pub(crate) fn text(&self) -> &Arc<str> {
        match self {
            Self::Paste { text, .. } | Self::Link { text, .. } => text,
        }
    }
}

impl App {
    /// The page at its start: an empty box.
    pub(crate) fn new() -> Self {
        let subject = RwSignal::new(Subject::Paste { text: "".into(), clock: browser::clock() });
        let answers = RwSignal::new(Vec::new());
        let format = RwSignal::new(None);
        let exchange = RwSignal::new(None);
        let report = Memo::new_with_compare(
            move |_| {
                let subject = subject.read();
                Arc::new(diagnosed(&subject, answers.get(), format.get(), exchange.get()))
            },
            |old: Option<&Arc<Report>>, new: Option<&Arc<Report>>| match (old, new) {
                (Some(old), Some(new)) => !Arc::ptr_eq(old, new),
                _ => true,
            },
        );
        let role = browser::stored(ROLE).and_then(|id| Role::of(&id)).unwrap_or_default();
        Self {
            subject,
            answers,
            format,
            exchange,
            role: RwSignal::new(role),
            editing: RwSignal::new(true),
            notice: RwSignal::new(None),
            leaf: RwSignal::new(None),
            before: RwSignal::new(None),
            shown: RwSignal::new(Vec::new()),
            report,
        }
    }

    /// A part of the report, which wakes its readers only when that part changed.
    pub(crate) fn part<T>(self, of: fn(&Report) -> T) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| of(&self.report.read()))
    }

    /// Diagnoses another subject; what was said of the one before is forgotten.
    pub(crate) fn judge(self, subject: Subject, answers: Vec<(String, String)>) {
        self.leaf.set(None);
        self.notice.set(None);
        self.format.set(None);
        self.exchange.set(None);
        self.shown.set(Vec::new());
        self.answers.set(answers);
        self.subject.set(subject);
    }

    /// The person answers a question.
    pub(crate) fn answer(self, question: &str, choice: &str) {
        let mut answers = self.answers.write();
        answers.retain(|(known, _)| known != question);
        answers.push((question.to_string(), choice.to_string()));
    }

    /// The person takes an answer back.
    pub(crate) fn take_back(self, question: &str) {
        self.answers.write().retain(|(known, _)| known != question);
    }

    /// The person chooses whose advice to see.
    pub(crate) fn choose_role(self, role: Role) {
        self.role.set(role);
        browser::store(ROLE, role.id());
    }

    /// Whether there is something to show beside the box.
    pub(crate) fn has_result(self) -> bool {
        self.leaf.read().is_some() || self.report.read().state != State::Empty
    }

    /// What an evidence link made now would carry.
    pub(crate) fn evidence_link(self) -> EvidenceLink {
        let report = self.report.read();
        EvidenceLink {
            redacted: RedactedCapture::of(&report.capture),
            moment: (report.clock.source == ClockSource::Given).then_some(report.clock.now),
            answers: self.answers.get(),
            role: Some(self.role.get()),
        }
    }

    /// The diagnosis of the redacted messages: what whoever opens the link will see.
    pub(crate) fn redacted_report(self) -> (Report, String) {
        let link = self.evidence_link();
        let (text, capture) = link.restore();
        let context = Context {
            clock: link.moment.unwrap_or_default(),
            judge_at: link.moment,
            answers: link.answers,
            ..Context::default()
        };
        (diagnose_capture(&text, capture, &context), text)
    }
}

fn diagnosed(
    subject: &Subject,
    answers: Vec<(String, String)>,
    format: Option<&str>,
    exchange: Option<usize>,
) -> Report {
    let mut context = Context { answers, format: format.map(str::to_string), exchange, ..Context::default() };
    match subject {
        Subject::Paste { text, clock } => {
            context.clock = *clock;
            diagnose(text, &context)
        }
        Subject::Link { text, capture, moment, clock } => {
            context.clock = *clock;
            context.judge_at = *moment;
            let mut capture = Capture::clone(capture);
            capture.chosen = exchange.filter(|at| *at < capture.exchanges.len()).or(capture.chosen);
            diagnose_capture(text, capture, &context)
        }
    }
}

/// Where the role is remembered.
const ROLE: &str = "why401-role";
