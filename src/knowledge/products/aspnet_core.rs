//! ASP.NET Core.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Method, Not, On, Sent, Sets, Status, Text};
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
            ), Not(&Text("DenyAnonymousAuthorizationRequirement*"))],
            says: &[("permission-denied", Sure), ("insufficient-scope", Hint)],
            source: AUTHZ,
            hit: "info: AuthenticationScheme: Bearer was forbidden. AuthenticationScheme: Cookies was \
                    forbidden. Authorization failed. These requirements were not met: \
                    RolesAuthorizationRequirement; AuthenticationScheme: X was forbidden",
            miss: "info: Authorization failed. These requirements were not met: \
                    DenyAnonymousAuthorizationRequirement: Requires an authenticated user.",
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
            // A failed antiforgery check is a bare 400; the cookie tells that the check is in use.
            when: &[
                Status(&[400]),
                Method(&["POST", "PUT", "PATCH", "DELETE"]),
                Sent("cookie", "*.AspNetCore.Antiforgery.*"),
                Not(&Body("*error*")),
            ],
            says: &[("csrf-failed", Likely)],
            source: CSRF,
            hit: "POST /a HTTP/1.1\nHost: a\nCookie: .AspNetCore.Antiforgery.x1=CfDJ8\n\nHTTP/1.1 400 Bad Request\n\
                    Server: Kestrel\n\n",
            miss: "POST /a HTTP/1.1\nHost: a\nCookie: .AspNetCore.Session=CfDJ8\n\nHTTP/1.1 400 Bad Request\nServer: \
                    Kestrel\n\n",
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
        sign! {
            when: &[Text("The token expired at")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token expired at",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token is not valid before 2026",
        },
        sign! {
            when: &[Text("The token is not valid before")],
            says: &[("token-not-yet-valid", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token is not valid before",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token expired at 2026",
        },
        sign! {
            when: &[Challenge("The audience '*|The audiences '*")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"The audience 'api://a' is invalid; The audiences 'a' are \
                     invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                      error_description=\"The issuer 'x' is invalid\"\n\n",
        },
        sign! {
            when: &[Challenge("The issuer '*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"The issuer '\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                      error_description=\"The audience 'x' is invalid\"\n\n",
        },
        sign! {
            when: &[Challenge("The signature key was not found")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"The signature key was not found\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The token has no expiration|The token lifetime is invalid")],
            says: &[("token-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"The token has no expiration; The token lifetime is \
                     invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Challenge("The signature key was not found"), Challenge("*The issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"The signature key was not found; The issuer\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error_description=\"The \
                      signature key was not found\"\n\n",
        },
        sign! {
            when: &[
                Text("The required antiforgery*|antiforgery cookie token and request token do \
                            not match|AntiforgeryValidationException|The required anti-forgery*|The \
                            provided anti-forgery token*|A valid antiforgery token was not provided*"),
            ],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe required antiforgery; antiforgery cookie token \
                     and request token do not match; AntiforgeryValidationException; The required \
                     anti-forgery; The provided anti-forgery token; A valid antiforgery token was not \
                     provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nantiforgery is on",
        },
        sign! {
            when: &[Text("The required antiforgery cookie*is not present")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe required antiforgery cookiexis not present",
            miss: "HTTP/1.1 401 Unauthorized\n\nantiforgery cookie",
        },
        sign! {
            when: &[Text("Unable to unprotect the message.State|The oauth state was missing or invalid")],
            says: &[
                ("cookie-not-sent", Likely),
                ("csrf-failed", Hint),
                ("proxy-forwarding-misconfigured", Hint),
                ("cookie-session-expired", Hint),
            ],
            source: SAME,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to unprotect the message.State; The oauth \
                     state was missing or invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nCorrelation id: 1",
        },
        sign! {
            when: &[
                Text("No authenticationScheme was specified*|No authentication handler is \
                            registered*|contains authorization metadata, but a middleware was not \
                            found*|Unable to find the required services*AddAuthorization*"),
            ],
            says: &[("server-auth-misconfigured", Sure)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo authenticationScheme was specified; No \
                     authentication handler is registered; contains authorization metadata, but a \
                     middleware was not found; Unable to find the required servicesxAddAuthorization",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthenticationScheme was specified",
        },
        sign! {
            when: &[Text("Ticket expired")],
            says: &[("cookie-session-expired", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nTicket expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nTicket 12 is open",
        },
        sign! {
            when: &[Text("Unprotect ticket failed|The key*was not found in the key ring")],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnprotect ticket failed; The keyxwas not found in \
                     the key ring",
            miss: "HTTP/1.1 401 Unauthorized\n\nTicket 12 failed",
        },
        sign! {
            when: &[Text("DenyAnonymousAuthorizationRequirement")],
            says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Hint)],
            source: AUTHZ_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nDenyAnonymousAuthorizationRequirement",
            miss: "HTTP/1.1 401 Unauthorized\n\nRolesAuthorizationRequirement",
        },
        sign! {
            when: &[
                Text("RolesAuthorizationRequirement|ClaimsAuthorizationRequirement|NameAuthorizationRequirement"),
                Not(&Text("DenyAnonymousAuthorizationRequirement")),
            ],
            says: &[("permission-denied", Sure)],
            source: AUTHZ_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nRolesAuthorizationRequirement; \
                     ClaimsAuthorizationRequirement; NameAuthorizationRequirement",
            miss: "HTTP/1.1 401 Unauthorized\n\nDenyAnonymousAuthorizationRequirement",
        },
        sign! {
            when: &[Text("The request hostname is invalid")],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe request hostname is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad Request - Invalid URL",
        },
        sign! {
            when: &[Text("\"detail\"*\"LockedOut\"|\"detail\"*\"NotAllowed\""), On("aspnet-core")],
            says: &[("account-restricted", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Kestrel\n\n\"detail\"x\"LockedOut\"; \
                     \"detail\"x\"NotAllowed\"",
            miss: "HTTP/1.1 401 Unauthorized\nServer: \
                      Kestrel\n\n{\"title\":\"Unauthorized\",\"detail\":\"Failed\"}",
        },
        sign! {
            when: &[Text("\"detail\"*\"RequiresTwoFactor\"")],
            says: &[("step-up-required", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\"x\"RequiresTwoFactor\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"title\":\"Unauthorized\",\"detail\":\"Failed\"}",
        },
        sign! {
            when: &[Text("\"title\"*\"Unauthorized\"*\"detail\"*\"Failed\"")],
            says: &[("basic-wrong-credentials", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"title\"x\"Unauthorized\"x\"detail\"x\"Failed\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"title\":\"Unauthorized\",\"detail\":\"LockedOut\"}",
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
const SAME: Source = Source {
    label: "ASP.NET Core: SameSite cookies",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/samesite",
};
const AUTHN: Source = Source {
    label: "ASP.NET Core: authentication",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/",
};
const AUTHZ_MORE: Source = Source {
    label: "ASP.NET Core: authorization",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authorization/introduction",
};
const IDENT: Source = Source {
    label: "ASP.NET Core: Identity API endpoints",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/identity-api-authorization",
};
