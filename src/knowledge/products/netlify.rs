//! Netlify: site protection and visitor access.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "netlify",
    name: "Netlify",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("server", "Netlify")]),
        Mark(&[Header("x-nf-request-id", "*")]),
        Mark(&[Host("api.netlify.com")]),
        Mark(&[Body("netlify*password*protected")]),
    ],
    signs: &[
        sign! {
            when: &[
                Header("server", "Netlify"),
                Status(&[401]),
                Body("password protected|Password-protected|Protected page|This site is protected"),
            ],
            says: &[("no-credentials", Likely)],
            source: ACCESS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Netlify\n\n<title>Password protected site</title> \
                    Password-protected; Protected page; This site is protected",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Netlify\n\n{\"code\":401}",
        },
        sign! {
            when: &[
                Header("server", "Netlify"),
                Status(&[403]),
                Body("usage_exceeded|Site not available|This site was paused*"),
            ],
            says: &[("account-restricted", Likely)],
            source: FW,
            hit: "HTTP/1.1 403 Forbidden\nServer: Netlify\n\nusage_exceeded; Site not available; This \
                    site was paused as it reached its usage limits",
            miss: "HTTP/1.1 403 Forbidden\nServer: Netlify\n\nForbidden",
        },
        sign! {
            when: &[Host("api.netlify.com"), Body("Access Denied: *"), Status(&[401])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: ACCESS,
            hit: "GET /api/v1/sites HTTP/1.1\nHost: api.netlify.com\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"code\":401,\"message\":\"Access Denied: Origin Denied Access\"}",
            miss: "GET /api/v1/sites HTTP/1.1\nHost: api.netlify.com\n\nHTTP/1.1 404 Not Found\n\n\
                    {\"code\":404}",
        },
    ],
};

const ACCESS: Source = Source {
    label: "Netlify: site protection",
    url: "https://docs.netlify.com/manage/security/secure-access-to-sites/site-protection/",
};
const FW: Source = Source {
    label: "Netlify: firewall traffic rules",
    url: "https://docs.netlify.com/manage/security/secure-access-to-sites/traffic-rules/",
};
