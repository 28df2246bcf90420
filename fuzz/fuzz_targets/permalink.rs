//! Any fragment of the page's address. As hardly any text fits its own checksum, what begins with a kind's letter is
//! given the form around it: `E` the lines of evidence, `P` the same deflated, `V` a verdict, `S` something sealed.
#![no_main]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use why401::permalink::{Opened, open};
use why401::{Context, diagnose_capture};

fuzz_target!(|bytes: &[u8]| {
    let fragment = match bytes.split_first() {
        Some((b'E', lines)) => closed('e', &stored(lines)),
        Some((b'P', packed)) => closed('e', packed),
        Some((b'V', packed)) => closed('v', packed),
        Some((b'S', packed)) => closed('s', packed),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    match open(&fragment).0 {
        Opened::Evidence(link) => {
            let (text, capture) = link.restore();
            _ = diagnose_capture(&text, capture, &Context { judge_at: link.moment, ..Context::default() });
            // What was opened can be handed on.
            assert!(matches!(open(&link.fragment()), (Opened::Evidence(_), None)));
        }
        Opened::Verdict(link) => assert!(matches!(open(&link.fragment()), (Opened::Verdict(_), None))),
        Opened::Sealed(link) => assert_eq!(open(&link.fragment()), (Opened::Sealed(link.clone()), None)),
        _ => {}
    }
});

/// Whole as the page makes it.
fn closed(kind: char, bytes: &[u8]) -> String {
    let payload = URL_SAFE_NO_PAD.encode(bytes);
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    let crc =
        payload.bytes().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(byte), |crc, _| step(crc)));
    format!("1.{kind}.{}.{payload}.{:08x}", payload.len(), !crc)
}

/// As one block that is not compressed (RFC 1951 §3.2.4).
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    let mut block = vec![1];
    block.extend(length.to_le_bytes());
    block.extend((!length).to_le_bytes());
    block.extend(bytes.iter().take(usize::from(length)));
    block
}
