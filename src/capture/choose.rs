//! Which exchange is diagnosed: the last refusal, the earlier legs being evidence for it.

use super::Exchange;

/// Index of the exchange to diagnose; `None` when there is none.
pub(super) fn chosen(exchanges: &[Exchange]) -> Option<usize> {
    let status = |exchange: &Exchange| exchange.response.as_ref().and_then(|response| response.status);
    let last = |wanted: &dyn Fn(u16) -> bool| {
        exchanges.iter().rposition(|exchange| status(exchange).is_some_and(wanted))
    };
    last(&|code| matches!(code, 401 | 403 | 407 | 419 | 511))
        .or_else(|| last(&|code| matches!(code, 429 | 404 | 400 | 405 | 409 | 421 | 422 | 498 | 499)))
        .or_else(|| last(&|code| (400..600).contains(&code)))
        .or_else(|| exchanges.iter().rposition(is_login_redirect))
        .or_else(|| exchanges.len().checked_sub(1))
}

fn is_login_redirect(exchange: &Exchange) -> bool {
    let Some(response) = &exchange.response else { return false };
    response.status.is_some_and(|code| (300..400).contains(&code))
        && response.header("location").is_some_and(|location| {
            let target = location.value.as_str().to_ascii_lowercase();
            ["login", "signin", "sign-in", "sign_in", "sso", "oauth", "authorize", "saml"]
                .iter()
                .any(|word| target.contains(word))
        })
}
