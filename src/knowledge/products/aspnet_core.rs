//! ASP.NET Core.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Method, Not, On, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aspnet-core",
    name: "ASP.NET Core",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "Kestrel")]),
        Mark(&[Header("x-powered-by", "ASP.NET")]),
        Mark(&[Sets(".AspNetCore.*|.AspNet.*|ASP.NET_SessionId")]),
        Mark(&[Sent("cookie", "*.AspNetCore.*|*ASP.NET_SessionId=*")]),
        Mark(&[Text("Microsoft.AspNetCore.*")]),
        Mark(&[Body(
            "https://tools.ietf.org/html/rfc7235#section-3.1|\
                    https://tools.ietf.org/html/rfc9110#section-15.5.2|\
                    https://tools.ietf.org/html/rfc7231#section-6.5.3|\
                    https://tools.ietf.org/html/rfc9110#section-15.5.4",
        )]),
    ],
    signs: &[
        sign! {
            when: &[Challenge("The token expired at*|The token is expired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The token expired at '01/01/2026 00:00:00'\"\nWWW-Authenticate: \
                    Bearer error_description=\"The token is expired\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The token is not valid before*")],
            says: &[("token-not-yet-valid", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The token is not valid before '01/01/2026 00:00:00'\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The audience*is invalid|The audiences*are invalid")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The audience 'a' is invalid\"\nWWW-Authenticate: Bearer \
                    error_description=\"The audiences 'a, b' are invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The issuer*is invalid")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The issuer 'https://a/' is invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The signature key was not found")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The signature key was not found\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The signature is invalid")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The signature is invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The token has no expiration|The token lifetime is invalid*")],
            says: &[("token-malformed", Likely), ("token-expired", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The token has no expiration; The token lifetime is invalid; \
                    NotBefore: 'x', Expires: 'y'\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text(
                "AuthenticationScheme: Bearer was forbidden|\
                    AuthenticationScheme: Cookies was forbidden|\
                    Authorization failed. These requirements were not met*|\
                    AuthenticationScheme:*was forbidden",
            )],
            says: &[("permission-denied", Sure), ("insufficient-scope", Hint)],
            source: AUTHZ,
            hit: "info: AuthenticationScheme: Bearer was forbidden. AuthenticationScheme: Cookies was \
                    forbidden. Authorization failed. These requirements were not met: \
                    RolesAuthorizationRequirement; AuthenticationScheme: X was forbidden",
            miss: "info: AuthenticationScheme: Bearer was challenged.",
        },
        sign! {
            when: &[Text("DenyAnonymousAuthorizationRequirement: Requires an authenticated user")],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint)],
            source: AUTHZ,
            hit: "info: Authorization failed. These requirements were not met: \
                    DenyAnonymousAuthorizationRequirement: Requires an authenticated user.",
            miss: "info: Authorization was successful.",
        },
        sign! {
            when: &[Text(
                "Bearer was not authenticated. Failure message: No SecurityTokenValidator available fo\
                    r token*|IDX10000*",
            )],
            says: &[("token-malformed", Likely)],
            source: JWT,
            hit: "Bearer was not authenticated. Failure message: No SecurityTokenValidator available \
                    for token. IDX10000: x",
            miss: "Bearer was challenged",
        },
        sign! {
            when: &[
                Header(
                    "location",
                    "*/Account/Login?ReturnUrl=*|*/Identity/Account/Login?ReturnUrl=*|*/login?ReturnUrl=*",
                ),
                Not(&Method(&["OPTIONS"])),
            ],
            says: &[("login-redirect", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 302 Found\nLocation: https://a/Account/Login?ReturnUrl=%2Fa\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: https://a/Account\n\n",
        },
        sign! {
            when: &[Header("location", "*/Account/AccessDenied?ReturnUrl=*")],
            says: &[("permission-denied", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 302 Found\nLocation: https://a/Account/AccessDenied?ReturnUrl=%2Fa\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: https://a/Account/Login?ReturnUrl=%2Fa\n\n",
        },
        sign! {
            when: &[Text(
                "The required antiforgery cookie*is not present|\
                    The required antiforgery form field*is not present|\
                    The required anti-forgery form field*|The required anti-forgery cookie*|\
                    The provided antiforgery token*|antiforgery token could not be decrypted|\
                    The required antiforgery header value*is not present|\
                    The antiforgery cookie token and form field token do not match|\
                    Antiforgery token validation failed*|HttpAntiForgeryException",
            )],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 400 Bad Request\n\nThe required antiforgery cookie \
                    \".AspNetCore.Antiforgery.x\" is not present. The required antiforgery form field \
                    \"y\" is not present. The required anti-forgery form field; The required anti-forgery \
                    cookie; The provided antiforgery token was meant for a different user; The \
                    antiforgery token could not be decrypted. The required antiforgery header value \"z\" \
                    is not present. The antiforgery cookie token and form field token do not match. \
                    Antiforgery token validation failed. HttpAntiForgeryException",
            miss: "HTTP/1.1 400 Bad Request\n\nantiforgery",
        },
        sign! {
            when: &[Text("Correlation failed|An error was encountered while handling the remote login")],
            says: &[("cookie-not-sent", Likely), ("proxy-forwarding-misconfigured", Likely)],
            source: CORR,
            hit: "HTTP/1.1 500 Internal Server Error\n\nAn error was encountered while handling the \
                    remote login. Correlation failed.",
            miss: "HTTP/1.1 500 Internal Server Error\n\nerror",
        },
        sign! {
            when: &[
                Body(
                    "Certificate*Chain validation failed|No client certificate found|\
                    No certificate*in request",
                ),
                On("aspnet-core"),
            ],
            says: &[("client-certificate-required", Likely)],
            source: CERT,
            hit: "HTTP/1.1 403 Forbidden\nServer: Kestrel\n\nCertificate: Chain validation failed; No \
                    client certificate found; No certificate was in request",
            miss: "HTTP/1.1 403 Forbidden\n\nNo client certificate found",
        },
        sign! {
            when: &[Body("<h2>Bad Request - Invalid Hostname</h2>|Bad Request - Invalid Host*")],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 400 Bad Request\nServer: Microsoft-HTTPAPI/2.0\n\n<h2>Bad Request - Invalid \
                    Hostname</h2> Bad Request - Invalid Host",
            miss: "HTTP/1.1 400 Bad Request\n\n<h2>Bad Request</h2>",
        },
        sign! {
            when: &[Body("Authorization has been denied for this request")],
            says: &[
                ("no-credentials", Likely),
                ("token-expired", Hint),
                ("token-invalid-or-revoked", Likely),
            ],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"Message\":\"Authorization has been denied for this \
                    request.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"Message\":\"x\"}",
        },
    ],
};

const JWT: Source = Source {
    label: "ASP.NET Core: configure JWT bearer authentication",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication",
};
const COOKIE: Source = Source {
    label: "ASP.NET Core: cookie authentication",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie",
};
const CSRF: Source = Source {
    label: "ASP.NET Core: antiforgery",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/anti-request-forgery",
};
const AUTHZ: Source = Source {
    label: "ASP.NET Core: policy-based authorization",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authorization/policies",
};
const CERT: Source = Source {
    label: "ASP.NET Core: certificate authentication",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/certauth",
};
const HOST: Source = Source {
    label: "ASP.NET Core: host filtering",
    url: "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/servers/kestrel/host-filtering",
};
const CORR: Source = Source {
    label: "ASP.NET Core: proxy servers and load balancers",
    url: "https://learn.microsoft.com/en-us/aspnet/core/host-and-deploy/proxy-load-balancer",
};
