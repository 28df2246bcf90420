//! What is hidden before anything is shown in a link, a title or an export.
//!
//! By allow-list: names and values known to be harmless stay, everything else is replaced by a stand-in of the
//! same kind and length. Equal values get equal stand-ins, so that comparisons still work. Of a JWT the header
//! and the claims of a safe list stay. E-mail and IP addresses are personal data and go.

mod authorization;
mod capture;
mod command;
mod words;

pub use capture::{RedactedCapture, RedactedExchange, RedactedHeader, RedactedMessage};
pub use command::{Command, command};
pub(crate) use words::is_secret_name;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::text::{order, time, user_info};

/// Replaces secrets by stand-ins: equal values get equal stand-ins within one redactor.
#[derive(Debug, Default)]
pub struct Redactor {
    /// Hashes of the values, not the values: of a big capture there are many.
    seen: HashMap<u64, usize>,
    hidden: Vec<(Hidden, u32)>,
}

/// The sorts of things that are hidden, for the receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// Passwords, tokens, keys, signatures.
    Credential,
    /// Claims of a token that are not on the safe list, and its signature.
    Claim,
    /// Values of cookies.
    Cookie,
    /// Values of query parameters.
    Query,
    /// E-mail addresses.
    Email,
    /// IP addresses.
    Address,
    /// Words of bodies, logs and other headers.
    Text,
}

