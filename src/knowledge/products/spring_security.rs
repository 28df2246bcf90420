//! Spring Security and Spring Boot.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{
    Anonymous, Any, Body, Challenge, Header, Log, Method, Not, On, Scheme, Sent, Status, Text,
};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "spring-security",
    name: "Spring Security",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[
            Header("x-content-type-options", "nosniff"),
            Header("cache-control", "no-cache, no-store, max-age=0, must-revalidate"),
        ]),
        Mark(&[Body("Whitelabel Error Page")]),
        Mark(&[Body("\"timestamp\":*\"status\":*\"error\":*\"path\":")]),
        Mark(&[Text("org.springframework.security*|o.s.s.*|o.s.security.*")]),
        Mark(&[Header("www-authenticate", "*An error occurred while attempting to decode the Jwt*")]),
        Mark(&[Challenge("https://tools.ietf.org/html/rfc6750#section-3.1")]),
    ],
    signs: &[
        sign! {
            when: &[Text("Jwt expired at")],
            says: &[("token-expired", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"An error occurred while attempting to decode the Jwt: Jwt expired \
                    at 2026-01-01T00:00:00Z\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"Invalid token\"\n\n",
        },
        sign! {
            when: &[Text("Jwt used before")],
            says: &[("token-not-yet-valid", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"Jwt used before 2026-01-01T00:00:00Z\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("The iss claim is not valid")],
            says: &[("token-wrong-issuer", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"An error occurred while attempting to decode the Jwt: The iss \
                    claim is not valid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The aud claim is not valid\"\n\n",
        },
        sign! {
            when: &[Text(
                "The aud claim is not valid|The required audience is missing|\
                    JWT aud claim has value*must be*|JWT audience rejected*",
            )],
            says: &[("token-wrong-audience", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The aud claim is not valid; The required audience is missing; JWT \
                    aud claim has value [a], must be [b]; JWT audience rejected: [a]\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The iss claim is not valid\"\n\n",
        },
        sign! {
            when: &[Text("Signed JWT rejected: Invalid signature")],
            says: &[("token-bad-signature", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"An error occurred while attempting to decode the Jwt: Signed JWT \
                    rejected: Invalid signature\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("Another algorithm expected, or no matching key(s) found")],
            says: &[
                ("token-bad-signature", Likely),
                ("token-alg-rejected", Likely),
                ("token-wrong-issuer", Hint),
            ],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Another algorithm expected, or no \
                    matching key(s) found",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Invalid signature",
        },
        sign! {
            when: &[Text(
                "Unsupported algorithm of*|Unsecured (plain) JWTs are rejected*|\
                    Algorithm*is not*supported*JWT",
            )],
            says: &[("token-alg-rejected", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported algorithm of none; Unsecured (plain) JWTs \
                    are rejected, extend class to handle; Algorithm HS256 is not supported for JWT",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Invalid signature",
        },
        sign! {
            when: &[
                Text(
                    "Bearer token is malformed|Invalid JWT serialization|Malformed token|\
                    Invalid unsecured/JWS/JWE header|Malformed payload|Malformed Jwk set",
                ),
                Text(
                    "Bearer token is malformed|An error occurred while attempting to decode the Jwt*|\
                    Failed to authenticate since the JWT was invalid|Malformed token|Malformed payload",
                ),
            ],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\nBearer token is malformed; An error occurred while \
                    attempting to decode the Jwt: Invalid JWT serialization: Missing dot delimiter(s); \
                    Malformed token; Invalid unsecured/JWS/JWE header; Malformed payload; Malformed Jwk \
                    set; Failed to authenticate since the JWT was invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAn error occurred while attempting to decode the Jwt: \
                    Signed JWT rejected: Invalid signature",
        },
        sign! {
            when: &[Challenge("Bearer token is malformed")],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"Bearer token is malformed\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("Found multiple bearer tokens in the request")],
            says: &[("authorization-malformed", Likely), ("credential-overridden", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 400 Bad Request\nWWW-Authenticate: Bearer error=\"invalid_request\", \
                    error_description=\"Found multiple bearer tokens in the request\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text(
                "Couldn't retrieve remote JWK set|Couldn't retrieve JWK set*|\
                    Unable to resolve the Configuration with the provided Issuer*",
            )],
            says: &[("server-auth-misconfigured", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAn error occurred while attempting to decode the Jwt: \
                    Couldn't retrieve remote JWK set: Connection refused; Couldn't retrieve JWK set from \
                    URL; Unable to resolve the Configuration with the provided Issuer of \"x\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected",
        },
        sign! {
            when: &[Text("Provided token isn't active")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: OPAQUE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"Provided token isn't active\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[
                Challenge("requires higher privileges than provided by the access token"),
                Status(&[403]),
            ],
            says: &[("insufficient-scope", Likely), ("permission-denied", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error=\"insufficient_scope\", \
                    error_description=\"The request requires higher privileges than provided by the \
                    access token.\", error_uri=\"x\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text(
                "Full authentication is required to access this resource|\
                    An Authentication object was not found in the SecurityContext",
            )],
            says: &[
                ("no-credentials", Likely),
                ("auth-header-stripped-upstream", Hint),
                ("token-invalid-or-revoked", Hint),
                ("cookie-session-expired", Hint),
            ],
            source: ARCH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Full authentication is required to access \
                    this resource\"} An Authentication object was not found in the SecurityContext",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Bad credentials\"}",
        },
        sign! {
            when: &[
                Body("\"Bad credentials\"|Bad credentials"),
                Body("\"timestamp\"*\"status\"*|\"error\":\"Unauthorized\"|spring*"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: USER,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"timestamp\":\"2026-01-01\",\"status\":401,\
                    \"error\":\"Unauthorized\",\"message\":\"Bad credentials\",\"path\":\"/a\",\
                    \"x\":\"spring\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Bad credentials\",\
                    \"documentation_url\":\"x\"}",
        },
        sign! {
            when: &[Text(
                "User account is locked|User is disabled|User account has expired|\
                    User credentials have expired|LockedException|DisabledException|\
                    AccountExpiredException|CredentialsExpiredException",
            )],
            says: &[("account-restricted", Sure)],
            source: USER,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser account is locked; User is disabled; User account \
                    has expired; User credentials have expired; LockedException DisabledException \
                    AccountExpiredException CredentialsExpiredException",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad credentials",
        },
        sign! {
            when: &[Text(
                "Invalid CSRF Token*|Invalid CSRF token found for*|\
                    An expected CSRF token cannot be found|\
                    Could not verify the provided CSRF token because*|MissingCsrfTokenException|\
                    InvalidCsrfTokenException",
            )],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalid CSRF Token 'null' was found on the request \
                    parameter; Invalid CSRF token found for http://a/; An expected CSRF token cannot be \
                    found; Could not verify the provided CSRF token because your session was not found; \
                    MissingCsrfTokenException InvalidCsrfTokenException",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess Denied",
        },
        sign! {
            // CSRF protection is on unless switched off, and a browser's session alone does not pass it.
            when: &[
                Body("\"timestamp\":*\"status\":403*\"path\":"),
                Method(&["POST", "PUT", "PATCH", "DELETE"]),
                Sent("cookie", "*SESSION*"),
                Not(&Sent("authorization", "*")),
                Not(&Any(&[Sent("x-csrf-token", "*"), Sent("x-xsrf-token", "*"), Sent("content-type", "application/x-www-form-urlencoded*")])),
            ],
            says: &[("csrf-failed", Likely)],
            source: CSRF,
            hit: "POST /a HTTP/1.1\nHost: a\nCookie: JSESSIONID=AB12\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"timestamp\":\"2026-01-01\",\"status\":403,\"error\":\"Forbidden\",\"path\":\"/a\"}",
            miss: "POST /a HTTP/1.1\nHost: a\nCookie: JSESSIONID=AB12\nX-CSRF-TOKEN: abc\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"timestamp\":\"2026-01-01\",\"status\":403,\"error\":\"Forbidden\",\"path\":\"/a\"}",
        },
        sign! {
            when: &[
                Body("\"error\":\"Forbidden\""),
                Body("\"timestamp\":*\"status\":403*\"path\":"),
                Method(&["POST", "PUT", "PATCH", "DELETE"]),
            ],
            says: &[("csrf-failed", Hint), ("permission-denied", Hint)],
            source: CSRF,
            hit: "POST /a HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"timestamp\":\"2026-01-01\",\
                    \"status\":403,\"error\":\"Forbidden\",\"path\":\"/a\"}",
            miss: "GET /a HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"timestamp\":\"2026-01-01\",\
                    \"status\":403,\"error\":\"Forbidden\",\"path\":\"/a\"}",
        },
        sign! {
            when: &[
                Text(
                    "Responding with 403*|Failed to authorize*|Access is denied (user is not anonymous*|\
                    AuthorizationDeniedException*|AccessDeniedHandlerImpl*",
                ),
                Not(&Text("anonymous")),
            ],
            says: &[("permission-denied", Likely)],
            source: ARCH,
            hit: "AccessDeniedHandlerImpl : Responding with 403 status code; Failed to authorize filter \
                    invocation; AuthorizationDeniedException: Access Denied; Access is denied (user is \
                    not anonymousx); AccessDeniedHandlerImpl",
            miss: "Access is denied (user is anonymous); redirecting to authentication entry point",
        },
        sign! {
            when: &[Text(
                "Access is denied (user is anonymous)|\
                    Set SecurityContextHolder to anonymous SecurityContext|\
                    Sending AnonymousAuthenticationToken*",
            )],
            says: &[("no-credentials", Likely)],
            source: ARCH,
            hit: "Access is denied (user is anonymous); redirecting\nSet SecurityContextHolder to \
                    anonymous SecurityContext\nSending AnonymousAuthenticationToken to authentication \
                    entry point",
            miss: "Responding with 403 status code",
        },
        sign! {
            when: &[Text(
                "The request was rejected because the URL contained a potentially malicious String*|\
                    RequestRejectedException|The request was rejected because the HTTP method*|\
                    The request was rejected because the header*",
            )],
            says: &[("waf-blocked", Likely), ("wrong-url", Hint), ("method-not-permitted", Hint)],
            source: FIREWALL,
            hit: "HTTP/1.1 400 Bad Request\n\nRequestRejectedException: The request was rejected \
                    because the URL contained a potentially malicious String \"//\"; The request was \
                    rejected because the HTTP method \"X\" was not included; The request was rejected \
                    because the header: \"a\" is not allowed",
            miss: "HTTP/1.1 400 Bad Request\n\nrejected",
        },
        sign! {
            when: &[Body("Invalid CORS request"), Status(&[403])],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalid CORS request",
            miss: "HTTP/1.1 400 Bad Request\n\nInvalid request",
        },
        sign! {
            when: &[Text("Rejecting session creation*|Maximum sessions of*for this principal exceeded")],
            says: &[("account-restricted", Hint)],
            source: USER,
            hit: "Rejecting session creation; Maximum sessions of 1 for this principal exceeded",
            miss: "session created",
        },
        sign! {
            when: &[Text("io.jsonwebtoken.ExpiredJwtException|JWT expired at*|JWT expired*milliseconds ago")],
            says: &[("token-expired", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nio.jsonwebtoken.ExpiredJwtException: JWT expired at \
                    2026-01-01T00:00:00Z. Current time: x; JWT expired 1000 milliseconds ago",
            miss: "HTTP/1.1 401 Unauthorized\n\nio.jsonwebtoken.MalformedJwtException",
        },
        sign! {
            when: &[Text("JWT signature does not match locally computed signature")],
            says: &[("token-bad-signature", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT signature does not match locally computed signature. \
                    JWT validity cannot be asserted and should not be trusted.",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at",
        },
        sign! {
            when: &[Text(
                "JWT strings must contain exactly 2 period characters|MalformedJwtException|\
                    Invalid compact JWT string*",
            )],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nMalformedJwtException: JWT strings must contain exactly \
                    2 period characters. Found: 0; Invalid compact JWT string: x",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at",
        },
        sign! {
            when: &[Text("Request method*is not supported|Request method*not supported")],
            says: &[("method-not-permitted", Sure)],
            source: METHOD,
            hit: "HTTP/1.1 405 Method Not Allowed\n\nRequest method 'POST' is not supported; Request \
                    method 'POST' not supported",
            miss: "HTTP/1.1 405 Method Not Allowed\n\nmethod",
        },
        sign! {
            when: &[Text("Unexpected JWT issuer")],
            says: &[("token-wrong-issuer", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnexpected JWT issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe aud claim is valid",
        },
        sign! {
            when: &[Text("aud claim is not equal to*")],
            says: &[("token-wrong-audience", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\naud claim is not equal to",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe iss claim is not valid",
        },
        sign! {
            when: &[Text("Signed JWT rejected: No matching*")],
            says: &[("token-bad-signature", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: No matching",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Another algorithm expected, or \
                      no matching key(s) found",
        },
        sign! {
            when: &[Text("Another algorithm expected, or no matching key*")],
            says: &[
                ("token-bad-signature", Likely),
                ("token-alg-rejected", Likely),
                ("token-wrong-issuer", Hint),
            ],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAnother algorithm expected, or no matching key",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Invalid signature",
        },
        sign! {
            when: &[
                Text("decode the Jwt: Malformed*|decode the Jwt: Invalid JWS header*|decode the \
                            Jwt: Invalid JWT serialization*|decode the Jwt: Invalid unsecured*|decode \
                            the Jwt: Invalid JOSE*"),
            ],
            says: &[("token-malformed", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\ndecode the Jwt: Malformed; decode the Jwt: Invalid \
                     JWS header; decode the Jwt: Invalid JWT serialization; decode the Jwt: Invalid \
                     unsecured; decode the Jwt: Invalid JOSE",
            miss: "HTTP/1.1 401 Unauthorized\n\nAn error occurred while attempting to decode the \
                      Jwt: Jwt expired at 2026",
        },
        sign! {
            when: &[Text("did not match the requested issuer")],
            says: &[("server-auth-misconfigured", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\ndid not match the requested issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Invalid signature",
        },
        sign! {
            when: &[
                Text("given typ value needs to be one of*|JOSE header typ*not allowed|Required \
                            JOSE header typ*"),
            ],
            says: &[("token-wrong-type", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\ngiven typ value needs to be one of; JOSE header \
                     typxnot allowed; Required JOSE header typ",
            miss: "HTTP/1.1 401 Unauthorized\n\nJOSE header is fine",
        },
        sign! {
            when: &[Text("The token was not issued for this audience")],
            says: &[("token-wrong-audience", Sure)],
            source: RS,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token was not issued for this audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token was issued",
        },
        sign! {
            when: &[Challenge("Bearer token is malformed")],
            says: &[
                ("authorization-malformed", Likely),
                ("token-malformed", Likely),
                ("credential-not-loaded", Hint),
            ],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"Bearer token is malformed\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nBearer token is missing",
        },
        sign! {
            when: &[Text("Found multiple bearer tokens in the request")],
            says: &[("authorization-malformed", Sure), ("credential-overridden", Likely)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\nFound multiple bearer tokens in the request",
            miss: "HTTP/1.1 401 Unauthorized\n\nBearer token is malformed",
        },
        sign! {
            when: &[Text("requires higher privileges than provided by the access token")],
            says: &[("insufficient-scope", Sure)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequires higher privileges than provided by the \
                     access token",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequires an access token",
        },
        sign! {
            when: &[Text("Full authentication is required to access this resource"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: ARCH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nFull \
                     authentication is required to access this resource",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAccess is denied",
        },
        sign! {
            when: &[Text("Bad credentials"), On("spring-security")],
            says: &[("basic-wrong-credentials", Sure)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer \
                     error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nBad credentials",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer \
                      error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nWhitelabel",
        },
        sign! {
            when: &[Text("Invalid Credentials"), On("spring-security"), Scheme("Basic")],
            says: &[("basic-wrong-credentials", Sure)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                     Unauthorized\nWWW-Authenticate: Bearer \
                     error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nInvalid \
                     Credentials",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                      Unauthorized\nWWW-Authenticate: Bearer \
                      error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nInvalid",
        },
        sign! {
            when: &[
                Text("Failed to decode basic authentication token|Invalid basic authentication \
                            token|Empty basic authentication token"),
            ],
            says: &[("basic-malformed", Sure)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed to decode basic authentication token; Invalid \
                     basic authentication token; Empty basic authentication token",
            miss: "HTTP/1.1 401 Unauthorized\n\nBasic authentication failed",
        },
        sign! {
            when: &[
                Text("\"timestamp\":*\"status\":403*\"error\":\"Forbidden\""),
                Method(&["GET", "HEAD"]),
            ],
            says: &[("permission-denied", Likely), ("wrong-status-403-for-401", Hint)],
            source: ARCH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\n\"timestamp\":x\"status\":403x\"error\":\"Forbidden\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                      Unauthorized\n\n{\"timestamp\":\"2026-01-01T00:00:00Z\",\"status\":404,\"error\":\"Not \
                      Found\",\"path\":\"/\"}",
        },
        sign! {
            when: &[Text("\"timestamp\":*\"status\":403*\"error\":\"Forbidden\""), Anonymous],
            says: &[("wrong-status-403-for-401", Likely), ("permission-denied", Hint)],
            source: ARCH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\n\"timestamp\":x\"status\":403x\"error\":\"Forbidden\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"status\":404}",
        },
        sign! {
            when: &[Text("Access is denied|Access Denied"), On("spring-security"), Status(&[403])],
            says: &[("permission-denied", Likely)],
            source: ARCH,
            hit: "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer \
                     error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nAccess is denied; \
                     Access Denied",
            miss: "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer \
                      error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"\n\nBad credentials",
        },
        sign! {
            when: &[Text("Authentication method not supported")],
            says: &[("method-not-permitted", Likely), ("wrong-url", Hint)],
            source: ARCH,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication method not supported",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication failed",
        },
        sign! {
            when: &[Challenge("X.509 Certificate*")],
            says: &[("client-certificate-required", Sure)],
            source: BOUND,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"X.509 Certificate\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("Failed to verify DPoP*|DPoP proof is missing*|invalid_dpop_proof")],
            says: &[("dpop-proof-invalid", Sure)],
            source: BOUND,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed to verify DPoP; DPoP proof is missing; \
                     invalid_dpop_proof",
            miss: "HTTP/1.1 401 Unauthorized\n\nDPoP is fine",
        },
        sign! {
            when: &[Text("DPoP-bound")],
            says: &[("dpop-proof-invalid", Likely), ("scheme-mismatch", Likely)],
            source: BOUND,
            hit: "HTTP/1.1 401 Unauthorized\n\nDPoP-bound",
            miss: "HTTP/1.1 401 Unauthorized\n\nDPoP",
        },
        sign! {
            when: &[Log("AnonymousAuthenticationFilter*anonymous|Set SecurityContextHolder to anonymous*")],
            says: &[("no-credentials", Likely)],
            source: ARCH,
            hit: "AnonymousAuthenticationFilterxanonymous\nSet SecurityContextHolder to anonymous",
            miss: "Secured GET /",
        },
    ],
};

const RS: Source = Source {
    label: "Spring Security: OAuth 2.0 resource server, JWT",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const OPAQUE: Source = Source {
    label: "Spring Security: opaque tokens",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/opaque-token.html",
};
const BEARER: Source = Source {
    label: "Spring Security: bearer tokens",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/bearer-tokens.html",
};
const ARCH: Source = Source {
    label: "Spring Security: handling security exceptions",
    url: "https://docs.spring.io/spring-security/reference/servlet/architecture.html#servlet-exceptiontranslationfilter",
};
const CSRF: Source = Source {
    label: "Spring Security: CSRF",
    url: "https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html",
};
const FIREWALL: Source = Source {
    label: "Spring Security: HttpFirewall",
    url: "https://docs.spring.io/spring-security/reference/servlet/exploits/firewall.html",
};
const CORS: Source = Source {
    label: "Spring: CORS",
    url: "https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html",
};
const USER: Source = Source {
    label: "Spring Security: UserDetailsService",
    url: "https://docs.spring.io/spring-security/reference/servlet/authentication/passwords/user-details-service.html",
};
const JJWT: Source = Source { label: "JJWT", url: "https://github.com/jwtk/jjwt#readme" };
const METHOD: Source = Source {
    label: "Spring: HttpRequestMethodNotSupportedException",
    url: "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-ann-rest-exceptions.html",
};
const BASIC: Source = Source {
    label: "Spring Security: Basic",
    url: "https://docs.spring.io/spring-security/reference/servlet/authentication/passwords/basic.html",
};
const BOUND: Source = Source {
    label: "Spring Security: bound tokens",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/dpop-tokens.html",
};
