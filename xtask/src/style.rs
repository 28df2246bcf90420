//! One style sheet out of many: Trunk copies a style sheet as it is, and a browser would fetch each `@import` in turn.
//!
//! Trunk runs this before each build (`[[hooks]]` in Trunk.toml). An import is one line,
//! `@import "./tokens.css" layer(tokens) print;`, with or without the layer and the media condition.

use std::fs;
use std::path::Path;

use crate::run::{Result, While, fail, root};

/// Writes style/main.css with everything it imports to target/style/main.css.
pub(crate) fn bundle() -> Result {
    let text = inlined(&root().join("style").join("main.css"), 0)?;
    let folder = root().join("target").join("style");
    let file = folder.join("main.css");
    // Untouched when nothing changed: `trunk watch` sees a write as a change.
    if fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::create_dir_all(&folder).or_say(format_args!("cannot make {}", folder.display()))?;
    fs::write(&file, text).or_say(format_args!("cannot write {}", file.display()))
}

fn inlined(file: &Path, depth: usize) -> Result<String> {
    if depth > DEEPEST {
        return fail(format!("{} is imported too deep: do style sheets import each other?", file.display()));
    }
    let text = fs::read_to_string(file).or_say(format_args!("cannot read {}", file.display()))?;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if !line.starts_with("@import") {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let Some(import) = Import::read(line) else {
            return fail(format!(
                "{}: an import is one line, `@import \"./file.css\";`: {line}",
                file.display()
            ));
        };
        let inner = inlined(&file.parent().unwrap_or(Path::new("")).join(import.file), depth + 1)?;
        out.push_str(&import.wrap(inner));
    }
    Ok(out)
}

struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
    media: &'a str,
}

impl<'a> Import<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let rest = line.strip_prefix("@import")?.trim().strip_prefix('"')?;
        let (file, rest) = rest.split_once('"')?;
        let (rest, comment) = rest.split_once(';')?;
        let comment = comment.trim();
        if !(comment.is_empty() || comment.starts_with("/*") && comment.ends_with("*/")) {
            return None;
        }
        let rest = rest.trim();
        let (layer, media) = match rest.strip_prefix("layer(") {
            Some(rest) => rest.split_once(')').map(|(layer, media)| (Some(layer), media.trim()))?,
            None => (None, rest),
        };
        Some(Self { file, layer, media })
    }

    fn wrap(&self, mut css: String) -> String {
        if let Some(layer) = self.layer {
            css = format!("@layer {layer} {{\n{css}}}\n");
        }
        if self.media.is_empty() { css } else { format!("@media {} {{\n{css}}}\n", self.media) }
    }
}

/// How deep imports may nest.
const DEEPEST: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(line: &str) -> Option<String> {
        Import::read(line).map(|import| import.wrap(format!("{}\n", import.file)))
    }

    #[test]
    fn reads_imports() {
        assert_eq!(wrapped("@import \"./a.css\";").as_deref(), Some("./a.css\n"));
        assert_eq!(wrapped("@import \"a.css\" layer(base);").as_deref(), Some("@layer base {\na.css\n}\n"));
        assert_eq!(
            wrapped("@import \"a.css\" layer(base) print; /* paper */").as_deref(),
            Some("@media print {\n@layer base {\na.css\n}\n}\n")
        );
        assert_eq!(wrapped("@import url(a.css);"), None);
        assert_eq!(wrapped("@import \"a.css\"; body {}"), None);
    }
}
