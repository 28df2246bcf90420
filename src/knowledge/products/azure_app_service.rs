//! Azure App Service, Functions and their built-in authentication.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Challenge, Header, Host, Not, On, Path, Scheme, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-app-service",
    name: "Azure App Service",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("*.azurewebsites.net|*.azurestaticapps.net")]),
        Mark(&[Sets("ARRAffinity|AppServiceAuthSession|StaticWebAppsAuthCookie")]),
        Mark(&[Header("x-ms-middleware-request-id", "*")]),
        Mark(&[Sent("x-functions-key", "*")]),
        Mark(&[Sent("x-zumo-auth", "*")]),
        Mark(&[Header("x-ms-forbidden-ip", "*")]),
        Mark(&[Challenge("*.azurewebsites.net*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("The web app you have attempted to reach has blocked your access|Ip Forbidden")],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe web app you have attempted to reach has blocked \
                     your access; Ip Forbidden",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe web app",
        },
        sign! {
            when: &[
                Text("You do not have permission to view this directory or page"),
                Status(&[401]),
                On("azure-app-service"),
                Sent("authorization", "*"),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-audience", Likely),
                ("token-expired", Likely),
                ("token-wrong-issuer", Hint),
            ],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\nSet-Cookie: ARRAffinity=1\n\nYou do not have permission to view this \
                     directory or page",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\nSet-Cookie: ARRAffinity=1\n\nx",
        },
        sign! {
            when: &[
                Text("You do not have permission to view this directory or page"),
                Status(&[401]),
                On("azure-app-service"),
                Anonymous,
            ],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: \
                     ARRAffinity=1\n\nYou do not have permission to view this directory or page",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: \
                      ARRAffinity=1\n\nx",
        },
        sign! {
            when: &[Header("location", "*/.auth/login/*")],
            says: &[("login-redirect", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\nlocation: /.auth/login/\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Host("*.azurewebsites.net"),
                Path("/api/*"),
                Status(&[401]),
                Not(&Sent("x-functions-key", "*")),
                Anonymous,
            ],
            says: &[("api-key-missing", Likely)],
            source: FN,
            hit: "GET /api/a HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Sent("x-functions-key", "*"), Status(&[401])],
            says: &[("api-key-invalid", Sure)],
            source: FN,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nx-functions-key: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\n",
            miss: "GET /api/a HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Host("*.scm.azurewebsites.net"), Scheme("Basic"), Status(&[401])],
            says: &[("basic-auth-retired", Likely), ("basic-wrong-credentials", Likely)],
            source: SCM,
            hit: "GET /api/zipdeploy HTTP/1.1\nHost: a.scm.azurewebsites.net\nAuthorization: Basic \
                     YTpi\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: a.azurewebsites.net\nAuthorization: Basic YTpi\n\nHTTP/1.1 \
                      401 Unauthorized\n\n",
        },
        sign! {
            when: &[Text("Error 403.16*|Error 403.7*"), On("azure-app-service")],
            says: &[("client-certificate-required", Sure)],
            source: CERT,
            hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nError 403.16; Error 403.7",
            miss: "HTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nx",
        },
    ],
};

const IP: Source = Source {
    label: "App Service: access restrictions",
    url: "https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions",
};
const AUTH: Source = Source {
    label: "App Service: authentication",
    url: "https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization",
};
const FN: Source = Source {
    label: "Azure Functions: access keys",
    url: "https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to",
};
const SCM: Source = Source {
    label: "App Service: basic authentication",
    url: "https://learn.microsoft.com/en-us/azure/app-service/configure-basic-auth-disable",
};
const CERT: Source = Source {
    label: "App Service: mutual TLS",
    url: "https://learn.microsoft.com/en-us/azure/app-service/app-service-web-configure-tls-mutual-auth",
};
