//! `csrf-failed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "csrf-failed",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["forgery"], 85),
            weigh(&q::CONTRAST, &["content-type", "writing"], 30),
            weigh(&q::CONTRAST, &["method"], 10),
            weigh(&q::CONTRAST, &["csrf-token"], 130),
            weigh(&q::REFUSAL, &["419"], 85),
            weigh(&q::CSRF, &["unprotected"], 30),
            weigh(&q::CSRF, &["half"], 75),
            weigh(&q::CSRF, &["reading"], -35),
            weigh(&q::CROSS_SITE, &["null-origin"], 10),
        ],
    },
    title: "The anti-forgery token is missing or does not match",
    headlines: &[
        "{host} refused this {method}: the anti-forgery (CSRF) token is missing or does not match.",
        "The anti-forgery (CSRF) token is missing or does not match.",
    ],
    what: "A request that changes something must bring back a secret token that the server put into the \
     page or a cookie. This one brought none, an old one, or one of another session.",
    why: "The page stood open until the session ended, another tab signed in anew, a script sends the \
     cookie but not the token, or the token's cookie was blocked. Some frameworks also compare `Origin` \
     or `Referer` with their own address, which fails behind a misconfigured proxy.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A POST, PUT, PATCH or DELETE with a `Cookie` and without a token header or field, answered by \
     403 or 419.",
    fixes: &[
        Fix {
            id: "csrf-reload-form",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Reload the form and send it again",
            body: &[Block::Steps(&[
                "Copy what you typed: it may be lost.",
                "Open the form's page anew (not the error page), sign in if asked, send again.",
                "Still refused: close the site's other tabs and allow its cookies.",
            ])],
            check: "The form is accepted.",
            products: &[],
            sources: &[OWASP],
        },
        Fix {
            id: "csrf-send-token",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Fetch the token and send it in the header that the framework reads",
            body: &[
                Block::Para(
                    "Token and cookie must come from one session. Names: Laravel and Angular \
                 `X-XSRF-TOKEN` (cookie `XSRF-TOKEN`, percent-decoded), Rails `X-CSRF-Token` (meta tag \
                 `csrf-token`), Django `X-CSRFToken` (cookie `csrftoken`), ASP.NET Core \
                 `RequestVerificationToken`, SAP `X-CSRF-Token` (fetched by a GET with `X-CSRF-Token: \
                 Fetch`).",
                ),
                Block::Code(
                    "curl -sS -c jar -b jar -o /dev/null 'https://{host}/'\n\
                 curl -sS -b jar -X {method} -H 'X-CSRF-Token: TOKEN' '{url}'",
                ),
            ],
            check: "The same request with cookie and token is not a 403 or 419.",
            products: &[],
            sources: &[OWASP],
        },
        Fix {
            id: "csrf-use-api-token",
            role: Role::Client,
            certain: Certain::Try,
            title: "Call with an API token instead of the session cookie",
            body: &[Block::Para(
                "A credential that browsers do not attach by themselves needs no anti-forgery \
                 token; most servers then skip the check. Remove the `Cookie` header.",
            )],
            check: "A request with `Authorization` and no `Cookie` is accepted.",
            products: &[],
            sources: &[OWASP],
        },
        Fix {
            id: "csrf-jenkins-api-token",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a Jenkins API token: it needs no crumb",
            body: &[Block::Code("curl -sS -X POST -u USER:API_TOKEN '{url}'")],
            check: "The answer is 2xx and no longer says `No valid crumb`.",
            products: &["jenkins"],
            sources: &[JENKINS],
        },
        Fix {
            id: "csrf-wordpress-nonce",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the REST nonce",
            body: &[Block::Para(
                "A call by cookie needs `X-WP-Nonce` with the value of `wp_create_nonce( \
                 'wp_rest' )`; it lasts 12 to 24 hours. A script outside the browser should use an \
                 Application Password instead.",
            )],
            check: "The code `rest_cookie_invalid_nonce` is gone.",
            products: &["wordpress"],
            sources: &[WORDPRESS],
        },
        Fix {
            id: "csrf-atlassian-no-check",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Tell Jira or Confluence that no browser is asking",
            body: &[
                Block::Para("For scripts only; send no browser's `User-Agent` with it."),
                Block::Code("X-Atlassian-Token: no-check"),
            ],
            check: "The answer no longer says `XSRF check failed`.",
            products: &["atlassian"],
            sources: &[ATLASSIAN],
        },
        Fix {
            id: "csrf-django-trusted-origins",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Trust the public origin",
            body: &[
                Block::Para(
                    "For `Origin checking failed`: list scheme and host. Behind a proxy also set \
                 `SECURE_PROXY_SSL_HEADER`, if the proxy always overwrites that header.",
                ),
                Block::Code("CSRF_TRUSTED_ORIGINS = [\"https://www.example.com\"]"),
            ],
            check: "The POST from that origin passes; one from a foreign origin still fails.",
            products: &["django", "drf"],
            sources: &[DJANGO],
        },
        Fix {
            id: "csrf-keep-check",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Put the token into every form and keep the check",
            body: &[Block::Steps(&[
                "Renew the token together with the session; do not cache pages that hold one.",
                "Exempt only routes that no cookie opens, such as signed webhooks.",
            ])],
            check: "A form left open over a new login can be sent after one reload.",
            products: &[],
            sources: &[OWASP],
        },
        Fix {
            id: "csrf-laravel",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send Laravel's token back",
            body: &[Block::Para(
                "GET `/sanctum/csrf-cookie` (or a page), then send the cookie `XSRF-TOKEN`, \
                 percent-decoded, as `X-XSRF-TOKEN`. axios: `withCredentials` and `withXSRFToken`.",
            )],
            check: "No 419.",
            products: &["laravel"],
            sources: &[SANCTUM],
        },
        Fix {
            id: "csrf-spring",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Fit Spring's check to the client",
            body: &[
                Block::Para(
                    "Spring checks every POST, PUT and DELETE. Pages: put the token into the form, or for \
                 scripts into a cookie that they can read:",
                ),
                Block::Code(
                    "http.csrf(c -> c.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()))",
                ),
                Block::Para(
                    "Paths where only `Bearer` counts and no cookie signs in: \
                 `c.ignoringRequestMatchers(\"/api/**\")`.",
                ),
            ],
            check: "The POST with token passes, without it 403.",
            products: &["spring-security", "spring-web"],
            sources: &[SPRING_CSRF],
        },
        Fix {
            id: "csrf-rails",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Tell Rails its public address",
            body: &[Block::Para(
                "\"HTTP Origin header didn't match\": the proxy must send `X-Forwarded-Proto` and `Host`, \
                 or set `config.assume_ssl = true` where TLS always ends in front. Controllers of a token \
                 API inherit from `ActionController::API`, which has no check.",
            )],
            check: "The form passes; a foreign origin is refused.",
            products: &["rails"],
            sources: &[RAILS_CSRF],
        },
        Fix {
            id: "csrf-aspnet",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Read the token where the script sends it",
            body: &[
                Block::Code("builder.Services.AddAntiforgery(o => o.HeaderName = \"X-XSRF-TOKEN\");"),
                Block::Para(
                    "Several servers must share the Data Protection keys, or each refuses the other's tokens.",
                ),
            ],
            check: "The POST passes on every server.",
            products: &["aspnet-core"],
            sources: &[ASPNET_CSRF],
        },
        Fix {
            id: "csrf-kibana",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Add Kibana's header",
            body: &[
                Block::Para("Any value will do, on every call that is no GET:"),
                Block::Code("kbn-xsrf: true"),
            ],
            check: "`must contain a kbn-xsrf header` is gone.",
            products: &["elastic"],
            sources: &[KIBANA_API],
        },
        Fix {
            id: "csrf-nextcloud",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Add Nextcloud's header",
            body: &[
                Block::Code("OCS-APIRequest: true"),
                Block::Para("With an app password by Basic, and no browser cookie."),
            ],
            check: "`CSRF check failed` is gone.",
            products: &["nextcloud"],
            sources: &[NC_OCS],
        },
        Fix {
            id: "csrf-transmission",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Repeat with the session id",
            body: &[
                Block::Para(
                    "The 409 is a step of the protocol: take the header from it and send the same call again; \
                 do so whenever a 409 comes.",
                ),
                Block::Code(
                    "curl -sS -H 'X-Transmission-Session-Id: ID' -u USER '{url}' -d '{\"method\":\"session-get\"}'",
                ),
            ],
            check: "The second call gives 200.",
            products: &["transmission"],
            sources: &[TRANSMISSION],
        },
        Fix {
            id: "csrf-drupal",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Fetch Drupal's token",
            body: &[
                Block::Code("curl -sS -b jar 'https://{host}/session/token'"),
                Block::Para("Send it as `X-CSRF-Token` with the same cookie."),
            ],
            check: "`X-CSRF-Token request header is missing` is gone.",
            products: &["drupal"],
            sources: &[DRUPAL_CSRF],
        },
        Fix {
            id: "csrf-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep the sign-in on one host and secret",
            body: &[Block::Para(
                "The CSRF cookie is set where the sign-in starts: start and callback need the same host \
                 and scheme, `--cookie-samesite=lax`, and one `--cookie-secret` for all replicas. For \
                 several tabs: `--cookie-csrf-per-request=true`.",
            )],
            check: "The callback gives a redirect to the page, not 403.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
        },
    ],
    sources: &[OWASP, s::RFC9110_15_5_4],
};

