//! A request of the paste that was signed by OAuth 1.0.

use super::read::{Sent, decoded, pairs, read};
use super::{Method, Signed, base_string, signature, slips};
use crate::evidence::Evidence;
use crate::recompute::outcome::{Agreement, Difference, Line, Outcome, Want, joined};
use crate::recompute::request::Asked;
use crate::recompute::secret::{Hidden, Secrets};
use crate::recompute::{Offer, Work};
use crate::text::code;
use crate::text::{Mapped, Span, time};

/// What was read of a signed request and of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::recompute) struct Task {
    sent: Sent,
    asked: Asked,
    /// The base string that the answer shows, and its place.
    stated: Option<(String, Span)>,
    lines: Vec<Line>,
}

/// A signed request of the leg `at`.
pub(in crate::recompute) fn offers(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    let Some(leg) = evidence.legs.get(at) else { return Vec::new() };
    let Some((asked, sent)) = Asked::of(leg).and_then(|asked| read(leg, &asked).map(|sent| (asked, sent)))
    else {
        return Vec::new();
    };
    let hmac = Method::named(&sent.by).is_some();
    let want = |id, label, hint, optional| Want { id, label, hint, secret: true, optional, given: None };
    let wants = if hmac {
        vec![
            want("consumer-secret", "Consumer secret", "The client's secret, also called API secret.", true),
            want(
                "token-secret",
                "Token secret",
                "The secret that came with the token; empty where there is no token.",
                true,
            ),
        ]
    } else {
        Vec::new()
    };
    let body = leg.response.and_then(|response| response.body.as_ref());
    let mut lines = Vec::new();
    let stamp = sent
        .signed
        .params
        .iter()
        .find(|(name, _)| name == "oauth_timestamp")
        .and_then(|(_, value)| value.parse::<i64>().ok());
    if let Some(stamp) = stamp {
        let distance = evidence.clock.now - stamp;
        if distance.abs() > FRESH {
            let words = format!(
                "`oauth_timestamp` lies {} from the moment of judgement: servers mostly take five minutes.",
                time::length(distance.abs())
            );
            lines.push(Line::wrong("timestamp", words).at(sent.span));
        }
    }
    vec![Offer {
        id: "oauth1",
        title: "Make the OAuth 1.0 signature again",
        what: "The base string is made from the pasted request; with the secrets the signature is made and compared. Where it \
               differs, the usual slips are tried.",
        wants,
        span: sent.span,
        source: ("RFC 5849 \u{a7}3.4", "https://www.rfc-editor.org/rfc/rfc5849#section-3.4"),
        work: Work::Oauth1(Box::new(Task { stated: body.and_then(stated), sent, asked, lines })),
    }]
}

/// A base string that an answer shows.
fn stated(body: &Mapped) -> Option<(String, Span)> {
    let text = body.as_str();
    ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"].iter().find_map(|method| {
        ["&http", "&amp;http"].iter().find_map(|tail| {
            let start = text.find(&format!("{method}{tail}"))?;
            let rest = text.get(start..)?;
            let len = rest
                .find(|letter: char| {
                    letter.is_whitespace() || "\"'<>\\,;".contains(letter) && !rest.starts_with("&amp;")
                })
                .unwrap_or(rest.len());
            let len = if *tail == "&amp;http" {
                rest.find(['"', '\'', '<', ' ', '\n']).unwrap_or(rest.len())
            } else {
                len
            };
            let found = rest.get(..len)?.replace("&amp;", "&");
            (found.split('&').count() == 3).then(|| (found, body.span_of(start..start + len)))
        })
    })
}

impl Task {
    pub(in crate::recompute) fn run(&self, secrets: &Secrets) -> Outcome {
        let mut signed = self.sent.signed.clone();
        signed.consumer_secret = Hidden::from(secrets.text("consumer-secret"));
        signed.token_secret = Hidden::from(secrets.text("token-secret"));
        let known = Method::named(&self.sent.by).is_some();
        let differences = self.compared();
        let mut outcome = if known && secrets.get("consumer-secret").is_some() {
            self.judge(&signed)
        } else {
            self.without_secrets(known, &differences)
        };
        outcome.lines.extend(differences.into_iter().map(|(_, line)| line));
        outcome.lines.extend(self.lines.clone());
        outcome.texts.push(("Base string", base_string(&signed)));
        outcome
            .texts
            .extend(self.stated.as_ref().map(|(text, _)| ("The server's base string", text.clone())));
        outcome
    }

