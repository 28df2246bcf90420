//! As much of DER (X.690) as tickets and keys need: elements one after another, never deeper than asked.

use std::ops::Range;

/// One element: its tag octet and the places of its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) tag: u8,
    /// The content in the octets that were given to the reader.
    pub(crate) content: Range<usize>,
    /// The element names more octets than there are.
    pub(crate) cut: bool,
}

/// The element at the start of `range`.
pub(crate) fn element(bytes: &[u8], range: Range<usize>) -> Option<Element> {
    let end = range.end.min(bytes.len());
    let tag = *bytes.get(range.start).filter(|_| range.start < end)?;
    let first = *bytes.get(range.start + 1).filter(|_| range.start + 1 < end)?;
    let (len, start) = if first < 0x80 {
        (usize::from(first), range.start + 2)
    } else {
        let count = usize::from(first & 0x7f);
        if !(1..=4).contains(&count) {
            return None;
        }
        let digits = bytes.get(range.start + 2..(range.start + 2 + count).min(end))?;
        if digits.len() < count {
            return None;
        }
        (digits.iter().fold(0, |len, digit| len << 8 | usize::from(*digit)), range.start + 2 + count)
    };
    let stop = start.saturating_add(len);
    Some(Element { tag, content: start.min(end)..stop.min(end), cut: stop > end })
}

/// The elements in `range`, one after another; at most 64.
pub(crate) fn elements(bytes: &[u8], range: Range<usize>) -> Vec<Element> {
    let mut found = Vec::new();
    let mut at = range.start;
    while found.len() < 64 {
        let Some(next) = element(bytes, at..range.end) else { break };
        at = next.content.end;
        found.push(next);
    }
    found
}

/// The content of the first element in `range` with this tag.
pub(crate) fn child(bytes: &[u8], range: Range<usize>, tag: u8) -> Option<Range<usize>> {
    elements(bytes, range).into_iter().find(|element| element.tag == tag).map(|element| element.content)
}

/// Follows tags from the outside in.
pub(crate) fn path(bytes: &[u8], range: Range<usize>, tags: &[u8]) -> Option<Range<usize>> {
    tags.iter().try_fold(range, |range, tag| child(bytes, range, *tag))
}

/// An object identifier in dotted form.
pub(crate) fn oid(octets: &[u8]) -> String {
    let mut numbers: Vec<u64> = Vec::new();
    let mut number: u64 = 0;
    for octet in octets.iter().take(64) {
        number = number << 7 | u64::from(octet & 0x7f);
        if octet & 0x80 == 0 {
            if numbers.is_empty() {
                let first = (number / 40).min(2);
                numbers.push(first);
                numbers.push(number - first * 40);
            } else {
                numbers.push(number);
            }
            number = 0;
        }
    }
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(".")
}

/// A small integer.
pub(crate) fn integer(octets: &[u8]) -> Option<i64> {
    let first = octets.first().filter(|_| octets.len() <= 8)?;
    let start = if first & 0x80 == 0 { 0 } else { -1 };
    Some(octets.iter().fold(start, |number, octet| number << 8 | i64::from(*octet)))
}
