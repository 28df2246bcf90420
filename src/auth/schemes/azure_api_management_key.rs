//! `AzureApiManagementKey`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "AzureApiManagementKey",
    registered: false,
    in_use: true,
    prompts: false,
    what: "The subscription key of Azure API Management.",
    client: "Send the key in the header that name says, usually Ocp-Apim-Subscription-Key, or in the \
     query parameter subscription-key; not in Authorization.",
    params: &[
        ("realm", "the URL of the API"),
        ("name", "the header that the key belongs in"),
        ("type", "header or query"),
    ],
    mistakes: &[
        "The key is sent in Authorization.",
        "The key belongs to a product that does not hold this API.",
    ],
    source: (
        "Azure API Management: subscriptions",
        "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
    ),
};
