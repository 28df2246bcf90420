//! Akamai edge servers and their bot and firewall products.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "akamai",
    name: "Akamai",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("server", "AkamaiGHost|AkamaiNetStorage|Akamai*")]),
        Mark(&[Header("x-akamai-request-id", "*")]),
        Mark(&[Header("akamai-grn", "*")]),
        Mark(&[Header("x-akamai-transformed", "*")]),
        Mark(&[Body("errors.edgesuite.net|edgesuite.net")]),
        Mark(&[Sets("_abck|ak_bmsc|bm_sz|bm_sv")]),
        Mark(&[Sent("cookie", "*_abck=*")]),
        Mark(&[Body("Reference #18.*|Reference&#32;&#35;18*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Reference #18.*|Reference&#32;&#35;18*")],
            says: &[
                ("waf-blocked", Likely),
                ("ip-blocked", Hint),
                ("bot-challenge", Hint),
                ("user-agent-refused", Hint),
                ("hotlink-refused", Hint),
            ],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\n<H1>Access Denied</H1>You don't have \
                    permission to access \"http://a/\" on this server. Reference \
                    #18.2d351ab8.1557333295.a4e16ab Reference&#32;&#35;18&#46;",
            miss: "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nReference \
                    #9.2d351ab8.1557333295.a4e16ab",
        },
        sign! {
            when: &[Body("Reference #9.*|Reference&#32;&#35;9*"), Status(&[400, 403])],
            says: &[("host-not-allowed", Hint), ("wrong-url", Hint), ("server-rule-denied", Hint)],
            source: DENIED,
            hit: "HTTP/1.1 400 Bad Request\nServer: AkamaiGHost\n\n<H1>Invalid URL</H1>Reference \
                    #9.2d351ab8.1557333295.a4e16ab Reference&#32;&#35;9&#46;",
            miss: "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nReference \
                    #18.2d351ab8.1557333295.a4e16ab",
        },
        sign! {
            when: &[
                Header("server", "AkamaiGHost"),
                Status(&[403]),
                Body("You don't have permission to access*on this server|Access Denied"),
            ],
            says: &[
                ("waf-blocked", Likely),
                ("ip-blocked", Hint),
                ("bot-challenge", Hint),
                ("user-agent-refused", Hint),
            ],
            source: DENIED,
            hit: "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\n<H1>Access Denied</H1>You don't have \
                    permission to access \"http://a/\" on this server.",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n<H1>Access Denied</H1>",
        },
        sign! {
            when: &[Body("sec-if-cpt-container|akam-sw*|/_sec/cp_challenge/*|\"cpr_chlge\"")],
            says: &[("bot-challenge", Sure)],
            source: BOT,
            hit: "HTTP/1.1 429 Too Many Requests\n\n<div id=\"sec-if-cpt-container\"></div>akam-sw.js \
                    /_sec/cp_challenge/verify {\"cpr_chlge\":\"true\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n<div id=\"container\"></div>",
        },
        sign! {
            when: &[Body("powered and protected by Akamai")],
            says: &[("bot-challenge", Likely)],
            source: BOT,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>Powered and protected by Akamai</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>Powered by nginx</p>",
        },
        sign! {
            when: &[
                Body(
                    "Invalid timestamp|The signature does not match|Invalid authorization client token|\
                    Inactive client token|Unable to parse*timestamp",
                ),
                Host("*.luna.akamaiapis.net"),
            ],
            says: &[("request-signature-mismatch", Sure)],
            source: EDGEGRID,
            hit: "GET /x HTTP/1.1\nHost: akab-x.luna.akamaiapis.net\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"title\":\"Invalid timestamp\",\"detail\":\"The signature does not match; Invalid \
                    authorization client token; Inactive client token; Unable to parse the timestamp\"}",
            miss: "GET /x HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\n{\"title\":\"Invalid \
                    timestamp\"}",
        },
    ],
};

const DENIED: Source = Source {
    label: "Akamai: reference strings",
    url: "https://techdocs.akamai.com/edge-diagnostics/docs/error-codes",
};
const BOT: Source = Source {
    label: "Akamai: Bot Manager",
    url: "https://techdocs.akamai.com/bot-manager/docs/welcome-bot-manager",
};
const EDGEGRID: Source = Source {
    label: "Akamai: EdgeGrid authentication errors",
    url: "https://techdocs.akamai.com/developer/docs/authenticate-with-edgegrid",
};
