//! Causes as static pages, as the program writes them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use why401::knowledge::causes;
use why401::pages::{Example, PLACES, examples};
use why401::permalink::{Opened, open};
use why401::{Context, diagnose};

/// The pages of causes that the program writes into a built page's folder, by name.
fn written() -> BTreeMap<String, String> {
    written_to("causes")
}

/// The files that it writes into one folder there, by name.
fn written_to(name: &str) -> BTreeMap<String, String> {
    let dist = folder();
    fs::write(
        dist.join("index.html"),
        "<link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"./main-0a1b.css\">",
    )
    .expect("a page");
    let status = Command::new(env!("CARGO_BIN_EXE_pages"))
        .arg(&dist)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .expect("the program starts");
    assert!(status.success());
    let files = fs::read_dir(dist.join(name)).expect("the pages").flatten();
    let pages = files.map(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        (name, fs::read_to_string(file.path()).expect("a page"))
    });
    let pages = pages.collect();
    drop(fs::remove_dir_all(dist));
    pages
}

fn folder() -> PathBuf {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("pages-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn shown() -> Vec<Example> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    examples(&|path| fs::read_to_string(root.join(path)).ok())
}

#[test]
fn every_cause_has_its_page_and_its_line_in_the_list() {
    let pages = written();
    let index = &pages["index.html"];
    for cause in causes::ALL {
        let name = format!("{}.html", cause.id());
        assert!(
            pages.contains_key(&name),
            "{} has no page: give it a row in src/pages/places.rs",
            cause.id()
        );
        assert_eq!(index.matches(&format!("href=\"{name}\"")).count(), 1, "{name} in the list");
    }
    assert_eq!(pages.len(), causes::ALL.len() + 1);
    assert_eq!(PLACES.len(), causes::ALL.len());
}

#[test]
fn an_example_shows_its_cause_whenever_it_is_opened() {
    let mut wrong = Vec::new();
    for example in shown() {
        // In 2026, in 2030, and with a clock that was never set.
        for clock in [1_795_287_850, 1_900_000_000, 0] {
            let report = diagnose(&example.paste, &Context { clock, ..Context::default() });
            let first = report.verdicts.first().map(|verdict| verdict.cause);
            if first != Some(example.cause) {
                wrong.push(format!("{} at {clock}: {first:?}", example.cause));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_button_opens_the_example_itself() {
    let pages = written();
    for example in shown() {
        let page = &pages[&format!("{}.html", example.cause)];
        let link = page.split("href=\"../#paste=").nth(1).and_then(|rest| rest.split('"').next());
        let link = link.unwrap_or_else(|| panic!("{} has no button", example.cause));
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
        let (opened, error) = open(&format!("#paste={link}"));
        assert_eq!(error, None);
        assert_eq!(opened, Opened::Paste(example.paste.clone()), "{}", example.cause);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages = written();
    let around = [
        "../",
        "../icon.svg",
        "../main-0a1b.css",
        "./",
        "../causes/index.html",
        "../help/copy.html",
        "../help/about.html",
    ];
    for (name, page) in &pages {
        let ids: BTreeSet<&str> = values(page, "id").collect();
        for link in values(page, "href") {
            let fine = if link.starts_with("https://") {
                !link.contains(' ')
            } else if let Some(id) = link.strip_prefix('#') {
                ids.contains(id)
            } else if let Some((file, id)) = link.split_once('#') {
                file == "../" || values(&pages[file], "id").any(|known| known == id)
            } else {
                around.contains(&link) || pages.contains_key(link)
            };
            assert!(fine, "{name}: {link} leads nowhere");
        }
        // What is asked of the list is its own address.
        assert!(page.contains(if name == "index.html" {
            "canonical\" href=\"./\""
        } else {
            "rel=\"canonical\""
        }));
        assert!(
            name == "index.html" || page.contains(&format!("rel=\"canonical\" href=\"{name}\"")),
            "{name}"
        );
    }
}

#[test]
fn pages_are_well_formed_and_hold_no_script() {
    for (name, page) in written() {
        let elements = tags(&page).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        for banned in ["script", "iframe", "form", "img", "style", "object"] {
            assert!(!elements.contains(banned), "{name} holds <{banned}>");
        }
        assert!(!page.contains(" on") || values(&page, "onclick").next().is_none());
        for wanted in ["title", "h1", "main", "header"] {
            assert!(elements.contains(wanted), "{name} has no <{wanted}>");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        let about =
            page.split("name=\"description\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let length = about.map_or(0, str::len);
        assert!((30..=220).contains(&length), "{name}: a description of {length} bytes");
        let ids: Vec<&str> = values(&page, "id").collect();
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), different.len(), "{name}: an id stands twice");
        // A slot that nothing fills must not be printed as it stands in the knowledge.
        for slot in why401::report::slots::NAMES {
            assert!(!page.contains(&format!("{{{slot}}}")), "{name}: {{{slot}}}");
        }
    }
}

#[test]
fn a_page_has_all_its_parts() {
    let pages = written();
    for cause in causes::ALL {
        let page = &pages[&format!("{}.html", cause.id())];
        let mut at = 0;
        for part in ["<h1>", "How it looks", "Open in why401", "Why it happens", "What to do", "Sources"] {
            let found = page.get(at..).and_then(|rest| rest.find(part));
            at += found.unwrap_or_else(|| panic!("{} lacks {part}, or has it in another place", cause.id()));
        }
        for fix in cause.fixes {
            assert!(page.contains(&format!("id=\"{}\"", fix.id)), "{} lacks {}", cause.id(), fix.id);
        }
        assert_eq!(page.matches("Worked if").count(), cause.fixes.len(), "{}", cause.id());
        for source in cause.sources {
            assert!(page.contains(&source.url.replace('&', "&amp;")), "{} lacks {}", cause.id(), source.url);
        }
    }
}

#[test]
fn texts_are_whole_pages_whose_links_lead_somewhere() {
    let pages = written_to("help");
    assert_eq!(pages.keys().map(String::as_str).collect::<Vec<_>>(), ["about.html", "copy.html"]);
    for (name, page) in &pages {
        tags(page).unwrap_or_else(|why| panic!("{name}: {why}"));
        let ids: BTreeSet<&str> = values(page, "id").collect();
        for link in values(page, "href").filter(|link| !link.starts_with("https://")) {
            let known = ["../", "../icon.svg", "../main-0a1b.css", "../causes/index.html", name.as_str()];
            let file = link.strip_prefix("../help/").is_some_and(|file| pages.contains_key(file));
            let fine =
                known.contains(&link) || file || link.strip_prefix('#').is_some_and(|id| ids.contains(id));
            assert!(fine, "{name}: {link} leads nowhere");
        }
    }
    for tool in [
        "Chrome",
        "Edge",
        "Firefox",
        "Safari",
        "curl",
        "Postman",
        "Insomnia",
        "Bruno",
        "Fiddler",
        "Charles",
        "Proxyman",
        "mitmproxy",
        "Wireshark",
        "PowerShell",
        "HTTPie",
        "wget",
        "A HAR",
    ] {
        assert!(pages["copy.html"].contains(tool), "{tool}");
    }
}

#[test]
fn what_is_said_of_storage_and_requests_is_what_the_page_does() {
    let about = &written_to("help")["about.html"];
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let (mut stored, mut asking) = (Vec::new(), Vec::new());
    for file in fs::read_dir(app).expect("the page's program").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(file.path()).expect("a source file");
        stored.extend(
            text.split("browser::store(")
                .skip(1)
                .filter_map(|rest| rest.split(',').next())
                .map(str::to_string),
        );
        if ["Request::", "fetch_with", "XmlHttpRequest", "send_beacon", "WebSocket", "EventSource"]
            .iter()
            .any(|way| text.contains(way))
        {
            asking.push(name.clone());
        }
        for place in ["session_storage", "indexed_db", "set_cookie", "caches()"] {
            assert!(!text.contains(place), "{name} stores in {place}: the page on privacy does not say so");
        }
    }
    stored.sort();
    assert_eq!(stored, ["browser::ROLE", "browser::THEME"]);
    for name in ["why401-theme", "why401-role"] {
        assert!(about.contains(name), "{name}");
    }
    assert_eq!(asking, ["ask.rs"], "the page on privacy names every request");
    let keeper = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/service-worker.js");
    let keeper = fs::read_to_string(keeper).expect("the service worker");
    assert_eq!(
        keeper.matches(" fetch(").count(),
        2,
        "the files of its list, and what a page asks for anyway"
    );
    assert!(!keeper.contains("indexedDB") && about.contains("service worker"));
    let seconds = format!("{} seconds", why401::discovery::PATIENCE / 1000);
    assert!(
        about.contains(&seconds) && about.contains(&format!("{} MB", why401::discovery::LIMIT / 1_000_000))
    );
}

/// The values of an attribute.
fn values<'p>(page: &'p str, name: &str) -> impl Iterator<Item = &'p str> {
    let start = format!(" {name}=\"");
    let pieces: Vec<&str> = page.split(start.as_str()).skip(1).collect();
    pieces.into_iter().filter_map(|rest| rest.split('"').next())
}

/// The names of all elements, if every one is closed in its order and every `<` and `&` is one of HTML's own.
fn tags(page: &str) -> Result<BTreeSet<String>, String> {
    let mut open: Vec<&str> = Vec::new();
    let mut seen = BTreeSet::new();
    let rest = page.strip_prefix("<!doctype html>").ok_or("no doctype")?;
    for (number, piece) in rest.split('<').enumerate() {
        for entity in piece.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#13;"].iter().any(|known| entity.starts_with(known));
            if !known {
                return Err(format!("a bare & before {entity:.20}"));
            }
        }
        if number == 0 {
            continue;
        }
        let (tag, _) = piece.split_once('>').ok_or_else(|| format!("a bare < before {piece:.20}"))?;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(format!("<{name}> is no element"));
        }
        seen.insert(name.to_string());
        if !["meta", "link"].contains(&name) {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(seen) } else { Err(format!("{open:?} stay open")) }
}
