//! `scheme-mismatch`
use super::shared::tell_support;
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
            weigh(&q::ARRIVED, &["judged"], -30),
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
    #[cfg(any(test, not(feature = "app")))]
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
                        documentation gives for it. `Digest`, `NTLM` and `Negotiate` are worked out by the \
                        client (curl: `--digest`, `--ntlm`, `--negotiate`). Others are sent as they are:",
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
            products: &["django", "drf"],
            sources: &[DRF_AUTH],
        },
        Fix {
            id: "scheme-mismatch-okta",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Okta: `SSWS` for API tokens",
            body: &[
                Block::Code("Authorization: SSWS YOUR_API_TOKEN"),
                Block::Para("`Bearer` is for OAuth access tokens only."),
            ],
            check: "The call gives 200.",
            products: &["okta"],
            sources: &[OKTA_TOKENS],
        },
        Fix {
            id: "scheme-mismatch-iis",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Switch on the scheme that clients use",
            body: &[
                Block::Para(
                    "401.2: no scheme in common. The role service must be installed (Windows Authentication, \
                 Basic Authentication), then, for the one site; Basic only over https:",
                ),
                Block::Code(
                    "appcmd set config \"SITE\" -section:windowsAuthentication /enabled:true /commit:apphost",
                ),
            ],
            check: "The challenge lists the scheme.",
            products: &["iis"],
            sources: &[IIS_AUTH],
        },
        tell_support("scheme-mismatch-tell", &[RFC9110_11_4, RFC9110_11_6_1]),
        Fix {
            id: "scheme-mismatch-vendors",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use the vendor's own form",
            body: &[Block::Steps(&[
                "Discord bot: `Authorization: Bot TOKEN`. Linear, personal key: the bare key in \
                 `Authorization`.",
                "Anthropic key: `x-api-key`. Shopify: `X-Shopify-Access-Token`.",
            ])],
            check: "The answer changes.",
            products: &["discord", "anthropic", "shopify", "linear"],
            sources: &[DISCORD_AUTH, SHOPIFY_AUTH],
        },
    ],
    sources: &[RFC9110_11_4, RFC9110_11_6_1],
};

const DRF_AUTH: Source = Source {
    label: "Django REST framework: Authentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/",
};

const OKTA_TOKENS: Source = Source {
    label: "Okta: API tokens",
    url: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
};

const IIS_AUTH: Source = Source {
    label: "IIS: authentication",
    url: "https://learn.microsoft.com/iis/configuration/system.webserver/security/authentication/",
};

const DISCORD_AUTH: Source = Source {
    label: "Discord: authentication",
    url: "https://discord.com/developers/docs/reference#authentication",
};

const SHOPIFY_AUTH: Source =
    Source { label: "Shopify: access tokens", url: "https://shopify.dev/docs/api/usage/authentication" };
