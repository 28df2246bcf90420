//! Squid: error pages and codes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "squid",
    name: "Squid",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("x-squid-error", "*")]),
        Mark(&[Header("server", "squid*")]),
        Mark(&[Header("via", "*(squid*")]),
        Mark(&[Body("Generated*by*(squid*")]),
        Mark(&[Body("ERR_ACCESS_DENIED|ERR_CACHE_ACCESS_DENIED")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("ERR_CACHE_ACCESS_DENIED|Cache Access Denied"),
                Status(&[407]),
                Not(&Sent("proxy-authorization", "*")),
            ],
            says: &[("proxy-auth-required", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 407 Proxy Authentication Required\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\n\
                    \n<p><b>Cache Access Denied.</b></p>",
            miss: "HTTP/1.1 403 Forbidden\nX-Squid-Error: ERR_ACCESS_DENIED 0\n\n",
        },
        sign! {
            when: &[Text("ERR_CACHE_ACCESS_DENIED|TCP_DENIED/407")],
            says: &[("proxy-auth-required", Likely)],
            source: AUTH,
            hit: "192.0.2.1 TCP_DENIED/407 3900 CONNECT a.example:443 ERR_CACHE_ACCESS_DENIED",
            miss: "192.0.2.1 TCP_DENIED/403 3900 CONNECT a.example:443",
        },
        sign! {
            when: &[Header("x-squid-error", "ERR_ACCESS_DENIED*")],
            says: &[("server-rule-denied", Likely), ("resource-policy-denied", Hint), ("ip-blocked", Hint)],
            source: ACL,
            hit: "HTTP/1.1 403 Forbidden\nX-Squid-Error: ERR_ACCESS_DENIED 0\n\nx",
            miss: "HTTP/1.1 407 Proxy Authentication Required\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\n\
                    \nx",
        },
        sign! {
            when: &[Log("TCP_DENIED/403")],
            says: &[("server-rule-denied", Likely), ("resource-policy-denied", Hint), ("ip-blocked", Hint)],
            source: ACL,
            hit: "192.0.2.1 TCP_DENIED/403 3900 CONNECT a.example:443",
            miss: "192.0.2.1 TCP_DENIED/407 3900 CONNECT a.example:443",
        },
        sign! {
            when: &[
                Body("Access control configuration prevents your request from being allowed at this time"),
                Not(&Header("x-squid-error", "*")),
            ],
            says: &[("server-rule-denied", Likely), ("resource-policy-denied", Hint), ("ip-blocked", Hint)],
            source: ACL,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>Access control configuration prevents your request from \
                    being allowed at this time.</p>",
            miss: "HTTP/1.1 407 Proxy Authentication Required\n\n<p>Sorry, you are not currently allowed \
                    to request x from this cache until you have authenticated yourself.</p>",
        },
        sign! {
            when: &[
                Body(
                    "not currently allowed to request*from this cache until you have authenticated yourself",
                ),
                Not(&Sent("proxy-authorization", "*")),
            ],
            says: &[("proxy-auth-required", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 407 Proxy Authentication Required\n\n<p>Sorry, you are not currently allowed \
                    to request http://a/ from this cache until you have authenticated yourself.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>Access control configuration prevents your request</p>",
        },
    ],
};

const AUTH: Source = Source {
    label: "Squid: proxy authentication",
    url: "https://wiki.squid-cache.org/Features/Authentication",
};
const ACL: Source =
    Source { label: "Squid: access controls", url: "https://wiki.squid-cache.org/SquidFaq/SquidAcl" };
