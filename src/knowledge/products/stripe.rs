//! `stripe`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "stripe", name: "Stripe", kind: ProductKind::Service,
    marks: &[Mark(&[Host("stripe.com")]), Mark(&[Header("stripe-version", "*")]), Mark(&[Header("stripe-should-retry", "*")]), Mark(&[Header("request-id", "req_*")]), Mark(&[Any(&[Text("dashboard.stripe.com"), Text("stripe.com/docs"), Text("docs.stripe.com")])]), Mark(&[Any(&[Text("Invalid API Key provided: sk_*"), Text("Invalid API Key provided: rk_*"), Text("Invalid API Key provided: pk_*")])])],
    signs: &[
sign! { when: &[Text("You did not provide an API key"), Not(&Sent("authorization", "*"))], says: &[("api-key-missing", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nYou did not provide an API key", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou did not provide an API key" },
sign! { when: &[Text("You did not provide an API key"), Sent("authorization", "*")], says: &[("authorization-malformed", Likely), ("api-key-missing", Likely), ("credential-not-loaded", Hint)], source: AUTH, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou did not provide an API key", miss: "HTTP/1.1 401 Unauthorized\n\nYou did not provide an API key" },
sign! { when: &[Any(&[Text("Invalid API Key provided: sk_*"), Text("Invalid API Key provided: rk_*"), Text("Invalid API Key provided: pk_*")])], says: &[("api-key-invalid", Sure)], source: KEYS, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid API Key provided: sk_; Invalid API Key provided: rk_; Invalid API Key provided: pk_", miss: "HTTP/1.1 401 Unauthorized\n\nExpired API Key provided" },
sign! { when: &[Any(&[Text("Expired API Key provided"), Text("api_key_expired"), Text("platform_api_key_expired")])], says: &[("api-key-invalid", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nExpired API Key provided; api_key_expired; platform_api_key_expired", miss: "HTTP/1.1 401 Unauthorized\n\nprovided key x does not have the required permissions" },
sign! { when: &[Any(&[Text("provided key*does not have the required permissions"), Text("more_permissions_required*")])], says: &[("insufficient-scope", Sure)], source: KEYS, hit: "HTTP/1.1 401 Unauthorized\n\nprovided key x does not have the required permissions; more_permissions_required", miss: "HTTP/1.1 401 Unauthorized\n\nwith a publishable API key" },
sign! { when: &[Any(&[Text("with a publishable API key"), Text("secret_key_required")])], says: &[("token-wrong-type", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\nwith a publishable API key; secret_key_required", miss: "HTTP/1.1 401 Unauthorized\n\na similar object exists in live mode" },
sign! { when: &[Any(&[Text("a similar object exists in live mode"), Text("a similar object exists in test mode")])], says: &[("api-key-invalid", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\na similar object exists in live mode; a similar object exists in test mode", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not have access to account; acct_" },
sign! { when: &[Text("does not have access to account"), Any(&[Text("acct_"), Text("account_invalid")])], says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Likely)], source: CODES, hit: "HTTP/1.1 403 Forbidden\n\nThe provided key 'sk_test_1' does not have access to account 'acct_1' (or that account does not exist). acct_ account_invalid", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid API Key provided: sk_test_1" },
sign! { when: &[Text("does not allow requests from your IP address")], says: &[("ip-blocked", Sure)], source: KEYS, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not allow requests from your IP address", miss: "HTTP/1.1 401 Unauthorized\n\nNo signatures found matching the expected signature" },
sign! { when: &[Any(&[Text("testmode_charges_only"), Text("cannot currently make live charges"), Text("account_closed")]), On("stripe")], says: &[("account-restricted", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.stripe.com\n\nHTTP/1.1 401 Unauthorized\n\ntestmode_charges_only; cannot currently make live charges; account_closed", miss: "HTTP/1.1 401 Unauthorized\n\ntestmode_charges_only" },
sign! { when: &[Any(&[Text("No signatures found matching the expected signature"), Text("Timestamp outside the tolerance zone")])], says: &[("request-signature-mismatch", Sure)], source: SIG, hit: "HTTP/1.1 401 Unauthorized\n\nNo signatures found matching the expected signature; Timestamp outside the tolerance zone", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou did not provide an API key" },
    ],
};

const CODES: Source = Source { label: "Stripe: Error codes", url: "https://docs.stripe.com/error-codes" };
const AUTH: Source = Source { label: "Stripe: API authentication", url: "https://docs.stripe.com/api/authentication" };
const KEYS: Source = Source { label: "Stripe: API keys", url: "https://docs.stripe.com/keys" };
const SIG: Source = Source { label: "Stripe: Webhook signatures", url: "https://docs.stripe.com/webhooks/signature" };
