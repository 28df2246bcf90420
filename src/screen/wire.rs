//! What the page and its engine say to each other: the engine runs in a worker, so these are messages.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::markup::Markup;
use crate::discovery::Answer;
use crate::permalink::SealedLink;

/// What the page wants of the engine. A pasted text goes beside it, as the browser's own string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// The first one.
    Begin {
        /// The page's address without fragment, for links.
        address: String,
        /// The id of the role that was chosen on an earlier visit.
        role: String,
    },
    /// Diagnose the text that comes beside this.
    Read {
        /// The computer's clock, seconds since 1970.
        clock: i64,
        /// The person is done with the box: a paste, a file, an example.
        away: bool,
    },
    /// Read these files; the browser's own handles come beside this.
    Files {
        /// Name, and size in bytes.
        files: Vec<(String, u64)>,
        /// The computer's clock, seconds since 1970.
        clock: i64,
    },
    /// Show what a fragment stands for.
    Open {
        /// With or without `#`.
        fragment: String,
        /// The computer's clock, seconds since 1970.
        clock: i64,
    },
    /// What checking a token's signature gave.
    Checked(Checked),
    /// What came of [`Then::Ask`]; the text of the answer comes beside this.
    Answered {
        /// The number that it was asked under.
        number: u32,
        /// How it ended.
        answer: Answer,
    },
    /// What came of [`Then::Seal`].
    Sealed(Result<SealedLink, Unsealed>),
    /// What came of [`Then::Unseal`]: the evidence's payload.
    Unsealed(Result<Vec<u8>, Unsealed>),
    /// Something printed was pressed or chosen: the `data-` attributes it bears, without that prefix.
    Press(Vec<(String, String)>),
}

/// Why nothing was sealed, or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unsealed {
    /// The passphrase is shorter than [`Self::LEAST`] characters.
    TooShort,
    /// The passphrase is another one, or the link was changed.
    Wrong,
    /// The browser does not cipher: the page's context is not secure.
    NoCipher,
}

impl Unsealed {
    /// A passphrase has at least so many characters.
    pub const LEAST: usize = 8;
}

/// What is to be shown after a wish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screen {
    /// The places whose content changed, by the element's id, with what belongs there.
    pub parts: Vec<(String, Markup)>,
    /// What there is to see beside the box.
    pub view: View,
    /// The tab's title; empty for the page's own.
    pub title: String,
    /// What is announced to a screen reader.
    pub said: String,
    /// What the page is to do, in this order.
    pub then: Vec<Then>,
    /// It answers no wish: a file was read further.
    pub unasked: bool,
    /// What can be copied: there while the dialogue for links is open.
    pub copies: Option<Copies>,
}

/// What there is to see beside the box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Nothing.
    #[default]
    Nothing,
    /// A result.
    Result,
    /// A page of the knowledge, in place of all else.
    Leaf,
}

/// Something that the page is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// Put this text into the box; what the box held can be brought back.
    Fill(String),
    /// Put the box away.
    PutBoxAway,
    /// Take the fragment off the address: it names something else than what is shown.
    ClearFragment,
    /// Put this fragment into the address as a new place, which the browser goes back from.
    Visit(String),
    /// Scroll to the top.
    ScrollToTop,
    /// Move the focus to the element with this id.
    Focus(String),
    /// The same, and bring it into view.
    Show(String),
    /// Go to this page of the site in place of this one, unless the box holds a text.
    Go(String),
    /// Open the dialogue with this id.
    OpenDialog(String),
    /// Check this token with the key that the person gave beside it.
    Check {
        /// Its number in the report.
        token: u32,
        /// The token itself.
        compact: String,
    },
    /// Check this token with keys that its issuer publishes.
    CheckWith {
        /// Its number in the report.
        token: u32,
        /// The token itself.
        compact: String,
        /// The key set.
        keys: String,
        /// The address that it came from.
        from: String,
    },
    /// Ask this address: a person pressed the button that names it.
    Ask {
        /// The number under which the answer is told.
        number: u32,
        /// The address.
        url: String,
    },
    /// Close the dialogue with this id.
    CloseDialog(String),
    /// Seal this payload with the passphrase that the person typed.
    Seal(Vec<u8>),
    /// Open this link with the passphrase that the person typed.
    Unseal(SealedLink),
}

/// What can be copied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// The fragment of the chosen kind of link.
    pub fragment: String,
    /// The verdict's title: nothing of the paste.
    pub title: String,
    /// The diagnosis of the redacted messages, narrated.
    pub text: String,
    /// The same as Markdown.
    pub markdown: String,
    /// The same as JSON.
    pub json: String,
    /// The request as a command; empty where the paste holds no address.
    pub command: String,
    /// What was hidden in the report, as a sentence.
    pub receipt: String,
    /// What was hidden in the link, as a sentence.
    pub of_link: String,
    /// What is to be set before the command runs, as a sentence.
    pub to_set: String,
}

/// What the page gives to the worker that checks signatures. A key that was typed is in no other message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The token's number in the report.
    pub token: u32,
    /// The token itself.
    pub compact: String,
    /// The key as it was typed or pasted.
    pub key: String,
    /// How a shared secret is written: `text`, `base64` or `hex`.
    pub form: String,
    /// The address that the key came from; empty where a person gave it.
    pub from: String,
}

/// What checking a signature gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The token's number in the report.
    pub token: u32,
    /// The verdict's id: `valid`, `invalid`, `unverifiable` or `none`; empty where the key cannot be read.
    pub signature: String,
    /// The reason, or why the key cannot be read; wire text stands in code spans.
    pub words: String,
    /// What is wrong with the key, or with key and token together: ids of problems.
    pub problems: Vec<String>,
    /// The address that the key came from; empty where a person gave it.
    pub from: String,
}

/// A message as bytes.
pub fn pack<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message of these bytes; `None` if they are none.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
