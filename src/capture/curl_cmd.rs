//! cURL commands of POSIX shells, and what they printed below (without `-v`).

use super::command::{self, Tool};
use super::{Format, Reading, Source, curl, transcript};

pub(super) static FORMAT: Format = Format { id: "curl-cmd", name: "cURL command", score, read };

fn score(source: &Source) -> u8 {
    if is_curl(source) { 80 } else { 0 }
}

/// Whether a curl command stands in the paste's first lines.
pub(super) fn is_curl(source: &Source) -> bool {
    command::in_head(source).iter().any(|(_, seen)| seen.tool == Tool::Curl)
}

/// Reads all curl commands and their outputs, whichever shell they are written for.
pub(super) fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let commands = command::commands(source, |tool| tool == Tool::Curl);
    let first = commands.first().map_or(source.as_str().len(), |first| first.start);
    let mut before = super::sections::read_range(source, 0..first).into_reading();
    reading.exchanges.append(&mut before.exchanges);
    reading.notes.append(&mut before.notes);
    reading.oddities.append(&mut before.oddities);
    let outputs = command::outputs(source, &commands);
    for (command, output) in commands.into_iter().zip(outputs) {
        if reading.notes.len() < super::message::MAX_NOTES {
            reading.notes.push(command.note(source));
        }
        let mut curl = curl::read(&command.words, command.span(source));
        reading.oddities.extend(command.oddities);
        reading.oddities.append(&mut curl.oddities);
        transcript::join(source, curl.requests, curl.proxied, curl.writes.as_deref(), output, &mut reading);
    }
    reading
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn words_are_unquoted_as_the_shell_does() {
        let capture = check_as(
            "curl-cmd",
            r#"
$ curl -sSkXPOST 'https://api.example.com:8443/v1/orders?a=1&b='\''2'\''' \
            ^^^^ method
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com:8443/v1/orders?a=1&b='2'
  -H $'X-Quote: it\'s \u0021' \
                ^^^^^^^^^^^^ x-quote = it's !
  -H"Authorization: Bearer \"a:b\" \$x" \
                    ^^^^^^^^^^^^^^^^^^ authorization = Bearer "a:b" $x
  -H 'X-Empty;' \
  -H 'Accept:' \
  -d 'Amount: 3' # -H 'Cookie: no'
      ^^^^^^^^^ body
                       ^^^^^^^^^^ nowhere
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        let names: Vec<_> = request.headers.iter().map(|header| header.name.as_str()).collect();
        assert_eq!(names, ["X-Quote", "Authorization", "X-Empty", "Content-Type"]);
        assert_eq!(request.headers[2].value.as_str(), "");
    }

    #[test]
    fn a_password_with_colons_and_the_answer_below() {
        let capture = check_as(
            "curl-cmd",
            r#"
curl -i -u alice:s3:cret --url https://api.example.com/v1/me
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
HTTP/1.1 401 Unauthorized
         ^^^ status
WWW-Authenticate: Basic realm="curl -u"
                  ^^^^^^^^^^^^^^^^^^^^^ www-authenticate

Reason: curl https://api.example.com/other
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("authorization").unwrap().value.as_str(), "Basic YWxpY2U6czM6Y3JldA==");
    }
}
