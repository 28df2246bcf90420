//! `NTLM`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "NTLM",
    registered: false,
    in_use: true,
    prompts: true,
    what: "Windows sign-in by challenge and response; it authenticates the connection, not the \
     request ([MS-NTHT]).",
    client: "Send \"NTLM \" and base64 of message 1, then on the same connection message 3 as the \
     answer to the server's message 2. A program needs domain, user and password (curl --ntlm -u \
     domain\\user); a browser sends the signed-in user to trusted hosts by itself.",
    params: &[],
    mistakes: &[
        "The connection is closed or changed between the legs (HTTP/2, a load balancer, a proxy that \
         shares connections): the handshake starts over.",
        "The domain is missing from the user name, or stands in it twice.",
        "The account or the server allows only NTLMv2 or only Kerberos.",
        "The server itself calls its own alias: Windows refuses that (loopback check).",
    ],
    source: (
        "[MS-NTHT] NTLM over HTTP",
        "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-ntht/f09cf6e1-529e-403b-a8a5-7368ee096a6a",
    ),
};
