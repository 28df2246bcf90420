//! `PoP`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "PoP",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A Microsoft access token in a signed request: only the holder of the key can use it.",
    client: "Send \"PoP \" and a signed HTTP request token (SHR) that holds the access token, \
     method, host, path and the nonce.",
    params: &[
        ("nonce", "the server's value to put in the token"),
    ],
    mistakes: &[
        "The nonce is missing or old: take the one of the newest challenge.",
    ],
    source: (
        "MSAL: proof-of-possession tokens",
        "https://learn.microsoft.com/en-us/entra/msal/dotnet/advanced/proof-of-possession-tokens",
    ),
};
