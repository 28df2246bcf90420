//! What is called a secret where it stands: `password=…`, `"access_token": "…"`, `https://user:…@host`, `-u user:…`.

use memchr::{memchr2_iter, memmem};

use crate::redact::is_secret_name;
use crate::text::{Span, user_info};

/// The values in `paste` that are masked because of the names before them.
pub(super) fn named(paste: &str) -> Vec<Span> {
    let paste = paste.get(..paste.floor_char_boundary(LONGEST)).unwrap_or_default();
    let mut found = Vec::new();
    for at in memchr2_iter(b':', b'=', paste.as_bytes()) {
        let (before, after) = (paste.get(..at).unwrap_or_default(), paste.get(at + 1..).unwrap_or_default());
        let range = if paste.as_bytes().get(at) == Some(&b':') && after.starts_with("//") {
            in_address(after.get(2..).unwrap_or_default()).map(|range| (range.0 + 2, range.1 + 2))
        } else {
            let equals = paste.as_bytes().get(at) == Some(&b'=');
            let name = name_at_end(before);
            if matches!(name, "name" | "key") {
                in_pair(after)
            } else if is_secret(name, equals) {
                value(name, after, equals)
            } else {
                None
            }
        };
        put(&mut found, at + 1, range);
    }
    for at in memmem::find_iter(paste.as_bytes(), "%3D") {
        let name = name_at_end(paste.get(..at).unwrap_or_default());
        // Of an escape before the name its digits stand first.
        let name = name.strip_prefix("3F").or(name.strip_prefix("26")).unwrap_or(name);
        if is_secret(name, true) {
            let after = paste.get(at + 3..).unwrap_or_default();
            let len = after.find("%26").unwrap_or(after.len());
            let len = value(name, after.get(..len).unwrap_or_default(), true);
            put(&mut found, at + 3, len);
        }
    }
    for at in memmem::find_iter(paste.as_bytes(), " -") {
        let after = paste.get(at + 1..).unwrap_or_default();
        put(&mut found, at + 1, in_option(after));
    }
    for at in memmem::find_iter(paste.as_bytes(), "\"cookies\"").take(LISTS) {
        in_cookies(paste, at + "\"cookies\"".len(), &mut found);
    }
    for word in ["assword ", "oken ", "ey "] {
        for at in memmem::find_iter(paste.as_bytes(), word) {
            let from = at + word.len();
            let run = run(paste.get(from..).unwrap_or_default());
            put(&mut found, from, is_random(run).then_some((0, run.len())));
        }
    }
    for at in memmem::find_iter(paste.as_bytes(), "assword") {
        let after = paste.get(at + 7..).unwrap_or_default();
        put(&mut found, at + 7, in_element(after));
    }
    found
}

/// The values of a HAR's list of cookies, which stands behind `from`: whatever a cookie's name, its value may be a session.
fn in_cookies(paste: &str, from: usize, found: &mut Vec<Span>) {
    let rest = paste.get(from..paste.floor_char_boundary(from + LIST)).unwrap_or_default();
    let list = rest.trim_start_matches([' ', '\t', '\n', '\r', ':']);
    let begin = from + rest.len() - list.len();
    let Some(end) = list.find(']').filter(|_| list.starts_with('[')) else { return };
    let list = list.get(..end).unwrap_or_default();
    for at in memmem::find_iter(list.as_bytes(), "\"value\"") {
        let after = list.get(at + "\"value\"".len()..).unwrap_or_default();
        let text = after.trim_start_matches([' ', '\t', '\n', '\r', ':']);
        let start = at + "\"value\"".len() + after.len() - text.len() + 1;
        let len = text.strip_prefix('"').and_then(|text| text.find('"'));
        put(found, begin, len.map(|len| (start, start + len)));
    }
}

/// At most so many bytes of one list of cookies are looked at.
const LIST: usize = 1 << 16;
/// So many lists of cookies are looked at.
const LISTS: usize = 1000;

fn put(found: &mut Vec<Span>, from: usize, range: Option<(usize, usize)>) {
    if let Some((start, end)) = range.filter(|(start, end)| start < end && found.len() < MOST) {
        found.push(Span::from_range(from + start..from + end));
    }
}

/// The run of a name's characters at the end, behind closing quotation marks.
fn name_at_end(before: &str) -> &str {
    let before = before.trim_end_matches(['"', '\'', '\\', ' ']);
    let name = before.bytes().rev().take_while(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(byte));
    let len = name.take(64).count();
    before.get(before.len() - len..).unwrap_or_default()
}

fn is_secret(name: &str, equals: bool) -> bool {
    if name.len() < 3 {
        return false;
    }
    // An error has a code and a state too.
    if ["code", "key", "pin", "state", "sig", "ticket"].iter().any(|known| name.eq_ignore_ascii_case(known)) {
        return equals;
    }
    is_secret_name(name)
        || ["signature", "authorization", "code_verifier"].iter().any(|known| {
            name.len() >= known.len()
                && name.get(name.len() - known.len()..).is_some_and(|end| end.eq_ignore_ascii_case(known))
        })
}

