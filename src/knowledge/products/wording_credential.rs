//! Wordings about absent and wrong credentials that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Not, Sent, Status, Text, Writes};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-credential",
    name: "wording: credentials",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text(
                "access token~expected|expected~access token|id token~not~accepted|\
                    id_token~not~access*|refresh token~cannot be used|only access tokens are allowed|\
                    token~wrong type|wrong token type|invalid token type|token type~invalid|\
                    token_type is invalid|invalid token_type|only~refresh tokens*|token has wrong type|incorrect token type|\
                    unsupported token type|unexpected~typ~claim|invalid \"typ\"|unexpected token type|\
                    token_use~claim|token type~not~supported|token~not an access token|\
                    not a valid access token type|unsupported_token_type|user token~required|\
                    requires a user token|requires~user access token|bot token~not*",
            )],
            says: &[("token-wrong-type", Likely)],
            source: TYPE,
            hit: "HTTP/1.1 401 Unauthorized\n\naccess token was expected; expected an access token; id \
                    token is not accepted; id_token is not an access token; refresh token cannot be used; \
                    Only access tokens are allowed; token is of the wrong type; wrong token type; invalid \
                    token type; token type is invalid; token_type is invalid; invalid token_type; only non-refresh tokens are; \
                    only refresh tokens are allowed; Token has wrong type; incorrect token type; \
                    unsupported token type; unexpected \"typ\" claim; invalid \"typ\"; unexpected token \
                    type; token_use claim; token type is not supported; token is not an access token; not \
                    a valid access token type; unsupported_token_type; user token is required; requires a \
                    user token; requires a user access token; bot token is not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"access token missing\"}",
        },
        sign! {
            when: &[
                Text(
                    "token~revoked|revoked token|token has been revoked|token~blacklisted|\
                    token~blocklisted|token_revoked|token~invalidated|token~not active|token inactive|\
                    token~deactivated|token not found|unknown token|token does not exist|\
                    token~not recognized|token~unknown|session~revoked|token_inactive|\
                    invalid or expired token|invalid or expired~token|token~invalid or expired|\
                    token~expired or invalid|token~invalid or has expired|token~expired or revoked|\
                    no longer active|token is no longer*|token is invalid, expired*|expired or revoked|token~deleted",
                ),
                Not(&Text("csrf|xsrf|jwt token not found|token not found in*|certificate~revoked|unexpected token|x-csrf-token|token issuer|token issued*|token~signed*|unknown key|unknown kid|unknown authority|session is no longer*")),
            ],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken was revoked; revoked token; token has been \
                    revoked; token is blacklisted; token is blocklisted; token_revoked; token was \
                    invalidated; token is not active; token inactive; token deactivated; token not found; \
                    unknown token; token does not exist; token is not recognized; token is unknown; \
                    session was revoked; token_inactive; invalid or expired token; invalid or expired jwt \
                    token; token is invalid or expired; token expired or invalid; token is invalid or has \
                    expired; token has been expired or revoked; no longer active; token is no longer \
                    good; token is invalid, expired or not supported; expired or revoked; token was deleted",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"CSRF token not found\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid token|token is invalid|token invalid|invalid access token|\
                    invalid bearer token|invalid auth token|token~not valid|invalidtoken|\
                    token is not valid|bad token|bearer token is invalid|invalid authentication token|\
                    invalid oauth token|invalid access_token|token_invalid|invalid_access_token|\
                    token rejected|unable to find token|invalid~token passed|invalid~token provided|token verification failed|token validation failed|\
                    failed to verify token|could not validate credentials|invalid oauth~token|\
                    unable to verify token|failed to authenticate token|could not verify token|\
                    authentication token~invalid|access token~invalid|access token is invalid|jwt invalid|\
                    invalid jwt|invalid jwt token|jwt is invalid|invalid api token|invalid session token|\
                    invalid personal access token|bad access token|wrong token",
                ),
                Not(&Text(
                    "csrf|xsrf|invalid token header|invalid token prefix|invalid token: none|invalid token specified|device token|crumb|invalid token signature|\
                    invalid token format|anti-forgery*|antiforgery*|invalid token type|\
                    invalid token in~json|unexpected token|state token|*expire*|audience|issuer|signature|\
                    malformed|not yet valid|not valid yet|3 parts|not valid until|jwks|segments|revoked|decode*",
                )),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-malformed", Hint),
                ("token-bad-signature", Hint),
                ("token-wrong-audience", Hint),
            ],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid token; token is invalid; token invalid; invalid \
                    access token; invalid bearer token; invalid auth token; token is not \
                    valid; InvalidToken; bad token; bearer token is invalid; invalid authentication \
                    token; invalid oauth token; invalid access_token; token_invalid; \
                    invalid_access_token; token rejected; unable to find token; invalid server token passed; invalid refresh token provided; token verification failed; token validation \
                    failed; failed to verify token; Could not validate credentials; invalid oauth access \
                    token; unable to verify token; failed to authenticate token; could not verify token; \
                    authentication token is invalid; access token was invalid; access token is invalid; \
                    jwt invalid; invalid jwt; invalid jwt token; jwt is invalid; invalid api token; \
                    invalid session token; \
                    invalid personal access token; bad access token; wrong token; Token not valid",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"invalid CSRF token\"}",
        },
        sign! {
            // The code stands for expired, revoked, malformed and every other fault of a token.
            when: &[
                Text("invalid_token"),
                Not(&Text(
                    "*expire*|audience|issuer|signature|malformed|not yet valid|segments|revoked|decode*|scope",
                )),
            ],
            says: &[("token-invalid-or-revoked", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_request\"\n\n",
        },
        sign! {
            when: &[
                Text(
                    "missing authorization header|authorization header~missing|no authorization header*|\
                    authorization header~required|authorization header~not found|missing authorization|\
                    authorization~not provided|authorization required|no auth token|no auth header|\
                    missing auth header|authorization header~not~present|authorization header~not~set|\
                    authorization header~not~provided|missing bearer|bearer token~missing|\
                    missing access token|access token~missing|access token~required|no access token*|\
                    no bearer token*|bearer token~required|bearer token~not~found|\
                    bearer token~not~provided|missing token|token~missing|token not provided|no token|\
                    no token provided|token~not provided|no token found|token required|token is required|\
                    no jwt*|missing jwt|jwt must be provided|jwt~missing|jwt~required|\
                    no credentials~provided|no credentials~found|no credentials~given|no credentials~sent|\
                    missing credentials|credentials~not provided|credentials required|credentials~missing|\
                    no authorization token*|missing authentication token|authentication token~missing|\
                    credentials_required|authorization_required|missing_authorization_header|\
                    token_missing|missing_token|token_not_provided|empty authorization*|\
                    authorization~empty|auth token~missing|auth token~required|\
                    lacks valid authentication credentials|no authentication provided|\
                    no authentication~header|missing authentication*|authentication missing|\
                    anonymous access~not allowed|anonymous access~denied|anonymous access~disabled|\
                    anonymous user*|anonymous~not permitted|without authentication",
                ),
                Not(&Text(
                    "csrf|xsrf|x-csrf-token|key id|api key|apikey|api_key|proxy authentication|\
                    antiforgery*|anti-forgery*|crumb|device token|missing signature|registration token|\
                    token is missing the*|token missing~payload|token missing~claim*|token missing~aud*|token missing~iss*|\
                    token missing~scope*|token missing~required*|401 authorization required|jwt secret|credentials found for given",
                )),
            ],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing authorization header; authorization header is \
                    missing; no authorization header; authorization header is required; authorization \
                    header not found; missing authorization; authorization was not provided; \
                    authorization required; no auth token; no auth header; missing auth header; \
                    authorization header is not present; authorization header is not set; authorization \
                    header was not provided; missing bearer; bearer token is missing; missing access \
                    token; access token is missing; access token is required; no access token; no bearer \
                    token; bearer token is required; bearer token was not found; bearer token not \
                    provided; missing token; token missing; token not provided; no token provided; token \
                    was not provided; no token found; token required; token is required; no jwt found; \
                    missing jwt; jwt must be provided; jwt is missing; jwt is required; no credentials \
                    were provided; no credentials found; no credentials given; no credentials sent; \
                    missing credentials; credentials were not provided; credentials required; credentials \
                    missing; No authorization token was found; missing authentication token; \
                    authentication token missing; credentials_required; authorization_required; \
                    missing_authorization_header; token_missing; missing_token; token_not_provided; empty \
                    authorization; authorization is empty; auth token missing; auth token required; \
                    Request lacks valid authentication credentials; no authentication provided; no \
                    authentication header; missing authentication; authentication missing; anonymous \
                    access is not allowed; anonymous access denied; anonymous access is disabled; \
                    anonymous user; anonymous requests are not permitted; without authentication",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"CSRF token missing\"}",
        },
        sign! {
            // Who sent nothing is shown how to sign in.
            when: &[Body("\"http*#authentication|\"http*/authentication"), Status(&[401, 403]), Anonymous],
            says: &[("no-credentials", Likely), ("api-key-missing", Hint)],
            source: AUTHN,
            hit: "GET /x HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"link\":\"https://a.example/docs/#authentication\",\"more\":\
                    \"https://a.example/docs/authentication\"}",
            miss: "GET /x HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n{\"link\":\
                    \"https://a.example/docs/#authentication\"}",
        },
        sign! {
            when: &[
                Text(
                    "authentication required|authentication is required|authentication~necessary|\
                    login required|not logged in|please log in|please login|please sign in|\
                    you must be logged in|you need to log in|you need to be logged in|\
                    must be authenticated|not authenticated|unauthenticated|user~not authenticated|\
                    must log in|must login|must sign in|need to sign in|sign in to continue|\
                    log in to continue|requires authentication|requires login|requires you to log in|\
                    user~not logged in|not signed in|auth_required|login_required|authentication_required|\
                    unauthenticated request|no active session|no session|requires~user authentication|\
                    you are not logged in|must authenticate|need to login|not authorised~log in",
                ),
                Not(&Text(
                    "proxy authentication|mfa|second factor|two-factor*|two factor*|step-up|multi-factor*|\
                    already authenticated|expired~session|session~expired|log in again|login again|sign in again",
                )),
                Not(&Status(&[200])),
            ],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication required; authentication is required; \
                    authentication is necessary; login required; not logged in; please log in; please \
                    login; please sign in; you must be logged in; you need to log in; you need to be \
                    logged in; must be authenticated; not authenticated; Unauthenticated; user is not \
                    authenticated; must log in; must login; must sign in; need to sign in; sign in to \
                    continue; log in to continue; requires authentication; requires login; requires you \
                    to log in; user is not logged in; not signed in; auth_required login_required \
                    authentication_required; unauthenticated request; no active session; no session; \
                    requires user authentication; you are not logged in; must authenticate; need to \
                    login; not authorised, log in",
            miss: "HTTP/1.1 407 Proxy Authentication Required\n\nProxy Authentication Required: \
                    authentication required",
        },
        sign! {
            when: &[
                Text("proxy authentication required|proxy~authentication~required|authenticate~proxy"),
                Status(&[407]),
                Not(&Sent("proxy-authorization", "*")),
            ],
            says: &[("proxy-auth-required", Sure)],
            source: PROXY,
            hit: "HTTP/1.1 407 Proxy Authentication Required\n\nProxy Authentication Required; proxy: \
                    authentication is required; authenticate with the proxy",
            miss: "HTTP/1.1 401 Unauthorized\n\nProxy Authentication Required; proxy authentication is \
                    required; authenticate with the proxy",
        },
        sign! {
            when: &[
                Text(
                    "invalid username or password|incorrect password|incorrect username|wrong password|\
                    invalid password|invalid login|login failed|incorrect credentials|wrong credentials|\
                    invalid user credentials|invalid username|invalid email or password|\
                    invalid user name*|incorrect username or password|incorrect email~password|\
                    username or password~incorrect|password~incorrect|password~invalid|\
                    authentication failure|wrong username|wrong user~password|bad username*|\
                    bad user~password|user or password*|unknown user|user not found|no such user|\
                    login incorrect|logon failure|invalid user or password|password mismatch|\
                    credentials~incorrect|credentials~not~correct|credentials~wrong|\
                    invalid username/password|invalid basic auth*|could not verify your access level|\
                    BadCredentialsException|incorrect_password|invalid_username|\
                    unable to log in with provided credentials|password you entered*|\
                    non-existent authentication information|not a valid username|\
                    wrong user|UsernameNotFoundException|bad login|bad password",
                ),
                Not(&Text(
                    "client credentials|signature|api key|expired token|token is|\
                    could not validate credentials|certificate|aws|invalid_client|password expired|\
                    password~has expired|smtp|unknown user*system:*|authorization failure for",
                )),
            ],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("token-invalid-or-revoked", Hint),
                ("api-key-invalid", Hint),
            ],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid credentials; bad credentials; invalid username \
                    or password; incorrect password; incorrect username; wrong password; invalid \
                    password; invalid login; login failed; incorrect credentials; wrong credentials; \
                    invalid user credentials; invalid username; invalid email or password; invalid user \
                    name; incorrect username or password; incorrect email or password; username or \
                    password is incorrect; password is incorrect; password is invalid; authentication \
                    failure; wrong username; wrong user or password; bad username; bad user or password; \
                    user or password wrong; unknown user; user not found; no such user; \
                    invalid_credentials bad_credentials; login incorrect; logon failure; invalid user or \
                    password; password mismatch; credentials are incorrect; credentials are invalid; \
                    credentials are not correct; credentials are wrong; invalid username/password; \
                    invalid basic auth credentials; Could not verify your access level; \
                    BadCredentialsException; incorrect_password invalid_username; unable to log in with \
                    provided credentials; password you entered; \
                    invalid or non-existent authentication information; \
                    invalid authentication credentials; not a \
                    valid username; wrong user; UsernameNotFoundException; bad login; bad password",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"invalid client credentials\",\
                    \"b\":\"invalid credentials\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid_client|invalid client credentials|client authentication failed|\
                    invalid client secret|invalid client_secret|client secret~incorrect|\
                    client secret~invalid|client secret~expired|invalid client id|invalid client_id|\
                    unauthorized_client|bad client credentials|unknown client",
                ),
                Not(&Text("certificate")),
            ],
            says: &[("basic-wrong-credentials", Likely), ("api-key-invalid", Hint)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_client; invalid client credentials; client \
                    authentication failed; invalid client secret; invalid client_secret; client secret is \
                    incorrect; client secret is invalid; client secret has expired; invalid client id; \
                    invalid client_id; unauthorized_client; bad client credentials; unknown client",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[
                Text(
                    "authentication failed|auth failed|authentication failure|failed to authenticate|\
                    could not authenticate|unable to authenticate|AuthenticationFailed",
                ),
                Status(&[401, 403]),
                Not(&Text("token|jwt|signature")),
            ],
            says: &[("basic-wrong-credentials", Hint), ("token-invalid-or-revoked", Hint)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthentication failed; auth failed; authentication \
                    failure; failed to authenticate; could not authenticate; unable to authenticate; \
                    AuthenticationFailed",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication failed: token",
        },
        sign! {
            when: &[Text("invalid_grant"), Writes("grant_type*password")],
            says: &[("basic-wrong-credentials", Likely), ("account-restricted", Hint)],
            source: TOKEN,
            hit: "POST /token HTTP/1.1\nHost: a\n\ngrant_type=password&username=a&password=b\n\nHTTP/1.1 400 Bad Request\n\n\
                    {\"error\":\"invalid_grant\"}",
            miss: "POST /token HTTP/1.1\nHost: a\n\ngrant_type=refresh_token&refresh_token=b\n\nHTTP/1.1 400 Bad Request\n\n\
                    {\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text("invalid_grant"), Not(&Writes("grant_type*password"))],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)],
            source: TOKEN,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"unsupported_grant_type\"}",
        },
        sign! {
            when: &[Text(
                "password authentication~removed|password authentication~disabled|\
                    password authentication~no longer*|basic auth~no longer*|\
                    basic authentication~no longer*|basic auth~deprecated|basic authentication~deprecated|\
                    basic auth~disabled|basic authentication~disabled|basic authentication~not supported|\
                    basic auth~not supported|basic authentication~not enabled|basic auth~not enabled|\
                    basic auth~not allowed|basic authentication~not allowed|password grant~disabled|\
                    passwords~no longer*|app password~required|application-specific password*|\
                    use a personal access token|username/password~disabled|basic auth with password*|\
                    legacy authentication*",
            )],
            says: &[("basic-auth-retired", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\npassword authentication was removed; password \
                    authentication is disabled; password authentication is no longer supported; basic \
                    auth is no longer supported; basic authentication is no longer supported; basic auth \
                    is deprecated; basic authentication is deprecated; basic auth is disabled; basic \
                    authentication is disabled; basic authentication is not supported; basic auth is not \
                    supported; basic authentication is not enabled; basic auth is not enabled; basic auth \
                    is not allowed; basic authentication is not allowed; password grant is disabled; \
                    passwords are no longer accepted; app password is required; application-specific \
                    password needed; use a personal access token; username/password is disabled; Basic \
                    auth with password is not allowed; legacy authentication",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"basic authentication failed\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid credentials|bad credentials|invalid authentication credentials|\
                    invalid_credentials|bad_credentials|credentials~invalid",
                ),
                Sent("authorization", "bearer *|token *"),
            ],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)],
            source: BEARER,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\ninvalid \
                    credentials; bad credentials; invalid authentication credentials; invalid_credentials \
                    bad_credentials; credentials are invalid",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\ninvalid \
                    credentials",
        },
        sign! {
            when: &[
                Text(
                    "invalid credentials|bad credentials|invalid authentication credentials|\
                    invalid_credentials|bad_credentials|credentials~invalid",
                ),
                Not(&Sent("authorization", "bearer *|token *")),
                Not(&Text("client credentials|api key|signature|expected oauth*")),
            ],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("token-invalid-or-revoked", Hint),
                ("api-key-invalid", Hint),
            ],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid credentials; bad credentials; invalid \
                    authentication credentials; invalid_credentials bad_credentials; credentials are \
                    invalid",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\ninvalid \
                    credentials",
        },
    ],
};

const TYPE: Source =
    Source { label: "RFC 8725 §3.11", url: "https://www.rfc-editor.org/rfc/rfc8725.html#section-3.11" };
const BEARER: Source =
    Source { label: "RFC 6750 §3.1", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1" };
const BASIC: Source =
    Source { label: "RFC 7617 §2", url: "https://www.rfc-editor.org/rfc/rfc7617.html#section-2" };
const AUTHN: Source =
    Source { label: "RFC 9110 §15.5.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2" };
const TOKEN: Source =
    Source { label: "RFC 6749 §5.2", url: "https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2" };
const PROXY: Source =
    Source { label: "RFC 9110 §15.5.8", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.8" };
