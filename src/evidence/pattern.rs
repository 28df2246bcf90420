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
    find_within(text, pattern, 0..text.len())
}

/// How far before its [`anchor`] a pattern may begin, in bytes, white space counted once.
pub(super) fn reach(pattern: &str) -> usize {
    let before = pattern.as_bytes().get(..anchor_at(pattern).start).unwrap_or_default();
    let gaps = before.iter().filter(|byte| is_gap(**byte)).count();
    before.len() + gaps * GAP
}

/// The same, where the [`anchor`] of the pattern stands at one of `places`, in rising order, or nowhere; `reach` is
/// its [`reach`].
pub(super) fn find_around(
    text: &str,
    pattern: &str,
    reach: usize,
    places: impl Iterator<Item = usize>,
) -> Option<Range<usize>> {
    let mut from = 0;
    for place in places {
        let until = (place + 1).min(text.len());
        if let Some(found) = find_within(text, pattern, reached(text.as_bytes(), from, place, reach)..until) {
            return Some(found);
        }
        from = from.max(until);
    }
    None
}

/// What stands beyond one blank on either side of a run: letters that a pattern wants, or that a text has.
///
/// A quick look: it lets few places through at which the pattern does not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edges {
    before: u8,
    behind: u8,
}

impl Edges {
    /// What `pattern` wants next to its [`anchor`], which stands at `run`.
    pub(super) fn of(pattern: &str, run: Range<usize>) -> Self {
        let wanted = |letter: u8| if is_freedom(letter) { Self::ANY } else { Self::letter(letter) };
        let before = match pattern.as_bytes().get(..run.start) {
            Some([.., letter, b' ']) => wanted(*letter),
            _ => Self::FREE,
        };
        let behind = match pattern.as_bytes().get(run.end..) {
            Some([b' ', letter, ..]) => wanted(*letter),
            _ => Self::FREE,
        };
        Self { before, behind }
    }

    /// What stands next to `run` in a text; no blank next to it: nothing.
    pub(super) fn round(bytes: &[u8], run: Range<usize>) -> Self {
        let there = |words: &[u8], all: &[u8], letter: Option<&u8>| match letter {
            _ if words.len() == all.len() => Self::FREE,
            Some(letter) => Self::letter(*letter),
            None => Self::ANY,
        };
        let (before, behind) =
            (bytes.get(..run.start).unwrap_or_default(), bytes.get(run.end..).unwrap_or_default());
        let (head, tail) = (before.trim_ascii_end(), behind.trim_ascii_start());
        Self { before: there(head, before, head.last()), behind: there(tail, behind, tail.first()) }
    }

    /// Whether a pattern that wants this fits where `there` stands.
    pub(super) fn fit(self, there: Self) -> bool {
        let fits = |wanted: u8, there: u8| match wanted {
            Self::FREE => true,
            Self::ANY => there != Self::FREE,
            letter => there == letter,
        };
        fits(self.before, there.before) && fits(self.behind, there.behind)
    }

    /// In small; control characters, which no pattern holds, are all one.
    fn letter(letter: u8) -> u8 {
        letter.to_ascii_lowercase().max(Self::ANY + 1)
    }

    /// A pattern wants nothing, a text has no blank there.
    const FREE: u8 = 0;
    /// A pattern wants a blank, a text has nothing behind it.
    const ANY: u8 = 1;
}

/// How far back from `place` the beginning of a pattern may stand, `reach` bytes before it: white space counts
/// once, for a blank stands for any run of it. Not before `from`.
fn reached(bytes: &[u8], from: usize, place: usize, reach: usize) -> usize {
    let mut at = place;
    let mut left = reach;
    let is_blank = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
    while at > from && left > 0 {
        at -= 1;
        left -= 1;
        while is_blank(at) && at > from && is_blank(at - 1) {
            at -= 1;
        }
    }
    at.max(from)
}

