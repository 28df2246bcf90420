//! Ruby on Rails with Devise, Doorkeeper, Pundit and Rack.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Not, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "rails",
    name: "Ruby on Rails",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-runtime", "*"), Header("x-request-id", "*")]),
        Mark(&[Header("server", "Puma*|thin*|WEBrick*|Phusion Passenger*")]),
        Mark(&[Text("ActionController::*|ActionDispatch::*")]),
        Mark(&[Header("x-powered-by", "*Phusion Passenger*")]),
    ],
    signs: &[
        sign! {
            when: &[Text(
                "ActionController::InvalidAuthenticityToken|InvalidAuthenticityToken|\
                    Can't verify CSRF token authenticity",
            )],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\nActionController::InvalidAuthenticityToken; \
                    Can't verify CSRF token authenticity.",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\nActionController::ParameterMissing",
        },
        sign! {
            when: &[Text("HTTP Origin header*didn't match request.base_url")],
            says: &[("proxy-forwarding-misconfigured", Likely), ("csrf-failed", Likely)],
            source: ORIGIN,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\nHTTP Origin header (https://a.example) didn't \
                    match request.base_url (http://a.example)",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\nHTTP Origin",
        },
        sign! {
            when: &[Text(
                "Blocked hosts|Blocked host|To allow requests to these hosts*|\
                    To allow requests to*make sure it is a valid hostname*",
            )],
            says: &[("host-not-allowed", Sure)],
            source: HOSTS,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Blocked hosts: a.example</h1><h2>Blocked host: \
                    a.example</h2>To allow requests to these hosts, make sure they are valid hostnames; \
                    To allow requests to a.example, make sure it is a valid hostname",
            miss: "HTTP/1.1 403 Forbidden\n\nhost",
        },
        sign! {
            when: &[Text("HTTP Basic: Access denied."), Not(&Text("personal access token"))],
            says: &[("basic-wrong-credentials", Likely), ("no-credentials", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied.",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied. If a password was provided, \
                    create a personal access token",
        },
        sign! {
            when: &[Text("HTTP Token: Access denied.")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("no-credentials", Likely),
                ("scheme-mismatch", Hint),
            ],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Token: Access denied.",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Token: Access granted.",
        },
        sign! {
            when: &[Text("HTTP Digest: Access denied.")],
            says: &[("digest-mismatch", Likely), ("first-leg-challenge", Hint)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Digest: Access denied.",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied.",
        },
        sign! {
            when: &[Text("You need to sign in or sign up before continuing")],
            says: &[
                ("no-credentials", Likely),
                ("cookie-session-expired", Hint),
                ("token-invalid-or-revoked", Hint),
            ],
            source: DEVISE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"You need to sign in or sign up before \
                    continuing.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"sign in\"}",
        },
        sign! {
            when: &[Text("Your session expired. Please sign in again to continue")],
            says: &[("cookie-session-expired", Sure)],
            source: DEVISE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Your session expired. Please sign in again \
                    to continue.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"session\"}",
        },
        sign! {
            when: &[
                Text(
                    "Invalid Email or password|Invalid Login or password|Invalid Username or password|\
                    Your account is locked.|You have one more attempt before your account is locked",
                ),
                Text("Invalid Email or password|Invalid Login or password|Invalid Username or password"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: DEVISE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Invalid Email or password.\"} Invalid Login \
                    or password; Invalid Username or password; Your account is locked. You have one more \
                    attempt before your account is locked",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"email\"}",
        },
        sign! {
            when: &[Text(
                "You have to confirm your email address before continuing|\
                    Your account is not activated yet|Your account is locked.|\
                    Your account has not been approved by your administrator yet",
            )],
            says: &[("account-restricted", Sure)],
            source: DEVISE,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou have to confirm your email address before \
                    continuing. Your account is not activated yet. Your account is locked. Your account \
                    has not been approved by your administrator yet.",
            miss: "HTTP/1.1 401 Unauthorized\n\naccount",
        },
        sign! {
            when: &[
                Text("The access token expired|The access token was revoked|The access token is invalid"),
                Challenge("doorkeeper|error_description=\"The access token*"),
            ],
            says: &[("token-expired", Hint), ("token-invalid-or-revoked", Likely)],
            source: DOORKEEPER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\", \
                    error=\"invalid_token\", error_description=\"The access token expired; The access \
                    token was revoked; The access token is invalid\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token expired",
        },
        sign! {
            when: &[Challenge("error_description=\"The access token expired\"")],
            says: &[("token-expired", Sure)],
            source: DOORKEEPER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\", \
                    error=\"invalid_token\", error_description=\"The access token expired\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\", \
                    error=\"invalid_token\", error_description=\"The access token was revoked\"\n\n",
        },
        sign! {
            when: &[Challenge("error_description=\"The access token was revoked\"")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DOORKEEPER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\", \
                    error=\"invalid_token\", error_description=\"The access token was revoked\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\", \
                    error=\"invalid_token\", error_description=\"The access token expired\"\n\n",
        },
        sign! {
            when: &[Text("The provided authorization grant is invalid, expired, revoked, does not match*")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: DOORKEEPER,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\"error_description\":\"The \
                    provided authorization grant is invalid, expired, revoked, does not match the \
                    redirection URI\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text("Access to this resource requires scope*")],
            says: &[("insufficient-scope", Sure)],
            source: DOORKEEPER,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess to this resource requires scope \"write\".",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess",
        },
        sign! {
            when: &[Text(
                "attack prevented by Rack::Protection::HostAuthorization|\
                    Rack::Protection::HostAuthorization*",
            )],
            says: &[("host-not-allowed", Sure)],
            source: PROTECT,
            hit: "WARN -- : attack prevented by Rack::Protection::HostAuthorization",
            miss: "WARN -- : attack prevented by Rack::Protection::JsonCsrf",
        },
        sign! {
            when: &[
                Text("attack prevented by Rack::Protection::*"),
                Not(&Text("attack prevented by Rack::Protection::HostAuthorization")),
            ],
            says: &[("csrf-failed", Likely)],
            source: PROTECT,
            hit: "WARN -- : attack prevented by Rack::Protection::AuthenticityToken",
            miss: "WARN -- : attack prevented by Rack::Protection::HostAuthorization",
        },
        sign! {
            when: &[Body("Host not permitted")],
            says: &[("host-not-allowed", Sure)],
            source: PROTECT,
            hit: "HTTP/1.1 403 Forbidden\n\nHost not permitted",
            miss: "HTTP/1.1 403 Forbidden\n\nnot permitted",
        },
        sign! {
            when: &[Text("Pundit::NotAuthorizedError|CanCan::AccessDenied|not allowed to*this*Policy")],
            says: &[("permission-denied", Sure)],
            source: PUNDIT,
            hit: "HTTP/1.1 403 Forbidden\n\nPundit::NotAuthorizedError: not allowed to show? this Post \
                    in PostPolicy; CanCan::AccessDenied",
            miss: "HTTP/1.1 403 Forbidden\n\nPundit",
        },
        sign! {
            when: &[Text("Request origin not allowed:*")],
            says: &[("origin-not-allowed", Sure)],
            source: CABLE,
            hit: "Request origin not allowed: https://a.example",
            miss: "Request origin allowed",
        },
        sign! {
            when: &[Body("Retry later"), Status(&[429, 503])],
            says: &[("rate-limited", Sure)],
            source: ATTACK,
            hit: "HTTP/1.1 429 Too Many Requests\n\nRetry later",
            miss: "HTTP/1.1 200 OK\n\nRetry later",
        },
        sign! {
            when: &[Text("[Rack::Attack]*|Rack::Attack*")],
            says: &[("rate-limited", Likely), ("ip-blocked", Hint)],
            source: ATTACK,
            hit: "[Rack::Attack][Blocked] remote_ip: 192.0.2.1 Rack::Attack",
            miss: "Rack started",
        },
        sign! {
            when: &[Text("JWT::ExpiredSignature")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::ExpiredSignature: Signature has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::DecodeError",
        },
        sign! {
            when: &[Text("JWT::VerificationError|Signature verification raised")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::VerificationError: Signature verification raised",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::DecodeError",
        },
        sign! {
            when: &[Text("JWT::DecodeError|Not enough or too many segments")],
            says: &[("token-malformed", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::DecodeError: Not enough or too many segments",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::ExpiredSignature",
        },
        sign! {
            when: &[Text("JWT::InvalidAudError")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidAudError: Invalid audience. \
                    JWT::InvalidIssuerError JWT::IncorrectAlgorithm JWT::ImmatureSignature",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidIssuerError",
        },
        sign! {
            when: &[Text("JWT::InvalidIssuerError")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidIssuerError",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidAudError",
        },
        sign! {
            when: &[Text("JWT::IncorrectAlgorithm")],
            says: &[("token-alg-rejected", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::IncorrectAlgorithm: Expected a different algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidAudError",
        },
        sign! {
            when: &[Text("JWT::ImmatureSignature|JWT::InvalidIatError")],
            says: &[("token-not-yet-valid", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT::ImmatureSignature JWT::InvalidIatError",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT::InvalidAudError",
        },
    ],
};

const CSRF: Source = Source {
    label: "Rails guides: CSRF",
    url: "https://guides.rubyonrails.org/security.html#cross-site-request-forgery-csrf",
};
const ORIGIN: Source = Source {
    label: "Rails: forgery_protection_origin_check",
    url: "https://guides.rubyonrails.org/configuring.html#config-action-controller-forgery-protection-origin-check",
};
const HOSTS: Source = Source {
    label: "Rails: host authorization",
    url: "https://guides.rubyonrails.org/configuring.html#actiondispatch-hostauthorization",
};
const BASIC: Source = Source {
    label: "Rails: HTTP authentication",
    url: "https://api.rubyonrails.org/classes/ActionController/HttpAuthentication/Basic.html",
};
const DEVISE: Source = Source {
    label: "Devise: locale",
    url: "https://github.com/heartcombo/devise/blob/main/config/locales/en.yml",
};
const DOORKEEPER: Source = Source {
    label: "Doorkeeper: locale",
    url: "https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml",
};
const PROTECT: Source =
    Source { label: "rack-protection", url: "https://github.com/sinatra/sinatra/tree/main/rack-protection" };
const PUNDIT: Source = Source { label: "Pundit", url: "https://github.com/varvet/pundit" };
const CABLE: Source = Source {
    label: "Rails guides: Action Cable",
    url: "https://guides.rubyonrails.org/action_cable_overview.html#allowed-request-origins",
};
const ATTACK: Source = Source { label: "rack-attack", url: "https://github.com/rack/rack-attack" };
const JWT: Source = Source { label: "ruby-jwt", url: "https://github.com/jwt/ruby-jwt" };
