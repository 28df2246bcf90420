//! `Bearer`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Bearer",
    registered: true,
    in_use: true,
    prompts: false,
    what: "An access token of OAuth 2.0: whoever holds it has access (RFC 6750).",
    client: "Send \"Bearer \" and the access token as it is: no quotes, no brackets, no line break. \
     On invalid_token get a new token and try once more, on insufficient_scope ask for the scope that is \
     named.",
    params: &[
        ("realm", "a name for what is protected; optional"),
        ("scope", "the scopes that access needs, separated by spaces"),
        (
            "error",
            "why the token was refused: invalid_request (400), invalid_token (401), insufficient_scope \
             (403)",
        ),
        ("error_description", "the reason in words, for developers"),
        ("error_uri", "a page that explains the error"),
        ("acr_values", "RFC 9470: how people must have signed in; ask for a new token with these values"),
        ("max_age", "RFC 9470: how many seconds ago people may have signed in at most"),
        (
            "resource_metadata",
            "RFC 9728: URL of the document that names the authorization servers and scopes",
        ),
        ("claims", "Microsoft Entra: base64 of the claims that a new token must be requested with"),
        ("authorization_uri", "Microsoft: where to get a token"),
        ("resource_id", "Microsoft: the resource to ask a token for"),
        ("client_id", "Microsoft: the application id of the API"),
        ("trusted_issuers", "Microsoft: issuers that the API accepts"),
        (
            "service",
            "container registries: the service to name when a token is fetched from the realm's URL",
        ),
    ],
    mistakes: &[
        "The word Bearer is missing, doubled, or in the token's quotes.",
        "An ID token or a refresh token is sent in the place of the access token.",
        "The token was made for another API: its audience (aud) or issuer (iss) is not what this server \
         expects.",
        "The token has expired; its lifetime is often an hour or less.",
        "The token stands in the header and in the query or body as well: only one way is allowed.",
        "A token bound to a key (cnf) is sent as Bearer; it needs DPoP or the client certificate.",
        "Nothing was loaded: the header says undefined, null, None or the name of a variable.",
    ],
    source: rfc!(6750, "3"),
};
