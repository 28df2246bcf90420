//! The tables of products and causes as the program carries them: numbers and words in two strings of bytes.
//!
//! They are written as nested constants, which is how they read best. Compiled as they stand, each text and list
//! becomes an address and a length, and thousands of those outweigh the texts in what a browser fetches. So the
//! compiler walks the constants, writes what they hold one after the other ([`Writer`]), and only that is kept. The
//! first use makes the same nested values of it again ([`Reader`]).

mod causes;
mod products;

pub(super) use causes::CAUSES;
pub(super) use products::PRODUCTS;

use std::str::Split;

/// Writes a table while the program is compiled. With no room it only counts.
struct Writer<const NUMBERS: usize, const WORDS: usize> {
    numbers: [u8; NUMBERS],
    words: [u8; WORDS],
    /// How much was written of each, or would have been.
    size: (usize, usize),
}

/// Reads a table in the order in which it was written. What is missing reads as nothing.
struct Reader {
    numbers: std::slice::Iter<'static, u8>,
    words: Split<'static, char>,
}

impl<const NUMBERS: usize, const WORDS: usize> Writer<NUMBERS, WORDS> {
    const fn new() -> Self {
        Self { numbers: [0; NUMBERS], words: [0; WORDS], size: (0, 0) }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    #[expect(clippy::cast_possible_truncation, reason = "the lowest bits are meant")]
    const fn number(&mut self, number: usize) {
        let mut rest = number;
        loop {
            let more = if rest > 127 { 128 } else { 0 };
            if NUMBERS > 0 {
                self.numbers[self.size.0] = (rest & 127) as u8 | more;
            }
            self.size.0 += 1;
            rest >>= 7;
            if rest == 0 {
                return;
            }
        }
    }

    /// A number that may be below zero: its sign becomes the lowest bit.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as all methods for fields")]
    const fn signed(&mut self, number: &i32) {
        self.number((number.unsigned_abs() as usize) << 1 | (*number < 0) as usize);
    }

    /// A text, ended by [`END`].
    const fn word(&mut self, word: &str) {
        let bytes = word.as_bytes();
        if WORDS > 0 {
            let (_, room) = self.words.split_at_mut(self.size.1);
            room.split_at_mut(bytes.len()).0.copy_from_slice(bytes);
        }
        self.size.1 += bytes.len() + END.len_utf8();
    }

    /// Written, but not kept.
    #[cfg(test)]
    #[expect(clippy::unused_self, reason = "as all methods for fields")]
    const fn nothing(&mut self, _: &str) {}
}

impl Reader {
    fn new(numbers: &'static [u8], words: &'static [u8]) -> Self {
        let words = std::str::from_utf8(words).unwrap_or_default();
        Self { numbers: numbers.iter(), words: words.split(END) }
    }

    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        for byte in self.numbers.by_ref() {
            number |= usize::from(byte & 127) << shift;
            shift += 7;
            if *byte < 128 || shift > 21 {
                break;
            }
        }
        number
    }

    fn signed(&mut self) -> i32 {
        let number = self.number();
        let size = i32::try_from(number >> 1).unwrap_or_default();
        if number & 1 == 0 { size } else { -size }
    }

    fn word(&mut self) -> &'static str {
        self.words.next().unwrap_or_default()
    }

    #[cfg(test)]
    #[expect(clippy::unused_self, reason = "as all methods for fields")]
    fn nothing(&mut self) -> &'static str {
        ""
    }

    /// A list of what `one` reads. It stays for as long as the program runs, as a constant would.
    fn list<T>(&mut self, one: fn(&mut Self) -> T) -> &'static [T] {
        let count = self.number();
        let mut list = Vec::with_capacity(count);
        list.extend((0..count).map(|_| one(self)));
        list.leak()
    }
}

/// How values of a type are written and read: the fields of a `struct` in their order, or for an `enum` its number and
/// what it holds. Each field names the methods that write and read it.
macro_rules! packed {
    ($(struct $type:ident as $method:ident { $($(#[$meta:meta])* $field:ident: $how:ident),* $(,)? })*) => {
        impl<const NUMBERS: usize, const WORDS: usize> $crate::knowledge::packed::Writer<NUMBERS, WORDS> {
            $(pub(in crate::knowledge::packed) const fn $method(&mut self, it: &$type) {
                $($(#[$meta])* self.$how(&it.$field);)*
            })*
        }

        impl $crate::knowledge::packed::Reader {
            $(pub(in crate::knowledge::packed) fn $method(&mut self) -> $type {
                $type { $($(#[$meta])* $field: self.$how()),* }
            })*
        }
    };
    ($(enum $type:ident as $method:ident, else $else:expr => {
        $($number:literal $variant:ident $(($($part:ident: $how:ident),*))?),* $(,)?
    })*) => {
        impl<const NUMBERS: usize, const WORDS: usize> $crate::knowledge::packed::Writer<NUMBERS, WORDS> {
            $(pub(in crate::knowledge::packed) const fn $method(&mut self, it: &$type) {
                match it {
                    $($type::$variant $(($($part),*))? => {
                        self.number($number);
                        $($(self.$how($part);)*)?
                    })*
                }
            })*
        }

        impl $crate::knowledge::packed::Reader {
            $(pub(in crate::knowledge::packed) fn $method(&mut self) -> $type {
                match self.number() {
                    $($number => $type::$variant $(($(self.$how()),*))?,)*
                    _ => $else,
                }
            })*
        }
    };
    (list $($written:ty => $type:ty as $method:ident of $one:ident),* $(,)?) => {
        impl<const NUMBERS: usize, const WORDS: usize> $crate::knowledge::packed::Writer<NUMBERS, WORDS> {
            $(
                #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
                pub(in crate::knowledge::packed) const fn $method(&mut self, list: &[$written]) {
                    self.number(list.len());
                    let mut at = 0;
                    while at < list.len() {
                        self.$one(&list[at]);
                        at += 1;
                    }
                }
            )*
        }

        impl $crate::knowledge::packed::Reader {
            $(pub(in crate::knowledge::packed) fn $method(&mut self) -> &'static [$type] {
                self.list(Self::$one)
            })*
        }
    };
    (table $table:ident: $type:ty as $method:ident of $all:expr) => {
        #[allow(clippy::allow_attributes, long_running_const_eval, reason = "a long table, walked once")]
        const SIZE: (usize, usize) = {
            let mut writer = $crate::knowledge::packed::Writer::<0, 0>::new();
            writer.$method($all);
            writer.size
        };
        #[allow(clippy::allow_attributes, long_running_const_eval, reason = "a long table, walked once")]
        const WRITTEN: $crate::knowledge::packed::Writer<{ SIZE.0 }, { SIZE.1 }> = {
            let mut writer = $crate::knowledge::packed::Writer::new();
            writer.$method($all);
            writer
        };
        static NUMBERS: [u8; SIZE.0] = WRITTEN.numbers;
        static WORDS: [u8; SIZE.1] = WRITTEN.words;
        /// The table, unpacked at first use.
        pub(in crate::knowledge) static $table: std::sync::LazyLock<&'static [$type]> =
            std::sync::LazyLock::new(|| $crate::knowledge::packed::Reader::new(&NUMBERS, &WORDS).$method());
    };
}
use packed;

packed! {
    list
    &'static str => &'static str as words of word,
}

/// Whether two texts are the same.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const fn same(one: &str, two: &str) -> bool {
    let (one, two) = (one.as_bytes(), two.as_bytes());
    if one.len() != two.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() && one[at] == two[at] {
        at += 1;
    }
    at == one.len()
}

/// What ends a text; none holds it.
const END: char = '\0';
