//! NAXSI, the firewall module for nginx.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Header, Log};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "naxsi",
    name: "NAXSI",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Log("NAXSI_FMT|NAXSI_EXLOG")]),
        Mark(&[Header("x-data-origin", "naxsi/waf")]),
        Mark(&[Header("server", "naxsi*")]),
    ],
    signs: &[
        sign! {
            when: &[Log("NAXSI_FMT: *"), Log("config=block*|config=drop*|config=learning-drop")],
            says: &[("waf-blocked", Sure)],
            source: LOG,
            hit: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n\n2023/09/18 12:16:07 [error] 7#7: *8 NAXSI_FMT: \
                    ip=192.0.2.1&server=a.example&uri=/&config=block&rid=1&cscore0=$SQL&score0=8; config=drop; \
                    config=learning-drop",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n\n2023/09/18 12:16:07 [error] 7#7: *8 NAXSI_FMT: \
                    ip=192.0.2.1&server=a.example&uri=/&config=learning&rid=1&cscore0=$SQL&score0=8",
        },
        sign! {
            when: &[Header("x-data-origin", "naxsi/waf")],
            says: &[("waf-blocked", Sure)],
            source: LOG,
            hit: "HTTP/1.1 403 Forbidden\nX-Data-Origin: naxsi/waf\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Data-Origin: cache\n\n",
        },
    ],
};

const LOG: Source = Source { label: "NAXSI: logs", url: "https://github.com/wargio/naxsi/wiki/naxsi-logs" };
