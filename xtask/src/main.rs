//! The commands of this repository: `cargo xtask --help`.

mod browsers;
mod digest;
mod fuzz;
mod hosts;
mod js_package;
mod offline;
mod page;
mod peers;
mod policy;
mod release;
mod run;
mod seal;
mod single_file;
mod sizes;
mod steps;
mod style;
mod supply;
mod tools;

use std::env;
use std::process::ExitCode;

use page::Quality;
use run::{Result, While, cargo, fail, run};
use xtask::server::Server;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Result {
    match words {
        [] | ["help" | "--help" | "-h", ..] | [_, "--help" | "-h"] => {
            println!("{}", help());
            Ok(())
        }
        ["serve"] => serve(PORT),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve(port),
            Err(_) => fail(format!("{port} is not a port")),
        },
        ["build"] => page::build(),
        ["build", "--draft"] => page::draft(),
        ["release"] => release::release(),
        ["release", "--check"] => release::check(),
        ["single-file"] => single_file(),
        ["style"] => style::bundle(),
        ["js-package"] => js_package::build().map(drop),
        ["test"] => steps::all(None, false),
        ["test", "--quick"] => steps::all(None, true),
        ["test", "--only", step] => steps::all(Some(step), false),
        ["bench"] => {
            run(&mut cargo(&["bench", "--package", "why401"]))?;
            // The page's own measurements are tests that nobody runs otherwise.
            let page = ["test", "--package", "browser-tests", "--tests", "--", "--ignored", "--nocapture"];
            page::build_if_older(Quality::Published)?;
            steps::in_browser(&[&page[..], &["--test-threads=1"]].concat())?;
            sizes::check(&page::dist())
        }
        ["bench", "peers"] => peers::bench(),
        ["bench", more @ ..] => run(cargo(&["bench", "--package", "why401"]).args(more)),
        ["shot", more @ ..] => {
            let mut arguments = vec!["run", "--quiet", "--package", "browser-tests", "--bin", "shot", "--"];
            arguments.extend(more);
            steps::in_browser(&arguments)
        }
        _ => fail(format!("cannot read `cargo xtask {}`; see `cargo xtask --help`", words.join(" "))),
    }
}

fn serve(port: u16) -> Result {
    page::build_if_older(Quality::Published)?;
    let server = Server::start_near(&page::dist(), "/", port).or_say("cannot serve dist/")?;
    println!("\nwhy401 is at {}  (Ctrl-C ends it)", server.url());
    loop {
        std::thread::park();
    }
}

fn single_file() -> Result {
    page::build_if_older(Quality::Published)?;
    println!("{}", page::dist().join(single_file::NAME).display());
    Ok(())
}

fn help() -> String {
    format!(
        "cargo xtask <command>

  serve [--port N]      builds the page and serves it on 127.0.0.1 ({PORT}, or the next free port)
  build                 builds the page into dist/
  build --draft         the same in a fraction of the time, but large and slow: for working on the page
  release               makes dist/ ready for any static host: compressed, with the hosts' own files,
                        the package for JavaScript, an SBOM, sums
  release --check       builds the page in another folder as well and compares every byte
  single-file           the same, and says where the page as one file is: dist/why401.html
  test                  runs every check
  test --quick          runs those that need neither the page nor a browser
  test --only STEP      runs one: {}
  js-package            builds the engine as a package for JavaScript
  bench                 runs the benchmarks, and the measurements of the page in Chromium
  bench peers           runs why401 beside other programs for the same things, and prints ratios
  bench ARGUMENTS       runs `cargo bench` with these arguments
  shot --out FILE.png   takes a picture of the page in Chromium
       --width N --height N   the window in CSS pixels (1280, 800)
       --dark                 the person's system is dark
       --whole                the whole page, however long
       --fragment '#…'        what follows the page's address
       --paste FILE           pastes the file's text into the first text box before the picture
       --click CSS            clicks an element before the picture; may be given several times
  style                 makes one style sheet of style/main.css and what it imports (Trunk runs this)

Missing tools are installed into $WHY401_TOOLS (now or by default: why401 in the user's cache folder).
Browsers and their drivers can be named in WHY401_CHROMIUM and WHY401_CHROMEDRIVER, WHY401_FIREFOX and
WHY401_GECKODRIVER, WHY401_WEBKIT, WHY401_WEBKITDRIVER and WHY401_XVFB.",
        steps::names()
    )
}

/// Where the page is served if nobody says otherwise.
const PORT: u16 = 8401;
