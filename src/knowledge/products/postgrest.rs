//! `PostgREST`.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Not, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "postgrest",
    name: "PostgREST",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("PGRST301"), Not(&Text("JWT expired"))],
            says: &[("token-bad-signature", Likely), ("token-malformed", Likely), ("token-expired", Hint)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\nPGRST301",
            miss: "HTTP/1.1 401 Unauthorized\n\nPGRST300",
        },
        sign! {
            when: &[Text("PGRST302")],
            says: &[("no-credentials", Sure)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\nPGRST302",
            miss: "HTTP/1.1 401 Unauthorized\n\nPGRST301",
        },
        sign! {
            when: &[
                Text("PGRST303"),
                Not(&Text("JWT expired|JWT not in audience|JWT issued at future|JWT not yet valid")),
            ],
            says: &[("token-malformed", Likely), ("token-expired", Hint), ("token-wrong-audience", Hint)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST303\",\"message\":\"JWT claims are \
                     wrong\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\nPGRST300",
        },
        sign! {
            when: &[Text("JWSError*JWSInvalidSignature|None of the keys was able to decode the JWT")],
            says: &[("token-bad-signature", Sure)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWSErrorxJWSInvalidSignature; None of the keys was \
                     able to decode the JWT",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWSError",
        },
        sign! {
            when: &[
                Text("JWSError*CompactDecodeError*|Expected 3 parts in JWT*|Empty JWT is sent in \
                            Authorization header"),
            ],
            says: &[("token-malformed", Sure), ("credential-not-loaded", Hint)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWSErrorxCompactDecodeError; Expected 3 parts in \
                     JWT; Empty JWT is sent in Authorization header",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWSError",
        },
        sign! {
            when: &[Text("\"code\":\"42501\"|\"code\": \"42501\"")],
            says: &[("permission-denied", Sure)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":\"42501\"; \"code\": \"42501\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"42P01\"}",
        },
        sign! {
            when: &[
                Text("permission denied for table*|permission denied for schema*|permission \
                            denied for function*|permission denied for relation*|permission denied for \
                            view*"),
            ],
            says: &[("permission-denied", Sure)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\npermission denied for table; permission denied for \
                     schema; permission denied for function; permission denied for relation; permission \
                     denied for view",
            miss: "HTTP/1.1 401 Unauthorized\n\npermission granted for table a",
        },
        sign! {
            when: &[Text("permission denied to set role*")],
            says: &[("server-auth-misconfigured", Likely), ("permission-denied", Likely)],
            source: PG,
            hit: "HTTP/1.1 401 Unauthorized\n\npermission denied to set role",
            miss: "HTTP/1.1 401 Unauthorized\n\nset role",
        },
    ],
};

const PG: Source = Source {
    label: "PostgREST: errors",
    url: "https://docs.postgrest.org/en/stable/references/errors.html",
};
