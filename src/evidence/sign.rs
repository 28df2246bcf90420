//! Products' signs: what a header, a wording or a code tells, as data that is handed in.

use super::pattern::{alternatives, anchor, anchor_at, find, find_around, find_one, may_stand, reach};
use super::{Evidence, Leg, entities};
use crate::auth::{Kind, Place};
use crate::capture::{Header, NoteKind, Response};
use crate::text::{Mapped, Span, order};
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

/// Where a claim comes from: a specification's section, a vendor's page, a maintainer's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called ("RFC 9110 §15.5.2").
    pub label: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// How much a fact proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Fits, and other things fit as well.
    Hint,
    /// What this wording or shape mostly means.
    Likely,
    /// Documented to mean this and nothing else, or computed.
    Sure,
}

impl Strength {
    /// Its share of a clue's points, in per cent.
    pub fn percent(self) -> i32 {
        match self {
            Self::Hint => 30,
            Self::Likely => 65,
            Self::Sure => 100,
        }
    }
}

/// A product: its marks, and what its answers tell.
#[derive(Debug)]
pub struct Product {
    /// Id, kebab-case; never renamed.
    pub id: &'static str,
    /// Its name as its makers write it.
    pub name: &'static str,
    /// What sort of thing it is.
    pub kind: ProductKind,
    /// What proves that it answered or stands in the way.
    pub marks: &'static [Mark],
    /// What its answers tell.
    pub signs: &'static [Sign],
}

/// The sorts of products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProductKind {
    /// Answers before the server: CDN, firewall, bot check.
    Edge,
    /// Forwards or checks requests: gateway, reverse proxy, authenticating proxy, forward proxy.
    Gateway,
    /// Serves files and passes requests on.
    WebServer,
    /// A library or framework that the application is written with.
    Framework,
    /// Signs people and programs in.
    Identity,
    /// A service with an API of its own.
    Service,
    /// A program that sends requests.
    Client,
}

/// One thing that proves a product: all tests hold.
#[derive(Debug)]
pub struct Mark(pub &'static [Test]);

/// A product's sign: if all tests hold, the answer says what `says` lists.
#[derive(Debug)]
pub struct Sign {
    /// What must hold.
    pub when: &'static [Test],
    /// Causes and how much the sign proves of each.
    pub says: &'static [(&'static str, Strength)],
    /// Where the meaning is documented. The page leaves it out: thousands of addresses outweigh the rest.
    #[cfg(any(test, not(feature = "app")))]
    pub source: Source,
    /// A paste in which it must be found; only tests read it.
    #[cfg(test)]
    pub hit: &'static str,
    /// A similar paste in which it must not be found; only tests read it.
    #[cfg(test)]
    pub miss: &'static str,
}

