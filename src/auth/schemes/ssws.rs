//! `SSWS`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "SSWS",
    registered: false,
    in_use: true,
    prompts: false,
    what: "An API token of Okta.",
    client: "Send \"SSWS \" and the API token of the organisation that is called.",
    params: &[],
    mistakes: &[
        "An OAuth access token is sent as SSWS, or an API token as Bearer.",
        "The token has not been used for 30 days and was removed.",
    ],
    source: ("Okta: core API", "https://developer.okta.com/docs/reference/core-okta-api/"),
};
