//! A quick look at which words a text cannot hold.

/// Which pairs of neighbouring bytes stand in a text, ASCII letters compared without case.
///
/// Sixty readers look for some hundred words each; a text of a page holds about one pair in a hundred.
#[derive(Clone, Debug)]
pub(crate) struct Pairs(Box<[u64]>);

impl Pairs {
    /// The pairs of `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut pairs = Self(vec![0; BITS / 64].into_boxed_slice());
        let mut before = None;
        for byte in text.bytes().map(|byte| byte.to_ascii_lowercase()) {
            if let Some(before) = before.replace(byte)
                && let Some(word) = pairs.0.get_mut(slot(before, byte) / 64)
            {
                *word |= 1 << (slot(before, byte) % 64);
            }
        }
        pairs
    }

    /// Whether the text may hold `words`: false only if it does not, in capitals or not.
    pub(crate) fn may_hold(&self, words: &str) -> bool {
        words.as_bytes().windows(2).all(|pair| {
            let [before, byte] = pair else { return true };
            let slot = slot(before.to_ascii_lowercase(), byte.to_ascii_lowercase());
            self.0.get(slot / 64).is_none_or(|word| word >> (slot % 64) & 1 == 1)
        })
    }
}

/// One bit for each pair.
const BITS: usize = 1 << 16;

fn slot(before: u8, byte: u8) -> usize {
    usize::from(before) << 8 | usize::from(byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_a_text_holds_may_stand_in_it(before in ".{0,20}", words in ".{0,8}", after in ".{0,20}") {
            let pairs = Pairs::of(&format!("{before}{words}{after}"));
            prop_assert!(pairs.may_hold(&words));
            prop_assert!(pairs.may_hold(&words.to_ascii_uppercase()));
        }
    }

    #[test]
    fn a_pair_that_does_not_stand_there_is_told() {
        let pairs = Pairs::of("HTTP/1.1 401 Unauthorized");
        assert!(pairs.may_hold("unauthorized"));
        assert!(!pairs.may_hold("Unauthorised"));
        assert!(pairs.may_hold("z"), "one byte has no neighbour");
    }
}
