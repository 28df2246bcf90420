//! Lines of servers' logs: common and combined access logs and their kin, IIS W3C logs, error logs of nginx and Apache,
//! and objects in JSON.
//!
//! They tell method, path and status, and sometimes more than a status can: each line is kept as a note, and so are
//! IIS's substatus and Windows status, as `sc-status=401 sc-substatus=2 sc-win32-status=5`.

use super::draft::{Talk, behind, between, cut, is_method, place, request, status_words, word};
use super::{
    Exchange, Format, Header, Note, NoteKind, Oddity, OddityKind, Reading, Request, Response, Seen, Source,
    Unseen, aside, json_log, literals,
};
use crate::text::{Mapped, Span, has};

mod framework;

pub(super) static FORMAT: Format = Format { id: "access-log", name: "lines of a server's log", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let mut fits = 0_u32;
    let mut lines = 0_u32;
    for line in head.lines().filter(|line| !line.trim().is_empty()).take(200) {
        lines += 1;
        let w3c = line.starts_with("#Fields:") && has(line, "cs-method");
        fits += u32::from(
            w3c || quoted(line).or_else(|| tornado(line)).is_some()
                || error_line(line).is_some()
                || framework::completed(line).is_some(),
        );
    }
    let w3c = head.starts_with("#Software") || head.starts_with("#Fields:") || source.has("\n#Fields:");
    if w3c && source.has("cs-method") && lines > 0 && !literals::has_start_line(head) {
        return 92;
    }
    if fits == 0 {
        if json_log::fits(source) { 60 } else { 0 }
    } else if literals::has_start_line(head) || fits * 4 < lines {
        25
    } else {
        84
    }
}

fn read(source: &Source) -> Reading {
    if json_log::fits(source) {
        return json_log::read(source);
    }
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut columns = Vec::new();
    for (range, line) in source.lines() {
        if line.trim().is_empty() {
            continue;
        }
        let mut kind = NoteKind::Log;
        if let Some(names) = line.strip_prefix("#Fields:") {
            columns = names.split_whitespace().collect();
        } else if line.starts_with('#') {
        } else if let Some(found) = quoted(line).or_else(|| tornado(line)) {
            talk.push(found.exchange(source));
        } else if framework::line(source, line, &mut talk) {
        } else if let Some(found) = error_line(line) {
            talk.push(error_exchange(source, line, &found));
        } else if !columns.is_empty() && line.starts_with(|c: char| c.is_ascii_digit()) {
            if let Some((exchange, codes)) = w3c(source, line, &columns) {
                talk.push(exchange);
                if reading.notes.len() < MAX_NOTES {
                    reading.notes.extend(codes.map(|text| Note { kind: NoteKind::Log, text }));
                }
            }
        } else {
            kind = aside::kind(line);
        }
        if reading.notes.len() < MAX_NOTES {
            aside::push(source, range, kind, &mut reading);
        }
    }
    if talk.full {
        reading
            .oddities
            .push(Oddity { kind: OddityKind::TooMany, span: Span::empty(source.text.span().end) });
    }
    reading.exchanges = talk.exchanges;
    reading
}

/// A line with the request line in quotes.
struct Quoted<'a> {
    method: &'a str,
    target: &'a str,
    version: &'a str,
    words: &'a str,
    /// The quoted texts behind the status: referrer and user agent of the combined format.
    referer: &'a str,
    agent: &'a str,
}

