//! Any value of Authorization.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::auth::credential::{Place, read};
use why401::text::Mapped;

fuzz_target!(|text: &str| {
    let credential = read(Place::Authorization, &Mapped::at(text, 0));
    assert!(credential.span.of(text).is_some());
});
