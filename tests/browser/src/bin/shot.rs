//! Takes a picture of the page: `cargo xtask shot`; `cargo xtask --help` lists what can be wished for.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use browser_tests::{Page, Window};

#[derive(Default)]
struct Wish {
    out: Option<PathBuf>,
    window: Option<Window>,
    whole: bool,
    fragment: String,
    paste: Option<PathBuf>,
    clicks: Vec<String>,
}

fn main() -> ExitCode {
    let wish = read(std::env::args().skip(1));
    let Some((wish, out)) = wish.and_then(|mut wish| wish.out.take().map(|out| (wish, out))) else {
        eprintln!("a picture needs --out FILE.png; `cargo xtask --help` lists what else it takes");
        return ExitCode::FAILURE;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime starts").block_on(take(wish, out));
    ExitCode::SUCCESS
}

fn read(mut arguments: impl Iterator<Item = String>) -> Option<Wish> {
    let mut wish = Wish::default();
    let mut window = Window::WIDE;
    while let Some(name) = arguments.next() {
        match name.as_str() {
            "--dark" => window = window.dark(),
            "--whole" => wish.whole = true,
            "--out" => wish.out = Some(arguments.next()?.into()),
            "--width" => window.width = arguments.next()?.parse().ok()?,
            "--height" => window.height = arguments.next()?.parse().ok()?,
            "--fragment" => wish.fragment = arguments.next()?,
            "--paste" => wish.paste = Some(arguments.next()?.into()),
            "--click" => wish.clicks.push(arguments.next()?),
            _ => return None,
        }
    }
    wish.window = Some(window);
    Some(wish)
}

async fn take(wish: Wish, out: PathBuf) {
    let window = wish.window.unwrap_or(Window::WIDE);
    let page = Page::open(&wish.fragment, window).await;
    if let Some(file) = wish.paste {
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        page.paste("textarea", &text).await;
    }
    for css in wish.clicks {
        page.click(&css).await;
    }
    // What the page does next it does within a frame or two.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    if wish.whole {
        page.screenshot_whole(&out, window).await;
    } else {
        page.screenshot(&out).await;
    }
    for error in page.console_errors().await {
        eprintln!("console: {error}");
    }
    println!("{}", out.display());
}
