//! The form in which causes and fixes are written down.

use crate::diagnosis::Candidate;
use crate::evidence::Source;

/// A cause of a refusal: what it is, how it is recognised, what to do.
///
/// Texts may hold `` `code` `` and `{slots}`; a slot is filled from the evidence and shown as code. The slots
/// are listed in `report::slots`.
#[derive(Debug)]
pub struct Cause {
    /// Id, prior and clues: what the engine reads.
    pub candidate: Candidate,
    /// The fault as a short statement ("The token has expired").
    pub title: &'static str,
    /// The verdict's sentence, best first: the first one whose slots are all known is shown. Names the actor
    /// and the fact. One that begins with `{unseen}` is for a request of which the paste holds nothing or only a part,
    /// where what it lacks can only be supposed; the slot itself is empty.
    pub headlines: &'static [&'static str],
    /// What it is, in one or two sentences.
    pub what: &'static str,
    /// How it comes about, in one to three sentences.
    pub why: &'static str,
    /// What it looks like in a paste, in one sentence. The page in the browser leaves it to the cause's static page.
    #[cfg(any(test, not(feature = "app")))]
    pub looks: &'static str,
    /// What to do, best first within each role: free and reversible before invasive.
    pub fixes: &'static [Fix],
    /// Where all this is documented.
    pub sources: &'static [Source],
}

impl Cause {
    /// The cause's id, kebab-case; never renamed.
    pub fn id(&self) -> &'static str {
        self.candidate.id
    }
}

/// One way to mend it.
#[derive(Debug)]
pub struct Fix {
    /// Id, kebab-case, unique; never renamed.
    pub id: &'static str,
    /// Whose hands it needs.
    pub role: Role,
    /// How sure it is to help.
    pub certain: Certain,
    /// The act, in the imperative ("Get a new token").
    pub title: &'static str,
    /// Reason and steps.
    pub body: &'static [Block],
    /// How to see that it worked: a command or an observation.
    pub check: &'static str,
    /// The products it is for, by id; empty: any.
    pub products: &'static [&'static str],
    /// Where it is documented.
    pub sources: &'static [Source],
}

/// Who somebody is to the refusal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Got an error page.
    Visitor,
    /// Writes or runs the client.
    #[default]
    Client,
    /// Runs the server, the gateway, the identity provider.
    Server,
}

impl Role {
    /// The id in the JSON report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Client => "client",
            Self::Server => "server",
        }
    }

    /// The role with this id.
    pub fn of(id: &str) -> Option<Self> {
        [Self::Visitor, Self::Client, Self::Server].into_iter().find(|role| role.id() == id)
    }
}

/// How sure a fix is to help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certain {
    /// Mends this cause.
    Sure,
    /// Worth a try: free, and may be it.
    Try,
    /// Somebody else must act.
    Ask,
}

impl Certain {
    /// The id in the JSON report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Try => "try",
            Self::Ask => "ask",
        }
    }
}

/// A block of a fix's text.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Para(&'static str),
    /// Steps in their order.
    Steps(&'static [&'static str]),
    /// A command, header or setting to copy. Slots are filled; secrets stay placeholders in capitals.
    Code(&'static str),
}
