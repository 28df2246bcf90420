//! `registry-token-flow`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "registry-token-flow",
        prior: 5,
        clues: &[weigh(&q::HANDSHAKE, &["registry"], 75), weigh(&q::HANDSHAKE, &["no"], -25)],
    },
    title: "A first 401 by design: fetch a token from the realm, then retry",
    headlines: &[
        "Nothing is wrong yet: {host} sends clients to {realm} for a token first.",
        "The registry answers the first request with 401 by design: fetch a token, then repeat.",
    ],
    what: "The challenge names a token service. The client asks there for a token for one repository and \
     action, and repeats the request with `Authorization: Bearer`.",
    why: "Every container client begins without a token. It is a fault only if the client stops here, or \
     if the request with the token fails too.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 whose challenge is `Bearer` with `realm` (a URL), `service` and often `scope`.",
    fixes: &[
        Fix {
            id: "registry-login",
            role: Role::Client,
            certain: Certain::Try,
            title: "Sign in and let the client fetch the token",
            body: &[
                Block::Para("For Docker Hub leave the host out and use an access token as the password."),
                Block::Code("docker login {host}"),
            ],
            check: "`docker pull` gets past the 401; `~/.docker/config.json` has an entry for this host.",
            products: &[],
            sources: &[DOCKER_LOGIN],
        },
        Fix {
            id: "registry-token-by-hand",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Fetch the token by hand",
            body: &[
                Block::Para(
                    "Take realm, service and scope from the challenge. Public images: without \
                 `-u`. Official images of Docker Hub are named `library/NAME`.",
                ),
                Block::Code(
                    "curl -sS -u USER:ACCESS_TOKEN 'REALM?service=SERVICE&scope=repository:NAME:pull'\n\
                 curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' '{url}'",
                ),
            ],
            check: "The second command answers 200.",
            products: &[],
            sources: &[TOKEN_SPEC],
        },
        Fix {
            id: "registry-read-access-claim",
            role: Role::Client,
            certain: Certain::Try,
            title: "See what the token grants",
            body: &[Block::Para(
                "The token service leaves out what the account may not do. Decode the token: \
                 an empty `access` claim means that the name is wrong or the account lacks the right, and \
                 the next answer is 401 again.",
            )],
            check: "`access` lists the repository with the action you need.",
            products: &[],
            sources: &[TOKEN_SPEC],
        },
        Fix {
            id: "registry-full-challenge",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name realm, service and scope in the challenge",
            body: &[
                Block::Para(
                    "The realm must be an absolute URL that clients outside can reach, also \
                 behind a proxy.",
                ),
                Block::Code(
                    "WWW-Authenticate: Bearer \
                 realm=\"https://auth.example.com/token\",service=\"registry.example.com\",scope=\"repository:team/app:pull\"",
                ),
            ],
            check: "`curl -sS -D - -o /dev/null https://REGISTRY/v2/` shows this line, and the realm \
             answers from outside.",
            products: &[],
            sources: &[TOKEN_SPEC],
        },
        tell_support("registry-token-flow-tell", &[TOKEN_SPEC, s::RFC9110_15_5_2]),
    ],
    sources: &[TOKEN_SPEC, s::RFC9110_15_5_2],
};

const TOKEN_SPEC: Source = Source {
    label: "Distribution: Token Authentication",
    url: "https://distribution.github.io/distribution/spec/auth/token/",
};

const DOCKER_LOGIN: Source =
    Source { label: "Docker: docker login", url: "https://docs.docker.com/reference/cli/docker/login/" };
