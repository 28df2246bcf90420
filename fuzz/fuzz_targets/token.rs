//! Any text that is taken for a JSON Web Token.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::text::Mapped;

fuzz_target!(|text: &str| {
    _ = why401::auth::jwt::read(&Mapped::at(text, 0));
});
