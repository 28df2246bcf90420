//! `ApiKey`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "ApiKey",
    registered: false,
    in_use: true,
    prompts: false,
    what: "An API key in Authorization; known from Elasticsearch.",
    client: "Send \"ApiKey \" and the key: for Elasticsearch base64 of id, colon, key (the field \
     \"encoded\" of the answer that made it). Elsewhere the key often belongs in a header of its own, \
     which the challenge or the documentation names.",
    params: &[
        ("realm", "a name for what is protected"),
        ("header", "the header that the key belongs in"),
        ("name", "the header or query parameter that the key belongs in"),
        ("in", "header, query or cookie"),
    ],
    mistakes: &[
        "Elasticsearch: the key alone without its id, or not base64-encoded.",
        "The key belongs in a header such as X-API-Key.",
    ],
    source: (
        "Elasticsearch: API keys",
        "https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-create-api-key.html",
    ),
};
