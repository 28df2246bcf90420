//! Header lines without a start line: browser copies over HTTP/2, labelled sections, single fields.

use super::block::header_name;
use super::{Format, Source, names, sections};

pub(super) static FORMAT: Format =
    Format { id: "headers", name: "header lines", score, read: sections::read };

/// Known names are what tells a header line from prose with a colon.
fn score(source: &Source) -> u8 {
    let (mut known, mut other, mut pseudo) = (0_u32, 0_u32, 0_u32);
    for (_, line) in source.head_lines() {
        let words = line.trim();
        match header_name(words) {
            Some(_) if words.starts_with(':') => pseudo += 1,
            Some((name, _)) if names::is_known(words.get(name.clone()).unwrap_or_default()) => {
                let name = words.get(name).unwrap_or_default();
                // Prose begins lines with "From:", "Date:" and "Link:" too.
                let vague = [
                    "from", "date", "link", "status", "host", "location", "server", "warning", "priority",
                    "via",
                ]
                .iter()
                .any(|vague| name.eq_ignore_ascii_case(vague));
                if vague { other += 1 } else { known += 1 }
            }
            _ => {}
        }
    }
    match (pseudo, known, other) {
        (2.., ..) => 46,
        (1, 1.., _) => 46,
        (_, 2.., _) => 42,
        (_, 1, _) => 40,
        (_, 0, 3..) => 40,
        _ => 0,
    }
}