const OWASP: Source = Source {
    label: "OWASP: CSRF Prevention",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
};

const JENKINS: Source = Source {
    label: "Jenkins: CSRF Protection",
    url: "https://www.jenkins.io/doc/book/security/csrf-protection/",
};

const WORDPRESS: Source = Source {
    label: "WordPress REST API: Authentication",
    url: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
};

const ATLASSIAN: Source = Source {
    label: "Atlassian: XSRF check failed",
    url: "https://support.atlassian.com/atlassian-cloud/kb/xsrf-check-failed-when-calling-cloud-apis/",
};

const DJANGO: Source = Source {
    label: "Django: Cross Site Request Forgery protection",
    url: "https://docs.djangoproject.com/en/stable/ref/csrf/",
};

const SANCTUM: Source = Source {
    label: "Laravel Sanctum: SPA authentication",
    url: "https://laravel.com/docs/sanctum#spa-authentication",
};

const SPRING_CSRF: Source = Source {
    label: "Spring Security: CSRF",
    url: "https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html",
};

const RAILS_CSRF: Source = Source {
    label: "Rails: CSRF",
    url: "https://guides.rubyonrails.org/security.html#cross-site-request-forgery-csrf",
};

const ASPNET_CSRF: Source = Source {
    label: "ASP.NET Core: antiforgery",
    url: "https://learn.microsoft.com/aspnet/core/security/anti-request-forgery",
};

const KIBANA_API: Source =
    Source { label: "Kibana: API, request headers", url: "https://www.elastic.co/docs/api/doc/kibana/" };

const NC_OCS: Source = Source {
    label: "Nextcloud: OCS APIs",
    url: "https://docs.nextcloud.com/server/latest/developer_manual/client_apis/OCS/ocs-api-overview.html",
};

const TRANSMISSION: Source = Source {
    label: "Transmission: RPC",
    url: "https://github.com/transmission/transmission/blob/main/docs/rpc-spec.md",
};

const DRUPAL_CSRF: Source = Source {
    label: "Drupal: REST request fundamentals",
    url: "https://www.drupal.org/docs/8/core/modules/rest/1-getting-started-rest-configuration-rest-request-fundamentals",
};

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
