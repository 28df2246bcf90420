//! `magento`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Not, Path, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "magento", name: "Magento and Adobe Commerce", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-magento-*", "*")]), Mark(&[Header("x-magento-tags", "*")]), Mark(&[Header("x-magento-cache-debug", "*")]), Mark(&[Sets("X-Magento-Vary")]), Mark(&[Text("Magento_*")]), Mark(&[Path("/rest/V1")]), Mark(&[Path("/rest/all/V1")]), Mark(&[Path("/rest/default/V1")])],
    signs: &[
sign! { when: &[Text("The consumer isn't authorized to access"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nThe consumer isn't authorized to access", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThe consumer isn't authorized to access" },
sign! { when: &[Text("The consumer isn't authorized to access"), Sent("authorization", "*")], says: &[("insufficient-scope", Likely), ("token-expired", Likely), ("token-invalid-or-revoked", Likely)], source: AUTH, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThe consumer isn't authorized to access", miss: "HTTP/1.1 401 Unauthorized\n\nThe consumer isn't authorized to access" },
sign! { when: &[Text("account sign-in was incorrect or your account is disabled")], says: &[("basic-wrong-credentials", Likely), ("account-restricted", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\naccount sign-in was incorrect or your account is disabled", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid Form Key" },
sign! { when: &[Text("Invalid Form Key")], says: &[("csrf-failed", Sure)], source: FORM, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Form Key", miss: "HTTP/1.1 401 Unauthorized\n\nconfigure Two-Factor Authorization" },
sign! { when: &[Text("configure Two-Factor Authorization")], says: &[("step-up-required", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nconfigure Two-Factor Authorization", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThe consumer isn't authorized to access" },
    ],
};

const AUTH: Source = Source { label: "Adobe Commerce: Token-based authentication", url: "https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/" };
const FORM: Source = Source { label: "Adobe Commerce: CSRF form key", url: "https://developer.adobe.com/commerce/php/development/security/" };
