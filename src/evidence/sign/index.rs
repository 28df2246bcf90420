//! The index of all wordings, what of it stands in the texts, and the rules that hold therefore.

use std::ops::Range;

use super::echo::demote_echoes;
use super::scene::{CLIP, Scene, TELLING, clip};
use super::{Product, Sign, SignHit, Strength, Test, codes};
use crate::evidence::Evidence;
use crate::evidence::pattern::{Edges, alternatives, anchor, anchor_at, find, reach};
use crate::text::{Mapped, order};

/// All products' signs with an index of their wordings, built once.
#[derive(Debug)]
pub struct Signs {
    products: &'static [Product],
    /// Marks first: signs may ask whether a product left its mark.
    rules: Vec<Rule>,
    /// One bit for each rule that no run is needed for.
    always: Vec<u64>,
    /// The longest run of each wording, by the [`hash`] of its first four bytes.
    runs: Vec<Run>,
    /// For each run one after the other: what waits for it.
    waiting: Vec<Waiting>,
    /// The alternatives of all patterns, those of one pattern beside each other.
    wordings: Vec<Wording>,
    /// Where those of a pattern stand among them: a table that is probed from the [`place`] of its address on.
    patterns: Vec<Option<(Address, Range<usize>)>>,
    /// One bit for each hash of a key: passes over most bytes of a text at once.
    filter: Box<[u64; FILTER / 64]>,
    /// How many bits of the filter stand before each word of it.
    ranks: Vec<usize>,
    /// For each bit of the filter one after the other: where the runs with that hash begin.
    firsts: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Rule {
    product: usize,
    when: &'static [Test],
    /// `None`: a mark.
    sign: Option<&'static Sign>,
    /// One bit for each test that can only hold if a known run stands in a text: all of them, and the one whose runs
    /// are the longest.
    needs: u8,
    best: u8,
}

/// Letters without blanks that stand in some wording.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// Its first four bytes.
    key: u32,
    letters: &'static str,
    /// Where those that wait for it begin in [`Signs::waiting`].
    waiting: usize,
}

/// An alternative of a pattern on its way into the index: the hash of its run's key, the key, the run, and what waits
/// for it.
type Entry = (usize, u32, &'static str, Waiting);

/// Where a pattern stands in the program, and its length: what tells it from all others.
type Address = (usize, usize);

/// What waits for a run with these letters next to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    edges: Edges,
    /// The bit of a test that it lets hold; none: only its places are noted.
    bit: u8,
    /// The number of the test's rule.
    rule: u32,
    /// The number of the wording that may stand there; [`u32::MAX`] where the test looks for itself.
    wording: u32,
}

/// One alternative of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wording {
    pub words: &'static str,
    /// Whether the index holds its longest run: it is long enough.
    pub indexed: bool,
    /// How far before the run a text may begin that has the words.
    pub reach: usize,
}

/// What of the index was found in the texts.
struct Seen {
    /// For each rule the bits of its tests that may hold.
    tests: Vec<u8>,
    /// One bit for each rule that has such a test or needs none.
    rules: Vec<u64>,
    /// The numbers of the wordings that may stand somewhere, the number of the text, and the place of the run in it.
    places: Vec<(usize, usize, usize)>,
}

impl Signs {
    /// Indexes the signs of `products`.
    pub fn new(products: &'static [Product]) -> Self {
        let mut signs = Self {
            products,
            rules: Vec::new(),
            always: Vec::new(),
            runs: Vec::new(),
            waiting: Vec::new(),
            wordings: Vec::new(),
            patterns: Vec::new(),
            filter: Box::new([0; FILTER / 64]),
            ranks: Vec::new(),
            firsts: Vec::new(),
        };
        for (at, product) in products.iter().enumerate() {
            product.marks.iter().for_each(|mark| signs.add(at, mark.0, None));
        }
        for (at, product) in products.iter().enumerate() {
            product.signs.iter().for_each(|sign| signs.add(at, sign.when, Some(sign)));
        }
        signs.take_apart();
        let mut entries = Vec::new();
        for rule in 0..signs.rules.len() {
            signs.await_runs(rule, &mut entries);
        }
        signs.always = vec![0; signs.rules.len().div_ceil(64)];
        for (at, _) in signs.rules.iter().enumerate().filter(|(_, rule)| rule.needs == 0) {
            mark(&mut signs.always, at);
        }
        signs.index(entries);
        signs
    }

