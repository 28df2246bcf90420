//! `AWS4-HMAC-SHA256`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "AWS4-HMAC-SHA256",
    registered: false,
    in_use: true,
    prompts: false,
    what: "AWS Signature Version 4: each request is signed with a key made from the secret, the \
     date, the region and the service.",
    client: "Send Credential=key/date/region/service/aws4_request, SignedHeaders and Signature, with \
     x-amz-date, and x-amz-security-token for temporary keys. Let an SDK or curl --aws-sigv4 sign: the \
     signature covers method, path, query, headers and body.",
    params: &[
        ("Credential", "access key id and scope, with slashes"),
        ("SignedHeaders", "names of the signed headers, separated by semicolons"),
        ("Signature", "64 hexadecimal digits"),
        ("realm", "S3-compatible stores: a name for what is protected"),
        ("service", "the service to sign for"),
    ],
    mistakes: &[
        "Region or service in the scope are not those of the endpoint.",
        "The clock is wrong by more than five minutes (fifteen for S3).",
        "Temporary keys (ASIA…) without x-amz-security-token, or with an old one.",
        "A proxy changes Host, path or a signed header after signing.",
        "The path is encoded twice or not at all: S3 once, all others twice.",
        "The body that is sent is not the body that was signed (x-amz-content-sha256).",
    ],
    source: (
        "AWS Signature Version 4",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html",
    ),
};
