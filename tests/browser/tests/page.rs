//! What a person does with the page.

use browser_tests::{Page, Window};
use serde_json::json;

/// A token whose `exp` is 3 min 50 s before the answer's `Date`, signed by nobody.
const EXPIRED: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsImV4cCI6MTc5NTI4NzYyMH0.c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer error=\"invalid_token\"\nContent-Length: 0\n\n";
const SIGNATURE: &str = "c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM";

const CAUSE: &str = "#part-verdict [data-test=cause]";
const PHONE: Window = Window { width: 360, height: 740, ..Window::WIDE };

#[tokio::test]
async fn tells_the_verdict_of_a_paste() {
    let page = Page::open("", Window::WIDE).await;
    assert_eq!(page.script("return document.activeElement.id").await, "box");
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.wait_for_text("#said", "Certainty:").await;
    // Verdict and first fix are in sight at once; the box is away and still holds the text.
    let in_sight = "const fix = document.querySelector('[data-test=fix] h3').getBoundingClientRect();
        return fix.top > 0 && fix.bottom < innerHeight && scrollY === 0";
    page.wait_for_true("the first fix is in sight", in_sight).await;
    assert_eq!(page.script("return document.getElementById('box').value").await, EXPIRED);
    assert_eq!(page.script("return document.getElementById('box').offsetHeight").await, 0);
    // The token is masked until somebody asks, everywhere on the page.
    let shown = page.text("main").await;
    assert!(!shown.contains(SIGNATURE), "{shown}");
    page.click("#evidence .mask").await;
    page.wait_for_text("#evidence .lines", SIGNATURE).await;
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn verdict_and_first_fix_need_no_scrolling() {
    let all = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let page = Page::open("", Window::WIDE).await;
    for case in TYPICAL {
        let paste = std::fs::read_to_string(all.join(case).join("paste.txt")).expect("a paste");
        for (window, what) in [(Window::WIDE, "[data-test=fix] h3"), (PHONE, "#verdict")] {
            page.resize(window).await;
            page.visit("").await;
            page.paste("#box", &paste).await;
            page.wait_for_text(what, "").await;
            let in_sight = format!(
                "const place = document.querySelector('{what}').getBoundingClientRect();
                return scrollY === 0 && place.top > 0 && place.bottom < innerHeight"
            );
            page.wait_for_true(&format!("{case}: {what} is in sight"), &in_sight).await;
        }
    }
    page.assert_quiet().await;
}

/// Pastes of several formats whose verdicts and advice are long.
const TYPICAL: [&str; 8] = [
    "dotnet-httpclient-307-drops-bearer",
    "iis-4037-client-certificate-required",
    "graph-claims-challenge-cae",
    "atproto-pds-use-dpop-nonce",
    "discord-browser-user-agent-40333",
    "cloudflare-access-no-session-302",
    "busybox-wget-base64-wrapped-header",
    "php-curl-proxy-literal-dollar-login",
];

#[tokio::test]
async fn follows_typing() {
    let page = Page::open("", Window::WIDE).await;
    page.type_into("#box", "HTTP/1.1 407 Proxy Authentication Required\n\n").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    // Who types stays in the box.
    assert_eq!(page.script("return document.activeElement.id").await, "box");
    page.assert_quiet().await;
}

#[tokio::test]
async fn every_example_has_its_verdict() {
    let page = Page::open("", Window::WIDE).await;
    let verdicts = [
        ("expired", "token-expired"),
        ("audience", "token-wrong-audience"),
        ("preflight", "preflight-unauthenticated"),
        ("digest", "digest-stale-nonce"),
        ("waf", "waf-blocked"),
        ("redirect", "auth-header-dropped-on-redirect"),
        ("browser", "cookie-not-sent"),
    ];
    for (example, cause) in verdicts {
        page.visit("").await;
        page.click(&format!("[data-example={example}]")).await;
        page.wait_for_text(CAUSE, cause).await;
        assert!(!page.texts("#part-now h3").await.is_empty(), "{example} has no fix");
    }
    page.assert_quiet().await;
}

#[tokio::test]
async fn an_answer_can_be_flipped_and_taken_back() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click("[data-key=carries] .flip summary").await;
    page.click("[data-key=carries] [data-choice=nothing]").await;
    page.wait_for_text("[data-key=carries].by-you", "answered by you").await;
    page.wait_for_text("[data-key=carries] .contradiction", "The paste says otherwise").await;
    let other = page.text(CAUSE).await;
    assert_ne!(other, "token-expired");
    // What was unfolded stays so, and the focus stays where it was.
    assert_eq!(page.script("return document.activeElement.dataset.choice").await, "nothing");
    page.click("[data-key=carries] [data-act=take-back]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_link_tells_the_same_in_another_browser() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    let said = page.text("#verdict").await;
    page.click("[data-test=share]").await;
    page.wait_for_text("[data-test=hidden]", "token claim").await;
    assert!(!page.address().await.contains('#'), "the address bar changes only on request");
    page.click("[data-test=copy-link]").await;
    page.wait_for_text("[data-test=copied]", "Copied").await;
    let link = page.clipboard().await;
    assert_eq!(page.address().await, link);
    let fragment = &link[link.find('#').expect("a link has a fragment")..];
    assert!(!link.contains(&SIGNATURE[..6]));
    page.assert_quiet().await;

    let other = Page::open(fragment, Window::WIDE).await;
    other.wait_for_text(CAUSE, "token-expired").await;
    assert_eq!(other.text("#verdict").await, said);
    other.wait_for_text("[data-test=from-link]", "From a shared link").await;
    assert_eq!(other.script("return document.getElementById('box').value").await, "");
    other.assert_quiet().await;
    assert_eq!(other.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn a_verdict_link_holds_nothing_of_the_paste() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click("[data-test=share]").await;
    page.click("#share input[value=verdict]").await;
    page.wait_for_true(
        "the link is a short one of the other kind",
        "const link = document.getElementById('share-link').value; return link.includes('#1.v.') && link.length < 260",
    )
    .await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text("[data-test=copied]", "Copied").await;
    let link = page.clipboard().await;
    page.visit(&link[link.find('#').expect("a link has a fragment")..]).await;
    page.wait_for_text("#leaf [data-test=cause]", "token-expired").await;
    page.wait_for_text("#leaf", "holds a verdict").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn broken_links_are_explained_and_the_box_is_kept() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.click("[data-test=share]").await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text("[data-test=copied]", "Copied").await;
    let link = page.clipboard().await;
    let fragment = &link[link.find('#').expect("a link has a fragment")..];
    page.click("[data-act=close-share]").await;
    let cut = &fragment[..fragment.len() * 3 / 4];
    for (bad, words) in [
        ("#9.e.10.AAAAAAAAAA.00000000", "newer version"),
        ("#no-such-link", "no link of why401"),
        ("#cause=no-such-cause", "no-such-cause"),
        (cut, "cut on the way"),
    ] {
        page.script_with("location.hash = arguments[0]", vec![json!(bad)]).await;
        page.wait_for_text("[data-test=notice]", words).await;
        assert_eq!(page.script("return document.getElementById('box').value").await, EXPIRED);
    }
    // What arrived of the cut link is shown.
    page.wait_for_text("[data-test=from-link]", "From a shared link").await;
    page.wait_for_text("#evidence", "api.example.com").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn pages_of_causes_open_and_close() {
    // Under a path of its own: every link between the pages is relative.
    let page = Page::open_under("/tools/why401/", "", Window::WIDE).await;
    page.script_with("location.hash = arguments[0]", vec![json!("#cause=token-expired")]).await;
    page.wait_for_text("article h1", "expired").await;
    assert!(page.address().await.ends_with("/tools/why401/causes/token-expired.html"));
    page.click("nav a").await;
    page.wait_for_text("h1", "Causes of 401 and 403").await;
    page.click("a[href='token-expired.html']").await;
    page.click("[data-test=open]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    assert!(!page.address().await.contains("paste="), "what was pasted must not stay in the address");
    let link = "return document.querySelector('[data-test=cause]').href";
    assert_eq!(page.script(link).await, json!(format!("{}causes/token-expired.html", page.url())));
    // Beside a diagnosis the cause is told in place, so that nothing is lost.
    page.script_with("location.hash = arguments[0]", vec![json!("#cause=waf-blocked")]).await;
    page.wait_for_text("#leaf h1", "firewall").await;
    page.click("[data-act=leave]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.visit("#paste=HTTP%2F1.1%20407%20Proxy%20Authentication%20Required%0A%0A").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    assert!(!page.address().await.contains("paste="), "what was pasted must not stay in the address");
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_result_of_a_trial_goes_below_the_first_paste() {
    let page = Page::open("", Window::WIDE).await;
    let refused = "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: robot/1.0\n\nHTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html><body>Forbidden</body></html>\n";
    page.paste("#box", refused).await;
    page.wait_for_text("[data-test=next]", "Which of these do you find?").await;
    page.paste("#result", "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: Mozilla/5.0\n\nHTTP/1.1 200 OK\nServer: nginx\nContent-Length: 2\n\nok\n").await;
    page.wait_for_text(CAUSE, "user-agent-refused").await;
    let both = page.script("return document.getElementById('box').value").await;
    assert!(
        both.as_str().is_some_and(|text| text.starts_with(refused.trim_end()) && text.contains("200 OK"))
    );
    page.assert_quiet().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_said() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", "nothing of the kind").await;
    page.wait_for_text("#verdict", "no HTTP message").await;
    // The box stays: there is nothing else to look at.
    assert_ne!(page.script("return document.getElementById('box').offsetHeight").await, 0);
    page.visit("").await;
    page.paste("#box", "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n").await;
    page.wait_for_text("#verdict", "not a refusal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_role_is_remembered_and_nothing_else() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    // By keyboard alone: from the verdict to the switch, then along it.
    for _ in 0..30 {
        if page.script("return document.activeElement.name").await == "role" {
            break;
        }
        page.press("\u{e004}").await;
    }
    assert_eq!(page.script("return document.activeElement.name").await, "role");
    page.press("\u{e014}").await;
    page.wait_for_true(
        "the server owner's advice is chosen",
        "return document.activeElement.value === 'server'",
    )
    .await;
    let stored = page.script("return JSON.stringify({ ...localStorage, ...sessionStorage })").await;
    assert_eq!(stored, r#"{"why401-role":"server"}"#);
    page.reload().await;
    page.click("[data-example=expired]").await;
    page.wait_for_true(
        "it was remembered",
        "return document.querySelector('[name=role]:checked')?.value === 'server'",
    )
    .await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn fits_a_telephone() {
    let page = Page::open("", PHONE).await;
    let overflow = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    page.wait_for_true("the first screen fits", overflow).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.wait_for_true("the result fits", overflow).await;
    page.resize(Window::NARROW).await;
    page.wait_for_true("it fits 320 px", overflow).await;
    page.resize(PHONE).await;
    let in_sight = "const verdict = document.getElementById('verdict').getBoundingClientRect();
        return verdict.top > 0 && verdict.bottom < innerHeight";
    page.wait_for_true("the verdict is in sight", in_sight).await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn nothing_is_lost_from_the_box() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    // A paste beside the box fills it; what it held before can be brought back.
    page.paste("#verdict", "HTTP/1.1 407 Proxy Authentication Required\n\n").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    page.click("[data-act=bring-back]").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    assert_eq!(page.value("#box").await, EXPIRED);
    page.click("[data-act=done]").await;
    page.click("[data-act=edit]").await;
    page.wait_for_true("the box has the focus", "return document.activeElement.id === 'box'").await;
    // Too much for a tab is said, and stays in the box.
    let script = "const box = document.getElementById('box'); box.value = 'x'.repeat(51e6);
        box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))";
    page.script(script).await;
    page.wait_for_text("[data-test=notice]", "too much for the box").await;
    assert_eq!(page.script("return document.getElementById('box').value.length").await, 51_000_000);
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_broken_engine_is_said_and_replaced() {
    // Throws where a panic of the engine would come out.
    let loader = "import init from './engine.js';
        await init({ module_or_path: new URL('./engine_bg.wasm', import.meta.url) }); const hear = onmessage;
        onmessage = event => {
            if ((event.data[1] ?? '').includes('break it')) throw new WebAssembly.RuntimeError('unreachable');
            return hear(event);
        }";
    let page = Page::tampered(&[("engine_loader.js", Some(loader))], Window::WIDE).await;
    page.wait_for_true("the page rests", "return document.body.dataset.work === 'rests'").await;
    page.paste("#box", "GET / HTTP/1.1\nHost: a.example\nX: break it\n\n").await;
    page.wait_for_text("#broke", "Your text is still in the box").await;
    assert!(page.value("#box").await.contains("break it"));
    assert_ne!(page.script("return document.getElementById('box').offsetHeight").await, 0);
    // Another engine reads what comes next.
    page.script("document.getElementById('box').value = ''").await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_text(CAUSE, "token-expired").await;
    assert_eq!(page.script("return document.getElementById('broke').hidden").await, true);
}

#[tokio::test]
async fn an_engine_that_does_not_come_is_said() {
    let page = Page::tampered(&[("engine_loader.js", None)], Window::WIDE).await;
    page.wait_for_text("#broke", "reload").await;
    page.type_into("#box", "HTTP/1.1 401").await;
    assert_eq!(page.value("#box").await, "HTTP/1.1 401");
}

#[tokio::test]
async fn the_page_is_there_before_its_engine() {
    // The engine waits for a word: what is pasted meanwhile is read once it comes.
    let loader = "import init from './engine.js';
        await new Promise(go => { setTimeout(go, 1500); });
        await init({ module_or_path: new URL('./engine_bg.wasm', import.meta.url) });";
    let page = Page::tampered(&[("engine_loader.js", Some(loader))], Window::WIDE).await;
    page.wait_for_true("the page runs", "return document.body.dataset.work === 'comes'").await;
    page.paste("#box", EXPIRED).await;
    page.wait_for_true("it says so", "return document.body.dataset.work === 'reads'").await;
    page.wait_for_text(CAUSE, "token-expired").await;
    page.wait_for_true("it rests", "return document.body.dataset.work === 'rests'").await;
}

#[tokio::test]
async fn a_signature_is_checked_with_a_key_that_is_given() {
    // The example of jwt.io, signed with its well-known secret.
    let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", &format!("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n")).await;
    page.wait_for_text("[data-test=signature]", "was not checked").await;
    // What checks signatures is kept for use without a network, and not started before it is needed.
    assert_eq!(page.requests_since_load().await, [""; 0]);
    let started =
        "return performance.getEntriesByType('resource').some(one => one.name.includes('verifier'))";
    assert_eq!(page.script(started).await, false);
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "another secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "does not fit").await;
    page.wait_for_text(CAUSE, "token-bad-signature").await;
    assert_eq!(page.script(started).await, true);
    let fetched = page.requests_since_load().await;
    assert!(fetched.iter().all(|request| request.contains("verifier")), "{fetched:?}");
    page.script("document.querySelector('.key-check textarea').value = 'your-256-bit-secret'").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "The signature fits").await;
    page.wait_for_true(
        "the verdict follows",
        "return !document.querySelector('#part-verdict').innerText.includes('token-bad-signature')",
    )
    .await;
    // The key is in no link.
    page.click("[data-test=share]").await;
    let link = page.value("#share-link").await;
    assert!(link.contains("#1.e.") && !link.contains("256"), "{link}");
    page.assert_quiet().await;
}

/// A log of `count` entries with bodies of `size` bytes; each hundredth is refused.
fn har(count: usize, size: usize) -> String {
    let body = "x".repeat(size);
    let entry = |at: usize| {
        let status = if at % 100 == 99 { 401 } else { 200 };
        format!(
            r#"{{"request":{{"method":"GET","url":"https://a.example/{at}","headers":[]}},"response":{{"status":{status},"headers":[{{"name":"WWW-Authenticate","value":"Basic realm=\"r{at}\""}}],"content":{{"text":"{body}"}}}}}}"#
        )
    };
    let entries: Vec<String> = (0..count).map(entry).collect();
    format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"Firefox"}},"entries":[{}]}}}}"#,
        entries.join(",")
    )
}

