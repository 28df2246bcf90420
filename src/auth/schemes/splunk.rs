//! `Splunk`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Splunk",
    registered: false,
    in_use: false,
    prompts: false,
    what: "A token of Splunk: HTTP Event Collector, or a session key.",
    client: "Send \"Splunk \" and the token.",
    params: &[],
    mistakes: &[
        "The token is sent as Bearer to the event collector.",
    ],
    source: (
        "Splunk: HTTP Event Collector",
        "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
    ),
};
