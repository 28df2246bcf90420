//! Excerpts of settings and code that stand beside an exchange and name the rule.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Log, Not, Status};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-settings",
    name: "settings: rules of web servers",
    kind: ProductKind::WebServer,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Log(
                    "allow 10.*|allow 192.168.*|allow 127.0.0.1*|allow 172.*|require ip*|require not ip*|\
                    require local|not remote_ip*|not client_ip*|remote_ip 10.*|remote_ip private_ranges|\
                    acl*src 1*|if !{ src*|ipallowlist*|ipwhitelist*|whitelist-source-range*|\
                    iprestriction*|<ipsecurity*|allow from 1*|REMOTE_ADDR*!=|RemoteAddrValve*|\
                    hasIpAddress*",
                ),
                Status(&[401, 403, 404]),
            ],
            says: &[("ip-blocked", Likely), ("server-rule-denied", Hint)],
            source: NGINX_ACCESS,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ grep -r . \
                    /etc/nginx/conf.d\nallow 10.8.0.0/16; allow 192.168.1.0/24; allow 127.0.0.1; allow \
                    172.16.0.0/12; Require ip 10.0.0.0/8; Require not ip 192.0.2.1; Require local; @out not \
                    remote_ip 10.0.0.0/8; not client_ip 10.0.0.0/8; remote_ip 10.0.0.0/8; remote_ip \
                    private_ranges; acl inner src 10.0.0.0/8; if !{ src 10.0.0.0/8 }; ipAllowList: ipWhiteList: \
                    whitelist-source-range: 10.0.0.0/8; ipRestriction <ipSecurity Allow from 10.0.0.1 REMOTE_ADDR \
                    != RemoteAddrValve hasIpAddress(\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ grep -r . \
                    /etc/nginx/conf.d\nallow all;\n",
        },
        sign! {
            when: &[
                Log(
                    "if ($http_user_agent*|map $http_user_agent*|%{HTTP_USER_AGENT}*|browsermatch*|\
                    hdr(user-agent)*|header user-agent*|header_regexp user-agent*|req.user_agent =*|\
                    request.user_agent*|req.user_agent.match*|BadBot*|bad_bot*",
                ),
                Status(&[403, 406, 429, 444]),
            ],
            says: &[("user-agent-refused", Likely)],
            source: NGINX_MAP,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat rules\nif \
                    ($http_user_agent ~ curl) map $http_user_agent $bad RewriteCond %{HTTP_USER_AGENT} ^curl \
                    BrowserMatch curl deny if { hdr(user-agent) -i curl } header User-Agent *curl* header_regexp \
                    User-Agent curl req.user_agent =~ /curl/ request.user_agent req.user_agent.match? BadBot \
                    bad_bot\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat rules\n\
                    log_format main $http_user_agent;\n",
        },
        sign! {
            when: &[
                Log(
                    "valid_referers*|$invalid_referer|%{HTTP_REFERER}*|if ($http_referer*|\
                    setenvif referer*|setenvifnocase referer*|HTTP[\"referer\"]*|hdr(referer)*",
                ),
                Status(&[401, 403]),
            ],
            says: &[("hotlink-refused", Likely)],
            source: NGINX_REFERER,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nvalid_referers none server_names; if ($invalid_referer) RewriteCond %{HTTP_REFERER} \
                    !a.example if ($http_referer ~ x) SetEnvIf Referer x SetEnvIfNoCase Referer x $HTTP[\"referer\"] \
                    !~ hdr(referer) -m sub\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat rules\n\
                    log_format main $http_referer;\n",
        },
        sign! {
            when: &[
                Log(
                    "<limitexcept*|limit_except*|<limit *|traceenable off|http-method-omission*|\
                    deny if !{ method*|deny unless { method*",
                ),
                Status(&[403, 405]),
            ],
            says: &[("method-not-permitted", Likely)],
            source: NGINX_LIMIT,
            hit: "PUT / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\n<LimitExcept GET POST> limit_except GET { deny all; } <Limit PUT> TraceEnable off \
                    http-method-omission deny if !{ method GET } deny unless { method GET }\n",
            miss: "PUT / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nlimit_rate 10k;\n",
        },
        sign! {
            when: &[
                Log("options -indexes|autoindex off|dir-listing.activate*disable*|dir-listing*\"disable\"|no such index"),
                Status(&[403]),
            ],
            says: &[("directory-index-denied", Likely)],
            source: NGINX_INDEX,
            hit: "GET /a/ HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nOptions -Indexes; autoindex off; dir-listing.activate = \"disable\" dir-listing \
                    \"disable\" no such index\n",
            miss: "GET /a/ HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nOptions +Indexes\n",
        },
        sign! {
            when: &[
                Log("sslrequiressl|require ssl|redirect scheme https|SECURE_SSL_REDIRECT*|require_https*|requiresSecure*"),
                Status(&[401, 403, 426]),
            ],
            says: &[("https-required", Likely)],
            source: APACHE_SSL,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nSSLRequireSSL; Require ssl; redirect scheme https; SECURE_SSL_REDIRECT = True; \
                    require_https: true; requiresSecure()\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nSSLEngine on\n",
        },
        sign! {
            when: &[
                Log("sslverifyclient require*|ssl_verify_client on*|ssl_client_verify*|require_and_verify*|clientAuth=*|verify required"),
                Status(&[400, 401, 403, 495, 496]),
            ],
            says: &[("client-certificate-required", Likely)],
            source: NGINX_TLS,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nSSLVerifyClient require; ssl_verify_client on; $ssl_client_verify; mode \
                    require_and_verify; clientAuth=\"true\" bind :443 ssl verify required\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\nssl_verify_client off;\n",
        },
        sign! {
            when: &[
                Log("deny all|require all denied|deny from all|return 403|http-request deny*|respond 403|respond * 403|<files *|url.access-deny*|hiddenSegments*"),
                Not(&Log(
                    "allow 1*|require ip*|remote_ip*|client_ip*|allow from 1*|$http_user_agent|%{HTTP_USER_AGENT}|\
                    $invalid_referer|%{HTTP_REFERER}|$http_referer|limit_except*|<limitexcept*|src 1*|{ src*|\
                    hdr(user-agent)*|header user-agent*",
                )),
                Status(&[403]),
            ],
            says: &[("server-rule-denied", Likely)],
            source: NGINX_ACCESS,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\ndeny all; Require all denied; Deny from all; return 403; http-request deny if bad; respond \
                    @x 403; respond 403; <Files x> url.access-deny = ( \"~\" ) hiddenSegments\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ cat \
                    rules\ndeny all; allow 10.0.0.0/8;\n",
        },
        sign! {
            when: &[
                Log("user_home_t|admin_home_t|:default_t|:tmp_t|user_tmp_t|avc: denied*httpd*|namei:*permission denied"),
                Status(&[403]),
            ],
            says: &[("file-permissions", Likely)],
            source: SELINUX,
            hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ ls -Z\n\
                    user_home_t admin_home_t object_r:default_t:s0 object_r:tmp_t:s0 user_tmp_t avc: denied { read } \
                    for comm=httpd x; namei: x - Permission denied\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nContent-Length: 1\n\nx\n\n$ ls -Z\n\
                    httpd_sys_content_t\n",
        },
    ],
};

const NGINX_ACCESS: Source = Source {
    label: "nginx: ngx_http_access_module",
    url: "https://nginx.org/en/docs/http/ngx_http_access_module.html",
};
const NGINX_MAP: Source = Source {
    label: "nginx: ngx_http_map_module",
    url: "https://nginx.org/en/docs/http/ngx_http_map_module.html",
};
const NGINX_REFERER: Source = Source {
    label: "nginx: ngx_http_referer_module",
    url: "https://nginx.org/en/docs/http/ngx_http_referer_module.html",
};
const NGINX_LIMIT: Source = Source {
    label: "nginx: limit_except",
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#limit_except",
};
const NGINX_INDEX: Source = Source {
    label: "nginx: ngx_http_autoindex_module",
    url: "https://nginx.org/en/docs/http/ngx_http_autoindex_module.html",
};
const APACHE_SSL: Source = Source {
    label: "Apache: SSLRequireSSL",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslrequiressl",
};
const NGINX_TLS: Source = Source {
    label: "nginx: ssl_verify_client",
    url: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client",
};
const SELINUX: Source = Source {
    label: "RHEL: Troubleshooting SELinux",
    url: "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/using_selinux/",
};