/// Files that a person can choose; removed at the end.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("why401-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).expect("a file");
        }
        Self(folder)
    }

    /// What the file button takes: the paths, one a line.
    fn paths(&self, names: &[&str]) -> String {
        let paths: Vec<String> =
            names.iter().map(|name| self.0.join(name).to_string_lossy().into_owned()).collect();
        paths.join("\n")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[tokio::test]
async fn a_big_capture_is_read_and_its_refusals_listed() {
    let page = Page::open("", Window::WIDE).await;
    let folder = Folder::new("har", &[("a.har", har(4000, 2000).as_bytes()), ("b.png", b"\x89PNG\r\n")]);
    page.type_into("#file", &folder.paths(&["a.har", "b.png"])).await;
    page.wait_for_text("#part-files", "4000 entries, 40 refused").await;
    page.wait_for_text("#part-files", "is a picture").await;
    page.wait_for_text(CAUSE, "no-credentials").await;
    page.wait_for_text("#part-challenges", "r3999").await;
    page.click("#part-files [data-at='99']").await;
    page.wait_for_text("#part-challenges", "r99").await;
    page.wait_for_text("#part-files [aria-current]", "GET /99").await;
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn files_of_text_go_into_the_box() {
    let page = Page::open("", Window::WIDE).await;
    let wide: Vec<u8> = "\u{feff}HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let folder = Folder::new("text", &[("a.txt", b"GET / HTTP/1.1\nHost: a.example"), ("b.txt", &wide)]);
    page.type_into("#file", &folder.paths(&["a.txt", "b.txt"])).await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
    assert!(page.value("#box").await.starts_with("GET / HTTP/1.1\nHost: a.example\n\n"));
    page.assert_quiet().await;
}

/// Drops files on an element of the page: each its name and the pieces it is made of, by number. A piece that is
/// repeated takes no memory, however big the files are.
async fn drop_files(page: &Page, css: &str, pieces: &[&str], files: &[(&str, Vec<usize>)]) {
    let script = "const [target, pieces, files] = arguments, data = new DataTransfer();
        const blobs = pieces.map(piece => new Blob([piece]));
        for (const [name, parts] of files) data.items.add(new File(parts.map(at => blobs[at]), name));
        const event = kind => new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        // Where dragover is not prevented, nothing can be dropped; where drop is not, the browser leaves for the file.
        return ['dragover', 'drop'].map(kind => target.dispatchEvent(event(kind)))";
    let arguments = vec![page.element(css).await, json!(pieces), json!(files)];
    let left_to_the_browser = page.script_with(script, arguments).await;
    assert_eq!(left_to_the_browser, json!([false, false]));
}

#[tokio::test]
async fn a_dropped_capture_is_read() {
    let page = Page::open("", Window::WIDE).await;
    page.type_into("#box", "half a thought").await;
    let small = har(100, 10);
    drop_files(&page, "h1", &[&small], &[("small.har", vec![0])]).await;
    page.wait_for_text(CAUSE, "no-credentials").await;
    page.wait_for_text("#part-challenges", "r99").await;
    // What the box held can be brought back.
    page.wait_for_true("the text of the file is in the box", "return box.value.startsWith('{\"log\"')").await;
    page.wait_for("[data-act=bring-back]").await;
    // A big one, and one that is none, anywhere on the page.
    let big = har(4000, 2000);
    let files = [("big.har", vec![0]), ("b.zip", vec![1])];
    drop_files(&page, "body", &[&big, "PK\u{3}\u{4}"], &files).await;
    page.wait_for_text("#part-files", "4000 entries, 40 refused").await;
    page.wait_for_text("#part-files", "is a ZIP archive").await;
    page.wait_for_text("#part-challenges", "r3999").await;
    page.assert_quiet().await;
    assert_eq!(page.requests_since_load().await, [""; 0]);
}

#[tokio::test]
async fn reading_a_big_capture_can_be_stopped() {
    let page = Page::open("", Window::WIDE).await;
    page.type_into("#box", "half a thought").await;
    let whole = har(200, 10);
    let (head, tail) = whole.split_at(whole.len() - "]}}".len());
    let filler = format!(",{}", &har(1, 1_000_000).split_once('[').expect("the entries").1);
    let filler = filler.strip_suffix("]}}").expect("the end of the log");
    // Together they take longer to read than anybody needs to press a button.
    let names: Vec<String> = (0..40).map(|at| format!("{at}.har")).collect();
    let parts = [vec![0], vec![1; 150], vec![2]].concat();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), parts.clone())).collect();
    drop_files(&page, "body", &[head, filler, tail], &files).await;
    page.wait_for_text("#part-files", "2 refusals so far").await;
    page.click("[data-act=cancel-files]").await;
    page.wait_for_text("#part-files", "You stopped the reading at").await;
    page.wait_for_true(
        "it rests",
        "return document.body.dataset.work === 'rests' && !document.querySelector('#part-files progress')",
    )
    .await;
    // What was found stays, and what was not begun is said to be unread.
    let list = page.text("#part-files").await;
    assert!(list.contains("2 refused") && list.contains("was not read: you stopped it"), "{list}");
    assert_eq!(list.matches("You stopped the reading at").count(), 1, "{list}");
    assert!(page.texts("[data-act=cancel-files]").await.is_empty());
    assert_eq!(page.value("#box").await, "half a thought");
    assert!(page.texts(CAUSE).await.is_empty());
    // A refusal of the file that was stopped can be diagnosed.
    let stopped = "const file = [...document.querySelectorAll('#part-files .file')]
            .find(file => file.innerText.includes('You stopped'));
        return file.dataset.key";
    let stopped = page.script(stopped).await;
    let stopped = stopped.as_str().expect("its number").to_owned();
    page.click(&format!("#part-files [data-file='{stopped}'][data-at='99']")).await;
    page.wait_for_text("#part-challenges", "r99").await;
    page.wait_for_text("#part-files [aria-current]", "GET /99").await;
    // The text in the box was not touched.
    assert_eq!(page.value("#box").await, "half a thought");
    page.assert_quiet().await;
}

