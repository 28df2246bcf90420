//! Secrets that are pasted: where the browser keeps, names or tells anything, no piece of them stands.

use browser_tests::{Page, Window};
use serde_json::{Value, json};

const CAUSE: &str = "#part-verdict [data-test=cause]";
const COPIED: &str = "[data-test=copied]";
const TOKEN: &str = "q7Rk2mVz9LwXc4Tn8bHd";
const COOKIE: &str = "Zp5vQy8sJd3fGh6kWr1x";
const KEY: &str = "mB4tX9cNf7Lw2Pz6Ks8R";
const PASSWORD: &str = "hV3jD6nTq9Yg5Fx1Cb7M";

/// A secret each in a field, a cookie, the address and the body of one refused request.
fn raw() -> String {
    format!(
        "POST /v1/orders?page=2&api_key={KEY} HTTP/1.1\nHost: api.corp.co\nAuthorization: Bearer {TOKEN}\nCookie: sid={COOKIE}\nReferer: https://app.corp.co/reset?token={KEY}\nContent-Type: application/json\n\n{{\"limit\":5,\"password\":\"{PASSWORD}\"}}\n\nHTTP/1.1 403 Forbidden\nSet-Cookie: sid={COOKIE}; Path=/\nWWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"orders:write\"\n\n"
    )
}

/// The same as a recording of the browser's.
fn har() -> String {
    let pair = |name: &str, value: &str| json!({"name": name, "value": value});
    json!({"log": {"version": "1.2", "entries": [{
        "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 1, "cache": {}, "timings": {},
        "request": {
            "method": "POST", "url": format!("https://api.corp.co/v1/orders?api_key={KEY}"), "httpVersion": "HTTP/1.1",
            "headers": [pair("Authorization", &format!("Bearer {TOKEN}")), pair("Cookie", &format!("sid={COOKIE}"))],
            "queryString": [pair("api_key", KEY)], "cookies": [pair("sid", COOKIE)],
            "postData": {"mimeType": "application/json", "text": json!({"password": PASSWORD}).to_string()},
        },
        "response": {
            "status": 403, "statusText": "Forbidden", "httpVersion": "HTTP/1.1", "redirectURL": "", "cookies": [],
            "headers": [pair("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"orders:write\"")],
            "content": {"mimeType": "application/json", "text": ""},
        },
    }]}})
    .to_string()
}

#[tokio::test]
async fn of_a_request_nothing_secret_is_kept_or_told() {
    whole_way(&raw()).await;
}

#[tokio::test]
async fn of_a_recording_nothing_secret_is_kept_or_told() {
    whole_way(&har()).await;
}

/// Diagnosis, every copy, the links, the sealed one, the comparison; after each step everything is looked through.
async fn whole_way(paste: &str) {
    let page = Page::blank("/", Window::WIDE).await;
    page.before_every_load(LISTEN).await;
    page.visit("").await;
    page.paste("#box", paste).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    assert_without(&page, "after the diagnosis").await;

    page.click("[data-test=share]").await;
    page.wait_for("#share-link").await;
    let mut link = String::new();
    for (act, told) in [
        ("copy-link", "Hidden in it"),
        ("copy-markdown", "Copied as Markdown"),
        ("copy-text", "Copied as plain text"),
        ("copy-json", "Copied as JSON"),
        ("copy-command", "To be set in the shell"),
    ] {
        page.click(&format!("[data-test={act}]")).await;
        page.wait_for_text(COPIED, told).await;
        let copied = page.clipboard().await;
        clean(&copied, act);
        clean(&page.text(COPIED).await, "what was said of it");
        if act == "copy-link" {
            link = copied;
        }
    }
    page.click("[data-test=qr]").await;
    assert_without(&page, "while sharing").await;
    page.click("#share input[value=sealed]").await;
    page.type_into("#passphrase", "a passphrase of mine").await;
    page.click("[data-test=seal]").await;
    page.wait_for_true(
        "the link is sealed",
        "return document.getElementById('share-link')?.value.includes('#1.s.') === true",
    )
    .await;
    assert_without(&page, "after sealing").await;
    page.click("[data-act=close-share]").await;

    page.click("[data-act=compare]").await;
    page.paste("#other", &paste.replace(TOKEN, "w2Xc8Vb5Nm1Qz7Lk4Jh9")).await;
    page.wait_for("[data-test=compare]").await;
    assert_without(&page, "while comparing").await;
    page.assert_quiet().await;

    // The link as whoever gets it opens it.
    page.visit(link.get(link.find('#').expect("a fragment")..).expect("a fragment")).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    assert_without(&page, "from the link").await;
}

/// Looks through all that the browser shows, keeps and says, but for the boxes that the person filled.
async fn assert_without(page: &Page, when: &str) {
    let found = page.client().execute_async(COLLECT, Vec::new()).await.expect("the page answers");
    let Value::Object(found) = found else { panic!("{found} is no object") };
    assert!(found.len() >= 10 && found["text"].as_str().is_some_and(|text| text.len() > 200), "{found:?}");
    for (place, text) in found {
        clean(&text.to_string(), &format!("{place} {when}"));
    }
    clean(&page.address().await, when);
    clean(&page.console_errors().await.join("\n"), when);
}

fn clean(text: &str, place: &str) {
    for secret in [TOKEN, COOKIE, KEY, PASSWORD] {
        for at in 0..=secret.len() - 6 {
            let part = &secret[at..at + 6];
            assert!(!text.contains(part), "{part} of a secret stands in {place}");
        }
    }
}

/// Keeps what is written to the console, and what the page sends to storage.
const LISTEN: &str = "
    window.heard = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'group'])
        console[name] = (...words) => window.heard.push(words.map(String).join(' '));";

const COLLECT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const text = [], walk = node => {
            if (node.nodeType === 3) return void text.push(node.data);
            if (node.nodeType !== 1 || ['box', 'other', 'raw'].includes(node.id)) return;
            for (const { name, value } of node.attributes) text.push(value);
            if ('value' in node) text.push(node.value);
            node.childNodes.forEach(walk);
        };
        walk(document.documentElement);
        const cached = [];
        for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys()) cached.push(name, request.url);
        const databases = indexedDB.databases ? await indexedDB.databases() : [];
        const workers = (await navigator.serviceWorker?.getRegistrations() ?? []).map(one => one.scope);
        done({
            text: text.join('\\n'), title: document.title, address: location.href, state: JSON.stringify(history.state),
            local: JSON.stringify({ ...localStorage }), session: JSON.stringify({ ...sessionStorage }),
            cookies: document.cookie, caches: cached.join('\\n'), databases: JSON.stringify(databases),
            console: window.heard.join('\\n'), name: window.name, workers: workers.join('\\n'),
            requests: performance.getEntriesByType('resource').map(entry => entry.name).join('\\n'),
        });
    })().catch(error => done({ error: String(error) }));";
