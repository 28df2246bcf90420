//! The walk through the tree: one question a node, the answers of the paste or the person as the way.

use super::rank::survives;
use super::{Answer, Answers, By, Catalogue, Question};
use crate::text::Span;

/// A node of the tree: a question and where each answer leads. It names no cause.
#[derive(Debug)]
pub struct Node {
    /// Id, kebab-case; never renamed. Unique; a question may stand at several nodes.
    pub id: &'static str,
    /// What is asked here.
    pub question: &'static Question,
    /// Where the answers lead, in the order of the question's choices.
    pub branches: &'static [Branch],
    /// The choice that is assumed where nothing is known; without one the walk ends open here.
    pub assume: Option<&'static str>,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    /// The choices that lead there.
    pub choices: &'static [&'static str],
    /// The id of the next node; `None` ends the walk.
    pub to: Option<&'static str>,
}

/// The way that was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// The question at which the walk stopped for want of an answer.
    pub open: Option<&'static str>,
    /// The causes that survive the answers on the way.
    pub survivors: Vec<&'static str>,
}

/// One step: a question and the answer that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The node's id.
    pub node: &'static str,
    /// The question's id.
    pub question: &'static str,
    /// The choice's id.
    pub choice: &'static str,
    /// Who says so.
    pub by: By,
    /// The bytes that say so.
    pub span: Option<Span>,
    /// What the paste says where the person says otherwise.
    pub contradicts: Option<&'static str>,
}

/// What the walk takes for given at a question that nobody answered.
#[derive(Clone, Copy, Debug)]
pub enum Assume<'a> {
    /// What mostly holds, as the node says.
    Usual,
    /// These choices, by question, and nothing elsewhere: the walk stops at every other question.
    Only(&'a [(String, String)]),
}

/// Walks the tree from its root until an answer ends it or is missing.
pub fn walk(catalogue: &Catalogue, answers: &Answers, assume: Assume<'_>) -> Walk {
    let mut way = Walk::default();
    let mut known = Answers::default();
    let mut at = catalogue.tree.first();
    // A tree has no cycle (tested); the bound keeps a wrong one from hanging the page.
    for _ in 0..catalogue.tree.len() {
        let Some(node) = at else { break };
        let Some((answer, choice)) = answer_at(node, answers, assume) else {
            way.open = Some(node.question.id);
            break;
        };
        let fact = answer.facts.iter().find(|fact| fact.choice == choice);
        way.steps.push(Step {
            node: node.id,
            question: node.question.id,
            choice,
            by: answer.by,
            span: fact.and_then(|fact| fact.span),
            contradicts: answer.contradicts.map(|fact| fact.choice),
        });
        if answer.by != By::Assumed {
            known.adopt(node.question.id, answer.clone());
        }
        let branch = node.branches.iter().find(|branch| branch.choices.contains(&choice));
        at = branch
            .and_then(|branch| branch.to)
            .and_then(|id| catalogue.tree.iter().find(|node| node.id == id));
    }
    way.survivors = catalogue
        .candidates
        .iter()
        .filter(|candidate| survives(candidate, &known))
        .map(|candidate| candidate.id)
        .collect();
    way
}

/// The nearest way from the root to a node that asks `question`: question and choice of each step. What `answers`
/// says is kept where it can be, elsewhere what mostly holds goes before what must be chosen. `None` for a question
/// that stands at no node.
pub fn way_to(
    catalogue: &Catalogue,
    answers: &Answers,
    question: &Question,
) -> Option<Vec<(&'static Question, &'static str)>> {
    let mut reached =
        vec![Reached { node: catalogue.tree.first()?, from: 0, choice: "", cost: 0, left: false }];
    loop {
        let open = reached.iter().enumerate().filter(|(_, at)| !at.left);
        let (at, cost, node) =
            open.map(|(at, next)| (at, next.cost, next.node)).min_by_key(|(_, cost, _)| *cost)?;
        if node.question.id == question.id {
            return Some(steps_to(&reached, at));
        }
        if let Some(here) = reached.get_mut(at) {
            here.left = true;
        }
        let known = answers.choice(node.question);
        for (number, branch) in node.branches.iter().enumerate() {
            let Some(to) = catalogue.tree.iter().find(|node| Some(node.id) == branch.to) else { continue };
            let holds = |choice: &&'static str| branch.choices.contains(choice);
            let (choice, step) =
                match (known.filter(holds), node.assume.filter(holds), branch.choices.first()) {
                    (Some(known), ..) => (known, 0),
                    (None, Some(usual), _) if known.is_none() => (usual, 0),
                    (None, _, Some(first)) => (*first, if known.is_some() { CONTRARY } else { 1 + number }),
                    (None, ..) => continue,
                };
            let new = Reached { node: to, from: at, choice, cost: cost + step, left: false };
            match reached.iter_mut().find(|old| old.node.id == to.id) {
                Some(old) if old.cost > new.cost => *old = new,
                Some(_) => {}
                None => reached.push(new),
            }
        }
    }
}

/// A node that a way was found to.
struct Reached {
    node: &'static Node,
    /// From which one, by its number.
    from: usize,
    choice: &'static str,
    /// How far from the root: the earlier a node names a branch, the nearer it is.
    cost: usize,
    /// Whether the ways on from it are found too.
    left: bool,
}

fn steps_to(reached: &[Reached], end: usize) -> Vec<(&'static Question, &'static str)> {
    let mut steps = Vec::new();
    let mut at = end;
    while let Some(here) = reached.get(at).filter(|_| at > 0) {
        steps.extend(reached.get(here.from).map(|from| (from.node.question, here.choice)));
        at = here.from;
    }
    steps.reverse();
    steps
}

/// The cost of a step against what somebody said: more than any way without one.
const CONTRARY: usize = 100;

/// The answer that counts at a node: the known one, else the assumed one.
fn answer_at(node: &Node, answers: &Answers, assume: Assume<'_>) -> Option<(Answer, &'static str)> {
    if let Some(answer) = answers.get(node.question) {
        let leads = |choice: &str| node.branches.iter().any(|branch| branch.choices.contains(&choice));
        let fact = answer.facts.iter().find(|fact| leads(fact.choice)).or_else(|| answer.facts.first())?;
        return Some((answer.clone(), fact.choice));
    }
    let choice = match assume {
        Assume::Usual => node.assume?,
        Assume::Only(list) => {
            let (_, choice) = list.iter().find(|(question, _)| question == node.question.id)?;
            node.question.choices.iter().find(|known| known.id == choice)?.id
        }
    };
    let fact = super::Fact::hint(choice, None);
    Some((Answer { facts: vec![fact], by: By::Assumed, contradicts: None }, choice))
}
