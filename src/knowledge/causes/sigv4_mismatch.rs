//! `sigv4-mismatch`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-mismatch",
        prior: 5,
        clues: &[
            weigh(&q::SCHEME, &["sigv4"], 25),
            weigh(&q::SIGNED_TIME, &["in-time"], 4),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(
                &q::SIGNED_TEXT,
                &[
                    "method",
                    "path",
                    "query",
                    "header",
                    "signed-headers",
                    "payload",
                    "algorithm",
                    "date",
                    "scope",
                    "hash",
                ],
                70,
            ),
            weigh(&q::SIGNED_TEXT, &["same"], 30),
            // Then something changed after signing, or the server knows another secret for this key.
            weigh(&q::REQUEST_SIGNED, &["fits"], 10),
            weigh(
                &q::REQUEST_SIGNED,
                &["differs", "secret", "address", "query", "header", "body", "scope", "method"],
                90,
            ),
        ],
    },
    title: "The AWS signature does not match",
    headlines: &[
        "{host} verified another {differing} than the one that the client signed.",
        "{host} computed another AWS signature for this request than the client sent.",
        "The server computed another AWS signature for this request than the client sent.",
    ],
    what: "The access key is known and the time fits. Secret, scope (region, service) or the signed text \
        differ between client and server.",
    why: "Wrong secret, region or service name; a path encoded twice or not at all; a header, body or host \
        changed after signing by an SDK layer, proxy or CDN.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`SignatureDoesNotMatch` or `InvalidSignatureException`; S3 returns the `CanonicalRequest` that \
        it computed.",
    fixes: &[
        Fix {
            id: "sigv4-mismatch-secret",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Rule out the secret",
            body: &[
                Block::Para(
                    "With the same key and secret let the AWS tool sign. If that works, the secret \
                        is right and your signing differs.",
                ),
                Block::Code(
                    "aws sts get-caller-identity\n\
                        curl -sS -D - -o /dev/null --aws-sigv4 'aws:amz:REGION:SERVICE' --user 'ACCESS_KEY_ID:SECRET' '{url}'",
                ),
                Block::Para(
                    "With temporary credentials add `-H 'x-amz-security-token: SESSION_TOKEN'`. \
                        Quote the secret: it may hold `/` and `+`.",
                ),
            ],
            check: "An account id is printed; the call gives 200.",
            products: &[],
            sources: &[CURL_SIGV4, SIGV4_TROUBLE],
        },
        Fix {
            id: "sigv4-mismatch-canonical",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compare the canonical requests line by line",
            body: &[Block::Steps(&[
                "Log your canonical request and compare it with `CanonicalRequest` of the answer.",
                "Scope: date/REGION/SERVICE/aws4_request, with the service's signing name \
                    (`execute-api`, `s3`, `es`).",
                "Path: encoded once for S3, twice elsewhere. Query: sorted, spaces as `%20`.",
                "`host` and every signed header exactly as sent; the hash of the body as sent.",
            ])],
            check: "The two texts are equal, and the signature passes.",
            products: &[],
            sources: &[SIGV4_CREATE, SIGV4_TROUBLE],
        },
        Fix {
            id: "sigv4-mismatch-presigned",
            role: Role::Client,
            certain: Certain::Try,
            title: "Use a presigned URL as it was signed",
            body: &[Block::Para(
                "Same method, same host, same signed headers (often `content-type`), nothing \
                    added to the query.",
            )],
            check: "The request that equals the signed one gives 200.",
            products: &[],
            sources: &[S3_PRESIGN],
        },
        Fix {
            id: "sigv4-mismatch-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Change nothing after signing",
            body: &[
                Block::Para(
                    "A proxy or CDN in front must pass `Host`, path, query and signed headers \
                        unchanged, or sign anew itself (CloudFront: origin access control). nginx:",
                ),
                Block::Code("proxy_set_header Host $http_host;"),
                Block::Para("Write `proxy_pass` without a path, so that the encoded path stays as it is."),
            ],
            check: "The call through the proxy gives the same status as the direct one.",
            products: &[],
            sources: &[NGINX_PROXY, SIGV4_TROUBLE],
        },
        tell_support("sigv4-mismatch-tell", &[SIGV4_TROUBLE]),
    ],
    sources: &[SIGV4_TROUBLE],
};

const CURL_SIGV4: Source =
    Source { label: "curl: --aws-sigv4", url: "https://curl.se/docs/manpage.html#--aws-sigv4" };
const NGINX_PROXY: Source = Source {
    label: "nginx: proxy_set_header",
    url: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header",
};
const SIGV4_TROUBLE: Source = Source {
    label: "AWS: troubleshoot SigV4",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html",
};
const SIGV4_CREATE: Source = Source {
    label: "AWS: create a signed request",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html",
};
const S3_PRESIGN: Source = Source {
    label: "S3: presigned URLs",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
};
