//! `JWT`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "JWT",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A JSON Web Token under its own scheme name: old Django packages and others before Bearer \
     was usual.",
    client: "Send \"JWT \" and the token as it is.",
    params: &[
        ("realm", "a name for what is protected"),
    ],
    mistakes: &[
        "The token is sent as Bearer, which these servers ignore.",
    ],
    source: ("Django REST framework JWT", "https://jpadilla.github.io/django-rest-framework-jwt/"),
};
