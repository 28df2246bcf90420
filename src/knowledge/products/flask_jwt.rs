//! Flask-JWT-Extended and Flask-JWT.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "flask-jwt",
    name: "Flask-JWT-Extended",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[
                Text("\"msg\":\"Missing Authorization Header\"|\"msg\": \"Missing Authorization \
                            Header\""),
            ],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Missing Authorization Header\"; \"msg\": \
                     \"Missing Authorization Header\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad\"}",
        },
        sign! {
            when: &[Text("Missing JWT in*")],
            says: &[
                ("no-credentials", Sure),
                ("auth-header-stripped-upstream", Hint),
                ("cookie-not-sent", Hint),
            ],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing JWT in",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad\"}",
        },
        sign! {
            when: &[
                Text("Missing cookie*access_token*|Missing cookie*refresh_token*|Missing cookie*csrf*"),
            ],
            says: &[("cookie-not-sent", Likely), ("no-credentials", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing cookiexaccess_token; Missing \
                     cookiexrefresh_token; Missing cookiexcsrf",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad cookie\"}",
        },
        sign! {
            when: &[Text("Bad Authorization header. Expected*")],
            says: &[("authorization-malformed", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad Authorization header. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        sign! {
            when: &[Text("Wrong token type")],
            says: &[("token-wrong-type", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nWrong token type",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        sign! {
            when: &[Text("Missing claim: csrf")],
            says: &[("csrf-failed", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing claim: csrf",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text("User*lookup*not found")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUserxlookupxnot found",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text("User claims verification failed")],
            says: &[("permission-denied", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser claims verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text("Request does not contain an access token")],
            says: &[("no-credentials", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest does not contain an access token",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Unsupported authorization type")],
            says: &[("scheme-mismatch", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported authorization type",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Invalid JWT header")],
            says: &[("authorization-malformed", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid JWT header",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const FJE: Source = Source {
    label: "Flask-JWT-Extended: options and errors",
    url: "https://flask-jwt-extended.readthedocs.io/en/stable/api.html",
};
const FJ: Source = Source {
    label: "Flask-JWT",
    url: "https://pythonhosted.org/Flask-JWT/",
};
