//! `proxmox`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Any, Header, On, Path, Scheme, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "proxmox", name: "Proxmox VE", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api2/json")]), Mark(&[Header("server", "pve-api-daemon*")]), Mark(&[Sets("PVEAuthCookie")]), Mark(&[Sent("cookie", "PVEAuthCookie*")]), Mark(&[Scheme("PVEAPIToken")])],
    signs: &[
sign! { when: &[Text("Permission check failed (")], says: &[("permission-denied", Sure)], source: PVE, hit: "HTTP/1.1 401 Unauthorized\n\nPermission check failed (", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid PVE ticket" },
sign! { when: &[Any(&[Text("invalid csrf token"), Text("invalid CSRFPreventionToken")]), On("proxmox")], says: &[("csrf-failed", Sure)], source: PVE, hit: "GET /api2/json HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid csrf token; invalid CSRFPreventionToken", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid csrf token" },
sign! { when: &[Text("invalid PVE ticket")], says: &[("cookie-session-expired", Sure)], source: PVE, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid PVE ticket", miss: "HTTP/1.1 401 Unauthorized\n\nPermission check failed (" },
sign! { when: &[Text("No ticket"), On("proxmox")], says: &[("no-credentials", Sure)], source: PVE, hit: "GET /api2/json HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nNo ticket", miss: "HTTP/1.1 401 Unauthorized\n\nNo ticket" },
sign! { when: &[Any(&[Text("invalid token value!"), Text("no such token '*"), Text("invalid API token")]), On("proxmox")], says: &[("token-invalid-or-revoked", Sure)], source: PVE, hit: "GET /api2/json HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid token value!; no such token '; invalid API token", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid token value!" },
    ],
};

const PVE: Source = Source { label: "Proxmox VE: API authentication", url: "https://pve.proxmox.com/wiki/Proxmox_VE_API" };
