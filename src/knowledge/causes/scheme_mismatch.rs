//! `scheme-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC9110_11_4, RFC9110_11_6_1, RFC9110_11_6_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "scheme-mismatch",
        prior: 5,
        clues: &[
            weigh(&q::CONTRAST, &["credential-scheme"], 110),
            weigh(&q::OFFERED, &["no"], 105),
            weigh(&q::OFFERED, &["vendor"], 70),
            weigh(&q::OFFERED, &["no-scheme"], 40),
            weigh(&q::OFFERED, &["yes"], -40),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The credential's scheme is not one that is offered",
    headlines: &[
        "The request used {scheme}; {host} offers {offered}.",
        "The scheme of the request is not among those that the server offers.",
    ],
    what: "Every challenge names a scheme. A credential of another scheme is mostly ignored, as if nothing \
        had been sent; its value has not been judged.",
    why: "`Bearer` is sent where the API wants `Token`, `ApiKey` or `Basic`, or the reverse. Or two layers \
        share the one `Authorization` header: a proxy asks for Basic in front of an API that wants a token.",
    looks: "The first word of `Authorization` stands in no `WWW-Authenticate` line of the answer.",
    fixes: &[
        Fix {
            id: "scheme-mismatch-use-offered",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a scheme that is offered",
            body: &[
                Block::Para(
                    "Take the first word of a `WWW-Authenticate` line and the credential that the \
                        documentation gives for it. Common forms:",
                ),
                Block::Code(
                    "Authorization: Bearer YOUR_TOKEN\n\
                        Authorization: Token YOUR_TOKEN\n\
                        Authorization: ApiKey YOUR_KEY\n\
                        Authorization: Basic BASE64_OF_USER_COLON_PASSWORD",
                ),
            ],
            check: "The scheme sent stands in the challenge, and the answer changes.",
            products: &[],
            sources: &[RFC9110_11_6_2],
        },
        Fix {
            id: "scheme-mismatch-two-layers",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask which layer wants which login",
            body: &[Block::Para(
                "If the realm is not the API's own (staging, proxy), write to its owner: you \
                    need the login of the layer in front, and a way to send the API's token beside it, such \
                    as another header.",
            )],
            check: "One request passes both layers.",
            products: &[],
            sources: &[RFC9110_11_6_2],
        },
        Fix {
            id: "scheme-mismatch-advertise",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Offer what you accept, one layer on each path",
            body: &[Block::Steps(&[
                "Send one `WWW-Authenticate` line for each scheme that is really accepted.",
                "Compare the scheme without regard to letter case.",
                "Take a Basic login at the edge away from paths where the API reads `Authorization`, or \
                    let the edge use an address list or a cookie.",
            ])],
            check: "The challenge lists the documented scheme, with the API's own realm.",
            products: &[],
            sources: &[RFC9110_11_6_1, RFC9110_11_4],
        },
        Fix {
            id: "scheme-mismatch-drf",
            role: Role::Server,
            certain: Certain::Try,
            title: "Accept Bearer in Django REST framework",
            body: &[
                Block::Para(
                    "The challenge comes from the first class in `authentication_classes`. For \
                        `TokenAuthentication` the word is `Token`; a subclass changes it:",
                ),
                Block::Code(
                    "class BearerAuthentication(TokenAuthentication):\n\
                        \x20\x20\x20\x20keyword = \"Bearer\"",
                ),
            ],
            check: "The call with `Bearer` gives 200.",
            products: &["django"],
            sources: &[DRF_AUTH],
        },
    ],
    sources: &[RFC9110_11_4, RFC9110_11_6_1],
};

const DRF_AUTH: Source = Source {
    label: "Django REST framework: Authentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/",
};
