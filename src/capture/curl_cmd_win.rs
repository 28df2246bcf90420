//! cURL commands of cmd.exe: what browsers copy for Windows in their three dialects, and hand-written ones.

use super::command::{self, Tool};
use super::{Format, Source, curl_cmd};

pub(super) static FORMAT: Format =
    Format { id: "curl-cmd-win", name: "cURL command (Windows)", score, read: curl_cmd::read };

fn score(source: &Source) -> u8 {
    if command::first_is_windows(source, Tool::Curl) == Some(true) { 82 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn carets_come_off_first_and_backslashes_second() {
        let capture = check_as(
            "curl-cmd-win",
            r#"
curl ^"https://api.example.com/v1/me?a=1^&b=^%^7Bx^%^7D^" ^
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com/v1/me?a=1&b=%7Bx%7D
  -H ^"authorization: Bearer a:b^" ^
                      ^^^^^^^^^^ authorization
  -H ^"sec-ch-ua: ^\^"Chromium^\^";v=^\^"130^\^"^" ^
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sec-ch-ua = "Chromium";v="130"
  --data-raw ^"^{^\^"a^\^":1^}^"
                ^^^^^^^^^^^^^^ body = {"a":1}
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.method.as_ref().unwrap().as_str(), "POST");
    }

    #[test]
    fn the_old_dialect_leaves_everything_plain_inside_its_quotes() {
        let capture = check_as(
            "curl-cmd-win",
            r#"
C:\Users\alice>curl "https://api.example.com/v1/me?a=1&b=%7Bx%7D" ^
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  -H "if-none-match: W/\"ab\"" ^
                     ^^^^^^^^ if-none-match = W/"ab"
  -H "cookie: sid=1^2; x=y" ^
              ^^^^^^^^^^^^ cookie
  --compressed
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
    }

    #[test]
    fn doubled_quotes_are_one() {
        check_as(
            "curl-cmd-win",
            r#"
curl "https://api.example.com/v1/me" -H "If-None-Match: ""abc""" -H "Accept: */*" ^
                                                        ^^^^^^^ if-none-match = "abc"
                                                                             ^^^ accept
  --data "{""a"":1}"
          ^^^^^^^^^ body = {"a":1}
"#,
        );
    }
}
