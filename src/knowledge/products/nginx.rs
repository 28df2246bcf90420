//! nginx, its error pages and its error log.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Not, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "nginx",
    name: "nginx",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Header("server", "nginx*")]),
        Mark(&[Header("server", "openresty*")]),
        Mark(&[Header("server", "tengine*")]),
        Mark(&[Header("server", "angie*")]),
        Mark(&[Body("<center>nginx*")]),
        Mark(&[Body("<center>openresty*")]),
        Mark(&[Text("nginx/1.*")]),
        Mark(&[Log("client: *, server: *, request: \"*")]),
        Mark(&[Log("[error]*access forbidden by rule")]),
    ],
    signs: &[
        sign! {
            when: &[Log("access forbidden by rule"), Log("allow*deny all")],
            says: &[("ip-blocked", Sure), ("server-rule-denied", Likely)],
            source: ACCESS,
            hit: "$ curl -i http://a.example/admin\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n<html></html>\n\nlocation /admin {\n  \
                    allow 10.0.0.0/8;\n  deny all;\n}\n2026/01/02 03:04:05 [error] 7#7: *1 access forbidden by rule, \
                    client: 192.0.2.1, server: x",
            miss: "location ~ /\\.ht {\n  deny all;\n}\n2026/01/02 03:04:05 [error] 7#7: *1 access forbidden by rule, \
                    client: 192.0.2.1, server: x",
        },
        sign! {
            when: &[Log("access forbidden by rule"), Not(&Log("allow*deny all"))],
            says: &[("server-rule-denied", Sure), ("ip-blocked", Hint)],
            source: ACCESS,
            hit: "2026/01/02 03:04:05 [error] 7#7: *1 access forbidden by rule, client: 192.0.2.1, \
                    server: x",
            miss: "2026/01/02 03:04:05 [notice] 7#7: signal process started, access log by rule",
        },
        sign! {
            when: &[Log("directory index of*is forbidden")],
            says: &[("directory-index-denied", Sure)],
            source: INDEX,
            hit: "2026/01/02 03:04:05 [error] 7#7: *1 directory index of \"/srv/www/\" is forbidden, \
                    client: 192.0.2.1",
            miss: "2026/01/02 03:04:05 [error] 7#7: *1 \"/srv/www/index.html\" is not found",
        },
        sign! {
            when: &[
                Log("failed (13: Permission denied)|is forbidden (13: Permission denied)"),
                Not(&Log("connect() to*failed (13: Permission denied)")),
            ],
            says: &[("file-permissions", Sure)],
            source: CORE,
            hit: "2026/01/02 03:04:05 [error] 7#7: *1 open() \"/srv/www/a\" failed (13: Permission \
                    denied), client: 192.0.2.1; \"/srv/www/index.html\" is forbidden (13: Permission denied)",
            miss: "2026/01/02 03:04:05 [crit] 7#7: *1 connect() to unix:/run/php.sock failed (13: \
                    Permission denied) while connecting to upstream",
        },
        sign! {
            when: &[Log("connect() to*failed (13: Permission denied)")],
            says: &[("server-auth-misconfigured", Hint), ("not-an-auth-problem", Hint)],
            source: CORE,
            hit: "2026/01/02 03:04:05 [crit] 7#7: *1 connect() to unix:/run/php.sock failed (13: \
                    Permission denied) while connecting to upstream",
            miss: "2026/01/02 03:04:05 [error] 7#7: *1 connect() to unix:/run/php.sock failed (111: \
                    Connection refused)",
        },
        sign! {
            when: &[Log("no user/password was provided for basic authentication")],
            says: &[
                ("no-credentials", Likely),
                ("auth-header-stripped-upstream", Hint),
                ("scheme-mismatch", Hint),
            ],
            source: BASIC,
            hit: "2026/01/02 03:04:05 [info] 7#7: *1 no user/password was provided for basic \
                    authentication, client: 192.0.2.1",
            miss: "2026/01/02 03:04:05 [info] 7#7: *1 user \"ann\": password mismatch",
        },
        sign! {
            when: &[Log("user*password mismatch|user*was not found in")],
            says: &[("basic-wrong-credentials", Likely)],
            source: BASIC,
            hit: "[error] 7#7: *1 user \"ann\": password mismatch, client: 192.0.2.1\n[error] 7#7: *1 \
                    user \"bob\" was not found in \"/etc/nginx/.htpasswd\", client: 192.0.2.1",
            miss: "[info] 7#7: *1 no user/password was provided for basic authentication",
        },
        sign! {
            when: &[Log("open()*htpasswd*failed (2: No such file or directory)|crypt_r() failed|\
                    *invalid SHA-1 hash*")],
            says: &[("server-auth-misconfigured", Likely)],
            source: BASIC,
            hit: "[error] 7#7: *1 open() \"/etc/nginx/.htpasswd\" failed (2: No such file or \
                    directory)\n[crit] 7#7: *1 crypt_r() failed (22: Invalid argument)\ninvalid SHA-1 hash",
            miss: "[error] 7#7: *1 open() \"/srv/www/a.html\" failed (2: No such file or directory)",
        },
        sign! {
            when: &[Body("No required SSL certificate was sent|400 The SSL certificate error")],
            says: &[("client-certificate-required", Sure)],
            source: SSL,
            hit: "HTTP/1.1 400 Bad Request\nServer: nginx\n\n<title>400 No required SSL certificate was \
                    sent</title> or <title>400 The SSL certificate error</title>",
            miss: "HTTP/1.1 400 Bad Request\nServer: nginx\n\n<title>400 Bad Request</title>",
        },
        sign! {
            when: &[Log("client sent no required SSL certificate|client SSL certificate verify error")],
            says: &[("client-certificate-required", Sure)],
            source: SSL,
            hit: "[info] 7#7: *1 client sent no required SSL certificate while reading\n[info] 7#7: *1 \
                    client SSL certificate verify error: (18:self-signed certificate)",
            miss: "[error] 7#7: *1 upstream SSL certificate verify error: (20:unable to get local issuer \
                    certificate)",
        },
        sign! {
            when: &[Body("The plain HTTP request was sent to HTTPS port")],
            says: &[("https-required", Sure)],
            source: SSL,
            hit: "HTTP/1.1 400 Bad Request\nServer: nginx\n\n<center>The plain HTTP request was sent to \
                    HTTPS port</center>",
            miss: "HTTP/1.1 400 Bad Request\nServer: nginx\n\n<center>400 Bad Request</center>",
        },
        sign! {
            when: &[Log("auth request unexpected status")],
            says: &[("server-auth-misconfigured", Sure)],
            source: REQ,
            hit: "[error] 7#7: *1 auth request unexpected status: 302 while sending to client",
            miss: "[error] 7#7: *1 limiting requests, excess: 5.1",
        },
        sign! {
            when: &[Log("limiting requests*excess|limiting connections by zone")],
            says: &[("rate-limited", Sure)],
            source: LIMIT,
            hit: "[error] 7#7: *1 limiting requests, excess: 5.1 by zone \"one\"\n[error] 7#7: *1 \
                    limiting connections by zone \"addr\"",
            miss: "[warn] 7#7: *1 delaying request, excess: 0.9",
        },
        sign! {
            when: &[Log("auth_jwt*expired|JWT*was expired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "[error] auth_jwt: token expired\n[info] 7#7: *1 JWT token was expired",
            miss: "[info] 7#7: *1 auth_jwt: signature validation failed",
        },
        sign! {
            when: &[Log("JWT signature validation failed|auth_jwt*signature validation failed|\
                    no suitable JWK*found")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "[info] JWT signature validation failed; auth_jwt: signature validation failed; no \
                    suitable JWK was found",
            miss: "[info] 7#7: *1 JWT token was expired",
        },
        sign! {
            when: &[Log("is forbidden by*symbolic link|symbolic link not allowed*|\
                    (40: Too many levels of symbolic links)")],
            says: &[("file-permissions", Likely)],
            source: SYM,
            hit: "is forbidden by a symbolic link; symbolic link not allowed or link target not \
                    accessible; open() failed (40: Too many levels of symbolic links)",
            miss: "[error] open() \"/srv/www/link\" failed (2: No such file or directory)",
        },
        sign! {
            when: &[
                Status(&[403]),
                Header("server", "nginx*|openresty*|tengine*"),
                Body("<center>nginx*|<center>openresty*|<center><h1>403 Forbidden</h1></center>"),
            ],
            says: &[
                ("server-rule-denied", Hint),
                ("file-permissions", Hint),
                ("directory-index-denied", Hint),
                ("ip-blocked", Hint),
                ("waf-blocked", Hint),
            ],
            source: NJS,
            hit: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n<center><h1>403 Forbidden</h1></center>\n<hr>\
                    <center>nginx/1.24</center><hr><center>openresty</center>",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n{\"message\":\"Forbidden\"}",
        },
    ],
};

const BASIC: Source = Source {
    label: "nginx: ngx_http_auth_basic_module",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};
const ACCESS: Source = Source {
    label: "nginx: ngx_http_access_module",
    url: "https://nginx.org/en/docs/http/ngx_http_access_module.html",
};
const INDEX: Source = Source {
    label: "nginx: ngx_http_autoindex_module",
    url: "https://nginx.org/en/docs/http/ngx_http_autoindex_module.html",
};
const CORE: Source =
    Source { label: "nginx: core, user", url: "https://nginx.org/en/docs/ngx_core_module.html#user" };
const SSL: Source = Source {
    label: "nginx: ngx_http_ssl_module, errors",
    url: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#errors",
};
const REQ: Source = Source {
    label: "nginx: ngx_http_auth_request_module",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_request_module.html",
};
const LIMIT: Source = Source {
    label: "nginx: ngx_http_limit_req_module",
    url: "https://nginx.org/en/docs/http/ngx_http_limit_req_module.html",
};
const JWT: Source = Source {
    label: "nginx: ngx_http_auth_jwt_module",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_jwt_module.html",
};
const SYM: Source = Source {
    label: "nginx: disable_symlinks",
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#disable_symlinks",
};
const NJS: Source = Source {
    label: "nginx: return and deny",
    url: "https://nginx.org/en/docs/http/ngx_http_access_module.html#deny",
};
