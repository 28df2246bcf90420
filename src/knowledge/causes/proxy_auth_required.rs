//! `proxy-auth-required`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "proxy-auth-required",
        prior: 5,
        clues: &[
            weigh(&q::REFUSAL, &["407"], 95),
            weigh(&q::REFUSAL, &["401", "403", "404", "429", "success", "login-redirect", "redirect"], -25),
        ],
    },
    title: "A proxy on the way asks for credentials",
    headlines: &[
        "A proxy on the way to {host} asks for its own credentials (407); it offers {offered}.",
        "A proxy on the way asks for its own credentials (407).",
    ],
    what: "The refusal comes from a proxy of the network, not from the site. The proxy wants a user name \
     and password of its own, in `Proxy-Authorization`.",
    why: "The program takes the proxy from `HTTPS_PROXY`, the system or a PAC file, and has no \
     credentials for it, an old password, or no support for its scheme (often NTLM or Negotiate).",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Status 407 with `Proxy-Authenticate`; with https it answers the `CONNECT` line.",
    fixes: &[
        Fix {
            id: "proxy-auth-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in to the network's proxy",
            body: &[Block::Steps(&[
                "Asked for a proxy password, give your network account's, not the site's.",
                "After a password change delete the old one: Windows Credential Manager, macOS \
                     Keychain Access.",
                "Locked out of everything: try another network.",
            ])],
            check: "Other outside pages open as well.",
            products: &[],
            sources: &[s::RFC9110_15_5_8],
        },
        Fix {
            id: "proxy-auth-ask-network",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the network's help desk",
            body: &[Block::Para(
                "Write: the address, the time, status 407, the program that fails, and that \
                 it needs proxy credentials or an exception for this host.",
            )],
            check: "The help desk names the account or the exception.",
            products: &[],
            sources: &[s::RFC9110_15_5_8],
        },
        Fix {
            id: "proxy-auth-give-credentials",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Give the client the proxy's credentials",
            body: &[
                Block::Para(
                    "`--proxy-anyauth` picks the best scheme that both sides know. For single \
                 sign-on with Kerberos: `--proxy-negotiate --proxy-user :`.",
                ),
                Block::Code(
                    "curl -v -x http://PROXY:8080 --proxy-anyauth --proxy-user 'USER:PASSWORD' '{url}'",
                ),
            ],
            check: "`curl -v` reports that the CONNECT tunnel is established, then the site's own status.",
            products: &[],
            sources: &[CURL_PROXY],
        },
        Fix {
            id: "proxy-auth-no-proxy",
            role: Role::Client,
            certain: Certain::Try,
            title: "Go past the proxy for hosts inside the network",
            body: &[
                Block::Para(
                    "Only hosts that are reachable without it. Some programs read the name in \
                 small letters.",
                ),
                Block::Code("export NO_PROXY={host},localhost"),
            ],
            check: "`curl -v` connects to the host itself, not to the proxy.",
            products: &[],
            sources: &[CURL_NOPROXY],
        },
        Fix {
            id: "proxy-auth-java-basic",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Java: allow Basic for the tunnel",
            body: &[
                Block::Para(
                    "The JDK does not use Basic towards a proxy for https unless this list is \
                 emptied. The password then crosses the network in clear; a proxy with Negotiate or \
                 Digest is better.",
                ),
                Block::Code("java -Djdk.http.auth.tunneling.disabledSchemes= -jar APP.jar"),
            ],
            check: "The program's `CONNECT` carries `Proxy-Authorization`.",
            products: &[],
            sources: &[JAVA_NET],
        },
        Fix {
            id: "proxy-auth-allow-destination",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let machines without a user reach this destination",
            body: &[
                Block::Para("Squid, before the rule that demands a login; for known sources only."),
                Block::Code(
                    "acl build_hosts src 10.0.5.0/24\n\
                 acl api_hosts dstdomain api.example.com\n\
                 http_access allow build_hosts api_hosts",
                ),
            ],
            check: "`access.log` shows the tunnel with 200 instead of `TCP_DENIED/407`.",
            products: &[],
            sources: &[SQUID],
        },
    ],
    sources: &[s::RFC9110_15_5_8, s::RFC9110_11_7_1],
};

const CURL_PROXY: Source =
    Source { label: "curl: --proxy-user", url: "https://curl.se/docs/manpage.html#-U" };

const CURL_NOPROXY: Source =
    Source { label: "curl: --noproxy", url: "https://curl.se/docs/manpage.html#--noproxy" };

const JAVA_NET: Source = Source {
    label: "Java: Networking Properties",
    url: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/doc-files/net-properties.html",
};

const SQUID: Source =
    Source { label: "Squid: http_access", url: "https://www.squid-cache.org/Doc/config/http_access/" };
