//! Authlib: clients and resource protectors.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "authlib",
    name: "Authlib",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("missing_authorization")]),
        Mark(&[Body("unsupported_token_type")]),
        Mark(&[Text("authlib.*")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("missing_authorization"), Text("Missing \"Authorization\" in headers"), Text("Missing \\\"Authorization\\\" in headers")])],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: RP,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing_authorization; Missing \"Authorization\" in headers; Missing \\\"Authorization\\\" in headers",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization",
        },
        sign! {
            when: &[Text("unsupported_token_type")],
            says: &[("scheme-mismatch", Sure)],
            source: RP,
            hit: "HTTP/1.1 401 Unauthorized\n\nunsupported_token_type",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken_type",
        },
        sign! {
            when: &[Text("access token provided is expired, revoked, malformed, or invalid for other reasons")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely), ("token-malformed", Hint)],
            source: RP,
            hit: "HTTP/1.1 401 Unauthorized\n\naccess token provided is expired, revoked, malformed, or invalid for other reasons",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess token provided",
        },
        sign! {
            when: &[Any(&[Text("mismatching_state"), Text("CSRF Warning! State not equal*")])],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely), ("proxy-forwarding-misconfigured", Hint)],
            source: CL,
            hit: "HTTP/1.1 401 Unauthorized\n\nmismatching_state; CSRF Warning! State not equal",
            miss: "HTTP/1.1 401 Unauthorized\n\nstate",
        },
        sign! {
            when: &[Any(&[Text("missing_token:"), Text("MissingTokenError")])],
            says: &[("no-credentials", Likely)],
            source: CL,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing_token:; MissingTokenError",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
    ],
};

const RP: Source = Source { label: "Authlib: resource protector", url: "https://docs.authlib.org/en/latest/flask/2/resource-server.html" };
const CL: Source = Source { label: "Authlib: OAuth client", url: "https://docs.authlib.org/en/latest/client/frameworks.html" };
