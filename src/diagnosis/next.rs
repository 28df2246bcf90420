//! The question that best separates the verdicts which lead.

use super::rank::{points, survives};
use super::{Answers, Candidate, Catalogue, Certainty, Choice, Clue, Question, Trial, Verdict};

/// What to ask next.
#[derive(Clone, Debug)]
pub struct Next {
    /// The question.
    pub question: &'static Question,
    /// The answers to offer.
    pub choices: Vec<&'static Choice>,
    /// The commands that help to answer it, with slots; each once.
    pub commands: Vec<&'static str>,
}

/// The unknown question whose answer would best tell the leading verdicts apart; `None` where nothing is left to tell.
///
/// `whole`: the exchange was seen whole, so that what it does not tell only a trial can.
pub fn next_question(
    catalogue: &Catalogue,
    answers: &Answers,
    verdicts: &[Verdict],
    whole: bool,
) -> Option<Next> {
    let first = verdicts.first().filter(|first| first.certainty != Certainty::Settled)?;
    let leading: Vec<&Candidate> = verdicts
        .iter()
        .take(LEADING)
        .filter(|verdict| verdict.points > 0 && first.points - verdict.points <= NEAR)
        .filter_map(|verdict| catalogue.candidates.iter().find(|candidate| candidate.id == verdict.cause))
        .copied()
        .collect();
    if leading.len() < 2 {
        return None;
    }
    let asked = |question: &&'static Question| {
        let trial = || catalogue.trials.iter().any(|trial| trial.question.id == question.id);
        !question.experiment.is_empty() && answers.get(question).is_none() && (!whole || trial())
    };
    let best = catalogue
        .questions
        .iter()
        .copied()
        .filter(asked)
        .map(|question| (gain(catalogue, answers, &leading, question), question))
        .max_by_key(|(gain, question)| (*gain, std::cmp::Reverse(question.id)));
    // One trial; if that has not told, what each cause shows is asked.
    let tried = answers.has_person();
    if let Some((_, question)) = best.filter(|(gain, _)| *gain >= if tried { GREAT } else { WORTH }) {
        let commands = commands(catalogue, |trial| trial.question.id == question.id);
        return Some(Next { question, choices: question.choices.iter().collect(), commands });
    }
    let finding = catalogue.finding;
    if answers.get(finding).is_some() {
        return None;
    }
    let named = |candidate: &&Candidate| finding.choices.iter().find(|choice| choice.id == candidate.id);
    let ways_out = finding
        .choices
        .iter()
        .filter(|choice| catalogue.candidates.iter().all(|candidate| candidate.id != choice.id));
    let tells = |trial: &Trial| {
        answers.get(trial.question).is_none()
            && leading.iter().any(|candidate| demanded(candidate, trial.question).is_some())
    };
    Some(Next {
        question: finding,
        choices: leading.iter().filter_map(named).chain(ways_out).collect(),
        commands: commands(catalogue, tells),
    })
}

fn commands(catalogue: &Catalogue, tells: impl Fn(&Trial) -> bool) -> Vec<&'static str> {
    let mut commands: Vec<&'static str> = Vec::new();
    let trials = catalogue.trials.iter().filter(|trial| !trial.command.is_empty() && tells(trial));
    for trial in trials {
        if !commands.contains(&trial.command) && commands.len() < MOST_COMMANDS {
            commands.push(trial.command);
        }
    }
    commands
}

/// How much an answer to `question` would tell, 0 to 100: over the leading causes, each supposed to hold, how far the
/// answer that it demands puts it before the others; more for the likelier ones.
fn gain(
    catalogue: &Catalogue,
    answers: &Answers,
    leading: &[&Candidate],
    question: &'static Question,
) -> i32 {
    let (mut sum, mut whole) = (0, 0);
    for (at, holds) in leading.iter().enumerate() {
        let weight = i32::try_from(leading.len() - at).unwrap_or(1);
        whole += weight * NEAR;
        let Some(choice) = demanded(holds, question) else { continue };
        let mut supposed = answers.clone();
        supposed.set(question, choice);
        let of = |candidate: &Candidate| {
            survives(candidate, &supposed).then(|| points(catalogue, candidate, &supposed))
        };
        let others = leading.iter().filter(|other| other.id != holds.id).filter_map(|other| of(other)).max();
        let lead = of(holds).map_or(0, |own| others.map_or(NEAR, |others| own - others));
        sum += weight * lead.clamp(0, NEAR);
    }
    if whole == 0 { 0 } else { sum * 100 / whole }
}

/// The answer that is true where the candidate holds: the one that speaks for it; `None` where the question says
/// nothing of it.
fn demanded(candidate: &Candidate, question: &Question) -> Option<&'static str> {
    let speaks = candidate.clues.iter().filter_map(|clue| match clue {
        Clue::Weigh(asked, choices, points) if asked.id == question.id && *points >= SPEAKS => {
            Some((*points, *choices.first()?))
        }
        _ => None,
    });
    speaks.max_by_key(|(points, _)| *points).map(|(_, choice)| choice)
}

/// So many verdicts are told apart.
const LEADING: usize = 6;
/// Verdicts within so many points of the first count.
const NEAR: i32 = 60;
/// A question that tells less than this is not worth a trial: what each cause shows is asked at once.
const WORTH: i32 = 22;
/// What a second trial must tell.
const GREAT: i32 = 50;
/// An answer speaks for a cause from so many points on.
const SPEAKS: i32 = 15;
const MOST_COMMANDS: usize = 4;
