//! Wordings about the state of accounts, grants, tokens and forms that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Not, Scheme, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-state",
    name: "wording: states and grants",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("cookie check failed|nonce verification failed|nonce~invalid|nonce~expired|nonce check failed|invalid form key|form key~invalid|form digest|security validation~invalid|security token~invalid|security token~expired|security token~missing|security token~mismatch|form token~invalid|form token~expired|form has expired|request token~invalid|token mismatch|failed~security check|security check failed|rest_cookie_invalid_nonce|link you followed has expired|not a valid referrer"), Not(&Text("dpop|aws|x-amz-security-token|security token included in the request|idp|jwt|id_token|id token|digest realm*|oauth_*|pkce")), Not(&Challenge("*")), Status(&[400, 403, 419, 422])],
            says: &[("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\ncookie check failed; nonce verification failed; nonce x invalid; nonce x expired; nonce check failed; invalid form key; form key x invalid; form digest; security validation x invalid; security token x invalid; security token x expired; security token x missing; security token x mismatch; form token x invalid; form token x expired; form has expired; request token x invalid; token mismatch; failed x security check; security check failed; rest_cookie_invalid_nonce; link you followed has expired; not a valid referrer",
            miss: "HTTP/1.1 403 Forbidden\n\nThe security token included in the request is invalid: security token is invalid",
        },
        sign! {
            when: &[Text("client address is not authorized|client address~not~allowed|caller is not a trusted service|unauthorized ip*|ip acl|ip restricted|ip_restricted|not on the access list|not on access list|source ip address~blocked|source ip address~not*|bound ip addresses|ip access list*|ip whitelist*|virtual network/firewall rules|blocked by your*firewall settings|through public internet|public network access~disabled|public access~disabled|address~has been banned|ip has been banned|banned ip|banned your ip|banned~ip address*|autonomous system number"), Not(&Text("public access~bucket"))],
            says: &[("ip-blocked", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nclient address is not authorized; client address x not x allowed; caller is not a trusted service; unauthorized ip x; ip acl; ip restricted; ip_restricted; not on the access list; not on access list; source ip address x blocked; source ip address x not x; bound ip addresses; ip access list x; ip whitelist x; virtual network/firewall rules; blocked by your x firewall settings; through public internet; public network access x disabled; public access x disabled; address x has been banned; ip has been banned; banned ip; banned your ip; banned x ip address x; autonomous system number",
            miss: "HTTP/1.1 403 Forbidden\n\nclient address book is empty",
        },
        sign! {
            when: &[Text("lack one or more required privilege scopes|authorized scopes|authorised scopes|been granted~scope*|granted~required scopes|insufficient client scope|scope_not_authorized|did not authorize the scope*|not have at least one of required scope*|missing required permission:*|required permissions for this endpoint|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient_permissions_scope|token~not have the required scopes|scope~not sufficient|scope~not allowed|MISSING_SCOPES")],
            says: &[("insufficient-scope", Likely)],
            source: BEARER,
            hit: "HTTP/1.1 403 Forbidden\n\nlack one or more required privilege scopes; authorized scopes; authorised scopes; been granted x scope x; granted x required scopes; insufficient client scope; scope_not_authorized; did not authorize the scope x; not have at least one of required scope x; missing required permission: x; required permissions for this endpoint; ACCESS_TOKEN_SCOPE_INSUFFICIENT; insufficient_permissions_scope; token x not have the required scopes; scope x not sufficient; scope x not allowed; MISSING_SCOPES",
            miss: "HTTP/1.1 403 Forbidden\n\nthe scope of the project",
        },
        sign! {
            when: &[Text("must accept the terms*|must change your password|your password expired|password has expired|password~must be changed|unusual activity|organization must be verified|must be verified to use*|account~temporarily locked|temporarily locked|temporary blocked for logging in|temporarily blocked for logging in|domain~is not verified|agreement~expired|accept~agreement|free trial~ended|credit balance is too low|has been locked for*|account~under review|account~not been activated")],
            says: &[("account-restricted", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nmust accept the terms x; must change your password; your password expired; password has expired; password x must be changed; unusual activity; organization must be verified; must be verified to use x; account x temporarily locked; temporarily locked; temporary blocked for logging in; temporarily blocked for logging in; domain x is not verified; agreement x expired; accept x agreement; free trial x ended; credit balance is too low; has been locked for x; account x under review; account x not been activated",
            miss: "HTTP/1.1 403 Forbidden\n\nthe organization is verified",
        },
        sign! {
            when: &[Text("row-level security|row level security|42501")],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Likely)],
            source: RLS,
            hit: "HTTP/1.1 403 Forbidden\n\nrow-level security; row level security; 42501",
            miss: "HTTP/1.1 403 Forbidden\n\nrow 42 of the level",
        },
        sign! {
            when: &[Text("application-only~forbidden|app-only~not*|application-only~not*|not_allowed_token_type|user context~required|requires a user token|requires user authentication|user access token~required|bot tokens~cannot*|bots cannot use this endpoint|not~id token|only accepts~id token|only valid with~user authentication")],
            says: &[("token-wrong-type", Likely)],
            source: BEARER,
            hit: "HTTP/1.1 403 Forbidden\n\napplication-only x forbidden; app-only x not x; application-only x not x; not_allowed_token_type; user context x required; requires a user token; requires user authentication; user access token x required; bot tokens x cannot x; bots cannot use this endpoint; not x id token; only accepts x id token; only valid with x user authentication",
            miss: "HTTP/1.1 403 Forbidden\n\nthe application is only here",
        },
        sign! {
            when: &[Text("Tunnel connection failed: 407*|Received HTTP code 407 from proxy*|unable to tunnel through proxy*407*|proxy returns \"HTTP/1.1 407*|CONNECT tunnel failed, response 407|Proxy CONNECT aborted~407|proxyconnect tcp: Proxy Authentication Required|ERR_TUNNEL_CONNECTION_FAILED~407|statuscode=407|proxy server requires authentication"), Not(&Sent("proxy-authorization", "*"))],
            says: &[("proxy-auth-required", Sure)],
            source: PROXY,
            hit: "HTTP/1.1 403 Forbidden\n\nTunnel connection failed: 407 x; Received HTTP code 407 from proxy x; unable to tunnel through proxy x 407 x; proxy returns \"HTTP/1.1 407 x; CONNECT tunnel failed, response 407; Proxy CONNECT aborted x 407; proxyconnect tcp: Proxy Authentication Required; ERR_TUNNEL_CONNECTION_FAILED x 407; statuscode=407; proxy server requires authentication",
            miss: "HTTP/1.1 403 Forbidden\n\nTunnel connection failed: 403 Forbidden",
        },
        sign! {
            when: &[Text("unable to parse or verify signature|no suitable key or wrong key type|no keys found|unable to find matching key|could not find matching key|key not found in jwks|none of the keys~match*|no matching keys|unknown signing key|signing key~mismatch|wrong key or cert*"), Not(&Text("api key|ssh|webhook"))],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Hint)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nunable to parse or verify signature; no suitable key or wrong key type; no keys found; unable to find matching key; could not find matching key; key not found in jwks; none of the keys x match x; no matching keys; unknown signing key; signing key x mismatch; wrong key or cert x",
            miss: "HTTP/1.1 401 Unauthorized\n\nthe webhook has no keys found",
        },
        sign! {
            when: &[Text("AcceptSecurityContext*0x80090308|SEC_E_INVALID_TOKEN|SEC_E_WRONG_PRINCIPAL|SEC_E_TIME_SKEW|SEC_E_TARGET_UNKNOWN|KRB5KDC_ERR*|KRB5KRB_AP_ERR*|KDC_ERR_*|no valid credentials provided~mechanism level*|mechanism level: failed to find any kerberos*|matching credential not found|wrong principal in request|key version~not available|keytab~contains no*|no key table entry*")],
            says: &[("kerberos-failed", Likely)],
            source: SPNEGO,
            hit: "HTTP/1.1 401 Unauthorized\n\nAcceptSecurityContext x 0x80090308; SEC_E_INVALID_TOKEN; SEC_E_WRONG_PRINCIPAL; SEC_E_TIME_SKEW; SEC_E_TARGET_UNKNOWN; KRB5KDC_ERR x; KRB5KRB_AP_ERR x; KDC_ERR_ x; no valid credentials provided x mechanism level x; mechanism level: failed to find any kerberos x; matching credential not found; wrong principal in request; key version x not available; keytab x contains no x; no key table entry x",
            miss: "HTTP/1.1 401 Unauthorized\n\nSEC_E_LOGON_DENIED",
        },
        sign! {
            when: &[Text("non-local 'host'|non-local host|hostname verification failed|host check error|hostname was unrecognized|unrecognized hostname|host~not recognized|host~not~configured on this server|no such virtual host|requested host name is not*|bad request: invalid host|host is not supported|host~not in allowed_hosts"), Status(&[400, 403, 404, 421])],
            says: &[("host-not-allowed", Likely)],
            source: HOST,
            hit: "HTTP/1.1 403 Forbidden\n\nnon-local 'host'; non-local host; hostname verification failed; host check error; hostname was unrecognized; unrecognized hostname; host x not recognized; host x not x configured on this server; no such virtual host; requested host name is not x; bad request: invalid host; host is not supported; host x not in allowed_hosts",
            miss: "HTTP/1.1 403 Forbidden\n\nthe host name is fine",
        },
        sign! {
            when: &[Text("automated tool*|automated queries|unusual traffic|automated requests|automation tools|detected automation*|suspected bot*"), Status(&[403, 429])],
            says: &[("bot-challenge", Likely), ("rate-limited", Hint), ("user-agent-refused", Hint)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\nautomated tool x; automated queries; unusual traffic; automated requests; automation tools; detected automation x; suspected bot x",
            miss: "HTTP/1.1 403 Forbidden\n\nthe tool is automated",
        },
        sign! {
            when: &[Text("ratelimited*|userRateLimitExceeded|rateLimitExceeded|request limit exceeded|REQUEST_LIMIT_EXCEEDED|blocked for 1*|too many invalid*|temporarily blocked from*|ThrottlerException|usage limit*|hit~limit")],
            says: &[("rate-limited", Likely)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\nratelimited x; userRateLimitExceeded; rateLimitExceeded; request limit exceeded; REQUEST_LIMIT_EXCEEDED; blocked for 1 x; too many invalid x; temporarily blocked from x; ThrottlerException; usage limit x; hit x limit",
            miss: "HTTP/1.1 403 Forbidden\n\na rate that is high",
        },
        sign! {
            when: &[Text("user*cannot list*|user*cannot get*|user*cannot create*|user*cannot update*|user*cannot patch*|user*cannot delete*|user*cannot watch*|forbidden due to~role|role~not~allowed|role is not in allowed roles|requested role is not*|not~correct role|wrong role|needs role*|missing~role*|requires one of~roles*|not~project member|not a collaborator|not~member of this*|must be a member of*|lacks permission*|lacks the required data action|does not have authorization to perform*|caller does not have permission|additional permissions to perform*|permissions needed*|missing the*permission|permission is required|permission check failed"), Not(&Text("insufficient_scope|oauth scope*|missing scope*|required scope*|authentication scopes|token does not*"))],
            says: &[("permission-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nuser x cannot list x; user x cannot get x; user x cannot create x; user x cannot update x; user x cannot patch x; user x cannot delete x; user x cannot watch x; forbidden due to x role; role x not x allowed; role is not in allowed roles; requested role is not x; not x correct role; wrong role; needs role x; missing x role x; requires one of x roles x; not x project member; not a collaborator; not x member of this x; must be a member of x; lacks permission x; lacks the required data action; does not have authorization to perform x; caller does not have permission; additional permissions to perform x; permissions needed x; missing the x permission; permission is required; permission check failed",
            miss: "HTTP/1.1 403 Forbidden\n\nthe role is fine",
        },
        sign! {
            when: &[Text("password authentication~removed|password authentication~no longer*|basic auth~no longer*|basic authentication~no longer*|basic authentication~deprecated|basic auth with password*|passwords~no longer*"), Scheme("basic")],
            says: &[("basic-auth-retired", Sure)],
            source: BASIC,
            hit: "GET /x HTTP/1.1\nHost: a.example\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\npassword authentication x removed; password authentication x no longer x; basic auth x no longer x; basic authentication x no longer x; basic authentication x deprecated; basic auth with password x; passwords x no longer x",
            miss: "HTTP/1.1 401 Unauthorized\n\nbasic authentication is no longer supported",
        },
    ],
};

const CSRF: Source = Source {
    label: "OWASP: Cross-Site Request Forgery Prevention",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
};
const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const BEARER: Source =
    Source { label: "RFC 6750 §3.1", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1" };
const PROXY: Source =
    Source { label: "RFC 9110 §15.5.8", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.8" };
const SIG: Source =
    Source { label: "RFC 7515 §5.2", url: "https://www.rfc-editor.org/rfc/rfc7515.html#section-5.2" };
const SPNEGO: Source =
    Source { label: "RFC 4559 §4", url: "https://www.rfc-editor.org/rfc/rfc4559.html#section-4" };
const RLS: Source = Source {
    label: "PostgreSQL: row security policies",
    url: "https://www.postgresql.org/docs/current/ddl-rowsecurity.html",
};
const HOST: Source =
    Source { label: "RFC 9110 §7.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-7.4" };
const BASIC: Source =
    Source { label: "RFC 7617 §4", url: "https://www.rfc-editor.org/rfc/rfc7617.html#section-4" };
const RATE: Source =
    Source { label: "RFC 6585 §4", url: "https://www.rfc-editor.org/rfc/rfc6585.html#section-4" };
