//! Infrastructure with codes of its own: Snowflake, Oracle Cloud, ngrok, Gitea, Datadog and others.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Authenticated, Challenge, Header, Host, Not, Path, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "infrastructure-apis",
    name: "Infrastructure",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            // A Redfish session's token ends with the session, and a new login is the cure.
            when: &[Sent("x-auth-token", "*"), Path("/redfish/*"), Status(&[401])],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: REDFISH,
            hit: "GET /redfish/v1/Chassis HTTP/1.1\nHost: a\nX-Auth-Token: 5d1f\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET /redfish/v1/Chassis HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Text("ACL Exception*security constraints|failed due to security constraints")],
            says: &[("permission-denied", Sure)],
            source: SNOW,
            hit: "HTTP/1.1 403 Forbidden\n\nACL Exception x security constraints; failed due to security constraints",
            miss: "HTTP/1.1 403 Forbidden\n\nsecurity constraints",
        },
        sign! {
            when: &[Text("\"errors\":[\"Forbidden\"]|\"errors\": [\"Forbidden\"]"), Any(&[Sent("dd-api-key", "*"), Host("*.datadoghq.com|*.datadoghq.eu")])],
            says: &[("api-key-invalid", Sure), ("permission-denied", Likely)],
            source: DD,
            hit: "GET /api/v1/validate HTTP/1.1\nHost: a.example\nDD-API-KEY: ab12\n\nHTTP/1.1 403 Forbidden\n\n\"errors\":[\"Forbidden\"]; \"errors\": [\"Forbidden\"]",
            miss: "HTTP/1.1 403 Forbidden\n\n\"errors\":[\"Forbidden\"]",
        },
        sign! {
            when: &[Text("\"description\":\"unauthorized user\"|\"description\": \"unauthorized user\"")],
            says: &[("api-key-invalid", Sure)],
            source: HUE,
            hit: "HTTP/1.1 403 Forbidden\n\n\"description\":\"unauthorized user\"; \"description\": \"unauthorized user\"",
            miss: "HTTP/1.1 403 Forbidden\n\nunauthorized",
        },
        sign! {
            when: &[Any(&[Sent("vmware-api-session-id", "*"), Sent("x-dr-session", "*")]), Status(&[401])],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Hint)],
            source: VSPHERE,
            hit: "GET /api/vcenter/vm HTTP/1.1\nHost: a.example\nVmware-Api-Session-Id: f7c6242b\n\nHTTP/1.1 401 \
                    Unauthorized\n\n",
            miss: "GET /api/vcenter/vm HTTP/1.1\nHost: a.example\nVmware-Api-Session-Id: f7c6242b\n\nHTTP/1.1 403 \
                    Forbidden\n\n",
        },
        sign! {
            when: &[Sent("x-tableau-auth", "*"), Status(&[401])],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: TABLEAU,
            hit: "GET /api/3.4/sites HTTP/1.1\nHost: a.example\nX-Tableau-Auth: 12ab\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET /api/3.4/sites HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[
                Sent("authorization", "token *"),
                Not(&Sent("authorization", "token=*")),
                Any(&[Host("api.pagerduty.com"), Sent("accept", "application/vnd.pagerduty*")]),
                Any(&[Status(&[400, 401]), Challenge("Token realm*")]),
            ],
            says: &[("authorization-malformed", Sure)],
            source: PAGER,
            hit: "GET /incidents HTTP/1.1\nHost: api.pagerduty.com\nAuthorization: Token y_NbAkKc66ryYTWUXYEu\n\n\
                    HTTP/1.1 401 Unauthorized\n\n",
            miss: "GET /incidents HTTP/1.1\nHost: api.pagerduty.com\nAuthorization: Token \
                    token=y_NbAkKc66ryYTWUXYEu\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Text("Invalid format for Authorization header|\"code\":6111")],
            says: &[("authorization-malformed", Sure), ("token-malformed", Likely)],
            source: CFAPI,
            hit: "HTTP/1.1 400 Bad Request\n\nInvalid format for Authorization header; \"code\":6111",
            miss: "HTTP/1.1 400 Bad Request\n\n\"code\":6003",
        },
        sign! {
            when: &[Text("Cannot use the access token from location")],
            says: &[("ip-blocked", Sure)],
            source: CFAPI,
            hit: "HTTP/1.1 403 Forbidden\n\nCannot use the access token from location",
            miss: "HTTP/1.1 403 Forbidden\n\nthe access token",
        },
        sign! {
            when: &[Text("forbids access via a fine-grained personal access token*|forbids access via a personal access token*")],
            says: &[("resource-policy-denied", Sure)],
            source: GITHUB,
            hit: "HTTP/1.1 403 Forbidden\n\nforbids access via a fine-grained personal access token x; forbids access via a personal access token x",
            miss: "HTTP/1.1 403 Forbidden\n\na personal access token",
        },
        sign! {
            when: &[Text("Repository was archived so is read-only|repository is archived")],
            says: &[("permission-denied", Likely), ("method-not-permitted", Likely), ("resource-policy-denied", Likely)],
            source: GITHUB,
            hit: "HTTP/1.1 403 Forbidden\n\nRepository was archived so is read-only; repository is archived",
            miss: "HTTP/1.1 403 Forbidden\n\nRepository was deleted",
        },
        sign! {
            when: &[Text("only be accessed by developer-approved testers|has not completed the Google verification process")],
            says: &[("account-restricted", Sure), ("permission-denied", Likely)],
            source: GOOGLE,
            hit: "HTTP/1.1 403 Forbidden\n\nonly be accessed by developer-approved testers; has not completed the Google verification process",
            miss: "HTTP/1.1 403 Forbidden\n\nthe Google verification",
        },
        sign! {
            when: &[Text("Error 403: org_internal|org_internal")],
            says: &[("resource-policy-denied", Sure)],
            source: GOOGLE,
            hit: "HTTP/1.1 403 Forbidden\n\nError 403: org_internal; org_internal",
            miss: "HTTP/1.1 403 Forbidden\n\norg internal",
        },
        sign! {
            when: &[Text("Incoming request with IP/Token*is not allowed to access Snowflake|is not allowed to access Snowflake")],
            says: &[("ip-blocked", Sure)],
            source: SNOWFLAKE,
            hit: "HTTP/1.1 403 Forbidden\n\nIncoming request with IP/Token x is not allowed to access Snowflake; is not allowed to access Snowflake",
            miss: "HTTP/1.1 403 Forbidden\n\nSnowflake is not ready",
        },
        sign! {
            when: &[Text("Not management user|Not administrator user|Not monitor user")],
            says: &[("permission-denied", Sure), ("wrong-status-401-for-403", Likely)],
            source: RABBIT,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot management user; Not administrator user; Not monitor user",
            miss: "HTTP/1.1 401 Unauthorized\n\nmanagement user",
        },
        sign! {
            when: &[Text("password is incorrect, or there is no user with such name|DB::Exception*Authentication failed")],
            says: &[("basic-wrong-credentials", Sure)],
            source: CLICK,
            hit: "HTTP/1.1 403 Forbidden\n\npassword is incorrect, or there is no user with such name; DB::Exception x Authentication failed",
            miss: "HTTP/1.1 403 Forbidden\n\nDB::Exception: syntax",
        },
        sign! {
            when: &[Text("LocalRequestsOnlyAuthorizationFilter")],
            says: &[("ip-blocked", Likely), ("permission-denied", Hint)],
            source: HANGFIRE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLocalRequestsOnlyAuthorizationFilter",
            miss: "HTTP/1.1 401 Unauthorized\n\nLocalRequests",
        },
        sign! {
            when: &[Text("NotAuthenticated*required information to complete authentication was not provided")],
            says: &[("request-signature-mismatch", Likely), ("api-key-invalid", Likely), ("sigv4-clock-skew", Hint)],
            source: OCI,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotAuthenticated x required information to complete authentication was not provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthenticated",
        },
        sign! {
            when: &[Text("NotAuthorizedOrNotFound")],
            says: &[("permission-denied", Sure), ("refused-as-not-found", Likely)],
            source: OCI,
            hit: "HTTP/1.1 404 Not Found\n\nNotAuthorizedOrNotFound",
            miss: "HTTP/1.1 404 Not Found\n\nNotAuthenticated",
        },
        sign! {
            when: &[Text("ERR_NGROK_3205|ERR_NGROK_3206")],
            says: &[("ip-blocked", Sure)],
            source: NGROK,
            hit: "HTTP/1.1 403 Forbidden\n\nERR_NGROK_3205; ERR_NGROK_3206",
            miss: "HTTP/1.1 403 Forbidden\n\nERR_NGROK_725",
        },
        sign! {
            when: &[Text("ERR_NGROK_725|ERR_NGROK_727")],
            says: &[("rate-limited", Sure), ("account-restricted", Likely)],
            source: NGROK,
            hit: "HTTP/1.1 403 Forbidden\n\nERR_NGROK_725; ERR_NGROK_727",
            miss: "HTTP/1.1 403 Forbidden\n\nERR_NGROK_3205",
        },
        sign! {
            when: &[Text("AccessControlListNotSupported|bucket does not allow ACLs")],
            says: &[("resource-policy-denied", Sure)],
            source: S3ACL,
            hit: "HTTP/1.1 400 Bad Request\n\nAccessControlListNotSupported; bucket does not allow ACLs",
            miss: "HTTP/1.1 400 Bad Request\n\nAccessControl",
        },
        sign! {
            when: &[Text("Access to this resource on the server is denied")],
            says: &[("server-rule-denied", Likely), ("file-permissions", Likely), ("waf-blocked", Hint)],
            source: LITE,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess to this resource on the server is denied",
            miss: "HTTP/1.1 403 Forbidden\n\nthis resource on the server",
        },
        sign! {
            when: &[Text("identity provider returned an error: access_denied|error from identity provider: access_denied")],
            says: &[("permission-denied", Sure)],
            source: O2P,
            hit: "HTTP/1.1 403 Forbidden\n\nidentity provider returned an error: access_denied; error from identity provider: access_denied",
            miss: "HTTP/1.1 403 Forbidden\n\nidentity provider returned an error",
        },
        sign! {
            when: &[Text("unauthorized request on route|client * is not authorized*linkerd"), Header("l5d-proxy-error", "*")],
            says: &[("permission-denied", Sure), ("client-certificate-required", Likely)],
            source: LINKERD,
            hit: "HTTP/1.1 403 Forbidden\nl5d-proxy-error: x\n\nunauthorized request on route; client  x  is not authorized x linkerd",
            miss: "HTTP/1.1 403 Forbidden\n\nunauthorized request on route",
        },
        sign! {
            when: &[Text("Only signed in user is allowed to call APIs"), Authenticated],
            says: &[("step-up-required", Likely), ("basic-wrong-credentials", Likely)],
            source: GITEA,
            hit: "GET /api/v1/user HTTP/1.1\nHost: a.example\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nOnly signed in user is allowed to call APIs",
            miss: "HTTP/1.1 401 Unauthorized\n\nOnly signed in user is allowed to call APIs",
        },
    ],
};

