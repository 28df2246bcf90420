//! Wordings about where a request comes from and how it is sent, that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Log, Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-client",
    name: "wording: clients and networks",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "ip address~not allowed|ip address~blocked|ip address~banned|ip~not allowed|\
                    ip~not whitelisted|ip~not in~whitelist|ip~not in~allowlist|ip~not in~allow list|\
                    ip~blacklisted|ip~blocklisted|ip~denied|ip~forbidden|ip~restricted|ip~not authorized|\
                    ip~not permitted|ip~blocked|ip~banned|ip_blocked|ip_not_allowed|ip allow list|\
                    ip allowlist|ip whitelist|unauthorized ip|disallowed ip|your ip~blocked|\
                    your ip~banned|your ip~not*|blocked ip|banned ip|untrusted ip|invalid ip|\
                    ip restriction*|ip address~denied|ip address~restricted|address~not allowed|\
                    client ip~not*|source ip~not*|remote address~not*|network~not allowed|vpn~detected|\
                    vpn~not allowed|vpn or proxy|using a vpn|proxy~detected|tor exit*|from your location|\
                    your ip address has been*|ip address~rejected|ip address of the client*|ip~rejected|\
                    ip address~not in~list|ip~not in~list|ip~not in~range",
                ),
                Not(&Text("ip address: |direct ip access|https~not allowed|email address~not allowed|script~not allowed")),
            ],
            says: &[("ip-blocked", Likely), ("waf-blocked", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nIP address is not allowed; ip address was blocked; ip \
                    address is banned; ip not allowed; ip is not whitelisted; ip is not in the whitelist; \
                    ip not in allowlist; ip not in allow list; ip is blacklisted; ip is blocklisted; ip \
                    denied; ip forbidden; ip restricted; ip is not authorized; ip not permitted; ip \
                    blocked; ip banned; ip_blocked ip_not_allowed; ip allow list; ip allowlist; ip \
                    whitelist; unauthorized ip; disallowed ip; your ip is blocked; your ip is banned; \
                    your ip is not good; blocked ip; banned ip; untrusted ip; invalid ip; ip restriction; \
                    ip address denied; ip address is restricted; address not allowed; client ip is not; \
                    source ip is not; remote address is not; network is not allowed; vpn detected; vpn \
                    not allowed; vpn or proxy; using a vpn; proxy detected; tor exit node; from your \
                    location; Your IP address has been blocked; IP address was rejected; \
                    IP address of the client \
                    has been rejected; IP rejected; ip address is not in the list; \
                    ip is not in the allowed list; ip is not \
                    in the range",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"description not allowed, email address is \
                    not allowed\"}",
        },
        sign! {
            when: &[
                Text(
                    "not available in your country|not available in your region|your country~blocked|\
                    your country~not*|from your country|country~not~supported|country~not~allowed|\
                    country~blocked|country~restricted|region~not supported|region~not allowed|geo-block*|\
                    geoblock*|geo block*|geo-restrict*|unsupported_country*|unsupported country*|\
                    location is not supported|location~not supported|location~not allowed|\
                    blocked in your country|restricted in your country|sanctioned countr*|embargo*|\
                    geographic~restrict*|not available in your location|in your region",
                ),
                Status(&[401, 403, 451]),
            ],
            says: &[("ip-blocked", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nnot available in your country; not available in your \
                    region; your country is blocked; your country is not served; from your country; \
                    country is not supported; country is not allowed; country is blocked; country is \
                    restricted; region is not supported; region is not allowed; geo-blocked; geoblocked; \
                    geo blocking; geo-restricted; unsupported_country_region_territory; unsupported \
                    country; User location is not supported for the API use; location is not supported; \
                    location not allowed; blocked in your country; restricted in your country; sanctioned \
                    countries; embargoed; geographic restrictions; geolocation; not available in your \
                    location; in your region",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"field\":\"country\",\"value\":\"DE\"}",
        },
        sign! {
            when: &[
                Text(
                    "checking your browser|just a moment*|enable javascript and cookies|\
                    please enable javascript|please enable js*|please enable cookies|verify you are human|\
                    verify you are a human|verifying you are human|are you a robot|are you human|\
                    not a robot|i am human|i'm not a robot|human verification|automated access|\
                    automated requests|unusual traffic|suspicious activity|bot detected|bot detection|\
                    bots~not allowed|robot check|browser check|javascript~required~verify|\
                    pardon our interruption|press & hold|ddos protection|ddos-guard|are a robot|\
                    verify that you're not a robot|detected unusual activity|challenge_required",
                ),
                Status(&[401, 403, 405, 406, 429, 503]),
            ],
            says: &[("bot-challenge", Likely), ("waf-blocked", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nchecking your browser; just a moment...; enable javascript \
                    and cookies; please enable javascript; please enable JS; please enable cookies; \
                    verify you are human; verify you are a human; verifying you are human; are you a \
                    robot; are you human; not a robot; i am human; i'm not a robot; recaptcha hcaptcha \
                    h-captcha g-recaptcha cf-turnstile captcha turnstile; human verification; automated \
                    access; automated requests; unusual traffic; suspicious activity; bot detected; bot \
                    detection; bots are not allowed; robot check; security check; browser check; \
                    javascript is required to verify; pardon our interruption; press & hold; ddos \
                    protection; ddos-guard; are a robot; verify that you're not a robot; detected unusual \
                    activity; challenge-form challenge_required",
            miss: "HTTP/1.1 200 OK\n\n<script src=\"https://www.google.com/recaptcha/api.js\"></script> \
                    security check",
        },
        sign! {
            when: &[Any(&[Header("sg-captcha", "*"), Body("/.well-known/sgcaptcha/*")])],
            says: &[("bot-challenge", Sure)],
            source: SITEGROUND,
            hit: "HTTP/1.1 202 Accepted\nSG-Captcha: challenge\n\n<meta http-equiv=\"refresh\" \
                    content=\"0;/.well-known/sgcaptcha/?r=%2F\">",
            miss: "HTTP/1.1 202 Accepted\nX-Proxy-Cache: MISS\n\n<meta http-equiv=\"refresh\" content=\"0;/login\">",
        },
        sign! {
            when: &[
                Text(
                    "captcha|recaptcha|hcaptcha|h-captcha|g-recaptcha|cf-turnstile|turnstile|\
                    challenge-form|security check",
                ),
                Status(&[403, 405, 406, 429, 503]),
            ],
            says: &[("bot-challenge", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\ncaptcha recaptcha hcaptcha h-captcha g-recaptcha \
                    cf-turnstile turnstile challenge-form security check",
            miss: "HTTP/1.1 200 OK\n\ncaptcha",
        },
        sign! {
            when: &[
                Text(
                    "user agent~not allowed|user-agent~not allowed|user agent~blocked|user-agent~blocked|\
                    user agent~required|user-agent~required|missing user-agent|missing user agent|\
                    invalid user-agent|invalid user agent|user-agent~missing|user agent~missing|\
                    bad user-agent|bad user agent|user-agent~forbidden|user agent~forbidden|\
                    user agent~banned|user-agent~banned|set a user-agent|descriptive user-agent|\
                    user-agent policy|unidentified user-agent|please set~user-agent|please set~user agent|\
                    user-agent header*|user agent~denied|user-agent~denied|browser~not supported|\
                    unsupported browser|make sure your request has a user-agent*|\
                    providing the HTTP user-agent|providing a user-agent|include a user-agent|\
                    include a `user-agent`|identify your software properly|custom user-agent|custom user agent|\
                    generic user-agent|generic user agent|generic_user_agent|default user-agent",
                ),
                Status(&[400, 401, 403, 406, 429]),
            ],
            says: &[("user-agent-refused", Likely)],
            source: AGENT,
            hit: "HTTP/1.1 403 Forbidden\n\nuser agent is not allowed; user-agent not allowed; user \
                    agent is blocked; user-agent is blocked; user agent is required; user-agent is \
                    required; missing user-agent; missing user agent; invalid user-agent; invalid user \
                    agent; user-agent is missing; user agent is missing; a custom user-agent; a custom user agent; generic \
                    user-agent; generic user agent; generic_user_agent; default user-agent; bad user-agent; bad user agent; \
                    user-agent is forbidden; user agent is forbidden; user agent is banned; user-agent is \
                    banned; set a user-agent; descriptive user-agent; user-agent policy; unidentified \
                    user-agent; please set a user-agent; please set your user agent; user-agent header \
                    wanted; user agent denied; user-agent denied; browser is not supported; unsupported \
                    browser; Please make sure your request has a User-Agent header; Please identify your software \
                    properly by providing the HTTP User-Agent string; by providing a user-agent; must \
                    include a User-Agent; must include a `User-Agent` header",
            miss: "HTTP/1.1 200 OK\n\nyour user-agent header is curl/8",
        },
        sign! {
            when: &[
                Text(
                    "referer~not allowed|referrer~not allowed|referer~blocked|referrer~blocked|\
                    referer~required|referer~missing|missing referer|invalid referer|referer~invalid|\
                    invalid referrer|bad referer|hotlink*|hot link*|hot-link*|no referer|referer~denied|\
                    referrer~denied|requests from referer*|wrong referer|referer_not_allowed|\
                    RefererNotAllowedMapError|leech*|referer~does not match|referer header*|\
                    domain~authorised to use~key|domain~authorized to use~key|domain~allowed~key",
                ),
                Not(&Text("referrer-policy|origin or referer")),
                Status(&[400, 401, 403]),
            ],
            says: &[("hotlink-refused", Likely)],
            source: REFERER,
            hit: "HTTP/1.1 403 Forbidden\n\nreferer not allowed; referrer not allowed; referer blocked; \
                    referrer blocked; referer required; referer missing; missing referer; invalid \
                    referer; referer is invalid; invalid referrer; bad referer; hotlinking; hot linking; \
                    hot-linking; Referer checking failed; no referer; referer denied; referrer denied; \
                    requests from referer; wrong referer; referer_not_allowed; RefererNotAllowedMapError; \
                    leeching; referer does not match; referer header wanted; domain is not authorised to use this key; \
                    domain is not authorized to use this key; domain not allowed for this key",
            miss: "HTTP/1.1 403 Forbidden\n\nreferer is invalid <meta name=\"referrer-policy\">",
        },
        sign! {
            when: &[
                Text(
                    "origin not allowed|origin~not allowed|invalid origin|origin~not permitted|\
                    origin~mismatch|origin~forbidden|disallowed origin|origin~denied|denied for origin|origin~blocked|\
                    origin~rejected|forbidden origin|bad origin|unauthorized origin|origin~not~authorized|\
                    origin~not~whitelisted|origin~not~trusted|not allowed by cors|cors~rejected|\
                    cors~denied|invalid cors request|origin_not_allowed|origin check*|origin~not match*|\
                    checkorigin*|untrusted origin|websocket: request origin not allowed*",
                ),
                Not(&Text("original*denied|original~not allowed|cors policy|therefore not allowed")),
                Status(&[400, 401, 403]),
            ],
            says: &[("origin-not-allowed", Likely), ("csrf-failed", Hint)],
            source: ORIGIN,
            hit: "HTTP/1.1 403 Forbidden\n\norigin not allowed; denied for origin; origin is not allowed; invalid origin; \
                    origin is not permitted; origin mismatch; origin forbidden; disallowed origin; origin \
                    denied; origin blocked; origin rejected; forbidden origin; bad origin; unauthorized \
                    origin; origin is not authorized; origin not whitelisted; origin is not trusted; not \
                    allowed by CORS; cors: not allowed; cors rejected; cors denied; cors error; invalid \
                    CORS request; origin_not_allowed; origin check failed; origin does not match; not an \
                    allowed origin; checkorigin failed; request origin; missing origin; untrusted origin; \
                    cross-origin was blocked; cross origin is not; websocket: request origin not allowed \
                    by Upgrader.CheckOrigin; CORS origin wrong",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"cors policy; the original image is not \
                    allowed; original.png: access denied\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid host header|invalid host|host not allowed|host~not allowed|blocked host|\
                    blocked hosts|invalid http_host*|disallowedhost|untrusted host|host header~not*|\
                    invalid hostname|host~not~permitted|host~not~trusted|trusted_domains|untrusted domain|\
                    host~rejected|host check~failed|unrecognized host|unknown host header|dns rebinding*|\
                    misdirected request|allowed_hosts|allowedhosts|invalid host specified|\
                    host~not~recognized|host mismatch",
                ),
                Not(&Text("referer host|referrer host")),
                Status(&[400, 401, 403, 404, 421]),
            ],
            says: &[("host-not-allowed", Likely)],
            source: HOST,
            hit: "HTTP/1.1 403 Forbidden\n\ninvalid host header; invalid host; host not allowed; host \
                    is not allowed; blocked host; blocked hosts; invalid http_host header; \
                    DisallowedHost; untrusted host; host header is not; invalid hostname; host is not \
                    permitted; host is not trusted; trusted_domains; untrusted domain; host rejected; \
                    host check failed; unrecognized host; unknown host header; dns rebinding; misdirected \
                    request; allowed_hosts; allowedHosts; domain not allowed; invalid host specified; \
                    host is not recognized; host mismatch",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"host\":\"example.com\"}",
        },
        sign! {
            when: &[
                Text(
                    "client certificate|client certificate~required|certificate required|ssl client*|\
                    client cert*|no required ssl certificate*|ssl certificate error|\
                    ssl certificate required|certificate~not~presented|certificate~not provided|\
                    missing client cert*|missing certificate|invalid client cert*|mutual tls|mtls|\
                    mtls~required|peer did not return a certificate|certificate_required|tls client*|\
                    bad certificate|certificate~revoked|\
                    x509: certificate signed by unknown authority~client|no client certificate*",
                ),
                Status(&[400, 401, 403, 495, 496]),
            ],
            says: &[("client-certificate-required", Likely)],
            source: MTLS,
            hit: "HTTP/1.1 403 Forbidden\n\nclient certificate; client certificate is required; \
                    certificate required; ssl client cert; client cert; No required SSL certificate was \
                    sent; ssl certificate error; ssl certificate required; certificate was not presented; \
                    certificate not provided; missing client certificate; missing certificate; invalid \
                    client certificate; mutual tls; mtls; mtls is required; peer did not return a \
                    certificate; certificate_required; tls client auth; bad certificate; certificate was \
                    revoked; x509: certificate signed by unknown authority of client; no client \
                    certificate",
            miss: "HTTP/1.1 200 OK\n\nclient certificate accepted",
        },
        sign! {
            when: &[Any(&[
                Log("alert certificate required|alert certificate_required|ERR_BAD_SSL_CLIENT_AUTH_CERT*"),
                Text("alert certificate required|ERR_BAD_SSL_CLIENT_AUTH_CERT"),
            ])],
            says: &[("client-certificate-required", Likely)],
            source: TLS,
            hit: "curl: (56) OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0; \
                    alert certificate_required; ERR_BAD_SSL_CLIENT_AUTH_CERT",
            miss: "curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure",
        },
        sign! {
            when: &[
                Text(
                    "https required|ssl required|https is required|ssl is required|requires https|\
                    requires ssl|must use https|ssl~only|secure connection required|\
                    secure connection~required|tls required|insecure transport|insecure_transport|\
                    InsecureTransportError|plain http request was sent*|\
                    http request was sent to https port|http~not allowed~https|https_required|ssl_required",
                ),
                Not(&Text("https only cookie")),
                Status(&[400, 401, 403, 426]),
            ],
            says: &[("https-required", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 403 Forbidden\n\nhttps required; ssl required; https is required; ssl is \
                    required; requires https; requires ssl; must use https; must be sent over https; only \
                    via https; https only; use https; ssl only; secure connection required; secure \
                    connection is required; tls required; insecure transport; insecure_transport; \
                    InsecureTransportError; The plain HTTP request was sent to HTTPS port; http request \
                    was sent to https port; http is not allowed, https is; https_required ssl_required; \
                    please use https; over https",
            miss: "HTTP/1.1 200 OK\n\nplease use https",
        },
        sign! {
            when: &[Text(
                "directory listing denied|directory listing~forbidden|directory listing~not allowed|\
                    directory listing~disabled|directory index~forbidden|directory browsing|\
                    index of~forbidden|listing of this directory|directory browsing~not|no index file|\
                    directory has no index file|virtual directory~listing",
            )],
            says: &[("directory-index-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\ndirectory listing denied; directory listing forbidden; \
                    directory listing is not allowed; directory listing is disabled; directory index of \
                    \"/x\" is forbidden; directory browsing; index of /x forbidden; listing of this \
                    directory; directory browsing is not; no index file; directory has no index file; \
                    virtual directory does not allow listing",
            miss: "HTTP/1.1 200 OK\n\n<title>Index of /pub</title>",
        },
        sign! {
            when: &[
                Text(
                    "method not allowed|method~not allowed|method~not supported|\
                    request method~not supported|http method~not*|method_not_allowed|\
                    httprequestmethodnotsupported*|unsupported method|verb~not allowed|\
                    method~not permitted",
                ),
                Status(&[401, 403, 405, 501]),
                Not(&Text("authentication method~not|auth method~not|signing method*")),
            ],
            says: &[("method-not-permitted", Likely), ("wrong-url", Hint)],
            source: METHOD,
            hit: "HTTP/1.1 405 Method Not Allowed\n\nmethod not allowed; method PUT is not allowed; \
                    method is not supported; request method 'POST' is not supported; http method is not; \
                    method_not_allowed; HttpRequestMethodNotSupportedException; unsupported method; verb \
                    is not allowed; method not permitted; methods allowed",
            miss: "HTTP/1.1 403 Forbidden\n\nauthentication method is not supported; method not allowed",
        },
        sign! {
            when: &[
                Text("try again later|limit reached|request limit|retry later|wait before*"),
                Status(&[403, 429, 503]),
            ],
            says: &[("rate-limited", Hint)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\ntry again later; limit reached; request limit; retry later; \
                    wait before you go on",
            miss: "HTTP/1.1 401 Unauthorized\n\ntry again later",
        },
        sign! {
            when: &[Challenge("insufficient_user_authentication|insufficient_authentication_context|acr_values=*|max_age=*")],
            says: &[("step-up-required", Sure)],
            source: STEP,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer \
                    error=\"insufficient_user_authentication\", acr_values=\"gold\", max_age=900\nWWW-Authenticate: \
                    Bearer error=\"insufficient_authentication_context\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"insufficient_scope\"\n\n",
        },
    ],
};

const SITEGROUND: Source = Source {
    label: "WooCommerce, issue 52896",
    url: "https://github.com/woocommerce/woocommerce/issues/52896",
};
const BASIC: Source =
    Source { label: "RFC 7617 §2", url: "https://www.rfc-editor.org/rfc/rfc7617.html#section-2" };
const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const METHOD: Source =
    Source { label: "RFC 9110 §15.5.6", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6" };
const REFERER: Source =
    Source { label: "RFC 9110 §10.1.3", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.3" };
const AGENT: Source =
    Source { label: "RFC 9110 §10.1.5", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.5" };
const HOST: Source =
    Source { label: "RFC 9110 §7.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-7.2" };
const RATE: Source =
    Source { label: "RFC 6585 §4", url: "https://www.rfc-editor.org/rfc/rfc6585.html#section-4" };
const STEP: Source =
    Source { label: "RFC 9470 §3", url: "https://www.rfc-editor.org/rfc/rfc9470.html#section-3" };
const MTLS: Source =
    Source { label: "RFC 8705 §3", url: "https://www.rfc-editor.org/rfc/rfc8705.html#section-3" };
const ORIGIN: Source =
    Source { label: "RFC 6455 §10.2", url: "https://www.rfc-editor.org/rfc/rfc6455.html#section-10.2" };
const TLS: Source =
    Source { label: "RFC 8446 §6.2", url: "https://www.rfc-editor.org/rfc/rfc8446.html#section-6.2" };
