//! Keys of vendors: in a scheme of their own, or in a header of their own.

use super::{Credential, CredentialIssue as Is, Kind, Place, Reason, bearer, capped, params, schemes};
use crate::auth::jwt;
use crate::auth::{base64, families};
use crate::text::Mapped;

/// Whether a scheme (in lower case) carries a vendor's key.
pub(super) fn is_scheme(scheme: &str) -> bool {
    SCHEMES.contains(&scheme) || (schemes::find(scheme).is_none() && is_header_like(scheme))
}

/// Whether a word reads like the name of a header for keys: `X-API-Key`, `Ocp-Apim-Subscription-Key`.
fn is_header_like(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    vendor_of(&lower).is_some()
        || (lower.starts_with("x-")
            && ["key", "token", "auth", "secret"].iter().any(|what| lower.contains(what)))
}

/// Reads the key after a vendor's scheme.
pub(super) fn read(credential: &mut Credential, scheme: &Mapped, token: &Mapped) {
    let lower = scheme.as_str().to_ascii_lowercase();
    credential.note(Is::UnregisteredScheme, scheme.span());
    if schemes::find(&lower).is_none() {
        credential.note(Is::HeaderNameAsScheme, scheme.span());
    }
    let params = params::begins(token.as_str()).then(|| params::read(token));
    if let Some(params) = params.filter(|params| {
        params.list.iter().any(|param| param.quoted) || params.list.len() > 1 || params.get("token").is_some()
    }) {
        credential.kind = Kind::ApiKey;
        let key = ["token", "key", "apikey", "api_key"].iter().find_map(|name| params.get(name));
        let named = NAMED_KEY.contains(&lower.as_str());
        let key = key.or(params.list.first().map(|param| &param.value).filter(|_| !named));
        if let Some(key) = key.filter(|key| !named || !key.is_empty()) {
            put_key(credential, &lower, key);
        } else if named {
            credential.malformed(Reason::NoCredentials, token.span());
        }
        credential.put_secret("params", params.object(), Some(token.span()));
        return;
    }
    if !params::begins(token.as_str()) && bearer::token_faults(credential, token) {
        return;
    }
    credential.kind = Kind::ApiKey;
    put_key(credential, &lower, token);
    if !schemes::is_token68(token.as_str()) {
        credential.note(Is::NotToken68, token.span());
    }
}

/// Puts key and vendor.
fn put_key(credential: &mut Credential, scheme: &str, key: &Mapped) {
    let family = families::find(key.as_str());
    let by_scheme = VENDOR_SCHEMES.iter().find(|(name, _)| *name == scheme).map(|(_, vendor)| *vendor);
    let pair = matches!(scheme, "apikey" | "api-key").then(|| id_and_key(key)).flatten();
    if let Some(pair) = pair {
        credential.put("vendor", "elasticsearch", Some(key.span()));
        credential.put_secret("key", pair, Some(key.span()));
        return;
    }
    credential.put("vendor", by_scheme.or(family.map(|family| family.id)), Some(key.span()));
    credential.put_secret_text("key", key);
    if by_scheme.is_none()
        && let Some(family) = family
        && family.wanted.is_some()
    {
        credential.note(Is::WrongSchemeForVendor, key.span());
    }
    if jwt::looks_like(key.as_str()) {
        // Okta's API tokens are opaque; its access tokens go with Bearer.
        if scheme == "ssws" {
            credential.note(Is::WrongSchemeForVendor, key.span());
        }
        credential.put("looks_like", "bearer-jwt", Some(key.span()));
        let token = jwt::read(key);
        bearer::claims(credential, &token, key);
        credential.jwt = Some(token);
    }
    if EXAMPLE_KEYS.contains(&key.as_str()) {
        credential.note(Is::ExampleToken, key.span());
    }
}

/// Elasticsearch's key: the base64 of `id:key`.
fn id_and_key(key: &Mapped) -> Option<String> {
    let decoded = base64::decode(key.as_str()).ok()?;
    let text = std::str::from_utf8(&decoded.bytes).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic());
    (plain(id) && plain(secret)).then(|| text.to_owned())
}

