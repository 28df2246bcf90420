//! Azure App Service, Functions and their built-in authentication.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Body, Challenge, Header, Host, Not, On, Path, Scheme, Sent, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-app-service",
    name: "Azure App Service",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("*.azurewebsites.net"), Host("*.azurestaticapps.net"), Host("*.azurefd.net")])]),
        Mark(&[Any(&[Sets("ARRAffinity"), Sets("AppServiceAuthSession"), Sets("StaticWebAppsAuthCookie"), Sets("Nonce")])]),
        Mark(&[Header("x-ms-middleware-request-id", "*")]),
        Mark(&[Sent("x-functions-key", "*")]),
        Mark(&[Sent("x-zumo-auth", "*")]),
        Mark(&[Header("x-ms-forbidden-ip", "*")]),
        Mark(&[Challenge("*.azurewebsites.net*")]),
    ],
    signs: &[
        sign! {
            when: &[Header("x-ms-forbidden-ip", "*")],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 401 Unauthorized\nX-Ms-Forbidden-Ip: x\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Body("The web app you have attempted to reach has blocked your access"), Body("Ip Forbidden")])],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe web app you have attempted to reach has blocked your access; Ip Forbidden",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe web app",
        },
        sign! {
            when: &[Any(&[Body("Error 403 - This web app is stopped"), Body("This web app is stopped")])],
            says: &[("not-an-auth-problem", Sure)],
            source: STOP,
            hit: "HTTP/1.1 401 Unauthorized\n\nError 403 - This web app is stopped; This web app is stopped",
            miss: "HTTP/1.1 401 Unauthorized\n\nThis web app",
        },
        sign! {
            when: &[Body("You do not have permission to view this directory or page"), Status(&[401]), On("azure-app-service"), Authenticated],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-audience", Likely), ("token-expired", Likely), ("token-wrong-issuer", Hint)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nYou do not have permission to view this directory or page",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nx",
        },
        sign! {
            when: &[Body("You do not have permission to view this directory or page"), Status(&[401]), On("azure-app-service"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nYou do not have permission to view this directory or page",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nx",
        },
        sign! {
            when: &[Body("You do not have permission to view this directory or page"), Status(&[403]), On("azure-app-service")],
            says: &[("permission-denied", Likely), ("ip-blocked", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\nSet-Cookie: ARRAffinity=1\n\nYou do not have permission to view this directory or page",
            miss: "HTTP/1.1 403 Forbidden\nSet-Cookie: ARRAffinity=1\n\nx",
        },
        sign! {
            when: &[Header("location", "*/.auth/login/*")],
            says: &[("login-redirect", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: /.auth/login/\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Host("*.azurewebsites.net"), Path("/api/*"), Status(&[401]), Not(&Sent("x-functions-key", "*")), Anonymous],
            says: &[("api-key-missing", Likely)],
            source: FN,
            hit: "GET /api/a HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Sent("x-functions-key", "*"), Status(&[401])],
            says: &[("api-key-invalid", Sure)],
            source: FN,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nX-Functions-Key: x\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET /api/a HTTP/1.1\nHost: a.azurewebsites.net\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Host("*.scm.azurewebsites.net"), Scheme("Basic"), Status(&[401])],
            says: &[("basic-auth-retired", Likely), ("basic-wrong-credentials", Likely)],
            source: SCM,
            hit: "GET /api/zipdeploy HTTP/1.1\nHost: a.scm.azurewebsites.net\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: a.azurewebsites.net\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Any(&[Body("Error 403.16*"), Body("Error 403.7*")]), On("azure-app-service")],
            says: &[("client-certificate-required", Sure)],
            source: CERT,
            hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nError 403.16; Error 403.7",
            miss: "HTTP/1.1 401 Unauthorized\nSet-Cookie: ARRAffinity=1\n\nx",
        },
    ],
};

const AUTH: Source = Source { label: "App Service: authentication", url: "https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization" };
const IP: Source = Source { label: "App Service: access restrictions", url: "https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions" };
const STOP: Source = Source { label: "App Service: web app is stopped", url: "https://learn.microsoft.com/en-us/troubleshoot/azure/app-service/web-apps-403-stopped" };
const FN: Source = Source { label: "Azure Functions: access keys", url: "https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to" };
const SCM: Source = Source { label: "App Service: basic authentication", url: "https://learn.microsoft.com/en-us/azure/app-service/configure-basic-auth-disable" };
const CERT: Source = Source { label: "App Service: mutual TLS", url: "https://learn.microsoft.com/en-us/azure/app-service/app-service-web-configure-tls-mutual-auth" };
