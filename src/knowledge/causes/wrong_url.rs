//! `wrong-url`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-url",
        prior: 5,
        clues: &[
            weigh(&q::CONTRAST, &["other-host"], 60),
            weigh(&q::CONTRAST, &["slash", "path-case"], 110),
            weigh(&q::ADDRESS, &["doubled"], 45),
            weigh(&q::ADDRESS, &["other"], 60),
            weigh(&q::REFUSAL, &["404"], 10),
            weigh(&q::ADDRESS, &["documented"], -30),
        ],
    },
    title: "Another address than the protected resource",
    headlines: &[
        "{host} does not serve what you want at {path}; another address is meant.",
        "The address is not that of the protected resource: host, path, version or slash differs.",
    ],
    what: "The refusal comes from another place than the one you meant. Gateways and protected prefixes \
     answer 401 or 403 to paths that do not exist.",
    why: "A wrong host or stage, an old API version, letter case, a missing or extra slash, an unfilled \
     placeholder, a twice encoded path, or an old bookmark, mail or short link to a page that moved.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A path that differs from the documentation, or holds `//` or an unfilled placeholder; AWS: \
     `Missing Authentication Token`.",
    fixes: &[
        Fix {
            id: "url-from-home",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Reach the page from the site's home page",
            body: &[Block::Para(
                "Compare domain, path, letter case and the slash at the end with your \
                 address; replace the old bookmark. The part from `?` on may be left out for a test, unless it holds a \
                 signature, token, key or code.",
            )],
            check: "The page opens by the site's own link.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "url-compare",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compare with the documentation character by character",
            body: &[
                Block::Para(
                    "Scheme, host, port, version, case, slash at the end, account id, region. Log \
                 the URL as sent, after all joining and encoding.",
                ),
                Block::Code("curl -sS -o /dev/null -D - '{url}'"),
            ],
            check: "The documentation's own example works, and yours differs in one part.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "url-made-up",
            role: Role::Client,
            certain: Certain::Try,
            title: "Ask for a path that cannot exist",
            body: &[
                Block::Para("The same answer there means that it says nothing about your resource."),
                Block::Code("curl -sS -D - -o /dev/null 'https://{host}/no-such-path-401'"),
            ],
            check: "A different answer: the path is known. The same: look at host and prefix.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "url-aws-stage",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Add the stage, and use a method that exists",
            body: &[
                Block::Para(
                    "API Gateway says `Missing Authentication Token` for unknown routes. With a \
                 custom domain the base path mapping replaces the stage.",
                ),
                Block::Code("https://API_ID.execute-api.REGION.amazonaws.com/STAGE/PATH"),
            ],
            check: "The answer comes from your integration.",
            products: &["aws-api-gateway", "aws"],
            sources: &[AWS],
        },
        Fix {
            id: "url-answer-404",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Route first, or answer unknown paths alike",
            body: &[Block::Para(
                "Where hiding is not needed, answer 404 for unknown paths before asking for \
                 credentials, and redirect old addresses with 308.",
            )],
            check: "An unknown path gives 404, a known one 401.",
            products: &[],
            sources: &[s::RFC9110_15_5_5],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const AWS: Source = Source {
    label: "AWS: API Gateway authentication token errors",
    url: "https://repost.aws/knowledge-center/api-gateway-authentication-token-errors",
};
