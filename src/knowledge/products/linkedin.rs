//! `linkedin`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "linkedin", name: "LinkedIn", kind: ProductKind::Service,
    marks: &[Mark(&[Host("linkedin.com")]), Mark(&[Header("x-li-uuid", "*")]), Mark(&[Header("x-li-fabric", "*")]), Mark(&[Text("serviceErrorCode")])],
    signs: &[
sign! { when: &[Text("EXPIRED_ACCESS_TOKEN"), Any(&[On("linkedin"), Text("65602")])], says: &[("token-expired", Sure)], source: LI, hit: "HTTP/1.1 401 Unauthorized\n\n{\"serviceErrorCode\":65602,\"code\":\"EXPIRED_ACCESS_TOKEN\"}", miss: "HTTP/1.1 401 Unauthorized\n\n{\"serviceErrorCode\":65600,\"code\":\"INVALID_ACCESS_TOKEN\"}" },
sign! { when: &[Any(&[Text("REVOKED_ACCESS_TOKEN"), Text("INVALID_ACCESS_TOKEN")]), Text("serviceErrorCode")], says: &[("token-invalid-or-revoked", Sure)], source: LI, hit: "HTTP/1.1 401 Unauthorized\n\nREVOKED_ACCESS_TOKEN; INVALID_ACCESS_TOKEN; serviceErrorCode", miss: "HTTP/1.1 401 Unauthorized\n\n{\"serviceErrorCode\":65602,\"code\":\"EXPIRED_ACCESS_TOKEN\"}" },
sign! { when: &[Text("Empty oauth2 access token")], says: &[("no-credentials", Sure)], source: LI, hit: "HTTP/1.1 401 Unauthorized\n\nEmpty oauth2 access token", miss: "HTTP/1.1 401 Unauthorized\n\nNot enough permissions to access:" },
sign! { when: &[Text("Not enough permissions to access:")], says: &[("insufficient-scope", Sure), ("service-not-enabled", Likely)], source: LI, hit: "HTTP/1.1 401 Unauthorized\n\nNot enough permissions to access:", miss: "HTTP/1.1 401 Unauthorized\n\n" },
sign! { when: &[Status(&[999])], says: &[("bot-challenge", Likely), ("ip-blocked", Likely)], source: LI, hit: "HTTP/1.1 999 Request denied\n\n", miss: "HTTP/1.1 403 Forbidden\n\n" },
    ],
};

const LI: Source = Source { label: "LinkedIn: Error handling", url: "https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling" };
