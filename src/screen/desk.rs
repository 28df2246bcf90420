//! What the person has done so far, and the report that comes of it.

use std::sync::Arc;

use super::beside::Beside;
use super::components;
use super::examples::EXAMPLES;
use super::files::{Content, File, SMALL, Shelf};
use super::handout::{Handout, LinkKind, Sharing};
use super::inquiry::{Inquiry, Learnt};
use super::markup::Markup;
use super::wire::{Checked, Screen, Then, Unsealed, View, Wish};
use crate::auth::Problem;
use crate::auth::jwt::Signature;
use crate::capture::Capture;
use crate::knowledge::{self, Cause, Role};
use crate::permalink::{self, EvidenceLink, LinkError, Opened, SealedLink, VerdictLink};
use crate::recompute::{self, Offer, Outcome, Secrets};
use crate::report::{self, Report, State};
use crate::text::Lines;
use crate::{Context, diagnose, diagnose_capture, recomputations};

/// One tab's engine: hears what the page wants and says what is to be shown.
///
/// ```
/// use why401::screen::{Desk, wire::Wish};
///
/// let mut desk = Desk::default();
/// let paste = "HTTP/1.1 407 Proxy Authentication Required\n\n";
/// let screen = desk.hear(Wish::Read { clock: 0, away: true }, Some(paste.to_string()));
/// assert!(screen.said.contains("proxy"));
/// ```
#[derive(Default)]
pub struct Desk {
    pub(super) subject: Subject,
    /// What the person answered: question id and choice id.
    pub(super) answers: Vec<(String, String)>,
    /// Read the paste as this format.
    pub(super) format: Option<&'static str>,
    /// Diagnose this exchange.
    exchange: Option<usize>,
    /// Whose advice is shown.
    pub(super) role: Role,
    /// A link that could not be opened, or only in part.
    pub(super) trouble: Option<Trouble>,
    /// A page of the knowledge that is shown instead of a result.
    pub(super) leaf: Option<Leaf>,
    /// How much of the map is shown beside the result.
    pub(super) map: Atlas,
    /// The question that the person looks at, on the map or in the walk.
    pub(super) asked: Option<&'static str>,
    /// Questions of the walk that the person could not answer.
    pub(super) unsure: Vec<&'static str>,
    /// Questions whose answers follow from the question that the walk was opened at.
    pub(super) implied: Vec<&'static str>,
    /// Secrets of the subject that the person asked to see, by where they begin.
    pub(super) shown: Vec<u32>,
    /// Whether the evidence is unfolded.
    pub(super) whole: bool,
    /// What the dialogue for links is set to.
    pub(super) sharing: Sharing,
    /// What would be handed on, while that is shown.
    pub(super) handout: Option<Handout>,
    /// The page's address without fragment.
    pub(super) address: String,
    /// What checking signatures gave.
    pub(super) checked: Vec<Checked>,
    /// What was asked of the servers that the subject names.
    pub(super) inquiry: Inquiry,
    /// What can be worked out again.
    pub(super) offers: Vec<Offer>,
    /// What came of it, by the offer's number.
    pub(super) outcomes: Vec<(usize, Outcome)>,
    /// A second paste beside the subject.
    pub(super) beside: Beside,
    /// The files that were opened.
    pub(super) shelf: Shelf,
    /// The entries of a log that are to be read, before they can be diagnosed.
    wanted: Option<(usize, Vec<usize>)>,
    /// The report; `None` once something changed that it depends on.
    pub(super) report: Option<Arc<Report>>,
    /// What was printed last, by place.
    printed: Vec<(&'static str, Markup)>,
}

/// What is diagnosed.
pub(super) enum Subject {
    /// What the box holds.
    Paste {
        /// The text.
        text: String,
        /// The computer's clock when it came in, seconds since 1970.
        clock: i64,
    },
    /// What a link carried.
    Link {
        /// The redacted messages as text.
        text: String,
        /// The messages, with their places in that text.
        capture: Box<Capture>,
        /// The moment of judgement that the link names.
        moment: Option<i64>,
        /// The computer's clock when it was opened, seconds since 1970.
        clock: i64,
    },
}

/// A page of the knowledge.
pub(super) enum Leaf {
    /// A cause.
    Cause(&'static Cause),
    /// The walk through the questions without a paste.
    Walk,
    /// A verdict that came by a link.
    Verdict(VerdictLink),
    /// A link that is opened with a passphrase.
    Sealed {
        /// The link.
        link: SealedLink,
        /// The computer's clock when it came, seconds since 1970.
        clock: i64,
        /// Why the last passphrase did not open it.
        trouble: Option<Unsealed>,
    },
}

/// How much of the map is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Atlas {
    /// Nothing, beside a result.
    #[default]
    Away,
    /// What is off the way stands folded.
    Folded,
    /// All of it.
    Whole,
}

/// What is wrong with a fragment.
pub(super) enum Trouble {
    /// A link that could not be opened, or only in part.
    Link {
        /// Why.
        error: LinkError,
        /// Whether something of it is shown all the same.
        partly: bool,
    },
    /// The link names a cause or question that is not known.
    UnknownId(String),
}

impl Default for Subject {
    fn default() -> Self {
        Self::Paste { text: String::new(), clock: 0 }
    }
}

impl Subject {
    /// The text that spans point into.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Paste { text, .. } | Self::Link { text, .. } => text,
        }
    }

    pub(super) fn is_link(&self) -> bool {
        matches!(self, Self::Link { .. })
    }
}

