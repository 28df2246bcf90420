//! Handing a diagnosis on: the link, sealed or not, its QR code, the report in four forms.

use std::fs;
use std::path::Path;

use browser_tests::{Page, Window};
use serde_json::{Value, json};

const CAUSE: &str = "#part-verdict [data-test=cause]";
const COPIED: &str = "[data-test=copied]";
const TOKEN: &str = "q7Rk2mVz9LwXc4Tn8bHd";
const COOKIE: &str = "Zp5vQy8sJd3fGh6k";

fn paste() -> String {
    format!(
        "POST /v1/orders?page=2 HTTP/1.1\nHost: api.corp.co\nAuthorization: Bearer {TOKEN}\nCookie: sid={COOKIE}\nContent-Type: application/json\n\n{{\"limit\":5}}\n\nHTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"orders:write\"\n\n"
    )
}

/// A page with the dialogue open over a diagnosis.
async fn sharing(window: Window) -> Page {
    let page = Page::open("", window).await;
    page.paste("#box", &paste()).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    page.click("[data-test=share]").await;
    page.wait_for("#share-link").await;
    page
}

fn fragment(link: &str) -> &str {
    &link[link.find('#').expect("a link has a fragment")..]
}

fn assert_without_secrets(text: &str) {
    for secret in [TOKEN, COOKIE] {
        for at in 0..=secret.len() - 6 {
            assert!(
                !text.contains(&secret[at..at + 6]),
                "{} of a secret stands in {text}",
                &secret[at..at + 6]
            );
        }
    }
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[tokio::test]
async fn the_report_is_copied_in_four_forms_each_with_its_receipt() {
    let page = sharing(Window::WIDE).await;
    for (act, told, held) in [
        ("copy-markdown", "Copied as Markdown. Hidden in it: ", "## 403: "),
        ("copy-text", "Copied as plain text. Hidden in it: ", "insufficient-scope"),
        ("copy-json", "Copied as JSON. Hidden in it: ", "\"cause\":\"insufficient-scope\""),
        (
            "copy-command",
            "To be set in the shell before it runs: TOKEN, COOKIE_SID",
            "curl -i -X POST 'https://api.corp.co/v1/orders?page=2' \\\n  -H \"Authorization: Bearer ${TOKEN:?}\" \\\n  -H \"Cookie: sid=${COOKIE_SID:?}\" \\\n",
        ),
    ] {
        page.click(&format!("[data-test={act}]")).await;
        page.wait_for_text(COPIED, told).await;
        let copied = page.clipboard().await;
        assert!(copied.contains(held), "{act}: {copied}");
        assert_without_secrets(&copied);
    }
    // Only the link itself changes the address.
    assert!(!page.address().await.contains('#'));
    page.assert_quiet().await;
}

#[tokio::test]
async fn what_cannot_be_copied_is_shown() {
    let page = sharing(Window::WIDE).await;
    page.script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))").await;
    page.click("[data-test=copy-markdown]").await;
    page.wait_for_text(COPIED, "does not let the page copy").await;
    assert!(page.value("#by-hand").await.starts_with("## 403: "));
    let selected = "const it = document.activeElement; return it.id === 'by-hand' && it.selectionEnd === it.value.length";
    assert_eq!(page.script(selected).await, json!(true));
}

#[tokio::test]
async fn the_list_of_contents_is_what_the_link_carries() {
    let page = sharing(Window::NARROW).await;
    page.wait_for_text("[data-test=hidden]", "1 cookie value").await;
    page.click("#share details summary").await;
    let listed = page.text("#share .seen").await;
    assert!(listed.contains("insufficient_scope") && listed.contains("api.corp.co"), "{listed}");
    assert_without_secrets(&listed);
    page.wait_for_true(
        "nothing of the dialogue is cut off at 320 px",
        "const share = document.getElementById('share'); return share.scrollWidth <= share.clientWidth",
    )
    .await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text(COPIED, "Hidden in it: ").await;
    let link = page.clipboard().await;
    page.visit(fragment(&link)).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    let shown = page.script("return document.getElementById('evidence').parentElement.textContent").await;
    let shown = shown.as_str().expect("a text");
    for line in listed
        .lines()
        .filter(|line| line.contains(": ") && !line.contains("uthorization") && !line.contains("ookie"))
    {
        assert!(shown.contains(line.trim()), "{line} is not in {shown}");
    }
}

