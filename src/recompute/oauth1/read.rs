//! From a request to what OAuth 1.0 signs of it.

use super::{Method, Signed};
use crate::auth::Kind;
use crate::auth::credential::params;
use crate::evidence::Leg;
use crate::recompute::bytes::percent_octets;
use crate::recompute::request::Asked;
use crate::recompute::secret::Hidden;
use crate::text::{Mapped, Span};

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sent {
    /// Without secrets; `by` is HMAC-SHA1 where the method is not known.
    pub(super) signed: Signed,
    /// The method by its name.
    pub(super) by: String,
    pub(super) signature: String,
    /// The realm of the header, which is not signed.
    pub(super) realm: Option<String>,
    /// The parameters of the query and of the body.
    pub(super) query: Vec<(String, String)>,
    pub(super) body: Vec<(String, String)>,
    pub(super) span: Span,
}

/// Reads a signed request; `None` where there is no `oauth_signature`.
pub(super) fn read(leg: &Leg<'_>, asked: &Asked) -> Option<Sent> {
    let request = leg.request?;
    let credential = leg.credentials.iter().find(|credential| credential.kind == Kind::Oauth1);
    let header = credential
        .and_then(|credential| request.headers.iter().find(|header| header.value.span() == credential.span));
    let header_params = header.map(|header| in_header(&header.value)).unwrap_or_default();
    let query = pairs(asked.query.as_deref().unwrap_or_default());
    let form = asked
        .header("content-type")
        .is_some_and(|media| media.to_ascii_lowercase().contains("application/x-www-form-urlencoded"));
    let all_body = pairs(asked.body.as_deref().unwrap_or_default().trim_end());
    let all: Vec<(String, String)> =
        header_params.iter().chain(&query).chain(all_body.iter().filter(|_| form)).cloned().collect();
    let get = |name: &str| all.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let signature = get("oauth_signature").filter(|signature| !signature.is_empty())?;
    let by = get("oauth_signature_method").unwrap_or_default();
    let realm = header_params
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("realm"))
        .map(|(_, value)| value.clone());
    let not_realm = header_params.into_iter().filter(|(name, _)| !name.eq_ignore_ascii_case("realm"));
    let params = not_realm.chain(query.clone()).chain(all_body.clone().into_iter().filter(|_| form));
    let authority = asked.authority.clone().unwrap_or_default().to_ascii_lowercase();
    let port = if asked.scheme() == "http" { ":80" } else { ":443" };
    let signed = Signed {
        method: asked.method.clone(),
        scheme: asked.scheme().to_owned(),
        host: authority.strip_suffix(port).unwrap_or(&authority).to_owned(),
        path: asked.path.clone(),
        params: params.filter(|(name, _)| name != "oauth_signature").collect(),
        by: Method::named(&by).unwrap_or(Method::HmacSha1),
        consumer_secret: Hidden::default(),
        token_secret: Hidden::default(),
        key_encoded: true,
    };
    let span = header.map(|header| header.value.span()).or(asked.url_span).unwrap_or(asked.span);
    let span = credential.and_then(|credential| credential.secret).unwrap_or(span);
    let own = |pairs: Vec<(String, String)>| {
        pairs.into_iter().filter(|(name, _)| name != "oauth_signature").collect()
    };
    Some(Sent { signed, by, signature, realm, query: own(query), body: own(all_body), span })
}

fn in_header(value: &Mapped) -> Vec<(String, String)> {
    let after = value.as_str().find(' ').unwrap_or(0);
    params::read(&value.slice(after..value.len()))
        .list
        .iter()
        .map(|param| (param.name.as_str().to_owned(), decoded(param.value.as_str())))
        .collect()
}

/// The parameters of a query or a form; a `+` is a space (RFC 5849 §3.4.1.3.1).
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let plain = |text: &str| decoded(&text.replace('+', " "));
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .take(MOST_PAIRS)
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (plain(name), plain(value)))
        .collect()
}

pub(super) fn decoded(text: &str) -> String {
    String::from_utf8_lossy(&percent_octets(text)).into_owned()
}

const MOST_PAIRS: usize = 1000;
