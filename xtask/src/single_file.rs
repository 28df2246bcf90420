//! The page as one HTML file that opens from disk: style, programs and workers are inside it, and it asks nobody for
//! anything. The programs stand in it as gzip in base64, which keeps it at a third of their size; the workers are
//! started from addresses (`blob:`) that the page makes of its own text.
//!
//! The pages of causes are not in it: there the page itself tells a cause (`#cause=…`).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::run::{Result, While, fail, output};
use crate::seal::{after, read};
use crate::{digest, policy, seal, tools};

/// What it is called.
pub(crate) const NAME: &str = "why401.html";

/// Makes the file of the page in the folder, and lets the page say how big it is.
pub(crate) fn make(dist: &Path) -> Result {
    let index = dist.join("index.html");
    let html = read(&index)?;
    let single = assembled(dist, &html)?;
    let place = dist.join(NAME);
    fs::write(&place, &single).or_say(format_args!("cannot write {}", place.display()))?;
    let size = megabytes(single.len());
    println!("{NAME}: the page as one file, {size}");
    if !html.contains(SIZE) {
        return fail("the page has no place for the size of the single file");
    }
    fs::write(&index, html.replace(SIZE, &size)).or_say("cannot write the page")
}

fn assembled(dist: &Path, html: &str) -> Result<String> {
    let page = Program::read(dist, "page")?;
    let workers = [Program::read(dist, "engine")?, Program::read(dist, "verifier")?];
    let css = read(&seal::found(dist, "main.css")?)?;
    let icon = packed(&dist.join("icon.svg"), "base64")?;

    let mut data = String::new();
    data_block(&mut data, "page-program", &page.packed)?;
    for (worker, name) in workers.iter().zip(["engine", "verifier"]) {
        data_block(&mut data, &format!("{name}-glue"), &classic(&worker.glue)?)?;
        data_block(&mut data, &format!("{name}-program"), &worker.packed)?;
    }
    let [engine, verifier] = workers.map(|worker| worker.init);
    let start = START.replace("ENGINE_INIT", &engine).replace("VERIFIER_INIT", &verifier);
    let script = format!("{}\n{}", page.glue, start.replace("PAGE_INIT", &page.init));
    if script.contains("</script") || script.contains("<!--") || css.contains("</") {
        return fail("a part of the page cannot stand inside it");
    }
    let policy = policy(&hash(&script)?, &hash(&css)?);
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">\
         <style>{css}</style>"
    );

    let html = without(html, "<link", ">");
    let html = without(&html, "<script", "</script>");
    let html = without(&html, "<meta http-equiv", ">");
    let html = after(&html, "<html", "", " data-alone")?;
    let html = after(&html, "<meta charset", ">", &head)?;
    let end = format!("{data}<script type=\"module\">{script}</script>");
    // A minified page leaves out the end of its body.
    Ok(match html.split_once("</body>") {
        Some((before, rest)) => format!("{before}{end}</body>{rest}"),
        None => html + &end,
    })
}

/// What the browser may do with the file: run the one script and use the one sheet that are inside it, start workers
/// from the page's own text, and ask an issuer's address when the person presses for it.
fn policy(script: &str, style: &str) -> String {
    let connect = policy::PAGE.value("connect-src").replace("'self' ", "");
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}'; img-src data:; \
         worker-src blob:; connect-src {connect}; base-uri 'none'; form-action 'none'; trusted-types why401; \
         require-trusted-types-for 'script'"
    )
}

/// A program and what binds it to the browser.
struct Program {
    glue: String,
    /// The program itself, as gzip in base64.
    packed: String,
    /// What the glue calls its start.
    init: String,
}

impl Program {
    fn read(dist: &Path, name: &str) -> Result<Self> {
        let glue = read(&seal::found(dist, &format!("{name}.js"))?)?;
        let packed = packed(&seal::found(dist, &format!("{name}_bg.wasm"))?, "gzip")?;
        let init = glue.split(" as default").next().and_then(|before| before.rsplit([' ', ',', '{']).next());
        let init = init.filter(|init| glue.len() > init.len() && !init.is_empty()).map(str::to_owned);
        if glue.lines().any(|line| line.starts_with("import ")) {
            return fail(format!("the glue of {name} is not one file"));
        }
        match init {
            Some(init) => Ok(Self { glue, packed, init }),
            None => fail(format!("the glue of {name} does not say how it starts")),
        }
    }
}

