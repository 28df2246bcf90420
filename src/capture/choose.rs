//! Which exchange is diagnosed: the last refusal, the earlier legs being evidence for it.

use super::Exchange;

/// Index of the exchange to diagnose; `None` when there is none.
pub(super) fn chosen(exchanges: &[Exchange]) -> Option<usize> {
    (0..exchanges.len()).max_by_key(|at| exchanges.get(*at).map(weigh))
}

fn weigh(exchange: &Exchange) -> u8 {
    let response = exchange.response.as_ref();
    let status = response.and_then(|response| response.status);
    let location = response.and_then(|response| response.header("location"));
    weight(status, leads_to_login(status, location.map(|header| header.value.as_str())))
}

/// How much an answer asks to be diagnosed; of equals the last is.
pub(super) fn weight(status: Option<u16>, to_login: bool) -> u8 {
    match status {
        Some(401 | 403 | 407 | 419 | 511) => 4,
        Some(400 | 404 | 405 | 409 | 421 | 422 | 429 | 498 | 499) => 3,
        Some(400..600) => 2,
        _ => u8::from(to_login),
    }
}

/// Whether an answer is a redirect to a page where one logs in.
pub(super) fn leads_to_login(status: Option<u16>, location: Option<&str>) -> bool {
    status.is_some_and(|code| (300..400).contains(&code))
        && location.is_some_and(|location| {
            let target = location.to_ascii_lowercase();
            [
                "login",
                "signin",
                "sign-in",
                "sign_in",
                "sso",
                "oauth",
                "authorize",
                "saml",
                "fgtauth",
                "captive",
                "hotspot",
            ]
            .iter()
            .any(|word| target.contains(word))
        })
}
