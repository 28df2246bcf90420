//! A Digest credential of the paste against a typed password.

use super::facts::{self, Asks, Sent};
use super::{Algorithm, Digest, extended, response, slips, userhash};
use crate::auth::credential::params;
use crate::auth::{Credential, Field, Kind, Place};
use crate::capture::Request;
use crate::evidence::{Evidence, Leg};
use crate::recompute::bytes::Charset;
use crate::recompute::outcome::{Agreement, Line, LineState, Outcome, Want, joined};
use crate::recompute::request::Asked;
use crate::recompute::secret::{Hidden, Secrets};
use crate::recompute::{Offer, Work};
use crate::text::code;
use crate::text::{Mapped, Span};

/// What was read of a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::recompute) struct Task {
    /// Without a password.
    digest: Digest,
    response: String,
    response_span: Span,
    /// The hashed user name that was sent.
    userhash: Option<String>,
    asked: Asked,
    /// Methods and targets of the paste's other requests.
    others: Vec<(String, String)>,
    asks: Vec<Asks>,
    lines: Vec<Line>,
}

/// A Digest credential of the leg `at` that can be recomputed.
pub(in crate::recompute) fn offers(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    let Some(leg) = evidence.legs.get(at) else { return Vec::new() };
    let (Some(request), Some(asked)) = (leg.request, Asked::of(leg)) else { return Vec::new() };
    let mut offers = Vec::new();
    for credential in leg.credentials.iter().filter(|credential| credential.kind == Kind::Digest) {
        let Some(read) = Read::of(request, credential) else { continue };
        let sent = read.text("response");
        if sent.len() < 32 || !sent.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            continue;
        }
        let asks = asks(evidence, leg, credential);
        let hashed = read.text("userhash").eq_ignore_ascii_case("true");
        let digest = read.digest(&asked);
        let lines = read.lines(&digest, &asked, &asks);
        let mut others: Vec<(String, String)> = Vec::new();
        for other in evidence.legs.iter().filter(|other| other.index != leg.index).filter_map(Asked::of) {
            let pair = (other.method.clone(), other.target());
            if !others.contains(&pair) && others.len() < MOST_CHALLENGES {
                others.push(pair);
            }
        }
        let task = Task {
            response: sent,
            response_span: read.params.get("response").map_or(credential.span, Mapped::span),
            userhash: hashed.then(|| read.named()),
            asked: asked.clone(),
            others,
            asks,
            lines,
            digest,
        };
        offers.push(Offer {
            id: "digest",
            title: "Make the Digest response again",
            what: "From a typed password and what was sent, the response is computed and compared with the one that was sent. \
                   Where they differ, the usual slips are tried.",
            wants: wants(&task),
            span: credential.span,
            source: ("RFC 7616 \u{a7}3.4", "https://www.rfc-editor.org/rfc/rfc7616#section-3.4"),
            work: Work::Digest(Box::new(task)),
        });
    }
    offers
}

/// The first Digest credential of the leg `at` beside its request line and the challenges, as far as no password is
/// needed for it: each parameter that can be compared, right or wrong.
pub fn compare(evidence: &Evidence<'_>, at: usize) -> Vec<Line> {
    let compared = || {
        let leg = evidence.legs.get(at)?;
        let credential = leg.credentials.iter().find(|credential| credential.kind == Kind::Digest)?;
        let read = Read::of(leg.request?, credential)?;
        let asked = Asked::of(leg)?;
        Some(read.lines(&read.digest(&asked), &asked, &asks(evidence, leg, credential)))
    };
    compared().unwrap_or_default()
}

/// The parameters of a credential.
struct Read {
    params: params::Params,
    span: Span,
}

impl Read {
    fn of(request: &Request, credential: &Credential) -> Option<Self> {
        let header = request.headers.iter().find(|header| header.value.span() == credential.span)?;
        let value = &header.value;
        let scheme = credential.scheme.as_ref().map_or(0, Mapped::len);
        let after =
            value.as_str().to_ascii_lowercase().find("digest").map_or(scheme, |found| found + "digest".len());
        Some(Self { params: params::read(&value.slice(after..value.len())), span: credential.span })
    }