/// The glue as a part of a classic script: Chromium starts no module worker from a text of a page that lies on disk.
fn classic(glue: &str) -> Result<String> {
    let mut script = glue.replace("import.meta.url", "location.href");
    // What it exports under other names stands at its end; what it exports where it says it stands anywhere.
    if let Some((before, list)) = script.rsplit_once("export {").or_else(|| script.rsplit_once("export{")) {
        script =
            format!("{before}{}", list.split_once('}').map_or("", |(_, rest)| rest.trim_start_matches(';')));
    }
    for what in ["class", "function", "async function", "const", "let"] {
        script = script.replace(&format!("export {what} "), &format!("{what} "));
    }
    if ["export{", "export ", "import.meta"].iter().any(|word| script.contains(word)) {
        return fail("the glue of a worker cannot stand in a classic script");
    }
    Ok(script)
}

/// A script that no browser runs: data.
fn data_block(page: &mut String, id: &str, text: &str) -> Result {
    if text.contains("</script") || text.contains("<!--") {
        return fail(format!("{id} cannot stand inside the page"));
    }
    _ = write!(page, "<script type=\"text/plain\" id=\"{id}\">{text}</script>");
    Ok(())
}

/// The text without every piece from `start` to `end`.
fn without(html: &str, start: &str, end: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, piece)) = rest.split_once(start) {
        out.push_str(before);
        rest = piece.split_once(end).map_or("", |(_, after)| after);
    }
    out + rest
}

/// In millions of bytes.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// A file in base64, after `gzip` or as it is.
fn packed(file: &Path, how: &str) -> Result<String> {
    match output(tools::node()?, &["-e", PACK, &file.to_string_lossy(), how]) {
        Some(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
        _ => fail("node could not read a part of the page"),
    }
}

/// As a policy names a script or sheet inside the page.
fn hash(text: &str) -> Result<String> {
    Ok(format!("sha256-{}", digest::of_text(text, "sha256", "base64")?))
}

/// What stands for the size in public/index.html.
const SIZE: &str = "SINGLE_FILE_SIZE";

const PACK: &str = "
const zlib = require('node:zlib'), data = require('node:fs').readFileSync(process.argv[1]);
const packed = process.argv[2] === 'gzip' ? zlib.gzipSync(data, { level: 9 }) : data;
process.stdout.write(packed.toString('base64'));";

/// Behind the page's own glue: makes the addresses of the workers, then starts the page's program.
const START: &str = r"
const unpacked = text => {
  const bytes = Uint8Array.from(atob(text), one => one.charCodeAt(0));
  // Not from a Blob: WebKit's workers cannot read one where the page lies on disk.
  const gzip = new DecompressionStream('gzip'), writer = gzip.writable.getWriter();
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(gzip.readable).arrayBuffer();
};
const text = id => {
  const block = document.getElementById(id);
  block.remove();
  return block.textContent;
};
const worker = (name, init) => {
  const program = text(`${name}-program`);
  const start = `const unpacked = ${unpacked};\nawait ${init}({ module_or_path: unpacked('${program}') });`;
  // What fails is to reach the page as the failure of the worker.
  const end = '})().catch(error => { setTimeout(() => { throw error; }); });';
  const parts = ['(async () => {\n', text(`${name}-glue`), start, end];
  const script = new Blob(parts, { type: 'text/javascript' });
  document.documentElement.setAttribute(`data-${name}`, URL.createObjectURL(script));
};
worker('engine', 'ENGINE_INIT');
worker('verifier', 'VERIFIER_INIT');
await PAGE_INIT({ module_or_path: unpacked(text('page-program')) });
window.wasmBindings = true;
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_pieces_away() {
        assert_eq!(without("a<link x>b<link>c", "<link", ">"), "abc");
        assert_eq!(without("<script>1</script><p>", "<script", "</script>"), "<p>");
        assert_eq!(without("<p>", "<link", ">"), "<p>");
    }

    #[test]
    fn puts_pieces_in() {
        assert_eq!(
            after("<html lang=en><meta charset=utf-8><p>", "<meta charset", ">", "!").unwrap(),
            "<html lang=en><meta charset=utf-8>!<p>"
        );
        assert_eq!(after("<html lang=en>", "<html", "", " x").unwrap(), "<html x lang=en>");
        assert!(after("<p>", "<html", "", "").is_err());
    }

    #[test]
    fn glue_becomes_classic() {
        let glue = "export class A {}\nlet u = new URL('a', import.meta.url);\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(classic(glue).unwrap(), "class A {}\nlet u = new URL('a', location.href);\n\n");
        assert_eq!(classic("let a;export{a as default};").unwrap(), "let a;");
        assert!(classic("export default a").is_err());
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(megabytes(2_000_001), "2.1 MB");
        assert_eq!(megabytes(900_000), "0.9 MB");
    }

    #[test]
    fn the_file_loads_nothing() {
        let policy = policy("sha256-a", "sha256-b");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'sha256-a' 'wasm-unsafe-eval'; "),
            "{policy}"
        );
        assert!(!policy.contains("'self'") && !policy.contains("unsafe-inline"), "{policy}");
    }
}
