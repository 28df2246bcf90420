//! `DeepL-Auth-Key`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "DeepL-Auth-Key",
    registered: false,
    in_use: false,
    prompts: false,
    what: "The authentication key of DeepL's API.",
    client: "Send \"DeepL-Auth-Key \" and the key; keys that end in :fx belong to api-free.deepl.com.",
    params: &[],
    mistakes: &[
        "A free key is sent to the host of the paid API, or the other way round.",
    ],
    source: ("DeepL: authentication", "https://developers.deepl.com/docs/getting-started/auth"),
};
