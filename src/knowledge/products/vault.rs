//! `vault`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Log, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "vault", name: "HashiCorp Vault", kind: ProductKind::Service,
    marks: &[Mark(&[Sent("x-vault-token", "*")]), Mark(&[Sent("x-vault-request", "*")]), Mark(&[Header("x-vault-hostname", "*")]), Mark(&[Text("missing client token")]), Mark(&[Text("Error making API request"), Text("Code: 403")])],
    signs: &[
sign! { when: &[Text("missing client token")], says: &[("no-credentials", Sure)], source: TOKENS, hit: "HTTP/1.1 401 Unauthorized\n\nmissing client token", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid role or secret ID" },
sign! { when: &[Text("permission denied"), Text("invalid token"), On("vault")], says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)], source: TOKENS, hit: "GET / HTTP/1.1\nHost: example.com\nX-Vault-Token: hvs.abc\n\nHTTP/1.1 401 Unauthorized\n\npermission denied; invalid token", miss: "HTTP/1.1 401 Unauthorized\n\npermission denied; invalid token" },
sign! { when: &[Text("permission denied"), Not(&Text("invalid token")), Not(&Log("scp")), On("vault")], says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Likely), ("token-expired", Hint)], source: POLICY, hit: "GET / HTTP/1.1\nHost: example.com\nX-Vault-Token: hvs.abc\n\nHTTP/1.1 401 Unauthorized\n\npermission denied", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 403 Forbidden\n\npermission denied" },
sign! { when: &[Text("bad token"), On("vault")], says: &[("token-invalid-or-revoked", Sure)], source: TOKENS, hit: "GET / HTTP/1.1\nHost: example.com\nX-Vault-Token: hvs.abc\n\nHTTP/1.1 401 Unauthorized\n\nbad token", miss: "HTTP/1.1 401 Unauthorized\n\nbad token" },
sign! { when: &[Any(&[Text("invalid role or secret ID"), Text("invalid secret id"), Text("invalid role ID")])], says: &[("basic-wrong-credentials", Sure)], source: APPROLE, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid role or secret ID; invalid secret id; invalid role ID", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not match any bound audience" },
sign! { when: &[Text("does not match any bound audience")], says: &[("token-wrong-audience", Sure)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not match any bound audience", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not match any associated bound claim" },
sign! { when: &[Text("does not match any associated bound claim")], says: &[("permission-denied", Likely)], source: JWT, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not match any associated bound claim", miss: "HTTP/1.1 401 Unauthorized\n\nservice account name not authorized" },
sign! { when: &[Text("service account name not authorized")], says: &[("permission-denied", Sure)], source: K8S, hit: "HTTP/1.1 401 Unauthorized\n\nservice account name not authorized", miss: "HTTP/1.1 401 Unauthorized\n\nservice account unauthorized; this could mean" },
sign! { when: &[Text("service account unauthorized; this could mean")], says: &[("server-auth-misconfigured", Likely), ("token-invalid-or-revoked", Likely)], source: K8S, hit: "HTTP/1.1 401 Unauthorized\n\nservice account unauthorized; this could mean", miss: "HTTP/1.1 401 Unauthorized\n\nunauthorized through CIDR restrictions" },
sign! { when: &[Any(&[Text("unauthorized through CIDR restrictions"), Text("source address*unauthorized")])], says: &[("ip-blocked", Sure)], source: TOKENS, hit: "HTTP/1.1 401 Unauthorized\n\nunauthorized through CIDR restrictions; source address x unauthorized", miss: "HTTP/1.1 401 Unauthorized\n\npreflight capability check returned 403" },
sign! { when: &[Text("preflight capability check returned 403")], says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Likely)], source: POLICY, hit: "HTTP/1.1 401 Unauthorized\n\npreflight capability check returned 403", miss: "HTTP/1.1 401 Unauthorized\n\nmissing client token" },
    ],
};

const TOKENS: Source = Source { label: "Vault: Tokens", url: "https://developer.hashicorp.com/vault/docs/concepts/tokens" };
const POLICY: Source = Source { label: "Vault: Policies", url: "https://developer.hashicorp.com/vault/docs/concepts/policies" };
const JWT: Source = Source { label: "Vault: JWT auth method", url: "https://developer.hashicorp.com/vault/docs/auth/jwt" };
const K8S: Source = Source { label: "Vault: Kubernetes auth method", url: "https://developer.hashicorp.com/vault/docs/auth/kubernetes" };
const APPROLE: Source = Source { label: "Vault: AppRole auth method", url: "https://developer.hashicorp.com/vault/docs/auth/approle" };
