//! Any text: diagnosed, printed in every form, made a link of, and the link opened.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::knowledge::Role;
use why401::permalink::{self, EvidenceLink};
use why401::report::{Exposure, Style, narrate, to_json};
use why401::{Context, diagnose, diagnose_capture};

fuzz_target!(|bytes: &[u8]| {
    let paste = String::from_utf8_lossy(bytes);
    let report = diagnose(&paste, &Context { clock: 1_795_000_000, ..Context::default() });
    for mark in &report.marks {
        assert!(mark.span.of(&paste).is_some());
    }
    _ = narrate(&report, &paste, Role::Client, Style::default());
    _ = to_json(&report, "-", Exposure::Redacted);
    let link = EvidenceLink::of(&report.capture, report.clock.now);
    if let (permalink::Opened::Evidence(link), _) = permalink::open(&link.fragment()) {
        let (text, capture) = link.restore();
        _ = diagnose_capture(&text, capture, &Context::default());
    }
});
