//! `salesforce`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "salesforce", name: "Salesforce", kind: ProductKind::Service,
    marks: &[Mark(&[Host("salesforce.com")]), Mark(&[Host("force.com")]), Mark(&[Header("sforce-limit-info", "*")]), Mark(&[Any(&[Text("INVALID_SESSION_ID"), Text("API_DISABLED_FOR_ORG"), Text("LOGIN_MUST_USE_SECURITY_TOKEN")])]), Mark(&[Header("set-cookie", "BrowserId=*")])],
    signs: &[
sign! { when: &[Text("INVALID_SESSION_ID"), Text("Session expired or invalid")], says: &[("token-expired", Sure), ("token-invalid-or-revoked", Likely)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_SESSION_ID; Session expired or invalid", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_SESSION_ID; This session is not valid for use with" },
sign! { when: &[Text("INVALID_SESSION_ID"), Text("This session is not valid for use with")], says: &[("insufficient-scope", Likely), ("token-wrong-type", Likely)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_SESSION_ID; This session is not valid for use with", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_AUTH_HEADER" },
sign! { when: &[Text("INVALID_AUTH_HEADER")], says: &[("authorization-malformed", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_AUTH_HEADER", miss: "HTTP/1.1 401 Unauthorized\n\nAPI_DISABLED_FOR_ORG" },
sign! { when: &[Any(&[Text("API_DISABLED_FOR_ORG"), Text("API_CURRENTLY_DISABLED"), Text("FUNCTIONALITY_NOT_ENABLED")])], says: &[("service-not-enabled", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nAPI_DISABLED_FOR_ORG; API_CURRENTLY_DISABLED; FUNCTIONALITY_NOT_ENABLED", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_LOGIN" },
sign! { when: &[Text("REQUEST_LIMIT_EXCEEDED"), On("salesforce")], says: &[("rate-limited", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: x.my.salesforce.com\n\nHTTP/1.1 401 Unauthorized\n\nREQUEST_LIMIT_EXCEEDED", miss: "HTTP/1.1 401 Unauthorized\n\nREQUEST_LIMIT_EXCEEDED" },
sign! { when: &[Text("INSUFFICIENT_ACCESS*"), On("salesforce")], says: &[("permission-denied", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: x.my.salesforce.com\n\nHTTP/1.1 401 Unauthorized\n\nINSUFFICIENT_ACCESS", miss: "HTTP/1.1 401 Unauthorized\n\nINSUFFICIENT_ACCESS" },
sign! { when: &[Text("INVALID_LOGIN")], says: &[("basic-wrong-credentials", Likely), ("account-restricted", Hint)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_LOGIN", miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN_MUST_USE_SECURITY_TOKEN" },
sign! { when: &[Text("LOGIN_MUST_USE_SECURITY_TOKEN")], says: &[("basic-wrong-credentials", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_MUST_USE_SECURITY_TOKEN", miss: "HTTP/1.1 401 Unauthorized\n\nPASSWORD_LOCKOUT" },
sign! { when: &[Any(&[Text("PASSWORD_LOCKOUT"), Text("INVALID_OPERATION_WITH_EXPIRED_PASSWORD"), Text("ORG_LOCKED")])], says: &[("account-restricted", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nPASSWORD_LOCKOUT; INVALID_OPERATION_WITH_EXPIRED_PASSWORD; ORG_LOCKED", miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN_DURING_RESTRICTED_DOMAIN" },
sign! { when: &[Text("LOGIN_DURING_RESTRICTED_DOMAIN")], says: &[("ip-blocked", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_DURING_RESTRICTED_DOMAIN", miss: "HTTP/1.1 401 Unauthorized\n\nip restricted; invalid_grant" },
sign! { when: &[Text("ip restricted"), Text("invalid_grant")], says: &[("ip-blocked", Sure)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nip restricted; invalid_grant", miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\"error_description\":\"authentication failure\"}" },
sign! { when: &[Text("LOGIN_DURING_RESTRICTED_TIME")], says: &[("account-restricted", Likely), ("resource-policy-denied", Likely)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_DURING_RESTRICTED_TIME", miss: "HTTP/1.1 401 Unauthorized\n\nOAUTH_APP_ACCESS_DENIED" },
sign! { when: &[Any(&[Text("OAUTH_APP_ACCESS_DENIED"), Text("OAUTH_APP_BLOCKED")])], says: &[("resource-policy-denied", Sure)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nOAUTH_APP_ACCESS_DENIED; OAUTH_APP_BLOCKED", miss: "HTTP/1.1 401 Unauthorized\n\nuser hasn't approved this consumer" },
sign! { when: &[Text("user hasn't approved this consumer")], says: &[("permission-denied", Likely), ("insufficient-scope", Likely)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nuser hasn't approved this consumer", miss: "HTTP/1.1 401 Unauthorized\n\nMissing_OAuth_Token" },
sign! { when: &[Text("Missing_OAuth_Token")], says: &[("no-credentials", Sure)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nMissing_OAuth_Token", miss: "HTTP/1.1 401 Unauthorized\n\nBad_OAuth_Token" },
sign! { when: &[Text("Bad_OAuth_Token")], says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nBad_OAuth_Token", miss: "HTTP/1.1 401 Unauthorized\n\nWrong_Org" },
sign! { when: &[Text("Wrong_Org")], says: &[("token-wrong-issuer", Sure)], source: OAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nWrong_Org", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_SESSION_ID; Session expired or invalid" },
sign! { when: &[Any(&[Text("inactive user"), Text("inactive organization")]), On("salesforce")], says: &[("account-restricted", Sure)], source: OAUTH, hit: "GET / HTTP/1.1\nHost: x.my.salesforce.com\n\nHTTP/1.1 401 Unauthorized\n\ninactive user; inactive organization", miss: "HTTP/1.1 401 Unauthorized\n\ninactive user" },
sign! { when: &[Text("authentication failure"), Text("invalid_grant"), On("salesforce")], says: &[("basic-wrong-credentials", Likely), ("ip-blocked", Hint)], source: OAUTH, hit: "GET / HTTP/1.1\nHost: x.my.salesforce.com\n\nHTTP/1.1 401 Unauthorized\n\nauthentication failure; invalid_grant", miss: "HTTP/1.1 401 Unauthorized\n\nauthentication failure; invalid_grant" },
    ],
};

const CODES: Source = Source { label: "Salesforce: Exception codes", url: "https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm" };
const REST: Source = Source { label: "Salesforce: REST API status codes", url: "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm" };
const OAUTH: Source = Source { label: "Salesforce: OAuth authorization errors", url: "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm" };
