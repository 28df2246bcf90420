//! Amazon S3 and stores that speak its API.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Host, Not, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "s3",
    name: "Amazon S3",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Header("server", "AmazonS3|MinIO*")]),
        Mark(&[Header("x-amz-bucket-region", "*")]),
        Mark(&[Header("x-amz-id-2", "*")]),
        Mark(&[Host("s3*.amazonaws.com")]),
        Mark(&[Host("*.s3*.amazonaws.com")]),
        Mark(&[Body("<Error><Code>*<HostId>*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("X-Amz-Expires must be less than a week*")],
            says: &[("signed-url-expired", Hint), ("sigv4-mismatch", Hint)],
            source: PRESIGN,
            hit: "HTTP/1.1 400 Bad Request\n\nX-Amz-Expires must be less than a week (in seconds)",
            miss: "HTTP/1.1 400 Bad Request\n\nX-Amz-Date",
        },
        sign! {
            when: &[Text(
                "Query-string authentication requires the Signature*|\
                    Query-string authentication version 4 requires*",
            )],
            says: &[("authorization-malformed", Likely)],
            source: PRESIGN,
            hit: "HTTP/1.1 403 Forbidden\n\nQuery-string authentication requires the Signature, Expires \
                    and AWSAccessKeyId parameters\nQuery-string authentication version 4 requires the \
                    X-Amz-Algorithm",
            miss: "HTTP/1.1 403 Forbidden\n\nQuery-string",
        },
        sign! {
            when: &[Body("<Code>AccessDenied</Code>"), Text("explicit deny*")],
            says: &[("resource-policy-denied", Sure)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code><Message>User: \
                    arn:aws:iam::1:user/a is not authorized to perform: s3:GetObject with an explicit \
                    deny in a resource-based policy</Message>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code><Message>Access Denied</Message>",
        },
        sign! {
            when: &[
                Body("<Code>AccessDenied</Code>"),
                Text("public*block*|BlockPublicAccess|blockpublicpolicy*"),
            ],
            says: &[("resource-policy-denied", Sure)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code><Message>because public policies \
                    are blocked by the BlockPublicPolicy block public access setting; \
                    BlockPublicAccess</Message>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code><Message>Access Denied</Message>",
        },
        sign! {
            when: &[
                Body("<Code>AccessDenied</Code>"),
                Not(&Text(
                    "Request has expired|explicit deny*|is not authorized to perform*|\
                    no identity-based policy*",
                )),
                Anonymous,
            ],
            says: &[
                ("resource-policy-denied", Likely),
                ("missing-object-as-403", Likely),
                ("wrong-url", Hint),
            ],
            source: GET,
            hit: "GET /a HTTP/1.1\nHost: b.s3.amazonaws.com\n\nHTTP/1.1 403 Forbidden\n\n<Error><Code>\
                    AccessDenied</Code><Message>Access Denied</Message></Error>",
            miss: "GET /a HTTP/1.1\nHost: b.s3.amazonaws.com\n\nHTTP/1.1 403 Forbidden\n\n<Error><Code>\
                    AccessDenied</Code><Message>Request has expired</Message></Error>",
        },
        sign! {
            when: &[
                Body("<Code>AccessDenied</Code>"),
                Not(&Text(
                    "Request has expired|explicit deny*|is not authorized to perform*|\
                    no identity-based policy*",
                )),
                Not(&Anonymous),
            ],
            says: &[
                ("permission-denied", Likely),
                ("resource-policy-denied", Likely),
                ("missing-object-as-403", Likely),
            ],
            source: GET,
            hit: "HTTP/1.1 403 Forbidden\n\n<Error><Code>AccessDenied</Code><Message>Access \
                    Denied</Message></Error>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Error><Code>AccessDenied</Code><Message>Request has \
                    expired</Message></Error>",
        },
        sign! {
            when: &[Body("<Code>UnsupportedSignature</Code>|Only one auth mechanism allowed")],
            says: &[("authorization-malformed", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n<Code>UnsupportedSignature</Code> Only one auth mechanism \
                    allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter \
                    or the Authorization header should be specified",
            miss: "HTTP/1.1 400 Bad Request\n\n<Code>X</Code>",
        },
        sign! {
            when: &[Text("Only one auth mechanism allowed")],
            says: &[("credential-overridden", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nOnly one auth mechanism allowed; only the X-Amz-Algorithm \
                    query parameter, Signature query string parameter or the Authorization header should \
                    be specified",
            miss: "HTTP/1.1 400 Bad Request\n\none auth mechanism",
        },
        sign! {
            when: &[Body("<Code>XAmzContentSHA256Mismatch</Code>|<Code>BadDigest</Code>")],
            says: &[("sigv4-mismatch", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n<Code>XAmzContentSHA256Mismatch</Code><Code>\
                    BadDigest</Code>",
            miss: "HTTP/1.1 400 Bad Request\n\n<Code>InvalidDigest</Code>",
        },
        sign! {
            when: &[Body(
                "<Code>AccountProblem</Code>|<Code>AllAccessDisabled</Code>|<Code>InvalidPayer</Code>|\
                    <Code>NotSignedUp</Code>",
            )],
            says: &[("account-restricted", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AccountProblem</Code><Code>AllAccessDisabled</Code>\
                    <Code>InvalidPayer</Code><Code>NotSignedUp</Code>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code>",
        },
        sign! {
            when: &[Body("<Code>InvalidToken</Code>|<Code>TokenRefreshRequired</Code>")],
            says: &[("sigv4-unknown-key", Likely), ("token-expired", Hint)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n<Code>InvalidToken</Code><Code>TokenRefreshRequired</Code>",
            miss: "HTTP/1.1 400 Bad Request\n\n<Code>ExpiredToken</Code>",
        },
        sign! {
            when: &[Body("<Code>InvalidObjectState</Code>")],
            says: &[("not-an-auth-problem", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>InvalidObjectState</Code><Message>The operation is \
                    not valid for the object's storage class</Message>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AccessDenied</Code>",
        },
        sign! {
            when: &[Body("<Code>AccessForbidden</Code>"), Text("CORSResponse*|CORS*")],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AccessForbidden</Code><Message>CORSResponse: This \
                    CORS request is not allowed. CORS is not enabled</Message>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AccessForbidden</Code>",
        },
    ],
};

const ERR: Source = Source {
    label: "Amazon S3: error responses",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
};
const DENIED: Source = Source {
    label: "Amazon S3: troubleshoot access denied",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html",
};
const PRESIGN: Source = Source {
    label: "Amazon S3: presigned URLs",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
};
const GET: Source = Source {
    label: "Amazon S3: GetObject, permissions",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html",
};
const CORS: Source = Source {
    label: "Amazon S3: CORS",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html",
};
