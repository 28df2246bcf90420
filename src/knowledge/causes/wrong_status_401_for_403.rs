//! `wrong-status-401-for-403`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-status-401-for-403",
        prior: 3,
        clues: &[gate(&q::REFUSAL, &["401", "407", "400", "other-error"]), weigh(&q::KNOWN, &["known"], 45)],
    },
    title: "The caller is known: the answer should have been 403",
    headlines: &[
        "{host} knows the caller ({user}) and still answers 401: a right is lacking, not a sign-in.",
        "The caller is known; the server answers 401 where 403 (a right is lacking) is meant.",
    ],
    what: "The credential was accepted. What is refused is the action, and the status for that is 403.",
    why: "Application code or a framework uses one answer for both cases. Clients then renew a good token \
     again and again.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 whose body speaks of roles, rights or permission, or names the user, in answer to a \
     credential that is in order.",
    fixes: &[
        Fix {
            id: "status-401-ask-right",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the owner for access",
            body: &[Block::Para(
                "Signing in again will not help. Send the address, your account name and the \
                 time with zone; no passwords.",
            )],
            check: "The owner confirms the role.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "status-401-no-loop",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Stop renewing; treat it as a lack of rights",
            body: &[Block::Steps(&[
                "Renew at most once; the same answer to a fresh credential is final.",
                "Ask for the role or scope that the body names.",
            ])],
            check: "A credential of somebody with the right succeeds on the same URL.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "status-401-answer-403",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 403 to a known caller",
            body: &[Block::Para(
                "401 with a challenge if nobody is identified; 403 if somebody is. Keep the \
                 reason in the body; for OAuth 2.0 add `error=\"insufficient_scope\"`.",
            )],
            check: "Without credential 401, with a credential that lacks the right 403.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "status-401-aspnet-forbid",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Return `Forbid()`",
            body: &[
                Block::Para(
                    "`Unauthorized()` and `Challenge()` mean not signed in; `Forbid()` means \
                 signed in and not allowed.",
                ),
                Block::Code("return Forbid();"),
            ],
            check: "The signed-in user without the role gets 403.",
            products: &["aspnet-core"],
            sources: &[ASPNET],
        },
        Fix {
            id: "status-401-spring-handler",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep the two handlers apart",
            body: &[
                Block::Para(
                    "`AuthenticationEntryPoint` answers 401, `AccessDeniedHandler` 403. Look for \
                 a filter or `@ExceptionHandler` that catches `AccessDeniedException` and answers 401.",
                ),
                Block::Code(
                    "http.exceptionHandling(e -> e.accessDeniedHandler(new AccessDeniedHandlerImpl()))",
                ),
            ],
            check: "The signed-in user without the role gets 403.",
            products: &["spring-security"],
            sources: &[SPRING],
        },
    ],
    sources: &[s::RFC9110_15_5_2, s::RFC9110_15_5_4],
};

const ASPNET: Source = Source {
    label: "ASP.NET Core: challenge and forbid",
    url: "https://learn.microsoft.com/aspnet/core/security/authentication/",
};

const SPRING: Source = Source {
    label: "Spring Security: ExceptionTranslationFilter",
    url: "https://docs.spring.io/spring-security/reference/servlet/architecture.html",
};
