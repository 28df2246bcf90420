//! What Node's `console.log` prints (`util.inspect`): a `Response`, `Headers`, or an object that holds headers.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "node-inspect", name: "what Node's console.log prints", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let classed = source.has_any(CLASSES);
    let signs = literals::signs(source);
    if source.has("fetch(") || source.has("new Headers(") {
        return 0;
    }
    if classed && (signs.single + signs.bare > 0 || source.has("status")) {
        return 86;
    }
    // rawHeaders: names and values in turn.
    if super::json_headers::flat_list(head, '\'') && head.contains('\n') && signs.double == 0 {
        return 80;
    }
    // Without a class name: bare keys beside quoted ones, no semicolons, no comments, no trailing comma.
    let first = head.trim_start();
    // A status or an error's text may be printed before it.
    let opened = first.starts_with('{')
        || head.lines().take(40).any(|line| line.ends_with(" {") && !line.contains('='));
    let plain = opened
        && !head.contains('`')
        && !source.has(" => ")
        && !source.has("//  ")
        && !source.has("/*");
    let status =
        ["status:", "statusCode:"].iter().any(|key| first.contains(key)) && source.has("headers:");
    let quoted = signs.single > 0 && signs.double == 0;
    let keys = source.has("\n  date: '")
        || source.has("\n  server: '")
        || source.has("\n  connection: '")
        || source.has(" host: '")
        || source.has(" connection: '")
        || source.has(" date: '");
    let trailing = source.has(",\n}");
    if plain && status && signs.single + signs.bare + signs.double > 0 {
        return 84;
    }
    if plain && quoted && keys && !trailing { 83 } else { 0 }
}

const CLASSES: &[&str] = &[
    "Response {",
    "Headers {",
    "Request {",
    "[AxiosHeaders] {",
    "AxiosHeaders {",
    "HeadersList {",
    "IncomingMessage {",
    "ClientRequest {",
    "[Symbol(map)]",
    "[Object: null prototype] {",
    "[Function: ",
    "[Function (anonymous)]",
    "<ref *1> ",
    "Headers(1) {",
    "Headers(2) {",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn quotes_change_with_what_they_hold() {
        let capture = check_as(
            "node-inspect",
            r#"
Response {
  status: 401,
          ^^^ status
  statusText: 'Unauthorized',
               ^^^^^^^^^^^^ reason
  headers: Headers {
    date: 'Sat, 21 Nov 2026 20:40:06 GMT',
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date
    'www-authenticate': 'Bearer realm="a: b", error="it\'s"',
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate = Bearer realm="a: b", error="it's"
    'x-quote': "it's",
                ^^^^ x-quote
    'set-cookie': 'a=1, b=2'
                   ^^^^^^^^ set-cookie
  },
  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },
                                                ^^^^^^^^ nowhere
  url: 'https://api.example.com/v1/me'
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
}
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn names_and_values_in_turn() {
        let capture = check_as(
            "node-inspect",
            r"
[
  'Host',
  'api.example.com:8443',
   ^^^^^^^^^^^^^^^^^^^^ host
  'Cookie',
  'Authorization',
   ^^^^^^^^^^^^^ cookie
  'X-Time',
  '20:40:06'
   ^^^^^^^^ x-time
]
",
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
    }
}
