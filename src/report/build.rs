//! From diagnosis to report: words resolved, places counted.

use memchr::memmem;

use super::parts::{challenge_view, credential_view, tokens};
use super::rich::Rich;
use super::unread::unread;
use super::{
    BecauseView, BlockView, ClockView, FixView, Hue, LegView, Mark, QuestionView, Report, State, StatusView,
    StepView, VerdictView, findings, masks, referee, slots, status,
};
use crate::auth::Place;
use crate::capture::{Binary, Capture, Like, Seen, Unseen};
use crate::diagnosis::{Certainty, Next, Question, Verdict, Walk};
use crate::evidence::{ClockSource, Evidence, SignHit, Strength};
use crate::knowledge::{self, Block, Cause, Fix, questions};
use crate::text::{Lines, Mapped, Span, order, time};

/// What `build` puts together.
pub(crate) struct Parts<'e, 'a> {
    pub(crate) paste: &'e str,
    pub(crate) evidence: &'e Evidence<'a>,
    pub(crate) verdicts: &'e [Verdict],
    pub(crate) walk: &'e Walk,
    pub(crate) next: Option<&'e Next>,
}

/// Builds the report of a diagnosis, all but the capture itself: the evidence still borrows it.
pub(crate) fn build(parts: &Parts<'_, '_>) -> Report {
    let evidence = parts.evidence;
    let lines = Lines::of(parts.paste);
    let line = |span: Option<Span>| span.map(|span| lines.line(span.start));
    let differing = parts.verdicts.first().and_then(differing);
    // What the answer itself says settles what an unseen request held.
    let settled = parts.verdicts.first().is_some_and(|verdict| verdict.certainty == Certainty::Settled);
    let unseen = !settled && evidence.request().is_none_or(|request| request.seen != Seen::Whole);
    let slot = |name: &str| match name {
        "differing" => differing.map(str::to_string),
        "unseen" => unseen.then(String::new),
        name => slots::fill(evidence, name),
    };
    let state = state(evidence);
    // Nothing is said of the cause of bytes that are no text.
    let ranked = if evidence.capture.binary.is_some() { &[] } else { parts.verdicts };
    let verdicts: Vec<VerdictView> =
        ranked.iter().filter_map(|verdict| verdict_view(verdict, &line)).collect();
    let top = ranked.first().and_then(|verdict| knowledge::cause(verdict.cause));
    let settled = ranked.first().is_some_and(|verdict| verdict.certainty == Certainty::Settled);
    let legs = evidence.legs.iter().enumerate();
    let challenges = legs
        .flat_map(|(at, leg)| {
            leg.challenges.iter().map(move |challenge| (Some(at) == evidence.at, challenge))
        })
        .map(|(chosen, challenge)| challenge_view(challenge, chosen, &lines))
        .collect();
    let credentials =
        evidence.credentials().iter().map(|credential| credential_view(credential, &lines)).collect();
    let cookies = super::cookies::cookies(evidence, &lines);
    let tokens = tokens(parts.paste, evidence, &lines);
    let findings = findings::all(evidence, ranked, &lines);
    Report {
        state,
        hint: nothing_read(evidence, parts.paste, &lines).or_else(|| hint(evidence, state)),
        read_as: read_as(evidence),
        unread: unread(evidence.capture, parts.paste, &lines),
        headline: headline(evidence, state, top, settled, &slot),
        certainty: certainty_words(ranked, state),
        status: evidence.status().map(|code| StatusView {
            code,
            reason: evidence
                .response()
                .and_then(|response| response.reason.as_ref())
                .map(|text| slots::tame(text.as_str(), 80)),
            text: status::explain(code).map(|text| text.text),
            source: status::explain(code).map(|text| text.source),
            span: evidence.status_span(),
        }),
        fixes: top.map_or_else(Vec::new, |cause| fixes(cause, evidence, &slot)),
        corrected: referee::corrected(evidence, &findings),
        marks: marks(parts, &findings),
        secrets: secrets(evidence, parts.paste),
        path: parts.walk.steps.iter().filter_map(|step| step_view(step, &line)).collect(),
        open: parts.walk.open.and_then(question).map(|open| open_view(open, ranked)),
        next: parts.next.map(|next| next_view(next, &slot)),
        challenges,
        credentials,
        cookies,
        tokens,
        products: evidence.products.iter().map(|product| (product.id, product.name)).collect(),
        clock: clock_view(evidence),
        sequence: sequence(evidence, &lines),
        verdicts,
        findings,
        capture: Capture::default(),
    }
}

