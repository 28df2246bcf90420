//! `artifactory`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Host, Not, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "artifactory", name: "JFrog Artifactory", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-jfrog-version", "*")]), Mark(&[Header("x-artifactory-id", "*")]), Mark(&[Header("x-artifactory-node-id", "*")]), Mark(&[Header("server", "Artifactory*")]), Mark(&[Challenge("Artifactory Realm")]), Mark(&[Host("jfrog.io")])],
    signs: &[
sign! { when: &[Text("Token failed verification: expired")], says: &[("token-expired", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: expired", miss: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: signature" },
sign! { when: &[Text("Token failed verification: signature")], says: &[("token-bad-signature", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: signature", miss: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: revoked" },
sign! { when: &[Any(&[Text("Token failed verification: revoked"), Text("Token failed verification: parse")])], says: &[("token-invalid-or-revoked", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: revoked; Token failed verification: parse", miss: "HTTP/1.1 401 Unauthorized\n\nBad props auth token" },
sign! { when: &[Any(&[Text("Bad props auth token"), Text("Props Authentication Token not found")])], says: &[("token-invalid-or-revoked", Likely), ("api-key-invalid", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nBad props auth token; Props Authentication Token not found", miss: "HTTP/1.1 401 Unauthorized\n\ndue to recurrent login failures" },
sign! { when: &[Text("Bad credentials"), On("artifactory")], says: &[("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Hint)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\nX-JFrog-Version: Artifactory/7\n\nBad credentials", miss: "HTTP/1.1 401 Unauthorized\n\nBad credentials" },
sign! { when: &[Any(&[Text("not permitted to deploy"), Text("Not enough permissions to"), Text("has no permission to")]), On("artifactory")], says: &[("permission-denied", Sure)], source: PERM, hit: "HTTP/1.1 401 Unauthorized\nX-JFrog-Version: Artifactory/7\n\nnot permitted to deploy; Not enough permissions to; has no permission to", miss: "HTTP/1.1 401 Unauthorized\n\nnot permitted to deploy" },
sign! { when: &[Text("is forbidden for user"), Text("anonymous"), On("artifactory")], says: &[("no-credentials", Sure)], source: PERM, hit: "HTTP/1.1 403 Forbidden\nX-JFrog-Version: Artifactory/7\n\nDownload request for repo:x is forbidden for user: 'anonymous'.", miss: "HTTP/1.1 403 Forbidden\nX-JFrog-Version: Artifactory/7\n\nDownload request for repo:x is forbidden for user: 'jane'." },
sign! { when: &[Text("is forbidden for user"), Not(&Text("anonymous")), On("artifactory")], says: &[("permission-denied", Sure)], source: PERM, hit: "HTTP/1.1 401 Unauthorized\nX-JFrog-Version: Artifactory/7\n\nis forbidden for user", miss: "HTTP/1.1 401 Unauthorized\n\nis forbidden for user" },
sign! { when: &[Text("due to recurrent login failures")], says: &[("rate-limited", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\ndue to recurrent login failures", miss: "HTTP/1.1 401 Unauthorized\n\ndownload blocking policy" },
sign! { when: &[Any(&[Text("download blocking policy"), Text("in conflict with the include/exclude patterns"), Text("conflict in include/exclude patterns")])], says: &[("resource-policy-denied", Sure)], source: XRAY, hit: "HTTP/1.1 401 Unauthorized\n\ndownload blocking policy; in conflict with the include/exclude patterns; conflict in include/exclude patterns", miss: "HTTP/1.1 401 Unauthorized\n\nToken failed verification: expired" },
    ],
};

const TOK: Source = Source { label: "JFrog: Access tokens", url: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens" };
const PERM: Source = Source { label: "JFrog: Permissions", url: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/permissions" };
const SEC: Source = Source { label: "JFrog: General security settings", url: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/general-security-settings" };
const XRAY: Source = Source { label: "JFrog: Xray download blocking", url: "https://jfrog.com/help/r/jfrog-security-user-guide/products/xray" };
