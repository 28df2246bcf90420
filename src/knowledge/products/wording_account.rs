//! Wordings about accounts, plans and limits that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Not, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-account",
    name: "wording: accounts and limits",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "account~locked|account~disabled|account~suspended|account~blocked|account~banned|\
                    account~deactivated|account~inactive|account~not active|account~expired|\
                    account~restricted|account~terminated|account~closed|account~frozen|\
                    account~not~approved|account~pending*|account~not~activated|user~locked|user~disabled|\
                    user~suspended|user~deactivated|user~inactive|user~banned|user is not active|\
                    user~blocked|user account~locked|email~not verified|email~not confirmed|\
                    verify your email*|confirm your email*|email verification required|unverified email|\
                    email~unverified|account~unverified|account_locked|account_disabled|account_suspended|\
                    email_not_verified|email_not_confirmed|user_disabled|user_inactive|user_banned|\
                    account_inactive|password~expired|password_expired|must change~password|\
                    password change required|change your password|temporarily locked*|\
                    account is temporarily*|locked out|inactive user|disabled user|inactive account|\
                    suspended account|account lockout|lockout|DisabledException|LockedException|\
                    complete your profile|verify your account|phone~not verified|verify your phone*|\
                    account~not verified|account~under review|awaiting approval",
                ),
                Not(&Text(
                    "user agent~blocked|user-agent~blocked|user-agent~banned|ip~blocked|\
                    service account~disabled|file~locked|feature~disabled|database~locked|resource~locked",
                )),
            ],
            says: &[("account-restricted", Likely)],
            source: LOCK,
            hit: "HTTP/1.1 403 Forbidden\n\naccount is locked; account is disabled; account is \
                    suspended; account is blocked; account is banned; account is deactivated; account is \
                    inactive; account is not active; account has expired; account is restricted; account \
                    was terminated; account is closed; account is frozen; account is not yet approved; \
                    account is pending approval; account is not activated; user is locked; user is \
                    disabled; user is suspended; user is deactivated; user is inactive; user is banned; \
                    user is not active; user is blocked; user account is locked; email is not verified; \
                    email not confirmed; verify your email; confirm your email; email verification \
                    required; unverified email; email is unverified; account is unverified; \
                    account_locked account_disabled account_suspended email_not_verified \
                    email_not_confirmed user_disabled user_inactive user_banned account_inactive password \
                    expired password_expired must change the password; password change required; change \
                    your password; temporarily locked; account is temporarily closed; locked out; \
                    inactive user; disabled user; inactive account; suspended account; account lockout; \
                    lockout; DisabledException LockedException; complete your profile; verify your \
                    account; phone not verified; verify your phone; account not verified; account under \
                    review; awaiting approval",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"database is locked, user-agent blocked\"}",
        },
        sign! {
            when: &[Text(
                "payment required|unpaid*|billing~disabled|billing~required|billing~not enabled|\
                    billing~not active|payment~overdue|payment~past due|past due|subscription~expired|\
                    subscription~canceled|subscription~cancelled|subscription~inactive|trial~expired|\
                    trial~ended|trial~over|insufficient_quota|insufficient quota|insufficient balance|\
                    insufficient credit|insufficient credits|insufficient funds|out of credits|no credits|\
                    credit balance*|outstanding balance|account~arrears|billing_hard_limit*|\
                    exceeded your current quota|payment_required|subscription_expired|license~expired|\
                    expired license",
            )],
            says: &[("account-restricted", Likely)],
            source: LOCK,
            hit: "HTTP/1.1 403 Forbidden\n\npayment required; unpaid invoice; billing is disabled; \
                    billing is required; billing is not enabled; billing is not active; payment is \
                    overdue; payment is past due; past due; subscription has expired; subscription was \
                    canceled; subscription was cancelled; subscription is inactive; trial expired; trial \
                    has ended; trial is over; insufficient_quota; insufficient quota; insufficient \
                    balance; insufficient credit; insufficient credits; insufficient funds; out of \
                    credits; no credits; credit balance is low; outstanding balance; account is in \
                    arrears; billing_hard_limit_reached; exceeded your current quota; payment_required \
                    subscription_expired; license has expired; expired license",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"billing address\"}",
        },
        sign! {
            when: &[Text(
                "upgrade your plan|plan does not*|not available on your plan|current plan*|\
                    your plan~not|subscription required|subscription~required|requires~subscription|\
                    requires~plan|requires a paid*|premium~required|feature~not enabled|\
                    feature~not available|feature is disabled|feature~disabled|not enabled for~account|\
                    not enabled for~project|api~not enabled|api has not been used*|api~disabled|\
                    service~not enabled|service_disabled|not subscribed*|not available in your plan|\
                    license~required|requires~license|feature_not_available|upgrade required~plan|\
                    enable the api|add-on required|enterprise~only|does not have access to model|\
                    not have access to this model|not activated for*|whitelisted~beta|early access|\
                    does not have access to~feature|not enabled for this organization|not been enabled",
            )],
            says: &[("service-not-enabled", Likely), ("account-restricted", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nupgrade your plan; plan does not include; not available on \
                    your plan; current plan lacks; your plan does not; subscription required; \
                    subscription is required; requires a subscription; requires the plan; requires a paid \
                    plan; premium members only; premium is required; feature is not enabled; feature is \
                    not available; feature is disabled; feature was disabled; not enabled for your \
                    account; not enabled for this project; api is not enabled; API has not been used in \
                    project; api is disabled; service is not enabled; service_disabled; not subscribed; \
                    not available in your plan; license is required; requires a license; \
                    feature_not_available; upgrade required to this plan; enable the api; add-on \
                    required; enterprise only; pro feature; does not have access to model; not have \
                    access to this model; not activated for; beta access; whitelisted for beta; early \
                    access; does not have access to this feature; not enabled for this organization; not \
                    been enabled",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"our new pricing\"}",
        },
        sign! {
            when: &[
                Text(
                    "rate limit|rate limited|rate-limit|rate_limit|ratelimit|rate limit exceeded|\
                    too many requests|too many attempts|too many failed*|too many login*|rate_limited|\
                    rate_limit_exceeded|rate exceeded|request limit~exceeded|requests~limit~exceeded|\
                    throttled|throttling|ThrottlingException|quota exceeded|quota~exceeded|exceeded~quota|\
                    exceeded~rate limit|exceeded~requests|slow down|try again in~minutes|\
                    try again in~seconds|request was throttled|usage limit*|over_query_limit|\
                    dailyLimitExceeded|userRateLimitExceeded|rateLimitExceeded|too_many_requests|\
                    too_many_attempts|login attempts~exceeded|exceeded~attempts|maximum~attempts|\
                    concurrent~limit*|over rate limit|developer over rate|developer over qps|over_rate_limit",
                ),
                Not(&Text("insufficient_quota|exceeded your current quota|ratelimit-limit|not rate limited|no rate limit|account~locked|user~locked|account is locked")),
                Status(&[401, 403, 429, 503, 420]),
            ],
            says: &[("rate-limited", Likely)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\nrate limit; rate limited; rate-limit rate_limit ratelimit; \
                    rate limit exceeded; too many requests; too many attempts; too many failed; too many \
                    login; rate_limited rate_limit_exceeded; rate exceeded; request limit exceeded; \
                    requests limit was exceeded; throttled; throttling; ThrottlingException; quota \
                    exceeded; quota was exceeded; exceeded the quota; exceeded the rate limit; exceeded \
                    the requests; slow down; try again later; try again in 3 minutes; try again in 3 \
                    seconds; request was throttled; usage limit; over_query_limit dailyLimitExceeded \
                    userRateLimitExceeded rateLimitExceeded too_many_requests too_many_attempts; login \
                    attempts exceeded; exceeded 5 attempts; maximum number of attempts; limit reached; \
                    api limit; concurrent limit; account over rate limit; Developer Over Rate; Developer Over Qps; OVER_RATE_LIMIT",
            miss: "HTTP/1.1 200 OK\n\n{\"message\":\"rate limit: 5000 per hour\"}",
        },
    ],
};

const AUTHZ: Source =
    Source { label: "RFC 9110 §15.5.4", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4" };
const RATE: Source =
    Source { label: "RFC 6585 §4", url: "https://www.rfc-editor.org/rfc/rfc6585.html#section-4" };
const LOCK: Source = Source {
    label: "OWASP: Authentication",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html",
};
