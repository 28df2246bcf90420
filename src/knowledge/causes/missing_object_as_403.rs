//! `missing-object-as-403`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "missing-object-as-403",
        prior: 3,
        clues: &[
            weigh(&q::REFUSAL, &["401"], -40),
            weigh(&q::NEIGHBOUR, &["opens"], 6),
            weigh(&q::NEIGHBOUR, &["file-opens"], 14),
            weigh(&q::NEIGHBOUR, &["refused"], -40),
        ],
    },
    title: "The object does not exist, and the store says 403",
    headlines: &[
        "The store at {host} probably has no object {path}; it answers 403 to those who may not list.",
        "The object probably does not exist; the store answers 403 to those who may not list.",
    ],
    what: "A store tells only callers who may list a bucket that a key is missing (404). Everybody else \
     gets 403, so that names cannot be guessed.",
    why: "A wrong key, prefix, case or encoding, a file not uploaded yet, a deleted version, or a \
     single-page application whose routes are no objects.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 `AccessDenied` of a bucket or of the CDN before it for one path, while other paths of \
     the bucket work.",
    fixes: &[
        Fix {
            id: "object-check-link",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Check the link, then tell the site",
            body: &[Block::Para(
                "Open the file from the site's own page. If that fails, send the site the \
                 full address.",
            )],
            check: "The file opens from the site's page.",
            products: &[],
            sources: &[S3_GET],
        },
        Fix {
            id: "object-list-key",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look for the key with an identity that may list",
            body: &[
                Block::Para(
                    "Keys are case-sensitive, have no slash in front, and `+`, spaces and accents \
                 must be encoded once.",
                ),
                Block::Code("aws s3api list-objects-v2 --bucket BUCKET --prefix PREFIX --max-keys 10"),
            ],
            check: "The exact key is in the list, or it is certain that it is missing.",
            products: &["s3", "aws", "cloudfront", "minio"],
            sources: &[S3_GET],
        },
        Fix {
            id: "object-google-list",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look for the object",
            body: &[Block::Code("gcloud storage ls gs://BUCKET/PREFIX")],
            check: "The exact name is in the list.",
            products: &["google-apis", "google-cloud-run", "google-iap", "google-storage"],
            sources: &[GCS],
        },
        Fix {
            id: "object-grant-list",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let known callers list, so that they get 404",
            body: &[
                Block::Para(
                    "`s3:ListBucket` on the bucket (not on `/*`) for that role. Not for \
                 everybody, unless names are public anyway.",
                ),
                Block::Code(
                    "{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"arn:aws:s3:::BUCKET\"}",
                ),
            ],
            check: "A missing key gives 404 `NoSuchKey`, an existing one 200.",
            products: &["s3", "aws"],
            sources: &[S3_GET],
        },
        Fix {
            id: "object-spa-fallback",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Serve the application's page for unknown paths",
            body: &[Block::Para(
                "Rewrite routes without a file extension to `/index.html` in a CloudFront \
                 function. An error page that turns every 403 into 200 works too, and hides real \
                 refusals.",
            )],
            check: "A route reloads with 200; a missing image does not.",
            products: &["cloudfront", "s3"],
            sources: &[CLOUDFRONT],
        },
        Fix {
            id: "object-compare",
            role: Role::Client,
            certain: Certain::Try,
            title: "Compare with a path that works",
            body: &[Block::Para(
                "Letter case, prefix, slashes and encoding must be exact. If it is equal, ask the owner \
                 whether the object exists: only who may list can know.",
            )],
            check: "A neighbour opens with the same credential; the owner names the right path.",
            products: &[],
            sources: &[S3_GET],
        },
        Fix {
            id: "object-say",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 404 to callers who may know",
            body: &[Block::Para(
                "Give those who may read also the right to list, or check existence after the sign-in; \
                 for strangers 403 stays right.",
            )],
            check: "A made-up name gives 404 to a signed-in caller.",
            products: &[],
            sources: &[S3_GET],
        },
    ],
    sources: &[S3_GET],
};

const S3_GET: Source = Source {
    label: "Amazon S3: GetObject permissions",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html",
};

const GCS: Source = Source {
    label: "Google Cloud Storage: Troubleshooting",
    url: "https://cloud.google.com/storage/docs/troubleshooting",
};

const CLOUDFRONT: Source = Source {
    label: "CloudFront: Custom error responses",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/creating-custom-error-pages.html",
};
