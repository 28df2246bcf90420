//! What Firefox is told.

use std::path::Path;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// A browser without a window that talks to nobody by itself and sends what is not for 127.0.0.1 to `proxy` (host and
/// port).
pub(crate) fn capabilities(program: &Path, proxy: &str) -> Capabilities {
    let mut preferences = json!({
        "intl.accept_languages": "en-GB",
        "app.normandy.enabled": false,
        "browser.region.network.url": "",
        "browser.safebrowsing.downloads.remote.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.search.update": false,
        "datareporting.healthreport.uploadEnabled": false,
        "dom.push.connection.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "extensions.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "network.prefetch-next": false,
        "services.settings.server": "data:,",
        "toolkit.telemetry.enabled": false,
    });
    // By these rather than by a proxy capability: 127.0.0.1 itself is never asked for through it.
    let (host, port) = proxy.split_once(':').unwrap_or((proxy, "80"));
    let port: u16 = port.parse().unwrap_or(80);
    for kind in ["http", "ssl"] {
        preferences[format!("network.proxy.{kind}")] = host.into();
        preferences[format!("network.proxy.{kind}_port")] = port.into();
    }
    preferences["network.proxy.type"] = 1.into();
    let value = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "binary": program, "args": ["-headless"], "prefs": preferences },
    });
    match value {
        Value::Object(map) => map,
        _ => unreachable!(),
    }
}

/// Whether a host is one that Firefox asks by itself, without a page having wanted it.
pub(crate) fn is_own_host(host: &str) -> bool {
    ["mozilla.com", "mozilla.net", "mozilla.org", "firefox.com", "mozgcp.net"]
        .iter()
        .any(|own| host.strip_suffix(own).is_some_and(|before| before.is_empty() || before.ends_with('.')))
}
