//! `server-auth-misconfigured`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "server-auth-misconfigured",
        prior: 4,
        clues: &[
            weigh(&q::CONTRAST, &["by-turns"], 85),
            weigh(&q::TOPIC, &["upstream"], 85),
            weigh(&q::EVERYONE, &["everybody"], 45),
            weigh(&q::EVERYONE, &["this-account"], -30),
            weigh(&q::CHALLENGE, &["broken"], 20),
        ],
    },
    title: "The server's own sign-in set-up is broken",
    headlines: &[
        "The authentication of {host} is itself broken: no credential can succeed.",
        "The server's own authentication is broken: no credential can succeed.",
    ],
    what: "Something that the server needs to check credentials is missing or wrong. Good credentials \
     fail like bad ones.",
    why: "A wrong path to the password file, two protections on one path, a challenge that no client can \
     answer, a key set or identity provider that the server cannot reach, or secrets lost in a move.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Everybody fails since a change; 401 beside 500 or 503, a challenge without realm or nonce, or \
     an answer that speaks of the key set.",
    fixes: &[
        Fix {
            id: "broken-auth-report",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Report it to the site",
            body: &[Block::Para(
                "Do not change your password because of this. Send the address, the time with \
                 zone, your account name and any request id.",
            )],
            check: "The site confirms a fault.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-evidence",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Collect evidence for the operator",
            body: &[Block::Para(
                "Time with zone, URL, request id, the challenge word for word; since when; \
                 whether a second account and a fresh token fail as well.",
            )],
            check: "The operator finds the log line.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read what the server says about itself",
            body: &[
                Block::Para(
                    "Take time and request id of one refusal. Look for files not opened, keys not \
                 fetched, time-outs, unknown issuer.",
                ),
                Block::Code("journalctl -u SERVICE --since '10 min ago'"),
            ],
            check: "One line explains the refusal.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct the Basic block",
            body: &[
                Block::Para(
                    "The file stands outside the web root, readable by Apache's user. `AH01620` \
                 means that it cannot be opened. `htpasswd -c` would wipe an existing file.",
                ),
                Block::Code(
                    "AuthType Basic\n\
                 AuthName \"Restricted\"\n\
                 AuthUserFile /etc/apache2/site.htpasswd\n\
                 Require valid-user",
                ),
            ],
            check: "`curl -u USER URL` gives 200; without `-u` 401 with a challenge.",
            products: &["apache"],
            sources: &[APACHE_AUTH],
        },
        Fix {
            id: "broken-auth-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct `auth_basic` and `auth_request`",
            body: &[
                Block::Para(
                    "A missing password file gives 403; the path is relative to the configuration \
                 folder unless it begins with `/`. `auth request unexpected status` means that the inner \
                 service answers neither 2xx, 401 nor 403.",
                ),
                Block::Code(
                    "auth_basic \"Restricted\";\n\
                 auth_basic_user_file /etc/nginx/site.htpasswd;",
                ),
            ],
            check: "No `open()` or `auth request` error in the log.",
            products: &["nginx"],
            sources: &[NGINX_BASIC],
        },
        Fix {
            id: "broken-auth-reach-keys",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the server reach its identity provider",
            body: &[
                Block::Para(
                    "Run it on the server itself, in the same container: name, proxy, CA and \
                 clock count. Issuer and key set address must be those of the tokens.",
                ),
                Block::Code(
                    "curl -sS https://ISSUER/.well-known/openid-configuration\nopenssl s_client -connect ISSUER:443 -servername ISSUER </dev/null",
                ),
            ],
            check: "It prints JSON, its `jwks_uri` answers too, and `Verify return code: 0` stands near the end.",
            products: &[],
            sources: &[OIDC_DISCOVERY],
        },
        Fix {
            id: "broken-auth-one-layer",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep one protection per path",
            body: &[Block::Para(
                "Basic at the edge and Bearer in the application share one `Authorization` \
                 header: take the outer one off the API, or use another means there.",
            )],
            check: "One challenge, one realm.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
        Fix {
            id: "broken-auth-public-pages",
            role: Role::Server,
            certain: Certain::Try,
            title: "List what asks for a login, and what should not",
            body: &[
                Block::Para(
                    "Ask for start page, style sheets, scripts and `robots.txt` without a login: none may \
                 answer 401 or 403.",
                ),
                Block::Code(
                    "for p in / /robots.txt /style.css; do curl -sS -o /dev/null -w \"%{http_code} $p\\n\" \"https://{host}$p\"; done",
                ),
                Block::Para(
                    "Search engines drop pages that answer 401; Search Console lists them under Pages. \
                 `robots.txt` keeps nobody out: private pages need the login. For members' pages show \
                 everybody the same preview, marked as paywalled.",
                ),
            ],
            check: "Public paths give 200, private ones 401.",
            products: &[],
            sources: &[SEARCH_401, SEARCH_PAYWALL],
        },
        Fix {
            id: "broken-auth-after-change",
            role: Role::Server,
            certain: Certain::Try,
            title: "Compare with the state before the last change",
            body: &[Block::Steps(&[
                "Since when? Compare `.htaccess`, password files, CMS and plugin settings with the last \
                 backup; put back one difference at a time, not the whole site.",
                "After a move: user database, secrets, session store, trusted hosts and the clock belong \
                 to the new system.",
                "After the change test a sign-in from a fresh browser, a protected page, a scripted call \
                 with a new token, and a preflight; update libraries and certificates on a test copy \
                 first.",
                "Count 401 and failed logins with time and address, and let a sudden peak raise an alarm: \
                 it is a fault or an attack.",
            ])],
            check: "The difference that explains it is found, and these calls pass.",
            products: &[],
            sources: &[OWASP_LOGGING],
        },
        Fix {
            id: "broken-auth-desk",
            role: Role::Server,
            certain: Certain::Ask,
            title: "Write to the desk that can mend it",
            body: &[Block::Para(
                "Whole site: the hosting provider, who sees logs that you do not. One function: its \
                 developer. Since a plugin's update: the plugin's author. CMS: its forum. Send time with \
                 zone, address, request id and what changed; headers as text, without tokens and cookies.",
            )],
            check: "They name the log line.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-iis",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Read the substatus on IIS",
            body: &[Block::Para(
                "`sc-status` and `sc-substatus` in the log. 401.1: sign-in failed (event 4625). 401.2: no \
                 scheme enabled, or none in common. 401.3: file rights. 401.4: a filter. 401.5: the \
                 application. Switch on the fitting module under Authentication of the site.",
            )],
            check: "The substatus is gone.",
            products: &["iis"],
            sources: &[IIS_STATUS],
        },
        Fix {
            id: "broken-auth-aspnet",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Put the middleware in order",
            body: &[
                Block::Para(
                    "After routing and CORS, before the endpoints; the default scheme is the one that the \
                 client uses.",
                ),
                Block::Code(
                    "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer();\napp.UseAuthentication();\napp.UseAuthorization();",
                ),
            ],
            check: "A call with a good token gives 200.",
            products: &["aspnet-core", "identity-model"],
            sources: &[ASPNET_MIDDLEWARE],
        },
        Fix {
            id: "broken-auth-laravel",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer API guests with 401",
            body: &[
                Block::Para(
                    "`Route [login] not defined`: an API call without `Accept: application/json` is led to a \
                 login page that does not exist. `Auth guard … is not defined`: `config/auth.php` or the package lacks it. In `bootstrap/app.php`:",
                ),
                Block::Code(
                    "$exceptions->shouldRenderJsonWhen(fn ($request, $e) => $request->is('api/*') || $request->expectsJson());",
                ),
            ],
            check: "The call gives 401 with JSON.",
            products: &["laravel"],
            sources: &[LARAVEL_AUTH],
        },
        Fix {
            id: "broken-auth-envoy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let Envoy fetch the key set",
            body: &[Block::Para(
                "`Jwks remote fetch is failed`: the cluster of `remote_jwks` must reach the issuer by \
                 name and TLS. In Istio istiod fetches `jwksUri`: where it has no way out, put the keys \
                 into `jwks` and renew them by hand.",
            )],
            check: "A good token passes; Envoy's `jwks_fetch_failed` stays.",
            products: &["envoy"],
            sources: &[ENVOY_JWT],
        },
    ],
    sources: &[s::RFC9110_11_6_1, s::RFC9110_15_5_2],
};

