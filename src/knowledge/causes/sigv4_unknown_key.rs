//! `sigv4-unknown-key`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-unknown-key",
        prior: 4,
        clues: &[weigh(&q::SCHEME, &["sigv4"], 16), weigh(&q::CARRIES, &["nothing"], -60)],
    },
    title: "The access key id is not known",
    headlines: &[
        "{host} does not know the access key id of this request.",
        "The server does not know the access key id of this request.",
    ],
    what: "The lookup of the key failed, so neither signature nor permissions were judged.",
    why: "The key was deleted or deactivated, belongs to another partition (China, GovCloud) or to an \
        S3-compatible store, is temporary (`ASIA…`) without its session token, or is of a region that must \
        be switched on first.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`InvalidAccessKeyId`, `InvalidClientTokenId` or `UnrecognizedClientException`; the key id stands \
        in `Credential=` or `X-Amz-Credential`.",
    fixes: &[
        Fix {
            id: "sigv4-unknown-key-identity",
            role: Role::Client,
            certain: Certain::Sure,
            title: "See which key is used",
            body: &[
                Block::Para(
                    "An environment variable wins over the profile; unset the old one or name the \
                        profile.",
                ),
                Block::Code(
                    "aws configure list\n\
                        aws sts get-caller-identity",
                ),
            ],
            check: "The second line prints account and user.",
            products: &[],
            sources: &[AWS_KEYS],
        },
        Fix {
            id: "sigv4-unknown-key-session",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the session token with temporary keys",
            body: &[
                Block::Para(
                    "Key ids that begin with `ASIA` need all three values of one sign-in; when it \
                        has ended, sign in again (`aws sso login`).",
                ),
                Block::Code(
                    "export AWS_ACCESS_KEY_ID=ASIA_KEY_ID AWS_SECRET_ACCESS_KEY=SECRET AWS_SESSION_TOKEN=SESSION_TOKEN",
                ),
            ],
            check: "The request carries `X-Amz-Security-Token`, and the call passes.",
            products: &[],
            sources: &[AWS_TEMP],
        },
        Fix {
            id: "sigv4-unknown-key-endpoint",
            role: Role::Client,
            certain: Certain::Try,
            title: "Fit key and endpoint",
            body: &[
                Block::Para(
                    "Keys of AWS, AWS China and GovCloud do not work in each other's regions; keys \
                        of an S3-compatible store need its own endpoint:",
                ),
                Block::Code("aws s3 ls --endpoint-url https://YOUR_STORE"),
            ],
            check: "Key and host belong to the same provider and partition.",
            products: &[],
            sources: &[S3_ERRORS],
        },
        Fix {
            id: "sigv4-unknown-key-new",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask for a new key",
            body: &[Block::Para(
                "Write to whoever runs the account: the key id (never the secret), since when, \
                    and what it is for. Better than a new key: a role.",
            )],
            check: "`get-caller-identity` works with it.",
            products: &[],
            sources: &[AWS_KEYS],
        },
        Fix {
            id: "sigv4-unknown-key-state",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Look the key up",
            body: &[
                Block::Para(
                    "Deactivated keys can be switched on again, deleted ones cannot. Find out why it \
                        was switched off first: it may have leaked.",
                ),
                Block::Code(
                    "aws iam list-access-keys --user-name YOUR_USER\n\
                        aws iam update-access-key --user-name YOUR_USER --access-key-id KEY_ID --status Active",
                ),
            ],
            check: "The status is `Active`, and the client's call passes.",
            products: &[],
            sources: &[AWS_KEYS],
        },
        tell_support("sigv4-unknown-key-tell", &[SIGV4_TROUBLE, S3_ERRORS]),
    ],
    sources: &[SIGV4_TROUBLE, S3_ERRORS],
};

const SIGV4_TROUBLE: Source = Source {
    label: "AWS: troubleshoot SigV4",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html",
};
const S3_ERRORS: Source = Source {
    label: "S3: error responses",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
};
const AWS_KEYS: Source = Source {
    label: "AWS: manage access keys",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
};
const AWS_TEMP: Source = Source {
    label: "AWS: temporary credentials",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
};
