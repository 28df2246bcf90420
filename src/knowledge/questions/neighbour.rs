//! What else there is at the same place.

use super::answerer::sent_authorization;
use super::{choice, one};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg};

/// Does something beside it open?
pub static NEIGHBOUR: Question = Question {
    id: "neighbour",
    text: "Do other addresses of the same place open in the same way?",
    choices: &[
        choice("opens", "Yes: another one opens, only this one is refused"),
        choice("file-opens", "Yes: another file of the same folder opens, for everybody"),
        choice("refused", "No: everything there is refused"),
    ],
    stage: Stage::Allowed,
    read: neighbour,
    experiment: "With the same login ask for another file or page there that surely exists.",
};

/// Another address of the host was read with the same credential, or with none as here.
fn neighbour(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg().filter(|leg| reads(leg)) else { return Vec::new() };
    let path = |leg: &Leg<'_>| leg.url.as_ref().map(|url| url.path.as_str().to_string());
    let beside = |other: &&Leg<'_>| {
        reads(other)
            && other.host().is_some()
            && other.host() == leg.host()
            && path(other) != path(leg)
            && sent_authorization(other) == sent_authorization(leg)
            && sent_cookie(other) == sent_cookie(leg)
            && other.status() == Some(200)
    };
    let folder =
        |leg: &Leg<'_>| Some(path(leg)?.rsplit_once('/')?.0.to_string()).filter(|path| !path.is_empty());
    let open_file = |other: &Leg<'_>| {
        leg.credentials.is_empty()
            && other.credentials.is_empty()
            && folder(other).is_some()
            && folder(other) == folder(leg)
    };
    let Some(found) = evidence.legs.iter().find(beside) else { return Vec::new() };
    let choice = if open_file(found) { "file-opens" } else { "opens" };
    one(Some(Fact::likely(choice, found.response.and_then(|response| response.status_span))))
}

fn sent_cookie<'e>(leg: &'e Leg<'_>) -> Option<&'e str> {
    leg.request?.header("cookie").map(|header| header.value.as_str())
}

fn reads(leg: &Leg<'_>) -> bool {
    matches!(leg.method().as_deref(), Some("GET" | "HEAD"))
}
