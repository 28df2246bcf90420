//! `qbittorrent`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Not, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "qbittorrent", name: "qBittorrent", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/v2/auth/login")]), Mark(&[Path("/api/v2/torrents")]), Mark(&[Path("/api/v2/app")])],
    signs: &[
sign! { when: &[Text("banned after too many failed")], says: &[("rate-limited", Sure), ("ip-blocked", Likely)], source: QBT, hit: "HTTP/1.1 401 Unauthorized\n\nbanned after too many failed", miss: "HTTP/1.1 401 Unauthorized\n\nOrigin header; Target origin mismatch; Target origin mismatch" },
sign! { when: &[Text("Origin header"), Any(&[Text("Target origin mismatch"), Text("Referer header")]), Text("Target origin mismatch")], says: &[("origin-not-allowed", Likely), ("csrf-failed", Likely), ("proxy-forwarding-misconfigured", Likely)], source: QBT, hit: "HTTP/1.1 401 Unauthorized\n\nWebUI: Origin header & Target origin mismatch! Referer header & Target origin mismatch!", miss: "HTTP/1.1 401 Unauthorized\n\nWebUI: Invalid Host header, port mismatch." },
sign! { when: &[Body("Fails."), Path("/api/v2/auth/login")], says: &[("basic-wrong-credentials", Sure)], source: QBT, hit: "GET /api/v2/auth/login HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nFails.", miss: "POST /api/v2/auth/login HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\nOk." },
sign! { when: &[Text("Forbidden"), Status(&[403]), Path("/api/v2/"), On("qbittorrent"), Not(&Sent("cookie", "*"))], says: &[("no-credentials", Likely), ("csrf-failed", Hint)], source: QBT, hit: "GET /api/v2/torrents/info HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\nForbidden", miss: "GET /api/v2/torrents/info HTTP/1.1\nHost: a\nCookie: SID=1\n\nHTTP/1.1 403 Forbidden\n\nForbidden" },
sign! { when: &[Text("Forbidden"), Status(&[403]), Path("/api/v2/"), On("qbittorrent"), Sent("cookie", "SID*")], says: &[("cookie-session-expired", Likely)], source: QBT, hit: "GET /api/v2/torrents/info HTTP/1.1\nHost: a\nCookie: SID=1\n\nHTTP/1.1 403 Forbidden\n\nForbidden", miss: "GET /api/v2/torrents/info HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\nForbidden" },
    ],
};

const QBT: Source = Source { label: "qBittorrent: Web API, authentication", url: "https://github.com/qbittorrent/qBittorrent/wiki/WebUI-API-(qBittorrent-5.0)#authentication" };
