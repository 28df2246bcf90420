//! Azure Front Door and Application Gateway with their firewall.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, On, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-front-door",
    name: "Azure Front Door",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("x-azure-ref", "*")]),
        Mark(&[Header("x-fd-healthprobe", "*")]),
        Mark(&[Header("server", "Microsoft-Azure-Application-Gateway*")]),
        Mark(&[Header("x-msedge-ref", "*")]),
        Mark(&[Body("Microsoft-Azure-Application-Gateway*")]),
        Mark(&[Body("Microsoft Azure Application Gateway*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("The request is blocked.")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: WAF,
            hit: "HTTP/1.1 403 Forbidden\nX-Azure-Ref: 0x\n\n<h2>The request is blocked.</h2>0x \
                    20260101T000000Z",
            miss: "HTTP/1.1 403 Forbidden\n\nThe request is not blocked",
        },
        sign! {
            when: &[Status(&[403]), Body("Microsoft-Azure-Application-Gateway*")],
            says: &[("waf-blocked", Likely), ("server-rule-denied", Hint), ("ip-blocked", Hint)],
            source: AGW,
            hit: "HTTP/1.1 403 Forbidden\n\n<center><h1>403 Forbidden</h1></center><hr><center>\
                    Microsoft-Azure-Application-Gateway/v2</center>",
            miss: "HTTP/1.1 502 Bad Gateway\n\n<center><h1>502 Bad Gateway</h1></center><hr><center>\
                    Microsoft-Azure-Application-Gateway/v2</center>",
        },
        sign! {
            when: &[
                Body("No required SSL certificate was sent|The SSL certificate error"),
                On("azure-front-door"),
            ],
            says: &[("client-certificate-required", Sure)],
            source: AGW,
            hit: "HTTP/1.1 400 Bad Request\nServer: Microsoft-Azure-Application-Gateway/v2\n\nNo \
                    required SSL certificate was sent; The SSL certificate error",
            miss: "HTTP/1.1 400 Bad Request\nServer: Microsoft-Azure-Application-Gateway/v2\n\nBad \
                    request",
        },
        sign! {
            when: &[Body("afd_azwaf_jsclearance|azwaf_jsc*")],
            says: &[("bot-challenge", Sure)],
            source: JSC,
            hit: "HTTP/1.1 403 Forbidden\n\ndocument.cookie='afd_azwaf_jsclearance=x' azwaf_jsc",
            miss: "HTTP/1.1 403 Forbidden\n\ndocument.cookie='jsclearance=x'",
        },
        sign! {
            when: &[Body("Our services aren't available right now"), Status(&[403, 404])],
            says: &[("host-not-allowed", Likely), ("ip-blocked", Hint)],
            source: LINK,
            hit: "HTTP/1.1 403 Forbidden\n\n<h2>Our services aren't available right now</h2><p>We're \
                    working to restore all services as soon as possible.</p>",
            miss: "HTTP/1.1 503 Service Unavailable\n\n<h2>Our services aren't available right now</h2>",
        },
        sign! {
            when: &[
                Text("ApplicationGatewayFirewall|ApplicationGatewayFirewallLog|FrontDoorWebApplicationFirewallLog"),
                Text(
                    "\"action\":\"Block\"|\"action\": \"Block\"|\"action\":\"Blocked\"|\"action\": \"Blocked\"",
                ),
            ],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: WAF,
            hit: "{\"category\":\"ApplicationGatewayFirewallLog\",\"operationName\":\"ApplicationGatewayFirewall\",\
                    \"properties\":{\"action\":\"Blocked\"}} FrontDoorWebApplicationFirewallLog \"action\": \"Blocked\" \
                    \"action\":\"Block\" \"action\": \"Block\"",
            miss: "{\"category\":\"ApplicationGatewayFirewallLog\",\"properties\":{\"action\":\"Matched\"}}",
        },
    ],
};

const WAF: Source = Source {
    label: "Azure: WAF on Front Door",
    url: "https://learn.microsoft.com/en-us/azure/web-application-firewall/afds/waf-front-door-monitor",
};
const AGW: Source = Source {
    label: "Azure Application Gateway: HTTP response codes",
    url: "https://learn.microsoft.com/en-us/azure/application-gateway/http-response-codes",
};
const JSC: Source = Source {
    label: "Azure WAF: JavaScript challenge",
    url: "https://learn.microsoft.com/en-us/azure/web-application-firewall/waf-javascript-challenge",
};
const LINK: Source = Source {
    label: "Azure Front Door: error messages",
    url: "https://learn.microsoft.com/en-us/azure/frontdoor/troubleshoot-issues",
};
