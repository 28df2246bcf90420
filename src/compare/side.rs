//! One of the two requests, and how its places are shown.

use crate::capture::Seen;
use crate::evidence::{Evidence, Leg, Moment};
use crate::knowledge::SIGNS;
use crate::report::Report;
use crate::report::slots::{is_wild, tame};
use crate::text::{Lines, Mapped, Span, contains_ignore_case, strip_prefix_ignore_case};

/// One of the two requests.
pub(super) struct Side<'e, 'a> {
    pub(super) report: &'a Report,
    pub(super) evidence: &'e Evidence<'a>,
    pub(super) leg: &'e Leg<'a>,
    text: &'a str,
    lines: Lines,
}

/// The evidence of a report, read anew.
pub(super) fn evidence(report: &Report) -> Evidence<'_> {
    let now = report.clock.now;
    Evidence::gather(&report.capture, Moment { clock: now, judge_at: Some(now) }, &SIGNS)
}

/// Ids of the first cause and its rivals.
pub(super) fn causes(report: &Report) -> Vec<&'static str> {
    let first = report.verdicts.first().filter(|_| report.tells());
    first.into_iter().chain(report.rivals()).map(|verdict| verdict.cause).collect()
}

impl<'e, 'a> Side<'e, 'a> {
    pub(super) fn of((report, text): (&'a Report, &'a str), evidence: &'e Evidence<'a>) -> Option<Self> {
        Some(Self { report, evidence, leg: evidence.leg()?, text, lines: Lines::of(text) })
    }

    pub(super) fn status(&self) -> Option<u16> {
        self.leg.status()
    }

    pub(super) fn method_span(&self) -> Option<Span> {
        self.leg.request.and_then(|request| request.method.as_ref()).map(Mapped::span)
    }

    pub(super) fn url_span(&self) -> Option<Span> {
        self.leg.request.and_then(|request| request.url.as_ref()).map(Mapped::span)
    }

    /// What stands at a place.
    pub(super) fn words(&self, span: Span) -> &'a str {
        span.of(self.text).unwrap_or_default()
    }

    /// Whether all header fields that were sent stand in the paste, so that absence proves something.
    pub(super) fn is_whole(&self) -> bool {
        self.leg.request.is_some_and(|request| request.seen == Seen::Whole)
    }

    /// Whether a command was pasted, to which the program adds fields of its own.
    pub(super) fn is_command(&self) -> bool {
        let format = self.report.capture.format;
        format.ends_with("cmd")
            || format.ends_with("-win")
            || ["fetch", "powershell", "python-code"].contains(&format)
    }

    /// The program that asked, by `User-Agent`, the fields of browsers and the form of the paste.
    fn program(&self) -> Option<&'static str> {
        let sent = |name: &str| self.leg.request.and_then(|request| request.header(name));
        if let Some(agent) = sent("user-agent") {
            let agent = agent.value.as_str();
            if contains_ignore_case(agent, "powershell") {
                return Some("PowerShell");
            }
            let found = AGENTS.iter().find(|(start, _)| strip_prefix_ignore_case(agent, start).is_some());
            if let Some((_, name)) = found {
                return Some(name);
            }
        }
        if sent("postman-token").is_some() {
            return Some("Postman");
        }
        if sent("sec-fetch-mode").is_some() || sent("sec-ch-ua").is_some() {
            return Some("the browser");
        }
        let format = self.report.capture.format;
        FORMATS.iter().find(|(start, _)| format.starts_with(start)).map(|(_, name)| *name)
    }
}

/// What the two are called: by their programs where these differ, else by what came of them.
pub(super) fn names(failed: &Side<'_, '_>, worked: &Side<'_, '_>) -> [String; 2] {
    if let (Some(one), Some(two)) = (failed.program(), worked.program())
        && one != two
    {
        return [one.to_string(), two.to_string()];
    }
    let refused = |side: &Side<'_, '_>| side.status().is_some_and(|status| status >= 400);
    let names = match (refused(failed), refused(worked)) {
        (true, false) => ["the request that failed", "the request that worked"],
        _ => ["the first request", "the second request"],
    };
    names.map(str::to_string)
}