/// `… "GET /x HTTP/1.1" 401 179 "https://…" "curl/8"`; also uvicorn's, gunicorn's, Django's, `HAProxy`'s and ELB's lines.
fn quoted(line: &str) -> Option<Quoted<'_>> {
    let mut from = 0;
    let (request, lead, rest) = loop {
        let open = from + line.get(from..)?.find('"')? + 1;
        let inner = line.get(open..)?;
        let first = inner.get(..inner.find([' ', '"'])?)?;
        if is_method(first)
            && let Some(close) = inner.find('"')
        {
            break (inner.get(..close)?, line.get(..open - 1)?, inner.get(close + 1..)?);
        }
        from = open;
        if open > 2000 {
            return None;
        }
    };
    if lead.contains("request: ") {
        return None;
    }
    let method = word(request);
    let target_and = request.get(method.len()..)?.trim_start();
    let target_len = target_and.rfind(" HTTP/").unwrap_or(target_and.len());
    let (target, version) = (target_and.get(..target_len)?, target_and.get(target_len..)?.trim());
    if version.is_empty() && target.contains(' ') || target.is_empty() {
        return None;
    }
    let is_code = |word: &str| {
        word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && ("100".."600").contains(&word)
    };
    let after = word(rest).trim_matches(',');
    let words = if is_code(after) && rest.starts_with([' ', ',']) {
        // uvicorn prints the reason as well.
        let tail = rest.trim_start();
        let phrase_end = tail
            .get(4..)
            .and_then(|next| next.starts_with(|c: char| c.is_ascii_uppercase()).then_some(tail.len()));
        tail.get(..phrase_end.unwrap_or(3))?
    } else {
        // HAProxy and load balancers log the status before the request.
        lead.split(' ')
            .rev()
            .take(24)
            .filter(|word| is_code(word))
            .last()
            .or_else(|| lead.split(' ').find(|word| is_code(word)))?
    };
    let mut texts = rest.split('"').skip(1).step_by(2);
    let (first, second) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
    // A load balancer's line has the user agent alone.
    let (referer, agent) = if is_code(after) { (first, second) } else { ("", first) };
    Some(Quoted { method, target, version, words, referer, agent })
}

/// `… 403 GET /mopidy/ws/ (192.0.2.1) 5.17ms`: Tornado's access log, and Jupyter's.
fn tornado(line: &str) -> Option<Quoted<'_>> {
    let close =
        line.rfind(") ").filter(|_| line.trim_end().ends_with("ms") || line.contains("ms referer="))?;
    let open = line.get(..close)?.rfind(" (")?;
    let lead = line.get(..open)?;
    let at = lead.rfind(" /")?;
    let target = lead.get(at + 1..)?;
    let before = lead.get(..at)?;
    let method = before.rsplit([' ', ':']).next()?;
    let words = before.get(..before.len() - method.len())?.trim_end();
    let code = words.get(words.len().checked_sub(3)?..)?;
    let edge = words.get(..words.len() - 3)?.ends_with([' ', ':', ']']) || words.len() == 3;
    if !is_method(method) || !edge || !code.bytes().all(|byte| byte.is_ascii_digit()) || target.contains(' ')
    {
        return None;
    }
    Some(Quoted { method, target, version: "", words: code, referer: "", agent: "" })
}

impl Quoted<'_> {
    fn exchange(&self, source: &Source) -> Exchange {
        let mut asked = request(source, self.method, self.target);
        asked.version = Some(cut(&source.text, self.version)).filter(|version| !version.is_empty());
        for (name, value) in [("Referer", self.referer), ("User-Agent", self.agent)] {
            push(source, name, value, &mut asked);
        }
        Exchange { request: Some(asked), response: status_words(source, self.words) }
    }
}

/// Adds a field that a column stands for; `-` is an absent one.
fn push(source: &Source, name: &str, value: &str, request: &mut Request) {
    if !value.is_empty() && value != "-" {
        let value = cut(&source.text, value);
        request.span = request.span.cover(value.span());
        request.headers.push(Header::derived(name, value));
    }
}

/// The servers whose error logs are read.
enum Server {
    Nginx,
    Apache,
}

/// `2026/11/21 20:40:06 [error] 31#31: *12 …`, `[Sat Nov 21 …] [authz_core:error] [pid …] [client …] AH01630: …`
fn error_line(line: &str) -> Option<Server> {
    let first = line.get(..20)?;
    let dated = first.starts_with(|c: char| c.is_ascii_digit())
        && first.get(4..5) == Some("/")
        && first.ends_with(' ');
    let levels = ["[error]", "[warn]", "[notice]", "[info]", "[crit]", "[alert]", "[emerg]", "[debug]"];
    if dated && levels.iter().any(|level| line.get(20..).is_some_and(|rest| rest.starts_with(level))) {
        return Some(Server::Nginx);
    }
    let head = line.get(..line.char_indices().nth(200).map_or(line.len(), |(at, _)| at))?;
    (line.starts_with('[')
        && head.contains("] [client ")
        && (head.contains("error]")
            || head.contains(":warn]")
            || head.contains(":info]")
            || head.contains(":notice]")
            || head.contains(":debug]")))
    .then_some(Server::Apache)
}

