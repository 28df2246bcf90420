//! Icecast: source clients, listeners, admin pages.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Authenticated, Body, Challenge, Header, Log, On, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "icecast",
    name: "Icecast",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Header("server", "Icecast*")]),
        Mark(&[Challenge("realm=\"Icecast2 Server\"")]),
        Mark(&[Header("icy-name", "*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Mountpoint in use"), Status(&[403, 409])],
            says: &[("not-an-auth-problem", Sure)],
            source: SOURCE,
            hit: "HTTP/1.0 403 Forbidden\nServer: Icecast 2.4.4\n\nMountpoint in use",
            miss: "HTTP/1.0 403 Forbidden\nServer: Icecast 2.4.4\n\nForbidden",
        },
        sign! {
            when: &[
                Body("Content-type not supported|No Content-type given|internal format allocation problem"),
                On("icecast"),
            ],
            says: &[("not-an-auth-problem", Sure)],
            source: SOURCE,
            hit: "HTTP/1.0 403 Forbidden\nServer: Icecast 2.4.4\n\nContent-type not supported; No Content-type \
                    given; internal format allocation problem",
            miss: "HTTP/1.0 403 Forbidden\n\nContent-type not supported",
        },
        sign! {
            when: &[
                Body(
                    "too many sources connected|Icecast connection limit reached|Too many clients connected|\
                    max listeners reached|Reached limit of concurrent connections on those credentials",
                ),
                On("icecast"),
            ],
            says: &[("rate-limited", Sure), ("not-an-auth-problem", Likely)],
            source: SOURCE,
            hit: "HTTP/1.0 403 Forbidden\nServer: Icecast 2.4.4\n\ntoo many sources connected; \
                    Icecast connection \
                    limit reached; Too many clients connected; max listeners reached; \
                    Reached limit of concurrent \
                    connections on those credentials",
            miss: "HTTP/1.0 403 Forbidden\nServer: Icecast 2.4.4\n\nMountpoint in use",
        },
        sign! {
            when: &[Body("You need to authenticate"), On("icecast"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: SOURCE,
            hit: "GET /admin/ HTTP/1.1\nHost: radio.example.org\n\nHTTP/1.0 401 Authentication Required\nServer: \
                    Icecast 2.4.4\n\nYou need to authenticate",
            miss: "GET /admin/ HTTP/1.1\nHost: radio.example.org\nAuthorization: Basic YTpi\n\nHTTP/1.0 401 \
                    Authentication Required\nServer: Icecast 2.4.4\n\nYou need to authenticate",
        },
        sign! {
            when: &[Body("You need to authenticate"), On("icecast"), Authenticated],
            says: &[("basic-wrong-credentials", Sure)],
            source: SOURCE,
            hit: "GET /admin/ HTTP/1.1\nHost: radio.example.org\nAuthorization: Basic YTpi\n\nHTTP/1.0 401 \
                    Authentication Required\nServer: Icecast 2.4.4\n\nYou need to authenticate",
            miss: "GET /admin/ HTTP/1.1\nHost: radio.example.org\n\nHTTP/1.0 401 Authentication Required\nServer: \
                    Icecast 2.4.4\n\nYou need to authenticate",
        },
        sign! {
            when: &[Log("logged in with incorrect or invalid password|Bad password for stats connection")],
            says: &[("basic-wrong-credentials", Likely), ("no-credentials", Hint)],
            source: SOURCE,
            hit: "[2026-01-02  03:04:05] INFO connection/_handle_source_request Source (/live) logged in with \
                    incorrect or invalid password; Bad password for stats connection",
            miss: "[2026-01-02  03:04:05] INFO connection/_handle_source_request Source logging in at mountpoint \
                    \"/live\"",
        },
    ],
};

const SOURCE: Source = Source {
    label: "Icecast: connection.c",
    url: "https://gitlab.xiph.org/xiph/icecast-server/-/blob/master/src/connection.c",
};