/// How programs begin their `User-Agent`, and what people call them.
const AGENTS: &[(&str, &str)] = &[
    ("postman", "Postman"),
    ("insomnia", "Insomnia"),
    ("bruno", "Bruno"),
    ("curl/", "curl"),
    ("httpie", "HTTPie"),
    ("wget", "wget"),
    ("python-requests", "Python\u{2019}s requests"),
    ("python-httpx", "Python\u{2019}s httpx"),
    ("python-urllib", "Python\u{2019}s urllib"),
    ("aiohttp", "aiohttp"),
    ("axios", "axios"),
    ("node", "Node"),
    ("undici", "Node"),
    ("okhttp", "OkHttp"),
    ("go-http-client", "the Go program"),
    ("java", "the Java program"),
    ("apache-httpclient", "the Java program"),
    ("dart", "the Dart program"),
    ("mozilla", "the browser"),
];
/// How the ids of formats begin that one program writes.
const FORMATS: &[(&str, &str)] = &[
    ("curl-verbose", "curl"),
    ("curl-trace", "curl"),
    ("devtools", "the browser"),
    ("fetch", "the browser"),
    ("httpie", "HTTPie"),
    ("wget", "wget"),
    ("powershell", "PowerShell"),
    ("bru", "Bruno"),
    ("okhttp", "OkHttp"),
    ("python", "the Python program"),
    ("dotnet", "the .NET program"),
];

/// A place of a paste as it is shown beside the other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Its line in its paste; `None` where it is not there.
    pub line: Option<u32>,
    /// What stands there; nothing where it is not there.
    pub bits: Vec<Bit>,
}

/// A piece of what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bit {
    /// As it stands.
    Plain(String),
    /// A secret: a letter that is the same for equal secrets of both pastes, and its length in characters.
    Hidden(char, usize),
}

/// The letters that stand for secrets.
#[derive(Default)]
pub(super) struct Stand {
    known: Vec<String>,
}

impl Stand {
    /// A place of a paste, its secrets masked.
    pub(super) fn place(&mut self, side: &Side<'_, '_>, span: Span) -> Shown {
        let mut bits = Vec::new();
        let mut from = span.start;
        let secrets = &side.report.secrets;
        for secret in secrets.iter().filter(|secret| secret.start < span.end && span.start < secret.end) {
            plain(side.text, Span::new(from, secret.start.max(span.start)), &mut bits);
            let hidden = Span::new(secret.start.max(span.start), secret.end.min(span.end));
            bits.push(self.hide(hidden.of(side.text).unwrap_or_default()));
            from = hidden.end;
        }
        plain(side.text, Span::new(from, span.end), &mut bits);
        Shown { line: Some(side.lines.line(span.start)), bits }
    }

    /// Something that was decoded, under its name, with the place that it was read from.
    pub(super) fn value(
        &mut self,
        side: &Side<'_, '_>,
        span: Span,
        name: &str,
        value: &str,
        safe: bool,
    ) -> Shown {
        let mut bits = vec![Bit::Plain([&tame(name, SHOWN), ": "].concat())];
        bits.push(if safe { Bit::Plain(tame(value, SHOWN)) } else { self.hide(value) });
        Shown { line: Some(side.lines.line(span.start)), bits }
    }

    fn hide(&mut self, secret: &str) -> Bit {
        let secret = secret.trim().trim_matches(['"', '\'']);
        let at = self.known.iter().position(|known| known == secret).unwrap_or_else(|| {
            self.known.push(secret.to_string());
            self.known.len() - 1
        });
        let letter = u8::try_from(at % 26).map_or('A', |at| char::from(b'A' + at));
        Bit::Hidden(letter, secret.chars().count())
    }
}

fn plain(text: &str, span: Span, bits: &mut Vec<Bit>) {
    if span.is_empty() {
        return;
    }
    let words: String =
        span.of(text).unwrap_or_default().chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let words: String = words.chars().filter(|c| !is_wild(*c)).collect();
    bits.push(Bit::Plain(tame(&words, SHOWN)));
}

/// So many characters of a piece are shown.
const SHOWN: usize = 160;
