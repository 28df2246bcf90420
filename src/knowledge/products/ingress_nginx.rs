//! The NGINX ingress controller of Kubernetes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ingress-nginx",
    name: "Ingress NGINX Controller",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Log("nginx.ingress.kubernetes.io*")]),
        Mark(&[Body("default backend - 404")]),
        Mark(&[Sent("x-ingress", "*")]),
        Mark(&[Header("strict-transport-security", "max-age=15724800; includeSubDomains")]),
    ],
    signs: &[
        sign! {
            when: &[Body("default backend - 404")],
            says: &[("wrong-url", Sure), ("host-not-allowed", Hint)],
            source: EXT,
            hit: "HTTP/1.1 404 Not Found\n\ndefault backend - 404",
            miss: "HTTP/1.1 404 Not Found\n\n404 page not found",
        },
        sign! {
            when: &[Text(
                "error reading*auth*secret|error obtaining*auth*annotation*|AuthDenied*|\
                    error setting up auth*",
            )],
            says: &[("server-auth-misconfigured", Sure)],
            source: BASIC,
            hit: "W0101 error reading basic auth secret \"default/basic-auth\"\nerror obtaining auth \
                    annotation data\nAuthDenied reason\nerror setting up auth",
            miss: "I0101 Configuration changes detected",
        },
        sign! {
            when: &[Text("subrequest*\"/_external-auth*|/_external-auth-*"), Text("upstream*")],
            says: &[("server-auth-misconfigured", Likely)],
            source: EXT,
            hit: "upstream prematurely closed connection while reading response header, subrequest: \
                    \"/_external-auth-Lw\"",
            miss: "upstream prematurely closed connection",
        },
        sign! {
            when: &[Text("client certificate*verify*fail*"), Text("ingress*|kubernetes*")],
            says: &[("client-certificate-required", Likely)],
            source: CERT,
            hit: "ingress kubernetes: client certificate verify failed",
            miss: "ingress kubernetes started",
        },
        sign! {
            when: &[Text("access forbidden by rule"), Text("ingress*|upstream-default*")],
            says: &[("ip-blocked", Sure)],
            source: RANGE,
            hit: "ingress-nginx: access forbidden by rule, client: 192.0.2.1 upstream-default-backend",
            miss: "access forbidden by rule, client: 192.0.2.1",
        },
    ],
};

const EXT: Source = Source {
    label: "Ingress NGINX: external authentication",
    url: "https://kubernetes.github.io/ingress-nginx/examples/auth/oauth-external-auth/",
};
const BASIC: Source = Source {
    label: "Ingress NGINX: basic authentication",
    url: "https://kubernetes.github.io/ingress-nginx/examples/auth/basic/",
};
const RANGE: Source = Source {
    label: "Ingress NGINX: whitelist source range",
    url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#whitelist-source-range",
};
const CERT: Source = Source {
    label: "Ingress NGINX: client certificate authentication",
    url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#client-certificate-authentication",
};
