//! Schemes without a kind of their own: what they carry is put into the fields of `unknown`.

use serde_json::Value;

use super::params::{self, Params};
use super::{Credential, CredentialIssue as Is, Kind, bearer, schemes};
use crate::auth::{base64, jwt};
use crate::text::{Mapped, Span};

/// Reads what stands after `scheme` (in lower case).
pub(super) fn read(credential: &mut Credential, scheme: &str, text: &Mapped) {
    credential.kind = Kind::Unknown;
    let at = credential.scheme.as_ref().map_or(text.span(), Mapped::span);
    match schemes::find(scheme) {
        None => credential.note(Is::UnknownScheme, at),
        Some(name) if !name.registered => credential.note(Is::UnregisteredScheme, at),
        Some(_) => {}
    }
    match scheme {
        "sharedkey" | "sharedkeylite" => return shared_key(credential, text),
        "sharedaccesssignature" => return shared_access_signature(credential, text),
        "kerberos" | "credssp" => {
            credential.put_secret_text("token68", text);
            return;
        }
        _ => {}
    }
    if params::begins(text.as_str()) {
        let params = params::read(text);
        with_params(credential, scheme, text, &params);
        return;
    }
    if bearer::token_faults(credential, text) {
        return;
    }
    if !schemes::is_token68(text.as_str()) {
        credential.note(Is::NotToken68, text.span());
    }
    let name = if scheme == "gnap" || scheme == "pop" { "token" } else { "token68" };
    if schemes::find(scheme).is_none() {
        // A scheme nobody knows in front of a token: what the token is, is worth saying.
        bearer::put_look(credential, text);
    }
    if matches!(bearer::read_jwt(credential, text), bearer::Look::Faulty) && schemes::find(scheme).is_some() {
        return;
    }
    credential.kind = Kind::Unknown;
    credential.fields.retain(|field| field.name != "reason");
    credential.put_secret_text(name, text);
}

fn with_params(credential: &mut Credential, scheme: &str, text: &Mapped, params: &Params) {
    for name in ["realm", "algorithm", "keyId", "k", "s", "t"] {
        // Short names mean something in the schemes that define them only.
        let defined = name.len() > 1 || matches!(scheme, "vapid" | "concealed");
        let Some(value) = params.get(name).filter(|_| defined) else { continue };
        if name.len() > 1 {
            credential.put_text(name, value);
        } else {
            credential.put_secret_text(name, value);
        }
    }
    for name in ["token", "signature"] {
        if let Some(value) = params.get(name) {
            credential.put_secret_text(name, value);
        }
    }
    if let Some(headers) = params.get("headers") {
        let names: Vec<Value> =
            headers.as_str().split_ascii_whitespace().take(200).map(Value::from).collect();
        credential.put("headers", names, Some(headers.span()));
    }
    if let Some(result) = params.get("result").filter(|_| scheme == "hoba") {
        let parts: Vec<Value> = result.as_str().split('.').take(20).map(Value::from).collect();
        credential.put_secret("result", parts, Some(result.span()));
    }
    if let Some(data) = params.get("data").filter(|_| scheme.starts_with("scram-")) {
        let decoded =
            base64::decode(data.as_str()).ok().and_then(|decoded| String::from_utf8(decoded.bytes).ok());
        if let Some(first) = decoded {
            credential.put_secret("client_first", first, Some(data.span()));
        }
    }
    if let Some(token) = params.get("t").filter(|token| jwt::looks_like(token.as_str())) {
        let read = jwt::read(token);
        bearer::claims(credential, &read, token);
        credential.jwt = Some(read);
    }
    credential.put_secret("params", params.object(), Some(text.span()));
    if let Some(span) = params.unquoted_non_token {
        credential.note(Is::UnquotedNonToken, span);
    }
    if let Some(span) = params.needless_escape {
        credential.note(Is::NeedlessEscape, span);
    }
    let signs = matches!(scheme, "signature" | "hmac");
    if signs && params.get("signature").is_none_or(Mapped::is_empty)
        || scheme == "mac" && params.get("mac").is_none()
    {
        credential.note(Is::MissingSignature, Span::empty(text.span().end));
    }
}

/// Azure Storage: `account:signature`.
fn shared_key(credential: &mut Credential, text: &Mapped) {
    credential.note(Is::NotToken68, text.span());
    let Some(colon) = text.as_str().find(':') else {
        credential.put_text("account", text);
        credential.note(Is::MissingSignature, Span::empty(text.span().end));
        return;
    };
    credential.put_text("account", &text.slice(0..colon));
    let signature = text.slice(colon + 1..text.len());
    credential.secret = Some(signature.span());
    credential.put_secret_text("signature", &signature);
}

/// Azure Service Bus and `IoT` Hub: `sr=…&sig=…&se=…&skn=…`.
fn shared_access_signature(credential: &mut Credential, text: &Mapped) {
    credential.note(Is::NotRfc9110Params, text.span());
    let params = params::read_divided(text, '&');
    credential.put_secret("params", params.object(), Some(text.span()));
    match params.get("sig") {
        Some(signature) => {
            credential.secret = Some(signature.span());
            credential.put_secret_text("signature", signature);
        }
        None => credential.note(Is::MissingSignature, Span::empty(text.span().end)),
    }
}
