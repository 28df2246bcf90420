//! Wordings of what stands in front of an application, and of its own first checks: firewalls, bot checks, lists of
//! addresses, hosts, origins and programs, limits, rules of servers. They mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-edge",
    name: "wording: edges and first checks",
    kind: ProductKind::Edge,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("anomaly score|anomaly_score|denied with code 4*|attack attempt|attack blocked|attack signature*|attack pattern*|injection attack|injection attempt|injection detected|remote command execution|remote code execution|command injection|code injection|traversal attack|traversal attempt|xss attack|xss attempt|xss detected|tag \"attack-*|paranoia-level*|scanner detect*|information leakage|waf rule*|waf policy|waf action|waf block*|waf event|=waf|blocked~waf|waf~matched|waf~rejected|waf~denied|pattern match*at request_*|matched data*|intrusion prevention|intrusion detect*"), Not(&Text("DetectionOnly"))],
            says: &[("waf-blocked", Likely)],
            source: CRS,
            hit: "HTTP/1.1 403 Forbidden\n\nanomaly score; anomaly_score; denied with code 4; attack attempt; attack blocked; attack signature; attack pattern; injection attack; injection attempt; injection detected; remote command execution; remote code execution; command injection; code injection; traversal attack; traversal attempt; xss attack; xss attempt; xss detected; tag \"attack-; paranoia-level; scanner detect; information leakage; waf rule; waf policy; waf action; waf block; waf event; =waf; blocked x waf; waf x matched; waf x rejected; waf x denied; pattern match x at request_; matched data; intrusion prevention; intrusion detect",
            miss: "HTTP/1.1 403 Forbidden\n\nthe rule matched a waffle",
        },
        sign! {
            when: &[Text("potentially unsafe*|potentially dangerous*|potentially malicious*|potentially harmful*|dangerous request*|malicious activity|malicious content|malicious input|malicious payload|malicious traffic|malicious code|malicious behavio*|illegal request|illegal character*|disallowed character*|forbidden character*|suspected attack|possible attack|potential attack|hack attempt|hacking attempt|exploit attempt|security violation|security threat|security filter|security plugin|security module|security system|security appliance|security engine|violates~security|triggered~security|triggered~filter|triggered~rule|firewall blocked|firewall~rejected|firewall~denied|firewall~triggered|application firewall|support id is|incident id|to restrict access|protection against~attacks|looks like an attack|looks suspicious|flagged as~malicious|flagged as suspicious|classified as~malicious|blocked this request|blocked your request|denied this request"), Not(&Text("account~blocked|user~blocked|ip~blocked|cors policy|request forgery|dns rebinding|virtual network*")), Status(&[400, 401, 403, 404, 405, 406, 418, 429, 501, 503])],
            says: &[("waf-blocked", Likely)],
            source: CRS,
            hit: "HTTP/1.1 403 Forbidden\n\npotentially unsafe; potentially dangerous; potentially malicious; potentially harmful; dangerous request; malicious activity; malicious content; malicious input; malicious payload; malicious traffic; malicious code; malicious behavio; illegal request; illegal character; disallowed character; forbidden character; suspected attack; possible attack; potential attack; hack attempt; hacking attempt; exploit attempt; security violation; security threat; security filter; security plugin; security module; security system; security appliance; security engine; violates x security; triggered x security; triggered x filter; triggered x rule; firewall blocked; firewall x rejected; firewall x denied; firewall x triggered; application firewall; support id is; incident id; to restrict access; protection against x attacks; looks like an attack; looks suspicious; flagged as x malicious; flagged as suspicious; classified as x malicious; blocked this request; blocked your request; denied this request",
            miss: "HTTP/1.1 403 Forbidden\n\na security module of the bank; the user account blocked for a security violation",
        },
        sign! {
            when: &[Body("requested URL was rejected*support id|request rejected*support id"), Status(&[200])],
            says: &[("waf-blocked", Sure)],
            source: F5_PAGE,
            hit: "HTTP/1.1 200 OK\n\nThe requested URL was rejected. Your support ID is: 7; Request Rejected, support id: 7",
            miss: "HTTP/1.1 200 OK\n\nthe requested file was rejected; ask support",
        },
        // The names of header fields, which say that a check was put in between.
        sign! {
            when: &[Text("mitigated|waf-action|captcha-required|bot-action|bot-check|challenge-token|challenge-required"), Text("challenge|captcha")],
            says: &[("bot-challenge", Sure)],
            source: CHALLENGED,
            hit: "HTTP/1.1 403 Forbidden\nx-edge-mitigated: challenge\nx-edge-waf-action: captcha\nx-captcha-required: challenge\nx-bot-action: challenge\nx-bot-check: captcha\nx-challenge-token: 1\nx-challenge-required: 1\n\n",
            miss: "HTTP/1.1 403 Forbidden\nx-edge-mitigated: deny\n\n",
        },
        sign! {
            when: &[Text("security checkpoint|security verification|verification required to continue|prove you are human|prove that you are human|prove you're human|confirm you are human|confirm you're human|confirm that you are human|verify you're human|verify that you are human|verify you're not a robot|verify you are not a robot|bot protection|bot mitigation|anti-bot|antibot|bot manager|bot management|bot traffic|automated traffic|automated bot*|automated program*|automated script*|identified as a bot|detected as a bot|looks like a bot|are a bot|are not a bot|not a human|robot or human|human or bot|non-human|nonhuman|solve~captcha|complete~captcha|captcha~required|captcha~needed|captcha challenge|js challenge|javascript challenge|managed challenge|challenge page|challenge~solve*|enable javascript to*|turn on javascript|javascript is disabled|javascript and cookies|unusual activity from*|suspicious traffic|web scraping|scraping~not allowed|crawlers~not allowed|one more step|attention required"), Not(&Text("captcha~optional")), Status(&[200, 202, 401, 403, 405, 406, 429, 503])],
            says: &[("bot-challenge", Likely), ("waf-blocked", Hint)],
            source: CHALLENGED,
            hit: "HTTP/1.1 403 Forbidden\n\nsecurity checkpoint; security verification; verification required to continue; prove you are human; prove that you are human; prove you're human; confirm you are human; confirm you're human; confirm that you are human; verify you're human; verify that you are human; verify you're not a robot; verify you are not a robot; bot protection; bot mitigation; anti-bot; antibot; bot manager; bot management; bot traffic; automated traffic; automated bot; automated program; automated script; identified as a bot; detected as a bot; looks like a bot; are a bot; are not a bot; not a human; robot or human; human or bot; non-human; nonhuman; solve x captcha; complete x captcha; captcha x required; captcha x needed; captcha challenge; js challenge; javascript challenge; managed challenge; challenge page; challenge x solve; enable javascript to; turn on javascript; javascript is disabled; javascript and cookies; unusual activity from; suspicious traffic; web scraping; scraping x not allowed; crawlers x not allowed; one more step; attention required",
            miss: "HTTP/1.1 403 Forbidden\n\nthis app needs a robot; the challenge: write a page",
        },
        sign! {
            when: &[Text("ip address restriction*|originating ip*|ip~violates|restricts~ip address*|restricted to~ip*|restricted to~addresses|allowed ip*|permitted ip*|trusted ip*|authorized ip*|authorised ip*|whitelisted ip*|ip~not on~list|ip~not trusted|ip~not recognized|ip~not registered|ip~unknown|unknown ip*|unregistered ip*|ip filter*|ipfilter*|ip check failed|ip mismatch|ip_mismatch|ip~does not match|ip~doesn't match|ip~not match|remote host~not allowed|remote host~denied|remote address~denied|not allowed from your*|not allowed from this*|not permitted from your*|not permitted from this*|not accessible from your*|not available from your*|from your ip*|from this ip*|from your address|network acl*|network rules|network rule set|firewall settings|network/firewall rules|selected networks|virtual network*|private endpoint|public internet|public network access|forbidden-ip|blocked-ip|denied-ip|local requests only|only~local requests|LocalRequestsOnly*|only accessible from~network*|only accessible from~ip*|only available from~network*|only reachable from~network*|only allowed from~network*|only allowed from~ip*|geographic location|geo location|geo-location|geofenc*|country~banned|block access from your country|block~your country|not available in this country|unsupported region|unsupported_region|supported countries|export control*|asn~blocked|asn~banned|autonomous system*|data center ip|datacenter ip*|vpn or~proxy|proxy or vpn|anonymous proxy|anonymizer*|tor network|open proxy|ip reputation|bad reputation|poor reputation|abuse~your ip|has banned your access|banned~your ip|has banned~autonomous*"), Not(&Text("bucket|direct ip access|rate limit*")), Status(&[400, 401, 403, 404, 451])],
            says: &[("ip-blocked", Likely)],
            source: ADDRESS,
            hit: "HTTP/1.1 403 Forbidden\n\nip address restriction; originating ip; ip x violates; restricts x ip address; restricted to x ip; restricted to x addresses; allowed ip; permitted ip; trusted ip; authorized ip; authorised ip; whitelisted ip; ip x not on x list; ip x not trusted; ip x not recognized; ip x not registered; ip x unknown; unknown ip; unregistered ip; ip filter; ipfilter; ip check failed; ip mismatch; ip_mismatch; ip x does not match; ip x doesn't match; ip x not match; remote host x not allowed; remote host x denied; remote address x denied; not allowed from your; not allowed from this; not permitted from your; not permitted from this; not accessible from your; not available from your; from your ip; from this ip; from your address; network acl; network rules; network rule set; firewall settings; network/firewall rules; selected networks; virtual network; private endpoint; public internet; public network access; forbidden-ip; blocked-ip; denied-ip; local requests only; only x local requests; LocalRequestsOnly; only accessible from x network; only accessible from x ip; only available from x network; only reachable from x network; only allowed from x network; only allowed from x ip; geographic location; geo location; geo-location; geofenc; country x banned; block access from your country; block x your country; not available in this country; unsupported region; unsupported_region; supported countries; export control; asn x blocked; asn x banned; autonomous system; data center ip; datacenter ip; vpn or x proxy; proxy or vpn; anonymous proxy; anonymizer; tor network; open proxy; ip reputation; bad reputation; poor reputation; abuse x your ip; has banned your access; banned x your ip; has banned x autonomous",
            miss: "HTTP/1.1 403 Forbidden\n\nthe shipping address; the network of friends",
        },
        sign! {
            when: &[Text("usage policy|usage policies|acceptable use*|fair access|fair use policy"), Status(&[403, 429])],
            says: &[("user-agent-refused", Likely), ("ip-blocked", Hint), ("rate-limited", Hint)],
            source: AGENT,
            hit: "HTTP/1.1 403 Forbidden\n\nusage policy; usage policies; acceptable use; fair access; fair use policy",
            miss: "HTTP/1.1 403 Forbidden\n\nthe usage of policies",
        },
        sign! {
            when: &[Text("declare your traffic|update your user agent|updating your user agent|your user agent*|your user-agent*|user agent~generic|identify yourself|identify your application|identify your client|identify your app|identifies your application|unknown user agent|unknown user-agent|unrecognized client|unsupported user*agent|disallowed user*agent|disallowed_useragent|useragent~not allowed|useragent~blocked|useragent~invalid|useragent~missing|useragent~required|invalid useragent|invalid_user_agent|bad_user_agent|missing_user_agent|user_agent_required|user agent~invalid|user-agent~invalid|user agent~rejected|user-agent~rejected|user agent~not supported|user-agent~not supported|user agent~not acceptable|user agent~empty|user-agent~empty|empty user agent|empty user-agent|no user agent|no user-agent|without a user agent|without a user-agent|blocked user*agent|client version~not supported|client is too old|client is outdated|outdated client|browser~outdated|browser or app may not be secure|upgrade your browser|update your browser|third-party clients|third party clients|unofficial client*"), Status(&[400, 401, 403, 406, 426, 429])],
            says: &[("user-agent-refused", Likely)],
            source: AGENT,
            hit: "HTTP/1.1 403 Forbidden\n\ndeclare your traffic; update your user agent; updating your user agent; your user agent; your user-agent; user agent x generic; identify yourself; identify your application; identify your client; identify your app; identifies your application; unknown user agent; unknown user-agent; unrecognized client; unsupported user x agent; disallowed user x agent; disallowed_useragent; useragent x not allowed; useragent x blocked; useragent x invalid; useragent x missing; useragent x required; invalid useragent; invalid_user_agent; bad_user_agent; missing_user_agent; user_agent_required; user agent x invalid; user-agent x invalid; user agent x rejected; user-agent x rejected; user agent x not supported; user-agent x not supported; user agent x not acceptable; user agent x empty; user-agent x empty; empty user agent; empty user-agent; no user agent; no user-agent; without a user agent; without a user-agent; blocked user x agent; client version x not supported; client is too old; client is outdated; outdated client; browser x outdated; browser or app may not be secure; upgrade your browser; update your browser; third-party clients; third party clients; unofficial client",
            miss: "HTTP/1.1 403 Forbidden\n\nan agent for users",
        },
        sign! {
            when: &[Text("direct ip access|direct access by ip|accessed by ip address|access by ip address is*|host header~mismatch|host header~invalid|bad host|bad hostname|unexpected host|host~not in~list|hostname~not allowed|hostname~not permitted|hostname~not authorized|host name~not allowed|unknown virtual host|unknown hostname|no site configured|site is not configured|not configured for this host*|not configured to serve*|sni~mismatch|sni~does not match|add*to allowed_hosts|allowed hosts|allowed-hosts|hostnotallowed*|trusted hosts|trusted_hosts|untrusted hostname"), Status(&[400, 401, 403, 404, 421, 503])],
            says: &[("host-not-allowed", Likely)],
            source: HOST,
            hit: "HTTP/1.1 403 Forbidden\n\ndirect ip access; direct access by ip; accessed by ip address; access by ip address is; host header x mismatch; host header x invalid; bad host; bad hostname; unexpected host; host x not in x list; hostname x not allowed; hostname x not permitted; hostname x not authorized; host name x not allowed; unknown virtual host; unknown hostname; no site configured; site is not configured; not configured for this host; not configured to serve; sni x mismatch; sni x does not match; add x to allowed_hosts; allowed hosts; allowed-hosts; hostnotallowed; trusted hosts; trusted_hosts; untrusted hostname",
            miss: "HTTP/1.1 403 Forbidden\n\nthe host of the show",
        },
        sign! {
            when: &[Text("denied by server configuration|denied by configuration|access control configuration|forbidden by~configuration|prohibited by~configuration|access rules~deny|denied by access rule*|denied by acl|acl~denied|tcp_denied*|outside of~allow list|outside of~allowed*|outside the allowed*|outside~document root|outside~web root|outside of~root|outside the root|not within~allowed path*|path is not allowed|path not allowed|path~forbidden|path~blocked|path is denied|uri~not allowed|route~not allowed|route~forbidden|directory~forbidden|access to~directory~forbidden|access to~directory~denied|file type~not allowed|file extension~not allowed|file extension~denied|extension~not served|dotfile*|hidden file*|hidden segment*|restricted directory|restricted file|restricted path|protected directory|protected file|denied by .htaccess"), Not(&Text("directory index of*|directory listing*|modsecurity*|redirect_uri*|require ip*|require not ip*|require local|allow from 1*")), Status(&[401, 403, 404])],
            says: &[("server-rule-denied", Likely), ("ip-blocked", Hint)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\ndenied by server configuration; denied by configuration; access control configuration; forbidden by x configuration; prohibited by x configuration; access rules x deny; denied by access rule; denied by acl; acl x denied; tcp_denied; outside of x allow list; outside of x allowed; outside the allowed; outside x document root; outside x web root; outside of x root; outside the root; not within x allowed path; path is not allowed; path not allowed; path x forbidden; path x blocked; path is denied; uri x not allowed; route x not allowed; route x forbidden; directory x forbidden; access to x directory x forbidden; access to x directory x denied; file type x not allowed; file extension x not allowed; file extension x denied; extension x not served; dotfile; hidden file; hidden segment; restricted directory; restricted file; restricted path; protected directory; protected file; denied by .htaccess",
            miss: "HTTP/1.1 403 Forbidden\n\nredirect path is fine; directory of members",
        },
        sign! {
            when: &[Text("_xsrf|_csrf~missing|_csrf~invalid|csrfprevention*|csrffilter*|csrfguard*|csrfexception|csrferror|csrfviewmiddleware|invalidcsrf*|missingcsrf*|csrfvalidation*|csrfcheck*|crumb~invalid|crumb~missing|invalid crumb|missing crumb|token provided via http header is*|cross-site request blocked|cross-site request~rejected|requestverificationtoken|__requestverificationtoken|request verification token|anti forgery token|antiforgerytoken*|synchronizer token|invalid form submission|the change you wanted was rejected|action you have requested is not allowed|security token did not match|x-requested-with~required|x-requested-with~missing|missing~x-requested-with|same-site request required"), Status(&[400, 401, 403, 419, 422])],
            says: &[("csrf-failed", Likely)],
            source: FORGERY,
            hit: "HTTP/1.1 403 Forbidden\n\n_xsrf; _csrf x missing; _csrf x invalid; csrfprevention; csrffilter; csrfguard; csrfexception; csrferror; csrfviewmiddleware; invalidcsrf; missingcsrf; csrfvalidation; csrfcheck; crumb x invalid; crumb x missing; invalid crumb; missing crumb; token provided via http header is; cross-site request blocked; cross-site request x rejected; requestverificationtoken; __requestverificationtoken; request verification token; anti forgery token; antiforgerytoken; synchronizer token; invalid form submission; the change you wanted was rejected; action you have requested is not allowed; security token did not match; x-requested-with x required; x-requested-with x missing; missing x x-requested-with; same-site request required",
            miss: "HTTP/1.1 403 Forbidden\n\na cross site; the crumb of bread",
        },
        sign! {
            when: &[Text("invalid csrf token|csrf token mismatch|csrf token is invalid|csrf token is missing|missing csrf token|csrf token missing|csrf token has expired|csrf token verification failed|csrf token validation failed|csrf verification failed|csrf validation failed|csrf token does not match|csrf token not found|csrf check failed|csrf token required"), Status(&[400, 401, 403, 419, 422])],
            says: &[("csrf-failed", Sure)],
            source: FORGERY,
            hit: "HTTP/1.1 403 Forbidden\n\ninvalid csrf token; csrf token mismatch; csrf token is invalid; csrf token is missing; missing csrf token; csrf token missing; csrf token has expired; csrf token verification failed; csrf token validation failed; csrf verification failed; csrf validation failed; csrf token does not match; csrf token not found; csrf check failed; csrf token required",
            miss: "HTTP/1.1 403 Forbidden\n\nthe csrf token is fine",
        },
        sign! {
            when: &[Text("reference #*|reference id|reference number|reference code|error reference|block reference|incident number|ray id"), Body("<title>access denied|<h1>access denied|<title>forbidden|<title>blocked|<title>request denied|<title>attention required|<h1>blocked"), Not(&Text("rate limit*")), Status(&[403, 406, 429])],
            says: &[("waf-blocked", Likely), ("ip-blocked", Hint)],
            source: CRS,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Access Denied</title><h1>Access Denied</h1><title>Forbidden</title><title>Blocked</title><title>Request denied</title><title>Attention Required!</title><h1>Blocked</h1>reference #18.1; reference id; reference number; reference code; error reference; block reference; incident number; ray id",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess Denied; the reference",
        },
        sign! {
            when: &[Body("captcha|recaptcha|hcaptcha|turnstile|bot detection|automation"), Body("has been denied|<title>access denied|<h1>access denied|has been blocked|<title>forbidden|<title>blocked|are blocked"), Status(&[403, 429])],
            says: &[("bot-challenge", Likely)],
            source: CHALLENGED,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Access denied</title><h1>Access denied</h1><title>Forbidden</title><title>Blocked</title>has been denied; has been blocked; are blocked; captcha; recaptcha; hcaptcha; turnstile; bot detection; automation",
            miss: "HTTP/1.1 403 Forbidden\n\nthe automation of homes",
        },
        sign! {
            when: &[Body("<error><code>accessdenied</code>*")],
            says: &[("resource-policy-denied", Likely), ("permission-denied", Likely), ("missing-object-as-403", Hint)],
            source: OBJECTS,
            hit: "HTTP/1.1 403 Forbidden\n\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
            miss: "HTTP/1.1 403 Forbidden\n\n<Error><Code>InvalidToken</Code></Error>",
        },
        sign! {
            when: &[Any(&[Header("x-csrf-token", "required"), Header("x-xsrf-token", "required")])],
            says: &[("csrf-failed", Sure)],
            source: FETCHED,
            hit: "HTTP/1.1 403 Forbidden\nX-CSRF-Token: Required\n\n",
            miss: "HTTP/1.1 403 Forbidden\nX-CSRF-Token: a7f0\n\n",
        },
        sign! {
            when: &[Text("origin invalid|origin is invalid|origin~is invalid|validate origin|validate~origin|origin validation|origin verification|could not check origin|check_origin*|blocking cross origin*|blocked cross origin*|cross-origin~rejected|cross-origin~refused|cross-origin~forbidden|cross origin~forbidden|cross-origin~not allowed|request origin not*|request origin is not*|origin not in*|origin is not in*|origin not on*|unknown origin|unrecognized origin|origin~not recognized|origin~not registered|origin~not configured|origin~not listed|allowed_origins|allowedOrigins|allowed-origins|allowed origins|missing origin|origin header is missing|origin header~required|without an origin|wrong origin|illegal origin|unsupported origin|invalid javascript origin|origin_mismatch|invalid_origin|forbidden_origin|origin_forbidden|bad_origin|originnotallowed*|invalidorigin*|originmismatch*"), Not(&Text("cors policy|certificate|access-control-allow-origin")), Status(&[400, 401, 403, 404, 422])],
            says: &[("origin-not-allowed", Likely), ("csrf-failed", Hint)],
            source: ORIGIN,
            hit: "HTTP/1.1 403 Forbidden\n\norigin invalid; origin is invalid; origin x is invalid; validate origin; validate x origin; origin validation; origin verification; could not check origin; check_origin; blocking cross origin; blocked cross origin; cross-origin x rejected; cross-origin x refused; cross-origin x forbidden; cross origin x forbidden; cross-origin x not allowed; request origin not; request origin is not; origin not in; origin is not in; origin not on; unknown origin; unrecognized origin; origin x not recognized; origin x not registered; origin x not configured; origin x not listed; allowed_origins; allowedOrigins; allowed-origins; allowed origins; missing origin; origin header is missing; origin header x required; without an origin; wrong origin; illegal origin; unsupported origin; invalid javascript origin; origin_mismatch; invalid_origin; forbidden_origin; origin_forbidden; bad_origin; originnotallowed; invalidorigin; originmismatch",
            miss: "HTTP/1.1 403 Forbidden\n\nthe origin of the species",
        },
        sign! {
            when: &[Text("referer rule|referrer rule|referer host~not*|referer~not in*|referer~not on*|referer~list|referer~whitelist*|referer restriction*|referrer restriction*|referer~restriction*|referrer~does not match|referer check*|bad referrer|missing referrer|referrer~missing|referrer~required|empty referer|empty referrer|unauthorized referer|unauthorized referrer|disallowed referer|forbidden referer|illegal referer|referer~illegal|referer~forbidden|referer_denied|anti-leech|antileech|anti-hotlink*|embedding~not allowed|embedding~disabled|not allowed to be embedded|website restriction*|url restriction*"), Not(&Text("referrer-policy|csrf*|origin or referer")), Status(&[400, 401, 403])],
            says: &[("hotlink-refused", Likely)],
            source: REFERER,
            hit: "HTTP/1.1 403 Forbidden\n\nreferer rule; referrer rule; referer host x not; referer x not in; referer x not on; referer x list; referer x whitelist; referer restriction; referrer restriction; referer x restriction; referrer x does not match; referer check; bad referrer; missing referrer; referrer x missing; referrer x required; empty referer; empty referrer; unauthorized referer; unauthorized referrer; disallowed referer; forbidden referer; illegal referer; referer x illegal; referer x forbidden; referer_denied; anti-leech; antileech; anti-hotlink; embedding x not allowed; embedding x disabled; not allowed to be embedded; website restriction; url restriction",
            miss: "HTTP/1.1 403 Forbidden\n\nwho refers to whom",
        },
        sign! {
            when: &[Text("rate limit exceeded|rate limit reached|rate limit hit|rate limit has been*|being rate limited|are rate limited|requests per*|too many connections|too many concurrent*|too many invalid*|too many wrong*|too many incorrect*|too many unsuccessful*|too many authentication*|too many bad*|too many password*|too many sign-in*|too many tries|failed attempts|failed login attempts|max attempts|attempts exceeded|retry limit|temporarily banned|temporary ban|banned~temporarily|blocked temporarily|locked for*minutes|locked for*seconds|lockstatus|unlocktime|unlock time|retry after*|cool down|cooldown|burst limit*|daily limit|hourly limit|monthly limit|call limit*|calls per*|quota~reached|out of quota|quota_exceeded|QuotaExceeded*|exceeds~quota|limit_exceeded|LimitExceeded*|abuse detection|secondary rate limit|flood control|flood protection|flood_wait*|spam protection"), Not(&Text("insufficient_quota|current quota")), Status(&[401, 403, 420, 429, 503, 509])],
            says: &[("rate-limited", Likely), ("account-restricted", Hint)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\nrate limit exceeded; rate limit reached; rate limit hit; rate limit has been; being rate limited; are rate limited; requests per; too many connections; too many concurrent; too many invalid; too many wrong; too many incorrect; too many unsuccessful; too many authentication; too many bad; too many password; too many sign-in; too many tries; failed attempts; failed login attempts; max attempts; attempts exceeded; retry limit; temporarily banned; temporary ban; banned x temporarily; blocked temporarily; locked for x minutes; locked for x seconds; lockstatus; unlocktime; unlock time; retry after; cool down; cooldown; burst limit; daily limit; hourly limit; monthly limit; call limit; calls per; quota x reached; out of quota; quota_exceeded; QuotaExceeded; exceeds x quota; limit_exceeded; LimitExceeded; abuse detection; secondary rate limit; flood control; flood protection; flood_wait; spam protection",
            miss: "HTTP/1.1 403 Forbidden\n\nthe cool rate of too many",
        },
        sign! {
            when: &[Text("allow the http request method|http request method~used|only~cachable requests|only~cacheable requests|only supports get|only get~allowed|only post~allowed|only get requests|only post requests|get requests only|post requests only|requires post|requires a post|must be a post|must use post|expected post|post is required|post method~required|get method~required|get~not supported|put~not supported|delete~not supported|patch~not supported|post~not supported|get~not allowed|post~not allowed|put~not allowed|delete~not allowed|patch~not allowed|head~not allowed|propfind~not allowed|invalid http method|invalid request method|wrong http method|wrong method|bad method|http verb*|depth~infinity|infinite depth|propfind-finite-depth"), Not(&Text("not allowed to get|get-only key")), Status(&[400, 401, 403, 405, 501])],
            says: &[("method-not-permitted", Likely)],
            source: METHOD,
            hit: "HTTP/1.1 403 Forbidden\n\nallow the http request method; http request method x used; only x cachable requests; only x cacheable requests; only supports get; only get x allowed; only post x allowed; only get requests; only post requests; get requests only; post requests only; requires post; requires a post; must be a post; must use post; expected post; post is required; post method x required; get method x required; get x not supported; put x not supported; delete x not supported; patch x not supported; post x not supported; get x not allowed; post x not allowed; put x not allowed; delete x not allowed; patch x not allowed; head x not allowed; propfind x not allowed; invalid http method; invalid request method; wrong http method; wrong method; bad method; http verb; depth x infinity; infinite depth; propfind-finite-depth",
            miss: "HTTP/1.1 403 Forbidden\n\nget it, or delete the post",
        },
        sign! {
            when: &[Text("wrong endpoint|wrong url|wrong hostname|wrong host|incorrect~hostname|incorrect~endpoint|incorrect host|incorrect~url|make your request to|use the~endpoint instead|out of base uri|wrong region|wrong base url|wrong api url|wrong domain|addressed using the specified endpoint|invalid endpoint|unknown endpoint|endpoint~does not exist|no such endpoint|wrong server|wrong data center|wrong datacenter|wrong cluster|wrong shard|endpoint~deprecated|endpoint~has moved|endpoint~moved|endpoint~retired|endpoint~removed|api~has moved|api has been moved|url~has changed|api version~not supported|unsupported api version|unknown api version|invalid api version|use~api-free*|regional hostname|regional endpoint"), Not(&Text("token endpoint*|redirect url*")), Status(&[301, 400, 401, 403, 404, 410, 421])],
            says: &[("wrong-url", Likely)],
            source: URL,
            hit: "HTTP/1.1 403 Forbidden\n\nwrong endpoint; wrong url; wrong hostname; wrong host; incorrect x hostname; incorrect x endpoint; incorrect host; incorrect x url; make your request to; use the x endpoint instead; out of base uri; wrong region; wrong base url; wrong api url; wrong domain; addressed using the specified endpoint; invalid endpoint; unknown endpoint; endpoint x does not exist; no such endpoint; wrong server; wrong data center; wrong datacenter; wrong cluster; wrong shard; endpoint x deprecated; endpoint x has moved; endpoint x moved; endpoint x retired; endpoint x removed; api x has moved; api has been moved; url x has changed; api version x not supported; unsupported api version; unknown api version; invalid api version; use x api-free; regional hostname; regional endpoint",
            miss: "HTTP/1.1 403 Forbidden\n\nthe endpoint of a segment",
        },
        sign! {
            when: &[Text("served from*cache|page caching using*|page cached by*|cached page generated*|cached copy|served from cache|cached response|cached using*|served from~cache"), Status(&[401, 403])],
            says: &[("cached-refusal", Likely)],
            source: CACHED,
            hit: "HTTP/1.1 403 Forbidden\n\nserved from x cache; page caching using; page cached by; cached page generated; cached copy; served from cache; cached response; cached using; served from x cache",
            miss: "HTTP/1.1 403 Forbidden\n\ncash on delivery",
        },
        sign! {
            when: &[Text("site disabled|app is stopped|application is stopped|app has been stopped|currently stopped|site is stopped|instance~is stopped|service is stopped|server is stopped|project is paused|has been paused|cluster is paused|is currently paused|maintenance mode|under maintenance|down for maintenance|index read-only|cluster_block*|disk usage exceeded|no space left*|disk is full|disk full|storage is full|out of disk space|database is read-only|in read-only mode|is in read only mode|site is offline|currently offline"), Not(&Text("account~paused")), Status(&[400, 403, 500, 503])],
            says: &[("not-an-auth-problem", Sure)],
            source: STATE,
            hit: "HTTP/1.1 403 Forbidden\n\nsite disabled; app is stopped; application is stopped; app has been stopped; currently stopped; site is stopped; instance x is stopped; service is stopped; server is stopped; project is paused; has been paused; cluster is paused; is currently paused; maintenance mode; under maintenance; down for maintenance; index read-only; cluster_block; disk usage exceeded; no space left; disk is full; disk full; storage is full; out of disk space; database is read-only; in read-only mode; is in read only mode; site is offline; currently offline",
            miss: "HTTP/1.1 403 Forbidden\n\nhe stopped; maintenance of cars",
        },
        sign! {
            when: &[Text("must be enabled for|must be enabled to use|must be enabled before|needs to be enabled|need to be enabled|has to be enabled|is not activated|access not configured|accessNotConfigured|activate the api|enable it by*|not enrolled|required_enrollment|not provisioned for|must be attached to a project|attached to a project|not licensed|unlicensed|no license|license~expired|no active subscription|subscription~expired|subscription~inactive|subscription not found|requires~add-on|only available to~plan*|only available on~plan*|available on~paid plans|not included in your*|feature~not included|feature flag*|api access~not enabled|api access~disabled|rest api~disabled|api is turned off|not opted in"), Not(&Text("cookies~enabled|javascript~enabled|account is not activated|user is not activated")), Status(&[400, 401, 402, 403, 404])],
            says: &[("service-not-enabled", Likely), ("account-restricted", Hint)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\nmust be enabled for; must be enabled to use; must be enabled before; needs to be enabled; need to be enabled; has to be enabled; is not activated; access not configured; accessNotConfigured; activate the api; enable it by; not enrolled; required_enrollment; not provisioned for; must be attached to a project; attached to a project; not licensed; unlicensed; no license; license x expired; no active subscription; subscription x expired; subscription x inactive; subscription not found; requires x add-on; only available to x plan; only available on x plan; available on x paid plans; not included in your; feature x not included; feature flag; api access x not enabled; api access x disabled; rest api x disabled; api is turned off; not opted in",
            miss: "HTTP/1.1 403 Forbidden\n\nan able service",
        },
        sign! {
            when: &[Text("resource control policy|key based authentication is not permitted|key-based authentication~not permitted|keybasedauthentication*|shared key~not permitted|shared key~disabled|local authentication~disabled|access keys~disabled|vpc endpoint policy|device~not compliant|compliant device|unmanaged device|managed device|data loss prevention|dlp policy|retention policy|legal hold|object lock|policy does not allow|policies do not allow|policy forbids|policy prohibits|prohibited by~policy|forbidden by~policy|restricted by~policy|policy restricts*|violates~policy|org policy|orgpolicy*|organization's policy|security defaults"), Not(&Text("content security policy|security policy directive*|usage policy|cors policy|password policy|paranoia-level*")), Status(&[400, 401, 403, 409])],
            says: &[("resource-policy-denied", Likely)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\nresource control policy; key based authentication is not permitted; key-based authentication x not permitted; keybasedauthentication; shared key x not permitted; shared key x disabled; local authentication x disabled; access keys x disabled; vpc endpoint policy; device x not compliant; compliant device; unmanaged device; managed device; data loss prevention; dlp policy; retention policy; legal hold; object lock; policy does not allow; policies do not allow; policy forbids; policy prohibits; prohibited by x policy; forbidden by x policy; restricted by x policy; policy restricts; violates x policy; org policy; orgpolicy; organization's policy; security defaults",
            miss: "HTTP/1.1 403 Forbidden\n\na resource for the policy of trust",
        },
        sign! {
            when: &[Text("ssl connection required|tls connection required|https connection required|does not support http|doesn't support http|http is not supported|requireshttps|requirehttps|httpsrequired|sslrequired|!secure|http requests~not allowed|http connections~not allowed|non-https*|non-ssl*|non-secure*|nonsecure*|over a secure*|over an encrypted*|only available over ssl|plaintext http|plain text connection|plaintext connection|unsecured connection|insecure origin*http|not using https|without https|without ssl|without tls|secure transport*"), Not(&Text("certificate|ssl certificate*")), Status(&[400, 401, 403, 405, 421, 426])],
            says: &[("https-required", Likely)],
            source: SECURE,
            hit: "HTTP/1.1 403 Forbidden\n\nssl connection required; tls connection required; https connection required; does not support http; doesn't support http; http is not supported; requireshttps; requirehttps; httpsrequired; sslrequired; !secure; http requests x not allowed; http connections x not allowed; non-https; non-ssl; non-secure; nonsecure; over a secure; over an encrypted; only available over ssl; plaintext http; plain text connection; plaintext connection; unsecured connection; insecure origin x http; not using https; without https; without ssl; without tls; secure transport",
            miss: "HTTP/1.1 403 Forbidden\n\na secure job over there",
        },
        sign! {
            when: &[Text("no access permission to*/|directory listing~not permitted|directory listing~not supported|listing~is disabled|listing is not allowed|listing~not enabled|no directory index|cannot serve directory|cannot list directory|can't list directory|no index.html|index.html~not found|no default document|default document~not*|list the contents of this directory|browse this directory"), Not(&Text("permission denied")), Status(&[401, 403, 404])],
            says: &[("directory-index-denied", Likely)],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\nno access permission to x /; directory listing x not permitted; directory listing x not supported; listing x is disabled; listing is not allowed; listing x not enabled; no directory index; cannot serve directory; cannot list directory; can't list directory; no index.html; index.html x not found; no default document; default document x not; list the contents of this directory; browse this directory",
            miss: "HTTP/1.1 403 Forbidden\n\na list of directors",
        },
    ],
};

const CRS: Source = Source {
    label: "OWASP CRS: Anomaly scoring",
    url: "https://coreruleset.org/docs/2-how-crs-works/2-1-anomaly_scoring/",
};
const F5_PAGE: Source = Source {
    label: "F5: The requested URL was rejected",
    url: "https://my.f5.com/manage/s/article/K54203113",
};
const CHALLENGED: Source = Source {
    label: "OWASP: Automated threats to web applications",
    url: "https://owasp.org/www-project-automated-threats-to-web-applications/",
};
const ADDRESS: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const RULES: Source = ADDRESS;
const STATE: Source =
    Source { label: "RFC 9110 §15.6.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.4" };
const AGENT: Source =
    Source { label: "RFC 9110 §10.1.5", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.5" };
const HOST: Source =
    Source { label: "RFC 9110 §7.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-7.4" };
const FORGERY: Source = Source {
    label: "OWASP: Cross-Site Request Forgery Prevention",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
};
const FETCHED: Source = Source {
    label: "SAP Gateway: CSRF protection",
    url: "https://help.sap.com/docs/SAP_NETWEAVER_750/68bf513362174d54b58cddec28794093/b35c22518bc72214e10000000a44176d.html",
};
const ORIGIN: Source =
    Source { label: "RFC 6455 §10.2", url: "https://www.rfc-editor.org/rfc/rfc6455.html#section-10.2" };
const REFERER: Source =
    Source { label: "RFC 9110 §10.1.3", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.3" };
const RATE: Source =
    Source { label: "RFC 6585 §4", url: "https://www.rfc-editor.org/rfc/rfc6585.html#section-4" };
const METHOD: Source =
    Source { label: "RFC 9110 §15.5.6", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6" };
const URL: Source =
    Source { label: "RFC 9110 §4.2", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-4.2" };
const CACHED: Source =
    Source { label: "RFC 9111 §5.1", url: "https://www.rfc-editor.org/rfc/rfc9111.html#section-5.1" };
const OBJECTS: Source = Source {
    label: "Amazon S3: Error responses",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
};
const SECURE: Source =
    Source { label: "RFC 6750 §5.3", url: "https://www.rfc-editor.org/rfc/rfc6750.html#section-5.3" };
