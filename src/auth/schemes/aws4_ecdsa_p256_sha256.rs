//! `AWS4-ECDSA-P256-SHA256`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "AWS4-ECDSA-P256-SHA256",
    registered: false,
    in_use: true,
    prompts: false,
    what: "AWS Signature Version 4A: as version 4, signed with a key pair, good for several regions.",
    client: "Send Credential without region, SignedHeaders and Signature, with x-amz-date and \
     x-amz-region-set; let an SDK sign.",
    params: &[
        ("Credential", "access key id and scope without region"),
        ("SignedHeaders", "names of the signed headers, separated by semicolons"),
        ("Signature", "an ECDSA signature in hexadecimal"),
    ],
    mistakes: &[
        "A tool that knows version 4 only is used for a multi-region access point.",
    ],
    source: (
        "AWS Signature Version 4",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html",
    ),
};