/// The value behind the mark: without its quotation marks, and without the scheme before a credential.
fn value(name: &str, after: &str, equals: bool) -> Option<(usize, usize)> {
    let bare = after.trim_start_matches([' ', '\t', '\\']);
    let quote = bare.chars().next().filter(|c| matches!(c, '"' | '\''));
    let from = after.len() - bare.len() + quote.map_or(0, char::len_utf8);
    let rest = after.get(from..)?;
    let len = match quote {
        Some(quote) => rest.find([quote, '\n']).unwrap_or(rest.len()),
        None => run(rest).len(),
    };
    let text = rest.get(..len)?.trim_end_matches('\\');
    let line = rest.get(..rest.find('\n').unwrap_or(rest.len()).min(rest.floor_char_boundary(4000)))?;
    let text =
        if quote.is_none() && name.to_ascii_lowercase().ends_with("authorization") { line } else { text };
    if text.starts_with(['$', '{', '<', '%', '*', '[']) {
        return None;
    }
    // The field itself is read as what it is; this is one that a log or an object quotes.
    if name.to_ascii_lowercase().ends_with("authorization") {
        let (scheme, token) = text.split_once(' ').filter(|(scheme, _)| scheme.len() <= 12)?;
        let from = from + scheme.len() + 1;
        if token.starts_with(['$', '{', '<', '%', '*', '[']) {
            return None;
        }
        let known = ["bearer", "basic", "token"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        return match quote {
            Some(_) => Some((from, from + token.len())),
            None => known.then(|| (from, from + run(token).len())),
        };
    }
    if equals && quote.is_none() && from > 0 {
        return None;
    }
    let password = ["pass", "pwd", "secret"].iter().any(|mark| crate::text::contains_ignore_case(name, mark));
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase());
    let counts = if password { !plain || equals || quote.is_some() } else { is_random(text) };
    counts.then_some((from, from + text.len()))
}

/// Whether no word looks like this: eight characters or more with digits or capitals within.
fn is_random(text: &str) -> bool {
    let inner = text.get(text.char_indices().nth(1).map_or(0, |(at, _)| at)..).unwrap_or_default();
    text.len() >= 8
        && !text.contains("://")
        && (text.bytes().any(|byte| byte.is_ascii_digit())
            || (inner.bytes().any(|byte| byte.is_ascii_uppercase())
                && inner.bytes().any(|byte| byte.is_ascii_lowercase()))
            || text.len() >= 24)
}

