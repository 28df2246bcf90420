//! `SharedKey`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "SharedKey",
    registered: false,
    in_use: true,
    prompts: false,
    what: "Azure Storage: each request is signed with the account's key.",
    client: "Send \"SharedKey \" and account:signature, with x-ms-date and x-ms-version; let an SDK \
     sign.",
    params: &[],
    mistakes: &[
        "x-ms-date lies more than fifteen minutes off.",
        "The account has key access switched off (KeyBasedAuthenticationNotPermitted).",
        "Canonicalised headers or resource leave something out.",
    ],
    source: (
        "Azure Storage: Shared Key",
        "https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key",
    ),
};
