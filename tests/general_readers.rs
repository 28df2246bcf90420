//! Ways to show an exchange that several tools and people share, each with the near miss that must not be read so.

use why401::capture::{Capture, Wish, read};
use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

fn taken(paste: &str) -> Capture {
    read(paste, Wish::default())
}

/// Method, address, status and number of fields on either side of each exchange.
fn outline(paste: &str) -> Vec<(String, String, Option<u16>, usize, usize)> {
    let capture = taken(paste);
    let of =
        |text: Option<&why401::text::Mapped>| text.map_or_else(String::new, |text| text.as_str().to_owned());
    capture
        .exchanges
        .iter()
        .map(|exchange| {
            let (request, response) = (exchange.request.as_ref(), exchange.response.as_ref());
            (
                of(request.and_then(|request| request.method.as_ref())),
                of(request.and_then(|request| request.url.as_ref())),
                response.and_then(|response| response.status),
                request.map_or(0, |request| request.headers.len()),
                response.map_or(0, |response| response.headers.len()),
            )
        })
        .collect()
}

#[test]
fn titled_parts_belong_to_the_summary_above_them() {
    for status in ["401 Unauthorized", "Status: 401 Unauthorized", "Status Code: 401"] {
        for (one, two) in [
            (
                "Response Headers\n  Server: nginx\n",
                "Request Headers\n  Accept: */*\n  Host: a.example.com\n",
            ),
            (
                "Request Headers\n  Accept: */*\n  Host: a.example.com\n",
                "Response Headers\n  Server: nginx\n",
            ),
        ] {
            let leg = format!("GET http://a.example.com/x\n{status}\n{one}{two}\n");
            let expected = ("GET".to_owned(), "http://a.example.com/x".to_owned(), Some(401), 2, 1);
            assert_eq!(outline(&leg), std::slice::from_ref(&expected), "{leg}");
            assert_eq!(outline(&format!("{leg}{leg}")), [expected.clone(), expected], "{leg}");
        }
    }
    // A request as it goes over the wire is a message of its own.
    let raw = "GET /x HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n\n";
    assert_eq!(outline(raw), [("GET".to_owned(), "/x".to_owned(), Some(401), 1, 1)]);
}

#[test]
fn a_console_line_gives_the_pane_below_it_its_address() {
    let line = "GET https://a.example.com/rtc?token=abc 401 (Unauthorized)\n\n";
    let pane = "Request Method: GET\nStatus Code: 401 Unauthorized\nserver: nginx\ncontent-length: 0\n";
    let url = "https://a.example.com/rtc?token=abc".to_owned();
    assert_eq!(outline(&format!("{line}{pane}")), [("GET".to_owned(), url, Some(401), 0, 2)]);
    // A pane with an address of its own has that one.
    let own = outline(&format!("{line}Request URL: https://a.example.com/other\n{pane}"));
    assert!(own.iter().any(|(_, url, ..)| url == "https://a.example.com/other"), "{own:?}");
}

#[test]
fn a_log_of_one_exchange_by_labels_and_objects() {
    let paste = "WARNING: a feature is not available in this version.\nRequest Url: https://a.example.com/v1/x\n\
                 Method: GET\nRequest Headers:\n{\n  \"Accept\": \"*/*\",\n  \"Authorization\": \"Bearer {{token}}\"\n}\n\
                 Response Status: 401\nResponse Headers:\n{\n  \"server\": \"nginx\",\n  \"connection\": \"close\"\n}\n\
                 {\"message\": \"Unauthorized\"}\n";
    let expected = ("GET".to_owned(), "https://a.example.com/v1/x".to_owned(), Some(401), 2, 2);
    assert_eq!(outline(paste), [expected]);
    assert_eq!(first(paste), "credential-not-loaded");
    assert_ne!(first(&paste.replace("{{token}}", "3b9f0c7d2e8a4165")), "credential-not-loaded");
}

#[test]
fn a_warning_field_has_a_code() {
    let names = |paste: &str| {
        let capture = taken(paste);
        let response = capture.exchanges[0].response.clone().unwrap();
        response.headers.iter().map(|header| header.name.as_str().to_owned()).collect::<Vec<_>>()
    };
    let block = "Server: nginx\nWarning: 110 - \"Response is Stale\"\nWWW-Authenticate: Basic realm=\"a\"\n";
    assert_eq!(names(block), ["Server", "Warning", "WWW-Authenticate"]);
    assert_eq!(taken("Warning: the room is closed\nSince Monday.\n").exchanges.len(), 0);
}

#[test]
fn wget_asks_again_behind_a_challenge() {
    let run = |second: &str| {
        format!(
            "--2026-11-20 14:20:17--  http://a.example.com/api/job\nConnecting to a.example.com... connected.\n\
             HTTP request sent, awaiting response... 401 Unauthorized\nAuthentication selected: Digest realm=\"a\", \
             nonce=\"33e1\", stale=false\nReusing existing connection to a.example.com:80.\nHTTP request sent, awaiting \
             response... {second}\n"
        )
    };
    assert_eq!(first(&run("200 OK")), "first-leg-challenge");
    assert_ne!(first(&run("401 Unauthorized")), "first-leg-challenge");
    let codes = |paste: &str| outline(paste).into_iter().map(|(.., code, _, _)| code).collect::<Vec<_>>();
    assert_eq!(codes(&run("401 Unauthorized")), [Some(401), Some(401)]);
}

