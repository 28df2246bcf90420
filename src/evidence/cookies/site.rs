//! Sites: whether a request comes from a page of the same one.

use crate::evidence::{Leg, Url};
use crate::text::Span;

/// Where a request comes from, seen from the host that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameSite {
    /// Whether it comes from another site.
    pub cross: bool,
    /// Whether the browser itself says so, in `Sec-Fetch-Site`; else it was concluded from `Origin` or `Referer`.
    pub stated: bool,
    /// What says so.
    pub span: Span,
}

/// Whether a request comes from another site (RFC 6265bis §5.2); `None` where nothing tells.
///
/// `Sec-Fetch-Site` says it; else `Origin`, else `Referer` is compared with the host. The scheme counts: http and https are
/// two sites.
pub fn same_site(leg: &Leg<'_>) -> Option<SameSite> {
    let request = leg.request?;
    if let Some(header) = request.header("sec-fetch-site") {
        let cross = header.value.as_str().trim().eq_ignore_ascii_case("cross-site");
        return Some(SameSite { cross, stated: true, span: header.value.span() });
    }
    let host = leg.host()?;
    let header = request.header("origin").or_else(|| request.header("referer"))?;
    let span = header.value.span();
    if header.value.as_str().trim() == "null" {
        return Some(SameSite { cross: true, stated: false, span });
    }
    let from = Url::read(&header.value, None);
    let own = leg.url.as_ref().and_then(|url| url.scheme.as_deref());
    let schemes = from.scheme.as_deref().zip(own).is_some_and(|(from, own)| from != own);
    let cross = registrable(from.host.as_deref()?) != registrable(host) || schemes;
    Some(SameSite { cross, stated: false, span })
}

/// The domain under which a host is registered (`app.example.co.uk` → `example.co.uk`), by the endings that are common; the
/// whole list of public suffixes is not carried. An address is its own.
pub fn registrable(host: &str) -> &str {
    let host = host.trim_end_matches('.');
    if host.parse::<std::net::IpAddr>().is_ok() || host.starts_with('[') || is_public(host) {
        return host;
    }
    let labels = suffix_labels(host) + 1;
    let mut at = host.len();
    for _ in 0..labels {
        match host.get(..at).and_then(|before| before.rfind('.')) {
            Some(dot) => at = dot,
            None => return host,
        }
    }
    host.get(at + 1..).unwrap_or(host)
}

/// Whether nobody can register cookies for this domain: a single label or a common public suffix.
pub(super) fn is_public(domain: &str) -> bool {
    let labels = domain.split('.').count();
    labels == 1 || labels == suffix_labels(domain)
}

/// How many labels of the host are its public suffix.
fn suffix_labels(host: &str) -> usize {
    if let Some(platform) = PLATFORMS.iter().find(|platform| {
        host.strip_suffix(**platform).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    }) {
        return platform.split('.').count();
    }
    let mut labels = host.rsplit('.');
    let (last, second) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    if last.len() == 2 && SECOND.contains(&second) { 2 } else { 1 }
}

/// Second-level labels below which countries register.
const SECOND: &[&str] =
    &["co", "com", "org", "net", "edu", "gov", "ac", "or", "ne", "go", "gob", "gouv", "nom"];

/// Hosting platforms whose customers are sites of their own.
const PLATFORMS: &[&str] = &[
    "github.io",
    "gitlab.io",
    "vercel.app",
    "netlify.app",
    "herokuapp.com",
    "pages.dev",
    "workers.dev",
    "web.app",
    "firebaseapp.com",
    "azurewebsites.net",
    "azurestaticapps.net",
    "cloudfront.net",
    "s3.amazonaws.com",
    "amplifyapp.com",
    "onrender.com",
    "fly.dev",
    "appspot.com",
    "run.app",
    "blogspot.com",
    "ngrok.io",
    "ngrok-free.app",
    "ngrok.app",
    "trycloudflare.com",
    "up.railway.app",
    "surge.sh",
    "glitch.me",
    "repl.co",
    "replit.app",
    "deno.dev",
    "myshopify.com",
    "wordpress.com",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_registered_below_a_suffix() {
        for (host, domain) in [
            ("app.example.com", "example.com"),
            ("example.com", "example.com"),
            ("a.b.example.co.uk", "example.co.uk"),
            ("kim.github.io", "kim.github.io"),
            ("x.kim.github.io", "kim.github.io"),
            ("localhost", "localhost"),
            ("192.0.2.7", "192.0.2.7"),
            ("co.uk", "co.uk"),
        ] {
            assert_eq!(registrable(host), domain, "{host}");
        }
        assert!(
            is_public("com") && is_public("co.uk") && is_public("github.io") && !is_public("example.com")
        );
    }
}
