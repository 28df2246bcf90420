//! `bot-challenge`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "bot-challenge",
        prior: 5,
        clues: &[
            weigh(&q::TOPIC, &["human"], 80),
            weigh(&q::NETWORK, &["other-program"], 35),
            weigh(&q::ANSWERER, &["edge"], 4),
            weigh(&q::REFUSAL, &["401"], -20),
        ],
    },
    title: "A bot check stands in front",
    headlines: &[
        "{host} answers with a browser check (JavaScript or captcha), which a program cannot pass.",
        "A browser check (JavaScript or captcha) stands in front of the site.",
    ],
    what: "The edge wants to see that a person's browser asks. It sends a page with a script; whoever \
     runs it gets a cookie and the real page.",
    why: "Programs do not run the script. People meet it with JavaScript or cookies off, over a VPN, with \
     strict extensions, or with an old browser.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403, 429 or 503 with HTML to an API call, `cf-mitigated: challenge`, `x-amzn-waf-action`, \
     `x-datadome`, or the title `Just a moment`.",
    fixes: &[
        Fix {
            id: "bot-let-browser-pass",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Let the check run",
            body: &[Block::Steps(&[
                "Allow JavaScript and cookies for the site; switch extensions and VPN off.",
                "Set the device's clock to automatic; update the browser; reload once and wait.",
            ])],
            check: "The page appears and stays on reload.",
            products: &[],
            sources: &[CF_CHALLENGE],
        },
        Fix {
            id: "bot-use-api-host",
            role: Role::Client,
            certain: Certain::Try,
            title: "Use the address meant for programs",
            body: &[
                Block::Para(
                    "Many services have an API host without the check. Send your credential and \
                 an honest `User-Agent`. Do not imitate a browser: it breaks at the next change, and \
                 often the terms of use.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -A 'example-app/1.0 (+https://example.com/contact)' '{url}'",
                ),
            ],
            check: "The answer is the API's own, without the challenge header.",
            products: &[],
            sources: &[CF_DETECT],
        },
        Fix {
            id: "bot-ask-allow",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask the owner to let your client through",
            body: &[Block::Para(
                "Send: reference or Ray id, time, paths, your fixed addresses, `User-Agent`, \
                 request rate. Offer to sign requests (HTTP message signatures, Web Bot Auth).",
            )],
            check: "The owner names the rule; the next request has no challenge.",
            products: &[],
            sources: &[WEB_BOT_AUTH],
        },
        Fix {
            id: "bot-exclude-api",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Take API paths out of the check",
            body: &[Block::Para(
                "Programs cannot solve it. Protect those paths by credentials and rate \
                 limits; let known servers, cron jobs and webhooks through by secret header or fixed \
                 address.",
            )],
            check: "A call by curl with a valid credential reaches the application; the login page still \
             has the check.",
            products: &[],
            sources: &[CF_DETECT],
        },
        Fix {
            id: "bot-cloudflare-skip",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Skip it for the API with a custom rule",
            body: &[Block::Para(
                "Security > Security rules: action Skip, limited to host and path, or send \
                 the client with a signed token. Bot Fight Mode of the free plan cannot be skipped by \
                 rules; Super Bot Fight Mode can.",
            )],
            check: "No `cf-mitigated: challenge` on that path.",
            products: &["cloudflare"],
            sources: &[CF_SKIP],
        },
    ],
    sources: &[CF_DETECT, s::RFC9110_15_5_4],
};

const CF_DETECT: Source = Source {
    label: "Cloudflare: Detect a challenge",
    url: "https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/",
};

const CF_CHALLENGE: Source = Source {
    label: "Cloudflare: Challenges",
    url: "https://developers.cloudflare.com/cloudflare-challenges/",
};

const CF_SKIP: Source = Source {
    label: "Cloudflare: Skip action",
    url: "https://developers.cloudflare.com/waf/custom-rules/skip/",
};

const WEB_BOT_AUTH: Source = Source {
    label: "Cloudflare: Web Bot Auth",
    url: "https://developers.cloudflare.com/bots/reference/bot-verification/web-bot-auth/",
};
