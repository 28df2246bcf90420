//! `hasura`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "hasura", name: "Hasura", kind: ProductKind::Service,
    marks: &[Mark(&[Sent("x-hasura-admin-secret", "*")]), Mark(&[Sent("x-hasura-role", "*")]), Mark(&[Host("hasura.app")]), Mark(&[Path("/v1/metadata")]), Mark(&[Any(&[Text("x-hasura-admin-secret"), Text("x-hasura-access-key"), Text("x-hasura-allowed-roles")])])],
    signs: &[
sign! { when: &[Any(&[Text("x-hasura-access-key required"), Text("x-hasura-admin-secret required")])], says: &[("api-key-missing", Sure), ("no-credentials", Likely)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nx-hasura-access-key required; x-hasura-admin-secret required", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid x x-hasura-admin-secret" },
sign! { when: &[Any(&[Text("invalid~x-hasura-admin-secret"), Text("invalid x-hasura-admin-secret")])], says: &[("api-key-invalid", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid \"x-hasura-admin-secret\"/\"x-hasura-access-key\"\",\"code\":\"access-denied\"} invalid x-hasura-admin-secret", miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"x-hasura-admin-secret/x-hasura-access-key required, but not found\"}" },
sign! { when: &[Text("JWTExpired")], says: &[("token-expired", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWTExpired", miss: "HTTP/1.1 401 Unauthorized\n\nJWSInvalidSignature" },
sign! { when: &[Text("JWSInvalidSignature")], says: &[("token-bad-signature", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWSInvalidSignature", miss: "HTTP/1.1 401 Unauthorized\n\nJWTNotInAudience" },
sign! { when: &[Text("JWTNotInAudience")], says: &[("token-wrong-audience", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWTNotInAudience", miss: "HTTP/1.1 401 Unauthorized\n\nJWTNotInIssuer" },
sign! { when: &[Text("JWTNotInIssuer")], says: &[("token-wrong-issuer", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWTNotInIssuer", miss: "HTTP/1.1 401 Unauthorized\n\nJWTNotYetValid" },
sign! { when: &[Text("JWTNotYetValid")], says: &[("token-not-yet-valid", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWTNotYetValid", miss: "HTTP/1.1 401 Unauthorized\n\nJWSError (CompactDecodeError" },
sign! { when: &[Any(&[Text("JWSError (CompactDecodeError"), Text("CompactDecodeError")])], says: &[("token-malformed", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nJWSError (CompactDecodeError; CompactDecodeError", miss: "HTTP/1.1 401 Unauthorized\n\nrequested role is not in allowed roles" },
sign! { when: &[Any(&[Text("requested role is not in allowed roles"), Text("jwt-missing-role-claims")])], says: &[("permission-denied", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\nrequested role is not in allowed roles; jwt-missing-role-claims", miss: "HTTP/1.1 401 Unauthorized\n\n'Authorization' or 'Cookie' header in JWT authentication mode" },
sign! { when: &[Text("'Authorization' or 'Cookie' header in JWT authentication mode")], says: &[("no-credentials", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\n'Authorization' or 'Cookie' header in JWT authentication mode", miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication hook unauthorized this request" },
sign! { when: &[Text("Authentication hook unauthorized this request")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: HOOK, hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication hook unauthorized this request", miss: "HTTP/1.1 401 Unauthorized\n\nx-hasura-access-key required" },
    ],
};

const JWT: Source = Source { label: "Hasura: JWT authentication", url: "https://hasura.io/docs/2.0/auth/authentication/jwt/" };
const ADM: Source = Source { label: "Hasura: Admin secret", url: "https://hasura.io/docs/2.0/auth/authentication/admin-secret-access/" };
const HOOK: Source = Source { label: "Hasura: Webhook authentication", url: "https://hasura.io/docs/2.0/auth/authentication/webhook/" };
