//! Wordings of what is wrong with a token, a key, a right, an account or the server's own set-up, as families: each
//! subject with the predicates that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Not, Scheme, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-fault",
    name: "wording: faults",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "audience '*invalid|audience \"*invalid|audience http*invalid|not have a valid \
                    audience|no valid audience|intended for another|intended for a different|intended for \
                    other|another audience|different audience|unexpected audience|unknown audience|\
                    unsupported audience|audience~unknown|audience~unsupported|audience~not~accepted|\
                    expected audience|expected~aud claim|expected aud|claim~'aud*|claim~\"aud*|aud:http*|\
                    meant for another|meant for a different|issued for another|issued for a different|not \
                    issued for this|not issued for our|audience restriction*|wrong resource|not an \
                    accepted audience|not~allowed audience*|not~valid audience*|not~trusted audience*|\
                    token~not for this*",
                ),
                Not(&Text("audience~missing|without~audience")),
            ],
            says: &[("token-wrong-audience", Likely)],
            source: AUD,
            hit: "HTTP/1.1 401 Unauthorized\n\naudience ' x invalid; audience \" x invalid; audience http x invalid; not have a \
                    valid audience; no valid audience; intended for another; intended for a different; \
                    intended for other; another audience; different audience; unexpected audience; \
                    unknown audience; unsupported audience; audience x unknown; audience x unsupported; \
                    audience x not x accepted; expected audience; expected x aud claim; expected aud; \
                    claim x 'aud; claim x \"aud; aud:http; meant for another; meant for a different; \
                    issued for another; issued for a different; not issued for this; not issued for our; \
                    audience restriction; wrong resource; not an accepted audience; not x allowed \
                    audience; not x valid audience; not x trusted audience; token x not for this",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the audience is large; the claim is \
                    missing\"}",
        },
        sign! {
            when: &[
                Text(
                    "issuer*does not match*|issuer*doesn't match*|issuer*did not match*|issuer '*invalid|\
                    issuer \"*invalid|issuer http*invalid|expected iss|expected~iss claim|expected issuer|\
                    given iss|given 'iss'|given \"iss\"|unknown iss|unsupported issuer|unregistered \
                    issuer|issuer~not~supported|issuer~not~registered|issuer~not~accepted|\
                    issuer~unsupported|issuer~rejected|issuer not found|not a trusted issuer|not an \
                    accepted issuer|no provider~issuer|no~configuration for issuer|issued by~unknown|\
                    issued by~untrusted|issued by another|issued by a different|not issued by*|\
                    issuer~differs|issuer~not in~list",
                ),
                Not(&Text("local issuer|issuer certificate|certificate issuer|x509")),
            ],
            says: &[("token-wrong-issuer", Likely)],
            source: ISS,
            hit: "HTTP/1.1 401 Unauthorized\n\nissuer x does not match; issuer x doesn't match; issuer x did not match; issuer ' x \
                    invalid; issuer \" x invalid; issuer http x invalid; expected iss; expected x iss \
                    claim; expected issuer; given iss; given 'iss'; given \"iss\"; unknown iss; \
                    unsupported issuer; unregistered issuer; issuer x not x supported; issuer x not x \
                    registered; issuer x not x accepted; issuer x unsupported; issuer x rejected; issuer \
                    not found; not a trusted issuer; not an accepted issuer; no provider x issuer; no x \
                    configuration for issuer; issued by x unknown; issued by x untrusted; issued by \
                    another; issued by a different; not issued by; issuer x differs; issuer x not in x \
                    list",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"certificate issuer does not match\"}",
        },
        sign! {
            when: &[
                Text(
                    "jws~invalid signature|invalid signature~jws|could not verify jwt|signed \
                    with~different|signed with~another|signed with~wrong|signed by~another|signed by a \
                    different|signed by~untrusted|signed by~unknown key|not signed by*|wrong signing key|\
                    wrong secret~token|signature~was wrong|signature~wrong|same 'secret_key'|same secret \
                    key|same signing key|same jwt secret|signature could not be verified|signature cannot \
                    be verified|signature couldn't be verified|unable to verify~signature|unable to \
                    verify jwt|failed to verify~signature|failed to verify jwt|token~tampered|tampered \
                    token|jwt~tampered|not find publickey*|not find~key~kid|no public key~|no~public \
                    key~found|specified kid|kid~unknown|no verification key|verification key~not found|\
                    public key~not found~token|key id~token~unknown|integrity check~token",
                ),
                Not(&Text("webhook|hmac|saml|x-hub-signature*|oauth_signature|wrong signature")),
            ],
            says: &[("token-bad-signature", Likely)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\n\njws x invalid signature; invalid signature x jws; could not verify jwt; signed with x \
                    different; signed with x another; signed with x wrong; signed by x another; signed by \
                    a different; signed by x untrusted; signed by x unknown key; not signed by; wrong \
                    signing key; wrong secret x token; signature x was wrong; signature x wrong; same \
                    'secret_key'; same secret key; same signing key; same jwt secret; signature could not \
                    be verified; signature cannot be verified; signature couldn't be verified; unable to \
                    verify x signature; unable to verify jwt; failed to verify x signature; failed to \
                    verify jwt; token x tampered; tampered token; jwt x tampered; not find publickey; not \
                    find x key x kid; no public key x ; no x public key x found; specified kid; kid x \
                    unknown; no verification key; verification key x not found; public key x not found x \
                    token; key id x token x unknown; integrity check x token",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"webhook: signature could not be \
                    verified\"}",
        },
        sign! {
            when: &[
                Text(
                    "parts in jwt|expected 3 parts|3 parts|three segments|dot delimiter*|3 segments|web \
                    token could not be decoded|token could not be decoded|jwt could not be decoded|token \
                    cannot be decoded|token can't be decoded|decode the jwt|decode the token|decode jwt|\
                    decoding jwt|not a valid json web token|not a json web token|not a valid jwt|not a \
                    jwt|not in jwt format|invalid jwt string|jwt strings must*|invalid token structure|\
                    token structure~invalid|token could not be parsed|token cannot be parsed|could not \
                    parse~token|could not parse jwt|unable to parse jwt|token is not well-formed|\
                    ill-formed token|unparseable token|token~corrupt*|corrupted token|truncated token|\
                    wrong token format|bad token format|incorrect token format|token~wrong format|\
                    token~incorrect format|token~bad format|invalid token length|token has invalid length|\
                    illegal character~token|invalid character~token|malformed credential*|token is not \
                    base64*|not a valid token format|form of header.payload*|header.payload.signature",
                ),
                Not(&Text("csrf|xsrf|unexpected token|json input|ast.literal*")),
            ],
            says: &[("token-malformed", Likely)],
            source: VAL,
            hit: "HTTP/1.1 401 Unauthorized\n\nparts in jwt; expected 3 parts; 3 parts; three segments; dot delimiter; 3 segments; \
                    web token could not be decoded; token could not be decoded; jwt could not be decoded; \
                    token cannot be decoded; token can't be decoded; decode the jwt; decode the token; \
                    decode jwt; decoding jwt; not a valid json web token; not a json web token; not a \
                    valid jwt; not a jwt; not in jwt format; invalid jwt string; jwt strings must; \
                    invalid token structure; token structure x invalid; token could not be parsed; token \
                    cannot be parsed; could not parse x token; could not parse jwt; unable to parse jwt; \
                    token is not well-formed; ill-formed token; unparseable token; token x corrupt; \
                    corrupted token; truncated token; wrong token format; bad token format; incorrect \
                    token format; token x wrong format; token x incorrect format; token x bad format; \
                    invalid token length; token has invalid length; illegal character x token; invalid \
                    character x token; malformed credential; token is not base64; not a valid token \
                    format; form of header.payload; header.payload.signature",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the document has three parts\"}",
        },
        sign! {
            // A header of the form "Bearer …" has the right form: the token in it has not.
            when: &[
                Text(
                    "authentication header format|authorization header format|auth header format",
                ),
                Scheme("bearer"),
            ],
            says: &[("token-malformed", Likely), ("authorization-malformed", Likely)],
            source: VAL,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nauthentication header format; authorization header format; auth header format",
            miss: "HTTP/1.1 401 Unauthorized\n\nbad authorization header format",
        },
        sign! {
            when: &[
                Text(
                    "token timeout|token timed out|token has timed out|token lifetime exceeded|\
                    token~exceeded~lifetime|token has lapsed|token~ran out|token is too old|token too old|\
                    stale token|token is stale|outdated token|token is outdated|token~past its*|\
                    credentials~expired|credential~expired|expired credential*|authorization~expired|\
                    authorisation~expired|authentication~expired|expired authentication|login~expired|\
                    expired login|expired at 2*|expired on 2*|token needs to be refreshed|token must be \
                    refreshed|refresh your token|refresh your access token|token refresh required|token \
                    renewal required|jwt~out of date|expired bearer*|token is past~|token validity~over|\
                    token validity~ended|grant~expired|access has expired",
                ),
                Not(&Text("refresh token~expired|csrf token~expired|certificate*")),
            ],
            says: &[("token-expired", Likely)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken timeout; token timed out; token has timed out; token lifetime exceeded; token x \
                    exceeded x lifetime; token has lapsed; token x ran out; token is too old; token too \
                    old; stale token; token is stale; outdated token; token is outdated; token x past its;\
                     credentials x expired; credential x expired; expired credential; authorization x \
                    expired; authorisation x expired; authentication x expired; expired authentication; \
                    login x expired; expired login; expired at 2; expired on 2; token needs to be \
                    refreshed; token must be refreshed; refresh your token; refresh your access token; \
                    token refresh required; token renewal required; jwt x out of date; expired bearer; \
                    token is past x ; token validity x over; token validity x ended; grant x expired; \
                    access has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the certificate's credentials expired\"}",
        },
        sign! {
            when: &[
                Text(
                    "not valid for use with*|not valid for this endpoint|not valid for this api|not valid \
                    for this resource|not valid for this operation|kind of token|wrong kind~token|type of \
                    token|token cannot be used|token can't be used|token may not be used|tokens cannot be \
                    used|tokens can't be used|tokens may not be used|refresh token~where|token~supplied \
                    instead*|token~provided instead*|token type~not allowed|token type~not accepted|token \
                    type~not permitted|token type~mismatch|mismatched token type|token_type~mismatch|\
                    unexpected token_type|expected token type|expected token_type|identity token required|\
                    id token required|requires an id token|requires an identity token|expected an id \
                    token|expected an identity token|use an access token instead|use an id token instead|\
                    use a user token|must use a user token|not a user token|not an id token|not an access \
                    token|user tokens only|only user tokens|only accepts~tokens|service account \
                    tokens~not|service tokens are not|application tokens~not|app tokens are not|app \
                    token~not|api tokens~not~supported|api tokens~not~allowed|api tokens~cannot*|personal \
                    access tokens~not~supported|personal access tokens~cannot*|personal access tokens are \
                    not*|installation token~not|api keys~not supported by*|api keys are not*|expected \
                    oauth2 access token|authentication types are|token has been used for*|unsupported \
                    authentication",
                ),
                Not(&Text("unsupported authentication scheme|unsupported authentication type|unsupported authentication method|unsupported authentication mechanism|be used before")),
            ],
            says: &[("token-wrong-type", Likely)],
            source: TYPE,
            hit: "HTTP/1.1 401 Unauthorized\n\nnot valid for use with; not valid for this endpoint; not valid for this api; not \
                    valid for this resource; not valid for this operation; kind of token; wrong kind x \
                    token; type of token; token cannot be used; token can't be used; token may not be \
                    used; tokens cannot be used; tokens can't be used; tokens may not be used; refresh \
                    token x where; token x supplied instead; token x provided instead; token type x not \
                    allowed; token type x not accepted; token type x not permitted; token type x mismatch;\
                     mismatched token type; token_type x mismatch; unexpected token_type; expected token \
                    type; expected token_type; identity token required; id token required; requires an id \
                    token; requires an identity token; expected an id token; expected an identity token; \
                    use an access token instead; use an id token instead; use a user token; must use a \
                    user token; not a user token; not an id token; not an access token; user tokens only; \
                    only user tokens; only accepts x tokens; service account tokens x not; service tokens \
                    are not; application tokens x not; app tokens are not; app token x not; api tokens x \
                    not x supported; api tokens x not x allowed; api tokens x cannot; personal access \
                    tokens x not x supported; personal access tokens x cannot; personal access tokens are \
                    not; installation token x not; api keys x not supported by; api keys are not; \
                    expected oauth2 access token; authentication types are; token has been used for; \
                    unsupported authentication",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"this type of file is not valid for this\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid~ticket|ticket~invalid|ticket~expired|expired ticket|ticket not found|unknown \
                    ticket|ticket has been*|session is no longer*|login time-out|login timeout|login \
                    timed out|login has timed out|session id~invalid|invalid~session id|session \
                    key~invalid|invalid session key|sid not found|sid~invalid|invalid sid|sid~expired|\
                    unknown session|session is unknown|no session with*|stale session|session is stale|\
                    session was lost|session lost|session~gone|session has ended|session_not_found|\
                    session is closed|session id is not*|session has been terminated|session has been \
                    closed|session was closed",
                ),
                Not(&Text("kerberos*|krb*|gss*|mcp-session-id|could not create session|stripe|aws")),
            ],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Hint), ("token-expired", Hint)],
            source: SESSION,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid x ticket; ticket x invalid; ticket x expired; expired ticket; ticket not \
                    found; unknown ticket; ticket has been; session is no longer; login time-out; login \
                    timeout; login timed out; login has timed out; session id x invalid; invalid x \
                    session id; session key x invalid; invalid session key; sid not found; sid x invalid; \
                    invalid sid; sid x expired; unknown session; session is unknown; no session with; \
                    stale session; session is stale; session was lost; session lost; session x gone; \
                    session has ended; session_not_found; session is closed; session id is not; session \
                    has been terminated; session has been closed; session was closed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the support ticket is kerberos: ticket \
                    expired\"}",
        },
        sign! {
            // A captcha before the next login is the lock of an account; one before a page is a check of visitors.
            when: &[
                Text(
                    "captcha*log in|captcha*login|captcha*account|account*captcha|login*captcha|\
                    captcha*unlock",
                ),
                Not(&Status(&[503])),
            ],
            says: &[("account-restricted", Likely), ("rate-limited", Hint), ("basic-wrong-credentials", Hint)],
            source: LOCK,
            hit: "HTTP/1.1 401 Unauthorized\n\ncaptcha x log in; captcha x login; captcha x account; account x captcha; login x \
                    captcha; captcha x unlock",
            miss: "HTTP/1.1 403 Forbidden\n\n<title>Please solve the CAPTCHA</title>",
        },
        sign! {
            when: &[
                Text(
                    "for test purposes*|test purposes only|sandbox account*|sandbox mode|sandbox domain*|\
                    sandbox subdomain*|authorized recipients|authorised recipients|trial account*|trial \
                    users|trial mode|in test mode|test mode only|unverified~recipient*|\
                    recipient~not~verified|number~unverified|user has been deleted|account has been \
                    deleted|account has been removed|account no longer exists|user no longer exists|\
                    account does not exist|account~on hold|account~dormant|blocked user|user is blocked|\
                    banned user|user is not verified|please verify your email*|please verify your account|\
                    email~must be verified|organization~suspended|organization~disabled|\
                    organisation~suspended|organisation~disabled|organization~inactive|\
                    workspace~suspended|workspace~disabled|tenant~disabled|tenant~suspended|\
                    tenant~inactive|project is disabled|project has been disabled|project is suspended|\
                    project has been suspended|project is paused|project~archived|customer~suspended|\
                    client~suspended|client is disabled|client is inactive|client has been disabled|\
                    app~suspended|application~suspended|application is disabled|application has been \
                    disabled|app has been disabled|app is disabled|company~suspended|\
                    subscription~suspended|subscription~not active|merchant~disabled|merchant~suspended|\
                    partner~disabled|user is pending|pending~approval|not yet approved|not been approved|\
                    not~approved yet|complete~registration|registration~incomplete|\
                    registration~not~complete*|registration~pending|not completed~onboarding|\
                    finish~onboarding|accept~invitation|accept the terms|accept~terms of service|\
                    accept~terms of use|terms~not~accepted|credits~exhausted|credits~used up|no credits \
                    left|credits~depleted|not enough credits|balance~exhausted|balance is too low|\
                    balance~not enough|low balance|license agreement~accept*",
                ),
                Not(&Text("terms~network|user agent~blocked|service account~disabled")),
                Not(&Status(&[200, 404])),
            ],
            says: &[("account-restricted", Likely)],
            source: LOCK,
            hit: "HTTP/1.1 403 Forbidden\n\nfor test purposes; test purposes only; sandbox account; sandbox mode; sandbox domain; \
                    sandbox subdomain; authorized recipients; authorised recipients; trial account; trial \
                    users; trial mode; in test mode; test mode only; unverified x recipient; recipient x \
                    not x verified; number x unverified; user has been deleted; account has been deleted; \
                    account has been removed; account no longer exists; user no longer exists; account \
                    does not exist; account x on hold; account x dormant; blocked user; user is blocked; \
                    banned user; user is not verified; please verify your email; please verify your \
                    account; email x must be verified; organization x suspended; organization x disabled; \
                    organisation x suspended; organisation x disabled; organization x inactive; workspace \
                    x suspended; workspace x disabled; tenant x disabled; tenant x suspended; tenant x \
                    inactive; project is disabled; project has been disabled; project is suspended; \
                    project has been suspended; project is paused; project x archived; customer x \
                    suspended; client x suspended; client is disabled; client is inactive; client has \
                    been disabled; app x suspended; application x suspended; application is disabled; \
                    application has been disabled; app has been disabled; app is disabled; company x \
                    suspended; subscription x suspended; subscription x not active; merchant x disabled; \
                    merchant x suspended; partner x disabled; user is pending; pending x approval; not \
                    yet approved; not been approved; not x approved yet; complete x registration; \
                    registration x incomplete; registration x not x complete; registration x pending; not \
                    completed x onboarding; finish x onboarding; accept x invitation; accept the terms; \
                    accept x terms of service; accept x terms of use; terms x not x accepted; credits x \
                    exhausted; credits x used up; no credits left; credits x depleted; not enough credits;\
                     balance x exhausted; balance is too low; balance x not enough; low balance; license \
                    agreement x accept",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"the feature is for the sandbox\"}",
        },
        sign! {
            when: &[
                Text(
                    "not contain~scope*|not contain~permission*|expected scope*failed|scope~failed|scope \
                    check*|checking~scope|scope~denied|unauthorized scope|unauthorised scope|scope not \
                    authorized|scope~unauthorized|not authorized for~scope*|no scope*|scope~needed|\
                    needs~scope*|requires~scope*|requires the * scope*|required oauth scope|scope~not \
                    present|scope~not found|scope~not included|scope~absent|lack of scope*|lacks~scope*|\
                    lacks required~scope*|app permissions|oauth permissions|token permissions|token's \
                    permissions|permissions of~token|api key does not have~permission*|api key~lacks*|key \
                    does not have~permission|key lacks~permission*|key~insufficient permission*|key~not \
                    have access|key~not~permitted|read-only token|readonly token|read only token|token is \
                    read-only|read-only key|read only key|read-only api key|read-only access|key is \
                    read-only|restricted key|restricted api key|delegated permission*|reauthorize~app|\
                    re-authorize~app|reauthorize~permission*|token has no*access|token~no write access|\
                    token~not permitted|token is not authorized to|token is not allowed to|has not \
                    granted|user has not authorized|user hasn't authorized|not authorized this app*|not \
                    consented|consent~not~granted|missing permissions~token|missing~abilities|missing \
                    ability|token~ability|token~abilities|claims~not sufficient|required claim*",
                ),
                Not(&Text("claim~exp*|claim~aud*|claim~iss*")),
                Not(&Status(&[200, 404])),
            ],
            says: &[("insufficient-scope", Likely), ("permission-denied", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 403 Forbidden\n\nnot contain x scope; not contain x permission; expected scope x failed; scope x \
                    failed; scope check; checking x scope; scope x denied; unauthorized scope; \
                    unauthorised scope; scope not authorized; scope x unauthorized; not authorized for x \
                    scope; no scope; scope x needed; needs x scope; requires x scope; requires the  x  \
                    scope; required oauth scope; scope x not present; scope x not found; scope x not \
                    included; scope x absent; lack of scope; lacks x scope; lacks required x scope; app \
                    permissions; oauth permissions; token permissions; token's permissions; permissions \
                    of x token; api key does not have x permission; api key x lacks; key does not have x \
                    permission; key lacks x permission; key x insufficient permission; key x not have \
                    access; key x not x permitted; read-only token; readonly token; read only token; \
                    token is read-only; read-only key; read only key; read-only api key; read-only access;\
                     key is read-only; restricted key; restricted api key; delegated permission; \
                    reauthorize x app; re-authorize x app; reauthorize x permission; token has no x \
                    access; token x no write access; token x not permitted; token is not authorized to; \
                    token is not allowed to; has not granted; user has not authorized; user hasn't \
                    authorized; not authorized this app; not consented; consent x not x granted; missing \
                    permissions x token; missing x abilities; missing ability; token x ability; token x \
                    abilities; claims x not sufficient; required claim",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"out of the scope of this document\"}",
        },
        sign! {
            when: &[
                Text(
                    "does not have * access|doesn't have * access|do not have * access|don't have * access|\
                    does not have * permission*|doesn't have * permission*|do not have * permission*|\
                    don't have * permission*|does not have * privilege*|does not have * role|does not \
                    have the role*|has no permission*|have no permission*|has no access|have no access|\
                    has no right*|have no right*|no right to|no rights to|not have the right to|not have \
                    rights|not have enough rights|right missing|rights missing|missing right*|missing \
                    privilege*|lack of permission*|lack of privilege*|without permission|without the \
                    permission*|permission~required|permissions required|privilege~required|\
                    privilege~missing|insufficient access rights|insufficient user rights|insufficient \
                    user permission*|insufficient authority|insufficient authorization|unauthorized for \
                    user|not authorized for user|is unauthorized for*|must have * access|must have * \
                    permission*|must have * role|must have~rights|must be admin|must be an owner|must be \
                    owner|must be the owner|must be a maintainer|must be a member|must be authorized to|\
                    must be a *admin*|not an admin*|not admin|not~administrator|only admin*can*|only \
                    administrators|only owners|only members|members only|only the author|only~can access|\
                    restricted to admin*|restricted to members|restricted to~role|limited to admin*|\
                    requires elevated*|elevated privilege*|elevated permission*|elevated rights|blocked \
                    by the user|blocked by this user|has blocked you|not the author|belongs to another|\
                    belongs to a different|owned by another|not owned by*|not the creator|not part \
                    of~team|not part of~group|not part of~organization|not part of~project|not in \
                    the~group|not a member|not been granted|not been assigned|not assigned to*|no role \
                    assigned|no roles assigned|role assignment*|denied by acl|acl~denied|denied by rbac|\
                    rbac*denied|rbac*forbidden|authorization policy~|denied by authorization*|\
                    insufficient_privilege*|access level~|access control list|does not grant*|not granted \
                    access|not privileged|no privileges|no privilege|not allowed for user|not permitted \
                    for user|not permitted for~role|\"not~user\"",
                ),
                Not(&Text("(13: permission denied|(13)permission denied|*scope*|permission to access /*|\
                    permission to access this resource|token does not have*|key does not have*|api \
                    key~lacks*|ip address|your ip|client ip|csrf|user agent|on this server|to the \
                    requested url|website owner|site owner|to view this directory*")),
                Not(&Status(&[200, 404])),
            ],
            says: &[("permission-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\ndoes not have  x  access; doesn't have  x  access; do not have  x  access; don't have \
                     x  access; does not have  x  permission; doesn't have  x  permission; do not have  x \
                     permission; don't have  x  permission; does not have  x  privilege; does not have  x \
                     role; does not have the role; has no permission; have no permission; has no access; \
                    have no access; has no right; have no right; no right to; no rights to; not have the \
                    right to; not have rights; not have enough rights; right missing; rights missing; \
                    missing right; missing privilege; lack of permission; lack of privilege; without \
                    permission; without the permission; permission x required; permissions required; \
                    privilege x required; privilege x missing; insufficient access rights; insufficient \
                    user rights; insufficient user permission; insufficient authority; insufficient \
                    authorization; unauthorized for user; not authorized for user; is unauthorized for; \
                    must have  x  access; must have  x  permission; must have  x  role; must have x \
                    rights; must be admin; must be an owner; must be owner; must be the owner; must be a \
                    maintainer; must be a member; must be authorized to; must be a  x admin; not an admin;\
                     not admin; not x administrator; only admin x can; only administrators; only owners; \
                    only members; members only; only the author; only x can access; restricted to admin; \
                    restricted to members; restricted to x role; limited to admin; requires elevated; \
                    elevated privilege; elevated permission; elevated rights; blocked by the user; \
                    blocked by this user; has blocked you; not the author; belongs to another; belongs to \
                    a different; owned by another; not owned by; not the creator; not part of x team; not \
                    part of x group; not part of x organization; not part of x project; not in the x \
                    group; not a member; not been granted; not been assigned; not assigned to; no role \
                    assigned; no roles assigned; role assignment; denied by acl; acl x denied; denied by \
                    rbac; rbac x denied; rbac x forbidden; authorization policy x ; denied by \
                    authorization; insufficient_privilege; access level x ; access control list; does not \
                    grant; not granted access; not privileged; no privileges; no privilege; not allowed \
                    for user; not permitted for user; not permitted for x role; \"not x user\"",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"the token does not have the required scopes; \
                    no access token\"}",
        },
        sign! {
            // Authorization comes behind authentication: who fails at it is known.
            when: &[
                Text(
                    "authorization failure for|authenticated but not authorized|is authenticated but*|\
                    authorization failed for user|user is known but*",
                ),
                Status(&[401]),
            ],
            says: &[("permission-denied", Likely), ("wrong-status-401-for-403", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthorization failure for; authenticated but not authorized; is authenticated but; \
                    authorization failed for user; user is known but",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication failure for \"/x\"",
        },
        sign! {
            when: &[
                Text(
                    "right missing|rights missing|missing right*|not have permission|don't have permission|\
                    no permission|insufficient permission*|insufficient privilege*|insufficient rights|\
                    not have the required role*|not in the required role|role~not allowed|missing role",
                ),
                Status(&[401]),
            ],
            says: &[("wrong-status-401-for-403", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nright missing; rights missing; missing right; not have permission; don't have \
                    permission; no permission; insufficient permission; insufficient privilege; \
                    insufficient rights; not have the required role; not in the required role; role x not \
                    allowed; missing role",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"permission denied\"}",
        },
        sign! {
            when: &[
                Text(
                    "is anonymous|to anonymous|anonymous request*|anonymousUser|\
                    AnonymousAuthenticationToken|anonymous authentication|principal~anonymous|\
                    unauthenticated user*|unauthenticated request*|user: null|user=null|user: none|user \
                    is null|[no user]|guest user",
                ),
                Not(&Text("anonymous access~disabled")),
                Status(&[401, 403]),
            ],
            says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Hint)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nis anonymous; to anonymous; anonymous request; anonymousUser; \
                    AnonymousAuthenticationToken; anonymous authentication; principal x anonymous; \
                    unauthenticated user; unauthenticated request; user: null; user=null; user: none; \
                    user is null; [no user]; guest user",
            miss: "HTTP/1.1 403 Forbidden\n\nanonymous access is disabled",
        },
        sign! {
            when: &[
                Text(
                    "no required ssl certificate*|ssl certificate error|no client certificate*|client \
                    certificate~required|client certificate~missing|client certificate~not provided|\
                    certificate is required|certificate was not provided|certificate not provided|client \
                    did not present*",
                ),
                Not(&Status(&[200, 401, 403, 404, 407, 500, 502, 503])),
            ],
            says: &[("client-certificate-required", Likely)],
            source: CERT,
            hit: "HTTP/1.1 400 Bad Request\n\nno required ssl certificate; ssl certificate error; no client certificate; client \
                    certificate x required; client certificate x missing; client certificate x not \
                    provided; certificate is required; certificate was not provided; certificate not \
                    provided; client did not present",
            miss: "HTTP/1.1 502 Bad Gateway\n\nno client certificate",
        },
        sign! {
            when: &[
                Text(
                    "response indicates failure|third party auth*|auth error from|authentication error \
                    from|introspection~status|introspection request~|introspect~failed|failed to \
                    introspect|error introspecting|jwks endpoint|jwks_uri|jwks url|jwks~content type|\
                    jwks~timeout|jwks~timed out|jwks~refused|jwks~unreachable|jwks~not found|jwks~not \
                    available|jwks~empty|retrieve~keys|retrieving~keys|retrieve jwks|loading jwks|load \
                    jwks|download~jwks|downloading~jwks|fetching~keys|fetching~key set|realm keys|fetch \
                    public key*|fetching public key*|get public key*|jwt secret~not|no jwt secret*|secret \
                    is not configured|secret not configured|secret is not set|secret not set|\
                    secretOrPublicKey must*|secretOrPrivateKey must*|no secret~configured|verification \
                    key~not configured|no verification key~configured|public key~not configured|no public \
                    key configured|no authentication provider*|no AuthenticationProvider*|authentication \
                    provider~unavailable|authentication backend*|auth backend*|authenticator~unavailable|\
                    no authenticator*|no authentication method*configured|no authentication handler*|no \
                    auth strategy*|unknown authentication strategy*|ldap~refused|ldap~unavailable|\
                    ldap~timed out|ldap~timeout|ldap~unreachable|ldap connection*fail*|could not connect \
                    to ldap*|failed to connect to ldap*|radius~timeout|failed to bind*ldap*|could not \
                    connect to auth*|failed to connect to auth*|unable to connect to auth*|error \
                    connecting to auth*|unable to contact auth*|auth server~unreachable|authorization \
                    server~unreachable|authorization server~unavailable|identity server~unreachable|\
                    idp~unreachable|idp~unavailable|sso server~unavailable|upstream auth*|ext_authz*error|\
                    FakeBasicAuth is*",
                ),
                Not(&Text("failed to discover*|discover oauth*")),
            ],
            says: &[("server-auth-misconfigured", Likely)],
            source: FAULT,
            hit: "HTTP/1.1 401 Unauthorized\n\nresponse indicates failure; third party auth; auth error from; authentication error \
                    from; introspection x status; introspection request x ; introspect x failed; failed \
                    to introspect; error introspecting; jwks endpoint; jwks_uri; jwks url; jwks x content \
                    type; jwks x timeout; jwks x timed out; jwks x refused; jwks x unreachable; jwks x \
                    not found; jwks x not available; jwks x empty; retrieve x keys; retrieving x keys; \
                    retrieve jwks; loading jwks; load jwks; download x jwks; downloading x jwks; fetching \
                    x keys; fetching x key set; realm keys; fetch public key; fetching public key; get \
                    public key; jwt secret x not; no jwt secret; secret is not configured; secret not \
                    configured; secret is not set; secret not set; secretOrPublicKey must; \
                    secretOrPrivateKey must; no secret x configured; verification key x not configured; \
                    no verification key x configured; public key x not configured; no public key \
                    configured; no authentication provider; no AuthenticationProvider; authentication \
                    provider x unavailable; authentication backend; auth backend; authenticator x \
                    unavailable; no authenticator; no authentication method x configured; no \
                    authentication handler; no auth strategy; unknown authentication strategy; ldap x \
                    refused; ldap x unavailable; ldap x timed out; ldap x timeout; ldap x unreachable; \
                    ldap connection x fail; could not connect to ldap; failed to connect to ldap; radius \
                    x timeout; failed to bind x ldap; could not connect to auth; failed to connect to \
                    auth; unable to connect to auth; error connecting to auth; unable to contact auth; \
                    auth server x unreachable; authorization server x unreachable; authorization server x \
                    unavailable; identity server x unreachable; idp x unreachable; idp x unavailable; sso \
                    server x unavailable; upstream auth; ext_authz x error; FakeBasicAuth is",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"authentication failed\"}",
        },
        sign! {
            when: &[
                Text(
                    "wrong key|incorrect key|unknown key|no such key|key not found|key does not exist|key \
                    is unknown|key~not recognized|key~revoked|key is inactive|key~inactive|key is \
                    disabled|key was disabled|key was revoked|key was deleted|key expired|expired key|\
                    revoked key|key has been revoked|key has been deleted|key~no longer valid|key~no \
                    longer active|api credentials~invalid|invalid api credentials|invalid app credentials|\
                    invalid application key|invalid app_key|invalid developer key|invalid integration key|\
                    invalid license key|invalid licence key|license key~invalid|invalid secret key|secret \
                    key~invalid|invalid api secret|invalid secret|wrong secret|bad secret|incorrect \
                    secret|secret~incorrect|invalid write key|invalid server key|invalid project key|\
                    invalid partner key|invalid service key|invalid apitoken|invalid account key|\
                    unrecognized key|unrecognised key|key~unrecognized|invalid x-auth*|invalid webhook \
                    url|api key you provided~|api key provided~|key you provided~|no api key~found for*",
                ),
                Not(&Text("public key|publickey|signing key|kid|jwks*|jwt|token|jwk|nosuchkey|json|foreign key|\
                    host key|aws|bucket|*client secret*|missing api key|api key not found in*|key not \
                    found in*|keyerror|signature")),
                Status(&[400, 401, 403, 422]),
            ],
            says: &[("api-key-invalid", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nwrong key; incorrect key; unknown key; no such key; key not found; key does not exist;\
                     key is unknown; key x not recognized; key x revoked; key is inactive; key x inactive;\
                     key is disabled; key was disabled; key was revoked; key was deleted; key expired; \
                    expired key; revoked key; key has been revoked; key has been deleted; key x no longer \
                    valid; key x no longer active; api credentials x invalid; invalid api credentials; \
                    invalid app credentials; invalid application key; invalid app_key; invalid developer \
                    key; invalid integration key; invalid license key; invalid licence key; license key x \
                    invalid; invalid secret key; secret key x invalid; invalid api secret; invalid secret;\
                     wrong secret; bad secret; incorrect secret; secret x incorrect; invalid write key; \
                    invalid server key; invalid project key; invalid partner key; invalid service key; \
                    invalid apitoken; invalid account key; unrecognized key; unrecognised key; key x \
                    unrecognized; invalid x-auth; invalid webhook url; api key you provided x ; api key \
                    provided x ; key you provided x ; no api key x found for",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"publickey: key not found; no such key of \
                    the object\"}",
        },
        sign! {
            when: &[
                Text(
                    "sudo required|sudoRequired|sudo mode|requires sudo|verify your identity|confirm your \
                    identity|confirm it's you|verify it's you|strong authentication required|stronger \
                    authentication|strong customer authentication|sca_required|higher authentication \
                    level|higher level of authentication|authentication level~|insufficient \
                    authentication level|high assurance|elevated session|elevated authentication|login is \
                    too old|login too old|session is too old|recent authentication|recently authenticated|\
                    recent sign-in|re-login required|reauthentication required|reauthorization required|\
                    re-authentication required|needs reauthentication|requires reauthentication|password \
                    re-entry*|re-enter your password|enter your password again|additional authentication|\
                    additional verification|passcode required|otp missing|missing otp|invalid otp|\
                    otp~invalid|otp~expired|otp is required|otp code|totp code|2fa code|mfa code|mfa \
                    token~|2fa token~|two-step verification|2-step verification|authenticator code|\
                    authenticator app|security code required|enroll in mfa|mfa enrollment*|mfa not*|\
                    two-factor authentication*enabl*|enable two-factor*",
                ),
                Not(&Status(&[200, 404])),
            ],
            says: &[("step-up-required", Likely)],
            source: STEP,
            hit: "HTTP/1.1 401 Unauthorized\n\nsudo required; sudoRequired; sudo mode; requires sudo; verify your identity; confirm \
                    your identity; confirm it's you; verify it's you; strong authentication required; \
                    stronger authentication; strong customer authentication; sca_required; higher \
                    authentication level; higher level of authentication; authentication level x ; \
                    insufficient authentication level; high assurance; elevated session; elevated \
                    authentication; login is too old; login too old; session is too old; recent \
                    authentication; recently authenticated; recent sign-in; re-login required; \
                    reauthentication required; reauthorization required; re-authentication required; \
                    needs reauthentication; requires reauthentication; password re-entry; re-enter your \
                    password; enter your password again; additional authentication; additional \
                    verification; passcode required; otp missing; missing otp; invalid otp; otp x invalid;\
                     otp x expired; otp is required; otp code; totp code; 2fa code; mfa code; mfa token x \
                    ; 2fa token x ; two-step verification; 2-step verification; authenticator code; \
                    authenticator app; security code required; enroll in mfa; mfa enrollment; mfa not; \
                    two-factor authentication x enabl; enable two-factor",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"two-factor authentication is a good \
                    thing\"}",
        },
        sign! {
            when: &[
                Text(
                    "saml enforcement|sso enforcement|saml_failure|saml session required|saml \
                    authentication required|saml login required|single sign-on required|single sign-on is \
                    required|requires single sign-on|requires saml*|must authenticate with saml|must use \
                    sso|must use single sign-on|sso is required|sso is enforced|enforces sso|sso enforced|\
                    authorize~for sso|not authorized for sso|not been authorized~sso|enable sso for*|log \
                    in with sso|sign in with sso|login with sso|log in via sso|sign in via sso|sign in \
                    using sso|log in using sso|log in with single sign-on|sign in with single sign-on|log \
                    in through sso|sign in through sso",
                ),
            ],
            says: &[("sso-authorization-required", Sure)],
            source: SSO,
            hit: "HTTP/1.1 401 Unauthorized\n\nsaml enforcement; sso enforcement; saml_failure; saml session required; saml \
                    authentication required; saml login required; single sign-on required; single sign-on \
                    is required; requires single sign-on; requires saml; must authenticate with saml; \
                    must use sso; must use single sign-on; sso is required; sso is enforced; enforces sso;\
                     sso enforced; authorize x for sso; not authorized for sso; not been authorized x sso;\
                     enable sso for; log in with sso; sign in with sso; login with sso; log in via sso; \
                    sign in via sso; sign in using sso; log in using sso; log in with single sign-on; \
                    sign in with single sign-on; log in through sso; sign in through sso",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"single sign-on is offered\"}",
        },
        sign! {
            when: &[
                Text(
                    "discover oauth*|discover~protected resource metadata|oauth discovery*fail*|protected \
                    resource metadata~not found|no protected resource metadata|authorization server \
                    metadata~not found|does not implement oauth*|does not support oauth discovery|does \
                    not support dynamic client registration",
                ),
            ],
            says: &[("discovery-metadata-missing", Likely)],
            source: PRM,
            hit: "HTTP/1.1 401 Unauthorized\n\ndiscover oauth; discover x protected resource metadata; oauth discovery x fail; \
                    protected resource metadata x not found; no protected resource metadata; \
                    authorization server metadata x not found; does not implement oauth; does not support \
                    oauth discovery; does not support dynamic client registration",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"metadata of the file not found\"}",
        },
        sign! {
            when: &[
                Text(
                    "authentication denied|authentication_denied|login denied|login was denied",
                ),
            ],
            says: &[("basic-wrong-credentials", Likely), ("account-restricted", Hint)],
            source: LOCK,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthentication denied; authentication_denied; login denied; login was denied",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"authentication needed\"}",
        },
        sign! {
            // Beside a bearer token it is the token that is signed.
            when: &[
                Text(
                    "invalid signature|signature verification|signature is invalid|bad signature|signature \
                    invalid|signature~not valid|signature~invalid|signature~not match*|signature check*",
                ),
                Not(&Text("webhook|hmac|saml|x-signature*|x-hub-signature*|request signature*|oauth_signature*|\
                    signature header*|aws*|signature-input|timestamp")),
                Scheme("bearer"),
            ],
            says: &[("token-bad-signature", Likely)],
            source: SIG,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\ninvalid signature; signature verification; signature is invalid; bad signature; \
                    signature invalid; signature x not valid; signature x invalid; signature x not match; \
                    signature check",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                    Unauthorized\n\n{\"message\":\"HMAC: invalid signature\"}",
        },
        sign! {
            when: &[
                Text(
                    "hmac~cannot be verified|hmac~could not be verified|hmac~not valid|hmac~does not match|\
                    request signature~not valid|request signature~cannot*|request signature~could not*|\
                    request signature~not~verified|signature header~not valid|signature header~does not*",
                ),
            ],
            says: &[("request-signature-mismatch", Likely)],
            source: MSGSIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nhmac x cannot be verified; hmac x could not be verified; hmac x not valid; hmac x \
                    does not match; request signature x not valid; request signature x cannot; request \
                    signature x could not; request signature x not x verified; signature header x not \
                    valid; signature header x does not",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the hmac is missing\"}",
        },
        sign! {
            when: &[
                Text(
                    "not valid yet|be used before|not usable before|becomes valid|valid only from|valid \
                    from~future|not valid until",
                ),
                Not(&Text("certificate*|nonce")),
            ],
            says: &[("token-not-yet-valid", Likely)],
            source: NBF,
            hit: "HTTP/1.1 401 Unauthorized\n\nnot valid yet; be used before; not usable before; becomes valid; valid only from; \
                    valid from x future; not valid until",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the account is used\"}",
        },
        sign! {
            when: &[
                Text(
                    "need to be signed in|must be signed in|have to be signed in|have to log in|have to \
                    sign in|have to be logged in|sign in first|log in first|login first|requires you to \
                    sign in|please authenticate|authenticate first|authentication needed|authentication \
                    is needed|be logged in to|be signed in to",
                ),
                Not(&Text("proxy|sign in again|log in again|saml|sso|single sign-on")),
                Not(&Status(&[200])),
            ],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint)],
            source: AUTHN,
            hit: "HTTP/1.1 401 Unauthorized\n\nneed to be signed in; must be signed in; have to be signed in; have to log in; have \
                    to sign in; have to be logged in; sign in first; log in first; login first; requires \
                    you to sign in; please authenticate; authenticate first; authentication needed; \
                    authentication is needed; be logged in to; be signed in to",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"you are signed in\"}",
        },
    ],
};

const EXP: Source =
    Source { label: "RFC 7519 §4.1.4", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.4" };
const AUD: Source =
    Source { label: "RFC 7519 §4.1.3", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.3" };
const ISS: Source =
    Source { label: "RFC 7519 §4.1.1", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.1" };
const SIG: Source =
    Source { label: "RFC 7515 §5.2", url: "https://www.rfc-editor.org/rfc/rfc7515.html#section-5.2" };
const VAL: Source =
    Source { label: "RFC 7519 §7.2", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-7.2" };
const TYPE: Source =
    Source { label: "RFC 8725 §3.11", url: "https://www.rfc-editor.org/rfc/rfc8725.html#section-3.11" };
const BEARER: Source =
    Source { label: "RFC 6750 §3.1", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1" };
const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const AUTHN: Source =
    Source { label: "RFC 9110 §15.5.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2" };
const FAULT: Source =
    Source { label: "RFC 9110 §15.6.1", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.1" };
const STEP: Source =
    Source { label: "RFC 9470 §3", url: "https://www.rfc-editor.org/rfc/rfc9470.html#section-3" };
const CERT: Source =
    Source { label: "RFC 8446 §4.3.2", url: "https://www.rfc-editor.org/rfc/rfc8446.html#section-4.3.2" };
const SESSION: Source = Source {
    label: "OWASP: Session Management",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html",
};
const LOCK: Source = Source {
    label: "OWASP: Authentication",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html",
};
const KEYS: Source = Source {
    label: "OpenAPI: API keys",
    url: "https://swagger.io/docs/specification/v3_0/authentication/api-keys/",
};
const PRM: Source =
    Source { label: "RFC 9728 §5.1", url: "https://www.rfc-editor.org/rfc/rfc9728.html#section-5.1" };
const MSGSIG: Source =
    Source { label: "RFC 9421 §3.2", url: "https://www.rfc-editor.org/rfc/rfc9421.html#section-3.2" };
const NBF: Source =
    Source { label: "RFC 7519 §4.1.5", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.5" };
const SSO: Source = Source {
    label: "GitLab: SAML SSO enforcement",
    url: "https://docs.gitlab.com/user/group/saml_sso/#sso-enforcement",
};
