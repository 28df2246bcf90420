//! What is written in a format reads back as it was: for every format that a program can write.

use std::fmt::Write as _;

use proptest::prelude::*;
use why401::capture::{Exchange, Wish, read};

mod cases;

/// A request and its answer.
#[derive(Clone, Debug)]
struct Written {
    method: &'static str,
    path: String,
    sent: Vec<(String, String)>,
    status: u16,
    said: Vec<(String, String)>,
}

const HOST: &str = "api.example.com";

impl Written {
    fn url(&self) -> String {
        format!("https://{HOST}{}", self.path)
    }

    fn request_lines(&self) -> Vec<String> {
        let mut all = vec![format!("{} {} HTTP/1.1", self.method, self.path), format!("Host: {HOST}")];
        all.extend(self.sent.iter().map(|(name, value)| format!("{name}: {value}")));
        all
    }

    fn response_lines(&self) -> Vec<String> {
        let mut all = vec![format!("HTTP/1.1 {} Refused", self.status)];
        all.extend(self.said.iter().map(|(name, value)| format!("{name}: {value}")));
        all
    }
}

/// How a format is written, and what of the exchange it holds.
struct Writer {
    name: &'static str,
    write: fn(&Written) -> String,
    holds: Holds,
}

#[derive(Clone, Copy, PartialEq)]
enum Holds {
    Both,
    /// The request without `Host`, which the URL tells.
    Request,
}

const WRITERS: &[Writer] = &[
    Writer { name: "http-raw", write: raw, holds: Holds::Both },
    Writer { name: "http-raw, CRLF", write: |it| raw(it).replace('\n', "\r\n"), holds: Holds::Both },
    Writer { name: "http-raw, quoted", write: quoted, holds: Holds::Both },
    Writer {
        name: "http-raw, in a fence",
        write: |it| format!("```http\n{}```\n", raw(it)),
        holds: Holds::Both,
    },
    Writer { name: "http-raw, indented", write: indented, holds: Holds::Both },
    Writer { name: "curl-verbose", write: verbose, holds: Holds::Both },
    Writer { name: "har", write: har, holds: Holds::Both },
    Writer { name: "curl-cmd", write: curl, holds: Holds::Request },
    Writer { name: "curl-cmd-win", write: curl_win, holds: Holds::Request },
    Writer { name: "fetch", write: fetch, holds: Holds::Request },
    Writer { name: "powershell", write: powershell, holds: Holds::Request },
];

fn raw(it: &Written) -> String {
    format!("{}\n\n{}\n\n", it.request_lines().join("\n"), it.response_lines().join("\n"))
}

fn quoted(it: &Written) -> String {
    raw(it).lines().fold(String::new(), |all, line| all + "> " + line + "\n")
}

fn indented(it: &Written) -> String {
    raw(it).lines().fold(
        String::new(),
        |all, line| if line.is_empty() { all + "\n" } else { all + "    " + line + "\n" },
    )
}

fn verbose(it: &Written) -> String {
    let mut text = format!("* Connected to {HOST} (203.0.113.1) port 443\n");
    it.request_lines().iter().for_each(|line| writeln!(text, "> {line}").expect("a line"));
    text.push_str(">\n");
    it.response_lines().iter().for_each(|line| writeln!(text, "< {line}").expect("a line"));
    text + "<\n* Connection #0 to host left intact\n"
}

fn har(it: &Written) -> String {
    let list = |all: &[(String, String)]| -> serde_json::Value {
        all.iter().map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect()
    };
    let mut sent = vec![("Host".to_string(), HOST.to_string())];
    sent.extend(it.sent.iter().cloned());
    let entry = serde_json::json!({
        "request": { "method": it.method, "url": it.url(), "httpVersion": "HTTP/1.1", "headers": list(&sent) },
        "response": { "status": it.status, "statusText": "Refused", "httpVersion": "HTTP/1.1", "headers": list(&it.said), "content": { "size": 0 } },
    });
    serde_json::json!({ "log": { "version": "1.2", "creator": { "name": "Firefox", "version": "140" }, "entries": [entry] } }).to_string()
}

fn curl(it: &Written) -> String {
    let quote = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let mut text = format!("curl -X {} {}", it.method, quote(&it.url()));
    for (name, value) in &it.sent {
        write!(text, " \\\n  -H {}", quote(&format!("{name}: {value}"))).expect("a line");
    }
    text + "\n"
}

