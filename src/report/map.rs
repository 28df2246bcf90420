//! The whole tree as a map: stages from top to bottom, a lane for 401 and one for 403, causes under the question that
//! decides them. Laid out from the tree's own data; where a paste or a person has answered, the way is lit.

use super::build::question;
use super::homes::{Homes, asked, home_of, is_asked};
use super::{Report, StepView, VerdictView};
use crate::diagnosis::{By, Question, Stage};
use crate::knowledge::{CATALOGUE, causes, tree};
use crate::text::Span;

/// The map of all questions and causes.
#[derive(Clone, Debug)]
pub struct MapView {
    /// The lane that the way takes; `None` where it takes none.
    pub lane: Option<usize>,
    /// The stages in order.
    pub stages: Vec<StageView>,
    /// Where both lanes end: what the answer itself states.
    pub end: Cell,
    /// Questions that no walk asks, of stages where none of them is needed.
    pub beside: Cell,
    /// Steps that the paste answered, the person answered, nobody answered, and open ones.
    pub counts: [usize; 4],
}

/// One stage of judging.
#[derive(Clone, Debug)]
pub struct StageView {
    /// From 1.
    pub number: usize,
    /// What it asks.
    pub title: &'static str,
    /// What it looks at.
    pub hint: &'static str,
    /// Nothing of it is reached, so that it stands folded.
    pub folded: bool,
    /// Its rows in order.
    pub rows: Vec<Row>,
}

impl StageView {
    /// How many questions and causes stand in it.
    pub fn counts(&self) -> (usize, usize) {
        count(self.rows.iter().flat_map(Row::cells).flat_map(|cell| &cell.nodes))
    }
}

/// A row of a stage.
#[derive(Clone, Debug)]
pub enum Row {
    /// Questions that both lanes ask.
    Both(Cell),
    /// Questions of one lane each.
    Lanes([Cell; 2]),
    /// Questions that the walk does not ask; their answers count all the same.
    Beside(Cell),
}

impl Row {
    /// Its cells, from the left.
    pub fn cells(&self) -> &[Cell] {
        match self {
            Self::Both(cell) | Self::Beside(cell) => std::slice::from_ref(cell),
            Self::Lanes(cells) => cells,
        }
    }

    fn cells_mut(&mut self) -> &mut [Cell] {
        match self {
            Self::Both(cell) | Self::Beside(cell) => std::slice::from_mut(cell),
            Self::Lanes(cells) => cells,
        }
    }
}

/// Questions that stand together.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// All of them, those of the way first.
    pub nodes: Vec<NodeView>,
    /// Whether those that are not needed stand folded.
    pub folds: bool,
    /// Whether the way goes on below it.
    pub passed: bool,
}

impl Cell {
    /// Those that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &NodeView> {
        self.nodes.iter().filter(|node| !self.folds || node.is_needed())
    }

    /// Those that are folded away.
    pub fn more(&self) -> impl Iterator<Item = &NodeView> {
        self.nodes.iter().filter(|node| self.folds && !node.is_needed())
    }

    fn is_on_way(&self) -> bool {
        self.nodes.iter().any(NodeView::is_on_way)
    }

    fn is_needed(&self) -> bool {
        self.nodes.iter().any(NodeView::is_needed)
    }
}

/// How many questions, and how many causes hang from them.
pub fn count<'a>(nodes: impl Iterator<Item = &'a NodeView>) -> (usize, usize) {
    nodes.fold((0, 0), |(questions, causes), node| (questions + 1, causes + node.causes.len()))
}

/// A question on the map.
#[derive(Clone, Debug)]
pub struct NodeView {
    /// The question.
    pub question: &'static Question,
    /// How it stands.
    pub standing: Standing,
    /// The last one of the way.
    pub last: bool,
    /// The person looks at it.
    pub asked: bool,
    /// The answer: choice id, words, who says so.
    pub answer: Option<(&'static str, &'static str, By)>,
    /// Where that stands.
    pub span: Option<Span>,
    /// Its line in the paste, from 1.
    pub line: Option<u32>,
    /// The causes that it decides.
    pub causes: Vec<CauseMark>,
}

