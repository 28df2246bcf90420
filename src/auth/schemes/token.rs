//! `Token`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Token",
    registered: false,
    in_use: true,
    prompts: false,
    what: "An opaque token: Django REST framework, InfluxDB, older forms of GitHub's API.",
    client: "Send \"Token \" and the token as it is; not Bearer, unless the server offers that too.",
    params: &[
        ("realm", "a name for what is protected"),
    ],
    mistakes: &[
        "The token is sent as Bearer, or a JWT is sent as Token.",
        "Rails wants token=\"…\" as a parameter.",
    ],
    source: (
        "Django REST framework: TokenAuthentication",
        "https://www.django-rest-framework.org/api-guide/authentication/#tokenauthentication",
    ),
};
