//! The outer form of a value: quotes, header names, scheme and separator. What is wrong with it is named,
//! and the value is read on as the sender meant it.

use super::placeholder::{is_nothing, is_redacted, is_template};
use super::schemes::{self, is_tchar};
use super::{
    Credential, CredentialIssue as Is, Place, Reason, api_key, basic, bearer, digest, negotiate, ntlm, other,
    signed,
};
use crate::auth::jwt::clean::{is_blank, is_invisible, is_quote, percent_decoded};
use crate::text::{Mapped, Span, strip_prefix_ignore_case};

/// How often a value is unwrapped before it is taken as it is.
pub(super) const LAYERS: u8 = 6;

/// Reads the value of the field into `credential`.
pub(super) fn read(credential: &mut Credential, value: &Mapped, layers: u8) {
    let text = value.trim_matches(|letter| letter == ' ' || letter == '\t');
    let source = text.as_str();
    if source.trim().is_empty() {
        credential.secret = None;
        credential.note(Is::EmptyCredentials, value.span());
        credential.malformed(Reason::NoCredentials, value.span());
        return;
    }
    let unseen = source.len() - source.trim_start_matches(is_unseen).len();
    if unseen > 0 && layers > 0 {
        let issue = if source.starts_with(is_invisible) { Is::InvisibleCharacter } else { Is::NoBreakSpace };
        let inner = text.slice(unseen..source.len());
        wrapped(credential, &inner, issue, Reason::NonAscii, text.span_of(0..unseen), layers);
        return;
    }
    if source.starts_with(is_quote) && layers > 0 {
        let inner = text.trim_matches(is_quote);
        wrapped(
            credential,
            &inner,
            Is::QuotedValue,
            Reason::QuotedValue,
            text.span_of(0..first_len(source)),
            layers,
        );
        return;
    }
    if let Some(start) = header_name(source).filter(|_| layers > 0) {
        let rest = text.slice(start..source.len());
        wrapped(
            credential,
            &rest,
            Is::HeaderNameInValue,
            Reason::HeaderNameInValue,
            text.span_of(0..start),
            layers,
        );
        if !source.to_ascii_lowercase().contains("authorization") {
            // A key behind its own header's name needs no scheme.
            credential.issues.retain(|issue| issue.kind != Is::MissingScheme);
        }
        return;
    }
    if let Some(reason) = whole(credential, &text) {
        credential.malformed(reason, text.span());
        return;
    }
    if let Some(second) = second_credential(source) {
        credential.note(Is::SeveralCredentials, text.span_of(second..source.len()));
        credential.malformed(Reason::SeveralCredentials, text.span());
        return;
    }
    let end = source.find(|letter: char| !is_tchar(letter)).unwrap_or(source.len());
    let (word, rest) = (text.slice(0..end), text.slice(end..source.len()));
    match rest.as_str().chars().next() {
        Some(' ') => with_scheme(credential, &word, &rest, layers),
        Some(separator) if schemes::find(word.as_str()).is_some() => {
            separated(credential, &word, &rest, separator, layers);
        }
        _ => without_scheme(credential, &text, &word, &rest, layers),
    }
}

/// A scheme, at least one space, and the rest.
fn with_scheme(credential: &mut Credential, word: &Mapped, rest: &Mapped, layers: u8) {
    let spaces = rest.len() - rest.as_str().trim_start_matches(' ').len();
    let token = rest.slice(spaces..rest.len());
    if spaces > 1 {
        credential.note(Is::ExtraSpace, rest.span_of(0..spaces));
    }
    let known = schemes::find(word.as_str());
    if known.is_none() {
        if word.as_str().eq_ignore_ascii_case("authorization") && layers > 0 {
            wrapped(
                credential,
                &token,
                Is::HeaderNameInValue,
                Reason::HeaderNameInValue,
                word.span(),
                layers,
            );
            return;
        }
        if let Some(meant) = schemes::misspelt(word.as_str()).filter(|_| layers > 0) {
            let mut repaired = Mapped::derived(meant, word.span());
            repaired.push(rest);
            wrapped(credential, &repaired, Is::MisspeltScheme, Reason::MisspeltScheme, word.span(), layers);
            return;
        }
        let mut joined = word.clone();
        joined.push(rest);
        if bearer::kind_of(word).is_some() {
            credential.note(Is::MissingScheme, Span::empty(word.span().start));
            credential.note(Is::WhiteSpaceInToken, rest.span_of(0..spaces));
            bearer::put_look(credential, &joined);
            credential.malformed(Reason::SchemeMissing, joined.span());
            return;
        }
    }
    if known.is_some_and(|name| name.registered) && token.as_str().eq_ignore_ascii_case(word.as_str()) {
        // `Bearer ` in front of a value that was `Bearer ` and an empty token.
        credential.scheme = Some(word.clone());
        credential.secret = None;
        credential.note(Is::DoubledScheme, token.span());
        credential.note(Is::EmptyCredentials, Span::empty(token.span().end));
        credential.malformed(Reason::DoubledScheme, token.span());
        return;
    }
    credential.scheme = Some(word.clone());
    if let Some(second) = schemes::leading(token.as_str()).filter(|_| layers > 0)
        && known.is_some()
    {
        credential.note(Is::DoubledScheme, token.span_of(0..second));
        let mut inner = Credential::new(credential.place.clone(), &token);
        read(&mut inner, &token, layers - 1);
        credential.adopt(inner);
        credential.malformed(Reason::DoubledScheme, token.span_of(0..second));
        return;
    }
    if let Some(name) = known
        && !name.any_case
        && name.canonical != word.as_str()
    {
        credential.note(Is::SchemeCase, word.span());
    }
    dispatch(credential, word, &token);
}

