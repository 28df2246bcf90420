//! Apache APISIX and its plugins.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "apisix",
    name: "Apache APISIX",
    kind: ProductKind::Gateway,
    marks: &[Mark(&[Header("server", "APISIX*")]), Mark(&[Body("APISIX*")])],
    signs: &[
        sign! {
            when: &[Text("Missing API key found in request|Missing API key in request")],
            says: &[("api-key-missing", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing API key found in request\"} \
                    Missing API key in request",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid API key in request\"}",
        },
        sign! {
            when: &[Text("Invalid API key in request")],
            says: &[("api-key-invalid", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid API key in request\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing API key found in request\"}",
        },
        sign! {
            when: &[Text("Missing authorization in request")],
            says: &[("no-credentials", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing authorization in request\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid user authorization\"}",
        },
        sign! {
            when: &[
                Text("Invalid user authorization|Invalid user key or password|Invalid user or password"),
                On("apisix"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\nServer: APISIX/3.9\n\n{\"message\":\"Invalid user \
                    authorization\"} Invalid user key or password; Invalid user or password",
            miss: "HTTP/1.1 401 Unauthorized\nServer: APISIX/3.9\n\n{\"message\":\"Missing authorization \
                    in request\"}",
        },
        sign! {
            when: &[Text("Missing JWT token in request")],
            says: &[("no-credentials", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing JWT token in request\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"JWT token invalid\"}",
        },
        sign! {
            when: &[Text(
                "failed to verify jwt|JWT token invalid|Invalid user key in JWT token|\
                    Missing user key in JWT token",
            )],
            says: &[
                ("token-bad-signature", Hint),
                ("token-expired", Hint),
                ("token-invalid-or-revoked", Likely),
            ],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"failed to verify jwt\"} JWT token \
                    invalid; Invalid user key in JWT token; Missing user key in JWT token",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing JWT token in request\"}",
        },
        sign! {
            when: &[Text("client request can't be validated*|Invalid signature"), On("apisix")],
            says: &[("request-signature-mismatch", Sure)],
            source: HMAC,
            hit: "HTTP/1.1 401 Unauthorized\nServer: APISIX/3.9\n\n{\"message\":\"client request can't \
                    be validated\"} Invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\nServer: nginx\n\n{\"message\":\"client request can't be \
                    validated\"}",
        },
        sign! {
            when: &[Text("Your IP address is not allowed"), On("apisix")],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 403 Forbidden\nServer: APISIX/3.9\n\n{\"message\":\"Your IP address is not \
                    allowed\"}",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n{\"message\":\"Your IP address is not \
                    allowed\"}",
        },
        sign! {
            when: &[Text("Not allowed"), Body("{\"message\":\"Not allowed\"}"), On("apisix")],
            says: &[("user-agent-refused", Hint), ("ip-blocked", Hint)],
            source: UA,
            hit: "HTTP/1.1 403 Forbidden\nServer: APISIX/3.9\n\n{\"message\":\"Not allowed\"}",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n{\"message\":\"Not allowed\"}",
        },
        sign! {
            when: &[Text("Your referer host is not allowed")],
            says: &[("hotlink-refused", Sure)],
            source: REF,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Your referer host is not allowed\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Your IP address is not allowed\"}",
        },
        sign! {
            when: &[Text(
                "The consumer_name is forbidden*|The service_id is forbidden*|\
                    The route_id is forbidden*|The consumer_group_id is forbidden*",
            )],
            says: &[("permission-denied", Sure)],
            source: CONSUMER,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"The consumer_name is forbidden.\"} The \
                    service_id is forbidden. The route_id is forbidden. The consumer_group_id is \
                    forbidden.",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"The consumer\"}",
        },
        sign! {
            when: &[Challenge("response indicates failure, status=404*|response indicates failure, status=405*")],
            says: &[("server-auth-misconfigured", Sure)],
            source: OPENIDC,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"response indicates failure, status=404, body=Not found.\"\n\
                    WWW-Authenticate: Bearer error_description=\"response indicates failure, status=405, \
                    body=\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"jwt signature verification failed\"\n\n",
        },
        sign! {
            when: &[Challenge("response indicates failure, status=*")],
            says: &[("server-auth-misconfigured", Likely)],
            source: OPENIDC,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error_description=\"response indicates \
                    failure, status=401, body=\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"response indicates failure\"\n\n",
        },
        sign! {
            when: &[Text(
                "no csrf token in headers|csrf token mismatch|\
                    Failed to verify the csrf token signature|no csrf cookie",
            )],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error_msg\":\"no csrf token in headers\"} csrf token \
                    mismatch; Failed to verify the csrf token signature; no csrf cookie",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_msg\":\"no token\"}",
        },
    ],
};

const KEY: Source =
    Source { label: "APISIX: key-auth", url: "https://apisix.apache.org/docs/apisix/plugins/key-auth/" };
const BASIC: Source =
    Source { label: "APISIX: basic-auth", url: "https://apisix.apache.org/docs/apisix/plugins/basic-auth/" };
const JWT: Source =
    Source { label: "APISIX: jwt-auth", url: "https://apisix.apache.org/docs/apisix/plugins/jwt-auth/" };
const HMAC: Source =
    Source { label: "APISIX: hmac-auth", url: "https://apisix.apache.org/docs/apisix/plugins/hmac-auth/" };
const IP: Source = Source {
    label: "APISIX: ip-restriction",
    url: "https://apisix.apache.org/docs/apisix/plugins/ip-restriction/",
};
const UA: Source = Source {
    label: "APISIX: ua-restriction",
    url: "https://apisix.apache.org/docs/apisix/plugins/ua-restriction/",
};
const REF: Source = Source {
    label: "APISIX: referer-restriction",
    url: "https://apisix.apache.org/docs/apisix/plugins/referer-restriction/",
};
const CONSUMER: Source = Source {
    label: "APISIX: consumer-restriction",
    url: "https://apisix.apache.org/docs/apisix/plugins/consumer-restriction/",
};
const CSRF: Source =
    Source { label: "APISIX: csrf", url: "https://apisix.apache.org/docs/apisix/plugins/csrf/" };
const OPENIDC: Source = Source {
    label: "lua-resty-openidc: how answers of the provider are read",
    url: "https://github.com/zmartzone/lua-resty-openidc/blob/master/lib/resty/openidc.lua",
};
