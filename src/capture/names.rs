//! The header fields whose names tell on which side of an exchange they stand.

use std::sync::LazyLock;

/// The side of an exchange that a header field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Requests only.
    Request,
    /// Responses only.
    Response,
    /// Either.
    Either,
}

/// The side of the field `name`; `None` when the name is not known.
pub(super) fn side(name: &str) -> Option<Side> {
    if name.len() > 64 || name.is_empty() {
        return None;
    }
    let begins = |prefixes: &[&str]| {
        prefixes.iter().any(|prefix| crate::text::strip_prefix_ignore_case(name, prefix).is_some())
    };
    let same = BY_LENGTH.get(name.len()).into_iter().flatten();
    let known = same.copied().find(|(known, _)| known.eq_ignore_ascii_case(name));
    if let Some((_, side)) = known {
        Some(side)
    } else if name.len() < 4 {
        None
    } else if begins(REQUEST_PREFIXES) {
        Some(Side::Request)
    } else if begins(RESPONSE_PREFIXES) {
        Some(Side::Response)
    } else if begins(&["x-", "content-", "proxy-"]) {
        Some(Side::Either)
    } else {
        None
    }
}

/// Whether a line that begins with this name and a colon is very likely a header field, whatever stands round it.
pub(super) fn is_known(name: &str) -> bool {
    side(name).is_some()
}

/// The names by their lengths: nearly every word before a colon is looked up.
static BY_LENGTH: LazyLock<Vec<Vec<(&str, Side)>>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (names, side) in [(REQUEST, Side::Request), (RESPONSE, Side::Response), (EITHER, Side::Either)] {
        for name in names {
            if all.len() <= name.len() {
                all.resize(name.len() + 1, Vec::new());
            }
            all.get_mut(name.len()).into_iter().for_each(|same| same.push((*name, side)));
        }
    }
    all
});

const REQUEST_PREFIXES: &[&str] = &[
    "sec-fetch-",
    "sec-ch-",
    "sec-websocket-key",
    "sec-websocket-ver",
    "access-control-request-",
    "x-forwarded-",
    "x-csrf",
    "x-xsrf",
    "x-goog-auth",
    "x-stainless-",
    "x-client-",
    "x-hub-signature",
    "x-github-delivery",
    "x-github-event",
    "x-github-hook-",
    "x-gitlab-event",
    "x-gitlab-token",
    "if-",
    "cf-access-",
];

const RESPONSE_PREFIXES: &[&str] = &[
    "access-control-allow-",
    "access-control-expose-",
    "access-control-max-",
    "cross-origin-",
    "x-ratelimit-",
    "x-rate-limit-",
    "ratelimit",
    "x-amzn-",
    "x-amz-cf-",
    "x-amz-apigw-",
    "x-ms-request-id",
    "x-kong-",
    "x-envoy-",
    "x-github-",
    "x-served-",
    "x-cache",
    "x-sorting-",
    "www-",
    "cf-ray",
    "cf-cache",
    "cf-mitigated",
];

const REQUEST: &[&str] = &[
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "authorization",
    "authority",
    "api-key",
    "apikey",
    "cookie",
    "dnt",
    "dpop",
    "expect",
    "forwarded",
    "from",
    "host",
    "http2-settings",
    "idempotency-key",
    "max-forwards",
    "origin",
    "postman-token",
    "priority",
    "private-token",
    "job-token",
    "proxy-authorization",
    "proxy-connection",
    "range",
    "referer",
    "save-data",
    "service-worker",
    "soapaction",
    "te",
    "upgrade-insecure-requests",
    "user-agent",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-content-sha256",
    "x-api-key",
    "x-api-token",
    "x-apikey",
    "x-auth-key",
    "x-auth-email",
    "x-auth-token",
    "x-access-token",
    "x-origin",
    "x-real-ip",
    "x-requested-with",
    "x-plex-token",
    "x-shopify-access-token",
    "x-http-method-override",
];

const RESPONSE: &[&str] = &[
    "accept-ch",
    "accept-patch",
    "accept-ranges",
    "age",
    "allow",
    "alt-svc",
    "authentication-info",
    "clear-site-data",
    "content-disposition",
    "content-security-policy",
    "content-security-policy-report-only",
    "dpop-nonce",
    "etag",
    "expect-ct",
    "expires",
    "feature-policy",
    "last-modified",
    "location",
    "nel",
    "p3p",
    "permissions-policy",
    "proxy-authenticate",
    "proxy-authentication-info",
    "public-key-pins",
    "referrer-policy",
    "refresh",
    "report-to",
    "reporting-endpoints",
    "retry-after",
    "server",
    "server-timing",
    "set-cookie",
    "status",
    "strict-transport-security",
    "timing-allow-origin",
    "vary",
    "www-authenticate",
    "x-amz-id-2",
    "x-amz-request-id",
    "x-aspnet-version",
    "x-content-type-options",
    "x-dns-prefetch-control",
    "x-download-options",
    "x-firefox-spdy",
    "x-frame-options",
    "x-permitted-cross-domain-policies",
    "x-powered-by",
    "x-robots-tag",
    "x-runtime",
    "x-xss-protection",
];

const EITHER: &[&str] = &[
    "baggage",
    "cache-control",
    "cdn-loop",
    "connection",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-type",
    "date",
    "digest",
    "keep-alive",
    "link",
    "mcp-session-id",
    "mcp-protocol-version",
    "mime-version",
    "pragma",
    "request-id",
    "signature",
    "signature-input",
    "sourcemap",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
    "warning",
    "xkey",
];
