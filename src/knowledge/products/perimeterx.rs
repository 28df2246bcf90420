//! HUMAN Bot Defender, formerly `PerimeterX`.

use crate::evidence::Strength::{Sure};
use crate::evidence::Test::{Any, Body, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "perimeterx", name: "HUMAN (PerimeterX)", kind: ProductKind::Edge,
    marks: &[Mark(&[Any(&[Sets("_px*"), Sets("_pxhd"), Sets("_pxvid"), Sets("pxcts")])]), Mark(&[Any(&[Sent("cookie", "*_px3=*"), Sent("cookie", "*_pxhd=*")])]), Mark(&[Any(&[Body("px-captcha"), Body("_pxAppId"), Body("px-cdn.net"), Body("px-cloud.net"), Body("perimeterx*")])])],
    signs: &[
Sign { when: &[Any(&[Body("px-captcha"), Body("_pxAppId")]), Status(&[403, 429])], says: &[("bot-challenge", Sure)], source: PX, hit: "HTTP/1.1 403 Forbidden\n\n<div id=\"px-captcha\"></div><script>window._pxAppId='PX1'</script>", miss: "HTTP/1.1 200 OK\n\n<div id=\"px-captcha\"></div>" },
Sign { when: &[Any(&[Body("\"appId\":\"PX*"), Body("\"appId\": \"PX*")]), Any(&[Body("\"jsClientSrc\""), Body("\"blockScript\""), Body("\"hostUrl\"")])], says: &[("bot-challenge", Sure)], source: PX, hit: "HTTP/1.1 403 Forbidden\n\n{\"appId\":\"PXabc\",\"jsClientSrc\":\"/x\",\"blockScript\":\"/y\",\"hostUrl\":\"/z\",\"o\":{\"appId\": \"PX1\"}}", miss: "HTTP/1.1 403 Forbidden\n\n{\"appId\":\"abc\",\"jsClientSrc\":\"/x\"}" },
    ],
};

const PX: Source = Source { label: "HUMAN: block pages", url: "https://docs.humansecurity.com/applications-and-accounts/docs/how-to-customize-the-human-challenge" };
