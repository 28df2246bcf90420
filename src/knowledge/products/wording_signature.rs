//! Wordings about signed requests and signed links: the answers of AWS, which every store with its interface repeats,
//! and those of other signing schemes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Not, Path, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-signature",
    name: "wording: signed requests",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "SignatureDoesNotMatch|InvalidSignatureException|\
                    The request signature we calculated does not match the signature you provided|\
                    Credential should be scoped to*|Credential should be scoped with*|\
                    Date in Credential scope does not match*|headers present in the request which were not signed|\
                    AuthorizationHeaderMalformed|the region*is wrong; expecting*",
                ),
                Not(&Text("Signature expired*|Signature not yet current*")),
            ],
            says: &[("sigv4-mismatch", Sure)],
            source: SIGV4,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>SignatureDoesNotMatch</Code> InvalidSignatureException; The request \
                    signature we calculated does not match the signature you provided. Credential should be scoped to a \
                    valid region; Credential should be scoped with a valid terminator: 'aws4_request'; Date in Credential \
                    scope does not match YYYYMMDD; There were headers present in the request which were not signed; \
                    <Code>AuthorizationHeaderMalformed</Code>; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>SignatureDoesNotMatch</Code><Message>Signature expired: \
                    20260101T000000Z is now earlier than 20260101T001000Z</Message>",
        },
        sign! {
            when: &[Body(
                "<Code>AuthorizationQueryParametersError</Code>|\
                    <Code>InvalidRequest</Code>*Please use AWS4-HMAC-SHA256",
            )],
            says: &[("sigv4-mismatch", Likely), ("authorization-malformed", Hint)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n<Code>AuthorizationQueryParametersError</Code><Code>\
                    InvalidRequest</Code><Message>The authorization mechanism you have provided is not \
                    supported. Please use AWS4-HMAC-SHA256.</Message>",
            miss: "HTTP/1.1 400 Bad Request\n\n<Code>InvalidRequest</Code>",
        },
        sign! {
            when: &[Text(
                "Signature expired*is now earlier than|Signature not yet current*is still later than|\
                    RequestTimeTooSkewed|difference between the request time and*|difference between the*timestamp and the current time*|request time~too skewed",
            )],
            says: &[("sigv4-clock-skew", Sure)],
            source: SIGV4,
            hit: "HTTP/1.1 403 Forbidden\n\nSignature expired: 20260101T000000Z is now earlier than \
                    20260101T001000Z\nSignature not yet current: 20260101T003000Z is still later than \
                    20260101T001000Z\n<Code>RequestTimeTooSkewed</Code> The difference between the request time and \
                    the current time is too large. The difference between the issued timestamp and the current time is too large. The request time is too skewed",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>RequestTimeout</Code> The request signature we calculated does not match",
        },
        sign! {
            when: &[Text("RequestExpired")],
            says: &[("sigv4-clock-skew", Likely), ("signed-url-expired", Hint)],
            source: COMMON,
            hit: "HTTP/1.1 400 Bad Request\n\n<Code>RequestExpired</Code>",
            miss: "HTTP/1.1 400 Bad Request\n\n<Code>RequestTimeout</Code>",
        },
        sign! {
            when: &[Text(
                "UnrecognizedClientException|InvalidAccessKeyId*|InvalidClientTokenId|\
                    AWS was not able to validate the provided access credentials|\
                    The security token included in the request is invalid|InvalidSecurity|\
                    Access Key Id you provided does not exist*|NotSignedUp",
            )],
            says: &[("sigv4-unknown-key", Sure)],
            source: COMMON,
            hit: "HTTP/1.1 403 Forbidden\n\nUnrecognizedClientException InvalidAccessKeyId InvalidClientTokenId AWS was \
                    not able to validate the provided access credentials; The security token included in the request is \
                    invalid. InvalidSecurity; The AWS Access Key Id you provided does not exist in our records. \
                    NotSignedUp",
            miss: "HTTP/1.1 403 Forbidden\n\nThe security token included in the request is expired",
        },
        sign! {
            when: &[
                Text(
                    "access key id~not found|access key id~not exist|access key id~invalid|invalid access key id|\
                    unknown access key id|access key id~unknown|access key id~disabled|access key id~inactive|\
                    specified access key~not*|malformed access key*|access key~not recognized|\
                    access key~does not exist|unknown access key",
                ),
            ],
            says: &[("sigv4-unknown-key", Likely), ("api-key-invalid", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nthe access key id is not found; access key id does not exist; access key id is \
                    invalid; invalid access key id; unknown access key id; access key id is unknown; access key id is \
                    disabled; access key id is inactive; Specified access key is not found; Malformed Access Key Id; the \
                    access key was not recognized; the access key does not exist; unknown access key",
            miss: "HTTP/1.1 403 Forbidden\n\nthe key to good access",
        },
        sign! {
            when: &[
                Text("request has expired|request is expired"),
                Any(&[Path("*expires=*"), Body("<Code>AccessDenied*|<Expires>*")]),
            ],
            says: &[("signed-url-expired", Sure)],
            source: PRESIGN,
            hit: "GET /a?Signature=x&Expires=120 HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\nRequest has expired: 120; \
                    request is expired",
            miss: "GET /a HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\nRequest has expired: 120",
        },
        sign! {
            when: &[
                Text(
                    "request has expired|link has expired|link~expired|link~no longer valid|expired link|\
                    signed link*expired|url~no longer valid|url signature~expired|expired url",
                ),
                Not(&Text(
                    "verification|password|invitation|invite|magic link|confirmation|activation|login link|\
                    sign-in link|reset link|clock|timestamp|nonce",
                )),
                Status(&[400, 401, 403, 410]),
            ],
            says: &[("signed-url-expired", Likely), ("request-signature-mismatch", Hint)],
            source: PRESIGN,
            hit: "HTTP/1.1 403 Forbidden\n\nRequest has expired; the link has expired; download link expired; this link is no \
                    longer valid; expired link; signed link is expired; URL is no longer valid; url signature is expired; \
                    expired URL",
            miss: "HTTP/1.1 403 Forbidden\n\nThe password reset link has expired",
        },
        sign! {
            when: &[
                Text(
                    "IncompleteSignature*|not a valid key=value pair (missing equal-sign) in Authorization header|\
                    Authorization header requires*parameter",
                ),
                Not(&Any(&[
                    Sent("authorization", "bearer *|basic *"),
                    Text("Authorization header: 'Bearer*|Authorization header: 'Basic*"),
                ])),
            ],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Hint)],
            source: COMMON,
            hit: "HTTP/1.1 403 Forbidden\n\nIncompleteSignature IncompleteSignatureException 'abc' not \
                    a valid key=value pair (missing equal-sign) in Authorization header; Authorization \
                    header requires 'Credential' parameter",
            miss: "HTTP/1.1 403 Forbidden\n\nInvalidSignatureException",
        },
        sign! {
            when: &[
                Text("not a valid key=value pair (missing equal-sign) in Authorization header"),
                Any(&[
                    Sent("authorization", "bearer *|basic *"),
                    Text("Authorization header: 'Bearer*|Authorization header: 'Basic*"),
                ]),
            ],
            says: &[("scheme-mismatch", Sure), ("wrong-url", Likely)],
            source: TYPES,
            hit: "GET /a HTTP/1.1\nHost: a.execute-api.eu-west-1.amazonaws.com\nAuthorization: Bearer eyJ\n\n\
                    HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: IncompleteSignatureException\n\n{\"message\":\"'eyJ' \
                    not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJ' or \
                    Authorization header: 'Basic YTpi'.\"}",
            miss: "GET /a HTTP/1.1\nAuthorization: eyJ\n\nHTTP/1.1 403 Forbidden\n\n{\"message\":\"'eyJ' not a valid \
                    key=value pair (missing equal-sign) in Authorization header: 'eyJ'.\"}",
        },
        sign! {
            when: &[
                Text("may not be signed using AWS*|Please use AWS4-HMAC-SHA256"),
                Sent("authorization", "Negotiate *|Basic *|Bearer *"),
            ],
            says: &[("scheme-mismatch", Sure)],
            source: ERR,
            hit: "GET / HTTP/1.1\nHost: s3g\nAuthorization: Negotiate YII=\n\nHTTP/1.1 403 Forbidden\n\n<Message>The request \
                    may not be signed using AWS V4; Please use AWS4-HMAC-SHA256</Message>",
            miss: "GET / HTTP/1.1\nHost: s3g\nAuthorization: AWS4-HMAC-SHA256 x\n\nHTTP/1.1 403 Forbidden\n\n<Message>The \
                    request may not be signed using AWS V4</Message>",
        },
        sign! {
            // Who shows what it signed itself has found another signature.
            when: &[
                Text(
                    "string to sign|string-to-sign|StringToSign|payload to sign|signature base string|base string|\
                    signing string|canonical string|canonicalized string|signature fields*|\
                    header~correctly including the signature|hmac~cannot be verified|hmac~could not be verified|\
                    error verifying signature|failed to verify signature|failed to verify~signature|\
                    unable to verify~signature|could not verify~signature|signatures~not match|SignatureNotMatch|\
                    SignatureFailure|SignatureError|signature_error|signature string~mismatch|signature not valid|\
                    signature~is not valid|incorrect signature|signature~incorrect|signature error|signature check~fail*|\
                    sign error|sign check fail*|invalid sign|hmac~fail*|invalid hmac*|signed with a valid signature",
                ),
                Not(&Text("SignatureDoesNotMatch|jwt|jws|bearer|id token|id_token|access token|session token")),
            ],
            says: &[("request-signature-mismatch", Likely)],
            source: MSGSIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nstring to sign; string-to-sign; StringToSign; payload to sign; signature base \
                    string; signing string; canonical string; canonicalized string; Signature fields not well formed; header is \
                    formed correctly including the signature; HMAC signature cannot be verified; hmac could not be verified; \
                    error verifying signature; failed to verify signature; failed to verify the signature; unable to verify \
                    the signature; could not verify the signature; signatures do not match; SignatureNotMatch; \
                    AuthFailure.SignatureFailure; SignatureError; signature_error; signature string mismatch; Signature \
                    not valid; signature for this is not valid; incorrect signature; signature is incorrect; signature error; \
                    signature check failed; sign error; sign check failed; invalid sign; HMAC validation failed; invalid HMAC \
                    signature; not signed with a valid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nfailed to verify the signature of the jwt",
        },
    ],
};

const SIGV4: Source = Source {
    label: "AWS: troubleshoot Signature Version 4",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html",
};
const COMMON: Source = Source {
    label: "AWS: common errors",
    url: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
};
const ERR: Source = Source {
    label: "Amazon S3: error responses",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
};
const PRESIGN: Source = Source {
    label: "Amazon S3: presigned URLs",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
};
const TYPES: Source = Source {
    label: "API Gateway: gateway response types",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
};
const MSGSIG: Source =
    Source { label: "RFC 9421 §3.2", url: "https://www.rfc-editor.org/rfc/rfc9421.html#section-3.2" };
