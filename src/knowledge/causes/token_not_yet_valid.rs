//! `token-not-yet-valid`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC7519_4_1_5;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-not-yet-valid",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["not-yet"], 80),
            weigh(&q::JWT_TIME, &["before-nbf"], 85),
            weigh(&q::JWT_TIME, &["issued-ahead"], 70),
            weigh(&q::JWT_TIME, &["in-time", "after-exp"], -40),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token is not valid yet",
    headlines: &[
        "The token starts {early-by} after the server's clock: `nbf` {nbf}, `Date` {date}.",
        "The token was issued {early-by} ahead of the server's clock: `iat` {iat}, `Date` {date}.",
        "By the server's clock the token is not valid yet.",
    ],
    what: "`nbf` (not before) or `iat` (issued at) lies in the future for the server. The token itself may \
        be in order.",
    why: "Two clocks disagree: the issuer's is ahead or the server's is behind. Virtual machines after a \
        pause and containers on such hosts drift most; own code may also write local time for UTC.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`nbf` or `iat` lies after `Date` of the answer.",
    fixes: &[
        Fix {
            id: "token-not-yet-valid-wait",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Wait a minute, then sign in again",
            body: &[Block::Para(
                "A small difference passes by itself. If it stays, set your device's clock to \
                    automatic: it counts where the app makes its own tokens.",
            )],
            check: "The page opens after a fresh sign-in.",
            products: &[],
            sources: &[RFC7519_4_1_5],
        },
        Fix {
            id: "token-not-yet-valid-own",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Date your own tokens a little back",
            body: &[Block::Para(
                "If your code signs the token: set the clock by NTP, write seconds of UTC, set \
                    `iat` 60 seconds in the past, leave `nbf` out.",
            )],
            check: "`iat` of the token sent lies before `Date`.",
            products: &[],
            sources: &[GITHUB_JWT, RFC7519_4_1_5],
        },
        Fix {
            id: "token-not-yet-valid-retry",
            role: Role::Client,
            certain: Certain::Try,
            title: "Measure the gap, and repeat once",
            body: &[
                Block::Para(
                    "Compare the server's `Date` with UTC. If the server is the one that is off, \
                        tell its owner; a short wait after the issue bridges some seconds.",
                ),
                Block::Code("curl -sS -D - -o /dev/null '{url}' | grep -i '^date'; date -u"),
            ],
            check: "Both lines are within a few seconds.",
            products: &[],
            sources: &[RFC7519_4_1_5],
        },
        Fix {
            id: "token-not-yet-valid-ntp",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the clock",
            body: &[
                Block::Para("On the API's host and on the issuer's; containers use the host's clock."),
                Block::Code(
                    "sudo timedatectl set-ntp true\n\
                        chronyc tracking",
                ),
                Block::Para("Windows: `w32tm /resync`, then `w32tm /query /status`."),
            ],
            check: "`Date` of the answer agrees with UTC, and fresh tokens pass.",
            products: &[],
            sources: &[W32TM, RFC7519_4_1_5],
        },
        Fix {
            id: "token-not-yet-valid-leeway",
            role: Role::Server,
            certain: Certain::Try,
            title: "Allow a minute of difference",
            body: &[Block::Steps(&[
                "PyJWT: `leeway=60`. jsonwebtoken: `clockTolerance: 60`.",
                "Spring Security (`JwtTimestampValidator`): 60 seconds already. ASP.NET Core \
                    (`ClockSkew`): 5 minutes already.",
            ])],
            check: "A token issued this second is accepted.",
            products: &[],
            sources: &[PYJWT, JSONWEBTOKEN, SPRING_JWT, ASPNET_JWT],
        },
    ],
    sources: &[RFC7519_4_1_5],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const ASPNET_JWT: Source = Source {
    label: "ASP.NET Core: JWT bearer",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication",
};
const GITHUB_JWT: Source = Source {
    label: "GitHub: JWT for a GitHub App",
    url: "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app",
};
const W32TM: Source = Source {
    label: "Windows: w32tm",
    url: "https://learn.microsoft.com/en-us/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings",
};
const PYJWT: Source =
    Source { label: "PyJWT: usage", url: "https://pyjwt.readthedocs.io/en/stable/usage.html" };
const JSONWEBTOKEN: Source = Source {
    label: "jsonwebtoken: verify",
    url: "https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback",
};
