//! Writes causes and texts as static pages into a built page's folder: `pages DIST` makes `DIST/causes/` and
//! `DIST/help/`.
//!
//! `cargo xtask build` runs it, from the root of the repository, once Trunk has made the rest.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use why401::pages;

fn main() -> ExitCode {
    let Some(dist) = env::args_os().nth(1) else {
        eprintln!("pages: name the folder of the built page");
        return ExitCode::from(2);
    };
    match written(Path::new(&dist)) {
        Ok(count) => {
            println!("{count} pages of causes and texts");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("pages: {why}");
            ExitCode::FAILURE
        }
    }
}

fn written(dist: &Path) -> Result<usize, String> {
    let index = dist.join("index.html");
    let page =
        fs::read_to_string(&index).map_err(|error| format!("cannot read {}: {error}", index.display()))?;
    let sheet = sheet(&page).ok_or("the built page names no style sheet")?;
    let examples = pages::examples(&|path| fs::read_to_string(path).ok());
    let missing =
        pages::PLACES.iter().find(|place| examples.iter().all(|example| example.cause != place.cause));
    if let Some(place) = missing {
        return Err(format!("the example of {} cannot be read", place.cause));
    }
    let sheet = format!("../{sheet}");
    let folders = [("causes", pages::all(&examples, &sheet)), ("help", pages::texts(&sheet))];
    let mut count = 0;
    for (name, all) in folders {
        let folder = dist.join(name);
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        for page in &all {
            let file = folder.join(&page.name);
            fs::write(&file, &page.html)
                .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
        }
        count += all.len();
    }
    Ok(count)
}

/// The style sheet that the page names, relative to it: its name bears a hash of its content.
fn sheet(page: &str) -> Option<&str> {
    let tags = page.split('<').filter(|tag| tag.starts_with("link ") && tag.contains("stylesheet"));
    let hrefs = tags.filter_map(|tag| tag.split("href=").nth(1));
    let mut names = hrefs.filter_map(|rest| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.split(['"', '\'', ' ', '>']).next()
    });
    names.next().map(|name| name.trim_start_matches("./"))
}
