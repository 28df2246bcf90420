//! All lines of one field together: which reading holds, and what is odd across challenges.

use std::borrow::Cow;
use std::ops::Range;

use super::reader::{self, Budget, Draft, Reading};
use super::words::{in_use, is_space, is_token};
use super::{
    Challenge, ChallengeIssue, Field, Issue, MAX_CHALLENGES, MAX_LENGTH, MAX_PARAMS, clean, grammar, judge,
    note,
};
use crate::auth::schemes;
use crate::text::{Mapped, Span};

/// Reads the lines of one field; never empty unless `lines` is.
pub(super) fn read<'a>(field: Field, lines: impl Iterator<Item = &'a Mapped> + Clone) -> Vec<Challenge> {
    let mut budget = Budget { challenges: MAX_CHALLENGES, params: MAX_PARAMS };
    let mut group = Group { field, challenges: Vec::new(), loose: Vec::new(), prompts: false };
    let size = Size::of(lines.clone());
    let fits = size.bytes <= MAX_LENGTH && size.lines <= MAX_CHALLENGES;
    if fits && lines.clone().all(|line| fold(line).is_none()) {
        let mut own = lines.clone();
        let (first, more) = (own.next(), own.next());
        if let (Some(line), None) = (first, more) {
            if let Some(reading) = grammar::read(line, &mut budget) {
                group.take(line, reading, true, &[]);
                return group.finish(&size, true, None);
            }
        } else {
            let (text, starts) = join(lines.clone(), &size);
            if let Some(reading) = grammar::read(&text, &mut budget) {
                group.take(&text, reading, true, &starts);
                return group.finish(&size, true, None);
            }
        }
    }
    let (lines, cut) = limited(lines);
    for (index, line) in lines.iter().enumerate() {
        let fold = fold(line);
        let cleaned = clean::clean(line);
        let text = &cleaned.text;
        // The only line of a field was found not to match.
        let own = (lines.len() > 1 || !fits)
            && cleaned.issues.is_empty()
            && fold.is_none()
            && grammar::read(text, &mut budget.clone()).is_some();
        let reading = reader::read(text, &cleaned.smart, &mut budget);
        let first = group.challenges.len();
        group.loose.extend(fold.map(|span| Issue { kind: ChallengeIssue::ObsFold, span }));
        group.loose.extend(cleaned.issues.into_iter().map(|(kind, span)| Issue { kind, span }));
        group.take(text, reading, own, &[]);
        let more = index + 1 < lines.len();
        group.judge_line(first, own, more);
    }
    group.finish(&Size::of(lines.iter().map(|line| &**line)), false, cut)
}

/// The lines of a field together.
struct Size {
    lines: usize,
    bytes: usize,
    span: Span,
}

impl Size {
    fn of<'a>(lines: impl Iterator<Item = &'a Mapped>) -> Self {
        let mut size = Self { lines: 0, bytes: 0, span: Span::default() };
        for line in lines {
            size.span = if size.lines == 0 { line.span() } else { size.span.cover(line.span()) };
            size.lines += 1;
            size.bytes += line.len();
        }
        size
    }
}

struct Group {
    field: Field,
    challenges: Vec<Challenge>,
    /// Issues that stand in no challenge so far.
    loose: Vec<Issue<ChallengeIssue>>,
    /// A browser prompts for one of the schemes.
    prompts: bool,
}

