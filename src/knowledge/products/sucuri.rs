//! Sucuri website firewall.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Body, Header, On};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sucuri",
    name: "Sucuri",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("server", "Sucuri*")]),
        Mark(&[Header("x-sucuri-id", "*")]),
        Mark(&[Header("x-sucuri-cache", "*")]),
        Mark(&[Body("Sucuri WebSite Firewall*")]),
    ],
    signs: &[
        sign! {
            when: &[Header("x-sucuri-block", "*")],
            says: &[("waf-blocked", Sure)],
            source: WAF,
            hit: "HTTP/1.1 403 Forbidden\nX-Sucuri-Block: XSS001\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Sucuri-ID: 1\n\n",
        },
        sign! {
            when: &[Body("Sucuri WebSite Firewall - Access Denied|Access Denied - Sucuri Website Firewall")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Likely)],
            source: WAF,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Sucuri WebSite Firewall - Access Denied</title> \
                    Access Denied - Sucuri Website Firewall",
            miss: "HTTP/1.1 200 OK\n\n<title>Sucuri</title>",
        },
        sign! {
            when: &[
                Body(
                    "Your IP address is not whitelisted*|IP*blacklisted|\
                    Reason: Access from your Country was disabled*|IP Address not allowed",
                ),
                On("sucuri"),
            ],
            says: &[("ip-blocked", Sure)],
            source: WAF,
            hit: "HTTP/1.1 403 Forbidden\nServer: Sucuri/Cloudproxy\n\nYour IP address is not \
                    whitelisted; IP was blacklisted; Reason: Access from your Country was disabled by the \
                    administrator; IP Address not allowed",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\nIP Address not allowed",
        },
        sign! {
            when: &[Body("You are being redirected*|sucuri_cloudproxy_js")],
            says: &[("bot-challenge", Sure)],
            source: WAF,
            hit: "HTTP/1.1 307 Temporary Redirect\n\n<title>You are being redirected...</title><script>\
                    sucuri_cloudproxy_js=''</script>",
            miss: "HTTP/1.1 307 Temporary Redirect\n\n<title>Moved</title>",
        },
    ],
};

const WAF: Source = Source {
    label: "Sucuri: troubleshooting firewall blocks",
    url: "https://docs.sucuri.net/website-firewall/troubleshooting/",
};
