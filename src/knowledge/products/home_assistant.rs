//! `home-assistant`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, On, Path, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "home-assistant", name: "Home Assistant", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/states")]), Mark(&[Path("/auth/token")]), Mark(&[Path("/api/services")]), Mark(&[Path("/api/websocket")]), Mark(&[Any(&[Text("homeassistant.components"), Text("home-assistant")])]), Mark(&[Host("homeassistant*")]), Mark(&[Host("nabu.casa")])],
    signs: &[
sign! { when: &[Any(&[Text("but your HTTP integration is not set-up for reverse proxies"), Text("Received X-Forwarded-For header from an untrusted proxy")])], says: &[("proxy-forwarding-misconfigured", Sure)], source: HTTP, hit: "HTTP/1.1 401 Unauthorized\n\nbut your HTTP integration is not set-up for reverse proxies; Received X-Forwarded-For header from an untrusted proxy", miss: "HTTP/1.1 401 Unauthorized\n\nBanned IP x for too many login attempts" },
sign! { when: &[Path("/api/websocket"), Status(&[403]), On("home-assistant")], says: &[("ip-blocked", Likely), ("rate-limited", Likely)], source: HTTP, hit: "GET /api/websocket HTTP/1.1\nHost: ha.example.org\nUpgrade: websocket\n\nHTTP/1.1 403 Forbidden\n\n403: Forbidden", miss: "GET /api/states HTTP/1.1\nHost: ha.example.org\n\nHTTP/1.1 403 Forbidden\n\n403: Forbidden" },
sign! { when: &[Text("Banned IP~for too many login attempts")], says: &[("ip-blocked", Sure), ("rate-limited", Likely)], source: HTTP, hit: "HTTP/1.1 401 Unauthorized\n\nBanned IP x for too many login attempts", miss: "HTTP/1.1 401 Unauthorized\n\nLogin attempt or request with invalid authentication" },
sign! { when: &[Text("Login attempt or request with invalid authentication")], says: &[("token-invalid-or-revoked", Likely), ("basic-wrong-credentials", Likely)], source: HTTP, hit: "HTTP/1.1 401 Unauthorized\n\nLogin attempt or request with invalid authentication", miss: "HTTP/1.1 401 Unauthorized\n\nLogin blocked: User cannot authenticate remotely" },
sign! { when: &[Text("auth_invalid"), On("home-assistant")], says: &[("token-invalid-or-revoked", Likely)], source: AUTH, hit: "GET /api/states HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nauth_invalid", miss: "HTTP/1.1 401 Unauthorized\n\nauth_invalid" },
sign! { when: &[Any(&[Text("Login blocked: User cannot authenticate remotely"), Text("Login blocked: User is not local")])], says: &[("resource-policy-denied", Likely), ("ip-blocked", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nLogin blocked: User cannot authenticate remotely; Login blocked: User is not local", miss: "HTTP/1.1 401 Unauthorized\n\nbut your HTTP integration is not set-up for reverse proxies" },
    ],
};

const HTTP: Source = Source { label: "Home Assistant: HTTP integration, reverse proxies", url: "https://www.home-assistant.io/integrations/http/" };
const AUTH: Source = Source { label: "Home Assistant: Authentication API", url: "https://developers.home-assistant.io/docs/auth_api/" };