#[test]
fn a_python_console_shows_fields_and_body() {
    let paste = ">>> r = requests.get(\"https://a.example.com/x\")\n>>> r.status_code\n403\n>>> r.request.headers\n\
                 {'User-Agent': 'python-requests/2.32.3', 'Accept': '*/*'}\n>>> r.headers\n{'Server': 'nginx', \
                 'Content-Type': 'text/plain'}\n>>> print(r.text)\nno entry\n>>> len(r.text)\n8\n";
    assert_eq!(outline(paste), [("GET".to_owned(), "https://a.example.com/x".to_owned(), Some(403), 2, 2)]);
    let capture = taken(paste);
    let body = capture.exchanges[0].response.as_ref().unwrap().body.as_ref().unwrap();
    assert_eq!(body.as_str(), "no entry");
    // Another expression's value is neither.
    let other = taken(&paste.replace("r.headers\n", "r.cookies\n"));
    assert_eq!(other.exchanges[0].response.as_ref().unwrap().headers.len(), 0);
}

#[test]
fn tornado_lines_are_access_log_lines() {
    for line in [
        "2018-10-28 17:54:13,006 WARNING [4937:HttpServer] tornado.access: 403 GET /ws/ (192.0.2.1) 5.17ms",
        "WARNING:tornado.access:403 GET /ws/ (127.0.0.1) 0.48ms",
        "[W 2026-11-20 10:12:01.123 ServerApp] 403 GET /ws/ (192.0.2.1) 2.31ms referer=None",
    ] {
        assert_eq!(outline(line), [("GET".to_owned(), "/ws/".to_owned(), Some(403), 0, 0)], "{line}");
    }
    assert!(taken("room 403 GET /ws/ (north wing) since Monday").exchanges.is_empty());
}

#[test]
fn a_field_tells_the_status_where_nothing_else_does() {
    let fields = |status: &str| {
        format!(
            "{{\"Server\": \"nginx\", {status}\"Date\": \"Wed, 07 Oct 2015 13:29:41 GMT\", \"Content-Type\": \"text/html\", \"Content-Length\": \"5\"}}"
        )
    };
    let status = |paste: &str| outline(paste).first().and_then(|(.., status, _, _)| *status);
    assert_eq!(status(&fields("\"Status\": \"403 Forbidden\", ")), Some(403));
    assert_eq!(status(&fields("\"Status\": \"fresh\", ")), None);
    let nested = "{\"response\":{\"status\":{\"http\":{\"code\":403,\"description\":\"\"}},\"headers\":{\"Date\":\"Wed, 23 Apr \
                  2025 12:02:56 GMT\",\"Content-Type\":\"application/json\"}}}";
    assert_eq!(status(nested), Some(403));
}

#[test]
fn a_line_feed_in_a_ruby_credential_ends_no_field() {
    let log = |feed: &str| {
        format!(
            "10:42:16 web.1  | <- \"GET /v2/ HTTP/1.1\\r\\nAuthorization: Basic \
             dGhpc19pc19hX3VzZXJuYW1lOnRoaXNfaXNfYV92ZXJ5X2xvbmdfcGFzc3dv{feed}\\r\\nHost: a.example.com\\r\\n\\r\\n\"\n\
             10:42:16 web.1  | -> \"HTTP/1.1 401 Unauthorized\\r\\n\"\n10:42:17 web.1  | -> \"Www-Authenticate: Basic \
             realm=\\\"a\\\"\\r\\n\"\n10:42:17 web.1  | -> \"\\r\\n\"\n"
        )
    };
    let sent = |paste: &str| outline(paste).first().map(|(.., fields, _)| *fields);
    assert_eq!(sent(&log("\\ncmRfbW9yZV90aGFuXzYw\\n")), Some(2));
    assert_eq!(sent(&log("")), Some(2));
    assert_ne!(first(&log("")), "basic-malformed");
}

#[test]
fn wget_without_words_is_told_by_its_command() {
    let run = |agent: &str, answer: &str| {
        format!(
            "# wget -q -S -O /dev/null {agent} \"https://a.example.com/search?q=x\"\n  HTTP/1.1 {answer}\n  Server: nginx\n"
        )
    };
    let paste = [run("", "200 OK"), run("-U \"tool/1 (linux)\"", "403 Forbidden")].concat();
    let url = || "https://a.example.com/search?q=x".to_owned();
    let legs: Vec<_> = outline(&paste).into_iter().map(|(_, url, status, ..)| (url, status)).collect();
    assert_eq!(legs, [(url(), Some(200)), (url(), Some(403))]);
    assert_eq!(first(&paste), "user-agent-refused");
    assert_ne!(first(&[run("", "200 OK"), run("", "403 Forbidden")].concat()), "user-agent-refused");
}

#[test]
fn a_command_that_a_shell_traces_is_the_shells() {
    let paste = |options: &str| {
        format!("+ curl {options} https://a.example.com/x\nHTTP/1.1 401\nServer: nginx\n\nno\n")
    };
    assert_eq!(taken(&paste("--include --user ****:****")).format, "curl-cmd");
    assert_eq!(outline(&paste("-si -u a:b"))[0].3, 1);
    assert_eq!(taken(&paste("-Uri")).format, "powershell");
}
