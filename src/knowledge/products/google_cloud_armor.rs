//! Google Cloud Armor, the firewall of Google's load balancers.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Log, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-cloud-armor",
    name: "Google Cloud Armor",
    kind: ProductKind::Edge,
    marks: &[Mark(&[Body(PAGE)]), Mark(&[Log("denied_by_security_policy|enforcedSecurityPolicy")])],
    signs: &[
        sign! {
            when: &[Body(PAGE), Status(&[403])],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint), ("server-rule-denied", Likely)],
            source: DENY,
            hit: "HTTP/1.1 403 Forbidden\n\n<!doctype html><meta charset=\"utf-8\"><meta name=viewport \
                    content=\"width=device-width, initial-scale=1\"><title>403</title>403 Forbidden",
            miss: "HTTP/1.1 403 Forbidden\n\n<!doctype html><html><head><title>403 Forbidden</title></head>",
        },
        sign! {
            when: &[Text("denied_by_security_policy")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: DENY,
            hit: "HTTP/1.1 403 Forbidden\n\n\nstatusDetails: \"denied_by_security_policy\"",
            miss: "HTTP/1.1 403 Forbidden\n\n\nstatusDetails: \"response_sent_by_backend\"",
        },
    ],
};

/// The whole of the page that a deny rule answers with.
const PAGE: &str =
    "<meta name=viewport content=\"width=device-width, initial-scale=1\"><title>403</title>403 Forbidden";

const DENY: Source = Source {
    label: "Google Cloud Armor: request logging",
    url: "https://docs.cloud.google.com/armor/docs/request-logging",
};
