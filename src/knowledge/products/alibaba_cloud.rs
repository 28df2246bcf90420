//! Alibaba Cloud and Tencent Cloud: their CDNs' access control, and that of their object stores.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "alibaba-cloud",
    name: "Alibaba Cloud CDN",
    kind: ProductKind::Edge,
    marks: &[Mark(&[Header("x-tengine-error", "*")]), Mark(&[Header("eagleid", "*")])],
    signs: &[
        sign! {
            when: &[Header("x-tengine-error", "denied by refer*")],
            says: &[("hotlink-refused", Sure)],
            source: CDN,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by Referer ACL\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by IP ACL\n\n",
        },
        sign! {
            when: &[Header("x-tengine-error", "denied by ip*")],
            says: &[("ip-blocked", Sure)],
            source: CDN,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by IP ACL\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by UA ACL\n\n",
        },
        sign! {
            when: &[Header("x-tengine-error", "denied by ua*|denied by user*agent*")],
            says: &[("user-agent-refused", Sure)],
            source: CDN,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by UA ACL\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by IP ACL\n\n",
        },
        sign! {
            when: &[Header("x-tengine-error", "denied by req auth*expired*")],
            says: &[("signed-url-expired", Sure)],
            source: SIGNING,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by req auth: expired timestamp\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by req auth: invalid md5hash\n\n",
        },
        sign! {
            when: &[Header("x-tengine-error", "denied by req auth*invalid*|denied by req auth*md5*")],
            says: &[("request-signature-mismatch", Sure)],
            source: SIGNING,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by req auth: invalid md5hash\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by req auth: expired timestamp\n\n",
        },
        sign! {
            when: &[Header("x-tengine-error", "denied by req auth: no*")],
            says: &[("no-credentials", Likely), ("request-signature-mismatch", Likely)],
            source: SIGNING,
            hit: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by req auth: no url arg auth_key\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-Tengine-Error: denied by IP ACL\n\n",
        },
        sign! {
            when: &[Text("denied by bucket referer rule|denied by bucket referer policy")],
            says: &[("hotlink-refused", Sure)],
            source: COS_REFERER,
            hit: "HTTP/1.1 403 Forbidden\n\nYou are denied by bucket referer rule; You are denied by bucket referer policy.",
            miss: "HTTP/1.1 403 Forbidden\n\nYou are denied by bucket policy.",
        },
    ],
};

const CDN: Source = Source {
    label: "Alibaba Cloud CDN: troubleshoot 403 by X-Tengine-Error",
    url: "https://www.alibabacloud.com/help/en/cdn/troubleshoot-a-403-forbidden-error-when-accessing-resources-through-cdn",
};
const SIGNING: Source = Source {
    label: "Alibaba Cloud CDN: URL signing",
    url: "https://www.alibabacloud.com/help/en/cdn/user-guide/configure-url-signing",
};
const COS_REFERER: Source = Source {
    label: "Tencent COS: Hotlink protection",
    url: "https://www.tencentcloud.com/document/product/436/13319",
};
