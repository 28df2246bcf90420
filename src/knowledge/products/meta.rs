//! `meta`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "meta", name: "Meta Graph API", kind: ProductKind::Service,
    marks: &[Mark(&[Host("graph.facebook.com")]), Mark(&[Host("graph.instagram.com")]), Mark(&[Host("graph.whatsapp.com")]), Mark(&[Header("x-fb-trace-id", "*")]), Mark(&[Any(&[Text("fbtrace_id"), Text("OAuthException")])]), Mark(&[Challenge("OAuth \"Facebook Platform\"")])],
    signs: &[
sign! { when: &[Text("Error validating access token: Session has expired")], says: &[("token-expired", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\nError validating access token: Session has expired", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 460" },
sign! { when: &[Any(&[Text("\"error_subcode\":~463"), Text("\"error_subcode\": 463")])], says: &[("token-expired", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 463; \"error_subcode\": 463", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 460" },
sign! { when: &[Any(&[Text("\"error_subcode\":~460"), Text("\"error_subcode\":~467"), Text("user changed their password or Facebook has changed"), Text("Error validating access token: The session has been invalidated")])], says: &[("token-invalid-or-revoked", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 460; \"error_subcode\": 467; user changed their password or Facebook has changed; Error validating access token: The session has been invalidated", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 458" },
sign! { when: &[Any(&[Text("\"error_subcode\":~458"), Text("\"error_subcode\":~492"), Text("has not authorized application")])], says: &[("token-invalid-or-revoked", Likely), ("permission-denied", Likely)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 458; \"error_subcode\": 492; has not authorized application", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 459" },
sign! { when: &[Any(&[Text("\"error_subcode\":~459"), Text("\"error_subcode\":~464"), Text("(#368)")])], says: &[("account-restricted", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_subcode\": 459; \"error_subcode\": 464; (#368)", miss: "HTTP/1.1 401 Unauthorized\n\nAn active access token must be used" },
sign! { when: &[Text("An active access token must be used")], says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\nAn active access token must be used", miss: "HTTP/1.1 401 Unauthorized\n\nCannot parse access token" },
sign! { when: &[Any(&[Text("Cannot parse access token"), Text("Malformed access token")])], says: &[("token-malformed", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\nCannot parse access token; Malformed access token", miss: "HTTP/1.1 401 Unauthorized\n\n(#200); OAuthException" },
sign! { when: &[Text("(#200)"), Text("OAuthException")], says: &[("insufficient-scope", Sure), ("permission-denied", Likely)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n(#200); OAuthException", miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"(#4) Application request limit reached\",\"type\":\"OAuthException\"}}" },
sign! { when: &[Text("(#10)"), Text("OAuthException")], says: &[("insufficient-scope", Likely), ("service-not-enabled", Likely)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n(#10); OAuthException", miss: "HTTP/1.1 401 Unauthorized\n\n(#3) Application does not have the capability" },
sign! { when: &[Text("(#3) Application does not have the capability")], says: &[("service-not-enabled", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n(#3) Application does not have the capability", miss: "HTTP/1.1 401 Unauthorized\n\n(#4) Application request limit" },
sign! { when: &[Any(&[Text("(#4) Application request limit"), Text("(#17) User request limit"), Text("(#32) Page request limit"), Text("(#613) Calls to")])], says: &[("rate-limited", Sure)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\n(#4) Application request limit; (#17) User request limit; (#32) Page request limit; (#613) Calls to", miss: "HTTP/1.1 401 Unauthorized\n\ncannot be loaded due to missing permissions" },
sign! { when: &[Text("cannot be loaded due to missing permissions")], says: &[("permission-denied", Likely), ("refused-as-not-found", Likely)], source: META, hit: "HTTP/1.1 401 Unauthorized\n\ncannot be loaded due to missing permissions", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid appsecret_proof" },
sign! { when: &[Any(&[Text("Invalid appsecret_proof"), Text("require an appsecret_proof")])], says: &[("request-signature-mismatch", Sure)], source: PROOF, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid appsecret_proof; require an appsecret_proof", miss: "HTTP/1.1 401 Unauthorized\n\nError validating access token: Session has expired" },
    ],
};

const META: Source = Source { label: "Meta: Graph API errors", url: "https://developers.facebook.com/docs/graph-api/guides/error-handling/" };
const PROOF: Source = Source { label: "Meta: Secure Graph API calls", url: "https://developers.facebook.com/docs/graph-api/guides/secure-requests" };
