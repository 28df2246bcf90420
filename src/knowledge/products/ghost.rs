//! `ghost`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Path, Scheme, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ghost", name: "Ghost", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/ghost/api")]), Mark(&[Scheme("Ghost")]), Mark(&[Sets("ghost-admin-api-session")])],
    signs: &[
sign! { when: &[Any(&[Text("UNKNOWN_ADMIN_API_KEY"), Text("Unknown Admin API Key"), Text("UNKNOWN_CONTENT_API_KEY"), Text("Unknown Content API Key")])], says: &[("api-key-invalid", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nUNKNOWN_ADMIN_API_KEY; Unknown Admin API Key; UNKNOWN_CONTENT_API_KEY; Unknown Content API Key", miss: "HTTP/1.1 401 Unauthorized\n\nUnable to determine the authenticated user or integration" },
sign! { when: &[Text("Unable to determine the authenticated user or integration")], says: &[("no-credentials", Likely), ("cookie-not-sent", Likely)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nUnable to determine the authenticated user or integration", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token: jwt expired" },
sign! { when: &[Any(&[Text("Invalid token: jwt expired"), Text("Invalid token: maxAge exceeded")])], says: &[("token-expired", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token: jwt expired; Invalid token: maxAge exceeded", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token: jwt audience invalid" },
sign! { when: &[Text("Invalid token: jwt audience invalid")], says: &[("token-wrong-audience", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token: jwt audience invalid", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token: invalid signature" },
sign! { when: &[Text("Invalid token: invalid signature")], says: &[("token-bad-signature", Sure)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token: invalid signature", miss: "HTTP/1.1 401 Unauthorized\n\nRequest made from incorrect origin" },
sign! { when: &[Text("Request made from incorrect origin")], says: &[("origin-not-allowed", Sure), ("proxy-forwarding-misconfigured", Hint)], source: ADM, hit: "HTTP/1.1 401 Unauthorized\n\nRequest made from incorrect origin", miss: "HTTP/1.1 401 Unauthorized\n\n2FA_TOKEN_REQUIRED" },
sign! { when: &[Any(&[Text("2FA_TOKEN_REQUIRED"), Text("2FA_NEW_DEVICE_DETECTED")])], says: &[("step-up-required", Sure)], source: DEV, hit: "HTTP/1.1 401 Unauthorized\n\n2FA_TOKEN_REQUIRED; 2FA_NEW_DEVICE_DETECTED", miss: "HTTP/1.1 401 Unauthorized\n\nUNKNOWN_ADMIN_API_KEY" },
    ],
};

const ADM: Source = Source { label: "Ghost: Admin API, authentication", url: "https://docs.ghost.org/admin-api/#authentication" };
const DEV: Source = Source { label: "Ghost: Device verification", url: "https://ghost.org/help/device-verification/" };
