//! Opaque tokens and keys that tell their issuer by prefix and shape.

/// A kind of token that is recognised by its form.
#[derive(Debug)]
pub struct Family {
    /// Its id, kebab-case; never renamed.
    pub id: &'static str,
    /// The id with the word for what it is: `stripe-live-key`, `github-server-token`.
    pub kind: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// How its API wants it sent, where that is not `Authorization: Bearer`.
    pub wanted: Option<&'static str>,
    prefix: &'static str,
    /// Fewest characters after the prefix.
    least: usize,
    rest: fn(&str) -> bool,
}

/// The family that `token` belongs to, by prefix and shape.
///
/// ```
/// use why401::auth::families::find;
/// assert_eq!(find("hvs.CAESIExAmPlEmAdEuP0123456789").unwrap().id, "vault");
/// assert!(find("hvs").is_none());
/// ```
pub fn find(token: &str) -> Option<&'static Family> {
    if token.len() > LONGEST {
        return None;
    }
    FAMILIES.iter().find(|family| {
        token
            .strip_prefix(family.prefix)
            .is_some_and(|rest| rest.len() >= family.least && (family.rest)(rest))
    })
}

/// The family called `id`.
pub fn by_id(id: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.id == id)
}

fn word(rest: &str) -> bool {
    rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn dashed(rest: &str) -> bool {
    rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// The characters of token68 (RFC 9110 §11.2).
fn token68(rest: &str) -> bool {
    rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte))
}

