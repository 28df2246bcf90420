//! `basic-auth-retired`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC9110_11_6_1;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-auth-retired",
        prior: 2,
        clues: &[weigh(&q::SCHEME, &["basic"], 6), weigh(&q::CARRIES, &["nothing"], -60)],
    },
    title: "The service no longer takes passwords",
    headlines: &[
        "{host} no longer takes a password over Basic; it wants a token.",
        "The service no longer takes a password over Basic; it wants a token.",
    ],
    what: "The login may well be right. The service has switched this way of signing in off for everybody or \
        for this organisation.",
    why: "Providers have replaced passwords by tokens, which can be limited and revoked one by one and work \
        with two-factor sign-in. Old scripts and mail programs still send the password.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Basic with a user name and password, and an answer or a known host that asks for a token or app \
        password.",
    fixes: &[
        Fix {
            id: "basic-auth-retired-app-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in the new way",
            body: &[Block::Para(
                "Update the program and add the account again with \"Sign in with…\" (a browser \
                    window opens). If it cannot do that, create an app password in the account's security \
                    settings and use it in place of the password.",
            )],
            check: "The program connects and does not ask again.",
            products: &[],
            sources: &[GOOGLE_APP_PASSWORD, EXCHANGE_BASIC],
        },
        Fix {
            id: "basic-auth-retired-github",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a token for GitHub",
            body: &[
                Block::Para(
                    "Create a fine-grained token for the repository (Settings, Developer settings), \
                        or run `gh auth login`.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' '{url}'"),
                Block::Para("For git over HTTPS give the token where the password is asked for."),
            ],
            check: "200; `gh auth status` names the account.",
            products: &["github"],
            sources: &[GITHUB_TOKENS],
        },
        Fix {
            id: "basic-auth-retired-atlassian",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use an API token for Atlassian Cloud",
            body: &[
                Block::Para(
                    "Create one at id.atlassian.com, Security, API tokens. Basic stays, with mail \
                        address and token:",
                ),
                Block::Code("curl -sS -D - -o /dev/null -u 'YOU@EXAMPLE.COM:YOUR_API_TOKEN' '{url}'"),
            ],
            check: "200, and the answer knows your account.",
            products: &["atlassian"],
            sources: &[ATLASSIAN_BASIC],
        },
        Fix {
            id: "basic-auth-retired-exchange",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use OAuth for Exchange Online",
            body: &[Block::Para(
                "Basic is off for EWS, IMAP, POP and the like. Register an application in Entra \
                    ID and ask for `https://outlook.office365.com/.default`; for a new program use Microsoft \
                    Graph.",
            )],
            check: "The call with `Bearer` gets past the 401.",
            products: &["exchange-online", "entra-id"],
            sources: &[EXCHANGE_BASIC],
        },
        Fix {
            id: "basic-auth-retired-other",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look for the service's token page",
            body: &[Block::Para(
                "In the account: \"API tokens\", \"personal access tokens\", \"app passwords\" \
                    (WordPress: Users, Profile, Application Passwords). Use the token as the documentation \
                    says: as `Bearer`, or as the password of Basic.",
            )],
            check: "The same call gives 200.",
            products: &[],
            sources: &[WP_AUTH, RFC9110_11_6_1],
        },
        Fix {
            id: "basic-auth-retired-say",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Say it in the answer",
            body: &[
                Block::Para(
                    "Take Basic out of the challenge, offer what is accepted, and put a link to the \
                        token page into the body.",
                ),
                Block::Code("WWW-Authenticate: Bearer realm=\"{host}\""),
            ],
            check: "The refused call shows the link.",
            products: &[],
            sources: &[RFC9110_11_6_1],
        },
    ],
    sources: &[RFC9110_11_6_1],
};

const WP_AUTH: Source = Source {
    label: "WordPress: REST API authentication",
    url: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
};
const GITHUB_TOKENS: Source = Source {
    label: "GitHub: personal access tokens",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
};
const ATLASSIAN_BASIC: Source = Source {
    label: "Atlassian: Basic auth for REST APIs",
    url: "https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/",
};
const EXCHANGE_BASIC: Source = Source {
    label: "Exchange Online: deprecation of Basic",
    url: "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online",
};
const GOOGLE_APP_PASSWORD: Source =
    Source { label: "Google: app passwords", url: "https://support.google.com/accounts/answer/185833" };
