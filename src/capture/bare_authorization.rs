//! The value of an Authorization field alone (RFC 9110 §11.6.2).

use super::{Format, Reading, Source, bare};

pub(super) static FORMAT: Format =
    Format { id: "bare-authorization", name: "Authorization value", score, read };

fn score(source: &Source) -> u8 {
    let Some(value) = bare::value(source) else { return 0 };
    let Some((scheme, rest)) = bare::scheme_and_rest(value.as_str()) else { return 0 };
    if !bare::is_scheme(scheme) || rest.is_empty() {
        return 0;
    }
    if bare::has_params(rest) {
        return if bare::has_client_params(rest) { 49 } else { 0 };
    }
    // A token has no blanks; prose that begins with "Token" or "Basic" has.
    let words = rest.split_whitespace().count();
    let long = rest.split_whitespace().next().is_some_and(|word| word.len() >= 6);
    let is_broken = rest.contains('\n');
    if (words == 1 || (words <= 3 && long)) && !is_broken {
        48
    } else if is_broken && rest.split_whitespace().all(|word| word.len() >= 20 || rest.ends_with(word)) {
        46
    } else {
        0
    }
}

fn read(source: &Source) -> Reading {
    bare::value(source).map(bare::authorization).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn a_credential_of_parameters_is_the_clients() {
        check_as(
            "bare-authorization",
            r#"
Digest username="alice", realm="a, b=c", nonce="n==", uri="/v1/me?a=1,2", response="6629fae49393a05397450978507c4ef1",
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization
"#,
        );
    }

    #[test]
    fn a_token_behind_its_scheme() {
        check_as(
            "bare-authorization",
            r"
'Bearer a1b2c3d4e5f6=='
 ^^^^^^^^^^^^^^^^^^^^^ authorization
",
        );
    }
}
