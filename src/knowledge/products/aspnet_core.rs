//! ASP.NET Core and Microsoft.IdentityModel.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Not, On, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aspnet-core",
    name: "ASP.NET Core",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "Kestrel")]),
        Mark(&[Header("x-powered-by", "ASP.NET")]),
        Mark(&[Header("x-aspnet-version", "*")]),
        Mark(&[Sets(".AspNetCore.*")]),
        Mark(&[Sent("cookie", ".AspNetCore.*")]),
        Mark(&[Body("\"traceId\"*\"00-*")]),
        Mark(&[Any(&[Text("Microsoft.AspNetCore.*"), Text("Microsoft.IdentityModel.*")])]),
    ],
    signs: &[
        Sign {
            when: &[Text("The token expired at")],
            says: &[("token-expired", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token expired at",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token is not valid before 2026",
        },
        Sign {
            when: &[Text("The token is not valid before")],
            says: &[("token-not-yet-valid", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token is not valid before",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token expired at 2026",
        },
        Sign {
            when: &[Any(&[Challenge("The audience '*"), Challenge("The audiences '*")])],
            says: &[("token-wrong-audience", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The audience 'api://a' is invalid; The audiences 'a' are invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The issuer 'x' is invalid\"\n\n",
        },
        Sign {
            when: &[Challenge("The issuer '*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The issuer '\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The audience 'x' is invalid\"\n\n",
        },
        Sign {
            when: &[Challenge("The signature key was not found")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature key was not found\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        Sign {
            when: &[Challenge("The signature is invalid")],
            says: &[("token-bad-signature", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature is invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        Sign {
            when: &[Any(&[Challenge("The token has no expiration"), Challenge("The token lifetime is invalid")])],
            says: &[("token-malformed", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token has no expiration; The token lifetime is invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        Sign {
            when: &[Challenge("The signature key was not found"), Challenge("*The issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JB,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature key was not found; The issuer\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error_description=\"The signature key was not found\"\n\n",
        },
        Sign {
            when: &[Any(&[Text("IDX10223"), Text("SecurityTokenExpiredException"), Text("IDX10230*expired")])],
            says: &[("token-expired", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10223; SecurityTokenExpiredException; IDX10230xexpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10222",
        },
        Sign {
            when: &[Any(&[Text("IDX10222"), Text("SecurityTokenNotYetValidException")])],
            says: &[("token-not-yet-valid", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10222; SecurityTokenNotYetValidException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10223",
        },
        Sign {
            when: &[Any(&[Text("IDX10214"), Text("IDX10206"), Text("IDX10215"), Text("SecurityTokenInvalidAudienceException")])],
            says: &[("token-wrong-audience", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10214; IDX10206; IDX10215; SecurityTokenInvalidAudienceException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10205",
        },
        Sign {
            when: &[Any(&[Text("IDX10205"), Text("IDX10211"), Text("IDX40001"), Text("SecurityTokenInvalidIssuerException")])],
            says: &[("token-wrong-issuer", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10205; IDX10211; IDX40001; SecurityTokenInvalidIssuerException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        Sign {
            when: &[Any(&[Text("IDX10204"), Text("IDX10208"), Text("IDX20803"), Text("IDX20804"), Text("IDX20805"), Text("IDX20807"), Text("IDX10720"), Text("IDX10653")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10204; IDX10208; IDX20803; IDX20804; IDX20805; IDX20807; IDX10720; IDX10653",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10205",
        },
        Sign {
            when: &[Any(&[Text("IDX10501"), Text("IDX10503"), Text("IDX10511"), Text("IDX10512"), Text("IDX10516"), Text("IDX10517"), Text("SecurityTokenSignatureKeyNotFoundException"), Text("SecurityTokenInvalidSignatureException")])],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10501; IDX10503; IDX10511; IDX10512; IDX10516; IDX10517; SecurityTokenSignatureKeyNotFoundException; SecurityTokenInvalidSignatureException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10500",
        },
        Sign {
            when: &[Text("IDX10500")],
            says: &[("server-auth-misconfigured", Likely), ("token-bad-signature", Likely)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10500",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10501",
        },
        Sign {
            when: &[Any(&[Text("IDX10504"), Text("IDX10696"), Text("IDX10634"), Text("IDX10697")])],
            says: &[("token-alg-rejected", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10504; IDX10696; IDX10634; IDX10697",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10501",
        },
        Sign {
            when: &[Any(&[Text("IDX10225"), Text("IDX10209"), Text("IDX10508"), Text("IDX10709"), Text("IDX12709"), Text("IDX12741"), Text("IDX12729"), Text("IDX14100"), Text("IDX14101"), Text("IDX14102"), Text("IDX14107"), Text("IDX14120")])],
            says: &[("token-malformed", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10225; IDX10209; IDX10508; IDX10709; IDX12709; IDX12741; IDX12729; IDX14100; IDX14101; IDX14102; IDX14107; IDX14120",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10223",
        },
        Sign {
            when: &[Any(&[Text("IDX10609"), Text("IDX10603"), Text("IDX10619")])],
            says: &[("token-malformed", Likely), ("server-auth-misconfigured", Likely), ("token-wrong-audience", Hint)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10609; IDX10603; IDX10619",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10600",
        },
        Sign {
            when: &[Any(&[Text("IDX10256"), Text("IDX10257")])],
            says: &[("token-wrong-type", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10256; IDX10257",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10258",
        },
        Sign {
            when: &[Any(&[Text("IDX21323"), Text("IDX21329")])],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Hint)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX21323; IDX21329",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX21000",
        },
        Sign {
            when: &[Text("IDW10201")],
            says: &[("insufficient-scope", Likely), ("token-wrong-type", Likely)],
            source: MIW,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDW10201",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDW10202",
        },
        Sign {
            when: &[Any(&[Text("IDW10203"), Text("IDW10202")])],
            says: &[("insufficient-scope", Sure)],
            source: MIW,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDW10203; IDW10202",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDW10201",
        },
        Sign {
            when: &[Any(&[Text("The required antiforgery*"), Text("The antiforgery token could not be decrypted"), Text("antiforgery cookie token and request token do not match"), Text("The provided antiforgery token*"), Text("AntiforgeryValidationException"), Text("The required anti-forgery*"), Text("The provided anti-forgery token*"), Text("A valid antiforgery token was not provided*"), Text("HttpAntiForgeryException")])],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: AF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe required antiforgery; The antiforgery token could not be decrypted; antiforgery cookie token and request token do not match; The provided antiforgery token; AntiforgeryValidationException; The required anti-forgery; The provided anti-forgery token; A valid antiforgery token was not provided; HttpAntiForgeryException",
            miss: "HTTP/1.1 401 Unauthorized\n\nantiforgery is on",
        },
        Sign {
            when: &[Text("The required antiforgery cookie*is not present")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely)],
            source: AF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe required antiforgery cookiexis not present",
            miss: "HTTP/1.1 401 Unauthorized\n\nantiforgery cookie",
        },
        Sign {
            when: &[Any(&[Text("Correlation failed"), Text("Unable to unprotect the message.State"), Text("The oauth state was missing or invalid")])],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Hint), ("proxy-forwarding-misconfigured", Hint), ("cookie-session-expired", Hint)],
            source: SAME,
            hit: "HTTP/1.1 401 Unauthorized\n\nCorrelation failed; Unable to unprotect the message.State; The oauth state was missing or invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nCorrelation id: 1",
        },
        Sign {
            when: &[Any(&[Text("No authenticationScheme was specified*"), Text("No authentication handler is registered*"), Text("contains authorization metadata, but a middleware was not found*"), Text("Unable to find the required services*AddAuthorization*")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo authenticationScheme was specified; No authentication handler is registered; contains authorization metadata, but a middleware was not found; Unable to find the required servicesxAddAuthorization",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthenticationScheme was specified",
        },
        Sign {
            when: &[Text("Ticket expired")],
            says: &[("cookie-session-expired", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nTicket expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nTicket 12 is open",
        },
        Sign {
            when: &[Any(&[Text("Unprotect ticket failed"), Text("The key*was not found in the key ring")])],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnprotect ticket failed; The keyxwas not found in the key ring",
            miss: "HTTP/1.1 401 Unauthorized\n\nTicket 12 failed",
        },
        Sign {
            when: &[Text("DenyAnonymousAuthorizationRequirement")],
            says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nDenyAnonymousAuthorizationRequirement",
            miss: "HTTP/1.1 401 Unauthorized\n\nRolesAuthorizationRequirement",
        },
        Sign {
            when: &[Any(&[Text("RolesAuthorizationRequirement"), Text("ClaimsAuthorizationRequirement"), Text("NameAuthorizationRequirement")]), Not(&Text("DenyAnonymousAuthorizationRequirement"))],
            says: &[("permission-denied", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nRolesAuthorizationRequirement; ClaimsAuthorizationRequirement; NameAuthorizationRequirement",
            miss: "HTTP/1.1 401 Unauthorized\n\nDenyAnonymousAuthorizationRequirement",
        },
        Sign {
            when: &[Header("location", "*/Account/Login?ReturnUrl=*")],
            says: &[("login-redirect", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: /Account/Login?ReturnUrl=\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: /Account/AccessDenied?ReturnUrl=%2F\n\n",
        },
        Sign {
            when: &[Header("location", "*/Account/AccessDenied?ReturnUrl=*")],
            says: &[("permission-denied", Sure)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: /Account/AccessDenied?ReturnUrl=\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: /Account/Login?ReturnUrl=%2F\n\n",
        },
        Sign {
            when: &[Any(&[Text("Bad Request - Invalid Hostname"), Text("The request hostname is invalid")])],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad Request - Invalid Hostname; The request hostname is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad Request - Invalid URL",
        },
        Sign {
            when: &[Any(&[Body("\"detail\"*\"LockedOut\""), Body("\"detail\"*\"NotAllowed\"")]), On("aspnet-core")],
            says: &[("account-restricted", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Kestrel\n\n\"detail\"x\"LockedOut\"; \"detail\"x\"NotAllowed\"",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Kestrel\n\n{\"title\":\"Unauthorized\",\"detail\":\"Failed\"}",
        },
        Sign {
            when: &[Body("\"detail\"*\"RequiresTwoFactor\"")],
            says: &[("step-up-required", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\"x\"RequiresTwoFactor\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"title\":\"Unauthorized\",\"detail\":\"Failed\"}",
        },
        Sign {
            when: &[Body("\"title\"*\"Unauthorized\"*\"detail\"*\"Failed\"")],
            says: &[("basic-wrong-credentials", Sure)],
            source: IDENT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"title\"x\"Unauthorized\"x\"detail\"x\"Failed\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"title\":\"Unauthorized\",\"detail\":\"LockedOut\"}",
        },
    ],
};

const JB: Source = Source { label: "ASP.NET Core: JWT bearer", url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication" };
const IDX: Source = Source { label: "Microsoft.IdentityModel: log messages", url: "https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/wiki" };
const AF: Source = Source { label: "ASP.NET Core: antiforgery", url: "https://learn.microsoft.com/en-us/aspnet/core/security/anti-request-forgery" };
const AUTHZ: Source = Source { label: "ASP.NET Core: authorization", url: "https://learn.microsoft.com/en-us/aspnet/core/security/authorization/introduction" };
const AUTHN: Source = Source { label: "ASP.NET Core: authentication", url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/" };
const COOKIE: Source = Source { label: "ASP.NET Core: cookie authentication", url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie" };
const SAME: Source = Source { label: "ASP.NET Core: SameSite cookies", url: "https://learn.microsoft.com/en-us/aspnet/core/security/samesite" };
const HOST: Source = Source { label: "ASP.NET Core: host filtering", url: "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/servers/kestrel/host-filtering" };
const IDENT: Source = Source { label: "ASP.NET Core: Identity API endpoints", url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/identity-api-authorization" };
const MIW: Source = Source { label: "Microsoft.Identity.Web", url: "https://github.com/AzureAD/microsoft-identity-web/wiki/web-apis" };