#[tokio::test]
#[ignore = "a measurement: run it with --ignored --nocapture"]
async fn speed_of_reading_a_big_capture() {
    let page = Page::open("", Window::WIDE).await;
    let har = har(5000, 23_000);
    let folder = Folder::new("big", &[("big.har", har.as_bytes())]);
    let watch = "window.longest = 0;
        new PerformanceObserver(list => list.getEntries().forEach(task => { longest = Math.max(longest, task.duration) }))
            .observe({ entryTypes: ['longtask'] });
        const input = document.getElementById('file');
        input.addEventListener('change', () => { window.start = performance.now() }, { capture: true });
        new MutationObserver(() => {
            if (document.querySelector('#part-challenges').innerText.includes('r4999')) window.end ??= performance.now();
        }).observe(document.getElementById('part-challenges'), { subtree: true, childList: true });";
    page.script(watch).await;
    page.type_into("#file", &folder.paths(&["big.har"])).await;
    page.wait_for_text("#part-challenges", "r4999").await;
    page.wait_for_true("it ended", "return !!window.end").await;
    let ms = page.script("return end - start").await.as_f64().unwrap_or_default();
    let longest = page.script("return longest").await;
    let bytes = u32::try_from(har.len()).expect("a size");
    println!(
        "{} MB in {ms:.0} ms: {:.0} MB/s; longest task of the page's thread beyond 50 ms: {longest} ms",
        bytes / 1_000_000,
        f64::from(bytes) / ms / 1000.0
    );
}