fn state(evidence: &Evidence<'_>) -> State {
    let Some(leg) = evidence.leg() else {
        let empty = evidence.capture.notes.is_empty() && evidence.capture.binary.is_none();
        return if empty { State::Empty } else { State::Unrecognised };
    };
    if evidence.capture.format.starts_with("bare-") {
        return State::Fragment;
    }
    match (leg.request, leg.response.and_then(|response| response.status)) {
        (_, Some(200..=299)) => State::Success,
        (Some(_), Some(_)) => State::Full,
        (None, _) => State::ResponseOnly,
        (Some(_), None) if leg.response.is_some() => State::Full,
        (Some(_), None) => State::RequestOnly,
    }
}

/// What an incomplete paste leaves open, and how to copy the rest.
fn hint(evidence: &Evidence<'_>, state: State) -> Option<Rich> {
    let seen = evidence.request().map(|request| request.seen);
    let text = match (state, seen) {
        (State::Empty, _) => return None,
        (State::Unrecognised, _) => {
            "Paste the request that was refused and its answer: in the browser press F12, open Network, reload, right click on the red line, Copy as cURL; then copy its response headers and paste both."
        }
        (State::ResponseOnly, _) => {
            "This is the answer only, so nothing is known of what was sent. Copy the request too: Network panel, right click, Copy as cURL, and paste both."
        }
        (State::RequestOnly, _) => {
            "This is the request only. Send it once more with `curl -i` (or copy the response headers) and paste the answer below it."
        }
        (State::Fragment, _) => {
            "This is one piece of an exchange. With the whole request and answer the cause can be told."
        }
        (State::Success, _) => {
            "This exchange succeeded. Paste the one that failed: in the Network panel look for 401 or 403 in the Status column."
        }
        (State::Full, Some(Seen::Partial(Unseen::Sanitised))) => {
            "The exporter removed credentials and cookies, so their absence proves nothing. In Chrome choose \u{201c}Export HAR (with sensitive data)\u{201d} or Copy as cURL."
        }
        (State::Full, Some(Seen::Partial(Unseen::Provisional))) => {
            "The browser shows provisional headers only: what it really sent is not all here. Copy as cURL holds it."
        }
        (State::Full, Some(Seen::Partial(Unseen::NotLogged))) => {
            "This log does not print all request headers, so their absence proves nothing."
        }
        (State::Full, _) if evidence.capture.cut => {
            "The paste breaks off in the middle. What stands before the cut was read."
        }
        (State::Full, _) => return None,
    };
    let mut hint = Rich::of(text);
    if evidence.capture.cut && matches!(state, State::ResponseOnly | State::RequestOnly) {
        hint.push(" It breaks off in the middle as well; what stands before the cut was read.", false);
    }
    Some(hint)
}

/// What a paste without a message is instead, or the line of it that comes nearest to one and what that lacks.
fn nothing_read(evidence: &Evidence<'_>, paste: &str, lines: &Lines) -> Option<Rich> {
    if let Some(binary) = evidence.capture.binary {
        return Some(Rich::of(match binary {
            Binary::Zip => {
                "Unpack the archive and drop or paste the `.har` or `.txt` file that is in it. If it is an office document, open it and copy its text."
            }
            Binary::Picture => {
                "A picture holds no text that can be read here. Copy the exchange itself: in the browser press F12, open Network, right click on the red line, Copy as cURL; then copy its response headers."
            }
            Binary::Pdf => "Open the document and copy its text, or better the log that it was made from.",
            Binary::Gzip => "Unpack it first (`gunzip`), then paste or drop the text that comes out.",
            Binary::SevenZip | Binary::Zstd | Binary::Xz | Binary::Bzip2 => {
                "Unpack it first, then paste or drop the text that comes out."
            }
            Binary::PacketCapture => {
                "Open the capture in Wireshark, right click on a packet of the exchange, choose Follow, then HTTP Stream, and paste that text."
            }
            Binary::Database | Binary::Program | Binary::Other => {
                "Most of it is bytes that are no text. If it is a response's body, paste the header lines instead (`curl -i` prints them)."
            }
        }));
    }
    let closest = evidence.capture.closest?;
    let line = lines.line(closest.span.start);
    let word = slots::tame(closest.word.of(paste)?, 40).replace('`', "");
    let lacks = match closest.like {
        Like::RequestLine => {
            "as a request line it lacks its form: a method in capitals, a path or an absolute URL, and the version, as in `GET /v1/me HTTP/1.1`"
        }
        Like::Status => {
            "it speaks of a status, but the status line and the header lines below it are missing"
        }
        Like::HeaderLine => {
            "it has the form of a header line, but no other header line and no start line stands near"
        }
        Like::Command => "it names a program, but the command with its URL and its options is missing",
        Like::Url => "it holds an address, but nothing of what was sent there and of what came back",
    };
    let template = format!(
        "Line {line} comes nearest, with `{word}`: {lacks}. Paste the request that was refused and its answer: in the browser press F12, open Network, reload, right click on the red line, Copy as cURL; then copy its response headers and paste both."
    );
    Some(Rich::of(&template))
}

