//! A file in UTF-16, as text for the scanner, with the way back to its bytes.

/// Turns pieces of UTF-16 into UTF-8.
#[derive(Debug, Default)]
pub(super) struct Utf16 {
    /// Bytes that are not turned yet, and where they stand in the file.
    rest: Vec<u8>,
    start: u64,
    text: String,
}

/// Takes text, and the way from its offsets to those of the file.
type Emit<'a> = dyn FnMut(&[u8], &dyn Fn(usize) -> u64) + 'a;

impl Utf16 {
    /// Turns what is whole of `piece`, in blocks; `emit` gets each with the way from its offsets to the file's.
    pub(super) fn feed(&mut self, piece: &[u8], big: bool, emit: &mut Emit<'_>) {
        for part in piece.chunks(BLOCK) {
            self.rest.extend_from_slice(part);
            let units = |bytes: &[u8]| {
                let unit = |two: &[u8]| match two {
                    [a, b] if big => u16::from_be_bytes([*a, *b]),
                    [a, b] => u16::from_le_bytes([*a, *b]),
                    _ => 0,
                };
                bytes.chunks_exact(2).map(unit).collect::<Vec<u16>>()
            };
            let mut units = units(&self.rest);
            // Half a pair waits for the other half.
            if units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
                units.pop();
            }
            self.text.clear();
            self.text.extend(char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or('\u{fffd}')));
            let (text, start) = (self.text.as_str(), self.start);
            emit(text.as_bytes(), &|at| {
                let before = text.get(..at).unwrap_or_default().chars().map(char::len_utf16).sum::<usize>();
                start + 2 * before as u64
            });
            let done = units.len() * 2;
            self.rest.drain(..done);
            self.start += done as u64;
        }
    }
}

const BLOCK: usize = 16 * 1024;
