//! Sanic and sanic-jwt.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sanic",
    name: "Sanic",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("\"exception\":\"Unauthorized\"")]),
        Mark(&[Body("*Sanic*401*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Authorization header not present")],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization header not present",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorization header",
        },
        sign! {
            when: &[Body("Authorization header is invalid")],
            says: &[("authorization-malformed", Sure)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization header is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorization header",
        },
        sign! {
            when: &[Body("Auth required"), Status(&[401])],
            says: &[("no-credentials", Likely), ("basic-wrong-credentials", Hint)],
            source: S,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuth required",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuth",
        },
        sign! {
            when: &[Body("\"exception\":\"InvalidToken*")],
            says: &[("token-malformed", Likely), ("token-bad-signature", Likely)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"exception\":\"InvalidToken",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"exception\":\"Unauthorized\"}",
        },
        sign! {
            when: &[Any(&[Body("\"exception\":\"MissingAuthorizationHeader\""), Body("\"exception\":\"MissingAuthorizationCookie\"")])],
            says: &[("no-credentials", Sure)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"exception\":\"MissingAuthorizationHeader\"; \"exception\":\"MissingAuthorizationCookie\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"exception\":\"Unauthorized\"}",
        },
    ],
};

const J: Source = Source { label: "sanic-jwt: exceptions", url: "https://sanic-jwt.readthedocs.io/en/latest/pages/exceptions.html" };
const S: Source = Source { label: "Sanic: exceptions", url: "https://sanic.dev/en/guide/running/exceptions.html" };
