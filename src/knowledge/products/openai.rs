//! `openai`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "openai", name: "OpenAI", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.openai.com")]), Mark(&[Header("openai-organization", "*")]), Mark(&[Header("openai-version", "*")]), Mark(&[Header("openai-processing-ms", "*")]), Mark(&[Text("platform.openai.com")]), Mark(&[Any(&[Text("openai.AuthenticationError"), Text("openai.PermissionDeniedError")])])],
    signs: &[
        sign! {
            when: &[Text("incorrect regional hostname")],
            says: &[("wrong-url", Sure)],
            source: RESIDENCY,
            hit: "HTTP/1.1 401 Unauthorized\n\nAttempted to access resource with incorrect regional hostname.",
            miss: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided.",
        },
sign! { when: &[Text("You didn't provide an API key"), Not(&Sent("authorization", "*"))], says: &[("api-key-missing", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nYou didn't provide an API key", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou didn't provide an API key" },
sign! { when: &[Text("You didn't provide an API key"), Sent("authorization", "*")], says: &[("authorization-malformed", Likely), ("credential-not-loaded", Likely), ("api-key-missing", Likely)], source: AUTH, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou didn't provide an API key", miss: "HTTP/1.1 401 Unauthorized\n\nYou didn't provide an API key" },
sign! { when: &[Text("Incorrect API key provided: sk-*")], says: &[("api-key-invalid", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided: sk-", miss: "HTTP/1.1 401 Unauthorized\n\nunsupported_country_region_territory" },
sign! { when: &[Text("key provided: undefined|key provided: null|key provided: none|key provided: your*|key provided: <*|key provided: ${*|key provided: \"\"|key provided: ''|key provided: process.env*")], says: &[("credential-not-loaded", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided: undefined. key provided: null. key provided: None. key provided: YOUR_KEY. key provided: <key>. key provided: ${KEY}. key provided: \"\". key provided: ''. key provided: process.env.KEY.", miss: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided: sk-undef*****ined." },
sign! { when: &[Text("Incorrect API key provided"), Not(&Text("Incorrect API key provided: sk-*"))], says: &[("api-key-invalid", Likely), ("credential-not-loaded", Hint)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided", miss: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided: sk-abc" },
sign! { when: &[Any(&[Text("insufficient_quota"), Text("exceeded your current quota")]), Not(&Text("RESOURCE_EXHAUSTED"))], says: &[("account-restricted", Sure), ("rate-limited", Hint)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\ninsufficient_quota; exceeded your current quota", miss: "HTTP/1.1 401 Unauthorized\n\nunsupported_country_region_territory" },
sign! { when: &[Any(&[Text("unsupported_country_region_territory"), Text("Country, region, or territory not supported")])], says: &[("ip-blocked", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nunsupported_country_region_territory; Country, region, or territory not supported", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not have access to model" },
sign! { when: &[Any(&[Text("does not have access to model"), Text("model_not_found")]), Status(&[403, 404])], says: &[("service-not-enabled", Sure)], source: ERR, hit: "HTTP/1.1 403 Forbidden\n\ndoes not have access to model; model_not_found", miss: "HTTP/1.1 403 Forbidden\n\nYou must be a member of an organization to use the API" },
sign! { when: &[Text("You must be a member of an organization to use the API")], says: &[("account-restricted", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nYou must be a member of an organization to use the API", miss: "HTTP/1.1 401 Unauthorized\n\ninsufficient permissions for this operation; Missing scopes" },
sign! { when: &[Text("insufficient permissions for this operation"), Text("Missing scopes")], says: &[("insufficient-scope", Sure)], source: PERM, hit: "HTTP/1.1 401 Unauthorized\n\ninsufficient permissions for this operation; Missing scopes", miss: "HTTP/1.1 401 Unauthorized\n\nYou have insufficient permissions for this operation." },
sign! { when: &[Any(&[Text("OpenAI-Organization header should match"), Text("mismatched_organization"), Text("mismatched_project"), Text("invalid_organization")])], says: &[("api-key-invalid", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nOpenAI-Organization header should match; mismatched_organization; mismatched_project; invalid_organization", miss: "HTTP/1.1 401 Unauthorized\n\nip_not_authorized" },
sign! { when: &[Any(&[Text("ip_not_authorized"), Text("Your request IP does not match")])], says: &[("ip-blocked", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nip_not_authorized; Your request IP does not match", miss: "HTTP/1.1 401 Unauthorized\n\naccount_deactivated" },
sign! { when: &[Any(&[Text("account_deactivated"), Text("billing_not_active"), Text("organization must be verified")])], says: &[("account-restricted", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\naccount_deactivated; billing_not_active; organization must be verified", miss: "HTTP/1.1 401 Unauthorized\n\nmust be made with a session key" },
sign! { when: &[Text("must be made with a session key")], says: &[("token-wrong-type", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nmust be made with a session key", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou didn't provide an API key" },
    ],
};

const RESIDENCY: Source = Source {
    label: "OpenAI: Data controls, data residency",
    url: "https://platform.openai.com/docs/guides/your-data#data-residency-controls",
};
const ERR: Source = Source { label: "OpenAI: Error codes", url: "https://platform.openai.com/docs/guides/error-codes" };
const AUTH: Source = Source { label: "OpenAI: API authentication", url: "https://platform.openai.com/docs/api-reference/authentication" };
const PERM: Source = Source { label: "OpenAI: API key permissions", url: "https://help.openai.com/en/articles/8867743-assign-api-key-permissions" };
