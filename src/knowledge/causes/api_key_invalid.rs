//! `api-key-invalid`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC9110_15_5_2, RFC9110_15_5_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "api-key-invalid",
        prior: 7,
        clues: &[
            weigh(&q::CARRIES, &["signature"], -25),
            weigh(&q::CONTRAST, &["key-place"], -60),
            weigh(&q::TOPIC, &["key"], 40),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::KEY, &["sent"], 38),
            weigh(&q::KEY, &["wrong-place"], -30),
            weigh(&q::SCHEME, &["key"], 12),
            weigh(&q::CARRIES, &["nothing"], -50),
            weigh(&q::REFUSAL, &["401"], 4),
            weigh(&q::REFUSAL, &["404"], -30),
            weigh(&q::REFUSAL, &["403"], -14),
        ],
    },
    title: "The API key is not accepted",
    headlines: &[
        "{host} got an API key in {key-header} and does not accept it.",
        "{host} got an API key and does not accept it.",
        "The server got an API key and does not accept it.",
    ],
    what: "The key arrived. It is unknown, switched off, for another environment, or not allowed for this \
        API, site or address.",
    why: "A test key at the live host or the reverse, a deleted or rotated key, white space from copying, a \
        restriction (API, referrer, IP), or a key that is not yet assigned to a plan.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A key in the place where it is expected, and an answer that speaks of the key.",
    fixes: &[
        Fix {
            id: "api-key-invalid-compare",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compare the key with the console",
            body: &[Block::Steps(&[
                "First and last four characters, and length: no space, quote or line break.",
                "Status active, not expired, same project.",
                "Environment: prefix (`test`, `live`) and host belong together.",
            ])],
            check: "Both are equal, and the console's usage count rises.",
            products: &[],
            sources: &[GOOGLE_KEYS],
        },
        Fix {
            id: "api-key-invalid-new",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make a new key and try it alone",
            body: &[
                Block::Para(
                    "Replace it everywhere, try it by hand, then delete the old one. A key that was \
                        in a public place counts as stolen.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'x-api-key: YOUR_NEW_KEY' '{url}'"),
            ],
            check: "200 with the new key.",
            products: &[],
            sources: &[APIGW_KEYS],
        },
        Fix {
            id: "api-key-invalid-restriction",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Fit the key's restrictions",
            body: &[Block::Para(
                "Google Cloud console, Credentials, the key: \"API restrictions\" must list this \
                    API; \"Application restrictions\" must fit the caller: websites for browsers, IP \
                    addresses for servers. Changes take some minutes.",
            )],
            check: "The message about blocked keys is gone.",
            products: &[
                "google-apis",
                "google-cloud-run",
                "google-iap",
                "google-storage",
                "google-maps",
                "firebase",
            ],
            sources: &[GOOGLE_KEYS],
        },
        Fix {
            id: "api-key-invalid-ask",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask the provider for the key's state",
            body: &[Block::Para(
                "Write to the API's support: the key's name or last four characters (not the \
                    key), time, path and the request id of the answer.",
            )],
            check: "They name the state: unknown, off, restricted or unpaid.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "api-key-invalid-aws",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Assign key, plan and stage",
            body: &[
                Block::Para(
                    "API Gateway answers only \"Forbidden\" until the key is enabled, in a usage \
                        plan, the plan names this API's stage, and the stage is deployed.",
                ),
                Block::Code("aws apigateway get-usage-plans --key-id KEY_ID"),
            ],
            check: "The plan lists the stage, and the call gives 200.",
            products: &["aws-api-gateway", "aws"],
            sources: &[APIGW_KEYS],
        },
        Fix {
            id: "api-key-invalid-azure",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Fit subscription and product",
            body: &[Block::Para(
                "API Management: the subscription must be active and its scope (all APIs, this \
                    API, a product that holds it) must cover the call.",
            )],
            check: "A trace in the Test tab shows the subscription.",
            products: &["azure-arm", "azure-storage", "azure-apim", "azure-services"],
            sources: &[APIM_KEYS],
        },
        Fix {
            id: "api-key-invalid-say",
            role: Role::Server,
            certain: Certain::Try,
            title: "Tell unknown from restricted",
            body: &[Block::Para(
                "Answer 401 for an unknown or disabled key, 403 with the reason for a known one \
                    that may not do this.",
            )],
            check: "Callers can tell both cases apart.",
            products: &[],
            sources: &[RFC9110_15_5_2, RFC9110_15_5_4],
        },
        Fix {
            id: "api-key-invalid-supabase",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the new keys in `apikey` only",
            body: &[
                Block::Para(
                    "`sb_publishable_…` and `sb_secret_…` are no JWTs: in `Authorization` belongs the \
                 signed-in user's token, or nothing. A secret key never goes into a page.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'apikey: YOUR_PUBLISHABLE_KEY' '{url}'"),
            ],
            check: "The call gives 200.",
            products: &["supabase"],
            sources: &[SUPABASE_KEYS],
        },
        Fix {
            id: "api-key-invalid-elastic",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the encoded form of the key",
            body: &[
                Block::Para(
                    "It is the field `encoded` of the answer that made the key: base64 of `id:api_key`.",
                ),
                Block::Code(
                    "curl -sS -H 'Authorization: ApiKey YOUR_ENCODED_KEY' 'https://{host}/_security/_authenticate'",
                ),
            ],
            check: "The answer names the key.",
            products: &["elastic"],
            sources: &[ELASTIC_KEYS],
        },
        Fix {
            id: "api-key-invalid-grafana",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a service account's token",
            body: &[
                Block::Para(
                    "API keys have given way to service accounts: Administration, Users and access, Service \
                 accounts, Add token. Role and organisation must fit the call.",
                ),
                Block::Code("curl -sS -H 'Authorization: Bearer YOUR_TOKEN' 'https://{host}/api/org'"),
            ],
            check: "The organisation's name is printed.",
            products: &["grafana"],
            sources: &[GRAFANA_SA],
        },
        Fix {
            id: "api-key-invalid-cloudflare-access",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send both halves of the service token",
            body: &[
                Block::Para(
                    "The token must not be past its end (Zero Trust, Service credentials), and a policy with \
                 action Service Auth must include it.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'CF-Access-Client-Id: YOUR_ID.access' -H 'CF-Access-Client-Secret: YOUR_SECRET' '{url}'",
                ),
            ],
            check: "The application answers, with a `CF_Authorization` cookie.",
            products: &["cloudflare-access"],
            sources: &[CF_SERVICE_TOKENS],
        },
        tell_support("api-key-invalid-tell", &[RFC9110_15_5_2]),
    ],
    sources: &[RFC9110_15_5_2],
};

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

const SUPABASE_KEYS: Source =
    Source { label: "Supabase: API keys", url: "https://supabase.com/docs/guides/api/api-keys" };

const ELASTIC_KEYS: Source = Source {
    label: "Elasticsearch: API keys",
    url: "https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys",
};

const GRAFANA_SA: Source = Source {
    label: "Grafana: service accounts",
    url: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
};

const CF_SERVICE_TOKENS: Source = Source {
    label: "Cloudflare Access: service tokens",
    url: "https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/",
};