impl Group {
    /// Makes challenges of what was read of `text`, whose header lines begin at `starts`.
    fn take(&mut self, text: &Mapped, mut reading: Reading, valid: bool, starts: &[usize]) {
        across(text, &mut reading.drafts, valid);
        // At one line or none there is nothing to cross.
        let line =
            |at: usize| if starts.len() < 2 { 0 } else { starts.partition_point(|start| *start <= at) };
        let mut last = (usize::MAX, self.challenges.len());
        self.loose.append(&mut reading.loose);
        self.challenges.reserve(reading.drafts.len());
        for draft in reading.drafts {
            let own = line(draft.scheme.start);
            let crosses = line(draft.end.saturating_sub(1)) != own;
            let mut challenge = build(self.field, text, draft, valid);
            for Issue { kind, span } in self.loose.drain(..) {
                challenge.note(kind, span);
                challenge.valid &= !kind.breaks_grammar();
            }
            if crosses {
                challenge.note(ChallengeIssue::LineBoundary, challenge.span);
                challenge.note(ChallengeIssue::BrowsersDiffer, challenge.span);
            }
            let known = schemes::find(challenge.scheme.as_str());
            self.prompts |= known.is_some_and(|known| known.prompts);
            judge::judge(&mut challenge, known);
            let second = challenge.has(ChallengeIssue::Token68LooksLikeScheme);
            let span = challenge.span;
            self.challenges.push(challenge);
            if last.0 == own
                && let Some(first) = self.challenges.get_mut(last.1)
            {
                first.note(ChallengeIssue::SeveralChallengesOneLine, first.span.cover(span));
            } else {
                last = (own, self.challenges.len().saturating_sub(1));
            }
            if second && let Some(first) = self.challenges.get_mut(last.1) {
                first.note(ChallengeIssue::SeveralChallengesOneLine, span);
            }
        }
    }

    /// After a line that was read by itself: which of its challenges break the grammar.
    fn judge_line(&mut self, first: usize, valid: bool, more: bool) {
        let own = self.challenges.get_mut(first..).unwrap_or_default();
        if !valid {
            let broken =
                |challenge: &Challenge| challenge.issues.iter().any(|issue| issue.kind.breaks_grammar());
            let none = !own.iter().any(broken);
            for challenge in &mut *own {
                challenge.valid = !none && !broken(challenge);
            }
        }
        // Joined with the next line, an open quote swallows it.
        if let Some(last) = own.last_mut()
            && more
            && let Some(open) =
                last.issues.iter().find(|issue| issue.kind == ChallengeIssue::UnterminatedQuote)
        {
            let span = open.span;
            last.note(ChallengeIssue::LineBoundary, span);
            last.note(ChallengeIssue::BrowsersDiffer, span);
        }
    }

    fn finish(mut self, size: &Size, valid: bool, cut: Option<Span>) -> Vec<Challenge> {
        let whole = size.span;
        if self.challenges.is_empty() {
            self.challenges.push(Challenge {
                field: self.field,
                scheme: Mapped::empty(whole.start),
                token68: None,
                params: Vec::new(),
                issues: vec![Issue { kind: ChallengeIssue::NoChallenge, span: whole }],
                valid,
                span: whole,
            });
        }
        if let Some(last) = self.challenges.last_mut() {
            for Issue { kind, span } in std::mem::take(&mut self.loose) {
                last.note(kind, span);
                last.valid &= !kind.breaks_grammar();
            }
        }
        self.offers();
        let browsers = self.browsers();
        if let Some(first) = self.challenges.first_mut() {
            if size.lines > 1 {
                first.note(ChallengeIssue::SeveralLines, whole);
            }
            if size.bytes > LONG {
                first.note(ChallengeIssue::LongHeader, whole);
            }
            if let Some(cut) = cut {
                first.note(ChallengeIssue::TooLong, cut);
            }
            if let Some(span) = browsers {
                first.note(ChallengeIssue::BrowsersDiffer, span);
            }
        }
        self.challenges
    }

