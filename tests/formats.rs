//! Every paste of `tests/formats` is read as its `expected.json` says.
//!
//! A folder is a paste and the exchanges that stand in it. `known_wrong.txt` lists the ones that are not read
//! right yet: one that is read right must leave the list.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use why401::capture::{self, Header, Wish};

#[test]
fn every_paste_is_read_as_expected() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let listed = fs::read_to_string(base.join("known_wrong.txt")).unwrap_or_default();
    let listed: BTreeSet<&str> =
        listed.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut complaints = Vec::new();
    let mut wrong = BTreeSet::new();
    for folder in folders(&base) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        if let Err(why) = compare(&folder) {
            if !listed.contains(name.as_str()) {
                complaints.push(format!("{name}: {why}"));
            }
            wrong.insert(name);
        } else if listed.contains(name.as_str()) {
            complaints.push(format!("{name}: is read right: take it off known_wrong.txt"));
        }
    }
    if std::env::var_os("UPDATE_KNOWN_WRONG").is_some() {
        let lines: Vec<&str> = wrong.iter().map(String::as_str).collect();
        fs::write(base.join("known_wrong.txt"), lines.join("\n") + "\n").unwrap();
    }
    assert!(complaints.is_empty(), "{} of them:\n{}", complaints.len(), complaints.join("\n"));
}