fn read_as(evidence: &Evidence<'_>) -> String {
    let capture = evidence.capture;
    let count = capture.exchanges.len();
    let name = capture.format_name;
    match (count, capture.chosen) {
        (0, _) => name.to_string(),
        (1, _) => format!("{name}, 1 exchange"),
        (_, Some(at)) if at + 1 == count => format!("{name}, {count} exchanges, the last one is diagnosed"),
        (_, Some(at)) => format!("{name}, {count} exchanges, number {} is diagnosed", at + 1),
        (_, None) => format!("{name}, {count} exchanges"),
    }
}

fn headline(
    evidence: &Evidence<'_>,
    state: State,
    top: Option<&Cause>,
    settled: bool,
    slot: &dyn Fn(&str) -> Option<String>,
) -> Rich {
    if let Some(binary) = evidence.capture.binary {
        return Rich::of(match binary {
            Binary::Zip => "This is a ZIP archive, not text.",
            Binary::Picture => "This is a picture, not text.",
            Binary::Pdf => "This is a PDF document, not text.",
            Binary::SevenZip => "This is a 7z archive, not text.",
            Binary::Gzip => "This is compressed with gzip, not text.",
            Binary::Zstd => "This is compressed with Zstandard, not text.",
            Binary::Xz => "This is compressed with xz, not text.",
            Binary::Bzip2 => "This is compressed with bzip2, not text.",
            Binary::PacketCapture => "This is a packet capture, not text.",
            Binary::Database => "This is a SQLite database, not text.",
            Binary::Program => "This is a program, not text.",
            Binary::Other => "This is binary data, not text.",
        });
    }
    match state {
        State::Empty => return Rich::of("Paste what you copied."),
        State::Unrecognised if evidence.stated.is_empty() => {
            return Rich::of("This text holds no HTTP message that can be read.");
        }
        _ => {}
    }
    let Some(cause) = top else { return Rich::of("Nothing in this paste tells why.") };
    let said = cause
        .headlines
        .iter()
        .find_map(|template| Rich::filled(template, slot))
        .unwrap_or_else(|| Rich::of(&format!("{}.", cause.title)));
    // Nobody has refused anything yet, as far as the paste shows.
    if state == State::RequestOnly && !settled {
        let mut guess = Rich::of("The answer is missing. A guess: ");
        guess.0.extend(said.0);
        return guess;
    }
    said
}

fn certainty_words(verdicts: &[Verdict], state: State) -> &'static str {
    match (state, verdicts.first().map(|verdict| verdict.certainty)) {
        (State::Empty, _) | (_, None) => "",
        (_, Some(Certainty::Settled)) => "settled",
        (_, Some(Certainty::MostLikely)) => "most likely",
        (_, Some(Certainty::Possible)) => "one of several that fit",
    }
}

