//! An answer as it came, and the words for one that is no document.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Kind, Lead, Named, Outcome, code, keys, resource, server};

/// How a request ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// An answer was read to its end.
    Came {
        /// Its status code.
        status: u16,
        /// Its `Content-Type`.
        media: String,
    },
    /// A person pasted what another program got.
    Pasted,
    /// The browser gave no answer to the page: it does not say whether none came or none may be read.
    Unreachable,
    /// The same, and the browser says that it is offline.
    Offline,
    /// A redirect, which was not followed.
    Redirect,
    /// Longer than [`LIMIT`].
    TooBig,
    /// Not at its end after [`PATIENCE`].
    TooSlow,
}

/// So many bytes of an answer are read.
pub const LIMIT: usize = 10_000_000;
/// So long an answer is waited for, in milliseconds.
pub const PATIENCE: u32 = 10_000;

/// Judges what came of asking an address.
pub fn judge(lead: &Lead, answer: &Answer, text: &str, named: &Named) -> Outcome {
    if let Some(failure) = failure(lead, answer, text) {
        return failure;
    }
    let read = match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}').trim()) {
        Ok(Value::Object(document)) => document,
        Ok(other) => {
            let what = match other {
                Value::Array(_) => "a list",
                Value::String(_) => "a text",
                _ => "a single value",
            };
            return failed(
                lead,
                format!("The answer is JSON, but {what} and no object, as such a document must be."),
                true,
            );
        }
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            let words = format!("The answer is not JSON: it breaks at line {line}, column {column}.");
            return failed(lead, words, true);
        }
    };
    match lead.kind {
        Kind::Server => server::judge(lead, &read, named),
        Kind::Resource => resource::judge(lead, &read, named),
        Kind::Keys => keys::judge(lead, &read, named),
    }
}

fn failure(lead: &Lead, answer: &Answer, text: &str) -> Option<Outcome> {
    let say = |words: &str, by_hand: bool| Some(failed(lead, words.to_owned(), by_hand));
    match answer {
        Answer::Offline => say("This browser is offline. Ask again when it is connected.", false),
        Answer::Unreachable => say(
            "No answer reached this page. Either none came, or the server does not let pages of other sites read it (CORS): a browser does not tell a page which of the two. A terminal may reach it.",
            true,
        ),
        Answer::Redirect => {
            let words = "The answer is a redirect. It was not followed: the button named this address alone, and a browser does not tell a page where a redirect leads. The command shows it, as `location`.";
            let command = Some(format!("curl -sSI '{}'", lead.url));
            Some(Outcome { headline: words.to_owned(), command, ..Outcome::default() })
        }
        Answer::TooBig => say(
            "The answer is longer than 10 MB. Reading was stopped there, and nothing of it is kept: no such document is that long.",
            false,
        ),
        Answer::TooSlow => say(
            "The answer was not there after 10 seconds, and the request was stopped. Ask again, or ask outside the browser.",
            true,
        ),
        Answer::Came { status, media } => {
            if !(200..300).contains(status) {
                return say(&refused(*status), false);
            }
            let is_page = media.to_ascii_lowercase().starts_with("text/html") || is_page(text);
            if is_page { say(PAGE, false) } else { empty(lead, text) }
        }
        Answer::Pasted if is_page(text) => say(PAGE, true),
        Answer::Pasted => empty(lead, text),
    }
}

fn empty(lead: &Lead, text: &str) -> Option<Outcome> {
    text.trim().is_empty().then(|| failed(lead, "The answer is empty.".to_owned(), true))
}

fn failed(lead: &Lead, headline: String, by_hand: bool) -> Outcome {
    let command = by_hand.then(|| format!("curl -sS '{}'", lead.url));
    Outcome { headline, command, by_hand, ..Outcome::default() }
}

fn is_page(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// What a status says of an address that should be public.
fn refused(status: u16) -> String {
    let why = match status {
        404 | 410 => "nothing is published at this address. If others are named here, ask the next",
        401 | 403 | 407 => {
            "it is refused to whoever asks without a credential. Such documents must be public"
        }
        429 => "it was asked too often. Wait, then ask again",
        500..=599 => "the server failed at it, or what stands before it did",
        _ => "no document came",
    };
    format!("The answer is `{status}`: {why}.")
}

/// What to say of a document of another kind than the one that was wanted.
pub(super) fn wrong_kind(lead: &Lead, document: &Map<String, Value>, wanted: &str) -> Outcome {
    let has = |name: &str| document.contains_key(name);
    let is = if has("keys") {
        "It is a key set."
    } else if has("resource") {
        "It is the metadata of an API."
    } else if has("issuer") {
        "It is the metadata of an issuer."
    } else if let Some(error) = document.get("error").and_then(Value::as_str) {
        return failed(lead, format!("The answer is an error, {}, and no {wanted}.", code(error)), true);
    } else {
        ""
    };
    failed(lead, format!("The answer is JSON, but no {wanted}. {is}").trim_end().to_owned(), true)
}

const PAGE: &str = "The answer is a web page and no JSON: a login or error page stands at this address, or the site\u{2019}s own page for whatever it does not know.";
