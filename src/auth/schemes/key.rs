//! `Key`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Key",
    registered: false,
    in_use: true,
    prompts: false,
    what: "An API key, asked for by Kong's key-auth plugin.",
    client: "Send the key in the header or query parameter that the gateway is set to, usually \
     apikey: this scheme is a sign, not a form for Authorization.",
    params: &[
        ("realm", "a name for what is protected"),
    ],
    mistakes: &[
        "The key is sent as Bearer.",
        "The gateway hides credentials or expects another name for the header.",
    ],
    source: ("Kong: key authentication", "https://docs.konghq.com/hub/kong-inc/key-auth/"),
};