impl Desk {
    /// Hears a wish and says what is to be shown. `text` comes with [`Wish::Read`].
    pub fn hear(&mut self, wish: Wish, text: Option<String>) -> Screen {
        let mut then = Vec::new();
        match wish {
            Wish::Begin { address, role } => {
                self.address = address;
                self.role = Role::of(&role).unwrap_or_default();
            }
            Wish::Read { clock, away } => self.read(text.unwrap_or_default(), clock, away, &mut then),
            Wish::Files { files, clock } => self.begin_files(files, clock, &mut then),
            Wish::Open { fragment, clock } => self.open(&fragment, clock, &mut then),
            Wish::Checked(checked) => self.take_check(checked),
            Wish::Answered { number, answer } => {
                let text = text.unwrap_or_default();
                let learnt = self.inquiry.hear(number, &answer, &text);
                self.check_with(learnt, &text, &mut then);
            }
            Wish::Sealed(seal) => {
                self.sharing.take_seal(seal);
                let place = if self.sharing.trouble.is_some() { "passphrase" } else { "copy-link" };
                then.push(Then::Focus(place.to_string()));
            }
            Wish::Unsealed(came) => self.unsealed(came, &mut then),
            Wish::Press(data) => self.press(&Pressed(&data), &mut then),
        }
        self.screen(then)
    }

    /// The report of what is diagnosed now.
    pub(super) fn report(&mut self) -> Arc<Report> {
        if let Some(report) = &self.report {
            return Arc::clone(report);
        }
        let mut report = self.diagnosed();
        self.put_checks(&mut report);
        self.offer(&report);
        let report = Arc::new(report);
        self.report = Some(Arc::clone(&report));
        report
    }

    fn context(&self) -> Context {
        let (clock, judge_at) = match &self.subject {
            Subject::Paste { clock, .. } => (*clock, None),
            Subject::Link { clock, moment, .. } => (*clock, *moment),
        };
        Context {
            clock,
            judge_at,
            answers: self.answers.clone(),
            format: self.format.map(str::to_string),
            exchange: self.exchange,
            suppose: self.is_walking().then(|| self.supposed()),
        }
    }

    fn diagnosed(&self) -> Report {
        let context = self.context();
        match &self.subject {
            Subject::Paste { text, .. } => diagnose(text, &context),
            Subject::Link { text, capture, .. } => {
                let mut capture = Capture::clone(capture);
                let chosen = self.exchange.filter(|at| *at < capture.exchanges.len());
                capture.chosen = chosen.or(capture.chosen);
                diagnose_capture(text, capture, &context)
            }
        }
    }

