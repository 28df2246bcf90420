//! The two lines that web frameworks log of a request: `Started GET /x for ADDRESS` and `Completed GET /x 401
//! Unauthorized in 629µs` (Macaron, Gitea), `Completed 401 Unauthorized in 5ms` (Rails, Martini).

use super::super::Source;
use super::super::draft::{Talk, behind, is_method, request, status_words, word};
use super::Exchange;
use crate::text::Mapped;

/// Reads `line` into `talk`, if it is one of the two.
pub(super) fn line(source: &Source, line: &str, talk: &mut Talk) -> bool {
    if let Some((method, target)) = started(line) {
        talk.ask(request(source, method, target));
        return true;
    }
    let Some(found) = completed(line) else { return false };
    let Some(response) = status_words(source, found.words) else { return false };
    let same = |exchange: &&mut Exchange| {
        let url = exchange.request.as_ref().and_then(|asked| asked.url.as_ref()).map(Mapped::as_str);
        exchange.response.is_none() && found.asked.is_none_or(|(_, target)| url == Some(target))
    };
    let open = talk.exchanges.iter_mut().rev().take(AT_ONCE).find(same);
    match (open, found.asked) {
        (Some(open), _) => open.response = Some(response),
        (None, Some((method, target))) => {
            talk.push(Exchange { request: Some(request(source, method, target)), response: Some(response) });
        }
        (None, None) => talk.push(Exchange { request: None, response: Some(response) }),
    }
    true
}

/// Method and path of a line that tells that a request came in.
fn started(line: &str) -> Option<(&str, &str)> {
    let rest = behind(line, "tarted ")?;
    let method = Some(word(rest)).filter(|method| is_method(method))?;
    let rest = rest.get(method.len() + 1..)?;
    let target = word(rest);
    rest.get(target.len()..)?.starts_with(" for ").then_some((method, target.trim_matches('"')))
}

/// What a line tells of a request's end.
pub(super) struct Completed<'a> {
    /// Method and path.
    asked: Option<(&'a str, &'a str)>,
    /// Status and reason.
    words: &'a str,
}

/// Reads the line that tells a request's end: it closes with the time that was taken.
pub(super) fn completed(line: &str) -> Option<Completed<'_>> {
    let rest = behind(line, "ompleted ")?;
    let method = Some(word(rest)).filter(|method| is_method(method));
    let (asked, rest) = match method {
        Some(method) => {
            let rest = rest.get(method.len() + 1..)?;
            let target = word(rest);
            (Some((method, target)), rest.get(target.len()..)?.trim_start())
        }
        None => (None, rest),
    };
    // Gitea since 1.16 names who asked between path and status.
    let rest = rest.strip_prefix("for ").map_or(Some(rest), |rest| Some(rest.split_once(", ")?.1))?;
    let (words, time) = rest.split_once(" in ")?;
    let (code, reason) = words.split_at_checked(3)?;
    let coded = code.parse::<u16>().is_ok_and(|code| (100..600).contains(&code));
    let named = reason.is_empty() || reason.starts_with(' ') && !reason.contains(['.', ',', '"']);
    let timed = time.starts_with(|c: char| c.is_ascii_digit()) && word(time).ends_with('s');
    (coded && named && timed).then_some(Completed { asked, words })
}

/// So many requests may be open at once.
const AT_ONCE: usize = 20;
