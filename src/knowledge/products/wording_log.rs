//! What logs of servers and tools say of a refusal, whoever wrote them.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Host, Log, Not, Reason, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-log",
    name: "wording: logs",
    kind: ProductKind::WebServer,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "(13)permission denied|(13: permission denied)|open /*: permission denied|\
                    open() */*permission denied|eacces*/|errno 13|permission denied: '/*|\
                    file permissions deny*",
                ),
                Status(&[403, 404, 500]),
                Not(&Text("connect() to|htpasswd|.sock")),
            ],
            says: &[("file-permissions", Likely)],
            source: ERRNO,
            hit: "HTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n2026/01/02 03:04:05 [error] 7#7: (13)permission denied; \
                    (13: permission denied); open /srv/a: permission denied; open() \"/srv/a\" permission denied; EACCES: \
                    open '/srv/a'; Errno 13; permission denied: '/srv/a'; file permissions deny server access",
            miss: "HTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n2026/01/02 03:04:05 [error] 7#7: permission denied for role app",
        },
        sign! {
            when: &[Text(
                "not set-up for reverse proxies|not set up for reverse proxies|request from a reverse proxy|\
                    untrusted proxy|untrusted reverse proxy|not a trusted proxy|not~trusted proxies|trusted_proxies",
            )],
            says: &[("proxy-forwarding-misconfigured", Likely)],
            source: FORWARDED,
            hit: "HTTP/1.1 400 Bad Request\n\nnot set-up for reverse proxies; not set up for reverse proxies; a request from \
                    a reverse proxy; untrusted proxy; untrusted reverse proxy; not a trusted proxy; not in the trusted proxies; \
                    trusted_proxies",
            miss: "HTTP/1.1 400 Bad Request\n\nthe proxy closed the connection",
        },
        sign! {
            when: &[
                Text(
                    "authentication~must be set up|authentication~not configured|authentication~not set up|\
                    authentication~not been configured|no authentication~configured|no users~configured|\
                    htpasswd*no such file*|could not open password file|unable to open password file|\
                    auth request unexpected status",
                ),
                Not(&Text("two-factor|multi-factor|mfa|2fa|for your account")),
            ],
            says: &[("server-auth-misconfigured", Likely)],
            source: STATUS_500,
            hit: "HTTP/1.1 403 Forbidden\n\nauthentication must be set up; authentication is not configured; authentication is \
                    not set up; authentication has not been configured; no authentication is configured; no users are configured; \
                    .htpasswd: no such file; could not open password file; unable to open password file; auth request unexpected \
                    status: 404",
            miss: "HTTP/1.1 403 Forbidden\n\nauthentication required",
        },
        sign! {
            when: &[
                Log(
                    "failed to query provider|failed to fetch~jwks|failed to fetch~keys|failed to fetch~openid*|\
                    failed to get~jwks|failed to get~openid*|could not fetch~jwks|could not fetch~keys|\
                    unable to fetch~jwks|unable to fetch~keys|unable to obtain configuration|\
                    couldn't retrieve~jwk*|error fetching~jwks|error retrieving~jwks|x509: certificate*|\
                    certificate verify failed*",
                ),
                Status(&[401, 403, 500, 502, 503]),
                Not(&Log("requests.exceptions*|urllib3*|curl: (*|client certificate")),
            ],
            says: &[("server-auth-misconfigured", Sure)],
            source: DISCOVERY,
            hit: "HTTP/1.1 401 Unauthorized\nContent-Length: 1\n\nx\n\n2026/01/02 03:04:05 [error] failed to query provider; \
                    failed to fetch the jwks; failed to fetch keys; failed to fetch openid configuration; failed to get jwks; \
                    failed to get openid configuration; could not fetch jwks; could not fetch keys; unable to fetch jwks; unable \
                    to fetch keys; unable to obtain configuration from x; couldn't retrieve remote JWK set; error fetching jwks; \
                    error retrieving jwks; x509: certificate signed by unknown authority; certificate verify failed: x",
            miss: "HTTP/1.1 401 Unauthorized\nContent-Length: 1\n\nx\n\n2026/01/02 03:04:05 [error] token verification failed",
        },
        sign! {
            when: &[
                Text("denied by rule|forbidden by rule|blocked by rule|rejected by rule|by rule '*"),
                Not(&Text("firewall|waf|modsecurity")),
                Status(&[401, 403, 404]),
            ],
            says: &[("server-rule-denied", Likely), ("ip-blocked", Hint)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\ndenied by rule 'deny all'; forbidden by rule; blocked by rule; rejected by rule; by rule 'x'",
            miss: "HTTP/1.1 403 Forbidden\n\nfirewall: denied by rule 7",
        },
        sign! {
            when: &[
                Status(&[302, 303, 307]),
                Header("location", "http://10.*|http://192.168.*|http://172.16.*|http://172.17.*|http://172.18.*|http://172.20.*|http://1.1.1.1*"),
                Not(&Any(&[Host("10.*"), Host("192.168.*"), Host("172.*"), Host("127.*"), Host("localhost*")])),
                Any(&[Header("location", "*login*|*portal*|*hotspot*|*captive*|*guest*|*fgtauth*"), Reason("hotspot*")]),
            ],
            says: &[("captive-portal", Sure)],
            source: PORTAL,
            hit: "GET / HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 302 Found\nLocation: http://10.5.50.1/login?dst=x\n\n",
            miss: "GET / HTTP/1.1\nHost: 10.5.50.1\n\nHTTP/1.1 302 Found\nLocation: http://10.5.50.1/login\n\n",
        },
        sign! {
            when: &[Text("sso session|sso at http*|valid saml session|via~saml sso|group's sso|organization's sso*|organisation's sso*")],
            says: &[("sso-authorization-required", Likely)],
            source: SSO,
            hit: "HTTP/1.1 403 Forbidden\n\nCannot find valid SSO session; login via your group's SSO at https://a.example; no valid \
                    SAML session; sign in via the SAML SSO; use your organization's SSO; use your organisation's SSO",
            miss: "HTTP/1.1 403 Forbidden\n\nsession expired",
        },
        sign! {
            when: &[Text(
                "htu ~not match*|htu\" ~not match*|htu~mismatch|htm ~not match*|htm\" ~not match*|htm~mismatch|\
                    ath ~not match*|ath\" ~not match*|ath~mismatch|jkt*not match*|jkt~mismatch|cnf~not match*|\
                    dpop key binding",
            )],
            says: &[("dpop-proof-invalid", Sure)],
            source: DPOP,
            hit: "HTTP/1.1 401 Unauthorized\n\nhtu does not match; \"htu\" does not match; htu mismatch; htm does not match; \
                    \"htm\" does not match; htm mismatch; ath does not match; \"ath\" does not match; ath mismatch; jkt does not match; jkt mismatch; cnf does not match; invalid DPoP key binding",
            miss: "HTTP/1.1 401 Unauthorized\n\nhtml: the audience does not match",
        },
        sign! {
            when: &[
                Body("oauth_problem=parameter_absent*|oauth_parameters_absent=*"),
                Sent("authorization", "OAuth*oauth_consumer_key*"),
            ],
            says: &[("auth-header-stripped-upstream", Sure)],
            source: OAUTH1,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: OAuth oauth_consumer_key=\"a\", oauth_signature=\"b\"\n\nHTTP/1.1 400 Bad \
                    Request\n\noauth_problem=parameter_absent&oauth_parameters_absent=oauth_consumer_key",
            miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\noauth_problem=parameter_absent&oauth_parameters_absent=\
                    oauth_consumer_key",
        },
        sign! {
            when: &[
                Text("verify a domain|verify your domain|domain~not verified|unverified domain|domain~not been verified"),
                Status(&[400, 401, 403, 422]),
            ],
            says: &[("account-restricted", Likely)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\nplease verify a domain; verify your domain; the domain is not verified; unverified domain; \
                    domain has not been verified",
            miss: "HTTP/1.1 403 Forbidden\n\ndomain not allowed",
        },
        sign! {
            when: &[Text("role: guest|role: guests|role guest|anonymous user|user: anonymous|user anonymous|as anonymous"), Not(&Text("anonymous access is disabled|explicit deny"))],
            says: &[("no-credentials", Likely)],
            source: RULES,
            hit: "HTTP/1.1 401 Unauthorized\n\nrole: guest; role: guests; role guest; anonymous user; User: anonymous; user anonymous; \
                    seen as anonymous",
            miss: "HTTP/1.1 401 Unauthorized\n\nhotel guest not found",
        },
        sign! {
            when: &[Status(&[426]), Header("upgrade", "*tls*")],
            says: &[("https-required", Sure)],
            source: UPGRADE,
            hit: "HTTP/1.1 426 Upgrade Required\nUpgrade: TLS/1.2, HTTP/1.1\nConnection: Upgrade\n\nx",
            miss: "HTTP/1.1 426 Upgrade Required\nUpgrade: websocket\nConnection: Upgrade\n\nx",
        },
        sign! {
            when: &[Text("post-handshake authentication")],
            says: &[("client-certificate-required", Sure)],
            source: MOD_SSL,
            hit: "HTTP/1.1 403 Forbidden\n\nReason: Cannot perform Post-Handshake Authentication.",
            miss: "HTTP/1.1 403 Forbidden\n\nAuthentication handshake finished.",
        },
        sign! {
            when: &[
                Text(
                    "origin~mismatch|origin~didn't match|origin~does not match|origin~did not match|unexpected origin|\
                    origin~not in~allowed*|origin null is not allowed|origin~is not allowed~to|httporigin",
                ),
                Not(&Text("certificate|audience|issuer")),
                Status(&[200, 400, 401, 403, 422]),
            ],
            says: &[("origin-not-allowed", Likely), ("csrf-failed", Hint)],
            source: ORIGIN,
            hit: "HTTP/1.1 403 Forbidden\n\nOrigin mismatch; origin header didn't match; origin does not match; origin did not \
                    match; unexpected origin; origin is not in the allowed list; prevented by HttpOrigin; Origin null is not allowed; origin x is not allowed to call",
            miss: "HTTP/1.1 403 Forbidden\n\nthe origin server did not answer",
        },
        sign! {
            when: &[
                Log("No Kerberos credentials available*|gss_init_sec_context() failed*|SEC_E_NO_CREDENTIALS|no credentials cache found"),
                Status(&[401, 407]),
            ],
            says: &[("kerberos-failed", Likely)],
            source: SPNEGO,
            hit: "> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 401 Unauthorized\n* gss_init_sec_context() failed: : No Kerberos \
                    credentials available (default cache: x); SEC_E_NO_CREDENTIALS; No credentials cache found\n< \n",
            miss: "> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 401 Unauthorized\n* Server auth using Negotiate with user ''\n< \n",
        },
        sign! {
            when: &[Log("Username/Password Authentication Failed"), Log("Authentication selected*")],
            says: &[("basic-wrong-credentials", Likely)],
            source: WGET,
            hit: "--2026-01-02 03:04:05--  http://a.example/\nHTTP request sent, awaiting response... \n  HTTP/1.1 401 Unauthorized\n\
                    Authentication selected: Basic realm=\"x\"\nHTTP request sent, awaiting response... \n  HTTP/1.1 401 \
                    Unauthorized\n\nUsername/Password Authentication Failed.",
            miss: "--2026-01-02 03:04:05--  http://a.example/\nHTTP request sent, awaiting response... \n  HTTP/1.1 401 Unauthorized\n\
                    \nUsername/Password Authentication Failed.",
        },
        sign! {
            // Told to answer a Digest challenge, a client sends nothing to a server that asks for Basic.
            when: &[
                Text("HTTPDigestAuth*|HttpAuthDigest|curl*--digest*"),
                Status(&[401]),
                Header("www-authenticate", "Basic*"),
                Not(&Header("www-authenticate", "*Digest*")),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("scheme-mismatch", Likely)],
            source: DIGEST,
            hit: "In [1]: requests.get(url, auth=HTTPDigestAuth(user, pass)); HttpAuthDigest; curl -v --digest\nsend: 'GET / \
                    HTTP/1.1\\r\\nHost: a.example\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: \
                    WWW-Authenticate: Basic realm=\"x\"\n",
            miss: "In [1]: requests.get(url, auth=HTTPDigestAuth(user, pass))\nsend: 'GET / HTTP/1.1\\r\\nHost: \
                    a.example\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: WWW-Authenticate: Digest \
                    realm=\"x\", nonce=\"y\"\n",
        },
        sign! {
            // A page's own request was sent on to a login page of another origin.
            when: &[
                Log("access to*/login*|access to*/signin*|access to*/authorize*|access to*/sso*|access to*/saml*"),
                Log("(redirected from '*"),
                Log("blocked by CORS policy"),
            ],
            says: &[("login-redirect", Likely)],
            source: REDIRECTED,
            hit: "Access to fetch at 'https://id.example/login/x?y=1' (redirected from 'https://a.example/x') from origin \
                    'https://a.example' has been blocked by CORS policy: No\nAccess to fetch at 'https://id.example/signin?y' \
                    (redirected from 'https://a.example/x') from origin 'https://a.example' has been blocked by CORS policy: \
                    No\nAccess to fetch at 'https://id.example/oauth2/authorize?y' (redirected from 'https://a.example/x') from \
                    origin 'https://a.example' has been blocked by CORS policy: No\nAccess to fetch at 'https://id.example/sso/x' \
                    (redirected from 'https://a.example/x') from origin 'https://a.example' has been blocked by CORS policy: \
                    No\nAccess to fetch at 'https://id.example/saml2' (redirected from 'https://a.example/x') from origin \
                    'https://a.example' has been blocked by CORS policy: No",
            miss: "Access to fetch at 'https://cdn.example/files/x' (redirected from 'https://a.example/x') from origin \
                    'https://a.example' has been blocked by CORS policy: No",
        },
    ],
};

