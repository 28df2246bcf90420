//! `servarr`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Challenge, Header, Not, On, Path, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "servarr", name: "Servarr (Sonarr, Radarr, Lidarr, Prowlarr)", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-application-version", "*")]), Mark(&[Any(&[Challenge("Sonarr"), Challenge("Radarr"), Challenge("Lidarr"), Challenge("Readarr"), Challenge("Prowlarr")])]), Mark(&[Sets("SonarrAuth")]), Mark(&[Sets("RadarrAuth")]), Mark(&[Sets("ProwlarrAuth")]), Mark(&[Sets("LidarrAuth")]), Mark(&[Path("/api/v3/system/status")]), Mark(&[Path("/api/v3/series")]), Mark(&[Path("/api/v3/movie")]), Mark(&[Path("/api/v3/command")]), Mark(&[Any(&[Text("NzbDrone"), Text("Sonarr"), Text("Radarr"), Text("Prowlarr"), Text("Lidarr")])])],
    signs: &[
sign! { when: &[Status(&[401]), On("servarr"), Not(&Sent("x-api-key", "*")), Not(&Path("apikey")), Anonymous], says: &[("api-key-missing", Sure)], source: API, hit: "GET /api/v3/series HTTP/1.1\nHost: a:8989\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}", miss: "GET /api/v3/series HTTP/1.1\nHost: a:8989\nX-Api-Key: abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}" },
sign! { when: &[Status(&[401]), On("servarr"), Any(&[Sent("x-api-key", "*"), Path("apikey")])], says: &[("api-key-invalid", Likely)], source: API, hit: "GET /api/v3/series HTTP/1.1\nHost: a:8989\nX-Api-Key: abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}", miss: "GET /api/v3/series HTTP/1.1\nHost: a:8989\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}" },
sign! { when: &[Status(&[401]), On("servarr"), Sent("authorization", "Bearer*"), Not(&Sent("x-api-key", "*"))], says: &[("scheme-mismatch", Likely), ("api-key-missing", Likely)], source: API, hit: "GET /api/v3/series HTTP/1.1\nHost: a:8989\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}", miss: "GET /api/v3/series HTTP/1.1\nHost: a:8989\nX-Api-Key: abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":\"Unauthorized\"}" },
sign! { when: &[Any(&[Text("<error code=\"100\" description"), Text("<error code=\"101\" description")])], says: &[("api-key-invalid", Sure)], source: TORZ, hit: "HTTP/1.1 401 Unauthorized\n\n<error code=\"100\" description; <error code=\"101\" description", miss: "HTTP/1.1 401 Unauthorized\n\n<error code=\"102\" description" },
sign! { when: &[Text("<error code=\"102\" description")], says: &[("permission-denied", Sure)], source: TORZ, hit: "HTTP/1.1 401 Unauthorized\n\n<error code=\"102\" description", miss: "HTTP/1.1 401 Unauthorized\n\n<error code=\"100\" description" },
    ],
};

const API: Source = Source { label: "Servarr: API key", url: "https://wiki.servarr.com/sonarr/settings#security" };
const TORZ: Source = Source { label: "Torznab: Error codes", url: "https://torznab.github.io/spec-1.3-draft/torznab/Specification-v1.3.html#error-codes" };
