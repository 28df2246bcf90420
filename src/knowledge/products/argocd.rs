//! `argocd`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "argocd", name: "Argo CD", kind: ProductKind::Service,
    marks: &[Mark(&[Text("argocd")]), Mark(&[Sets("argocd.token")])],
    signs: &[
sign! { when: &[Text("no session information")], says: &[("no-credentials", Sure), ("cookie-session-expired", Hint)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\nno session information", miss: "HTTP/1.1 401 Unauthorized\n\npermission denied: sub:" },
sign! { when: &[Text("permission denied:~sub:")], says: &[("permission-denied", Sure)], source: RBAC, hit: "HTTP/1.1 401 Unauthorized\n\npermission denied: sub:", miss: "HTTP/1.1 401 Unauthorized\n\naccount password has changed since token issued" },
sign! { when: &[Text("account password has changed since token issued")], says: &[("token-invalid-or-revoked", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\naccount password has changed since token issued", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid session: expired" },
sign! { when: &[Text("invalid session:~expired")], says: &[("token-expired", Likely), ("cookie-session-expired", Likely)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid session: expired", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid session: signature" },
sign! { when: &[Text("invalid session:~signature")], says: &[("token-bad-signature", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid session: signature", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not have apiKey capability" },
sign! { when: &[Text("does not have apiKey capability")], says: &[("permission-denied", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have apiKey capability", miss: "HTTP/1.1 401 Unauthorized\n\nno session information" },
    ],
};

const RBAC: Source = Source { label: "Argo CD: RBAC configuration", url: "https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/" };
const SEC: Source = Source { label: "Argo CD: Security, authentication", url: "https://argo-cd.readthedocs.io/en/stable/operator-manual/security/" };
