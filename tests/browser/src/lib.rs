//! The page in a real browser, driven by `WebDriver`.
//!
//! `cargo xtask test --only browser` runs the tests in `tests/`: it builds the page, finds the browser, and says in
//! environment variables where they are (see [`Setup`]). A test opens the page and asks it things:
//!
//! ```no_run
//! # async fn doc() {
//! use browser_tests::{Page, Window};
//!
//! let page = Page::open("", Window::WIDE).await;
//! page.wait_for_text("h1", "why401").await;
//! page.assert_quiet().await;
//! # }
//! ```
//!
//! Each [`Page`] is a browser of its own with an empty profile and a server of its own, so tests neither see each other
//! nor anything left from before. What goes wrong panics with words: this is a test library.

#![expect(clippy::missing_panics_doc, reason = "a test library panics where a test fails")]

mod chromium;
mod driver;
mod firefox;
mod other;
mod page;
mod peer;
mod setup;
mod webkit;

pub use page::{Page, Scheme, Window};
pub use peer::{Peer, Reply};
pub use setup::{Kind, Setup};