/// Reads a header that vendors use for keys; `None` for other headers.
///
/// ```
/// use why401::auth::credential::api_key_header;
/// use why401::text::Mapped;
/// let key = api_key_header(&Mapped::at("X-API-Key", 0), &Mapped::at("abc123", 11)).unwrap();
/// assert_eq!(key.place.id(), "header:x-api-key");
/// assert_eq!(key.text("key"), Some("abc123"));
/// ```
pub fn api_key_header(name: &Mapped, value: &Mapped) -> Option<Credential> {
    let lower = name.as_str().to_ascii_lowercase();
    vendor_of(&lower)?;
    let value = capped(value).trim();
    let mut credential = Credential::new(Place::Header(lower), &value);
    credential.kind = Kind::ApiKey;
    if value.is_empty() {
        credential.secret = None;
        credential.note(Is::EmptyCredentials, name.span());
        credential.put("vendor", serde_json::Value::Null, None);
        credential.put_secret_text("key", &value);
        return Some(credential);
    }
    // The faults of a key are those of a token; what stands there is the key all the same.
    let mut probe = Credential::new(Place::Authorization, &value);
    let _ = bearer::token_faults(&mut probe, &value);
    for issue in probe.issues {
        credential.note(issue.kind, issue.span);
    }
    let after = schemes::leading(value.as_str()).map(|end| value.slice(end..value.len()).trim());
    let mut token = after.unwrap_or(value);
    if WITH_PARAMS.contains(&name.as_str().to_ascii_lowercase().as_str()) && params::begins(token.as_str()) {
        token = params::read(&token).get("token").filter(|key| !key.is_empty())?.clone();
        credential.issues.clear();
    }
    put_key(&mut credential, "", &token);
    // In its own header a key is where the vendor wants it.
    credential.issues.retain(|issue| issue.kind != Is::WrongSchemeForVendor);
    Some(credential)
}

/// Who uses the header `name` (in lower case) for keys; `general` where many do.
///
/// ```
/// assert_eq!(why401::auth::credential::api_key_vendor("x-vault-token"), Some("HashiCorp Vault"));
/// assert_eq!(why401::auth::credential::api_key_vendor("accept"), None);
/// ```
pub fn vendor_of(name: &str) -> Option<&'static str> {
    let known = HEADERS.iter().find(|(known, _)| *known == name).map(|(_, vendor)| *vendor);
    known.or_else(|| (is_own_name(name) || matches!(name, "token" | "jwt")).then_some("general"))
}

/// Whether `name` has the look of an application's own header for a key: `X-…-Key`, `X-…-Token`, `Session-Token`.
fn is_own_name(name: &str) -> bool {
    let (rest, own) = name.strip_prefix("x-").map_or((name, false), |rest| (rest, true));
    let end = rest.rsplit('-').next().unwrap_or_default();
    let owner = rest.split('-').any(|part| OWNERS.contains(&part));
    matches!(end, "key" | "apikey" | "token" | "secret")
        && (own || owner)
        && !NO_KEYS.iter().any(|word| rest.contains(word))
}

/// Parts of the names of headers for keys that do without `X-`.
const OWNERS: &[&str] = &["api", "auth", "access", "session", "app", "user", "private", "client", "login"];

/// Parts of the names of headers that end like a key's and are none: anti-forgery, caches, sessions of signed requests.
const NO_KEYS: &[&str] = &[
    "csrf",
    "xsrf",
    "idempotency",
    "cache",
    "surrogate",
    "security-token",
    "cdn",
    "request",
    "page",
    "trace",
    "device",
];

const SCHEMES: &[&str] = &[
    "token",
    "apikey",
    "api-key",
    "key",
    "jwt",
    "ssws",
    "bot",
    "splunk",
    "deepl-auth-key",
    "geniekey",
    "klaviyo-api-key",
    "sso-key",
    "zoho-oauthtoken",
    "client-id",
    "pveapitoken",
    "mediabrowser",
    "emby",
];
/// Schemes whose parameters tell of the client first; the key is one of them, and is missing before a login.
const NAMED_KEY: &[&str] = &["mediabrowser", "emby"];
const VENDOR_SCHEMES: &[(&str, &str)] =
    &[("ssws", "okta"), ("bot", "discord"), ("splunk", "splunk"), ("deepl-auth-key", "deepl")];
