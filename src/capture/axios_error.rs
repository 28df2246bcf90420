//! An axios (or gaxios) error: as JSON (`error.toJSON()`) or as Node prints it.
//!
//! The request stands in `config`; the response in `response`, or only its status at the end.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "axios-error", name: "an axios error object", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = literals::head(source);
    let config =
        ["\"config\":", "config: {", "'config':", "config: Object", "config: [Object", "\"config\" :"]
            .iter()
            .any(|sign| head.contains(sign));
    let named = [
        "AxiosError",
        "GaxiosError",
        "Request failed with status code",
        "ERR_BAD_REQUEST",
        "xsrfCookieName",
        "transformRequest",
        "transitional",
        "isAxiosError",
    ]
    .iter()
    .filter(|sign| head.contains(**sign))
    .count();
    let headers = head.contains("headers");
    if config && headers && named > 0 { 92 } else { 0 }
}
