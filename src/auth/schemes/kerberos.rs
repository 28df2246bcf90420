//! `Kerberos`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Kerberos",
    registered: false,
    in_use: true,
    prompts: false,
    what: "Kerberos without SPNEGO, as WinRM offers it.",
    client: "Send \"Kerberos \" and base64 of a Kerberos token for HTTP/host; use a client for WinRM.",
    params: &[],
    mistakes: &[
        "The host is called by address: Kerberos knows names only.",
        "The host is not in TrustedHosts and no ticket is to be had.",
    ],
    source: (
        "WinRM: authentication for remote connections",
        "https://learn.microsoft.com/en-us/windows/win32/winrm/authentication-for-remote-connections",
    ),
};
