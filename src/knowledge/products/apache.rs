//! Apache HTTP Server, its error pages and its error log.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Host, Log, Not, Sent, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "apache",
    name: "Apache HTTP Server",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Header("server", "Apache|Apache/*|Apache (*")]),
        Mark(&[Body("<address>Apache*")]),
        Mark(&[Log("AH0*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Log("AH01630|client denied by server configuration"),
                Not(&Log(BY_ADDRESS)),
            ],
            says: &[("server-rule-denied", Sure), ("ip-blocked", Hint)],
            source: WIKI403,
            hit: "[authz_core:error] [pid 1] [client 192.0.2.1:5] AH01630: client denied by server \
                    configuration: /srv/www",
            miss: "[authz_core:debug] [pid 1] AH01626: authorization result of Require all granted: \
                    granted",
        },
        sign! {
            when: &[Log("FakeBasicAuth is configured and colon")],
            says: &[("server-auth-misconfigured", Sure), ("client-certificate-required", Hint)],
            source: FAKE_BASIC,
            hit: "access to /srv/a failed, reason: FakeBasicAuth is configured and colon (\":\") character exists in the \
                    \"a:b\" username",
            miss: "access to /srv/a failed, reason: FakeBasicAuth",
        },
        sign! {
            when: &[Log("AH01630"), Log(OLD_ACCESS), Not(&Log("Require *"))],
            says: &[("server-rule-denied", Sure)],
            source: UPGRADING,
            hit: "AH01630: client denied by server configuration: /srv/www\n Order Allow,Deny\n Order Deny,Allow\n \
                    Order allow, deny\n Order deny, allow\n Allow from All",
            miss: "AH01630: client denied by server configuration: /srv/www\n Require all denied",
        },
        sign! {
            when: &[
                Log("AH01630|AH01797|client denied by server"),
                Log(BY_ADDRESS),
                Not(&Log("[client 127.*|[client ::1*")),
            ],
            says: &[("ip-blocked", Sure), ("server-rule-denied", Likely), ("proxy-forwarding-misconfigured", Hint)],
            source: AUTHZHOST,
            hit: "Require ip 192.0.2.0/24; Require not ip 198.51.100.7; Require host example.com; \
                    Require local; \
                    Allow from 192.0.2; Deny from 198.51.100\n[authz_core:error] [pid 1] [client 192.0.2.1:5] \
                    AH01630: client denied by server configuration: /srv/www\nAH01797: client denied by server: /a",
            miss: "Require all denied\n[authz_core:error] [pid 1] [client 192.0.2.1:5] AH01630: client denied by \
                    server configuration: /srv/www",
        },
        sign! {
            when: &[
                Log("AH01630|AH01797|client denied by server"),
                Log(BY_ADDRESS),
                Log("[client 127.*|[client ::1*"),
                Not(&Host("localhost|127.*")),
            ],
            says: &[("proxy-forwarding-misconfigured", Sure), ("ip-blocked", Likely)],
            source: REMOTEIP,
            hit: "Require ip 192.0.2.0/24; Require not ip 198.51.100.7; Require host example.com; \
                    Require local; \
                    Allow from 192.0.2; Deny from 198.51.100\n[authz_core:error] [pid 1] [client 127.0.0.1:5] \
                    [client ::1:6] AH01630: client denied by server configuration: /srv/www\nAH01797: client \
                    denied by server: /a",
            miss: "Require ip 192.0.2.0/24\n[authz_core:error] [pid 1] [client 192.0.2.1:5] AH01630: client denied by \
                    server configuration: /srv/www",
        },
        sign! {
            when: &[Log("AH01797"), Not(&Log(BY_ADDRESS))],
            says: &[("server-rule-denied", Sure), ("ip-blocked", Hint)],
            source: AUTHZ,
            hit: "[access_compat:error] [client 192.0.2.1:5] AH01797: client denied by server: /srv/www",
            miss: "[access_compat:error] [client 192.0.2.1:5] AH01796: x",
        },
        sign! {
            when: &[Log("AH01276|Cannot serve directory*No matching DirectoryIndex")],
            says: &[("directory-index-denied", Sure)],
            source: INDEX,
            hit: "[autoindex:error] AH01276: Cannot serve directory /srv/www/: No matching \
                    DirectoryIndex (index.html) found",
            miss: "[autoindex:error] AH01275: Can't open directory for index: /srv/www",
        },
        sign! {
            when: &[Log(
                "AH00035|search permissions are missing|AH00132|file permissions deny server access|\
                    AH00529|unable to check htaccess file|AH01275",
            )],
            says: &[("file-permissions", Sure)],
            source: PERM,
            hit: "AH00035: access to / denied because search permissions are missing on a component of \
                    the path\nAH00132: file permissions deny server access: /a\nAH00529: /a/.htaccess \
                    pcfg_openfile: unable to check htaccess file, ensure it is readable\nAH01275: Can't \
                    open directory",
            miss: "AH00036: access to /a failed",
        },
        sign! {
            when: &[Log("(13)Permission denied")],
            says: &[("file-permissions", Likely)],
            source: PERM,
            hit: "(13)Permission denied: [client 192.0.2.1:5] access to / denied",
            miss: "(2)No such file or directory: access to / failed",
        },
        sign! {
            when: &[Log("AH00037|AH00670|symbolic link not allowed or link target not accessible")],
            says: &[("file-permissions", Sure)],
            source: OPTIONS,
            hit: "AH00037: Symbolic link not allowed or link target not accessible: /srv/link\nAH00670: \
                    Options FollowSymLinks and SymLinksIfOwnerMatch are both off",
            miss: "AH00036: x",
        },
        sign! {
            when: &[Log("AH01617|AH01618|authentication failure for*Password Mismatch")],
            says: &[("basic-wrong-credentials", Likely)],
            source: BASIC,
            hit: "[auth_basic:error] AH01617: user ann: authentication failure for \"/\": Password \
                    Mismatch\nAH01618: user bob not found: /",
            miss: "[auth_basic:error] AH01614: client used wrong authentication scheme: /",
        },
        sign! {
            when: &[Log("AH01614|client used wrong authentication scheme")],
            says: &[("scheme-mismatch", Sure)],
            source: AUTH,
            hit: "AH01614: client used wrong authentication scheme: /a",
            miss: "AH01617: user ann: authentication failure for \"/\": Password Mismatch",
        },
        sign! {
            when: &[Log("AH01620|Could not open password file|AH00025|\
                    configuration error: couldn't*authentication|AH00027|no authentication done but*|\
                    AH00026|couldn't check user|AH01796|AuthType*not set|need AuthName")],
            says: &[("server-auth-misconfigured", Sure)],
            source: AUTH,
            hit: "AH01620: Could not open password file: /etc/.htpasswd\nAH00025: configuration error:  \
                    couldn't perform authentication. AuthType not set!: /\nAH00027: No authentication \
                    done but request not allowed without authentication for /\nAH00026: configuration \
                    error:  couldn't check user: /\nAH01796: AuthType Basic configured without \
                    corresponding module\nneed AuthName: /",
            miss: "AH01621: x",
        },
        sign! {
            when: &[Log("AH01631|user*authorization failure for|AH01666|authorization of user*to access")],
            says: &[("permission-denied", Sure)],
            source: AUTHZ,
            hit: "AH01631: user ann: authorization failure for \"/\":\nAH01666: Authorization of user \
                    ann to access / failed, reason: user doesn't appear in group file",
            miss: "AH01617: user ann: authentication failure",
        },
        sign! {
            when: &[Log("auth_ldap authenticate: user*authentication failed")],
            says: &[("basic-wrong-credentials", Likely)],
            source: LDAP,
            hit: "auth_ldap authenticate: user ann authentication failed; URI / [User not found][No \
                    such object]",
            miss: "auth_ldap authorize: Require user",
        },
        sign! {
            when: &[Log("auth_ldap*Can't contact LDAP server|auth_ldap*LDAP: ldap_simple_bind() failed")],
            says: &[("server-auth-misconfigured", Likely)],
            source: LDAP,
            hit: "auth_ldap authenticate: user ann; [LDAP: ldap_simple_bind() failed][Can't contact \
                    LDAP server]; auth_ldap: LDAP: ldap_simple_bind() failed",
            miss: "auth_ldap authorize: Require user",
        },
        sign! {
            when: &[Log("AH01777|invalid nonce*received")],
            says: &[("digest-stale-nonce", Likely), ("digest-mismatch", Hint)],
            source: DIGEST,
            hit: "AH01777: invalid nonce abc received - user attempted time travel\ninvalid nonce abc \
                    received",
            miss: "AH01700 mod_auth_digest started",
        },
        sign! {
            when: &[Log("AH01783|AH01785|AH01786|AH01787|AH01788|AH02533|AH01789|AH01790|AH01791|AH01794|\
                    AH10560|Digest: uri mismatch*|Digest: realm mismatch*|Digest: received invalid opaque*|\
                    Digest: user*password mismatch*")],
            says: &[("digest-mismatch", Sure)],
            source: DIGEST,
            hit: "AH01783: invalid uri\nAH01785 AH01786: uri mismatch\nAH01787: received invalid \
                    opaque\nAH01788 AH02533: realm mismatch\nAH01789: unknown algorithm\nAH01790: user \
                    `ann' in realm `x' not found\nAH01791: denied by provider\nAH01794: user ann: \
                    password mismatch\nAH10560: invalid or missing qop value\nDigest: uri mismatch - </a> \
                    does not match\nDigest: realm mismatch - got\nDigest: received invalid opaque - got\n\
                    Digest: user ann: password mismatch: /a",
            miss: "AH01784: applying AuthDigestEnableQueryStringHack",
        },
        sign! {
            when: &[Log("AH02219|reason: SSL connection required")],
            says: &[("https-required", Sure)],
            source: SSL,
            hit: "AH02219: access to /srv/a failed, reason: SSL connection required",
            miss: "AH02229: access to /srv/a failed, reason: Failed expression",
        },
        sign! {
            when: &[Log(
                "AH02261|AH02039|Certificate Verification: Error|peer did not return a certificate|\
                    Cannot find peer certificate chain",
            )],
            says: &[("client-certificate-required", Likely)],
            source: SSL,
            hit: "AH02261: Re-negotiation handshake failed\nAH02039: Certificate Verification: Error \
                    (18): self-signed certificate\npeer did not return a certificate\nCannot find peer \
                    certificate chain",
            miss: "AH01998: Connection closed to child",
        },
        sign! {
            when: &[Log("AH02032|AH02033|No hostname was provided via SNI|\
                    Hostname*provided via SNI and hostname*differ")],
            says: &[("host-not-allowed", Likely)],
            source: NAME,
            hit: "AH02032: Hostname a.example provided via SNI and hostname b.example provided via HTTP \
                    are different\nAH02033: No hostname was provided via SNI for a name based virtual \
                    host\nHostname a.example provided via SNI and hostname b.example differ",
            miss: "AH02031: x",
        },
        sign! {
            when: &[
                Body("Request header field is missing ':' separator"),
                Sent("authorization", "*"),
                Status(&[400]),
            ],
            says: &[("authorization-malformed", Likely)],
            source: FIELDS,
            hit: "GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic YTpi\n\nHTTP/1.1 400 Bad Request\n\n\
                    Request header field is missing ':' separator.<br />\n<pre>YTpi</pre>",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 400 Bad Request\n\n\
                    Request header field is missing ':' separator.<br />\n<pre>foo</pre>",
        },
        sign! {
            when: &[Body("speaking plain HTTP to an SSL-enabled server port")],
            says: &[("https-required", Sure)],
            source: SSL,
            hit: "HTTP/1.1 400 Bad Request\nServer: Apache\n\nReason: You're speaking plain HTTP to an \
                    SSL-enabled server port.",
            miss: "HTTP/1.1 400 Bad Request\nServer: Apache\n\nYour browser sent a request that this \
                    server could not understand.",
        },
        sign! {
            when: &[Log("gss_accept_sec_context() failed|\
                    NO AUTH DATA Client did not send any authentication headers")],
            says: &[("kerberos-failed", Likely), ("first-leg-challenge", Hint)],
            source: GSSAPI,
            hit: "[auth_gssapi:error] GSS ERROR In Negotiate Auth: gss_accept_sec_context() failed: [No \
                    credentials were supplied]\nNO AUTH DATA Client did not send any authentication \
                    headers",
            miss: "[auth_gssapi:info] GSSapiBasicAuth enabled",
        },
        sign! {
            when: &[Log("oidc_*expired|oidc_proto_validate_exp*|oidc_proto_validate_iat*")],
            says: &[("token-expired", Likely)],
            source: OIDC,
            hit: "oidc_session_load: session expired\noidc_proto_validate_exp: \"exp\" validation \
                    failure\noidc_proto_validate_iat: \"iat\" validation failure",
            miss: "oidc_util_set_cookie: ok",
        },
        sign! {
            when: &[Log("attempt to invoke directory as script|Options ExecCGI is off in this directory|\
                    script not found or unable to stat")],
            says: &[("file-permissions", Likely)],
            source: SUEXEC,
            hit: "AH01265: attempt to invoke directory as script: /cgi-bin/\nAH01262: Options ExecCGI \
                    is off in this directory: /a.cgi\nscript not found or unable to stat: /a",
            miss: "AH01215: hello from the script",
        },
        sign! {
            when: &[Log("mod_evasive*|Blacklisting address*possible DoS")],
            says: &[("rate-limited", Likely)],
            source: EVASIVE,
            hit: "mod_evasive20: x\nBlacklisting address 192.0.2.1: possible DoS attack.",
            miss: "mod_status loaded",
        },
        sign! {
            when: &[
                Body(
                    "You don't have permission to access|You don&#39;t have permission to access|\
                    you do not have permission to access this document",
                ),
                Status(&[403]),
            ],
            says: &[
                ("server-rule-denied", Hint),
                ("file-permissions", Hint),
                ("directory-index-denied", Hint),
                ("ip-blocked", Hint),
            ],
            source: WIKI403,
            hit: "HTTP/1.1 403 Forbidden\nServer: Apache\n\n<p>You don't have permission to access this \
                    resource.</p>You don&#39;t have permission to access; you do not have permission to \
                    access this document",
            miss: "HTTP/1.1 404 Not Found\nServer: Apache\n\n<p>The requested URL was not found on this \
                    server.</p>",
        },
        sign! {
            when: &[Body(
                "unable to read htaccess file, denying access to be safe|\
                    Server unable to read htaccess file*",
            )],
            says: &[("file-permissions", Sure)],
            source: PERM,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>You don't have permission to access this resource. \
                    Server unable to read htaccess file, denying access to be safe</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>You don't have permission to access this resource.</p>",
        },
        sign! {
            when: &[
                Body("This server could not verify that you are authorized to access the document requested"),
                Status(&[401]),
                Anonymous,
            ],
            says: &[("no-credentials", Likely)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\n<p>This server could not \
                    verify that you are authorized to access the document requested.</p>",
            miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n<p>This server could not verify \
                    that you are authorized to access the document requested.</p>",
        },
        sign! {
            when: &[
                Body("This server could not verify that you are authorized to access the document requested"),
                Status(&[401]),
                Sent("authorization", "basic *"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<p>\
                    This server could not verify that you are authorized to access the document \
                    requested.</p>",
            miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\n<p>This server could not \
                    verify that you are authorized to access the document requested.</p>",
        },
        sign! {
            when: &[Body("The requested method*is not allowed for this URL")],
            says: &[("method-not-permitted", Sure)],
            source: LIMIT,
            hit: "HTTP/1.1 405 Method Not Allowed\nServer: Apache\n\n<p>The requested method PUT is not \
                    allowed for this URL.</p>",
            miss: "HTTP/1.1 404 Not Found\nServer: Apache\n\n<p>The requested URL was not found on this \
                    server.</p>",
        },
    ],
};

const BASIC: Source = Source {
    label: "Apache: mod_auth_basic",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_auth_basic.html",
};
const AUTHZ: Source =
    Source { label: "Apache: Access control", url: "https://httpd.apache.org/docs/2.4/howto/access.html" };
const WIKI403: Source = Source {
    label: "Apache wiki: client denied by server configuration",
    url: "https://cwiki.apache.org/confluence/display/HTTPD/ClientDeniedByServerConfiguration",
};
const PERM: Source = Source {
    label: "Apache wiki: 13 permission denied",
    url: "https://cwiki.apache.org/confluence/display/HTTPD/13PermissionDenied",
};
const INDEX: Source = Source {
    label: "Apache: mod_autoindex",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_autoindex.html",
};
const OPTIONS: Source =
    Source { label: "Apache: Options", url: "https://httpd.apache.org/docs/2.4/mod/core.html#options" };
const AUTH: Source = Source {
    label: "Apache: Authentication and authorization",
    url: "https://httpd.apache.org/docs/2.4/howto/auth.html",
};
const DIGEST: Source = Source {
    label: "Apache: mod_auth_digest",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_auth_digest.html",
};
const SSL: Source =
    Source { label: "Apache: mod_ssl", url: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html" };
const LDAP: Source = Source {
    label: "Apache: mod_authnz_ldap",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authnz_ldap.html",
};
const NAME: Source = Source {
    label: "Apache: name-based virtual hosts",
    url: "https://httpd.apache.org/docs/2.4/vhosts/name-based.html",
};
const GSSAPI: Source = Source { label: "mod_auth_gssapi", url: "https://github.com/gssapi/mod_auth_gssapi" };
const OIDC: Source =
    Source { label: "mod_auth_openidc", url: "https://github.com/OpenIDC/mod_auth_openidc/wiki" };
const LIMIT: Source = Source {
    label: "Apache: LimitExcept and TraceEnable",
    url: "https://httpd.apache.org/docs/2.4/mod/core.html#limitexcept",
};
const SUEXEC: Source =
    Source { label: "Apache: suEXEC", url: "https://httpd.apache.org/docs/2.4/suexec.html" };
const FIELDS: Source = Source {
    label: "Apache: HttpProtocolOptions",
    url: "https://httpd.apache.org/docs/2.4/mod/core.html#httpprotocoloptions",
};
const EVASIVE: Source = Source { label: "mod_evasive", url: "https://github.com/jzdziarski/mod_evasive" };
/// Access by address or host name in the pasted configuration.
const BY_ADDRESS: &str = "Require ip*|Require not ip*|Require host*|Require local|Allow from *.*|\
    Allow from *:*|Deny from *.*|Deny from *:*";
/// Directives of Apache 2.2, which 2.4 heeds only with `mod_access_compat`.
const OLD_ACCESS: &str = "Order Allow,Deny*|Order Deny,Allow*|Order allow, deny*|Order deny, allow*";
const FAKE_BASIC: Source = Source {
    label: "Apache: SSLOptions FakeBasicAuth",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#ssloptions",
};
const UPGRADING: Source = Source {
    label: "Apache: Upgrading to 2.4",
    url: "https://httpd.apache.org/docs/2.4/upgrading.html#access",
};
const AUTHZHOST: Source = Source {
    label: "Apache: mod_authz_host",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authz_host.html",
};
const REMOTEIP: Source =
    Source { label: "Apache: mod_remoteip", url: "https://httpd.apache.org/docs/2.4/mod/mod_remoteip.html" };
