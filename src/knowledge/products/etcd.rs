//! etcd's HTTP gateway.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "etcd",
    name: "etcd",
    kind: ProductKind::Service,
    marks: &[Mark(&[Text("etcdserver:")])],
    signs: &[
        // The gateway takes the token without a scheme, so its bare form is right.
        sign! {
            when: &[Text("etcdserver: invalid auth token")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"etcdserver: invalid auth token\",\"code\":16}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid auth token\"}",
        },
        sign! {
            when: &[Text("etcdserver: user name is empty")],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"etcdserver: user name is empty\",\"code\":3}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"user name is empty\"}",
        },
        sign! {
            when: &[Text("etcdserver: permission denied|etcdserver: permission is not granted to the role")],
            says: &[("permission-denied", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"etcdserver: permission denied\"} etcdserver: permission is \
                    not granted to the role",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"permission denied\"}",
        },
        sign! {
            when: &[Text("etcdserver: authentication failed, invalid user ID or password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"etcdserver: authentication failed, invalid user ID or \
                    password\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"etcdserver: authentication is not enabled\"}",
        },
    ],
};

const AUTH: Source = Source {
    label: "etcd: gRPC gateway, authentication",
    url: "https://etcd.io/docs/v3.5/dev-guide/api_grpc_gateway/",
};
