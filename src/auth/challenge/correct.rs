//! A challenge as it should have been sent.

use super::{Challenge, Param, words};
use crate::auth::schemes;

/// Writes `challenge` as a value that conforms to the grammar and to the quoting rules of its scheme.
///
/// Names keep their order; of a name that occurs twice the first one stays. What cannot be known (a nonce that
/// is missing) is not made up, except the realm that Basic and Digest require. A challenge whose scheme could not
/// be read gives an empty text.
///
/// ```
/// use why401::auth::challenge::{Field, corrected, read};
/// use why401::text::Mapped;
///
/// let line = Mapped::at("BASIC realm=api charset=UTF-8", 0);
/// let challenges = read(&[(Field::WwwAuthenticate, line)]);
/// assert_eq!(corrected(&challenges[0]), "Basic realm=\"api\", charset=\"UTF-8\"");
/// ```
pub fn corrected(challenge: &Challenge) -> String {
    let pasted = challenge.scheme.as_str();
    let scheme = schemes::find(pasted).map_or(pasted, |scheme| scheme.name);
    let named = challenge.is("Basic") || challenge.is("Digest");
    if let Some(token) = challenge.token68.as_ref().filter(|_| !named && challenge.params.is_empty()) {
        return format!("{scheme} {}", token.as_str());
    }
    let mut parts: Vec<String> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for param in &challenge.params {
        let name = param.name.as_str().to_ascii_lowercase();
        if seen.len() < MAX_PARAMS && !seen.contains(&name) {
            parts.push(written(challenge, param, &name));
            seen.push(name);
        }
    }
    if named && !pasted.is_empty() && !seen.iter().any(|name| name == "realm") {
        parts.insert(0, format!("realm=\"{REALM}\""));
    }
    if parts.is_empty() { scheme.to_owned() } else { format!("{scheme} {}", parts.join(", ")) }
}

/// `name=value`, quoted where it must be.
fn written(challenge: &Challenge, param: &Param, lower: &str) -> String {
    let known = schemes::find(challenge.scheme.as_str()).map_or(&[][..], |scheme| scheme.params);
    let usual = known.iter().find(|(known, _)| known.eq_ignore_ascii_case(lower)).map(|(name, _)| *name);
    let name = usual.unwrap_or(if lower == "realm" { "realm" } else { param.name.as_str() });
    let value = bare(param);
    let digest = challenge.is("Digest");
    let value = match lower {
        "charset" => "UTF-8".to_owned(),
        "qop" if digest => value.to_ascii_lowercase(),
        "stale" if digest => value.to_ascii_lowercase(),
        "algorithm" if digest => {
            let known = ALGORITHMS.iter().find(|known| known.eq_ignore_ascii_case(&value));
            known.map_or(value, |known| (*known).to_owned())
        }
        _ => value,
    };
    let token = words::is_token(&value);
    let unquoted = match lower {
        "algorithm" | "stale" | "userhash" if digest => token,
        "realm" | "nonce" | "opaque" | "qop" | "domain" | "charset" => false,
        _ => token && !param.quoted && value == param.value.as_str(),
    };
    if unquoted { format!("{name}={value}") } else { format!("{name}=\"{}\"", escaped(&value)) }
}

/// The value without what only looks like quotes: apostrophes, the colons of a structured field.
fn bare(param: &Param) -> String {
    let text = param.value.as_str();
    let inner = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    let inner = if param.quoted { None } else { inner('\'').or_else(|| inner(':')) };
    inner.unwrap_or(text).chars().filter(|next| !next.is_control()).collect()
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for next in value.chars() {
        if matches!(next, '"' | '\\') {
            text.push('\\');
        }
        text.push(next);
    }
    text
}

/// The realm that is written where one is required and none was sent.
const REALM: &str = "Protected area";
/// More parameters than this are not written.
const MAX_PARAMS: usize = 100;
const ALGORITHMS: [&str; 6] =
    ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"];

#[cfg(test)]
mod tests {
    use super::super::{Field, grammar, read};
    use super::corrected;
    use crate::text::Mapped;

    fn of(value: &str) -> Vec<String> {
        let challenges = read(&[(Field::WwwAuthenticate, Mapped::at(value, 0))]);
        let all: Vec<_> = challenges.iter().map(corrected).collect();
        assert!(all.iter().all(|one| grammar::matches(one)), "{all:?}");
        all
    }

    #[test]
    fn a_broken_challenge_is_written_as_it_should_be() {
        assert_eq!(of("Basic realm=\"a\" charset=\"utf8\""), ["Basic realm=\"a\", charset=\"UTF-8\""]);
        assert_eq!(
            of("digest realm=x, nonce=y, qop=AUTH, algorithm=\"md5\", nonce=z, stale=\"TRUE\""),
            ["Digest realm=\"x\", nonce=\"y\", qop=\"auth\", algorithm=MD5, stale=true"]
        );
        assert_eq!(
            of("Bearer realm='https://a/b', x=\"a\"b\""),
            ["Bearer realm=\"https://a/b\", x=\"a\\\"b\""]
        );
        assert_eq!(of("Basic"), ["Basic realm=\"Protected area\""]);
        assert_eq!(of("NTLM TlRM"), ["NTLM TlRM"]);
        assert_eq!(of("GNAP as_uri=https://s/tx;access=F"), ["GNAP as_uri=\"https://s/tx\", access=F"]);
        assert_eq!(of("{\"error\":1}"), [""]);
    }
}