fn error_exchange(source: &Source, line: &str, server: &Server) -> Exchange {
    let span = source.text.span_of(place(&source.text, line));
    let mut asked = Request { span, seen: Seen::Partial(Unseen::NotLogged), ..Request::default() };
    match server {
        Server::Nginx => {
            if let Some(text) = between(line, "request: \"", "\"") {
                let method = word(text);
                let target = word(text.get(method.len()..).unwrap_or_default());
                asked = Request { span, ..request(source, method, target) };
            }
            for (name, mark) in [("Host", "host: \""), ("Referer", "referrer: \"")] {
                push(source, name, between(line, mark, "\"").unwrap_or_default(), &mut asked);
            }
        }
        Server::Apache => {
            let url = between(line, "authentication failure for \"", "\"")
                .or_else(|| {
                    behind(line, " not found: ").map(|rest| rest.split(',').next().unwrap_or_default())
                })
                .or_else(|| between(line, "[uri \"", "\""))
                .or_else(|| behind(line, "access to ").map(word))
                .filter(|url| url.starts_with('/'));
            asked.url = url.map(|url| cut(&source.text, url));
            push(source, "Host", between(line, "[hostname \"", "\"").unwrap_or_default(), &mut asked);
            let referer = behind(line, ", referer: ").map_or("", str::trim);
            push(source, "Referer", referer, &mut asked);
        }
    }
    // Only modsecurity's messages tell the status.
    let told = behind(line, "Access denied with code ").and_then(|rest| status_words(source, word(rest)));
    let response =
        told.unwrap_or(Response { span, seen: Seen::Partial(Unseen::NotLogged), ..Response::default() });
    Exchange { request: Some(asked), response: Some(response) }
}

/// A line of an IIS W3C log, read by the columns that `#Fields:` names; and its codes.
fn w3c(source: &Source, line: &str, columns: &[&str]) -> Option<(Exchange, Option<Mapped>)> {
    let values: Vec<_> = line.split(' ').take(64).collect();
    let get = |name: &str| {
        let at = columns.iter().position(|column| column.eq_ignore_ascii_case(name))?;
        values.get(at).copied().map(str::trim).filter(|value| *value != "-" && !value.is_empty())
    };
    let mut asked =
        request(source, get("cs-method").unwrap_or_default(), get("cs-uri-stem").unwrap_or_default());
    asked.span = source.text.span_of(place(&source.text, line));
    if let (Some(url), Some(query)) = (&mut asked.url, get("cs-uri-query")) {
        let query = cut(&source.text, query);
        url.push_decoded("?", Span::empty(query.span().start));
        url.push(&query);
    }
    for (name, column) in [
        ("Host", "cs-host"),
        ("Host", "cs(Host)"),
        ("User-Agent", "cs(User-Agent)"),
        ("Referer", "cs(Referer)"),
        ("Cookie", "cs(Cookie)"),
    ] {
        let Some(value) = get(column) else { continue };
        // A blank is logged as a plus sign.
        let value = plus_as_blank(&cut(&source.text, value));
        asked.headers.push(Header::derived(name, value));
    }
    let response = get("sc-status").and_then(|code| status_words(source, code))?;
    let mut codes = Mapped::empty(response.span.start);
    for column in ["sc-status", "sc-substatus", "sc-win32-status"] {
        let Some(value) = get(column) else { continue };
        let value = cut(&source.text, value);
        let here = Span::empty(value.span().start);
        codes.push_decoded(if codes.is_empty() { "" } else { " " }, here);
        codes.push_decoded(column, here);
        codes.push_decoded("=", here);
        codes.push(&value);
    }
    let codes = Some(codes).filter(|_| get("sc-substatus").is_some() || get("sc-win32-status").is_some());
    Some((Exchange { request: Some(asked), response: Some(response) }, codes))
}

