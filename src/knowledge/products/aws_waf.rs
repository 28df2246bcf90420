//! AWS WAF: challenges and blocks.

use crate::evidence::Strength::{Hint, Sure};
use crate::evidence::Test::{Body, Header, Not, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aws-waf",
    name: "AWS WAF",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("x-amzn-waf-action", "*")]),
        Mark(&[Sets("aws-waf-token")]),
        Mark(&[Sent("cookie", "*aws-waf-token=*")]),
        Mark(&[Body("awswaf.com|token.awswaf.com|AwsWafIntegration")]),
    ],
    signs: &[
        sign! {
            when: &[Header("x-amzn-waf-action", "challenge|captcha")],
            says: &[("bot-challenge", Sure)],
            source: CHALLENGE,
            hit: "HTTP/1.1 405 Method Not Allowed\nx-amzn-waf-action: captcha\n\n<script></script>",
            miss: "HTTP/1.1 405 Method Not Allowed\nx-amzn-requestid: captcha\n\n<script></script>",
        },
        sign! {
            when: &[Body("AwsWafIntegration|awswaf.com"), Status(&[202, 403, 405])],
            says: &[("bot-challenge", Sure)],
            source: CHALLENGE,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n<script>AwsWafIntegration.getToken()</script>\
                    <script src=\"https://x.token.awswaf.com/challenge.js\"></script>",
            miss: "HTTP/1.1 200 OK\n\nAwsWafIntegration",
        },
        sign! {
            when: &[Header("server", "awselb*"), Body("<center><h1>403 Forbidden</h1></center>")],
            says: &[("waf-blocked", Sure), ("server-rule-denied", Hint)],
            source: BLOCK,
            hit: "HTTP/1.1 403 Forbidden\nServer: awselb/2.0\n\n<html><head><title>403 Forbidden</title>\
                    </head><body><center><h1>403 Forbidden</h1></center></body></html>",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n<center><h1>403 Forbidden</h1></center>",
        },
        sign! {
            when: &[Header("x-amzn-errortype", "WafDeniedException|WAFBlockedException|WAF*")],
            says: &[("waf-blocked", Sure)],
            source: BLOCK,
            hit: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: WafDeniedException\n\n\
                    {\"message\":\"Forbidden\"}",
            miss: "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n\
                    {\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[Text("\"action\":\"BLOCK\"|\"action\": \"BLOCK\""), Text("terminatingRuleId"), Not(&Text("\"action\":\"ALLOW\"|\"action\": \"ALLOW\""))],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: FIELDS,
            hit: "{\"webaclId\":\"arn:aws:wafv2:x\",\"terminatingRuleId\":\"AWS-Common\",\"action\":\"BLOCK\"}; \
                    \"action\": \"BLOCK\"",
            miss: "{\"terminatingRuleId\":\"Default_Action\",\"action\":\"ALLOW\",\"ruleGroupList\":\
                    [{\"terminatingRule\":{\"action\":\"BLOCK\"}}]}",
        },
    ],
};

const CHALLENGE: Source = Source {
    label: "AWS WAF: CAPTCHA and Challenge",
    url: "https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge.html",
};
const BLOCK: Source = Source {
    label: "AWS WAF: custom responses",
    url: "https://docs.aws.amazon.com/waf/latest/developerguide/customizing-the-response-for-blocked-requests.html",
};
const FIELDS: Source = Source {
    label: "AWS WAF: log fields",
    url: "https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html",
};
