//! `preflight-unauthenticated`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::FETCH_PREFLIGHT;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "preflight-unauthenticated",
        prior: 5,
        clues: &[
            gate(&q::PREFLIGHT, &["yes", "likely"]),
            weigh(&q::PREFLIGHT, &["yes"], 160),
            weigh(&q::PREFLIGHT, &["likely"], 35),
            weigh(&q::REFUSAL, &["401"], 10),
        ],
    },
    title: "A CORS preflight was asked for credentials",
    headlines: &[
        "{host} answered the CORS preflight with {status}, though a preflight never carries credentials.",
        "The server asked the CORS preflight for credentials, and a preflight never carries any.",
    ],
    what: "Before a cross-origin request with `Authorization` the browser asks for permission with \
        `OPTIONS`, without cookies, keys or `Authorization`. That question was refused, so the real request \
        was never sent.",
    why: "The login check (gateway, filter, `auth_basic`) runs before the CORS layer or guards every method. \
        Postman and curl send no preflight, so the same call works there.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`OPTIONS` with `Access-Control-Request-Method`, answered with 401 or 403.",
    fixes: &[
        Fix {
            id: "preflight-unauthenticated-tell-site",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Tell the site; nothing on your side can mend it",
            body: &[Block::Para(
                "Write to the site's owner: the page's address, the time, and the red line in \
                    the browser's console (F12, Console) that speaks of a preflight.",
            )],
            check: "The page loads its data after their change.",
            products: &[],
            sources: &[FETCH_PREFLIGHT],
        },
        Fix {
            id: "preflight-unauthenticated-same-origin",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Call through your own origin",
            body: &[Block::Para(
                "Where the server cannot be changed, let your back end or development server \
                    (Vite: `server.proxy`) forward the call: same origin, no preflight. Do not move the \
                    token into the query; `mode: \"no-cors\"` only drops the header.",
            )],
            check: "The Network panel shows the call to your own host and no `OPTIONS`.",
            products: &[],
            sources: &[FETCH_PREFLIGHT],
        },
        Fix {
            id: "preflight-unauthenticated-answer-first",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer OPTIONS before the login check",
            body: &[
                Block::Para(
                    "Give preflights a 2xx with these headers, for known origins. `*` does not cover \
                        `authorization`: name it.",
                ),
                Block::Code(
                    "HTTP/1.1 204 No Content\n\
                        Access-Control-Allow-Origin: {origin}\n\
                        Access-Control-Allow-Methods: GET, POST, PUT, DELETE\n\
                        Access-Control-Allow-Headers: authorization, content-type\n\
                        Vary: Origin",
                ),
            ],
            check: "`curl -sS -D - -o /dev/null -X OPTIONS -H 'Origin: {origin}' -H \
                'Access-Control-Request-Method: GET' -H 'Access-Control-Request-Headers: authorization' \
                '{url}'` gives 2xx with these headers.",
            products: &[],
            sources: &[FETCH_PREFLIGHT],
        },
        Fix {
            id: "preflight-unauthenticated-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Ask for the login on all methods but OPTIONS",
            body: &[
                Block::Para("The preflight then reaches the application, which must answer it."),
                Block::Code(
                    "limit_except OPTIONS {\n\
                        \x20\x20\x20\x20auth_basic \"Restricted\";\n\
                        \x20\x20\x20\x20auth_basic_user_file /etc/nginx/.htpasswd;\n\
                        }",
                ),
            ],
            check: "`OPTIONS` gives 2xx, `GET` without login still 401.",
            products: &["nginx"],
            sources: &[NGINX_LIMIT, NGINX_BASIC],
        },
        Fix {
            id: "preflight-unauthenticated-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Ask for the login on all methods but OPTIONS",
            body: &[
                Block::Para("The preflight then reaches the application, which must answer it."),
                Block::Code(
                    "<RequireAny>\n\
                        \x20\x20\x20\x20Require method OPTIONS\n\
                        \x20\x20\x20\x20Require valid-user\n\
                        </RequireAny>",
                ),
            ],
            check: "`OPTIONS` gives 2xx, `GET` without login still 401.",
            products: &["apache"],
            sources: &[APACHE_AUTHZ],
        },
        Fix {
            id: "preflight-unauthenticated-frameworks",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Put CORS in front of authentication",
            body: &[Block::Steps(&[
                "Spring Security: `http.cors(Customizer.withDefaults())` and a `CorsConfigurationSource` \
                    bean.",
                "ASP.NET Core: `app.UseCors()` before `app.UseAuthentication()` and \
                    `app.UseAuthorization()`.",
                "API Gateway: no authorizer and no key on the `OPTIONS` method; deploy the stage again.",
            ])],
            check: "The browser's Network panel shows `OPTIONS` with 2xx and the real request after it.",
            products: &["spring-security", "aspnet-core", "aws-api-gateway", "spring-web"],
            sources: &[SPRING_CORS, ASPNET_CORS, AWS_CORS],
        },
    ],
    sources: &[FETCH_PREFLIGHT],
};

const APACHE_AUTHZ: Source = Source {
    label: "Apache: mod_authz_core, Require",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require",
};
const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};
const NGINX_LIMIT: Source = Source {
    label: "nginx: limit_except",
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#limit_except",
};
const SPRING_CORS: Source = Source {
    label: "Spring Security: CORS",
    url: "https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html",
};
const ASPNET_CORS: Source = Source {
    label: "ASP.NET Core: CORS",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/cors",
};
const AWS_CORS: Source = Source {
    label: "API Gateway: CORS",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
};
