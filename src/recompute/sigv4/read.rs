//! From a request and its credential to the request as it is signed.

use super::{Canonical, UNSIGNED, header_value, path, query};
use crate::auth::{Credential, Kind, Place};
use crate::recompute::bytes::Hash;
use crate::recompute::request::Asked;
use crate::recompute::secret::Hidden;

/// What was sent, and how it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) canonical: Canonical,
    pub(super) signature: String,
    pub(super) presigned: bool,
    pub(super) s3: bool,
    /// Version 4A.
    pub(super) asymmetric: bool,
}

/// Reads a credential of Version 4 or 4A; `None` where it lacks its scope or its signature.
pub(super) fn read(asked: &Asked, credential: &Credential) -> Option<Sent> {
    let presigned = credential.place == Place::Query;
    let asymmetric = credential.kind == Kind::Sigv4a;
    let text = |name: &str| credential.text(name);
    let service = text("service")?;
    let terminator = text("terminator")?;
    let scope = match (text("region"), asymmetric) {
        (Some(region), false) => format!("{}/{region}/{service}/{terminator}", text("date")?),
        (None, true) => format!("{}/{service}/{terminator}", text("date")?),
        _ => return None,
    };
    let s3 = is_s3(service);
    let names: Vec<String> = credential
        .field("signed_headers")?
        .value
        .as_array()?
        .iter()
        .filter_map(|name| name.as_str())
        .map(str::to_owned)
        .collect();
    let date = if presigned {
        text("signed_at")
    } else {
        asked.header("x-amz-date").or_else(|| asked.header("date"))
    };
    let canonical = Canonical {
        method: asked.method.to_ascii_uppercase(),
        path: path(&asked.path, s3),
        query: query(asked.query.as_deref().unwrap_or_default(), false),
        headers: names
            .iter()
            .map(|name| (name.to_ascii_lowercase(), value(asked, &name.to_ascii_lowercase())))
            .collect(),
        signed_headers: names.join(";"),
        payload: payload(asked, presigned && s3),
        algorithm: if asymmetric { "AWS4-ECDSA-P256-SHA256".into() } else { "AWS4-HMAC-SHA256".into() },
        date: date.unwrap_or_default().to_owned(),
        scope,
        secret: Hidden::default(),
    };
    Some(Sent { canonical, signature: text("signature")?.to_owned(), presigned, s3, asymmetric })
}

/// Services whose paths are encoded once.
pub(super) fn is_s3(service: &str) -> bool {
    service.starts_with("s3")
}

/// The value of a signed header: all lines of that name, joined.
fn value(asked: &Asked, name: &str) -> Option<String> {
    let values: Vec<String> = asked
        .headers
        .iter()
        .filter(|(known, ..)| known == name)
        .map(|(_, value, _)| header_value(value))
        .collect();
    if !values.is_empty() {
        return Some(values.join(","));
    }
    match name {
        "host" => asked.authority.clone().map(|host| without_default_port(&host, asked.scheme())),
        "content-length" => asked.body.as_ref().map(|body| body.len().to_string()),
        _ => None,
    }
}

/// Clients leave the default port out of `Host`.
pub(super) fn without_default_port(authority: &str, scheme: &str) -> String {
    let port = if scheme == "http" { ":80" } else { ":443" };
    authority.strip_suffix(port).unwrap_or(authority).to_owned()
}

/// What stands for the body.
fn payload(asked: &Asked, unsigned: bool) -> Option<String> {
    if let Some(stated) = asked.header("x-amz-content-sha256") {
        return Some(stated.to_owned());
    }
    if unsigned {
        return Some(UNSIGNED.to_owned());
    }
    let bodyless = asked.body.is_none()
        && (asked.header("transfer-encoding").is_some()
            || asked.header("content-length").is_some_and(|length| length.trim() != "0")
            || !asked.whole
                && matches!(asked.method.to_ascii_uppercase().as_str(), "POST" | "PUT" | "PATCH"));
    (!bodyless).then(|| Hash::Sha256.hex(asked.body()))
}
