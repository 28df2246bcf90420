//! `wrong-status-403-for-401`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-status-403-for-401",
        prior: 4,
        clues: &[
            weigh(&q::NETWORK, &["other-program"], -12),
            weigh(&q::CONTRAST, &["credential-added"], 60),
            weigh(&q::KNOWN, &["anonymous"], 14),
            weigh(&q::REFUSAL, &["403"], 10),
            weigh(&q::REFUSAL, &["401", "407", "429", "404", "login-redirect"], -60),
            weigh(&q::PAGE, &["json"], 8),
            weigh(&q::PAGE, &["server-page"], -16),
            weigh(&q::CARRIES, &["authorization", "key", "signed-url"], -40),
            weigh(&q::CARRIES, &["cookie"], -15),
        ],
    },
    title: "Nobody is signed in: the answer should have been 401",
    headlines: &[
        "{unseen}Most likely nobody is signed in; the server answers 403 where 401 (sign in first) is meant.",
        "No credential was sent, and {host} answers 403 where 401 would ask for one.",
        "Nobody is signed in; the server answers 403 where 401 (sign in first) is meant.",
    ],
    what: "The server refuses because it does not know who asks. The status for that is 401 with a \
     challenge; 403 makes clients believe that signing in cannot help.",
    why: "Frameworks answer 403 when no scheme with a challenge is configured, for anonymous users of a \
     role check, or where the session was lost.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 to a request without credentials, often with words such as anonymous, not logged in or \
     not authenticated.",
    fixes: &[
        Fix {
            id: "status-403-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in, then open the page again",
            body: &[Block::Para("Open the site's start page, sign in there, then return to this address.")],
            check: "The page opens, or asks for a right instead of a sign-in.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "status-403-send-credential",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send a credential with the request",
            body: &[
                Block::Para(
                    "Look up in the documentation which one. If you meant to send one, see in the \
                 request as sent whether it is there.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' '{url}'"),
            ],
            check: "The status changes: 2xx, or a 401 that gives a reason.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
        Fix {
            id: "status-403-answer-401",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 401 with a challenge to unknown callers",
            body: &[Block::Code(
                "HTTP/1.1 401 Unauthorized\n\
                 WWW-Authenticate: Bearer realm=\"api\"",
            )],
            check: "`curl -sS -D - -o /dev/null URL` without credentials shows both lines.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "status-403-drf-order",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Put a scheme with a challenge first",
            body: &[
                Block::Para(
                    "Django REST framework takes the answer from the first class of the list; \
                 `SessionAuthentication` has no challenge, hence 403.",
                ),
                Block::Code(
                    "\"DEFAULT_AUTHENTICATION_CLASSES\": [\n\
                 \"rest_framework.authentication.TokenAuthentication\",\n\
                 \"rest_framework.authentication.SessionAuthentication\",\n\
                 ]",
                ),
            ],
            check: "An anonymous call gets 401 with `WWW-Authenticate: Token`.",
            products: &["django", "drf"],
            sources: &[DRF],
        },
        Fix {
            id: "status-403-spring-entry",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Configure an entry point",
            body: &[
                Block::Para(
                    "Without a login mechanism Spring falls back to `Http403ForbiddenEntryPoint`. \
                 For an OAuth 2.0 API configure the resource server instead: it sends the challenge \
                 itself.",
                ),
                Block::Code(
                    "http.exceptionHandling(e -> e.authenticationEntryPoint(new \
                 BearerTokenAuthenticationEntryPoint()))",
                ),
            ],
            check: "An anonymous call gets 401 with a challenge.",
            products: &["spring-security", "spring-web"],
            sources: &[SPRING],
        },
        Fix {
            id: "status-403-fastapi-bearer",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Raise 401 where the token is missing",
            body: &[
                Block::Para(
                    "Older releases answer 403 from `HTTPBearer`. Update, or use \
                 `HTTPBearer(auto_error=False)` and raise it yourself.",
                ),
                Block::Code(
                    "raise HTTPException(status_code=401, headers={\"WWW-Authenticate\": \"Bearer\"})",
                ),
            ],
            check: "An anonymous call gets 401.",
            products: &["fastapi"],
            sources: &[FASTAPI],
        },
        Fix {
            id: "status-403-jenkins",
            role: Role::Client,
            certain: Certain::Try,
            title: "Sign in: Jenkins answers 403 to strangers",
            body: &[Block::Code("curl -sS -D - -o /dev/null -u USER:API_TOKEN '{url}'")],
            check: "200, or a 403 that names your user and the permission.",
            products: &["jenkins"],
            sources: &[JENKINS_TOKEN],
        },
        Fix {
            id: "status-403-nestjs",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Throw 401 from the guard",
            body: &[
                Block::Para("A guard that returns false makes a 403. If nobody is identified:"),
                Block::Code("throw new UnauthorizedException();"),
            ],
            check: "An anonymous call gets 401.",
            products: &["nestjs"],
            sources: &[NEST_GUARDS],
        },
    ],
    sources: &[s::RFC9110_15_5_4, s::RFC9110_15_5_2],
};

const DRF: Source = Source {
    label: "Django REST framework: Unauthorized and Forbidden",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#unauthorized-and-forbidden-responses",
};

const SPRING: Source = Source {
    label: "Spring Security: ExceptionTranslationFilter",
    url: "https://docs.spring.io/spring-security/reference/servlet/architecture.html",
};

const FASTAPI: Source =
    Source { label: "FastAPI: Security", url: "https://fastapi.tiangolo.com/reference/security/" };

const JENKINS_TOKEN: Source = Source {
    label: "Jenkins: authenticating scripted clients",
    url: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/",
};

const NEST_GUARDS: Source = Source { label: "NestJS: guards", url: "https://docs.nestjs.com/guards" };
