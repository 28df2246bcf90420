//! `api-key-missing`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC9110_11_6_1, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "api-key-missing",
        prior: 6,
        clues: &[
            weigh(&q::CONTRAST, &["header-lost"], -40),
            weigh(&q::TOPIC, &["key"], 75),
            weigh(&q::CONTRAST, &["key-place"], 110),
            weigh(&q::KEY, &["missing"], 60),
            weigh(&q::KEY, &["wrong-place"], 75),
            weigh(&q::KEY, &["sent"], -30),
            weigh(&q::CHALLENGE, &["key"], 20),
            weigh(&q::CARRIES, &["nothing"], 12),
            weigh(&q::CARRIES, &["authorization", "key"], -30),
            weigh(&q::PREFLIGHT, &["yes"], -30),
        ],
    },
    title: "No API key was sent where one is expected",
    headlines: &[
        "{unseen}The server expects an API key in {key-header}, and most likely found none there.",
        "{host} expects an API key in {key-header}, and the request has none there.",
        "{host} expects an API key, and found none where it looks.",
        "The server expects an API key, and found none where it looks.",
    ],
    what: "The service reads the key at one fixed place: a header or a query parameter. There was none \
        there, so no key was judged.",
    why: "The key was not sent, sent under another name or as `Bearer`, dropped by a proxy (names with `_`), \
        or its variable was empty.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "No known key header or parameter in the request, or one of another name than the answer wants.",
    fixes: &[
        Fix {
            id: "api-key-missing-place",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the key at the documented place",
            body: &[
                Block::Para(
                    "Name and place must be exact. Common ones: `x-api-key` (AWS, Anthropic), \
                        `Ocp-Apim-Subscription-Key` (Azure), `apikey` (Kong, Supabase), `x-goog-api-key` \
                        (Google), `Authorization: Bearer` (OpenAI, Stripe).",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'x-api-key: YOUR_KEY' '{url}'"),
            ],
            check: "The status changes, or the answer now speaks of the key itself.",
            products: &[],
            sources: &[APIGW_KEYS, APIM_KEYS, KONG_KEY, GOOGLE_KEYS],
        },
        Fix {
            id: "api-key-missing-leaves",
            role: Role::Client,
            certain: Certain::Try,
            title: "See whether it leaves and arrives",
            body: &[
                Block::Para(
                    "Print the headers as sent. If the key is there, test past your own proxy: nginx \
                        drops names with `_` unless `underscores_in_headers on`.",
                ),
                Block::Code("curl -v -H 'x-api-key: YOUR_KEY' '{url}'"),
            ],
            check: "The line with the key stands in the output.",
            products: &[],
            sources: &[CURL_HEADER],
        },
        Fix {
            id: "api-key-missing-get",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Get a key",
            body: &[Block::Para(
                "Sign up in the provider's developer console, or write to the API's owner: what \
                    the program does, how many calls, from where. Never take a key from somebody's page.",
            )],
            check: "You have a key of your own, and its use shows in the console.",
            products: &[],
            sources: &[GOOGLE_KEYS],
        },
        Fix {
            id: "api-key-missing-name",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the header in the answer",
            body: &[
                Block::Para(
                    "A 401 needs a challenge; an own scheme word keeps browsers from asking for a \
                        password.",
                ),
                Block::Code(
                    "HTTP/1.1 401 Unauthorized\n\
                        WWW-Authenticate: ApiKey realm=\"{host}\"\n\
                        Content-Type: application/problem+json",
                ),
                Block::Para("In `detail`: \"Send the key in the header x-api-key\"."),
            ],
            check: "The refused call tells where the key belongs.",
            products: &[],
            sources: &[RFC9110_11_6_1],
        },
        Fix {
            id: "api-key-missing-gateway",
            role: Role::Server,
            certain: Certain::Try,
            title: "See where the gateway looks",
            body: &[Block::Steps(&[
                "API Gateway: \"API key source\" `HEADER` or `AUTHORIZER`; deploy the stage after a \
                    change.",
                "API Management: header and query name in the API's settings, Subscription.",
                "Kong: `key_names`, `key_in_header`, `key_in_query`.",
            ])],
            check: "A call with the documented name passes.",
            products: &[
                "aws-api-gateway",
                "azure-arm",
                "azure-storage",
                "azure-apim",
                "azure-services",
                "kong",
            ],
            sources: &[APIGW_KEYS, APIM_KEYS, KONG_KEY],
        },
        tell_support("api-key-missing-tell", &[RFC9110_15_5_2]),
    ],
    sources: &[RFC9110_15_5_2],
};

const CURL_HEADER: Source = Source { label: "curl: --header", url: "https://curl.se/docs/manpage.html#-H" };
const APIGW_KEYS: Source = Source {
    label: "API Gateway: usage plans and API keys",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html",
};
const APIM_KEYS: Source = Source {
    label: "API Management: subscriptions",
    url: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
};
const GOOGLE_KEYS: Source =
    Source { label: "Google Cloud: API keys", url: "https://cloud.google.com/docs/authentication/api-keys" };
const KONG_KEY: Source =
    Source { label: "Kong: key-auth", url: "https://developer.konghq.com/plugins/key-auth/" };
