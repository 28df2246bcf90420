//! What the scan found.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::draft::{Draft, Message};
use super::{Limit, Limits, Refusal, RefusalKind, legs};
use crate::capture::{choose, har};
use crate::text::{Encoding, order};

/// The entries of a log: where each stands, which are refusals, how many there are of which status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HarIndex {
    pub(super) limits: Limits,
    /// How the file is encoded.
    pub encoding: Encoding,
    /// The file ends in the middle of the log: what stands before is read.
    pub cut: bool,
    /// The limit at which the scan stopped; `None` when it read all.
    pub limit: Option<Limit>,
    /// The refusals, in the order of the log.
    pub refusals: Vec<Refusal>,
    /// How many entries have this status; 0 stands for no answer.
    pub statuses: BTreeMap<u16, u32>,
    pub(super) entries: Vec<Entry>,
    origins: Vec<String>,
    origin_ids: HashMap<String, u32>,
    pub(super) log: LogSigns,
    creator: Vec<u8>,
}

/// What is kept of an entry that may be one of a hundred thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    start: u64,
    len: u32,
    pub(super) origin: u32,
    /// Hash of the URL without query and fragment.
    pub(super) path: u64,
    /// The same of the URL to which the answer leads; 0 for none.
    pub(super) target: u64,
    /// How much it asks to be diagnosed: `choose::weight`.
    weight: u8,
}

/// The refusals of one host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostRefusals<'a> {
    /// Scheme, host and port as the URLs have them, in lower case; empty where they have none.
    pub origin: &'a str,
    /// All entries of this host, refusals among them.
    pub entries: u32,
    /// Its refusals, in the order of the log.
    pub refusals: Vec<&'a Refusal>,
}

/// What the log says of the export as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LogSigns {
    pub(super) credentials: bool,
    pub(super) chrome_keys: bool,
    old_browser: bool,
    /// The last user agent: nearly always the same one.
    agent: String,
}

impl LogSigns {
    pub(super) fn see_agent(&mut self, agent: &str) {
        if self.agent != agent {
            self.old_browser |= har::is_old_chrome(agent);
            agent.clone_into(&mut self.agent);
        }
    }
}

impl HarIndex {
    /// How many entries were read.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no entry was read.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where entry `at` stands in the file, its braces included, in bytes.
    pub fn range(&self, at: usize) -> Option<Range<u64>> {
        self.entries.get(at).map(|entry| entry.start..entry.start + u64::from(entry.len))
    }

    /// The entry that is diagnosed unless a person chooses another: the last refusal.
    pub fn chosen(&self) -> Option<usize> {
        (0..self.len()).max_by_key(|at| self.entries.get(*at).map(|entry| entry.weight))
    }

