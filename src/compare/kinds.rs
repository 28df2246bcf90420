//! The kinds of differences: how much each tells, which causes it explains, and its words.

use crate::report::Rich;
use crate::report::slots::tame;

/// A kind of difference.
#[derive(Debug)]
pub(super) struct Kind {
    /// Id, kebab-case.
    pub(super) id: &'static str,
    /// How much it tells by itself, 0 to 100; below [`TELLING`] it is folded away.
    pub(super) weight: u16,
    /// Ids of the causes that it explains.
    pub(super) explains: &'static [&'static str],
    /// Its sentence. `{f}` and `{w}` name the refused request and the other one, capitals begin a sentence; `{0}` and
    /// `{1}` are what it is filled with.
    pub(super) words: &'static str,
}

/// What a sentence is filled with.
#[derive(Clone, Copy)]
pub(super) enum Word<'w> {
    /// Wire text.
    Code(&'w str),
    /// Words of our own.
    Text(&'w str),
}

/// The kind called `id`.
pub(super) fn kind(id: &'static str) -> &'static Kind {
    KINDS.iter().find(|kind| kind.id == id).unwrap_or(&NOISE)
}

/// A sentence, filled.
pub(super) fn fill(words: &str, names: &[String; 2], with: &[Word<'_>]) -> Rich {
    let mut rich = Rich::default();
    let [failed, worked] = names;
    let (mut code, mut named) = (false, false);
    let mut rest = words;
    while let Some(at) = rest.find(['`', '{']) {
        let (before, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        rich.push(before, code);
        if let Some(after) = tail.strip_prefix('`') {
            code = !code;
            rest = after;
            continue;
        }
        let (name, after) = tail.get(1..).and_then(|tail| tail.split_once('}')).unwrap_or_default();
        let who = match name {
            "f" | "F" => Some(failed),
            "w" | "W" => Some(worked),
            _ => None,
        };
        if let Some(who) = who {
            // "The request that worked …; the one that failed …."
            let who = if named { who.replacen("request", "one", 1) } else { who.clone() };
            named = true;
            let begins = name.starts_with(|letter: char| letter.is_ascii_uppercase());
            rich.push(&if begins { capital(&who) } else { who }, false);
            rest = after;
            continue;
        }
        match name.parse::<usize>().ok().and_then(|at| with.get(at)) {
            Some(Word::Code(text)) => rich.push(&tame(text, LONGEST), true),
            Some(Word::Text(text)) => rich.push(text, false),
            None => {}
        }
        rest = after;
    }
    rich.push(rest, code);
    rich
}

/// A name at the beginning of a sentence; programs whose names are written small keep them so.
fn capital(name: &str) -> String {
    name.strip_prefix("the ").map_or_else(|| name.to_string(), |rest| ["The ", rest].concat())
}

/// From this weight on a difference can count.
pub(super) const TELLING: u16 = 20;
/// What explains the diagnosed cause stands before what does not.
pub(super) const EXPLAINS: u16 = 1000;
/// So many characters of a value stand in a sentence.
const LONGEST: usize = 80;

const fn kind_of(
    id: &'static str,
    weight: u16,
    explains: &'static [&'static str],
    words: &'static str,
) -> Kind {
    Kind { id, weight, explains, words }
}

static NOISE: Kind = kind_of("noise", 1, &[], "{0} is not the same.");

pub(super) static KINDS: &[Kind] = &[
    kind_of(
        "preflight",
        100,
        &["preflight-unauthenticated", "origin-not-allowed", "method-not-permitted", "no-credentials"],
        "{F} first asked with `OPTIONS` whether it may, and was refused; no credential ever goes with that. {W} sent the \
         request itself.",
    ),
    kind_of(
        "redirected",
        98,
        &["auth-header-dropped-on-redirect", "no-credentials", "wrong-url", "https-required"],
        "{F} was sent on from {0} to {1}, and {2} did not go along. {W} had it where it was answered.",
    ),
    kind_of("credential-missing", 95, ABSENT, "{W} sent {0}; {f} sent none."),
    kind_of(
        "proxy-credential-missing",
        94,
        &["proxy-auth-required"],
        "{W} sent {0} to the proxy; {f} sent none.",
    ),
    kind_of(
        "cookie-missing",
        90,
        &[
            "cookie-not-sent",
            "no-credentials",
            "login-redirect",
            "csrf-failed",
            "cookie-session-expired",
            "wrong-status-403-for-401",
            "credential-not-loaded",
        ],
        "{W} sent the cookie {0}; {f} did not.",
    ),
    kind_of("credential-cut", 89, BROKEN, "{F} sent only the first {0} of the {1} characters that {w} sent."),
    kind_of("credential-broken", 88, BROKEN, ""),
    kind_of(
        "credential-scheme",
        86,
        &[
            "scheme-mismatch",
            "authorization-malformed",
            "no-credentials",
            "basic-auth-retired",
            "token-invalid-or-revoked",
            "token-malformed",
            "api-key-invalid",
            "basic-malformed",
        ],
        "{F} sent {0}; {w} sent {1}.",
    ),
    kind_of(
        "credential-place",
        85,
        &[
            "api-key-missing",
            "scheme-mismatch",
            "no-credentials",
            "authorization-malformed",
            "api-key-invalid",
        ],
        "{F} sent its credential as {0}; {w} as {1}.",
    ),
    kind_of(
        "token-expired",
        84,
        &["token-expired", "token-invalid-or-revoked"],
        "The token of {f} had expired {0} before the answer; that of {w} was still valid.",
    ),
    kind_of(
        "token-early",
        84,
        &["token-not-yet-valid", "token-invalid-or-revoked"],
        "The token of {f} becomes valid only {0} after the answer; that of {w} was valid.",
    ),
    kind_of(
        "token-audience",
        82,
        &["token-wrong-audience", "token-invalid-or-revoked", "token-wrong-type"],
        "The two tokens differ in {0}: {f} sent one for {1}, {w} one for {2}.",
    ),
    kind_of(
        "token-issuer",
        81,
        &["token-wrong-issuer", "token-bad-signature", "token-invalid-or-revoked"],
        "The two tokens differ in {0}: that of {f} comes from {1}, that of {w} from {2}.",
    ),
    kind_of(
        "token-scope",
        80,
        &["insufficient-scope", "permission-denied"],
        "The token of {f} lacks {1} in {0}; that of {w} has it.",
    ),
    kind_of(
        "token-signature",
        79,
        &["token-bad-signature", "token-invalid-or-revoked"],
        "The two tokens say the same and differ in the signature alone: one was changed, or signed with another key.",
    ),
    kind_of(
        "token-type",
        78,
        &["token-wrong-type", "token-wrong-audience", "token-invalid-or-revoked"],
        "The two tokens are of different kinds: {0} is {1} in that of {f}, {2} in that of {w}.",
    ),
    kind_of(
        "token-algorithm",
        77,
        &["token-alg-rejected", "token-bad-signature"],
        "The two tokens differ in {0}: that of {f} is signed with {1}, that of {w} with {2}.",
    ),
    kind_of(
        "token-right",
        70,
        &["permission-denied", "insufficient-scope", "account-restricted", "step-up-required"],
        "The two tokens differ in {0}: {1} in that of {f}, {2} in that of {w}.",
    ),
    kind_of(
        "token-user",
        60,
        &["permission-denied", "account-restricted", "resource-policy-denied", "refused-as-not-found"],
        "The two tokens belong to different users: {0} differs.",
    ),
    kind_of(
        "token-key",
        58,
        &["token-bad-signature", "token-wrong-issuer", "token-invalid-or-revoked"],
        "The two tokens were signed with different keys: {0} is {1} in that of {f}, {2} in that of {w}.",
    ),
    kind_of(
        "token-client",
        55,
        &["service-not-enabled", "permission-denied", "token-wrong-audience"],
        "The two tokens were issued to different programs: {0} differs.",
    ),
    kind_of("token-claim", 22, &[], "The two tokens differ in {0}."),
    kind_of("token-life", 2, &[], "The two tokens differ in {0}, as two tokens always do."),
    kind_of(
        "user",
        75,
        &[
            "basic-wrong-credentials",
            "permission-denied",
            "account-restricted",
            "basic-malformed",
            "basic-charset",
        ],
        "{F} and {w} signed in with different user names.",
    ),
    kind_of(
        "password",
        74,
        &[
            "basic-wrong-credentials",
            "basic-charset",
            "account-restricted",
            "basic-auth-retired",
            "basic-malformed",
        ],
        "The same user name, but {f} sent another password than {w}.",
    ),
    kind_of("credential-value", 72, VALUE, "{F} sent another {0} than {w}."),
    kind_of(
        "parameter",
        71,
        &[
            "sigv4-mismatch",
            "sigv4-unknown-key",
            "sigv4-clock-skew",
            "digest-mismatch",
            "digest-stale-nonce",
            "request-signature-mismatch",
            "basic-wrong-credentials",
        ],
        "The two credentials differ in {0}: {1} in that of {f}, {2} in that of {w}.",
    ),
    kind_of(
        "scheme-case",
        45,
        &["scheme-mismatch", "authorization-malformed", "no-credentials"],
        "{F} wrote the scheme as {0}, {w} as {1}.",
    ),
    kind_of(
        "credential-extra",
        50,
        &[
            "credential-overridden",
            "token-invalid-or-revoked",
            "basic-wrong-credentials",
            "authorization-malformed",
            "token-expired",
            "api-key-invalid",
            "token-malformed",
            "scheme-mismatch",
        ],
        "{F} sent {0}; {w} went through without.",
    ),
    kind_of(
        "proof",
        83,
        &["dpop-proof-invalid", "dpop-nonce-required", "token-wrong-type", "token-invalid-or-revoked"],
        "{W} sent the header {0}; {f} did not.",
    ),
    kind_of(
        "cookie-value",
        68,
        &["cookie-session-expired", "csrf-failed", "permission-denied", "cookie-not-sent"],
        "{F} sent another value of the cookie {0} than {w}.",
    ),
    kind_of(
        "cookie-other",
        40,
        &["cookie-not-sent", "csrf-failed", "bot-challenge", "cookie-session-expired"],
        "{W} sent the cookie {0}; {f} did not.",
    ),
    kind_of("anti-forgery", 73, &["csrf-failed"], "{W} sent the header {0}; {f} did not."),
    kind_of("anti-forgery-value", 67, &["csrf-failed"], "{F} sent another value of {0} than {w}."),
    kind_of("slash", 72, &["wrong-url"], "{F} asked for {0}, {w} for {1}: the slash at the end differs."),
    kind_of(
        "path",
        71,
        &[
            "wrong-url",
            "permission-denied",
            "server-rule-denied",
            "missing-object-as-403",
            "refused-as-not-found",
            "resource-policy-denied",
            "directory-index-denied",
            "file-permissions",
        ],
        "{F} asked for {0}; {w} asked for {1}.",
    ),
    kind_of(
        "host",
        70,
        &[
            "wrong-url",
            "host-not-allowed",
            "auth-header-stripped-upstream",
            "token-wrong-audience",
            "token-wrong-issuer",
            "token-bad-signature",
            "api-key-invalid",
            "captive-portal",
            "proxy-forwarding-misconfigured",
            "auth-header-dropped-on-redirect",
        ],
        "{F} asked the host {0}; {w} asked {1}.",
    ),
    kind_of(
        "method",
        70,
        &["method-not-permitted", "permission-denied", "insufficient-scope", "csrf-failed"],
        "{F} asked with {0}; {w} with {1}.",
    ),
    kind_of(
        "secure",
        69,
        &["https-required", "auth-header-dropped-on-redirect", "cookie-not-sent"],
        "{F} went over {0}; {w} over {1}.",
    ),
    kind_of("port", 64, &["wrong-url", "host-not-allowed"], "{F} asked port {0}; {w} asked port {1}."),
    kind_of(
        "host-header",
        63,
        &["host-not-allowed", "wrong-url", "sigv4-mismatch"],
        "{F} names the host {0} in its {2} header; {w} names {1}.",
    ),
    kind_of(
        "query",
        48,
        &[
            "waf-blocked",
            "wrong-url",
            "signed-url-expired",
            "cached-refusal",
            "api-key-missing",
            "sigv4-mismatch",
            "request-signature-mismatch",
        ],
        "The two differ in the query: {0}.",
    ),
    kind_of(
        "origin",
        66,
        &["origin-not-allowed", "preflight-unauthenticated", "csrf-failed", "cookie-not-sent"],
        "{F} carries the header {0}; {w} carries none.",
    ),
    kind_of(
        "origin-missing",
        43,
        &["csrf-failed", "origin-not-allowed"],
        "{W} carries the header {0}; {f} carries none.",
    ),
    kind_of(
        "origin-value",
        66,
        &["origin-not-allowed", "preflight-unauthenticated", "csrf-failed"],
        "{F} comes from {0}; {w} from {1}.",
    ),
    kind_of(
        "client-address",
        46,
        &["ip-blocked", "proxy-forwarding-misconfigured"],
        "The two tell different addresses of the client: {0} differs.",
    ),
    kind_of(
        "referer",
        34,
        &["hotlink-refused", "csrf-failed"],
        "The two differ in the page they come from: {0}.",
    ),
    kind_of(
        "content-type",
        42,
        &[
            "csrf-failed",
            "waf-blocked",
            "request-signature-mismatch",
            "sigv4-mismatch",
            "preflight-unauthenticated",
        ],
        "{F} sent {0}; {w} sent {1}.",
    ),
    kind_of("field-missing", 44, &["api-key-missing"], "{W} sent the header {0}; {f} did not."),
    kind_of(
        "field-value",
        30,
        &["sigv4-mismatch", "request-signature-mismatch"],
        "{F} sent another value of {0} than {w}.",
    ),
    kind_of(
        "field-extra",
        24,
        &["credential-overridden", "waf-blocked"],
        "{F} sent the header {0}; {w} did not.",
    ),
    kind_of(
        "body",
        32,
        &["waf-blocked", "sigv4-mismatch", "request-signature-mismatch"],
        "The two sent different bodies.",
    ),
    kind_of(
        "server",
        28,
        &[
            "waf-blocked",
            "bot-challenge",
            "ip-blocked",
            "captive-portal",
            "wrong-url",
            "auth-header-stripped-upstream",
        ],
        "{F} was answered by {0}; {w} by {1}.",
    ),
    kind_of(
        "user-agent",
        10,
        &["user-agent-refused", "bot-challenge", "waf-blocked"],
        "The two name different programs in {0}.",
    ),
];

const ABSENT: &[&str] = &[
    "no-credentials",
    "api-key-missing",
    "auth-header-stripped-upstream",
    "auth-header-dropped-on-redirect",
    "credential-not-loaded",
    "first-leg-challenge",
    "challenge-missing",
    "cookie-not-sent",
    "login-redirect",
    "wrong-status-403-for-401",
    "missing-object-as-403",
    "refused-as-not-found",
    "permission-denied",
    "registry-token-flow",
    "scheme-mismatch",
];

const BROKEN: &[&str] = &[
    "authorization-malformed",
    "basic-malformed",
    "basic-charset",
    "basic-wrong-credentials",
    "token-malformed",
    "token-bad-signature",
    "token-invalid-or-revoked",
    "credential-not-loaded",
    "api-key-invalid",
    "no-credentials",
];

const VALUE: &[&str] = &[
    "token-invalid-or-revoked",
    "token-expired",
    "token-bad-signature",
    "token-malformed",
    "api-key-invalid",
    "account-restricted",
    "permission-denied",
    "insufficient-scope",
    "service-not-enabled",
    "basic-wrong-credentials",
    "sso-authorization-required",
    "refused-as-not-found",
    "rate-limited",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge;

    #[test]
    fn kinds_name_causes_that_there_are() {
        for kind in KINDS {
            for cause in kind.explains {
                assert!(knowledge::cause(cause).is_some(), "{}: {cause}", kind.id);
            }
            assert_eq!(KINDS.iter().filter(|other| other.id == kind.id).count(), 1, "{}", kind.id);
            assert!(kind.weight < EXPLAINS);
        }
    }

    #[test]
    fn names_begin_sentences_with_a_capital_and_wire_text_is_code() {
        let names = ["the browser".to_string(), "curl".to_string()];
        let words = fill("{F} sent {0}; {w} `none`.", &names, &[Word::Code("a `b` {w}")]);
        assert_eq!(words.plain(), "The browser sent a `b` {w}; curl none.");
        assert!(words.0.contains(&crate::report::Piece::Code("a `b` {w}".into())));
    }
}
