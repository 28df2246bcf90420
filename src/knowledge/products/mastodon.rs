//! `mastodon`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Not, On, Path, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "mastodon", name: "Mastodon", kind: ProductKind::Service,
    marks: &[Mark(&[Sets("_mastodon_session")]), Mark(&[Path("/api/v1/timelines")]), Mark(&[Path("/api/v1/statuses")]), Mark(&[Path("/api/v1/accounts")]), Mark(&[Header("server", "Mastodon*")])],
    signs: &[
sign! { when: &[Text("This action is outside the authorized scopes")], says: &[("insufficient-scope", Sure)], source: SCOPE, hit: "HTTP/1.1 401 Unauthorized\n\nThis action is outside the authorized scopes", miss: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked" },
sign! { when: &[Text("The access token was revoked")], says: &[("token-invalid-or-revoked", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked", miss: "HTTP/1.1 401 Unauthorized\n\nYour login is currently disabled" },
sign! { when: &[Any(&[Text("Your login is currently disabled"), Text("login is missing a confirmed"), Text("Your login is currently pending")])], says: &[("account-restricted", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nYour login is currently disabled; login is missing a confirmed; Your login is currently pending", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThis method requires an authenticated user" },
sign! { when: &[Text("This method requires an authenticated user"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nThis method requires an authenticated user", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThis method requires an authenticated user" },
sign! { when: &[Text("This method requires an authenticated user"), Sent("authorization", "*")], says: &[("token-wrong-type", Sure)], source: TOK, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThis method requires an authenticated user", miss: "HTTP/1.1 401 Unauthorized\n\nThis method requires an authenticated user" },
sign! { when: &[Text("This API requires an authenticated user")], says: &[("no-credentials", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nThis API requires an authenticated user", miss: "HTTP/1.1 401 Unauthorized\n\nRequest not signed" },
sign! { when: &[Text("This action is not allowed"), On("mastodon")], says: &[("permission-denied", Sure)], source: TOK, hit: "GET /api/v1/statuses HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nThis action is not allowed", miss: "HTTP/1.1 401 Unauthorized\n\nThis action is not allowed" },
sign! { when: &[Text("Request not signed")], says: &[("request-signature-mismatch", Sure), ("no-credentials", Hint)], source: SIG, hit: "HTTP/1.1 401 Unauthorized\n\nRequest not signed", miss: "HTTP/1.1 401 Unauthorized\n\nThis action is outside the authorized scopes" },
sign! { when: &[Any(&[Text("Verification failed for*using rsa-sha256"), Text("Signed request date outside acceptable"), Text("requires the Date header*to be signed"), Text("Public key not found for key"), Text("requires the Digest header*to be signed")])], says: &[("request-signature-mismatch", Sure)], source: SIG, hit: "HTTP/1.1 401 Unauthorized\n\nVerification failed for x using rsa-sha256; Signed request date outside acceptable; requires the Date header x to be signed; Public key not found for key; requires the Digest header x to be signed", miss: "HTTP/1.1 401 Unauthorized\n\nThis action is outside the authorized scopes" },
    ],
};

const SCOPE: Source = Source { label: "Mastodon: OAuth scopes", url: "https://docs.joinmastodon.org/api/oauth-scopes/" };
const TOK: Source = Source { label: "Mastodon: Obtaining access", url: "https://docs.joinmastodon.org/client/token/" };
const SIG: Source = Source { label: "Mastodon: HTTP signatures", url: "https://docs.joinmastodon.org/spec/security/#http" };
