//! AWS service APIs: signature and permission errors.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Not, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aws",
    name: "Amazon Web Services",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Header("x-amzn-requestid", "*")]),
        Mark(&[Header("x-amzn-errortype", "*")]),
        Mark(&[Header("x-amz-request-id", "*")]),
        Mark(&[Host("*.amazonaws.com*")]),
        Mark(&[Sent("authorization", "AWS4-HMAC-SHA256*")]),
        Mark(&[Body("com.amazon*#*")]),
        Mark(&[Body("arn:aws*")]),
    ],
    signs: &[
        sign! {
            // AppSync's keys end after a week unless told otherwise, and a year at most.
            when: &[Sent("x-api-key", "da2-*"), Text("You are not authorized to make this call")],
            says: &[("api-key-invalid", Sure)],
            source: APPSYNC,
            hit: "POST /graphql HTTP/1.1\nHost: a\nx-api-key: da2-abc\n\nHTTP/1.1 401 Unauthorized\n\nYou are not authorized \
                    to make this call.",
            miss: "POST /graphql HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\nYou are not authorized to make this call.",
        },
        sign! {
            when: &[
                Text(
                    "ExpiredTokenException|The security token included in the request is expired|\
                    The provided token has expired.|<Code>ExpiredToken</Code>|\"ExpiredToken\"",
                ),
                // A signed link: its own Expires is over.
                Not(&Path("*expires=*")),
            ],
            says: &[("token-expired", Sure)],
            source: STS,
            hit: "HTTP/1.1 403 Forbidden\n\nExpiredTokenException The security token included in the \
                    request is expired; The provided token has expired. <Code>ExpiredToken</Code> \
                    \"ExpiredToken\"",
            miss: "HTTP/1.1 403 Forbidden\n\nThe security token included in the request is invalid",
        },
        sign! {
            when: &[Text(
                "MissingAuthenticationTokenException|MissingAuthenticationToken|\
                    Request is missing Authentication Token",
            )],
            says: &[("no-credentials", Likely), ("wrong-url", Hint)],
            source: COMMON,
            hit: "HTTP/1.1 403 Forbidden\n\nMissingAuthenticationTokenException \
                    MissingAuthenticationToken Request is missing Authentication Token",
            miss: "HTTP/1.1 403 Forbidden\n\nIncompleteSignature",
        },
        sign! {
            when: &[
                Text("is not authorized to perform*"),
                Text(
                    "explicit deny in a service control policy|explicit deny in a resource-based policy|\
                    explicit deny in a VPC endpoint policy|explicit deny in a permissions boundary|\
                    explicit deny in a resource control policy|explicit deny in a session policy",
                ),
            ],
            says: &[("resource-policy-denied", Sure)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: s3:GetObject on resource: x \
                    with an explicit deny in a service control policy; explicit deny in a resource-based \
                    policy; explicit deny in a VPC endpoint policy; explicit deny in a permissions \
                    boundary; explicit deny in a resource control policy; explicit deny in a session \
                    policy",
            miss: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: s3:GetObject with an explicit \
                    deny in an identity-based policy",
        },
        sign! {
            when: &[
                Text("is not authorized to perform*"),
                Text("explicit deny in an identity-based policy|with an explicit deny"),
            ],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Likely)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: s3:GetObject with an explicit \
                    deny in an identity-based policy",
            miss: "HTTP/1.1 403 Forbidden\n\nwith an explicit deny",
        },
        sign! {
            when: &[Text("because no*policy allows the*")],
            says: &[("permission-denied", Sure), ("resource-policy-denied", Hint)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: s3:GetObject because no \
                    identity-based policy allows the s3:GetObject action",
            miss: "HTTP/1.1 403 Forbidden\n\nwith an explicit deny in an identity-based policy",
        },
        sign! {
            when: &[Text("is not authorized to perform*"), Not(&Text("explicit deny*"))],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Hint)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\nUser: arn:aws:iam::1:user/a is not authorized to perform: \
                    dynamodb:Query on resource: x",
            miss: "HTTP/1.1 403 Forbidden\n\nis authorized to perform: x",
        },
        sign! {
            when: &[
                Text("AccessDeniedException|UnauthorizedOperation|AuthorizationError|NotAuthorized"),
                Not(&Text("is not authorized to perform*|don't have access to the model*")),
            ],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Hint)],
            source: COMMON,
            hit: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: AccessDeniedException\n\n\
                    UnauthorizedOperation AuthorizationError NotAuthorized",
            miss: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\nx",
        },
        sign! {
            when: &[Text(
                "You don't have access to the model with the specified model ID|Model access is denied",
            )],
            says: &[("service-not-enabled", Sure)],
            source: BEDROCK,
            hit: "HTTP/1.1 403 Forbidden\n\nYou don't have access to the model with the specified model \
                    ID. Model access is denied",
            miss: "HTTP/1.1 403 Forbidden\n\nAccessDeniedException",
        },
        sign! {
            when: &[Text("OptInRequired|SubscriptionRequiredException|needs a subscription for the service")],
            says: &[("service-not-enabled", Sure)],
            source: COMMON,
            hit: "HTTP/1.1 403 Forbidden\n\nOptInRequired SubscriptionRequiredException The AWS Access \
                    Key Id needs a subscription for the service",
            miss: "HTTP/1.1 403 Forbidden\n\nAccessDenied",
        },
        sign! {
            when: &[Text("ThrottlingException|RequestLimitExceeded|TooManyRequestsException|Rate exceeded")],
            says: &[("rate-limited", Sure)],
            source: COMMON,
            hit: "HTTP/1.1 400 Bad Request\n\nThrottlingException RequestLimitExceeded \
                    TooManyRequestsException Rate exceeded",
            miss: "HTTP/1.1 400 Bad Request\n\nValidationException",
        },
        sign! {
            when: &[Text(
                "InvalidIdentityToken|No OpenIDConnect provider found in your account|\
                    Incorrect token audience|Couldn't retrieve verification key from your identity provide\
                    r|OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
            )],
            says: &[
                ("token-wrong-issuer", Likely),
                ("token-wrong-audience", Hint),
                ("server-auth-misconfigured", Hint),
            ],
            source: STS,
            hit: "HTTP/1.1 400 Bad Request\n\nInvalidIdentityToken No OpenIDConnect provider found in \
                    your account; Incorrect token audience; Couldn't retrieve verification key from your \
                    identity provider; OpenIDConnect provider's HTTPS certificate doesn't match \
                    configured thumbprint",
            miss: "HTTP/1.1 400 Bad Request\n\nValidationError",
        },
        sign! {
            when: &[Text("Incorrect token audience")],
            says: &[("token-wrong-audience", Sure)],
            source: STS,
            hit: "HTTP/1.1 400 Bad Request\n\nIncorrect token audience",
            miss: "HTTP/1.1 400 Bad Request\n\nIncorrect token",
        },
        sign! {
            when: &[Text(
                "Not authorized to perform sts:AssumeRoleWithWebIdentity|\
                    not authorized to perform: sts:AssumeRole",
            )],
            says: &[("permission-denied", Sure)],
            source: STS,
            hit: "HTTP/1.1 403 Forbidden\n\nNot authorized to perform sts:AssumeRoleWithWebIdentity; is \
                    not authorized to perform: sts:AssumeRole",
            miss: "HTTP/1.1 403 Forbidden\n\nsts:GetCallerIdentity",
        },
        sign! {
            when: &[Text(
                "Your account is blocked|account is currently blocked*|AccountProblem|\
                    This account has been suspended|AllAccessDisabled|AccountSuspended*",
            )],
            says: &[("account-restricted", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 403 Forbidden\n\nYour account is blocked; account is currently blocked and \
                    not recognized; AccountProblem; This account has been suspended; AllAccessDisabled; \
                    AccountSuspendedException",
            miss: "HTTP/1.1 403 Forbidden\n\nAccessDenied",
        },
        sign! {
            when: &[Text("is not authorized to perform*"), Text("MultiFactorAuthPresent|MFA*")],
            says: &[("step-up-required", Hint)],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: x, MFA MultiFactorAuthPresent",
            miss: "HTTP/1.1 403 Forbidden\n\nis not authorized to perform: x",
        },
    ],
};

const APPSYNC: Source = Source {
    label: "AWS AppSync: API_KEY authorization",
    url: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#api-key-authorization",
};
const COMMON: Source = Source {
    label: "AWS: common errors",
    url: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
};
const DENIED: Source = Source {
    label: "AWS: access denied error messages",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html",
};
const STS: Source = Source {
    label: "AWS STS: errors",
    url: "https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html",
};
const KEYS: Source = Source {
    label: "AWS: manage access keys",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
};
const BEDROCK: Source = Source {
    label: "Amazon Bedrock: troubleshooting",
    url: "https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html",
};
