//! Devise, devise-jwt and ruby-jwt.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Scheme, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "devise",
    name: "Devise",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("You need to sign in or sign up before continuing"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: DEV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nYou need to \
                     sign in or sign up before continuing",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nYou need",
        },
        sign! {
            when: &[Text("You need to sign in or sign up before continuing"), Scheme("Bearer")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("auth-header-stripped-upstream", Hint),
            ],
            source: DEV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\nYou need to sign in or sign up before continuing",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\nYou need",
        },
        sign! {
            when: &[
                Text("Invalid Email or password|Invalid Login or password|You have one more \
                            attempt before your account is locked"),
            ],
            says: &[("basic-wrong-credentials", Sure)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Email or password; Invalid Login or \
                     password; You have one more attempt before your account is locked",
            miss: "HTTP/1.1 401 Unauthorized\n\nEmail or password",
        },
        sign! {
            when: &[Text("Your account has not been approved*")],
            says: &[("account-restricted", Sure)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour account has not been approved",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour account is fine",
        },
        sign! {
            when: &[Text("revoked token"), Text("JWT*|*devise*|*\"error\"*")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DJ,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"revoked token\",\"a\":\"devise JWT\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text("Not enough or too many segments")],
            says: &[("token-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot enough or too many segments",
            miss: "HTTP/1.1 401 Unauthorized\n\nsegments",
        },
        sign! {
            when: &[Text("Expected a different algorithm")],
            says: &[("token-alg-rejected", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected a different algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nalgorithm",
        },
        sign! {
            when: &[Text("Could not find public key for kid*|No verification key available")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not find public key for kid; No verification \
                     key available",
            miss: "HTTP/1.1 401 Unauthorized\n\npublic key",
        },
        sign! {
            when: &[Text("Invalid issuer. Expected*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid issuer. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected",
        },
        sign! {
            when: &[Text("Invalid audience. Expected*")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid audience. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected",
        },
    ],
};

const DEV: Source = Source {
    label: "Devise",
    url: "https://github.com/heartcombo/devise/blob/main/config/locales/en.yml",
};
const DJ: Source = Source {
    label: "devise-jwt",
    url: "https://github.com/waiting-for-dev/devise-jwt",
};
const JWT: Source = Source {
    label: "ruby-jwt",
    url: "https://github.com/jwt/ruby-jwt",
};
