//! Where each cause stands in the list, and the paste that shows it. A new cause is one row.

use crate::diagnosis::Stage;

/// A cause's place.
#[derive(Debug)]
pub struct Place {
    /// The cause's id.
    pub cause: &'static str,
    /// The status that it mostly comes with.
    pub lane: Lane,
    /// The stage of judging at which it mostly shows.
    pub stage: Stage,
    /// The paste that shows it.
    pub from: From,
}

/// Where an example comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// A measured case: its folder in this repository.
    Case(&'static str),
    /// A text written for the page.
    Text(&'static str),
}

/// The lanes of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// 401: the server asks who is calling.
    Asked,
    /// 403: the server refuses.
    Refused,
    /// Another status.
    Other,
}

impl Lane {
    /// The heading's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Asked => "lane-401",
            Self::Refused => "lane-403",
            Self::Other => "lane-other",
        }
    }

    /// In one or two words.
    pub fn short(self) -> &'static str {
        match self {
            Self::Asked => "mostly 401",
            Self::Refused => "mostly 403",
            Self::Other => "another answer",
        }
    }

    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Asked => "401: who is asking?",
            Self::Refused => "403: understood, and refused",
            Self::Other => "Other answers: 407, 511, redirects, 404",
        }
    }
}

/// The lanes in their order.
pub(super) const LANES: [Lane; 3] = [Lane::Asked, Lane::Refused, Lane::Other];

/// The stages in their order, in words.
pub(super) const STAGES: [(Stage, &str); 6] = [
    (Stage::Answerer, "Who answered, and why at all"),
    (Stage::Left, "What left the client"),
    (Stage::Arrived, "What arrived, and where"),
    (Stage::Formed, "What form it has"),
    (Stage::Valid, "Whether it is valid"),
    (Stage::Allowed, "Whether this caller may"),
];

const fn place(cause: &'static str, lane: Lane, stage: Stage, from: From) -> Place {
    Place { cause, lane, stage, from }
}

