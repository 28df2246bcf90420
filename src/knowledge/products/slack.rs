//! `slack`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "slack", name: "Slack", kind: ProductKind::Service,
    marks: &[Mark(&[Host("slack.com")]), Mark(&[Header("x-slack-req-id", "*")]), Mark(&[Header("x-slack-backend", "*")])],
    signs: &[
sign! { when: &[Text("not_authed")], says: &[("no-credentials", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nnot_authed", miss: "HTTP/1.1 401 Unauthorized\n\naccount_inactive" },
sign! { when: &[Text("invalid_auth"), On("slack")], says: &[("token-invalid-or-revoked", Likely)], source: TOK, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid_auth", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_auth" },
sign! { when: &[Text("account_inactive")], says: &[("token-invalid-or-revoked", Likely), ("account-restricted", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\naccount_inactive", miss: "HTTP/1.1 401 Unauthorized\n\nnot_allowed_token_type" },
sign! { when: &[Text("token_revoked"), On("slack")], says: &[("token-invalid-or-revoked", Sure)], source: TOK, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\ntoken_revoked", miss: "HTTP/1.1 401 Unauthorized\n\ntoken_revoked" },
sign! { when: &[Text("token_expired"), On("slack")], says: &[("token-expired", Sure)], source: TOK, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\ntoken_expired", miss: "HTTP/1.1 401 Unauthorized\n\ntoken_expired" },
sign! { when: &[Text("missing_scope"), On("slack")], says: &[("insufficient-scope", Sure)], source: API, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\nmissing_scope", miss: "HTTP/1.1 401 Unauthorized\n\nmissing_scope" },
sign! { when: &[Any(&[Text("not_allowed_token_type"), Text("enterprise_is_restricted")])], says: &[("token-wrong-type", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nnot_allowed_token_type; enterprise_is_restricted", miss: "HTTP/1.1 401 Unauthorized\n\nnot_authed" },
sign! { when: &[Any(&[Text("org_login_required"), Text("ekm_access_denied"), Text("two_factor_setup_required"), Text("team_access_not_granted")]), On("slack")], says: &[("resource-policy-denied", Likely)], source: API, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\norg_login_required; ekm_access_denied; two_factor_setup_required; team_access_not_granted", miss: "HTTP/1.1 401 Unauthorized\n\norg_login_required" },
sign! { when: &[Any(&[Text("restricted_action"), Text("no_permission"), Text("not_in_channel"), Text("action_prohibited")]), On("slack")], says: &[("permission-denied", Sure)], source: API, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\nrestricted_action; no_permission; not_in_channel; action_prohibited", miss: "HTTP/1.1 401 Unauthorized\n\nrestricted_action" },
sign! { when: &[Text("ratelimited"), On("slack")], says: &[("rate-limited", Sure)], source: API, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\nratelimited", miss: "HTTP/1.1 401 Unauthorized\n\nratelimited" },
sign! { when: &[Any(&[Text("invalid_token"), Text("no_active_hooks"), Text("no_service")]), On("slack")], says: &[("token-invalid-or-revoked", Sure)], source: API, hit: "GET / HTTP/1.1\nHost: slack.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid_token; no_active_hooks; no_service", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_token" },
    ],
};

const API: Source = Source { label: "Slack: Web API errors", url: "https://docs.slack.dev/apis/web-api/" };
const TOK: Source = Source { label: "Slack: auth.test errors", url: "https://docs.slack.dev/reference/methods/auth.test" };
