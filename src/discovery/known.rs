//! Where known issuers keep their keys. All of them have `OpenID` metadata below the issuer's address.

use crate::auth::jwt::{Issuer, issuer_family};

/// The place of the key set, below the issuer's address or elsewhere; `None` where the issuer's kind is not known.
pub(super) fn find(iss: &str) -> Option<&'static str> {
    let place = match issuer_family(iss)? {
        Issuer::Auth0 | Issuer::Cognito | Issuer::Supabase => USUAL,
        Issuer::Entra if iss.contains("b2clogin.") || iss.contains("ciamlogin.") => return None,
        Issuer::Entra => "https://login.microsoftonline.com/common/discovery/keys",
        Issuer::Okta if iss.contains("/oauth2/") => "v1/keys",
        Issuer::Okta => "oauth2/v1/keys",
        Issuer::Keycloak => "protocol/openid-connect/certs",
        Issuer::Firebase => {
            "https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com"
        }
        Issuer::Google => "https://www.googleapis.com/oauth2/v3/certs",
        Issuer::Apple => "https://appleid.apple.com/auth/keys",
        Issuer::Kubernetes => "openid/v1/jwks",
        Issuer::GithubActions => ".well-known/jwks",
        Issuer::GitlabCi => "oauth/discovery/keys",
        Issuer::CloudflareAccess => "cdn-cgi/access/certs",
        _ => return None,
    };
    Some(place)
}

/// Where many issuers keep their key set; no specification says so.
pub(super) const USUAL: &str = ".well-known/jwks.json";
