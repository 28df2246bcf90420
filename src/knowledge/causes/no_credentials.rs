//! `no-credentials`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{FETCH_CREDENTIALS, RFC9110_11_6_1, RFC9110_11_6_2, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "no-credentials",
        prior: 9,
        clues: &[
            weigh(&q::NETWORK, &["other-program"], -12),
            weigh(&q::CONTRAST, &["by-turns"], -60),
            weigh(&q::CARRIES, &["signature"], -40),
            // Its neighbours are open to everybody: a login is not what is wanted here.
            weigh(&q::NEIGHBOUR, &["file-opens"], -70),
            weigh(&q::CONTRAST, &["credential-added"], 60),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -25),
            weigh(&q::CARRIES, &["nothing"], 45),
            weigh(&q::CARRIES, &["other-cookies"], 20),
            weigh(&q::REFUSAL, &["401"], 12),
            weigh(&q::REFUSAL, &["403"], -20),
            weigh(&q::CHALLENGE, &["basic", "bearer", "digest", "key", "other", "dpop"], 10),
            weigh(&q::CARRIES, &["authorization", "key", "signed-url"], -60),
            weigh(&q::CARRIES, &["body"], -40),
            weigh(&q::CARRIES, &["cookie"], -50),
            weigh(&q::INTENDED, &["no"], 25),
            weigh(&q::INTENDED, &["yes"], -15),
            weigh(&q::ANSWERER, &["edge"], -15),
            weigh(&q::PAGE, &["server-page"], -5),
            weigh(&q::METADATA, &["named"], 8),
            weigh(&q::REDIRECT, &["dropped"], -60),
            weigh(&q::COOKIE, &["expected"], -45),
            weigh(&q::COOKIE, &["set-not-sent"], -20),
            weigh(&q::HANDSHAKE, &["later-success"], -60),
            // A preflight cannot carry any (Fetch: CORS-preflight fetch).
            weigh(&q::PREFLIGHT, &["yes"], -60),
        ],
    },
    title: "No credential was sent",
    headlines: &[
        "{unseen}{host} asks for {offered}; most likely the request, which is not all in this paste, carried no \
            credential.",
        "{unseen}The server asks for {offered}; most likely the request, which is not all in this paste, carried no \
            credential.",
        "{unseen}The server asked who is calling; most likely the request, which is not all in this paste, carried \
            no credential.",
        "{host} asks for {offered}, and the request carried no credential.",
        "{host} asked who is calling, and the request carried no credential.",
        "The server asked who is calling, and the request carried no credential.",
    ],
    what: "The address is protected: without an `Authorization`, a key or a session cookie it answers like this. \
        Nothing has been judged yet: no account and no password is at fault.",
    why: "Nobody is signed in, the code does not add the header on this call, or a command was copied \
        without its headers. Test copies, admin areas and single folders often have a login of their own in \
        front of the site's. Scripts in a page send cookies to another origin only when told to.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The request, seen whole, has no `Authorization`, no key and no session cookie; the answer is \
        mostly a 401 with `WWW-Authenticate`.",
    fixes: &[
        Fix {
            id: "no-credentials-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in, then open the page again",
            body: &[Block::Para(
                "Open the site's start page, sign in there, then come back to this address. A \
                    small login window of the browser wants the login of this site, which its owner hands \
                    out.",
            )],
            check: "The page opens, or the site says that your login is not accepted.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "no-credentials-ask-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the owner for a login",
            body: &[Block::Para(
                "If you never had a login, or the page should be public, write to the site's \
                    owner: the address {url}, the time, and that the site asks for a login. Send no \
                    passwords.",
            )],
            check: "The owner sends a login or opens the page.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "no-credentials-attach",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the credential that the answer names",
            body: &[
                Block::Para(
                    "The first word of each `WWW-Authenticate` line is a scheme that the server \
                        takes. One of:",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' '{url}'\n\
                        curl -sS -D - -o /dev/null -u YOUR_USER '{url}'",
                ),
            ],
            check: "The status changes, or the answer now judges the credential, for example with \
                `error=\"invalid_token\"`.",
            products: &[],
            sources: &[RFC9110_11_6_2, CURL_USER],
        },
        Fix {
            id: "no-credentials-log-outgoing",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look at the request as it leaves",
            body: &[Block::Steps(&[
                "Print the headers as sent: `curl -v`, the HTTP client's debug log, or the browser's Network panel (F12; Safari: Develop, Show Web \
                    Inspector), filtered by status 401. Not `curl -I`: that is another method.",
                "See that this call goes through the client that adds the header, and that the token's \
                    variable is not empty at that moment.",
                "For a cookie session on another origin set `credentials: \"include\"`, in \
                    XMLHttpRequest `withCredentials = true`.",
            ])],
            check: "`Authorization` or `Cookie` stands in the logged request.",
            products: &[],
            sources: &[RFC9110_11_6_2, FETCH_CREDENTIALS],
        },
        Fix {
            id: "no-credentials-challenge",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Say in the 401 what to send",
            body: &[
                Block::Para(
                    "Each 401 needs a challenge with scheme and realm; name the same scheme in the \
                        documentation.",
                ),
                Block::Code(
                    "HTTP/1.1 401 Unauthorized\n\
                        WWW-Authenticate: Bearer realm=\"{host}\"",
                ),
            ],
            check: "`curl -sS -D - -o /dev/null '{url}'` shows the header.",
            products: &[],
            sources: &[RFC9110_11_6_1],
        },
        Fix {
            id: "no-credentials-open-nginx",
            role: Role::Server,
            certain: Certain::Try,
            title: "Take a public path out of the protection",
            body: &[
                Block::Para(
                    "Only if this content may be public: switch the login off in its own `location`, \
                        then `nginx -t` and reload.",
                ),
                Block::Code(
                    "location /public/ {\n\
                        \x20\x20\x20\x20auth_basic off;\n\
                        }",
                ),
            ],
            check: "The address answers 200 without a login, its neighbours still 401.",
            products: &["nginx"],
            sources: &[NGINX_BASIC],
        },
        Fix {
            id: "no-credentials-open-apache",
            role: Role::Server,
            certain: Certain::Try,
            title: "Take a public path out of the protection",
            body: &[
                Block::Para(
                    "Only if this content may be public; then `apachectl configtest` and reload. To end all \
                     protection, first delete the `Auth` and `Require valid-user` lines, then the password file: \
                     the other way round Apache answers 500.",
                ),
                Block::Code(
                    "<Location \"/public\">\n\
                        \x20\x20\x20\x20Require all granted\n\
                        </Location>",
                ),
            ],
            check: "The address answers 200 without a login, its neighbours still 401.",
            products: &["apache"],
            sources: &[APACHE_AUTHZ],
        },
        Fix {
            id: "no-credentials-cloud-run",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send an identity token",
            body: &[
                Block::Para("In code fetch it from the metadata server with the service's URL as audience."),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H \"Authorization: Bearer $(gcloud auth print-identity-token)\" '{url}'",
                ),
            ],
            check: "200, or 403 that names no missing token.",
            products: &["google-cloud-run"],
            sources: &[RUN_AUTH],
        },
        Fix {
            id: "no-credentials-iap",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send an identity token for IAP",
            body: &[
                Block::Para(
                    "The audience is IAP's OAuth client id. A person's own token is not taken: use a service \
                 account.",
                ),
                Block::Code(
                    "gcloud auth print-identity-token --impersonate-service-account=SA_EMAIL --audiences=IAP_CLIENT_ID --include-email",
                ),
            ],
            check: "With it as `Bearer` the application answers.",
            products: &["google-iap"],
            sources: &[IAP_AUTH],
        },
        Fix {
            id: "no-credentials-kubernetes",
            role: Role::Client,
            certain: Certain::Sure,
            title: "See what kubeconfig sends",
            body: &[
                Block::Para(
                    "`system:anonymous` means that the context's user holds neither token nor certificate.",
                ),
                Block::Code("kubectl config view --minify\nkubectl auth whoami"),
            ],
            check: "The second command names you.",
            products: &["kubernetes"],
            sources: &[K8S_AUTHN],
        },
        Fix {
            id: "no-credentials-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let programs in with a bearer token",
            body: &[
                Block::Para(
                    "By default only the session cookie counts. These accept tokens of your issuer made for \
                 this audience:",
                ),
                Block::Code("--skip-jwt-bearer-tokens=true --extra-jwt-issuers=ISSUER=AUDIENCE"),
            ],
            check: "A call with such a token passes, one with a foreign token does not.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
        },
        Fix {
            id: "no-credentials-laravel",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Sign in as Sanctum expects",
            body: &[Block::Steps(&[
                "Page of the same site: GET `/sanctum/csrf-cookie`, then POST the login, all with \
                 credentials included.",
                "Other programs: the whole token from `createToken` (`ID|TEXT`) as `Bearer`, and `Accept: \
                 application/json`.",
            ])],
            check: "`Unauthenticated.` is gone.",
            products: &["laravel"],
            sources: &[SANCTUM],
        },
        Fix {
            id: "no-credentials-vercel",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the bypass secret of the deployment",
            body: &[
                Block::Para(
                    "The deployment is protected before your code runs. Project Settings, Deployment \
                 Protection, Protection Bypass for Automation makes the secret; people sign in to Vercel \
                 instead.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'x-vercel-protection-bypass: YOUR_SECRET' '{url}'",
                ),
            ],
            check: "The application answers.",
            products: &["vercel"],
            sources: &[VERCEL_BYPASS],
        },
    ],
    sources: &[RFC9110_15_5_2, RFC9110_11_6_1],
};

const CURL_USER: Source = Source { label: "curl: --user", url: "https://curl.se/docs/manpage.html#-u" };
const APACHE_AUTHZ: Source = Source {
    label: "Apache: mod_authz_core, Require",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require",
};
const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};

const RUN_AUTH: Source = Source {
    label: "Cloud Run: authenticating service-to-service",
    url: "https://cloud.google.com/run/docs/authenticating/service-to-service",
};

const IAP_AUTH: Source = Source {
    label: "IAP: programmatic authentication",
    url: "https://cloud.google.com/iap/docs/authentication-howto",
};

const K8S_AUTHN: Source = Source {
    label: "Kubernetes: authenticating",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/",
};

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};

const SANCTUM: Source = Source {
    label: "Laravel Sanctum: SPA authentication",
    url: "https://laravel.com/docs/sanctum#spa-authentication",
};

const VERCEL_BYPASS: Source = Source {
    label: "Vercel: protection bypass for automation",
    url: "https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation",
};
