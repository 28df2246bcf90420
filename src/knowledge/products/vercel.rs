//! Vercel: deployment protection, firewall and challenges.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "vercel",
    name: "Vercel",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("server", "Vercel")]),
        Mark(&[Header("x-vercel-id", "*")]),
        Mark(&[Header("x-vercel-mitigated", "*")]),
        Mark(&[Header("x-vercel-error", "*")]),
        Mark(&[Sets("_vercel_sso_nonce|_vercel_jwt")]),
        Mark(&[Host("api.vercel.com")]),
    ],
    signs: &[
        sign! {
            when: &[Header("x-vercel-mitigated", "challenge")],
            says: &[("bot-challenge", Sure)],
            source: CHALLENGE,
            hit: "HTTP/1.1 403 Forbidden\nx-vercel-mitigated: challenge\n\n",
            miss: "HTTP/1.1 403 Forbidden\nx-vercel-mitigated: deny\n\n",
        },
        sign! {
            when: &[Header("x-vercel-mitigated", "deny")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: FIREWALL,
            hit: "HTTP/1.1 403 Forbidden\nx-vercel-mitigated: deny\n\n",
            miss: "HTTP/1.1 403 Forbidden\nx-vercel-mitigated: challenge\n\n",
        },
        sign! {
            when: &[Sets("_vercel_sso_nonce"), Status(&[401])],
            says: &[("no-credentials", Likely)],
            source: PROTECT,
            hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: _vercel_sso_nonce=x; Path=/\n\n<title>\
                    Authentication Required</title>",
            miss: "HTTP/1.1 401 Unauthorized\nSet-Cookie: a=x\n\n<title>Authentication Required</title>",
        },
        sign! {
            when: &[Body("vercel.com/sso-api|vercel authentication"), Status(&[401, 302])],
            says: &[("no-credentials", Likely)],
            source: PROTECT,
            hit: "HTTP/1.1 401 Unauthorized\n\n<title>Authentication Required</title><script>\
                    location='https://vercel.com/sso-api?url=x'</script> Vercel Authentication",
            miss: "HTTP/1.1 200 OK\n\nvercel.com/sso-api",
        },
        sign! {
            when: &[Body("Vercel Security Checkpoint")],
            says: &[("bot-challenge", Sure)],
            source: CHALLENGE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n<title>Vercel Security Checkpoint</title>",
            miss: "HTTP/1.1 429 Too Many Requests\n\n<title>Vercel</title>",
        },
        sign! {
            when: &[Header("x-vercel-error", "DEPLOYMENT_DISABLED|DEPLOYMENT_PAUSED")],
            says: &[("account-restricted", Likely)],
            source: API,
            hit: "HTTP/1.1 402 Payment Required\nx-vercel-error: DEPLOYMENT_DISABLED\n\n",
            miss: "HTTP/1.1 404 Not Found\nx-vercel-error: DEPLOYMENT_NOT_FOUND\n\n",
        },
        sign! {
            when: &[Host("api.vercel.com"), Body("\"invalidToken\":true|\"invalidToken\": true")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: API,
            hit: "GET /v9/projects HTTP/1.1\nHost: api.vercel.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error\":{\"code\":\"forbidden\",\"message\":\"Not authorized\",\
                    \"invalidToken\":true,\"x\":{\"invalidToken\": true}}}",
            miss: "GET /v9/projects HTTP/1.1\nHost: api.vercel.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error\":{\"code\":\"forbidden\"}}",
        },
        sign! {
            when: &[Host("api.vercel.com"), Body("\"saml\":true|\"scope\":*"), Body("forbidden")],
            says: &[("sso-authorization-required", Hint), ("permission-denied", Likely)],
            source: API,
            hit: "GET /v9/projects HTTP/1.1\nHost: api.vercel.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error\":{\"code\":\"forbidden\",\"saml\":true,\"scope\":\"team\"}}",
            miss: "GET /v9/projects HTTP/1.1\nHost: api.vercel.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error\":{\"code\":\"bad_request\"}}",
        },
    ],
};

const PROTECT: Source =
    Source { label: "Vercel: Deployment Protection", url: "https://vercel.com/docs/deployment-protection" };
const FIREWALL: Source = Source { label: "Vercel: Firewall", url: "https://vercel.com/docs/vercel-firewall" };
const CHALLENGE: Source = Source {
    label: "Vercel: Attack Challenge Mode",
    url: "https://vercel.com/docs/vercel-firewall/attack-challenge-mode",
};
const API: Source =
    Source { label: "Vercel REST API: errors", url: "https://vercel.com/docs/rest-api/errors" };
