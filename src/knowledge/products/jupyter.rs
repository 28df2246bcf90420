//! `jupyter`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Header, Not, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jupyter", name: "Jupyter Server and JupyterHub", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/contents")]), Mark(&[Path("/api/kernels")]), Mark(&[Path("/hub/")]), Mark(&[Header("x-jupyterhub-version", "*")]), Mark(&[Header("content-security-policy", "*/api/security/csp-report*")]), Mark(&[Text("jupyter")])],
    signs: &[
sign! { when: &[Any(&[Text("'_xsrf' argument missing"), Text("XSRF cookie does not match")])], says: &[("csrf-failed", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\n'_xsrf' argument missing; XSRF cookie does not match", miss: "HTTP/1.1 401 Unauthorized\n\nBlocking request with non-local 'Host'" },
sign! { when: &[Any(&[Text("Blocking Cross Origin API request"), Text("Blocking Cross Origin WebSocket"), Text("Cross Origin~is not allowed")]), Not(&Text("cors policy"))], says: &[("origin-not-allowed", Sure)], source: CONF, hit: "HTTP/1.1 403 Forbidden\n\nBlocking Cross Origin API request; Blocking Cross Origin WebSocket Attempt; Cross Origin WebSocket is not allowed", miss: "HTTP/1.1 401 Unauthorized\n\nBlocking request with non-local 'Host'" },
sign! { when: &[Text("Blocking request with non-local 'Host'")], says: &[("host-not-allowed", Sure)], source: CONF, hit: "HTTP/1.1 401 Unauthorized\n\nBlocking request with non-local 'Host'", miss: "HTTP/1.1 401 Unauthorized\n\nAction is not authorized with current scopes" },
sign! { when: &[Text("Action is not authorized with current scopes")], says: &[("insufficient-scope", Sure)], source: HUB, hit: "HTTP/1.1 401 Unauthorized\n\nAction is not authorized with current scopes", miss: "HTTP/1.1 401 Unauthorized\n\nOAuth state missing from cookies" },
sign! { when: &[Text("Missing or invalid credentials"), On("jupyter")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: HUB, hit: "GET /api/contents HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nMissing or invalid credentials", miss: "HTTP/1.1 401 Unauthorized\n\nMissing or invalid credentials" },
sign! { when: &[Any(&[Text("OAuth state missing from cookies"), Text("OAuth state mismatch")])], says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nOAuth state missing from cookies; OAuth state mismatch", miss: "HTTP/1.1 401 Unauthorized\n\nCouldn't authenticate WebSocket connection" },
sign! { when: &[Text("Couldn't authenticate WebSocket connection")], says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\nCouldn't authenticate WebSocket connection", miss: "HTTP/1.1 401 Unauthorized\n\n'_xsrf' argument missing" },
sign! { when: &[Text("\"message\":~\"Forbidden\""), Status(&[403]), On("jupyter"), Anonymous], says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Likely)], source: SEC, hit: "GET /api/contents HTTP/1.1\nHost: example.com\n\nHTTP/1.1 403 Forbidden\n\n\"message\": \"Forbidden\"", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 403 Forbidden\n\n\"message\": \"Forbidden\"" },
sign! { when: &[Text("\"message\":~\"Forbidden\""), Status(&[403]), On("jupyter"), Sent("authorization", "*")], says: &[("token-invalid-or-revoked", Likely)], source: SEC, hit: "GET /api/contents HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n\"message\": \"Forbidden\"", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n\"message\": \"Forbidden\"" },
    ],
};

const SEC: Source = Source { label: "Jupyter Server: Security", url: "https://jupyter-server.readthedocs.io/en/latest/operators/security.html" };
const CONF: Source = Source { label: "Jupyter Server: Config options", url: "https://jupyter-server.readthedocs.io/en/latest/other/full-config.html" };
const HUB: Source = Source { label: "JupyterHub: Scopes", url: "https://jupyterhub.readthedocs.io/en/stable/rbac/scopes.html" };
const OAUTH: Source = Source { label: "JupyterHub: FAQ and troubleshooting", url: "https://jupyterhub.readthedocs.io/en/stable/faq/troubleshooting.html" };
