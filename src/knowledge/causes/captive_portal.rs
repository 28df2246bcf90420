//! `captive-portal`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate { id: "captive-portal", prior: 2, clues: &[weigh(&q::REFUSAL, &["511"], 95)] },
    title: "The network's own login page answered",
    headlines: &[
        "The network's own login page answered instead of {host}.",
        "The network's own login page answered instead of the server.",
    ],
    what: "Hotel, airport, guest and company networks catch requests until their terms are accepted. The \
     server never got the request.",
    why: "A new or expired session on the network, or a device that cannot show the page.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Status 511, or a redirect or page from a host of the network in answer to a plain http \
     request; with https a certificate error.",
    fixes: &[
        Fix {
            id: "portal-open",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Open the network's page and accept its terms",
            body: &[Block::Steps(&[
                "VPN off; join the network again: the device often shows the page by itself.",
                "Otherwise open a plain http address in the browser, such as `http://neverssl.com`.",
                "Do not accept a certificate warning, and give no password of another site.",
            ])],
            check: "An https page opens without a warning.",
            products: &[],
            sources: &[s::RFC6585_6],
        },
        Fix {
            id: "portal-other-network",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use another network",
            body: &[Block::Para("Mobile data, or ask the staff for access.")],
            check: "The page opens there.",
            products: &[],
            sources: &[s::RFC6585_6],
        },
        Fix {
            id: "portal-probe",
            role: Role::Client,
            certain: Certain::Try,
            title: "Check for a portal before blaming the API",
            body: &[
                Block::Para(
                    "A free network answers 204 without a body. In code, treat 511 and a foreign \
                 `Location` as no network; call https only.",
                ),
                Block::Code("curl -sS -D - -o /dev/null http://connectivitycheck.gstatic.com/generate_204"),
            ],
            check: "The answer is 204.",
            products: &[],
            sources: &[RFC8952],
        },
        Fix {
            id: "portal-announce",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Announce the portal instead of intercepting",
            body: &[Block::Para(
                "Give the portal's API address by DHCP or router advertisement; answer 511 \
                 with `Cache-Control: no-store` rather than 200 or 302 in the server's name; never \
                 intercept https.",
            )],
            check: "Phones show the sign-in by themselves.",
            products: &[],
            sources: &[RFC8910, s::RFC6585_6],
        },
    ],
    sources: &[s::RFC6585_6, RFC8952],
};

const RFC8952: Source =
    Source { label: "RFC 8952 §2", url: "https://www.rfc-editor.org/rfc/rfc8952.html#section-2" };

const RFC8910: Source =
    Source { label: "RFC 8910 §2", url: "https://www.rfc-editor.org/rfc/rfc8910.html#section-2" };
