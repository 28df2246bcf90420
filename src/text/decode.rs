use std::borrow::Cow;

/// How the bytes of a file stand for text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte order mark or without, and anything that is not UTF-16.
    #[default]
    Utf8,
    /// UTF-16, the low byte first: what Windows PowerShell 5 writes with `>`.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
}

impl Encoding {
    /// The encoding of a file, by its first four bytes: a byte order mark, or an ASCII character beside a NUL.
    ///
    /// ```
    /// use why401::text::Encoding;
    /// assert_eq!(Encoding::of(b"\xff\xfeH\0"), Encoding::Utf16Le);
    /// assert_eq!(Encoding::of(b"HTTP"), Encoding::Utf8);
    /// ```
    pub fn of(head: &[u8]) -> Self {
        match head {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            [1..0x80, 0, 1..0x80, 0, ..] => Self::Utf16Le,
            [0, 1..0x80, 0, 1..0x80, ..] => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }

    /// The text of a file. Never fails: bytes that are not UTF-8 are replaced by U+FFFD, as the standards do
    /// (WHATWG Encoding, Unicode §3.9), and once these have made the text longer by a sixteenth and by 16 kB, which
    /// only a binary file does, by U+001A, one byte for one byte.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        let big = match self {
            Self::Utf8 => return decode_utf8(bytes),
            Self::Utf16Le => false,
            Self::Utf16Be => true,
        };
        let units = bytes.chunks(2).map(|two| match two {
            [a, b] if big => u16::from_be_bytes([*a, *b]),
            [a, b] => u16::from_le_bytes([*a, *b]),
            _ => 0xfffd,
        });
        let mut text = String::with_capacity(bytes.len() / 2);
        text.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        Cow::Owned(text)
    }
}

fn decode_utf8(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut room = (bytes.len() / 16).max(16 * 1024);
    let mut text = String::with_capacity(bytes.len() + room.min(bytes.len() * 2));
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let odd = chunk.invalid().len();
        if odd == 0 {
            continue;
        }
        if let Some(less) = room.checked_sub(char::REPLACEMENT_CHARACTER.len_utf8() - odd) {
            room = less;
            text.push(char::REPLACEMENT_CHARACTER);
        } else {
            text.extend(std::iter::repeat_n(SUBSTITUTE, odd));
        }
    }
    Cow::Owned(text)
}

/// SUBSTITUTE (ECMA-48 §8.3.148): stands in the place of a character that is invalid.
const SUBSTITUTE: char = '\u{1a}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_powershell_writes_is_read() {
        let bytes: Vec<u8> = "\u{feff}401 \u{1f600}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Encoding::of(&bytes).decode(&bytes), "\u{feff}401 \u{1f600}");
        let bytes: Vec<u8> = "{\"a\"".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(Encoding::of(&bytes).decode(&bytes), "{\"a\"");
    }

    #[test]
    fn few_invalid_bytes_are_replaced_as_everywhere_and_a_binary_stays_small() {
        let bytes = b"realm=\"caf\xe9\"";
        assert_eq!(Encoding::Utf8.decode(bytes), String::from_utf8_lossy(bytes));
        let bytes = vec![0x80; 4_000_000];
        let text = Encoding::Utf8.decode(&bytes);
        assert!(text.len() <= bytes.len() + bytes.len() / 16, "{}", text.len());
    }
}
