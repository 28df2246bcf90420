//! The browser page's entry point.

#[path = "../app/mod.rs"]
mod app;

fn main() {
    app::start();
}