    /// Prints every part anew and says which came out otherwise than last time.
    fn screen(&mut self, then: Vec<Then>) -> Screen {
        let report = self.report();
        self.inquiry.of(&report);
        self.compare(&report);
        let hand_out = || Handout::of(&report, &self.answers, self.role, &self.sharing);
        self.handout = self.sharing.open.then(hand_out);
        let mut parts = Vec::new();
        for (place, part) in components::PARTS {
            let new = part(self, &report).visible();
            match self.printed.iter_mut().find(|(known, _)| known == place) {
                Some((_, old)) if *old == new => {}
                Some((_, old)) => {
                    parts.push(((*place).to_string(), new.clone()));
                    *old = new;
                }
                None => {
                    parts.push(((*place).to_string(), new.clone()));
                    self.printed.push((place, new));
                }
            }
        }
        let view = match (&self.leaf, report.state) {
            (Some(_), _) => View::Leaf,
            (None, State::Empty) => View::Nothing,
            _ => View::Result,
        };
        let (title, said) = told(&report);
        let (title, said) = match &self.leaf {
            Some(Leaf::Walk) => self.told_of_walk(&report),
            Some(leaf) => (title_of(leaf), said),
            None if self.beside.open => (title, self.beside.outcome.told().unwrap_or(said)),
            None => (title, said),
        };
        let copies =
            self.handout.as_ref().map(|handout| handout.copies(self.role, &self.sharing, &self.address));
        Screen { parts, view, title: title.to_string(), said, then, unasked: false, copies }
    }

    // Wishes.

    /// Diagnoses another subject; what was said of the one before is forgotten.
    fn judge(&mut self, subject: Subject, answers: Vec<(String, String)>) {
        self.leaf = None;
        self.trouble = None;
        self.format = None;
        self.exchange = None;
        self.asked = None;
        self.unsure.clear();
        self.implied.clear();
        self.shown.clear();
        self.checked.clear();
        self.inquiry.forget();
        self.whole = false;
        self.answers = answers;
        self.subject = subject;
        self.report = None;
    }

    fn read(&mut self, text: String, clock: i64, away: bool, then: &mut Vec<Then>) {
        // What is added below continues the same diagnosis; anything else is a new one.
        let goes_on = match &self.subject {
            Subject::Paste { text: old, .. } => {
                !old.trim().is_empty() && (!away || text.contains(old.trim()))
            }
            Subject::Link { .. } => false,
        };
        let same = matches!(&self.subject, Subject::Paste { text: old, .. } if *old == text);
        if !same {
            self.forget_worked();
        }
        let answers = if goes_on { std::mem::take(&mut self.answers) } else { Vec::new() };
        if !goes_on {
            self.map = Atlas::Away;
            self.close_beside();
        }
        let by_link = goes_on && self.inquiry.by_link;
        self.shelf = Shelf::default();
        if let Some(shelf) = Shelf::of_paste(&text, clock) {
            self.shelf = shelf;
            self.end_files(then);
            return;
        }
        self.judge(Subject::Paste { text, clock }, answers);
        self.inquiry.by_link = by_link;
        then.push(Then::ClearFragment);
        if away && !self.report().capture.exchanges.is_empty() {
            then.extend([Then::PutBoxAway, Then::ScrollToTop, Then::Focus("verdict".to_string())]);
        }
    }

    /// Puts what a trial gave below what is diagnosed; the answers stay.
    fn add(&mut self, result: &str, clock: &str, then: &mut Vec<Then>) {
        let result = result.trim();
        if result.is_empty() {
            return;
        }
        let before = self.subject.text().trim_end();
        let text =
            if before.is_empty() { result.to_string() } else { [before, "\n\n", result, "\n"].concat() };
        let answers = std::mem::take(&mut self.answers);
        // What a link named stays named by whoever made it.
        let by_link = self.inquiry.by_link || self.subject.is_link();
        self.judge(Subject::Paste { text: text.clone(), clock: clock.parse().unwrap_or_default() }, answers);
        self.inquiry.by_link = by_link;
        // A link's messages stand in the box from now on, so its own address is over.
        then.extend([Then::Fill(text), Then::ClearFragment, Then::Show("verdict".to_string())]);
    }

