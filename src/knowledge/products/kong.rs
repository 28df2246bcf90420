//! Kong Gateway and its plugins.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "kong",
    name: "Kong Gateway",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("server", "kong*")]),
        Mark(&[Header("via", "*kong*")]),
        Mark(&[Header("x-kong-request-id", "*")]),
        Mark(&[Header("x-kong-response-latency", "*")]),
        Mark(&[Header("x-kong-upstream-latency", "*")]),
        Mark(&[Header("x-kong-proxy-latency", "*")]),
        Mark(&[Challenge("realm=\"kong\"")]),
        Mark(&[Challenge("Key realm=\"*\"")]),
    ],
    signs: &[
        sign! {
            when: &[Text("No API key found in request")],
            says: &[("api-key-missing", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"No API key found in request\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid authentication credentials\"}",
        },
        sign! {
            when: &[Text("Duplicate API key found")],
            says: &[("authorization-malformed", Likely)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Duplicate API key found\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"No API key found in request\"}",
        },
        sign! {
            when: &[
                Body("Invalid authentication credentials|Unauthorized"),
                Challenge("Key realm=*"),
                Not(&Challenge("-key realm=*")),
            ],
            says: &[("api-key-invalid", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Key realm=\"kong\"\n\n\
                    {\"message\":\"Invalid authentication credentials\",\"b\":\"Unauthorized\"}",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"kong\"\n\n\
                    {\"message\":\"Invalid authentication credentials\"}",
        },
        sign! {
            when: &[
                Body("Invalid authentication credentials|Unauthorized"),
                Challenge("Basic realm=\"service\"|Basic realm=\"kong\""),
                Sent("authorization", "basic *"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\
                    WWW-Authenticate: Basic realm=\"service\"\nX: Basic realm=\"kong\"\n\n\
                    {\"message\":\"Invalid authentication credentials, Unauthorized\"}",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"service\"\n\n\
                    {\"message\":\"Unauthorized\"}",
        },
        sign! {
            when: &[Text("Cannot consume this service|You cannot consume this service")],
            says: &[("permission-denied", Sure)],
            source: ACL,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"You cannot consume this service\"}, Cannot \
                    consume this service",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"You cannot perform this action\"}",
        },
        sign! {
            when: &[
                Text("Your IP address is not allowed|IP address not allowed*"),
                Not(&Text("ip filter")),
                Any(&[Header("server", "kong*"), On("kong")]),
            ],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 403 Forbidden\nServer: kong/3.4\n\n{\"message\":\"Your IP address is not \
                    allowed\"}, IP address not allowed: 192.0.2.1",
            miss: "HTTP/1.1 403 Forbidden\nServer: kong/3.4\n\n{\"message\":\"You cannot consume this \
                    service\"}",
        },
        sign! {
            when: &[Text("API rate limit exceeded")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n{\"message\":\"API rate limit exceeded\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"message\":\"x\"}",
        },
        sign! {
            when: &[Text("No credentials found for given*iss*|No mandatory*in claims|No mandatory*iss*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"No credentials found for given \
                    'iss'\"}{\"message\":\"No mandatory 'iss' in claims\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid signature\"}",
        },
        sign! {
            when: &[Text("Invalid signature"), On("kong"), Not(&Text("hmac"))],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nServer: kong/3.4\n\n{\"message\":\"Invalid signature\"}",
            miss: "HTTP/1.1 401 Unauthorized\nServer: nginx\n\n{\"message\":\"Invalid signature\"}",
        },
        sign! {
            when: &[Text("Invalid algorithm"), On("kong")],
            says: &[("token-alg-rejected", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nServer: kong/3.4\n\n{\"message\":\"Invalid algorithm\"}",
            miss: "HTTP/1.1 401 Unauthorized\nServer: nginx\n\n{\"message\":\"Invalid algorithm\"}",
        },
        sign! {
            when: &[Text("Bad token; invalid*|Bad token; *|Unrecognizable token|Multiple tokens provided")],
            says: &[("token-malformed", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Bad token; invalid JSON\"} Unrecognizable \
                    token; Multiple tokens provided",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid signature\"}",
        },
        sign! {
            when: &[Text("\"exp\":\"token expired\"|\"exp\":\"must be a number\"")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"exp\":\"token expired\"} {\"exp\":\"must be a number\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"nbf\":\"token not valid yet\"}",
        },
        sign! {
            when: &[Text("\"nbf\":\"token not valid yet\"")],
            says: &[("token-not-yet-valid", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"nbf\":\"token not valid yet\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"exp\":\"token expired\"}",
        },
        sign! {
            when: &[Text(
                "HMAC signature does not match|HMAC signature cannot be verified*|\
                    client request can't be validated*|digest*body*does not match|\
                    HMAC authentication failed",
            )],
            says: &[("request-signature-mismatch", Sure)],
            source: HMAC,
            hit: "HTTP/1.1 401 Unauthorized\n\nHMAC signature does not match; HMAC signature cannot be \
                    verified, a valid date or x-date header is required; client request can't be \
                    validated; digest of body does not match; HMAC authentication failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"hmac-auth plugin is off\"}",
        },
        sign! {
            when: &[Text("The access token is missing")],
            says: &[("no-credentials", Likely)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_request\",\
                    \"error_description\":\"The access token is missing\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"The access token is invalid or \
                    has expired\"}",
        },
        sign! {
            when: &[Text("The access token is invalid or has expired")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_token\",\"error_description\":\"The \
                    access token is invalid or has expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"The access token is missing\"}",
        },
        sign! {
            when: &[Text("Forbidden|Bad Request"), On("kong"), Body("{\"message\":\"Forbidden\"*")],
            says: &[("user-agent-refused", Hint), ("ip-blocked", Hint)],
            source: BOT,
            hit: "HTTP/1.1 403 Forbidden\nServer: kong/3.4\n\n{\"message\":\"Forbidden\"} Bad Request",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n{\"message\":\"Forbidden\"}",
        },
    ],
};

const KEY: Source =
    Source { label: "Kong: Key Authentication", url: "https://developer.konghq.com/plugins/key-auth/" };
const BASIC: Source =
    Source { label: "Kong: Basic Authentication", url: "https://developer.konghq.com/plugins/basic-auth/" };
const JWT: Source = Source { label: "Kong: JWT", url: "https://developer.konghq.com/plugins/jwt/" };
const HMAC: Source =
    Source { label: "Kong: HMAC Authentication", url: "https://developer.konghq.com/plugins/hmac-auth/" };
const ACL: Source = Source { label: "Kong: ACL", url: "https://developer.konghq.com/plugins/acl/" };
const IP: Source =
    Source { label: "Kong: IP Restriction", url: "https://developer.konghq.com/plugins/ip-restriction/" };
const RATE: Source =
    Source { label: "Kong: Rate Limiting", url: "https://developer.konghq.com/plugins/rate-limiting/" };
const OAUTH: Source =
    Source { label: "Kong: OAuth 2.0 Authentication", url: "https://developer.konghq.com/plugins/oauth2/" };
const BOT: Source =
    Source { label: "Kong: Bot Detection", url: "https://developer.konghq.com/plugins/bot-detection/" };
