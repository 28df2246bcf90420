//! The files that were opened: how far they are read, and the refusals in them.

use super::words::{button, code, heading};
use crate::capture::har_scan::{HarIndex, HostRefusals, Refusal, RefusalKind};
use crate::screen::files::{Content, File, Shelf};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The files.
pub(super) fn files(shelf: &Shelf) -> Markup {
    if shelf.files.is_empty() {
        return nothing();
    }
    let cancel = shelf.is_reading().then(|| button("btn", "cancel-files", "Cancel"));
    let title = if shelf.is_reading() { "Reading" } else { "What was opened" };
    let files: Vec<Markup> =
        shelf.files.iter().enumerate().map(|(at, file)| file_of(shelf, at, file).into()).collect();
    of_class("section", "card files")
        .set("aria-labelledby", "files")
        .put(el("header").put(heading("files", title)).put(cancel))
        .put(files)
        .into()
}

fn file_of(shelf: &Shelf, at: usize, file: &File) -> Element {
    let name: Markup = if file.name.is_empty() { "Your paste".into() } else { code(&file.name) };
    let name = el("b").put(name);
    let block = of_class("div", "file").set("data-key", at.to_string());
    match &file.content {
        Content::Refused(what) => {
            block.set("role", "alert").set("data-test", "refused-file").put(name).put(" ").put(*what)
        }
        Content::Text(_) => block.put(name).put([": ", &amount(file.size), " of text"].concat()),
        Content::Log(log) => block
            .put(el("p").put(name).put(counted(&log.index)))
            .put(remarks(file, &log.index))
            .put(log.index.hosts().iter().map(|host| host_of(shelf, at, host)).collect::<Vec<_>>()),
        Content::Scans(scan) => {
            let index = scan.index();
            block
                .put(
                    el("p")
                        .put(name)
                        .put(progress(file))
                        .put(far(file))
                        .put(", ")
                        .put(counted_refusals(index)),
                )
                .put(index.hosts().iter().map(|host| host_of(shelf, at, host)).collect::<Vec<_>>())
        }
        Content::Begins(_) | Content::Reads(_) | Content::Packed(_) => {
            block.put(el("p").put(name).put(progress(file)).put(far(file)))
        }
    }
}

fn progress(file: &File) -> Element {
    el("progress")
        .set("max", file.size.to_string())
        .set("value", file.read.to_string())
        .set("aria-label", ["Reading ", &file.name].concat())
}

fn far(file: &File) -> String {
    [&amount(file.read), " of ", &amount(file.size)].concat()
}

fn counted(index: &HarIndex) -> String {
    let (all, refused) = (index.len(), index.refusals.len());
    let entries = if all == 1 { " entry" } else { " entries" };
    let refused = match refused {
        0 => ", none of them refused".to_string(),
        _ => [", ", &refused.to_string(), " refused; the others are only counted"].concat(),
    };
    [": ", &all.to_string(), entries, &refused].concat()
}

fn counted_refusals(index: &HarIndex) -> String {
    match index.refusals.len() {
        1 => "1 refusal so far".to_string(),
        many => [&many.to_string(), " refusals so far"].concat(),
    }
}

fn remarks(file: &File, index: &HarIndex) -> Markup {
    let mut all: Vec<Markup> = Vec::new();
    let mut say = |words: Markup| all.push(of_class("p", "quiet").put(words).into());
    if file.stopped {
        say(["You stopped the reading at ", &far(file), ": what stands before was read."].concat().into());
    } else if let Some(limit) = index.limit {
        say(limit.text().into());
    } else if index.cut {
        say("The file ends in the middle: what stands before was read.".into());
    }
    if index.may_be_sanitised() {
        say("The exporter leaves credentials out without saying so: that none is to be seen here proves nothing. Chrome has \u{201c}Export HAR (with sensitive data)\u{201d}.".into());
    }
    if index.refusals.is_empty() && !index.statuses.is_empty() {
        let counts: Vec<String> = index
            .statuses
            .iter()
            .map(|(status, count)| match status {
                0 => [&count.to_string(), " without answer"].concat(),
                _ => [&count.to_string(), " \u{d7} ", &status.to_string()].concat(),
            })
            .collect();
        say(["What was answered: ", &counts.join(", "), "."].concat().into());
    }
    Markup::Many(all)
}

fn host_of(shelf: &Shelf, file: usize, host: &HostRefusals<'_>) -> Markup {
    let whole = shelf.unfolded.iter().any(|(at, origin)| *at == file && origin == host.origin);
    let shown = if whole { usize::MAX } else { SHOWN };
    let origin: Markup = if host.origin.is_empty() { "without a host".into() } else { code(host.origin) };
    let count =
        [" ", &host.refusals.len().to_string(), " of ", &host.entries.to_string(), " refused"].concat();
    // The one that is diagnosed is always among them.
    let listed = host.refusals.iter().enumerate();
    let listed = listed.filter(|(at, one)| *at < shown || shelf.chosen == Some((file, one.entry)));
    let rows: Vec<Markup> = listed.map(|(_, one)| refusal_of(shelf, file, host.origin, one)).collect();
    let left = host.refusals.len().saturating_sub(rows.len());
    let more = (left > 0).then(|| {
        let words = ["Show ", &left.to_string(), " more"].concat();
        let button = button("link", "unfold", words).set("data-file", file.to_string());
        el("li").put(button.set("data-host", host.origin.to_string()))
    });
    Markup::Many(vec![
        el("h3").put(origin).put(of_class("span", "quiet").put(count)).into(),
        of_class("ol", "refusals").put(rows).put(more).into(),
    ])
}

fn refusal_of(shelf: &Shelf, file: usize, origin: &str, refusal: &Refusal) -> Markup {
    let path = refusal.url.get(origin.len()..).filter(|path| !path.is_empty()).unwrap_or(&refusal.url);
    let what: String = match (refusal.kind, refusal.status) {
        (RefusalKind::Refused, Some(status)) => status.to_string(),
        (RefusalKind::LoginRedirect, Some(status)) => [&status.to_string(), " to a login"].concat(),
        (RefusalKind::Preflight, Some(status)) => [&status.to_string(), " to the preflight"].concat(),
        (RefusalKind::Preflight, None) => "no answer to the preflight".to_string(),
        _ => "no answer".to_string(),
    };
    let asked = [&refusal.method, " ", path].concat();
    let chosen = shelf.chosen == Some((file, refusal.entry));
    let words = Markup::Many(vec![code(&asked), " \u{2192} ".into(), el("b").put(what).into()]);
    // Until the log is read to its end, none of it can be diagnosed.
    if shelf.log(file).is_none() {
        return el("li").put(words).into();
    }
    let button = button("link", "diagnose", words)
        .set("data-file", file.to_string())
        .set("data-at", refusal.entry.to_string())
        .set_some("aria-current", chosen.then(|| "true".to_string()));
    el("li").put(button).put(chosen.then(|| of_class("span", "quiet").put(" diagnosed below"))).into()
}

/// A size for people.
fn amount(bytes: u64) -> String {
    match bytes {
        0..10_000 => [&bytes.to_string(), " bytes"].concat(),
        10_000..1_000_000 => [&(bytes / 1000).to_string(), " kB"].concat(),
        _ => [&(bytes / 1_000_000).to_string(), " MB"].concat(),
    }
}

/// So many refusals of a host are shown at once.
const SHOWN: usize = 12;
