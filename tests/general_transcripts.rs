//! What transcripts, logs and panes show beside a refusal, each with the near miss that must not be read so.

use why401::capture::{Capture, Wish, read};
use why401::diagnosis::Certainty;
use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

fn taken(paste: &str) -> Capture {
    read(paste, Wish::default())
}

/// Address and status of each exchange.
fn legs(paste: &str) -> Vec<(String, Option<u16>)> {
    let leg = |exchange: &why401::capture::Exchange| {
        let url = exchange.request.as_ref().and_then(|request| request.url.as_ref());
        let status = exchange.response.as_ref().and_then(|response| response.status);
        (url.map_or_else(String::new, |url| url.as_str().to_owned()), status)
    };
    taken(paste).exchanges.iter().map(leg).collect()
}

fn body(paste: &str) -> Option<String> {
    let capture = taken(paste);
    let response = capture.exchanges[0].response.clone().unwrap();
    response.body.map(|body| body.as_str().to_owned())
}

const TUNNEL: &str = "bash-4.2$ curl -v -O https://a.example.com/x.zip\n* Establish HTTP proxy tunnel to a.example.com:443\n\
    > CONNECT a.example.com:443 HTTP/1.1\n> Host: a.example.com:443\n>\n< HTTP/1.1 200 Connection established\n<\n\
    * Proxy replied OK to CONNECT request\n^C\n";

#[test]
fn a_tunnel_has_no_content_and_a_later_refusal_counts() {
    let run = |words: &str| format!("{TUNNEL}bash-4.2$ ./gradlew build\n{words}\n");
    let error = "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication Required\"";
    assert_eq!(body(&run(error)), None);
    assert_eq!(first(&run(error)), "proxy-auth-required");
    assert_eq!(first(&run("BUILD SUCCESSFUL in 12s")), "not-an-auth-problem");
}

#[test]
fn success_is_not_settled_where_the_text_names_a_refusal() {
    let certainty = |remark: &str| {
        let paste =
            format!("{remark}\n\nGET /x HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 200 OK\nServer: nginx\n\n");
        diagnose(&paste, &Context::default()).verdicts[0].certainty
    };
    assert_eq!(certainty("this one is fine"), Certainty::Settled);
    assert!(certainty("the browser gets 403 Forbidden for the same page") < Certainty::Settled);
    assert_eq!(certainty("room 403 is fine"), Certainty::Settled);
}

#[test]
fn an_answer_to_head_has_no_content() {
    let run = |options: &str, below: &str| {
        format!("$ curl {options} http://a.example.com/\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n{below}\n")
    };
    let told = "the vhost that we made for it";
    assert_eq!(body(&run("-I", told)), None);
    assert!(taken(&run("-I", told)).notes.iter().any(|note| note.text.as_str() == told));
    assert_eq!(body(&run("-i", told)).as_deref(), Some(told));
}

#[test]
fn text_as_long_as_the_content_is_the_body() {
    let pane = |length: usize, below: &str| {
        format!(
            "Request URL: http://a.example.com/x\nRequest Method: POST\nStatus Code: 403 Forbidden\n\nAccept: */*\n\
             Content-Type: application/json\nHost: a.example.com\nUser-Agent: x\n\ncontent-length: {length}\n\
             content-type: text/plain\ndate: Mon, 15 Jun 2026 08:20:17 GMT\nserver: uvicorn\n\n{below}\n"
        )
    };
    assert_eq!(
        body(&pane(29, "Forbidden: origin not allowed")).as_deref(),
        Some("Forbidden: origin not allowed")
    );
    assert_eq!(body(&pane(28, "Forbidden: origin not allowed")), None);
    assert_eq!(body(&pane(13, "403 Forbidden")).as_deref(), Some("403 Forbidden"));
    assert_eq!(legs(&pane(13, "403 Forbidden")).len(), 1);
}

#[test]
fn an_exception_in_quotation_marks() {
    let paste = |message: &str| {
        format!(
            "Azure.RequestFailedException: {message}\nStatus: 403 (Forbidden)\n\nHeaders:\nServer: openresty\nContent-Length: 0\n"
        )
    };
    for message in ["Service request failed.", "'Service request failed."] {
        assert_eq!(legs(&paste(message)), [(String::new(), Some(403))], "{message}");
    }
    assert!(legs("'Service request failed.\nno more is known").is_empty());
}

