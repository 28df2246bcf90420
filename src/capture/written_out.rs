//! The status that curl's `-w '%{http_code}'` prints behind a body: it is no part of it.

use super::Exchange;

/// Takes it off bodies whose length the response tells.
pub(super) fn take_off(exchanges: &mut [Exchange]) {
    for response in exchanges.iter_mut().filter_map(|exchange| exchange.response.as_mut()) {
        let length =
            response.header("content-length").and_then(|header| header.value.as_str().trim().parse().ok());
        let (Some(status), Some(length), Some(body)) = (response.status, length, &response.body) else {
            continue;
        };
        let behind: Option<&str> = body.as_str().get(length..);
        if length > 0 && behind.is_some_and(|rest| rest.trim().parse() == Ok(status)) {
            response.body = Some(body.slice(0..length));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::capture::{Wish, read};

    #[test]
    fn the_status_behind_a_body_is_not_of_it() {
        let body = |length: usize, end: &str| {
            let paste =
                format!("HTTP/1.1 403 Forbidden\nContent-Length: {length}\n\nerror code: 1034{end}\n");
            let capture = read(&paste, Wish::default());
            let response = capture.exchanges.first().unwrap().response.clone().unwrap();
            response.body.unwrap().as_str().to_owned()
        };
        assert_eq!(body(16, "403"), "error code: 1034");
        assert_eq!(body(19, "403"), "error code: 1034403");
    }
}
