//! Any bytes fed to the scan of big HAR captures, in pieces and whole, and what it finds read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use why401::capture::har_scan::{HarScan, Limits};

fuzz_target!(|bytes: &[u8]| {
    let (size, har) = bytes.split_first().map_or((1, bytes), |(first, rest)| (usize::from(*first).max(1), rest));
    let limits = Limits { bytes: 1_000_000, entries: 100 };
    let mut pieces = HarScan::new(limits);
    for piece in har.chunks(size) {
        if !pieces.feed(piece) {
            break;
        }
    }
    let mut whole = HarScan::new(limits);
    whole.feed(har);
    let (pieces, whole) = (pieces.finish(), whole.finish());
    assert_eq!(pieces, whole);
    for refusal in &whole.refusals {
        let chain = whole.chain(refusal.entry);
        let range = |at: &usize| whole.range(*at).and_then(|range| har.get(range.start as usize..range.end as usize));
        _ = whole.assemble(chain.iter().filter_map(range));
    }
});
