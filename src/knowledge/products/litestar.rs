//! Litestar.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "litestar",
    name: "Litestar",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("No JWT token found in request header*")],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo JWT token found in request header",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Body("\"status_code\":*401"), Body("\"detail\":*\"Invalid token\"")],
            says: &[("token-bad-signature", Likely), ("token-expired", Likely), ("token-malformed", Hint)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"status_code\": 401, \"detail\": \"Invalid token\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"status_code\":401}",
        },
        sign! {
            when: &[Text("CSRF token verification failed")],
            says: &[("csrf-failed", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF token verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken verification",
        },
        sign! {
            when: &[Text("No session data found")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo session data found",
            miss: "HTTP/1.1 401 Unauthorized\n\nsession data",
        },
        sign! {
            when: &[Text("{\"message\":\"invalid host header\"*|invalid host header")],
            says: &[("host-not-allowed", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"invalid host header\"; invalid host header",
            miss: "HTTP/1.1 401 Unauthorized\n\nhost header",
        },
    ],
};

const J: Source = Source {
    label: "Litestar: JWT security backends",
    url: "https://docs.litestar.dev/2/usage/security/jwt.html",
};
const C: Source = Source {
    label: "Litestar: built-in middleware",
    url: "https://docs.litestar.dev/2/usage/middleware/builtin-middleware.html",
};
