//! `matrix`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Not, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "matrix", name: "Matrix and Synapse", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/_matrix")]), Mark(&[Path("/_synapse")]), Mark(&[Header("server", "Synapse*")]), Mark(&[Any(&[Text("M_MISSING_TOKEN"), Text("M_UNKNOWN_TOKEN"), Text("M_FORBIDDEN")])])],
    signs: &[
sign! { when: &[Text("M_MISSING_TOKEN"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_MISSING_TOKEN", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nM_MISSING_TOKEN" },
sign! { when: &[Text("M_MISSING_TOKEN"), Sent("authorization", "*")], says: &[("authorization-malformed", Likely), ("auth-header-stripped-upstream", Hint)], source: CS, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nM_MISSING_TOKEN", miss: "HTTP/1.1 401 Unauthorized\n\nM_MISSING_TOKEN" },
sign! { when: &[Text("M_UNKNOWN_TOKEN"), Text("soft_logout\":~true")], says: &[("token-expired", Sure), ("token-invalid-or-revoked", Hint)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_UNKNOWN_TOKEN; soft_logout\": true", miss: "HTTP/1.1 401 Unauthorized\n\nM_FORBIDDEN; Invalid username or password" },
sign! { when: &[Text("M_UNKNOWN_TOKEN"), Not(&Text("soft_logout\":~true"))], says: &[("token-invalid-or-revoked", Sure), ("token-expired", Hint)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_UNKNOWN_TOKEN", miss: "HTTP/1.1 401 Unauthorized\n\n{\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"x\",\"soft_logout\":true}" },
sign! { when: &[Text("M_FORBIDDEN"), Any(&[Text("Invalid username or password"), Text("Invalid password")])], says: &[("basic-wrong-credentials", Sure)], source: CS, hit: "HTTP/1.1 403 Forbidden\n\n{\"errcode\":\"M_FORBIDDEN\",\"error\":\"Invalid username or password\"} Invalid password", miss: "HTTP/1.1 403 Forbidden\n\n{\"errcode\":\"M_FORBIDDEN\",\"error\":\"You are not invited to this room.\"}" },
sign! { when: &[Text("M_FORBIDDEN"), Text("HMAC incorrect")], says: &[("request-signature-mismatch", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nM_FORBIDDEN; HMAC incorrect", miss: "HTTP/1.1 401 Unauthorized\n\nM_REGISTRATION_DISABLED" },
sign! { when: &[Text("M_FORBIDDEN"), Not(&Text("Invalid username or password")), Not(&Text("Invalid password")), Not(&Text("HMAC incorrect")), Not(&Text("Registration has been disabled"))], says: &[("permission-denied", Likely)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_FORBIDDEN", miss: "HTTP/1.1 403 Forbidden\n\n{\"errcode\":\"M_FORBIDDEN\",\"error\":\"Invalid password\"}" },
sign! { when: &[Any(&[Text("M_REGISTRATION_DISABLED"), Text("Registration has been disabled")])], says: &[("service-not-enabled", Sure)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_REGISTRATION_DISABLED; Registration has been disabled", miss: "HTTP/1.1 401 Unauthorized\n\nM_USER_DEACTIVATED" },
sign! { when: &[Any(&[Text("M_USER_DEACTIVATED"), Text("M_USER_SUSPENDED"), Text("M_USER_LOCKED"), Text("M_CONSENT_NOT_GIVEN"), Text("M_RESOURCE_LIMIT_EXCEEDED")])], says: &[("account-restricted", Sure)], source: LOCK, hit: "HTTP/1.1 401 Unauthorized\n\nM_USER_DEACTIVATED; M_USER_SUSPENDED; M_USER_LOCKED; M_CONSENT_NOT_GIVEN; M_RESOURCE_LIMIT_EXCEEDED", miss: "HTTP/1.1 401 Unauthorized\n\nM_LIMIT_EXCEEDED" },
sign! { when: &[Text("M_LIMIT_EXCEEDED")], says: &[("rate-limited", Sure)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_LIMIT_EXCEEDED", miss: "HTTP/1.1 401 Unauthorized\n\nM_GUEST_ACCESS_FORBIDDEN" },
sign! { when: &[Text("M_GUEST_ACCESS_FORBIDDEN")], says: &[("token-wrong-type", Likely), ("permission-denied", Likely)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_GUEST_ACCESS_FORBIDDEN", miss: "HTTP/1.1 401 Unauthorized\n\nM_UNRECOGNIZED" },
sign! { when: &[Text("M_UNRECOGNIZED")], says: &[("wrong-url", Sure)], source: CS, hit: "HTTP/1.1 401 Unauthorized\n\nM_UNRECOGNIZED", miss: "HTTP/1.1 401 Unauthorized\n\n\"flows\":; \"stages\":; \"session\":" },
sign! { when: &[Text("\"flows\":"), Text("\"stages\":"), Text("\"session\":"), Status(&[401])], says: &[("first-leg-challenge", Likely), ("step-up-required", Likely)], source: UIA, hit: "HTTP/1.1 401 Unauthorized\n\n\"flows\":; \"stages\":; \"session\":", miss: "HTTP/1.1 401 Unauthorized\n\n{\"flows\":[]}" },
sign! { when: &[Text("M_UNAUTHORIZED"), On("matrix"), Sent("authorization", "X-Matrix*")], says: &[("request-signature-mismatch", Sure)], source: FED, hit: "GET /_matrix/client/v3/sync HTTP/1.1\nHost: example.com\nauthorization: X-Matrix abc\n\nHTTP/1.1 401 Unauthorized\n\nM_UNAUTHORIZED", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: X-Matrix abc\n\nHTTP/1.1 401 Unauthorized\n\nM_UNAUTHORIZED" },
    ],
};

const CS: Source = Source { label: "Matrix: Client-Server API, errors", url: "https://spec.matrix.org/latest/client-server-api/#standard-error-response" };
const UIA: Source = Source { label: "Matrix: User-interactive authentication", url: "https://spec.matrix.org/latest/client-server-api/#user-interactive-authentication-api" };
const LOCK: Source = Source { label: "Matrix: Account locking and suspension", url: "https://spec.matrix.org/latest/client-server-api/#account-locking" };
const FED: Source = Source { label: "Matrix: Server-Server API, request authentication", url: "https://spec.matrix.org/latest/server-server-api/#request-authentication" };
const ADM: Source = Source { label: "Synapse: Register users with a shared secret", url: "https://element-hq.github.io/synapse/latest/admin_api/register_api.html" };
