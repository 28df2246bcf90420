//! What a file or a paste is that is no text: by its first bytes, or by what survives of them in a text box.

/// Bytes that are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A ZIP archive; office documents are ZIP archives too.
    Zip,
    /// A 7z archive.
    SevenZip,
    /// A Zstandard stream.
    Zstd,
    /// An xz stream.
    Xz,
    /// A bzip2 stream.
    Bzip2,
    /// A gzip stream.
    Gzip,
    /// A PNG, JPEG, GIF or WebP picture.
    Picture,
    /// A PDF document.
    Pdf,
    /// A packet capture: pcap or pcapng.
    PacketCapture,
    /// An `SQLite` database.
    Database,
    /// A program for Linux or Windows.
    Program,
    /// Anything else.
    Other,
}

impl Binary {
    /// What a file that begins with `head` is, if its first bytes are known.
    pub(crate) fn of_bytes(head: &[u8]) -> Option<Self> {
        MAGIC.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, binary)| *binary)
    }

    /// What `paste` is where it is no text; `None` for text.
    pub(super) fn of_paste(paste: &str) -> Option<Self> {
        let head: Vec<char> = paste.trim_start_matches('\u{feff}').chars().take(4096).collect();
        let odd = head.iter().filter(|letter| is_odd(**letter)).count();
        let known = MAGIC.iter().find(|(magic, _)| {
            // Plain letters are told by themselves, if there are enough of them.
            let plain = magic.iter().all(u8::is_ascii_graphic);
            (if plain { magic.len() > 4 } else { odd > 0 }) && survives(&head, magic)
        });
        if let Some((_, binary)) = known {
            return Some(*binary);
        }
        if odd >= 4 && head.contains(&'\0') && odd * 10 >= head.len() || odd >= 8 && odd * 5 >= head.len() {
            let picture = head.windows(4).take(32).any(|part| {
                matches!(part, ['J', 'F', 'I', 'F'] | ['E', 'x', 'i', 'f'] | ['W', 'E', 'B', 'P'])
            });
            return Some(if picture { Self::Picture } else { Self::Other });
        }
        None
    }
}

/// Whether a text begins with what survives of `magic`: read as UTF-8, with U+FFFD for what is none, or each byte as
/// a letter of ISO-8859-1 or windows-1252.
fn survives(head: &[char], magic: &[u8]) -> bool {
    let begins = |letters: &str| {
        let mut head = head.iter();
        letters.chars().all(|letter| head.next() == Some(&letter))
    };
    let windows = |byte: &u8| match byte {
        0x89 => '\u{2030}',
        0x8b => '\u{2039}',
        _ => char::from(*byte),
    };
    let lossy = String::from_utf8_lossy(magic);
    let tells = lossy.chars().any(|letter| letter != '\u{fffd}');
    tells && begins(&lossy)
        || begins(&magic.iter().copied().map(char::from).collect::<String>())
        || begins(&magic.iter().map(windows).collect::<String>())
}

fn is_odd(letter: char) -> bool {
    matches!(
        letter,
        '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffd}'
    )
}

/// What files of a kind begin with.
const MAGIC: &[(&[u8], Binary)] = &[
    (b"PK\x03\x04", Binary::Zip),
    (b"PK\x05\x06", Binary::Zip),
    (b"7z\xbc\xaf\x27\x1c", Binary::SevenZip),
    (b"\x28\xb5\x2f\xfd", Binary::Zstd),
    (b"\xfd7zXZ", Binary::Xz),
    (b"BZh", Binary::Bzip2),
    (b"\x1f\x8b\x08", Binary::Gzip),
    (b"\x89PNG", Binary::Picture),
    (b"GIF87a", Binary::Picture),
    (b"GIF89a", Binary::Picture),
    (b"RIFF", Binary::Picture),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", Binary::Picture),
    (b"\xff\xd8\xff", Binary::Picture),
    (b"%PDF-", Binary::Pdf),
    (b"\n\r\r\n", Binary::PacketCapture),
    (b"\xd4\xc3\xb2\xa1", Binary::PacketCapture),
    (b"\xa1\xb2\xc3\xd4\0\x02", Binary::PacketCapture),
    (b"\x4d\x3c\xb2\xa1", Binary::PacketCapture),
    (b"\xa1\xb2\x3c\x4d", Binary::PacketCapture),
    (b"SQLite format 3\0", Binary::Database),
    (b"\x7fELF", Binary::Program),
    (b"MZ", Binary::Program),
];

#[cfg(test)]
mod tests {
    use super::Binary;
    use crate::capture::{Wish, read};

    #[test]
    fn bytes_that_are_no_text_are_told() {
        for (bytes, binary) in [
            (&b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xaa"[..], Binary::Zip),
            (b"7z\xbc\xaf\x27\x1c\x00\x04", Binary::SevenZip),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Binary::Picture),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", Binary::Picture),
            (b"GIF89a\x01\x00\x01\x00", Binary::Picture),
            (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>", Binary::Pdf),
            (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xb5", Binary::Gzip),
            (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00", Binary::PacketCapture),
            (b"\xa1\xb2\xc3\xd4\x00\x02\x00\x04\x00\x00\x00\x00", Binary::PacketCapture),
            (b"\n\r\r\n\x1c\x00\x00\x00\x4d\x3c\x2b\x1a", Binary::PacketCapture),
            (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00", Binary::Program),
        ] {
            assert_eq!(Binary::of_bytes(bytes), Some(binary));
            let letters: String = bytes.iter().copied().map(char::from).collect();
            for paste in [String::from_utf8_lossy(bytes).as_ref(), letters.as_str()] {
                assert_eq!(Binary::of_paste(paste), Some(binary), "{paste:?}");
            }
        }
        assert_eq!(Binary::of_paste("\u{2030}PNG\n\u{1a}\n"), Some(Binary::Picture));
        for text in [
            "",
            "caf\u{fffd} au lait",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
            "BZhas its own, MZ too\u{fffd}",
            "GET / HTTP/1.1\nHost: a\n\n\0\0\0\0\0\0",
            "\u{1b}[31mred\u{1b}[0m",
        ] {
            assert_eq!(read(text, Wish::default()).binary, None, "{text:?}");
        }
    }
}
