//! Basic in other charsets (RFC 7617 §2.1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::bytes::percent_encoded;
use super::outcome::{Agreement, Line, Outcome, Want, joined};
use super::search::Variations;
use super::secret::{Hidden, Secrets};
use super::{Charset, Offer, Work};
use crate::auth::{Kind, Place, base64 as lenient};
use crate::evidence::Evidence;
use crate::text::code;
use crate::text::{Mapped, Span};

/// The value of the header field: `Basic` and the base64 of `user:password`; `None` where the charset lacks a letter.
///
/// ```
/// use why401::recompute::Charset;
/// use why401::recompute::basic::value;
/// // RFC 7617 §2 and §2.1
/// assert_eq!(value("Aladdin", "open sesame", Charset::Utf8).unwrap(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
/// assert_eq!(value("test", "123£", Charset::Utf8).unwrap(), "Basic dGVzdDoxMjPCow==");
/// assert_eq!(value("test", "123£", Charset::Latin1).unwrap(), "Basic dGVzdDoxMjOj");
/// ```
pub fn value(user: &str, password: &str, charset: Charset) -> Option<String> {
    Some(format!("Basic {}", STANDARD.encode(charset.encode(&format!("{user}:{password}"))?)))
}

/// What was read of a credential.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Task {
    user: String,
    sent: Vec<u8>,
    span: Span,
    asks_utf8: bool,
}

impl std::fmt::Debug for Task {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Task").field("user", &self.user).finish_non_exhaustive()
    }
}

#[derive(Clone, PartialEq, Eq)]
struct Pair {
    user: String,
    password: Hidden,
    charset: Charset,
    /// UTF-8 taken for a Western charset and encoded once more.
    twice: bool,
    /// What stands after the password.
    tail: &'static str,
    /// The base64 itself is encoded once more.
    again: bool,
}

impl Pair {
    fn octets(&self) -> Option<Vec<u8>> {
        let mut octets =
            self.charset.encode(&format!("{}:{}{}", self.user, self.password.as_str(), self.tail))?;
        if self.twice {
            octets = octets.iter().map(|octet| char::from(*octet)).collect::<String>().into_bytes();
        }
        if self.again {
            octets = STANDARD.encode(octets).into_bytes();
        }
        Some(octets)
    }
}

/// Basic credentials of the leg `at`.
pub(super) fn offers(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    let Some(leg) = evidence.legs.get(at) else { return Vec::new() };
    let Some(request) = leg.request else { return Vec::new() };
    let headers = leg
        .credentials
        .iter()
        .filter(|found| matches!(found.place, Place::Authorization | Place::ProxyAuthorization))
        .filter(|found| found.kind == Kind::Basic && found.is("basic"));
    headers
        .filter_map(|credential| {
            let header = request.headers.iter().find(|header| header.value.span() == credential.span)?;
            let token = header.value.as_str().split_whitespace().nth(1)?;
            let sent = lenient::decode(token).ok()?.bytes;
            let asks_utf8 = leg.challenges.iter().filter(|challenge| challenge.is("basic")).any(|challenge| {
                challenge.param("charset").is_some_and(|charset| charset.as_str().eq_ignore_ascii_case("utf-8"))
            });
            let user = credential.text("user").unwrap_or_default().to_owned();
            Some(Offer {
                id: "basic",
                title: "Make the Basic credentials again",
                what: "From a typed user name and password the header is made in UTF-8, ISO-8859-1 and windows-1252, and compared \
                       with the one that was sent.",
                wants: vec![
                    Want {
                        id: "username",
                        label: "User name",
                        hint: "Where it is not the one in the credential.",
                        secret: false,
                        optional: true,
                        given: Some(user.clone()),
                    },
                    Want {
                        id: "password",
                        label: "Password",
                        hint: "As it should be, from the keyboard or the password store.",
                        secret: true,
                        optional: true,
                        given: None,
                    },
                ],
                span: credential.span,
                source: ("RFC 7617 \u{a7}2.1", "https://www.rfc-editor.org/rfc/rfc7617#section-2.1"),
                work: Work::Basic(Box::new(Task {
                    user,
                    sent,
                    span: credential.secret.unwrap_or_else(|| Mapped::span(&header.value)),
                    asks_utf8,
                })),
            })
        })
        .collect()
}