impl NodeView {
    /// Whether the walk came here.
    pub fn is_on_way(&self) -> bool {
        matches!(self.standing, Standing::Lit | Standing::Open)
    }

    fn is_needed(&self) -> bool {
        self.asked || self.is_on_way() || self.causes.iter().any(|cause| cause.fate == Fate::Verdict)
    }
}

/// How a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On the way, answered.
    Lit,
    /// The way stops here for want of an answer.
    Open,
    /// Answered, and not on the way.
    Known,
    /// Not answered.
    Off,
}

/// A cause on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseMark {
    /// Its id.
    pub id: &'static str,
    /// The fault as a short statement.
    pub title: &'static str,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is the verdict.
    Verdict,
    /// It is near enough to the verdict to be named beside it.
    Rival,
    /// Nothing speaks against it.
    Open,
    /// An answer speaks against it.
    Out,
}

/// Draws the map of a report. `asked`: the question that the person looks at; `all` unfolds everything. Where nobody
/// has answered anything yet the map is there to learn from, and every question of the walk is shown; else what is off
/// the way stands folded.
pub fn map(report: &Report, asked: Option<&str>, all: bool) -> MapView {
    let homes = Homes::new();
    let draft = Draft { report, asked, homes: &homes };
    let learn = report.path.iter().all(|step| step.by == By::Assumed);
    let mut stages: Vec<StageView> =
        tree::STAGES.iter().enumerate().map(|(at, stage)| draft.stage(at + 1, *stage)).collect();
    let end = Cell { nodes: vec![draft.node(CATALOGUE.stated)], ..Cell::default() };
    let rows = |stages: &[StageView]| -> Vec<bool> {
        let rows = stages.iter().flat_map(|stage| &stage.rows);
        rows.map(|row| row.cells().iter().any(Cell::is_on_way)).chain([end.is_on_way()]).collect()
    };
    let last = rows(&stages).iter().rposition(|on_way| *on_way);
    let lane = stages.iter().flat_map(|stage| &stage.rows).find_map(|row| match row {
        Row::Lanes(cells) => cells.iter().position(Cell::is_on_way),
        _ => None,
    });
    let mut number = 0;
    for stage in &mut stages {
        for row in &mut stage.rows {
            let sides = matches!(row, Row::Lanes(_));
            let walked = !matches!(row, Row::Beside(_));
            for (at, cell) in row.cells_mut().iter_mut().enumerate() {
                cell.passed =
                    last.is_some_and(|last| number < last) && (!sides || lane.is_none_or(|lane| lane == at));
                cell.folds = !(all || walked && learn);
            }
            number += 1;
        }
        stage.folded = !all && !learn && !stage.rows.iter().flat_map(Row::cells).any(Cell::is_needed);
        if stage.folded {
            // What a folded stage holds needs no folds of its own.
            stage.rows.iter_mut().flat_map(Row::cells_mut).for_each(|cell| cell.folds = false);
        }
    }
    let mut beside = Cell { folds: true, ..Cell::default() };
    for stage in stages.iter_mut().filter(|_| !all) {
        stage.rows.retain_mut(|row| match row {
            Row::Beside(cell) if !cell.is_needed() => {
                beside.nodes.append(&mut cell.nodes);
                false
            }
            _ => true,
        });
    }
    let by = |who: By| report.path.iter().filter(|step| step.by == who).count();
    let counts = [by(By::Evidence), by(By::Person), by(By::Assumed), usize::from(report.open.is_some())];
    MapView { lane, stages, end, beside, counts }
}

struct Draft<'a> {
    report: &'a Report,
    asked: Option<&'a str>,
    homes: &'a Homes,
}

