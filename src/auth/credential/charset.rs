//! How octets become text, and what is odd about the text (RFC 7617 §2.1).

/// How octets are to be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    Ascii,
    Utf8,
    Latin1,
    Windows1252,
    Binary,
}

impl Charset {
    /// The likeliest charset: UTF-8 if it is; else Western, unless controls or unused octets say binary.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if bytes.is_ascii() {
            return Self::Ascii;
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Self::Utf8;
        }
        let body = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let control = body.iter().any(|byte| (*byte < 0x20 && !b"\t\r\n".contains(byte)) || *byte == 0x7f);
        let high = bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
        let unused =
            bytes.iter().any(|byte| WINDOWS_1252.get(usize::from(byte.wrapping_sub(0x80))) == Some(&'\0'));
        match (control || unused, high) {
            (true, _) => Self::Binary,
            (false, true) => Self::Windows1252,
            (false, false) => Self::Latin1,
        }
    }

    /// The id, kebab-case; never renamed.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Ascii | Self::Utf8 => "utf-8",
            Self::Latin1 => "iso-8859-1",
            Self::Windows1252 => "windows-1252",
            Self::Binary => "binary",
        }
    }

    /// The text; `None` where octets have no letter.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Ascii | Self::Utf8 | Self::Binary => std::str::from_utf8(bytes).ok().map(str::to_owned),
            Self::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Self::Windows1252 => bytes
                .iter()
                .map(|byte| match WINDOWS_1252.get(usize::from(byte.wrapping_sub(0x80))) {
                    Some('\0') => None,
                    Some(letter) => Some(*letter),
                    None => Some(char::from(*byte)),
                })
                .collect(),
        }
    }
}

/// Whether the text reads as UTF-8 once more when its letters are taken for octets of a Western charset.
pub(super) fn is_mojibake(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let octets: Option<Vec<u8>> = text.chars().map(western_octet).collect();
    octets.is_some_and(|octets| std::str::from_utf8(&octets).is_ok_and(|inner| !inner.is_ascii()))
}

/// The octet of a letter in ISO-8859-1 or windows-1252.
pub(crate) fn western_octet(letter: char) -> Option<u8> {
    let high = WINDOWS_1252.iter().position(|known| *known == letter && letter != '\0');
    match high {
        Some(at) => u8::try_from(at).ok().map(|at| at + 0x80),
        None => u8::try_from(u32::from(letter)).ok(),
    }
}

/// Whether a letter is written with a combining mark although one character stands for both (not NFC).
pub(super) fn is_decomposed(text: &str) -> bool {
    let mut base = '\0';
    text.chars().any(|letter| {
        let composed = COMPOSED.iter().any(|(mark, bases)| *mark == letter && bases.contains(base));
        let jamo = ('\u{1161}'..='\u{1175}').contains(&letter) && ('\u{1100}'..='\u{1112}').contains(&base);
        let kana = matches!(letter, '\u{3099}' | '\u{309a}') && ('\u{3040}'..='\u{30ff}').contains(&base);
        let single = matches!(
            letter,
            '\u{212a}' | '\u{212b}' | '\u{2126}' | '\u{340}' | '\u{341}' | '\u{343}' | '\u{344}'
        );
        base = letter;
        composed || jamo || kana || single
    })
}

/// windows-1252, octets 80 to 9F (Unicode's mapping table CP1252.TXT); NUL for those without a letter.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// Combining marks, and the ASCII letters with which they have a composed form (Unicode's NFC).
const COMPOSED: &[(char, &str)] = &[
    ('\u{300}', "AEIOUaeiouNnWwYy"),
    ('\u{301}', "AEIOUaeiouCcGgKkLlMmNnPpRrSsWwYyZz"),
    ('\u{302}', "AEIOUaeiouCcGgHhJjSsWwYyZz"),
    ('\u{303}', "AEIOUaeiouNnVvYy"),
    ('\u{304}', "AEIOUaeiouGgYy"),
    ('\u{306}', "AEIOUaeiouGg"),
    ('\u{307}', "AEIOaeoBbCcDdFfGgHhMmNnPpRrSsTtWwXxYyZz"),
    ('\u{308}', "AEIOUaeiouHhWwXxYyt"),
    ('\u{309}', "AEIOUaeiouYy"),
    ('\u{30a}', "AaUuwy"),
    ('\u{30b}', "OoUu"),
    ('\u{30c}', "AEIOUaeiouCcDdGgHhjKkLlNnRrSsTtZz"),
    ('\u{31b}', "OoUu"),
    ('\u{323}', "AEIOUaeiouBbDdHhKkLlMmNnRrSsTtVvWwYyZz"),
    ('\u{327}', "CcDdEeGgHhKkLlNnRrSsTt"),
    ('\u{328}', "AEIOUaeiou"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn octets_choose_their_charset() {
        assert!(Charset::of("123£".as_bytes()) == Charset::Utf8);
        assert!(Charset::of(b"123\xa3") == Charset::Latin1);
        assert!(Charset::of(b"10\x80") == Charset::Windows1252);
        assert!(Charset::of(b"\x01\xff\x81") == Charset::Binary);
        assert!(is_mojibake("123Â£") && !is_mojibake("123£"));
        assert!(is_decomposed("Mu\u{308}ller") && !is_decomposed("Müller"));
    }
}
