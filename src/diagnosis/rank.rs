//! Ranking: the causes with no failed gate, by points, then prior, then id.

use super::{Answers, Candidate, Catalogue, Clue, Fact};
use crate::evidence::Strength;
use crate::text::{Span, order};

/// A cause that the answers leave standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The cause's id.
    pub cause: &'static str,
    /// The sum of its clues' points.
    pub points: i32,
    /// How sure.
    pub certainty: Certainty,
    /// The clues that counted, weightiest first.
    pub because: Vec<Because>,
}

/// An answer that counted for or against a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// The question's id.
    pub question: &'static str,
    /// The choice's id.
    pub choice: &'static str,
    /// Points it brought.
    pub points: i32,
    /// How much the fact proves.
    pub strength: Strength,
    /// The bytes that say so.
    pub span: Option<Span>,
}

/// Words for certainty; they come from the lead and from what proves it, never from a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// One of several that fit.
    Possible,
    /// Fits best, by a clear lead.
    MostLikely,
    /// The paste proves it or the server says it.
    Settled,
}

impl Certainty {
    /// The id in the JSON report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::MostLikely => "most-likely",
            Self::Settled => "settled",
        }
    }
}

/// Ranks the causes that the answers leave standing, best first.
pub fn rank(catalogue: &Catalogue, answers: &Answers) -> Vec<Verdict> {
    let mut ranked: Vec<(&Candidate, Verdict)> = catalogue
        .candidates
        .iter()
        .copied()
        .filter(|candidate| survives(candidate, answers))
        .map(|candidate| (candidate, weigh_up(catalogue, candidate, answers)))
        .collect();
    order::sort_by(&mut ranked, |(a, one), (b, two)| {
        let points = two.points.cmp(&one.points);
        points.then_with(|| b.prior.cmp(&a.prior)).then_with(|| a.id.cmp(b.id))
    });
    let mut verdicts: Vec<Verdict> = ranked.into_iter().map(|(_, verdict)| verdict).collect();
    let second = verdicts.get(1).map_or(0, |verdict| verdict.points);
    let rival = verdicts.iter().skip(1).any(is_proved);
    if let Some(first) = verdicts.first_mut() {
        let lead = first.points - second;
        first.certainty = if is_proved(first) && !rival && lead >= SETTLED_LEAD {
            Certainty::Settled
        } else if lead >= LIKELY_LEAD && first.points >= LIKELY_POINTS {
            Certainty::MostLikely
        } else {
            Certainty::Possible
        };
    }
    verdicts
}

/// Whether no gate of the candidate fails under these answers.
pub(super) fn survives(candidate: &Candidate, answers: &Answers) -> bool {
    candidate.clues.iter().all(|clue| match clue {
        Clue::Gate(question, choices) => answers
            .get(question)
            .is_none_or(|answer| answer.facts.iter().any(|fact| choices.contains(&fact.choice))),
        Clue::Weigh(..) => true,
    })
}

/// The points of one candidate.
pub(super) fn points(catalogue: &Catalogue, candidate: &Candidate, answers: &Answers) -> i32 {
    weigh_up(catalogue, candidate, answers).points
}

fn weigh_up(catalogue: &Catalogue, candidate: &Candidate, answers: &Answers) -> Verdict {
    let mut because = Vec::new();
    if let Some(answer) = answers.get(catalogue.stated) {
        let own = answer.facts.iter().filter(|fact| fact.choice == candidate.id);
        for (at, fact) in own.enumerate() {
            // The first statement counts whole; each further one only confirms it.
            let points = if at == 0 { statement(*fact) } else { CONFIRMED };
            because.push(reason(catalogue.stated.id, *fact, points));
        }
    }
    if let Some(answer) = answers.get(catalogue.finding) {
        let own = answer.facts.iter().filter(|fact| fact.choice == candidate.id);
        because.extend(own.map(|fact| reason(catalogue.finding.id, *fact, FOUND)));
    }
    for clue in candidate.clues {
        let Clue::Weigh(question, choices, points) = clue else { continue };
        let Some(answer) = answers.get(question) else { continue };
        let Some(fact) = answer.facts.iter().find(|fact| choices.contains(&fact.choice)) else { continue };
        because.push(reason(question.id, *fact, share(*points, *fact)));
    }
    order::sort_by_key(&mut because, |reason| std::cmp::Reverse(reason.points.abs()));
    let points = because.iter().map(|reason| reason.points).sum();
    Verdict { cause: candidate.id, points, certainty: Certainty::Possible, because }
}

fn reason(question: &'static str, fact: Fact, points: i32) -> Because {
    Because { question, choice: fact.choice, points, strength: fact.strength, span: fact.span }
}

/// Points of a statement by the server itself: a sure one outranks a likely one with all that inference adds.
fn statement(fact: Fact) -> i32 {
    match fact.strength {
        Strength::Sure => STATED,
        Strength::Likely => STATED / 2,
        Strength::Hint => STATED / 4,
    }
}

fn share(points: i32, fact: Fact) -> i32 {
    points * fact.strength.percent() / 100
}

/// Whether one sure fact alone carries the verdict, and none speaks clearly against it.
fn is_proved(verdict: &Verdict) -> bool {
    let sure = |reason: &&Because| reason.strength == Strength::Sure;
    verdict.because.iter().filter(sure).any(|reason| reason.points >= PROOF)
        && !verdict.because.iter().filter(sure).any(|reason| reason.points <= -DISPROOF)
}

/// Points of a statement by the server itself.
const STATED: i32 = 130;
/// Points of what somebody found by the trial of a cause: more than any wording.
const FOUND: i32 = 170;
/// Points of each further statement of the same.
const CONFIRMED: i32 = 5;
/// A sure fact with this many points proves.
const PROOF: i32 = 70;
/// A sure fact that takes this many points keeps a verdict from being settled.
const DISPROOF: i32 = 40;
const SETTLED_LEAD: i32 = 25;
const LIKELY_LEAD: i32 = 15;
const LIKELY_POINTS: i32 = 25;