fn verdict_view(verdict: &Verdict, line: &dyn Fn(Option<Span>) -> Option<u32>) -> Option<VerdictView> {
    let cause = knowledge::cause(verdict.cause)?;
    let because = verdict.because.iter().filter_map(|reason| {
        let question = question(reason.question)?;
        Some(BecauseView {
            question: question.id,
            asked: question.text,
            answer: reason.choice,
            said: said(question, reason.choice),
            points: reason.points,
            span: reason.span,
            line: line(reason.span),
        })
    });
    Some(VerdictView {
        cause: cause.id(),
        title: cause.title,
        certainty: verdict.certainty,
        points: verdict.points,
        because: because.collect(),
        sources: cause.sources,
        what: cause.what,
        why: cause.why,
    })
}

fn fixes(
    cause: &'static Cause,
    evidence: &Evidence<'_>,
    slot: &dyn Fn(&str) -> Option<String>,
) -> Vec<FixView> {
    // A product is at hand if it left its mark, or if its own words named this cause.
    let speaks = |id: &str| {
        let named =
            |hit: &SignHit| hit.product == id && hit.cause == cause.id() && hit.strength == Strength::Sure;
        evidence.stated.iter().any(named)
    };
    let fits = |fix: &&Fix| {
        fix.products.is_empty() || fix.products.iter().any(|id| evidence.has_product(id) || speaks(id))
    };
    let mut chosen: Vec<&Fix> = cause.fixes.iter().filter(fits).collect();
    // Within a role: what is written for the product at hand first, else the order of the knowledge.
    order::sort_by_key(&mut chosen, |fix| (fix.role, fix.products.is_empty()));
    if chosen.is_empty() {
        chosen = cause.fixes.iter().collect();
    }
    chosen.into_iter().map(|fix| fix_view(cause, fix, slot)).collect()
}

pub(super) fn fix_view(
    cause: &'static Cause,
    fix: &'static Fix,
    slot: &dyn Fn(&str) -> Option<String>,
) -> FixView {
    let rich = |text: &str| Rich::filled_or_named(text, slot);
    let body = fix.body.iter().map(|block| match block {
        Block::Para(text) => BlockView::Para(rich(text)),
        Block::Steps(steps) => BlockView::Steps(steps.iter().map(|step| rich(step)).collect()),
        Block::Code(text) => BlockView::Code(rich(text).plain()),
    });
    FixView {
        id: fix.id,
        cause: cause.id(),
        role: fix.role,
        certain: fix.certain,
        title: rich(fix.title),
        body: body.collect(),
        check: rich(fix.check),
        sources: fix.sources,
    }
}

/// What was found to differ, as the wire calls it: the first answer of those that compare which speaks for the verdict.
fn differing(verdict: &Verdict) -> Option<&'static str> {
    let asked = [&questions::DIGEST, &questions::DPOP, &questions::SIGNED_TEXT, &questions::RECOMPUTED];
    let reason = verdict
        .because
        .iter()
        .find(|reason| reason.points > 0 && asked.iter().any(|question| question.id == reason.question))?;
    DIFFERING.iter().find(|(choice, _)| *choice == reason.choice).map(|(_, name)| *name)
}

/// Choices of questions that compare, and what the wire calls the thing.
const DIFFERING: &[(&str, &str)] = &[
    ("uri", "uri"),
    ("realm", "realm"),
    ("nonce", "nonce"),
    ("count", "nc"),
    ("algorithm", "algorithm"),
    ("qop", "qop"),
    ("opaque", "opaque"),
    ("htm", "htm"),
    ("htu", "htu"),
    ("htu-query", "htu"),
    ("ath", "ath"),
    ("ath-missing", "ath"),
    ("key", "jwk"),
    ("iat", "iat"),
    ("method", "method"),
    ("path", "path"),
    ("query", "query"),
    ("header", "header"),
    ("signed-headers", "SignedHeaders"),
    ("payload", "body"),
    ("body", "body"),
    ("date", "date"),
    ("scope", "scope"),
    ("hash", "canonical request"),
];

fn step_view(step: &crate::diagnosis::Step, line: &dyn Fn(Option<Span>) -> Option<u32>) -> Option<StepView> {
    let question = question(step.question)?;
    Some(StepView {
        question: question_view(question),
        answer: step.choice,
        said: said(question, step.choice),
        by: step.by,
        span: step.span,
        line: line(step.span),
        contradicts: step.contradicts.map(|choice| said(question, choice)),
    })
}

pub(super) fn question(id: &str) -> Option<&'static Question> {
    knowledge::CATALOGUE.questions.iter().copied().find(|question| question.id == id)
}

