//! `consul`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "consul", name: "HashiCorp Consul and Nomad", kind: ProductKind::Service,
    marks: &[Mark(&[Sent("x-consul-token", "*")]), Mark(&[Header("x-consul-index", "*")]), Mark(&[Header("x-consul-default-acl-policy", "*")]), Mark(&[Sent("x-nomad-token", "*")]), Mark(&[Header("x-nomad-index", "*")])],
    signs: &[
sign! { when: &[Any(&[Text("ACL not found"), Text("ACL token not found")])], says: &[("token-invalid-or-revoked", Sure)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\nACL not found; ACL token not found", miss: "HTTP/1.1 401 Unauthorized\n\ntoken with AccessorID x 00000000-0000-0000-0000-000000000002 x lacks permission" },
sign! { when: &[Text("token with AccessorID*lacks permission"), Not(&Text("00000000-0000-0000-0000-000000000002"))], says: &[("permission-denied", Sure)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\ntoken with AccessorID x lacks permission", miss: "HTTP/1.1 401 Unauthorized\n\ntoken with AccessorID x 00000000-0000-0000-0000-000000000002 x lacks permission" },
sign! { when: &[Any(&[Text("token with AccessorID*00000000-0000-0000-0000-000000000002*lacks permission"), Text("anonymous token lacks permission")])], says: &[("no-credentials", Sure)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\ntoken with AccessorID x 00000000-0000-0000-0000-000000000002 x lacks permission; anonymous token lacks permission", miss: "HTTP/1.1 401 Unauthorized\n\nrpc error making call: Permission denied" },
sign! { when: &[Text("rpc error making call: Permission denied")], says: &[("permission-denied", Likely), ("no-credentials", Hint)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\nrpc error making call: Permission denied", miss: "HTTP/1.1 401 Unauthorized\n\nACL support disabled" },
sign! { when: &[Text("ACL support disabled")], says: &[("service-not-enabled", Sure)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\nACL support disabled", miss: "HTTP/1.1 401 Unauthorized\n\nACL not found" },
    ],
};

const ACL: Source = Source { label: "Consul: Troubleshoot ACLs", url: "https://developer.hashicorp.com/consul/docs/secure/acl/troubleshoot" };