const REDFISH: Source = Source {
    label: "DMTF DSP0266: Redfish session login authentication",
    url: "https://www.dmtf.org/sites/default/files/standards/documents/DSP0266_1.20.1.html",
};
const SNOW: Source = Source {
    label: "ServiceNow: access control rules",
    url: "https://www.servicenow.com/docs/bundle/washingtondc-platform-security/page/administer/contextual-security/concept/access-control-rules.html",
};
const DD: Source =
    Source { label: "Datadog: authentication", url: "https://docs.datadoghq.com/api/latest/authentication/" };
const HUE: Source = Source {
    label: "Philips Hue: error messages",
    url: "https://developers.meethue.com/develop/hue-api/error-messages/",
};
const CFAPI: Source = Source {
    label: "Cloudflare: API troubleshooting",
    url: "https://developers.cloudflare.com/fundamentals/api/troubleshooting/",
};
const GITHUB: Source = Source {
    label: "GitHub: personal access token policies",
    url: "https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization",
};
const GOOGLE: Source = Source {
    label: "Google: OAuth consent screen, authorization errors",
    url: "https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors",
};
const SNOWFLAKE: Source = Source {
    label: "Snowflake: network policies",
    url: "https://docs.snowflake.com/en/user-guide/network-policies",
};
const RABBIT: Source = Source {
    label: "RabbitMQ: management plugin, permissions",
    url: "https://www.rabbitmq.com/docs/management#permissions",
};
const CLICK: Source =
    Source { label: "ClickHouse: HTTP interface", url: "https://clickhouse.com/docs/interfaces/http" };
