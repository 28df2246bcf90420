//! What a trial shows that settles a cause, one observation each: asked where no single trial tells the causes apart.

use super::choice;
use crate::diagnosis::{Choice, Question, Stage};

/// Which observation holds? Its choices are the causes, and `none`; only those that lead are offered.
pub static FINDING: Question = Question {
    id: "finding",
    text: "Which of these do you find?",
    choices: CHOICES,
    stage: Stage::Allowed,
    read: |_| Vec::new(),
    experiment: "Try them from the top; the first that holds settles it.",
};

/// A cause's id and what is seen where it holds, then the way out.
static CHOICES: &[Choice] = &[
    choice("no-credentials", "With a login, key or token sent along it passes"),
    choice("preflight-unauthenticated", "The refused request is an OPTIONS; the real one passes with curl"),
    choice(
        "auth-header-dropped-on-redirect",
        "Sent straight to the last address with the same credential it passes",
    ),
    choice(
        "auth-header-stripped-upstream",
        "The application prints the headers it received, and Authorization is not among them",
    ),
    choice("scheme-mismatch", "With the scheme that the server's challenge or documentation names it passes"),
    choice("authorization-malformed", "Written as scheme, one blank, credential, it passes"),
    choice("basic-malformed", "With curl's -u user:password it passes"),
    choice(
        "basic-wrong-credentials",
        "The same name and password are refused in the login form or by curl's -u as well",
    ),
    choice("basic-charset", "With a password of plain ASCII letters it passes"),
    choice("basic-auth-retired", "An API token or app password in place of the password passes"),
    choice("token-expired", "A token fetched a moment ago passes"),
    choice("token-not-yet-valid", "The same token passes some minutes later"),
    choice("token-wrong-audience", "A token asked for this very API passes"),
    choice("token-wrong-issuer", "The token's iss differs from the issuer in the API's settings"),
    choice("token-bad-signature", "The signature does not fit the issuer's current key"),
    choice("token-alg-rejected", "The token's alg is not in the API's list"),
    choice("token-malformed", "Beside the issuer's response the sent token is cut, wrapped or changed"),
    choice("token-wrong-type", "Another token of the same response (access, ID, refresh) passes"),
    choice(
        "token-invalid-or-revoked",
        "The issuer's list does not know this token any more, and a new one passes",
    ),
    choice("insufficient-scope", "A token with a wider scope passes"),
    choice("step-up-required", "After a fresh sign-in with the second factor it passes"),
    choice("dpop-nonce-required", "With the answer's nonce in the proof it passes"),
    choice("dpop-proof-invalid", "With a new proof for exactly this method and address it passes"),
    choice("client-certificate-required", "With curl's --cert and --key it passes"),
    choice("digest-stale-nonce", "Answering the newest nonce passes"),
    choice(
        "digest-mismatch",
        "With curl's --digest and the same login it passes, or with the right password",
    ),
    choice("ntlm-connection-broken", "Straight to the server, without the proxy, the same login passes"),
    choice("kerberos-failed", "klist shows no ticket for HTTP/ with this host's name"),
    choice("sigv4-clock-skew", "The clock is minutes off; set right, it passes"),
    choice("sigv4-mismatch", "The AWS CLI passes with the same keys; only this request fails"),
    choice("sigv4-unknown-key", "The key is not in the account's list of access keys"),
    choice("signed-url-expired", "A link signed a moment ago opens"),
    choice("api-key-missing", "With the key at the place that the documentation names it passes"),
    choice("api-key-invalid", "A newly made key passes at the same place"),
    choice("cookie-not-sent", "With the session cookie added by hand it passes"),
    choice("cookie-session-expired", "After signing out and in again it passes"),
    choice("csrf-failed", "Loaded anew and sent at once, the form passes; or its token was not sent"),
    choice("proxy-auth-required", "With the proxy's own user and password it passes"),
    choice("registry-token-flow", "A token fetched from the realm's address passes"),
    choice("first-leg-challenge", "The next request, with Authorization, gets its answer"),
    choice("challenge-missing", "The client waits for a challenge; sent unasked, the login passes"),
    choice(
        "wrong-status-401-for-403",
        "With a fresh credential it is still 401, and an account with more rights passes",
    ),
    choice("wrong-status-403-for-401", "Somebody who signs in may do it; a 401 would have said so"),
    choice("permission-denied", "Another account, with more rights, passes"),
    choice(
        "resource-policy-denied",
        "A policy, port list or sharing setting names it, and even an administrator is refused",
    ),
    choice(
        "sso-authorization-required",
        "Once the token is authorised for the organisation's single sign-on it passes",
    ),
    choice("account-restricted", "The account stands as locked, disabled or unconfirmed"),
    choice("service-not-enabled", "The service or API is switched off in the console or settings"),
    choice("rate-limited", "After some minutes without requests one passes"),
    choice("ip-blocked", "Over another network, such as the phone's, it passes"),
    choice("waf-blocked", "With harmless values it passes, or the firewall's log names a rule"),
    choice("bot-challenge", "In a normal browser it passes after a check"),
    choice("user-agent-refused", "With a browser's User-Agent it passes"),
    choice("hotlink-refused", "Typed into the address bar, without Referer, it opens"),
    choice("origin-not-allowed", "By curl, without Origin, it passes"),
    choice("host-not-allowed", "Under the host name that the server's settings list it passes"),
    choice("https-required", "Over https:// it passes"),
    choice("file-permissions", "The error log says permission denied, or a listing shows a closed folder"),
    choice("directory-index-denied", "A file in the folder opens by its full name"),
    choice("server-rule-denied", "The configuration or the error log holds a rule that denies this path"),
    choice(
        "server-auth-misconfigured",
        "The server's log shows a fault of its own: a key set, user list or setting",
    ),
    choice("method-not-permitted", "With GET, or another method, the same address answers"),
    choice("login-redirect", "The redirect's target is a login page; signed in, the page comes"),
    choice("cached-refusal", "With a new query parameter, such as ?x=1, it passes"),
    choice("wrong-url", "The address as the documentation writes it passes"),
    choice("not-an-auth-problem", "The server's log shows a fault that has nothing to do with access"),
    choice("credential-not-loaded", "Printed, the sent value is empty, undefined or a variable's name"),
    choice("credential-overridden", "The header that was sent differs from the one in the code"),
    choice("discovery-metadata-missing", "/.well-known/oauth-protected-resource gives no JSON document"),
    choice("request-signature-mismatch", "Signing the bytes and headers as sent gives another signature"),
    choice(
        "proxy-forwarding-misconfigured",
        "The application sees another host, scheme or client address than the browser",
    ),
    choice("captive-portal", "On another network the site opens; here a sign-in page comes"),
    choice("missing-object-as-403", "Another object of the same place opens with the same request"),
    choice("refused-as-not-found", "With an account that may see it the same address answers"),
    choice(NONE, "None of these"),
];

/// The choice that names no cause.
const NONE: &str = "none";
