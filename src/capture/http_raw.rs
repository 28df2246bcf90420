//! Raw HTTP messages: requests and responses as they go over the wire, one or several, in either order.
//!
//! RFC 9112 §2.1 (start lines), HTTP/2 messages as browsers and command line tools print them, status lines
//! without a reason. What stands before, between and behind the messages is kept as remarks.

use super::block::{start_line, weak_status_line};
use super::{Format, Source, sections};

pub(super) static FORMAT: Format =
    Format { id: "http-raw", name: "raw HTTP messages", score, read: sections::read };

fn score(source: &Source) -> u8 {
    let mut weak = false;
    let mut after_weak = false;
    for (_, line) in source.head_lines() {
        let words = line.trim();
        if is_start(words) {
            return 50;
        }
        weak |= after_weak && super::block::header_name(words).is_some();
        after_weak = weak_status_line(words).is_some();
    }
    if weak { 45 } else { 0 }
}

fn is_start(words: &str) -> bool {
    let rest = ["Request: ", "Response: ", "request: ", "response: "]
        .iter()
        .find_map(|label| words.strip_prefix(label));
    start_line(rest.unwrap_or(words)).is_some()
}
