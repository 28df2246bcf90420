//! The causes, one file each. To add one: its file, one word in the list, a case in `tests/corpus`.

use crate::diagnosis::Choice;
use crate::knowledge::Cause;

mod shared;

macro_rules! causes {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*
        /// Every cause.
        pub static ALL: &[&Cause] = &[$(&$module::CAUSE),*];
        /// The causes as choices of the question what the answer states.
        pub static CHOICES: &[Choice] = &[$(Choice { id: $module::CAUSE.candidate.id, text: $module::CAUSE.title }),*];
    };
}

causes! {
    no_credentials,
    preflight_unauthenticated,
    auth_header_dropped_on_redirect,
    auth_header_stripped_upstream,
    scheme_mismatch,
    authorization_malformed,
    basic_malformed,
    basic_wrong_credentials,
    basic_charset,
    basic_auth_retired,
    token_expired,
    token_not_yet_valid,
    token_wrong_audience,
    token_wrong_issuer,
    token_bad_signature,
    token_alg_rejected,
    token_malformed,
    token_wrong_type,
    token_invalid_or_revoked,
    insufficient_scope,
    step_up_required,
    dpop_nonce_required,
    dpop_proof_invalid,
    client_certificate_required,
    digest_stale_nonce,
    digest_mismatch,
    ntlm_connection_broken,
    kerberos_failed,
    sigv4_clock_skew,
    sigv4_mismatch,
    sigv4_unknown_key,
    signed_url_expired,
    api_key_missing,
    api_key_invalid,
    cookie_not_sent,
    cookie_session_expired,
    csrf_failed,
    proxy_auth_required,
    registry_token_flow,
    first_leg_challenge,
    challenge_missing,
    wrong_status_401_for_403,
    wrong_status_403_for_401,
    permission_denied,
    resource_policy_denied,
    sso_authorization_required,
    account_restricted,
    service_not_enabled,
    rate_limited,
    ip_blocked,
    waf_blocked,
    bot_challenge,
    user_agent_refused,
    hotlink_refused,
    origin_not_allowed,
    host_not_allowed,
    https_required,
    file_permissions,
    directory_index_denied,
    server_rule_denied,
    server_auth_misconfigured,
    method_not_permitted,
    login_redirect,
    cached_refusal,
    wrong_url,
    not_an_auth_problem,
    credential_not_loaded,
    credential_overridden,
    discovery_metadata_missing,
    request_signature_mismatch,
    proxy_forwarding_misconfigured,
    captive_portal,
    missing_object_as_403,
    refused_as_not_found,
}
