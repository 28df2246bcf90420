//! Where questions and causes stand on the map, worked out from the tree and from the causes' clues.

use crate::diagnosis::{Candidate, Clue, Node, Question};
use crate::knowledge::{CATALOGUE, questions, tree};

/// The lane of each question, and the question from which each cause hangs.
pub(super) struct Homes {
    lanes: [Vec<&'static str>; 2],
    causes: Vec<(&'static str, &'static str)>,
}

impl Homes {
    pub(super) fn new() -> Self {
        Self {
            lanes: tree::LANES.map(|(choice, _)| reached_by(choice)),
            causes: CATALOGUE.candidates.iter().map(|cause| (cause.id, home(cause).id)).collect(),
        }
    }

    /// The lane that alone asks a question.
    pub(super) fn lane(&self, question: &Question) -> Option<usize> {
        let [left, right] = self.lanes.each_ref().map(|lane| lane.contains(&question.id));
        match (left, right) {
            (true, false) => Some(0),
            (false, true) => Some(1),
            _ => None,
        }
    }

    /// The id of the question from which a cause hangs.
    pub(super) fn of(&self, cause: &str) -> &'static str {
        self.causes.iter().find(|(id, _)| *id == cause).map_or(CATALOGUE.stated.id, |(_, home)| home)
    }
}

/// The questions of the walk, each once, in the order of the tree; without the one where all ways meet.
pub(super) fn asked() -> impl Iterator<Item = &'static Question> {
    let nodes = CATALOGUE.tree.iter().enumerate();
    nodes.filter_map(|(at, node)| {
        let before = CATALOGUE.tree.get(..at).unwrap_or_default();
        let new = !before.iter().any(|other| other.question.id == node.question.id);
        (new && node.question.id != CATALOGUE.stated.id).then_some(node.question)
    })
}

/// Whether the walk asks a question somewhere.
pub(super) fn is_asked(question: &Question) -> bool {
    nodes(question).next().is_some()
}

/// The questions that can come after this choice at the root.
fn reached_by(choice: &str) -> Vec<&'static str> {
    let first = CATALOGUE.tree.first().into_iter().flat_map(|root| root.branches);
    let first = first.filter(|branch| branch.choices.contains(&choice)).filter_map(|branch| branch.to);
    let mut reached: Vec<&Node> = first.filter_map(node).collect();
    let mut next = 0;
    while let Some(at) = reached.get(next) {
        let more = at.branches.iter().filter_map(|branch| node(branch.to?));
        let more: Vec<&Node> = more.filter(|node| !reached.iter().any(|known| known.id == node.id)).collect();
        reached.extend(more);
        next += 1;
    }
    reached.into_iter().map(|node| node.question.id).collect()
}

/// Questions that a typed secret answers: nobody comes to them on the way.
const WORKED_OUT: [&str; 2] = [questions::RECOMPUTED.id, questions::REQUEST_SIGNED.id];

/// The question that decides a cause: the one whose answers speak for it most. Only what a person can be asked
/// decides; a question of the walk goes before one that merely counts, unless that says twice as much. What no
/// question decides hangs from what the answer itself states.
fn home(cause: &Candidate) -> &'static Question {
    let best = |in_walk: bool| {
        let all = CATALOGUE.questions.iter().copied().filter(|question| {
            let asked = is_asked(question);
            question.id != CATALOGUE.stated.id
                && asked == in_walk
                && (asked || !question.experiment.is_empty())
                && !WORKED_OUT.contains(&question.id)
        });
        let scored = all.map(|question| (score(cause, question), question));
        scored.filter(|(score, _)| *score >= WEAK).rev().max_by_key(|(score, _)| *score)
    };
    match (best(true), best(false)) {
        (Some((walked, _)), Some((beside, question))) if beside >= 2 * walked => question,
        (Some((_, question)), _) | (None, Some((_, question))) => question,
        (None, None) => CATALOGUE.stated,
    }
}

/// What the answers to a question say for a cause: the strongest of them whole, the others half.
fn score(cause: &Candidate, question: &Question) -> i32 {
    let points = cause.clues.iter().filter_map(|clue| match clue {
        Clue::Weigh(asked, choices, points) => {
            (*points > 0 && home_of(asked, choices).id == question.id).then_some(*points)
        }
        Clue::Gate(..) => None,
    });
    let (best, sum) = points.fold((0, 0), |(best, sum), points| (points.max(best), sum + points));
    best + (sum - best) / 2
}

/// The question that an answer belongs to: the one answered, or where the walk goes on in a later stage, the one it
/// goes on to, for there such a cause is decided.
pub(super) fn home_of(asked: &'static Question, choices: &[&str]) -> &'static Question {
    let branches = nodes(asked).flat_map(|node| node.branches);
    let mut taken = branches.filter(|branch| branch.choices.iter().any(|choice| choices.contains(choice)));
    let on = taken.next().and_then(|branch| node(branch.to?)).map(|node| node.question);
    let later = on.filter(|on| on.stage > asked.stage && on.id != CATALOGUE.stated.id);
    later.unwrap_or(asked)
}

fn nodes(question: &Question) -> impl Iterator<Item = &'static Node> {
    CATALOGUE.tree.iter().filter(move |node| node.question.id == question.id)
}

fn node(id: &str) -> Option<&'static Node> {
    CATALOGUE.tree.iter().find(|node| node.id == id)
}

/// Fewer points than these decide nothing.
const WEAK: i32 = 8;
