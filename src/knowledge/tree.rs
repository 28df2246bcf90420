//! The tree of questions. Nodes name no cause: what stands at a node is computed from the answers on the way.

use super::questions as q;
use crate::diagnosis::{Branch, Node, Stage};

/// The stages in order: what each asks, and what it looks at.
pub static STAGES: &[(Stage, &str, &str)] = &[
    (Stage::Answerer, "Who answered?", "edge, proxy, cache, web server, application"),
    (Stage::Left, "Did a credential leave the client?", "preflight, redirect, cookie, header"),
    (Stage::Arrived, "Did it arrive?", "https, host, origin, proxies on the way"),
    (Stage::Formed, "Is it well formed, and of an offered scheme?", "the header as written, the challenge"),
    (Stage::Valid, "Is it valid?", "by scheme: token, password, signature, key, session"),
    (Stage::Allowed, "May this caller do this?", "scope, role, method, resource"),
];

/// The two lanes: the root's choice that leads into each, and what that answer says.
pub static LANES: [(&str, &str); 2] = [("401", "Who are you?"), ("403", "I will not serve this.")];

/// The nodes; the first is the root. No way goes back to an earlier stage, but for the last node, where all meet.
pub static NODES: &[Node] = &[
    Node {
        id: "refusal",
        question: &q::REFUSAL,
        branches: &[
            to(&["401"], "handshake"),
            to(&["403", "400", "404", "other-error"], "answerer"),
            to(&["419"], "csrf"),
            to(&["login-redirect", "redirect"], "redirected"),
            end(&["407", "429", "511", "success", "none"]),
        ],
        assume: None,
    },
    // The 401 lane: who are you?
    Node {
        id: "handshake",
        question: &q::HANDSHAKE,
        branches: &[end(&["later-success", "registry"]), to(&["first-leg", "no"], "cache")],
        assume: Some("no"),
    },
    Node {
        id: "cache",
        question: &q::CACHE,
        branches: &[end(&["replayed"]), to(&["fresh"], "preflight")],
        assume: Some("fresh"),
    },
    Node {
        id: "preflight",
        question: &q::PREFLIGHT,
        branches: &[end(&["yes", "likely"]), to(&["no"], "redirect")],
        assume: Some("no"),
    },
    Node {
        id: "redirect",
        question: &q::REDIRECT,
        branches: &[end(&["dropped"]), to(&["redirected", "kept", "none"], "carries")],
        assume: Some("none"),
    },
    Node {
        id: "carries",
        question: &q::CARRIES,
        branches: &[
            to(&["nothing", "other-cookies"], "intended"),
            to(&["authorization", "proxy-authorization", "userinfo"], "loaded"),
            to(&["key"], "loaded"),
            to(&["signed-url"], "signed-time"),
            to(&["cookie"], "session"),
            to(&["body", "signature"], "stated"),
        ],
        assume: None,
    },
    Node {
        id: "intended",
        question: &q::INTENDED,
        branches: &[to(&["yes"], "cookie"), to(&["no"], "challenge")],
        assume: Some("no"),
    },
    Node {
        id: "cookie",
        question: &q::COOKIE,
        branches: &[
            end(&[
                "set-not-sent",
                "not-kept",
                "held-secure",
                "held-same-site",
                "held-domain",
                "held-path",
                "ran-out",
                "cross-site",
                "expected",
            ]),
            to(&["cleared", "renewed", "sent"], "session"),
        ],
        assume: None,
    },
    Node {
        id: "challenge",
        question: &q::CHALLENGE,
        branches: &[
            to(&["missing", "broken"], "stated"),
            to(&["basic", "bearer", "digest", "negotiate", "dpop", "key", "other"], "metadata"),
        ],
        assume: None,
    },
    Node {
        id: "metadata",
        question: &q::METADATA,
        branches: &[end(&["not-named"]), to(&["named"], "stated")],
        assume: Some("named"),
    },
    Node {
        id: "loaded",
        question: &q::LOADED,
        branches: &[end(&["placeholder"]), to(&["real"], "arrived")],
        assume: Some("real"),
    },
    Node {
        id: "arrived",
        question: &q::ARRIVED,
        branches: &[end(&["missing-there", "underscore", "unreadable"]), to(&["judged"], "well-formed")],
        assume: Some("judged"),
    },
    Node {
        id: "well-formed",
        question: &q::WELL_FORMED,
        branches: &[
            end(&["malformed", "bare-token", "broken-basic", "broken-token"]),
            to(&["odd", "yes"], "offered"),
        ],
        assume: Some("yes"),
    },
    Node {
        id: "offered",
        question: &q::OFFERED,
        branches: &[end(&["no", "no-scheme", "vendor"]), to(&["yes"], "scheme")],
        assume: Some("yes"),
    },
    Node {
        id: "scheme",
        question: &q::SCHEME,
        branches: &[
            to(&["basic"], "basic"),
            to(&["jwt", "bearer"], "jwt-shape"),
            to(&["dpop"], "dpop"),
            to(&["digest"], "digest"),
            to(&["ntlm", "negotiate-ntlm", "negotiate-kerberos"], "negotiate"),
            to(&["sigv4"], "signed-time"),
            to(&["key"], "key"),
            to(&["cookie"], "session"),
            to(&["oauth1", "other"], "stated"),
        ],
        assume: None,
    },
    Node {
        id: "basic",
        question: &q::BASIC,
        branches: &[end(&["broken"]), to(&["non-ascii", "empty-part", "yes"], "stated")],
        assume: None,
    },
    Node {
        id: "jwt-shape",
        question: &q::JWT_SHAPE,
        branches: &[
            end(&["broken", "encrypted"]),
            to(&["opaque"], "bearer-error"),
            to(&["readable"], "jwt-time"),
        ],
        assume: None,
    },
    Node {
        id: "jwt-time",
        question: &q::JWT_TIME,
        branches: &[
            end(&["after-exp", "before-nbf", "issued-ahead"]),
            to(&["at-exp", "in-time", "no-exp"], "jwt-kind"),
        ],
        assume: None,
    },
    Node {
        id: "jwt-kind",
        question: &q::JWT_KIND,
        branches: &[
            end(&["id-token", "refresh-token", "proof"]),
            to(&["app-only", "project-key", "access-token"], "jwt-for"),
        ],
        assume: Some("access-token"),
    },
    Node {
        id: "jwt-for",
        question: &q::JWT_FOR,
        branches: &[end(&["other-audience", "other-issuer"]), to(&["fits", "unsure"], "bearer-error")],
        assume: Some("fits"),
    },
    Node {
        id: "bearer-error",
        question: &q::BEARER_ERROR,
        branches: &[
            to(&["insufficient_scope"], "scope"),
            end(&[
                "insufficient_user_authentication",
                "insufficient_claims",
                "use_dpop_nonce",
                "invalid_dpop_proof",
            ]),
            to(&["invalid_request", "invalid_token", "other", "none"], "stated"),
        ],
        assume: Some("none"),
    },
    Node {
        id: "dpop",
        question: &q::DPOP,
        branches: &[
            end(&[
                "nonce-wanted",
                "no-proof",
                "as-bearer",
                "mismatch",
                "htm",
                "htu",
                "htu-query",
                "ath",
                "ath-missing",
                "key",
                "unbound",
                "iat",
                "malformed",
            ]),
            to(&["fits"], "jwt-shape"),
        ],
        assume: Some("fits"),
    },
    Node {
        id: "digest",
        question: &q::DIGEST,
        branches: &[end(&[
            "stale",
            "mismatch",
            "uri",
            "realm",
            "nonce",
            "algorithm",
            "qop",
            "opaque",
            "incomplete",
            "cookie-lost",
            "consistent",
            "none",
        ])],
        assume: None,
    },
    Node {
        id: "negotiate",
        question: &q::NEGOTIATE,
        branches: &[end(&[
            "first-message",
            "no-continuation",
            "final-message",
            "connection-lost",
            "ticket-refused",
            "ntlm-instead",
            "no-ticket",
        ])],
        assume: None,
    },
    Node {
        id: "signed-time",
        question: &q::SIGNED_TIME,
        branches: &[end(&["expired", "skewed"]), to(&["in-time"], "stated")],
        assume: Some("in-time"),
    },
    Node {
        id: "key",
        question: &q::KEY,
        branches: &[end(&["missing", "wrong-place"]), to(&["sent"], "stated")],
        assume: Some("sent"),
    },
    Node {
        id: "session",
        question: &q::SESSION,
        branches: &[end(&["over"]), to(&["unknown", "alive"], "stated")],
        assume: Some("unknown"),
    },
    Node {
        id: "redirected",
        question: &q::SESSION,
        branches: &[end(&["over", "unknown", "alive"])],
        assume: Some("unknown"),
    },
    // The 403 lane: I will not serve this.
    Node {
        id: "answerer",
        question: &q::ANSWERER,
        branches: &[
            to(&["edge"], "network"),
            to(&["web-server"], "resource"),
            to(&["gateway", "application"], "rate"),
        ],
        assume: Some("application"),
    },
    Node {
        id: "network",
        question: &q::NETWORK,
        branches: &[end(&["other-network", "other-program"]), to(&["neither"], "rate")],
        assume: Some("neither"),
    },
    Node {
        id: "resource",
        question: &q::RESOURCE,
        branches: &[to(&["directory", "media", "file", "page", "api", "hidden", "guarded"], "method")],
        assume: Some("page"),
    },
    Node {
        id: "rate",
        question: &q::RATE,
        branches: &[end(&["limited", "used-up", "passed-before", "locked-out"]), to(&["no"], "cache-403")],
        assume: Some("no"),
    },
    Node {
        id: "cache-403",
        question: &q::CACHE,
        branches: &[end(&["replayed"]), to(&["fresh"], "preflight-403")],
        assume: Some("fresh"),
    },
    Node {
        id: "preflight-403",
        question: &q::PREFLIGHT,
        branches: &[end(&["yes", "likely"]), to(&["no"], "transport")],
        assume: Some("no"),
    },
    Node {
        id: "transport",
        question: &q::TRANSPORT,
        branches: &[to(&["http", "forwarded-http", "https"], "cross-site")],
        assume: Some("https"),
    },
    Node {
        id: "cross-site",
        question: &q::CROSS_SITE,
        branches: &[
            end(&["no-cors-header", "websocket", "embedded", "referer", "other-origin"]),
            to(&["null-origin", "allowed", "same"], "forwarded"),
        ],
        assume: Some("same"),
    },
    Node {
        id: "forwarded",
        question: &q::FORWARDED,
        branches: &[end(&["other-host", "other-scheme"]), to(&["same"], "csrf")],
        assume: Some("same"),
    },
    Node {
        id: "csrf",
        question: &q::CSRF,
        branches: &[to(&["half", "unprotected", "token-sent", "reading"], "signed-time-403")],
        assume: Some("reading"),
    },
    Node {
        id: "signed-time-403",
        question: &q::SIGNED_TIME,
        branches: &[end(&["expired", "skewed"]), to(&["in-time"], "known")],
        assume: Some("in-time"),
    },
    Node {
        id: "known",
        question: &q::KNOWN,
        branches: &[to(&["known", "sent"], "scope"), to(&["anonymous"], "stated")],
        assume: None,
    },
    Node {
        id: "scope",
        question: &q::SCOPE,
        branches: &[end(&["lacking"]), to(&["holds"], "method")],
        assume: Some("holds"),
    },
    Node {
        id: "method",
        question: &q::METHOD,
        branches: &[
            end(&["not-allowed", "other-works", "forbidden-by-habit"]),
            to(&["unusual", "allowed"], "stated"),
        ],
        assume: Some("allowed"),
    },
    // Both lanes end here: what the answer itself states.
    Node { id: "stated", question: &q::STATED, branches: &[], assume: None },
];

const fn to(choices: &'static [&'static str], node: &'static str) -> Branch {
    Branch { choices, to: Some(node) }
}

const fn end(choices: &'static [&'static str]) -> Branch {
    Branch { choices, to: None }
}
