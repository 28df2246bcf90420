//! The report: plain data for a screen, all words resolved. Renderings print it and decide nothing.

mod about;
mod browser;
mod build;
mod compared;
mod cookies;
mod findings;
mod homes;
mod json;
#[doc(hidden)]
pub mod map;
mod markdown;
mod masks;
mod parts;
mod referee;
pub mod rich;
#[doc(hidden)]
pub mod slots;
#[doc(hidden)]
pub mod specimen;
#[doc(hidden)]
pub mod status;
mod text;
mod unread;

use crate::auth::Problem;
pub use crate::auth::Severity;
use crate::auth::jwt::Signature;
#[doc(hidden)]
pub use about::{CauseView, about, ask, usual, way_to};
pub use json::{Exposure, Json, to_json};
pub use markdown::to_markdown;
pub use rich::{Piece, Rich};
pub use text::{Style, narrate};

use crate::capture::{Capture, Undressed};
#[doc(inline)]
pub use crate::diagnosis::{By, Certainty, Stage};
#[doc(inline)]
pub use crate::evidence::{ClockSource, Source};
use crate::knowledge::CATALOGUE;
#[doc(inline)]
pub use crate::knowledge::{Certain, Role};
use crate::text::{Lines, Mapped, Span};

pub(crate) use build::{Parts, build};

/// Everything that can be said about a paste.
#[derive(Clone, Debug)]
pub struct Report {
    /// The paste, read.
    pub capture: Capture,
    /// What can be said at all.
    pub state: State,
    /// What to do about an incomplete paste, if anything.
    pub hint: Option<Rich>,
    /// How the paste was read ("curl -v, 3 exchanges, the last one is diagnosed").
    pub read_as: String,
    /// Which lines and which members of an object were not read ("Lines 1 to 3 belong to no message."); empty where all
    /// were.
    pub unread: Rich,
    /// The verdict's sentence.
    pub headline: Rich,
    /// How sure, in words.
    pub certainty: &'static str,
    /// The status that is diagnosed, explained.
    pub status: Option<StatusView>,
    /// The surviving causes, best first.
    pub verdicts: Vec<VerdictView>,
    /// The fixes of the first verdict for all roles, best first within each.
    pub fixes: Vec<FixView>,
    /// What the paste shows, each with its place.
    pub findings: Vec<Finding>,
    /// The answer as it should have been, where its status or its challenge is wrong: status line, header lines, body.
    pub corrected: Option<String>,
    /// Places in the paste worth marking, in order, not overlapping.
    pub marks: Vec<Mark>,
    /// Places in the paste that hold secrets, in order, not overlapping.
    pub secrets: Vec<Span>,
    /// The walk through the tree.
    pub path: Vec<StepView>,
    /// The question at which the walk stopped, if it is open.
    pub open: Option<QuestionView>,
    /// The question that best separates the leading verdicts.
    pub next: Option<QuestionView>,
    /// The challenges of all responses, in the order in which they stand in the paste.
    pub challenges: Vec<ChallengeView>,
    /// The credentials of the request that is diagnosed.
    pub credentials: Vec<CredentialView>,
    /// The cookies that were set or sent, and what became of each.
    pub cookies: Vec<CookieView>,
    /// The tokens found in them.
    pub tokens: Vec<TokenView>,
    /// Products that left marks: id and name.
    pub products: Vec<(&'static str, &'static str)>,
    /// The moment of judgement.
    pub clock: ClockView,
    /// The exchanges as a sequence.
    pub sequence: Vec<LegView>,
}

impl Report {
    /// The other causes that are near enough to the first to be named beside it; none where it is settled.
    pub fn rivals(&self) -> impl Iterator<Item = &VerdictView> {
        let lead = self.verdicts.first().filter(|first| first.certainty != Certainty::Settled);
        let lead = lead.map(|first| first.points);
        let near = move |verdict: &&VerdictView| {
            lead.is_some_and(|lead| verdict.points > 0 && lead - verdict.points <= NEAR)
        };
        self.verdicts.iter().skip(1).take(4).filter(near)
    }

