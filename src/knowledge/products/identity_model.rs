//! The token libraries of .NET: IDX and IDW codes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Log, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "identity-model",
    name: "Microsoft.IdentityModel",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Log("Checking for expected scope*failed")],
            says: &[("insufficient-scope", Sure)],
            source: VALIDATOR,
            hit: "fail: IdentityServer4.Validation.TokenValidator[0]\n      Checking for expected scope openid failed",
            miss: "fail: IdentityServer4.Validation.TokenValidator[0]\n      Checking for expected scope openid",
        },
        sign! {
            when: &[Text("SecurityTokenExpiredException|IDX10230*expired")],
            says: &[("token-expired", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nSecurityTokenExpiredException; IDX10230xexpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10222",
        },
        sign! {
            when: &[Text("IDX10222|SecurityTokenNotYetValidException")],
            says: &[("token-not-yet-valid", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10222; SecurityTokenNotYetValidException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10223",
        },
        sign! {
            when: &[Text("IDX10215|SecurityTokenInvalidAudienceException")],
            says: &[("token-wrong-audience", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10215; SecurityTokenInvalidAudienceException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10205",
        },
        sign! {
            when: &[Text("SecurityTokenInvalidIssuerException")],
            says: &[("token-wrong-issuer", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nSecurityTokenInvalidIssuerException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX10204|IDX10208|IDX20805|IDX10720|IDX10653")],
            says: &[("server-auth-misconfigured", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10204; IDX10208; IDX20805; IDX10720; IDX10653",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10205",
        },
        sign! {
            when: &[
                Text("IDX10512|SecurityTokenSignatureKeyNotFoundException|SecurityTokenInvalidSignatureException"),
            ],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10512; \
                     SecurityTokenSignatureKeyNotFoundException; SecurityTokenInvalidSignatureException",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10500",
        },
        sign! {
            when: &[Text("IDX10500")],
            says: &[("server-auth-misconfigured", Likely), ("token-bad-signature", Likely)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10500",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10501",
        },
        sign! {
            when: &[Text("IDX10504|IDX10696|IDX10634|IDX10697")],
            says: &[("token-alg-rejected", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10504; IDX10696; IDX10634; IDX10697",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10501",
        },
        sign! {
            when: &[
                Text("IDX10225|IDX10209|IDX10508|IDX10709|IDX12709|IDX12741|IDX12729|IDX14100|IDX14101|IDX14102|IDX14107|IDX14120"),
            ],
            says: &[("token-malformed", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10225; IDX10209; IDX10508; IDX10709; IDX12709; \
                     IDX12741; IDX12729; IDX14100; IDX14101; IDX14102; IDX14107; IDX14120",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10223",
        },
        sign! {
            when: &[Text("IDX10609|IDX10603|IDX10619")],
            says: &[
                ("token-malformed", Likely),
                ("server-auth-misconfigured", Likely),
                ("token-wrong-audience", Hint),
            ],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10609; IDX10603; IDX10619",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10600",
        },
        sign! {
            when: &[Text("IDX10256|IDX10257")],
            says: &[("token-wrong-type", Sure)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10256; IDX10257",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10258",
        },
        sign! {
            when: &[Text("IDX21323|IDX21329")],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Hint)],
            source: IDX,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX21323; IDX21329",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX21000",
        },
        sign! {
            when: &[Text("IDW10201")],
            says: &[("insufficient-scope", Likely), ("token-wrong-type", Likely)],
            source: MIW,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDW10201",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDW10202",
        },
        sign! {
            when: &[Text("IDW10203|IDW10202")],
            says: &[("insufficient-scope", Sure)],
            source: MIW,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDW10203; IDW10202",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDW10201",
        },
    ],
};

const VALIDATOR: Source = Source {
    label: "Duende IdentityServer: UserInfo endpoint",
    url: "https://docs.duendesoftware.com/identityserver/reference/endpoints/userinfo/",
};
const IDX: Source = Source {
    label: "Microsoft.IdentityModel: log messages",
    url: "https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/wiki",
};
const MIW: Source = Source {
    label: "Microsoft.Identity.Web",
    url: "https://github.com/AzureAD/microsoft-identity-web/wiki/web-apis",
};
