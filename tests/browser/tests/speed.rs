//! How fast the page is: measurements that `cargo xtask bench` runs and prints. They judge nothing.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use browser_tests::{Page, Window};
use serde_json::{Value, json};
use xtask::server::Pace;

const EXPIRED: &str = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsImV4cCI6MTc5NTI4NzYyMH0.c2lnbmVkLWJ5LW5vYm9keS1zZWNyZXQtYnl0ZXM\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 19:04:10 GMT\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n";

/// 10 Mbit/s, 40 ms.
const LINE: Pace = Pace { bytes_per_second: 1_250_000, delay: Duration::from_millis(40) };

/// Notes when the page's program runs, when its engine rests for the first time, and tasks beyond 50 ms.
const WATCH: &str = "
    window.marks = { tasks: [] };
    new MutationObserver(() => {
        const work = document.body?.dataset.work;
        if (work) marks.program ??= performance.now();
        if (work === 'rests') marks.engine ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-work'] });
    new PerformanceObserver(list => marks.tasks.push(...list.getEntries().map(one => [one.startTime, one.duration])))
        .observe({ type: 'longtask', buffered: true });";

const MARKS: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const longest = since => Math.max(0, ...marks.tasks.filter(([start]) => start >= since).map(([, ms]) => ms));
    return [paint, marks.program, marks.engine, longest(0), longest(marks.program)].map(Math.round)";

#[tokio::test]
#[ignore = "a measurement: run it with --ignored --nocapture"]
async fn time_to_the_first_paint_and_to_the_engine() {
    println!("\nmilliseconds from the address to …");
    println!(
        "| {:<42} | shell painted | program runs | engine there | longest task, while loading / after |",
        ""
    );
    for (name, pace, factor) in
        [("no limits", None, 1.0), ("10 Mbit/s, 40 ms, processor 4 times slower", Some(LINE), 4.0)]
    {
        let page = Page::copied(Window::WIDE).await;
        if let Some(pace) = pace {
            pack(&page.folder());
            page.pace(pace);
        }
        page.slow_down(factor).await;
        page.before_every_load(WATCH).await;
        for visit in ["cold", "warm", "warm again"] {
            page.visit("").await;
            let marks = page.script(MARKS).await;
            let of = |at: usize| marks.get(at).and_then(Value::as_u64).unwrap_or_default();
            println!(
                "| {:<42} | {:>13} | {:>12} | {:>12} | {:>5} / {:<5} |",
                format!("{visit}, {name}"),
                of(0),
                of(1),
                of(2),
                of(3),
                of(4)
            );
        }
    }
}

#[tokio::test]
#[ignore = "a measurement: run it with --ignored --nocapture"]
async fn time_from_paste_to_painted_verdict() {
    let lines =
        "X-Trace: a line of the head that nobody asked about, with a value of some length\n".repeat(120);
    let text = EXPIRED.replace("Host:", &format!("{lines}Host:"));
    println!("\nmilliseconds from a paste of {} bytes, median of 30", text.len());
    println!("| processor | screen back | printed | painted | 90 % painted within | longest task |");
    for factor in [1.0, 4.0] {
        let page = Page::open("", Window::WIDE).await;
        page.before_every_load(WATCH).await;
        page.visit("").await;
        page.slow_down(factor).await;
        let measured = page.client().execute_async(PASTES, vec![json!(text)]).await.expect("measured");
        let of = |at: usize| measured.get(at).and_then(Value::as_f64).unwrap_or_default();
        println!(
            "| {factor:>8}× | {:>11.1} | {:>7.1} | {:>7.1} | {:>19.1} | {:>12.0} |",
            of(0),
            of(1),
            of(2),
            of(3),
            of(4)
        );
    }
}

/// Pastes forty times, each text another one, and measures the last thirty: when the engine's answer is back, when it
/// is printed, when the frame that shows it is done. The pastes begin at every moment of a frame alike: begun behind a frame
/// each would wait for the whole next one.
const PASTES: &str = "
    const [text, done] = arguments, box = document.getElementById('box'), all = [], since = performance.now();
    const heard = Worker.prototype.postMessage;
    let back = 0;
    Worker.prototype.postMessage = function (...all) {
        this.addEventListener('message', () => { back = performance.now(); }, { once: true });
        return heard.apply(this, all);
    };
    const once = n => {
        box.value = `${text}\\n${n}`;
        const start = performance.now();
        const seen = new MutationObserver(() => {
            if (document.body.dataset.work !== 'rests') return;
            seen.disconnect();
            const printed = performance.now();
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => {
                    all.push([back - start, printed - start, performance.now() - start]);
                    if (n < 40) setTimeout(() => once(n + 1), 50 + (n * 7) % 17);
                    else end();
                };
                port2.postMessage(0);
            });
        });
        seen.observe(document.body, { attributeFilter: ['data-work'] });
        box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    };
    const end = () => {
        const last = all.slice(-30);
        const at = (column, share) => last.map(row => row[column]).sort((a, b) => a - b)[Math.floor(share * 29)];
        const long = Math.max(0, ...marks.tasks.filter(([start]) => start >= since).map(([, ms]) => ms));
        done([at(0, .5), at(1, .5), at(2, .5), at(2, .9), long]);
    };
    once(0)";

/// Compresses what a host would send compressed.
fn pack(folder: &Path) {
    let script = "const fs = require('node:fs'), path = require('node:path'), zlib = require('node:zlib');
        const walk = folder => fs.readdirSync(folder, { withFileTypes: true }).forEach(entry => {
            const file = path.join(folder, entry.name);
            if (entry.isDirectory()) return walk(file);
            if (!/\\.(html|css|js|wasm|svg)$/.test(file)) return;
            const data = fs.readFileSync(file), params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
            fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(data, { params }));
        });
        walk(process.argv[1])";
    let packed = Command::new("node").args(["-e", script]).arg(folder).status();
    assert!(packed.is_ok_and(|status| status.success()), "node compresses the page");
}
