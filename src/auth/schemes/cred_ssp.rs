//! `CredSSP`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "CredSSP",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Delegated Windows credentials, as WinRM offers it.",
    client: "Send the legs of CredSSP; use a client for WinRM.",
    params: &[],
    mistakes: &[
        "Delegation is not enabled on both sides.",
    ],
    source: (
        "WinRM: authentication for remote connections",
        "https://learn.microsoft.com/en-us/windows/win32/winrm/authentication-for-remote-connections",
    ),
};
