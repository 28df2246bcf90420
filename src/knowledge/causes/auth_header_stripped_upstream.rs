//! `auth-header-stripped-upstream`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC9110_11_6_2;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "auth-header-stripped-upstream",
        prior: 4,
        clues: &[
            weigh(&q::ARRIVED, &["missing-there"], 60),
            weigh(&q::CONTRAST, &["behind"], 110),
            weigh(&q::CONTRAST, &["header-lost"], 200),
            weigh(&q::CONTRAST, &["time"], -60),
            weigh(&q::ARRIVED, &["underscore"], 160),
            weigh(&q::ARRIVED, &["judged"], -50),
            weigh(&q::CARRIES, &["nothing", "key", "cookie", "other-cookies"], -40),
            weigh(&q::REFUSAL, &["401"], 4),
        ],
    },
    title: "Authorization was removed before the application saw it",
    headlines: &[
        "`Authorization` went out to {host}, and a hop behind it removed it before the application.",
        "`Authorization` left the client, and a hop on the way removed it before the application.",
    ],
    what: "The client sent the header, the application says it got none: a proxy, CDN, gateway or CGI layer \
        between them did not pass it on.",
    why: "Apache hides the header from CGI, FPM and WSGI programs unless told otherwise; a CDN forwards \
        listed headers only; a login at the edge uses the header up, or a leftover `proxy_set_header \
        Authorization \"\"` empties it.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A well-formed `Authorization` in the request, and an answer that says none was given.",
    fixes: &[
        Fix {
            id: "auth-header-stripped-upstream-show",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Show the owner that the header was sent",
            body: &[
                Block::Para(
                    "Repeat the call with a dummy token and send the server's owner the time, the \
                        path and the request id of the answer. No real token.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'Authorization: Bearer TEST' '{url}'"),
            ],
            check: "The owner finds the call in the application's log, with or without the header.",
            products: &[],
            sources: &[RFC9110_11_6_2],
        },
        Fix {
            id: "auth-header-stripped-upstream-hops",
            role: Role::Server,
            certain: Certain::Try,
            title: "Find the hop that loses it",
            body: &[Block::Para(
                "Send the dummy call above and log the presence of the header (never its value) \
                    at each hop: edge, proxy, application. The first hop without it is the one before the \
                    loss.",
            )],
            check: "You know two neighbouring hops, one with and one without the header.",
            products: &[],
            sources: &[RFC9110_11_6_2],
        },
        Fix {
            id: "auth-header-stripped-upstream-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Pass it to CGI, FPM and WSGI",
            body: &[
                Block::Para("Apache, in the directory's configuration or `.htaccess` (2.4.13 or later):"),
                Block::Code("CGIPassAuth On"),
                Block::Para(
                    "Older versions: `SetEnvIf Authorization \"(.+)\" HTTP_AUTHORIZATION=$1`. \
                        mod_wsgi: `WSGIPassAuthorization On`.",
                ),
            ],
            check: "The application sees `HTTP_AUTHORIZATION`.",
            products: &["apache", "nextcloud", "laravel", "symfony", "sabre", "drupal", "glpi", "php-jwt"],
            sources: &[APACHE_CGI, MOD_WSGI],
        },
        Fix {
            id: "auth-header-stripped-upstream-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Stop emptying it",
            body: &[
                Block::Para(
                    "nginx forwards the header by default. Look for a line that sets it to `\"\"`, \
                        and for `proxy_pass_request_headers` or `fastcgi_pass_request_headers` set to `off`. After `auth_request` or a login at the edge, \
                        pass the client's own value:",
                ),
                Block::Code("proxy_set_header Authorization $http_authorization;"),
            ],
            check: "`nginx -T | grep -i authorization` shows no empty value; the application sees the \
                header.",
            products: &["nginx"],
            sources: &[NGINX_PROXY],
        },
        Fix {
            id: "auth-header-stripped-upstream-cloudfront",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Forward it to the origin",
            body: &[Block::Para(
                "CloudFront removes `Authorization` from GET and HEAD. Add it to the cache \
                    policy of this behaviour, or, with caching off, use the managed origin request policy `AllViewer`. Cookies need it as well.",
            )],
            check: "The origin's log shows the header.",
            products: &["cloudfront"],
            sources: &[CLOUDFRONT_AUTH],
        },
        Fix {
            id: "auth-header-stripped-upstream-wordpress",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let WordPress write its .htaccess",
            body: &[
                Block::Para(
                    "Settings, Permalinks, Save Changes. The block must hold this line, before the \
                        other rules:",
                ),
                Block::Code("RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]"),
            ],
            check: "A REST call with an application password gives 200.",
            products: &["wordpress"],
            sources: &[WP_AUTH],
        },
        Fix {
            id: "auth-header-stripped-upstream-traefik",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the middlewares leave it",
            body: &[
                Block::Para(
                    "BasicAuth with `removeHeader: true` and a Headers middleware with `Authorization: \"\"` \
                 take it away. ForwardAuth hands on what its service sends only if listed:",
                ),
                Block::Code(
                    "forwardAuth:\n  address: http://auth:4181\n  authResponseHeaders: [Authorization]",
                ),
            ],
            check: "The application sees the header.",
            products: &["traefik"],
            sources: &[TRAEFIK_FORWARD],
        },
        Fix {
            id: "auth-header-stripped-upstream-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Pass the token on",
            body: &[
                Block::Para(
                    "As a proxy: `--pass-authorization-header=true`. Behind `auth_request`: \
                 `--set-authorization-header=true`, and in nginx:",
                ),
                Block::Code(
                    "auth_request_set $token $upstream_http_authorization;\nproxy_set_header Authorization $token;",
                ),
            ],
            check: "The application sees `Bearer`.",
            products: &["oauth2-proxy"],
            sources: &[O2P_NGINX],
        },
        Fix {
            id: "auth-header-stripped-upstream-haproxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the line that deletes it",
            body: &[
                Block::Code("grep -n 'del-header\\|set-header Authorization' /etc/haproxy/haproxy.cfg"),
                Block::Para(
                    "Limit it to the path that needs it: `http-request del-header Authorization if { path_beg \
                 /public }`.",
                ),
            ],
            check: "The application sees the header.",
            products: &["haproxy"],
            sources: &[HAPROXY],
        },
        Fix {
            id: "auth-header-stripped-upstream-tell",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Tell the site; nothing on your side can mend it",
            body: &[Block::Para(
                "Your sign-in is in order and is lost on the server's side. Write to the site: the \
                 address, the time, and that others may be unable to sign in too.",
            )],
            check: "The page opens after their change.",
            products: &[],
            sources: &[RFC9110_11_6_2],
        },
    ],
    sources: &[RFC9110_11_6_2],
};

const APACHE_CGI: Source = Source {
    label: "Apache: CGIPassAuth",
    url: "https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth",
};
const MOD_WSGI: Source = Source {
    label: "mod_wsgi: WSGIPassAuthorization",
    url: "https://modwsgi.readthedocs.io/en/master/configuration-directives/WSGIPassAuthorization.html",
};
const NGINX_PROXY: Source = Source {
    label: "nginx: proxy_set_header",
    url: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header",
};
const CLOUDFRONT_AUTH: Source = Source {
    label: "CloudFront: forward Authorization",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html#add-origin-custom-headers-forward-authorization",
};
const WP_AUTH: Source = Source {
    label: "WordPress: REST API authentication",
    url: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
};

const TRAEFIK_FORWARD: Source = Source {
    label: "Traefik: ForwardAuth",
    url: "https://doc.traefik.io/traefik/middlewares/http/forwardauth/",
};

const O2P_NGINX: Source = Source {
    label: "oauth2-proxy: nginx auth_request",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/integrations/nginx",
};

const HAPROXY: Source = Source {
    label: "HAProxy: http-request",
    url: "https://docs.haproxy.org/3.0/configuration.html#4.2-http-request",
};
