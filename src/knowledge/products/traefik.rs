//! Traefik and its middlewares.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Log, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "traefik",
    name: "Traefik",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("www-authenticate", "*realm=\"traefik\"")]),
        Mark(&[Header("server", "Traefik*")]),
        Mark(&[Log("middlewareName=*|middlewareType=*")]),
        Mark(&[Log("traefik*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("middlewareType=BasicAuth|\"middlewareType\":\"BasicAuth\""),
                Text("Authentication failed"),
            ],
            says: &[("basic-wrong-credentials", Likely), ("no-credentials", Likely)],
            source: BASIC,
            hit: "level=debug msg=\"Authentication failed\" middlewareName=auth@docker \
                    middlewareType=BasicAuth \"middlewareType\":\"BasicAuth\"",
            miss: "level=debug msg=\"Authentication succeeded\" middlewareName=auth@docker \
                    middlewareType=BasicAuth",
        },
        sign! {
            when: &[
                Text("middlewareType=DigestAuth|\"middlewareType\":\"DigestAuth\""),
                Text("Authentication failed|Digest authentication failed"),
            ],
            says: &[("digest-mismatch", Likely), ("first-leg-challenge", Hint)],
            source: BASIC,
            hit: "level=debug msg=\"Digest authentication failed\" Authentication failed \
                    middlewareType=DigestAuth \"middlewareType\":\"DigestAuth\"",
            miss: "level=debug msg=\"Authentication succeeded\" middlewareType=DigestAuth",
        },
        sign! {
            when: &[
                Text("Error calling*forward*|error calling*Cause*"),
                Text("ForwardAuth*|forwardauth*|forwarded*|auth@*"),
            ],
            says: &[("server-auth-misconfigured", Sure)],
            source: FWD,
            hit: "level=debug msg=\"Error calling http://auth/verify. Cause: dial tcp\" error calling \
                    x. Cause: y; error calling forward; middlewareType=ForwardedAuthType ForwardAuth \
                    forwarded auth@file",
            miss: "level=debug msg=\"Remote error http://auth/verify. StatusCode: 401\" \
                    middlewareType=ForwardedAuthType",
        },
        sign! {
            when: &[Text("Remote error*StatusCode: 401|Remote error*StatusCode: 403")],
            says: &[("no-credentials", Hint), ("permission-denied", Hint)],
            source: FWD,
            hit: "level=debug msg=\"Remote error http://auth/verify. StatusCode: 401\"\nlevel=debug \
                    msg=\"Remote error http://auth/verify. StatusCode: 403\"",
            miss: "level=debug msg=\"Error calling http://auth/verify. Cause: dial tcp\"",
        },
        sign! {
            when: &[Text(
                "rejecting IP*|rejected by IPAllowList*|is not in the allowed list|\
                    matched none of the trusted IPs|matched none of the white list*",
            )],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "rejecting IP 192.0.2.1; rejected by IPAllowList; is not in the allowed list; \
                    \"192.0.2.1\" matched none of the trusted IPs; matched none of the white list",
            miss: "accepting IP 192.0.2.1",
        },
        sign! {
            when: &[Text("TLS options difference: SNI*")],
            says: &[("host-not-allowed", Sure)],
            source: SNI,
            hit: "TLS options difference: SNI:a.example, Header:b.example",
            miss: "TLS options default",
        },
    ],
};

const FWD: Source = Source {
    label: "Traefik: ForwardAuth",
    url: "https://doc.traefik.io/traefik/middlewares/http/forwardauth/",
};
const BASIC: Source =
    Source { label: "Traefik: BasicAuth", url: "https://doc.traefik.io/traefik/middlewares/http/basicauth/" };
const IP: Source = Source {
    label: "Traefik: IPAllowList",
    url: "https://doc.traefik.io/traefik/middlewares/http/ipallowlist/",
};
const SNI: Source = Source {
    label: "Traefik: TLS, domain fronting",
    url: "https://doc.traefik.io/traefik/routing/routers/#rule",
};
