//! The authentication schemes: the IANA registry's and those met in the wild, one file each.
//!
//! To add one: its file, and its name in the list at the end of `schemes!`.

use std::sync::LazyLock;

/// What is known of a scheme.
#[derive(Debug)]
pub struct Scheme {
    /// Its name as registered or as commonly written.
    pub name: &'static str,
    /// Whether it stands in the IANA "HTTP Authentication Schemes" registry.
    pub registered: bool,
    /// Whether it is registered or in such wide use that its name in a broken challenge means the scheme.
    pub in_use: bool,
    /// Whether browsers prompt for it, or answer it by themselves.
    pub prompts: bool,
    /// What it is, in one sentence.
    pub what: &'static str,
    /// What a client must send back, in a few sentences.
    pub client: &'static str,
    /// The challenge parameters, with what each means.
    pub params: &'static [(&'static str, &'static str)],
    /// What clients and servers often get wrong, one sentence each. The page does not show them, and leaves them out.
    pub mistakes: &'static [&'static str],
    /// Where it is specified: label and URL.
    pub source: (&'static str, &'static str),
}

/// The scheme called `name`, compared without case.
///
/// ```
/// assert!(why401::auth::schemes::find("BASIC").is_some_and(|scheme| scheme.prompts));
/// ```
pub fn find(name: &str) -> Option<&'static Scheme> {
    let first = name.bytes().next()?.to_ascii_lowercase();
    let same = BY_LENGTH.get(name.len())?.iter().filter(|(letter, _)| *letter == first);
    let mut same = same.map(|(_, scheme)| *scheme);
    same.find(|scheme| scheme.name == name || scheme.name.eq_ignore_ascii_case(name))
}

/// The schemes whose names begin with `letter`, in any case.
pub(super) fn beginning(letter: u8) -> impl Iterator<Item = &'static Scheme> {
    let at = usize::from(letter.to_ascii_lowercase().wrapping_sub(b'a'));
    BY_LETTER.get(at).into_iter().flatten().copied()
}

/// Whether a parameter of the scheme is written with capitals.
pub(super) fn has_capitals(scheme: &Scheme) -> bool {
    WITH_CAPITALS.iter().any(|known| std::ptr::eq(*known, scheme))
}

static WITH_CAPITALS: LazyLock<Vec<&Scheme>> = LazyLock::new(|| {
    let capitals = |(name, _): &(&str, &str)| name.bytes().any(|byte| byte.is_ascii_uppercase());
    SCHEMES.iter().copied().filter(|scheme| scheme.params.iter().any(capitals)).collect()
});

/// The schemes by the length of their names, with their first letters in small: every header's scheme and parameters
/// are looked up.
static BY_LENGTH: LazyLock<Vec<Vec<(u8, &Scheme)>>> = LazyLock::new(|| {
    let letter = |scheme: &Scheme| scheme.name.bytes().next().unwrap_or(0).to_ascii_lowercase();
    let longest = SCHEMES.iter().map(|scheme| scheme.name.len()).max().unwrap_or(0);
    let of = |length: usize| {
        let same = SCHEMES.iter().copied().filter(|scheme| scheme.name.len() == length);
        same.map(|scheme| (letter(scheme), scheme)).collect()
    };
    (0..=longest).map(of).collect()
});

/// The schemes by their first letters, from `a` on.
static BY_LETTER: LazyLock<Vec<Vec<&Scheme>>> = LazyLock::new(|| {
    let begins = |scheme: &Scheme, letter: u8| {
        scheme.name.bytes().next().is_some_and(|first| first.eq_ignore_ascii_case(&letter))
    };
    let of = |letter: u8| SCHEMES.iter().copied().filter(|scheme| begins(scheme, letter)).collect();
    (b'a'..=b'z').map(of).collect()
});

impl Scheme {
    /// What the challenge parameter `name` means, its name compared without case.
    pub fn param(&self, name: &str) -> Option<&'static str> {
        self.params.iter().find(|(param, _)| param.eq_ignore_ascii_case(name)).map(|(_, text)| *text)
    }
}

/// What the page leaves out.
const fn beside(texts: &'static [&'static str]) -> &'static [&'static str] {
    if cfg!(all(feature = "app", not(test))) { &[] } else { texts }
}

/// Label and URL of a section of an RFC.
macro_rules! rfc {
    ($number:literal, $section:literal) => {
        (
            concat!("RFC ", $number, " §", $section),
            concat!("https://www.rfc-editor.org/rfc/rfc", $number, "#section-", $section),
        )
    };
}
pub(super) use rfc;

macro_rules! schemes {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*

        /// All schemes known.
        pub static SCHEMES: &[&Scheme] =
            &[$(&Scheme { mistakes: beside($module::SCHEME.mistakes), ..$module::SCHEME }),*];
    };
}

schemes! {
    api_key,
    auth_sub,
    aws,
    aws4_ecdsa_p256_sha256,
    aws4_hmac_sha256,
    azure_api_management_key,
    basic,
    bearer,
    bot,
    concealed,
    cred_ssp,
    deepl_auth_key,
    digest,
    dpop,
    form_based,
    gnap,
    goog4_hmac_sha256,
    google_login,
    hawk,
    hmac,
    hoba,
    jwt,
    kerberos,
    key,
    l402,
    lsat,
    mac,
    mutual,
    negotiate,
    nostr,
    ntlm,
    oauth,
    passport,
    pop,
    private_token,
    scram_sha_1,
    scram_sha_256,
    shared_access_signature,
    shared_key,
    shared_key_lite,
    signature,
    splunk,
    ssws,
    tfs_federated,
    token,
    uma,
    vapid,
    web_push,
    wsse,
    x_basic,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_says_what_to_do_and_where_that_stands() {
        for scheme in SCHEMES {
            assert!(scheme.what.ends_with('.') && scheme.client.ends_with('.'), "{}", scheme.name);
            assert!(scheme.mistakes.iter().all(|mistake| mistake.ends_with('.')), "{}", scheme.name);
            assert!(scheme.source.1.starts_with("https://"), "{}", scheme.name);
            assert!(scheme.in_use || !scheme.registered, "{}", scheme.name);
            assert!(std::ptr::eq(*scheme, find(scheme.name).expect("itself")), "{}", scheme.name);
        }
    }
}
