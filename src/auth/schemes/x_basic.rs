//! `xBasic`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "xBasic",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Basic under another name, so that browsers show no prompt for calls made by a page.",
    client: "Send Basic credentials as for Basic; the page itself asks for the password.",
    params: &[
        ("realm", "a name for what is protected"),
    ],
    mistakes: &[
        "A client that looks for Basic does not find it.",
    ],
    source: rfc!(9110, "11.6.1"),
};
