//! `jenkins`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jenkins", name: "Jenkins", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-jenkins", "*")]), Mark(&[Header("x-hudson", "*")]), Mark(&[Header("x-jenkins-session", "*")]), Mark(&[Any(&[Text("Authenticated as: anonymous"), Text("authenticated as: anonymous")])])],
    signs: &[
sign! { when: &[Any(&[Text("No valid crumb was included"), Text("Found invalid crumb")])], says: &[("csrf-failed", Sure)], source: CSRF, hit: "HTTP/1.1 401 Unauthorized\n\nNo valid crumb was included; Found invalid crumb", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: anonymous\n\n" },
sign! { when: &[Header("x-you-are-authenticated-as", "anonymous"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure), ("wrong-status-403-for-401", Likely)], source: AUTHZ, hit: "HTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: anonymous\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: anonymous\n\n" },
sign! { when: &[Header("x-you-are-authenticated-as", "anonymous"), Sent("authorization", "*")], says: &[("auth-header-stripped-upstream", Likely), ("basic-wrong-credentials", Likely)], source: AUTHZ, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: anonymous\n\n", miss: "HTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: anonymous\n\n" },
sign! { when: &[Header("x-you-are-authenticated-as", "*"), Not(&Header("x-you-are-authenticated-as", "anonymous"))], says: &[("permission-denied", Likely)], source: AUTHZ, hit: "HTTP/1.1 401 Unauthorized\nx-you-are-authenticated-as: x\n\n", miss: "HTTP/1.1 403 Forbidden\nX-You-Are-Authenticated-As: anonymous\n\n" },
sign! { when: &[Any(&[Text("anonymous is missing the"), Text("are authenticated as: anonymous")]), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure), ("wrong-status-403-for-401", Likely)], source: AUTHZ, hit: "HTTP/1.1 401 Unauthorized\n\nanonymous is missing the; are authenticated as: anonymous", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nanonymous is missing the" },
sign! { when: &[Text("is missing the~/~permission"), Not(&Text("anonymous is missing"))], says: &[("permission-denied", Sure)], source: AUTHZ, hit: "HTTP/1.1 403 Forbidden\n\njane is missing the Job/Build permission", miss: "HTTP/1.1 403 Forbidden\n\nanonymous is missing the Overall/Read permission" },
sign! { when: &[Text("Invalid password/token for user")], says: &[("basic-wrong-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid password/token for user", miss: "HTTP/1.1 401 Unauthorized\n\nNo valid crumb was included" },
    ],
};

const CSRF: Source = Source { label: "Jenkins: CSRF protection", url: "https://www.jenkins.io/doc/book/security/csrf-protection/" };
const API: Source = Source { label: "Jenkins: Authenticating scripted clients", url: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/" };
const AUTHZ: Source = Source { label: "Jenkins: Access control", url: "https://www.jenkins.io/doc/book/security/managing-security/" };
