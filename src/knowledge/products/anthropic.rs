//! `anthropic`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "anthropic", name: "Anthropic", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.anthropic.com")]), Mark(&[Header("anthropic-organization-id", "*")]), Mark(&[Header("anthropic-ratelimit-*", "*")]), Mark(&[Header("request-id", "req_*")]), Mark(&[Sent("anthropic-version", "*")]), Mark(&[Text("\"request_id\":~\"req_*")]), Mark(&[Any(&[Text("anthropic.AuthenticationError"), Text("console.anthropic.com"), Text("@anthropic-ai/sdk*")])])],
    signs: &[
sign! { when: &[Text("x-api-key header is required")], says: &[("api-key-missing", Sure), ("scheme-mismatch", Hint)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nx-api-key header is required", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid x-api-key" },
sign! { when: &[Text("invalid x-api-key")], says: &[("api-key-invalid", Likely)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid x-api-key", miss: "HTTP/1.1 401 Unauthorized\n\nOAuth authentication is currently not" },
sign! { when: &[Text("Invalid bearer token"), On("anthropic")], says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint)], source: ERR, hit: "GET / HTTP/1.1\nHost: api.anthropic.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid bearer token", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid bearer token" },
sign! { when: &[Text("OAuth authentication is currently not")], says: &[("scheme-mismatch", Likely), ("token-wrong-type", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nOAuth authentication is currently not", miss: "HTTP/1.1 401 Unauthorized\n\nonly authorized for use with Claude Code" },
sign! { when: &[Text("only authorized for use with Claude Code")], says: &[("token-wrong-type", Sure), ("resource-policy-denied", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nonly authorized for use with Claude Code", miss: "HTTP/1.1 401 Unauthorized\n\nOAuth token has been revoked" },
sign! { when: &[Text("OAuth token has expired"), On("anthropic")], says: &[("token-expired", Sure)], source: ERR, hit: "GET / HTTP/1.1\nHost: api.anthropic.com\n\nHTTP/1.1 401 Unauthorized\n\nOAuth token has expired", miss: "HTTP/1.1 401 Unauthorized\n\nOAuth token has expired" },
sign! { when: &[Text("OAuth token has been revoked")], says: &[("token-invalid-or-revoked", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nOAuth token has been revoked", miss: "HTTP/1.1 401 Unauthorized\n\npermission_error; does not have permission to use the specified resource" },
sign! { when: &[Text("permission_error"), Text("does not have permission to use the specified resource")], says: &[("permission-denied", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\npermission_error; does not have permission to use the specified resource", miss: "HTTP/1.1 401 Unauthorized\n\n{\"type\":\"error\",\"error\":{\"type\":\"permission_error\",\"message\":\"OAuth token has been revoked\"}}" },
sign! { when: &[Any(&[Text("credit balance is too low"), Text("This organization has been disabled")])], says: &[("account-restricted", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\ncredit balance is too low; This organization has been disabled", miss: "HTTP/1.1 401 Unauthorized\n\nanthropic-dangerous-direct-browser-access" },
sign! { when: &[Any(&[Text("anthropic-dangerous-direct-browser-access"), Text("CORS requests are not allowed for this Organization")])], says: &[("origin-not-allowed", Sure)], source: SDK, hit: "HTTP/1.1 401 Unauthorized\n\nanthropic-dangerous-direct-browser-access; CORS requests are not allowed for this Organization", miss: "HTTP/1.1 401 Unauthorized\n\nx-api-key header is required" },
sign! { when: &[Text("\"type\":\"forbidden\",\"message\":\"Request not allowed\"|\"type\": \"forbidden\", \"message\": \"Request not allowed\"|'type': 'forbidden', 'message': 'Request not allowed'|type: 'forbidden', message: 'Request not allowed'")], says: &[("ip-blocked", Sure)], source: REGIONS, hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"type\":\"forbidden\",\"message\":\"Request not allowed\"}} {\"type\": \"forbidden\", \"message\": \"Request not allowed\"} {'type': 'forbidden', 'message': 'Request not allowed'} { type: 'forbidden', message: 'Request not allowed' }", miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"type\":\"permission_error\",\"message\":\"Request not allowed\"}}" },
sign! { when: &[Text("Request not allowed"), On("anthropic"), Status(&[403])], says: &[("ip-blocked", Likely), ("waf-blocked", Hint)], source: ERR, hit: "GET / HTTP/1.1\nHost: api.anthropic.com\n\nHTTP/1.1 403 Forbidden\n\nRequest not allowed", miss: "HTTP/1.1 403 Forbidden\n\nRequest not allowed" },
sign! { when: &[Text("rate_limit_error"), On("anthropic")], says: &[("rate-limited", Sure)], source: ERR, hit: "GET / HTTP/1.1\nHost: api.anthropic.com\n\nHTTP/1.1 401 Unauthorized\n\nrate_limit_error", miss: "HTTP/1.1 401 Unauthorized\n\nrate_limit_error" },
    ],
};

const ERR: Source = Source { label: "Anthropic: Errors", url: "https://docs.claude.com/en/api/errors" };
const REGIONS: Source = Source { label: "Anthropic: supported countries and regions", url: "https://docs.claude.com/en/api/supported-regions" };
const AUTH: Source = Source { label: "Anthropic: API overview, authentication", url: "https://docs.claude.com/en/api/overview" };
const SDK: Source = Source { label: "Anthropic: TypeScript SDK, browser support", url: "https://github.com/anthropics/anthropic-sdk-typescript#requirements" };