const APACHE_AUTH: Source =
    Source { label: "Apache: Authentication", url: "https://httpd.apache.org/docs/2.4/howto/auth.html" };

const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};

const OIDC_DISCOVERY: Source = Source {
    label: "OpenID Connect Discovery §4",
    url: "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig",
};

const SEARCH_401: Source = Source {
    label: "Google Search Central: HTTP status codes",
    url: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
};

const SEARCH_PAYWALL: Source = Source {
    label: "Google Search Central: paywalled content",
    url: "https://developers.google.com/search/docs/appearance/structured-data/paywalled-content",
};

const OWASP_LOGGING: Source = Source {
    label: "OWASP: logging",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html",
};

const IIS_STATUS: Source = Source {
    label: "IIS: HTTP status codes",
    url: "https://learn.microsoft.com/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
};

const ASPNET_MIDDLEWARE: Source = Source {
    label: "ASP.NET Core: middleware order",
    url: "https://learn.microsoft.com/aspnet/core/fundamentals/middleware/",
};

const LARAVEL_AUTH: Source = Source {
    label: "Laravel: redirecting unauthenticated users",
    url: "https://laravel.com/docs/authentication#redirecting-unauthenticated-users",
};

const ENVOY_JWT: Source = Source {
    label: "Envoy: JWT authentication",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/jwt_authn_filter",
};
