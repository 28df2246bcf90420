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

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::OddityKind;

    #[test]
    fn folds_blanks_and_colons_in_fields() {
        let capture = check_as(
            "http-raw",
            r"
GET /v1/me?at=20:40 HTTP/1.1
^^^ method
    ^^^^^^^^^^^^^^^ url
Host: api.example.com:8443
      ^^^^^^^^^^^^^^^^^^^^ host
X-Folded: one,
	two: three
X-Space : four
          ^^^^ x-space
X-Empty:

HTTP/1.1 401 
         ^^^ status
Set-Cookie: a=1
            ^^^ set-cookie
Set-Cookie: b=2
            ^^^ set-cookie

Reason: no user
^^^^^^^^^^^^^^^ body
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("x-folded").unwrap().value.as_str(), "one, two: three");
        assert_eq!(request.headers.len(), 4);
        let kinds: Vec<_> = capture.oddities.iter().map(|oddity| oddity.kind).collect();
        assert!(
            kinds.contains(&OddityKind::FoldedHeader) && kinds.contains(&OddityKind::SpaceBeforeColon),
            "{kinds:?}"
        );
    }

    #[test]
    fn the_length_tells_where_a_body_ends_and_the_next_message_begins() {
        let capture = check_as(
            "http-raw",
            r"
HTTP/1.1 401 Unauthorized
         ^^^ status
Content-Length: 7

denied!GET /v1/me HTTP/1.1
^^^^^^^ body
       ^^^ method
Authorization: Basic YWxpY2U6czNjcmV0
               ^^^^^^^^^^^^^^^^^^^^^^ authorization

HTTP/2 403
       ^^^ status
",
        );
        assert_eq!(capture.exchanges.len(), 2);
    }

    #[test]
    fn a_line_break_in_a_quoted_string_of_a_challenge_belongs_to_it() {
        let text = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error_description=\"one\ntwo\", scope=\"a\"\n\
                    X-After: three\n\nfour \"five\"\n";
        let capture = crate::capture::read(text, crate::capture::Wish::default());
        let response = capture.exchanges[0].response.as_ref().unwrap();
        let value = response.header("www-authenticate").unwrap().value.as_str();
        assert_eq!(value, "Bearer error_description=\"one\ntwo\", scope=\"a\"");
        assert_eq!(response.header("x-after").unwrap().value.as_str(), "three");
        // A challenge that is whole takes nothing in.
        let capture =
            crate::capture::read(&text.replace("\"one\n", "\"one\"\n"), crate::capture::Wish::default());
        let response = capture.exchanges[0].response.as_ref().unwrap();
        assert_eq!(
            response.header("www-authenticate").unwrap().value.as_str(),
            "Bearer error_description=\"one\""
        );
    }

    #[test]
    fn a_refusal_may_be_a_bare_code_above_its_fields() {
        let text =
            "GET https://a.example/x\n\n403\nX-Reason: none\n\nGET https://a.example/y\n\n403 is what came\n";
        let capture = crate::capture::read(text, crate::capture::Wish::default());
        let statuses: Vec<_> = capture
            .exchanges
            .iter()
            .map(|one| one.response.as_ref().and_then(|response| response.status))
            .collect();
        assert_eq!(statuses, [Some(403), None]);
    }
}
