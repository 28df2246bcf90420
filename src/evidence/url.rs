//! URLs, split with their places; no normalising, no IDNA: hosts are compared as they were pasted.

use crate::text::{Mapped, user_info};

/// The parts of a URL or of a request target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Url {
    /// `http`, `https`, lower case; `None` where only a target was pasted.
    pub scheme: Option<String>,
    /// Host without port, lower case; `None` where it is not known.
    pub host: Option<String>,
    /// The port, if it is written.
    pub port: Option<u16>,
    /// The path, from its first `/`.
    pub path: Mapped,
    /// The query without its `?`.
    pub query: Option<Mapped>,
}

impl Url {
    /// Splits `text`; `host` is the Host header's value, used where the text is a target alone.
    pub fn read(text: &Mapped, host: Option<&str>) -> Self {
        let whole = text.as_str();
        let mut url = Self::default();
        let mut from = 0;
        if let Some(at) = whole.find("://").filter(|at| *at < 12) {
            url.scheme = whole.get(..at).map(str::to_ascii_lowercase);
            let rest = whole.get(at + 3..).unwrap_or_default();
            let host_at = at + 3 + user_info(rest).map_or(0, |at| at + 1);
            let host = whole.get(host_at..).unwrap_or_default();
            let len = host.find(['/', '?', '#']).unwrap_or(host.len());
            (url.host, url.port) = host_and_port(host.get(..len).unwrap_or_default());
            from = host_at + len;
        } else if let Some(host) = host {
            (url.host, url.port) = host_and_port(host);
        }
        let end = whole.get(from..).and_then(|rest| rest.find('#')).map_or(whole.len(), |at| from + at);
        let rest = whole.get(from..end).unwrap_or_default();
        let path_len = rest.find('?').unwrap_or(rest.len());
        url.path = text.slice(from..from + path_len);
        if path_len < rest.len() {
            url.query = Some(text.slice(from + path_len + 1..end));
        }
        url
    }

    /// The parameters of the query, undecoded: name and value.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let query = self.query.as_ref().map_or("", Mapped::as_str);
        query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .take(500)
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
    }

    /// The undecoded value of the query parameter `name`, compared without case.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Scheme, host and port as far as they are known: two URLs with the same text have the same origin.
    pub fn origin(&self) -> Option<String> {
        let host = self.host.as_ref()?;
        let scheme = self.scheme.as_deref().unwrap_or("https");
        let default = if scheme == "http" { 80 } else { 443 };
        Some(format!("{scheme}://{host}:{}", self.port.unwrap_or(default)))
    }
}

fn host_and_port(authority: &str) -> (Option<String>, Option<u16>) {
    let authority = authority.trim();
    if authority.is_empty() {
        return (None, None);
    }
    if authority.starts_with('[') {
        let end = authority.find(']').map_or(authority.len(), |at| at + 1);
        let port =
            authority.get(end..).and_then(|rest| rest.strip_prefix(':')).and_then(|port| port.parse().ok());
        return (authority.get(..end).map(str::to_ascii_lowercase), port);
    }
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (Some(host.to_ascii_lowercase()), port.parse().ok())
        }
        _ => (Some(authority.to_ascii_lowercase()), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_split_with_its_places() {
        let url = Url::read(&Mapped::at("https://u:p@Api.Example.com:8443/v1/me?a=1#x", 0), None);
        assert_eq!(url.host.as_deref(), Some("api.example.com"));
        assert_eq!(url.port, Some(8443));
        assert_eq!(url.path.as_str(), "/v1/me");
        assert_eq!(url.param("A"), Some("1"));
        let target = Url::read(&Mapped::at("/v1", 4), Some("example.org:80"));
        assert_eq!(target.origin().as_deref(), Some("https://example.org:80"));
    }
}
