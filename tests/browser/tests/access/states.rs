//! The states that a page can be in.

use browser_tests::{Page, Window};
use serde_json::json;

/// A state of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum State {
    Start,
    Help,
    Example(&'static str),
    Unfolded,
    Share,
    Files,
    Map,
    WholeMap,
    Panel,
    /// The walk without a paste, at this question.
    Walk(&'static str),
    Recomputed,
    KeyTried,
    Compared,
    Keys,
    /// A paste, and what the page says of it.
    Paste(&'static str, &'static str),
    /// A fragment beside a diagnosis, and where it is answered.
    Fragment(&'static str, &'static str),
    /// A page of its own.
    Written(&'static str),
}

/// The examples of the first screen.
pub(crate) const EXAMPLES: [&str; 7] =
    ["expired", "audience", "preflight", "digest", "waf", "redirect", "browser"];

pub(crate) const FIRST: [State; 15] = [
    State::Start,
    State::Help,
    State::Example("expired"),
    State::Example("audience"),
    State::Example("preflight"),
    State::Example("digest"),
    State::Example("waf"),
    State::Example("redirect"),
    State::Example("browser"),
    State::Unfolded,
    State::Share,
    State::Files,
    State::Keys,
    State::Written("causes/token-expired.html"),
    State::Written("help/copy.html"),
];
pub(crate) const OTHERS: [State; 15] = [
    State::Map,
    State::WholeMap,
    State::Panel,
    State::Walk("refusal"),
    State::Walk("jwt-time"),
    State::Recomputed,
    State::KeyTried,
    State::Paste("nothing of the kind", "no HTTP message"),
    State::Paste(
        "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n",
        "not a refusal",
    ),
    State::Paste(LONG, ""),
    State::Fragment("#9.e.10.AAAAAAAAAA.00000000", "[data-test=notice]"),
    State::Fragment("#cause=waf-blocked", "#leaf h1"),
    State::Compared,
    State::Written("causes/index.html"),
    State::Written("help/about.html"),
];

/// Brings the page into a state.
pub(crate) async fn bring(page: &Page, state: State) {
    match state {
        State::Start => page.visit("").await,
        State::Help => {
            page.visit("").await;
            page.click(".howto summary").await;
        }
        State::Example(name) => example(page, name).await,
        State::Unfolded => {
            example(page, "expired").await;
            page.script("document.querySelectorAll('main details').forEach(one => { one.open = true })")
                .await;
        }
        State::Share => {
            example(page, "expired").await;
            page.click("[data-test=share]").await;
            page.wait_for_text("[data-test=hidden]", "token claim").await;
        }
        State::Files => files(page).await,
        State::Map => map(page).await,
        State::WholeMap => {
            map(page).await;
            page.click("[data-act=unfold-map]").await;
            page.wait_for_true(
                "all of it is unfolded",
                "return !document.querySelector('#part-map details')",
            )
            .await;
        }
        State::Panel => {
            map(page).await;
            page.click("#q-carries").await;
            page.wait_for_text("#part-map [data-test=panel]", "Nothing").await;
        }
        State::Walk(question) => {
            page.visit(&format!("#q={question}")).await;
            page.wait_for("#leaf [data-test=asked]").await;
        }
        State::Recomputed => {
            paste(page, DIGEST, "").await;
            page.type_into("#part-recompute [type=password]", "wrong").await;
            page.click("#part-recompute [data-act=recompute]").await;
            page.wait_for("#part-recompute .outcome").await;
        }
        State::KeyTried => {
            paste(page, SIGNED, "").await;
            page.click(".key-check summary").await;
            page.type_into(".key-check textarea", "another secret").await;
            page.click("[data-test=check-key]").await;
            page.wait_for_text("[data-test=signature]", "does not fit").await;
        }
        State::Compared => {
            example(page, "browser").await;
            page.click("[data-act=compare]").await;
            page.paste("#other", WORKS).await;
            page.wait_for("[data-test=difference] h3").await;
        }
        State::Keys => {
            page.visit("").await;
            page.click("[data-act=keys]").await;
            page.wait_for_true("the list is open", "return document.getElementById('keys').open").await;
        }
        State::Paste(text, said) => paste(page, text, said).await,
        State::Fragment(fragment, place) => {
            example(page, "expired").await;
            page.script_with("location.hash = arguments[0]", vec![json!(fragment)]).await;
            page.wait_for(place).await;
        }
        State::Written(address) => {
            page.client().goto(&format!("{}{address}", page.url())).await.expect("the page opens");
            page.wait_for("h1").await;
        }
    }
}

/// The verdict of an example.
pub(crate) async fn example(page: &Page, name: &str) {
    page.visit("").await;
    page.click(&format!("[data-example={name}]")).await;
    page.wait_for("#part-verdict [data-test=cause]").await;
    page.wait_for_true("it rests", "return document.body.dataset.work === 'rests'").await;
}

async fn paste(page: &Page, text: &str, said: &str) {
    page.visit("").await;
    page.paste("#box", text).await;
    page.wait_for_text("#verdict", said).await;
}

async fn map(page: &Page) {
    example(page, "expired").await;
    page.click(".to-map").await;
    page.wait_for_text("#part-map .pill.hit", "token-expired").await;
}

/// A capture that is too big for the box, and two files that are none.
async fn files(page: &Page) {
    page.visit("").await;
    let script = "const [piece, count] = arguments, data = new DataTransfer();
        const entry = at => `{\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/some/path/${at}\",\"headers\":[]},\"response\":{\"status\":${at % 100 ? 200 : 401},\"headers\":[],\"content\":{\"text\":\"${piece}\"}}}`;
        const entries = Array.from({ length: count }, (_, at) => entry(at));
        const har = `{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Firefox\"},\"entries\":[${entries.join()}]}}`;
        data.items.add(new File([har], 'a.har'));
        data.items.add(new File(['PK\\u0003\\u0004'], 'b.zip'));
        data.items.add(new File(['\\u0089PNG'], 'c.png'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
    page.script_with(script, vec![json!("x".repeat(3000)), json!(400)]).await;
    page.wait_for_text("#part-files", "400 entries, 4 refused").await;
    page.wait_for("#part-verdict [data-test=cause]").await;
}

/// A small telephone's window.
pub(crate) const PHONE: Window = Window { width: 360, height: 740, ..Window::WIDE };
/// A token whose `exp` is 3 min 50 s before the answer's `Date`, signed by nobody.
pub(crate) const EXPIRED: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsImV4cCI6MTc5NTI4NzYyMH0.c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer error=\"invalid_token\"\nContent-Length: 0\n\n";
/// What works elsewhere.
const WORKS: &str = "GET /v2/orders HTTP/1.1\nUser-Agent: PostmanRuntime/7.49.1\nHost: api.example.com\nAuthorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\n{}\n";
/// Long names and values, several challenges, and a broken one.
pub(crate) const LONG: &str = "GET /v1/x HTTP/1.1\nHost: a.example\nAuthorization: Basic YWxpY2U6cGFzcw==\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"https://login.example.com/realms/master\", error=\"invalid_token\", error_description=\"The access token provided is expired, revoked, malformed, or invalid for other reasons\", resource_metadata=\"https://api.example.com/.well-known/oauth-protected-resource\", a_parameter_with_a_name_that_is_longer_than_any_column=\"x\", Negotiate, NTLM TlRMTVNTUAACAAAADAAMADgAAAAFgomi\n\n";
/// The example of RFC 2617 §3.5.
const DIGEST: &str = "GET /dir/index.html HTTP/1.1\nHost: www.nowhere.org\nAuthorization: Digest username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"testrealm@host.com\", qop=\"auth\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\n\n";
/// The example of jwt.io.
const SIGNED: &str = "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n";