    /// What is odd about the choice of schemes that is offered.
    fn offers(&mut self) {
        let mut twice = Vec::new();
        let mut weak: Option<usize> = None;
        let mut reversed = None;
        let (mut negotiate, mut ntlm) = (None, None);
        // Where a scheme stands first: there are few, however many challenges there are.
        let mut seen: Vec<(u32, &str)> = Vec::new();
        let mut shapes = [0_u64; SHAPES];
        for (index, challenge) in self.challenges.iter().enumerate() {
            let name = challenge.scheme.as_str();
            match name.len() {
                9 if challenge.is("negotiate") => negotiate = negotiate.or(Some(index)),
                4 if challenge.is("ntlm") => ntlm = ntlm.or(Some(index)),
                6 if challenge.is("digest") => {
                    if challenge.has(ChallengeIssue::WeakAlgorithm) {
                        weak = weak.or(Some(index));
                    } else if !challenge.has(ChallengeIssue::UnknownAlgorithm) {
                        reversed = reversed.or(weak);
                    }
                }
                _ => {}
            }
            if self.challenges.len() < 2 {
                break;
            }
            let shape = shape(name);
            let bit = 1 << (shape % u64::BITS);
            let Some(alike) = shapes.get_mut((shape / u64::BITS) as usize % SHAPES) else { break };
            let same = |(of, known): &(u32, &str)| *of == shape && known.eq_ignore_ascii_case(name);
            if *alike & bit != 0 && seen.iter().any(same) {
                twice.push(index);
            } else if !name.is_empty() && seen.len() < MAX_SEEN {
                seen.push((shape, name));
                *alike |= bit;
            }
        }
        for index in twice {
            if let Some(challenge) = self.challenges.get_mut(index) {
                challenge.note(ChallengeIssue::SameSchemeTwice, challenge.scheme.span());
            }
        }
        let both = negotiate.zip(ntlm).map(|(one, other)| one.min(other));
        for (index, kind) in
            [(both, ChallengeIssue::IisWindowsAuth), (reversed, ChallengeIssue::WeakBeforeStrong)]
        {
            if let Some(challenge) = index.and_then(|index| self.challenges.get_mut(index)) {
                challenge.note(kind, challenge.span);
            }
        }
    }

    /// Where browsers are known to read otherwise: Chromium takes one challenge a line, the first.
    fn browsers(&self) -> Option<Span> {
        let line = self.challenges.iter().find(|one| one.has(ChallengeIssue::SeveralChallengesOneLine))?;
        (self.challenges.len() > 1 && self.prompts).then_some(line.span)
    }
}

/// Makes a challenge of a draft.
fn build(field: Field, text: &Mapped, draft: Draft, valid: bool) -> Challenge {
    Challenge {
        field,
        scheme: text.slice(draft.scheme.clone()),
        token68: draft.token68.map(|range| text.slice(range)),
        params: draft.params,
        issues: draft.issues,
        valid,
        span: text.span_of(draft.scheme.start..draft.end),
    }
}

/// What is odd about a challenge and the one before it: a value that a comma cut in two.
fn across(mapped: &Mapped, drafts: &mut [Draft], valid: bool) {
    let text = mapped.as_str();
    let place = |range: Range<usize>| mapped.span_of(range);
    let mut phantom = false;
    for index in 1..drafts.len() {
        let Some((before, [draft, ..])) = drafts.split_at_mut_checked(index) else { return };
        let Some(last) = before.last_mut() else { return };
        let word = text.get(draft.scheme.clone()).unwrap_or_default();
        let gap = text.get(last.end..draft.scheme.start).unwrap_or_default();
        let bare = draft.params.is_empty() && draft.token68.is_none();
        let cut = draft.comma.is_some_and(|(_, spaced)| !spaced);
        let chained = phantom && last.params.is_empty();
        phantom = false;
        let param = last.params.last();
        let bare_value = param.filter(|param| !param.quoted);
        let ended = bare_value.is_none() && !bare && !cut;
        if (ended || last.params.is_empty()) && !chained || !gap.contains(',') || in_use(word) {
            continue;
        }
        let value = bare_value.and_then(|_| text.get(last.value.clone()));
        let name = param.map(|param| param.name.as_str()).unwrap_or_default();
        let scopes = name.eq_ignore_ascii_case("scope");
        let is_list = LISTS.iter().any(|list| list.eq_ignore_ascii_case(name));
        let is_date = value.is_some_and(|value| DAYS.iter().any(|day| value.eq_ignore_ascii_case(day)));
        // `word, name=`: rather a parameter without a value than the rest of one.
        let flag = cut && !draft.params.is_empty();
        let loose = gap == "," || value.is_some_and(|value| !is_token(value));
        let open = value.and_then(|value| value.strip_prefix('\'')).is_some_and(|rest| !rest.ends_with('\''));
        let rest = value.is_some_and(|value| !value.is_empty())
            && (is_date || open || (is_list && (bare || cut)) || (loose && bare && !flag));
        let of = text.get(last.scheme.clone()).filter(|_| bare).and_then(schemes::find);
        let known = of.is_some_and(|of| of.params.iter().any(|(param, _)| param.eq_ignore_ascii_case(word)));
        let here = draft.scheme.clone();
        if rest {
            let range = place(last.value.start..here.end);
            note(&mut last.issues, ChallengeIssue::CommaInUnquoted, range);
            if scopes {
                note(&mut last.issues, ChallengeIssue::BearerScopeSeparator, range);
            }
            if !valid {
                note(&mut last.issues, ChallengeIssue::UnquotedNonToken, range);
            }
        }
        phantom = rest || known || (chained && bare && gap == ",");
        if phantom {
            note(&mut draft.issues, ChallengeIssue::PhantomScheme, place(here.clone()));
        }
        if known || flag {
            note(&mut draft.issues, ChallengeIssue::ParamWithoutValue, place(here));
        }
    }
}

