//! Amazon API Gateway.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Host, Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aws-api-gateway",
    name: "Amazon API Gateway",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("x-amz-apigw-id", "*")]),
        Mark(&[Header("apigw-requestid", "*")]),
        Mark(&[Host("*.execute-api.*amazonaws.com")]),
    ],
    signs: &[
        sign! {
            when: &[Body(
                "{\"message\":\"Missing Authentication Token\"}|\
                    {\"message\": \"Missing Authentication Token\"}",
            )],
            says: &[("wrong-url", Likely), ("no-credentials", Likely)],
            source: TYPES,
            hit: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: MissingAuthenticationTokenException\n\n\
                    {\"message\":\"Missing Authentication Token\"}{\"message\": \"Missing Authentication \
                    Token\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Header("x-amzn-errortype", "ForbiddenException"),
                Host("*.vpce.amazonaws.com"),
                Not(&Sent("x-apigw-api-id", "*")),
            ],
            says: &[("host-not-allowed", Sure), ("resource-policy-denied", Hint)],
            source: PRIVATE,
            hit: "GET /prod/a HTTP/1.1\nHost: vpce-1-a.execute-api.us-east-1.vpce.amazonaws.com\n\nHTTP/1.1 403 \
                    Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{\"message\":\"Forbidden\"}",
            miss: "GET /prod/a HTTP/1.1\nHost: a1.execute-api.us-east-1.amazonaws.com\n\nHTTP/1.1 403 \
                    Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Header("x-amzn-errortype", "ForbiddenException"),
                Body("\"Forbidden\""),
                Not(&Sent("x-api-key", "*")),
            ],
            says: &[
                ("api-key-missing", Likely),
                ("waf-blocked", Hint),
                ("api-key-invalid", Hint),
                ("host-not-allowed", Hint),
            ],
            source: KEYS,
            hit: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n\
                    {\"message\":\"Forbidden\"}",
            miss: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: AccessDeniedException\n\n\
                    {\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Header("x-amzn-errortype", "ForbiddenException"),
                Body("\"Forbidden\""),
                Sent("x-api-key", "*"),
            ],
            says: &[("api-key-invalid", Likely), ("waf-blocked", Hint)],
            source: KEYS,
            hit: "GET / HTTP/1.1\nx-api-key: a\n\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: \
                    ForbiddenException\n\n{\"message\":\"Forbidden\"}",
            miss: "GET / HTTP/1.1\nx-api-key: a\n\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: \
                    AccessDeniedException\n\n{\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[Header("x-amzn-errortype", "UnauthorizedException"), Not(&Sent("authorization", "*"))],
            says: &[("no-credentials", Likely)],
            source: AUTHORIZER,
            hit: "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n\
                    {\"message\":\"Unauthorized\"}",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\
                    x-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
        },
        sign! {
            when: &[Header("x-amzn-errortype", "UnauthorizedException"), Sent("authorization", "*")],
            says: &[
                ("token-expired", Hint),
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-issuer", Hint),
                ("token-wrong-type", Hint),
            ],
            source: AUTHORIZER,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\
                    x-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
            miss: "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n\
                    {\"message\":\"Unauthorized\"}",
        },
        // An authorizer without scopes takes the ID token.
        sign! {
            when: &[Header("x-amzn-errortype", "UnauthorizedException"), Sent("authorization", "eyJ*"), Not(&Sent("authorization", "bearer *"))],
            says: &[("token-wrong-type", Likely)],
            source: COGNITO,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: eyJraWQiOiJhIn0.eyJhIjoxfQ.abc\n\nHTTP/1.1 401 Unauthorized\n\
                    x-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer eyJraWQiOiJhIn0.eyJhIjoxfQ.abc\n\nHTTP/1.1 401 Unauthorized\n\
                    x-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
        },
        sign! {
            when: &[Body("The incoming token has expired")],
            says: &[("token-expired", Sure)],
            source: TYPES,
            hit: "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n\
                    {\"message\":\"The incoming token has expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"The incoming token is bad\"}",
        },
        sign! {
            when: &[Body("User is not authorized to access this resource with an explicit deny")],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Likely)],
            source: POLICY,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"Message\":\"User is not authorized to access this \
                    resource with an explicit deny in an identity-based policy\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"Message\":\"User is not authorized to access this \
                    resource\"}",
        },
        sign! {
            when: &[Body("User is not authorized to access this resource"), Not(&Body("explicit deny"))],
            says: &[("permission-denied", Sure), ("resource-policy-denied", Hint)],
            source: AUTHORIZER,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"Message\":\"User is not authorized to access this \
                    resource\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"Message\":\"User is not authorized to access this \
                    resource with an explicit deny\"}",
        },
        sign! {
            when: &[
                Header("x-amzn-errortype", "AuthorizerConfigurationException|InternalServerErrorException"),
                Status(&[500, 403]),
            ],
            says: &[("server-auth-misconfigured", Likely)],
            source: TYPES,
            hit: "HTTP/1.1 500 Internal Server Error\nx-amzn-ErrorType: \
                    AuthorizerConfigurationException\n\n{\"message\":null}",
            miss: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: AccessDeniedException\n\n",
        },
        sign! {
            when: &[
                Challenge("scope=*"),
                Challenge("error=\"insufficient_scope\""),
                Header("apigw-requestid", "*"),
            ],
            says: &[("insufficient-scope", Sure)],
            source: JWT,
            hit: "HTTP/1.1 403 Forbidden\napigw-requestid: x\nWWW-Authenticate: Bearer scope=\"a\" \
                    error=\"insufficient_scope\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer scope=\"a\" \
                    error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[
                Challenge(
                    "error_description=\"the token has expired\"|error_description=\"the token is expired\"",
                ),
                Header("apigw-requestid", "*"),
            ],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer \
                    error=\"invalid_token\" error_description=\"the token has expired\"\n\
                    WWW-Authenticate: Bearer error_description=\"the token is expired\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer \
                    error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("the token does not have a valid audience")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer scope=\"\" \
                    error=\"invalid_token\" error_description=\"the token does not have a valid \
                    audience\"\n\n{\"message\":\"Unauthorized\"}",
            miss: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer scope=\"\" \
                    error=\"invalid_token\"\n\n{\"message\":\"Unauthorized\"}",
        },
        sign! {
            when: &[
                Challenge("signing method*is invalid|issuer does not match"),
                Header("apigw-requestid", "*"),
            ],
            says: &[("token-alg-rejected", Hint), ("token-wrong-issuer", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer \
                    error_description=\"signing method HS256 is invalid; issuer does not match\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\napigw-requestid: x\nWWW-Authenticate: Bearer \
                    error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Header("x-amzn-errortype", "LimitExceededException|TooManyRequestsException")],
            says: &[("rate-limited", Sure)],
            source: TYPES,
            hit: "HTTP/1.1 429 Too Many Requests\nx-amzn-ErrorType: LimitExceededException\n\n\
                    {\"message\":\"Limit Exceeded\"}",
            miss: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n",
        },
        // The types of gateway responses, as access logs print `$context.error.responseType`.
        sign! {
            when: &[Text("WAF_FILTERED")],
            says: &[("waf-blocked", Sure)],
            source: TYPES,
            hit: "{\"httpMethod\":\"GET\",\"status\":\"403\",\"errorResponseType\":\"WAF_FILTERED\"}",
            miss: "{\"httpMethod\":\"GET\",\"status\":\"403\",\"errorResponseType\":\"ACCESS_DENIED\"}",
        },
        sign! {
            when: &[Text("AUTHORIZER_CONFIGURATION_ERROR|AUTHORIZER_FAILURE")],
            says: &[("server-auth-misconfigured", Sure)],
            source: TYPES,
            hit: "{\"status\":\"500\",\"errorResponseType\":\"AUTHORIZER_CONFIGURATION_ERROR\"} AUTHORIZER_FAILURE",
            miss: "{\"status\":\"401\",\"errorResponseType\":\"UNAUTHORIZED\"}",
        },
    ],
};

const TYPES: Source = Source {
    label: "API Gateway: gateway response types",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
};
const KEYS: Source = Source {
    label: "API Gateway: API keys",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html",
};
const AUTHORIZER: Source = Source {
    label: "API Gateway: Lambda authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
};
const PRIVATE: Source = Source {
    label: "API Gateway: invoke a private API",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html",
};
const JWT: Source = Source {
    label: "API Gateway: JWT authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html",
};
const POLICY: Source = Source {
    label: "API Gateway: resource policies",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html",
};
const COGNITO: Source = Source {
    label: "API Gateway: integrate a REST API with a user pool",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html",
};
