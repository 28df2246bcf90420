//! Verdict links: what was found, without any pasted text.

use super::pack::{deflate, inflate};
use crate::diagnosis::Certainty;
use crate::knowledge::{self, Role};
use crate::report::Report;

/// What a verdict link carries. Every id is one of this program's own tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerdictLink {
    /// The status that was diagnosed.
    pub status: Option<u16>,
    /// The first causes, best first, at most three.
    pub causes: Vec<&'static str>,
    /// How sure the first was.
    pub certainty: Option<Certainty>,
    /// The way through the tree: question and choice.
    pub path: Vec<(&'static str, &'static str)>,
    /// The role that was chosen.
    pub role: Option<Role>,
}

impl VerdictLink {
    /// The verdict of a report.
    pub fn of(report: &Report, role: Role) -> Self {
        let lead = report.verdicts.first().map_or(0, |verdict| verdict.points);
        let near = |points: i32| lead - points <= 40;
        Self {
            status: report.status.as_ref().map(|status| status.code),
            causes: report
                .verdicts
                .iter()
                .take(3)
                .filter(|verdict| near(verdict.points))
                .map(|verdict| verdict.cause)
                .collect(),
            certainty: report.verdicts.first().map(|verdict| verdict.certainty),
            path: report
                .path
                .iter()
                .filter(|step| step.by != crate::diagnosis::By::Assumed)
                .map(|step| (step.question.id, step.answer))
                .take(12)
                .collect(),
            role: Some(role),
        }
    }

    /// The fragment, without `#`.
    pub fn fragment(&self) -> String {
        let mut text = String::new();
        let mut field = |value: String| {
            text.push_str(&value);
            text.push(';');
        };
        field(self.status.map_or_else(String::new, |status| status.to_string()));
        field(self.certainty.map_or("", Certainty::id).to_string());
        field(self.role.map_or("", Role::id).to_string());
        field(self.causes.join(","));
        for (question, choice) in &self.path {
            field(format!("{question}={choice}"));
        }
        super::close('v', &deflate(&text))
    }

    /// Reads what `fragment` packed; ids that are not known are passed over.
    pub(super) fn unpack(bytes: &[u8]) -> Option<Self> {
        let text = inflate(bytes);
        let mut fields = text.split(';').take(64);
        let status = fields.next()?.parse().ok().filter(|code| (100..1000).contains(code));
        let certainty = fields.next()?;
        let certainty = [Certainty::Possible, Certainty::MostLikely, Certainty::Settled]
            .into_iter()
            .find(|known| known.id() == certainty);
        let role = Role::of(fields.next()?);
        let causes = fields
            .next()?
            .split(',')
            .filter_map(knowledge::cause)
            .map(knowledge::Cause::id)
            .take(3)
            .collect();
        let path = fields.filter_map(|field| {
            let (question, choice) = field.split_once('=')?;
            let question = knowledge::CATALOGUE.questions.iter().find(|known| known.id == question)?;
            let choice = question.choices.iter().find(|known| known.id == choice)?;
            Some((question.id, choice.id))
        });
        Some(Self { status, causes, certainty, path: path.collect(), role })
    }
}