    fn text(&self, name: &str) -> String {
        self.params.get(name).map(|value| value.as_str().to_owned()).unwrap_or_default()
    }

    /// The user name as it stands, hashed or not.
    fn named(&self) -> String {
        self.params
            .get("username*")
            .and_then(|value| extended(value.as_str()))
            .unwrap_or_else(|| self.text("username"))
    }

    /// What goes into the response, all but the password.
    fn digest(&self, asked: &Asked) -> Digest {
        let hashed = self.text("userhash").eq_ignore_ascii_case("true");
        let qop = self.params.get("qop").map(|qop| qop.as_str().to_owned());
        Digest {
            algorithm: Algorithm::named(&self.text("algorithm")).unwrap_or(Algorithm::MD5),
            username: if hashed { String::new() } else { self.named() },
            realm: self.text("realm"),
            password: Hidden::default(),
            hashed: false,
            charset: Charset::Utf8,
            method: asked.method.clone(),
            uri: self.text("uri"),
            nonce: self.text("nonce"),
            nc: self.text("nc"),
            cnonce: self.text("cnonce"),
            qop: qop.filter(|qop| !qop.is_empty()),
            body: asked.body().into(),
        }
    }

    fn lines(&self, digest: &Digest, asked: &Asked, asks: &[Asks]) -> Vec<Line> {
        let get = |name: &str| self.params.get(name);
        facts::lines(digest, &Sent { get: &get, span: self.span }, asked, asks)
    }
}

/// The challenges that the credential may answer: of its own leg and of those before.
fn asks(evidence: &Evidence<'_>, leg: &Leg<'_>, credential: &Credential) -> Vec<Asks> {
    let field = if credential.place == Place::ProxyAuthorization {
        Field::ProxyAuthenticate
    } else {
        Field::WwwAuthenticate
    };
    evidence
        .legs
        .iter()
        .take_while(|other| other.index <= leg.index)
        .flat_map(|other| other.challenges.iter().map(|challenge| (challenge, other.index < leg.index)))
        .filter(|(challenge, _)| challenge.field == field && challenge.is("digest"))
        .map(|(challenge, earlier)| Asks::of(challenge, earlier))
        .take(MOST_CHALLENGES)
        .collect()
}

fn wants(task: &Task) -> Vec<Want> {
    let hashed = task.userhash.is_some();
    vec![
        Want {
            id: "username",
            label: "User name",
            hint: if hashed {
                "The credential holds only its hash."
            } else {
                "Where it is not the one in the credential."
            },
            secret: false,
            optional: !hashed,
            given: (!hashed).then(|| task.digest.username.clone()),
        },
        Want {
            id: "password",
            label: "Password",
            hint: "Or the hash that a password file (`htdigest`) holds.",
            secret: true,
            optional: true,
            given: None,
        },
    ]
}

impl Task {
    pub(in crate::recompute) fn run(&self, secrets: &Secrets) -> Outcome {
        let mut digest = self.digest.clone();
        digest.password = Hidden::from(secrets.text("password"));
        if let Some(name) = secrets.get("username") {
            name.clone_into(&mut digest.username);
        } else if self.userhash.is_some() {
            return Outcome {
                lines: self.lines.clone(),
                ..Outcome::new(
                    Agreement::Incomplete,
                    "The user name is needed: the credential holds only its hash (`userhash=true`).",
                )
            };
        }
        let typed = secrets.get("password").is_some();
        let mut outcome = if typed || response(&digest).eq_ignore_ascii_case(&self.response) {
            self.judge(&digest, secrets.get("username").is_some())
        } else {
            Outcome::new(
                Agreement::Incomplete,
                "Type the password to make the response again; it is not that of an empty one.",
            )
        };
        if let Some(sent) = &self.userhash {
            let own = userhash(&digest);
            outcome.lines.push(if own.eq_ignore_ascii_case(sent) {
                Line::right("userhash", "`username` is the hash of this user name.")
            } else {
                Line::wrong("userhash", "`username` is not the hash of this user name and realm.")
                    .values(own, sent)
            });
        }
        outcome.lines.extend(self.lines.clone());
        outcome
    }

