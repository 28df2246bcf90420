//! gzip (RFC 1952), unpacked as it comes.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

/// What a gzip file holds, as far as it was read. Its checksum is not looked at: what a cut file held before the cut
/// is worth reading. What follows its first member is left out.
pub(super) struct Gunzip {
    state: Box<InflateState>,
    ended: bool,
    /// What came out.
    pub(super) out: Vec<u8>,
}

impl Gunzip {
    /// Begins with the file's first bytes, in which the whole header stands; `None` where it does not.
    pub(super) fn begin(head: &[u8], most: usize) -> Option<Self> {
        let state = InflateState::new_boxed(DataFormat::Raw);
        let mut gunzip = Self { state, ended: false, out: Vec::new() };
        gunzip.feed(head.get(header(head)?..)?, most).then_some(gunzip)
    }

    /// Whether it was cut before anything came out.
    pub(super) fn is_empty(&self) -> bool {
        self.out.is_empty() && !self.ended
    }

    /// Reads the next bytes, until somewhat more than `most` came out; `false` where they are damaged.
    pub(super) fn feed(&mut self, bytes: &[u8], most: usize) -> bool {
        let mut rest = bytes;
        let mut piece = vec![0; PIECE];
        while !self.ended && self.out.len() <= most {
            let step = inflate(&mut self.state, rest, &mut piece, MZFlush::None);
            rest = rest.get(step.bytes_consumed..).unwrap_or_default();
            self.out.extend_from_slice(piece.get(..step.bytes_written).unwrap_or_default());
            match step.status {
                Ok(MZStatus::Ok) => {}
                Ok(_) => self.ended = true,
                // It wants more bytes.
                Err(MZError::Buf) => break,
                Err(_) => return false,
            }
        }
        true
    }
}

/// Whether a file begins as gzip does, with the only method there is.
pub(super) fn is_gzip(head: &[u8]) -> bool {
    head.starts_with(&[0x1f, 0x8b, 8])
}

/// How long the header is (RFC 1952 §2.3).
fn header(head: &[u8]) -> Option<usize> {
    let flags = *head.get(3)?;
    let mut at = 10;
    if flags & EXTRA != 0 {
        let [low, high] = *head.get(at..)?.first_chunk()?;
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            at += head.get(at..)?.iter().position(|byte| *byte == 0)? + 1;
        }
    }
    if flags & CHECKED != 0 {
        at += 2;
    }
    Some(at)
}

/// So much is unpacked at once, in bytes.
const PIECE: usize = 64 * 1024;

// The flags.
const CHECKED: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;

#[cfg(test)]
mod tests {
    use super::Gunzip;
    use flate2::{Compression, GzBuilder, write::GzEncoder};
    use std::io::Write as _;

    fn packed(builder: GzBuilder, bytes: &[u8]) -> Vec<u8> {
        let mut encoder: GzEncoder<Vec<u8>> = builder.write(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn it_unpacks_what_was_packed_whatever_the_header_holds() {
        let text: Vec<u8> =
            (0..300_000_u32).map(|number| (number / 7 % 9973 * (number % 9973) % 251) as u8).collect();
        let named = GzBuilder::new().filename("a.har").comment("of today").extra(vec![1, 2, 3]);
        for bytes in [packed(GzBuilder::new(), &text), packed(named, &text)] {
            for size in [7, 4096, bytes.len()] {
                let (head, rest) = bytes.split_at(size.max(40));
                let mut gunzip = Gunzip::begin(head, 1_000_000).unwrap();
                assert!(rest.chunks(size).all(|piece| gunzip.feed(piece, 1_000_000)));
                assert!(gunzip.ended && gunzip.out == text);
            }
        }
    }

    #[test]
    fn a_bomb_stops_at_the_bound_and_damage_is_told() {
        let bomb = packed(GzBuilder::new(), &vec![b'A'; 3_000_000]);
        assert!(Gunzip::begin(&bomb, 100_000).unwrap().out.len() < 200_000);
        let cut = Gunzip::begin(&bomb[..bomb.len() / 2], 9_000_000).unwrap();
        assert!(!cut.ended && cut.out.len() > 1_000_000);
        assert!(Gunzip::begin(b"\x1f\x8b\x08\x00\0\0\0\0\0\0\xff\xff\xff", 100).is_none());
        assert!(Gunzip::begin(b"\x1f\x8b\x08\x08\0\0\0\0\0\0name", 100).is_none());
    }
}
