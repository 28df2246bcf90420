//! Phoenix, Plug and Guardian.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "phoenix",
    name: "Phoenix and Plug",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Header("server", "Cowboy"), Header("server", "Bandit*")])]),
        Mark(&[Any(&[Text("Plug.*"), Text("Phoenix.*")])]),
        Mark(&[Sets("_*_key")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("InvalidCSRFTokenError"), Text("invalid CSRF (Cross Site Request Forgery) token"), Text("InvalidCrossOriginRequestError")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidCSRFTokenError; invalid CSRF (Cross Site Request Forgery) token; InvalidCrossOriginRequestError",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF token",
        },
        sign! {
            when: &[Text("Could not check origin for Phoenix.Socket*")],
            says: &[("origin-not-allowed", Sure)],
            source: SOCK,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not check origin for Phoenix.Socket",
            miss: "HTTP/1.1 401 Unauthorized\n\nPhoenix.Socket",
        },
        sign! {
            when: &[Any(&[Body("\"unauthenticated\""), Body(":unauthenticated")]), Status(&[401])],
            says: &[("no-credentials", Likely)],
            source: G,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"unauthenticated\"; :unauthenticated",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Body("no_resource_found"), Status(&[401])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: G,
            hit: "HTTP/1.1 401 Unauthorized\n\nno_resource_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const CSRF: Source = Source { label: "Plug.CSRFProtection", url: "https://hexdocs.pm/plug/Plug.CSRFProtection.html" };
const SOCK: Source = Source { label: "Phoenix.Endpoint: check_origin", url: "https://hexdocs.pm/phoenix/Phoenix.Endpoint.html#socket/3" };
const G: Source = Source { label: "Guardian: error handler", url: "https://hexdocs.pm/guardian/Guardian.Plug.ErrorHandler.html" };
