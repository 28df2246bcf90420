//! Header fields as Python prints them: `repr` of a dict, of requests', httpx's, urllib3's and aiohttp's header maps,
//! and aiohttp's `ClientResponseError`.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "python-dict", name: "a Python dict", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = literals::head(source);
    let signs = literals::signs(head);
    let classed = [
        "CIMultiDictProxy(",
        "HTTPHeaderDict(",
        "CaseInsensitiveDict(",
        "ClientResponseError(",
        "RequestInfo(",
        "EnvironHeaders(",
        "CIMultiDict(",
    ]
    .iter()
    .any(|class| head.contains(class));
    let pairs = head.contains("('") && head.contains("', '") && head.contains("')") && tuple_names(head);
    if classed && (signs.single > 0 || pairs) {
        return 85;
    }
    if head.contains("Headers({'") || head.contains("Headers([('") {
        return 84;
    }
    let own = head.contains(": None")
        || head.contains(": b'")
        || head.contains(": True")
        || head.contains(": False");
    let braced = head.contains("{'");
    let busy = literals::has_start_line(head) || head.contains("Traceback (most recent");
    match () {
        () if signs.single == 0 && !pairs => 0,
        () if busy => 20,
        () if own && braced => 84,
        () if braced && signs.bare == 0 && signs.double == 0 => 81,
        () if signs.single > 0 && signs.bare == 0 && signs.double == 0 => 78,
        () if pairs => 76,
        () => 30,
    }
}

/// `('Content-Type', 'application/json')`.
fn tuple_names(head: &str) -> bool {
    head.match_indices("('").take(500).any(|(at, _)| {
        let rest = head.get(at + 2..).unwrap_or_default();
        rest.find('\'')
            .filter(|end| *end < 64)
            .and_then(|end| rest.get(..end))
            .is_some_and(super::shape::is_sure)
    })
}
