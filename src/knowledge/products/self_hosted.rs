//! Programs that people run themselves and that say in words of their own why they refuse.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Authenticated, Body, Log, Not, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "self-hosted",
    name: "Self-hosted service",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        // Argo Server looks at the prefix only: what none of its modes takes is never verified.
        sign! {
            when: &[
                Text("token not valid for running mode|token not valid. see https://argo-workflows*"),
                Sent("authorization", "bearer *"),
            ],
            says: &[("token-wrong-type", Likely), ("server-auth-misconfigured", Likely)],
            source: ARGO,
            hit: "GET /api/v1/info HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\
                    token not valid for running mode; token not valid. see https://argo-workflows.readthedocs.io/",
            miss: "GET /api/v1/info HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"code\":16,\"message\":\"token not valid\"}",
        },
        sign! {
            when: &[
                Text("token not valid for running mode|token not valid. see https://argo-workflows*"),
                Sent("authorization", "eyJ*"),
                Not(&Sent("authorization", "bearer *")),
            ],
            says: &[("authorization-malformed", Sure)],
            source: ARGO_MODE,
            hit: "GET /api/v1/info HTTP/1.1\nHost: a.example\nAuthorization: eyJ0.e30.x\n\nHTTP/1.1 401 Unauthorized\n\n\
                    token not valid for running mode; token not valid. see https://argo-workflows.readthedocs.io/",
            miss: "GET /api/v1/info HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJ0.e30.x\n\nHTTP/1.1 401 \
                    Unauthorized\n\ntoken not valid for running mode",
        },
        sign! {
            when: &[
                Text("token not valid for running mode|token not valid. see https://argo-workflows*"),
                Not(&Authenticated),
            ],
            says: &[("no-credentials", Likely), ("token-wrong-type", Hint)],
            source: ARGO,
            hit: "GET /api/v1/info HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\ntoken not valid for running \
                    mode; token not valid. see https://argo-workflows.readthedocs.io/",
            miss: "GET /api/v1/info HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\ntoken not valid",
        },
        // An empty key is a token to its OIDC check as well.
        sign! {
            when: &[Text("oidc auth is not configured, please try*|apikey auth is not configured, please try*")],
            says: &[("scheme-mismatch", Sure), ("token-wrong-type", Likely), ("credential-not-loaded", Hint)],
            source: WEAVIATE,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc auth is not configured, please try another auth scheme; apikey auth is \
                    not configured, please try another auth scheme",
            miss: "HTTP/1.1 401 Unauthorized\n\nOIDC auth is not configured: set issuer",
        },
        sign! {
            when: &[Text("anonymous access not enabled")],
            says: &[("no-credentials", Sure)],
            source: WEAVIATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nanonymous access not enabled, please provide an auth scheme",
            miss: "HTTP/1.1 401 Unauthorized\n\nanonymous access enabled",
        },
        // `Sec-Fetch-Site` is the browser's word that page and address have one origin: a proxy put in another Host.
        sign! {
            when: &[Log("request with non matching host and origin"), Sent("sec-fetch-site", "same-origin")],
            says: &[("proxy-forwarding-misconfigured", Sure)],
            source: COMFY,
            hit: "POST /prompt HTTP/1.1\nHost: a.example\nSec-Fetch-Site: same-origin\n\nHTTP/1.1 403 Forbidden\n\
                    Content-Length: 0\n\ncontainer log:\nWARNING: request with non matching host and origin 127.0.0.1 != a.example",
            miss: "POST /prompt HTTP/1.1\nHost: a.example\nSec-Fetch-Site: cross-site\n\nHTTP/1.1 403 Forbidden\n\
                    Content-Length: 0\n\ncontainer log:\nWARNING: request with non matching host and origin 127.0.0.1 != b.example",
        },
        sign! {
            when: &[Text("request with non matching host and origin"), Not(&Sent("sec-fetch-site", "same-origin"))],
            says: &[("origin-not-allowed", Sure), ("proxy-forwarding-misconfigured", Likely)],
            source: COMFY,
            hit: "HTTP/1.1 403 Forbidden\nContent-Length: 0\n\ncontainer log:\nWARNING: request with non matching host and origin",
            miss: "HTTP/1.1 403 Forbidden\nContent-Length: 0\n\ncontainer log:\nWARNING: request with no host",
        },
        sign! {
            when: &[Body("Invalid API credentials"), Sent("authorization", "bearer pl_*")],
            says: &[("scheme-mismatch", Sure), ("api-key-missing", Likely)],
            source: PYLOAD,
            hit: "GET /api/status_server HTTP/1.1\nHost: a.example\nAuthorization: Bearer pl_Xb7\n\nHTTP/1.1 401 \
                    Unauthorized\n\n{\"error\": \"Invalid API credentials\"}",
            miss: "GET /api/status_server HTTP/1.1\nHost: a.example\nX-API-Key: pl_Xb7\n\nHTTP/1.1 401 \
                    Unauthorized\n\n{\"error\": \"Invalid API credentials\"}",
        },
        // The filter of Camunda 7 and Operaton.
        sign! {
            when: &[Text("CSRFPreventionFilter: *")],
            says: &[("csrf-failed", Sure)],
            source: CAMUNDA,
            hit: "HTTP/1.1 403 Forbidden\n\nCSRFPreventionFilter: Invalid HTTP Header Token.",
            miss: "HTTP/1.1 403 Forbidden\n\norg.apache.catalina.filters.CsrfPreventionFilter.doFilter(CsrfPreventionFilter.java)",
        },
        sign! {
            when: &[Text("Token was invalid~Token timeout"), Status(&[401, 403])],
            says: &[("cookie-session-expired", Sure), ("token-expired", Likely)],
            source: APIC,
            hit: "HTTP/1.1 403 Forbidden\n\nToken was invalid (Error: Token timeout)",
            miss: "HTTP/1.1 403 Forbidden\n\nToken was invalid (Error: Token is broken)",
        },
        sign! {
            when: &[Text("Need a valid webtoken cookie")],
            says: &[("no-credentials", Sure), ("cookie-not-sent", Likely)],
            source: APIC,
            hit: "HTTP/1.1 403 Forbidden\n\nNeed a valid webtoken cookie (named APIC-Cookie) or a signed request",
            miss: "HTTP/1.1 403 Forbidden\n\nNeed a valid cookie",
        },
    ],
};

