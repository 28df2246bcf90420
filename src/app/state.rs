//! What the page knows.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;
use why401::capture::Capture;
use why401::evidence::ClockSource;
use why401::knowledge::{Cause, Role};
use why401::permalink::{EvidenceLink, VerdictLink};
use why401::redact::RedactedCapture;
use why401::report::{Exposure, QuestionView, Report, State, Style, narrate, to_json};
use why401::{Context, diagnose, diagnose_capture};

use super::notice::Notice;
use super::{acts, browser};

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
    /// Whether the evidence is unfolded.
    pub(crate) whole: RwSignal<bool>,
    /// Index into [`THEMES`].
    pub(crate) theme: RwSignal<usize>,
    /// Whether the dialogue for links is open.
    pub(crate) sharing: RwSignal<bool>,
    /// Whether a link is to hold the evidence, or the verdict alone.
    pub(crate) with_evidence: RwSignal<bool>,
    /// Whether the link was copied; `None` before the person asked.
    pub(crate) copied: RwSignal<Option<bool>>,
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
        let theme = browser::stored(THEME).and_then(|id| THEMES.iter().position(|(known, ..)| *known == id));
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
            whole: RwSignal::new(false),
            theme: RwSignal::new(theme.unwrap_or(0)),
            sharing: RwSignal::new(false),
            with_evidence: RwSignal::new(true),
            copied: RwSignal::new(None),
            report,
        }
    }

    /// Diagnoses another subject; what was said of the one before is forgotten.
    pub(crate) fn judge(self, subject: Subject, answers: Vec<(String, String)>) {
        self.leaf.set(None);
        self.notice.set(None);
        self.format.set(None);
        self.exchange.set(None);
        self.shown.set(Vec::new());
        self.whole.set(false);
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

    /// The fragment of the kind of link that was chosen.
    pub(crate) fn fragment(self) -> String {
        if self.with_evidence.get() {
            self.evidence_link().fragment()
        } else {
            VerdictLink::of(&self.report.read(), self.role.get()).fragment()
        }
    }

    /// Copies the diagnosis of the redacted messages: what whoever opens the link would see.
    pub(crate) fn copy_as(self, button: &HtmlElement, form: Form) {
        let link = self.evidence_link();
        let (text, capture) = link.restore();
        let context = Context {
            clock: link.moment.unwrap_or_default(),
            judge_at: link.moment,
            answers: link.answers,
            ..Context::default()
        };
        let report = diagnose_capture(&text, capture, &context);
        let words = match form {
            Form::Text => narrate(&report, &text, self.role.get_untracked(), Style::default()),
            Form::Json => to_json(&report, "-", Exposure::Redacted).to_string(),
        };
        acts::copied(button, &words);
    }
}

/// In what form a diagnosis is copied.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// Narrated.
    Text,
    /// As `design/report-json.md` has it.
    Json,
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

/// The colours: what is stored, what it is called, its sign.
pub(crate) const THEMES: [(&str, &str, &str); 3] =
    [("", "as the system has it", "\u{25d0}"), ("light", "light", "\u{25cb}"), ("dark", "dark", "\u{25cf}")];
/// Where the colours are remembered.
pub(crate) const THEME: &str = "why401-theme";
/// Where the role is remembered.
const ROLE: &str = "why401-role";