#[tokio::test]
async fn a_sealed_link_opens_with_its_passphrase_and_no_other() {
    let page = sharing(Window::WIDE).await;
    page.click("#share input[value=sealed]").await;
    page.wait_for("#passphrase").await;
    assert_eq!(page.texts("#share-link").await, [""; 0], "there is no link before it is sealed");
    page.type_into("#passphrase", "short").await;
    page.click("[data-test=seal]").await;
    page.wait_for_text("#passphrase-trouble", "at least 8").await;
    assert_eq!(page.value("#passphrase").await, "short");
    page.type_into("#passphrase", " but now größer").await;
    page.click("[data-test=seal]").await;
    page.wait_for_true(
        "the link is sealed",
        "return document.getElementById('share-link')?.value.includes('#1.s.') === true",
    )
    .await;
    page.wait_for_true("the next thing has the focus", "return document.activeElement.id === 'copy-link'")
        .await;
    page.click("[data-test=copy-link]").await;
    page.wait_for_text(COPIED, "opens with the passphrase alone").await;
    let link = page.clipboard().await;
    assert_without_secrets(&link);
    let kept = page
        .script(
            "return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])",
        )
        .await;
    assert!(!kept.to_string().contains("short"), "{kept}");
    assert!(!page.script("return document.documentElement.outerHTML").await.to_string().contains("but now"));
    page.assert_quiet().await;

    let other = Page::open(fragment(&link), Window::WIDE).await;
    other.wait_for_text("#leaf h1", "A sealed link").await;
    assert_eq!(other.script("return document.activeElement.id").await, "passphrase");
    other.type_into("#passphrase", "Short but now größer").await;
    other.click("[data-test=unseal]").await;
    other.wait_for_text("#passphrase-trouble", "not the passphrase").await;
    // What was typed is still there, and so is the link.
    assert_eq!(other.value("#passphrase").await, "Short but now größer");
    assert_eq!(fragment(&other.address().await), fragment(&link));
    // The same letters, written in the other way that Unicode knows, and a space too much.
    other.script("document.getElementById('passphrase').value = ''").await;
    other.type_into("#passphrase", " short but now gro\u{308}ßer ").await;
    other.press("\u{e007}").await;
    other.wait_for_text(CAUSE, "insufficient-scope").await;
    other.wait_for_text("[data-test=from-link]", "From a shared link").await;
    assert_eq!(other.texts("#passphrase").await, [""; 0]);
    other.assert_quiet().await;
    assert_eq!(other.requests_since_load().await, [""; 0]);
}

/// Links that were sealed by another program, after the words of `src/permalink/sealed.rs` alone.
#[tokio::test]
async fn sealed_links_of_the_released_form_open_for_ever() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../links");
    let page = Page::open("", Window::WIDE).await;
    let mut count = 0;
    for file in fs::read_dir(folder).expect("tests/links").flatten() {
        if !file.file_name().to_string_lossy().starts_with("sealed-") {
            continue;
        }
        let golden: Value = serde_json::from_slice(&fs::read(file.path()).expect("a file")).expect("JSON");
        let text = |name: &str| golden[name].as_str().expect("a text").to_owned();
        page.visit(&format!("#{}", text("fragment"))).await;
        page.type_into("#passphrase", &text("passphrase")).await;
        page.click("[data-test=unseal]").await;
        page.wait_for_text(CAUSE, &text("cause")).await;
        count += 1;
    }
    assert!(count >= 2, "{count} links");
}

#[tokio::test]
async fn where_the_browser_does_not_cipher_the_page_says_so() {
    let page = Page::open("", Window::WIDE).await;
    // As on a page that came over http.
    let gone = "Object.defineProperty(crypto, 'subtle', { value: undefined })";
    page.script(gone).await;
    page.paste("#box", &paste()).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    page.click("[data-test=share]").await;
    page.wait_for("#share input[value=sealed]:disabled").await;
    page.wait_for_text("#share .kinds", "came over https").await;
    page.click("[data-act=close-share]").await;
    // The form is right; what is in it nobody sealed.
    let body = "AQAJJ8AB".to_string() + &"AB".repeat(40);
    let link = format!("#1.s.{}.{body}.{:08x}", body.len(), crc(&body));
    page.script_with("location.hash = arguments[0]", vec![json!(link)]).await;
    page.wait_for("#passphrase").await;
    page.type_into("#passphrase", "anything at all").await;
    page.click("[data-test=unseal]").await;
    page.wait_for_text("#passphrase-trouble", "came over https").await;
}

/// CRC-32 (IEEE 802.3).
fn crc(text: &str) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !text.bytes().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(byte), |crc, _| step(crc)))
}

#[tokio::test]
async fn the_link_is_drawn_as_a_qr_code_and_put_away_again() {
    let page = sharing(Window::NARROW.dark()).await;
    page.click("[data-test=qr]").await;
    page.wait_for_true(
        "a picture of its own kind with a name, dark on light, as wide as there is room",
        "const svg = document.querySelector('#share svg.qr'); if (!svg) return false;
         const ground = getComputedStyle(svg.querySelector('rect')).fill, ink = getComputedStyle(svg.querySelector('path')).fill;
         return svg.namespaceURI.endsWith('svg') && svg.getAttribute('aria-label').includes('QR code') && svg.getBoundingClientRect().width > 200
            && ground === 'rgb(255, 255, 255)' && ink === 'rgb(0, 0, 0)' && svg.querySelector('path').getBBox().width > 20",
    )
    .await;
    page.wait_for("[data-test=qr][aria-expanded=true]").await;
    page.click("[data-test=qr]").await;
    page.wait_for_true("it is gone", "return !document.querySelector('#share svg')").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn other_programs_get_the_link_where_the_browser_hands_it_on() {
    let page = Page::open("", Window::WIDE).await;
    page.paste("#box", &paste()).await;
    page.wait_for_text(CAUSE, "insufficient-scope").await;
    page.script("Object.defineProperty(navigator, 'share', { value: data => { window.shared = data; return Promise.resolve() }, configurable: true })").await;
    page.click("[data-test=share]").await;
    page.click("[data-act=share-link]").await;
    page.wait_for_true("it is handed on", "return !!window.shared").await;
    let shared = page.script("return window.shared").await;
    assert_eq!(shared["url"], page.value("#share-link").await);
    assert!(shared["title"].as_str().is_some_and(|title| title.starts_with("why401: ")), "{shared}");
    // Where the browser refuses, the page says so; where the person thinks better of it, nothing.
    page.script("window.why = 'NotAllowedError'; Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('', window.why)) })").await;
    page.click("[data-act=share-link]").await;
    page.wait_for_text(COPIED, "did not hand the link on").await;
}
