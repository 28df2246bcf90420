//! `discovery-metadata-missing`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "discovery-metadata-missing",
        prior: 3,
        clues: &[weigh(&q::METADATA, &["not-named"], 60), weigh(&q::METADATA, &["named"], -50)],
    },
    title: "The answer does not say where to get authorisation",
    headlines: &[
        "The challenge of {host} does not say where to get authorisation.",
        "The challenge does not say where to get authorisation.",
    ],
    what: "The protocol in use (MCP, or OAuth 2.0 with protected-resource metadata, or a registry's token \
     flow) lets clients find the authorization server by the challenge. Here the pointer is missing, or \
     leads nowhere.",
    why: "The server sends a bare `Bearer`, the well-known document is missing, protected itself, hidden \
     by a proxy, or its `resource` is not the address that was called.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 with `Bearer` and without `resource_metadata` (or `realm` as URL), from a server that \
     clients must discover.",
    fixes: &[
        Fix {
            id: "discovery-probe",
            role: Role::Client,
            certain: Certain::Try,
            title: "Try the well-known addresses",
            body: &[
                Block::Para(
                    "With a path in the resource, it follows the well-known part: \
                 `/.well-known/oauth-protected-resource/mcp`.",
                ),
                Block::Code(
                    "curl -sS -i https://{host}/.well-known/oauth-protected-resource\n\
                 curl -sS -i https://{host}/.well-known/oauth-authorization-server",
                ),
            ],
            check: "One gives JSON with `authorization_servers` or `issuer`; its `resource` equals the \
             URL you call.",
            products: &[],
            sources: &[RFC9728_3],
        },
        Fix {
            id: "discovery-configure",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Configure the authorization server by hand",
            body: &[Block::Para(
                "Take issuer, client id and scopes from the provider's documentation, and \
                 send the API's URL as `resource`. Where the service takes fixed tokens, set the header \
                 in the client instead.",
            )],
            check: "The client gets a token, and the API takes it.",
            products: &[],
            sources: &[RFC8414],
        },
        Fix {
            id: "discovery-serve",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Publish the metadata and point to it",
            body: &[
                Block::Para(
                    "Public, without credentials, with CORS for clients in browsers; `resource` \
                 is the exact public URL, also behind a proxy.",
                ),
                Block::Code(
                    "WWW-Authenticate: Bearer \
                 resource_metadata=\"https://api.example.com/.well-known/oauth-protected-resource/mcp\"\n\
                 {\"resource\":\"https://api.example.com/mcp\",\"authorization_servers\":[\"https://auth.example.com\"]}",
                ),
            ],
            check: "The named address answers 200 with JSON from outside, and the client starts its \
             sign-in.",
            products: &[],
            sources: &[s::RFC9728_5_1, MCP],
        },
        tell_support("discovery-metadata-missing-tell", &[s::RFC9728_5_1, RFC9728_3]),
    ],
    sources: &[s::RFC9728_5_1, RFC9728_3],
};

const RFC9728_3: Source =
    Source { label: "RFC 9728 §3", url: "https://www.rfc-editor.org/rfc/rfc9728.html#section-3" };

const RFC8414: Source =
    Source { label: "RFC 8414 §3", url: "https://www.rfc-editor.org/rfc/rfc8414.html#section-3" };

const MCP: Source = Source {
    label: "Model Context Protocol: Authorization",
    url: "https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization",
};