    /// Opens what stands behind `#`. The box is left as it is, unless the fragment is a paste.
    fn open(&mut self, fragment: &str, clock: i64, then: &mut Vec<Then>) {
        let (opened, error) = permalink::open(fragment);
        let partly = !matches!(opened, Opened::Nothing);
        match opened {
            Opened::Nothing if error.is_none() => self.leave_walk(),
            Opened::Nothing => {}
            Opened::Evidence(link) => self.evidence(&link, clock, then),
            Opened::Verdict(link) => {
                self.role = link.role.unwrap_or(self.role);
                self.leaf = Some(Leaf::Verdict(link));
            }
            Opened::Sealed(link) => {
                self.leaf = Some(Leaf::Sealed { link, clock, trouble: None });
                then.extend([Then::ScrollToTop, Then::Focus("passphrase".to_string())]);
            }
            Opened::Paste(text) => {
                // The text must not stay in the address, where a copied link would carry its secrets.
                then.push(Then::ClearFragment);
                then.push(Then::Fill(text.clone()));
                self.read(text, clock, true, then);
                self.inquiry.by_link = true;
            }
            Opened::Question(id) => match report::ask(&id) {
                Some(question) => self.ask(question.id, then),
                None => self.show(&id, None, then),
            },
            Opened::Cause(id) => {
                let cause = knowledge::cause(&id);
                self.show(&id, cause.map(Leaf::Cause), then);
                // Its own page; beside a diagnosis it is told here, so that nothing is left behind.
                if cause.is_some() && self.report().state == State::Empty {
                    then.push(Then::Go(page_of(&id)));
                }
            }
        }
        if let Some(error) = error {
            self.trouble = Some(Trouble::Link { error, partly });
        }
    }

    fn show(&mut self, id: &str, leaf: Option<Leaf>, then: &mut Vec<Then>) {
        self.trouble = leaf.is_none().then(|| Trouble::UnknownId(id.to_string()));
        if leaf.is_some() {
            self.leaf = leaf;
            then.extend([Then::ScrollToTop, Then::Focus("verdict".to_string())]);
        }
    }

    fn evidence(&mut self, link: &EvidenceLink, clock: i64, then: &mut Vec<Then>) {
        let (text, capture) = link.restore();
        self.role = link.role.unwrap_or(self.role);
        let subject = Subject::Link { text, capture: Box::new(capture), moment: link.moment, clock };
        self.judge(subject, link.answers.clone());
        then.push(Then::PutBoxAway);
    }

    /// A sealed link was opened, or was not: then it stays, for another try.
    fn unsealed(&mut self, came: Result<Vec<u8>, Unsealed>, then: &mut Vec<Then>) {
        let Some(Leaf::Sealed { clock, trouble, .. }) = &mut self.leaf else { return };
        let clock = *clock;
        match came.map(|payload| EvidenceLink::unpack(&payload)) {
            Ok(Some(link)) => {
                self.evidence(&link, clock, then);
                then.extend([Then::ScrollToTop, Then::Focus("verdict".to_string())]);
            }
            Ok(None) => self.trouble = Some(Trouble::Link { error: LinkError::Damaged, partly: true }),
            Err(why) => {
                *trouble = Some(why);
                then.push(Then::Focus("passphrase".to_string()));
            }
        }
    }

