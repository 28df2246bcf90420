//! What was asked of the servers that the paste names, and what came of it.

use super::wire::Then;
use crate::discovery::{self, Answer, Group, Lead, Named, Outcome, Reach, Token};
use crate::evidence::Url;
use crate::report::{Report, TokenView};

/// The addresses that the paste leads to, and the answers of those that were asked.
#[derive(Default)]
pub(super) struct Inquiry {
    /// Whether a link brought the paste, and so the addresses in it.
    pub(super) by_link: bool,
    named: Option<Named>,
    groups: Vec<Group>,
    asked: Vec<Asked>,
    /// How many were asked since the page was loaded: an answer to an earlier paste has a number of its own.
    count: u32,
}

/// An address that was asked.
pub(super) struct Asked {
    number: u32,
    lead: Lead,
    /// Whether the answer is still awaited.
    pub(super) waits: bool,
    /// The document, once it came: also one that must not be used for this issuer.
    pub(super) good: Option<Outcome>,
    /// What came instead, the last time.
    pub(super) trouble: Option<Outcome>,
}

/// What came of an answer.
pub(super) struct Learnt {
    /// Where the keys came from.
    pub(super) from: String,
    /// The numbers of the tokens whose signatures are to be checked with them.
    pub(super) check: Vec<usize>,
}

impl Inquiry {
    /// Another subject: what was asked for the one before is forgotten.
    pub(super) fn forget(&mut self) {
        *self = Self { count: self.count, ..Self::default() };
    }

    /// Sees where the subject leads.
    pub(super) fn of(&mut self, report: &Report) {
        let named = named(report, if self.by_link { Reach::Public } else { Reach::Loopback });
        if self.named.as_ref() != Some(&named) {
            self.groups = discovery::groups(&named);
            self.named = Some(named);
        }
    }

    /// What the paste leads to.
    pub(super) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The addresses of a group, each followed by those that its answer led to. Once one of several that lead to the
    /// same has answered, the others are left out.
    pub(super) fn steps<'a>(&'a self, group: &'a Group) -> Vec<(&'a Lead, Option<&'a Asked>)> {
        let mut steps = Vec::new();
        self.walk(&group.leads, &mut steps);
        steps
    }

    fn walk<'a>(&'a self, leads: &'a [Lead], steps: &mut Vec<(&'a Lead, Option<&'a Asked>)>) {
        for lead in leads {
            let asked = self.asked.iter().find(|asked| is_same(&asked.lead, lead));
            let spared = asked.is_none() && leads.iter().any(|other| other.of == lead.of && self.has(other));
            let known = steps.iter().any(|(other, _)| is_same(other, lead));
            if spared || known || steps.len() >= MOST {
                continue;
            }
            steps.push((lead, asked));
            if let Some(outcome) = asked.and_then(|asked| asked.good.as_ref()) {
                self.walk(&outcome.leads, steps);
            }
        }
    }

    fn has(&self, lead: &Lead) -> bool {
        self.asked
            .iter()
            .any(|asked| is_same(&asked.lead, lead) && asked.good.as_ref().is_some_and(|it| it.good))
    }

    /// The person pressed the button that names this address.
    pub(super) fn ask(&mut self, url: &str, of: &str) -> Option<Then> {
        let number = self.take(url, of)?;
        let asked = self.asked.iter_mut().find(|asked| asked.number == number)?;
        asked.waits = true;
        Some(Then::Ask { number, url: asked.lead.url.clone() })
    }

    /// The person pasted what another program got from this address.
    pub(super) fn read(&mut self, url: &str, of: &str, text: &str) -> Option<Learnt> {
        let number = self.take(url, of)?;
        self.hear(number, &Answer::Pasted, text)
    }

    /// Takes up an address that is offered; one under way is not asked again.
    fn take(&mut self, url: &str, of: &str) -> Option<u32> {
        let steps = self.groups.iter().flat_map(|group| self.steps(group));
        let (lead, asked) =
            steps.into_iter().find(|(lead, _)| lead.url == url && lead.of == of && lead.refusal.is_none())?;
        if asked.is_some_and(|asked| asked.waits) {
            return None;
        }
        let lead = lead.clone();
        self.count += 1;
        let number = self.count;
        match self.asked.iter_mut().find(|asked| is_same(&asked.lead, &lead)) {
            Some(asked) => asked.number = number,
            None => self.asked.push(Asked { number, lead, waits: false, good: None, trouble: None }),
        }
        Some(number)
    }

    /// An answer came, or none. What came before is kept where this one is no document.
    pub(super) fn hear(&mut self, number: u32, answer: &Answer, text: &str) -> Option<Learnt> {
        let named = self.named.as_ref()?;
        let asked = self.asked.iter_mut().find(|asked| asked.number == number)?;
        asked.waits = false;
        let outcome = discovery::judge(&asked.lead, answer, text, named);
        // A document of another issuer is told of like any other; it only leads nowhere.
        if !outcome.good && outcome.rows.is_empty() {
            asked.trouble = Some(outcome);
            return None;
        }
        asked.trouble = None;
        let check = outcome.check.clone();
        asked.good = Some(outcome);
        Some(Learnt { from: asked.lead.url.clone(), check })
    }
}

fn is_same(one: &Lead, other: &Lead) -> bool {
    (&one.url, &one.of, one.kind) == (&other.url, &other.of, other.kind)
}

/// What the report names.
fn named(report: &Report, reach: Reach) -> Named {
    let param = |name: &str| {
        let params = report.challenges.iter().flat_map(|challenge| &challenge.params);
        let name = name.to_owned();
        params
            .filter(move |(known, ..)| known.eq_ignore_ascii_case(&name))
            .map(|(_, value, _)| value.as_str())
    };
    let scopes = param("scope").flat_map(str::split_whitespace).map(str::to_owned).collect();
    Named {
        tokens: report.tokens.iter().map(token).collect(),
        resources: param("resource_metadata").map(str::to_owned).collect(),
        scopes,
        called: called(report),
        reach,
    }
}

fn token(token: &TokenView) -> Token {
    let payload = |name: &str| token.payload.as_ref().and_then(|payload| payload.get(name));
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let aud = match payload("aud") {
        Some(serde_json::Value::Array(all)) => all.iter().filter_map(text).collect(),
        Some(one) => text(one).into_iter().collect(),
        None => Vec::new(),
    };
    Token {
        iss: payload("iss").and_then(text),
        kid: token.header.as_ref().and_then(|header| header.get("kid")).and_then(text),
        aud,
        signed: token.shape == "jws" && token.signature != "none",
    }
}

/// The address that was called, where the host is known.
fn called(report: &Report) -> Option<String> {
    let request = report.capture.exchanges.get(report.capture.chosen?)?.request.as_ref()?;
    let host = request.header("host").map(|header| header.value.as_str());
    let url = Url::read(request.url.as_ref()?, host);
    let port = url.port.map_or_else(String::new, |port| [":", &port.to_string()].concat());
    let scheme = url.scheme.as_deref().unwrap_or("https");
    Some([scheme, "://", url.host.as_deref()?, &port, url.path.as_str()].concat())
}

/// So many addresses of a group are shown.
const MOST: usize = 16;