#[test]
fn old_wget_numbers_the_lines_of_an_answer() {
    let answer =
        " 1 HTTP/1.1 401 Unauthorized\n 2 Server: CUPS/1.1\n 3 WWW-Authenticate: Basic realm=\"CUPS\"\n";
    let sent =
        "Connecting to a.example.com[192.0.2.1]:631... connected.\nHTTP request sent, awaiting response...\n";
    let run = |login: &str| {
        format!(
            "$ wget -S {login} http://a.example.com:631/admin\n--05:19:01--  http://a.example.com:631/admin\n{sent}{answer}{sent}{answer}Authorization failed.\n"
        )
    };
    let paste = run("--user=su --password=geheim77");
    let capture = taken(&paste);
    let fields = |at: usize| capture.exchanges[at].response.as_ref().unwrap().headers.len();
    assert_eq!((capture.exchanges.len(), fields(0), fields(1)), (2, 2, 2));
    assert_eq!(first(&paste), "basic-wrong-credentials");
    // Without a login nothing else was sent the second time.
    assert_ne!(first(&run("")), "basic-wrong-credentials");
}

#[test]
fn a_framework_logs_a_request_in_two_lines() {
    let lines = |second: &str| {
        format!(
            "[Macaron] 2019-07-10 17:01:38: Started GET /a/info/refs for 192.0.2.9\n\
             [Macaron] 2019-07-10 17:01:38: Completed GET /a/info/refs 401 Unauthorized in 629.013µs\n\
             [Macaron] 2019-07-10 17:01:38: Started GET /a/info/refs for 192.0.2.9\n\
             [Macaron] 2019-07-10 17:01:38: Completed GET /a/info/refs {second} in 88.4ms\n"
        )
    };
    assert_eq!(first(&lines("200 OK")), "first-leg-challenge");
    assert_ne!(first(&lines("401 Unauthorized")), "first-leg-challenge");
    let rails = "Started POST \"/users\" for 127.0.0.1 at 2026-02-06 21:40:36 +0000\nProcessing by UsersController#create as \
                 JSON\nCompleted 401 Unauthorized in 5ms (ActiveRecord: 0.4ms)\n";
    assert_eq!(legs(rails), [("/users".to_owned(), Some(401))]);
    assert!(legs("We completed 401 forms in 3 days").is_empty());
}

#[test]
fn a_log_of_answers_shows_those_that_passed() {
    let line = |url: &str, status: &str| {
        format!("2026-10-11T11:59:54Z DEBUG soap::client: http://{url}: Response status: {status}\n")
    };
    let refused = line("192.0.2.7/media", "401 Unauthorized");
    assert_eq!(first(&[refused.clone(), line("192.0.2.7/media", "200 OK")].concat()), "first-leg-challenge");
    let other = [refused, line("192.0.2.7/other", "200 OK")].concat();
    assert_eq!(legs(&other).len(), 1);
    assert_ne!(first(&other), "first-leg-challenge");
}

#[test]
fn a_command_below_a_transcript_tells_its_status() {
    let run = |second: &str| {
        format!(
            "$ curl -v https://a.example.com/x -H 'Authorization: Bearer 3f9c27d1e8b04a6f95d2'\n> GET /x HTTP/1.1\n\
             > Host: a.example.com\n> User-Agent: curl/8.5.0\n> Authorization: Bearer 3f9c27d1e8b04a6f95d2\n> \n\
             < HTTP/1.1 401 Unauthorized\n< Server: nginx\n< Content-Length: 2\n< \nno\n\n\
             $ curl -s -o /dev/null -w '%{{http_code}}\\n' https://a.example.com/x -H 'Authorization: 3f9c27d1e8b04a6f95d2'\n{second}\n"
        )
    };
    let url = || "https://a.example.com/x".to_owned();
    assert_eq!(legs(&run("200")), [(url(), Some(401)), (url(), Some(200))]);
    assert_eq!(first(&run("200")), "scheme-mismatch");
    assert_eq!(legs(&run("done"))[0], (url(), Some(401)));
    assert_ne!(first(&run("401")), "scheme-mismatch");
}