    fn add(&mut self, product: usize, when: &'static [Test], sign: Option<&'static Sign>) {
        let (mut needs, mut best, mut longest) = (0, 0, 0);
        for (number, test) in when.iter().enumerate() {
            let runs = test.needed().into_iter().flatten().map(anchor);
            let shortest = runs.map(str::len).min().unwrap_or(0);
            let bit = 1_u8.checked_shl(u32::try_from(number).unwrap_or(u32::MAX)).unwrap_or(0);
            if shortest >= 4 && bit != 0 {
                needs |= bit;
                if shortest >= longest && test.wordings().is_some() {
                    (best, longest) = (bit, shortest);
                }
            }
        }
        self.rules.push(Rule { product, when, sign, needs, best });
    }

    /// The runs that the tests of a rule wait for; the wordings are known by now.
    fn await_runs(&self, number: usize, entries: &mut Vec<Entry>) {
        let Some(rule) = self.rules.get(number) else { return };
        for (at, test) in rule.when.iter().enumerate() {
            let bit = rule.needs & 1_u8.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0);
            let mut texts = Vec::new();
            test.patterns(&mut texts);
            for pattern in texts {
                let first = self.range_of(pattern).start;
                let numbered = alternatives(pattern).enumerate();
                entries
                    .extend(numbered.filter_map(|(at, words)| entry(words, bit, number, Some(first + at))));
            }
            // Of fields and of the URL.
            let others = if bit == 0 || test.is_wording() { None } else { test.needed() };
            let others = others.into_iter().flatten();
            entries.extend(others.filter_map(|words| entry(words, bit, number, None)));
        }
    }

    fn index(&mut self, mut entries: Vec<Entry>) {
        order::sort(&mut entries);
        for (slot, key, letters, waiting) in entries {
            if self.runs.last().is_none_or(|last| last.letters != letters) {
                if !is_marked(&*self.filter, slot) {
                    mark(&mut *self.filter, slot);
                    self.firsts.push(self.runs.len());
                }
                self.runs.push(Run { key, letters, waiting: self.waiting.len() });
            }
            self.waiting.push(waiting);
        }
        let mut before = 0;
        for word in &*self.filter {
            self.ranks.push(before);
            before += word.count_ones() as usize;
        }
    }

    /// Where the runs stand whose keys have this hash.
    fn runs_at(&self, slot: usize) -> Range<usize> {
        let word = self.filter.get(slot / 64).copied().unwrap_or(0);
        let below = (word & ((1 << (slot % 64)) - 1)).count_ones() as usize;
        let bit = self.ranks.get(slot / 64).copied().unwrap_or(0) + below;
        let at = |bit: usize| self.firsts.get(bit).copied().unwrap_or(self.runs.len());
        if is_marked(&*self.filter, slot) { at(bit)..at(bit + 1) } else { 0..0 }
    }

    /// Splits the patterns into their alternatives.
    fn take_apart(&mut self) {
        let mut patterns = Vec::new();
        self.rules.iter().flat_map(|rule| rule.when).for_each(|test| test.patterns(&mut patterns));
        order::sort_by_key(&mut patterns, |pattern| address(pattern));
        patterns.dedup_by_key(|pattern| address(pattern));
        // At most half full, so that a probe finds its end.
        self.patterns = vec![None; (2 * patterns.len()).next_power_of_two()];
        for pattern in patterns {
            let first = self.wordings.len();
            for words in alternatives(pattern) {
                let indexed = key(anchor(words).as_bytes()).is_some();
                self.wordings.push(Wording { words, indexed, reach: reach(words) });
            }
            let mut at = self.place(address(pattern));
            while self.patterns.get(at).is_some_and(Option::is_some) {
                at = (at + 1) % self.patterns.len();
            }
            if let Some(free) = self.patterns.get_mut(at) {
                *free = Some((address(pattern), first..self.wordings.len()));
            }
        }
    }

    /// Where in the table of patterns this one stands, or behind it.
    fn place(&self, (at, len): Address) -> usize {
        let spread = at.wrapping_mul(0x9E37_79B1) >> 12;
        spread.wrapping_add(len) & self.patterns.len().saturating_sub(1)
    }

    /// The numbers of the alternatives of a pattern of the rules.
    pub(super) fn range_of(&self, pattern: &str) -> Range<usize> {
        let mut at = self.place(address(pattern));
        while let Some(Some((known, range))) = self.patterns.get(at) {
            if *known == address(pattern) {
                return range.clone();
            }
            at = (at + 1) % self.patterns.len();
        }
        0..0
    }

    /// The alternative with this number.
    pub(super) fn wording(&self, number: usize) -> Option<&Wording> {
        self.wordings.get(number)
    }

    fn nothing_seen(&self) -> Seen {
        Seen { tests: vec![0; self.rules.len()], rules: self.always.clone(), places: Vec::new() }
    }

    /// All wordings that are looked for.
    pub fn patterns(&self) -> impl Iterator<Item = &'static str> {
        self.rules.iter().flat_map(|rule| rule.when).flat_map(Test::leaves).filter_map(Test::pattern)
    }

    /// Whether a sign looks at the header field `name` (lower case).
    pub fn looks_at(&self, name: &str) -> bool {
        TELLING.iter().any(|word| name.contains(word))
            || self
                .rules
                .iter()
                .flat_map(|rule| rule.when)
                .flat_map(Test::leaves)
                .any(|test| test.field().is_some_and(|field| field.eq_ignore_ascii_case(name)))
    }

    /// The places at or behind `from` at which a wording stands in `text`, in order, at most twelve.
    pub fn places(&self, text: &str, from: usize) -> Vec<Range<usize>> {
        let text = clip(text, CLIP);
        let mut places = self.places_in(text, from);
        if let Some(spelled) = codes::spelled(&Mapped::at(text, 0), text.len()) {
            let codes = self.places_in(spelled.as_str(), 0).into_iter().map(|place| {
                let span = spelled.span_of(place);
                span.start as usize..span.end as usize
            });
            places.extend(codes.filter(|place| place.end > from));
        }
        order::sort_by_key(&mut places, |place| (place.start, std::cmp::Reverse(place.end)));
        places.dedup_by(|later, earlier| later.end <= earlier.end);
        places.truncate(12);
        places
    }

    fn places_in(&self, text: &str, from: usize) -> Vec<Range<usize>> {
        let mut seen = self.nothing_seen();
        self.look(text, 0, &mut seen);
        let rules = self.rules.iter().zip(&seen.tests).filter(|(rule, seen)| **seen & rule.best != 0);
        let wordings = rules.flat_map(|(rule, _)| rule.when).filter_map(Test::wordings).flatten();
        wordings.filter_map(|pattern| find(text, pattern)).filter(|place| place.end > from).collect()
    }

    /// The products that left marks and what the answer states.
    pub(in crate::evidence) fn read(&self, evidence: &Evidence<'_>) -> (Vec<&'static Product>, Vec<SignHit>) {
        self.judge(Scene::of(evidence, self))
    }

    fn judge(&self, mut scene: Scene<'_, '_>) -> (Vec<&'static Product>, Vec<SignHit>) {
        let mut seen = self.nothing_seen();
        for (number, (_, text, end)) in scene.texts.iter().enumerate() {
            self.look(clip(text.as_str(), *end), number, &mut seen);
        }
        let texts = seen.places.len();
        scene.beside().for_each(|text| self.look(text, 0, &mut seen));
        // Where it stands there, only the tests of fields and of the URL ask, and those look for themselves.
        seen.places.truncate(texts);
        order::sort(&mut seen.places);
        seen.places.dedup();
        scene.present = seen.places;
        let mut found: Vec<usize> = Vec::new();
        let mut hits = Vec::new();
        for at in marked(&seen.rules) {
            let Some((rule, seen)) = self.rules.get(at).zip(seen.tests.get(at)) else { continue };
            if *seen & rule.needs != rule.needs || !scene.may_hold(rule.when) {
                continue;
            }
            let on = |id: &str| {
                found.iter().any(|at| self.products.get(*at).is_some_and(|product| product.id == id))
            };
            let Some(span) = scene.holds(rule.when, &on) else { continue };
            let guessed = scene.assumed && rule.when.iter().any(|test| matches!(test, Test::Status(_)));
            if guessed && rule.best == 0 {
                continue;
            }
            match rule.sign {
                None if found.contains(&rule.product) => {}
                None => found.push(rule.product),
                Some(sign) => {
                    let product = self.products.get(rule.product).map_or("", |product| product.id);
                    hits.extend(sign.says.iter().map(|(cause, strength)| SignHit {
                        product,
                        cause,
                        strength: if guessed { (*strength).min(Strength::Likely) } else { *strength },
                        span,
                        echo: scene.echo.get() == Some(true),
                        #[cfg(any(test, not(feature = "app")))]
                        source: sign.source,
                    }));
                }
            }
        }
        let sent = scene.leg.is_some_and(|leg| !leg.credentials.is_empty());
        demote_echoes(&mut hits, sent);
        let products = found.into_iter().filter_map(|at| self.products.get(at)).collect();
        (products, hits)
    }

    /// Notes which wordings may stand in the text with this number, and where their runs do.
    fn look(&self, text: &str, number: usize, seen: &mut Seen) {
        let mut key = 0;
        for (end, byte) in text.bytes().enumerate() {
            // Before the fourth byte no run has this key: none holds a NUL.
            key = (key >> 8) | (u32::from(byte.to_ascii_lowercase()) << 24);
            let slot = hash(key);
            if !is_marked(&*self.filter, slot) {
                continue;
            }
            let Some(at) = end.checked_sub(3) else { continue };
            let tail = text.as_bytes().get(at..).unwrap_or_default();
            for place in self.runs_at(slot) {
                let Some(run) = self.runs.get(place).filter(|run| run.key == key) else { continue };
                let there = tail.get(..run.letters.len());
                if !there.is_some_and(|there| there.eq_ignore_ascii_case(run.letters.as_bytes())) {
                    continue;
                }
                let last = self.runs.get(place + 1).map_or(self.waiting.len(), |next| next.waiting);
                let edges = Edges::round(text.as_bytes(), at..at + run.letters.len());
                let waiting = self.waiting.get(run.waiting..last).unwrap_or_default();
                for one in waiting.iter().filter(|one| one.edges.fit(edges)) {
                    if one.wording != u32::MAX {
                        seen.places.push((one.wording as usize, number, at));
                    }
                    if let Some(tests) = seen.tests.get_mut(one.rule as usize).filter(|_| one.bit != 0) {
                        *tests |= one.bit;
                        mark(&mut seen.rules, one.rule as usize);
                    }
                }
            }
        }
    }
}

