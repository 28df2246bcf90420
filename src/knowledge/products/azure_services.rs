//! Key Vault, Cosmos DB, Service Bus and the AI services of Azure.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-services",
    name: "Azure services",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Body("AKV10000")],
            says: &[("no-credentials", Likely), ("first-leg-challenge", Likely)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10000",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        sign! {
            when: &[Body("AKV10000"), Anonymous],
            says: &[("first-leg-challenge", Likely), ("no-credentials", Likely)],
            source: KV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAKV10000",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        sign! {
            when: &[Body("AKV10032")],
            says: &[("token-wrong-issuer", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10032",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        sign! {
            when: &[Body("AKV10046")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10046",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        sign! {
            when: &[
                Text("ForbiddenByFirewall|Client address is not authorized and caller is not a \
                            trusted service"),
            ],
            says: &[("ip-blocked", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenByFirewall; Client address is not \
                     authorized and caller is not a trusted service",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByPolicy",
        },
        sign! {
            when: &[Text("permission on key vault*")],
            says: &[("permission-denied", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\npermission on key vault",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByFirewall",
        },
        sign! {
            when: &[
                Text("ForbiddenByConnection|Public network access is disabled*|Public access is \
                            disabled. Please configure private endpoint|Access denied due to Virtual \
                            Network/Firewall rules"),
            ],
            says: &[("ip-blocked", Sure), ("resource-policy-denied", Likely)],
            source: NET,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenByConnection; Public network access is \
                     disabled; Public access is disabled. Please configure private endpoint; Access \
                     denied due to Virtual Network/Firewall rules",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByPolicy",
        },
        sign! {
            when: &[Text("The input authorization token can't serve the request*")],
            says: &[("request-signature-mismatch", Sure), ("api-key-invalid", Likely)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe input authorization token can't serve the request",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe input",
        },
        sign! {
            when: &[Text("The authorization token is not valid at the current time")],
            says: &[("request-signature-mismatch", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe authorization token is not valid at the current time",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe authorization token",
        },
        sign! {
            when: &[Text("Required Header authorization is missing*")],
            says: &[("no-credentials", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequired Header authorization is missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequired Header",
        },
        sign! {
            when: &[
                Text("This is blocked by your Cosmos DB account firewall*|blocked by your Cosmos \
                            DB account firewall settings|blocked by your Cosmos DB"),
            ],
            says: &[("ip-blocked", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis is blocked by your Cosmos DB account firewall; \
                     blocked by your Cosmos DB account firewall settings; blocked by your Cosmos DB",
            miss: "HTTP/1.1 401 Unauthorized\n\nyour Cosmos DB",
        },
        sign! {
            when: &[
                Text("Local Authorization is disabled*|AuthenticationTypeDisabled|Key based \
                            authentication is disabled*"),
            ],
            says: &[("resource-policy-denied", Sure), ("basic-auth-retired", Likely)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nLocal Authorization is disabled; \
                     AuthenticationTypeDisabled; Key based authentication is disabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nLocal Authorization",
        },
        sign! {
            when: &[Text("does not have required RBAC permissions*")],
            says: &[("permission-denied", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have required RBAC permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\nRBAC permissions",
        },
        sign! {
            when: &[Text("principal lacks the required data action*")],
            says: &[("permission-denied", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nprincipal lacks the required data action",
            miss: "HTTP/1.1 401 Unauthorized\n\nprincipal",
        },
        sign! {
            when: &[Text("The token has an invalid signature")],
            says: &[("token-bad-signature", Likely), ("request-signature-mismatch", Likely)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token has an invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token",
        },
        sign! {
            when: &[
                Text("The credentials contained in the authorization header are not in the WRAP \
                            format|MalformedToken"),
            ],
            says: &[("authorization-malformed", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe credentials contained in the authorization \
                     header are not in the WRAP format; MalformedToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe credentials",
        },
        sign! {
            when: &[Text("MissingToken")],
            says: &[("no-credentials", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[
                Text("claim is empty or token is invalid|claims required for this \
                            operation|Unauthorized access.*claim"),
            ],
            says: &[("insufficient-scope", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nclaim is empty or token is invalid; claims required \
                     for this operation; Unauthorized access.xclaim",
            miss: "HTTP/1.1 401 Unauthorized\n\nclaim",
        },
        sign! {
            when: &[Text("Access denied due to invalid subscription key or wrong API endpoint*")],
            says: &[("api-key-invalid", Sure), ("wrong-url", Likely)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess denied due to invalid subscription key or \
                     wrong API endpoint",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess denied",
        },
        sign! {
            when: &[Text("Please provide a custom subdomain for token authentication*")],
            says: &[("wrong-url", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nPlease provide a custom subdomain for token authentication",
            miss: "HTTP/1.1 401 Unauthorized\n\ncustom subdomain",
        },
    ],
};

const KV: Source = Source {
    label: "Key Vault: REST error codes",
    url: "https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes",
};
const NET: Source = Source {
    label: "Azure AI services: virtual networks",
    url: "https://learn.microsoft.com/en-us/azure/ai-services/cognitive-services-virtual-networks",
};
const CDB: Source = Source {
    label: "Cosmos DB: forbidden and unauthorized",
    url: "https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/troubleshoot-unauthorized",
};
const AI: Source = Source {
    label: "Azure AI services: authentication",
    url: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
};
const SB: Source = Source {
    label: "Service Bus: exceptions",
    url: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-messaging-exceptions",
};
