//! Headings of error pages, pasted as bare text without any HTTP message. With a status these words say nothing
//! more than the status does, so they count only where none was pasted.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Log, Not, Status};
use crate::evidence::{Product, ProductKind, Source, Test};

pub(super) static PRODUCT: Product = Product {
    id: "general-page",
    name: "wording: error pages",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[Log("access denied|access is denied|you don't have permission to access"), NO_STATUS, Not(&Log("invalid credentials|denied for user"))],
            says: &[("permission-denied", Likely), ("waf-blocked", Hint), ("resource-policy-denied", Hint), ("server-rule-denied", Hint)],
            source: FORBIDDEN,
            hit: "Access denied: access is denied, you don't have permission to access this page",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess Denied",
        },
        sign! {
            when: &[Log("forbidden|403. that's an error"), NO_STATUS, Not(&Log("by rule|index of|reason:|forbidden:"))],
            says: &[("permission-denied", Likely), ("server-rule-denied", Hint), ("ip-blocked", Hint), ("waf-blocked", Hint)],
            source: FORBIDDEN,
            hit: "Forbidden; 403. That's an error.",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>403 Forbidden</h1>",
        },
        sign! {
            when: &[Log("401. that's an error|unauthorized access|401 authorization required|http error 401.0"), NO_STATUS],
            says: &[("no-credentials", Likely), ("basic-wrong-credentials", Hint)],
            source: UNAUTHORIZED,
            hit: "401. That's an error. 401: Unauthorized Access; 401 Authorization Required; HTTP Error 401.0",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorized access",
        },
    ],
};

const NO_STATUS: Test =
    Not(&Status(&[200, 302, 303, 307, 400, 401, 403, 404, 405, 406, 407, 409, 419, 422, 429, 500, 502, 503]));
const UNAUTHORIZED: Source =
    Source { label: "RFC 9110 §15.5.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2" };
const FORBIDDEN: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
