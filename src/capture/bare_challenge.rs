//! The value of a WWW-Authenticate field alone (RFC 9110 §11.6.1).

use super::{Format, Header, Reading, Response, Source, bare};

pub(super) static FORMAT: Format = Format { id: "bare-challenge", name: "challenge", score, read };

fn score(source: &Source) -> u8 {
    let Some(value) = bare::value(source) else { return 0 };
    let words = value.as_str();
    if words.lines().count() > 8 {
        return 0;
    }
    match bare::scheme_and_rest(words) {
        Some((scheme, rest))
            if !rest.starts_with('-') && bare::has_params(rest) && !bare::has_client_params(rest) =>
        {
            let usual = [
                "realm",
                "error",
                "scope",
                "nonce",
                "charset",
                "authorization_uri",
                "qop",
                "algorithm",
                "resource_metadata",
            ]
            .iter()
            .any(|name| crate::text::contains_ignore_case(rest, name));
            if bare::is_scheme(scheme) || usual { 48 } else { 0 }
        }
        // `Negotiate`, or a list of scheme names: only a server says that.
        None if matches!(
            words.to_ascii_lowercase().as_str(),
            "negotiate" | "ntlm" | "basic" | "bearer" | "digest"
        ) =>
        {
            48
        }
        // A list of schemes.
        _ => {
            let first = words.split(',').next().unwrap_or_default().trim();
            let others = words
                .split(',')
                .skip(1)
                .any(|part| bare::is_scheme(part.trim().split(' ').next().unwrap_or_default()));
            if bare::is_scheme(first) && others { 48 } else { 0 }
        }
    }
}

fn read(source: &Source) -> Reading {
    let Some(value) = bare::value(source) else { return Reading::default() };
    let header = Header::derived("WWW-Authenticate", value);
    bare::response(Response { span: header.line, headers: vec![header], ..Response::default() })
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn commas_inside_quotes_part_nothing() {
        let capture = check_as(
            "bare-challenge",
            r#"
Digest realm="a, Basic b", qop="auth, auth-int", nonce="n==", Bearer error="invalid_token"
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
"#,
        );
        assert!(capture.exchanges[0].request.is_none());
    }

    #[test]
    fn a_list_of_scheme_names_is_the_servers() {
        check_as(
            "bare-challenge",
            r"
Negotiate, NTLM
^^^^^^^^^^^^^^^ www-authenticate
",
        );
    }
}
