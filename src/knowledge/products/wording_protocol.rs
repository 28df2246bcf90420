//! Wordings about further steps of sign-in and about the server's own faults that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Authenticated, Body, Challenge, Header, Method, Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-protocol",
    name: "wording: protocols",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "two-factor~required|2fa required|mfa required|mfa_required|mfa~required|\
                    multi-factor~required|multifactor~required|second factor*|two factor*|otp required|\
                    otp~required|otp_required|verification code required|requires mfa|requires 2fa|\
                    requires two-factor*|insufficient_user_authentication|step-up*|stepup*|step_up*|\
                    reauthenticat*|re-authenticat*|recent login required|requires recent*|2fa_required|\
                    two_factor_required|interaction_required|interaction required|acr_values|\
                    claims challenge|insufficient_claims|assurance level|aal2|one-time password*|\
                    one-time pass|one time password|one-time code*|\
                    must~enroll~mfa|totp~required|sudo mode|password confirmation~required|confirm access|\
                    confirm your password|requires reauth*|fresh token required|fresh login",
                ),
                Status(&[400, 401, 403, 423, 428]),
            ],
            says: &[("step-up-required", Likely)],
            source: STEP,
            hit: "HTTP/1.1 403 Forbidden\n\ntwo-factor is required; 2fa required; mfa required \
                    mfa_required; mfa is required; multi-factor authentication is required; multifactor \
                    required; second factor needed; two factor; otp required; otp is required; \
                    otp_required; verification code required; requires mfa; requires 2fa; requires \
                    two-factor; insufficient_user_authentication; step-up; stepup; step_up; \
                    reauthenticate; re-authenticate; recent login required; requires recent; 2fa_required \
                    two_factor_required interaction_required interaction required; acr_values; claims \
                    challenge; insufficient_claims; assurance level; aal2; one-time password; \
                    one-time pass; one time password; one-time code; must enroll \
                    in mfa; totp required; sudo mode; password confirmation is required; confirm access; \
                    confirm your password; requires reauth; fresh token required; fresh login",
            miss: "HTTP/1.1 200 OK\n\ntwo factor is required",
        },
        sign! {
            when: &[
                Text(
                    "saml enforcement|saml sso|single sign-on~required|sso required|sso~required|\
                    sso_required|requires sso|enforces single sign-on|authorized for sso|\
                    must sign in with sso",
                ),
                Status(&[401, 403]),
            ],
            says: &[("sso-authorization-required", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nsaml enforcement; saml sso; single sign-on is required; sso \
                    required; sso is required; sso_required; requires sso; enforces single sign-on; \
                    authorized for sso; must sign in with sso",
            miss: "HTTP/1.1 200 OK\n\nsaml sso",
        },
        sign! {
            when: &[Body("\"errors\":*\"UNAUTHENTICATED\""), Status(&[200, 400, 401, 403, 500]), Not(&Authenticated)],
            says: &[("no-credentials", Sure)],
            source: GRAPHQL,
            hit: "HTTP/1.1 200 OK\n\n{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}",
            miss: "HTTP/1.1 200 OK\n\n{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}",
        },
        sign! {
            when: &[Body("\"errors\":*\"UNAUTHENTICATED\""), Status(&[200, 400, 401, 403, 500]), Authenticated],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint), ("cookie-session-expired", Hint)],
            source: GRAPHQL,
            hit: "GET /graphql HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\n\n{\"errors\":\
                    [{\"message\":\"x\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}",
            miss: "HTTP/1.1 200 OK\n\n{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}",
        },
        sign! {
            when: &[Body("\"code\":\"FORBIDDEN\"|\"code\": \"FORBIDDEN\""), Body("\"extensions\""), Status(&[200, 400, 403, 500])],
            says: &[("permission-denied", Sure)],
            source: GRAPHQL,
            hit: "HTTP/1.1 200 OK\n\n{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]} or \
                    {\"code\": \"FORBIDDEN\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"errors\":[{\"code\":\"FORBIDDEN\",\"message\":\"CSRF token not found\"}]}",
        },
        sign! {
            when: &[Challenge("OTP"), Status(&[401])],
            says: &[("step-up-required", Sure)],
            source: NPM,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: OTP\n\n{\"error\":\"You must provide a one-time pass.\"}",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"hotp\"\n\n",
        },
        sign! {
            when: &[Challenge("ipaddress"), Status(&[401])],
            says: &[("ip-blocked", Sure)],
            source: NPM,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: ipaddress\n\n{}",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"addresses\"\n\n",
        },
        sign! {
            when: &[Challenge("use_dpop_nonce")],
            says: &[("dpop-nonce-required", Sure)],
            source: DPOPNONCE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: DPoP error=\"use_dpop_nonce\", \
                    error_description=\"Resource server requires nonce in DPoP proof\"\nDPoP-Nonce: \
                    eyJ7S_zG\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: DPoP error=\"invalid_dpop_proof\"\n\
                    DPoP-Nonce: eyJ7S_zG\n\n",
        },
        sign! {
            when: &[Body("use_dpop_nonce")],
            says: &[("dpop-nonce-required", Sure)],
            source: DPOPNONCE,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"use_dpop_nonce\",\
                    \"error_description\":\"Authorization server requires nonce in DPoP proof\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_dpop_proof\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid_dpop_proof|dpop proof~invalid|invalid dpop proof|dpop~mismatch|missing dpop*|\
                    dpop~missing|dpop~required|dpop bound*|dpop-bound*|dpop proof*",
                ),
                Not(&Text("use_dpop_nonce")),
            ],
            says: &[("dpop-proof-invalid", Likely)],
            source: DPOP,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_dpop_proof; DPoP proof is invalid; invalid dpop \
                    proof; dpop key mismatch; missing dpop header; dpop is missing; dpop is required; \
                    dpop bound token; dpop-bound token; dpop proof",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"use_dpop_nonce\",\
                    \"error_description\":\"DPoP proof needs a nonce\"}",
        },
        sign! {
            when: &[
                Text("nonce~stale|stale nonce|nonce is stale|nonce expired"),
                Not(&Challenge("stale*")),
            ],
            says: &[("digest-stale-nonce", Likely)],
            source: DIGEST,
            hit: "HTTP/1.1 401 Unauthorized\n\nnonce is stale; stale nonce; nonce expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nnonce: abc",
        },
        sign! {
            when: &[
                Text(
                    "captive portal|network authentication required|hotspot login|wifi login|\
                    accept the terms~network|guest network",
                ),
                Status(&[200, 302, 307, 511]),
            ],
            says: &[("captive-portal", Likely)],
            source: PORTAL,
            hit: "HTTP/1.1 511 Network Authentication Required\n\ncaptive portal; Network \
                    Authentication Required; hotspot login; wifi login; accept the terms of the network; \
                    guest network",
            miss: "HTTP/1.1 401 Unauthorized\n\ncaptive portal",
        },
        sign! {
            when: &[Status(&[511])],
            says: &[("captive-portal", Sure)],
            source: PORTAL,
            hit: "HTTP/1.1 511 Network Authentication Required\n\n<html></html>",
            miss: "HTTP/1.1 407 Proxy Authentication Required\n\n<html></html>",
        },
        sign! {
            // A proxy asks with 407 and Proxy-Authenticate; nothing else can answer a CONNECT so.
            when: &[Method(&["CONNECT"]), Status(&[401]), Not(&Header("www-authenticate", "*"))],
            says: &[("challenge-missing", Sure), ("proxy-auth-required", Likely)],
            source: CONNECT,
            hit: "CONNECT a.example:443 HTTP/1.1\nHost: a.example:443\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Text("invalid timestamp in request signature|stale timestamp|timestamp is outside of the allowed*|\
                          timestamp~too old*|timestamp~not within*|request timestamp~skew*")],
            says: &[("sigv4-clock-skew", Likely), ("request-signature-mismatch", Likely)],
            source: HAWK,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid timestamp in request signature; Stale timestamp; timestamp is outside of \
                    the allowed window; timestamp is too old; timestamp not within; request timestamp has skew",
            miss: "HTTP/1.1 401 Unauthorized\n\ntimestamp: 1387227465",
        },
        sign! {
            when: &[Text("not issued for an end-user|not issued to a user|token has no user|no end-user*token")],
            says: &[("token-wrong-type", Sure)],
            source: USERINFO,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe access token was not issued for an End-User; not issued to a user; token has no \
                    user; no end-user in the token",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token was issued for an End-User",
        },
        sign! {
            // JGSS names what it was given: no SPNEGO or Kerberos token.
            when: &[Text("GSSHeader did not find the right tag|Kerberos validation not successful")],
            says: &[("kerberos-failed", Sure), ("scheme-mismatch", Likely)],
            source: SPNEGO,
            hit: "HTTP/1.1 401 Unauthorized\n\nGSSHeader did not find the right tag; Kerberos validation not successful",
            miss: "HTTP/1.1 401 Unauthorized\n\nKerberos validation successful",
        },
        sign! {
            when: &[Text(
                "kerberos~fail*|kerberos~error|gssapi~fail*|gss_accept_sec_context*|\
                    gss_init_sec_context*|no kerberos*|krb5*|spnego~fail*|\
                    cannot find key of appropriate type*|clock skew too great|\
                    server not found in kerberos*|encryption type~not supported|checksum failed|\
                    unspecified gss failure|KRB_AP_ERR_*|unsupported mechanism requested|ticket~expired|\
                    GSSException|Defective token detected|specified version of key is not available*",
            )],
            says: &[("kerberos-failed", Likely)],
            source: SPNEGO,
            hit: "HTTP/1.1 401 Unauthorized\n\nkerberos failed; kerberos error; gssapi failure; \
                    gss_accept_sec_context() failed; gss_init_sec_context() failed; no kerberos \
                    credentials; krb5 error; spnego failed; Cannot find key of appropriate type to \
                    decrypt; Clock skew too great; Server not found in Kerberos database; encryption type \
                    is not supported; Checksum failed; Unspecified GSS failure; KRB_AP_ERR_MODIFIED; \
                    unsupported mechanism requested; ticket expired; GSSException; Defective token \
                    detected; Specified version of key is not available",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the order failed\"}",
        },
        sign! {
            when: &[Text(
                "jwks~fail*|could not retrieve~jwk*|couldn't retrieve~jwk*|failed to fetch~jwks|\
                    unable to fetch~jwks|failed to~openid configuration|unable to obtain configuration*|\
                    unable to resolve~configuration with~issuer|failed to retrieve~keys|\
                    error~fetching~jwks|introspection~failed|introspection endpoint*|\
                    unable to load~signing keys|JwksError|jwks~unavailable",
            )],
            says: &[("server-auth-misconfigured", Likely)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwks remote fetch is failed; could not retrieve jwk set; \
                    Couldn't retrieve remote JWK set; failed to fetch the jwks; unable to fetch jwks; \
                    failed to load openid configuration; Unable to obtain configuration from; unable to \
                    resolve the configuration with the provided issuer; failed to retrieve the keys; \
                    error while fetching jwks; introspection failed; introspection endpoint; unable to \
                    load signing keys; JwksError; jwks unavailable",
            miss: "HTTP/1.1 401 Unauthorized\n\njwks_uri: https://idp.example.com/jwks",
        },
        sign! {
            when: &[
                Text(
                    "request blocked|request was blocked|request is blocked|web application firewall|\
                    blocked by~firewall|blocked by our*|blocked by security*|security rule*|\
                    malicious~request|sql injection|attack detected|request rejected|\
                    requested url was rejected|threat~detected|suspicious request|blocked for security*|\
                    blocked by waf|blocked by the waf|security policy~request|you have been blocked|\
                    has been blocked|access~blocked|security service~protect*|firewall rule*",
                ),
                Status(&[400, 403, 404, 405, 406, 429, 501]),
                Not(&Text("account~blocked|user~blocked|ip~blocked|user-agent~blocked|cors policy|request forgery|DetectionOnly|dns rebinding|network/firewall|firewall settings")),
            ],
            says: &[("waf-blocked", Likely), ("ip-blocked", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nrequest blocked; request was blocked; request is blocked; \
                    web application firewall; blocked by the firewall; blocked by our rules; blocked by \
                    security; security rule; malicious request; sql injection; attack detected; request \
                    rejected; The requested URL was rejected; threat detected; suspicious request; \
                    blocked for security; blocked by waf; blocked by the waf; security policy of this \
                    request; you have been blocked; has been blocked; access was blocked; security \
                    service to protect itself; firewall rule",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"your user account has been blocked\"}",
        },
    ],
};

const HAWK: Source =
    Source { label: "Hawk: replay protection", url: "https://github.com/mozilla/hawk/blob/main/API.md" };
const USERINFO: Source = Source {
    label: "OpenID Connect Core 1.0 §5.3: UserInfo endpoint",
    url: "https://openid.net/specs/openid-connect-core-1_0.html#UserInfo",
};
const CONNECT: Source = Source {
    label: "RFC 9110 §15.5.8: 407 Proxy Authentication Required",
    url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8",
};
const SIG: Source =
    Source { label: "RFC 7515 §5.2", url: "https://www.rfc-editor.org/rfc/rfc7515.html#section-5.2" };
const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const PORTAL: Source =
    Source { label: "RFC 6585 §6", url: "https://www.rfc-editor.org/rfc/rfc6585.html#section-6" };
const STEP: Source =
    Source { label: "RFC 9470 §3", url: "https://www.rfc-editor.org/rfc/rfc9470.html#section-3" };
const DPOP: Source =
    Source { label: "RFC 9449 §4.3", url: "https://www.rfc-editor.org/rfc/rfc9449.html#section-4.3" };
const DPOPNONCE: Source =
    Source { label: "RFC 9449 §9", url: "https://www.rfc-editor.org/rfc/rfc9449.html#section-9" };
const DIGEST: Source =
    Source { label: "RFC 7616 §3.3", url: "https://www.rfc-editor.org/rfc/rfc7616.html#section-3.3" };
const SPNEGO: Source =
    Source { label: "RFC 4559 §4", url: "https://www.rfc-editor.org/rfc/rfc4559.html#section-4" };
const NPM: Source = Source {
    label: "npm-registry-fetch: check-response.js",
    url: "https://github.com/npm/npm-registry-fetch/blob/main/lib/check-response.js",
};
const GRAPHQL: Source = Source {
    label: "Apollo Server: error codes",
    url: "https://www.apollographql.com/docs/apollo-server/v3/data/errors/#error-codes",
};
