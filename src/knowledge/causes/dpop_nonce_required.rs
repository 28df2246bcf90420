//! `dpop-nonce-required`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::sources::{RFC9449_8, RFC9449_9};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "dpop-nonce-required",
        prior: 4,
        clues: &[weigh(&q::BEARER_ERROR, &["use_dpop_nonce"], 130), weigh(&q::DPOP, &["nonce-wanted"], 75)],
    },
    title: "The server wants a DPoP proof with its nonce",
    headlines: &[
        "{host} asks for a DPoP proof that holds its nonce. That is a step of the protocol, no fault of the \
            token.",
        "The server wants a DPoP proof that holds its nonce.",
    ],
    what: "The server gave a nonce in `DPoP-Nonce` and wants it inside the next proof. The first such answer \
        is by design: the client repeats once.",
    why: "Servers ask for a nonce so that proofs cannot be made in advance, and change it from time to time. \
        API and token endpoint have separate nonces.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`error=\"use_dpop_nonce\"` (401 of an API, 400 of a token endpoint) and a `DPoP-Nonce` header.",
    fixes: &[
        Fix {
            id: "dpop-nonce-required-repeat",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Repeat once with the nonce in the proof",
            body: &[Block::Steps(&[
                "Keep `DPoP-Nonce` for each origin, the newest one, also from 200 answers.",
                "Make a new proof with the claim `nonce`, and a new `jti` and `iat`, and send the \
                    request again.",
                "In a page: `DPoP-Nonce` is readable only if the server exposes it.",
            ])],
            check: "The second request gives 200; the following ones need no repeat.",
            products: &[],
            sources: &[RFC9449_8, RFC9449_9],
        },
        Fix {
            id: "dpop-nonce-required-library",
            role: Role::Client,
            certain: Certain::Try,
            title: "Use a library that does it",
            body: &[Block::Para(
                "Loops of this error mean that the nonce is not stored or that the old proof is \
                    resent. Update the OAuth library, or switch its DPoP nonce handling on.",
            )],
            check: "Each 401 of this kind is followed by one request with `nonce` in its proof.",
            products: &[],
            sources: &[RFC9449_9],
        },
        Fix {
            id: "dpop-nonce-required-send",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Send a nonce with every answer",
            body: &[
                Block::Para(
                    "Hand out the next nonce early, accept the former one for a while, and let pages \
                        read it:",
                ),
                Block::Code(
                    "DPoP-Nonce: NEXT_NONCE\n\
                        Access-Control-Expose-Headers: DPoP-Nonce, WWW-Authenticate",
                ),
            ],
            check: "Clients need at most one repeat.",
            products: &[],
            sources: &[RFC9449_8, RFC9449_9],
        },
        tell_support("dpop-nonce-required-tell", &[RFC9449_8, RFC9449_9]),
    ],
    sources: &[RFC9449_8, RFC9449_9],
};
