//! One exchange with its authentication read.

use super::{Url, session_like};
use crate::auth::{Challenge, Credential, Field, Place, challenge, credential};
use crate::capture::{Exchange, Request, Response};
use crate::text::{Mapped, Span};

/// An exchange with its challenges and credentials.
#[derive(Debug)]
pub struct Leg<'a> {
    /// Index of the exchange in the capture.
    pub index: usize,
    /// The request, if the paste holds any of it.
    pub request: Option<&'a Request>,
    /// The response, if the paste holds any of it.
    pub response: Option<&'a Response>,
    /// The URL as far as it is known.
    pub url: Option<Url>,
    /// The challenges of the response.
    pub challenges: Vec<Challenge>,
    /// The credentials of the request, the weightiest first: Authorization, keys, signed URLs, cookies, body.
    pub credentials: Vec<Credential>,
    /// The cookies sent: names and values.
    pub cookies: Vec<(Mapped, Mapped)>,
}

impl<'a> Leg<'a> {
    /// Reads an exchange.
    pub(super) fn read(index: usize, exchange: &'a Exchange) -> Self {
        let (request, response) = (exchange.request.as_ref(), exchange.response.as_ref());
        let host = request.and_then(|request| request.header("host")).map(|header| header.value.as_str());
        let url = request.and_then(|request| request.url.as_ref()).map(|url| Url::read(url, host));
        let url = url.or_else(|| host.map(|host| Url::read(&Mapped::empty(0), Some(host))));
        let challenges = response.map_or_else(Vec::new, challenges);
        let (credentials, cookies) = request.map_or_else(Default::default, credentials);
        Self { index, request, response, url, challenges, credentials, cookies }
    }

    /// The method in upper case.
    pub fn method(&self) -> Option<String> {
        self.request?.method.as_ref().map(|method| method.as_str().to_ascii_uppercase())
    }

    /// The status code.
    pub fn status(&self) -> Option<u16> {
        self.response?.status
    }

    /// The host that was asked, lower case, without port.
    pub fn host(&self) -> Option<&str> {
        self.url.as_ref()?.host.as_deref()
    }

    /// The cookie that looks like a session, if one is sent.
    pub fn session_cookie(&self) -> Option<Span> {
        self.cookies
            .iter()
            .find(|(name, value)| session_like(name.as_str()) && !value.is_empty())
            .map(|(name, value)| name.span().cover(value.span()))
    }

    /// The credentials that the answerer was to judge. What is meant for a proxy says nothing to an origin server that
    /// asks for a credential of its own (RFC 9110 §11.7.2).
    pub fn judged(&self) -> impl Iterator<Item = &Credential> {
        // What answers CONNECT is the proxy itself, whichever status it takes.
        let own = self.status() == Some(401)
            && self.method().as_deref() != Some("CONNECT")
            && !self.challenges.is_empty()
            && self.challenges.iter().all(|challenge| challenge.field == Field::WwwAuthenticate);
        self.credentials.iter().filter(move |found| !(own && found.place == Place::ProxyAuthorization))
    }

    /// The credential of the `Authorization` field.
    pub fn authorization(&self) -> Option<&Credential> {
        self.credentials.iter().find(|credential| credential.place == Place::Authorization)
    }
}

fn challenges(response: &Response) -> Vec<Challenge> {
    let lines: Vec<(Field, Mapped)> = response
        .headers
        .iter()
        .filter_map(|header| {
            let field = if header.is("www-authenticate") {
                Field::WwwAuthenticate
            } else if header.is("proxy-authenticate") {
                Field::ProxyAuthenticate
            } else {
                return None;
            };
            Some((field, header.value.clone()))
        })
        .collect();
    challenge::read(&lines)
}

fn credentials(request: &Request) -> (Vec<Credential>, Vec<(Mapped, Mapped)>) {
    let mut found = Vec::new();
    let mut cookies = Vec::new();
    for header in &request.headers {
        if header.is("authorization") {
            found.push(credential::read(Place::Authorization, &header.value));
        } else if header.is("proxy-authorization") {
            found.push(credential::read(Place::ProxyAuthorization, &header.value));
        }
    }
    // Behind proxies that keep Authorization for themselves, and in some services always.
    let own = request.headers("x-authorization").filter(|header| !header.value.is_empty());
    found.extend(own.map(|header| credential::read(Place::Header("x-authorization".into()), &header.value)));
    for header in &request.headers {
        if let Some(key) = credential::api_key_header(&header.name, &header.value) {
            found.push(key);
        }
    }
    if let Some(url) = &request.url {
        found.extend(credential::userinfo(url));
        found.extend(credential::query(url));
    }
    for header in request.headers("cookie").take(20) {
        let (pairs, credential) = credential::cookie(&header.value);
        cookies.extend(pairs);
        found.push(credential);
    }
    if let Some(body) = &request.body {
        let content_type = request.header("content-type").map(|header| header.value.as_str());
        found.extend(credential::body(content_type, body));
    }
    (found, cookies)
}