/// Up to a character that ends a value everywhere.
fn run(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || "&,;}])\"'<>`\\".contains(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The password in `user:password@host`, or what stands alone before the `@`.
fn in_address(rest: &str) -> Option<(usize, usize)> {
    let rest = rest.get(..rest.floor_char_boundary(LONGEST_USER))?;
    let end = user_info(rest)?;
    let user = rest.get(..end)?;
    match user.find(':') {
        Some(colon) => Some((colon + 1, end)),
        None => is_random(user).then_some((0, end)),
    }
}

/// `"name": "password", "value": "…"` and a form's part called so.
fn in_pair(after: &str) -> Option<(usize, usize)> {
    let bare = after.trim_start_matches([' ', '\\', '"', '\'']);
    let name = bare.get(..bare.find(['"', '\'', '\\'])?)?;
    let secret =
        name.len() <= 64 && (is_secret(name, true) || crate::text::contains_ignore_case(name, "key"));
    if !secret {
        return None;
    }
    let at = after.len() - bare.len() + name.len();
    let rest = after.get(at..)?;
    let near = rest.get(..rest.floor_char_boundary(40))?;
    if let Some(blank) = near.find("\n\n").map(|at| at + 2).or_else(|| near.find("\r\n\r\n").map(|at| at + 4))
    {
        let line = rest.get(blank..)?.lines().next()?;
        return Some((at + blank, at + blank + line.len()));
    }
    let behind = near.find("value")? + "value".len();
    let rest = rest.get(behind..)?;
    let mark = rest.find([':', '=']).filter(|mark| *mark <= 3)? + 1;
    let (from, to) = value(name, rest.get(mark..)?, true)?;
    Some((at + behind + mark + from, at + behind + mark + to))
}

/// The secret word of a command's option: `-u user:password`.
fn in_option(after: &str) -> Option<(usize, usize)> {
    let option = OPTIONS
        .iter()
        .find(|option| after.strip_prefix(**option).is_some_and(|rest| rest.starts_with(' ')))?;
    let from = option.len() + 1;
    let bare = after.get(from..)?.trim_start_matches(['"', '\'']);
    let from = after.len() - bare.len();
    let word = run(bare);
    if word.starts_with(['$', '-', '<', '{']) {
        return None;
    }
    match word.find(':') {
        Some(colon) => Some((from + colon + 1, from + word.len())),
        None => is_random(word).then_some((from, from + word.len())),
    }
}

/// `<wsse:Password Type="…">…</`, from behind the word.
fn in_element(after: &str) -> Option<(usize, usize)> {
    let head = after.get(..after.floor_char_boundary(200))?;
    let close =
        head.find('>').filter(|at| !head.get(..*at).is_some_and(|head| head.contains(['\n', '<'])))?;
    let rest = after.get(close + 1..)?;
    let len = rest.find("</")?;
    (len <= 400).then_some((close + 1, close + 1 + len))
}

/// Longer pastes are looked through up to here, in bytes.
const LONGEST: usize = 1 << 20;
/// So long may a user name with its password be, in bytes.
const LONGEST_USER: usize = 400;
/// So many places are masked by their names.
const MOST: usize = 2000;
const OPTIONS: [&str; 9] =
    ["-u", "-U", "-a", "-E", "--user", "--proxy-user", "--cert", "--pass", "--oauth2-bearer"];

#[cfg(test)]
mod tests {
    use super::named;

    fn masked(paste: &str) -> String {
        let mut out = paste.to_string();
        let mut spans = named(paste);
        spans.sort_unstable_by_key(|span| std::cmp::Reverse(span.start));
        spans.dedup();
        for span in spans {
            let range = span.start as usize..span.end as usize;
            if out.get(range.clone()).is_some_and(|text| !text.contains('█')) {
                out.replace_range(range, "█");
            }
        }
        out
    }

    #[test]
    fn what_is_called_a_secret_is_masked() {
        for (paste, shown) in [
            (
                "{\"cookies\":[{\"name\":\"sid\",\"value\":\"abc\"},{\"value\" : \"de\"}],\"headers\":[{\"value\":\"x\"}]}",
                "{\"cookies\":[{\"name\":\"sid\",\"value\":\"█\"},{\"value\" : \"█\"}],\"headers\":[{\"value\":\"x\"}]}",
            ),
            ("\"cookies\": [ no end, \"value\": \"x\"", "\"cookies\": [ no end, \"value\": \"x\""),
            ("password=hunter2 token=\"ab12cd34ef\"", "password=█ token=\"█\""),
            (r#"{"user":"bob","password":"a b"}"#, r#"{"user":"bob","password":"█"}"#),
            (r#"{\"client_secret\":\"s3\",\"x\":1}"#, r#"{\"client_secret\":\"█\",\"x\":1}"#),
            ("/cb?code=4/abcDEF12&state=xyz12345&page=2", "/cb?code=█&state=█&page=2"),
            (
                "service=https%3A%2F%2Fa%3Fticket%3DST-12345-abc%26x%3D1",
                "service=https%3A%2F%2Fa%3Fticket%3D█%26x%3D1",
            ),
            ("https://bob:a/b@host/ https://0123456789abcdef@host/", "https://bob:█@host/ https://█@host/"),
            ("curl -u bob:secret -x http://h -U 'bob:a'", "curl -u bob:█ -x http://h -U 'bob:█'"),
            (r#"{"key":"X-Api-Key","value":"abcDEF123"}"#, r#"{"key":"X-Api-Key","value":"█"}"#),
            ("name=\"password\"\r\n\r\nhunter2\r\n--b", "name=\"password\"\r\n\r\n█\r\n--b"),
            ("name=\"csrftoken\" value=\"abcDEF123\">", "name=\"csrftoken\" value=\"█\">"),
            ("<w:Password Type=\"T\">hunter2</w:Password>", "<w:Password Type=\"T\">█</w:Password>"),
            ("rejected token 1abcDEF2345", "rejected token █"),
            ("\"authorization\":\"Bearer abc\"", "\"authorization\":\"Bearer █\""),
        ] {
            assert_eq!(masked(paste), shown);
        }
    }

    #[test]
    fn what_the_answer_says_stays() {
        for paste in [
            r#"{"error":"invalid_token","code":"AuthorizationFailed","token_type":"Bearer"}"#,
            "<Code>SignatureDoesNotMatch</Code><Key>path/to</Key>",
            "Username or password: incorrect",
            "The access token expired. Your token is invalid, the key value",
            "X-CSRF-Token: Required",
            "Authorization: Bearer ${TOKEN}",
            "password=$PASSWORD",
            "GET /a?apikey= HTTP/1.1",
            "https://host:8080/@user?mail=a",
            "https://git@host/a.git",
            "status=401 code=403 grant_type=password&username=a",
            "Bearer error=\"invalid_token\", error_description=\"The token is missing\"",
        ] {
            assert_eq!(masked(paste), paste);
        }
    }
}
