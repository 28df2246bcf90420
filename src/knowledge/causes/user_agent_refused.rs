//! `user-agent-refused`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "user-agent-refused",
        prior: 3,
        clues: &[
            weigh(&q::TOPIC, &["client"], 80),
            weigh(&q::CONTRAST, &["user-agent"], 130),
            weigh(&q::AGENT, &["missing"], 30),
            weigh(&q::AGENT, &["often-listed"], 80),
            weigh(&q::AGENT, &["library"], 8),
            weigh(&q::REFUSAL, &["401", "407"], -30),
            weigh(&q::PAGE, &["json"], -20),
            weigh(&q::NETWORK, &["other-program"], 30),
            weigh(&q::REFUSAL, &["403"], 2),
        ],
    },
    title: "The User-Agent is refused",
    headlines: &[
        "{host} refuses the `User-Agent` {agent}.",
        "The server refuses a missing or unwanted `User-Agent`.",
    ],
    what: "The server decides by the name that the program gives itself. The credential plays no part.",
    why: "Some APIs demand a name with a contact, others refuse the default names of libraries, robots, \
     or very old browsers.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 to an empty, default or odd `User-Agent`; the same request with another name works.",
    fixes: &[
        Fix {
            id: "agent-update-browser",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Update the browser and switch disguises off",
            body: &[Block::Para(
                "Extensions that change the browser's name, and privacy proxies, cause this. \
                 Try another browser.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[UA_SPEC],
        },
        Fix {
            id: "agent-honest-name",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send an honest name with a contact",
            body: &[
                Block::Para("Product, version, and a page or mail address. Do not pose as a browser."),
                Block::Code(
                    "curl -sS -D - -o /dev/null -A 'example-app/1.0 (+https://example.com/contact)' '{url}'",
                ),
            ],
            check: "The status changes with the name alone.",
            products: &[],
            sources: &[UA_SPEC, GITHUB_UA],
        },
        Fix {
            id: "agent-find-rule",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the rule on `User-Agent` and narrow it",
            body: &[Block::Para(
                "Search the configuration for `User-Agent`, `http_user_agent` and \
                 `BrowserMatch`. Limit by rate or credential instead: a name is easily forged and keeps \
                 out only the honest.",
            )],
            check: "The named client passes; the rest of the rule stays.",
            products: &[],
            sources: &[UA_SPEC],
        },
        Fix {
            id: "agent-cloudflare-bic",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Switch Browser Integrity Check off for the API",
            body: &[Block::Para(
                "Error 1010 comes from it. Use a configuration rule for the API's host or \
                 path.",
            )],
            check: "The client gets the application's answer instead of 1010.",
            products: &["cloudflare"],
            sources: &[CF_BIC],
        },
    ],
    sources: &[UA_SPEC, s::RFC9110_15_5_4],
};

const UA_SPEC: Source =
    Source { label: "RFC 9110 §10.1.5", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.5" };

const GITHUB_UA: Source = Source {
    label: "GitHub: User agent required",
    url: "https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent",
};

const CF_BIC: Source = Source {
    label: "Cloudflare: Browser Integrity Check",
    url: "https://developers.cloudflare.com/waf/tools/browser-integrity-check/",
};
