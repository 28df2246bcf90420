//! Spring Security: requests, sessions and accounts.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Method, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "spring-web",
    name: "Spring Security: requests and sessions",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("Could not verify the provided CSRF token|Expected CSRF token not found*")],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not verify the provided CSRF token; Expected \
                     CSRF token not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF protection is on",
        },
        sign! {
            when: &[Text("Expected CSRF token not found. Has your session expired*")],
            says: &[("cookie-session-expired", Likely), ("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected CSRF token not found. Has your session expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected session",
        },
        sign! {
            when: &[
                Text("\"timestamp\":*\"status\":403*\"error\":\"Forbidden\""),
                Method(&["POST", "PUT", "PATCH", "DELETE"]),
            ],
            says: &[("csrf-failed", Hint), ("permission-denied", Hint), ("method-not-permitted", Hint)],
            source: CSRF,
            hit: "POST / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\n\"timestamp\":x\"status\":403x\"error\":\"Forbidden\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 \
                      Forbidden\n\n{\"timestamp\":\"2026-01-01T00:00:00Z\",\"status\":403,\"error\":\"Forbidden\",\"path\":\"/\"}",
        },
        sign! {
            when: &[Text("Invalid CORS request")],
            says: &[
                ("origin-not-allowed", Sure),
                ("method-not-permitted", Hint),
                ("preflight-unauthenticated", Hint),
            ],
            source: CORS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid CORS request",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid request",
        },
        sign! {
            when: &[Text("This session has been expired (possibly due to multiple concurrent*")],
            says: &[("cookie-session-expired", Sure)],
            source: SESSION,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis session has been expired (possibly due to \
                     multiple concurrent",
            miss: "HTTP/1.1 401 Unauthorized\n\nThis session is new",
        },
        sign! {
            when: &[Text("Maximum sessions of*")],
            says: &[("account-restricted", Likely), ("rate-limited", Hint)],
            source: SESSION,
            hit: "HTTP/1.1 401 Unauthorized\n\nMaximum sessions of",
            miss: "HTTP/1.1 401 Unauthorized\n\nSessions of today",
        },
        sign! {
            when: &[Text("request was rejected because the domain*is untrusted")],
            says: &[("host-not-allowed", Sure)],
            source: FIREWALL,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected because the domainxis untrusted",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected because the URL was bad",
        },
        sign! {
            when: &[
                Text("request was rejected because the URL contained a potentially \
                            malicious*|request was rejected because the URL was not normalized"),
            ],
            says: &[("wrong-url", Likely), ("waf-blocked", Likely)],
            source: FIREWALL,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected because the URL contained a \
                     potentially malicious; request was rejected because the URL was not normalized",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected",
        },
        sign! {
            when: &[Text("request was rejected because the HTTP method*")],
            says: &[("method-not-permitted", Sure)],
            source: FIREWALL,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected because the HTTP method",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequest was rejected",
        },
        sign! {
            when: &[Text("authorization_request_not_found")],
            says: &[
                ("cookie-not-sent", Likely),
                ("cookie-session-expired", Likely),
                ("csrf-failed", Hint),
                ("proxy-forwarding-misconfigured", Hint),
            ],
            source: LOGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthorization_request_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequest_not_found",
        },
        sign! {
            when: &[Text("invalid_state_parameter|invalid_nonce")],
            says: &[("csrf-failed", Likely), ("cookie-not-sent", Likely)],
            source: LOGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_state_parameter; invalid_nonce",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_scope",
        },
    ],
};

const CSRF: Source = Source {
    label: "Spring Security: CSRF",
    url: "https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html",
};
const CORS: Source = Source {
    label: "Spring Framework: CORS",
    url: "https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html",
};
const SESSION: Source = Source {
    label: "Spring Security: session management",
    url: "https://docs.spring.io/spring-security/reference/servlet/authentication/session-management.html",
};
const FIREWALL: Source = Source {
    label: "Spring Security: HttpFirewall",
    url: "https://docs.spring.io/spring-security/reference/servlet/exploits/firewall.html",
};
const LOGIN: Source = Source {
    label: "Spring Security: OAuth 2.0 login",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/login/advanced.html",
};