/// Keys printed in public documents: Django REST framework.
const EXAMPLE_KEYS: &[&str] = &["9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b"];

/// Headers for keys that hold the key as a parameter.
const WITH_PARAMS: &[&str] = &["x-emby-authorization"];

/// Headers for keys, in lower case, and who uses them.
const HEADERS: &[(&str, &str)] = &[
    ("x-api-key", "general"),
    ("api-key", "general"),
    ("apikey", "general"),
    ("x-apikey", "general"),
    ("api_key", "general"),
    ("access_token", "general"),
    ("auth_token", "general"),
    ("access-token", "general"),
    ("auth-token", "general"),
    ("x-api-token", "general"),
    ("x-access-token", "general"),
    ("x-auth-key", "general"),
    ("x-auth-token", "general"),
    ("x-app-key", "general"),
    ("x-client-secret", "general"),
    ("x-functions-key", "Azure Functions"),
    ("ocp-apim-subscription-key", "Azure API Management"),
    ("x-subscription-token", "Brave Search"),
    ("x-vault-token", "HashiCorp Vault"),
    ("x-consul-token", "HashiCorp Consul"),
    ("x-nomad-token", "HashiCorp Nomad"),
    ("private-token", "GitLab"),
    ("job-token", "GitLab"),
    ("deploy-token", "GitLab"),
    ("x-gitlab-token", "GitLab"),
    ("x-shopify-access-token", "Shopify"),
    ("x-goog-api-key", "Google"),
    ("x-goog-iap-jwt-assertion", "Google Identity-Aware Proxy"),
    ("cf-access-client-id", "Cloudflare Access"),
    ("cf-access-client-secret", "Cloudflare Access"),
    ("cf-access-jwt-assertion", "Cloudflare Access"),
    ("cf-access-token", "Cloudflare Access"),
    ("x-amz-security-token", "AWS"),
    ("x-aws-ec2-metadata-token", "AWS"),
    ("x-amzn-oidc-data", "AWS"),
    ("x-amzn-oidc-accesstoken", "AWS"),
    ("x-rapidapi-key", "RapidAPI"),
    ("dd-api-key", "Datadog"),
    ("dd-application-key", "Datadog"),
    ("x-figma-token", "Figma"),
    ("x-honeycomb-team", "Honeycomb"),
    ("x-newrelic-api-key", "New Relic"),
    ("x-insert-key", "New Relic"),
    ("x-postmark-server-token", "Postmark"),
    ("x-jfrog-art-api", "JFrog"),
    ("x-octopus-apikey", "Octopus Deploy"),
    ("x-redmine-api-key", "Redmine"),
    ("x-emby-token", "Jellyfin and Emby"),
    ("x-emby-authorization", "Jellyfin and Emby"),
    ("x-mediabrowser-token", "Jellyfin and Emby"),
    ("vmware-api-session-id", "VMware vSphere"),
    ("x-dr-session", "VMware Site Recovery Manager"),
    ("x-metabase-session", "Metabase"),
    ("x-tableau-auth", "Tableau"),
    ("x-chkp-sid", "Check Point"),
    ("x-restsvcsessionid", "Veeam"),
    ("infa-session-id", "Informatica"),
    ("x-mstr-authtoken", "MicroStrategy"),
    ("x-plex-token", "Plex"),
    ("x-parse-rest-api-key", "Parse"),
    ("x-parse-session-token", "Parse"),
    ("x-cmc_pro_api_key", "CoinMarketCap"),
    ("x-mbx-apikey", "Binance"),
    ("x-algolia-api-key", "Algolia"),
    ("x-meili-api-key", "Meilisearch"),
    ("x-typesense-api-key", "Typesense"),
    ("x-hasura-admin-secret", "Hasura"),
    ("x-ms-token-aad-access-token", "Azure App Service"),
    ("x-zumo-auth", "Azure App Service"),
    ("x-nuget-apikey", "NuGet"),
    ("user-api-key", "Discourse"),
    ("xi-api-key", "ElevenLabs"),
    ("dolapikey", "Dolibarr"),
];
