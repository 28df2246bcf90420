//! `HAProxy`: error files and log termination states.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Log, Not, Sent};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "haproxy",
    name: "HAProxy",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Body("Request forbidden by administrative rules"), Body("<h1>403 Forbidden</h1>")]),
        Mark(&[Log("haproxy[*")]),
        Mark(&[Log("<NOSRV>")]),
    ],
    signs: &[
        sign! {
            when: &[Body("<h1>403 Forbidden</h1>"), Body("Request forbidden by administrative rules")],
            says: &[
                ("server-rule-denied", Likely),
                ("ip-blocked", Hint),
                ("waf-blocked", Hint),
                ("rate-limited", Hint),
            ],
            source: DENY,
            hit: "HTTP/1.1 403 Forbidden\n\n<html><body><h1>403 Forbidden</h1>\nRequest forbidden by \
                    administrative rules.\n</body></html>",
            miss: "HTTP/1.1 403 Forbidden\n\nRequest forbidden by administrative rules. Please make sure \
                    your request has a User-Agent header.",
        },
        sign! {
            when: &[
                Body("You need a valid user and password to access this content"),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n<html><body><h1>401 Unauthorized</h1>\nYou need a valid \
                    user and password to access this content.\n</body></html>",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<h1>401 \
                    Unauthorized</h1>\nYou need a valid user and password to access this content.",
        },
        sign! {
            when: &[
                Body("You need a valid user and password to access this content"),
                Sent("authorization", "basic *"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<h1>401 \
                    Unauthorized</h1>\nYou need a valid user and password to access this content.",
            miss: "HTTP/1.1 401 Unauthorized\n\n<html><body><h1>401 Unauthorized</h1>\nYou need a valid \
                    user and password to access this content.\n</body></html>",
        },
        sign! {
            when: &[
                Body("<h1>429 Too Many Requests</h1>"),
                Body("You have sent too many requests in a given amount of time"),
            ],
            says: &[("rate-limited", Sure)],
            source: DENY,
            hit: "HTTP/1.1 429 Too Many Requests\n\n<html><body><h1>429 Too Many Requests</h1>\nYou \
                    have sent too many requests in a given amount of time.\n</body></html>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>403 Forbidden</h1>",
        },
        sign! {
            when: &[Log("<NOSRV>*403*PR--|403*PR--")],
            says: &[
                ("server-rule-denied", Likely),
                ("ip-blocked", Hint),
                ("waf-blocked", Hint),
                ("rate-limited", Hint),
            ],
            source: LOG,
            hit: "haproxy[7]: 192.0.2.1:5 [x] fe fe/<NOSRV> 0/-1/-1/-1/0 403 192 - - PR-- 1/1/0/0/0",
            miss: "haproxy[7]: 192.0.2.1:5 [x] fe be/s1 0/0/0/1/1 403 192 - - ---- 1/1/0/0/0",
        },
        sign! {
            when: &[Log("<NOSRV>*401*PR--|401*PR--")],
            says: &[("no-credentials", Likely), ("basic-wrong-credentials", Likely)],
            source: LOG,
            hit: "haproxy[7]: 192.0.2.1:5 [x] fe fe/<NOSRV> 0/-1/-1/-1/0 401 192 - - PR-- 1/1/0/0/0",
            miss: "haproxy[7]: 192.0.2.1:5 [x] fe be/s1 0/0/0/1/1 401 192 - - ---- 1/1/0/0/0",
        },
        sign! {
            when: &[Log("<NOSRV>*429*PT--|PT--")],
            says: &[("rate-limited", Likely)],
            source: LOG,
            hit: "haproxy[7]: 192.0.2.1:5 [x] fe fe/<NOSRV> -1/9000 429 192 - - PT-- 1/1/0/0/0",
            miss: "haproxy[7]: 192.0.2.1:5 [x] fe be/s1 0/0/0/1/1 401 192 - - ---- 1/1/0/0/0",
        },
    ],
};

const AUTH: Source = Source {
    label: "HAProxy: http-request auth",
    url: "https://docs.haproxy.org/dev/configuration.html#http-request%20auth",
};
const DENY: Source = Source {
    label: "HAProxy: http-request deny",
    url: "https://docs.haproxy.org/dev/configuration.html#http-request%20deny",
};
const LOG: Source = Source {
    label: "HAProxy: session state at disconnection",
    url: "https://docs.haproxy.org/dev/configuration.html#8.5",
};