impl Draft<'_> {
    fn stage(&self, number: usize, (stage, title, hint): (Stage, &'static str, &'static str)) -> StageView {
        let mut above = Vec::new();
        let mut lanes = [Vec::new(), Vec::new()];
        let mut below = Vec::new();
        // Those of the way come first, in its order.
        let way = self.report.path.iter().filter_map(|step| question(step.question.id));
        let others = asked().filter(|question| self.step(question.id).is_none());
        for question in way.chain(others).filter(|question| question.stage == stage && !is_end(question)) {
            let node = self.node(question);
            match (self.homes.lane(question), &mut lanes) {
                (Some(0), [left, _]) => left.push(node),
                (Some(_), [_, right]) => right.push(node),
                (None, [left, right]) if left.is_empty() && right.is_empty() => above.push(node),
                (None, _) => below.push(node),
            }
        }
        let beside = CATALOGUE
            .questions
            .iter()
            .copied()
            .filter(|question| question.stage == stage && !is_asked(question) && !is_end(question));
        let beside: Vec<NodeView> = beside.map(|question| self.node(question)).collect();
        let cell = |nodes| Cell { nodes, ..Cell::default() };
        let [left, right] = lanes;
        let mut rows = Vec::new();
        if !above.is_empty() {
            rows.push(Row::Both(cell(above)));
        }
        if !(left.is_empty() && right.is_empty()) {
            rows.push(Row::Lanes([cell(left), cell(right)]));
        }
        if !below.is_empty() {
            rows.push(Row::Both(cell(below)));
        }
        if !beside.is_empty() {
            rows.push(Row::Beside(cell(beside)));
        }
        StageView { number, title, hint, folded: false, rows }
    }

    /// The step of the way that answers a question, with its place among the steps.
    fn step(&self, question: &str) -> Option<(usize, &StepView)> {
        self.report.path.iter().enumerate().find(|(_, step)| step.question.id == question)
    }

    fn node(&self, asked: &'static Question) -> NodeView {
        let report = self.report;
        let step = self.step(asked.id);
        let open = report.open.as_ref().is_some_and(|open| open.id == asked.id);
        let because = || report.verdicts.iter().flat_map(|verdict| &verdict.because);
        let known = because().find(|because| because.question == asked.id);
        let (standing, answer, span, line) = match (step, known) {
            (Some((_, step)), _) => {
                (Standing::Lit, Some((step.answer, step.said, step.by)), step.span, step.line)
            }
            (None, _) if open => (Standing::Open, None, None, None),
            (None, Some(known)) => {
                let answer = (known.answer, known.said, By::Evidence);
                (Standing::Known, Some(answer), known.span, known.line)
            }
            (None, None) => (Standing::Off, None, None, None),
        };
        let causes = causes::ALL.iter().filter(|cause| self.homes.of(cause.id()) == asked.id);
        NodeView {
            question: asked,
            standing,
            last: open || (report.open.is_none() && step.is_some_and(|(at, _)| at + 1 == report.path.len())),
            asked: self.asked == Some(asked.id),
            answer,
            span,
            line,
            causes: causes
                .map(|cause| CauseMark {
                    id: cause.id(),
                    title: cause.title,
                    fate: self.fate(cause.id(), asked, answer.map(|(.., by)| by)),
                })
                .collect(),
        }
    }

    fn fate(&self, cause: &str, home: &Question, answered: Option<By>) -> Fate {
        let report = self.report;
        let Some(at) = report.verdicts.iter().position(|verdict| verdict.cause == cause) else {
            return if report.verdicts.is_empty() { Fate::Open } else { Fate::Out };
        };
        let is_told = report.tells() || report.has_ended();
        if is_told && at == 0 {
            return Fate::Verdict;
        }
        if is_told && report.rivals().any(|rival| rival.cause == cause) {
            return Fate::Rival;
        }
        let known = matches!(answered, Some(By::Evidence | By::Person));
        let speaks = |verdict: &VerdictView| {
            verdict.because.iter().any(|because| {
                let at = question(because.question).map(|asked| home_of(asked, &[because.answer]));
                because.points > 0 && at.is_some_and(|at| at.id == home.id)
            })
        };
        match report.verdicts.get(at) {
            Some(verdict) if verdict.points < 0 || (known && !speaks(verdict)) => Fate::Out,
            _ => Fate::Open,
        }
    }
}

/// Whether it is the question where all ways meet.
fn is_end(question: &Question) -> bool {
    question.id == CATALOGUE.stated.id
}
