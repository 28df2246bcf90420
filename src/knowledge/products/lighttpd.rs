//! lighttpd: error log and pages.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Log};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "lighttpd",
    name: "lighttpd",
    kind: ProductKind::WebServer,
    marks: &[Mark(&[Header("server", "lighttpd*")]), Mark(&[Log("mod_auth.c*|http_auth.c*")])],
    signs: &[
        sign! {
            when: &[
                Log("password doesn't match for*|get_password failed|digest: auth failed*wrong password"),
                Log("mod_auth*|http_auth*"),
            ],
            says: &[("basic-wrong-credentials", Likely), ("digest-mismatch", Hint)],
            source: AUTH,
            hit: "(mod_auth.c.525) password doesn't match for / username: ann IP: 192.0.2.1\n\
                    (mod_auth.c.866) get_password failed, IP: 192.0.2.1\n(http_auth.c.1) digest: auth \
                    failed for ann: wrong password",
            miss: "(mod_auth.c.525) server started",
        },
        sign! {
            when: &[Log("digest: auth failed*uri mismatch")],
            says: &[("digest-mismatch", Sure)],
            source: AUTH,
            hit: "(mod_auth.c.1) digest: auth failed: uri mismatch (/a != /b), IP: 192.0.2.1",
            miss: "(mod_auth.c.1) digest: auth failed for ann: wrong password",
        },
        sign! {
            when: &[Log("digest: nonce*|nonce*too old"), Log("mod_auth*")],
            says: &[("digest-stale-nonce", Likely)],
            source: AUTH,
            hit: "(mod_auth.c.1) digest: nonce too old\nnonce is too old",
            miss: "(mod_auth.c.1) digest: auth failed",
        },
        sign! {
            when: &[Log("url*denied as in*mod_access*|access denied*mod_access*|-- access denied")],
            says: &[("server-rule-denied", Sure)],
            source: ACCESS,
            hit: "(mod_access.c.151) -- mod_access denied; url ~ denied as in x, mod_access\naccess \
                    denied for mod_access\n-- access denied",
            miss: "(mod_access.c.151) loaded",
        },
        sign! {
            when: &[Log("mod_secdownload*|secdownload*")],
            says: &[("signed-url-expired", Hint), ("request-signature-mismatch", Hint)],
            source: SECDL,
            hit: "(mod_secdownload.c.1) secdownload: timestamp too old",
            miss: "(mod_access.c.1) x",
        },
    ],
};

const AUTH: Source = Source {
    label: "lighttpd: mod_auth",
    url: "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth",
};
const ACCESS: Source = Source {
    label: "lighttpd: mod_access",
    url: "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAccess",
};
const SECDL: Source = Source {
    label: "lighttpd: mod_secdownload",
    url: "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModSecDownload",
};
