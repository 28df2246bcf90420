//! Firewalls of applications: FortiWeb, Barracuda, Wallarm, NAXSI, CrowdSec, Anubis, Kasada, Azure Application Gateway.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "appliance-firewalls",
    name: "Web application firewall",
    kind: ProductKind::Edge,
    marks: &[Mark(&[Header("server", "Microsoft-Azure-Application-Gateway*")])],
    signs: &[
        sign! {
            when: &[Text("Web Page Blocked!*Attack ID|Attack ID: 2*|FortiWeb*blocked")],
            says: &[("waf-blocked", Sure)],
            source: FW,
            hit: "HTTP/1.1 403 Forbidden\n\nWeb Page Blocked! x Attack ID; Attack ID: 2 x; FortiWeb x blocked",
            miss: "HTTP/1.1 403 Forbidden\n\nWeb Page Blocked",
        },
        sign! {
            when: &[Header("server", "BarracudaHTTP*|Barracuda*"), Status(&[403])],
            says: &[("waf-blocked", Likely)],
            source: BARR,
            hit: "HTTP/1.1 403 Forbidden\nServer: BarracudaHTTP\n\nx",
            miss: "HTTP/1.1 200 OK\nServer: BarracudaHTTP\n\nx",
        },
        sign! {
            when: &[Header("server", "nginx-wallarm"), Status(&[403])],
            says: &[("waf-blocked", Likely)],
            source: WALL,
            hit: "HTTP/1.1 403 Forbidden\nServer: nginx-wallarm\n\nx",
            miss: "HTTP/1.1 200 OK\nServer: nginx-wallarm\n\nx",
        },
        sign! {
            when: &[Text("<center>Microsoft-Azure-Application-Gateway*"), Status(&[403])],
            says: &[("waf-blocked", Sure), ("server-rule-denied", Hint), ("user-agent-refused", Hint)],
            source: AGW,
            hit: "HTTP/1.1 403 Forbidden\n\n<center>Microsoft-Azure-Application-Gateway x",
            miss: "HTTP/1.1 502 Bad Gateway\n\n<center>Microsoft-Azure-Application-Gateway/v2</center>",
        },
        sign! {
            when: &[Header("x-kpsdk-ct", "*"), Status(&[403, 429])],
            says: &[("bot-challenge", Sure)],
            source: KASADA,
            hit: "HTTP/1.1 403 Forbidden\nX-Kpsdk-Ct: abc\n\nx",
            miss: "HTTP/1.1 200 OK\nX-Kpsdk-Ct: abc\n\nx",
        },
        sign! {
            when: &[Text("Making sure you're not a bot|Making sure you&#39;re not a bot|Protected by Anubis")],
            says: &[("bot-challenge", Sure)],
            source: ANUBIS,
            hit: "HTTP/1.1 403 Forbidden\n\nMaking sure you're not a bot; Making sure you&#39;re not a bot; Protected by Anubis",
            miss: "HTTP/1.1 403 Forbidden\n\nMaking sure you are well",
        },
        sign! {
            when: &[Text("CrowdSec*Forbidden|powered by CrowdSec|CrowdSec Ban|CrowdSec Access Forbidden")],
            says: &[("ip-blocked", Sure), ("waf-blocked", Likely)],
            source: CS,
            hit: "HTTP/1.1 403 Forbidden\n\nCrowdSec x Forbidden; powered by CrowdSec; CrowdSec Ban; CrowdSec Access Forbidden",
            miss: "HTTP/1.1 403 Forbidden\n\nCrowdSec",
        },
    ],
};

const FW: Source = Source {
    label: "Fortinet: FortiWeb attack block page",
    url: "https://docs.fortinet.com/product/fortiweb",
};
const BARR: Source = Source {
    label: "Barracuda: WAF response pages",
    url: "https://campus.barracuda.com/product/webapplicationfirewall/",
};
const WALL: Source = Source {
    label: "Wallarm: blocking page",
    url: "https://docs.wallarm.com/admin-en/configuration-guides/configure-block-page-and-code/",
};
const AGW: Source = Source {
    label: "Microsoft: troubleshoot WAF for Application Gateway",
    url: "https://learn.microsoft.com/azure/web-application-firewall/ag/web-application-firewall-troubleshoot",
};
const KASADA: Source = Source { label: "Kasada: documentation", url: "https://docs.kasada.io/" };
const ANUBIS: Source =
    Source { label: "Anubis: how it works", url: "https://anubis.techaro.lol/docs/design/how-anubis-works" };
const CS: Source = Source { label: "CrowdSec: bouncers", url: "https://docs.crowdsec.net/u/bouncers/intro" };
