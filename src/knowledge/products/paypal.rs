//! `paypal`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "paypal", name: "PayPal", kind: ProductKind::Service,
    marks: &[Mark(&[Header("paypal-debug-id", "*")]), Mark(&[Host("paypal.com")]), Mark(&[Text("developer.paypal.com")])],
    signs: &[
sign! { when: &[Text("AUTHENTICATION_FAILURE"), On("paypal"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: REST, hit: "HTTP/1.1 401 Unauthorized\nPaypal-Debug-Id: x\n\nAUTHENTICATION_FAILURE", miss: "HTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_FAILURE" },
sign! { when: &[Text("AUTHENTICATION_FAILURE"), On("paypal"), Sent("authorization", "*")], says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)], source: REST, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nPaypal-Debug-Id: x\n\nAUTHENTICATION_FAILURE", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_FAILURE" },
sign! { when: &[Text("Token signature verification failed"), On("paypal")], says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\nPaypal-Debug-Id: x\n\nToken signature verification failed", miss: "HTTP/1.1 401 Unauthorized\n\nToken signature verification failed" },
sign! { when: &[Text("invalid_client"), On("paypal")], says: &[("basic-wrong-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\nPaypal-Debug-Id: x\n\ninvalid_client", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_client" },
sign! { when: &[Any(&[Text("NOT_AUTHORIZED"), Text("PERMISSION_DENIED")]), On("paypal")], says: &[("permission-denied", Likely), ("insufficient-scope", Likely)], source: REST, hit: "HTTP/1.1 401 Unauthorized\nPaypal-Debug-Id: x\n\nNOT_AUTHORIZED; PERMISSION_DENIED", miss: "HTTP/1.1 401 Unauthorized\n\nNOT_AUTHORIZED" },
sign! { when: &[Text("REQUIRED_SCOPE_MISSING")], says: &[("insufficient-scope", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nREQUIRED_SCOPE_MISSING", miss: "HTTP/1.1 401 Unauthorized\n\nPAYEE_ACCOUNT_RESTRICTED" },
sign! { when: &[Any(&[Text("PAYEE_ACCOUNT_RESTRICTED"), Text("PAYER_ACCOUNT_RESTRICTED"), Text("PAYEE_ACCOUNT_LOCKED_OR_CLOSED"), Text("PAYER_ACCOUNT_LOCKED_OR_CLOSED")])], says: &[("account-restricted", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nPAYEE_ACCOUNT_RESTRICTED; PAYER_ACCOUNT_RESTRICTED; PAYEE_ACCOUNT_LOCKED_OR_CLOSED; PAYER_ACCOUNT_LOCKED_OR_CLOSED", miss: "HTTP/1.1 401 Unauthorized\n\nSecurity header is not valid" },
sign! { when: &[Text("Security header is not valid")], says: &[("api-key-invalid", Sure)], source: NVP, hit: "HTTP/1.1 401 Unauthorized\n\nSecurity header is not valid", miss: "HTTP/1.1 401 Unauthorized\n\nREQUIRED_SCOPE_MISSING" },
    ],
};

const REST: Source = Source { label: "PayPal: HTTP status and error responses", url: "https://developer.paypal.com/api/rest/responses/" };
const AUTH: Source = Source { label: "PayPal: Authentication", url: "https://developer.paypal.com/api/rest/authentication/" };
const NVP: Source = Source { label: "PayPal: NVP authentication errors", url: "https://developer.paypal.com/api/nvp-soap/errors/" };
