//! Google's token endpoint and consent screen.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-oauth",
    name: "Google OAuth 2.0",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("Token has been expired or revoked")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken has been expired or revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Text("reauth related error*")],
            says: &[("step-up-required", Sure)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nreauth related error",
            miss: "HTTP/1.1 401 Unauthorized\n\nrapt",
        },
        sign! {
            when: &[Text("Invalid JWT Signature")],
            says: &[("token-bad-signature", Sure)],
            source: SA,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid JWT Signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT Signature",
        },
        sign! {
            when: &[Text("Token must be a short-lived token*")],
            says: &[("token-not-yet-valid", Sure), ("token-expired", Likely)],
            source: SA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken must be a short-lived token",
            miss: "HTTP/1.1 401 Unauthorized\n\nshort-lived",
        },
        sign! {
            when: &[Text("Client is unauthorized to retrieve access tokens using this method*")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: SA,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient is unauthorized to retrieve access tokens \
                     using this method",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient",
        },
        sign! {
            when: &[Text("deleted_client|disabled_client|The OAuth client was not found")],
            says: &[("api-key-invalid", Sure)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\ndeleted_client; disabled_client; The OAuth client \
                     was not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient",
        },
        sign! {
            when: &[Text("origin_mismatch")],
            says: &[("origin-not-allowed", Sure)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\norigin_mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\norigin",
        },
        sign! {
            when: &[Text("redirect_uri_mismatch")],
            says: &[("wrong-url", Likely)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nredirect_uri_mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nredirect_uri",
        },
    ],
};

const OA: Source = Source {
    label: "Google: OAuth 2.0 errors",
    url: "https://developers.google.com/identity/protocols/oauth2/web-server",
};
const SA: Source = Source {
    label: "Google: service accounts",
    url: "https://developers.google.com/identity/protocols/oauth2/service-account#error-codes",
};
