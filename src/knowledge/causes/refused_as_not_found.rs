//! `refused-as-not-found`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "refused-as-not-found",
        prior: 4,
        clues: &[
            gate(&q::REFUSAL, &["404", "403", "401", "other-error", "400"]),
            weigh(&q::REFUSAL, &["404"], 45),
            weigh(&q::REFUSAL, &["401", "403"], -40),
        ],
    },
    title: "A 404 hides a refusal",
    headlines: &[
        "{host} answers 404, and this may hide a refusal: the caller may not know that it exists.",
        "A 404 hides a refusal: the resource exists, and the caller may not know of it.",
    ],
    what: "Servers may say \"not found\" instead of \"forbidden\", so that strangers cannot find out what \
     exists. For the caller it is a refusal.",
    why: "No credential was sent, the token lacks access to this repository, project or tenant, or \
     another account is used. A plain mistake in the address looks the same.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 404 from an API on an address that is known to exist, with no credential or with one of \
     another account.",
    fixes: &[
        Fix {
            id: "hidden-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in with the account that has access",
            body: &[Block::Para(
                "Then check the address for a mistake. An invitation must be accepted before \
                 the page exists for you.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "hidden-ask-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the owner whether you have access",
            body: &[Block::Para("Send the address and your account name.")],
            check: "The owner sees you in the list of members.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "hidden-with-credential",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Ask with a credential that has access",
            body: &[
                Block::Para(
                    "Treat it as a 403: check account, scopes, and the resources selected for the \
                 token. Compare with a resource that the token certainly reads.",
                ),
                Block::Code("curl -sS -i -H 'Authorization: Bearer YOUR_TOKEN' '{url}'"),
            ],
            check: "The same address answers 200.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "hidden-github",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Give the token access to the repository",
            body: &[
                Block::Para(
                    "Classic token: scope `repo`, and single sign-on authorised. Fine-grained \
                 token: owner, repository and permission selected. App: installed on that repository.",
                ),
                Block::Code(
                    "gh auth status\n\
                 gh api repos/OWNER/NAME --jq .permissions",
                ),
            ],
            check: "The second command prints permissions instead of 404.",
            products: &["github"],
            sources: &[GITHUB],
        },
        Fix {
            id: "hidden-gitlab",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a token with the project's access",
            body: &[
                Block::Para(
                    "Personal token of a member with `read_api` or more, or a project token. In a \
                 pipeline, `CI_JOB_TOKEN` works only if the other project lists yours.",
                ),
                Block::Code(
                    "curl -sS -H 'PRIVATE-TOKEN: YOUR_TOKEN' https://{host}/api/v4/projects/PROJECT_ID",
                ),
            ],
            check: "The project's data is printed.",
            products: &["gitlab"],
            sources: &[GITLAB],
        },
        Fix {
            id: "hidden-log-reason",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Log the true reason and keep the answer",
            body: &[Block::Para(
                "Hiding is permitted. Log `forbidden` with principal and request id for \
                 support; to signed-in members of the same organisation a 403 may be kinder.",
            )],
            check: "Support finds the reason by the request id.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "hidden-docker",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Sign in before you pull",
            body: &[
                Block::Para(
                    "A private image and a missing one look alike. In Compose and Kubernetes the node pulls: \
                 give it the login (`imagePullSecrets`).",
                ),
                Block::Code("docker login {host}\ndocker manifest inspect {host}/NAME:TAG"),
            ],
            check: "The second command prints the manifest.",
            products: &["docker-registry"],
            sources: &[DOCKER_PAT],
        },
    ],
    sources: &[s::RFC9110_15_5_4, s::RFC9110_15_5_5],
};

const GITHUB: Source = Source {
    label: "GitHub: Troubleshooting the REST API",
    url: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource",
};

const GITLAB: Source =
    Source { label: "GitLab: CI/CD job token", url: "https://docs.gitlab.com/ci/jobs/ci_job_token/" };

const DOCKER_PAT: Source = Source {
    label: "Docker: personal access tokens",
    url: "https://docs.docker.com/security/access-tokens/",
};
