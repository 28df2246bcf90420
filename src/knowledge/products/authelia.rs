//! Authelia.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Log, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "authelia",
    name: "Authelia",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Sets("authelia_session")]),
        Mark(&[Sent("cookie", "*authelia_session=*")]),
        Mark(&[Header("location", "*?rd=http*&rm=*")]),
        Mark(&[Log("*authelia*")]),
    ],
    signs: &[
        sign! {
            when: &[Header("location", "*?rd=http*&rm=*")],
            says: &[("login-redirect", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: ?rd=httpx&rm=\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: https://auth.example.com/?rd=\n\n",
        },
        sign! {
            when: &[Log("is not authorized to user <anonymous>*")],
            says: &[("login-redirect", Likely), ("no-credentials", Likely)],
            source: A,
            hit: "is not authorized to user <anonymous>",
            miss: "is authorized to user <anonymous>",
        },
        sign! {
            when: &[Log("is forbidden to user*")],
            says: &[("permission-denied", Sure)],
            source: P,
            hit: "is forbidden to user",
            miss: "is open to user a",
        },
        sign! {
            when: &[Text("Authentication failed. Check your credentials")],
            says: &[("basic-wrong-credentials", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication failed. Check your credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication",
        },
        sign! {
            when: &[Any(&[Text("Authentication failed, please retry later"), Text("user is banned until*")])],
            says: &[("rate-limited", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication failed, please retry later; user is banned until",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication",
        },
    ],
};

const A: Source = Source { label: "Authelia: authorization endpoints", url: "https://www.authelia.com/reference/guides/proxy-authorization/" };
const P: Source = Source { label: "Authelia: access control", url: "https://www.authelia.com/configuration/security/access-control/" };
