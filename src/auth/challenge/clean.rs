//! A header value without what does not belong in one: before a broken line is read.

use super::ChallengeIssue;
use crate::text::{Mapped, Span, strip_prefix_ignore_case};

/// A line as the reader takes it.
pub(super) struct Clean {
    /// The text: spaces instead of tabs in quotes and of no-break spaces, straight quotes instead of typographic
    /// ones, no control characters, no field name, no line break.
    pub text: Mapped,
    /// Where in `text` a typographic quote was made straight, in rising order.
    pub smart: Vec<usize>,
    /// What was changed, and where it stood.
    pub issues: Vec<(ChallengeIssue, Span)>,
}

/// Cleans `line`; what is found in it is named once.
pub(super) fn clean(line: &Mapped) -> Clean {
    let mut state = Clean { text: Mapped::empty(line.span().start), smart: Vec::new(), issues: Vec::new() };
    let mut from = state.strip_name(line);
    let text = line.as_str();
    let (mut quoted, mut escaped) = (false, false);
    let mut at = from;
    while let Some(next) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let end = at + next.len_utf8();
        let change = change(next, quoted);
        let toggles = next == '"' || change == Some(Change::Quote);
        if toggles && !(quoted && escaped) {
            quoted = !quoted;
        }
        escaped = quoted && next == '\\' && !escaped;
        let Some(change) = change else {
            at = end;
            continue;
        };
        state.text.push_from(line, from..at);
        let source = line.span_of(at..end);
        at = end;
        match change {
            Change::Quote => {
                state.name(ChallengeIssue::SmartQuotes, source);
                state.name(ChallengeIssue::NonAsciiToken, source);
                state.smart.push(state.text.len());
                state.text.push_decoded("\"", source);
            }
            Change::Blank => {
                state.name(ChallengeIssue::NonAsciiToken, source);
                state.text.push_decoded(" ", source);
            }
            Change::Tab => state.text.push_decoded(" ", source),
            Change::Drop if next.is_ascii() => state.name(ChallengeIssue::ControlCharacter, source),
            Change::Drop => state.name(ChallengeIssue::NonAsciiToken, source),
            Change::Break => {
                let behind = text.get(at..).unwrap_or_default();
                let tail = behind.trim_start_matches(['\r', '\n']);
                let end = text.len() - tail.len();
                let source = line.span_of(at - 1..end);
                let folded = tail.starts_with([' ', '\t']);
                state.name(
                    if folded { ChallengeIssue::ObsFold } else { ChallengeIssue::ControlCharacter },
                    source,
                );
                if !folded && !tail.trim().is_empty() {
                    state.name(ChallengeIssue::HeaderSplitting, source);
                }
                if !folded && !quoted {
                    return state;
                }
                state.text.push_decoded(" ", source);
                at = end;
            }
        }
        from = at;
    }
    state.text.push_from(line, from..text.len());
    state
}

impl Clean {
    /// The offset behind the field's own name, if the value begins with it.
    fn strip_name(&mut self, line: &Mapped) -> usize {
        let text = line.as_str();
        let mut rest = text.trim_start();
        let mut from = 0;
        while let Some(value) = NAMES.iter().find_map(|name| strip_prefix_ignore_case(rest, name)) {
            let Some(value) = value.trim_start().strip_prefix(':') else { break };
            let at = text.len() - rest.len();
            from = text.len() - value.len();
            self.name(ChallengeIssue::HeaderNameInValue, line.span_of(at..from));
            rest = value.trim_start();
        }
        from
    }

    fn name(&mut self, issue: ChallengeIssue, span: Span) {
        if self.issues.iter().all(|(known, _)| *known != issue) {
            self.issues.push((issue, span));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Quote,
    Blank,
    Tab,
    Break,
    Drop,
}

fn change(next: char, quoted: bool) -> Option<Change> {
    match next {
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ff02}' => Some(Change::Quote),
        '\u{a0}' => Some(Change::Blank),
        '\t' if quoted => Some(Change::Tab),
        '\r' | '\n' => Some(Change::Break),
        '\t' => None,
        _ if next.is_ascii_control() => Some(Change::Drop),
        // Zero-width characters and the byte order mark.
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' if !quoted => Some(Change::Drop),
        _ if !quoted && !next.is_ascii() && next.is_whitespace() => Some(Change::Blank),
        _ => None,
    }
}

const NAMES: [&str; 2] = ["WWW-Authenticate", "Proxy-Authenticate"];
