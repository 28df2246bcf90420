//! `waf-blocked`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "waf-blocked",
        prior: 6,
        clues: &[
            weigh(&q::PAYLOAD, &["attack-like"], 75),
            weigh(&q::TOPIC, &["human"], 20),
            weigh(&q::TOPIC, &["filter"], 55),
            weigh(&q::CONTRAST, &["query"], 60),
            weigh(&q::CONTRAST, &["content"], 120),
            weigh(&q::REFUSAL, &["403"], 5),
            weigh(&q::ANSWERER, &["edge"], 16),
            weigh(&q::NETWORK, &["other-network", "other-program"], -10),
            weigh(&q::NETWORK, &["neither"], 20),
            weigh(&q::REFUSAL, &["401"], -20),
        ],
    },
    title: "A firewall rule refused the request",
    headlines: &[
        "A firewall in front of {host} refused the request; its reference is {reference}.",
        "A firewall in front of the site refused the request.",
    ],
    what: "A web application firewall or security plugin found something in the request that matches a \
     rule. The application never saw it.",
    why: "Rules look for attacks in path, query, headers and body; code, SQL, HTML, long cookies or a \
     foreign file name in honest data can match. Reputation and geography count too.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 or 406 page from the edge with a reference, Ray, incident or support id, and none of \
     the application's own headers.",
    fixes: &[
        Fix {
            id: "waf-visitor-plain",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Try without what may look like an attack",
            body: &[Block::Steps(&[
                "Private window, extensions and VPN off.",
                "In a form: leave out code, links, quotes and special characters; shorten the text or \
                     rename the file.",
            ])],
            check: "The request goes through; add the parts again one by one.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "waf-send-reference",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Send the reference to the site",
            body: &[Block::Para(
                "The id on the page, time with zone, address, and what you did. With it the \
                 owner finds the rule; without it hardly.",
            )],
            check: "The owner names the rule.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "waf-bisect",
            role: Role::Client,
            certain: Certain::Try,
            title: "Find the part that triggers it",
            body: &[Block::Para(
                "Leave out half of body, query and headers, then half of the rest, until the \
                 answer changes. Encode data as the API documents it; do not disguise it.",
            )],
            check: "You can name one field and value; send that and the reference to the owner.",
            products: &[],
            sources: &[CRS],
        },
        Fix {
            id: "waf-exclude-one-rule",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Exclude one rule for one path",
            body: &[Block::Steps(&[
                "Find the rule id by the reference or time in the firewall's log.",
                "Exclude that rule, better only for the one parameter, on that path. Leave the others \
                     on.",
                "Write down why, set a reminder to look at it again, and test with the real request.",
            ])],
            check: "The request passes; a known attack string elsewhere is still refused.",
            products: &[],
            sources: &[CRS],
        },
        Fix {
            id: "waf-modsecurity",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Exempt one argument from one rule",
            body: &[
                Block::Para(
                    "Take id and argument from the audit log; give your rule a free id. Place it \
                 before the rule set is included.",
                ),
                Block::Code(
                    "SecRule REQUEST_URI \"@beginsWith /api/notes\" \
                 \"id:10001,phase:1,pass,nolog,ctl:ruleRemoveTargetById=942100;ARGS:text\"",
                ),
            ],
            check: "The audit log has no entry for the request.",
            products: &["apache", "nginx", "modsecurity"],
            sources: &[CRS],
        },
        Fix {
            id: "waf-cloudflare-skip",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add an exception for the rule",
            body: &[Block::Para(
                "Security > Events, filter by Ray id: note service and rule. Then an \
                 exception for the managed rule, or correct the custom rule, limited to host and path.",
            )],
            check: "A new request shows no event.",
            products: &["cloudflare"],
            sources: &[CLOUDFLARE],
        },
        Fix {
            id: "waf-aws-count",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the rule to count, then narrow it",
            body: &[Block::Para(
                "Sampled requests or the log name the `terminatingRuleId`. Override that rule \
                 in the managed group to Count, and block by label except on this path.",
            )],
            check: "The sampled request is counted, not blocked.",
            products: &["aws", "cloudfront", "aws-waf", "aws-api-gateway"],
            sources: &[AWS_WAF],
        },
        Fix {
            id: "waf-wordpress",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Allow the action in the security plugin",
            body: &[Block::Para(
                "Wordfence: Tools > Live Traffic, the blocked entry, allow the parameter. \
                 Shut out: `wp plugin deactivate wordfence` for minutes, or rename its folder over SFTP; if PHP then \
                 fails, take the `auto_prepend_file` line out of `.user.ini` or `.htaccess`. Sign in, rename back, \
                 activate, then correct the setting. Other security plugins: one off at a time, each on again \
                 after its test.",
            )],
            check: "The action works with the plugin active.",
            products: &["wordpress", "wordfence"],
            sources: &[WORDFENCE],
        },
        Fix {
            id: "waf-azure",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Exclude one field from one rule",
            body: &[Block::Para(
                "The WAF log (`FrontDoorWebApplicationFirewallLog`) holds rule and field for the \
                 `x-azure-ref` of the answer: add an exclusion for that rule, or try the rule with action \
                 Log first.",
            )],
            check: "The request passes; other rules stay on Block.",
            products: &["azure-front-door"],
            sources: &[AZURE_WAF],
        },
        Fix {
            id: "waf-f5",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Look the support id up",
            body: &[Block::Para(
                "Security, Event Logs, Application, Requests: filter by Support ID. Accept the learning \
                 suggestion for that parameter, or disable that signature on that URL, and apply the \
                 policy.",
            )],
            check: "The request passes; the policy stays in blocking mode.",
            products: &["f5"],
            sources: &[F5_ASM],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const CRS: Source = Source {
    label: "OWASP CRS: False positives",
    url: "https://coreruleset.org/docs/2-how-crs-works/2-3-false-positives-and-tuning/",
};

const CLOUDFLARE: Source = Source {
    label: "Cloudflare: WAF exceptions",
    url: "https://developers.cloudflare.com/waf/managed-rules/waf-exceptions/",
};

const AWS_WAF: Source = Source {
    label: "AWS WAF: Testing and tuning",
    url: "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html",
};

const WORDFENCE: Source = Source {
    label: "Wordfence: Firewall learning mode",
    url: "https://www.wordfence.com/help/firewall/learning-mode/",
};

const AZURE_WAF: Source = Source {
    label: "Azure Front Door: WAF exclusions",
    url: "https://learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-exclusion",
};

const F5_ASM: Source = Source {
    label: "F5: The requested URL was rejected",
    url: "https://my.f5.com/manage/s/article/K54203113",
};
