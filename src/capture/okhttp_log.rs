//! `OkHttp`'s `HttpLoggingInterceptor` (levels BASIC, HEADERS and BODY) and Retrofit 1's log, with or without a
//! log prefix on each line.

use super::draft::cut;
use super::draft::{Lines, Prefix, Talk, header, is_method, request, status_words, word};
use super::{Format, NoteKind, Reading, Seen, Source, Unseen, aside, secrets};
use crate::text::{find, order};

pub(super) static FORMAT: Format = Format { id: "okhttp-log", name: "OkHttp's log", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    if !source.has("--> ") && !source.has("<-- ") {
        return 0;
    }
    let ends = source.has("--> END") || source.has("<-- END HTTP") || source.has("<-- HTTP FAILED");
    let marks = head.lines().filter(|line| mark(line).is_some()).take(2).count();
    match (ends, marks) {
        (_, 0) => 0,
        (true, _) => 90,
        (false, 1) => 75,
        (false, _) => 86,
    }
}

/// What a marked line says.
enum Mark<'a> {
    Ask { lead: &'a str, method: &'a str, url: &'a str, rest: &'a str },
    Answer { lead: &'a str, words: &'a str },
    Failed(&'a str),
    End,
}

fn mark(line: &str) -> Option<Mark<'_>> {
    // Feign's arrows have one dash more.
    let (at, len) =
        ["--> ", "<-- ", "<--- "].iter().find_map(|mark| Some((find(line, mark)?, mark.len())))?;
    if at >= 200 {
        return None;
    }
    let out = line.get(at..)?.starts_with("-->");
    let lead = line.get(..at)?.trim_end_matches(['-', '<']);
    let text = line.get(at + len..)?;
    let text = if word(text) == "HTTP" && !text.starts_with("HTTP FAILED") { text.get(5..)? } else { text };
    if text.starts_with("END") {
        return Some(Mark::End);
    }
    if out {
        let method = word(text);
        let rest = text.get(method.len()..)?;
        let url = word(rest);
        if !is_method(method) || !(url.contains("://") || url.starts_with('/')) {
            return None;
        }
        let rest = rest.trim_start().get(url.len()..)?;
        return Some(Mark::Ask { lead, method, url, rest });
    }
    if text.starts_with("HTTP FAILED") || text.starts_with("ERROR") {
        return Some(Mark::Failed(text));
    }
    let words = if text.starts_with("HTTP/") { text.get(word(text).len()..)?.trim_start() } else { text };
    words
        .get(..3)
        .is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(Mark::Answer { lead, words })
}

/// Where the lines that follow belong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Outside,
    Head,
    Body,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut prefix = Prefix::default();
    let (mut part, mut answering) = (Part::Outside, false);
    let mut body = Lines::default();
    for (range, whole) in source.lines() {
        if let Some(mark) = mark(whole) {
            finish(&mut talk, answering, &mut body);
            match mark {
                Mark::Ask { lead, method, url, rest } => {
                    prefix = Prefix::of(lead);
                    let mut asked = request(source, method, url);
                    let version = word(rest);
                    asked.version = version.contains('/').then(|| cut(&source.text, version));
                    talk.ask(asked);
                    (part, answering) = (Part::Head, false);
                }
                Mark::Answer { lead, words } => {
                    prefix = Prefix::of(lead);
                    // The URL and the time follow the reason.
                    let end = words.find(" http").or_else(|| words.find(" (")).unwrap_or(words.len());
                    if let Some(response) = status_words(source, words.get(..end).unwrap_or_default()) {
                        // Calls of several threads are answered in any order.
                        let url = super::draft::behind(words, " http").map(word).unwrap_or_default();
                        let same = |exchange: &super::Exchange| {
                            let known = exchange.request.as_ref().and_then(|request| request.url.as_ref());
                            exchange.response.is_none()
                                && known.is_some_and(|known| {
                                    !url.is_empty() && known.as_str().strip_prefix("http") == Some(url)
                                })
                        };
                        if !talk.exchanges.last().is_some_and(same)
                            && let Some(at) = talk
                                .exchanges
                                .iter()
                                .rev()
                                .take(MAX_OPEN)
                                .position(same)
                                .map(|back| talk.exchanges.len() - 1 - back)
                        {
                            let asked = talk.exchanges.remove(at);
                            talk.exchanges.push(asked);
                        }
                        talk.answer(response);
                    }
                    (part, answering) = (Part::Head, true);
                }
                Mark::Failed(text) => {
                    aside::push(source, super::draft::place(&source.text, text), NoteKind::Log, &mut reading);
                    part = Part::Outside;
                }
                Mark::End => part = Part::Outside,
            }
            continue;
        }
        let line = prefix.off(whole);
        let place = super::draft::place(&source.text, line);
        match part {
            Part::Head if line.trim().is_empty() => part = Part::Body,
            Part::Head => match header(source, line) {
                Some(header) if answering => {
                    if let Some(response) = talk.answered() {
                        response.span = response.span.cover(header.line);
                        response.headers.push(header);
                    }
                }
                Some(header) => {
                    if let Some(request) = talk.asked() {
                        request.span = request.span.cover(header.line);
                        request.headers.push(header);
                    }
                }
                None => {
                    part = Part::Outside;
                    aside.line(source, &range, aside::kind(whole), &mut reading);
                }
            },
            Part::Body => body.push(source, place),
            Part::Outside if line.trim().is_empty() => {}
            Part::Outside => aside.line(source, &range, aside::kind(whole), &mut reading),
        }
    }
    finish(&mut talk, answering, &mut body);
    aside.close(source, &mut reading);
    reading.cut = part == Part::Body;
    reading.exchanges = talk.exchanges;
    order::sort_by_key(&mut reading.exchanges, |exchange| {
        let request = exchange.request.as_ref().map(|request| request.span.start);
        request.or_else(|| exchange.response.as_ref().map(|response| response.span.start))
    });
    for exchange in &mut reading.exchanges {
        if let Some(request) = &mut exchange.request {
            // What the client adds below the interceptor (Host, Cookie, an authenticator's answer) is logged only
            // where the interceptor stands on the network side, and then Host is among it.
            let whole = request.headers.iter().any(|header| header.is("host"));
            let otherwise = if whole { Seen::Whole } else { Seen::Partial(Unseen::NotLogged) };
            request.seen = secrets::seen(&request.headers, otherwise);
        }
        if let Some(response) = &mut exchange.response
            && !response.headers.is_empty()
        {
            response.seen = secrets::seen(&response.headers, Seen::Whole);
        }
    }
    reading
}

