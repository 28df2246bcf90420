//! Bytes small: deflate with a preset dictionary, and a checksum.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::core::{
    DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};

use super::dictionary::DICTIONARY;

/// Deflates `text` (RFC 1951) as if the dictionary had gone before it.
pub(super) fn deflate(text: &str) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(10, -15, 0);
    let mut compressor = CompressorOxide::new(flags);
    let mut scratch = vec![0; DICTIONARY.len() * 2 + 1024];
    // The dictionary's own output is thrown away; a sync flush ends it at a byte's edge.
    let _ = compress(&mut compressor, DICTIONARY.as_bytes(), &mut scratch, TDEFLFlush::Sync);
    let mut out = vec![0; text.len() + text.len() / 2 + 1024];
    let (status, _, written) = compress(&mut compressor, text.as_bytes(), &mut out, TDEFLFlush::Finish);
    debug_assert_eq!(status, TDEFLStatus::Done);
    out.truncate(written);
    out
}

/// Inflates what `deflate` made, as far as it goes, and at most to `MAX` bytes.
pub(super) fn inflate(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(DICTIONARY.len() + MAX);
    out.extend_from_slice(DICTIONARY.as_bytes());
    out.resize(DICTIONARY.len() + MAX, 0);
    let mut decompressor = DecompressorOxide::new();
    let (_, _, written) = decompress(
        &mut decompressor,
        bytes,
        &mut out,
        DICTIONARY.len(),
        TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
    );
    let text = out.get(DICTIONARY.len()..DICTIONARY.len() + written).unwrap_or_default();
    String::from_utf8_lossy(text).into_owned()
}

/// The CRC-32 (IEEE 802.3) of a payload as eight hexadecimal digits.
pub(super) fn checksum(payload: &str) -> String {
    let mut crc = u32::MAX;
    for byte in payload.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            let carry = crc & 1;
            crc >>= 1;
            if carry == 1 {
                crc ^= 0xEDB8_8320;
            }
        }
    }
    format!("{:08x}", !crc)
}

/// Inflated text is at most this long.
const MAX: usize = 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deflated_inflates_to_itself() {
        for text in
            ["", "a", "GET /v1/me\nwww-authenticate: Bearer error=\"invalid_token\"\n", &"x".repeat(5000)]
        {
            assert_eq!(inflate(&deflate(text)), text);
        }
        assert_eq!(checksum("123456789"), "cbf43926");
    }

    /// Every link of form 1 needs it to the letter: for another dictionary there must be another form.
    #[test]
    fn the_dictionary_is_frozen() {
        assert_eq!((DICTIONARY.len(), checksum(DICTIONARY).as_str()), (9600, "fb991ec4"));
    }

    #[test]
    fn a_bomb_stops_at_the_bound() {
        let bomb = deflate(&"A".repeat(3 * MAX));
        assert_eq!(inflate(&bomb).len(), MAX);
    }
}
