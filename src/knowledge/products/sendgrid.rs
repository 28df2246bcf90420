//! `sendgrid`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sendgrid", name: "SendGrid", kind: ProductKind::Service,
    marks: &[Mark(&[Host("sendgrid.com")]), Mark(&[Text("sendgrid.com")])],
    signs: &[
sign! { when: &[Text("authorization grant is invalid, expired, or revoked"), Not(&Text("invalid_grant"))], says: &[("api-key-invalid", Sure)], source: SGKEY, hit: "HTTP/1.1 401 Unauthorized\n\nauthorization grant is invalid, expired, or revoked", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not match a verified Sender Identity" },
sign! { when: &[Text("authorization required"), On("sendgrid"), Not(&Sent("authorization", "*"))], says: &[("api-key-missing", Sure)], source: SGKEY, hit: "GET / HTTP/1.1\nHost: api.sendgrid.com\n\nHTTP/1.1 401 Unauthorized\n\nauthorization required", miss: "HTTP/1.1 401 Unauthorized\n\nauthorization required" },
sign! { when: &[Text("access forbidden"), On("sendgrid")], says: &[("insufficient-scope", Sure)], source: SGKEY, hit: "GET / HTTP/1.1\nHost: api.sendgrid.com\n\nHTTP/1.1 401 Unauthorized\n\naccess forbidden", miss: "HTTP/1.1 401 Unauthorized\n\naccess forbidden" },
sign! { when: &[Text("does not match a verified Sender Identity")], says: &[("account-restricted", Likely), ("resource-policy-denied", Likely)], source: SG, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not match a verified Sender Identity", miss: "HTTP/1.1 401 Unauthorized\n\nMaximum credits exceeded" },
sign! { when: &[Text("Maximum credits exceeded")], says: &[("account-restricted", Sure), ("rate-limited", Hint)], source: SG, hit: "HTTP/1.1 401 Unauthorized\n\nMaximum credits exceeded", miss: "HTTP/1.1 401 Unauthorized\n\nauthenticated user is not authorized to send mail" },
sign! { when: &[Text("authenticated user is not authorized to send mail")], says: &[("account-restricted", Likely), ("insufficient-scope", Likely)], source: SG, hit: "HTTP/1.1 401 Unauthorized\n\nauthenticated user is not authorized to send mail", miss: "HTTP/1.1 401 Unauthorized\n\nMaximum credits exceeded" },
    ],
};

const SG: Source = Source { label: "SendGrid: Error messages", url: "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/errors" };
const SGKEY: Source = Source { label: "SendGrid: API keys", url: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys" };
