//! `OAuth`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "OAuth",
    registered: true,
    in_use: true,
    prompts: false,
    what: "OAuth 1.0: every request is signed (RFC 5849).",
    client: "Send oauth_consumer_key, oauth_token, oauth_signature_method, oauth_timestamp, \
     oauth_nonce and oauth_signature, percent-encoded and quoted; the signature covers method, URL and \
     all parameters.",
    params: &[
        ("realm", "a name for what is protected; not part of the signature"),
        ("oauth_problem", "extension: what was wrong, such as signature_invalid or timestamp_refused"),
    ],
    mistakes: &[
        "The signature leaves out query or form parameters, or encodes them twice.",
        "The clock is wrong: timestamp_refused.",
        "A nonce is used twice.",
        "It is mistaken for OAuth 2.0, whose scheme is Bearer.",
    ],
    source: rfc!(5849, "3.5.1"),
};
