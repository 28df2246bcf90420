//! `basic-charset`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC7617_2_1;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-charset",
        prior: 3,
        clues: &[
            weigh(&q::BASIC, &["non-ascii"], 70),
            weigh(&q::BASIC, &["yes", "broken", "empty-part"], -50),
            weigh(&q::RECOMPUTED, &["charset"], 110),
        ],
    },
    title: "User name or password is in another charset than the server expects",
    headlines: &[
        "{host} may read other letters than were sent: user name or password is not plain ASCII.",
        "User name or password holds letters outside ASCII, and both sides encode them differently.",
    ],
    what: "Basic sends bytes, not letters. Client and server must agree on the encoding, and this pair holds \
        letters whose bytes differ between UTF-8 and Latin-1.",
    why: "The challenge has no `charset=\"UTF-8\"`, so each client uses its own default; an `é` or `ü` then \
        becomes other bytes than the server has stored.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The decoded pair holds bytes above 7F; the challenge mostly lacks `charset`.",
    fixes: &[
        Fix {
            id: "basic-charset-ascii",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use a password of plain letters and digits",
            body: &[Block::Para(
                "If you can still change it, choose a password without accents, umlauts or \
                    symbols such as `€` or `£`, long rather than varied.",
            )],
            check: "The new login is accepted in every browser.",
            products: &[],
            sources: &[RFC7617_2_1],
        },
        Fix {
            id: "basic-charset-utf8",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Encode as UTF-8",
            body: &[
                Block::Para(
                    "Encode the pair as UTF-8, in composed form (NFC), before base64. Python \
                        Requests encodes text as Latin-1: give it bytes.",
                ),
                Block::Code("requests.get(url, auth=(\"USER\".encode(), \"PASSWORD\".encode()))"),
                Block::Para("curl sends the bytes of the terminal: use a UTF-8 one (Windows: `chcp 65001`)."),
            ],
            check: "`printf '%s' 'VALUE' | base64 -d | od -tx1` shows `c3 a9` for é.",
            products: &[],
            sources: &[RFC7617_2_1, REQUESTS_BASIC],
        },
        Fix {
            id: "basic-charset-latin1",
            role: Role::Client,
            certain: Certain::Try,
            title: "Try Latin-1 against an old server",
            body: &[
                Block::Para("Only where the server is not yours and UTF-8 fails:"),
                Block::Code(
                    "printf '%s' 'USER:PASSWORD' | iconv -f UTF-8 -t ISO-8859-1 | base64 | tr -d '\\n'",
                ),
            ],
            check: "The status changes with this value.",
            products: &[],
            sources: &[RFC7617_2_1],
        },
        Fix {
            id: "basic-charset-announce",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Announce UTF-8 and decode it",
            body: &[
                Block::Code("WWW-Authenticate: Basic realm=\"YOUR_REALM\", charset=\"UTF-8\""),
                Block::Para("Decode with UTF-8 and normalise both sides to NFC before comparing."),
            ],
            check: "A test user with `ü` in the password signs in from curl and from two browsers.",
            products: &[],
            sources: &[RFC7617_2_1],
        },
        Fix {
            id: "basic-charset-tomcat",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the charset of Tomcat's authenticator",
            body: &[
                Block::Para("In the application's `context.xml`:"),
                Block::Code(
                    "<Valve className=\"org.apache.catalina.authenticator.BasicAuthenticator\" charset=\"UTF-8\"/>",
                ),
            ],
            check: "The challenge shows `charset=\"UTF-8\"`.",
            products: &["tomcat"],
            sources: &[TOMCAT_BASIC],
        },
    ],
    sources: &[RFC7617_2_1],
};

const TOMCAT_BASIC: Source = Source {
    label: "Tomcat: Basic Authenticator Valve",
    url: "https://tomcat.apache.org/tomcat-11.0-doc/config/valve.html#Basic_Authenticator_Valve",
};
const REQUESTS_BASIC: Source = Source {
    label: "Requests: Basic authentication",
    url: "https://requests.readthedocs.io/en/latest/user/authentication/#basic-authentication",
};