    /// Whether the walk is at its end: no question of the tree is open, but what the answer itself states.
    pub fn has_ended(&self) -> bool {
        !self.path.is_empty() && self.open.as_ref().is_none_or(|open| open.id == CATALOGUE.stated.id)
    }

    /// Whether there is a refusal to tell of: not where nothing was read or the exchange succeeded, unless the text
    /// beside the messages names a cause.
    pub fn tells(&self) -> bool {
        match self.state {
            State::Empty => false,
            State::Unrecognised | State::Success => {
                self.verdicts.first().is_some_and(|first| first.points >= STATED)
            }
            _ => true,
        }
    }
}

/// Causes within so many points of the first are its rivals.
const NEAR: i32 = 60;
/// So many points come from what somebody states.
const STATED: i32 = 60;

/// What can be said at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing was pasted.
    Empty,
    /// No message was found.
    Unrecognised,
    /// A refusal with its request.
    Full,
    /// A response without its request.
    ResponseOnly,
    /// A request without its response.
    RequestOnly,
    /// A challenge, credential, token or status alone.
    Fragment,
    /// The exchange succeeded.
    Success,
}

impl State {
    /// Id, kebab-case.
    pub fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unrecognised => "unrecognised",
            Self::Full => "full",
            Self::ResponseOnly => "response-only",
            Self::RequestOnly => "request-only",
            Self::Fragment => "fragment",
            Self::Success => "success",
        }
    }
}

/// A status with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusView {
    /// The code.
    pub code: u16,
    /// The reason phrase as pasted.
    pub reason: Option<String>,
    /// What it means.
    pub text: Option<&'static str>,
    /// Where that is specified.
    pub source: Option<Source>,
    /// Where it stands.
    pub span: Option<Span>,
}

/// A surviving cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictView {
    /// The cause's id.
    pub cause: &'static str,
    /// The fault as a short statement.
    pub title: &'static str,
    /// How sure.
    pub certainty: Certainty,
    /// Points.
    pub points: i32,
    /// What counted, weightiest first.
    pub because: Vec<BecauseView>,
    /// Where it is documented.
    pub sources: &'static [Source],
    what: &'static str,
    why: &'static str,
}

impl VerdictView {
    /// What it is.
    pub fn what(&self) -> Rich {
        Rich::of(self.what)
    }

    /// How it comes about.
    pub fn why(&self) -> Rich {
        Rich::of(self.why)
    }
}

/// An answer that counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BecauseView {
    /// The question's id.
    pub question: &'static str,
    /// The question in words.
    pub asked: &'static str,
    /// The choice's id.
    pub answer: &'static str,
    /// The choice in words.
    pub said: &'static str,
    /// Points; negative speaks against.
    pub points: i32,
    /// Where it stands.
    pub span: Option<Span>,
    /// Its line in the paste, from 1.
    pub line: Option<u32>,
}

/// One way to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixView {
    /// The fix's id.
    pub id: &'static str,
    /// The cause it mends.
    pub cause: &'static str,
    /// Whose hands it needs.
    pub role: Role,
    /// How sure it is to help.
    pub certain: Certain,
    /// The act.
    pub title: Rich,
    /// Reason and steps.
    pub body: Vec<BlockView>,
    /// How to see that it worked.
    pub check: Rich,
    /// Where it is documented.
    pub sources: &'static [Source],
}

/// A block of a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockView {
    /// A paragraph.
    Para(Rich),
    /// Steps in their order.
    Steps(Vec<Rich>),
    /// Something to copy.
    Code(String),
}

