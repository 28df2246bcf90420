//! What Trunk has made, sealed: every file's name bears a hash of its content, every file that a page names is named
//! with its hash, no script stands inside a page, and every page says what a browser may do with it.
//!
//! Trunk's own hashes are not used. Those in names do not follow everything that is in a file, and a file that a cache
//! keeps for ever must not change; those in `integrity` ask for a hash of the program that Trunk's start script does not
//! ask for itself, so that a browser fetches it twice.

use std::fs;
use std::path::{Path, PathBuf};

use crate::digest;
use crate::policy::{self, Policy};
use crate::run::{Result, While, fail};

/// Seals the page itself. What is made of it afterwards finds its style sheet by the name that it has now.
pub(crate) fn page(dist: &Path) -> Result {
    let sheet = named(dist, "main.css")?;
    let program = named(dist, "page_bg.wasm")?;
    let glue = named(dist, "page.js")?;
    if read(&dist.join(&glue.name))?.contains("innerHTML") {
        return fail(
            "a view in src/app holds an element in which nothing ever changes: Leptos makes it out of a text, which the \
             page's policy (Trusted Types) refuses. Put its words into braces: <b>{\"words\"}</b>",
        );
    }
    let start = start_script(dist, &glue, &program)?;
    let workers = [worker(dist, "engine")?, worker(dist, "verifier")?];

    let index = dist.join("index.html");
    let mut html = read(&index)?;
    html = without(&html, "<script", "</script>", "TrunkApplicationStarted")?;
    html = without(&html, "<link", ">", "modulepreload")?;
    html = without(&html, "<link", ">", "application/wasm")?;
    html = without(&html, "<link", ">", "stylesheet")?;
    // What is fetched ahead takes no hash in Chromium; the start script asks for it with one.
    let head = format!(
        "<link rel=\"stylesheet\" href=\"./{}\" integrity=\"{}\">\
         <link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\
         <link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
        sheet.name, sheet.integrity, glue.name, glue.integrity, program.name, start.name, start.integrity,
    );
    html = after(&html, "<html", "", &workers.concat())?;
    fs::write(&index, with_policy(&html, policy::PAGE, &head)?).or_say("cannot write the page")
}

