//! Patterns for wordings: plain words with two freedoms, matched without case and in bounded time.
//!
//! A blank matches any run of white space. A `*` inside matches up to [`GAP`] bytes of anything; at an end it
//! lifts the rule that the pattern must begin and end at a word's edge. A `~` inside matches up to
//! [`NEAR`] bytes of the same sentence. A `|` separates alternatives.

use std::ops::Range;

/// An inner `*` spans at most this many bytes.
pub(super) const GAP: usize = 96;
/// An inner `~` spans at most this many bytes, and no end of a sentence, a tag or an object.
pub(super) const NEAR: usize = 48;

/// Whether `pattern` stands in `text`. An empty pattern or `*` matches any text.
pub fn matches(text: &str, pattern: &str) -> bool {
    find(text, pattern).is_some()
}

/// The first place of `pattern` in `text`; of alternatives, the first that is found.
///
/// ```
/// use why401::evidence::find_pattern;
/// assert_eq!(find_pattern("<h1>Error <b>1020</b></h1>", "error*1020"), Some(4..17));
/// assert_eq!(find_pattern("error code: 10201", "error code: 1020"), None);
/// assert_eq!(find_pattern("The token\n expired", "token expire*"), Some(4..17));
/// assert_eq!(find_pattern("token of 'a.b' is invalid", "token~invalid"), Some(0..25));
/// assert_eq!(find_pattern("No token. The form is invalid", "token~invalid"), None);
/// assert_eq!(find_pattern("jwt expired", "token expired|jwt expired"), Some(0..11));
/// ```
pub fn find(text: &str, pattern: &str) -> Option<Range<usize>> {
    alternatives(pattern).find_map(|one| find_one(text, one))
}

/// The alternatives that `pattern` lists.
pub(super) fn alternatives(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('|')
}

/// The first place of one alternative in `text`.
pub(super) fn find_one(text: &str, pattern: &str) -> Option<Range<usize>> {
    if pattern.is_empty() || pattern == "*" {
        return Some(0..text.len());
    }
    let open_start = pattern.starts_with('*');
    let open_end = pattern.ends_with('*');
    let core = pattern.trim_matches('*');
    let bytes = text.as_bytes();
    let first = core.split(GAPS).next().unwrap_or_default();
    let mut from = 0;
    while let Some(start) = seek(bytes, first.as_bytes(), from, bytes.len()) {
        from = start + 1;
        if !open_start && is_inside_word(bytes, start, first) {
            continue;
        }
        if let Some(end) = match_rest(bytes, start, core)
            && (open_end || !ends_inside_word(bytes, end))
        {
            return Some(start..end);
        }
    }
    None
}

/// The longest run of letters of `pattern` without blanks or stars: what an index looks for first.
pub(super) fn anchor(pattern: &str) -> &str {
    pattern.split([' ', '*', '~']).max_by_key(|run| run.len()).unwrap_or_default()
}

fn match_rest(bytes: &[u8], start: usize, core: &str) -> Option<usize> {
    let mut at = start;
    let mut gap = None;
    for part in core.split_inclusive(GAPS) {
        let wanted = part.trim_end_matches(GAPS).as_bytes();
        let from = match gap {
            None => at,
            Some(true) => seek(bytes, wanted, at, sentence_end(bytes, at) + 1)?,
            Some(false) => seek(bytes, wanted, at, (at + GAP).min(bytes.len()))?,
        };
        at = match_at(bytes, from, wanted)?;
        gap = Some(part.ends_with('~'));
    }
    Some(at)
}

/// Where the sentence that `from` stands in ends, at most [`NEAR`] bytes on.
fn sentence_end(bytes: &[u8], from: usize) -> usize {
    let until = (from + NEAR).min(bytes.len());
    let ends = |at: &usize| match bytes.get(*at) {
        Some(b';' | b'<' | b'>' | b'{' | b'}' | b'\n') => true,
        Some(b'.' | b'!' | b'?') => bytes.get(at + 1).is_none_or(|next| !is_word(*next)),
        _ => false,
    };
    (from..until).find(ends).unwrap_or(until)
}

/// The first place at or after `from`, and before `until`, where `part` matches.
fn seek(bytes: &[u8], part: &[u8], from: usize, until: usize) -> Option<usize> {
    let first = part.first()?.to_ascii_lowercase();
    (from..until).find(|at| {
        bytes.get(*at).is_some_and(|byte| byte.to_ascii_lowercase() == first)
            && match_at(bytes, *at, part).is_some()
    })
}

/// Matches `part` exactly at `at`; returns where it ends.
fn match_at(bytes: &[u8], at: usize, part: &[u8]) -> Option<usize> {
    let mut at = at;
    for wanted in part {
        if *wanted == b' ' {
            let from = at;
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            if at == from {
                return None;
            }
        } else {
            if !bytes.get(at)?.eq_ignore_ascii_case(wanted) {
                return None;
            }
            at += 1;
        }
    }
    Some(at)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_inside_word(bytes: &[u8], start: usize, first: &str) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    let escape = matches!(before, Some(b'n' | b't' | b'r'))
        && start.checked_sub(2).and_then(|at| bytes.get(at)) == Some(&b'\\');
    first.bytes().next().is_some_and(is_word) && before.is_some_and(is_word) && !escape
}

fn ends_inside_word(bytes: &[u8], end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    last.is_some_and(is_word) && bytes.get(end).copied().is_some_and(is_word)
}

/// What stands for a gap inside a pattern.
const GAPS: [char; 2] = ['*', '~'];