fn address(pattern: &str) -> Address {
    (pattern.as_ptr().addr(), pattern.len())
}

/// An alternative of a pattern as an entry, if its run is long enough for the index.
fn entry(words: &'static str, bit: u8, rule: usize, wording: Option<usize>) -> Option<Entry> {
    let place = anchor_at(words);
    let run = words.get(place.clone()).unwrap_or_default();
    let key = key(run.as_bytes())?;
    let wording = wording.map_or(Some(u32::MAX), |wording| u32::try_from(wording).ok())?;
    let waiting = Waiting { edges: Edges::of(words, place), bit, rule: u32::try_from(rule).ok()?, wording };
    Some((hash(key), key, run, waiting))
}

fn mark(words: &mut [u64], at: usize) {
    if let Some(word) = words.get_mut(at / 64) {
        *word |= 1 << (at % 64);
    }
}

fn is_marked(words: &[u64], at: usize) -> bool {
    words.get(at / 64).is_some_and(|word| word & (1 << (at % 64)) != 0)
}

/// The places that are marked, in order.
fn marked(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(at, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| left.trailing_zeros())?;
            left &= left - 1;
            Some(at * 64 + bit as usize)
        })
    })
}

fn key(run: &[u8]) -> Option<u32> {
    let four: [u8; 4] = run.get(..4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four.map(|byte| byte.to_ascii_lowercase())))
}

fn hash(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 16) as usize % FILTER
}

/// Bits of the filter.
const FILTER: usize = 1 << 15;
