//! `huggingface`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "huggingface", name: "Hugging Face", kind: ProductKind::Service,
    marks: &[Mark(&[Host("huggingface.co")]), Mark(&[Host("hf.co")]), Mark(&[Header("x-error-code", "*")]), Mark(&[Header("x-repo-commit", "*")]), Mark(&[Text("huggingface.co")]), Mark(&[Text("huggingface_hub")])],
    signs: &[
sign! { when: &[Text("must have access to it and be authenticated"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure), ("permission-denied", Hint)], source: GATED, hit: "HTTP/1.1 401 Unauthorized\n\nmust have access to it and be authenticated", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nmust have access to it and be authenticated" },
sign! { when: &[Text("must have access to it and be authenticated"), Sent("authorization", "*")], says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Likely)], source: GATED, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nmust have access to it and be authenticated", miss: "HTTP/1.1 401 Unauthorized\n\nmust have access to it and be authenticated" },
sign! { when: &[Any(&[Text("not in the authorized list"), Text("awaiting a review from the repo authors")])], says: &[("permission-denied", Sure)], source: GATED, hit: "HTTP/1.1 401 Unauthorized\n\nnot in the authorized list; awaiting a review from the repo authors", miss: "HTTP/1.1 401 Unauthorized\n\npublic gated repositories" },
sign! { when: &[Text("public gated repositories")], says: &[("insufficient-scope", Sure)], source: GATED, hit: "HTTP/1.1 401 Unauthorized\n\npublic gated repositories", miss: "HTTP/1.1 401 Unauthorized\nx-error-code: RepoNotFound\n\n" },
sign! { when: &[Any(&[Header("x-error-code", "RepoNotFound*"), Text("RepositoryNotFoundError")]), Status(&[401, 404])], says: &[("refused-as-not-found", Likely), ("no-credentials", Likely), ("wrong-url", Hint)], source: LIB, hit: "HTTP/1.1 401 Unauthorized\nX-Error-Code: RepoNotFound\n\nRepositoryNotFoundError", miss: "HTTP/1.1 403 Forbidden\nX-Error-Code: GatedRepo\n\n" },
sign! { when: &[Any(&[Text("Invalid username or password"), Text("Invalid credentials in Authorization header"), Text("Invalid user token")]), On("huggingface"), Not(&Path("/login"))], says: &[("token-invalid-or-revoked", Likely)], source: TOK, hit: "GET / HTTP/1.1\nHost: huggingface.co\n\nHTTP/1.1 401 Unauthorized\n\nInvalid username or password; Invalid credentials in Authorization header; Invalid user token", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid username or password" },
sign! { when: &[Text("does not have sufficient permissions to call Inference")], says: &[("insufficient-scope", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have sufficient permissions to call Inference", miss: "HTTP/1.1 401 Unauthorized\n\nmust use a write token" },
sign! { when: &[Any(&[Text("must use a write token"), Text("don't have the rights to create")])], says: &[("insufficient-scope", Likely), ("permission-denied", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nmust use a write token; don't have the rights to create", miss: "HTTP/1.1 401 Unauthorized\n\nUser Access Token x is expired" },
sign! { when: &[Text("User Access Token~is expired")], says: &[("token-expired", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nUser Access Token x is expired", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nmust have access to it and be authenticated" },
sign! { when: &[Text("Access to this resource is disabled"), On("huggingface")], says: &[("resource-policy-denied", Sure)], source: LIB, hit: "GET / HTTP/1.1\nHost: huggingface.co\n\nHTTP/1.1 401 Unauthorized\n\nAccess to this resource is disabled", miss: "HTTP/1.1 401 Unauthorized\n\nAccess to this resource is disabled" },
    ],
};

const GATED: Source = Source { label: "Hugging Face: Gated models", url: "https://huggingface.co/docs/hub/models-gated" };
const TOK: Source = Source { label: "Hugging Face: User access tokens", url: "https://huggingface.co/docs/hub/security-tokens" };
const LIB: Source = Source { label: "huggingface_hub: Errors", url: "https://huggingface.co/docs/huggingface_hub/package_reference/utilities" };
