//! Rails, Rack, Devise, Doorkeeper, OmniAuth and Pundit.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Challenge, Header, Log, Not, Scheme, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "rails",
    name: "Ruby on Rails",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-runtime", "*")]),
        Mark(&[Header("x-rack-cache", "*")]),
        Mark(&[Any(&[Text("ActionController::*"), Text("ActionDispatch::*")])]),
        Mark(&[Any(&[Log("Completed 401 Unauthorized in*"), Log("Completed 403 Forbidden in*")])]),
        Mark(&[Challenge("realm=\"Application\"")]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Text("InvalidAuthenticityToken"), Text("Can't verify CSRF token authenticity*"), Text("Can&#39;t verify CSRF token*")])],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticityToken; Can't verify CSRF token authenticity; Can&#39;t verify CSRF token",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF token",
        },
        Sign {
            when: &[Text("HTTP Origin header (https:*request.base_url (http:*")],
            says: &[("proxy-forwarding-misconfigured", Sure), ("csrf-failed", Likely)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Origin header (https:xrequest.base_url (http:",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Origin header was fine",
        },
        Sign {
            when: &[Text("HTTP Origin header*didn't match request.base_url*")],
            says: &[("csrf-failed", Likely), ("proxy-forwarding-misconfigured", Likely), ("origin-not-allowed", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Origin headerxdidn't match request.base_url",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Origin header",
        },
        Sign {
            when: &[Body("The change you wanted was rejected"), Status(&[422])],
            says: &[("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\nThe change you wanted was rejected",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\nThe change you wanted was made",
        },
        Sign {
            when: &[Any(&[Text("Blocked host:"), Text("Blocked hosts:")])],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocked host:; Blocked hosts:",
            miss: "HTTP/1.1 401 Unauthorized\n\nhost",
        },
        Sign {
            when: &[Text("HTTP Token: Access denied")],
            says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)],
            source: HTTP,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Token: Access denied",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied",
        },
        Sign {
            when: &[Body("HTTP Basic: Access denied."), Scheme("Basic"), Not(&Body("token"))],
            says: &[("basic-wrong-credentials", Sure)],
            source: HTTP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied.",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nHTTP Token",
        },
        Sign {
            when: &[Body("HTTP Basic: Access denied."), Anonymous],
            says: &[("no-credentials", Sure)],
            source: HTTP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied.",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nHTTP Token",
        },
        Sign {
            when: &[Text("You need to sign in or sign up before continuing")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint), ("cookie-not-sent", Hint), ("token-invalid-or-revoked", Hint)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou need to sign in or sign up before continuing",
            miss: "HTTP/1.1 401 Unauthorized\n\nYou need to sign a letter",
        },
        Sign {
            when: &[Text("You need to sign in or sign up before continuing"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: DEV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nYou need to sign in or sign up before continuing",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nYou need",
        },
        Sign {
            when: &[Text("You need to sign in or sign up before continuing"), Scheme("Bearer")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint), ("auth-header-stripped-upstream", Hint)],
            source: DEV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou need to sign in or sign up before continuing",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou need",
        },
        Sign {
            when: &[Any(&[Text("Invalid Email or password"), Text("Invalid Login or password"), Text("You have one more attempt before your account is locked")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Email or password; Invalid Login or password; You have one more attempt before your account is locked",
            miss: "HTTP/1.1 401 Unauthorized\n\nEmail or password",
        },
        Sign {
            when: &[Any(&[Text("Your account is locked"), Text("You have to confirm your email address before continuing"), Text("Your account is not activated yet"), Text("Your account has not been approved*")])],
            says: &[("account-restricted", Sure)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour account is locked; You have to confirm your email address before continuing; Your account is not activated yet; Your account has not been approved",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour account is fine",
        },
        Sign {
            when: &[Text("Your session expired. Please sign in again to continue")],
            says: &[("cookie-session-expired", Sure)],
            source: DEV,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour session expired. Please sign in again to continue",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour session",
        },
        Sign {
            when: &[Text("revoked token"), Any(&[Text("JWT*"), Text("*devise*"), Text("*\"error\"*")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DJ,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"revoked token\",\"a\":\"devise JWT\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        Sign {
            when: &[Text("Not enough or too many segments")],
            says: &[("token-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot enough or too many segments",
            miss: "HTTP/1.1 401 Unauthorized\n\nsegments",
        },
        Sign {
            when: &[Text("Expected a different algorithm")],
            says: &[("token-alg-rejected", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected a different algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nalgorithm",
        },
        Sign {
            when: &[Any(&[Text("Could not find public key for kid*"), Text("No verification key available")])],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not find public key for kid; No verification key available",
            miss: "HTTP/1.1 401 Unauthorized\n\npublic key",
        },
        Sign {
            when: &[Text("Invalid issuer. Expected*")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid issuer. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected",
        },
        Sign {
            when: &[Text("Invalid audience. Expected*")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid audience. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected",
        },
        Sign {
            when: &[Text("The access token expired")],
            says: &[("token-expired", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe access token expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked",
        },
        Sign {
            when: &[Text("The access token was revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token expired",
        },
        Sign {
            when: &[Challenge("realm=\"Doorkeeper\"*The access token is invalid")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\"xThe access token is invalid\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Text("Access to this resource requires scope*")],
            says: &[("insufficient-scope", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess to this resource requires scope",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess to this resource",
        },
        Sign {
            when: &[Text("Client authentication failed due to unknown client*")],
            says: &[("basic-wrong-credentials", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient authentication failed due to unknown client",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient authentication",
        },
        Sign {
            when: &[Text("authorization grant is invalid, expired, revoked*")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthorization grant is invalid, expired, revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization grant",
        },
        Sign {
            when: &[Text("csrf_detected")],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\ncsrf_detected",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf",
        },
        Sign {
            when: &[Any(&[Text("OmniAuth::AuthenticityError"), Text("Attack prevented by OmniAuth::*")])],
            says: &[("csrf-failed", Sure)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nOmniAuth::AuthenticityError; Attack prevented by OmniAuth::",
            miss: "HTTP/1.1 401 Unauthorized\n\nOmniAuth",
        },
        Sign {
            when: &[Text("Authentication passthru")],
            says: &[("method-not-permitted", Likely), ("wrong-url", Likely)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication passthru",
            miss: "HTTP/1.1 401 Unauthorized\n\npassthru",
        },
        Sign {
            when: &[Any(&[Text("Pundit::NotAuthorizedError"), Text("CanCan::AccessDenied"), Text("not allowed to*this*Policy")])],
            says: &[("permission-denied", Sure)],
            source: PUNDIT,
            hit: "HTTP/1.1 401 Unauthorized\n\nPundit::NotAuthorizedError; CanCan::AccessDenied; not allowed toxthisxPolicy",
            miss: "HTTP/1.1 401 Unauthorized\n\nPundit",
        },
        Sign {
            when: &[Text("You are not authorized to access this page")],
            says: &[("permission-denied", Likely)],
            source: CAN,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou are not authorized to access this page",
            miss: "HTTP/1.1 401 Unauthorized\n\nYou are here",
        },
        Sign {
            when: &[Body("Retry later"), Status(&[429, 403])],
            says: &[("rate-limited", Sure)],
            source: ATTACK,
            hit: "HTTP/1.1 429 Too Many Requests\n\nRetry later",
            miss: "HTTP/1.1 429 Too Many Requests\n\nlater",
        },
        Sign {
            when: &[Text("Host not permitted")],
            says: &[("host-not-allowed", Sure)],
            source: PROT,
            hit: "HTTP/1.1 401 Unauthorized\n\nHost not permitted",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        Sign {
            when: &[Any(&[Text("attack prevented by Rack::Protection::HttpOrigin"), Text("attack prevented by Rack::Protection::RemoteReferrer")])],
            says: &[("origin-not-allowed", Likely), ("proxy-forwarding-misconfigured", Likely)],
            source: PROT,
            hit: "HTTP/1.1 401 Unauthorized\n\nattack prevented by Rack::Protection::HttpOrigin; attack prevented by Rack::Protection::RemoteReferrer",
            miss: "HTTP/1.1 401 Unauthorized\n\nattack prevented",
        },
        Sign {
            when: &[Any(&[Text("attack prevented by Rack::Protection::AuthenticityToken"), Text("attack prevented by Rack::Protection::RemoteToken"), Text("attack prevented by Rack::Protection::SessionHijacking")])],
            says: &[("csrf-failed", Likely)],
            source: PROT,
            hit: "HTTP/1.1 401 Unauthorized\n\nattack prevented by Rack::Protection::AuthenticityToken; attack prevented by Rack::Protection::RemoteToken; attack prevented by Rack::Protection::SessionHijacking",
            miss: "HTTP/1.1 401 Unauthorized\n\nattack prevented",
        },
    ],
};

const CSRF: Source = Source { label: "Rails: CSRF", url: "https://guides.rubyonrails.org/security.html#cross-site-request-forgery-csrf" };
const HOST: Source = Source { label: "Rails: ActionDispatch::HostAuthorization", url: "https://guides.rubyonrails.org/configuring.html#actiondispatch-hostauthorization" };
const HTTP: Source = Source { label: "Rails: HTTP authentication", url: "https://api.rubyonrails.org/classes/ActionController/HttpAuthentication.html" };
const DEV: Source = Source { label: "Devise", url: "https://github.com/heartcombo/devise/blob/main/config/locales/en.yml" };
const DK: Source = Source { label: "Doorkeeper", url: "https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml" };
const OA: Source = Source { label: "OmniAuth", url: "https://github.com/omniauth/omniauth/wiki" };
const PUNDIT: Source = Source { label: "Pundit", url: "https://github.com/varvet/pundit" };
const CAN: Source = Source { label: "CanCanCan", url: "https://github.com/CanCanCommunity/cancancan" };
const ATTACK: Source = Source { label: "rack-attack", url: "https://github.com/rack/rack-attack" };
const PROT: Source = Source { label: "rack-protection", url: "https://github.com/sinatra/sinatra/tree/main/rack-protection" };
const JWT: Source = Source { label: "ruby-jwt", url: "https://github.com/jwt/ruby-jwt" };
const DJ: Source = Source { label: "devise-jwt", url: "https://github.com/waiting-for-dev/devise-jwt" };
