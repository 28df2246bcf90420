//! `SharedKeyLite`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "SharedKeyLite",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Azure Storage: the older, shorter form of SharedKey.",
    client: "Send \"SharedKeyLite \" and account:signature, with x-ms-date; prefer SharedKey.",
    params: &[],
    mistakes: &[],
    source: (
        "Azure Storage: Shared Key",
        "https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key",
    ),
};
