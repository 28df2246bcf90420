//! Which product issued a token, by the form of `iss`.

/// The products whose claims are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Issuer {
    /// Microsoft Entra ID (Azure AD), B2C and External ID.
    Entra,
    /// Auth0.
    Auth0,
    /// Okta.
    Okta,
    /// Keycloak.
    Keycloak,
    /// Amazon Cognito user pools.
    Cognito,
    /// Firebase Authentication.
    Firebase,
    /// Google accounts.
    Google,
    /// Sign in with Apple.
    Apple,
    /// Kubernetes service accounts.
    Kubernetes,
    /// GitHub Actions.
    GithubActions,
    /// GitLab CI.
    GitlabCi,
    /// AWS STS.
    AwsSts,
    /// Supabase Auth.
    Supabase,
    /// SPIFFE.
    Spiffe,
    /// Django simplejwt and Flask-JWT-Extended.
    Simplejwt,
    /// Hasura.
    Hasura,
    /// `PostgREST`.
    Postgrest,
    /// Cloudflare Access.
    CloudflareAccess,
}

impl Issuer {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entra => "Microsoft Entra ID",
            Self::Auth0 => "Auth0",
            Self::Okta => "Okta",
            Self::Keycloak => "Keycloak",
            Self::Cognito => "Amazon Cognito",
            Self::Firebase => "Firebase",
            Self::Google => "Google",
            Self::Apple => "Apple",
            Self::Kubernetes => "Kubernetes",
            Self::GithubActions => "GitHub Actions",
            Self::GitlabCi => "GitLab CI",
            Self::AwsSts => "AWS STS",
            Self::Supabase => "Supabase",
            Self::Spiffe => "SPIFFE",
            Self::Simplejwt => "Django simplejwt or Flask-JWT-Extended",
            Self::Hasura => "Hasura",
            Self::Postgrest => "PostgREST",
            Self::CloudflareAccess => "Cloudflare Access",
        }
    }
}

/// The product that writes issuers of this form; `None` where the form tells nothing (a custom domain).
///
/// ```
/// use why401::auth::jwt::{Issuer, issuer_family};
/// assert_eq!(issuer_family("https://sts.windows.net/11111111/"), Some(Issuer::Entra));
/// assert_eq!(issuer_family("https://issuer.example.com"), None);
/// ```
pub fn issuer_family(iss: &str) -> Option<Issuer> {
    let end = if iss.len() <= LONGEST { None } else { iss.char_indices().nth(LONGEST) };
    let lower = end.and_then(|(end, _)| iss.get(..end)).unwrap_or(iss).to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or(host);
    let under =
        |suffix: &str| host.strip_suffix(suffix).is_some_and(|head| head.is_empty() || head.ends_with('.'));
    if matches!(lower.as_str(), "kubernetes/serviceaccount") || host.starts_with("kubernetes.default") {
        Some(Issuer::Kubernetes)
    } else if host == "sts.windows.net"
        || under("microsoftonline.com")
        || under("microsoftonline.us")
        || under("partner.microsoftonline.cn")
        || under("b2clogin.com")
        || under("ciamlogin.com")
    {
        Some(Issuer::Entra)
    } else if under("auth0.com") {
        Some(Issuer::Auth0)
    } else if under("okta.com") || under("oktapreview.com") || under("okta-emea.com") {
        Some(Issuer::Okta)
    } else if host.starts_with("cognito-idp.") && (under("amazonaws.com") || under("amazonaws.com.cn")) {
        Some(Issuer::Cognito)
    } else if host == "securetoken.google.com" || host == "session.firebase.google.com" {
        Some(Issuer::Firebase)
    } else if host == "accounts.google.com" {
        Some(Issuer::Google)
    } else if host == "appleid.apple.com" {
        Some(Issuer::Apple)
    } else if host == "token.actions.githubusercontent.com" {
        Some(Issuer::GithubActions)
    } else if host == "gitlab.com" {
        Some(Issuer::GitlabCi)
    } else if under("cloudflareaccess.com") {
        Some(Issuer::CloudflareAccess)
    } else if host.starts_with("sts.") && under("amazonaws.com") {
        Some(Issuer::AwsSts)
    } else if under("supabase.co")
        || lower == "supabase"
        || lower == "supabase-demo"
        || path.ends_with("auth/v1")
    {
        Some(Issuer::Supabase)
    } else if path.starts_with("realms/") || path.starts_with("auth/realms/") {
        Some(Issuer::Keycloak)
    } else if lower.starts_with("spiffe://") {
        Some(Issuer::Spiffe)
    } else {
        None
    }
}

/// So many characters are looked at.
const LONGEST: usize = 300;

/// Whether this issuer's tokens are ID tokens: Google and Apple issue their access tokens as opaque text.
pub(super) fn is_id_token_issuer(iss: &str) -> bool {
    matches!(issuer_family(iss), Some(Issuer::Google | Issuer::Apple))
}