fn plus_as_blank(text: &Mapped) -> Mapped {
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (at, _) in text.as_str().match_indices('+') {
        out.push_from(text, from..at);
        out.push_decoded(" ", text.span_of(at..at + 1));
        from = at + 1;
    }
    out.push_from(text, from..text.len());
    out
}

/// Lines kept as notes.
const MAX_NOTES: usize = 400;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    fn one(line: &str) -> (Option<u16>, String, usize) {
        let reading = read(&Source::undress(line));
        let exchange = &reading.exchanges[0];
        let request = exchange.request.as_ref().unwrap();
        let url = request.url.as_ref().map_or("", Mapped::as_str).to_owned();
        (exchange.response.as_ref().and_then(|response| response.status), url, request.headers.len())
    }

    #[test]
    fn lines_of_many_servers_are_read() {
        assert_eq!(
            one(r#"INFO:     127.0.0.1:54321 - "GET /v1/me HTTP/1.1" 401 Unauthorized"#),
            (Some(401), "/v1/me".into(), 0)
        );
        assert_eq!(
            one(r#"[21/Nov/2026 20:40:06] "POST /login HTTP/1.1" 403 58"#),
            (Some(403), "/login".into(), 0)
        );
        assert_eq!(
            one(r#"127.0.0.1 - - [21/Nov/2026 20:40:06] "GET /x HTTP/1.1" 401 -"#),
            (Some(401), "/x".into(), 0)
        );
        assert_eq!(
            one(
                r#"https 2026-11-21T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.168.131.39:2817 10.0.0.1:80 0.086 0.048 0.037 401 401 0 57 "GET https://www.example.com:443/ HTTP/1.1" "curl/7.46.0" ECDHE"#
            ),
            (Some(401), "https://www.example.com:443/".into(), 1)
        );
    }

    #[test]
    fn a_substatus_is_kept() {
        let paste = "#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status\n2026-11-21 20:40:06 GET /r 401 2 5\n";
        let reading = read(&Source::undress(paste));
        assert!(
            reading
                .notes
                .iter()
                .any(|note| note.text.as_str() == "sc-status=401 sc-substatus=2 sc-win32-status=5")
        );
    }

    #[test]
    fn apache_errors_name_the_path() {
        let line = r#"[Sat Nov 21 21:35:46.190356 2026] [auth_basic:error] [pid 1:tid 2] [client 203.0.113.7:34352] AH01617: user alice: authentication failure for "/admin/": Password Mismatch, referer: https://a/"#;
        assert_eq!(one(line), (None, "/admin/".into(), 1));
    }

    #[test]
    fn quotes_brackets_and_dashes_of_a_combined_line() {
        let capture = check_as(
            "access-log",
            r#"
203.0.113.7 - alice [21/Nov/2026:20:40:06 +0000] "GET /v1/me?q=[a]&at=20:40 HTTP/1.1" 401 179 "-" "Mozilla/5.0 (\"odd\" agent; 403)"
                                                  ^^^ method
                                                      ^^^^^^^^^^^^^^^^^^^^^ url
                                                                                      ^^^ status
                                                                                          ^^^ nowhere
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert!(capture.exchanges[0].request.as_ref().unwrap().header("referer").is_none());
    }

    #[test]
    fn columns_of_iis_are_named_by_its_own_line() {
        let capture = check_as(
            "access-log",
            r"
#Software: Microsoft Internet Information Services 10.0
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
2026-11-21 20:40:06 203.0.113.10 GET /v1/me at=20:40 443 - 203.0.113.7 Mozilla/5.0+(a;+b) - 401 2 5 15
                                 ^^^ method
                                                                                            ^^^ status
                                                                                                    ^^ nowhere
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "/v1/me?at=20:40");
        assert_eq!(request.header("user-agent").unwrap().value.as_str(), "Mozilla/5.0 (a; b)");
    }
}
