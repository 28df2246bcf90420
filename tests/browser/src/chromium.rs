//! What Chromium is told, and what only Chromium can be asked.

use std::path::Path;

use fantoccini::Client;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use serde_json::{Value, json};

/// A browser without a window, with an empty profile, that talks to nobody by itself and sends what is not for
/// 127.0.0.1 to `proxy` (host and port).
pub(crate) fn capabilities(program: &Path, profile: &Path, proxy: &str) -> Capabilities {
    let arguments = [
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-default-apps".to_owned(),
        "--disable-extensions".to_owned(),
        "--disable-features=MediaRouter,OptimizationHints,PreconnectToSearch,Translate".to_owned(),
        "--lang=en-GB".to_owned(),
        format!("--proxy-server=http://{proxy}"),
        format!("--user-data-dir={}", profile.display()),
    ];
    let value = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": program,
            "args": arguments,
            // 2: never connect anywhere before it is needed.
            "prefs": { "net": { "network_prediction_options": 2 }, "search": { "suggest_enabled": false } },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    match value {
        Value::Object(map) => map,
        _ => unreachable!(),
    }
}

/// A command of the `DevTools` protocol, such as `Emulation.setDeviceMetricsOverride`.
pub(crate) async fn devtools(client: &Client, command: &str, parameters: Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    let answer = client.issue_cmd(Vendor { path: "goog/cdp/execute", body }).await;
    answer.unwrap_or_else(|error| panic!("{command}: {error}"))
}

/// The entries of a log (`browser` or `performance`) since it was last read.
pub(crate) async fn log(client: &Client, kind: &str) -> Vec<Value> {
    let answer = client.issue_cmd(Vendor { path: "se/log", body: json!({ "type": kind }) }).await;
    match answer.unwrap_or_else(|error| panic!("the log {kind}: {error}")) {
        Value::Array(entries) => entries,
        other => panic!("the log {kind} is not a list: {other}"),
    }
}

/// A command of chromedriver beyond the `WebDriver` standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
