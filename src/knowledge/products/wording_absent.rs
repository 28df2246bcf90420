//! Wordings about credentials that are not there: nothing was sent, or what was sent is an unfilled variable.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Authenticated, Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-absent",
    name: "wording: absent credentials",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "missing authentication credentials|no authentication credentials|no valid authentication credentials|\
                    missing~authorization~header|no ~authorization~header found|no ~authorization~header was|\
                    without~authorization header|not~contain~authorization header|not include~authorization header|\
                    authorization header~absent|auth_header_missing|authorization_header_missing|missing_auth*|no_auth_header|\
                    no_authorization*|credentials~not supplied|not supply~credentials|not provide any credentials|not provide credentials|not provided any credentials|\
                    not provide a token|not provide any token|not provide an access token|not send a token|not supply a token|not include a token|token~not supplied|token was supplied|\
                    token~not present|must provide a token|must provide an access token|token must be provided|must provide credentials|must supply credentials|\
                    jwt token not found|jwt not found|token not found in~request|token not found in~header|token not found in~cookie|\
                    no jwt~found|no jwt~present|MissingCredentials*|NoCredentials*|MissingTokenError|NoAuthTokenError|\
                    CredentialsMissing*|missing-credentials|no principal|requires you to be logged in|login first|log in first|\
                    sign in required|sign-in required|sign in first|need to authenticate|not_logged_in|not_authenticated|\
                    guests cannot*|guests are not*|guest access~not*|guest access~disabled|identity could not be determined|\
                    no username or password*|no user name or password*|not contain~access token|not contain~bearer token",
                ),
                Not(&Text("csrf|xsrf|refresh token|signature|device token|invalid~credentials|missing scope*|registration token")),
            ],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing authentication credentials; no authentication credentials; no valid \
                    authentication credentials; Missing \"Authorization\" header; No 'Authorization: Basic' header found; no \
                    authorization header was there; without an authorization header; does not contain an authorization header; \
                    did not include an authorization header; authorization header is absent; auth_header_missing \
                    authorization_header_missing missing_auth_token no_auth_header no_authorization_header; credentials were not \
                    supplied; you did not supply any credentials; you did not provide any credentials; did not provide credentials; were \
                    not provided any credentials; did not provide a token; did not provide any token; did not provide an access token; did not send a token; did not supply a token; did not include a token; \
                    token is not supplied; no token was supplied; token is not present; you must provide a token; must provide an access token; token must be \
                    provided; must provide credentials; must supply credentials; JWT Token not found; JWT not found; token not \
                    found in the request; token not found in the header; token not found in the cookie; no JWT was found; no JWT \
                    is present; MissingCredentialsError NoCredentialsError MissingTokenError NoAuthTokenError \
                    CredentialsMissingError missing-credentials; no principal; this requires you to be logged in; login first; log in first; sign in \
                    required; sign-in required; sign in first; you need to authenticate; not_logged_in not_authenticated; guests \
                    cannot do this; guests are not allowed; guest access is not allowed; guest access is disabled; identity could \
                    not be determined; no username or password provided; no user name or password provided; does not contain an \
                    access token; does not contain a bearer token",
            miss: "HTTP/1.1 401 Unauthorized\n\nmissing scope in the authorization header",
        },
        sign! {
            when: &[
                Text(
                    "HTTP_AUTHORIZATION~not set|HTTP_AUTHORIZATION~empty|HTTP_AUTHORIZATION~null|HTTP_AUTHORIZATION~missing|\
                    headers.authorization~undefined|authorization header~stripped|strips~authorization header|\
                    strip~authorization header|drops~authorization header|authorization header~dropped|\
                    authorization header~lost|loses~authorization header|authorization header~not reach*|\
                    authorization header~never reaches*|authorization header~not~passed|authorization header~not~forwarded|\
                    not pass~authorization header|not forward~authorization header|authorization header~removed by",
                ),
                Not(&Text("redirect*|follow*")),
            ],
            says: &[("auth-header-stripped-upstream", Likely)],
            source: CGI,
            hit: "HTTP/1.1 401 Unauthorized\n\n$_SERVER['HTTP_AUTHORIZATION'] is not set; HTTP_AUTHORIZATION is empty; \
                    HTTP_AUTHORIZATION is null; HTTP_AUTHORIZATION is missing; req.headers.authorization is undefined; the \
                    authorization header is stripped; Apache strips the authorization header; they strip the authorization \
                    header; nginx drops the authorization header; authorization header gets dropped; authorization header is \
                    lost; loses the authorization header; authorization header does not reach the app; authorization header never \
                    reaches the app; authorization header is not passed on; authorization header is not forwarded; does not pass \
                    the authorization header; does not forward the authorization header; authorization header removed by Apache",
            miss: "HTTP/1.1 401 Unauthorized\n\nthe authorization header is dropped on the redirect",
        },
        sign! {
            // So servers name who sent nothing.
            when: &[
                Text(
                    "user \"anonymous\"|user \\\"anonymous\\\"|user 'anonymous'|user [anonymous]|user=anonymous|system:anonymous|anonymous caller|for anonymous|anonymousUser|anonymous principal|\
                    anonymous users do*|anonymous users are*|anonymous users can*|unauthenticated users*|unauthenticated user|\
                    principal: anonymous|from anonymous",
                ),
                Not(&Authenticated),
                // A right to list that is named for a single thing tells that the thing is missing.
                Not(&Text("objects.list access")),
            ],
            says: &[("no-credentials", Sure)],
            source: AUTHN,
            hit: "HTTP/1.1 403 Forbidden\n\nuser \"anonymous\" or user \\\"anonymous\\\" or user 'anonymous' or user [anonymous] or user=anonymous or \
                    system:anonymous; Anonymous caller does not have access; permission denied for anonymous; anonymousUser; \
                    anonymous principal; anonymous users do not; anonymous users are not; anonymous users cannot; \
                    unauthenticated users may not; unauthenticated user; principal: anonymous; a request from anonymous",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\nUser \"system:anonymous\" cannot list",
        },
        sign! {
            // The value of a variable that nobody filled, as the server got it.
            when: &[
                Text(
                    "provided: undefined|provided: null|provided: none|provided: your*|provided: <*|provided: {*|provided: $*|\
                    key: undefined|key: null|key: none|token: undefined|token: null|token: none|key~'undefined'|token~'undefined'|\
                    key~'null'|token~'null'|bearer undefined|bearer null|key~undefined|token~undefined|key \"your*|key 'your*",
                ),
                Not(&Text("of undefined|is undefined|undefined is not|undefined method|undefined property|undefined variable|undefined index")),
                Not(&Status(&[200, 500])),
            ],
            says: &[("credential-not-loaded", Sure)],
            source: FORM,
            hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect API key provided: undefined; provided: null; provided: None; provided: \
                    YOUR_KEY; provided: <key>; provided: {{key}}; provided: $KEY; invalid key: undefined; key: null; key: None; \
                    token: undefined; token: null; token: None; key 'undefined'; token 'undefined'; key 'null'; token 'null'; \
                    Bearer undefined; Bearer null; key \"your_key\"; key 'your_key'",
            miss: "HTTP/1.1 401 Unauthorized\n\nCannot read property 'token' of undefined",
        },
        sign! {
            when: &[
                Text(
                    "empty token|token is empty|empty credentials|credentials are empty|empty bearer*|empty access token|\
                    access token~empty|token cannot be empty|token must not be empty|token can't be blank|token is blank|\
                    token is null|null token|empty api key|api key is empty|empty key",
                ),
                Status(&[400, 401, 403]),
            ],
            says: &[("no-credentials", Likely), ("credential-not-loaded", Likely)],
            source: FORM,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid credentials: empty token; token is empty; empty credentials; credentials are \
                    empty; empty bearer token; empty access token; access token was empty; token cannot be empty; token must not be \
                    empty; token can't be blank; token is blank; token is null; null token; empty api key; api key is empty; empty key",
            miss: "HTTP/1.1 401 Unauthorized\n\nempty or invalid jwt",
        },
    ],
};

const AUTHN: Source =
    Source { label: "RFC 9110 §15.5.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2" };
const CGI: Source = Source {
    label: "Apache: CGIPassAuth",
    url: "https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth",
};
const FORM: Source =
    Source { label: "RFC 9110 §11.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-11.4" };
