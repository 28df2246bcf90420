//! `glpi`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Not, On, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "glpi", name: "GLPI", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/apirest.php")]), Mark(&[Path("/api.php/v")]), Mark(&[Any(&[Text("ERROR_SESSION_TOKEN*"), Text("ERROR_APP_TOKEN*"), Text("ERROR_WRONG_APP_TOKEN*"), Text("ERROR_GLPI_LOGIN*"), Text("ERROR_LOGIN_PARAMETERS*")])])],
    signs: &[
sign! { when: &[Text("ERROR_SESSION_TOKEN_INVALID")], says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_SESSION_TOKEN_INVALID", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_SESSION_TOKEN_MISSING" },
sign! { when: &[Text("ERROR_SESSION_TOKEN_MISSING")], says: &[("no-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_SESSION_TOKEN_MISSING", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_APP_TOKEN_PARAMETERS_MISSING" },
sign! { when: &[Text("ERROR_APP_TOKEN_PARAMETERS_MISSING")], says: &[("api-key-missing", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_APP_TOKEN_PARAMETERS_MISSING", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_WRONG_APP_TOKEN_PARAMETER" },
sign! { when: &[Text("ERROR_WRONG_APP_TOKEN_PARAMETER")], says: &[("api-key-invalid", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_WRONG_APP_TOKEN_PARAMETER", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_NOT_ALLOWED_IP" },
sign! { when: &[Text("ERROR_NOT_ALLOWED_IP")], says: &[("ip-blocked", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_NOT_ALLOWED_IP", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_GLPI_LOGIN_USER_TOKEN" },
sign! { when: &[Text("ERROR_GLPI_LOGIN_USER_TOKEN")], says: &[("token-invalid-or-revoked", Sure), ("api-key-invalid", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_GLPI_LOGIN_USER_TOKEN", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_GLPI_LOGIN" },
sign! { when: &[Text("ERROR_GLPI_LOGIN")], says: &[("basic-wrong-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_GLPI_LOGIN", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_PARAMETERS_MISSING" },
sign! { when: &[Text("ERROR_LOGIN_PARAMETERS_MISSING"), Sent("authorization", "*")], says: &[("auth-header-stripped-upstream", Sure)], source: WEB, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_PARAMETERS_MISSING", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_PARAMETERS_MISSING" },
sign! { when: &[Text("ERROR_LOGIN_PARAMETERS_MISSING"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_PARAMETERS_MISSING", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_PARAMETERS_MISSING" },
sign! { when: &[Text("ERROR_LOGIN_WITH_CREDENTIALS_DISABLED")], says: &[("basic-auth-retired", Sure), ("service-not-enabled", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_LOGIN_WITH_CREDENTIALS_DISABLED", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_RIGHT_MISSING" },
sign! { when: &[Text("ERROR_RIGHT_MISSING")], says: &[("permission-denied", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nERROR_RIGHT_MISSING", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_SESSION_TOKEN_INVALID" },
sign! { when: &[Any(&[Text("ERROR_API_DISABLED"), Text("API disabled")]), On("glpi")], says: &[("service-not-enabled", Sure)], source: API, hit: "GET /apirest.php/Ticket HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nERROR_API_DISABLED; API disabled", miss: "HTTP/1.1 401 Unauthorized\n\nERROR_API_DISABLED" },
    ],
};

const API: Source = Source { label: "GLPI: REST API, errors", url: "https://github.com/glpi-project/glpi/blob/main/apirest.md#errors" };
const WEB: Source = Source { label: "GLPI: REST API, servers configuration", url: "https://github.com/glpi-project/glpi/blob/main/apirest.md#servers-configuration" };
