//! What hosts want to be told, made from the one policy in `policy.rs` and the forms in `xtask/hosts`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::policy::{ASKED_ANEW, HEADERS, KEPT, PAGE, READ, WORKER};
use crate::run::{Result, While};
use xtask::server::without_hash;

/// Writes the files of every host into the published folder.
pub(crate) fn write(dist: &Path) -> Result {
    let folder = dist.join("hosts");
    fs::create_dir_all(&folder).or_say("cannot make a folder")?;
    let put = |file: &Path, text: &str| {
        fs::write(file, text).or_say(format_args!("cannot write {}", file.display()))
    };
    // For the administrator to take from there.
    put(&folder.join("nginx.conf"), &filled(NGINX))?;
    put(&folder.join("Caddyfile"), &filled(CADDY))?;
    // Heeded where they lie: Apache; Cloudflare Pages and Netlify; GitHub Pages, which takes no header fields; all but
    // Apache for what is not there.
    put(&dist.join(".htaccess"), &filled(APACHE))?;
    put(&dist.join("_headers"), &fields(dist)?)?;
    put(&dist.join(".nojekyll"), "")?;
    put(&dist.join("404.html"), &crate::seal::with_policy(NOT_FOUND, READ, "")?)
}

/// A form with the policies in their places; the line of a header field as often as there are fields.
fn filled(form: &str) -> String {
    let mut text = String::new();
    for line in form.lines() {
        let all: &[(&str, &str)] = if line.contains("@NAME@") { &HEADERS } else { &[("", "")] };
        for (name, value) in all {
            text.push_str(&line.replace("@NAME@", name).replace("@VALUE@", value));
            text.push('\n');
        }
    }
    text.replace("@PAGE@", &PAGE.header())
        .replace("@READ@", &READ.header())
        .replace("@WORKER@", &WORKER.header())
        .replace("@KEPT@", KEPT)
        .replace("@ANEW@", ASKED_ANEW)
}

/// `_headers`. Where several rules meet, these hosts join the values of a field: of policies all are enforced, so that
/// what is narrower wins, while `Cache-Control` must be said once; unsaid, these hosts have a browser ask anew.
fn fields(dist: &Path) -> Result<String> {
    let mut text = String::from("/*\n");
    for (name, value) in HEADERS {
        _ = writeln!(text, "  {name}: {value}");
    }
    _ = writeln!(text, "  Content-Security-Policy: {}", PAGE.header());
    for folder in ["causes", "help"] {
        _ = writeln!(text, "/{folder}/*\n  Content-Security-Policy: {}", READ.header());
    }
    let entries = fs::read_dir(dist).or_say(format_args!("cannot read {}", dist.display()))?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.collect();
    names.sort();
    for name in names.iter().filter(|name| without_hash(name) != **name) {
        _ = writeln!(text, "/{name}\n  Cache-Control: {KEPT}");
        if without_hash(name).ends_with("_loader.js") {
            _ = writeln!(text, "  Content-Security-Policy: {}", WORKER.header());
        }
    }
    Ok(text)
}

const NGINX: &str = include_str!("../hosts/nginx.conf");
const CADDY: &str = include_str!("../hosts/Caddyfile");
const APACHE: &str = include_str!("../hosts/htaccess");
const NOT_FOUND: &str = include_str!("../hosts/404.html");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_filled() {
        for form in [NGINX, CADDY, APACHE] {
            let text = filled(form);
            assert!(
                !text.contains("@PAGE@") && !text.contains("@NAME@") && !text.contains("@KEPT@"),
                "{text}"
            );
            for policy in [PAGE, READ, WORKER] {
                assert!(text.contains(&policy.header()), "{text}");
            }
            for (name, value) in HEADERS {
                assert!(text.lines().any(|line| line.contains(name) && line.contains(value)), "{text}");
            }
        }
    }
}