/// The reader of a scheme reads what stands after it.
fn dispatch(credential: &mut Credential, scheme: &Mapped, token: &Mapped) {
    credential.secret = Some(token.span());
    let lower = scheme.as_str().to_ascii_lowercase();
    match lower.as_str() {
        "basic" => basic::read(credential, token),
        "bearer" => bearer::read(credential, token),
        "dpop" => bearer::read_dpop(credential, token),
        "digest" => digest::read(credential, token),
        "ntlm" => ntlm::read(credential, token),
        "negotiate" => negotiate::read(credential, token),
        "aws4-hmac-sha256" | "aws4-ecdsa-p256-sha256" | "goog4-hmac-sha256" | "goog4-rsa-sha256" => {
            signed::sigv4(credential, &lower, token);
        }
        "aws" | "goog1" => signed::sigv2(credential, token),
        "oauth" => signed::oauth1(credential, token),
        "hawk" => signed::hawk(credential, token),
        _ if api_key::is_scheme(&lower) => api_key::read(credential, scheme, token),
        _ => other::read(credential, &lower, token),
    }
}

/// A known scheme and something else than a space.
fn separated(credential: &mut Credential, word: &Mapped, rest: &Mapped, separator: char, layers: u8) {
    let width = separator.len_utf8();
    let gap = rest.span_of(0..width);
    let value = rest.slice(width..rest.len());
    let value = value.trim_matches(is_blank);
    let (issue, reason) = match separator {
        '\t' => {
            credential.scheme = Some(word.clone());
            (Is::TabSeparator, Reason::TabSeparator)
        }
        ':' => (Is::ColonAfterScheme, Reason::ColonAfterScheme),
        '\r' | '\n' => {
            credential.scheme = Some(word.clone());
            (Is::LineBreak, Reason::LineBreakInToken)
        }
        _ if is_invisible(separator) => (Is::InvisibleCharacter, Reason::NonAsciiSeparator),
        _ if separator.is_whitespace() => (Is::NoBreakSpace, Reason::NonAsciiSeparator),
        '"' | '\'' | '<' | '{' | '[' | '(' => {
            rejoined(credential, word, rest, Is::MissingSpace, Reason::MissingSpace, gap, layers);
            return;
        }
        _ => (Is::MissingSpace, Reason::BadSeparator),
    };
    if value.is_empty() {
        credential.note(Is::EmptyCredentials, gap);
        credential.note(issue, gap);
        credential.malformed(Reason::NoCredentials, rest.span());
        return;
    }
    rejoined(credential, word, &value, issue, reason, gap, layers);
}

/// Text that begins with no scheme and a space.
fn without_scheme(credential: &mut Credential, text: &Mapped, word: &Mapped, rest: &Mapped, layers: u8) {
    let source = word.as_str();
    if rest.is_empty() && schemes::find(source).is_some() {
        credential.scheme = Some(word.clone());
        credential.secret = None;
        credential.note(Is::EmptyCredentials, Span::empty(word.span().end));
        credential.malformed(Reason::NoCredentials, Span::empty(word.span().end));
        return;
    }
    for scheme in STUCK {
        let Some(tail) = strip_prefix_ignore_case(text.as_str(), scheme).filter(|_| layers > 0) else {
            continue;
        };
        let known = text.slice(0..scheme.len());
        let value = text.slice(scheme.len()..text.len());
        if tail.get(..3) == Some("%20")
            && let Some((decoded, first)) = percent_decoded(text)
        {
            wrapped(credential, &decoded, Is::PercentEncoded, Reason::PercentEncoded, first, layers);
            return;
        }
        if tail.starts_with(['+', '-', '_', '.', '|', '~', '#', '*']) {
            let value = value.slice(1..value.len());
            let gap = text.span_of(scheme.len()..scheme.len() + 1);
            rejoined(credential, &known, &value, Is::MissingSpace, Reason::BadSeparator, gap, layers);
            return;
        }
        if is_stuck(scheme, tail) {
            let gap = Span::empty(value.span().start);
            rejoined(credential, &known, &value, Is::MissingSpace, Reason::MissingSpace, gap, layers);
            return;
        }
    }
    let is_cookie =
        rest.as_str().starts_with('=') && !rest.as_str().trim_matches('=').is_empty() && !source.is_empty();
    let is_mail = text.as_str().contains('@') && !text.as_str().contains([':', ' ']);
    if is_cookie || is_mail {
        if is_cookie {
            let value = rest.trim_matches(|letter| letter == '=');
            if bearer::kind_of(&value).is_some() {
                bearer::put_look(credential, &value);
            }
        }
        credential.note(Is::NotCredentials, text.span());
        credential.malformed(Reason::NotCredentials, text.span());
        return;
    }
    credential.note(Is::MissingScheme, Span::empty(text.span().start));
    bearer::put_look(credential, text);
    credential.malformed(Reason::SchemeMissing, text.span());
}