/// The question to ask next, with the command that answers it.
fn next_view(next: &Next, slot: &dyn Fn(&str) -> Option<String>) -> QuestionView {
    let commands = next.commands.iter().map(|command| Rich::filled_or_named(command, slot).plain());
    QuestionView {
        choices: next.choices.iter().map(|choice| (choice.id, choice.text)).collect(),
        command: commands.collect::<Vec<_>>().join("\n"),
        ..question_view(next.question)
    }
}

pub(super) fn question_view(question: &'static Question) -> QuestionView {
    QuestionView {
        id: question.id,
        text: question.text,
        choices: question.choices.iter().map(|choice| (choice.id, choice.text)).collect(),
        experiment: Rich::of(question.experiment),
        command: String::new(),
        stage: question.stage,
    }
}

/// The question at which the walk stopped. Of the causes as choices only those that fit best are asked for.
fn open_view(question: &'static Question, ranked: &[Verdict]) -> QuestionView {
    let mut view = question_view(question);
    if question.id == knowledge::CATALOGUE.stated.id {
        let fitting = ranked.iter().take(FITTING).filter_map(|verdict| knowledge::cause(verdict.cause));
        view.choices = fitting.map(|cause| (cause.id(), cause.title)).collect();
    }
    view
}

fn said(question: &'static Question, choice: &str) -> &'static str {
    question.choices.iter().find(|known| known.id == choice).map_or("", |choice| choice.text)
}

/// The places that the first verdict and the findings rest on.
fn marks(parts: &Parts<'_, '_>, findings: &[super::Finding]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut add = |span: Option<Span>, label: String| {
        let Some(span) = span.filter(|span| !span.is_empty() && span.len() < 4000) else { return };
        let clash = marks.iter().any(|mark: &Mark| span.start < mark.span.end && mark.span.start < span.end);
        if !clash && marks.len() < MAX_MARKS {
            marks.push(Mark { span, hue: hue(parts.evidence, span), label });
        }
    };
    if let Some(verdict) = parts.verdicts.first() {
        for reason in verdict.because.iter().filter(|reason| reason.points > 0) {
            let Some(question) = question(reason.question) else { continue };
            add(reason.span, format!("{} {}", question.text, said(question, reason.choice)));
        }
    }
    if let Some(closest) = parts.evidence.capture.closest {
        add(Some(closest.span), "The line that comes nearest to an HTTP message".into());
    }
    add(parts.evidence.clock.span, "The server's clock".into());
    for finding in findings.iter().filter(|finding| finding.severity != super::Severity::Note) {
        add(finding.span, finding.text.plain());
    }
    add(parts.evidence.status_span(), "The status".into());
    order::sort_by_key(&mut marks, |mark| mark.span.start);
    marks
}

const MAX_MARKS: usize = 24;
/// So many causes are asked for where the walk ends at what the answer states.
const FITTING: usize = 8;
/// A secret is looked for elsewhere from this length in bytes on: a short one is a word of its own.
const TELLTALE: usize = 8;
/// So many different secrets are looked for elsewhere.
const MAX_REPEATED: usize = 16;

fn hue(evidence: &Evidence<'_>, span: Span) -> Hue {
    if evidence.clock.span == Some(span) {
        return Hue::Clock;
    }
    let within = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    for leg in &evidence.legs {
        if leg.request.is_some_and(|request| within(request.span)) {
            return Hue::Sent;
        }
        if leg.response.is_some_and(|response| within(response.span)) {
            return Hue::Said;
        }
    }
    Hue::Beside
}

/// The places that are masked on the screen until somebody asks to see them.
pub(super) fn secrets(evidence: &Evidence<'_>, paste: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for leg in &evidence.legs {
        for credential in &leg.credentials {
            spans.extend(credential.secret);
            spans
                .extend(credential.fields.iter().filter(|field| field.secret).filter_map(|field| field.span));
        }
        if let Some(request) = leg.request {
            spans.extend(
                request
                    .headers
                    .iter()
                    .filter(|header| {
                        header.is("dpop") || header.is("cookie") || header.is("x-amz-security-token")
                    })
                    .map(|header| header.value.span()),
            );
        }
        if let Some(response) = leg.response {
            for header in response.headers("set-cookie") {
                let text = header.value.as_str();
                let to = text.find(';').unwrap_or(text.len());
                let from = text.find('=').filter(|at| *at < to).map_or(0, |at| at + 1);
                spans.push(header.value.span_of(from.min(to)..to));
            }
        }
    }
    spans.extend(masks::named(paste));
    let known = merge(spans);
    let mut all = repeated(&known, paste);
    all.extend(shaped_like_tokens(paste));
    all.extend(known);
    merge(all)
}

