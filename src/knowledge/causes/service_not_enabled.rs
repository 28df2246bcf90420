//! `service-not-enabled`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "service-not-enabled",
        prior: 4,
        clues: &[weigh(&q::TOPIC, &["service"], 80)],
    },
    title: "The API, feature or plan is not enabled",
    headlines: &[
        "{host} knows the project or account; the API or feature asked for is not enabled there.",
        "The API or feature is not enabled for this project, account or plan.",
    ],
    what: "The caller is known. What is asked for is switched off for the project, is not part of the \
     plan, or needs a separate release.",
    why: "A new project starts with few APIs enabled, the key belongs to another project than the one \
     where it was enabled, or the plan changed.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 that says `SERVICE_DISABLED`, `accessNotConfigured`, not enabled, not available on your \
     plan, or no access to a model.",
    fixes: &[
        Fix {
            id: "service-check-plan",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "See what your plan includes",
            body: &[Block::Para(
                "Look at the account's plan page; ask the account's administrator to add the \
                 feature.",
            )],
            check: "The feature is listed for your account.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "service-right-project",
            role: Role::Client,
            certain: Certain::Try,
            title: "Check which project the credential belongs to",
            body: &[Block::Para(
                "The message often holds a project number or organisation id. Compare it with \
                 the one where the feature is enabled; a key counts for the project that made it.",
            )],
            check: "Both ids are the same.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "service-google-enable",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Enable the API in that project",
            body: &[
                Block::Para(
                    "The answer's `activationUrl` leads to the same switch. It can take some \
                 minutes. User credentials may need the project named with `X-Goog-User-Project`.",
                ),
                Block::Code("gcloud services enable SERVICE.googleapis.com --project PROJECT_ID"),
            ],
            check: "`gcloud services list --enabled --project PROJECT_ID` shows it.",
            products: &[
                "google-apis",
                "google-cloud-run",
                "google-iap",
                "google-storage",
                "google-maps",
                "firebase",
            ],
            sources: &[GCP],
        },
        Fix {
            id: "service-ask-release",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask the account's owner to switch it on",
            body: &[Block::Para(
                "Name the project or organisation id, the API, feature or model as the \
                 message spells it, and the request id.",
            )],
            check: "The owner sees it as enabled.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "service-say-condition",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Say in the answer what to enable, and where",
            body: &[Block::Para(
                "A machine-readable code, the project it looked at, and a link to the switch \
                 or plan.",
            )],
            check: "A new customer can settle it from the answer alone.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "service-azure-register",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Register the resource provider",
            body: &[Block::Code(
                "az provider register --namespace Microsoft.NAME --wait\naz provider show --namespace Microsoft.NAME --query registrationState",
            )],
            check: "The second command prints Registered.",
            products: &["azure-arm"],
            sources: &[AZURE_PROVIDER],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const GCP: Source = Source {
    label: "Google Cloud: Enabling services",
    url: "https://cloud.google.com/service-usage/docs/enable-disable",
};

const AZURE_PROVIDER: Source = Source {
    label: "Azure: resource providers",
    url: "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types",
};