impl Hidden {
    /// What was hidden, in words, for a count.
    pub fn words(self, count: u32) -> String {
        let (one, many) = match self {
            Self::Credential => ("credential", "credentials"),
            Self::Claim => ("token claim or signature", "token claims and signatures"),
            Self::Cookie => ("cookie value", "cookie values"),
            Self::Query => ("query value", "query values"),
            Self::Email => ("e-mail address", "e-mail addresses"),
            Self::Address => ("IP address", "IP addresses"),
            Self::Text => ("word of text", "words of text"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

impl Redactor {
    /// What was hidden so far, in order of weight.
    pub fn receipt(&self) -> Vec<(Hidden, u32)> {
        let mut receipt = self.hidden.clone();
        order::sort(&mut receipt);
        receipt
    }

    fn hide(&mut self, what: Hidden) {
        match self.hidden.iter_mut().find(|(known, _)| *known == what) {
            Some((_, count)) => *count += 1,
            None => self.hidden.push((what, 1)),
        }
    }

    /// A stand-in of the same length for `value`: two letters that tell different values apart, then `x`.
    fn stand_in(&mut self, value: &str) -> String {
        let next = self.seen.len();
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        let index = *self.seen.entry(hasher.finish()).or_insert(next);
        let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
        let tag = [letter(index / 26), letter(index)];
        value
            .chars()
            .enumerate()
            .map(|(at, c)| if c.is_whitespace() { c } else { tag.get(at).copied().unwrap_or('x') })
            .collect()
    }

    /// The value of a header field, redacted.
    pub fn header(&mut self, name: &str, value: &str) -> String {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            _ if name.ends_with("authorization") => self.authorization(value),
            "cookie" => self.cookies(value),
            "set-cookie" => self.set_cookie(value),
            "www-authenticate"
            | "proxy-authenticate"
            | "authentication-info"
            | "proxy-authentication-info" => self.challenge(value),
            "dpop" => self.token(value),
            "dpop-nonce" | "x-csrf-token" | "x-xsrf-token" | "x-csrftoken" => {
                self.hide(Hidden::Credential);
                self.stand_in(value)
            }
            "location" | "content-location" | "referer" | "origin" | "link" if name != "link" => {
                self.url(value)
            }
            "host" => value.to_string(),
            "date" | "expires" | "last-modified" | "x-amz-date" | "x-ms-date"
                if time::read(value).is_some() =>
            {
                value.to_string()
            }
            "x-forwarded-for" | "x-real-ip" | "forwarded" | "cf-connecting-ip" | "true-client-ip" => {
                self.words(value)
            }
            "user-agent" => value.chars().filter(|c| *c != '@').take(160).collect(),
            _ if is_plain(&name) => value.chars().take(400).collect(),
            _ if name.contains("key")
                || name.contains("token")
                || name.contains("secret")
                || name.contains("session")
                || name.ends_with("-sid")
                || name.contains("auth") && !name.contains("error") && !name.contains("reason") =>
            {
                self.opaque(value)
            }
            _ => self.words(value),
        }
    }

    /// Free text: words that this tool knows stay, everything else goes.
    pub fn text(&mut self, text: &str) -> String {
        self.words(text)
    }

    /// A URL: scheme, host, plain path words and harmless parameters stay.
    pub fn url(&mut self, url: &str) -> String {
        let (mut out, rest) =
            match url.split_once("://").filter(|(scheme, _)| !scheme.contains(['/', '?', '#'])) {
                Some((scheme, rest)) => {
                    let mut out = [scheme, "://"].concat();
                    let (user, rest) =
                        user_info(rest).and_then(|at| rest.split_at_checked(at)).unwrap_or(("", rest));
                    if !user.is_empty() {
                        self.hide(Hidden::Credential);
                        out.push_str(&mask(user));
                    }
                    let (host, rest) = rest
                        .split_at_checked(rest.find(['/', '?', '#']).unwrap_or(rest.len()))
                        .unwrap_or((rest, ""));
                    out.push_str(host);
                    (out, rest)
                }
                None => (String::new(), url),
            };
        let (rest, fragment) = rest.split_once('#').map_or((rest, false), |(rest, _)| (rest, true));
        let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
        for (at, segment) in path.split('/').take(60).enumerate() {
            if at > 0 {
                out.push('/');
            }
            out.push_str(&self.segment(segment));
        }
        if let Some(query) = query {
            out.push('?');
            for (at, pair) in query.split('&').take(60).enumerate() {
                if at > 0 {
                    out.push('&');
                }
                out.push_str(&self.parameter(pair));
            }
        }
        if fragment {
            out.push('#');
        }
        out
    }

    fn segment(&mut self, segment: &str) -> String {
        if words::is_path_word(segment) {
            return segment.to_string();
        }
        self.hide(Hidden::Text);
        if let Some(mark) = crate::knowledge::questions::attack_mark(segment) {
            return mark.replace(' ', "+");
        }
        class_mask(segment)
    }

    fn parameter(&mut self, pair: &str) -> String {
        let Some((name, value)) = pair.split_once('=') else {
            return if words::is_bare_parameter(pair) { pair.to_string() } else { mask(pair) };
        };
        let plain = words::is_parameter_name(name);
        let key = if plain { name.to_string() } else { mask(name) };
        if value.is_empty() || (plain && words::is_harmless_parameter(name, value)) {
            return format!("{key}={value}");
        }
        self.hide(Hidden::Query);
        // What a filter looked for may stay; the rest of the value may not.
        if let Some(mark) = crate::knowledge::questions::attack_mark(value) {
            return format!("{key}={}", mark.replace(' ', "+"));
        }
        if value.starts_with("eyJ") && value.contains('.') {
            return format!("{key}={}", self.token(value));
        }
        // Of a signed URL's credential the scope stays: day, region, service.
        if let Some((id, scope)) =
            value.split_once("%2F").filter(|_| name.eq_ignore_ascii_case("x-amz-credential"))
        {
            let hidden: String = id.chars().enumerate().map(|(at, c)| if at < 4 { c } else { 'X' }).collect();
            return format!("{key}={hidden}%2F{scope}");
        }
        if words::is_return_address(name) {
            let shown: Vec<String> = value.split("%2F").map(|part| self.segment(part)).collect();
            return format!("{key}={}", shown.join("%2F"));
        }
        let stand_in = self.opaque(value);
        format!("{key}={stand_in}")
    }

    fn cookies(&mut self, value: &str) -> String {
        let pairs: Vec<String> = value
            .split(';')
            .take(80)
            .map(|pair| match pair.split_once('=') {
                Some((name, content)) if !content.trim().is_empty() => {
                    self.hide(Hidden::Cookie);
                    format!("{}={}", cookie_name(name), self.cookie_value(content))
                }
                Some(_) => cookie_name(pair),
                None if pair.trim().is_empty() => String::from(pair),
                // A cookie without a name is all value (RFC 6265bis §5.4).
                None => {
                    self.hide(Hidden::Cookie);
                    class_mask(pair)
                }
            })
            .collect();
        pairs.join(";")
    }

    fn cookie_value(&mut self, content: &str) -> String {
        if content.starts_with("eyJ") && content.contains('.') {
            self.token(content)
        } else {
            self.stand_in(content)
        }
    }

    fn set_cookie(&mut self, value: &str) -> String {
        let (pair, attributes) =
            value.split_once(';').map_or((value, None), |(pair, rest)| (pair, Some(rest)));
        let mut out = match pair.split_once('=') {
            Some((name, content)) if !content.trim().trim_matches('"').is_empty() => {
                self.hide(Hidden::Cookie);
                // What a cookie is emptied to is no secret, and tells that it was taken away.
                let gone = matches!(content.trim(), "deleted" | "deleteMe" | "rememberMe=deleteMe");
                format!(
                    "{}={}",
                    cookie_name(name),
                    if gone { content.to_string() } else { self.cookie_value(content) }
                )
            }
            Some(_) => pair.to_string(),
            None if pair.trim().is_empty() => pair.to_string(),
            None => {
                self.hide(Hidden::Cookie);
                class_mask(pair)
            }
        };
        for attribute in
            attributes.unwrap_or_default().split(';').filter(|text| !text.trim().is_empty()).take(12)
        {
            let name = attribute.split('=').next().unwrap_or_default().trim().to_ascii_lowercase();
            if ["domain", "path", "expires", "max-age", "samesite", "secure", "httponly", "partitioned"]
                .contains(&name.as_str())
            {
                out.push(';');
                out.push_str(attribute);
            }
        }
        out
    }

    /// A challenge: its words stay, nonces and tokens go.
    fn challenge(&mut self, value: &str) -> String {
        let mut out = String::new();
        let mut rest = value;
        while let Some(at) = rest.find('=') {
            let before = rest.get(..at).unwrap_or_default();
            let name = before.rsplit([' ', ',', '\t']).next().unwrap_or_default().to_ascii_lowercase();
            out.push_str(&self.long_runs(before));
            out.push('=');
            rest = rest.get(at + 1..).unwrap_or_default();
            let quoted = rest.trim_start().starts_with('"');
            let len = if quoted { quoted_len(rest) } else { rest.find([',', ' ']).unwrap_or(rest.len()) };
            let content = rest.get(..len).unwrap_or_default();
            if words::SECRET_PARAMS.contains(&name.as_str()) {
                self.hide(Hidden::Credential);
                let inner = content.trim_matches(|c| c == '"' || c == ' ');
                let stand_in = self.stand_in(inner);
                out.push_str(&content.replacen(inner, &stand_in, 1));
            } else if quoted && name.contains("descr") {
                let content = self.without_people(content);
                out.push_str(&self.without_codes(&content));
            } else {
                out.push_str(&self.without_people(content));
            }
            rest = rest.get(len..).unwrap_or_default();
        }
        out.push_str(&self.long_runs(rest));
        out
    }

    /// Long runs without blanks (a token68) become a stand-in that keeps its first characters.
    fn long_runs(&mut self, text: &str) -> String {
        let parts: Vec<String> = text
            .split(' ')
            .map(|run| {
                if run.len() <= 24 {
                    return run.to_string();
                }
                self.hide(Hidden::Credential);
                // Signature and type of an NTLM message; of others what tells GSS-API from anything else.
                let keep = if run.starts_with("TlRMTVNTUAA") { 16 } else { 4 };
                run.chars()
                    .enumerate()
                    .map(|(at, c)| if at < keep || !c.is_ascii_alphanumeric() { c } else { 'A' })
                    .collect()
            })
            .collect();
        parts.join(" ")
    }

    /// A sentence without what no word is: a server may quote the token that it refuses.
    fn without_codes(&mut self, text: &str) -> String {
        let parts: Vec<String> = text
            .split(' ')
            .map(|run| {
                // A token's own marks count to it.
                let bare = run.trim_matches(|c: char| !c.is_alphanumeric() && !"_~+-/=".contains(c));
                let is_code = bare.len() >= 12
                    && !bare.contains("://")
                    && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
                    && (bare.bytes().any(|byte| byte.is_ascii_digit()) || !words::is_known_run(bare))
                    && time::read(bare).is_none();
                if !is_code {
                    return run.to_string();
                }
                self.hide(Hidden::Credential);
                class_mask(run)
            })
            .collect();
        parts.join(" ")
    }

    /// Text without e-mail addresses.
    fn without_people(&mut self, text: &str) -> String {
        if !text.contains('@') {
            return text.to_string();
        }
        let parts: Vec<String> = text
            .split(' ')
            .map(|run| {
                if run.contains('@') {
                    self.hide(Hidden::Email);
                    mask(run)
                } else {
                    run.to_string()
                }
            })
            .collect();
        parts.join(" ")
    }
}

/// Whether a link may carry a token's claim or header member.
#[doc(hidden)]
pub fn is_safe_claim(name: &str) -> bool {
    words::SAFE_CLAIMS.contains(&name)
}

/// Letters and digits replaced, form and length kept.
#[doc(hidden)]
pub fn mask(text: &str) -> String {
    text.chars().map(|c| if c.is_alphanumeric() { 'x' } else { c }).collect()
}

/// Small letters, capitals and digits replaced each by one of their kind; marks kept.
fn class_mask(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '0'
            } else if c.is_uppercase() {
                'X'
            } else if c.is_alphanumeric() {
                'x'
            } else {
                c
            }
        })
        .collect()
}

/// A cookie's name; one that holds an id of its own loses it.
#[doc(hidden)]
pub fn cookie_name(name: &str) -> String {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    if digits > 5 || name.len() > 60 {
        let keep = name.find(|c: char| c.is_ascii_digit()).unwrap_or(0).min(24);
        let (head, tail) = name.split_at_checked(keep).unwrap_or((name, ""));
        return format!("{head}{}", class_mask(tail));
    }
    name.to_string()
}

fn quoted_len(text: &str) -> usize {
    let mut escaped = false;
    let mut open = false;
    for (at, c) in text.char_indices() {
        match c {
            '\\' if open => escaped = !escaped,
            '"' if !escaped && open => return at + 1,
            '"' => open = true,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Header fields whose values say nothing of anybody.
fn is_plain(name: &str) -> bool {
    words::PLAIN_HEADERS.contains(&name)
        || name.contains("cache")
        || name.contains("version")
        || words::PLAIN_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
