//! Credentials in a URL: query parameters, signed links, user information.

use super::{Credential, CredentialIssue as Is, Kind, Place, basic, bearer, capped, placeholder, signed};
use crate::auth::jwt::clean::percent_decoded;
use crate::auth::{families, jwt};
use crate::text::{Mapped, Span};

/// Reads the credentials in the query (and, for tokens, the fragment) of a URL.
///
/// A signed link is one credential with the fields `expires` (a time or a number of seconds, as it stands),
/// `signed_at` where it names one, and `signature`.
///
/// ```
/// use why401::auth::credential::query;
/// use why401::text::Mapped;
/// let found = query(&Mapped::at("https://api.example.com/things?limit=3&access_token=abc", 0));
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].text("token"), Some("abc"));
/// ```
pub fn query(url: &Mapped) -> Vec<Credential> {
    let url = capped(url);
    let text = url.as_str();
    let Some(start) = text.find(['?', '#']) else { return Vec::new() };
    let pairs = pairs(&url, start + 1);
    let mut found: Vec<Credential> = LINKS.iter().find_map(|link| link.read(&pairs)).into_iter().collect();
    let taken: Vec<Span> =
        found.iter().flat_map(|credential| credential.fields.iter().filter_map(|field| field.span)).collect();
    for (name, value) in &pairs {
        let lower = name.as_str().to_ascii_lowercase();
        if TOKENS.contains(&lower.as_str()) && !taken.contains(&value.span()) && found.len() < MOST {
            found.push(token(&lower, name, value));
        }
    }
    found
}

/// Reads the user information of a URL (RFC 3986 §3.2.1), percent-decoded.
pub fn userinfo(url: &Mapped) -> Option<Credential> {
    let url = capped(url);
    let text = url.as_str();
    let start = text.find("//").filter(|at| *at < 32)? + 2;
    let rest = text.get(start..)?;
    let authority = rest.get(..rest.find(['/', '?', '#']).unwrap_or(rest.len()))?;
    let at = authority.rfind('@')?;
    let info = url.slice(start..start + at);
    let colon = info.as_str().find(':').unwrap_or(info.len());
    let (user, password) = (info.slice(0..colon), info.slice((colon + 1).min(info.len())..info.len()));
    let mut credential = Credential::new(Place::Userinfo, &info);
    credential.kind = Kind::Basic;
    credential.put("user", decoded(&user).as_str(), Some(user.span()));
    if colon < info.len() {
        credential.put_secret("password", decoded(&password).as_str(), Some(password.span()));
        credential.secret = Some(password.span());
    }
    for part in [&user, &password] {
        let part = decoded(part);
        if placeholder::is_nothing(part.as_str()) || placeholder::is_template(part.as_str()) {
            credential.note(Is::Placeholder, part.span());
        }
    }
    if user.is_empty() {
        credential.note(Is::EmptyUser, user.span());
    }
    if password.is_empty() {
        credential.note(Is::EmptyPassword, password.span());
    }
    for (part, issue, name) in
        [(&user, Is::TokenAsUser, "user_kind"), (&password, Is::TokenAsPassword, "password_kind")]
    {
        if let Some(family) = families::find(part.as_str()) {
            credential.note(issue, part.span());
            credential.put(name, family.kind, Some(part.span()));
        }
    }
    Some(credential)
}

/// The parameters of a query or of a form, in their order, names and values percent-decoded.
pub(super) fn pairs(text: &Mapped, start: usize) -> Vec<(Mapped, Mapped)> {
    let source = text.as_str();
    let mut found = Vec::new();
    let mut at = start;
    while at < source.len() && found.len() < MOST_PAIRS {
        let rest = source.get(at..).unwrap_or_default();
        let len = rest.find(['&', '#', '?']).unwrap_or(rest.len());
        let pair = rest.get(..len).unwrap_or_default();
        let equals = pair.find('=').unwrap_or(len);
        let name = decoded(&text.slice(at..at + equals));
        let value = decoded(&text.slice((at + equals + 1).min(at + len)..at + len));
        if !name.is_empty() {
            found.push((name, value));
        }
        at += len + 1;
    }
    found
}

