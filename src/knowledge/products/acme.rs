//! ACME servers such as Let's Encrypt.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "acme",
    name: "ACME server",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("acme:error:unauthorized*Invalid response from|acme:error:unauthorized*key authorization|acme:error:unauthorized*TXT record|Invalid response from*/.well-known/acme-challenge/")],
            says: &[("not-an-auth-problem", Sure), ("wrong-url", Hint)],
            source: VAL,
            hit: "HTTP/1.1 403 Forbidden\n\nacme:error:unauthorized x Invalid response from; acme:error:unauthorized x key authorization; acme:error:unauthorized x TXT record; Invalid response from x /.well-known/acme-challenge/",
            miss: "HTTP/1.1 403 Forbidden\n\nacme:error:unauthorized",
        },
        sign! {
            when: &[Text("acme:error:badNonce|acme:error:accountDoesNotExist")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nacme:error:badNonce; acme:error:accountDoesNotExist",
            miss: "HTTP/1.1 400 Bad Request\n\nacme:error:malformed",
        },
        sign! {
            when: &[Text("acme:error:rateLimited")],
            says: &[("rate-limited", Sure)],
            source: ERR,
            hit: "HTTP/1.1 429 Too Many Requests\n\nacme:error:rateLimited",
            miss: "HTTP/1.1 429 Too Many Requests\n\nacme:error:caa",
        },
        sign! {
            when: &[Text("acme:error:externalAccountRequired|acme:error:userActionRequired")],
            says: &[("account-restricted", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nacme:error:externalAccountRequired; acme:error:userActionRequired",
            miss: "HTTP/1.1 403 Forbidden\n\nacme:error:rejectedIdentifier",
        },
    ],
};

const ERR: Source =
    Source { label: "RFC 8555 §6.7", url: "https://www.rfc-editor.org/rfc/rfc8555.html#section-6.7" };
const VAL: Source =
    Source { label: "RFC 8555 §8.3", url: "https://www.rfc-editor.org/rfc/rfc8555.html#section-8.3" };
