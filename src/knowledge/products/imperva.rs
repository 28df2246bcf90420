//! Imperva (Incapsula).

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, On, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "imperva",
    name: "Imperva",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("x-iinfo", "*")]),
        Mark(&[Header("x-cdn", "Imperva|Incapsula")]),
        Mark(&[Sets("visid_incap_*|incap_ses_*|nlbi_*|reese84")]),
        Mark(&[Sent("cookie", "*incap_ses_*")]),
        Mark(&[Body("Incapsula incident ID*|_Incapsula_Resource")]),
    ],
    signs: &[
        sign! {
            when: &[
                Body("_Incapsula_Resource"),
                Status(&[200, 403]),
                Body("Incapsula incident ID*|incident_id*|SWUDNSAI*|noindex"),
            ],
            says: &[("bot-challenge", Likely), ("waf-blocked", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1-2\n\n<META NAME=\"robots\" CONTENT=\"noindex,\
                    nofollow\"><iframe src=\"/_Incapsula_Resource?SWUDNSAI=9&incident_id=1\">Request \
                    unsuccessful. Incapsula incident ID: 1-2</iframe>",
            miss: "HTTP/1.1 404 Not Found\nX-Iinfo: 1-2\n\n_Incapsula_Resource noindex",
        },
        sign! {
            when: &[Body("Request unsuccessful*Incapsula incident ID*")],
            says: &[("waf-blocked", Likely), ("bot-challenge", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nRequest unsuccessful. Incapsula incident ID: 1-2",
            miss: "HTTP/1.1 403 Forbidden\n\nRequest unsuccessful.",
        },
        sign! {
            when: &[Body("Error code 15|error code: 15"), On("imperva")],
            says: &[("waf-blocked", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1\n\n<p>Error code 15</p> This request was blocked \
                    by the security rules; error code: 15",
            miss: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1\n\n<p>Error code 16</p>",
        },
        sign! {
            when: &[Body("Error code 16|error code: 16"), On("imperva")],
            says: &[("ip-blocked", Hint), ("waf-blocked", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1\n\n<p>Error code 16</p> error code: 16",
            miss: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1\n\n<p>Error code 17</p>",
        },
        sign! {
            when: &[Body(
                "This request was blocked by the security rules|blocked by our security service*|\
                    Powered by*Imperva",
            )],
            says: &[("waf-blocked", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nThis request was blocked by the security rules. blocked by \
                    our security service; Powered by Imperva",
            miss: "HTTP/1.1 403 Forbidden\n\nblocked",
        },
        sign! {
            when: &[Body("Error code 14|Error code 29|Error code 22"), On("imperva")],
            says: &[("host-not-allowed", Hint), ("rate-limited", Hint)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nX-Iinfo: 1\n\nError code 14; Error code 29; Error code 22",
            miss: "HTTP/1.1 403 Forbidden\n\nError code 14",
        },
    ],
};

const ERR: Source = Source {
    label: "Imperva: error pages and codes",
    url: "https://docs.imperva.com/bundle/cloud-application-security/page/more/error-pages.htm",
};