/// Whether `tail`, which follows a scheme without a space, is a token: `BearereyJ…`, and not `BasicAuth`.
fn is_stuck(scheme: &str, tail: &str) -> bool {
    let token = tail.len() >= 8 || is_nothing(tail) || tail.starts_with(['$', '{', '<']);
    let word = tail.bytes().all(|byte| byte.is_ascii_lowercase()) && !is_nothing(tail) && scheme != "Bearer";
    token && !word
}

/// What the whole value is, when it is no credential: JSON, a URL, a template, a mask.
fn whole(credential: &mut Credential, text: &Mapped) -> Option<Reason> {
    let source = text.as_str();
    let (issue, reason) = if is_redacted(source) && !source.contains(' ') {
        (Is::Redacted, Reason::Redacted)
    } else if is_nothing(source) || is_template(source) {
        credential.note(Is::MissingScheme, Span::empty(text.span().start));
        (Is::Placeholder, Reason::Placeholder)
    } else if source.starts_with(['{', '[']) && source.contains('"') {
        credential.note(Is::JsonInToken, text.span());
        (Is::NotCredentials, Reason::NotCredentials)
    } else if source
        .find("://")
        .is_some_and(|at| at < 12 && source.bytes().take(at).all(|byte| byte.is_ascii_alphanumeric()))
    {
        (Is::NotCredentials, Reason::NotCredentials)
    } else {
        return None;
    };
    credential.note(issue, text.span());
    Some(reason)
}

/// Where the value begins after a header's name that stands in it.
fn header_name(source: &str) -> Option<usize> {
    let end = source.find(|letter: char| !is_tchar(letter))?;
    let (word, rest) = (source.get(..end)?, source.get(end..)?);
    let after = rest.trim_start_matches(is_quote).trim_start_matches(' ');
    let value =
        after.strip_prefix(':').or_else(|| after.strip_prefix('=').filter(|_| is_field_name(word)))?;
    (is_field_name(word)
        || api_key::vendor_of(&word.to_ascii_lowercase()).is_some() && schemes::find(word).is_none())
    .then_some(source.len() - value.len())
}

fn is_field_name(word: &str) -> bool {
    ["authorization", "proxy-authorization", "cookie", "www-authenticate"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(word))
        || strip_prefix_ignore_case(word, "x-").is_some()
}

/// Where a second credential begins: a comma or semicolon outside quotes, then a scheme and a space.
fn second_credential(source: &str) -> Option<usize> {
    let first = source.find(|letter: char| !is_tchar(letter))?;
    schemes::find(source.get(..first)?)?;
    let (mut quoted, mut escaped) = (false, false);
    let mut seen = 0;
    for (at, letter) in source.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' | ';' if !quoted => {
                seen += 1;
                let rest = source.get(at + 1..).unwrap_or_default();
                let head = rest.trim_start_matches(' ');
                let start = at + 1 + (rest.len() - head.len());
                // A scheme's name is short: a window keeps the search linear.
                let window =
                    head.char_indices().nth(40).map_or(head, |(end, _)| head.get(..end).unwrap_or(head));
                let name = schemes::leading(window).and_then(|end| window.get(end..));
                if name.is_some_and(|rest| !rest.trim_start().starts_with('=')) {
                    return Some(start);
                }
                if seen > 10_000 {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// Reads on with the scheme put right: `word`, a space, `value`.
fn rejoined(
    credential: &mut Credential,
    word: &Mapped,
    value: &Mapped,
    issue: Is,
    reason: Reason,
    at: Span,
    layers: u8,
) {
    let mut repaired = word.clone();
    repaired.push_decoded(" ", at);
    repaired.push(value);
    wrapped(credential, &repaired, issue, reason, at, layers);
}

/// Names what is wrong, and reads the repaired value.
fn wrapped(credential: &mut Credential, inner: &Mapped, issue: Is, reason: Reason, at: Span, layers: u8) {
    credential.note(issue, at);
    let mut read_on = Credential::new(Place::Authorization, inner);
    if layers > 0 {
        read(&mut read_on, inner, layers - 1);
    }
    let empty = read_on.issue(Is::EmptyCredentials).is_some();
    credential.adopt(read_on);
    credential.malformed(if empty && inner.is_empty() { Reason::NoCredentials } else { reason }, at);
}

/// Characters outside ASCII that look like nothing or like a space.
fn is_unseen(letter: char) -> bool {
    is_invisible(letter) || (letter.is_whitespace() && !letter.is_ascii())
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Schemes that are met without a space after them.
const STUCK: &[&str] = &["Bearer", "Basic", "Digest", "Negotiate", "NTLM", "DPoP"];