/// Something that the paste shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id, kebab-case.
    pub id: &'static str,
    /// How grave.
    pub severity: Severity,
    /// What.
    pub text: Rich,
    /// Where it is specified.
    pub source: Option<Source>,
    /// Where it stands; `None` only for what is absent from a section that the paste does not hold.
    pub span: Option<Span>,
    /// Its line in the paste, from 1.
    pub line: Option<u32>,
}

/// A place worth marking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// Who speaks there.
    pub hue: Hue,
    /// What it shows, in words.
    pub label: String,
}

/// The kinds of evidence, one hue each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// What the server said.
    Said,
    /// What the client sent.
    Sent,
    /// Clocks and dates.
    Clock,
    /// Text beside the messages.
    Beside,
}

/// A step of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// The question with its choices.
    pub question: QuestionView,
    /// The choice's id.
    pub answer: &'static str,
    /// The choice in words.
    pub said: &'static str,
    /// Who says so.
    pub by: By,
    /// Where it stands.
    pub span: Option<Span>,
    /// Its line in the paste, from 1.
    pub line: Option<u32>,
    /// What the paste says where the person says otherwise, in words.
    pub contradicts: Option<&'static str>,
}

/// A question to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The question's id.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// The choices: id and words.
    pub choices: Vec<(&'static str, &'static str)>,
    /// How to find out.
    pub experiment: Rich,
    /// The commands that help, one a line; empty where none does.
    pub command: String,
    /// Its stage.
    pub stage: Stage,
}

/// A challenge, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct ChallengeView {
    /// `www-authenticate` or `proxy-authenticate`.
    pub header: &'static str,
    /// Whether it stands in the response that is diagnosed, and not in an earlier or later one.
    pub chosen: bool,
    /// The scheme as pasted.
    pub scheme: String,
    /// The token68, if there is one.
    pub token68: Option<String>,
    /// Name, value, and what it means.
    pub params: Vec<(String, String, Option<&'static str>)>,
    /// What is odd: id, words, severity, place, source.
    pub issues: Vec<IssueView>,
    /// Whether it matches the grammar.
    pub valid: bool,
    /// Where it stands.
    pub span: Span,
    /// What the scheme is.
    pub what: Option<&'static str>,
    /// What the client must send.
    pub client: Option<&'static str>,
    /// Where the scheme is specified.
    pub source: Option<(&'static str, &'static str)>,
    /// The header as it should be, where it is malformed.
    pub corrected: Option<String>,
}

/// Something odd, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueView {
    /// Its id.
    pub id: &'static str,
    /// What it is.
    pub text: &'static str,
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// Its line in the paste, from 1.
    pub line: u32,
    /// Where it is specified: label and address.
    pub source: (&'static str, &'static str),
}

/// A credential, decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct CredentialView {
    /// Where it stands: `authorization`, `cookie`, `header:x-api-key`…
    pub place: String,
    /// The scheme as pasted.
    pub scheme: Option<String>,
    /// The kind's id.
    pub kind: &'static str,
    /// What it holds.
    pub fields: Vec<FieldView>,
    /// What is odd.
    pub issues: Vec<IssueView>,
    /// Where it stands.
    pub span: Span,
}

/// A cookie and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookieView {
    /// Its name.
    pub name: String,
    /// Its attributes as they are written.
    pub attributes: Vec<String>,
    /// The line that set it, from 1; `None` where the paste does not show that.
    pub set: Option<u32>,
    /// What became of it, an id: `sent`, `missing`, `same-site-lax`…
    pub fate: &'static str,
    /// The same in words.
    pub text: Rich,
    /// Where the rule stands.
    pub source: Option<Source>,
    /// What decides.
    pub span: Span,
}

/// Something a credential holds.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: serde_json::Value,
    /// Whether it must be masked.
    pub secret: bool,
    /// Where it stands.
    pub span: Option<Span>,
}

