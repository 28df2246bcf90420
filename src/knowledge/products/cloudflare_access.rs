//! Cloudflare Access, the sign-in in front of applications.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Method, Not, On, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "cloudflare-access",
    name: "Cloudflare Access",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("location", "*.cloudflareaccess.com*")]),
        Mark(&[Header("cf-access-domain", "*")]),
        Mark(&[Header("cf-access-aud", "*")]),
        Mark(&[Sets("CF_Authorization|CF_AppSession|CF_Session")]),
        Mark(&[Sent("cf-access-client-id", "*")]),
        Mark(&[Sent("cookie", "CF_Authorization=*")]),
        Mark(&[Header("www-authenticate", "Cloudflare-Access*")]),
        Mark(&[Body("cloudflareaccess.com|Cloudflare Access")]),
    ],
    signs: &[
        sign! {
            when: &[
                Header("location", "*.cloudflareaccess.com*"),
                Not(&Sent("cf-access-client-id", "*")),
                Not(&Method(&["OPTIONS"])),
            ],
            says: &[("login-redirect", Sure)],
            source: ACCESS,
            hit: "GET / HTTP/1.1\n\nHTTP/1.1 302 Found\nLocation: \
                    https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example?kid=x\n\n",
            miss: "GET / HTTP/1.1\nCF-Access-Client-Id: a.access\n\nHTTP/1.1 302 Found\nLocation: \
                    https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example\n\n",
        },
        sign! {
            when: &[
                Header("location", "*.cloudflareaccess.com*"),
                Sent("cf-access-client-id", "*"),
                Not(&Method(&["OPTIONS"])),
            ],
            says: &[("api-key-invalid", Sure), ("permission-denied", Hint), ("login-redirect", Hint)],
            source: SERVICE,
            hit: "GET / HTTP/1.1\nCF-Access-Client-Id: a.access\nCF-Access-Client-Secret: b\n\nHTTP/1.1 \
                    302 Found\nLocation: https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example\
                    \n\n",
            miss: "GET / HTTP/1.1\n\nHTTP/1.1 302 Found\nLocation: \
                    https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example\n\n",
        },
        sign! {
            when: &[Method(&["OPTIONS"]), On("cloudflare-access"), Status(&[302, 401, 403])],
            says: &[("preflight-unauthenticated", Sure)],
            source: CORS,
            hit: "OPTIONS / HTTP/1.1\nOrigin: https://b.example\nAccess-Control-Request-Method: GET\n\n\
                    HTTP/1.1 302 Found\nLocation: \
                    https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example\n\n",
            miss: "GET / HTTP/1.1\nOrigin: https://b.example\n\nHTTP/1.1 302 Found\nLocation: \
                    https://team.cloudflareaccess.com/cdn-cgi/access/login/a.example\n\n",
        },
        sign! {
            when: &[Body(
                "Forbidden. You don't have permission to view this*|That account does not have access",
            )],
            says: &[("permission-denied", Sure)],
            source: ACCESS,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Forbidden. You don't have permission to view this. \
                    Please contact your system administrator.</h1>That account does not have access.",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1>",
        },
        sign! {
            when: &[Sent("cf-access-client-id", "*"), Status(&[403]), On("cloudflare-access")],
            says: &[("api-key-invalid", Likely), ("permission-denied", Likely)],
            source: SERVICE,
            hit: "GET / HTTP/1.1\nCF-Access-Client-Id: a.access\nCF-Access-Client-Secret: b\n\nHTTP/1.1 \
                    403 Forbidden\n\nx",
            miss: "GET / HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\nx",
        },
        sign! {
            when: &[Body("Invalid login session|Unable to find your Access application*")],
            says: &[("cookie-session-expired", Likely), ("login-redirect", Hint), ("host-not-allowed", Hint)],
            source: ACCESS,
            hit: "HTTP/1.1 400 Bad Request\n\nInvalid login session. Unable to find your Access \
                    application!",
            miss: "HTTP/1.1 400 Bad Request\n\nInvalid login",
        },
    ],
};

const ACCESS: Source = Source {
    label: "Cloudflare Access: troubleshooting",
    url: "https://developers.cloudflare.com/cloudflare-one/access-controls/troubleshooting/",
};
const SERVICE: Source = Source {
    label: "Cloudflare Access: service tokens",
    url: "https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/",
};
const CORS: Source = Source {
    label: "Cloudflare Access: CORS",
    url: "https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/cors/",
};
