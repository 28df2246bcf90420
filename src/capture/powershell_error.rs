//! The error that PowerShell prints when a request fails, with the command above or quoted in it.

use super::{Exchange, Format, Note, NoteKind, Reading, Request, Response, Seen, Source, Unseen, powershell};
use crate::text::find;
use std::ops::Range;

pub(super) static FORMAT: Format = Format { id: "powershell-error", name: "PowerShell error", score, read };

fn score(source: &Source) -> u8 {
    let mut marks = 0_u32;
    for (_, line) in source.head_lines() {
        let words = line.trim();
        let named = is_error(words);
        marks += u32::from(named) * 2;
        marks +=
            u32::from(words.starts_with("+ CategoryInfo") || words.starts_with("+ FullyQualifiedErrorId"));
    }
    if marks >= 2 { 86 } else { 0 }
}

/// `Invoke-WebRequest : …` and `curl : …`, the alias of version 5.
fn is_error(words: &str) -> bool {
    ["Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm", "curl", "wget"].iter().any(|name| {
        words.strip_prefix(name).is_some_and(|rest| {
            rest.starts_with(" : ")
                || (!matches!(*name, "curl" | "wget") && (rest.starts_with(": ") || rest == ":"))
        })
    })
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let text = source.as_str();
    let mut status = None;
    for (range, line) in source.head_lines() {
        if status.is_none() {
            status = code_of(line, &range);
        }
    }
    let request = command_of(source);
    let response = status.map(|(code, at, reason)| {
        let span = source.text.span_of(at);
        let reason = source.slice(reason).trim();
        Response {
            status: Some(code),
            status_span: Some(span),
            reason: (!reason.is_empty()).then_some(reason),
            seen: Seen::Partial(Unseen::NotLogged),
            span,
            ..Response::default()
        }
    });
    let note = source.slice(0..text.len()).trim();
    if !note.is_empty() {
        reading.notes.push(Note { kind: NoteKind::Log, text: note });
    }
    // `curl : {"error":…}`: the message is the body.
    let body = body_of(source);
    let response = match (response, body) {
        (response, None) => response,
        (response, body) => Some(Response { body, ..response.unwrap_or_default() }),
    };
    if request.is_some() || response.is_some() {
        reading.exchanges.push(Exchange { request, response });
    }
    reading
}

/// The command: as typed, or as the error quotes it (`+ …`), whose end may be cut off.
fn command_of(source: &Source) -> Option<Request> {
    let (requests, _) = powershell::requests(source);
    let mut request = requests.into_iter().find(|request| {
        request.url.as_ref().is_some_and(|url| !url.as_str().ends_with("...") && url.as_str() != "...")
    })?;
    let quoted = source.head_lines().find(|(range, line)| {
        let place = source.text.span_of(range.clone());
        place.start <= request.span.start
            && request.span.start <= place.end
            && line.trim_start().starts_with('+')
    });
    let cut = quoted.is_some_and(|(_, line)| line.trim_end().ends_with("..."));
    request.seen = if cut { Seen::Partial(Unseen::Cut) } else { Seen::Whole };
    Some(request)
}

/// `(401) Unauthorized.`, `401 (UNAUTHORIZED).`: code, its place, and the reason's place.
fn code_of(line: &str, range: &Range<usize>) -> Option<(u16, Range<usize>, Range<usize>)> {
    if line.len() > 4000 || line.trim_start().starts_with('+') {
        return None;
    }
    for (at, _) in line.match_indices('(') {
        let Some(inner) = line.get(at + 1..).filter(|rest| rest.get(3..4) == Some(")")) else { continue };
        let Some(code) =
            inner.get(..3).and_then(|code| code.parse().ok()).filter(|code| (300..600).contains(code))
        else {
            continue;
        };
        let from = at + 5;
        let words = line.get(from..).unwrap_or_default();
        let len = words.find(['.', '。']).unwrap_or(words.len());
        return Some((
            code,
            range.start + at + 1..range.start + at + 4,
            range.start + from..range.start + from + len,
        ));
    }
    let at = find(line, ": ").and_then(|_| {
        line.match_indices(": ").map(|(at, mark)| at + mark.len()).find(|at| {
            let digits = line.get(*at..*at + 3).unwrap_or_default();
            digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() == 3
        })
    })?;
    let code: u16 = line.get(at..at + 3)?.parse().ok().filter(|code| (300..600).contains(code))?;
    let rest = line.get(at + 3..)?;
    let reason = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
    let reason_at = reason
        .and_then(|reason| rest.find(reason).map(|found| at + 3 + found..at + 3 + found + reason.len()));
    let reason_at =
        reason_at.map_or(range.start..range.start, |part| range.start + part.start..range.start + part.end);
    Some((code, range.start + at..range.start + at + 3, reason_at))
}

/// The message is the body where the server sent one: behind the colon, or on the lines below.
fn body_of(source: &Source) -> Option<crate::text::Mapped> {
    source.head_lines().find_map(|(range, line)| {
        let words = line.trim();
        let colon = words.find(':').filter(|_| is_error(words))?;
        let lead = line.len() - line.trim_start().len();
        let text = source.as_str().get(range.start + lead + colon + 1..)?;
        let body = text.trim_start();
        let from = range.start + lead + colon + 1 + text.len() - body.len();
        let len = super::body::json_len(body).filter(|_| body.starts_with(['{', '[']))?;
        Some(source.slice(from..from + len))
    })
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn the_quoted_command_is_cut_and_the_status_stands_in_brackets() {
        let capture = check_as(
            "powershell-error",
            r#"
Invoke-WebRequest : The remote server returned an error: (401) Unauthorized.
                                                          ^^^ status
                                                               ^^^^^^^^^^^^ reason
At line:1 char:1
+ Invoke-WebRequest -Uri https://api.example.com/v1/me -Headers @{Accept="*/*"; Author ...
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-WebRequest], WebException
    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeWebRequestCommand
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().seen, Seen::Partial(Unseen::Cut));
    }

    #[test]
    fn the_alias_prints_the_body_in_place_of_the_status() {
        let capture = check_as(
            "powershell-error",
            r#"
curl : {"code": 403, "message": "Reason: {none}"}
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body
At line:1 char:1
+ curl https://api.example.com:8443/v1/me
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-WebRequest], WebException
    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeWebRequestCommand
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn version_seven_says_it_in_other_words() {
        let capture = check_as(
            "powershell-error",
            r"
PS C:\> Invoke-RestMethod -Uri 'https://api.example.com/v1/me' -Headers @{ Authorization = 'Bearer $x' }
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                                                                            ^^^^^^^^^ authorization
Invoke-RestMethod: Response status code does not indicate success: 403 (Forbidden).
                                                                   ^^^ status
                                                                        ^^^^^^^^^ reason
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }
}