fn hex(rest: &str) -> bool {
    let digits = rest.split('-').next().unwrap_or_default();
    digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn upper(rest: &str) -> bool {
    rest.len() == 16 && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// 24 characters after `s.`: Vault before 1.10.
fn old_vault(rest: &str) -> bool {
    rest.len() == 24 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `tokenid.secret` of Kubernetes: 6 and 16 characters of lower case and digits.
fn k8s_bootstrap(rest: &str) -> bool {
    let small = |part: &str, len: usize| {
        part.len() == len && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    rest.split_once('.').is_some_and(|(id, secret)| small(id, 6) && small(secret, 16))
}

/// `id.time.mac` of Discord: the first part is the base64 of the bot's numeric id.
fn discord(rest: &str) -> bool {
    let mut parts = rest.split('.');
    let (Some(id), Some(time), Some(mac), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let digits = super::base64::decode(id)
        .is_ok_and(|decoded| decoded.bytes.len() >= 15 && decoded.bytes.iter().all(u8::is_ascii_digit));
    digits && time.len() == 6 && dashed(time) && mac.len() >= 20 && dashed(mac)
}

/// A UUID followed by `:fx` (free keys of `DeepL`).
fn deepl(rest: &str) -> bool {
    rest.strip_suffix(":fx").is_some_and(is_uuid)
}

/// Whether `text` is a UUID in its usual form.
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// A macaroon of version 1: four hexadecimal digits of length, then `location` or `identifier` (libmacaroons).
fn macaroon(rest: &str) -> bool {
    let head = rest.get(..rest.len().min(28)).unwrap_or_default();
    token68(rest)
        && super::base64::decode(head.get(..head.len() / 4 * 4).unwrap_or_default()).is_ok_and(|decoded| {
            let text = decoded.bytes.get(4..).unwrap_or_default();
            decoded.bytes.iter().take(4).all(u8::is_ascii_hexdigit)
                && (text.starts_with(b"location ") || text.starts_with(b"identifier "))
        })
}

/// A macaroon of version 2: octet 2, then a field of type 1 (location) or 2 (identifier) and its length.
fn macaroon_v2(rest: &str) -> bool {
    rest.len() >= 18
        && super::base64::decode(rest).is_ok_and(|decoded| {
            matches!(decoded.bytes.as_slice(), [2, 1 | 2, len, rest @ ..]
                if rest.iter().take(usize::from(*len)).all(|byte| (0x20..0x7f).contains(byte)))
        })
}

/// A Biscuit: a protocol buffer whose authority block holds a block and a signature or key.
fn biscuit(rest: &str) -> bool {
    let head = rest.get(..rest.len().min(8)).unwrap_or_default();
    rest.len() >= 30
        && token68(rest)
        && super::base64::decode(head).is_ok_and(|decoded| match decoded.bytes.as_slice() {
            // field 2 (authority), length, then its field 1 (block) or field 3
            [0x12, low, _, ..] if *low >= 0x80 => decoded.bytes.get(3) == Some(&0x0a),
            [0x12, _, next, ..] => *next == 0x0a,
            _ => false,
        })
}

const LONGEST: usize = 16 * 1024;

macro_rules! families {
    ($($id:literal, $kind:literal, $name:literal, $prefix:literal, $least:literal, $rest:expr $(, wants $wanted:literal)?;)*) => {
        /// All families known, longer prefixes before shorter ones.
        pub static FAMILIES: &[Family] = &[$(Family {
            id: $id, kind: $kind, name: $name, prefix: $prefix, least: $least, rest: $rest,
            wanted: families!(@ $($wanted)?),
        }),*];
    };
    (@) => { None };
    (@ $wanted:literal) => { Some($wanted) };
}

families! {
    "github-fine-grained", "github-fine-grained-token", "GitHub fine-grained token", "github_pat_", 20, word;
    "github-personal", "github-personal-token", "GitHub personal access token (classic)", "ghp_", 20, word;
    "github-oauth", "github-oauth-token", "GitHub OAuth token", "gho_", 20, word;
    "github-user-server", "github-user-server-token", "GitHub App user token", "ghu_", 20, word;
    "github-server", "github-server-token", "GitHub App installation token", "ghs_", 20, token68;
    "github-refresh", "github-refresh-token", "GitHub refresh token", "ghr_", 20, word;
    "gitlab-personal", "gitlab-personal-token", "GitLab personal access token", "glpat-", 16, token68;
    "gitlab-ci-job", "gitlab-ci-job-token", "GitLab CI job token", "glcbt-", 12, token68;
    "slack-bot", "slack-bot-token", "Slack bot token", "xoxb-", 10, dashed;
    "slack-user", "slack-user-token", "Slack user token", "xoxp-", 10, dashed;
    "slack-app", "slack-app-token", "Slack app-level token", "xapp-", 10, dashed;
    "stripe-live", "stripe-live-key", "Stripe live secret key", "sk_live_", 8, word;
    "stripe-live", "stripe-live-key", "Stripe live restricted key", "rk_live_", 8, word;
    "stripe-test", "stripe-test-key", "Stripe test secret key", "sk_test_", 8, word;
    "stripe-test", "stripe-test-key", "Stripe test restricted key", "rk_test_", 8, word;
    "anthropic", "anthropic-key", "Anthropic API key", "sk-ant-", 10, dashed, wants "the header `x-api-key`";
    "openai-project", "openai-project-key", "OpenAI project key", "sk-proj-", 10, dashed;
    "openai", "openai-key", "OpenAI API key", "sk-", 20, dashed;
    "google-access", "google-access-token", "Google access token", "ya29.", 10, token68;
    "google-api-key", "google-api-key", "Google API key", "AIza", 30, dashed,
        wants "the parameter `key` or the header `x-goog-api-key`";
    "aws-akia", "aws-akia-key", "AWS access key id (long-term)", "AKIA", 16, upper,
        wants "a request signed with it (`AWS4-HMAC-SHA256`)";
    "aws-asia", "aws-asia-key", "AWS access key id (temporary)", "ASIA", 16, upper,
        wants "a request signed with it (`AWS4-HMAC-SHA256`) and `x-amz-security-token`";
    // Base64 of `sha256:`, the user's number and a digest.
    "joomla", "joomla-token", "Joomla API token", "c2hhMjU2O", 40, token68;
    "shopify", "shopify-token", "Shopify Admin access token", "shpat_", 16, word,
        wants "the header `X-Shopify-Access-Token`";
    "shopify", "shopify-token", "Shopify custom app token", "shpca_", 16, word,
        wants "the header `X-Shopify-Access-Token`";
    "shopify", "shopify-token", "Shopify private app token", "shppa_", 16, word,
        wants "the header `X-Shopify-Access-Token`";
    "databricks", "databricks-token", "Databricks personal access token", "dapi", 32, hex;
    "vault", "vault-token", "HashiCorp Vault service token", "hvs.", 10, token68;
    "vault", "vault-token", "HashiCorp Vault batch token", "hvb.", 10, token68;
    "vault", "vault-token", "HashiCorp Vault recovery token", "hvr.", 10, token68;
    "vault", "vault-token", "HashiCorp Vault token (before 1.10)", "s.", 24, old_vault;
    "huggingface", "huggingface-token", "Hugging Face token", "hf_", 16, word;
    "digitalocean", "digitalocean-token", "DigitalOcean personal access token", "dop_v1_", 16, word;
    "digitalocean", "digitalocean-token", "DigitalOcean OAuth token", "doo_v1_", 16, word;
    "digitalocean", "digitalocean-token", "DigitalOcean refresh token", "dor_v1_", 16, word;
    "atlassian", "atlassian-token", "Atlassian API token", "ATATT", 10, token68,
        wants "`Basic` with the account's e-mail address as user and the token as password";
    "sendgrid", "sendgrid-key", "SendGrid API key", "SG.", 20, token68;
    "notion", "notion-token", "Notion integration token", "secret_", 20, word;
    "notion", "notion-token", "Notion integration token", "ntn_", 16, word;
    "npm", "npm-token", "npm access token", "npm_", 16, word;
    "linear", "linear-key", "Linear API key", "lin_api_", 10, word,
        wants "the key alone in `Authorization`, without `Bearer`";
    "paseto-local", "paseto-local-token", "PASETO (encrypted)", "v4.local.", 10, token68;
    "paseto-local", "paseto-local-token", "PASETO (encrypted)", "v3.local.", 10, token68;
    "paseto-local", "paseto-local-token", "PASETO (encrypted)", "v2.local.", 10, token68;
    "paseto-local", "paseto-local-token", "PASETO (encrypted)", "v1.local.", 10, token68;
    "paseto-public", "paseto-public-token", "PASETO (signed)", "v4.public.", 10, token68;
    "paseto-public", "paseto-public-token", "PASETO (signed)", "v3.public.", 10, token68;
    "paseto-public", "paseto-public-token", "PASETO (signed)", "v2.public.", 10, token68;
    "paseto-public", "paseto-public-token", "PASETO (signed)", "v1.public.", 10, token68;
    "macaroon", "macaroon-token", "macaroon (version 1)", "", 20, macaroon;
    "macaroon-v2", "macaroon-v2-token", "macaroon (version 2)", "", 18, macaroon_v2;
    "biscuit", "biscuit-token", "Biscuit", "", 30, biscuit;
    "k8s-bootstrap", "k8s-bootstrap-token", "Kubernetes bootstrap token", "", 23, k8s_bootstrap;
    "discord", "discord-token", "Discord bot token", "", 40, discord, wants "the scheme `Bot`";
    "deepl", "deepl-key", "DeepL API key", "", 39, deepl, wants "the scheme `DeepL-Auth-Key`";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_prefix_needs_its_shape() {
        let id = |token: &str| find(token).map(|family| family.id);
        assert_eq!(id("ghp_ExAmPlE0ExAmPlE0ExAmPlE0ExAmPlE01a2B"), Some("github-personal"));
        assert_eq!(id("ghp_"), None);
        assert_eq!(id("AKIAIOSFODNN7EXAMPLE"), Some("aws-akia"));
        assert_eq!(id("AKIAlower"), None);
        assert_eq!(id("07401b.f395accd246ae52d"), Some("k8s-bootstrap"));
        assert_eq!(id("sk-ant-api03-ExAmPlE-made-up"), Some("anthropic"));
        assert_eq!(id("v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIn0"), Some("paseto-public"));
        assert_eq!(id("AgEMZXhhbXBsZS50ZXN0AgNrLTEAAAYgAAAA"), Some("macaroon-v2"));
        assert_eq!(
            id(
                "En0KEwoEMTIzNBgDIgkKBwgKEgMYgAgSJAgAEiCp8D9laR_CXmFmiUlo6zi8L63iapXDxX1evELp4HVaBRpAx3MkwuaLWqzX"
            ),
            Some("biscuit")
        );
        assert_eq!(id("mF_9.B5f-4.1JqM"), None);
        assert_eq!(id("é"), None);
    }
}