/// Every cause, in the order of the list.
pub static PLACES: &[Place] = &[
    place(
        "registry-token-flow",
        Lane::Asked,
        Stage::Answerer,
        From::Case("tests/corpus/dockerhub-first-401-manifest"),
    ),
    place(
        "first-leg-challenge",
        Lane::Asked,
        Stage::Answerer,
        From::Case("tests/corpus/lighttpd-digest-two-legs-200"),
    ),
    place(
        "cached-refusal",
        Lane::Asked,
        Stage::Answerer,
        From::Case("tests/corpus/nginx-proxy-cache-stored-401"),
    ),
    place(
        "no-credentials",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus/fastapi-httpbearer-no-header"),
    ),
    place(
        "preflight-unauthenticated",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus-own/knox-preflight-401-cors-middleware-absent"),
    ),
    place(
        "auth-header-dropped-on-redirect",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus-own/curl-follows-to-other-host-drops-bearer"),
    ),
    place(
        "credential-not-loaded",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus-own/falcon-auth-token-variable-empty"),
    ),
    place(
        "credential-overridden",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus-own/requests-netrc-replaces-bearer-header"),
    ),
    place(
        "cookie-not-sent",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus/nuxt-auth-cross-origin-cookie-not-included"),
    ),
    place(
        "api-key-missing",
        Lane::Asked,
        Stage::Left,
        From::Case("tests/corpus-own/fastapi-apikeyheader-key-in-query"),
    ),
    place(
        "auth-header-stripped-upstream",
        Lane::Asked,
        Stage::Arrived,
        From::Case("tests/corpus/apache-cgi-without-cgipassauth"),
    ),
    place(
        "scheme-mismatch",
        Lane::Asked,
        Stage::Formed,
        From::Case("tests/corpus/fastapi-httpdigest-gets-basic"),
    ),
    place(
        "authorization-malformed",
        Lane::Asked,
        Stage::Formed,
        From::Case("tests/corpus-own/fastify-jwt-colon-after-bearer"),
    ),
    place(
        "basic-malformed",
        Lane::Asked,
        Stage::Formed,
        From::Case("tests/corpus-own/express-basic-auth-plain-user-colon-password"),
    ),
    place(
        "token-malformed",
        Lane::Asked,
        Stage::Formed,
        From::Case("tests/corpus-own/hono-jwt-signature-part-cut-off"),
    ),
    place(
        "challenge-missing",
        Lane::Asked,
        Stage::Formed,
        From::Case("tests/corpus-own/wget-express-basic-auth-no-challenge"),
    ),
    place(
        "discovery-metadata-missing",
        Lane::Asked,
        Stage::Formed,
        From::Text(include_str!("examples/discovery-metadata-missing.txt")),
    ),
    place(
        "basic-wrong-credentials",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/fastapi-basic-wrong-password"),
    ),
    place(
        "basic-charset",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/requests-latin1-against-fastify-basic-utf8"),
    ),
    place(
        "basic-auth-retired",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/jira-cloud-basic-password"),
    ),
    place(
        "token-expired",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/fastapi-tutorial-token-expired"),
    ),
    place(
        "token-not-yet-valid",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/flask-jwt-extended-issuer-clock-ahead"),
    ),
    place(
        "token-wrong-audience",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/envoy-audiences-not-allowed"),
    ),
    place(
        "token-wrong-issuer",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/auth0-oauth2-jwt-bearer-dev-tenant-issuer"),
    ),
    place(
        "token-bad-signature",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/fastify-jwt-signature-invalid"),
    ),
    place(
        "token-alg-rejected",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/flask-jwt-extended-hs512-not-allowed"),
    ),
    place(
        "token-wrong-type",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/flask-jwt-extended-refresh-422"),
    ),
    place(
        "token-invalid-or-revoked",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/rails-http-token-of-other-environment"),
    ),
    place(
        "dpop-nonce-required",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/atproto-pds-use-dpop-nonce"),
    ),
    place(
        "dpop-proof-invalid",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/oidc-provider-dpop-htu-with-http"),
    ),
    place(
        "digest-stale-nonce",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/rack-digest-nonce-older-than-time-limit"),
    ),
    place(
        "digest-mismatch",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/rtsp-camera-digest-sha256-client-md5"),
    ),
    place(
        "ntlm-connection-broken",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/exchange-ews-ntlm-two-sockets"),
    ),
    place(
        "kerberos-failed",
        Lane::Asked,
        Stage::Valid,
        From::Text(include_str!("examples/kerberos-failed.txt")),
    ),
    place(
        "api-key-invalid",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus-own/gemini-api-key-reported-as-leaked"),
    ),
    place(
        "cookie-session-expired",
        Lane::Asked,
        Stage::Valid,
        From::Case("tests/corpus/hapi-cookie-session-over"),
    ),
    place(
        "step-up-required",
        Lane::Asked,
        Stage::Allowed,
        From::Case("tests/corpus-own/flask-jwt-extended-fresh-token-required"),
    ),
    place(
        "wrong-status-401-for-403",
        Lane::Asked,
        Stage::Allowed,
        From::Text(include_str!("examples/wrong-status-401-for-403.txt")),
    ),
    place(
        "rate-limited",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus-own/flask-limiter-token-endpoint"),
    ),
    place(
        "ip-blocked",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus-own/transmission-403-rpc-whitelist"),
    ),
    place(
        "waf-blocked",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus/modsecurity-crs-xss-rule-wp-post"),
    ),
    place(
        "bot-challenge",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus/cloudflare-cf-mitigated-challenge-api"),
    ),
    place(
        "user-agent-refused",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus/wikimedia-default-python-user-agent"),
    ),
    place(
        "client-certificate-required",
        Lane::Refused,
        Stage::Answerer,
        From::Case("tests/corpus-own/nginx-no-client-certificate-httpie"),
    ),
    place(
        "host-not-allowed",
        Lane::Refused,
        Stage::Arrived,
        From::Case("tests/corpus/vite-preview-blocked-host"),
    ),
    place("https-required", Lane::Refused, Stage::Arrived, From::Case("tests/corpus/iis-4034-ssl-required")),
    place(
        "origin-not-allowed",
        Lane::Refused,
        Stage::Arrived,
        From::Case("tests/corpus-own/tornado-websocket-origin-localhost-3000"),
    ),
    place(
        "hotlink-refused",
        Lane::Refused,
        Stage::Arrived,
        From::Case("tests/corpus/cloudflare-1011-hotlink"),
    ),
    place(
        "proxy-forwarding-misconfigured",
        Lane::Refused,
        Stage::Arrived,
        From::Case("tests/corpus-own/apache-require-ip-sees-only-the-proxy"),
    ),
    place("wrong-url", Lane::Refused, Stage::Arrived, From::Text(include_str!("examples/wrong-url.txt"))),
    place(
        "csrf-failed",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus-own/flask-jwt-extended-cookie-without-x-csrf-token"),
    ),
    place(
        "request-signature-mismatch",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus-own/hawk-bad-mac-query-reordered"),
    ),
    place(
        "sigv4-clock-skew",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus-own/s3-put-clock-one-hour-ahead"),
    ),
    place(
        "sigv4-mismatch",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus/minio-presigned-extra-content-type"),
    ),
    place(
        "sigv4-unknown-key",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus-own/s3rver-access-key-of-another-endpoint"),
    ),
    place(
        "signed-url-expired",
        Lane::Refused,
        Stage::Valid,
        From::Case("tests/corpus-own/s3rver-presigned-url-two-hours-late"),
    ),
    place(
        "insufficient-scope",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus/authlib-insufficient-scope"),
    ),
    place(
        "permission-denied",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus/radicale-foreign-calendar-403"),
    ),
    place(
        "resource-policy-denied",
        Lane::Refused,
        Stage::Allowed,
        From::Text(include_str!("examples/resource-policy-denied.txt")),
    ),
    place(
        "sso-authorization-required",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/github-sso-scala-http-client"),
    ),
    place(
        "account-restricted",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/simplejwt-user-is-inactive"),
    ),
    place(
        "service-not-enabled",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/salesforce-professional-edition-no-api"),
    ),
    place(
        "file-permissions",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/apache-file-mode-600-ah00132"),
    ),
    place(
        "directory-index-denied",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/apache-uploads-no-index-ah01276"),
    ),
    place(
        "server-rule-denied",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus/nginx-403-forbidden-by-rule-dotenv"),
    ),
    place(
        "method-not-permitted",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/sap-adt-head-refused-get-works"),
    ),
    place(
        "server-auth-misconfigured",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus-own/nginx-auth-request-404-becomes-500"),
    ),
    place(
        "wrong-status-403-for-401",
        Lane::Refused,
        Stage::Allowed,
        From::Case("tests/corpus/drf-session-auth-403-for-anonymous"),
    ),
    place(
        "missing-object-as-403",
        Lane::Refused,
        Stage::Allowed,
        From::Text(include_str!("examples/missing-object-as-403.txt")),
    ),
    place(
        "proxy-auth-required",
        Lane::Other,
        Stage::Answerer,
        From::Case("tests/corpus-own/tinyproxy-connect-without-login"),
    ),
    place(
        "captive-portal",
        Lane::Other,
        Stage::Answerer,
        From::Text(include_str!("examples/captive-portal.txt")),
    ),
    place(
        "not-an-auth-problem",
        Lane::Other,
        Stage::Answerer,
        From::Case("tests/corpus-own/icecast-mountpoint-in-use-403"),
    ),
    place(
        "login-redirect",
        Lane::Other,
        Stage::Valid,
        From::Case("tests/corpus/django-login-required-redirect"),
    ),
    place(
        "refused-as-not-found",
        Lane::Other,
        Stage::Allowed,
        From::Case("tests/corpus-own/notion-database-not-shared-with-integration"),
    ),
];