    fn judge(&self, digest: &Digest, named: bool) -> Outcome {
        let fits = |digest: &Digest| response(digest).eq_ignore_ascii_case(&self.response);
        let wrong = self.lines.iter().filter(|line| line.state == LineState::Wrong).count();
        if fits(digest) {
            let rest = if wrong > 0 {
                "What is wrong stands below."
            } else {
                "A server that still refuses holds another password for this user and realm, or wants a newer nonce."
            };
            return Outcome {
                lines: vec![
                    Line::right("response", "The client made the response rightly from this password.")
                        .at(self.response_span),
                ],
                ..Outcome::new(Agreement::Agrees, format!("The response fits what was typed. {rest}"))
            };
        }
        let mut slips = slips::all(digest, &self.asked, &self.others, &self.asks);
        if named && digest.username != self.digest.username && self.userhash.is_none() {
            let sent = self.digest.username.clone();
            slips.add(
                "username",
                format!("the user name is that of the credential, {}", code(&sent)),
                move |digest: &mut Digest| {
                    digest.username.clone_from(&sent);
                },
            );
        }
        let pairs = digest.body.len() + digest.uri.len() + digest.password.as_str().len() <= LONGEST;
        let given = self.response.clone();
        let computed = response(digest);
        let compared = |line: Line| vec![line.values(computed.clone(), given.clone()).at(self.response_span)];
        if let Some((found, differences)) = slips.find(digest, pairs, &fits) {
            let told = if found.algorithm.is_sha256_for(digest.algorithm) {
                OLD_CURL
            } else {
                differences.first().map_or("", |first| meaning(first.what))
            };
            let words = format!("The response fits once {}. {told}", joined(&differences));
            return Outcome {
                lines: compared(Line::wrong(
                    "response",
                    "The response was made from something else than what was sent and typed.",
                )),
                ..Outcome::new(Agreement::AgreesWith(differences), words.trim_end())
            };
        }
        let words = format!(
            "The response does not fit what was typed; nor does it with any of {} usual slips, alone or in pairs. \
             The client used another password, or something changed the header.",
            slips.len()
        );
        Outcome {
            lines: compared(Line::wrong("response", "The response is not that of this password.")),
            ..Outcome::new(Agreement::Differs, words)
        }
    }
}

/// What follows from a slip.
fn meaning(what: &str) -> &'static str {
    match what {
        "uri" => {
            "The client hashed another target than it wrote into `uri`, or something changed `uri` on its way."
        }
        "password" => "The client holds the password in that form: correct it there.",
        "charset" => {
            "Client and server may read the letters beyond ASCII differently; `charset=\"UTF-8\"` in the challenge \
             settles it."
        }
        "username" => "The client hashed another user name than the one here.",
        "realm" => {
            "The client hashed another realm than it sent: the server cannot come to the same response."
        }
        "nonce" => "The client hashed the nonce of another challenge than the one it names.",
        "algorithm" => {
            "The client hashed with another algorithm than it names: the server uses the one that is named."
        }
        "qop" => "The client hashed another `qop` than it sent.",
        "nc" | "cnonce" => "The client hashed another count or nonce of its own than it sent.",
        "method" => {
            "The response was made for another method: it may not be used again, or a proxy changed the method."
        }
        "body" => "Only the body's text differs: a paste can lose line ends.",
        _ => "",
    }
}

/// Seen with curl 7.88.1.
const OLD_CURL: &str = "The client names `SHA-512-256` and computes SHA-256. Older curl does so (7.88 is one): \
                        update it, or let the server offer `SHA-256`.";
const MOST_CHALLENGES: usize = 12;
/// With longer texts slips are tried alone and not in pairs.
const LONGEST: usize = 1 << 12;
