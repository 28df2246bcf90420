//! An axios (or gaxios) error: as JSON (`error.toJSON()`) or as Node prints it.
//!
//! The request stands in `config`; the response in `response`, or only its status at the end.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "axios-error", name: "an axios error object", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let config =
        source.has_any(&["\"config\":", "config: {", "'config':", "config: Object", "config: [Object", "\"config\" :"]);
    let named = [
        "AxiosError",
        "GaxiosError",
        "Request failed with status code",
        "ERR_BAD_REQUEST",
        "xsrfCookieName",
        "transformRequest",
        "transitional",
        "isAxiosError",
    ]
    .iter()
    .filter(|sign| source.has(sign))
    .count();
    let headers = source.has("headers");
    if config && headers && named > 0 { 92 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_request_stands_in_config_and_nothing_else_is_a_field() {
        let capture = check_as(
            "axios-error",
            r#"
{"message":"Request failed with status code 401","name":"AxiosError","config":{"transitional":{"silentJSONParsing":true},"timeout":0,"xsrfCookieName":"XSRF-TOKEN","headers":{"Accept":"application/json, text/plain, */*","Authorization":"Bearer \"a:b\"","Content-Type":"application/json"},"baseURL":"https://api.example.com:8443","method":"post","url":"/v1/orders","data":"{\"headers\":{\"X-No\":\"1\"}}"},"code":"ERR_BAD_REQUEST","status":401}
                                                                                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ accept
                                                                                                                                                                                                                                            ^^^^^^^^^^^^^^ authorization = Bearer "a:b"
                                                                                                                                                                                                                                                                                                                                                  ^^^^ method = POST
                                                                                                                                                                                                                                                                                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body = {"headers":{"X-No":"1"}}
                                                                                                                                                                                                                                                                                                                                                                                                                                                      ^^^ status
                                                                                                                                                       ^^^^^^^^^^ nowhere
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com:8443/v1/orders");
        assert_eq!(request.headers.len(), 3);
    }

    #[test]
    fn what_node_prints_of_it_holds_both_sides() {
        let capture = check_as(
            "axios-error",
            r#"
AxiosError: Request failed with status code 403
    at settle (/srv/app/node_modules/axios/lib/core/settle.js:19:12) {
  code: 'ERR_BAD_REQUEST',
  config: {
    headers: Object [AxiosHeaders] {
      Accept: 'application/json, text/plain, */*',
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ accept
      Authorization: "Bearer it's",
                      ^^^^^^^^^^^ authorization
      'Content-Type': undefined
                      ^^^^^^^^^ nowhere
    },
    method: 'get',
             ^^^ method = GET
    url: 'https://api.example.com/v1/me'
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  },
  response: {
    status: 403,
            ^^^ status
    statusText: 'Forbidden',
                 ^^^^^^^^^ reason
    headers: Object [AxiosHeaders] {
      'set-cookie': [ 'a=1; Path=/', 'b=2' ],
                       ^^^^^^^^^^^ set-cookie
                                      ^^^ set-cookie
      server: 'nginx'
               ^^^^^ server
    },
    data: { status: 'Reason: none' }
  }
}
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }
}
