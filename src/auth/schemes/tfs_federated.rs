//! `TFS-Federated`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "TFS-Federated",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Azure DevOps: sign-in by a browser is possible.",
    client: "Use Bearer with an Entra token, or Basic with a personal access token as the password.",
    params: &[],
    mistakes: &[
        "An account password is sent as Basic.",
    ],
    source: (
        "Azure DevOps: authentication",
        "https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/authentication-guidance",
    ),
};