fn folders(base: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(base).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn compare(folder: &Path) -> Result<(), String> {
    let paste = String::from_utf8_lossy(&fs::read(folder.join("paste.txt")).unwrap()).into_owned();
    let wanted: Value = serde_json::from_slice(&fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let read = capture::read(&paste, Wish::default());
    let exchanges = wanted["exchanges"].as_array().unwrap();
    if wanted["format"] != read.format {
        return Err(format!("format {}, read as {}", wanted["format"], read.format));
    }
    if exchanges.len() != read.exchanges.len() {
        return Err(format!("{} exchanges, read {}", exchanges.len(), read.exchanges.len()));
    }
    for (number, (wanted, got)) in exchanges.iter().zip(&read.exchanges).enumerate() {
        let request = got.request.as_ref().map(|it| {
            let first = (text(it.method.as_ref()), text(it.url.as_ref()));
            Message { first, headers: headers(&it.headers), body: text(it.body.as_ref()) }
        });
        same("request", number, expected(&wanted["request"], "method", "url"), request)?;
        let response = got.response.as_ref().map(|it| {
            let first = (it.status.map(|status| status.to_string()), text(it.reason.as_ref()));
            Message { first, headers: headers(&it.headers), body: text(it.body.as_ref()) }
        });
        same("response", number, expected(&wanted["response"], "status", "reason"), response)?;
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
struct Message {
    first: (Option<String>, Option<String>),
    headers: Vec<(String, String)>,
    body: Option<String>,
}

fn same(side: &str, number: usize, wanted: Option<Message>, got: Option<Message>) -> Result<(), String> {
    let normal = |message: Option<Message>| {
        message.map(|mut message| {
            message.body = message.body.map(|body| body.replace("\r\n", "\n").trim_matches('\n').to_owned());
            message.body = message.body.filter(|body| !body.trim().is_empty());
            message
        })
    };
    let (wanted, got) = (normal(wanted), normal(got));
    if wanted == got {
        Ok(())
    } else {
        Err(format!("{side} {number}:\n  wanted {wanted:?}\n  read   {got:?}"))
    }
}

fn expected(value: &Value, first: &str, second: &str) -> Option<Message> {
    let field = |name: &str| match &value[name] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let pair = |pair: &Value| {
        (pair[0].as_str().unwrap().to_lowercase(), pair[1].as_str().unwrap().trim().to_owned())
    };
    value.is_object().then(|| Message {
        first: (field(first), field(second)),
        headers: value["headers"].as_array().unwrap().iter().map(pair).collect(),
        body: field("body"),
    })
}

fn headers(headers: &[Header]) -> Vec<(String, String)> {
    let pair =
        |header: &Header| (header.name.as_str().to_lowercase(), header.value.as_str().trim().to_owned());
    headers.iter().map(pair).collect()
}

fn text(text: Option<&why401::text::Mapped>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

#[test]
fn every_format_stands_in_the_description_of_the_json() {
    let about = include_str!("../docs/report-json.md");
    let (_, list) = about.split_once("## Formats\n").expect("a list of formats");
    let ids: BTreeSet<&str> = list.split('`').skip(1).step_by(2).collect();
    for id in &ids {
        assert!(capture::format(id).is_some(), "no format is called {id}");
    }
    for folder in folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats")) {
        let wanted: Value = serde_json::from_slice(&fs::read(folder.join("expected.json")).unwrap()).unwrap();
        let id = wanted["format"].as_str().unwrap();
        assert!(ids.contains(id), "docs/report-json.md lacks {id}");
    }
}

/// However a paste is cut, reading it does not fail, and every span names bytes of it.
#[test]
fn every_span_stands_in_the_paste_however_it_is_cut() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for part in ["formats", "corpus"] {
        let Ok(entries) = fs::read_dir(base.join(part)) else { continue };
        for path in entries.map(|entry| entry.unwrap().path().join("paste.txt")).filter(|path| path.is_file())
        {
            let paste = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            let step = (paste.len() / 60).max(7);
            for cut in (0..paste.len()).step_by(step).chain([paste.len()]) {
                let (head, tail) = paste.split_at(paste.floor_char_boundary(cut));
                in_bounds(head, &path);
                in_bounds(tail, &path);
            }
        }
    }
}

fn in_bounds(paste: &str, path: &Path) {
    let read = capture::read(paste, Wish::default());
    let mut spans = Vec::new();
    let mut header = |headers: &[Header]| {
        for header in headers {
            spans.extend([header.line, header.name.span(), header.value.span()]);
        }
    };
    for exchange in &read.exchanges {
        if let Some(request) = &exchange.request {
            header(&request.headers);
        }
        if let Some(response) = &exchange.response {
            header(&response.headers);
        }
    }
    for exchange in &read.exchanges {
        if let Some(request) = &exchange.request {
            spans.push(request.span);
            let parts = [&request.method, &request.url, &request.version, &request.body];
            spans.extend(parts.into_iter().flatten().map(why401::text::Mapped::span));
        }
        if let Some(response) = &exchange.response {
            spans.push(response.span);
            spans.extend(response.status_span);
            let parts = [&response.reason, &response.version, &response.body];
            spans.extend(parts.into_iter().flatten().map(why401::text::Mapped::span));
        }
    }
    spans.extend(read.notes.iter().map(|note| note.text.span()));
    spans.extend(read.oddities.iter().map(|oddity| oddity.span));
    for span in spans {
        assert!(
            span.of(paste).is_some(),
            "{}: {span:?} of {} bytes, read as {}:\n{paste}",
            path.display(),
            paste.len(),
            read.format
        );
    }
}

/// Hostile input of 10 MB is read in well under a second (run with `--release -- --ignored --nocapture`).
#[test]
#[ignore = "measures time: run it in release"]
fn garbage_is_read_fast() {
    let units = [
        "\n",
        ":",
        "a",
        "{",
        "\"",
        "[",
        "<",
        "> ",
        "< ",
        "* ",
        "'",
        " ",
        "\t",
        "\\",
        "^",
        "`",
        "$(",
        "\r",
        "\r\n",
        "&lt;",
        "\u{a0}",
        "\u{201c}",
        "GET / HTTP/1.1\n",
        "HTTP/1.1 401 Unauthorized\n\n{",
        "HTTP/1.1 401 X\nContent-Length: 5000000\n\n",
        "> GET / HTTP/1.1\n",
        "< HTTP/1.1 401\n",
        "a: b\n",
        " a: b\n",
        "Host: b\n",
        "curl \"",
        "curl '\n",
        "curl “x\n",
        "$ curl -i http://a/\n",
        "curl -H 'a: b' http://h/ ;",
        "fetch(\"\n",
        "fetch(\"a\", {\n",
        "Request URL\n",
        "Request URL: x\n",
        "```\n",
        "```",
        "{noformat}\n",
        "\u{1b}[0m",
        "[0m",
        "1 a\n",
        "=> Send header, 1 bytes (0x1)\n0000: a\n",
        "Invoke-WebRequest -Uri \"\n",
        "@a = {{a}}{{a}}\n",
        "### x\nGET http://a/{{a}}\n",
        "GET https://h/x 401 (Unauthorized)\n",
        "a\tb\n",
        "Name\tStatus\n",
        "--2026-11-21 20:40:06--  http://a/\n",
        "Skipping 9000000 bytes of body: [",
        "eyJ.",
        "Basic ",
        "http --form a=b\n",
        "GET / HTTP/1.1\\r\\n\n",
        "Set-Cookie: a=b\nc=d\n",
        "Authorization: Basic aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
    ];
    let heads = [
        "",
        "GET / HTTP/1.1\n",
        "HTTP/1.1 401 Unauthorized\n\n",
        "> GET / HTTP/1.1\n> a: b\n> \n< HTTP/1.1 401 X\n< \n",
        "curl -H '",
        "fetch(\"u\", {\n",
        "Set-Cookie: a=b\n",
    ];
    let size = std::env::var("GARBAGE_BYTES").ok().and_then(|size| size.parse().ok()).unwrap_or(10_000_000);
    for unit in units {
        for head in heads {
            let paste = format!("{head}{}", unit.repeat(size / unit.len()));
            let start = std::time::Instant::now();
            let read = capture::read(&paste, Wish::default());
            let took = start.elapsed();
            if took.as_nanos() > size as u128 * 30 {
                let head = head.lines().next();
                println!(
                    "{:>6} ms  {:14} {} exchanges  {unit:?} after {head:?}",
                    took.as_millis(),
                    read.format,
                    read.exchanges.len()
                );
            }
        }
    }
}
