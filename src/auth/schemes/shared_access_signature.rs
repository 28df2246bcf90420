//! `SharedAccessSignature`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "SharedAccessSignature",
    registered: false,
    in_use: true,
    prompts: false,
    what: "Azure Service Bus, Event Hubs and IoT Hub: a signed, limited right to one resource.",
    client: "Send sr (the resource, percent-encoded), sig, se (end, in seconds) and skn (name of the \
     key), joined with &.",
    params: &[],
    mistakes: &[
        "se lies in the past.",
        "sr is not the resource that is called.",
        "sig is not percent-encoded.",
    ],
    source: (
        "Azure Service Bus: shared access signatures",
        "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
    ),
};
