//! F5 BIG-IP: application firewall and access policies.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Body, Header, Method, Not, Sent, Sets};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "f5",
    name: "F5 BIG-IP",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Sets("BIGipServer*|MRHSession|LastMRH_Session|F5_ST|TS0*")]),
        Mark(&[Header("server", "BigIP|BIG-IP|F5*|volt-adc")]),
        Mark(&[Sent("cookie", "*BIGipServer*|*MRHSession=*")]),
        Mark(&[Body("/my.policy|/vdesk/*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("The requested URL was rejected. Please consult with your administrator")],
            says: &[("waf-blocked", Sure)],
            source: ASM,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Request Rejected</title>The requested URL was \
                    rejected. Please consult with your administrator.<br>Your support ID is: 1",
            miss: "HTTP/1.1 403 Forbidden\n\n<title>Request Rejected</title>",
        },
        sign! {
            when: &[Body("Your support ID is*"), Not(&Body("enable JavaScript"))],
            says: &[("waf-blocked", Likely)],
            source: ASM,
            hit: "HTTP/1.1 200 OK\n\nYour support ID is: 1234567890",
            miss: "HTTP/1.1 200 OK\n\nYour ticket is: 1",
        },
        sign! {
            when: &[
                Header("location", "*/my.policy*|/vdesk/*|*/my.logout.php3*"),
                Not(&Method(&["OPTIONS"])),
            ],
            says: &[("login-redirect", Sure)],
            source: APM,
            hit: "HTTP/1.1 302 Found\nLocation: /my.policy\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: /policy\n\n",
        },
        sign! {
            when: &[Body("Access was denied by the access policy|Your session could not be established")],
            says: &[("permission-denied", Likely), ("cookie-session-expired", Likely)],
            source: APM,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess was denied by the access policy. Your session could \
                    not be established.",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess was denied",
        },
        sign! {
            when: &[Body("Please enable JavaScript to view the page content")],
            says: &[("bot-challenge", Sure)],
            source: BOT,
            hit: "HTTP/1.1 200 OK\n\n<noscript>Please enable JavaScript to view the page content.<br/>\
                    Your support ID is: 1.</noscript>",
            miss: "HTTP/1.1 200 OK\n\n<noscript>You need JavaScript</noscript>",
        },
    ],
};

const ASM: Source = Source {
    label: "F5: The requested URL was rejected",
    url: "https://my.f5.com/manage/s/article/K54203113",
};
const APM: Source = Source {
    label: "F5: Access Policy Manager",
    url: "https://techdocs.f5.com/en-us/bigip-17-1-0/big-ip-access-policy-manager-application-access.html",
};
const BOT: Source = Source {
    label: "F5: bot defense",
    url: "https://techdocs.f5.com/en-us/bigip-17-1-0/big-ip-asm-implementations.html",
};
