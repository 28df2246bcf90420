//! Stage 2: is what was sent what the program wrote?

use super::choice;
use crate::capture::NoteKind;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::Evidence;

/// Does the request carry what the command or code writes?
pub static AS_WRITTEN: Question = Question {
    id: "as-written",
    text: "Is the Authorization that was sent the one that the command or code writes?",
    choices: &[
        choice("other-scheme", "No: the code writes one scheme, and another was sent"),
        choice("same", "Yes"),
    ],
    stage: Stage::Left,
    read: as_written,
    experiment: "Print the request as it is sent (`curl -v`, a debugging proxy) and compare it with the code. A `.netrc` entry, user and password in the address, a session's own `auth` or an interceptor replace the header.",
};

fn as_written(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(credential) = evidence.leg().and_then(|leg| leg.authorization()) else { return Vec::new() };
    let Some(sent) = &credential.scheme else { return Vec::new() };
    let from = credential.span.start;
    // Only what stands before the exchange and is no log: the code or command that made it.
    let written: Vec<&str> = evidence
        .capture
        .notes
        .iter()
        .filter(|note| {
            matches!(note.kind, NoteKind::Command | NoteKind::Remark) && note.text.span().end <= from
        })
        .flat_map(|note| schemes(note.text.as_str()))
        .collect();
    if written.is_empty() {
        return Vec::new();
    }
    if written.iter().any(|scheme| scheme.eq_ignore_ascii_case(sent.as_str())) {
        vec![Fact::likely("same", sent.span())]
    } else {
        vec![Fact::sure("other-scheme", sent.span())]
    }
}

/// The schemes that a text writes into Authorization: the known word within a few letters behind the field's name.
pub(super) fn schemes(text: &str) -> Vec<&'static str> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, name) in lower.match_indices("authorization").take(20) {
        let rest = lower.get(at + name.len()..).unwrap_or_default();
        let value = rest.trim_start_matches(|letter: char| " \t:=,\"'`\\[]()>{".contains(letter));
        // A prefix of the language: f"…", b'…', $"…".
        let value = value
            .strip_prefix(['f', 'b', '$', 'u', 'r'])
            .filter(|rest| rest.starts_with(['"', '\'', '`']))
            .map_or(value, |rest| rest.trim_start_matches(['"', '\'', '`']));
        found.extend(["bearer", "basic", "digest", "token", "negotiate", "ntlm", "dpop"].into_iter().find(
            |scheme| value.strip_prefix(scheme).is_some_and(|rest| rest.starts_with([' ', '"', '\''])),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::schemes;

    #[test]
    fn schemes_are_read_from_code_and_commands() {
        assert_eq!(schemes("headers={\"Authorization\": f\"Bearer {token}\"}"), ["bearer"]);
        assert_eq!(schemes("curl -H 'Authorization: Basic abc'"), ["basic"]);
        assert_eq!(schemes("headers.set('Authorization', 'Token ' + key)"), ["token"]);
        assert!(schemes("the bearer of an Authorization header").is_empty());
        assert!(schemes("-H \"Authorization: $AUTH\"").is_empty());
    }
}
