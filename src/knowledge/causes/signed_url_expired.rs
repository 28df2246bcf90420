//! `signed-url-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC9111_4;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "signed-url-expired",
        prior: 5,
        clues: &[
            weigh(&q::SIGNED_TIME, &["expired"], 90),
            weigh(&q::SIGNED_TIME, &["in-time"], -50),
            weigh(&q::CARRIES, &["signed-url"], 10),
        ],
    },
    title: "The signed URL has expired",
    headlines: &[
        "The signed link ended {late-by} before it was used.",
        "The signed link to {host} is past its end.",
        "The signed link is past its end.",
    ],
    what: "The link holds its own permission with an end time. After it, nobody can use the link; your \
        account does not matter.",
    why: "The mail, page or queue is older than the link's life, the page was cached, or the credentials \
        that signed it ended first: a link signed with temporary credentials dies with them.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`X-Amz-Date` plus `X-Amz-Expires`, `X-Goog-Expires`, `Expires` or `se=` before the answer's \
        `Date`; \"Request has expired\".",
    fixes: &[
        Fix {
            id: "signed-url-expired-fresh",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Get a fresh link",
            body: &[Block::Para(
                "Open the page or app from which the link comes and reload it, then use the new \
                    link at once. Do not cut anything off the address.",
            )],
            check: "The download starts.",
            products: &[],
            sources: &[S3_PRESIGN],
        },
        Fix {
            id: "signed-url-expired-ask",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the sender for a new link",
            body: &[Block::Para(
                "A link in a mail or chat: ask the sender to send a new one, and say when you \
                    opened the old one.",
            )],
            check: "The new link opens.",
            products: &[],
            sources: &[S3_PRESIGN],
        },
        Fix {
            id: "signed-url-expired-request",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Ask for the link when you need it",
            body: &[Block::Para(
                "Fetch a new link directly before the download, do not store links; on this \
                    refusal fetch once more and repeat.",
            )],
            check: "The time between issue and use is below the link's life.",
            products: &[],
            sources: &[S3_PRESIGN],
        },
        Fix {
            id: "signed-url-expired-clock",
            role: Role::Client,
            certain: Certain::Try,
            title: "Check the clock that signs",
            body: &[
                Block::Para("A clock that is behind makes links that are old at birth."),
                Block::Code("date -u; curl -sS -D - -o /dev/null 'https://{host}/' | grep -i '^date'"),
            ],
            check: "Both times agree within seconds.",
            products: &[],
            sources: &[S3_PRESIGN],
        },
        Fix {
            id: "signed-url-expired-longer",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give the link the life it needs",
            body: &[Block::Steps(&[
                "S3: `aws s3 presign s3://BUCKET/KEY --expires-in 3600` (7 days at most). Signed with a \
                    role, it ends with the session.",
                "Azure: `se=` later; with a user delegation key 7 days at most. Cloud Storage: 7 days at \
                    most.",
                "For mails link to a page of yours that signs at the click.",
            ])],
            check: "The link opens shortly before its stated end.",
            products: &[],
            sources: &[S3_PRESIGN, AZURE_SAS, GCS_SIGNED],
        },
        Fix {
            id: "signed-url-expired-cache",
            role: Role::Server,
            certain: Certain::Try,
            title: "Do not cache pages with signed links",
            body: &[
                Block::Para("Pages that hold them must live shorter than the links:"),
                Block::Code("Cache-Control: private, no-store"),
            ],
            check: "A reload shows a link with a new signature.",
            products: &[],
            sources: &[RFC9111_4],
        },
    ],
    sources: &[S3_PRESIGN, AZURE_SAS],
};

const S3_PRESIGN: Source = Source {
    label: "S3: presigned URLs",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
};
const AZURE_SAS: Source = Source {
    label: "Azure Storage: shared access signatures",
    url: "https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview",
};
const GCS_SIGNED: Source = Source {
    label: "Cloud Storage: signed URLs",
    url: "https://cloud.google.com/storage/docs/access-control/signed-urls",
};
