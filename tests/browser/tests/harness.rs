//! The harness sees what it is there to see: a test that cannot fail tells nothing.

use browser_tests::{Page, Setup, Window};

#[tokio::test]
async fn sees_console_errors() {
    let page = Page::open("", Window::WIDE).await;
    page.script(
        "console.error('wrong'); setTimeout(() => { throw new Error('thrown') }); console.log('fine')",
    )
    .await;
    page.wait_for_true("time passes", "return true").await;
    let errors = page.console_errors().await;
    assert_eq!(errors.len(), 2, "{errors:#?}");
    assert!(errors.iter().any(|error| error.contains("wrong")), "{errors:#?}");
    assert!(errors.iter().any(|error| error.contains("thrown")), "{errors:#?}");
}

#[tokio::test]
async fn sees_requests_of_page_and_worker() {
    // Without the policy, which lets neither such a worker start nor such requests go out.
    let html = std::fs::read_to_string(Setup::read().dist.join("index.html")).expect("the page");
    let html = html.replace("Content-Security-Policy", "x-no-policy");
    let page = Page::tampered(&[("index.html", Some(&html))], Window::WIDE).await;
    page.wait_for_true("the page rests", "return document.body.dataset.work === 'rests'").await;
    page.script(
        "const code = `fetch('http://worker.example/b').catch(() => 0); fetch('${location.origin}/worker')
            .catch(() => 0).finally(() => postMessage(0))`;
         const worker = new Worker(URL.createObjectURL(new Blob([code])));
         worker.onmessage = () => { fetch('http://page.example/a').catch(() => 0).finally(() => { window.done = true }) }",
    )
    .await;
    page.wait_for_true("all is fetched", "return window.done === true").await;
    let foreign = page.foreign_requests().await;
    assert!(foreign.contains(&"GET http://page.example/a".to_owned()), "{foreign:#?}");
    assert!(foreign.contains(&"GET http://worker.example/b".to_owned()), "{foreign:#?}");
    let all = page.requests_since_load().await;
    assert!(all.iter().any(|request| request.ends_with("/worker")), "{all:#?}");
    assert!(all.iter().any(|request| request.ends_with("page.example/a")), "{all:#?}");
}

#[tokio::test]
async fn pastes_as_a_person_does() {
    let page = Page::open("", Window::WIDE).await;
    page.script(
        "const box = document.createElement('textarea');
         box.id = 'probe';
         box.addEventListener('paste', e => { window.pasted = [e.isTrusted, e.clipboardData.getData('text/plain')] });
         box.addEventListener('input', e => { window.input = e.inputType });
         document.body.append(box)",
    )
    .await;
    let text = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"größe\"\n\n";
    page.paste("#probe", text).await;
    page.wait_for_true("an input event comes", "return !!window.input").await;
    assert_eq!(page.value("#probe").await, text);
    assert_eq!(page.script("return window.pasted").await, serde_json::json!([true, text]));
    assert_eq!(page.script("return window.input").await, "insertFromPaste");
    page.type_into("#probe", "typed").await;
    assert_eq!(page.value("#probe").await, format!("{text}typed"));
    assert_eq!(page.clipboard().await, text);
}

#[tokio::test]
async fn takes_pictures() {
    let page = Page::open("", Window::WIDE).await;
    let file = std::env::temp_dir().join(format!("why401-picture-{}.png", std::process::id()));
    page.screenshot(&file).await;
    let picture = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    // The signature, then the header with width and height (PNG §5.2, §11.2.2).
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(&picture[16..24], &[0, 0, 5, 0, 0, 0, 3, 32]);
}
