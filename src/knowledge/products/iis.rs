//! Microsoft IIS: error pages and substatus codes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Not, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "iis",
    name: "Microsoft IIS",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Header("server", "Microsoft-IIS*")]),
        Mark(&[Header("server", "Microsoft-HTTPAPI*")]),
        Mark(&[Body("IIS * Detailed Error")]),
        Mark(&[Body("Internet Information Services")]),
        Mark(&[Log("W3SVC*")]),
        Mark(&[Log("- 80 - *|- 443 - *")]),
        Mark(&[Log("sc-win32-status")]),
        Mark(&[Text("HTTP Error 401.*")]),
        Mark(&[Text("HTTP Error 403.*")]),
    ],
    signs: &[
        sign! {
            when: &[Status(&[440])],
            says: &[("cookie-session-expired", Likely), ("server-auth-misconfigured", Hint)],
            source: LOGIN440,
            hit: "HTTP/1.1 440 Login Time-out\nServer: Microsoft-IIS/8.5\n\n",
            miss: "HTTP/1.1 404 Not Found\nServer: Microsoft-IIS/8.5\n\n",
        },
        sign! {
            when: &[Text("401.1"), On("iis")],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("kerberos-failed", Hint),
                ("ntlm-connection-broken", Hint),
                ("account-restricted", Hint),
            ],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.1 - Unauthorized</title>",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.2 - Unauthorized</title>",
        },
        sign! {
            when: &[Text("401.2"), On("iis")],
            says: &[
                ("no-credentials", Likely),
                ("scheme-mismatch", Likely),
                ("server-auth-misconfigured", Hint),
                ("first-leg-challenge", Hint),
            ],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.2 - Unauthorized</title>",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.1 - Unauthorized</title>",
        },
        sign! {
            when: &[Text("401.3"), On("iis")],
            says: &[("file-permissions", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.3 - Unauthorized</title>",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\n<title>IIS 10.0 Detailed \
                    Error - 401.4 - Unauthorized</title>",
        },
        sign! {
            when: &[Text("401.4|401.5"), On("iis")],
            says: &[("permission-denied", Likely), ("server-rule-denied", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\nHTTP Error 401.4 and 401.5",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\nHTTP Error 401.1",
        },
        sign! {
            when: &[Text("401.501|401.502|403.501|403.502"), On("iis")],
            says: &[("rate-limited", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n403.501 403.502 401.501 401.502",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n403.503",
        },
        sign! {
            when: &[Text("401.503|401.504|403.503|403.6|403.8|403.504"), On("iis")],
            says: &[("ip-blocked", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n401.503 401.504 403.503 403.6 \
                    403.8 403.504",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n403.7",
        },
        sign! {
            when: &[Text("403.1|403.2"), Body("403.*IIS|IIS*403.|HTTP Error 403.*"), On("iis")],
            says: &[("file-permissions", Likely), ("server-rule-denied", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nIIS 10.0 Detailed Error - 403.1 \
                    - Forbidden; 403.2; HTTP Error 403.1; 403. IIS",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.4",
        },
        sign! {
            when: &[Text("403.3"), Body("HTTP Error 403.3|403.3 - Forbidden*"), On("iis")],
            says: &[("method-not-permitted", Likely), ("file-permissions", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.3 - Forbidden; \
                    403.3 - Forbidden: Write access",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.4 - Forbidden",
        },
        sign! {
            when: &[Text("403.4|403.5"), On("iis")],
            says: &[("https-required", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.4 - Forbidden; \
                    403.5",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.14 - Forbidden",
        },
        sign! {
            when: &[Text("403.7|403.12|403.13|403.16|403.17"), On("iis")],
            says: &[("client-certificate-required", Sure)],
            source: CERT,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n403.7 403.12 403.13 403.16 403.17",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n403.18",
        },
        sign! {
            when: &[Text("403.14"), On("iis")],
            says: &[("directory-index-denied", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.14 - Forbidden",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.4 - Forbidden",
        },
        sign! {
            when: &[Text("403.18|403.19"), Body("HTTP Error 403.1*"), On("iis")],
            says: &[("server-auth-misconfigured", Likely)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.18 - Forbidden \
                    403.19",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.14 - Forbidden",
        },
        sign! {
            when: &[Text("403.9"), Body("HTTP Error 403.9"), On("iis")],
            says: &[("rate-limited", Likely)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.9 - Forbidden: \
                    Too many users",
            miss: "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.4",
        },
        sign! {
            when: &[Log("401 1 2148074254|401 1 0x8009030e"), On("iis")],
            says: &[("first-leg-challenge", Sure)],
            source: WINAUTH,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 1 2148074254 3\n401 1 0x8009030e",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 1 1326 3",
        },
        sign! {
            when: &[Log("401 1 1326|401 1 2148074252|401 1 0x8009030c"), On("iis")],
            says: &[("basic-wrong-credentials", Likely), ("kerberos-failed", Hint)],
            source: STATUS,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 1 1326 3\n401 1 2148074252\n401 1 \
                    0x8009030c",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 1 2148074254 3",
        },
        sign! {
            when: &[Log("401 1 1330|401 1 1331|401 1 1907|401 1 1909|401 1 1327"), On("iis")],
            says: &[("account-restricted", Sure)],
            source: STATUS,
            hit: "GET / - 80 - 401 1 1330\n401 1 1331\n401 1 1907\n401 1 1909\n401 1 1327",
            miss: "GET / - 80 - 401 1 1326",
        },
        sign! {
            when: &[Log("401 2 5"), On("iis")],
            says: &[("no-credentials", Likely), ("scheme-mismatch", Hint)],
            source: STATUS,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 2 5 3",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 3 5 3",
        },
        sign! {
            when: &[Log("401 3 5"), On("iis")],
            says: &[("file-permissions", Sure)],
            source: STATUS,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 3 5 3",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 401 2 5 3",
        },
        sign! {
            when: &[Log("403 14 0"), On("iis")],
            says: &[("directory-index-denied", Sure)],
            source: STATUS,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 403 14 0 3",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 403 4 5 3",
        },
        sign! {
            when: &[Log("403 4 5"), On("iis")],
            says: &[("https-required", Sure)],
            source: STATUS,
            hit: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 403 4 5 3",
            miss: "2026-01-01 00:00:00 GET / - 80 - 192.0.2.1 curl 403 14 0 3",
        },
        sign! {
            when: &[Log("403 6 5|403 8 5"), On("iis")],
            says: &[("ip-blocked", Sure)],
            source: STATUS,
            hit: "GET / - 80 - 192.0.2.1 curl 403 6 5 3\n192.0.2.1 curl 403 8 5 3",
            miss: "GET / - 80 - 192.0.2.1 curl 403 4 5 3",
        },
        sign! {
            when: &[Log("403 7 64|403 7 5|403 13 *|403 16 *|403 17 *"), On("iis")],
            says: &[("client-certificate-required", Sure)],
            source: CERT,
            hit: "GET / - 80 - GET / - POST / Mozilla/5.0 192.0.2.1 curl/8 403 7 64 3\n403 7 5\n403 13 \
                    2148081683\n403 16 2148204809\n403 17 0",
            miss: "GET / - 80 - GET / 192.0.2.1 curl/8 403 14 0",
        },
        sign! {
            when: &[Body("The Web server is configured to not list the contents of this directory")],
            says: &[("directory-index-denied", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\n<h2>The Web server is configured to not list the contents \
                    of this directory.</h2>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h2>The Web server is configured</h2>",
        },
        sign! {
            when: &[Body("ACL set on the requested resource")],
            says: &[("file-permissions", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess is denied due to an ACL set on the requested \
                    resource.",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess is denied due to invalid credentials.",
        },
        sign! {
            when: &[Body("Access is denied due to invalid credentials"), Sent("authorization", "*")],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("kerberos-failed", Hint),
                ("file-permissions", Hint),
                ("ntlm-connection-broken", Hint),
            ],
            source: STATUS,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<h2>401 - \
                    Unauthorized: Access is denied due to invalid credentials.</h2>",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 403 Forbidden\n\n<h2>403 - \
                    Forbidden: Access is denied.</h2>",
        },
        sign! {
            when: &[Body("Access is denied due to invalid credentials"), Not(&Sent("authorization", "*"))],
            says: &[
                ("no-credentials", Hint),
                ("first-leg-challenge", Hint),
                ("basic-wrong-credentials", Hint),
                ("file-permissions", Hint),
            ],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\n<h2>401 - Unauthorized: Access is denied due to invalid \
                    credentials.</h2>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h2>403 - Forbidden: Access is denied.</h2>",
        },
        sign! {
            when: &[
                Body(
                    "You do not have permission to view this directory or page using the credentials that y\
                    ou supplied",
                ),
                Status(&[401]),
            ],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("file-permissions", Hint),
                ("kerberos-failed", Hint),
            ],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\n<h3>You do not have permission to view this directory or \
                    page using the credentials that you supplied.</h3>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h3>You do not have permission to view this directory or \
                    page.</h3>",
        },
        sign! {
            when: &[
                Body(
                    "You do not have permission to view this directory or page using the credentials that y\
                    ou supplied",
                ),
                Status(&[403]),
            ],
            says: &[("permission-denied", Likely), ("file-permissions", Hint), ("ip-blocked", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\n<h3>You do not have permission to view this directory or \
                    page using the credentials that you supplied.</h3>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h3>You do not have permission to view this directory or \
                    page.</h3>",
        },
        sign! {
            when: &[Body(
                "due to the authentication headers sent by the Web browser|\
                    authorization failed due to server configuration|\
                    logon failed due to server configuration",
            )],
            says: &[("no-credentials", Likely), ("scheme-mismatch", Likely)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthentication headers: You are not authorized to view \
                    this page due to the authentication headers sent by the Web browser; Authorization \
                    failed due to server configuration; Logon failed due to server configuration",
            miss: "HTTP/1.1 401 Unauthorized\n\nYou are not authorized",
        },
        sign! {
            when: &[Body("page you are trying to access is secured with Secure Sockets Layer")],
            says: &[("https-required", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\n<h3>The page you are trying to access is secured with \
                    Secure Sockets Layer (SSL).</h3>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h3>The page is secured</h3>",
        },
        sign! {
            when: &[Body(
                "page*requires*Secure Sockets Layer*client certificate|client certificate*revoked|\
                    client certificate*untrusted|requires a client certificate",
            )],
            says: &[("client-certificate-required", Sure)],
            source: CERT,
            hit: "HTTP/1.1 403 Forbidden\n\nThe page you are attempting to access requires your browser \
                    to have a Secure Sockets Layer (SSL) client certificate; client certificate has been \
                    revoked; client certificate is untrusted; requires a client certificate",
            miss: "HTTP/1.1 403 Forbidden\n\nThe page requires SSL",
        },
        sign! {
            when: &[Body("IP address of your browser*|IP address from which you are browsing*")],
            says: &[("ip-blocked", Likely)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\nThe IP address of your browser is not permitted; The IP \
                    address from which you are browsing is not permitted to access the requested Web site.",
            miss: "HTTP/1.1 403 Forbidden\n\nForbidden",
        },
        sign! {
            when: &[Body("Request filtering is configured|request filtering module*deny")],
            says: &[("waf-blocked", Likely), ("method-not-permitted", Hint)],
            source: FILTER,
            hit: "HTTP/1.1 404 Not Found\n\nThe request filtering module is configured to deny the \
                    request; Request filtering is configured on the Web server",
            miss: "HTTP/1.1 404 Not Found\n\nThe resource you are looking for has been removed",
        },
        sign! {
            when: &[Body(
                "405 - HTTP verb used to access this page is not allowed|\
                    verb used to access this page is not allowed",
            )],
            says: &[("method-not-permitted", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n<h2>405 - HTTP verb used to access this page is \
                    not allowed.</h2>",
            miss: "HTTP/1.1 405 Method Not Allowed\n\nNot allowed",
        },
    ],
};

const STATUS: Source = Source {
    label: "Microsoft: HTTP status codes in IIS",
    url: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
};
const CERT: Source = Source {
    label: "Microsoft: client certificates in IIS",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/iisclientcertificatemappingauthentication/",
};
const WINAUTH: Source = Source {
    label: "Microsoft: Windows Authentication in IIS",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/windowsauthentication/",
};
const FILTER: Source = Source {
    label: "Microsoft: Request filtering",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/requestfiltering/",
};
const LOGIN440: Source = Source {
    label: "Exchange: 440 Login Timeout",
    url: "https://technet.microsoft.com/en-us/library/dd789741(v=EXCHG.80).aspx",
};
