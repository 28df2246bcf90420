//! Characters that a page writes as references (HTML §13.5), as far as wordings hold them.

use crate::text::Mapped;

/// The first `end` bytes of `text` with their references replaced; `None` where none stands there.
///
/// Only quotation marks, apostrophes, ampersands and angle brackets, which templates escape, and the signs of addresses.
pub(super) fn replaced(text: &Mapped, end: usize) -> Option<Mapped> {
    let source = text.as_str().get(..end)?;
    let mut out: Option<Mapped> = None;
    let mut from = 0;
    for at in memchr::memchr_iter(b'&', source.as_bytes()) {
        let rest = source.get(at..).unwrap_or_default();
        let known = ENTITIES.iter().find(|(name, _)| rest.starts_with(name));
        let Some((name, letter)) = known.filter(|_| at >= from) else { continue };
        let out = out.get_or_insert_with(|| Mapped::empty(text.span_of(0..0).start));
        out.push_from(text, from..at);
        out.push_decoded(letter, text.span_of(at..at + name.len()));
        from = at + name.len();
    }
    let mut out = out?;
    out.push_from(text, from..end);
    Some(out)
}

const ENTITIES: &[(&str, &str)] = &[
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&#x27;", "'"),
    ("&#X27;", "'"),
    ("&apos;", "'"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#034;", "\""),
    ("&#x22;", "\""),
    ("&lt;", "<"),
    ("&#60;", "<"),
    ("&gt;", ">"),
    ("&#62;", ">"),
    ("&amp;", "&"),
    ("&#38;", "&"),
    // What careful encoders write for the rest of an address or a reference.
    ("&#32;", " "),
    ("&#35;", "#"),
    ("&#45;", "-"),
    ("&#46;", "."),
    ("&#47;", "/"),
    ("&#58;", ":"),
];

#[cfg(test)]
mod tests {
    use super::replaced;
    use crate::text::{Mapped, Span};

    #[test]
    fn references_are_replaced_and_keep_their_places() {
        let page = Mapped::at("<pre>&#39;_xsrf&#39; missing &amp;amp; &nbsp;", 10);
        let read = replaced(&page, page.len()).unwrap();
        assert_eq!(read.as_str(), "<pre>'_xsrf' missing &amp; &nbsp;");
        assert_eq!(read.span_of(5..12), Span::new(15, 30));
        assert_eq!(read.span_of(13..20), Span::new(31, 38));
    }

    #[test]
    fn a_text_without_references_is_left_alone() {
        assert!(replaced(&Mapped::at("?a=1&b=2&copy;", 0), 14).is_none());
        assert!(replaced(&Mapped::at("a &quot;", 0), 4).is_none());
    }
}
