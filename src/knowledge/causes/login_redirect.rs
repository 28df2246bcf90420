//! `login-redirect`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "login-redirect",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["login-redirect"], 78),
            weigh(&q::REFUSAL, &["redirect"], 20),
            weigh(&q::REFUSAL, &["401", "403", "407", "429", "404", "400"], -40),
        ],
    },
    title: "The answer is a redirect to a login page",
    headlines: &[
        "{host} sends the request to its login page ({location}): it found no valid session.",
        "The answer is a redirect to a login page: the server found no valid session.",
    ],
    what: "For browsers, a missing sign-in is often not a 401 but a redirect to the login page. A program \
     that follows it gets HTML and 200, and takes it for success.",
    why: "The session cookie is missing, expired or not sent, or a token was sent to an address that \
     knows only sessions.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Status 302, 303 or 307 with `Location` to a path such as `/login`, `/signin` or an identity \
     provider.",
    fixes: &[
        Fix {
            id: "login-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in again",
            body: &[Block::Steps(&[
                "Allow cookies for the site and its sign-in service.",
                "In a loop: delete this one site's cookies, then sign in once, at one address (with \
                     or without `www`).",
            ])],
            check: "After the sign-in the page opens and stays open on reload.",
            products: &[],
            sources: &[s::RFC9110_15_4],
        },
        Fix {
            id: "login-treat-as-401",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Treat a redirect to a login as a refusal",
            body: &[
                Block::Para(
                    "Do not follow it (curl without `-L`; `fetch` with `redirect: \"manual\"`); \
                 check the content type. Many servers answer 401 if asked for JSON.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'Accept: application/json' -H 'Authorization: Bearer \
                 YOUR_TOKEN' '{url}'",
                ),
            ],
            check: "A 401, or the JSON that you expect; no `Location`.",
            products: &[],
            sources: &[s::RFC9110_15_4],
        },
        Fix {
            id: "login-answer-401",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 401 to API calls",
            body: &[Block::Para("Decide by path, not by `User-Agent`; redirect pages only.")],
            check: "`curl -sS -D - -o /dev/null URL` on an API path gives 401 with a challenge.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "login-aspnet",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Stop the cookie handler's redirect for APIs",
            body: &[
                Block::Para(".NET 10 answers 401 on API endpoints by itself. Before that:"),
                Block::Code(
                    "options.Events.OnRedirectToLogin = context =>\n\
                 { context.Response.StatusCode = 401; return Task.CompletedTask; };",
                ),
            ],
            check: "The API path answers 401.",
            products: &["aspnet-core"],
            sources: &[ASPNET],
        },
        Fix {
            id: "login-laravel-json",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let API routes expect JSON",
            body: &[
                Block::Para(
                    "Laravel redirects unless the request expects JSON. Put the routes into \
                 `routes/api.php`; in `bootstrap/app.php`:",
                ),
                Block::Code(
                    "$exceptions->shouldRenderJsonWhen(fn ($request, $e) => $request->is('api/*') || \
                 $request->expectsJson());",
                ),
            ],
            check: "`Unauthenticated.` with 401 instead of a redirect.",
            products: &["laravel"],
            sources: &[LARAVEL],
        },
        Fix {
            id: "login-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the API routes to the proxy",
            body: &[
                Block::Para("oauth2-proxy answers 401 to `Accept: application/json` and on API routes."),
                Block::Code("--api-route=^/api/"),
            ],
            check: "The API path answers 401; pages still redirect.",
            products: &["oauth2-proxy"],
            sources: &[OAUTH2_PROXY],
        },
        Fix {
            id: "login-cloudflare-access",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send a service token",
            body: &[
                Block::Para(
                    "Without it Access leads every call to its sign-in. The application's owner adds a policy \
                 with action Service Auth that includes the token.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'CF-Access-Client-Id: YOUR_ID.access' -H 'CF-Access-Client-Secret: YOUR_SECRET' '{url}'",
                ),
            ],
            check: "The application answers, without `Location`.",
            products: &["cloudflare-access"],
            sources: &[CF_SERVICE_TOKENS],
        },
        Fix {
            id: "login-azure-app-service",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 401 in place of the redirect",
            body: &[Block::Para(
                "App Service, Authentication, Edit: Unauthenticated requests: HTTP 401 Unauthorized, \
                 recommended for APIs. Pages then start the sign-in at `/.auth/login/aad`.",
            )],
            check: "An API call without token gives 401.",
            products: &["azure-app-service"],
            sources: &[AZURE_EASYAUTH],
        },
    ],
    sources: &[s::RFC9110_15_4],
};

const ASPNET: Source = Source {
    label: "ASP.NET Core: API endpoint authentication",
    url: "https://learn.microsoft.com/aspnet/core/security/authentication/api-endpoint-auth",
};

const LARAVEL: Source = Source { label: "Laravel: Error handling", url: "https://laravel.com/docs/errors" };

const OAUTH2_PROXY: Source =
    Source { label: "oauth2-proxy: Behaviour", url: "https://oauth2-proxy.github.io/oauth2-proxy/behaviour" };

const CF_SERVICE_TOKENS: Source = Source {
    label: "Cloudflare Access: service tokens",
    url: "https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/",
};

const AZURE_EASYAUTH: Source = Source {
    label: "Azure App Service: authentication",
    url: "https://learn.microsoft.com/azure/app-service/overview-authentication-authorization",
};
