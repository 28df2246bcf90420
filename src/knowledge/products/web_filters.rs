//! Filters of companies and providers: Zscaler, Symantec (Blue Coat), FortiGuard, Cisco Umbrella, Sophos.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "web-filters",
    name: "Web filter",
    kind: ProductKind::Gateway,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("Internet Security by Zscaler|Not allowed to browse~category|zscaler*Access Denied")],
            says: &[("resource-policy-denied", Sure), ("ip-blocked", Hint)],
            source: Z,
            hit: "HTTP/1.1 403 Forbidden\n\nInternet Security by Zscaler; Not allowed to browse x category; zscaler x Access Denied",
            miss: "HTTP/1.1 403 Forbidden\n\nZscaler",
        },
        sign! {
            when: &[Text("content categorization|(policy_denied)|denied because of its content category")],
            says: &[("resource-policy-denied", Sure)],
            source: BC,
            hit: "HTTP/1.1 403 Forbidden\n\ncontent categorization; (policy_denied); denied because of its content category",
            miss: "HTTP/1.1 403 Forbidden\n\nthe policy is denied",
        },
        sign! {
            when: &[Text("Web Filter Violation|violation of your Internet usage policy|Web Filter Block Override|FortiGuard*Access Blocked|FortiGuard Web Filtering")],
            says: &[("resource-policy-denied", Sure)],
            source: FG,
            hit: "HTTP/1.1 403 Forbidden\n\nWeb Filter Violation; violation of your Internet usage policy; Web Filter Block Override; FortiGuard x Access Blocked; FortiGuard Web Filtering",
            miss: "HTTP/1.1 403 Forbidden\n\nFortigate",
        },
        sign! {
            when: &[Text("This site is blocked due to a security threat|This site is blocked~Umbrella|block.opendns.com*|This domain is blocked~administrator|website is blocked by your network*")],
            says: &[("resource-policy-denied", Likely)],
            source: CU,
            hit: "HTTP/1.1 403 Forbidden\n\nThis site is blocked due to a security threat; This site is blocked x Umbrella; block.opendns.com x; This domain is blocked x administrator; website is blocked by your network x",
            miss: "HTTP/1.1 403 Forbidden\n\nthis site is slow",
        },
    ],
};

const Z: Source = Source {
    label: "Zscaler: end user notifications",
    url: "https://help.zscaler.com/zia/configuring-end-user-notifications",
};
const BC: Source = Source {
    label: "Broadcom: Edge SWG exception pages",
    url: "https://techdocs.broadcom.com/us/en/symantec-security-software/web-and-network-security/edge-swg.html",
};
const FG: Source = Source {
    label: "Fortinet: web filter replacement messages",
    url: "https://docs.fortinet.com/document/fortigate/7.4.0/administration-guide/617720/web-filter",
};
const CU: Source = Source {
    label: "Cisco Umbrella: block pages",
    url: "https://docs.umbrella.com/deployment-umbrella/docs/customize-your-block-page",
};
