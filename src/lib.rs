//! why401: why a request got 401 or 403, and what to do about it.
//!
//! `paste → capture → evidence → answers → diagnosis → report → page`: a pure function of the text, the answers
//! that a person gave and a clock. It never fails and never panics; the browser page, the terminal program and
//! the permalink are thin renderings of the [`Report`](report::Report) it gives.
//!
//! | module | what it holds |
//! |---|---|
//! | [`text`] | spans, and text that knows where in the paste it stands |
//! | [`capture`] | paste formats: one file each, the highest score reads the paste into exchanges |
//! | [`auth`] | challenges, credentials and tokens, read tolerantly |
//! | `evidence` | typed facts from the exchanges, products' signs |
//! | `diagnosis` | the engine: questions, clues, answers, ranking, the walk; it knows no cause by name |
//! | `knowledge` | causes, questions, the tree, products, fixes: data |
//! | [`report`] | plain data for a screen, narrated text, Markdown, JSON |
//! | `compare` | one request that works beside one that fails: what differs, what explains the refusal |
//! | [`redact`] | what is hidden before anything is shared; the request as a command without its secrets |
//! | [`permalink`] | the page's fragment and what it stands for |
//! | `discovery` | which metadata and key sets the paste leads to, and what their answers say; it asks nobody |
//! | `screen` | the page's content as plain data, and the messages between the page and the worker that makes it |
//! | `pages` | causes as static pages (not part of the page's own program) |
//! | `verify` | signatures of tokens, checked with a key that somebody gives (feature `verify`) |
//! | `recompute` | responses, proofs and request signatures, made again and compared |
//!
//! Who may import whom: `app`, `bin` → `pages` → `screen` → `compare`, `permalink` → `report`, `redact` → `knowledge` → {`diagnosis`,
//! `recompute`} → `evidence` → {`capture`, `auth`} → `text`; `verify`, `discovery` → `auth`;
//! `recompute` → `verify`; `screen` → `discovery`.
//! `tests/tidy.rs` checks it. Nothing here reads a clock, the network, storage or the DOM.
//!
//! Around the library:
//!
//! | folder | what it holds |
//! |---|---|
//! | `src/bin` | the terminal program; the browser's programs: page, engine, verifier; what writes the pages of causes |
//! | `src/app` | the page in the browser: hears what is done, tells the engine's worker, prints what comes back |
//! | `public`, `style` | what of the page stands before any program arrives, and how it looks |
//! | `tests` | measured cases (`corpus*`), pastes (`formats`), vectors, snapshots, properties; `browser` drives the page |
//! | `benches`, `fuzz` | measurements; targets for cargo-fuzz, a package of its own |
//! | `xtask` | set-up, build, checks: `cargo xtask --help` |
//!
//! `CONTRIBUTING.md` says what to touch to add something, `SECURITY.md` what is protected from whom, and
//! `docs/report-json.md` describes the report as JSON.
//!
//! Embedding takes [`diagnose`], [`Context`] and the [`Report`](report::Report): `examples/embed.rs` shows it. With
//! `default-features = false` the engine compiles alone, for wasm32 as well; feature `js` makes it a package for
//! JavaScript (`src/bin/js.rs`). Beside these, others may rely on what [`report`], [`permalink`] and [`redact`] name, the
//! readers of [`auth`], and `verify`; what only this project's own programs call is left out of the documentation.
//!
//! ```
//! let report = why401::diagnose("HTTP/1.1 407 Proxy Authentication Required\n\n", &why401::Context::default());
//! assert_eq!(report.verdicts[0].cause, "proxy-auth-required");
//! ```
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod auth;
pub mod capture;
#[doc(hidden)]
pub mod compare;
#[doc(hidden)]
pub mod diagnosis;
#[doc(hidden)]
pub mod discovery;
#[doc(hidden)]
pub mod evidence;
#[doc(hidden)]
pub mod knowledge;
#[cfg(feature = "pages")]
#[doc(hidden)]
pub mod pages;
pub mod permalink;
#[doc(hidden)]
pub mod recompute;
pub mod redact;
pub mod report;
#[doc(hidden)]
pub mod screen;
pub mod text;
#[cfg(feature = "verify")]
pub mod verify;

use diagnosis::{Answers, Assume};
use evidence::{Evidence, Moment};

/// What the caller gives besides the paste.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The caller's clock, seconds since 1970: used where the paste shows no `Date` of the server.
    pub clock: i64,
    /// Judge at this moment, whatever the response's `Date` says; seconds since 1970.
    pub judge_at: Option<i64>,
    /// What a person answered: question id and choice id.
    pub answers: Vec<(String, String)>,
    /// Read the paste as this format.
    pub format: Option<String>,
    /// Diagnose this exchange.
    pub exchange: Option<usize>,
    /// Where the walk may go on at questions that nobody answered: question id and choice id. `None`: wherever one
    /// answer mostly holds. It counts for the walk alone and neither for nor against a cause.
    pub suppose: Option<Vec<(String, String)>>,
}

/// Diagnoses a paste. Pure, never fails; a paste is read up to 200 MB.
pub fn diagnose(paste: &str, context: &Context) -> report::Report {
    let wish = capture::Wish { format: context.format.as_deref(), exchange: context.exchange };
    diagnose_capture(paste, capture::read(paste, wish), context)
}

/// Diagnoses a capture whose spans point into `paste`.
pub fn diagnose_capture(paste: &str, capture: capture::Capture, context: &Context) -> report::Report {
    let moment = Moment { clock: context.clock, judge_at: context.judge_at };
    let catalogue = &knowledge::CATALOGUE;
    let evidence = Evidence::gather(&capture, moment, &knowledge::SIGNS);
    let answers = Answers::read(catalogue, &evidence, &context.answers);
    let verdicts = diagnosis::rank(catalogue, &answers);
    let assume = context.suppose.as_deref().map_or(Assume::Usual, Assume::Only);
    let walk = diagnosis::walk(catalogue, &answers, assume);
    let whole = evidence.request_seen_whole() && evidence.response().is_some();
    let next = diagnosis::next_question(catalogue, &answers, &verdicts, whole);
    let parts =
        report::Parts { paste, evidence: &evidence, verdicts: &verdicts, walk: &walk, next: next.as_ref() };
    let mut report = report::build(&parts);
    report.capture = capture;
    report
}

/// Checks the signatures of a report's tokens and fills in the verdict, its words, and what is wrong with the key.
///
/// `paste` is what the report was made of.
#[cfg(feature = "verify")]
pub fn verify_tokens(report: &mut report::Report, paste: &str, key: &verify::Key) {
    let lines = text::Lines::of(paste);
    for token in &mut report.tokens {
        let jwt = auth::jwt::read(&token.compact);
        let outcome = verify::verify(&jwt, key);
        token.put_check(outcome.signature, &outcome.words, &outcome.problems, &lines);
    }
}

/// The recomputations that a capture allows; `recompute::run` does one.
pub fn recomputations(capture: &capture::Capture, context: &Context) -> Vec<recompute::Offer> {
    let moment = Moment { clock: context.clock, judge_at: context.judge_at };
    recompute::offers(&Evidence::gather(capture, moment, &knowledge::SIGNS))
}