/// One condition. Patterns are those of [`find_pattern`](super::find_pattern).
#[derive(Debug)]
pub enum Test {
    /// In the response's body, reason phrase, challenges, telling headers, or in the notes.
    Text(&'static str),
    /// In the response's body.
    Body(&'static str),
    /// In a challenge.
    Challenge(&'static str),
    /// In the reason phrase.
    Reason(&'static str),
    /// In the text beside the messages: logs, console, tool output.
    Log(&'static str),
    /// A response header with this name whose value has the pattern (`*`: any).
    Header(&'static str, &'static str),
    /// A request header with this name whose value has the pattern (`*`: any).
    Sent(&'static str, &'static str),
    /// A cookie set by the response has a name with the pattern.
    Sets(&'static str),
    /// In the request's body.
    Writes(&'static str),
    /// The status is one of these.
    Status(&'static [u16]),
    /// The method is one of these.
    Method(&'static [&'static str]),
    /// The host asked has the pattern.
    Host(&'static str),
    /// Path and query have the pattern.
    Path(&'static str),
    /// The request was seen whole and carries no credential at all.
    Anonymous,
    /// Some credential is sent.
    Authenticated,
    /// The Authorization field's scheme.
    Scheme(&'static str),
    /// A credential of this kind is sent.
    Sends(Kind),
    /// The product left its mark.
    On(&'static str),
    /// The test does not hold.
    Not(&'static Test),
    /// At least one of these holds; the first that does gives the place.
    Any(&'static [Test]),
}

/// A sign that was found.
#[derive(Clone, Copy, Debug)]
pub struct SignHit {
    /// The product's id.
    pub product: &'static str,
    /// The cause it tells.
    pub cause: &'static str,
    /// How much it proves.
    pub strength: Strength,
    /// The bytes that say so.
    pub span: Option<Span>,
    /// The words only repeat what the status says ("access denied"): any other statement is more exact.
    pub echo: bool,
    /// Where the meaning is documented.
    #[cfg(any(test, not(feature = "app")))]
    pub source: Source,
}

/// All products' signs with an index of their wordings, built once.
#[derive(Debug)]
pub struct Signs {
    products: &'static [Product],
    /// Marks first: signs may ask whether a product left its mark.
    rules: Vec<Rule>,
    /// The longest run of each wording, by its first four bytes.
    runs: Vec<Run>,
    /// For each run one after the other: the rules that wait for it.
    waiting: Vec<Waiting>,
    /// The alternatives of all patterns, those of one pattern beside each other.
    wordings: Vec<Wording>,
    /// Where those of a pattern stand among them, by its [`address`]; sorted.
    patterns: Vec<((usize, usize), Range<usize>)>,
    /// One bit for each hash of a key: passes over most bytes of a text at once.
    filter: Vec<u64>,
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

/// A run on its way into the index: its key, itself, and who waits for it; no bit: nobody, only its places are noted.
type Entry = (u32, &'static str, usize, u8);

/// A test of a rule that one of several runs lets hold: the rule's number, and the bit of its test.
type Waiting = (usize, u8);

/// One alternative of a pattern.
#[derive(Clone, Copy, Debug)]
struct Wording {
    words: &'static str,
    /// The number of its longest run; `None` where that is too short for the index.
    run: Option<usize>,
    /// Where in the words that run begins.
    at: usize,
    /// How far before the run a text may begin that has the words.
    reach: usize,
}

/// What of the index was found in the texts.
struct Seen {
    /// For each rule the bits of its tests that may hold.
    tests: Vec<u8>,
    /// Whether each run was found before.
    runs: Vec<bool>,
    /// The numbers of the runs that stand somewhere, the number of the text and the place in it.
    places: Vec<(usize, usize, usize)>,
}

impl Signs {
    /// Indexes the signs of `products`.
    pub fn new(products: &'static [Product]) -> Self {
        let mut signs = Self {
            products,
            rules: Vec::new(),
            runs: Vec::new(),
            waiting: Vec::new(),
            wordings: Vec::new(),
            patterns: Vec::new(),
            filter: vec![0; FILTER / 64],
        };
        let mut entries = Vec::new();
        for (at, product) in products.iter().enumerate() {
            product.marks.iter().for_each(|mark| signs.add(at, mark.0, None, &mut entries));
        }
        for (at, product) in products.iter().enumerate() {
            product.signs.iter().for_each(|sign| signs.add(at, sign.when, Some(sign), &mut entries));
        }
        signs.index(entries);
        signs.take_apart();
        signs
    }

    fn add(
        &mut self,
        product: usize,
        when: &'static [Test],
        sign: Option<&'static Sign>,
        entries: &mut Vec<Entry>,
    ) {
        let rule = self.rules.len();
        let (mut needs, mut best, mut longest) = (0, 0, 0);
        for (number, test) in when.iter().enumerate() {
            let runs: Vec<&str> = test.needed().into_iter().flatten().map(anchor).collect();
            let shortest = runs.iter().map(|run| run.len()).min().unwrap_or(0);
            let bit = 1_u8.checked_shl(u32::try_from(number).unwrap_or(u32::MAX)).unwrap_or(0);
            if shortest >= 4 && bit != 0 {
                needs |= bit;
                if shortest >= longest && test.wordings().is_some() {
                    (best, longest) = (bit, shortest);
                }
                entries
                    .extend(runs.into_iter().filter_map(|run| Some((key(run.as_bytes())?, run, rule, bit))));
            } else {
                let mut patterns = Vec::new();
                test.patterns(&mut patterns);
                let runs = patterns.into_iter().flat_map(alternatives).map(anchor);
                entries.extend(runs.filter_map(|run| Some((key(run.as_bytes())?, run, rule, 0))));
            }
        }
        self.rules.push(Rule { product, when, sign, needs, best });
    }

    fn index(&mut self, mut entries: Vec<Entry>) {
        order::sort(&mut entries);
        for (key, letters, rule, bit) in entries {
            if self.runs.last().is_none_or(|last| last.letters != letters) {
                self.runs.push(Run { key, letters, waiting: self.waiting.len() });
                let slot = hash(key);
                if let Some(word) = self.filter.get_mut(slot / 64) {
                    *word |= 1 << (slot % 64);
                }
            }
            if bit != 0 {
                self.waiting.push((rule, bit));
            }
        }
    }

    /// Splits the patterns into their alternatives; the runs are known by now.
    fn take_apart(&mut self) {
        let mut patterns = Vec::new();
        self.rules.iter().flat_map(|rule| rule.when).for_each(|test| test.patterns(&mut patterns));
        order::sort_by_key(&mut patterns, |pattern| address(pattern));
        patterns.dedup_by_key(|pattern| address(pattern));
        for pattern in patterns {
            let first = self.wordings.len();
            self.wordings.extend(alternatives(pattern).map(|words| {
                let run = anchor(words);
                let wanted = key(run.as_bytes()).map(|key| (key, run));
                let at = wanted
                    .map(|wanted| self.runs.binary_search_by_key(&wanted, |run| (run.key, run.letters)));
                Wording { words, run: at.and_then(Result::ok), at: anchor_at(words), reach: reach(words) }
            }));
            self.patterns.push((address(pattern), first..self.wordings.len()));
        }
    }

    /// The alternatives of a pattern of the rules.
    fn wordings(&self, pattern: &str) -> &[Wording] {
        let at = self.patterns.binary_search_by_key(&address(pattern), |(address, _)| *address).ok();
        at.and_then(|at| self.wordings.get(self.patterns.get(at)?.1.clone())).unwrap_or_default()
    }

    fn nothing_seen(&self) -> Seen {
        Seen { tests: vec![0; self.rules.len()], runs: vec![false; self.runs.len()], places: Vec::new() }
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
        let mut seen = self.nothing_seen();
        self.look(text, 0, &mut seen);
        let rules = self.rules.iter().zip(&seen.tests).filter(|(rule, seen)| **seen & rule.best != 0);
        let wordings = rules.flat_map(|(rule, _)| rule.when).filter_map(Test::wordings).flatten();
        let mut places: Vec<_> =
            wordings.filter_map(|pattern| find(text, pattern)).filter(|place| place.end > from).collect();
        order::sort_by_key(&mut places, |place| (place.start, std::cmp::Reverse(place.end)));
        places.dedup_by(|later, earlier| later.end <= earlier.end);
        places.truncate(12);
        places
    }

    /// The products that left marks and what the answer states.
    pub(super) fn read(&self, evidence: &Evidence<'_>) -> (Vec<&'static Product>, Vec<SignHit>) {
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
        (scene.present, scene.runs) = (seen.places, seen.runs);
        let mut found: Vec<usize> = Vec::new();
        let mut hits = Vec::new();
        for (rule, seen) in self.rules.iter().zip(&seen.tests) {
            if *seen & rule.needs != rule.needs || !scene.may_hold(rule.when) {
                continue;
            }
            let on = |id: &str| {
                found.iter().any(|at| self.products.get(*at).is_some_and(|product| product.id == id))
            };
            let Some(span) = scene.holds(rule.when, &on) else { continue };
            match rule.sign {
                None if found.contains(&rule.product) => {}
                None => found.push(rule.product),
                Some(sign) => {
                    let product = self.products.get(rule.product).map_or("", |product| product.id);
                    hits.extend(sign.says.iter().map(|(cause, strength)| SignHit {
                        product,
                        cause,
                        strength: *strength,
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

    /// Notes which runs stand in the text with this number, and where.
    fn look(&self, text: &str, number: usize, seen: &mut Seen) {
        for (at, window) in text.as_bytes().windows(4).enumerate() {
            let Some(key) = key(window) else { continue };
            let slot = hash(key);
            if self.filter.get(slot / 64).is_none_or(|word| word & (1 << (slot % 64)) == 0) {
                continue;
            }
            let tail = text.as_bytes().get(at..).unwrap_or_default();
            let first = self.runs.partition_point(|run| run.key < key);
            let same = self.runs.iter().enumerate().skip(first).take_while(|(_, run)| run.key == key);
            for (place, run) in same {
                let there = tail.get(..run.letters.len());
                if !there.is_some_and(|there| there.eq_ignore_ascii_case(run.letters.as_bytes())) {
                    continue;
                }
                seen.places.push((place, number, at));
                let Some(known) = seen.runs.get_mut(place).filter(|known| !**known) else { continue };
                *known = true;
                let end = self.runs.get(place + 1).map_or(self.waiting.len(), |next| next.waiting);
                for (rule, bit) in self.waiting.get(run.waiting..end).unwrap_or_default() {
                    if let Some(tests) = seen.tests.get_mut(*rule) {
                        *tests |= bit;
                    }
                }
            }
        }
    }
}

impl Test {
    /// This test and, for one that is made of others, those: one level deep.
    fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Not(inner) => match &**inner {
                Self::Any(tests) => tests.iter().collect(),
                other => vec![other],
            },
            Self::Any(tests) => tests.iter().collect(),
            other => vec![other],
        }
    }

    /// The header field it looks at.
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Header(name, _) | Self::Sent(name, _) => Some(name),
            _ => None,
        }
    }

    /// The pattern it holds.
    fn pattern(&self) -> Option<&'static str> {
        match self {
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern)
            | Self::Header(_, pattern)
            | Self::Sent(_, pattern)
            | Self::Path(pattern)
            | Self::Writes(pattern)
            | Self::Sets(pattern) => Some(pattern),
            _ => None,
        }
    }

    /// Every pattern that it looks for in the texts.
    fn patterns(&self, into: &mut Vec<&'static str>) {
        match self {
            Self::Not(inner) => inner.patterns(into),
            Self::Any(tests) => tests.iter().for_each(|test| test.patterns(into)),
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern) => into.push(pattern),
            _ => {}
        }
    }

    /// The patterns of which one must stand in a text, a header field or the URL for the test to hold; `None` if it may
    /// hold without.
    fn needed(&self) -> Option<Vec<&'static str>> {
        match self {
            Self::Header(_, pattern)
            | Self::Sent(_, pattern)
            | Self::Sets(pattern)
            | Self::Host(pattern)
            | Self::Path(pattern) => Some(alternatives(pattern).collect()),
            Self::Any(tests) => {
                let each = |test: &Self| if let Self::Any(_) = test { None } else { test.needed() };
                let each: Option<Vec<_>> = tests.iter().map(each).collect();
                each.map(|lists| lists.concat())
            }
            _ => self.wordings(),
        }
    }

    /// The patterns of which one must stand in a text for the test to hold; `None` if it may hold without.
    pub(crate) fn wordings(&self) -> Option<Vec<&'static str>> {
        match self {
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern) => Some(alternatives(pattern).collect()),
            Self::Any(tests) => {
                let each: Option<Vec<Vec<&'static str>>> = tests
                    .iter()
                    .map(|test| if let Self::Any(_) = test { None } else { test.wordings() })
                    .collect();
                each.map(|lists| lists.concat())
            }
            _ => None,
        }
    }
}

/// What tests look at.
struct Scene<'e, 'a> {
    evidence: &'e Evidence<'a>,
    leg: Option<&'e Leg<'a>>,
    signs: &'e Signs,
    /// Where wordings are looked for, and how many bytes of each text.
    texts: Vec<(Region, Cow<'e, Mapped>, usize)>,
    /// The runs of wordings that stand somewhere, the number of the text and the place in it; sorted.
    present: Vec<(usize, usize, usize)>,
    /// Whether each run stands somewhere.
    runs: Vec<bool>,
    /// Where realms stand: names of protection spaces (RFC 9110 §11.5), which state nothing of this request.
    realms: Vec<Span>,
    /// One bit for each hash of a name among the response's and the request's header fields.
    fields: [u64; 2],
    /// The response's and the request's header fields, each with the bit of its name.
    headers: [Vec<(u64, &'e Header)>; 2],
    /// Whether all wordings of the rule at hand that were found are echoes; `None`: none was found.
    echo: Cell<Option<bool>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Region {
    Body,
    Challenge,
    Reason,
    Header,
    Note,
    /// Text beside an answer whose body was not recognised: it may be the body.
    Loose,
    Tool,
}

impl<'e, 'a> Scene<'e, 'a> {
    fn of(evidence: &'e Evidence<'a>, signs: &'e Signs) -> Self {
        let leg = evidence.leg();
        let mut texts: Vec<(Region, Cow<'e, Mapped>)> = Vec::new();
        let mut left = TOTAL;
        if let Some(response) = leg.and_then(|leg| leg.response) {
            texts.extend(response.reason.iter().map(|text| (Region::Reason, Cow::Borrowed(text))));
            for header in &response.headers {
                let name = header.name.as_str().to_ascii_lowercase();
                if name == "www-authenticate" || name == "proxy-authenticate" {
                    texts.push((Region::Challenge, Cow::Borrowed(&header.value)));
                } else if TELLING.iter().any(|word| name.contains(word)) {
                    texts.push((Region::Header, Cow::Borrowed(&header.value)));
                }
            }
            texts.extend(response.body.iter().map(|text| (Region::Body, Cow::Borrowed(text))));
        }
        // Where no status line could be read, whatever was pasted may be the answer.
        if leg.and_then(|leg| leg.response).is_none_or(is_headless) {
            for response in evidence.legs.iter().filter_map(|leg| leg.response) {
                let inner = leg.and_then(|leg| leg.response).is_some_and(|own| std::ptr::eq(own, response));
                texts.extend(
                    response.headers.iter().map(|header| (Region::Note, Cow::Borrowed(&header.value))),
                );
                texts.extend(
                    response.body.iter().filter(|_| !inner).map(|text| (Region::Body, Cow::Borrowed(text))),
                );
            }
        }
        // An error's JSON that stands behind a request, where no answer follows, is the answer's.
        let answered = leg.and_then(|leg| leg.response).is_some_and(|response| response.body.is_some());
        let said = leg.and_then(|leg| leg.request).and_then(|request| request.body.as_ref());
        let error =
            |text: &&Mapped| ERROR_STARTS.iter().any(|start| text.as_str().trim_start().starts_with(start));
        texts
            .extend(said.filter(|_| !answered).filter(error).map(|text| (Region::Body, Cow::Borrowed(text))));
        let bodiless = !texts.iter().any(|(region, text)| *region == Region::Body && !text.is_empty());
        let wget = evidence.capture.format == "wget";
        let told = |note: &&crate::capture::Note| note.kind != NoteKind::Worked;
        for note in evidence.capture.notes.iter().filter(told).take(200) {
            let region = match note.kind {
                // Wget prints the body between its own lines.
                NoteKind::Tool if wget && !is_wgets_own(note.text.as_str()) => Region::Loose,
                // Git prints the server's words behind this.
                NoteKind::Tool if note.text.as_str().trim_start().starts_with("remote: ") => Region::Loose,
                // What the client's tool or its user typed is no word of the server's.
                NoteKind::Tool | NoteKind::Command => Region::Tool,
                _ if bodiless => Region::Loose,
                _ => Region::Note,
            };
            let typed =
                if note.kind == NoteKind::Command { typed(note.text.as_str()) } else { note.text.len() };
            if typed < note.text.len() {
                texts.push((Region::Tool, Cow::Owned(note.text.slice(0..typed))));
                let printed = if bodiless { Region::Loose } else { Region::Note };
                texts.push((printed, Cow::Owned(note.text.slice(typed..note.text.len()))));
            } else {
                texts.push((region, Cow::Borrowed(&note.text)));
            }
        }
        let texts = texts
            .into_iter()
            .map(|(region, text)| {
                let end = text.as_str().len().min(CLIP).min(left);
                left -= end;
                let page = matches!(region, Region::Body | Region::Loose | Region::Note);
                let read =
                    if page { entities::replaced(&text, clip(text.as_str(), end).len()) } else { None };
                match read {
                    Some(read) => {
                        let end = read.len();
                        (region, Cow::Owned(read), end)
                    }
                    None => (region, text, end),
                }
            })
            .collect();
        let realms = leg.map_or(&[][..], |leg| &leg.challenges).iter();
        let realms = realms.filter_map(|challenge| Some(challenge.param("realm")?.span())).collect();
        let headers = [
            leg.and_then(|leg| leg.response).map(|response| response.headers.as_slice()),
            leg.and_then(|leg| leg.request).map(|request| request.headers.as_slice()),
        ];
        let headers = headers.map(|headers| {
            let all = headers.unwrap_or_default().iter();
            all.map(|header| (bit(header.name.as_str()), header)).collect::<Vec<_>>()
        });
        let fields = headers.each_ref().map(|headers| headers.iter().fold(0, |bits, (bit, _)| bits | bit));
        let (present, runs, echo) = (Vec::new(), Vec::new(), Cell::new(None));
        Self { evidence, leg, signs, texts, present, runs, realms, fields, headers, echo }
    }

    /// What is looked at beside the texts: header fields and the URL.
    fn beside(&self) -> impl Iterator<Item = &str> {
        let url = self.leg.and_then(|leg| leg.url.as_ref());
        let query = url.and_then(|url| url.query.as_ref());
        let parts =
            [url.map(|url| url.path.as_str()), query.map(Mapped::as_str), self.leg.and_then(Leg::host)];
        let fields = self.headers.iter().flatten().map(|(_, header)| header.value.as_str());
        fields.chain(parts.into_iter().flatten())
    }

    /// Whether those tests may hold that take only a look: most rules fail at one of them.
    fn may_hold(&self, tests: &[Test]) -> bool {
        tests.iter().all(|test| match test {
            Test::Header(name, _) => self.fields[0] & bit(name) != 0,
            Test::Sent(name, _) => self.fields[1] & bit(name) != 0,
            Test::Status(codes) => {
                let response = self.leg.and_then(|leg| leg.response);
                response.and_then(|response| response.status).is_some_and(|code| codes.contains(&code))
            }
            _ => true,
        })
    }

    /// `Some(where)` if all tests hold; the place is that of the first test that has one.
    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    fn holds(&self, tests: &[Test], on: &dyn Fn(&str) -> bool) -> Option<Option<Span>> {
        let mut span = None;
        self.echo.set(None);
        for test in tests {
            let found = self.test(test, on)?;
            span = span.or(found);
        }
        Some(span)
    }

    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where: both may be absent")]
    fn test(&self, test: &Test, on: &dyn Fn(&str) -> bool) -> Option<Option<Span>> {
        let leg = self.leg;
        let truth = |holds: bool| holds.then_some(None);
        match test {
            Test::Text(pattern) => self.wording(pattern, |region| region != Region::Tool),
            Test::Body(pattern) => {
                self.wording(pattern, |region| matches!(region, Region::Body | Region::Loose))
            }
            Test::Challenge(pattern) => self.wording(pattern, |region| region == Region::Challenge),
            Test::Reason(pattern) => self.wording(pattern, |region| region == Region::Reason),
            Test::Log(pattern) => {
                self.wording(pattern, |region| matches!(region, Region::Note | Region::Loose | Region::Tool))
            }
            Test::Header(name, pattern) => header_with(&self.headers[0], name, pattern),
            Test::Sent(name, pattern) => header_with(&self.headers[1], name, pattern),
            Test::Writes(pattern) => {
                let body = leg?.request?.body.as_ref()?;
                find(clip(body.as_str(), CLIP), pattern).map(|range| Some(body.span_of(range)))
            }
            Test::Sets(pattern) => leg?.response?.headers("set-cookie").find_map(|header| {
                let name = header.value.as_str().split('=').next().unwrap_or_default();
                find(name, pattern).map(|_| Some(header.line))
            }),
            Test::Status(codes) => {
                let response = leg?.response?;
                response.status.filter(|code| codes.contains(code)).map(|_| response.status_span)
            }
            Test::Method(methods) => {
                leg?.method().filter(|method| methods.contains(&method.as_str())).map(|_| None)
            }
            Test::Host(pattern) => truth(find(leg?.host()?, pattern).is_some()),
            Test::Path(pattern) => {
                let url = leg?.url.as_ref()?;
                let query = url.query.as_ref().map_or("", Mapped::as_str);
                truth(find(url.path.as_str(), pattern).is_some() || find(query, pattern).is_some())
            }
            Test::Anonymous => truth(self.evidence.request_seen_whole() && leg?.credentials.is_empty()),
            Test::Authenticated => leg?.credentials.first().map(|credential| Some(credential.span)),
            Test::Scheme(scheme) => leg?
                .credentials
                .iter()
                .find(|credential| credential.place == Place::Authorization && credential.is(scheme))
                .map(|credential| Some(credential.span)),
            Test::Sends(kind) => leg?
                .credentials
                .iter()
                .find(|credential| credential.kind == *kind)
                .map(|credential| Some(credential.span)),
            Test::On(product) => truth(on(product)),
            Test::Not(inner) => truth(self.test(inner, on).is_none()),
            Test::Any(tests) => tests.iter().find_map(|test| self.test(test, on)),
        }
    }

    fn in_realm(&self, span: Span) -> bool {
        self.realms.iter().any(|realm| realm.start < span.end && span.start < realm.end)
    }

    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    fn wording(&self, pattern: &str, wanted: impl Fn(Region) -> bool) -> Option<Option<Span>> {
        self.signs.wordings(pattern).iter().find_map(|one| {
            let Some(run) = one.run else {
                return (0..self.texts.len()).find_map(|number| self.wording_in(one, number, None, &wanted));
            };
            // Most of the thousands of wordings are not there.
            self.runs.get(run).filter(|seen| **seen)?;
            let first = self.present.partition_point(|(known, ..)| *known < run);
            let mut rest = self.present.get(first..).unwrap_or_default();
            rest = rest.get(..rest.partition_point(|(known, ..)| *known == run)).unwrap_or_default();
            while let Some((_, number, _)) = rest.first().copied() {
                let (own, more) =
                    rest.split_at_checked(rest.partition_point(|(_, text, _)| *text <= number))?;
                if let Some(found) = self.wording_in(one, number, Some(own), &wanted) {
                    return Some(found);
                }
                rest = more;
            }
            None
        })
    }

    /// Where `one` stands in the text with this number, whose run stands at `places`.
    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    fn wording_in(
        &self,
        one: &Wording,
        number: usize,
        places: Option<&[(usize, usize, usize)]>,
        wanted: &dyn Fn(Region) -> bool,
    ) -> Option<Option<Span>> {
        let (region, text, end) = self.texts.get(number).filter(|(region, ..)| wanted(*region))?;
        let inner = clip(text.as_str(), *end);
        let range = match places {
            None => find_one(inner, one.words),
            Some(places) => {
                let places = places.iter().map(|(.., at)| *at);
                let places =
                    places.filter(|at| may_stand(inner.as_bytes(), *at, one.words.as_bytes(), one.at));
                find_around(inner, one.words, one.reach, places)
            }
        }?;
        let span = text.span_of(range.clone());
        let label = *region == Region::Challenge && wanted(Region::Body) && self.in_realm(span);
        let echo = text.as_str().get(range).is_some_and(is_echo);
        self.echo.set(Some(echo && self.echo.get() != Some(false)));
        (!label).then_some(Some(span))
    }
}

/// Where something else is stated as well, what only repeats the status becomes a hint. So it does where a
/// credential was sent: "authentication required" does not say that none came.
fn demote_echoes(hits: &mut [SignHit], sent: bool) {
    let told = hits.iter().any(|hit| !hit.echo && hit.strength >= Strength::Likely);
    for hit in hits.iter_mut().filter(|hit| hit.echo && hit.strength == Strength::Likely) {
        if told || (sent && ABSENCE.contains(&hit.cause)) {
            hit.strength = Strength::Hint;
        }
    }
}

/// Whether words say no more than the status does.
fn is_echo(words: &str) -> bool {
    let plain = words.to_ascii_lowercase().replace([' ', '_', '-', '\n'], "");
    ECHOES.contains(&plain.as_str())
}

/// The part of a text in which signs are looked for: errors stand at its beginning.
fn clip(text: &str, end: usize) -> &str {
    let mut end = end.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// How far a command goes in a note that holds its output as well.
pub(crate) fn typed(note: &str) -> usize {
    let (mut quote, mut escaped) = (None, false);
    for (at, letter) in note.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quote != Some('\'') => escaped = true,
            '\'' | '"' if quote == Some(letter) => quote = None,
            '\'' | '"' if quote.is_none() => quote = Some(letter),
            '\n' if quote.is_none() => return at + 1,
            _ => {}
        }
    }
    note.len()
}

/// Whether a response has no status of its own: none, or one that the text tells elsewhere.
fn is_headless(response: &Response) -> bool {
    let inside = |at: Span| response.span.start <= at.start && at.end <= response.span.end;
    response.status.is_none() || !response.status_span.is_some_and(inside)
}

/// Whether a line is Wget's own report, not the body that it printed.
fn is_wgets_own(line: &str) -> bool {
    let line = line.trim_start();
    let dated = line.trim_start_matches('-').bytes().take(4).all(|byte| byte.is_ascii_digit());
    dated || WGET.iter().any(|words| line.starts_with(words))
}

/// The first of `headers` with this name whose value has the pattern.
#[expect(clippy::option_option, reason = "there or not, and if it is there, where")]
fn header_with(headers: &[(u64, &Header)], name: &str, pattern: &str) -> Option<Option<Span>> {
    let own = bit(name);
    let named = headers.iter().filter(|(bit, header)| *bit == own && header.is(name));
    named
        .map(|(_, header)| header)
        .find_map(|header| find(header.value.as_str(), pattern).map(|_| Some(header.line)))
}

/// What tells a pattern from all others: each stands in the program at a place of its own.
fn address(pattern: &str) -> (usize, usize) {
    (pattern.as_ptr().addr(), pattern.len())
}

/// The bit of a header field's name, compared without case.
fn bit(name: &str) -> u64 {
    let letter = |byte: Option<u8>| usize::from(byte.unwrap_or(0) | 0x20);
    let (first, last) = (letter(name.bytes().next()), letter(name.bytes().next_back()));
    1 << ((first * 5 + last * 3 + name.len() * 7) & 63)
}

fn key(run: &[u8]) -> Option<u32> {
    let four: [u8; 4] = run.get(..4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four.map(|byte| byte.to_ascii_lowercase())))
}

fn hash(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 16) as usize % FILTER
}

/// How the lines begin that Wget prints about its own work.
const WGET: &[&str] = &[
    "Resolving ",
    "Connecting to ",
    "Connected to ",
    "Reusing existing connection",
    "HTTP request sent",
    "Proxy request sent",
    "Length: ",
    "Saving to: ",
    "Location: ",
    "Authentication selected: ",
    "Username/Password Authentication Failed",
    "Authorization failed",
    "Unknown authentication scheme",
    "Giving up",
    "Retrying",
    "Setting --",
    "DEBUG output",
    "0K ",
];
/// Words that repeat the status, without blanks and signs: reason phrases and the codes that stand for them.
const ECHOES: &[&str] = &[
    "unauthorized",
    "unauthorised",
    "unauthenticated",
    "unauthorizedaccess",
    "notauthorized",
    "notauthorised",
    "authorizationrequired",
    "authenticationrequired",
    "authenticationfailed",
    "authenticationerror",
    "forbidden",
    "forbiddenerror",
    "accessforbidden",
    "requestforbidden",
    "accessdenied",
    "accessisdenied",
    "permissiondenied",
    "notallowed",
    // What is refused is the matter of every refusal; why, other words tell.
    "notpermittedto",
    "notallowedto",
    "notallowedtoaccess",
    "notallowedtoperform",
    "notauthorizedto",
    "notauthorisedto",
    "notauthorizedtoaccess",
    "notauthorizedtoview",
    "youarenotauthorized",
    "you'renotauthorized",
    "youarenotallowed",
    "unauthorizedtoaccess",
    "nothaveaccess",
    "noaccessto",
    "youcannotaccess",
    "accessblocked",
    "hasbeenblocked",
    "youhavebeenblocked",
    "requestblocked",
    "requestisblocked",
    "requestwasblocked",
    "webpageblocked",
];
/// Causes of which a credential that was sent is no sign.
const ABSENCE: &[&str] =
    &["no-credentials", "api-key-missing", "auth-header-stripped-upstream", "cookie-session-expired"];
/// How the JSON of an error begins, and no request's.
const ERROR_STARTS: &[&str] = &[
    "{\"error\":",
    "{\"error\" :",
    "{\"errors\":",
    "{\"errorCode\":",
    "{\"error_code\":",
    "{\"statusCode\":4",
];
/// Bits of the filter.
const FILTER: usize = 1 << 15;
/// Bytes of one text in which signs are looked for.
const CLIP: usize = 64 * 1024;
/// Bytes of all texts together in which signs are looked for.
const TOTAL: usize = 4 * CLIP;
/// Parts of header names whose values are searched for wordings.
const TELLING: &[&str] = &[
    "error",
    "reason",
    "message",
    "diagnostic",
    "denied",
    "x-authent",
    "x-seraph",
    "location",
    "warning",
    "x-squid",
    "x-auth",
    "x-msdavext",
    "x-kong",
    "x-reject",
    "x-block",
];