    fn press(&mut self, pressed: &Pressed<'_>, then: &mut Vec<Then>) {
        match pressed.of("act") {
            "answer" => self.answer(pressed.of("question"), pressed.of("choice"), then),
            "take-back" => self.take_back(pressed.of("question")),
            "unsure" => self.pass_over(pressed.of("question"), then),
            "again" => self.begin_again(then),
            "ask" => {
                if let Some(question) = report::ask(pressed.of("question")) {
                    let again = self.asked == Some(question.id);
                    self.ask(question.id, then);
                    if again {
                        self.asked = None;
                    }
                }
            }
            "add-result" => self.add(pressed.of("field-result"), pressed.of("clock"), then),
            "map" => {
                let (map, place) =
                    if self.map == Atlas::Away { (Atlas::Folded, "map") } else { (Atlas::Away, "path") };
                self.map = map;
                then.push(Then::Show(place.to_string()));
            }
            "unfold-map" => {
                self.map = if self.map == Atlas::Whole { Atlas::Folded } else { Atlas::Whole };
            }
            "show" => self.shown.extend(pressed.number("at")),
            "hide" => self.shown.retain(|at| Some(*at) != pressed.number("at")),
            "read-as" => {
                self.format = crate::capture::format(pressed.of("format")).map(|format| format.id);
                self.forget_worked();
                self.report = None;
            }
            "whole" => self.whole = !self.whole,
            "exchange" => {
                self.exchange = pressed.number("at").map(|at| at as usize);
                self.forget_worked();
                self.report = None;
                then.push(Then::Show("verdict".to_string()));
            }
            "example" => {
                let example = EXAMPLES.iter().find(|example| example.id == pressed.of("example"));
                if let Some(example) = example {
                    then.push(Then::Fill(example.paste.to_string()));
                    let clock = pressed.of("clock").parse().unwrap_or_default();
                    self.read(example.paste.to_string(), clock, true, then);
                }
            }
            "diagnose" => {
                if let (Some(file), Some(entry)) = (pressed.number("file"), pressed.number("at")) {
                    self.choose(file as usize, entry as usize, then);
                }
            }
            "unfold" => {
                let file = pressed.number("file").unwrap_or_default() as usize;
                self.shelf.unfolded.push((file, pressed.of("host").to_string()));
            }
            "check-key" => {
                let token = pressed.number("at").unwrap_or_default();
                if let Some(view) = self.report().tokens.get(token as usize) {
                    then.push(Then::Check { token, compact: view.compact.as_str().to_string() });
                }
            }
            // Whoever made a link would choose who is asked.
            "fetch" | "read-answer" if self.subject.is_link() => {}
            "fetch" => then.extend(self.inquiry.ask(pressed.of("url"), pressed.of("of"))),
            "read-answer" => {
                let text = pressed.of("field-answer");
                let learnt = self.inquiry.read(pressed.of("url"), pressed.of("of"), text);
                self.check_with(learnt, text, then);
            }
            "recompute" => {
                if let Some(at) = pressed.number("at") {
                    self.recompute(at as usize, pressed);
                }
            }
            "compare" => self.open_beside(then),
            "close-compare" => self.close_beside(),
            "compare-with" => {
                let done = pressed.of("done") == "true";
                self.take_beside(pressed.of("field-other"), pressed.of("clock"), done, then);
            }
            "cancel-files" => {
                self.shelf.stop();
                then.push(Then::Show("files".to_string()));
            }
            "leave" => {
                self.leave_walk();
                let place = if self.report().state == State::Empty { "box" } else { "verdict" };
                then.extend([Then::ClearFragment, Then::Focus(place.to_string())]);
            }
            "close-notice" => self.trouble = None,
            "role" => self.role = Role::of(pressed.of("value")).unwrap_or_default(),
            "kind" => self.sharing.choose(LinkKind::of(pressed.of("value"))),
            "qr" => self.sharing.qr = !self.sharing.qr,
            "seal" => then.extend(self.sharing.seal(self.handout.as_ref()).map(Then::Seal)),
            "unseal" => {
                if let Some(Leaf::Sealed { link, .. }) = &self.leaf {
                    then.push(Then::Unseal(link.clone()));
                }
            }
            "share" => {
                self.sharing.begin(pressed.of("able"));
                then.push(Then::OpenDialog("share".to_string()));
            }
            "close-share" => {
                self.sharing.open = false;
                then.push(Then::CloseDialog("share".to_string()));
            }
            _ => {}
        }
    }

    // Signatures.

    /// A signature that fits, or does not, answers a question that no paste answers.
    fn take_check(&mut self, checked: Checked) {
        let choice = match Signature::of(&checked.signature) {
            Some(Signature::Valid) => Some("fits"),
            Some(Signature::Invalid) => Some("does-not-fit"),
            // Of a set that somebody pasted nobody knows whether it is the issuer's.
            _ if !checked.from.is_empty() && checked.problems.iter().any(|id| id == NO_KEY) => Some("no-key"),
            _ => None,
        };
        self.answers.retain(|(question, _)| question != SIGNATURE);
        self.answers.extend(choice.map(|choice| (SIGNATURE.to_string(), choice.to_string())));
        self.checked.retain(|other| other.token != checked.token);
        self.checked.push(checked);
        self.report = None;
    }

    /// Has signatures checked with keys that came.
    fn check_with(&mut self, learnt: Option<Learnt>, keys: &str, then: &mut Vec<Then>) {
        let Some(learnt) = learnt.filter(|learnt| !learnt.check.is_empty()) else { return };
        let report = self.report();
        then.extend(learnt.check.iter().filter_map(|number| {
            let view = report.tokens.get(*number)?;
            Some(Then::CheckWith {
                token: u32::try_from(*number).ok()?,
                compact: view.compact.as_str().to_string(),
                keys: keys.to_string(),
                from: learnt.from.clone(),
            })
        }));
    }

