//! Header fields as Python prints them: `repr` of a dict, of requests', httpx's, urllib3's and aiohttp's header maps,
//! and aiohttp's `ClientResponseError`.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "python-dict", name: "a Python dict", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let signs = literals::signs(source);
    let classed = source.has_any(&[
        "CIMultiDictProxy(",
        "HTTPHeaderDict(",
        "CaseInsensitiveDict(",
        "ClientResponseError(",
        "RequestInfo(",
        "EnvironHeaders(",
        "CIMultiDict(",
    ]);
    let pairs = source.has("('") && source.has("', '") && source.has("')") && tuple_names(head);
    // A generated client's exception prints the fields so, with status and body in lines of their own.
    if source.has("HTTP response headers: HTTPHeaderDict(") {
        return 82;
    }
    if classed && (signs.single > 0 || pairs) {
        return 85;
    }
    if source.has("Headers({'") || source.has("Headers([('") {
        return 84;
    }
    let own = source.has(": None")
        || source.has(": b'")
        || source.has(": True")
        || source.has(": False");
    let braced = source.has("{'");
    let busy = literals::has_start_line(head) || source.has("Traceback (most recent");
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

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn quotes_change_with_what_they_hold_and_lists_keep_their_order() {
        let capture = check_as(
            "python-dict",
            r#"
{'User-Agent': 'python-requests/2.31.0', 'Accept': '*/*', 'Authorization': "Bearer it's", 'X-Quote': 'a\'b": c', 'Content-Length': None}
                ^^^^^^^^^^^^^^^^^^^^^^ user-agent
                                                    ^^^ accept
                                                                            ^^^^^^^^^^^ authorization
                                                                                                      ^^^^^^^^ x-quote = a'b": c
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn a_multi_dict_keeps_duplicates() {
        let capture = check_as(
            "python-dict",
            r#"
<CIMultiDictProxy('Server': 'nginx', 'Set-Cookie': 'a=1; Path=/', 'Set-Cookie': 'b=2', 'Www-Authenticate': 'Basic realm="a: b"')>
                             ^^^^^ server
                                                    ^^^^^^^^^^^ set-cookie
                                                                                 ^^^ set-cookie
                                                                                                            ^^^^^^^^^^^^^^^^^^ www-authenticate
"#,
        );
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 4);
    }
}
