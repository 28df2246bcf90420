//! Questions and answers: the flips of a result, and the walk through the questions without a paste.

use super::desk::{Atlas, Desk, Leaf};
use super::wire::Then;
use crate::knowledge::questions::STATED;
use crate::report::{self, Report};

impl Desk {
    /// Whether the walk without a paste is shown.
    pub(super) fn is_walking(&self) -> bool {
        matches!(self.leaf, Some(Leaf::Walk))
    }

    /// Goes to a question: on the map of a result, or without one in the walk.
    pub(super) fn ask(&mut self, id: &'static str, then: &mut Vec<Then>) {
        self.trouble = None;
        self.leave_walk();
        if self.report().tells() {
            if self.map == Atlas::Away {
                self.map = Atlas::Folded;
            }
            self.asked = Some(id);
            then.push(Then::Show(["q-", id].concat()));
            return;
        }
        self.leaf = Some(Leaf::Walk);
        self.report = None;
        // What the answer states comes last: then there is a verdict to show.
        self.asked = (id != STATED.id || self.answers.is_empty()).then_some(id);
        then.extend([Then::ScrollToTop, Then::Focus("verdict".to_string())]);
    }

    /// Back to the result, or to the box.
    pub(super) fn leave_walk(&mut self) {
        if self.is_walking() {
            self.report = None;
            self.asked = None;
        }
        self.leaf = None;
    }

    /// Takes an answer of the person. In the walk the answer to the question that is asked leads on to the next one.
    pub(super) fn answer(&mut self, question: &str, choice: &str, then: &mut Vec<Then>) {
        let Some(asked) = report::ask(question) else { return };
        let leads_on = self.is_walking() && self.asked == Some(asked.id);
        if leads_on {
            self.adopt_way(asked.id);
        }
        self.set(asked.id, choice);
        self.report = None;
        if leads_on {
            self.lead_on(then);
        } else if self.is_walking() {
            self.follow();
        } else if self.map != Atlas::Away && self.asked == Some(asked.id) {
            // The question may have come to stand elsewhere on the map.
            then.push(Then::Focus(["q-", asked.id].concat()));
        }
    }

    /// Takes an answer of the person back.
    pub(super) fn take_back(&mut self, question: &str) {
        self.answers.retain(|(known, _)| known != question);
        self.implied.retain(|known| *known != question);
        self.report = None;
        if self.is_walking() {
            self.follow();
        }
    }

    /// Goes on in the walk without an answer, or ends it where nothing can be assumed.
    pub(super) fn pass_over(&mut self, question: &str, then: &mut Vec<Then>) {
        let Some(asked) = report::ask(question).filter(|_| self.is_walking()) else { return };
        self.adopt_way(asked.id);
        self.answers.retain(|(known, _)| known != asked.id);
        self.report = None;
        if report::usual(asked.id).is_some() {
            self.unsure.push(asked.id);
            self.lead_on(then);
        } else {
            self.go_to(None, then);
        }
    }

    /// Begins the walk at its first question, with nothing answered.
    pub(super) fn begin_again(&mut self, then: &mut Vec<Then>) {
        if !self.is_walking() {
            return;
        }
        self.answers.clear();
        self.unsure.clear();
        self.implied.clear();
        self.report = None;
        self.asked = None;
        self.lead_on(then);
    }

    /// Where the walk may go on without an answer: where the person was unsure, and on the way to the question that
    /// the walk was opened at, unless another answer leads elsewhere.
    pub(super) fn supposed(&self) -> Vec<(String, String)> {
        let unsure = self.unsure.iter().filter_map(|id| Some((*id, report::usual(id)?.0)));
        let way = self.asked.map_or_else(Vec::new, |asked| report::way_to(asked, &self.answers));
        let fits = |(id, choice): &(&str, &str)| {
            self.answers.iter().all(|(known, given)| known != id || given == choice)
        };
        let way = if way.iter().all(fits) { way } else { Vec::new() };
        unsure.chain(way).map(|(id, choice)| (id.to_string(), choice.to_string())).collect()
    }

    /// The tab's title and what is announced in the walk.
    pub(super) fn told_of_walk(&self, report: &Report) -> (&'static str, String) {
        let words = match self.asked.and_then(report::ask) {
            Some(question) => question.text,
            None => report.verdicts.first().map_or("", |first| first.title),
        };
        (words, words.to_string())
    }

    fn set(&mut self, question: &'static str, choice: &str) {
        self.answers.retain(|(known, _)| known != question);
        self.unsure.retain(|known| *known != question);
        self.implied.retain(|known| *known != question);
        self.answers.push((question.to_string(), choice.to_string()));
    }

    /// Whoever answers a question has gone the way to it: what leads there counts as said, what mostly holds does not.
    fn adopt_way(&mut self, question: &'static str) {
        for (id, choice) in report::way_to(question, &self.answers) {
            if self.answers.iter().any(|(known, given)| known == id && given == choice) {
                continue;
            }
            if report::usual(id).is_some_and(|(usual, _)| usual == choice) {
                self.answers.retain(|(known, _)| known != id);
                self.unsure.retain(|known| *known != id);
                self.unsure.push(id);
            } else {
                self.set(id, choice);
                self.implied.push(id);
            }
        }
    }

    /// Goes on to the next open question, or to what came out.
    fn lead_on(&mut self, then: &mut Vec<Then>) {
        self.asked = None;
        let open = self.report().open.as_ref().map(|open| open.id);
        self.go_to(open.filter(|open| *open != STATED.id), then);
    }

    fn go_to(&mut self, question: Option<&'static str>, then: &mut Vec<Then>) {
        self.asked = question;
        self.report = None;
        then.push(Then::Visit(["q=", question.unwrap_or(STATED.id)].concat()));
        then.extend([Then::ScrollToTop, Then::Focus("verdict".to_string())]);
    }

    /// After a flip further up: stays with the question that is asked as long as the way comes to it.
    fn follow(&mut self) {
        let asked = self.asked.take();
        self.report = None;
        let report = self.report();
        let comes = |id: &&str| {
            report.path.iter().any(|step| step.question.id == *id)
                || report.open.as_ref().is_some_and(|open| open.id == *id)
        };
        let open = report.open.as_ref().map(|open| open.id).filter(|open| *open != STATED.id);
        self.asked = asked.filter(comes).or(open);
        self.report = None;
    }
}
