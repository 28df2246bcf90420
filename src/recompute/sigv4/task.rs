//! A request of the paste that was signed by Version 4 or 4A.

use super::compare::{Compared, compare};
use super::read::{Sent, read};
use super::stated::Stated;
use super::{Canonical, slips};
use crate::auth::{Credential, Kind};
use crate::evidence::{Evidence, Leg};
use crate::recompute::bytes::Hash;
use crate::recompute::outcome::{Agreement, Line, LineState, Outcome, Want, joined};
use crate::recompute::request::Asked;
use crate::recompute::secret::{Hidden, Secrets};
use crate::recompute::{Offer, Work};
use crate::text::Span;
use crate::text::code;

/// What was read of a signed request and of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::recompute) struct Task {
    sent: Sent,
    asked: Asked,
    stated: Stated,
    span: Span,
}

/// A signed request beside what the server says it computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// What differs, in the order of the server's lines.
    pub lines: Vec<Line>,
    /// The first line of the server's text that differs, from 1.
    pub first: Option<usize>,
    /// Whether the server's canonical request was there to compare, and nothing was missing in the paste.
    pub whole: bool,
    /// Where the server's text stands.
    pub span: Span,
}

/// The first signed request of the leg `at` beside the answer's canonical request and string to sign; `None` where
/// the answer shows neither, or shows them cut.
pub fn compare_stated(evidence: &Evidence<'_>, at: usize) -> Option<Against> {
    let leg = evidence.legs.get(at)?;
    // Most requests are not signed, and then the texts need not be searched.
    signed(leg).next()?;
    let asked = Asked::of(leg).filter(|asked| asked.told)?;
    let stated = stated(evidence, leg);
    let span = stated.canonical.as_ref().or(stated.string_to_sign.as_ref())?.span;
    let sent = signed(leg).find_map(|credential| read(&asked, credential))?;
    let compared = compare(&sent, &asked, &stated);
    let lines = compared.lines.into_iter().filter(|line| line.state == LineState::Wrong).collect();
    let whole = stated.canonical.is_some() && sent.canonical.is_whole();
    Some(Against { lines, first: compared.first, whole, span })
}

/// What the server says it computed, in its answer or beside it.
fn stated(evidence: &Evidence<'_>, leg: &Leg<'_>) -> Stated {
    let body = leg.response.and_then(|response| response.body.as_ref());
    let notes = evidence.capture.notes.iter().map(|note| &note.text);
    body.into_iter()
        .chain(notes)
        .map(Stated::read)
        .find(|stated| stated.canonical.is_some() || stated.string_to_sign.is_some())
        .unwrap_or_default()
}

fn signed<'l>(leg: &'l Leg<'_>) -> impl Iterator<Item = &'l Credential> {
    leg.credentials.iter().filter(|found| matches!(found.kind, Kind::Sigv4 | Kind::Sigv4a))
}

/// Signed requests of the leg `at`.
pub(in crate::recompute) fn offers(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    let Some(leg) = evidence.legs.get(at) else { return Vec::new() };
    let Some(asked) = Asked::of(leg) else { return Vec::new() };
    let stated = stated(evidence, leg);
    signed(leg)
        .filter_map(|credential| {
            let sent = read(&asked, credential)?;
            let wants = if sent.asymmetric {
                Vec::new()
            } else {
                vec![Want {
                    id: "secret-key",
                    label: "Secret access key",
                    hint: "The secret that belongs to the access key; with it the signature itself is made again.",
                    secret: true,
                    optional: true,
                    given: None,
                }]
            };
            Some(Offer {
                id: "sigv4",
                title: "Make the AWS signature again",
                what: "Canonical request and string to sign are made from the pasted request and compared with those in the answer, \
                       if it shows them; with the secret key the signature as well.",
                wants,
                span: credential.span,
                source: (
                    "AWS: Create a signed AWS API request",
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html",
                ),
                work: Work::Sigv4(Box::new(Task {
                    sent,
                    asked: asked.clone(),
                    stated: stated.clone(),
                    span: credential.secret.unwrap_or(credential.span),
                })),
            })
        })
        .collect()
}

