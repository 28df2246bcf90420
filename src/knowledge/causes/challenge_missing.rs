//! `challenge-missing`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "challenge-missing",
        prior: 4,
        clues: &[
            weigh(&q::KNOWN, &["known"], -30),
            weigh(&q::CHALLENGE, &["missing"], 16),
            weigh(&q::CHALLENGE, &["basic", "bearer", "digest", "negotiate", "dpop", "key", "other"], -60),
            weigh(&q::REFUSAL, &["403", "429", "404"], -60),
        ],
    },
    title: "The 401 does not say what to send",
    headlines: &[
        "{host} answered 401 without `WWW-Authenticate`, so it does not say which credential it wants.",
        "The 401 comes without `WWW-Authenticate`, so it does not say which credential is wanted.",
    ],
    what: "A 401 must name at least one scheme. Without it no client can know whether a token, a \
     password, a key or a session is expected.",
    why: "Many frameworks answer 401 from application code and leave the header out, some to keep \
     browsers from opening a password window. A gateway may also drop it.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Status 401 with complete response headers and no `WWW-Authenticate` among them.",
    fixes: &[
        Fix {
            id: "challenge-missing-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in on the site and open the page again",
            body: &[Block::Para(
                "The site did not say what it wants; mostly it is its own sign-in. If you are \
                 signed in, sign out and in once.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "challenge-missing-read-body",
            role: Role::Client,
            certain: Certain::Try,
            title: "Take the scheme from the body or the documentation",
            body: &[
                Block::Steps(&[
                    "Read the body: it often names the missing header or key.",
                    "Look for `securitySchemes` in the API's OpenAPI file.",
                    "In a browser, `fetch()` hides the header from scripts: look in the network panel.",
                ]),
                Block::Code("curl -sS -i '{url}'"),
            ],
            check: "You can name the header and its form.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "challenge-missing-ask-owner",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Tell the API's owner",
            body: &[Block::Para(
                "Write: method, URL, time with zone, and that RFC 9110 §15.5.2 requires \
                 `WWW-Authenticate` on every 401. Ask which scheme is expected.",
            )],
            check: "The owner names the scheme.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "challenge-missing-send",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Send a challenge with every 401",
            body: &[
                Block::Para(
                    "Browsers open a password window only for Basic, Digest, NTLM and Negotiate. Say why in `error` and \
                 `error_description`, never whether a user exists. \
                 For pages of other origins also list the header in `Access-Control-Expose-Headers`.",
                ),
                Block::Code("WWW-Authenticate: Bearer realm=\"api\""),
            ],
            check: "`curl -sS -D - -o /dev/null URL` without credentials shows the line.",
            products: &[],
            sources: &[s::RFC9110_11_6_1, s::RFC6750_3],
        },
        Fix {
            id: "challenge-missing-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Send or pass on the header",
            body: &[
                Block::Para(
                    "Without `always` nginx adds headers to successes only. It stands on every \
                 answer of its location, so put it where the 401 is made. Also look for a \
                 `proxy_hide_header WWW-Authenticate`.",
                ),
                Block::Code("add_header WWW-Authenticate 'Bearer realm=\"api\"' always;"),
            ],
            check: "`nginx -t`, reload, and the header stands on the 401 once.",
            products: &["nginx"],
            sources: &[NGINX_HEADERS],
        },
        Fix {
            id: "challenge-missing-fastapi",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the header to the exception",
            body: &[Block::Code(
                "raise HTTPException(status_code=401, detail=\"Sign in\", headers={\"WWW-Authenticate\": \
                 \"Bearer\"})",
            )],
            check: "The 401 shows `WWW-Authenticate: Bearer`.",
            products: &["fastapi"],
            sources: &[FASTAPI],
        },
    ],
    sources: &[s::RFC9110_15_5_2, s::RFC9110_11_6_1],
};

const NGINX_HEADERS: Source = Source {
    label: "nginx: add_header",
    url: "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header",
};

const FASTAPI: Source = Source {
    label: "FastAPI: Security",
    url: "https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/",
};
