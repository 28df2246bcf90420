//! `GOOG4-HMAC-SHA256`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "GOOG4-HMAC-SHA256",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Google Cloud Storage's signature with an HMAC key, in the form of AWS Signature Version 4.",
    client: "Send Credential, SignedHeaders and Signature, or sign the URL; let a client library do \
     it.",
    params: &[
        ("Credential", "access id and scope"),
        ("SignedHeaders", "names of the signed headers, separated by semicolons"),
        ("Signature", "hexadecimal digits"),
    ],
    mistakes: &[],
    source: (
        "Cloud Storage: signatures",
        "https://cloud.google.com/storage/docs/authentication/signatures",
    ),
};
