//! The terminal program: reads pastes, prints reports. Its JSON is described in `docs/report-json.md`.

use std::io::{BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use lexopt::prelude::*;
use why401::Context;
use why401::capture::har_scan::{HarScan, Limit, Limits};
use why401::capture::{Capture, OddityKind};
use why401::evidence::ClockSource;
use why401::knowledge::Role;
use why401::permalink::{EvidenceLink, Opened, VerdictLink, open};
use why401::report::{Exposure, Report, Style, narrate, to_json};
use why401::text::{Encoding, time};
use why401::verify::Key;

fn main() -> ExitCode {
    match Options::read(lexopt::Parser::from_env()) {
        Ok(Call::Help) => say(HELP),
        Ok(Call::Version) => say(&format!("why401 {}\n", env!("CARGO_PKG_VERSION"))),
        Ok(Call::Report(options)) => options.run(),
        Err(error) => {
            complain(&format!("{error} (see why401 --help)"));
            ExitCode::from(2)
        }
    }
}

enum Call {
    Help,
    Version,
    Report(Options),
}

#[derive(Default)]
struct Options {
    json: bool,
    secrets: bool,
    role: Role,
    context: Context,
    key: Option<KeyFile>,
    link: bool,
    from_link: Option<String>,
    files: Vec<String>,
}

struct KeyFile {
    path: String,
    base64: bool,
}

impl Options {
    fn read(mut parser: lexopt::Parser) -> Result<Call, lexopt::Error> {
        let mut options = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("json") => options.json = true,
                Long("show-secrets") => options.secrets = true,
                Long("now") => {
                    let text = parser.value()?.string()?;
                    let moment = time::read(&text);
                    options.context.judge_at =
                        Some(moment.ok_or_else(|| format!("--now: {text:?} is no RFC 3339 time"))?);
                }
                Long("role") => {
                    let text = parser.value()?.string()?;
                    options.role = Role::of(&text)
                        .ok_or_else(|| format!("--role: {text:?} is none of visitor, client, server"))?;
                }
                Long("answer") => {
                    let text = parser.value()?.string()?;
                    let (question, choice) = text
                        .split_once('=')
                        .ok_or_else(|| format!("--answer: {text:?} is not question=option"))?;
                    check_answer(question, choice)?;
                    options.context.answers.push((question.into(), choice.into()));
                }
                Long("key-file") => {
                    options.key = Some(KeyFile { path: parser.value()?.string()?, base64: false });
                }
                Long("key-base64-file") => {
                    options.key = Some(KeyFile { path: parser.value()?.string()?, base64: true });
                }
                Long("link") => options.link = true,
                Long("from-link") => options.from_link = Some(parser.value()?.string()?),
                Short('h') | Long("help") => return Ok(Call::Help),
                Short('V') | Long("version") => return Ok(Call::Version),
                Value(file) => options.files.push(file.string()?),
                _ => return Err(argument.unexpected()),
            }
        }
        if options.files.is_empty() && options.from_link.is_none() {
            options.files.push("-".into());
        }
        Ok(Call::Report(options))
    }

    fn run(mut self) -> ExitCode {
        self.context.clock = clock();
        let mut code = ExitCode::SUCCESS;
        let key = match self.key.as_ref().map(KeyFile::read).transpose() {
            Ok(key) => key,
            Err(error) => {
                complain(&error);
                code = ExitCode::from(2);
                None
            }
        };
        if let Some(fragment) = &self.from_link
            && !self.opened(fragment)
        {
            code = ExitCode::from(2);
        }
        for file in &self.files {
            let bytes = match read(file) {
                Ok(bytes) => bytes,
                Err(error) => {
                    complain(&format!("{file}: {error}"));
                    code = ExitCode::from(2);
                    continue;
                }
            };
            let bytes = within_limit(file, bytes);
            let encoding = Encoding::of(&bytes);
            let paste = encoding.decode(&bytes);
            if !self.report(&paste, file, key.as_ref()) {
                break;
            }
        }
        code
    }

    /// Reports a paste; `false` when nobody reads the output any more.
    fn report(&self, paste: &str, file: &str, key: Option<&Key>) -> bool {
        let mut report = match self.big_log(paste, file) {
            Some(capture) => why401::diagnose_capture(paste, capture, &self.context),
            None => why401::diagnose(paste, &self.context),
        };
        let (capture, most) = (&report.capture, Limits::default().entries);
        let too_many = capture.oddities.iter().any(|oddity| oddity.kind == OddityKind::TooMany);
        if capture.format == "har" && too_many && capture.exchanges.len() >= most {
            complain(&format!("{file}: {}", Limit::Entries(most).text()));
        }
        if let Some(key) = key {
            why401::verify_tokens(&mut report, paste, key);
        }
        if self.link {
            return put(&format!("#{}\n", self.fragment(&report)));
        }
        self.print(&report, paste, file)
    }

    /// Of a big HAR the refusal and its neighbours: all that the diagnosis looks at. The rest is counted.
    fn big_log(&self, paste: &str, file: &str) -> Option<Capture> {
        if paste.len() < BIG || self.context.format.is_some() {
            return None;
        }
        let mut scan = HarScan::new(Limits::default());
        scan.feed(paste.as_bytes());
        let index = scan.finish();
        let chosen = index.chosen()?;
        let near = index.neighbours(chosen);
        complain(&format!(
            "{file}: {} entries, {} refusals; entry {} is diagnosed, and the report holds entries {} to {}",
            index.len(),
            index.refusals.len(),
            chosen + 1,
            near.start + 1,
            near.end
        ));
        if let Some(limit) = index.limit {
            complain(&format!("{file}: {}", limit.text()));
        }
        Some(index.capture(paste, near, chosen))
    }

    /// The permalink's fragment, without `#`: the redacted evidence, the answers and the role.
    fn fragment(&self, report: &Report) -> String {
        let given = report.clock.source == ClockSource::Given;
        EvidenceLink {
            moment: given.then_some(report.clock.now),
            answers: self.context.answers.clone(),
            role: Some(self.role),
            ..EvidenceLink::of(&report.capture, report.clock.now)
        }
        .fragment()
    }

    /// Reports what a link holds; `false` when it holds nothing that can be opened.
    fn opened(&self, fragment: &str) -> bool {
        let (opened, error) = open(fragment);
        if let Some(error) = error {
            complain(&error.to_string());
        }
        match opened {
            Opened::Evidence(link) => {
                let (paste, capture) = link.restore();
                let mut context = self.context.clone();
                context.judge_at = context.judge_at.or(link.moment);
                context.answers = link.answers.iter().chain(&self.context.answers).cloned().collect();
                let report = why401::diagnose_capture(&paste, capture, &context);
                self.print(&report, &paste, "link")
            }
            Opened::Verdict(link) => put(&told(&link)),
            Opened::Sealed(_) => {
                complain("this link is sealed with a passphrase: open it in a browser");
                false
            }
            Opened::Paste(paste) => self.report(&paste, "link", None),
            Opened::Question(_) | Opened::Cause(_) | Opened::Nothing => false,
        }
    }

    fn print(&self, report: &Report, paste: &str, file: &str) -> bool {
        if self.json {
            let exposure = if self.secrets { Exposure::Shown } else { Exposure::Redacted };
            let mut out = BufWriter::new(std::io::stdout());
            let written = serde_json::to_writer(&mut out, &to_json(report, file, exposure)).is_ok();
            return written && out.write_all(b"\n").and_then(|()| out.flush()).is_ok();
        }
        let colour = std::io::stdout().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let text = narrate(report, paste, self.role, Style { colour, secrets: self.secrets });
        put(&if self.files.len() > 1 { format!("== {file}\n{text}\n") } else { text })
    }
}

