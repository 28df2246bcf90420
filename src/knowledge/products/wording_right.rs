//! Wordings about keys, scopes, permissions, sessions that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-right",
    name: "wording: keys and rights",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            // Frappe's exception.
            when: &[Text("CSRFTokenError")],
            says: &[("csrf-failed", Sure)],
            source: FRAPPE,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"exc_type\":\"CSRFTokenError\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"exc_type\":\"ValidationError\"}",
        },
        sign! {
            when: &[
                Text(
                    "missing api key|api key~missing|api key required|api key is required|no api key*|\
                    api key~not provided|api_key~missing|apikey~missing|missing apikey|missing api_key|\
                    missing_api_key|api_key_missing|apikey_missing|api key~not found in*|\
                    did not provide~api key|didn't provide~api key|missing~subscription key|\
                    x-api-key~missing|x-api-key~required|missing x-api-key|api key~not present|\
                    requires an api key|need an api key|apikey~required|api_key~required|api-key~required|\
                    missing api-key|an api key is required|authentication key~missing|missing client id|\
                    missing access key|api token~missing|missing api token|api token~required|\
                    no api token*",
                ),
                Not(&Text(
                    "invalid api key|incorrect api key|api key~invalid|api key is not valid|\
                    api key not valid|api key expired",
                )),
            ],
            says: &[("api-key-missing", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing api key; api key is missing; api key required; \
                    api key is required; no api key; api key was not provided; api_key missing; apikey is \
                    missing; missing apikey; missing api_key; missing_api_key api_key_missing \
                    apikey_missing; api key not found in request; you did not provide an api key; didn't \
                    provide an api key; provide your api key; missing subscription key; x-api-key \
                    missing; x-api-key is required; missing x-api-key; api key not present; requires an \
                    api key; you need an api key; you must send an api key; apikey required; api_key \
                    required; api-key required; missing api-key; please provide a key; an api key is \
                    required; authentication key missing; missing client id; missing access key; api \
                    token missing; missing api token; api token required; no api token",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"The api key is invalid; provide a valid \
                    api key\"}",
        },
        sign! {
            when: &[Text(
                "invalid or missing~api key|missing or invalid~api key|invalid or missing~api-key|\
                    missing or invalid~api-key|api key~missing or invalid|api key~invalid or missing",
            )],
            says: &[("api-key-missing", Likely), ("api-key-invalid", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid or missing API key; missing or invalid API key; \
                    invalid or missing x-api-key header; missing or invalid api-key; API key is missing \
                    or invalid; API key invalid or missing",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"API key accepted\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid api key|api key~invalid|invalid api_key|invalid apikey|incorrect api key|\
                    api key~not valid|api key~incorrect|wrong api key|unknown api key|api key~not found|\
                    api key~expired|api key~revoked|api key~disabled|api key~deleted|invalid_api_key|\
                    api_key_invalid|apikey_invalid|invalidapikey|invalid~subscription key|\
                    api key~does not exist|unauthorized api key|bad api key|api key~not recognized|\
                    api key~deactivated|key has been deactivated|key was deactivated|key has been disabled|key has expired|api key~suspended|api key~inactive|expired api key|\
                    invalid authkey|invalid auth key|invalid authentication key|authkey~invalid|reported as leaked|key~leaked|key~compromised|invalid access key|access key~invalid|access key~not found|invalid x-api-key|\
                    invalid api-key|invalid key|key~not authorized|key~not valid|api token~invalid|\
                    api token~revoked|api token~expired|api key~blocked|invalid app id|invalid app key|\
                    invalid app_id|api key~not active|malformed api key",
                ),
                Not(&Text(
                    "api key~not found in|missing api key|no api key found|invalid keyword|\
                    invalid key format|public key|json|aws|host key|foreign key|invalid key id~jwt",
                )),
            ],
            says: &[("api-key-invalid", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid api key; api key is invalid; invalid api_key; \
                    invalid apikey; incorrect api key; api key not valid; api key is incorrect; wrong api \
                    key; unknown api key; api key was not found; api key has expired; api key was \
                    revoked; api key is disabled; api key was deleted; invalid_api_key api_key_invalid \
                    apikey_invalid InvalidApiKey; invalid subscription key; api key does not exist; \
                    unauthorized api key; bad api key; api key is not recognized; api key is deactivated; key has been deactivated; key was deactivated; key has been disabled; key has expired; \
                    api key is suspended; api key is inactive; expired api key; invalid access key; \
                    access key is invalid; access key not found; invalid x-api-key; invalid api-key; \
                    invalid key; key is not authorized; key is not valid; api token is invalid; api token \
                    was revoked; api token has expired; api key is blocked; invalid app id; invalid app \
                    key; invalid app_id; api key is not active; malformed api key; invalid authKey; invalid auth key; invalid \
                    authentication key; authKey is invalid; reported as leaked; key was leaked; key is compromised",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"No API key found in request\"}",
        },
        sign! {
            when: &[Text(
                "insufficient_scope|insufficient scope|insufficientscope|missing scope|missing_scope|\
                    missing required scope*|required scope*|scope~required|scope~missing|\
                    insufficient scopes|token~does not have~scope|token~lacks~scope|not match~expected scope*|not have the necessary scope*|approval for~scope|not~granted~scope|\
                    scope~not~granted|invalid_scope|invalid scope|invalid scopes|scope~insufficient|\
                    scopes~insufficient|not enough scope*|scope does not match|insufficient token scope|\
                    insufficient oauth scope|insufficient permissions~scope*|\
                    insufficient authentication scopes|oauth scope*|missing scopes|without~required scope|\
                    lacks the scope*|lacking~scope|token~missing~scope*|admin consent~required|\
                    consent_required|consent required|token~insufficient*|token~not~sufficient*|\
                    requires higher privileges than provided*|token~does not have~permission*|\
                    token~lacks~permission*|token~not include~permission*|insufficient oauth permission*|insufficient privileges~token|token~no permission*|\
                    invalid ability provided",
            )],
            says: &[("insufficient-scope", Likely)],
            source: BEARER,
            hit: "HTTP/1.1 403 Forbidden\n\ninsufficient_scope; insufficient scope; InsufficientScope; \
                    missing scope; missing_scope; missing required scope: x; required scopes; scope is \
                    required; scope is missing; insufficient scopes; token does not have the scope; does not match the expected scopes; does not have the necessary scopes; needs approval for the x scope; token \
                    lacks the scope; was not granted the scope; scope is not granted; invalid_scope; \
                    invalid scope; invalid scopes; scope is insufficient; scopes are insufficient; not \
                    enough scopes; scope does not match; insufficient token scope; insufficient oauth \
                    scope; insufficient permissions, scope x; insufficient authentication scopes; oauth \
                    scopes; missing scopes; without the required scope; lacks the scope; lacking a scope; \
                    token is missing a scope; required scope; admin consent is required; \
                    consent_required; consent required; token has insufficient rights; token is not \
                    sufficient; requires higher privileges than provided by the access token; token does \
                    not have the permission; token lacks the permission; token does not include the permission; insufficient oauth permissions; insufficient privileges of \
                    token; token has no permission; invalid ability provided",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"out of the project's aims\"}",
        },
        sign! {
            when: &[
                Text(
                    "permission denied|does not have permission|do not have permission|\
                    don't have permission|not have the permission|not have permission|\
                    insufficient permissions|insufficient permission|insufficient privileges|\
                    insufficient rights|not authorized to perform|not permitted to|not allowed to perform|\
                    not allowed to access|not authorized to access|not have access|\
                    not have the necessary permissions|not have the required permission*|\
                    not have sufficient*|no permission to|not enough permissions|missing permission|\
                    missing permissions|missing access|lacks permission|lacks the permission*|\
                    required role|role~required|requires~role|requires~permission|unauthorized role|\
                    not have the required role*|insufficient role|admin only|admins only|\
                    administrators only|administrator~required|must be an admin*|requires admin*|\
                    permission_denied|insufficient_permissions|insufficient_permission|\
                    insufficient access|not authorised to|user~not authorized|user~unauthorized to|\
                    you are not authorized*|you're not authorized*|you are not allowed*|\
                    not allowed for your role|access to this~denied|access to this~forbidden|\
                    access to the resource~forbidden|missing role|only the owner*|not the owner|\
                    not~member of|admin access|administrator access|admin rights*|admin privileges*|\
                    superuser only|superuser~required|be a superuser|be superuser|staff only|not have the right roles|not have the right permissions|\
                    does not own*|not in role|not in the role*|not in group|policy~denied|ForbiddenError|\
                    AuthorizationException|not entitled|\
                    no access to|you cannot access*|cannot access this*|not authorized to view*|\
                    unauthorized to access|permissions~insufficient|privileges required|operation not allowed|\
                    operation is not allowed|operation not permitted",
                ),
                Not(&Text(
                    "13: permission denied|rest_cannot_*|rest_forbidden|(13)permission denied|\
                            insufficient_scope|missing scope*|required scope*|expected scope*|necessary scope*|filesystem path|search permissions|\
                    you don't have permission to access this resource|does not have access to model|csrf|\
                    on this server|on the server is denied|ip address|your ip|client ip|source ip|\
                    your country|your region|client denied|publickey|user agent|/tmp/|by policy|authori*ed to use this key",
                )),
            ],
            says: &[
                ("permission-denied", Likely),
                ("resource-policy-denied", Hint),
                ("insufficient-scope", Hint),
            ],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\npermission denied; does not have permission; do not have \
                    permission; don't have permission; not have the permission; not have permission; \
                    insufficient permissions; insufficient permission; insufficient privileges; \
                    insufficient rights; not authorized to perform; not permitted to; not allowed to \
                    perform; not allowed to access; not authorized to access; not have access; not have \
                    the necessary permissions; not have the required permissions; not have sufficient \
                    rights; no permission to; not enough permissions; missing permission; missing \
                    permissions; missing access; lacks permission; lacks the permission; required role; \
                    role is required; requires the role; requires the permission; unauthorized role; not \
                    have the required role; insufficient role; admin only; admins only; administrators \
                    only; administrator is required; admin is required; must be an admin; requires admin; \
                    not an admin; permission_denied insufficient_permissions insufficient_permission; \
                    insufficient access; not authorised to; user is not authorized; user is unauthorized \
                    to; you are not authorized; you're not authorized; you are not allowed; not allowed \
                    for your role; access to this is denied; access to this is forbidden; access to the \
                    resource is forbidden; missing role; owner only; only an owner may; only the owner; \
                    not the owner; not a member of; admin access; administrator access; admin rights; \
                    admin privileges; superuser only; superuser is required; must be a superuser; must be superuser; staff only; not have the right roles; \
                    not have the right permissions; does not own this; not in role admin; \
                    not in the role of; not in group x; policy has denied; ForbiddenError; \
                    AuthorizationException; not entitled; no access to; you cannot access; cannot access \
                    this; not authorized to view; unauthorized to access; permissions are insufficient; \
                    privileges required; operation not allowed; operation is not allowed; operation not permitted",
            miss: "HTTP/1.1 403 Forbidden\n\nopen() \"/srv/x\" failed (13: Permission denied)",
        },
        sign! {
            when: &[
                Text(
                    "explicit deny|organization policy|organisation policy|denied by policy|\
                    blocked by policy|policy~blocks|policy~blocked|not allowed by policy|\
                    admission webhook~denied|tenant policy|conditional access|\
                    restricted by your organization|restricted by your administrator|\
                    blocked by your administrator|blocked by your organization|access policy|\
                    service control policy|security policy~blocked|against policy|policy violation|\
                    policy_violation|disallowed by policy|disallowed by~policy|\
                    blocked by an administrator|administrator has blocked*",
                ),
                Not(&Text(
                    "content security policy|referrer-policy|referrer policy|cors policy|\
                    permissions policy|permissions-policy|privacy policy|identity-based policy",
                )),
            ],
            says: &[("resource-policy-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nexplicit deny; organization policy; organisation policy; \
                    denied by policy; blocked by policy; policy that blocks; policy blocked; not allowed \
                    by policy; admission webhook x denied; tenant policy; conditional access; restricted \
                    by your organization; restricted by your administrator; blocked by your \
                    administrator; blocked by your organization; access policy; service control policy; \
                    security policy has blocked; against policy; policy violation policy_violation; \
                    disallowed by policy; disallowed by a policy; blocked by an administrator; \
                    administrator has blocked",
            miss: "HTTP/1.1 403 Forbidden\n\nblocked by policy: Content Security Policy",
        },
        sign! {
            when: &[
                Text(
                    "access denied|access forbidden|accessdenied|access_denied|access is denied|\
                    request forbidden|not authorized|not authorised|unauthorized access|not allowed",
                ),
                Not(&Text(
                    "ip~not allowed|address~not allowed|country~not allowed|region~not allowed|\
                    origin~not allowed|host~not allowed|method~not allowed|user-agent~not allowed|\
                    user agent~not allowed",
                )),
                Status(&[403]),
            ],
            says: &[
                ("permission-denied", Hint),
                ("resource-policy-denied", Hint),
                ("server-rule-denied", Hint),
            ],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess denied; access forbidden; AccessDenied; \
                    access_denied; access is denied; request forbidden; not authorized; not authorised; \
                    unauthorized access; not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess denied; access forbidden",
        },
        sign! {
            when: &[
                Text(
                    "csrf|csrf_token|xsrf|xsrf-token|csrftoken|csrfmiddlewaretoken|x-csrf-token|_csrf|\
                    authenticity token|anti-forgery|antiforgery|antiforgerytoken|\
                    cross-site request forgery|cross site request forgery|InvalidAuthenticityToken|\
                    EBADCSRFTOKEN|csrf_failed|csrf_error|invalid_csrf_token|no valid crumb*|\
                    invalid form token|form token*|TokenMismatchException|invalid nonce",
                ),
                Status(&[400, 401, 403, 419, 422]),
            ],
            says: &[("csrf-failed", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\ncsrf csrf_token xsrf xsrf-token csrftoken \
                    csrfmiddlewaretoken x-csrf-token _csrf authenticity token anti-forgery antiforgery \
                    AntiForgeryToken cross-site request forgery; cross site request forgery; \
                    InvalidAuthenticityToken EBADCSRFTOKEN csrf_failed csrf_error invalid_csrf_token no \
                    valid crumb was; invalid form token; form token expired; invalid request token; \
                    TokenMismatchException; invalid nonce",
            miss: "HTTP/1.1 200 OK\n\n<input name=\"csrf_token\">",
        },
        sign! {
            when: &[
                Text(
                    "referer checking failed*|origin checking failed*|csrf~fail*|csrf~invalid|\
                    csrf~mismatch|csrf~missing|csrf~expired|csrf~not match*|csrf~required|csrf~not~valid|\
                    invalid~csrf*|missing~csrf*|xsrf~fail*|xsrf~invalid|xsrf~mismatch|xsrf~missing|\
                    invalid~xsrf*|missing~xsrf*|antiforgery~fail*|antiforgery~invalid|\
                    anti-forgery~invalid|anti-forgery~not~present|anti-forgery~missing|\
                    invalid anti-forgery*|can't verify csrf*|cannot verify csrf*|csrf~incorrect|bad csrf*|\
                    no csrf*|csrf~error|csrf attack*|csrf~denied|csrf~check|csrf~verification|\
                    authenticity token~invalid|invalid authenticity token|\
                    cross-site request forgery detected|InvalidAuthenticityToken|EBADCSRFTOKEN|\
                    no valid crumb*|TokenMismatchException|csrf detected|csrf~not found|csrf~not set|\
                    csrf~wrong",
                ),
                Status(&[400, 401, 403, 419, 422]),
            ],
            says: &[("csrf-failed", Likely)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\nreferer checking failed; origin checking failed; csrf \
                    failed; csrf invalid; csrf mismatch; csrf missing; csrf expired; csrf does not match; \
                    csrf required; csrf is not valid; invalid csrf; missing csrf; xsrf failed; xsrf \
                    invalid; xsrf mismatch; xsrf missing; invalid xsrf; missing xsrf; antiforgery failed; \
                    antiforgery invalid; anti-forgery is invalid; anti-forgery cookie is not present; \
                    anti-forgery missing; invalid anti-forgery; can't verify csrf; cannot verify csrf; \
                    csrf incorrect; bad csrf; no csrf; csrf error; csrf attack; csrf denied; csrf check; \
                    csrf verification; authenticity token invalid; invalid authenticity token; cross-site \
                    request forgery detected; InvalidAuthenticityToken EBADCSRFTOKEN; no valid crumb was; \
                    TokenMismatchException; invalid request token; csrf detected; csrf not found; csrf \
                    not set; csrf is wrong",
            miss: "HTTP/1.1 403 Forbidden\n\n<form><input type=\"hidden\" name=\"csrf\" value=\"a\">\
                    </form>",
        },
        sign! {
            when: &[
                Text(
                    "session expired|session has expired|session~expired|session timed out|session timeout|\
                    session has timed out|session is no longer valid|expired session|session~invalid|\
                    invalid session|session not found|session~not found|session~does not exist|\
                    no such session|session_expired|session_invalid|invalid_session|session ended|\
                    session~terminated|session~not active|session closed|logged out~inactivity|\
                    session cookie~invalid|session cookie~expired|sessionexpired",
                ),
                Not(&Text("session token~aws|could not create session|mcp-session-id|stripe")),
            ],
            says: &[
                ("cookie-session-expired", Likely),
                ("token-invalid-or-revoked", Hint),
                ("token-expired", Hint),
            ],
            source: SESSION,
            hit: "HTTP/1.1 401 Unauthorized\n\nsession expired; session has expired; session is \
                    expired; session timed out; session timeout; session has timed out; session is no \
                    longer valid; expired session; session is invalid; invalid session; session not \
                    found; session abc not found; session does not exist; no such session; \
                    session_expired session_invalid invalid_session; session ended; session was \
                    terminated; session is not active; session closed; logged out for inactivity; login \
                    has expired; your session; session cookie is invalid; session cookie has expired; \
                    SessionExpired",
            miss: "HTTP/1.1 404 Not Found\n\nmcp-session-id: session not found",
        },
    ],
};

const FRAPPE: Source =
    Source { label: "Frappe: REST API", url: "https://docs.frappe.io/framework/user/en/api/rest" };
const BEARER: Source =
    Source { label: "RFC 6750 §3.1", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1" };
const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const CSRF: Source = Source {
    label: "OWASP: Cross-Site Request Forgery Prevention",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
};
const SESSION: Source = Source {
    label: "OWASP: Session Management",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html",
};
const KEYS: Source = Source {
    label: "OpenAPI: API keys",
    url: "https://swagger.io/docs/specification/v3_0/authentication/api-keys/",
};
