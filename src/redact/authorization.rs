//! Stand-ins for Authorization values: the kind, its form and its faults stay, the secret goes.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

use super::words::is_known_run;
use super::{Hidden, Redactor, class_mask};
use crate::auth::{CredentialIssue, Kind, Place, credential, families, schemes};
use crate::text::{Mapped, order};

impl Redactor {
    /// The value of an Authorization field, redacted.
    pub(super) fn authorization(&mut self, value: &str) -> String {
        // The field's name once more in its value is what is wrong with it.
        if let Some((name, rest)) = value.split_once(':')
            && name.eq_ignore_ascii_case("authorization")
        {
            let gap = rest.len() - rest.trim_start().len();
            let (gap, rest) = rest.split_at_checked(gap).unwrap_or(("", rest));
            return [name, ":", gap, &self.authorization(rest)].concat();
        }
        self.hide(Hidden::Credential);
        let read = credential::read(Place::Authorization, &Mapped::at(value, 0));
        if value.len() <= 60
            && !value.contains('/')
            && matches!(read.text("reason"), Some("placeholder" | "redacted" | "no-credentials"))
        {
            return value.to_string();
        }
        let (scheme, gap, rest) = split(value);
        // A variable's name or `undefined` is no secret, and is what the diagnosis rests on.
        let unfilled = read.issues.iter().any(|issue| issue.kind == CredentialIssue::Placeholder);
        if unfilled && read.kind != Kind::Basic && rest.len() <= 80 {
            let path = rest.contains('/');
            return if path { format!("{scheme}{gap}{}", file_path(rest)) } else { value.to_string() };
        }
        match read.kind {
            Kind::Basic => format!("{scheme}{gap}{}", Self::basic(rest)),
            Kind::BearerJwt | Kind::Dpop => format!("{scheme}{gap}{}", self.token(rest)),
            _ if ["mediabrowser", "emby"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {
                format!("{scheme}{gap}{}", self.parameters(rest))
            }
            Kind::BearerOpaque | Kind::ApiKey => format!("{scheme}{gap}{}", self.opaque(rest)),
            Kind::Digest | Kind::Hawk | Kind::Oauth1 => format!("{scheme}{gap}{}", self.parameters(rest)),
            Kind::Sigv4 | Kind::Sigv4a => format!("{scheme}{gap}{}", signature_v4(rest)),
            Kind::Ntlm1 | Kind::Ntlm3 | Kind::NegotiateNtlm => {
                format!("{scheme}{gap}{}", keep_start(rest, 16))
            }
            Kind::NegotiateKerberos => format!("{scheme}{gap}{}", keep_start(rest, 64)),
            _ if rest.starts_with("eyJ") && rest.contains('.') && !scheme.is_empty() => {
                format!("{scheme}{gap}{}", self.token(rest))
            }
            _ if scheme.is_empty() && value.starts_with("eyJ") => self.token(value),
            _ if is_scheme(scheme) => format!("{scheme}{gap}{}", class_mask(rest)),
            _ => class_mask(value),
        }
    }

    /// A Basic value with user name and password replaced, its faults kept.
    fn basic(value: &str) -> String {
        let padded = value.ends_with('=');
        let bare = value.trim_end_matches('=');
        let Ok(bytes) = STANDARD_NO_PAD.decode(bare) else { return class_mask(value) };
        let kept: Vec<bool> = bytes.splitn(2, |byte| *byte == b':').map(is_unfilled).collect();
        let mut colon = false;
        let mut hidden: Vec<u8> = Vec::with_capacity(bytes.len());
        for byte in &bytes {
            match byte {
                b':' if !colon => {
                    colon = true;
                    hidden.push(b':');
                }
                byte if byte.is_ascii_control() || kept.get(usize::from(colon)) == Some(&true) => {
                    hidden.push(*byte);
                }
                // Not x alone: that would read as if somebody had blanked it out.
                byte if byte.is_ascii() => {
                    hidden.push(STAND_IN.get(hidden.len() % STAND_IN.len()).copied().unwrap_or(b'm'));
                }
                _ => hidden.push(*byte),
            }
        }
        soften(&mut hidden);
        let text = STANDARD_NO_PAD.encode(&hidden);
        // The same padding, right or wrong, as was pasted.
        if padded || value.len().is_multiple_of(4) { STANDARD.encode(&hidden) } else { text }
    }

    /// A token: a JWT keeps its safe members, anything else becomes an opaque stand-in.
    pub(super) fn token(&mut self, value: &str) -> String {
        let mut parts = value.split('.');
        let (header, payload) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let rest: Vec<&str> = parts.collect();
        let (Some(head), Some(body)) = (members(header), members(payload)) else {
            return if value.starts_with("eyJ") { broken_token(value) } else { self.opaque(value) };
        };
        if rest.len() != 1 {
            return broken_token(value);
        }
        self.hide(Hidden::Claim);
        let head = URL_SAFE_NO_PAD.encode(Value::Object(safe(&head, 0)).to_string());
        let mut members = safe(&body, 0);
        // A nonce is compared with the one that the server sent: the same stand-in for both.
        if let Some(nonce) = body.get("nonce").and_then(Value::as_str) {
            members.insert("nonce".into(), Value::String(self.stand_in(nonce)));
        }
        if let Some(target) = body.get("htu").and_then(Value::as_str) {
            members.insert("htu".into(), Value::String(self.url(target)));
        }
        let body = URL_SAFE_NO_PAD.encode(Value::Object(members).to_string());
        let signature = rest.first().map(|text| "A".repeat(text.len().min(700))).unwrap_or_default();
        format!("{head}.{body}.{signature}")
    }

    /// An opaque token: a short prefix that names its family stays.
    pub(super) fn opaque(&mut self, value: &str) -> String {
        self.hide(Hidden::Credential);
        let keep = family_prefix(value);
        let (prefix, secret) = value.split_at_checked(keep).unwrap_or(("", value));
        if secret.chars().any(|c| !c.is_ascii_graphic()) {
            return format!("{prefix}{}", class_mask(secret));
        }
        let stand_in = self.stand_in(secret);
        // Marks inside (dots, dashes) tell its form.
        let formed: String = secret
            .chars()
            .zip(stand_in.chars())
            .map(|(old, new)| if old.is_ascii_alphanumeric() { new } else { old })
            .collect();
        format!("{prefix}{formed}")
    }

    /// `name="value"` pairs: names and public values stay.
    fn parameters(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('=') {
            let name = rest.get(..at).unwrap_or_default();
            out.push_str(name);
            out.push('=');
            rest = rest.get(at + 1..).unwrap_or_default();
            let quoted = rest.starts_with('"');
            let len =
                if quoted { super::quoted_len(rest) } else { rest.find([',', ' ']).unwrap_or(rest.len()) };
            let content = rest.get(..len).unwrap_or_default();
            let key = name.rsplit([' ', ',']).next().unwrap_or_default().trim().to_ascii_lowercase();
            let inner = content.trim_matches('"');
            let shown = match key.as_str() {
                "realm"
                | "qop"
                | "algorithm"
                | "nc"
                | "userhash"
                | "oauth_signature_method"
                | "oauth_version"
                | "oauth_timestamp"
                | "ts"
                | "charset" => inner.to_string(),
                "uri" => self.url(inner),
                _ if inner.is_empty() => String::new(),
                _ => self.stand_in(inner),
            };
            out.push_str(&content.replacen(inner, &shown, 1));
            rest = rest.get(len..).unwrap_or_default();
        }
        out.push_str(&class_mask(rest));
        out
    }
}

/// A file's path in place of a token: its start and the words that everybody uses stay, for a token may look like one.
fn file_path(text: &str) -> String {
    let segments: Vec<String> = text
        .split('/')
        .enumerate()
        .map(|(at, segment)| {
            let small = segment.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_.".contains(&byte));
            let known = (at < 2 && is_root(segment)) || (small && is_known_run(segment));
            if known { segment.to_string() } else { class_mask(segment) }
        })
        .collect();
    segments.join("/")
}

/// Whether a path may begin with this: nothing, `~`, dots, or a folder that every Unix system has.
fn is_root(segment: &str) -> bool {
    ["~", ".", "..", "file:", "@", "run", "var", "etc", "home", "tmp", "root", "secrets"].contains(&segment)
}

/// Whether a part of a Basic value is a variable's name or nothing instead of a user name or password.
fn is_unfilled(part: &[u8]) -> bool {
    let text = std::str::from_utf8(part).unwrap_or_default();
    text.starts_with('$') || text.contains("{{") || ["undefined", "null", "None", "nil"].contains(&text)
}

/// Scheme, white space, rest.
fn split(value: &str) -> (&str, &str, &str) {
    let Some(at) = value.find(char::is_whitespace) else { return ("", "", value) };
    let rest = value.get(at..).unwrap_or_default();
    let gap = rest.len() - rest.trim_start().len();
    (
        value.get(..at).unwrap_or_default(),
        rest.get(..gap).unwrap_or_default(),
        rest.get(gap..).unwrap_or_default(),
    )
}

fn is_scheme(word: &str) -> bool {
    let bare = word.trim_end_matches(':');
    schemes::find(bare).is_some()
        || ["token", "bot", "apikey", "key", "jwt", "basic", "bearer", "ssws", "splunk"]
            .iter()
            .any(|known| bare.eq_ignore_ascii_case(known))
}

/// The length of a prefix that names a token's family: at most five characters up to the first mark, or one that a
/// sign looks for.
fn family_prefix(value: &str) -> usize {
    let looked_for = ["sb_secret_", "sb_publishable_"];
    if let Some(prefix) = looked_for.into_iter().find(|prefix| value.starts_with(prefix)) {
        return prefix.len();
    }
    let mark = value.find(['_', '-', '.']);
    match mark {
        Some(at) if at <= 4 && families::find(value).is_some() => at + 1,
        _ if value.starts_with("AKIA")
            || value.starts_with("ASIA")
            || value.starts_with("AIza")
            || value.starts_with("ya29") =>
        {
            4
        }
        _ => 0,
    }
}

fn members(part: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

/// The members with what is not on the safe list replaced by values of the same kind.
fn safe(members: &Map<String, Value>, depth: usize) -> Map<String, Value> {
    order::object(members.iter().take(60).map(|(name, value)| {
        let keep = depth == 0 && super::is_safe_claim(name) && is_tame(value);
        (claim_name(name), if keep { value.clone() } else { hollow(value, depth) })
    }))
}

/// Names of claims are registered, vendors' or addresses; one that looks like an id of its own goes.
fn claim_name(name: &str) -> String {
    if name.chars().filter(char::is_ascii_digit).count() > 4 || name.len() > 80 {
        class_mask(name)
    } else {
        name.to_string()
    }
}

/// Whether a safe member's value holds nobody's address.
fn is_tame(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.contains('@') && text.len() <= 400,
        Value::Array(many) => many.len() <= 40 && many.iter().all(is_tame),
        Value::Object(_) => false,
        _ => true,
    }
}

fn hollow(value: &Value, depth: usize) -> Value {
    match value {
        Value::String(text) => Value::String("x".repeat(text.chars().count().min(200))),
        Value::Number(_) => Value::from(0),
        Value::Array(many) => Value::Array(many.iter().take(20).map(|one| hollow(one, depth + 1)).collect()),
        Value::Object(members) if depth < 6 => Value::Object(safe(members, depth + 1)),
        Value::Object(_) => Value::Object(Map::new()),
        other => other.clone(),
    }
}

/// A token that cannot be read: its first three letters and its marks stay.
fn broken_token(value: &str) -> String {
    let keep = if value.starts_with("eyJ") { 3 } else { 0 };
    let (head, tail) = value.split_at_checked(keep).unwrap_or(("", value));
    format!("{head}{}", class_mask(tail))
}

/// Letters beyond ASCII become others of the same encoding, so that the charset can still be told.
fn soften(bytes: &mut [u8]) {
    let valid = std::str::from_utf8(bytes).is_ok();
    let mut after_lead = false;
    for byte in bytes.iter_mut().filter(|byte| !byte.is_ascii()) {
        if valid {
            after_lead = *byte == 0xc3 && !after_lead;
        } else {
            *byte = if (0x80..0xa0).contains(byte) { 0x80 } else { 0xe9 };
        }
    }
}

fn keep_start(text: &str, keep: usize) -> String {
    text.chars()
        .enumerate()
        .map(|(at, c)| if at < keep || !c.is_ascii_alphanumeric() { c } else { 'A' })
        .collect()
}

/// `Credential=AKIA…/date/region/service/aws4_request, SignedHeaders=…, Signature=…`.
fn signature_v4(text: &str) -> String {
    let parts: Vec<String> = text
        .split(',')
        .map(|part| {
            let Some((name, value)) = part.split_once('=') else { return class_mask(part) };
            match name.trim() {
                "Credential" => {
                    let (key, scope) =
                        value.split_once('/').map_or((value, None), |(key, scope)| (key, Some(scope)));
                    let hidden: String =
                        key.chars().enumerate().map(|(at, c)| if at < 4 { c } else { class_of(c) }).collect();
                    match scope {
                        Some(scope) => format!("{name}={hidden}/{scope}"),
                        None => format!("{name}={hidden}"),
                    }
                }
                "SignedHeaders" => part.to_string(),
                _ => format!(
                    "{name}={}",
                    value
                        .chars()
                        .map(|c| if c.is_ascii_alphanumeric() { '0' } else { c })
                        .collect::<String>()
                ),
            }
        })
        .collect();
    parts.join(",")
}

fn class_of(c: char) -> char {
    if c.is_ascii_alphanumeric() { 'X' } else { c }
}

/// The letters that stand for those of a user name or password.
const STAND_IN: &[u8] = b"mnop";
