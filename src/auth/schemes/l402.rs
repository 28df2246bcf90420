//! `L402`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "L402",
    registered: false,
    in_use: true,
    prompts: false,
    what: "Payment over the Lightning network: a macaroon that is good once an invoice is paid.",
    client: "Pay the invoice, then send \"L402 \" and macaroon:preimage (base64, hexadecimal).",
    params: &[
        ("macaroon", "the token, good once the invoice is paid"),
        ("token", "the same, in newer versions"),
        ("invoice", "the Lightning invoice to pay"),
        ("version", "version of the protocol"),
    ],
    mistakes: &[],
    source: ("L402", "https://docs.lightning.engineering/the-lightning-network/l402"),
};
