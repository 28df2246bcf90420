//! The question that best separates the verdicts which lead.

use super::rank::points;
use super::{Answers, Catalogue, Clue, Question, Verdict};

/// What to ask next.
#[derive(Clone, Copy, Debug)]
pub struct Next {
    /// The question.
    pub question: &'static Question,
}

/// The unknown question whose answer would change most among the leading verdicts; `None` when no question
/// that a person can answer separates them.
pub fn next_question(catalogue: &Catalogue, answers: &Answers, verdicts: &[Verdict]) -> Option<Next> {
    let top = verdicts.first()?.points;
    let leading: Vec<_> = verdicts
        .iter()
        .take(LEADING)
        .filter(|verdict| top - verdict.points <= NEAR)
        .filter_map(|verdict| catalogue.candidates.iter().find(|candidate| candidate.id == verdict.cause))
        .collect();
    if leading.len() < 2 {
        return None;
    }
    let asked = |question: &&'static Question| {
        !question.experiment.is_empty()
            && answers.get(question).is_none()
            && leading.iter().any(|candidate| candidate.clues.iter().any(|clue| reads(clue, question)))
    };
    let gain = |question: &'static Question| -> i32 {
        let spread = question.choices.iter().map(|choice| {
            let mut supposed = answers.clone();
            supposed.set(question, choice.id);
            let scores: Vec<i32> =
                leading.iter().map(|candidate| points(catalogue, candidate, &supposed)).collect();
            let best = scores.iter().copied().max().unwrap_or(0);
            let winner = scores.iter().position(|score| *score == best).unwrap_or(0);
            let second = scores
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != winner)
                .map(|(_, score)| *score)
                .max()
                .unwrap_or(best);
            (winner, best - second)
        });
        // Each winner once, by its clearest answer: a question does not gain by telling more of the same apart.
        let mut winners: Vec<(usize, i32)> = Vec::new();
        for (winner, lead) in spread {
            match winners.iter_mut().find(|(known, _)| *known == winner) {
                Some((_, best)) => *best = lead.min(NEAR).max(*best),
                None => winners.push((winner, lead.min(NEAR))),
            }
        }
        let sum: i32 = winners.iter().map(|(_, lead)| lead).sum();
        if winners.len() < 2 { 0 } else { i32::try_from(winners.len()).unwrap_or(0) * 100 + sum }
    };
    catalogue
        .questions
        .iter()
        .copied()
        .filter(asked)
        .map(|question| (gain(question), question))
        .filter(|(gain, _)| *gain > 0)
        .max_by_key(|(gain, question)| (*gain, std::cmp::Reverse(question.id)))
        .map(|(_, question)| Next { question })
}

fn reads(clue: &Clue, question: &Question) -> bool {
    clue.question().id == question.id
}

const LEADING: usize = 5;
const NEAR: i32 = 45;