/// As Chrome writes it: backslashes first, then a caret before everything odd, and `%` kept from what follows it.
fn curl_win(it: &Written) -> String {
    let quote = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        let mut out = String::from("^\"");
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            if !c.is_ascii_alphanumeric() && !c.is_ascii_whitespace() && !"_-:=+~'/.,?;()*`".contains(c) {
                out.push('^');
            }
            out.push(c);
            if c == '%' && rest.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '_') {
                out.push('^');
            }
        }
        out + "^\""
    };
    let mut text = format!("curl -X {} {}", it.method, quote(&it.url()));
    for (name, value) in &it.sent {
        write!(text, " ^\r\n  -H {}", quote(&format!("{name}: {value}"))).expect("a line");
    }
    text + "\r\n"
}

fn fetch(it: &Written) -> String {
    let string = |text: &str| serde_json::Value::from(text).to_string();
    let headers: Vec<String> =
        it.sent.iter().map(|(name, value)| format!("    {}: {}", string(name), string(value))).collect();
    format!(
        "fetch({}, {{\n  \"headers\": {{\n{}\n  }},\n  \"body\": null,\n  \"method\": \"{}\"\n}});\n",
        string(&it.url()),
        headers.join(",\n"),
        it.method
    )
}

fn powershell(it: &Written) -> String {
    let quote = |text: &str| {
        let escaped = text.replace('`', "``").replace('"', "`\"").replace('$', "`$");
        format!("\"{escaped}\"")
    };
    let headers: Vec<String> =
        it.sent.iter().map(|(name, value)| format!("  {}={}", quote(name), quote(value))).collect();
    format!(
        "Invoke-WebRequest -UseBasicParsing -Uri {} `\n-Method {} `\n-Headers @{{\n{}\n}}\n",
        quote(&it.url()),
        quote(it.method),
        headers.join("\n")
    )
}

fn name() -> impl Strategy<Value = String> {
    // Names of one's own: those that tools treat apart are tested in their formats.
    "X-[A-Z][a-z0-9]{1,8}(-[A-Z][a-z0-9]{1,6})?"
}

fn value() -> impl Strategy<Value = String> {
    // Printable US-ASCII, no space at its ends (RFC 9110 §5.5).
    "[!-~]([ -~]{0,40}[!-~])?"
}

fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec((name(), value()), 1..6)
}

fn written() -> impl Strategy<Value = Written> {
    let method = prop::sample::select(vec!["GET", "PUT", "DELETE", "PATCH"]);
    let path = "/[a-z0-9]{1,8}(/[a-z0-9]{1,6})?";
    let status = prop::sample::select(vec![401_u16, 403, 407]);
    (method, path, headers(), status, headers()).prop_map(|(method, path, sent, status, said)| Written {
        method,
        path,
        sent,
        status,
        said,
    })
}

fn check(written: &Written, writer: &Writer) -> Result<(), TestCaseError> {
    let paste = (writer.write)(written);
    let capture = read(&paste, Wish::default());
    let what = format!("{} read as {}:\n{paste}", writer.name, capture.format);
    prop_assert_eq!(capture.exchanges.len(), 1, "exchanges in {}", &what);
    let Exchange { request, response } = &capture.exchanges[0];
    let request = request.as_ref().ok_or_else(|| TestCaseError::fail(format!("no request in {what}")))?;
    prop_assert_eq!(
        request.method.as_ref().map(why401::text::Mapped::as_str),
        Some(written.method),
        "{}",
        &what
    );
    let mut sent: Vec<(String, String)> = request
        .headers
        .iter()
        .map(|header| (header.name.as_str().to_string(), header.value.as_str().to_string()))
        .collect();
    sent.retain(|(name, _)| name != "Host");
    prop_assert_eq!(&sent, &written.sent, "{}", &what);
    if writer.holds == Holds::Both {
        let response =
            response.as_ref().ok_or_else(|| TestCaseError::fail(format!("no response in {what}")))?;
        prop_assert_eq!(response.status, Some(written.status), "{}", &what);
        let said: Vec<(String, String)> = response
            .headers
            .iter()
            .map(|header| (header.name.as_str().to_string(), header.value.as_str().to_string()))
            .collect();
        prop_assert_eq!(&said, &written.said, "{}", &what);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases::config())]

    #[test]
    fn headers_read_back_as_they_were_written(written in written()) {
        for writer in WRITERS {
            check(&written, writer)?;
        }
    }
}
