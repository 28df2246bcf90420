//! `hotlink-refused`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "hotlink-refused",
        prior: 3,
        clues: &[
            weigh(&q::TOPIC, &["embedding"], 75),
            weigh(&q::CONTRAST, &["referer"], 120),
            weigh(&q::CROSS_SITE, &["embedded"], 62),
            weigh(&q::CROSS_SITE, &["referer"], 45),
            weigh(&q::RESOURCE, &["media"], 55),
            weigh(&q::REFUSAL, &["401", "407"], -30),
        ],
    },
    title: "The Referer is not allowed",
    headlines: &[
        "{host} refuses to serve this to pages of {referer}.",
        "The server refuses requests that come from foreign pages, or from none.",
    ],
    what: "The server looks at `Referer` or `Origin` and serves images, media or a key only to pages that \
     it lists.",
    why: "A page embeds a foreign picture or video, an API key is restricted to other sites, or the \
     browser or a policy leaves `Referer` out.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 for an image, video, map or key whose request has a foreign `Referer`, or none; opened \
     by itself it works.",
    fixes: &[
        Fix {
            id: "hotlink-open-page",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Open it from the site's own page",
            body: &[Block::Para(
                "Go to the page that contains it. If that fails too, extensions or settings \
                 that hide the referrer may be the reason: switch them off for the site.",
            )],
            check: "The picture or file opens.",
            products: &[],
            sources: &[REFERER_SPEC],
        },
        Fix {
            id: "hotlink-send-referrer",
            role: Role::Client,
            certain: Certain::Try,
            title: "Let the browser send the referrer",
            body: &[
                Block::Para("`no-referrer` on the page or the element hides it. The default is enough."),
                Block::Code("Referrer-Policy: strict-origin-when-cross-origin"),
            ],
            check: "The request shows `Referer` with your origin.",
            products: &[],
            sources: &[REFERRER_POLICY],
        },
        Fix {
            id: "hotlink-google-key",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Add your site to the key's restrictions",
            body: &[Block::Para(
                "Console: APIs & Services > Credentials > the key > Websites: list \
                 `https://www.example.com/*`. For calls from a server use a key restricted by address \
                 instead.",
            )],
            check: "`API_KEY_HTTP_REFERRER_BLOCKED` is gone after some minutes.",
            products: &[
                "google-apis",
                "google-cloud-run",
                "google-iap",
                "google-storage",
                "google-maps",
                "firebase",
            ],
            sources: &[GOOGLE_KEYS],
        },
        Fix {
            id: "hotlink-nginx-referers",
            role: Role::Server,
            certain: Certain::Sure,
            title: "List the pages that may embed it",
            body: &[
                Block::Para(
                    "`none` and `blocked` let through requests without a referrer. This is no \
                 protection of private files: sign their links.",
                ),
                Block::Code(
                    "valid_referers none blocked server_names *.example.com;\n\
                 if ($invalid_referer) { return 403; }",
                ),
            ],
            check: "The listed page shows it; a foreign one does not.",
            products: &["nginx"],
            sources: &[NGINX_REFERER],
        },
        Fix {
            id: "hotlink-edge-list",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Exempt the site or path at the edge",
            body: &[Block::Para(
                "Look for hotlink protection in CDN and hosting panel; exempt the path or add \
                 the partner's domain.",
            )],
            check: "The partner's page shows the picture.",
            products: &[],
            sources: &[CF_HOTLINK],
        },
    ],
    sources: &[REFERER_SPEC, s::RFC9110_15_5_4],
};

const REFERER_SPEC: Source =
    Source { label: "RFC 9110 §10.1.3", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.3" };

const REFERRER_POLICY: Source =
    Source { label: "W3C: Referrer Policy", url: "https://www.w3.org/TR/referrer-policy/" };

const GOOGLE_KEYS: Source = Source {
    label: "Google Cloud: Manage API keys",
    url: "https://cloud.google.com/docs/authentication/api-keys",
};

const NGINX_REFERER: Source = Source {
    label: "nginx: referer module",
    url: "https://nginx.org/en/docs/http/ngx_http_referer_module.html",
};

const CF_HOTLINK: Source = Source {
    label: "Cloudflare: Hotlink Protection",
    url: "https://developers.cloudflare.com/waf/tools/scrape-shield/hotlink-protection/",
};