const DIGEST: Source =
    Source { label: "RFC 7616 §3.4", url: "https://www.rfc-editor.org/rfc/rfc7616.html#section-3.4" };
const REDIRECTED: Source =
    Source { label: "Fetch: HTTP-redirect fetch", url: "https://fetch.spec.whatwg.org/#http-redirect-fetch" };
const ERRNO: Source =
    Source { label: "errno(3), EACCES", url: "https://man7.org/linux/man-pages/man3/errno.3.html" };
const FORWARDED: Source =
    Source { label: "RFC 7239 §8.1", url: "https://www.rfc-editor.org/rfc/rfc7239.html#section-8.1" };
const STATUS_500: Source =
    Source { label: "RFC 9110 §15.6.1", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.1" };
const DISCOVERY: Source = Source {
    label: "OpenID Connect Discovery 1.0 §4",
    url: "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig",
};
const SSO: Source = Source {
    label: "GitLab: SAML SSO enforcement",
    url: "https://docs.gitlab.com/user/group/saml_sso/#sso-enforcement",
};
const DPOP: Source =
    Source { label: "RFC 9449 §4.3", url: "https://www.rfc-editor.org/rfc/rfc9449.html#section-4.3" };
const OAUTH1: Source =
    Source { label: "RFC 5849 §3.2", url: "https://www.rfc-editor.org/rfc/rfc5849.html#section-3.2" };
const RULES: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const PORTAL: Source =
    Source { label: "RFC 8952 §2.1", url: "https://www.rfc-editor.org/rfc/rfc8952.html#section-2.1" };
const UPGRADE: Source =
    Source { label: "RFC 2817 §4.2", url: "https://www.rfc-editor.org/rfc/rfc2817.html#section-4.2" };
const MOD_SSL: Source = Source {
    label: "Apache mod_ssl: SSLVerifyClient",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslverifyclient",
};
const ORIGIN: Source = Source {
    label: "OWASP: CSRF prevention, verifying origin",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
};
const SPNEGO: Source =
    Source { label: "RFC 4559 §4", url: "https://www.rfc-editor.org/rfc/rfc4559.html#section-4" };
const WGET: Source = Source {
    label: "GNU Wget: HTTP options",
    url: "https://www.gnu.org/software/wget/manual/wget.html#HTTP-Options",
};