/// Seals the pages in a folder that hold no script.
pub(crate) fn read_only(folder: &Path, dist: &Path) -> Result {
    let sheet = Named::of(dist, &found(dist, "main.css")?)?;
    for entry in fs::read_dir(folder).or_say(format_args!("cannot read {}", folder.display()))? {
        let file = entry.or_say("cannot read a folder")?.path();
        if file.extension().is_some_and(|ending| ending == "html") {
            let html = after(
                &read(&file)?,
                "rel=\"stylesheet\"",
                "",
                &format!(" integrity=\"{}\"", sheet.integrity),
            )?;
            let html = with_policy(&html, policy::READ, "")?;
            fs::write(&file, html).or_say(format_args!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

/// The file in the folder that was called `name` before it was sealed.
pub(crate) fn found(dist: &Path, name: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(dist).or_say(format_args!("cannot read {}", dist.display()))?;
    let mut files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let is_it = |file: &PathBuf| {
        let own = file.file_name().unwrap_or_default().to_string_lossy();
        xtask::server::without_hash(&own) == name
    };
    files.find(is_it).map_or_else(|| fail(format!("there is no {name} in {}", dist.display())), Ok)
}

/// A file whose name bears a hash of its content.
struct Named {
    name: String,
    /// `sha384-…`, as Subresource Integrity writes it.
    integrity: String,
}

impl Named {
    fn of(dist: &Path, file: &Path) -> Result<Self> {
        let name = file.strip_prefix(dist).unwrap_or(file).to_string_lossy().into_owned();
        Ok(Self { name, integrity: hashes(file)?.1 })
    }
}

/// Gives a file of Trunk's the name that it keeps.
fn named(dist: &Path, name: &str) -> Result<Named> {
    let file = dist.join(name);
    let (hash, integrity) = hashes(&file)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let name = format!("{stem}-{hash}.{ending}");
    fs::rename(&file, dist.join(&name)).or_say(format_args!("cannot rename {}", file.display()))?;
    Ok(Named { name, integrity })
}

/// The script that starts the page's program.
fn start_script(dist: &Path, glue: &Named, program: &Named) -> Result<Named> {
    let text = format!(
        "import init, * as bindings from './{}';\n{}window.wasmBindings = bindings;\n",
        glue.name,
        begun(program)
    );
    fs::write(dist.join("start.js"), text).or_say("cannot write the start script")?;
    named(dist, "start.js")
}

/// Names a worker's files and gives the attribute by which the page knows its loader.
fn worker(dist: &Path, worker: &str) -> Result<String> {
    let program = named(dist, &format!("{worker}_bg.wasm"))?;
    let glue = named(dist, &format!("{worker}.js"))?;
    let loader = format!("{worker}_loader.js");
    let text = format!("import init from './{}';\n{}", glue.name, begun(&program));
    fs::write(dist.join(&loader), text).or_say("cannot write a worker's loader")?;
    Ok(format!(" data-{worker}=\"./{}\"", named(dist, &loader)?.name))
}

/// Starts a program that must have the content that it was built with.
fn begun(program: &Named) -> String {
    format!(
        "const program = fetch(new URL('{}', import.meta.url), {{ integrity: '{}' }});\n\
         await init({{ module_or_path: program }});\n",
        program.name, program.integrity
    )
}

/// The page with its policy, and what else goes into its head.
pub(crate) fn with_policy(html: &str, policy: Policy, head: &str) -> Result<String> {
    // Nothing that it is about may stand before it.
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy.meta());
    after(html, "<meta charset", ">", &(meta + head))
}

/// The text without the one piece from `start` to `end` that holds `sign`.
fn without(html: &str, start: &str, end: &str, sign: &str) -> Result<String> {
    let mut from = 0;
    while let Some(at) = html[from..].find(start).map(|at| at + from) {
        let Some(len) = html[at..].find(end).map(|len| len + end.len()) else { break };
        if html[at..at + len].contains(sign) {
            return Ok(format!("{}{}", &html[..at], &html[at + len..]));
        }
        from = at + len;
    }
    fail(format!("Trunk's page has no {start}…{end} with {sign} in it"))
}

/// The text with more behind the first `start` … `end`.
pub(crate) fn after(html: &str, start: &str, end: &str, more: &str) -> Result<String> {
    let at = html.find(start).map(|at| at + start.len());
    let at = at.and_then(|at| Some(at + html.get(at..)?.find(end)? + end.len()));
    match at.and_then(|at| html.split_at_checked(at)) {
        Some((before, rest)) => Ok(format!("{before}{more}{rest}")),
        None => fail(format!("a page has no {start}{end}")),
    }
}

/// The text of a file.
pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).or_say(format_args!("cannot read {}", file.display()))
}

/// The hash for a file's name, and that for `integrity`.
fn hashes(file: &Path) -> Result<(String, String)> {
    let name = digest::short(&digest::of_file(file, "sha256", "hex")?);
    Ok((name, format!("sha384-{}", digest::of_file(file, "sha384", "base64")?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_piece_that_holds_the_sign() {
        let html = "<link rel=icon><link rel=\"modulepreload\" href=a><p>";
        assert_eq!(without(html, "<link", ">", "modulepreload").unwrap(), "<link rel=icon><p>");
        assert!(without(html, "<link", ">", "stylesheet").is_err());
    }

    #[test]
    fn reads_what_trunk_has_minified() {
        let html = "<!doctype html><html lang=en><meta charset=utf-8><link href=icon.svg rel=icon type=image/svg+xml>\
                    <link href=./main.css rel=stylesheet><script type=module>dispatchEvent(\"TrunkApplicationStarted\")\
                    </script><link crossorigin href=./page.js rel=modulepreload>\
                    <link as=fetch href=./page_bg.wasm rel=preload type=application/wasm></head>";
        let html = without(html, "<script", "</script>", "TrunkApplicationStarted").unwrap();
        let html = without(&html, "<link", ">", "modulepreload").unwrap();
        let html = without(&html, "<link", ">", "application/wasm").unwrap();
        let html = without(&html, "<link", ">", "stylesheet").unwrap();
        let html = after(&html, "<html", "", " data-a=\"b\"").unwrap();
        let sealed = with_policy(&html, policy::READ, "").unwrap();
        assert_eq!(
            sealed.replace(&policy::READ.meta(), "P"),
            "<!doctype html><html data-a=\"b\" lang=en><meta charset=utf-8>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"P\">\
             <link href=icon.svg rel=icon type=image/svg+xml></head>"
        );
    }

    #[test]
    fn the_policy_stands_behind_the_charset() {
        for html in ["<head><meta charset=utf-8><link>", "<head><meta charset=\"utf-8\">\n<link>"] {
            let sealed = with_policy(html, policy::READ, "").unwrap();
            assert!(sealed.contains("utf-8"), "{sealed}");
            let meta = sealed.find("<meta http-equiv").unwrap();
            assert!(sealed.find("charset").unwrap() < meta && meta < sealed.find("<link").unwrap());
        }
        assert!(with_policy("<p>", policy::READ, "").is_err());
    }
}
