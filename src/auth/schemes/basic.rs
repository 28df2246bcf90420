//! `Basic`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Basic",
    registered: true,
    in_use: true,
    prompts: true,
    what: "User name and password, base64-encoded and not encrypted (RFC 7617).",
    client: "Send \"Basic \" and base64 of user, colon, password in one piece, over TLS only. The \
     user name holds no colon, neither holds control characters.",
    params: &[
        (
            "realm",
            "names the area that the password is for; required and quoted, shown to people and used to \
             remember the password",
        ),
        (
            "charset",
            "\"UTF-8\" asks for user name and password as UTF-8 in normalisation form C; no other value \
             is defined",
        ),
    ],
    mistakes: &[
        "base64 of the text with a line break at its end (echo without -n, printf without need): the \
         password then ends in a line feed.",
        "The password alone, or user and password in two separate base64 words: there must be one colon \
         between them before encoding.",
        "The user name holds a colon: everything after the first colon is taken as the password.",
        "Characters outside ASCII without charset=\"UTF-8\": the two sides may encode them differently.",
        "An API token goes in the place of the password or of the user name, with the other part empty \
         or fixed; which one is the service's own rule.",
        "A colon in the password or an @ in a URL that was not percent-encoded.",
    ],
    source: rfc!(7617, "2"),
};
