//! `LSAT`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "LSAT",
    registered: false,
    in_use: true,
    prompts: false,
    what: "The older name of L402.",
    client: "Pay the invoice, then send \"LSAT \" and macaroon:preimage (base64, hexadecimal).",
    params: &[
        ("macaroon", "the token, good once the invoice is paid"),
        ("invoice", "the Lightning invoice to pay"),
    ],
    mistakes: &[],
    source: ("L402", "https://docs.lightning.engineering/the-lightning-network/l402"),
};
