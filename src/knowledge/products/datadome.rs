//! `DataDome` bot protection.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "datadome",
    name: "DataDome",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("x-datadome", "*")]),
        Mark(&[Header("x-dd-b", "*")]),
        Mark(&[Header("x-datadome-cid", "*")]),
        Mark(&[Sets("datadome")]),
        Mark(&[Sent("cookie", "*datadome=*")]),
        Mark(&[Body("captcha-delivery.com")]),
    ],
    signs: &[
        sign! {
            when: &[Body("captcha-delivery.com"), Status(&[403, 429])],
            says: &[("bot-challenge", Sure)],
            source: DD,
            hit: "HTTP/1.1 403 Forbidden\n\n<script src=\"https://ct.captcha-delivery.com/c.js\">\
                    </script>",
            miss: "HTTP/1.1 200 OK\n\n<script src=\"https://js.datadome.co/tags.js\"></script>",
        },
        sign! {
            when: &[Header("x-datadome", "protected"), Status(&[403])],
            says: &[("bot-challenge", Sure), ("waf-blocked", Hint)],
            source: DD,
            hit: "HTTP/1.1 403 Forbidden\nX-DataDome: protected\n\n",
            miss: "HTTP/1.1 200 OK\nX-DataDome: protected\n\n",
        },
        sign! {
            when: &[Header("x-dd-b", "*"), Status(&[401, 403])],
            says: &[("bot-challenge", Likely)],
            source: DD,
            hit: "HTTP/1.1 403 Forbidden\nX-DD-B: 1\n\n",
            miss: "HTTP/1.1 200 OK\nX-DD-B: 1\n\n",
        },
        sign! {
            when: &[Body("var dd={*|dd={'rt'*"), Status(&[403])],
            says: &[("bot-challenge", Sure)],
            source: DD,
            hit: "HTTP/1.1 403 Forbidden\n\n<script>var dd={'rt':'c','cid':'x'}</script>",
            miss: "HTTP/1.1 403 Forbidden\n\n<script>var ee={'rt':'c'}</script>",
        },
    ],
};

const DD: Source = Source {
    label: "DataDome: response pages and headers",
    url: "https://docs.datadome.co/docs/response-page-customization",
};
