//! HUMAN Bot Defender, formerly `PerimeterX`.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Body, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "perimeterx",
    name: "HUMAN (PerimeterX)",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Sets("_px*|_pxhd|_pxvid|pxcts")]),
        Mark(&[Sent("cookie", "*_px3=*|*_pxhd=*")]),
        Mark(&[Body("px-captcha|_pxAppId|px-cdn.net|px-cloud.net|perimeterx*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("px-captcha|_pxAppId"), Status(&[403, 429])],
            says: &[("bot-challenge", Sure)],
            source: PX,
            hit: "HTTP/1.1 403 Forbidden\n\n<div id=\"px-captcha\"></div><script>\
                    window._pxAppId='PX1'</script>",
            miss: "HTTP/1.1 200 OK\n\n<div id=\"px-captcha\"></div>",
        },
        sign! {
            when: &[
                Body("\"appId\":\"PX*|\"appId\": \"PX*"),
                Body("\"jsClientSrc\"|\"blockScript\"|\"hostUrl\""),
            ],
            says: &[("bot-challenge", Sure)],
            source: PX,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"appId\":\"PXabc\",\"jsClientSrc\":\"/x\",\
                    \"blockScript\":\"/y\",\"hostUrl\":\"/z\",\"o\":{\"appId\": \"PX1\"}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"appId\":\"abc\",\"jsClientSrc\":\"/x\"}",
        },
    ],
};

const PX: Source = Source {
    label: "HUMAN: block pages",
    url: "https://docs.humansecurity.com/applications-and-accounts/docs/how-to-customize-the-human-challenge",
};
