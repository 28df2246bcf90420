//! Any value of WWW-Authenticate.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::auth::challenge::{Field, read};
use why401::text::Mapped;

fuzz_target!(|text: &str| {
    for challenge in read(&[(Field::WwwAuthenticate, Mapped::at(text, 0))]) {
        assert!(challenge.span.of(text).is_some());
        for issue in &challenge.issues {
            assert!(issue.span.of(text).is_some());
        }
    }
});