/// The same secrets wherever else they stand: in the command above the output, in a log line, in a body.
fn repeated(known: &[Span], paste: &str) -> Vec<Span> {
    let mut texts: Vec<&str> =
        known.iter().filter_map(|span| span.of(paste)).filter(|text| text.len() >= TELLTALE).collect();
    order::sort(&mut texts);
    texts.dedup();
    let places = texts.into_iter().take(MAX_REPEATED).flat_map(|text| {
        let found = memmem::find_iter(paste.as_bytes(), text).take(64);
        found.map(|at| Span::from_range(at..at + text.len()))
    });
    places.collect()
}

/// What has the shape of a JWT, wherever it stands.
fn shaped_like_tokens(paste: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    let start = memmem::Finder::new("eyJ");
    let next = |from: usize| Some(from + start.find(paste.as_bytes().get(from..)?)?);
    while let Some(at) = next(from) {
        let run = paste.get(at..).unwrap_or_default();
        let len =
            run.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte)).count();
        let dots = run.get(..len).map_or(0, |run| run.bytes().filter(|byte| *byte == b'.').count());
        if dots >= 2 && len >= 40 && found.len() < 64 {
            found.push(Span::from_range(at..at + len));
        }
        from = at + len.max(3);
    }
    found
}

/// Spans in order, overlapping ones joined, empty ones dropped.
fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    order::sort(&mut spans);
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.cover(span),
            _ => merged.push(span),
        }
    }
    merged
}

fn clock_view(evidence: &Evidence<'_>) -> ClockView {
    let clock = &evidence.clock;
    let when = time::show(clock.now);
    let text = match (clock.source, clock.age) {
        (ClockSource::ResponseDate, Some(age)) => {
            format!("Times are judged at {when}: the response's Date plus its Age of {}.", time::length(age))
        }
        (ClockSource::ResponseDate, None) => format!("Times are judged at {when}, the response's Date."),
        (ClockSource::Given, _) if clock.date.is_some() => {
            format!("Times are judged at {when}, as asked for, and not at the response's Date.")
        }
        (ClockSource::Given, _) => {
            format!("Times are judged at {when}: the paste shows no Date of the server.")
        }
    };
    ClockView { now: clock.now, source: clock.source, text }
}

fn sequence(evidence: &Evidence<'_>, lines: &Lines) -> Vec<LegView> {
    let at = evidence.at;
    let legs = evidence.legs.iter().enumerate();
    legs.map(|(index, leg)| {
        let status = leg.status();
        let target = leg.url.as_ref().map(|url| {
            let host = url.host.as_deref().unwrap_or_default();
            slots::tame(&format!("{host}{}", url.path.as_str()), 100)
        });
        let request = leg.request.map(|_| {
            format!("{} {}", leg.method().unwrap_or_default(), target.unwrap_or_default()).trim().to_string()
        });
        let carried =
            leg.credentials.first().map(|credential| match (&credential.place, &credential.scheme) {
                (Place::Authorization, Some(scheme)) => {
                    format!("Authorization: {}", slots::tame(scheme.as_str(), 40))
                }
                (place, _) => place.id(),
            });
        let reason = leg.response.and_then(|response| response.reason.as_ref()).map_or("", Mapped::as_str);
        let start =
            leg.request.map(|request| request.span).or_else(|| leg.response.map(|response| response.span));
        LegView {
            index: leg.index,
            request: request.filter(|words| !words.is_empty()),
            carried,
            answer: status.map(|code| slots::tame(&format!("{code} {reason}"), 80).trim().to_string()),
            chosen: Some(index) == at,
            broken: status.is_some_and(|code| code >= 400),
            line: start.map(|span| lines.line(span.start)),
        }
    })
    .collect()
}