    fn without_secrets(&self, known: bool, differences: &[(Difference, Line)]) -> Outcome {
        if let Some((_, line)) = differences.first() {
            let words = format!("The server's base string differs from what was sent. {}", line.words);
            let found = differences.iter().map(|(difference, _)| difference.clone()).collect();
            return Outcome::new(Agreement::AgreesWith(found), words);
        }
        if self.stated.is_some() {
            let words =
                "The server made the same base string as the paste gives: then a secret is another one.";
            return Outcome::new(Agreement::Agrees, words);
        }
        let words = if known {
            "The base string is below. Type the secrets to make the signature again.".to_owned()
        } else {
            format!(
                "Signatures by {} are not made again here; the base string is below.",
                code(&self.sent.by)
            )
        };
        Outcome::new(Agreement::Incomplete, words)
    }

    fn judge(&self, signed: &Signed) -> Outcome {
        let sent = self.sent.signature.trim();
        let fits = |signed: &Signed| {
            let own = signature(signed);
            own == sent || (signed.by == Method::Plaintext && decoded(&own) == sent)
        };
        let with = |agreement, words: String, line: Line| Outcome {
            lines: vec![line.at(self.sent.span)],
            ..Outcome::new(agreement, words)
        };
        if fits(signed) {
            return with(
                Agreement::Agrees,
                "The signature fits the typed secrets. A server that says that it does not sees another address (scheme, host, port), \
                 other parameters, or knows other secrets."
                    .into(),
                Line::right("signature", "The signature is that of the pasted request and the typed secrets."),
            );
        }
        let slips = slips::all(&self.sent, &self.asked, signed);
        if let Some((_, differences)) = slips.find(signed, base_string(signed).len() <= LONGEST, &fits) {
            let words = format!(
                "The signature fits the typed secrets once {}: that is what the client signed.",
                joined(&differences)
            );
            let line = Line::wrong("signature", "Something else was signed than what was sent.");
            return with(Agreement::AgreesWith(differences), words, line);
        }
        let words = format!(
            "The signature does not fit the typed secrets, nor with any of {} usual slips, alone or in pairs: other secrets were used, or \
             the request was changed after signing.",
            slips.len()
        );
        with(
            Agreement::Differs,
            words,
            Line::wrong("signature", "Not the signature of this request with these secrets."),
        )
    }

    /// The base string beside the one that the answer shows.
    fn compared(&self) -> Vec<(Difference, Line)> {
        let Some((theirs, span)) = &self.stated else { return Vec::new() };
        let ours = base_string(&self.sent.signed);
        let parts = |text: &str| text.split('&').map(decoded).collect::<Vec<_>>();
        let (own, other) = (parts(&ours), parts(theirs));
        let mut found = Vec::new();
        let mut differ = |what: &'static str, name: &str, own: &str, other: &str| {
            let words = format!("The server has {} as {name}, the request gives {}.", code(other), code(own));
            let difference = Difference { what, words: format!("{name} is {}", code(other)) };
            found.push((difference, Line::wrong(what, words).values(own, other).at(*span)));
        };
        let part = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        if part(&own, 0) != part(&other, 0) {
            differ("http-method", "the method", &part(&own, 0), &part(&other, 0));
        }
        if part(&own, 1) != part(&other, 1) {
            differ("address", "the address", &part(&own, 1), &part(&other, 1));
        }
        let (own, other) = (pairs(&part(&own, 2)), pairs(&part(&other, 2)));
        for (name, value) in other.iter().filter(|pair| !own.contains(pair)).take(MOST_NAMED) {
            let mine = own.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
            differ("params", &format!("the parameter {}", code(name)), mine, value);
        }
        for (name, value) in
            own.iter().filter(|(name, _)| !other.iter().any(|(known, _)| known == name)).take(MOST_NAMED)
        {
            differ("params", &format!("the parameter {}", code(name)), value, "");
        }
        found
    }
}

/// Seconds from the moment of judgement that most servers take.
const FRESH: i64 = 300;
/// With a longer base string slips are tried alone and not in pairs.
const LONGEST: usize = 1 << 14;
const MOST_NAMED: usize = 10;