const HANGFIRE: Source = Source {
    label: "Hangfire: using the dashboard",
    url: "https://docs.hangfire.io/en/latest/configuration/using-dashboard.html",
};
const OCI: Source = Source {
    label: "Oracle Cloud: API errors",
    url: "https://docs.oracle.com/en-us/iaas/Content/API/References/apierrors.htm",
};
const NGROK: Source = Source { label: "ngrok: error codes", url: "https://ngrok.com/docs/errors/" };
const S3ACL: Source = Source {
    label: "Amazon S3: object ownership",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
};
const LITE: Source = Source {
    label: "LiteSpeed: 403 forbidden",
    url: "https://docs.litespeedtech.com/lsws/cp/cpanel/troubleshooting/",
};
const O2P: Source = Source {
    label: "OAuth 2.0: RFC 6749 §4.1.2.1",
    url: "https://www.rfc-editor.org/rfc/rfc6749.html#section-4.1.2.1",
};
const LINKERD: Source = Source {
    label: "Linkerd: authorization policy",
    url: "https://linkerd.io/2/reference/authorization-policy/",
};
const GITEA: Source =
    Source { label: "Gitea: API usage", url: "https://docs.gitea.com/development/api-usage" };
const VSPHERE: Source = Source {
    label: "vSphere: API authentication, sessions",
    url: "https://developer.broadcom.com/xapis/vsphere-automation-api/latest/cis",
};
const TABLEAU: Source = Source {
    label: "Tableau: REST API, signing in",
    url: "https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_concepts_auth.htm",
};
const PAGER: Source = Source {
    label: "PagerDuty: REST API authentication",
    url: "https://developer.pagerduty.com/docs/authentication",
};
