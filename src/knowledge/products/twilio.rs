//! `twilio`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "twilio", name: "Twilio", kind: ProductKind::Service,
    marks: &[Mark(&[Host("twilio.com")]), Mark(&[Header("twilio-request-id", "*")]), Mark(&[Text("www.twilio.com/docs/errors")])],
    signs: &[
sign! { when: &[Text("Authentication Error - No credentials provided"), On("twilio")], says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\nTwilio-Request-Id: RQ1\nHost: api.twilio.com\n\nAuthentication Error - No credentials provided", miss: "HTTP/1.1 401 Unauthorized\nTwilio-Request-Id: RQ1\n\nAuthentication Error - invalid username" },
sign! { when: &[Text("20003"), On("twilio"), Not(&Sent("authorization", "*"))], says: &[("basic-wrong-credentials", Likely), ("no-credentials", Likely)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20003", miss: "HTTP/1.1 401 Unauthorized\n\n20003" },
sign! { when: &[Text("20003"), On("twilio"), Sent("authorization", "*"), Not(&Text("No credentials provided"))], says: &[("basic-wrong-credentials", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n20003", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n20003" },
sign! { when: &[Any(&[Text("20005"), Text("20006"), Text("account suspended")]), On("twilio")], says: &[("account-restricted", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20005; 20006; account suspended", miss: "HTTP/1.1 401 Unauthorized\n\n20005" },
sign! { when: &[Any(&[Text("20008"), Text("Test Account Credentials")]), On("twilio")], says: &[("api-key-invalid", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20008; Test Account Credentials", miss: "HTTP/1.1 401 Unauthorized\n\n20008" },
sign! { when: &[Any(&[Text("20101"), Text("Invalid Access Token")]), On("twilio")], says: &[("token-invalid-or-revoked", Likely), ("token-malformed", Hint)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20101; Invalid Access Token", miss: "HTTP/1.1 401 Unauthorized\n\n20101" },
sign! { when: &[Any(&[Text("20103"), Text("Invalid Access Token issuer")]), On("twilio")], says: &[("token-wrong-issuer", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20103; Invalid Access Token issuer", miss: "HTTP/1.1 401 Unauthorized\n\n20103" },
sign! { when: &[Any(&[Text("20104"), Text("Access Token expired")]), On("twilio")], says: &[("token-expired", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20104; Access Token expired", miss: "HTTP/1.1 401 Unauthorized\n\n20104" },
sign! { when: &[Any(&[Text("20105"), Text("Access Token not yet valid")]), On("twilio")], says: &[("token-not-yet-valid", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20105; Access Token not yet valid", miss: "HTTP/1.1 401 Unauthorized\n\n20105" },
sign! { when: &[Any(&[Text("20106"), Text("Invalid Access Token grants")]), On("twilio")], says: &[("insufficient-scope", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20106; Invalid Access Token grants", miss: "HTTP/1.1 401 Unauthorized\n\n20106" },
sign! { when: &[Any(&[Text("20107"), Text("Invalid Access Token signature")]), On("twilio")], says: &[("token-bad-signature", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20107; Invalid Access Token signature", miss: "HTTP/1.1 401 Unauthorized\n\n20107" },
sign! { when: &[Any(&[Text("21408"), Text("Permission to send an SMS has not been enabled")])], says: &[("service-not-enabled", Sure)], source: CODES, hit: "HTTP/1.1 401 Unauthorized\n\n21408; Permission to send an SMS has not been enabled", miss: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n21608" },
sign! { when: &[Text("21608"), On("twilio")], says: &[("account-restricted", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n21608", miss: "HTTP/1.1 401 Unauthorized\n\n21608" },
sign! { when: &[Text("20429"), On("twilio")], says: &[("rate-limited", Sure)], source: CODES, hit: "GET / HTTP/1.1\nHost: api.twilio.com\n\nHTTP/1.1 401 Unauthorized\n\n20429", miss: "HTTP/1.1 401 Unauthorized\n\n20429" },
    ],
};

const CODES: Source = Source { label: "Twilio: Error dictionary", url: "https://www.twilio.com/docs/api/errors" };