#[test]
fn a_flow_written_by_hand_is_read_step_by_step() {
    let flow = |arrow: &str| {
        format!(
            "  # 1. list\n  POST /mcp {{ \"method\": \"tools/list\" }}\n    {arrow} 200 OK\n\n  # 2. call\n  POST /mcp {{ \"method\": \
             \"tools/call\" }}\n  Authorization: Bearer 3f9c27d1e8b04a6f95d2\n    {arrow} 403 Forbidden\n    WWW-Authenticate: \
             Bearer error=\"insufficient_scope\",\n      scope=\"tools:read\"\n\n  # 3. metadata\n  GET /.well-known/x\n    \
             {arrow} 200 OK\n"
        )
    };
    let url = |path: &str, status: u16| (path.to_owned(), Some(status));
    assert_eq!(legs(&flow("->")), [url("/mcp", 200), url("/mcp", 403), url("/.well-known/x", 200)]);
    let capture = taken(&flow("->"));
    let exchange = capture.exchanges[1].clone();
    let (request, response) = (exchange.request.unwrap(), exchange.response.unwrap());
    assert_eq!(request.body.unwrap().as_str(), "{ \"method\": \"tools/call\" }");
    assert_eq!((request.headers.len(), response.headers.len()), (1, 1));
    assert_eq!(first(&flow("->")), "insufficient-scope");
    // Without an arrow a number in the text is no answer.
    assert_ne!(legs(&flow("about"))[0], url("/mcp", 200));
}

#[test]
fn fields_below_a_log_line_are_of_its_message() {
    let log = |indent: &str| {
        format!(
            "2026-06-03 01:16:22 DEBUG [omv_api] POST http://192.0.2.8/rpc.php {{\"method\":\"get\"}}\n{indent}Cookie: SID=t6j9d0uz3x\n\
             2026-06-03 01:16:22 DEBUG [urllib3.connectionpool] http://192.0.2.8:80 \"POST /rpc.php HTTP/1.1\" 401 None\n\
             {indent}Server: nginx\n{indent}Date: Thu, 02 Jun 2026 23:16:22 GMT\n{{\"error\":\"Session not authenticated.\"}}\n"
        )
    };
    let of = |paste: &str| {
        let exchange = taken(paste).exchanges[0].clone();
        let (request, response) = (exchange.request.unwrap(), exchange.response.unwrap());
        (request.headers.len(), request.body.is_some(), response.headers.len(), response.body.is_some())
    };
    assert_eq!(of(&log("  ")), (1, true, 2, true));
    // Lines that begin at the edge are the log's own.
    assert_eq!(of(&log("")), (0, true, 0, false));
}

#[test]
fn a_generated_ruby_client_tells_what_came_back() {
    let error = |status: &str| {
        format!(
            "(irb):11:in `<main>': Error message: the server returns an error (A::ApiError)\n{status}: 401\nResponse headers: \
             {{\"date\"=>\"Mon, 18 Dec 2023 09:41:27 GMT\", \"server\"=>\"nginx\"}}\nResponse body: {{\"errors\":[{{\"status\":401}}]}}\n\n\
             HTTP request: GET https://a.example.com/profiles/\nAccept: application/json\nAuthorization: pk_4ccd69d5a83e1e079dfe94\n\n\
             the key is valid\n"
        )
    };
    let capture = taken(&error("HTTP status code"));
    let exchange = capture.exchanges[0].clone();
    let (request, response) = (exchange.request.unwrap(), exchange.response.unwrap());
    assert_eq!((capture.exchanges.len(), response.status), (1, Some(401)));
    assert_eq!((request.headers.len(), response.headers.len(), response.body.is_some()), (2, 2, true));
    // A log's line of a request without fields says no more than its address.
    let short = taken("HTTP status code: 401\nHTTP request: GET https://a.example.com/profiles/\n\ndone\n");
    assert_eq!(short.exchanges[0].response.as_ref().unwrap().status, Some(401));
    assert!(
        short
            .exchanges
            .iter()
            .all(|exchange| exchange.request.as_ref().is_none_or(|asked| asked.headers.is_empty()))
    );
}