impl Task {
    pub(in crate::recompute) fn run(&self, secrets: &Secrets) -> Outcome {
        let compared = compare(&self.sent, &self.asked, &self.stated);
        let mut outcome = match secrets.get("secret-key") {
            Some(secret) if !self.sent.asymmetric => self.signature(secret, &compared),
            _ => self.without_secret(&compared),
        };
        outcome.lines.extend(compared.lines);
        outcome.lines.extend(self.facts());
        outcome.texts.push(("Canonical request", self.sent.canonical.request()));
        outcome.texts.push(("String to sign", self.sent.canonical.string_to_sign()));
        for (label, text) in [
            ("The server's canonical request", &self.stated.canonical),
            ("The server's string to sign", &self.stated.string_to_sign),
        ] {
            outcome.texts.extend(text.as_ref().map(|text| (label, text.content.clone())));
        }
        outcome
    }

    fn stated(&self) -> bool {
        self.stated.canonical.is_some() || self.stated.string_to_sign.is_some()
    }

    fn without_secret(&self, compared: &Compared) -> Outcome {
        let more = if self.sent.asymmetric {
            " The signature of Version 4A is made with a key pair and is not made again here."
        } else {
            ""
        };
        if !self.stated() {
            let more =
                if self.sent.asymmetric { more } else { " Type the secret key to make the signature again." };
            let words = format!("The answer does not show what the server computed.{more}");
            return Outcome::new(Agreement::Incomplete, words);
        }
        if let Some(first) = compared.differences.first() {
            let line = compared.first.map(|first| format!(", line {first}")).unwrap_or_default();
            let place = match first.what {
                "algorithm" | "date" | "scope" | "hash" => "string to sign",
                _ => "canonical request",
            };
            let why = compared
                .lines
                .iter()
                .find(|line| line.what == first.what)
                .map_or("", |line| line.words.as_str());
            let words = format!("The server's {place} differs from what was sent{line}. {why}{more}");
            return Outcome::new(Agreement::AgreesWith(compared.differences.clone()), words);
        }
        let words = format!(
            "The server computed from the same request that the paste shows: nothing changed on the way. Then the secret key is \
             another one, or the client signed something else than it sent.{more}"
        );
        Outcome::new(Agreement::Agrees, words)
    }

    fn signature(&self, secret: &str, compared: &Compared) -> Outcome {
        let mut sent = self.sent.clone();
        sent.canonical.secret = Hidden::from(secret);
        if let Some(text) = &self.stated.canonical {
            fill(&mut sent.canonical, &text.content);
        }
        let fits = |canonical: &Canonical| {
            canonical.is_whole() && canonical.signature().eq_ignore_ascii_case(&self.sent.signature)
        };
        if fits(&sent.canonical) {
            let rest = if let Some(first) = compared.differences.first() {
                format!("The server computed another one, for with it {}.", first.words)
            } else if self.stated() {
                "The server computed from the same text: it knows another secret for this access key.".into()
            } else {
                "A server that says that it does not fit got another request, or knows another secret for this access key.".into()
            };
            let line =
                Line::right("signature", "The signature is that of the pasted request and the typed key.")
                    .at(self.span);
            return Outcome {
                lines: vec![line],
                ..Outcome::new(Agreement::Agrees, format!("The signature fits the typed key. {rest}"))
            };
        }
        let server = self.stated.canonical.as_ref().map(|text| text.content.as_str());
        let slips = slips::all(&sent, &self.asked, server);
        if let Some((_, differences)) =
            slips.find(&sent.canonical, sent.canonical.request().len() <= LONGEST, &fits)
        {
            let words = format!(
                "The signature fits the typed key once {}: that is what the client signed.",
                joined(&differences)
            );
            let line =
                Line::wrong("signature", "Something else was signed than what was sent.").at(self.span);
            return Outcome { lines: vec![line], ..Outcome::new(Agreement::AgreesWith(differences), words) };
        }
        if !sent.canonical.is_whole() {
            let missing: Vec<String> = sent
                .canonical
                .headers
                .iter()
                .filter(|(_, value)| value.is_none())
                .map(|(name, _)| code(name))
                .chain(sent.canonical.payload.is_none().then(|| "the body".to_owned()))
                .collect();
            let words = format!("What was signed is not in the paste: {}.", missing.join(", "));
            return Outcome::new(Agreement::Incomplete, words);
        }
        let words = format!(
            "The signature does not fit the typed key, nor with any of {} usual slips, alone or in pairs: another key was used, or \
             something that was signed is not what the paste shows.",
            slips.len()
        );
        let line = Line::wrong("signature", "Not the signature of this request with this key.").at(self.span);
        Outcome { lines: vec![line], ..Outcome::new(Agreement::Differs, words) }
    }

