//! What the set-up commands and the browser tests share.
//!
//! The commands themselves are in `main.rs`; `cargo xtask --help` lists them.

pub mod server;
