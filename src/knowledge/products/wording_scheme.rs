//! Wordings about schemes and about the form of the Authorization field, that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Log, Not, Scheme, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-scheme",
    name: "wording: schemes",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            // Where the scheme was the wanted one, what is behind it is at fault.
            when: &[Text(
                "authorization header~must start with*|authorization header~must begin with*|authorization header~should start with*|\
                    authorization header~must be~bearer*|authorization header~must be in~format*|format is authorization*|\
                    authorization header~not start with*|token prefix|bearer keyword*|missing~bearer prefix|\
                    must start with bearer|expected~authorization: bearer*|credentials_bad_format|malformed basic*|\
                    invalid authorization header|authorization header~invalid|bad authorization header|invalid auth header|\
                    bad auth header|invalid_authorization_header|invalid_auth_header|InvalidAuthorizationHeader|InvalidAuthHeader",
            )],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)],
            source: FORM,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization header must start with 'Bearer'; authorization header must begin \
                    with Bearer; authorization header should start with bearer; authorization header must be a bearer token; \
                    authorization header must be in the format x; Format is Authorization: Bearer [token]; authorization header \
                    does not start with Bearer; token prefix; bearer keyword wanted; missing the Bearer prefix; must start with \
                    bearer; expected 'Authorization: Bearer x'; credentials_bad_format; malformed basic header; invalid authorization header; authorization header \
                    is invalid; bad authorization header; invalid auth header; bad auth header; invalid_authorization_header \
                    invalid_auth_header InvalidAuthorizationHeader InvalidAuthHeader",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"authorization header is missing\"}",
        },
        sign! {
            when: &[Text(
                "malformed authorization*|authorization header~malformed|badly formatted authorization*|authorization header~not~properly*|\
                    authorization header~format|authorization header~not~form*|authorization header format|\
                    invalid authorization format|parse~authorization header|parse authorization|parsing~authorization header|\
                    authorization header~parsed|authorization header~space*|authorization header~exactly*|\
                    authorization header~parts|should not contain spaces|must not contain spaces|multiple authorization headers|\
                    more than one authorization header|duplicate authorization header|authorization header~duplicate*|\
                    malformed auth header|malformed_auth*|MalformedAuth*|\
                    InvalidAuthorizationFormat|authentication_malformed|authorization_malformed|authentication header~formatted|\
                    authentication header~malformed|invalid authentication header|authentication header~invalid|invalid token header",
            )],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Hint)],
            source: FORM,
            hit: "HTTP/1.1 401 Unauthorized\n\nmalformed authorization; authorization header is malformed; badly formatted authorization header; \
                    authorization header is not properly formed; authorization header has a wrong format; authorization header \
                    is not well-formed; authorization header format; invalid authorization format; unable to parse the \
                    authorization header; could not parse authorization; error parsing the authorization header; authorization \
                    header cannot be parsed; authorization header must hold one space; authorization header must have exactly \
                    two; authorization header must have two parts; Token string should not contain spaces; must not contain \
                    spaces; multiple authorization headers; more than one authorization header; duplicate authorization header; \
                    authorization header is duplicated; malformed auth header; malformed_authorization \
                    malformed_auth; MalformedAuthorizationHeader \
                    InvalidAuthorizationFormat; authentication_malformed authorization_malformed; authentication header is \
                    incorrectly formatted; authentication header is malformed; invalid authentication header; authentication \
                    header is invalid; Invalid token header",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"authorization header is missing\"}",
        },
        sign! {
            // A server that cannot read the header section names no field: the folded one is the long one.
            when: &[
                Status(&[400]),
                Text("header field is missing ':'*|HTTP header line*does not conform|invalid header line|invalid header name|\
                    illegal character in header*|invalid character in header*|invalid character found in~header*|obs-fold|line folding"),
                Sent("authorization", "*"),
            ],
            says: &[("authorization-malformed", Likely)],
            source: FOLD,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 400 Bad Request\n\nRequest header field is \
                    missing ':' separator; The HTTP header line [x] does not conform; invalid header line; invalid header name; \
                    illegal character in header; invalid character in header; invalid character found in the header; obs-fold; \
                    line folding",
            miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\nInvalid header line",
        },
        sign! {
            // Clients refuse to send such a field at all.
            when: &[
                Log("invalid character in header content*|illegal character*in message header*|in header value|\
                    invalid header value|invalid header field value*|ERR_INVALID_CHAR|header value contains*|\
                    header value~invalid*|newlines*header*|header injection*|invalid leading whitespace*"),
                Log("authorization|bearer *|basic *|token *"),
                Not(&Log("set-cookie|location header")),
            ],
            says: &[("authorization-malformed", Likely), ("token-malformed", Hint)],
            source: FOLD,
            hit: "401 Unauthorized\n\nTypeError [ERR_INVALID_CHAR]: Invalid character in header content [\"authorization\"]; Illegal \
                    character(s) in message header value: Bearer abc, Basic abc, Token abc; in header value; invalid header value; \
                    invalid header field value for it; header value contains a character; header value is invalid; Newlines are \
                    not allowed in header values; header injection detected; Invalid leading whitespace",
            miss: "401 Unauthorized\n\nTypeError [ERR_INVALID_CHAR]: Invalid character in header content [\"x-name\"]",
        },
        sign! {
            when: &[
                Text(
                    "authorization type~not supported|unsupported authorization*|unsupported authentication scheme|\
                    unsupported authentication type|unsupported authentication mechanism|unsupported authentication method|\
                    invalid authorization scheme|invalid authentication scheme|unknown authorization scheme|\
                    unknown authentication scheme|unknown auth scheme|wrong authorization scheme|wrong authentication scheme|\
                    unsupported auth scheme|invalid auth scheme|unexpected auth scheme|unexpected authorization scheme|\
                    authorization scheme~not supported|authentication scheme~not*|auth scheme~not*|authorization scheme~must*|\
                    authorization scheme~not*|another auth scheme|another authentication scheme|\
                    authentication scheme~mismatch|authorization mechanism~not supported|authentication mechanism~not*|\
                    authentication type~not*|authorization type~invalid|invalid authorization type|invalid authentication type|\
                    authentication method~not supported|authentication method~not~allowed|authentication method~not accepted|\
                    wrong authentication method|invalid authentication method|auth method~not supported|\
                    unsupported auth method|unsupported_auth*|invalid_auth_scheme|UnsupportedAuth*|AuthSchemeNotSupported|\
                    credentials_bad_scheme|not a bearer token|wrong authentication type|\
                    no supported authentication*|none of the supported authentication*|bearer~not enabled|bearer~not supported|\
                    oauth~not supported|oauth2~not supported|token auth*not supported|invalid auth type|invalid_auth_type|\
                    auth type~not supported|unsupported auth type|use token*based auth*|header instead of~authorization",
                ),
                Not(&Text("publickey|keyboard-interactive|ssh")),
            ],
            says: &[("scheme-mismatch", Likely), ("authorization-malformed", Hint)],
            source: SCHEME,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthorization type is not supported; unsupported authorization scheme; unsupported \
                    authentication scheme; unsupported authentication type; unsupported authentication mechanism; unsupported \
                    authentication method; invalid authorization scheme; invalid authentication scheme; unknown authorization \
                    scheme; unknown authentication scheme; unknown auth scheme; wrong authorization scheme; wrong authentication \
                    scheme; unsupported auth scheme; invalid auth scheme; unexpected auth scheme; unexpected authorization scheme; \
                    authorization scheme is not supported; authentication scheme is not known; auth scheme is not bearer; \
                    authorization scheme must be Bearer; authorization scheme is not allowed; try another auth scheme; another \
                    authentication scheme; authentication scheme mismatch; The authorization mechanism you have provided is not \
                    supported; authentication mechanism is not known; authentication type is not supported; authorization type is \
                    invalid; invalid authorization type; invalid authentication type; authentication method is not supported; \
                    authentication method is not allowed; authentication method not accepted; wrong authentication method; \
                    invalid authentication method; auth method is not supported; unsupported auth method; unsupported_auth_scheme \
                    invalid_auth_scheme UnsupportedAuthenticationScheme AuthSchemeNotSupported credentials_bad_scheme; not a \
                    bearer token; wrong authentication type; no supported authentication; none of the supported authentication \
                    schemes; bearer authentication is not enabled; bearer is not supported; OAuth is not supported; OAuth2 not \
                    supported; token auth is not supported; invalid auth type; invalid_auth_type; auth type is not supported; \
                    unsupported auth type; use token based authentication; use the x-key header instead of Authorization",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"authentication scheme: bearer\"}",
        },
        sign! {
            // What is wanted is named, and something else was sent.
            when: &[
                Text(
                    "expected bearer*|bearer~expected|bearer~required|requires~bearer*|require~bearer*|must be~bearer*|only bearer*|\
                    use~bearer*|not a bearer*|expected oauth*|expected an oauth*|requires oauth*|requires~oauth2 *|oauth~required|\
                    only oauth*|use oauth*",
                ),
                Not(&Any(&[Scheme("bearer"), Scheme("dpop"), Text("expected one of*")])),
                Sent("authorization", "*"),
            ],
            says: &[("scheme-mismatch", Likely), ("authorization-malformed", Hint)],
            source: SCHEME,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nexpected bearer token; bearer \
                    token expected; bearer token is required; this requires a bearer token; we require a bearer token; must be a \
                    bearer token; only Bearer is known; use a bearer token; not a bearer token; expected OAuth 2; expected an \
                    OAuth token; requires OAuth; requires an oauth2 token; OAuth is required; only OAuth; use OAuth",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nbearer token required",
        },
        sign! {
            // A bearer token is missed where another scheme came.
            when: &[
                Text("bearer token~not found|no bearer token*|missing bearer*|bearer token~missing|bearer token is required|jwt expected|no jwt*"),
                Any(&[Scheme("basic"), Scheme("token"), Scheme("apikey"), Scheme("digest")]),
            ],
            says: &[("scheme-mismatch", Sure)],
            source: SCHEME,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nbearer token was not found; no \
                    bearer token found; missing bearer token; bearer token is missing; bearer token is required; JWT expected; no JWT",
            miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\nno bearer token found",
        },
        sign! {
            when: &[
                Text(
                    "basic auth*required|basic auth*expected|expected basic*|requires~basic auth*|require~basic auth*|\
                    only basic auth*|use~basic auth*|http basic~required|must use basic*|digest auth*required|requires~digest auth*|\
                    use~digest auth*|only digest auth*",
                ),
                Any(&[Scheme("bearer"), Scheme("token"), Scheme("apikey")]),
            ],
            says: &[("scheme-mismatch", Likely)],
            source: SCHEME,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nBasic authentication is \
                    required; basic auth expected; expected Basic; requires HTTP basic auth; we require basic auth; only basic \
                    auth; use HTTP basic auth; HTTP Basic is required; must use Basic; digest authentication required; requires a \
                    digest auth; use digest auth; only digest auth",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nBasic authentication is required",
        },
        sign! {
            when: &[
                Text(
                    "basic*base64 encoded|basic*base64 decod*|basic*valid base64|invalid base64~basic|invalid basic header|\
                    invalid basic auth*token|decode basic*|decoding basic*|basic~malformed|basic~decode*|basic~missing colon|\
                    credentials~not~base64*|base64~credentials|colon~basic*|basic~colon",
                ),
            ],
            says: &[("basic-malformed", Sure), ("authorization-malformed", Hint)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid basic header. Credentials not correctly base64 encoded; basic header: base64 \
                    decoding failed; basic auth is no valid base64; invalid base64 in basic; Invalid basic authentication token; \
                    Failed to decode basic authentication token; error decoding basic; Basic header is malformed; basic auth: decode \
                    error; basic auth: missing colon; base64 of the credentials; no colon in the basic value; basic without colon",
            miss: "HTTP/1.1 401 Unauthorized\n\nbasic authentication failed",
        },
        sign! {
            when: &[Text("illegal base64*|invalid base64|base64 decod*|not valid base64|not~base64"), Scheme("basic")],
            says: &[("basic-malformed", Sure)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nillegal base64 data; invalid \
                    base64; base64 decoding failed; not valid base64; not in base64",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nillegal base64 data",
        },
        sign! {
            when: &[
                Text(
                    "response code mismatch|response mismatch|digest~mismatch|uri mismatch|digest~not match|\
                    invalid digest response|digest response~invalid|digest~incorrect|bad digest response|wrong digest response",
                ),
                Any(&[Scheme("digest"), Challenge("digest*"), Text("digest: *")]),
            ],
            says: &[("digest-mismatch", Likely)],
            source: DIGEST,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"a\"\n\nResponse code mismatch; response mismatch; digest \
                    mismatch; uri mismatch; digest does not match; invalid digest response; digest response is invalid; digest is \
                    incorrect; bad digest response; wrong digest response",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\nContent-Digest does not match",
        },
        sign! {
            when: &[Text(RETIRED)],
            says: &[("basic-auth-retired", Likely)],
            source: BASIC,
            hit: RETIRED_SAID,
            miss: "HTTP/1.1 401 Unauthorized\n\nBasic authentication with this password failed",
        },
        sign! {
            when: &[Text(RETIRED), Scheme("basic")],
            says: &[("basic-auth-retired", Sure)],
            source: BASIC,
            hit: RETIRED_SAID,
            miss: "HTTP/1.1 401 Unauthorized\n\nwe no longer support passwords",
        },
        sign! {
            // The client tells its scheme, the server asks for another one.
            when: &[
                Text("using bearer token*|bearer token for auth"),
                Any(&[Challenge("basic*"), Text("www-authenticate*basic realm*")]),
                Not(&Any(&[Challenge("bearer*"), Text("www-authenticate*bearer realm*")])),
                Status(&[401]),
            ],
            says: &[("scheme-mismatch", Sure)],
            source: SCHEME,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n\nusing bearer token for auth\n\
                    'www-authenticate': 'Basic realm=\"a\"'",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\nusing bearer token for auth",
        },
    ],
};

