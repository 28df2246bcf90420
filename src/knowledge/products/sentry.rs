//! `sentry`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Any, Header, Host, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sentry", name: "Sentry", kind: ProductKind::Service,
    marks: &[Mark(&[Host("sentry.io")]), Mark(&[Header("x-sentry-error", "*")]), Mark(&[Sent("x-sentry-auth", "*")])],
    signs: &[
sign! { when: &[Text("\"code\":~\"sso-required\"")], says: &[("sso-authorization-required", Sure)], source: SEN, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"sso-required\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"2fa-required\"" },
sign! { when: &[Any(&[Text("\"code\":~\"2fa-required\""), Text("\"code\":~\"sudo-required\""), Text("\"code\":~\"superuser-required\""), Text("\"sudoRequired\":*true")])], says: &[("step-up-required", Sure)], source: SEN, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"2fa-required\"; \"code\": \"sudo-required\"; \"code\": \"superuser-required\"; \"sudoRequired\": true", miss: "HTTP/1.1 401 Unauthorized\n\n{\"sudoRequired\": false}" },
sign! { when: &[Text("\"code\":~\"member-disabled-over-limit\"")], says: &[("account-restricted", Sure)], source: SEN, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"member-disabled-over-limit\"", miss: "HTTP/1.1 401 Unauthorized\n\nwith_reason: ProjectId" },
sign! { when: &[Any(&[Text("with_reason: ProjectId"), Text("bad sentry DSN"), Text("with_reason: KeyId")])], says: &[("api-key-invalid", Sure)], source: DSN, hit: "HTTP/1.1 401 Unauthorized\n\nwith_reason: ProjectId; bad sentry DSN; with_reason: KeyId", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"sso-required\"" },
sign! { when: &[Text("missing authorization information"), On("sentry")], says: &[("api-key-missing", Sure)], source: DSN, hit: "GET / HTTP/1.1\nHost: sentry.io\n\nHTTP/1.1 401 Unauthorized\n\nmissing authorization information", miss: "HTTP/1.1 401 Unauthorized\n\nmissing authorization information" },
    ],
};

const SEN: Source = Source { label: "Sentry: API permissions", url: "https://docs.sentry.io/api/permissions/" };
const DSN: Source = Source { label: "Sentry: DSN", url: "https://docs.sentry.io/concepts/key-terms/dsn-explainer/" };