fn decoded(text: &Mapped) -> Mapped {
    percent_decoded(text).map_or_else(|| text.clone(), |(decoded, _)| decoded)
}

/// A token or key that stands alone in a parameter.
fn token(lower: &str, name: &Mapped, value: &Mapped) -> Credential {
    let mut credential = Credential::new(Place::Query, value);
    credential.span = name.span().cover(value.span());
    let key = lower.contains("key")
        || lower == "appid"
        || lower == "sig"
        || lower == "signature"
        || lower == "hmac";
    credential.kind = if key { Kind::ApiKey } else { Kind::BearerOpaque };
    if value.is_empty() {
        credential.note(Is::EmptyCredentials, name.span());
    } else {
        let mut probe = Credential::new(Place::Query, value);
        let _ = bearer::token_faults(&mut probe, value);
        for issue in probe.issues {
            credential.note(issue.kind, issue.span);
        }
    }
    let vendor = families::find(value.as_str());
    credential.put("vendor", vendor.map(|family| family.id), vendor.map(|_| value.span()));
    credential.put_secret_text(if key { "key" } else { "token" }, value);
    if jwt::looks_like(value.as_str()) {
        credential.kind = Kind::BearerJwt;
        let read = jwt::read(value);
        bearer::claims(&mut credential, &read, value);
        credential.put_jwt(read);
    } else if basic::put_pair(&mut credential, value) {
        credential.put("looks_like", "basic", Some(value.span()));
    }
    credential
}

/// A kind of signed link: which parameters make it, and what they are called here.
struct Link {
    kind: Kind,
    /// All of them must be there.
    needs: &'static [&'static str],
    /// Parameter, field, secret.
    fields: &'static [(&'static str, &'static str, bool)],
    /// The parameter with the credential scope.
    scope: Option<&'static str>,
    issue: Option<Is>,
}

impl Link {
    fn read(&self, pairs: &[(Mapped, Mapped)]) -> Option<Credential> {
        let get = |name: &str| pairs.iter().find(|(known, _)| known.as_str().eq_ignore_ascii_case(name));
        if !self.needs.iter().all(|name| get(name).is_some()) {
            return None;
        }
        let (name, signature) = get(self.needs.first()?)?;
        let mut credential = Credential::new(Place::Query, signature);
        credential.kind = self.kind;
        credential.span = name.span().cover(signature.span());
        if let Some((_, scope)) = self.scope.and_then(get)
            && let Some(reason) = signed::credential_scope(&mut credential, scope, true)
        {
            credential.malformed(reason, scope.span());
        }
        for (parameter, field, secret) in self.fields {
            let Some((name, value)) = get(parameter) else { continue };
            match (*field, *secret) {
                ("signed_headers", _) => {
                    let names: Vec<serde_json::Value> =
                        value.as_str().split(';').take(200).map(Into::into).collect();
                    credential.put("signed_headers", names, Some(value.span()));
                }
                ("access_key", _) => signed::put_access_key(&mut credential, value),
                (field, true) => credential.put_secret_text(field, value),
                (field, false) => credential.put_text(field, value),
            }
            credential.span = credential.span.cover(name.span()).cover(value.span());
        }
        let temporary = credential.text("key_kind") == Some("temporary");
        if temporary && self.scope == Some("X-Amz-Credential") && get("X-Amz-Security-Token").is_none() {
            credential.note(Is::TemporaryKeyWithoutToken, credential.span);
        }
        if signature.is_empty() {
            credential.note(Is::MissingSignature, signature.span());
        }
        if let Some(issue) = self.issue {
            credential.note(issue, credential.span);
        }
        Some(credential)
    }
}

