//! What is handed on: the link, and what else is copied. The messages are redacted once for all of it.

use super::wire::Copies;
use crate::capture::Capture;
use crate::evidence::ClockSource;
use crate::knowledge::Role;
use crate::permalink::{EvidenceLink, VerdictLink};
use crate::redact::RedactedCapture;
use crate::report::{Exposure, Report, Style, narrate, to_json};
use crate::{Context, diagnose_capture};

/// What would be handed on now.
pub(super) struct Handout {
    /// What an evidence link carries.
    pub(super) link: EvidenceLink,
    /// Its messages as text.
    pub(super) text: String,
    /// Its messages, with their places in that text.
    capture: Capture,
    /// The fragment of the kind of link that was chosen.
    pub(super) fragment: String,
}

impl Handout {
    /// A link to `report` with the person's answers; with `verdict_alone` its fragment holds nothing of the paste.
    pub(super) fn of(report: &Report, answers: &[(String, String)], role: Role, verdict_alone: bool) -> Self {
        let link = EvidenceLink {
            redacted: RedactedCapture::of(&report.capture),
            moment: (report.clock.source == ClockSource::Given).then_some(report.clock.now),
            answers: answers.to_vec(),
            role: Some(role),
        };
        let fragment = if verdict_alone { VerdictLink::of(report, role).fragment() } else { link.fragment() };
        let (text, capture) = link.restore();
        Self { link, text, capture, fragment }
    }

    /// The diagnosis of the redacted messages: what whoever opens the link would see.
    pub(super) fn copies(&self, role: Role) -> Copies {
        let context = Context {
            clock: self.link.moment.unwrap_or_default(),
            judge_at: self.link.moment,
            answers: self.link.answers.clone(),
            ..Context::default()
        };
        let redacted = diagnose_capture(&self.text, self.capture.clone(), &context);
        Copies {
            fragment: self.fragment.clone(),
            text: narrate(&redacted, &self.text, role, Style::default()),
            json: to_json(&redacted, "-", Exposure::Redacted).to_string(),
        }
    }
}