    /// What can be said without a key and without the server's word.
    fn facts(&self) -> Vec<Line> {
        let (signed, asked) = (&self.sent.canonical, &self.asked);
        let mut lines = Vec::new();
        for (name, _) in signed.headers.iter().filter(|(_, value)| value.is_none()) {
            lines.push(
                Line::note("header", format!("The signed header {} is not in the paste.", code(name)))
                    .at(Span::empty(asked.span.end)),
            );
        }
        if !signed.headers.iter().any(|(name, _)| name == "host") {
            lines.push(
                Line::wrong("signed-headers", "`host` is not among the signed headers: it must be.")
                    .at(self.span),
            );
        }
        let day = signed.scope.split('/').next().unwrap_or_default();
        if !signed.date.is_empty()
            && !day.is_empty()
            && signed
                .date
                .get(..8)
                .is_some_and(|date| date != day && date.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let words = format!(
                "The scope is of the day {}, the request of {}: the two must be the same.",
                code(day),
                code(&signed.date)
            );
            lines.push(
                Line::wrong("date", words)
                    .values(day, &signed.date)
                    .at(asked.header_span("x-amz-date").unwrap_or(self.span)),
            );
        }
        if signed.date.is_empty() {
            lines.push(
                Line::note("date", "The paste holds no `x-amz-date` and no `Date`.")
                    .at(Span::empty(asked.span.end)),
            );
        }
        if let (Some(stated), Some(_)) = (asked.header("x-amz-content-sha256"), &asked.body)
            && stated.len() == 64
        {
            let own = Hash::Sha256.hex(asked.body());
            let other = asked.bodies().into_iter().find(|(_, body)| Hash::Sha256.hex(body) == stated);
            let at = asked.header_span("x-amz-content-sha256");
            lines.push(match other {
                _ if own == stated => {
                    Line::right("payload", "`x-amz-content-sha256` is the hash of the pasted body.").at(at)
                }
                Some((words, _)) => Line::note(
                    "payload",
                    format!("`x-amz-content-sha256` is the hash of the pasted body {words}."),
                )
                .at(at),
                None => Line::wrong("payload", "`x-amz-content-sha256` is not the hash of the pasted body.")
                    .values(own, stated)
                    .at(at),
            });
        }
        let token = "x-amz-security-token";
        if asked.header(token).is_some()
            && !self.sent.presigned
            && !signed.headers.iter().any(|(name, _)| name == token)
        {
            lines.push(
                Line::note(
                    "header",
                    "`x-amz-security-token` is sent and not signed: most services want it signed.",
                )
                .at(asked.header_span(token)),
            );
        }
        lines
    }
}

/// Takes from the server's canonical request what the paste does not hold.
fn fill(canonical: &mut Canonical, server: &str) {
    for (name, value) in canonical.headers.iter_mut().filter(|(_, value)| value.is_none()) {
        let line = server.split('\n').find_map(|line| line.strip_prefix(name.as_str())?.strip_prefix(':'));
        *value = line.map(|line| line.trim().to_owned());
    }
    if canonical.payload.is_none() {
        canonical.payload = server.trim_end().rsplit('\n').next().map(str::to_owned);
    }
}

/// With a longer canonical request slips are tried alone and not in pairs.
const LONGEST: usize = 1 << 14;