    fn put_checks(&self, report: &mut Report) {
        if self.checked.is_empty() {
            return;
        }
        let lines = Lines::of(self.subject.text());
        for checked in &self.checked {
            let Some(token) = report.tokens.get_mut(checked.token as usize) else { continue };
            let problems: Vec<Problem> = checked.problems.iter().filter_map(|id| Problem::of(id)).collect();
            let signature = Signature::of(&checked.signature).unwrap_or(Signature::Unverifiable);
            let mut words = checked.words.clone();
            if !checked.from.is_empty() {
                words.push_str(&[" The keys came from `", &checked.from, "`."].concat());
            }
            token.put_check(signature, &words, &problems, &lines);
        }
    }

    // Recomputations.

    /// Sees what can be worked out again, and does at once what needs nothing that must be typed. A link holds stand-ins,
    /// over which nothing comes out as it was.
    fn offer(&mut self, report: &Report) {
        let offers = if report.tells() && !self.subject.is_link() {
            recomputations(&report.capture, &self.context())
        } else {
            Vec::new()
        };
        if offers == self.offers {
            return;
        }
        self.offers = offers;
        let alone =
            self.offers.iter().enumerate().filter(|(_, offer)| offer.wants.iter().all(|want| want.optional));
        let outcomes = alone.map(|(at, offer)| (at, recompute::run(offer, &Secrets::default())));
        // Where nothing was compared, the form says all that there is to say.
        self.outcomes = outcomes.filter(|(_, outcome)| !outcome.lines.is_empty()).collect();
    }

    /// Works something out with what was typed, which is kept nowhere.
    fn recompute(&mut self, at: usize, pressed: &Pressed<'_>) {
        let Some(offer) = self.offers.get(at) else { return };
        let secrets = offer.wants.iter().fold(Secrets::default(), |secrets, want| {
            secrets.with(want.id, pressed.of(&["field-", want.id].concat()))
        });
        let outcome = recompute::run(offer, &secrets);
        // The verdict follows what came out, where something was typed; what was typed it never sees.
        let typed = offer.wants.iter().any(|want| want.secret && secrets.get(want.id).is_some());
        let (question, choice) = knowledge::questions::recomputed_answer(offer.id, &outcome);
        self.answers.retain(|(known, _)| known != question.id);
        if let Some(choice) = choice.filter(|_| typed) {
            self.answers.push((question.id.to_string(), choice.to_string()));
        }
        self.outcomes.retain(|(known, _)| *known != at);
        self.outcomes.push((at, outcome));
        self.report = None;
    }

    /// Takes back what only a key or a typed secret said: it belonged to another paste or exchange.
    fn forget_worked(&mut self) {
        let by_hand = [SIGNATURE, RECOMPUTED, REQUEST_SIGNED];
        self.answers.retain(|(question, _)| !by_hand.contains(&question.as_str()));
        self.checked.clear();
        self.offers.clear();
        self.outcomes.clear();
    }

    // Files.

    fn begin_files(&mut self, files: Vec<(String, u64)>, clock: i64, then: &mut Vec<Then>) {
        // What takes its time is shown at work; the list may stand below what the window shows.
        if files.iter().any(|(_, size)| *size >= SMALL) {
            then.push(Then::Show("files".to_string()));
        }
        let files = files.into_iter().map(|(name, size)| File::new(name, size)).collect();
        self.shelf = Shelf { files, clock, ..Shelf::default() };
    }

    /// The next bytes of an opened file; `false` when no more of it are wanted.
    pub fn feed(&mut self, file: usize, bytes: &[u8]) -> bool {
        self.shelf.files.get_mut(file).is_some_and(|file| file.feed(bytes))
    }

    /// An opened file is at its end; `whole`: the browser handed over all of it.
    pub fn end_file(&mut self, file: usize, whole: bool) {
        if let Some(file) = self.shelf.files.get_mut(file) {
            if whole { file.end() } else { file.fail() }
        }
    }

    /// How far the files are read.
    pub fn progress(&mut self) -> Screen {
        Screen { unasked: true, ..self.screen(Vec::new()) }
    }

    /// All files are at their end: what there is in them is diagnosed.
    pub fn files_read(&mut self) -> Screen {
        let mut then = Vec::new();
        self.end_files(&mut then);
        Screen { unasked: true, ..self.screen(then) }
    }