/// The first place of one alternative that begins in `starts`.
fn find_within(text: &str, pattern: &str, starts: Range<usize>) -> Option<Range<usize>> {
    let open_start = pattern.starts_with('*');
    let open_end = pattern.ends_with('*');
    let mut core = pattern.as_bytes();
    while let [b'*', rest @ ..] | [rest @ .., b'*'] = core {
        core = rest;
    }
    let bytes = text.as_bytes();
    let first =
        core.get(..core.iter().position(|byte| is_gap(*byte)).unwrap_or(core.len())).unwrap_or_default();
    let mut from = starts.start;
    while let Some(start) = seek(bytes, first, from, starts.end) {
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
    pattern.get(anchor_at(pattern)).unwrap_or_default()
}

/// Where it stands.
pub(super) fn anchor_at(pattern: &str) -> Range<usize> {
    let (mut best, mut start) = (0..0, 0);
    for (at, byte) in pattern.bytes().chain(*b" ").enumerate() {
        if is_freedom(byte) {
            if at - start > best.len() {
                best = start..at;
            }
            start = at + 1;
        }
    }
    best
}

fn is_freedom(byte: u8) -> bool {
    byte == b' ' || is_gap(byte)
}

/// What stands for a gap inside a pattern.
fn is_gap(byte: u8) -> bool {
    matches!(byte, b'*' | b'~')
}

fn match_rest(bytes: &[u8], start: usize, core: &[u8]) -> Option<usize> {
    let mut at = start;
    let mut gap = None;
    for part in core.split_inclusive(|byte| is_gap(*byte)) {
        let wanted = part.strip_suffix(b"*").or_else(|| part.strip_suffix(b"~")).unwrap_or(part);
        let from = match gap {
            None => at,
            Some(true) => seek(bytes, wanted, at, sentence_end(bytes, at) + 1)?,
            Some(false) => seek(bytes, wanted, at, (at + GAP).min(bytes.len()))?,
        };
        at = match_at(bytes, from, wanted)?;
        gap = Some(part.ends_with(b"~"));
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
    let first = part.first()?;
    let starts = bytes.get(from..until.min(bytes.len()))?;
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), starts)
        .map(|at| from + at)
        .find(|at| match_at(bytes, *at, part).is_some())
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

fn is_inside_word(bytes: &[u8], start: usize, first: &[u8]) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    let escape = matches!(before, Some(b'n' | b't' | b'r'))
        && start.checked_sub(2).and_then(|at| bytes.get(at)) == Some(&b'\\');
    first.first().copied().is_some_and(is_word) && before.is_some_and(is_word) && !escape
}

fn ends_inside_word(bytes: &[u8], end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    last.is_some_and(is_word) && bytes.get(end).copied().is_some_and(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Where the longest run stands.
    fn places(text: &str, pattern: &str) -> Vec<usize> {
        let anchor = anchor(pattern).as_bytes();
        let windows = text.as_bytes().windows(anchor.len()).enumerate();
        windows.filter(|(_, window)| window.eq_ignore_ascii_case(anchor)).map(|(at, _)| at).collect()
    }

    proptest! {
        #[test]
        fn a_search_around_its_anchor_finds_the_same(
            text in "(a|b|ab|abcde|ABCDE| |  |\\n|[.]|a{50}| {50}){0,40}",
            pattern in "[*]?(a|b|ab|abcde)([ *~](a|b|ba|abcde)){0,3}[*]?",
        ) {
            let run = anchor_at(&pattern);
            let wanted = Edges::of(&pattern, run.clone());
            let there = |at: usize| Edges::round(text.as_bytes(), at..at + run.len());
            let fitting = places(&text, &pattern).into_iter().filter(|at| wanted.fit(there(*at)));
            let around = find_around(&text, &pattern, reach(&pattern), fitting);
            prop_assert_eq!(around, find_one(&text, &pattern));
        }
    }

    #[test]
    fn the_longest_run_is_the_anchor() {
        assert_eq!(anchor("error*code: 1020"), "error");
        assert_eq!(anchor("* is expired*"), "expired");
        assert_eq!(anchor("~"), "");
    }
}