const ARGO: Source = Source {
    label: "Argo Workflows: FAQ, token not valid",
    url: "https://argo-workflows.readthedocs.io/en/latest/faq/",
};
const ARGO_MODE: Source = Source {
    label: "Argo Workflows: server/auth/mode.go",
    url: "https://github.com/argoproj/argo-workflows/blob/main/server/auth/mode.go",
};
const WEAVIATE: Source = Source {
    label: "Weaviate: authentication, checks of tokens",
    url: "https://github.com/weaviate/weaviate/tree/main/usecases/auth/authentication",
};
const COMFY: Source = Source {
    label: "ComfyUI: middleware that compares Host and Origin",
    url: "https://github.com/comfyanonymous/ComfyUI/blob/master/server.py",
};
const PYLOAD: Source =
    Source { label: "pyLoad: keys go into X-API-Key", url: "https://github.com/pyload/pyload/issues/4739" };
const CAMUNDA: Source = Source {
    label: "Camunda 7: CSRF prevention",
    url: "https://docs.camunda.org/manual/latest/webapps/shared-options/csrf-prevention/",
};
const APIC: Source = Source {
    label: "Cisco APIC: using the REST API",
    url: "https://www.cisco.com/c/en/us/td/docs/dcn/aci/apic/all/apic-rest-api-configuration-guide/cisco-apic-rest-api-configuration-guide-42x-and-later/m_using_the_rest_api.html",
};
