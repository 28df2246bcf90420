//! Where the user information of a URL ends.

/// The length of the user information in `rest`, a URL behind its `://`: up to its `@`. RFC 3986 §3.2.1 has marks in a
/// password percent-encoded; one with a raw `/`, `?` or `#` in it is a password all the same.
pub(crate) fn user_info(rest: &str) -> Option<usize> {
    let end = rest.find(|c: char| c.is_whitespace() || "\"'<>`".contains(c)).unwrap_or(rest.len());
    let rest = rest.get(..end)?;
    let before_query = rest.get(..rest.find(['?', '#']).unwrap_or(rest.len()))?;
    let authority = before_query.get(..before_query.find('/').unwrap_or(before_query.len()))?;
    let port = authority.split_once(':').map(|(_, port)| port);
    let is_port = |port: &str| {
        authority.starts_with('[')
            || port.starts_with(['$', '{'])
            || (port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if port.is_none_or(is_port) {
        return authority.rfind('@');
    }
    if let Some(at) = before_query.rfind('@') {
        return Some(at);
    }
    let first = rest.find('@')?;
    let host = rest.get(first..)?;
    let more = host.get(..host.find(['/', '?', '#']).unwrap_or(host.len()))?.rfind('@')?;
    Some(first + more)
}

#[cfg(test)]
mod tests {
    use super::user_info;

    #[test]
    fn a_password_ends_at_its_at_sign_whatever_stands_in_it() {
        for (rest, user) in [
            ("user:pass@host/a", Some("user:pass")),
            ("token@host/a", Some("token")),
            ("user:a/b@host/", Some("user:a/b")),
            ("user:a?b@host/?mail=c@d.example", Some("user:a?b")),
            ("user:a#b@c@host/#d", Some("user:a#b@c")),
            ("user:a@b@host/", Some("user:a@b")),
            ("host/a?mail=b@c.example", None),
            ("host:8080/@user", None),
            ("host:8080?mail=b@c.example", None),
            ("[::1]:8080#b@c", None),
            ("host:${PORT}/?b@c", None),
            ("host", None),
            ("host:x y@z", None),
        ] {
            assert_eq!(user_info(rest).and_then(|at| rest.get(..at)), user, "{rest}");
        }
    }
}