impl KeyFile {
    /// The key, or one line that says why there is none.
    fn read(&self) -> Result<Key, String> {
        let Self { path, base64 } = self;
        let bytes = read(path).map_err(|error| format!("{path}: {error}"))?;
        let key = if *base64 {
            Key::read_base64(&String::from_utf8_lossy(&bytes))
        } else {
            Key::from_bytes(&bytes)
        };
        key.map_err(|error| format!("{path}: {error}"))
    }
}

/// A verdict without pasted text, in words.
fn told(link: &VerdictLink) -> String {
    let status = link.status.map(|status| format!("Status {status}. ")).unwrap_or_default();
    let title = |id: &&str| why401::knowledge::cause(id).map_or("", |cause| cause.title);
    let causes: Vec<String> = link.causes.iter().map(|id| format!("{} ({id})", title(id))).collect();
    format!("{status}{}\n", causes.join("; or: "))
}

fn check_answer(question: &str, choice: &str) -> Result<(), lexopt::Error> {
    let known = why401::knowledge::CATALOGUE.questions.iter().find(|known| known.id == question);
    let Some(known) = known else {
        return Err(format!("--answer: no question is called {question:?}").into());
    };
    if known.choices.iter().any(|known| known.id == choice) {
        return Ok(());
    }
    let choices: Vec<&str> = known.choices.iter().map(|choice| choice.id).collect();
    Err(format!("--answer: {question} has no option {choice:?}; it has {}", choices.join(", ")).into())
}

/// The bytes of a file, those past the limit taken off.
fn within_limit(file: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    let limit = Limits::default().bytes;
    if bytes.len() as u64 > limit {
        complain(&format!("{file}: {}", Limit::Bytes(limit).text()));
        bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        // A character that the limit cuts goes as a whole.
        while bytes.pop().is_some_and(|byte| (0x80..0xc0).contains(&byte)) {}
    }
    bytes
}

fn read(file: &str) -> std::io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

/// The computer's clock, seconds since 1970.
fn clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn say(text: &str) -> ExitCode {
    put(text);
    ExitCode::SUCCESS
}

/// Writes to standard output; `false` when nobody reads it any more.
fn put(text: &str) -> bool {
    std::io::stdout().write_all(text.as_bytes()).is_ok()
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "why401: {text}");
}

/// A HAR of at least this many bytes is scanned; of a smaller one the report holds every exchange.
const BIG: usize = 32_000_000;

const HELP: &str = "\
why401: why a request got 401 or 403, and what to do about it

Usage: why401 [options] [FILE…]      (without FILE, or with -, it reads standard input)

  --json                   print one JSON object a line for each input
  --role ROLE              whose advice to print: visitor, client (default) or server
  --answer QUESTION=OPTION answer a question yourself; repeatable
  --link                   print the permalink's fragment instead of the report: redacted
  --from-link FRAGMENT     report what a link holds
  --now RFC3339            the moment of judgement (default: the response's Date, else the clock)
  --key-file FILE          check tokens' signatures with this key: PEM (public key, certificate), JWK, JWK set,
                           or a shared secret as it stands
  --key-base64-file FILE   the same with a shared secret in base64
  --show-secrets           print secrets as they were pasted
  -h, --help               this text
  -V, --version            the version

Colour is used on a terminal, and not where NO_COLOR is set.
Exit status: 0 a report was made; 2 the arguments are wrong, or a file or the key cannot be read.
";
