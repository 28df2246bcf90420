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

/// Walks the tree from its root until an answer ends it or is missing.
pub fn walk(catalogue: &Catalogue, answers: &Answers) -> Walk {
    let mut way = Walk::default();
    let mut known = Answers::default();
    let mut at = catalogue.tree.first();
    // A tree has no cycle (tested); the bound keeps a wrong one from hanging the page.
    for _ in 0..catalogue.tree.len() {
        let Some(node) = at else { break };
        let Some((answer, choice)) = answer_at(node, answers) else {
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

/// The answer that counts at a node: the known one, else the assumed one.
fn answer_at(node: &Node, answers: &Answers) -> Option<(Answer, &'static str)> {
    if let Some(answer) = answers.get(node.question) {
        let leads = |choice: &str| node.branches.iter().any(|branch| branch.choices.contains(&choice));
        let fact = answer.facts.iter().find(|fact| leads(fact.choice)).or_else(|| answer.facts.first())?;
        return Some((answer.clone(), fact.choice));
    }
    let choice = node.assume?;
    let fact = super::Fact::hint(choice, None);
    Some((Answer { facts: vec![fact], by: By::Assumed, contradicts: None }, choice))
}
