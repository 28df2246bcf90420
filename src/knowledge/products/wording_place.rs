//! Wordings about the network, the connection and the server's own set-up, that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Authenticated, Body, Header, Method, Not, Path, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-place",
    name: "wording: networks, connections and set-up",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text("url signature expired|url signature has expired|signed url~expired|expired signed url|\
                    presigned url~expired|pre-signed url~expired|url has expired|url is expired|url expired"),
                Status(&[400, 401, 403, 410]),
            ],
            says: &[("signed-url-expired", Likely)],
            source: SIGNED,
            hit: "HTTP/1.1 403 Forbidden\n\nURL signature expired; URL signature has expired; the signed URL \
                    is expired; expired signed URL; presigned URL expired; pre-signed URL is expired; URL has \
                    expired; URL is expired; URL expired",
            miss: "HTTP/1.1 403 Forbidden\n\nURL signature mismatch; session expired",
        },
        sign! {
            when: &[
                Text(
                    "vpn only|only~vpn|via vpn|via the vpn|through the vpn|over the vpn|connect to the vpn|\
                    connect to~vpn|vpn~required|requires~vpn|not on the vpn|on the company vpn|\
                    internal only|internal use only|internal access only|internal network|\
                    internal networks|corporate network|company network|office network|office only|\
                    intranet only|trusted network|trusted networks|this network|your network|\
                    campus network|allowed network|allowed networks|outside the network|local network only|\
                    local access only|localhost only|only~from localhost|only~localhost|loopback only|\
                    restricted to~network|restricted to~networks|restricted to localhost|\
                    your current location|this location|access from outside|outside access~not*|external access~not*|\
                    external access~denied|external access~disabled|remote access~not*|\
                    remote access~denied|remote access~disabled|remote connections~not*|\
                    connect from~network|only~from~network",
                ),
                Not(&Text(
                    "private network access|vpn~detected|network authentication required|\
                    network~unreachable|network error|on your network:*|\
                    from the campus network|from the office network|from the company network",
                )),
                Status(&[401, 403, 404, 451]),
            ],
            says: &[("ip-blocked", Likely)],
            source: ADDRESS,
            hit: "HTTP/1.1 403 Forbidden\n\nVPN only; only on the VPN; via VPN; via the VPN; through the VPN; \
                    over the VPN; connect to the VPN; connect to our VPN; vpn is required; requires the VPN; \
                    not on the VPN; on the company vpn; internal only; internal use only; internal access \
                    only; internal network; internal networks; corporate network; company network; office \
                    network; office only; intranet only; trusted network; trusted networks; this \
                    network; your network; campus network; allowed network; allowed networks; outside the \
                    network; local network only; local access only; localhost only; only from localhost; only \
                    by localhost; loopback only; restricted to our network; restricted to our networks; \
                    restricted to localhost; your current location; this location; access from outside; outside access is not good; external \
                    access is not good; external access denied; external access is disabled; remote access is \
                    not good; remote access denied; remote access is disabled; remote connections are not \
                    good; connect from the network; only from the network",
            miss: "HTTP/1.1 403 Forbidden\n\nintranet only; network error",
        },
        sign! {
            when: &[
                Text(
                    "use https|using https|https only|https-only|over https|via https|only~https|through https|\
                    switch to https|upgrade to https|https connection~required|requires tls|use tls|\
                    use ssl|over ssl|over tls|via ssl|insecure connection|insecure request|insecure http|\
                    insecure protocol|insecure channel|not secure connection|unencrypted|\
                    plain http~not*|plain http~disabled|http~disabled|http~not supported|\
                    encrypted connection|secure channel|secure connection|secure protocol|\
                    transport security",
                ),
                Not(&Text(
                    "https only cookie|strict transport security|certificate|hsts|\
                    review the security of your connection",
                )),
                Status(&[400, 401, 403, 405, 421, 426]),
            ],
            says: &[("https-required", Likely)],
            source: SECURE,
            hit: "HTTP/1.1 403 Forbidden\n\nPlease use HTTPS; when using https; HTTPS only; https-only; over \
                    HTTPS; via HTTPS; only by https; through https; switch to https; upgrade to https; https \
                    connection is required; requires TLS; use TLS; use SSL; over SSL; over TLS; via SSL; \
                    insecure connection; insecure request; insecure http; insecure protocol; insecure \
                    channel; not secure connection; unencrypted; plain http is not good; plain http is \
                    disabled; http is disabled; http is not supported; encrypted connection; secure channel; \
                    secure connection; secure protocol; transport security",
            miss: "HTTP/1.1 403 Forbidden\n\nuse https; the certificate is wrong",
        },
        sign! {
            when: &[
                Text(
                    "failed to~metadata|failed to~jwks|failed to~jwk set|failed to~discovery|\
                    failed to~signing key|failed to~signing keys|failed to~public key|\
                    failed to~public keys|failed to~key set|failed to~openid*|failed to~keyset|\
                    unable to~metadata|unable to~jwks|unable to~jwk set|unable to~discovery|\
                    unable to~signing key|unable to~signing keys|unable to~public key|\
                    unable to~public keys|unable to~key set|unable to~openid*|could not~metadata|\
                    could not~jwks|could not~discovery|could not~signing keys|could not~public keys|\
                    could not~openid*|error~metadata|error~discovery|discovery~fail*|\
                    metadata~fail*|metadata endpoint~unavailable|issuer~unreachable|issuer~not reachable|\
                    introspection~error|introspection~unavailable|identity provider~unavailable|\
                    identity provider~unreachable|identity provider~not reachable|\
                    authentication service~unavailable|auth service~unavailable|\
                    authorization service~unavailable|authentication backend*|\
                    authorization server~unavailable|authorization server~unreachable|\
                    jwt secret~not~set|jwt secret~not~configured|secret~not configured|\
                    authentication~not configured|auth~not configured|no authentication configured",
                ),
                Not(&Text(
                    "failed to authenticate|failed to verify~public key|failed to~signature|client_id metadata|\
                    client metadata|resource metadata|instance metadata|no matching~key|\
                    unable to match|unable to find~signing key|failed to find~signing key",
                )),
                Status(&[400, 401, 403, 500, 502, 503]),
            ],
            says: &[("server-auth-misconfigured", Likely)],
            source: DISCOVERY,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed to fetch authorization server metadata; failed to get \
                    the jwks; failed to load jwk set; failed to run discovery; failed to get signing key; \
                    failed to get signing keys; failed to load public key; failed to load public keys; failed \
                    to load key set; failed to get openid-configuration; failed to get keyset; unable to get \
                    metadata; unable to get jwks; unable to load jwk set; unable to do discovery; unable to \
                    get signing key; unable to get signing keys; unable to load public key; unable to load \
                    public keys; unable to get key set; unable to get openid configuration; could not get \
                    metadata; could not get jwks; could not do discovery; could not get signing keys; could \
                    not get public keys; could not get openid configuration; error in metadata; error in \
                    discovery; discovery failed; metadata failed; metadata endpoint is unavailable; issuer is \
                    unreachable; issuer is not reachable; introspection error; introspection is unavailable; \
                    identity provider is unavailable; identity provider is unreachable; identity provider is \
                    not reachable; authentication service is unavailable; auth service is unavailable; \
                    authorization service is unavailable; authentication backend down; authorization server \
                    is unavailable; authorization server unreachable; jwt secret is not set; jwt secret was \
                    not configured; secret is not configured; authentication is not configured; auth is not \
                    configured; no authentication configured",
            miss: "HTTP/1.1 401 Unauthorized\n\nfailed to find a signing key that matches",
        },
        sign! {
            when: &[
                Text(
                    "potential csrf|potential cross-site request forgery|possible csrf|\
                    possible cross-site request forgery|suspected csrf|csrf prevention|\
                    blocked~cross-site request forgery|blocked~csrf|cross-site post*|\
                    cross-site form submission*|cross site form submission*|cross-origin form*|\
                    cross-origin request detected*|cross-origin request blocked|state mismatch|\
                    invalid state|state~mismatch|state~does not match|state parameter~invalid|\
                    missing state|missing anti-forgery*|forgery token|forgery protection|\
                    double submit*|request forgery",
                ),
                Not(&Text("cors policy|invalid state transition|reason: cors")),
                Status(&[400, 401, 403, 419, 422]),
            ],
            says: &[("csrf-failed", Likely)],
            source: FORGERY,
            hit: "HTTP/1.1 403 Forbidden\n\npotential CSRF; potential Cross-Site Request Forgery (CSRF); possible \
                    CSRF; possible cross-site request forgery; suspected CSRF; CSRF prevention; blocked as \
                    cross-site request forgery; blocked as CSRF; Cross-site POST form submissions are \
                    forbidden; cross-site form submissions; cross site form submission; cross-origin form \
                    sent; cross-origin request detected from Sec-Fetch-Site header; cross-origin request \
                    blocked; state mismatch; invalid state; state has a mismatch; state does not match; state \
                    parameter is invalid; missing state; missing anti-forgery token; forgery token; forgery \
                    protection; double submit cookie; request forgery",
            miss: "HTTP/1.1 403 Forbidden\n\ninvalid state transition",
        },
        sign! {
            when: &[Text("blocked as a potential cross-site request forgery|apollo-require-preflight")],
            says: &[("csrf-failed", Sure)],
            source: APOLLO,
            hit: "HTTP/1.1 400 Bad Request\n\nThis operation has been blocked as a potential Cross-Site Request Forgery \
                    (CSRF). Please specify apollo-require-preflight",
            miss: "HTTP/1.1 400 Bad Request\n\nThis operation has been blocked as a potential attack",
        },
        sign! {
            when: &[Text("unable to verify your data submission")],
            says: &[("csrf-failed", Sure)],
            source: YII,
            hit: "HTTP/1.1 400 Bad Request\n\nUnable to verify your data submission.",
            miss: "HTTP/1.1 400 Bad Request\n\nUnable to verify your address.",
        },
        sign! {
            when: &[Text("not configured it to service requests from your host")],
            says: &[("ip-blocked", Sure)],
            source: TINYPROXY,
            hit: "HTTP/1.0 403 Access denied\n\nThe administrator of this proxy has not configured it to service requests \
                    from your host.",
            miss: "HTTP/1.0 403 Access denied\n\nThe administrator of this proxy has not configured it.",
        },
        // An application that asks who calls says 403 without a challenge.
        sign! {
            when: &[
                Body("access denied|access_denied|forbidden|unauthorized|not authorized"),
                Any(&[Header("x-powered-by", "*"), Header("x-request-id", "*"), Header("x-runtime", "*")]),
                Status(&[403]),
                Not(&Any(&[Authenticated, Path(".*|/*.*"), Method(&["OPTIONS"])])),
            ],
            says: &[("wrong-status-403-for-401", Hint), ("no-credentials", Hint)],
            source: STATUS,
            hit: "GET /admin HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nX-Powered-By: Express\n\nAccess \
                    denied access_denied Forbidden Unauthorized not authorized",
            miss: "GET /admin HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 403 \
                    Forbidden\nX-Powered-By: Express\n\nAccess denied",
        },
    ],
};

const ADDRESS: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const SECURE: Source =
    Source { label: "RFC 6750 §5.3", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-5.3" };
const DISCOVERY: Source =
    Source { label: "RFC 8414 §3", url: "https://www.rfc-editor.org/rfc/rfc8414.html#section-3" };
const FORGERY: Source =
    Source { label: "RFC 6749 §10.12", url: "https://www.rfc-editor.org/rfc/rfc6749.html#section-10.12" };
const STATUS: Source =
    Source { label: "RFC 9110 §15.5.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2" };
const APOLLO: Source = Source {
    label: "Apollo Server: preventing CSRF",
    url: "https://www.apollographql.com/docs/apollo-server/security/cors",
};
const YII: Source = Source {
    label: "Yii 2: avoiding CSRF",
    url: "https://www.yiiframework.com/doc/guide/2.0/en/security-best-practices",
};
const SIGNED: Source = Source {
    label: "CloudFront: signed URLs",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html",
};
const TINYPROXY: Source = Source { label: "Tinyproxy: Allow and Deny", url: "https://tinyproxy.github.io/" };