/// A token, decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenView {
    /// The shape's id.
    pub shape: &'static str,
    /// The algorithm.
    pub alg: Option<String>,
    /// The header, if it is a JSON object.
    pub header: Option<serde_json::Map<String, serde_json::Value>>,
    /// The payload, if it is a JSON object.
    pub payload: Option<serde_json::Map<String, serde_json::Value>>,
    /// The token without what was pasted around it: the text whose signature is checked.
    pub compact: Mapped,
    /// `valid`, `invalid`, `unverifiable` or `none`.
    pub signature: &'static str,
    /// What checking the signature gave, in words; `None` where no key was given.
    pub checked: Option<Rich>,
    /// What is wrong.
    pub problems: Vec<IssueView>,
    /// The claims one by one.
    pub claims: Vec<ClaimView>,
    /// Where it stands.
    pub span: Span,
}

impl TokenView {
    /// Fills in what checking the signature gave; `words` may hold `` `code` ``, and anything from outside.
    pub fn put_check(&mut self, signature: Signature, words: &str, problems: &[Problem], lines: &Lines) {
        self.signature = signature.id();
        self.checked = Some(Rich::marked(words));
        for problem in problems {
            let name = if *problem == Problem::KidNotInJwks { "kid" } else { "alg" };
            let member = self.claims.iter().find(|claim| claim.in_header && claim.name == name);
            let span = member.map_or(self.span, |claim| claim.span);
            self.problems.push(parts::problem_view(*problem, span, lines));
        }
    }

    /// What is known of its signature, in words.
    pub fn signature_words(&self) -> &'static str {
        match self.signature {
            "valid" => "The signature fits.",
            "invalid" => "The signature does not fit.",
            "none" => "There is no signature.",
            _ => "The signature was not checked: that needs the issuer\u{2019}s key.",
        }
    }
}

/// A claim, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// Whether it stands in the header.
    pub in_header: bool,
    /// Its name.
    pub name: String,
    /// Its value as people read it.
    pub value: String,
    /// A time in words: moment, and how far from the moment of judgement.
    pub moment: Option<String>,
    /// What it means.
    pub meaning: Option<&'static str>,
    /// What goes wrong with it.
    pub trouble: Option<&'static str>,
    /// Whether a link may carry it.
    pub safe: bool,
    /// Where it stands.
    pub span: Span,
}

/// The moment of judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    /// Seconds since 1970.
    pub now: i64,
    /// Where it comes from.
    pub source: ClockSource,
    /// Which clock was used, in words.
    pub text: String,
}

/// One leg of the sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegView {
    /// Index of the exchange in the capture.
    pub index: usize,
    /// Method and address without query.
    pub request: Option<String>,
    /// What the request carried ("Authorization: Bearer").
    pub carried: Option<String>,
    /// Status and reason.
    pub answer: Option<String>,
    /// Whether this is the leg that is diagnosed.
    pub chosen: bool,
    /// Whether it failed (status 400 and above).
    pub broken: bool,
    /// Its line in the paste, from 1.
    pub line: Option<u32>,
}

/// What was taken off a paste, in words.
pub fn undressed_words(what: Undressed) -> &'static str {
    match what {
        Undressed::ByteOrderMark => "a byte order mark",
        Undressed::CarriageReturns => "carriage returns",
        Undressed::Colours => "terminal colours",
        Undressed::Fence => "a code fence",
        Undressed::QuoteMarks => "quote marks at line starts",
        Undressed::Indent => "the indent",
        Undressed::LineNumbers => "line numbers",
        Undressed::LogPrefix => "a log prefix",
        Undressed::LineMarks => "comment or diff marks at line starts",
        Undressed::Escapes => "escapes that stood for line breaks",
        Undressed::Markup => "markup round the text",
        Undressed::Entities => "HTML entities",
        Undressed::NoBreakSpaces => "no-break spaces",
        Undressed::DoubleSpacing => "blank lines between all lines",
        Undressed::Turns => "arrows before questions and answers",
        Undressed::FieldArrows => "arrows in place of colons",
    }
}
