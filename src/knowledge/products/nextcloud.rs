//! `nextcloud`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Not, On, Path, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "nextcloud", name: "Nextcloud and ownCloud", kind: ProductKind::Service,
    marks: &[Mark(&[Sets("nc_sameSiteCookie*")]), Mark(&[Sets("oc_sessionPassphrase")]), Mark(&[Sent("ocs-apirequest", "*")]), Mark(&[Sent("cookie", "nc_*")]), Mark(&[Path("/remote.php")]), Mark(&[Path("/ocs/v")]), Mark(&[Path("/status.php")]), Mark(&[Text("OCA\\DAV")]), Mark(&[Text("<ocs>")])],
    signs: &[
sign! { when: &[Text("Strict Cookie has not been found")], says: &[("cookie-not-sent", Sure)], source: SRC, hit: "HTTP/1.1 401 Unauthorized\n\nStrict Cookie has not been found", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nCurrent user is not logged in" },
sign! { when: &[Any(&[Text("CSRF check failed"), Text("CSRF check not passed")]), On("nextcloud")], says: &[("csrf-failed", Sure)], source: OCS, hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: nc_sameSiteCookiestrict=x\n\nCSRF check failed; CSRF check not passed", miss: "HTTP/1.1 401 Unauthorized\n\nCSRF check failed" },
sign! { when: &[Text("Current user is not logged in"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)], source: OCS, hit: "HTTP/1.1 401 Unauthorized\n\nCurrent user is not logged in", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nCurrent user is not logged in" },
sign! { when: &[Text("Current user is not logged in"), Sent("authorization", "*")], says: &[("basic-wrong-credentials", Likely), ("auth-header-stripped-upstream", Likely)], source: OCS, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nCurrent user is not logged in", miss: "HTTP/1.1 401 Unauthorized\n\nCurrent user is not logged in" },
sign! { when: &[Text("PasswordLoginForbidden")], says: &[("basic-auth-retired", Sure)], source: DAV, hit: "HTTP/1.1 401 Unauthorized\n\nPasswordLoginForbidden", miss: "HTTP/1.1 401 Unauthorized\n\n2FA challenge not passed" },
sign! { when: &[Any(&[Text("2FA challenge not passed"), Text("Two-factor authentication*not passed"), Text("TwoFactorAuthRequired*")])], says: &[("step-up-required", Sure)], source: DAV, hit: "HTTP/1.1 401 Unauthorized\n\n2FA challenge not passed.; Two-factor authentication is not passed; TwoFactorAuthRequiredException", miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"CSRF check failed\"}" },
sign! { when: &[Text("Access through untrusted domain")], says: &[("host-not-allowed", Sure)], source: PROXY, hit: "HTTP/1.1 401 Unauthorized\n\nAccess through untrusted domain", miss: "HTTP/1.1 401 Unauthorized\n\nCannot authenticate over ajax calls" },
sign! { when: &[Text("Cannot authenticate over ajax calls")], says: &[("cookie-session-expired", Likely), ("no-credentials", Likely)], source: DAV, hit: "HTTP/1.1 401 Unauthorized\n\nCannot authenticate over ajax calls", miss: "HTTP/1.1 401 Unauthorized\n\nLogged in account must be an admin" },
sign! { when: &[Any(&[Text("Logged in account must be an admin"), Text("Logged in user must be an admin")])], says: &[("permission-denied", Sure)], source: OCS, hit: "HTTP/1.1 401 Unauthorized\n\nLogged in account must be an admin; Logged in user must be an admin", miss: "HTTP/1.1 401 Unauthorized\n\nReached maximum delay" },
sign! { when: &[Text("Reached maximum delay")], says: &[("rate-limited", Sure)], source: BRUTE, hit: "HTTP/1.1 401 Unauthorized\n\nReached maximum delay", miss: "HTTP/1.1 401 Unauthorized\n\nStrict Cookie has not been found" },
sign! { when: &[Text("Password confirmation is required"), On("nextcloud")], says: &[("step-up-required", Sure)], source: OCS, hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: nc_sameSiteCookiestrict=x\n\nPassword confirmation is required", miss: "HTTP/1.1 401 Unauthorized\n\nPassword confirmation is required" },
    ],
};

const DAV: Source = Source { label: "Nextcloud: WebDAV, app passwords", url: "https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html" };
const OCS: Source = Source { label: "Nextcloud: OCS API overview", url: "https://docs.nextcloud.com/server/latest/developer_manual/client_apis/OCS/ocs-api-overview.html" };
const PROXY: Source = Source { label: "Nextcloud: Reverse proxy, trusted domains", url: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/reverse_proxy_configuration.html" };
const SRC: Source = Source { label: "Nextcloud: SameSite cookies", url: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/harden_server.html" };
const BRUTE: Source = Source { label: "Nextcloud: Brute force protection", url: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/bruteforce_configuration.html" };
