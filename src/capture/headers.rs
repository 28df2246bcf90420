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

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn pseudo_fields_tell_the_start_line_and_colons_stay() {
        let capture = check_as(
            "headers",
            r"
:authority: api.example.com
:method: GET
         ^^^ method
:path: /v1/me?at=20:40
:scheme: https
accept: */*
        ^^^ accept
authorization: Bearer a:b
               ^^^^^^^^^^ authorization
cookie: a=1
        ^^^ cookie
cookie: b=2
        ^^^ cookie
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com/v1/me?at=20:40");
        assert_eq!(request.headers.len(), 4);
    }

    #[test]
    fn labels_and_folds_of_pasted_sections() {
        let capture = check_as(
            "headers",
            r#"
Request headers:
Host: api.example.com:8443
      ^^^^^^^^^^^^^^^^^^^^ host
Authorization: Basic YWxpY2U6
 czNjcmV0
Response headers:
WWW-Authenticate: Basic realm="a: b"
                  ^^^^^^^^^^^^^^^^^^ www-authenticate
Set-Cookie: a=1
            ^^^ set-cookie
Set-Cookie: b=2
            ^^^ set-cookie
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let exchange = &capture.exchanges[0];
        assert_eq!(exchange.request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(
            exchange.request.as_ref().unwrap().header("authorization").unwrap().value.as_str(),
            "Basic YWxpY2U6 czNjcmV0"
        );
        assert_eq!(exchange.response.as_ref().unwrap().headers.len(), 3);
    }
}
