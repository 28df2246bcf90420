//! What is handed on: the link, and what else is copied. The messages are redacted once for all of it.

use super::wire::{Copies, Unsealed};
use crate::capture::Capture;
use crate::evidence::ClockSource;
use crate::knowledge::Role;
use crate::permalink::{EvidenceLink, SealedLink, VerdictLink};
use crate::redact::{Command, command};
use crate::report::slots::is_wild;
use crate::report::{Exposure, Report, Style, narrate, to_json, to_markdown};
use crate::{Context, diagnose_capture};

/// What a link holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LinkKind {
    /// The redacted messages, the answers, the role.
    #[default]
    Evidence,
    /// The verdict alone.
    Verdict,
    /// The same as [`Self::Evidence`] under a passphrase.
    Sealed,
}

impl LinkKind {
    pub(super) const ALL: [Self; 3] = [Self::Evidence, Self::Verdict, Self::Sealed];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Verdict => "verdict",
            Self::Sealed => "sealed",
        }
    }

    pub(super) fn of(id: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.id() == id).unwrap_or_default()
    }
}

/// What the dialogue for links is set to.
#[derive(Default)]
pub(super) struct Sharing {
    /// Whether it is open.
    pub(super) open: bool,
    /// What a link is to hold.
    pub(super) kind: LinkKind,
    /// Whether the link is shown as a QR code.
    pub(super) qr: bool,
    /// What the browser can do, in words.
    able: String,
    /// What was sealed last: the payload and the link.
    sealed: Option<(Vec<u8>, SealedLink)>,
    /// What is on its way to be sealed.
    asked: Option<Vec<u8>>,
    /// Why sealing came to nothing.
    pub(super) trouble: Option<Unsealed>,
}

impl Sharing {
    /// Opens the dialogue; `able` names what the browser can do.
    pub(super) fn begin(&mut self, able: &str) {
        *self = Self { kind: self.kind, open: true, able: able.to_string(), ..Self::default() };
        if !self.can_seal() && self.kind == LinkKind::Sealed {
            self.kind = LinkKind::Evidence;
        }
    }

    /// Whether the browser ciphers; it does not where the context is not secure.
    pub(super) fn can_seal(&self) -> bool {
        self.able.contains("seal")
    }

    /// Whether the browser hands links on to other programs.
    pub(super) fn can_share(&self) -> bool {
        self.able.contains("share")
    }

    /// A link of another kind is wanted.
    pub(super) fn choose(&mut self, kind: LinkKind) {
        self.kind = kind;
        self.trouble = None;
    }

    /// What is to be sealed now.
    pub(super) fn seal(&mut self, handout: Option<&Handout>) -> Option<Vec<u8>> {
        self.asked = handout.map(|handout| handout.link.payload());
        self.asked.clone()
    }

    /// What came of it.
    pub(super) fn take_seal(&mut self, seal: Result<SealedLink, Unsealed>) {
        let asked = self.asked.take();
        self.trouble = seal.as_ref().err().copied();
        self.sealed = asked.zip(seal.ok());
    }
}

/// What would be handed on now.
pub(super) struct Handout {
    /// What an evidence link carries.
    pub(super) link: EvidenceLink,
    /// Its messages as text.
    pub(super) text: String,
    /// Its messages, with their places in that text.
    capture: Capture,
    /// The fragment of the kind of link that was chosen; empty where it is still to be sealed.
    pub(super) fragment: String,
    /// The request as a command, where the paste holds its address.
    pub(super) command: Option<Command>,
}

impl Handout {
    /// A link to `report` with the person's answers.
    pub(super) fn of(report: &Report, answers: &[(String, String)], role: Role, sharing: &Sharing) -> Self {
        let link = EvidenceLink {
            moment: (report.clock.source == ClockSource::Given).then_some(report.clock.now),
            answers: answers.to_vec(),
            role: Some(role),
            ..EvidenceLink::of(&report.capture, report.clock.now)
        };
        let fragment = match sharing.kind {
            LinkKind::Evidence => link.fragment(),
            LinkKind::Verdict => VerdictLink::of(report, role).fragment(),
            LinkKind::Sealed => {
                let sealed = sharing.sealed.as_ref().filter(|(payload, _)| *payload == link.payload());
                sealed.map(|(_, sealed)| sealed.fragment()).unwrap_or_default()
            }
        };
        let (text, capture) = link.restore();
        Self { link, text, capture, fragment, command: command(&report.capture) }
    }

    /// What was hidden, in words, with counts.
    pub(super) fn hidden(&self) -> Vec<String> {
        self.link.redacted.hidden.iter().map(|(what, count)| what.words(*count)).collect()
    }

    /// The diagnosis of the redacted messages: what whoever opens the link would see.
    pub(super) fn copies(&self, role: Role, sharing: &Sharing, address: &str) -> Copies {
        let context = Context {
            clock: self.link.moment.unwrap_or_default(),
            judge_at: self.link.moment,
            answers: self.link.answers.clone(),
            ..Context::default()
        };
        let redacted = diagnose_capture(&self.text, self.capture.clone(), &context);
        let hidden = self.hidden().join(", ");
        let receipt = if hidden.is_empty() {
            "Nothing had to be hidden.".to_string()
        } else {
            ["Hidden in it: ", &hidden, "."].concat()
        };
        let mut markdown = to_markdown(&redacted, &self.text, role);
        markdown.push_str(&["\n", &receipt, "\n"].concat());
        if !self.fragment.is_empty() {
            markdown
                .push_str(&["\n[This diagnosis in why401](", address, "#", &self.fragment, ")\n"].concat());
        }
        let variables = self.command.as_ref().map(|command| command.variables.join(", "));
        let variables = variables.filter(|names| !names.is_empty());
        let to_set = match variables {
            Some(names) => ["To be set in the shell before it runs: ", &names, "."].concat(),
            None => "Nothing had to be left out.".to_string(),
        };
        Copies {
            fragment: self.fragment.clone(),
            title: redacted.verdicts.first().map(|verdict| verdict.title.to_string()).unwrap_or_default(),
            text: fit(&narrate(&redacted, &self.text, role, Style::default())),
            markdown: fit(&markdown),
            json: fit(&to_json(&redacted, "-", Exposure::Redacted).to_string()),
            command: self.command.as_ref().map(|command| fit(&command.text)).unwrap_or_default(),
            of_link: match sharing.kind {
                LinkKind::Verdict => "It holds nothing of the paste.".to_string(),
                LinkKind::Evidence => receipt.clone(),
                LinkKind::Sealed => ["It opens with the passphrase alone. ", &receipt].concat(),
            },
            receipt,
            to_set,
        }
    }
}

/// A text as it is copied: of control characters only line feeds, and no mark that turns the reading direction.
fn fit(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            c if is_wild(c) => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_control_characters_line_feeds_alone_are_copied() {
        assert_eq!(fit("a\r\nb\tc\u{1b}[31m\u{0}\u{202e}d\u{9b}\u{200b}\u{feff}e\n"), "a\nb c[31mde\n");
    }
}
