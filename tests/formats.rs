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
        let lines: String = wrong.iter().map(|name| format!("{name}\n")).collect();
        fs::write(base.join("known_wrong.txt"), lines).unwrap();
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