const LINKS: &[Link] = &[
    Link {
        kind: Kind::Sigv4,
        needs: &["X-Amz-Signature", "X-Amz-Credential"],
        fields: &[
            ("X-Amz-Algorithm", "algorithm", false),
            ("X-Amz-Date", "signed_at", false),
            ("X-Amz-Expires", "expires", false),
            ("X-Amz-SignedHeaders", "signed_headers", false),
            ("X-Amz-Security-Token", "token", true),
            ("X-Amz-Signature", "signature", true),
        ],
        scope: Some("X-Amz-Credential"),
        issue: None,
    },
    Link {
        kind: Kind::Unknown,
        needs: &["X-Goog-Signature", "X-Goog-Credential"],
        fields: &[
            ("X-Goog-Algorithm", "algorithm", false),
            ("X-Goog-Date", "signed_at", false),
            ("X-Goog-Expires", "expires", false),
            ("X-Goog-SignedHeaders", "signed_headers", false),
            ("X-Goog-Signature", "signature", true),
        ],
        scope: Some("X-Goog-Credential"),
        issue: None,
    },
    // CloudFront
    Link {
        kind: Kind::Unknown,
        needs: &["Signature", "Key-Pair-Id"],
        fields: &[
            ("Key-Pair-Id", "keyId", false),
            ("Expires", "expires", false),
            ("Policy", "policy", false),
            ("Signature", "signature", true),
        ],
        scope: None,
        issue: None,
    },
    // Signature Version 2
    Link {
        kind: Kind::Unknown,
        needs: &["Signature", "AWSAccessKeyId"],
        fields: &[
            ("AWSAccessKeyId", "access_key", false),
            ("Expires", "expires", false),
            ("Signature", "signature", true),
        ],
        scope: None,
        issue: Some(Is::Sigv2),
    },
    // Google Cloud Storage, version 2
    Link {
        kind: Kind::Unknown,
        needs: &["Signature", "GoogleAccessId"],
        fields: &[
            ("GoogleAccessId", "account", false),
            ("Expires", "expires", false),
            ("Signature", "signature", true),
        ],
        scope: None,
        issue: None,
    },
    // Alibaba Cloud OSS
    Link {
        kind: Kind::Unknown,
        needs: &["Signature", "OSSAccessKeyId"],
        fields: &[
            ("OSSAccessKeyId", "access_key", false),
            ("Expires", "expires", false),
            ("Signature", "signature", true),
        ],
        scope: None,
        issue: None,
    },
    // Azure Storage: a shared access signature
    Link {
        kind: Kind::Unknown,
        needs: &["sig", "sv"],
        fields: &[
            ("sv", "version", false),
            ("st", "signed_at", false),
            ("se", "expires", false),
            ("sp", "permissions", false),
            ("sip", "ip", false),
            ("spr", "protocol", false),
            ("sig", "signature", true),
        ],
        scope: None,
        issue: None,
    },
    // Azure Service Bus, Event Grid, Logic Apps
    Link {
        kind: Kind::Unknown,
        needs: &["sig", "se"],
        fields: &[("se", "expires", false), ("skn", "keyId", false), ("sig", "signature", true)],
        scope: None,
        issue: None,
    },
];
/// Parameters that hold a token or a key, in lower case.
const TOKENS: &[&str] = &[
    "access_token",
    "accesstoken",
    "access-token",
    "token",
    "auth_token",
    "authtoken",
    "auth",
    "jwt",
    "id_token",
    "bearer",
    "bearer_token",
    "private_token",
    "job_token",
    "api_token",
    "apitoken",
    "oauth_token",
    "refresh_token",
    "session_token",
    "sas_token",
    "api_key",
    "apikey",
    "api-key",
    "key",
    "appid",
    "app_key",
    "auth_key",
    "authkey",
    "access_key",
    "accesskey",
    "subscription-key",
    "client_secret",
    "consumer_key",
    "consumer_secret",
    "sig",
    "signature",
    "hmac",
    "password",
    "secret",
    "x-api-key",
    "subscriptionkey",
    "ocp-apim-subscription-key",
];
const MOST: usize = 32;
const MOST_PAIRS: usize = 1024;