/// A number that two names share if they differ in case only, and that most others do not.
fn shape(name: &str) -> u32 {
    name.bytes().fold(0, |shape: u32, byte| shape.wrapping_mul(31) ^ u32::from(byte | 0x20))
}

/// The lines up to [`MAX_LENGTH`] bytes together, and the place of what is left out.
fn limited<'a>(lines: impl Iterator<Item = &'a Mapped>) -> (Vec<Cow<'a, Mapped>>, Option<Span>) {
    let mut left = MAX_LENGTH;
    let mut taken = Vec::new();
    for line in lines {
        if line.len() <= left && taken.len() < MAX_CHALLENGES {
            left -= line.len();
            taken.push(Cow::Borrowed(line));
            continue;
        }
        let end = line.as_str().floor_char_boundary(left);
        taken.push(Cow::Owned(line.slice(0..end)));
        return (taken, Some(line.span_of(end..line.len())));
    }
    (taken, None)
}

/// The lines as one list, and where in it each begins.
fn join<'a>(lines: impl Iterator<Item = &'a Mapped>, size: &Size) -> (Mapped, Vec<usize>) {
    let mut joined = Mapped::with_capacity(size.bytes + 2 * size.lines);
    let mut starts = Vec::with_capacity(size.lines);
    for line in lines {
        if !starts.is_empty() {
            joined.push_decoded(", ", Span::empty(line.span().start));
        }
        starts.push(joined.len());
        joined.push(line);
    }
    // Its parts are many: none of them takes memory of its own.
    (joined.shared(), starts)
}

/// The place of a blank that stands for a line break: obsolete line folding (RFC 9112 §5.2), undone by who read
/// the message.
fn fold(line: &Mapped) -> Option<Span> {
    if line.span().len() as usize == line.len() {
        return None;
    }
    let place = |at: usize| line.span_of(at..at + 1);
    let blanks = line.as_str().bytes().enumerate().take(MAX_FOLD).filter(|(_, byte)| is_space(*byte));
    blanks.map(|(at, _)| (at, place(at))).find_map(|(at, span)| {
        let own = at.checked_sub(1).is_none_or(|before| place(before) != span);
        (span.is_empty() || (span.len() > 1 && own && place(at + 1) != span)).then_some(span)
    })
}

/// A field longer than this many bytes is long: the least that common servers allow for a whole header section is
/// twice as much.
const LONG: usize = 4096;
/// So many bytes of a line are searched for folds.
const MAX_FOLD: usize = 1 << 16;
/// So many different schemes are compared.
const MAX_SEEN: usize = 100;
/// So many words of 64 bits tell most names that were not seen yet.
const SHAPES: usize = 16;
/// Parameters whose value is a list.
const LISTS: [&str; 7] = ["qop", "scope", "algs", "algorithm", "domain", "acr_values", "authorization_uri"];
/// The days with which an HTTP date begins, in front of a comma.
const DAYS: [&str; 14] = [
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
