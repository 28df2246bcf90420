//! `Negotiate`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Negotiate",
    registered: true,
    in_use: true,
    prompts: true,
    what: "Windows integrated sign-in: Kerberos, or NTLM where Kerberos fails (SPNEGO, RFC 4559).",
    client: "Send \"Negotiate \" and base64 of a GSS-API token: a Kerberos ticket for HTTP/host (it \
     starts with YII). A browser does so by itself only for hosts on its list of trusted ones; a program \
     needs a ticket (kinit, klist) and the option for it (curl --negotiate -u :).",
    params: &[],
    mistakes: &[
        "The host is not on the browser's list (intranet zone, AuthServerAllowlist, \
         network.negotiate-auth.trusted-uris): then a prompt opens or nothing happens.",
        "No service principal HTTP/name for the name that was called, or two of them: the client falls \
         back to NTLM (the token starts with TlRMTVNTUA).",
        "The address is a number or an alias: Kerberos knows names only.",
        "Clocks differ by more than five minutes.",
        "A proxy spreads the legs over several connections, which breaks NTLM.",
        "The token is larger than the server's limit for a header because of many groups.",
    ],
    source: rfc!(4559, "4"),
};
