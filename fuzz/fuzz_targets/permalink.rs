//! Any fragment of the page's address.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::permalink::{Opened, open};
use why401::{Context, diagnose_capture};

fuzz_target!(|fragment: &str| {
    if let (Opened::Evidence(link), _) = open(fragment) {
        let (text, capture) = link.restore();
        _ = diagnose_capture(&text, capture, &Context::default());
    }
});
