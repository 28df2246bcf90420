//! Supabase: Auth, the REST interface, Storage.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, On, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "supabase",
    name: "Supabase",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("*.supabase.co|*.supabase.in")]),
        Mark(&[Header("sb-gateway-version", "*")]),
        Mark(&[Header("sb-project-ref", "*")]),
        Mark(&[Header("server", "postgrest*")]),
        Mark(&[Body("PGRST*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("PGRST301|PGRST303"), Text("expired")],
            says: &[("token-expired", Sure)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST301\",\"message\":\"JWT \
                    expired\"}{\"code\":\"PGRST303\",\"message\":\"JWT expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST302\",\"message\":\"JWT not in \
                    audience\"}",
        },
        sign! {
            when: &[Text(
                "JWSInvalidSignature|JWSError JWSInvalidSignature|JWSError (JWSInvalidSignature)|\
                    No suitable key or wrong key type|JWT cryptographic operation failed",
            )],
            says: &[("token-bad-signature", Sure)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWSError JWSInvalidSignature; JWSError \
                    (JWSInvalidSignature); No suitable key or wrong key type; JWT cryptographic operation \
                    failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired",
        },
        sign! {
            when: &[Text(
                "JWSError (CompactDecodeError*|CompactDecodeError*|Expected 3 parts in JWT*|\
                    JWSError (JSONDecodeError*",
            )],
            says: &[("token-malformed", Likely)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWSError (CompactDecodeError Invalid number of parts: \
                    Expected 3 parts; got 1); Expected 3 parts in JWT; got 1; JWSError (JSONDecodeError \
                    \"x\")",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired",
        },
        sign! {
            when: &[Text("JWTNotInAudience|JWT not in audience")],
            says: &[("token-wrong-audience", Sure)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWTNotInAudience JWT not in audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired",
        },
        sign! {
            when: &[Text("JWT not yet valid|JWTNotYetValid|JWT issued at future|JWTIssuedAtFuture")],
            says: &[("token-not-yet-valid", Sure)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT not yet valid; JWTNotYetValid; JWT issued at future; \
                    JWTIssuedAtFuture",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired",
        },
        sign! {
            when: &[Text("PGRST302")],
            says: &[("no-credentials", Likely)],
            source: PGRST,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST302\",\"message\":\"Anonymous access is \
                    disabled\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST301\"}",
        },
        sign! {
            when: &[Text("PGRST300")],
            says: &[("server-auth-misconfigured", Sure)],
            source: PGRST,
            hit: "HTTP/1.1 500 Internal Server Error\n\n{\"code\":\"PGRST300\",\"message\":\"Server \
                    lacks JWT secret\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST301\"}",
        },
        sign! {
            when: &[
                Text("42501"),
                Text("permission denied for*|row-level security policy*|violates row-level security*"),
                Status(&[401]),
            ],
            says: &[
                ("no-credentials", Likely),
                ("permission-denied", Likely),
                ("resource-policy-denied", Likely),
            ],
            source: RLS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"42501\",\"message\":\"permission denied for \
                    table a\"} new row violates row-level security policy for table \"a\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"42P01\",\"message\":\"permission denied for \
                    table a\"}",
        },
        sign! {
            when: &[
                Text("42501"),
                Text("permission denied for*|row-level security policy*|violates row-level security*"),
                Status(&[403]),
            ],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Likely)],
            source: RLS,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"code\":\"42501\",\"message\":\"permission denied for \
                    table a\"} new row violates row-level security policy for table \"a\"",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"code\":\"42P01\",\"message\":\"permission denied for \
                    table a\"}",
        },
        sign! {
            when: &[Text("No API key found in request"), Text("apikey")],
            says: &[("api-key-missing", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"No API key found in request\",\
                    \"hint\":\"No `apikey` request header or url param was found.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid API key\"}",
        },
        sign! {
            when: &[Text("Double check your Supabase*|Invalid API key"), On("supabase")],
            says: &[("api-key-invalid", Sure)],
            source: KEYS,
            hit: "GET /rest/v1/a HTTP/1.1\nHost: x.supabase.co\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Invalid API key\",\"hint\":\"Double check your Supabase `anon` or \
                    `service_role` API key.\"}",
            miss: "GET /rest/v1/a HTTP/1.1\nHost: x\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Invalid API key\"}",
        },
        sign! {
            when: &[Text(
                "Forbidden use of secret API key in browser|Legacy API keys are disabled|\
                    Unregistered API key",
            )],
            says: &[("api-key-invalid", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbidden use of secret API key in browser; Legacy API \
                    keys are disabled; Unregistered API key",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI key",
        },
        sign! {
            when: &[Text("\"bad_jwt\"|invalid JWT: unable to parse or verify signature*")],
            says: &[("token-bad-signature", Likely), ("token-malformed", Likely), ("token-expired", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"code\":403,\"error_code\":\"bad_jwt\",\"msg\":\"invalid \
                    JWT: unable to parse or verify signature, token is malformed\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"no_authorization\"}",
        },
        sign! {
            when: &[Text(
                "\"no_authorization\"|This endpoint requires a Bearer token|\
                    This endpoint requires a valid Bearer token",
            )],
            says: &[("no-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error_code\":\"no_authorization\",\"msg\":\"This \
                    endpoint requires a Bearer token\"} This endpoint requires a valid Bearer token",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"bad_jwt\"}",
        },
        sign! {
            when: &[Text(
                "\"session_not_found\"|\"session_expired\"|session_id claim in JWT does not exist*|\
                    \"refresh_token_not_found\"|\"refresh_token_already_used\"",
            )],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("cookie-session-expired", Hint),
                ("token-expired", Hint),
            ],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"session_not_found\",\"msg\":\"Session \
                    from session_id claim in JWT does not \
                    exist\"}{\"error_code\":\"session_expired\"}{\"error_code\":\"refresh_token_not_found\
                    \"}{\"error_code\":\"refresh_token_already_used\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"user_banned\"}",
        },
        sign! {
            when: &[Text("\"user_banned\"|\"email_not_confirmed\"|\"phone_not_confirmed\"")],
            says: &[("account-restricted", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n\
                    {\"error_code\":\"user_banned\"}{\"error_code\":\"email_not_confirmed\"}{\"error_code\
                    \":\"phone_not_confirmed\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error_code\":\"invalid_credentials\"}",
        },
        sign! {
            when: &[Text("\"not_admin\"|User not allowed"), On("supabase")],
            says: &[("permission-denied", Likely), ("token-wrong-type", Hint)],
            source: AUTH,
            hit: "GET /auth/v1/admin/users HTTP/1.1\nHost: x.supabase.co\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error_code\":\"not_admin\",\"msg\":\"User not allowed\"}",
            miss: "GET /auth/v1/admin/users HTTP/1.1\nHost: x\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"error_code\":\"not_admin\",\"msg\":\"User not allowed\"}",
        },
        sign! {
            when: &[Text("\"insufficient_aal\"|\"reauthentication_needed\"")],
            says: &[("step-up-required", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"insufficient_aal\"}{\"error_code\":\"reaut\
                    hentication_needed\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error_code\":\"bad_jwt\"}",
        },
        sign! {
            when: &[Text(
                "\"over_request_rate_limit\"|\"over_email_send_rate_limit\"|\
                    \"over_sms_send_rate_limit\"",
            )],
            says: &[("rate-limited", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 429 Too Many Requests\n\n\
                    {\"error_code\":\"over_request_rate_limit\"}{\"error_code\":\"over_email_send_rate_lim\
                    it\"}{\"error_code\":\"over_sms_send_rate_limit\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"error_code\":\"x\"}",
        },
        sign! {
            when: &[Text("new row violates row-level security policy")],
            says: &[("resource-policy-denied", Likely), ("permission-denied", Likely)],
            source: STORAGE,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"statusCode\":\"403\",\"error\":\"Unauthorized\",\
                    \"message\":\"new row violates row-level security policy\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"statusCode\":\"404\"}",
        },
    ],
};

const PGRST: Source =
    Source { label: "PostgREST: errors", url: "https://docs.postgrest.org/en/stable/references/errors.html" };
const AUTH: Source = Source {
    label: "Supabase Auth: error codes",
    url: "https://supabase.com/docs/guides/auth/debugging/error-codes",
};
const KEYS: Source =
    Source { label: "Supabase: API keys", url: "https://supabase.com/docs/guides/api/api-keys" };
const RLS: Source = Source {
    label: "Supabase: Row Level Security",
    url: "https://supabase.com/docs/guides/database/postgres/row-level-security",
};
const STORAGE: Source = Source {
    label: "Supabase Storage: error codes",
    url: "https://supabase.com/docs/guides/storage/debugging/error-codes",
};
