//! `account-restricted`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate { id: "account-restricted", prior: 4, clues: &[weigh(&q::TOPIC, &["account"], 85)] },
    title: "The account is locked, suspended, unpaid or unverified",
    headlines: &[
        "{host} restricts the account {user}: locked, suspended, unpaid, unverified or not yet approved.",
        "The account is locked, suspended, unpaid, unverified or not yet approved.",
    ],
    what: "The login may be right; the account's state stops it. No other password or token of the same \
     account will help.",
    why: "Too many wrong attempts, an unpaid bill, an unconfirmed mail address, a required action such as \
     a password change, or an administrator's decision.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 or 403 whose text says locked, disabled, suspended, verify, billing, captcha or \
     pending.",
    fixes: &[
        Fix {
            id: "account-check-mail",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Read the account's messages and its page",
            body: &[Block::Steps(&[
                "Stop trying: each attempt can prolong a lock. Wait for the time named, or 30 \
                     minutes.",
                "Search your mail, also spam, for verification, policy or billing notices.",
                "Sign in on the site by hand: it shows what is required.",
            ])],
            check: "The account page says active, and the sign-in works.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "account-ask-support",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask support to lift it",
            body: &[Block::Para(
                "Send: account name, address, time with zone, the text of the refusal, \
                 request id. No password.",
            )],
            check: "Support confirms the state.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "account-interactive-login",
            role: Role::Client,
            certain: Certain::Try,
            title: "Sign in once by hand with the same account",
            body: &[Block::Para(
                "Captchas, new terms and forced password changes stop a program and are \
                 settled only in a browser. Stop the program while you do, or it locks the account again.",
            )],
            check: "The program works with the same credential, or with the changed one.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "account-atlassian-captcha",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Clear the captcha in the browser",
            body: &[Block::Para(
                "With `X-Authentication-Denied-Reason: CAPTCHA_CHALLENGE`: sign in once in \
                 the browser and solve it, or let an administrator reset the failed login count. Then \
                 correct the stored password.",
            )],
            check: "The header is gone from the answer.",
            products: &["atlassian"],
            sources: &[ATLASSIAN],
        },
        Fix {
            id: "account-lift",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Look into the account's record and lift the right flag",
            body: &[Block::Steps(&[
                "Find lock, suspension, seat, bill, verification and required actions in the user's \
                     record.",
                "For a lock: find the device that still sends the old password before lifting it.",
                "Answer with the reason and a link to settle it.",
            ])],
            check: "The user signs in; the lock does not come back within the hour.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "account-keycloak",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Look at the user in Keycloak",
            body: &[Block::Para(
                "Users, the account: Enabled is on, no Required user actions are open (\"Account is not \
                 fully set up\"), Temporarily locked is off.",
            )],
            check: "A token request with the same password succeeds.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_ADMIN],
        },
        Fix {
            id: "account-cognito",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Read the user's status",
            body: &[
                Block::Para(
                    "`UNCONFIRMED`: confirm it. `FORCE_CHANGE_PASSWORD`: the user answers the new-password \
                 challenge, or set a permanent one.",
                ),
                Block::Code(
                    "aws cognito-idp admin-get-user --user-pool-id POOL --username YOUR_USER\naws cognito-idp admin-confirm-sign-up --user-pool-id POOL --username YOUR_USER",
                ),
            ],
            check: "`UserStatus` is `CONFIRMED`.",
            products: &["cognito"],
            sources: &[COGNITO_USERS],
        },
        Fix {
            id: "account-okta",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Unlock the user in Okta",
            body: &[Block::Para(
                "Directory, People, the user: Unlock, Unsuspend or Activate, whichever the status asks \
                 for; the System Log names what locked it.",
            )],
            check: "The status is Active.",
            products: &["okta"],
            sources: &[OKTA_LOCK],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const ATLASSIAN: Source = Source {
    label: "Jira: CAPTCHA and REST",
    url: "https://developer.atlassian.com/server/jira/platform/basic-authentication/",
};

const KEYCLOAK_ADMIN: Source = Source {
    label: "Keycloak: Server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};

const COGNITO_USERS: Source = Source {
    label: "Cognito: managing user accounts",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html",
};

const OKTA_LOCK: Source = Source {
    label: "Okta: user states",
    url: "https://help.okta.com/oie/en-us/content/topics/users-groups-profiles/usgp-end-user-states.htm",
};