    fn end_files(&mut self, then: &mut Vec<Then>) {
        if let Some((file, entry)) = self.shelf.proposed() {
            self.choose(file, entry, then);
            return;
        }
        let text = self.shelf.text();
        if text.is_empty() {
            // There is nothing to diagnose; what was read stands in the list.
            let clock = self.shelf.clock;
            self.judge(Subject::Paste { text: String::new(), clock }, Vec::new());
            return;
        }
        if (text.len() as u64) < SMALL {
            then.push(Then::Fill(text.clone()));
        }
        let clock = self.shelf.clock;
        let shelf = std::mem::take(&mut self.shelf);
        self.read(text, clock, true, then);
        // A single text that stands in the box needs no list of files.
        let told = |file: &File| !matches!(file.content, Content::Text(_)) || file.size >= SMALL;
        if shelf.files.iter().any(told) {
            self.shelf = shelf;
        }
    }

    /// Diagnoses an entry of a log, with the others that belong to it.
    fn choose(&mut self, file: usize, entry: usize, then: &mut Vec<Then>) {
        let Some(log) = self.shelf.log(file) else { return };
        let entries = log.index.chain(entry);
        let pieces = log.pieces(&entries);
        self.shelf.chosen = Some((file, entry));
        self.wanted = Some((file, entries));
        if let Some(pieces) = pieces {
            self.take(&pieces, then);
        }
    }

    /// The pieces of an opened file that are to be read: its number, and from which byte to which.
    pub fn wanted(&self) -> Option<(usize, Vec<std::ops::Range<u64>>)> {
        let (file, entries) = self.wanted.as_ref()?;
        let index = &self.shelf.log(*file)?.index;
        Some((*file, entries.iter().filter_map(|at| index.range(*at)).collect()))
    }

    /// Diagnoses the pieces that were wanted.
    pub fn give(&mut self, pieces: &[Vec<u8>]) -> Screen {
        let mut then = Vec::new();
        self.take(pieces, &mut then);
        Screen { unasked: true, ..self.screen(then) }
    }

    fn take(&mut self, pieces: &[Vec<u8>], then: &mut Vec<Then>) {
        let (Some((file, entries)), Some((_, entry))) = (self.wanted.take(), self.shelf.chosen) else {
            return;
        };
        let Some(log) = self.shelf.log(file) else { return };
        let text = log.index.assemble(pieces);
        let chosen = entries.iter().position(|at| *at == entry);
        self.judge(Subject::Paste { text, clock: self.shelf.clock }, Vec::new());
        self.exchange = chosen;
        then.extend([
            Then::ClearFragment,
            Then::PutBoxAway,
            Then::ScrollToTop,
            Then::Focus("verdict".to_string()),
        ]);
    }
}

/// The `data-` attributes of what was pressed.
struct Pressed<'a>(&'a [(String, String)]);

impl Pressed<'_> {
    fn of(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.of(name).parse().ok()
    }
}

/// The question that a check answers.
const SIGNATURE: &str = knowledge::questions::SIGNATURE.id;
/// The problem of a key set that lacks the token's key.
const NO_KEY: &str = "kid-not-in-jwks";
/// The questions that a recomputation answers.
const RECOMPUTED: &str = knowledge::questions::RECOMPUTED.id;
const REQUEST_SIGNED: &str = knowledge::questions::REQUEST_SIGNED.id;

/// The address of a cause's own page, relative to the page's.
pub(super) fn page_of(cause: &str) -> String {
    ["causes/", cause, ".html"].concat()
}

/// The tab's title and what is announced. The title holds nothing of the paste.
fn told(report: &Report) -> (&'static str, String) {
    match report.state {
        State::Empty => ("", String::new()),
        State::Unrecognised => ("", report.headline.plain()),
        _ => {
            let title = report.verdicts.first().map_or("", |verdict| verdict.title);
            let mut words = report.headline.plain();
            if !report.certainty.is_empty() {
                words.push_str(" Certainty: ");
                words.push_str(report.certainty);
                words.push('.');
            }
            (title, words)
        }
    }
}

fn title_of(leaf: &Leaf) -> &'static str {
    match leaf {
        Leaf::Cause(cause) => cause.title,
        Leaf::Walk | Leaf::Sealed { .. } => "",
        Leaf::Verdict(link) => {
            link.causes.first().and_then(|id| knowledge::cause(id)).map_or("", |cause| cause.title)
        }
    }
}