fn finish(talk: &mut Talk, answering: bool, body: &mut Lines) {
    let Some(text) = body.take() else { return };
    if answering {
        if let Some(response) = talk.answered() {
            response.span = response.span.cover(text.span());
            response.body = Some(text);
        }
    } else if let Some(request) = talk.asked() {
        request.span = request.span.cover(text.span());
        request.body = Some(text);
    }
}

/// So many calls are open at a time at most.
const MAX_OPEN: usize = 100;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn a_body_like_headers_is_a_body_and_the_end_line_closes_it() {
        let capture = check_as(
            "okhttp-log",
            r#"
2026-11-21 20:40:06.733  1234-1260/com.example.app I/okhttp.OkHttpClient: --> POST https://api.example.com/v1/orders http/1.1
                                                                              ^^^^ method
                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
2026-11-21 20:40:06.733  1234-1260/com.example.app I/okhttp.OkHttpClient: Content-Type: text/plain; charset=utf-8
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ content-type
2026-11-21 20:40:06.733  1234-1260/com.example.app I/okhttp.OkHttpClient: Authorization: ██
                                                                                         ^^^^^^ authorization
2026-11-21 20:40:06.734  1234-1260/com.example.app I/okhttp.OkHttpClient: 
2026-11-21 20:40:06.734  1234-1260/com.example.app I/okhttp.OkHttpClient: Amount: 3
                                                                          ^^^^^^^^^ body
2026-11-21 20:40:06.734  1234-1260/com.example.app I/okhttp.OkHttpClient: --> END POST (9-byte body)
                                                                              ^^^^^^^^ nowhere
2026-11-21 20:40:06.913  1234-1260/com.example.app I/okhttp.OkHttpClient: <-- 401 https://api.example.com/v1/orders (179ms)
                                                                              ^^^ status
2026-11-21 20:40:06.913  1234-1260/com.example.app I/okhttp.OkHttpClient: set-cookie: a=1; Path=/
                                                                                      ^^^^^^^^^^^ set-cookie
2026-11-21 20:40:06.913  1234-1260/com.example.app I/okhttp.OkHttpClient: set-cookie: b=2
                                                                                      ^^^ set-cookie
2026-11-21 20:40:06.914  1234-1260/com.example.app I/okhttp.OkHttpClient: 
2026-11-21 20:40:06.914  1234-1260/com.example.app I/okhttp.OkHttpClient: {"error":"expired"}
                                                                          ^^^^^^^^^^^^^^^^^^^ body
2026-11-21 20:40:06.914  1234-1260/com.example.app I/okhttp.OkHttpClient: <-- END HTTP (19-byte body)
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.headers.len(), 2);
        assert_eq!(request.seen, Seen::Partial(Unseen::Sanitised));
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().reason, None);
    }

    #[test]
    fn feign_writes_longer_arrows() {
        let capture = check_as(
            "okhttp-log",
            r"
DEBUG c.e.OrderClient : [OrderClient#list] ---> GET https://api.example.com/orders HTTP/1.1
                                                ^^^ method
DEBUG c.e.OrderClient : [OrderClient#list] Accept: */*
                                                   ^^^ accept
DEBUG c.e.OrderClient : [OrderClient#list] ---> END HTTP (0-byte body)
DEBUG c.e.OrderClient : [OrderClient#list] <--- HTTP/1.1 401 Unauthorized (200ms)
                                                         ^^^ status
DEBUG c.e.OrderClient : [OrderClient#list] server: nginx
                                                   ^^^^^ server
DEBUG c.e.OrderClient : [OrderClient#list] <--- END HTTP (0-byte body)
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn answers_of_other_threads_find_their_calls() {
        let capture = check_as(
            "okhttp-log",
            r"
--> GET https://api.example.com/a
--> END GET
--> GET https://api.example.com/b
--> END GET
<-- 403 Forbidden https://api.example.com/a (12ms, 5-byte body)
    ^^^ status
        ^^^^^^^^^ reason
<-- HTTP FAILED: java.net.SocketTimeoutException: timeout
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
",
        );
        assert_eq!(capture.exchanges.len(), 2);
        let refused = capture.exchanges.iter().find(|exchange| exchange.response.is_some()).unwrap();
        assert_eq!(
            refused.request.as_ref().unwrap().url.as_ref().unwrap().as_str(),
            "https://api.example.com/a"
        );
    }
}