impl Task {
    pub(super) fn run(&self, secrets: &Secrets) -> Outcome {
        let user = secrets.get("username").unwrap_or(&self.user).to_owned();
        let password = Hidden::from(secrets.text("password"));
        let base = Pair { user, password, charset: Charset::Utf8, twice: false, tail: "", again: false };
        let fits = |pair: &Pair| pair.octets().is_some_and(|octets| octets == self.sent);
        let whole = format!("{}:{}", base.user, base.password.as_str());
        if fits(&base) {
            let words = if whole.is_ascii() {
                "The header holds what was typed. All its letters are ASCII: the charset makes no difference."
            } else {
                "The header holds what was typed, in UTF-8. A server that reads another charset gets others."
            };
            let line = Line::right("credentials", "The same octets.").at(self.span);
            return Outcome { lines: vec![line], ..Outcome::new(Agreement::Agrees, words) };
        }
        if secrets.get("password").is_none() {
            let words = "Type the password to make the header again; it does not hold an empty one.";
            return Outcome::new(Agreement::Incomplete, words);
        }
        let slips = self.slips(&base);
        if let Some((_, differences)) = slips.find(&base, true, &fits) {
            let mut words = format!("The header holds what was typed once {}.", joined(&differences));
            if differences.iter().any(|difference| difference.what == "charset") {
                words.push(' ');
                words.push_str(if self.asks_utf8 {
                    "The challenge asks for UTF-8: the client must encode them so."
                } else {
                    "Where the server reads UTF-8, these are other letters: encode them in UTF-8, or let the challenge say \
                     `charset=\"UTF-8\"`."
                });
            }
            let line = Line::wrong("credentials", "Other octets than those of what was typed in UTF-8.")
                .at(self.span);
            return Outcome { lines: vec![line], ..Outcome::new(Agreement::AgreesWith(differences), words) };
        }
        let mut lines = vec![Line::wrong("credentials", self.place(&base)).at(self.span)];
        if !self.asks_utf8 && !whole.is_ascii() {
            lines.push(Line::note("charset", "The challenge names no charset: each side chooses its own."));
        }
        let words = "The header holds other credentials than what was typed, whatever the charset and the usual slips.";
        Outcome { lines, ..Outcome::new(Agreement::Differs, words) }
    }

    fn slips(&self, base: &Pair) -> Variations<Pair> {
        let mut slips = Variations::new();
        for charset in [Charset::Latin1, Charset::Windows1252] {
            slips.add(
                "charset",
                format!("they are encoded in {}", charset.name()),
                move |pair: &mut Pair| pair.charset = charset,
            );
        }
        slips
            .add("charset", "their UTF-8 is encoded in UTF-8 once more", |pair: &mut Pair| pair.twice = true);
        slips.add(
            "tail",
            "a line break stands at the end (made with `echo` instead of `printf`)",
            |pair: &mut Pair| pair.tail = "\n",
        );
        slips.add("tail", "a line break (CR LF) stands at the end", |pair: &mut Pair| pair.tail = "\r\n");
        slips.add("tail", "a space stands at the end", |pair: &mut Pair| pair.tail = " ");
        slips.add("tail", "a NUL stands at the end", |pair: &mut Pair| pair.tail = "\0");
        slips.add("encoding", "base64 is applied twice", |pair: &mut Pair| pair.again = true);
        let mut password = |words: &str, password: String| {
            slips.add("password", words, move |pair: &mut Pair| pair.password = Hidden(password.clone()));
        };
        let typed = base.password.0.clone();
        password("the password has no white space around it", typed.trim().to_owned());
        password("the password has no quotes around it", typed.trim_matches(['"', '\'']).to_owned());
        password("the password is percent-encoded", percent_encoded(typed.as_bytes(), b""));
        password("the password's percent-encoding is taken off", crate::text::percent_decoded(&typed));
        password("the password is empty", String::new());
        let mut user = |words: &str, name: String| {
            let words = format!("{words}, {}", code(&name));
            slips.add("username", words, move |pair: &mut Pair| pair.user.clone_from(&name));
        };
        let name = base.user.clone();
        user("the user name is that of the credential", self.user.clone());
        for divider in ['\\', '/'] {
            if let Some((_, short)) = name.split_once(divider) {
                user("the user name has no domain", short.to_owned());
            }
        }
        if let Some((short, _)) = name.split_once('@') {
            user("the user name has no domain", short.to_owned());
        }
        user("the user name is in small letters", name.to_lowercase());
        user("the user name has no white space around it", name.trim().to_owned());
        user("the user name is percent-encoded", percent_encoded(name.as_bytes(), b""));
        slips
    }

    /// Which side of the colon differs; never where within it.
    fn place(&self, base: &Pair) -> &'static str {
        let user = self.sent.split(|octet| *octet == b':').next().unwrap_or_default();
        if user == base.user.as_bytes() {
            "The user name is the same, the password differs."
        } else {
            "The user name differs."
        }
    }
}
