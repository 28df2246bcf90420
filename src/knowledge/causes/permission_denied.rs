//! `permission-denied`
mod application;
mod cloud;

use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "permission-denied",
        prior: 8,
        clues: &[
            weigh(&q::TOPIC, &["right"], 45),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::CONTRAST, &["writing"], 40),
            // Whose credential cannot be read is a stranger.
            weigh(&q::WELL_FORMED, &["malformed"], -50),
            weigh(&q::REFUSAL, &["400", "other-error"], -15),
            weigh(&q::RATE, &["passed-before"], -30),
            weigh(&q::REFUSAL, &["403"], 14),
            weigh(&q::KNOWN, &["known"], 22),
            weigh(&q::KNOWN, &["sent"], 32),
            weigh(&q::KNOWN, &["anonymous"], -12),
            weigh(&q::REFUSAL, &["401"], -12),
            weigh(&q::SCOPE, &["holds"], 10),
            weigh(&q::PAGE, &["json"], 5),
            weigh(&q::PAGE, &["server-page"], -12),
        ],
    },
    title: "This caller may not do this",
    headlines: &[
        "{host} knows who asks ({user}) and does not allow {method} {path}.",
        "The server knows who asks and does not allow this action.",
    ],
    what: "The credential is accepted. The role, group or policy behind it does not include this action \
     on this resource.",
    why: "The role was never given or was taken away, the wrong account is signed in, or the request \
     names somebody else's resource. A changed role often counts only after a new sign-in.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 to a request with a credential that is in order; the body names an action, role or \
     user.",
    fixes: &[
        Fix {
            id: "permission-right-account",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Check that the right account is signed in",
            body: &[Block::Para(
                "Look at the account shown on the page; with several accounts, try a private \
                 window with one of them. If the role is new, sign out and in.",
            )],
            check: "The page opens with the other account.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "permission-ask-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the owner for access",
            body: &[Block::Para(
                "Send: the address, your account name, what you need to do, the time with \
                 zone, and any request id on the page. No passwords, no cookies.",
            )],
            check: "The owner confirms the role; sign in anew.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "permission-request-least",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask for exactly the right that is lacking",
            body: &[Block::Para(
                "First ask the service who you are to it (`/me`, `/user`, `/userinfo`): it \
                 may be another account. Then write: who (principal as the service names it), what \
                 (`{method} {path}` or the action in the message), on which resource, since when, with \
                 the request id.",
            )],
            check: "The same request succeeds with a new sign-in or token.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "permission-kubectl",
            role: Role::Client,
            certain: Certain::Try,
            title: "See who you are and what you may",
            body: &[Block::Code(
                "kubectl auth whoami\n\
                 kubectl auth can-i VERB RESOURCE -n NAMESPACE",
            )],
            check: "`can-i` says yes after a Role and RoleBinding are made.",
            products: &["kubernetes"],
            sources: &[K8S],
        },
        Fix {
            id: "permission-aws-identity",
            role: Role::Client,
            certain: Certain::Try,
            title: "See which principal signs, then its policies",
            body: &[
                Block::Para(
                    "The message names principal, action and resource. `no identity-based policy \
                 allows` means: add an allow. `explicit deny` means: find that deny.",
                ),
                Block::Code("aws sts get-caller-identity"),
            ],
            check: "The ARN is the one that holds the policy.",
            products: &["aws", "s3"],
            sources: &[AWS],
        },
        Fix {
            id: "permission-grant-least",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Grant the smallest role that includes the action",
            body: &[Block::Steps(&[
                "Find the refusal in the log by time and request id: it names principal, action, \
                     resource.",
                "Give the role on this resource only, to a group rather than a person.",
                "Say in the 403's body which right is lacking.",
            ])],
            check: "The caller succeeds; a user without the role still gets 403.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "permission-google-troubleshooter",
            role: Role::Server,
            certain: Certain::Try,
            title: "Ask the Policy Troubleshooter",
            body: &[Block::Para(
                "Console: IAM & Admin > Policy Troubleshooter, with principal, resource and \
                 the permission from the error.",
            )],
            check: "It shows the missing role, or the deny policy.",
            products: &["google-apis", "google-cloud-run", "google-iap", "google-storage"],
            sources: &[GCP],
        },
        Fix {
            id: "permission-azure-roles",
            role: Role::Server,
            certain: Certain::Try,
            title: "List the role assignments of the caller",
            body: &[
                Block::Para(
                    "New assignments can take ten minutes. Reading data (blobs, secrets) needs a \
                 data role; Owner alone does not include it.",
                ),
                Block::Code(
                    "az role assignment list --assignee PRINCIPAL_ID --scope SCOPE --include-inherited -o \
                 table",
                ),
            ],
            check: "The needed role is listed for the scope.",
            products: &["azure-arm", "azure-storage", "azure-apim", "azure-services"],
            sources: &[AZURE],
        },
        Fix {
            id: "permission-new-user",
            role: Role::Server,
            certain: Certain::Try,
            title: "Compare with a new user",
            body: &[Block::Para(
                "Make a fresh account with the same role and walk to the failing page in a private \
                 window: if it fails too, the role is wrong, otherwise the one account.",
            )],
            check: "You know whether role or account is at fault.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        application::WORDPRESS,
        cloud::CLOUD_RUN,
        cloud::IAP,
        cloud::FIREBASE,
        cloud::SUPABASE,
        cloud::KUBERNETES_RBAC,
        application::SPRING,
        application::ASPNET,
        application::LARAVEL,
        application::DRF,
        cloud::GITHUB,
        application::JENKINS,
        application::ELASTIC,
        application::GRAFANA,
        application::KEYCLOAK,
        application::OAUTH2_PROXY,
        cloud::ENTRA,
        cloud::DOCKER,
        cloud::LAMBDA_AUTHORIZER,
        application::TOMCAT,
        cloud::VAULT_TOKEN,
        cloud::ISTIO,
        cloud::MINIO,
        cloud::HUGGINGFACE,
    ],
    sources: &[s::RFC9110_15_5_4],
};

const K8S: Source = Source {
    label: "Kubernetes: Checking API access",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/authorization/",
};

const AWS: Source = Source {
    label: "AWS IAM: Troubleshoot access denied",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html",
};

const GCP: Source = Source {
    label: "Google Cloud: Troubleshoot IAM permissions",
    url: "https://cloud.google.com/policy-intelligence/docs/troubleshoot-access",
};

const AZURE: Source = Source {
    label: "Azure RBAC: Troubleshoot",
    url: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
};
