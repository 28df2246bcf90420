//! `credential-not-loaded`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "credential-not-loaded",
        prior: 5,
        clues: &[
            weigh(&q::LOADED, &["placeholder"], 150),
            weigh(&q::LOADED, &["real"], -30),
            weigh(&q::CARRIES, &["nothing"], -40),
        ],
    },
    title: "What was sent is a placeholder, not a credential",
    headlines: &[
        "What was sent to {host} in place of the credential is a placeholder or an empty value.",
        "What was sent in place of the credential is a placeholder or an empty value.",
    ],
    what: "The text in the credential's place is a variable's name, a template, `undefined`, a file's \
     path or nothing. The server's opinion of it does not matter.",
    why: "The variable is not set in this shell, container or CI job, single quotes stopped its \
     expansion, the `.env` file was not read, a promise or object was joined to a string, or the sample \
     was copied as it stands.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`undefined`, `null`, `[object Object]`, `$TOKEN`, a template in double braces, `<token>`, \
     `YOUR_API_KEY`, a path, or nothing after the scheme.",
    fixes: &[
        Fix {
            id: "not-loaded-check-length",
            role: Role::Client,
            certain: Certain::Sure,
            title: "See whether the variable holds something",
            body: &[
                Block::Para(
                    "In the very process that sends: same shell, user, container, job. Double \
                 quotes expand, single quotes do not.",
                ),
                Block::Code(
                    "printf %s \"$TOKEN\" | wc -c\n\
                 curl -sS -D - -o /dev/null -H \"Authorization: Bearer $TOKEN\" '{url}'",
                ),
            ],
            check: "The length is that of the real credential, and the status changes.",
            products: &[],
            sources: &[BASH],
        },
        Fix {
            id: "not-loaded-ci-secret",
            role: Role::Client,
            certain: Certain::Try,
            title: "Check how the secret reaches the job",
            body: &[Block::Steps(&[
                "CI: the name exactly as stored, passed to the step; jobs from forks get no secrets.",
                "Docker: `-e TOKEN` or `env_file`; a variable of the host is not in the container.",
                "Kubernetes: key name in `secretKeyRef`; restart the pod after a change.",
                "Postman: the environment is selected and the variable has a current value.",
            ])],
            check: "The program logs the length (never the value) at its start.",
            products: &[],
            sources: &[ACTIONS],
        },
        Fix {
            id: "not-loaded-code",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look at the code that builds the header",
            body: &[Block::Para(
                "`await` the call that returns the token, take the field (`.access_token`) \
                 and not the object, read the file's content and not its path, trim the newline.",
            )],
            check: "The log shows `Bearer` and the right length.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
        Fix {
            id: "not-loaded-fail-early",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Stop at the start if the credential is missing",
            body: &[Block::Code(": \"${TOKEN:?TOKEN is not set}\"")],
            check: "Without the variable the program ends with that message and sends nothing.",
            products: &[],
            sources: &[BASH],
        },
        Fix {
            id: "not-loaded-say-so",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer recognised placeholders in plain words",
            body: &[
                Block::Para(
                    "For `undefined`, templates and empty values say so in `error_description`: \
                 it saves a support case.",
                ),
                Block::Code(
                    "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token is the \
                 text 'undefined'\"",
                ),
            ],
            check: "A test call shows the text.",
            products: &[],
            sources: &[s::RFC6750_3_1],
        },
        tell_support("credential-not-loaded-tell", &[s::RFC9110_11_6_2]),
    ],
    sources: &[s::RFC9110_11_6_2],
};

const BASH: Source = Source {
    label: "Bash: Shell parameter expansion",
    url: "https://www.gnu.org/software/bash/manual/html_node/Shell-Parameter-Expansion.html",
};

const ACTIONS: Source = Source {
    label: "GitHub Actions: Using secrets",
    url: "https://docs.github.com/en/actions/security-guides/using-secrets-in-github-actions",
};