    /// The hosts with refusals, those with most first.
    pub fn hosts(&self) -> Vec<HostRefusals<'_>> {
        let mut hosts: Vec<HostRefusals<'_>> = self
            .origins
            .iter()
            .map(|origin| HostRefusals { origin, entries: 0, refusals: Vec::new() })
            .collect();
        for entry in &self.entries {
            if let Some(host) = hosts.get_mut(entry.origin as usize) {
                host.entries += 1;
            }
        }
        for refusal in &self.refusals {
            let origin = self.entries.get(refusal.entry).map_or(0, |entry| entry.origin);
            if let Some(host) = hosts.get_mut(origin as usize) {
                host.refusals.push(refusal);
            }
        }
        hosts.retain(|host| !host.refusals.is_empty());
        order::sort_by_key(&mut hosts, |host| std::cmp::Reverse(host.refusals.len()));
        hosts
    }

    /// Whether the exporter may have left credentials out without saying so.
    pub fn may_be_sanitised(&self) -> bool {
        let creator = String::from_utf8_lossy(&self.creator);
        let chrome = self.creator.is_empty() || har::is_chrome(&creator);
        let keys = self.log.chrome_keys || creator.contains("WebInspector");
        !self.log.credentials && !self.log.old_browser && chrome && keys
    }

    /// The value of the log's `creator`, as it stands.
    pub(super) fn creator(&self) -> Option<&str> {
        let text = std::str::from_utf8(&self.creator).unwrap_or_else(|error| {
            let whole = self.creator.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        });
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<&serde_json::value::RawValue>();
        values.next()?.ok().map(serde_json::value::RawValue::get).filter(|text| text.starts_with('{'))
    }

    pub(super) fn is_full(&self) -> bool {
        self.limit.is_some()
    }

    /// Whether the text that follows is the log's first `creator`.
    pub(super) fn begin_creator(&self) -> bool {
        self.creator.is_empty()
    }

    /// Keeps the beginning of the creator; whether more of it is wanted.
    pub(super) fn keep_creator(&mut self, piece: &[u8]) -> bool {
        let room = CREATOR - self.creator.len().min(CREATOR);
        self.creator.extend_from_slice(piece.get(..room).unwrap_or(piece));
        self.creator.len() < CREATOR
    }

    /// The entry ends at `end`; what was held of it is counted.
    pub(super) fn push(&mut self, draft: &mut Draft, end: u64) {
        let Some(read) = read(draft) else { return };
        if self.entries.len() >= self.limits.entries {
            self.limit = Some(Limit::Entries(self.limits.entries));
            return;
        }
        let (request, response, status) = (read.request, read.response, read.status);
        self.log.credentials |=
            draft.cookies || [request, response].into_iter().flatten().any(|message| message.credentials);
        if let Some(agent) = request.and_then(Message::agent) {
            self.log.see_agent(&agent);
        }
        let (method, url) =
            (request.map(Message::method).unwrap_or_default(), request.map(Message::url).unwrap_or_default());
        let location = response.and_then(Message::location);
        let preflight = request.is_some_and(|request| request.preflight);
        let to_login = choose::leads_to_login(status, location.as_deref());
        let kind = RefusalKind::of(&method, status, to_login, preflight, read.answered);
        let (origin, path) = legs::parts(&url);
        let target = location.filter(|_| status.is_some_and(|code| (300..400).contains(&code)));
        let entry = Entry {
            start: draft.start,
            len: u32::try_from(end.saturating_sub(draft.start)).unwrap_or(u32::MAX),
            origin: self.origin(origin),
            path: legs::hash(&path),
            target: target.map_or(0, |target| legs::hash(&legs::resolved(&url, &target))),
            weight: choose::weight(status, to_login),
        };
        *self.statuses.entry(status.unwrap_or(0)).or_default() += 1;
        if let Some(kind) = kind {
            let at = self.entries.len();
            let shown =
                |text: String| if text.len() > SHOWN { text.chars().take(SHOWN / 4).collect() } else { text };
            self.refusals.push(Refusal { entry: at, kind, method: shown(method), url: shown(url), status });
        }
        self.entries.push(entry);
    }

    fn origin(&mut self, origin: String) -> u32 {
        if let Some(known) = self.origin_ids.get(&origin) {
            return *known;
        }
        let next = u32::try_from(self.origins.len()).unwrap_or(u32::MAX);
        self.origins.push(origin.clone());
        self.origin_ids.insert(origin, next);
        next
    }
}

struct Read<'a> {
    request: Option<&'a Message>,
    response: Option<&'a Message>,
    status: Option<u16>,
    /// There is a response, one of status 0 not being one.
    answered: bool,
}

/// The exchange that an entry stands for; `None` when it stands for none.
fn read(draft: &Draft) -> Option<Read<'_>> {
    let wrapped = draft.request.present || draft.response.present;
    let (request, response) = if wrapped {
        (Some(&draft.request).filter(|side| side.present), Some(&draft.response).filter(|side| side.present))
    } else if !draft.alone.headers {
        return None;
    } else if draft.alone.has_status() {
        (None, Some(&draft.alone))
    } else {
        (Some(&draft.alone), None)
    };
    let number = response.and_then(Message::number);
    let status =
        number.and_then(|number| u16::try_from(number).ok()).filter(|code| (100..1000).contains(code));
    let response = response.filter(|_| number != Some(0));
    Some(Read { request, response, status, answered: response.is_some() })
}

/// So much of the log's creator is kept, in bytes.
const CREATOR: usize = 800;
/// Methods and URLs longer than this are shortened in the list of refusals, in bytes.
const SHOWN: usize = 2048;
