//! The names of schemes as credentials show them.

use crate::text::order;

/// A scheme's name as it is written, and whether the IANA registry has it.
pub(super) struct Name {
    pub(super) canonical: &'static str,
    pub(super) registered: bool,
    /// Whether other cases are as usual as the canonical one.
    pub(super) any_case: bool,
}

/// The scheme called `word`, compared without case.
pub(super) fn find(word: &str) -> Option<&'static Name> {
    NAMES.iter().find(|name| name.canonical.eq_ignore_ascii_case(word))
}

/// Length of the scheme at the start of `text` when a space and something else follow it.
pub(super) fn leading(text: &str) -> Option<usize> {
    let end = text.find(|letter: char| !is_tchar(letter))?;
    let rest = text.get(end..)?;
    let known = find(text.get(..end)?).is_some();
    (known && rest.starts_with(' ') && !rest.trim_start().is_empty()).then_some(end)
}

/// A character of a token (RFC 9110 §5.6.2).
pub(super) fn is_tchar(letter: char) -> bool {
    u8::try_from(letter).is_ok_and(crate::text::is_tchar)
}

/// Whether `text` is a token68 (RFC 9110 §11.2).
pub(super) fn is_token68(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte))
}

/// The common scheme that `word` misspells: one or two letters wrong, lost, added or swapped.
pub(super) fn misspelt(word: &str) -> Option<&'static str> {
    let lower = word.to_ascii_lowercase();
    if !(4..=12).contains(&lower.len()) || !lower.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    ["Bearer", "Basic", "Digest", "Negotiate"].into_iter().find(|scheme| {
        let least = if scheme.len() > 5 { 2 } else { 1 };
        let target = scheme.to_ascii_lowercase();
        let mut letters: (Vec<u8>, Vec<u8>) = (lower.bytes().collect(), target.bytes().collect());
        let distance = distance(lower.as_bytes(), target.as_bytes());
        order::sort(&mut letters.0);
        order::sort(&mut letters.1);
        distance > 0
            && (distance <= least || letters.0 == letters.1)
            && lower.as_bytes().first() == target.as_bytes().first()
    })
}

/// Edits between two words, a swap of neighbours counted once (optimal string alignment). Both are short.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut left_letter = None;
    for (row, letter) in from.iter().enumerate() {
        let mut line = vec![row + 1];
        let mut above_letter = None;
        for (column, other) in to.iter().enumerate() {
            let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut best = (cell(&last, column + 1) + 1).min(cell(&line, column) + 1);
            best = best.min(cell(&last, column) + usize::from(letter != other));
            if left_letter == Some(other) && above_letter == Some(letter) && column > 0 {
                best = best.min(cell(&before_last, column - 1) + 1);
            }
            line.push(best);
            above_letter = Some(other);
        }
        before_last = std::mem::replace(&mut last, line);
        left_letter = Some(letter);
    }
    last.last().copied().unwrap_or(0)
}

macro_rules! names {
    ($($canonical:literal $registered:literal $any_case:literal;)*) => {
        const NAMES: &[Name] = &[$(Name { canonical: $canonical, registered: $registered, any_case: $any_case }),*];
    };
}

// name, registered, any case
names! {
    "Basic" true false;
    "Bearer" true false;
    "Concealed" true false;
    "Digest" true false;
    "DPoP" true false;
    "GNAP" true false;
    "HOBA" true false;
    "Mutual" true false;
    "Negotiate" true false;
    "OAuth" true false;
    "PrivateToken" true false;
    "SCRAM-SHA-1" true false;
    "SCRAM-SHA-256" true false;
    "vapid" true true;
    "NTLM" false false;
    "Kerberos" false false;
    "CredSSP" false false;
    "AWS4-HMAC-SHA256" false false;
    "AWS4-ECDSA-P256-SHA256" false false;
    "AWS" false false;
    "GOOG4-HMAC-SHA256" false false;
    "GOOG4-RSA-SHA256" false false;
    "GOOG1" false false;
    "SharedKey" false false;
    "SharedKeyLite" false false;
    "SharedAccessSignature" false false;
    "ApiKey" false true;
    "Api-Key" false true;
    "Key" false true;
    "hmac" false true;
    "AzureApiManagementKey" false false;
    "Token" false true;
    "JWT" false true;
    "SSWS" false false;
    "Bot" false false;
    "Splunk" false false;
    "DeepL-Auth-Key" false false;
    "GenieKey" false false;
    "Klaviyo-API-Key" false false;
    "sso-key" false true;
    "Zoho-oauthtoken" false true;
    "Client-ID" false false;
    "MediaBrowser" false false;
    "Emby" false false;
    "PVEAPIToken" false false;
    "PoP" false false;
    "UMA" false false;
    "Hawk" false false;
    "MAC" false false;
    "Signature" false false;
    "WSSE" false false;
    "L402" false false;
    "LSAT" false false;
    "Nostr" false false;
    "Passport1.4" false false;
    "xBasic" false false;
    "FormBased" false false;
    "TFS-Federated" false false;
    "WebPush" false false;
    "GoogleLogin" false false;
    "AuthSub" false false;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names_are_near_and_known_ones_exact() {
        for word in ["Barer", "Beaerr", "Bearrer", "bear", "Berear", "Beaer", "Bearar"] {
            assert_eq!(misspelt(word), Some("Bearer"), "{word}");
        }
        assert_eq!(misspelt("Baisc"), Some("Basic"));
        for word in ["Bearer", "Token", "Hawk", "Beaver2", "abc", "Base64"] {
            assert_eq!(misspelt(word), None, "{word}");
        }
    }
}
