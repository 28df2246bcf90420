//! `AWS`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "AWS",
    registered: false,
    in_use: false,
    prompts: false,
    what: "AWS Signature Version 2 of S3; retired, kept by some S3-compatible stores.",
    client: "Send \"AWS \" and key:signature with HMAC-SHA1; use AWS4-HMAC-SHA256 instead wherever \
     the server takes it.",
    params: &[],
    mistakes: &[
        "A region that opened after 2014 refuses it.",
    ],
    source: (
        "Amazon S3: signing with version 2",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html",
    ),
};
