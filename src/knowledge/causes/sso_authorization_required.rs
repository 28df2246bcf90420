//! `sso-authorization-required`
use crate::diagnosis::Candidate;
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate { id: "sso-authorization-required", prior: 3, clues: &[] },
    title: "The token must first be authorised for the organisation's single sign-on",
    headlines: &[
        "{host} accepts the token only after it is authorised for the organisation's single sign-on.",
        "The token must first be authorised for the organisation's single sign-on.",
    ],
    what: "The token is good, but the organisation asks that its owner has passed the organisation's \
     sign-on for this very token or session.",
    why: "The organisation switched single sign-on on, the token is new, or its authorisation or the \
     sign-on session ended.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 (at times 404) with `X-GitHub-SSO: required; url=…`, or a message that names SAML or \
     single sign-on.",
    fixes: &[
        Fix {
            id: "sso-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in through the organisation",
            body: &[Block::Para(
                "Open the organisation's page in the browser and pass its sign-on, then \
                 return to this address.",
            )],
            check: "The page opens without asking for the sign-on again.",
            products: &[],
            sources: &[GITHUB_SSO],
        },
        Fix {
            id: "sso-github-authorize",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Authorise the token for the organisation",
            body: &[Block::Steps(&[
                "If the answer has `X-GitHub-SSO: required; url=…`: open that address within the hour \
                     and confirm.",
                "Otherwise: Settings > Developer settings > Personal access tokens > Tokens (classic) \
                     > Configure SSO > Authorize.",
                "Fine-grained tokens: make one with the organisation as resource owner.",
                "SSH keys have their own Configure SSO.",
            ])],
            check: "The same request has no `X-GitHub-SSO: required` any more.",
            products: &["github"],
            sources: &[GITHUB_SSO],
        },
        Fix {
            id: "sso-gitlab-session",
            role: Role::Client,
            certain: Certain::Try,
            title: "Start a sign-on session for the group",
            body: &[Block::Para(
                "Open the group in the browser and pass its SAML sign-on with the account \
                 that owns the token; sessions end after a day.",
            )],
            check: "The request with the same token succeeds.",
            products: &["gitlab"],
            sources: &[GITLAB_SSO],
        },
        Fix {
            id: "sso-use-app",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give automation its own identity",
            body: &[Block::Para(
                "A service account, or an app installed in the organisation (a GitHub App), needs no person's sign-on and \
                 does not break when somebody leaves.",
            )],
            check: "The job's token comes from the app's installation.",
            products: &[],
            sources: &[GITHUB_APP],
        },
        Fix {
            id: "sso-renew",
            role: Role::Client,
            certain: Certain::Try,
            title: "Renew the sign-on, then the token",
            body: &[Block::Para(
                "Pass the organisation's sign-on in the browser with the account that owns the token; \
                 then look in the token's settings for an authorisation for this organisation, or make a \
                 new token there.",
            )],
            check: "The same call passes.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
    ],
    sources: &[GITHUB_SSO, s::RFC9110_15_5_4],
};

const GITHUB_SSO: Source = Source {
    label: "GitHub: Authorizing a token for single sign-on",
    url: "https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-single-sign-on/authorizing-a-personal-access-token-for-use-with-single-sign-on",
};

const GITLAB_SSO: Source =
    Source { label: "GitLab: SAML SSO for groups", url: "https://docs.gitlab.com/user/group/saml_sso/" };

const GITHUB_APP: Source =
    Source { label: "GitHub: About GitHub Apps", url: "https://docs.github.com/en/apps/overview" };
