//! `Passport1.4`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Passport1.4",
    registered: false,
    in_use: true,
    prompts: false,
    what: "Microsoft Passport, the sign-in of old Microsoft sites.",
    client: "Follow the redirect to the sign-in server; programs of today have no client for it.",
    params: &[
        ("da-status", "state of the sign-in"),
        ("srealm", "realm of the sign-in server"),
        ("ts", "time"),
        ("cburl", "a picture for the sign-in page"),
    ],
    mistakes: &[],
    source: ("[MS-PASS]", "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-pass/"),
};
