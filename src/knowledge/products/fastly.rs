//! Fastly and its firewall.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, On, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fastly",
    name: "Fastly",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("x-served-by", "cache-*")]),
        Mark(&[Header("x-fastly-request-id", "*")]),
        Mark(&[Header("fastly-restarts", "*")]),
        Mark(&[Header("x-sigsci-agentresponse", "*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Fastly error: unknown domain")],
            says: &[("host-not-allowed", Sure)],
            source: UNKNOWN,
            hit: "HTTP/1.1 500 Internal Server Error\n\nFastly error: unknown domain: a.example. Please \
                    check that this domain has been added to a service.",
            miss: "HTTP/1.1 500 Internal Server Error\n\nFastly error: backend",
        },
        sign! {
            when: &[Header("x-sigsci-agentresponse", "406")],
            says: &[("waf-blocked", Sure)],
            source: WAF,
            hit: "HTTP/1.1 406 Not Acceptable\nX-SigSci-AgentResponse: 406\n\n",
            miss: "HTTP/1.1 200 OK\nX-SigSci-AgentResponse: 200\n\n",
        },
        sign! {
            when: &[Status(&[406]), On("fastly")],
            says: &[("waf-blocked", Likely)],
            source: WAF,
            hit: "HTTP/1.1 406 Not Acceptable\nX-Served-By: cache-fra1\n\nNot Acceptable",
            miss: "HTTP/1.1 403 Forbidden\nX-Served-By: cache-fra1\n\nx",
        },
        sign! {
            when: &[Status(&[403]), On("fastly"), Body("<p>Error 54113</p>|Guru Mediation")],
            says: &[("server-rule-denied", Likely), ("ip-blocked", Hint), ("waf-blocked", Hint)],
            source: ACL,
            hit: "HTTP/1.1 403 Forbidden\nX-Served-By: cache-fra1\n\n<h1>Error 403 Forbidden</h1><h3>\
                    Guru Mediation:</h3><p>Error 54113</p>",
            miss: "HTTP/1.1 503 Service Unavailable\nX-Served-By: cache-fra1\n\n<h1>Error 503</h1><h3>\
                    Guru Mediation:</h3><p>Error 54113</p>",
        },
    ],
};

const WAF: Source = Source {
    label: "Fastly: Next-Gen WAF response codes",
    url: "https://www.fastly.com/documentation/guides/next-gen-waf/using-ngwaf/about-response-codes/",
};
const UNKNOWN: Source = Source {
    label: "Fastly: unknown domain errors",
    url: "https://www.fastly.com/documentation/guides/full-site-delivery/domains-and-origins/unknown-domain/",
};
const ACL: Source = Source {
    label: "Fastly: access control lists",
    url: "https://www.fastly.com/documentation/guides/security/access-control-lists/",
};
