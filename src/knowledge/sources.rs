//! Specifications that several texts cite. A vendor's page stands in the file that cites it.

use crate::evidence::Source;

macro_rules! rfc {
    ($($name:ident = $number:literal $section:literal $slug:literal;)*) => {
        $(pub(crate) const $name: Source = Source {
            label: concat!("RFC ", $number, " §", $section),
            url: concat!("https://www.rfc-editor.org/rfc/rfc", $number, ".html#", $slug),
        };)*
    };
}

rfc! {
    RFC3986_3_2_1 = "3986" "3.2.1" "section-3.2.1";
    RFC4559_4 = "4559" "4" "section-4";
    RFC4559_6 = "4559" "6" "section-6";
    RFC5849_3 = "5849" "3" "section-3";
    RFC6265_5_4 = "6265" "5.4" "section-5.4";
    RFC6455_10_2 = "6455" "10.2" "section-10.2";
    RFC6585_4 = "6585" "4" "section-4";
    RFC6585_6 = "6585" "6" "section-6";
    RFC6749_5_2 = "6749" "5.2" "section-5.2";
    RFC6749_6 = "6749" "6" "section-6";
    RFC6750_2_1 = "6750" "2.1" "section-2.1";
    RFC6750_3 = "6750" "3" "section-3";
    RFC6750_3_1 = "6750" "3.1" "section-3.1";
    RFC6797_7_2 = "6797" "7.2" "section-7.2";
    RFC7239 = "7239" "4" "section-4";
    RFC7515_4_1 = "7515" "4.1" "section-4.1";
    RFC7516_3 = "7516" "3" "section-3";
    RFC7519_4_1_1 = "7519" "4.1.1" "section-4.1.1";
    RFC7519_4_1_3 = "7519" "4.1.3" "section-4.1.3";
    RFC7519_4_1_4 = "7519" "4.1.4" "section-4.1.4";
    RFC7519_4_1_5 = "7519" "4.1.5" "section-4.1.5";
    RFC7519_4_1_6 = "7519" "4.1.6" "section-4.1.6";
    RFC7519_7_2 = "7519" "7.2" "section-7.2";
    RFC7616_3_3 = "7616" "3.3" "section-3.3";
    RFC7616_3_4 = "7616" "3.4" "section-3.4";
    RFC7617_2 = "7617" "2" "section-2";
    RFC7617_2_1 = "7617" "2.1" "section-2.1";
    RFC7617_4 = "7617" "4" "section-4";
    RFC8705_3 = "8705" "3" "section-3";
    RFC8725_3_1 = "8725" "3.1" "section-3.1";
    RFC8725_3_8 = "8725" "3.8" "section-3.8";
    RFC8725_3_11 = "8725" "3.11" "section-3.11";
    RFC9068_4 = "9068" "4" "section-4";
    RFC9110_4_2_4 = "9110" "4.2.4" "section-4.2.4";
    RFC9110_7_2 = "9110" "7.2" "section-7.2";
    RFC9110_10_2_3 = "9110" "10.2.3" "section-10.2.3";
    RFC9110_11_4 = "9110" "11.4" "section-11.4";
    RFC9110_11_6_1 = "9110" "11.6.1" "section-11.6.1";
    RFC9110_11_6_2 = "9110" "11.6.2" "section-11.6.2";
    RFC9110_11_7_1 = "9110" "11.7.1" "section-11.7.1";
    RFC9110_15_4 = "9110" "15.4" "section-15.4";
    RFC9110_15_5_2 = "9110" "15.5.2" "section-15.5.2";
    RFC9110_15_5_4 = "9110" "15.5.4" "section-15.5.4";
    RFC9110_15_5_5 = "9110" "15.5.5" "section-15.5.5";
    RFC9110_15_5_6 = "9110" "15.5.6" "section-15.5.6";
    RFC9110_15_5_8 = "9110" "15.5.8" "section-15.5.8";
    RFC9110_15_5_20 = "9110" "15.5.20" "section-15.5.20";
    RFC9111_3_5 = "9111" "3.5" "section-3.5";
    RFC9111_4 = "9111" "4" "section-4";
    RFC9421_3_2 = "9421" "3.2" "section-3.2";
    RFC9449_4_2 = "9449" "4.2" "section-4.2";
    RFC9449_4_3 = "9449" "4.3" "section-4.3";
    RFC9449_7_1 = "9449" "7.1" "section-7.1";
    RFC9449_8 = "9449" "8" "section-8";
    RFC9449_9 = "9449" "9" "section-9";
    RFC9470_3 = "9470" "3" "section-3";
    RFC9728_5_1 = "9728" "5.1" "section-5.1";
    RFC7662_2 = "7662" "2" "section-2";
    RFC8707_2 = "8707" "2" "section-2";
}

pub(crate) const AWS_SIGNED_REQUEST: Source = Source {
    label: "AWS: create a signed request",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html",
};
pub(crate) const FETCH_PREFLIGHT: Source = Source {
    label: "Fetch: CORS-preflight fetch",
    url: "https://fetch.spec.whatwg.org/#cors-preflight-fetch",
};
pub(crate) const FETCH_REDIRECT: Source =
    Source { label: "Fetch: HTTP-redirect fetch", url: "https://fetch.spec.whatwg.org/#http-redirect-fetch" };
pub(crate) const FETCH_CREDENTIALS: Source = Source {
    label: "Fetch: credentials mode",
    url: "https://fetch.spec.whatwg.org/#concept-request-credentials-mode",
};
pub(crate) const COOKIES_BIS: Source = Source {
    label: "Cookies: HTTP State Management (6265bis) §5",
    url: "https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html",
};
pub(crate) const CHIPS: Source = Source {
    label: "CHIPS: partitioned cookies",
    url: "https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies",
};
pub(crate) const OIDC_CORE_2: Source = Source {
    label: "OpenID Connect Core §2",
    url: "https://openid.net/specs/openid-connect-core-1_0.html#IDToken",
};
pub(crate) const FETCH_CORS: Source =
    Source { label: "Fetch: CORS check", url: "https://fetch.spec.whatwg.org/#cors-check" };
pub(crate) const FETCH_HEADERS: Source = Source {
    label: "Fetch: CORS non-wildcard request-header name",
    url: "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name",
};