/// How servers say that passwords are taken no more.
const RETIRED: &str = "stopped supporting~password*|stopped supporting~basic*|no longer support*password*|no longer support*basic*|\
    no longer accept*password*|no longer accept*basic*|no longer allow*password*|password login~no longer*|\
    support for password*removed|support for basic*removed|password~login~disabled|login with password~disabled|\
    username and password~not supported|username and password~not allowed|username and password~no longer*|\
    username and password~disabled|username/password~not supported|username/password~no longer*|\
    basic auth~removed|basic authentication~removed|basic auth*has been disabled|basic_auth_disabled|\
    basic auth~discontinued|app passwords~disabled|app passwords~removed|app passwords~deprecated|\
    token instead of~password|instead of basic*|password-based~no longer*|password-based~disabled";

const FORM: Source =
    Source { label: "RFC 9110 §11.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-11.4" };
const SCHEME: Source =
    Source { label: "RFC 9110 §11.6.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.2" };
const FOLD: Source =
    Source { label: "RFC 9112 §5.2", url: "https://www.rfc-editor.org/rfc/rfc9112.html#section-5.2" };
const BASIC: Source =
    Source { label: "RFC 7617 §2", url: "https://www.rfc-editor.org/rfc/rfc7617.html#section-2" };
const DIGEST: Source =
    Source { label: "RFC 7616 §3.4", url: "https://www.rfc-editor.org/rfc/rfc7616.html#section-3.4" };

/// All of them, in an answer to a password.
#[cfg(test)]
const RETIRED_SAID: &str = "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nrecently stopped supporting account passwords; stopped supporting basic auth; we no \
                    longer support passwords; no longer support HTTP basic; no longer accept passwords; no longer accept basic; no \
                    longer allow passwords; password login is no longer there; support for password authentication was removed; \
                    support for basic auth was removed; password based login is disabled; login with password is disabled; username \
                    and password are not supported; username and password are not allowed; username and password are no longer \
                    good; username and password are disabled; username/password is not supported; username/password is no longer \
                    good; basic auth was removed; basic authentication was removed; basic auth has been disabled; \
                    basic_auth_disabled; basic auth is discontinued; app passwords are disabled; app passwords are removed; app \
                    passwords are deprecated; use a token instead of a password; a token instead of basic auth; password-based login \
                    is no longer there; password-based login is disabled";
