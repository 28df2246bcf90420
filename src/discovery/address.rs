//! Addresses that a browser may be told to ask, and those that it must not.
//!
//! An address is taken only where a browser asks exactly the host and path that are written: nothing in it is folded,
//! decoded or resolved on the way. So what a button names is what is asked.

/// An address that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    text: String,
    /// Where the host begins and ends in the text.
    host: (usize, usize),
    /// Where the path begins.
    path: usize,
    reach: Reach,
}

/// From where an address can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// From anywhere.
    Public,
    /// From inside a network.
    Private,
    /// From this computer.
    Loopback,
}

/// Why an address is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no absolute URL.
    NotAUrl,
    /// It is not `https`, nor `http` to this computer.
    NotHttps,
    /// It is `http` to this computer by a name that the page's policy does not know.
    OtherLoopback,
    /// It carries a user name or password.
    UserInfo,
    /// An issuer with a query or a fragment.
    NotAnIssuer,
    /// It has a fragment.
    Fragment,
    /// A host that a browser would read as another one.
    OddHost,
    /// A path that a browser or a shell might read as another one.
    OddPath,
    /// Longer than any such address.
    TooLong,
    /// A name kept for examples.
    Example,
    /// It leads into a network that whoever named it cannot see.
    Inward,
}

impl Refusal {
    /// The reason in a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotAUrl => "It is no URL, so there is no address to ask.",
            Self::NotHttps => {
                "It is not `https`. What comes over plain `http` can be anybody\u{2019}s; only this computer itself is asked so."
            }
            Self::OtherLoopback => {
                "Over plain `http` this page reaches this computer only as `localhost` or `127.0.0.1`: its policy (`connect-src`) lets no other address through."
            }
            Self::UserInfo => {
                "It holds a user name or password, which would be sent along: such an address is not asked."
            }
            Self::NotAnIssuer => {
                "An issuer has neither query nor fragment (RFC 8414 \u{a7}2), so no address can be made of it."
            }
            Self::Fragment => {
                "It has a fragment (`#\u{2026}`), which belongs to pages and to no such document."
            }
            Self::OddHost => {
                "A browser would read its host as another one than is written (letters beyond ASCII, a number as address, signs that no name has)."
            }
            Self::OddPath => {
                "Its path holds signs that browsers and shells read in their own ways: another address might be asked."
            }
            Self::TooLong => "It is longer than any such address.",
            Self::Example => "This name is kept for examples (RFC 2606): nobody answers there.",
            Self::Inward => {
                "It leads to this computer or into its network, and it was not you who named it: such an address is not asked."
            }
        }
    }
}

impl Address {
    /// Takes an address as it is written.
    ///
    /// ```
    /// use why401::discovery::{Address, Refusal};
    /// assert!(Address::read("https://id.corp.co/realms/a").is_ok());
    /// assert_eq!(Address::read("http://id.corp.co").err(), Some(Refusal::NotHttps));
    /// assert_eq!(Address::read("https://id.corp.co@evil.co/").err(), Some(Refusal::UserInfo));
    /// ```
    pub fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let (scheme, rest) = text.split_once("://").ok_or(Refusal::NotAUrl)?;
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        if scheme.is_empty() || !scheme.chars().all(is_name) {
            return Err(Refusal::NotAUrl);
        }
        let plain = match scheme {
            "https" => false,
            "http" => true,
            // A browser takes capitals for the same, and would write them small.
            _ => return Err(Refusal::NotHttps),
        };
        // A browser takes a backslash for a slash, so what stands before it is the host.
        let len = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at_checked(len).unwrap_or_default();
        if authority.contains('@') {
            return Err(Refusal::UserInfo);
        }
        let host = without_port(authority)?;
        let reach = reach(host)?;
        if plain && reach != Reach::Loopback {
            return Err(Refusal::NotHttps);
        }
        if plain && !is_known_to_the_policy(host) {
            return Err(Refusal::OtherLoopback);
        }
        path_fault(tail).map_or(Ok(()), Err)?;
        let from = scheme.len() + 3;
        Ok(Self { text: text.to_owned(), host: (from, from + host.len()), path: from + len, reach })
    }

    /// The same, of an issuer: without query (RFC 8414 §2).
    pub fn of_issuer(text: &str) -> Result<Self, Refusal> {
        if text.contains(['?', '#']) && text.contains("://") {
            return Err(Refusal::NotAnIssuer);
        }
        Self::read(text)
    }

    /// The same, of an address that was named by somebody else than the person: it must not lead further in than
    /// `from`, what the one who named it can reach.
    pub fn named_by(text: &str, from: Reach) -> Result<Self, Refusal> {
        let address = Self::read(text)?;
        if address.reach > from { Err(Refusal::Inward) } else { Ok(address) }
    }

    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its host.
    pub fn host(&self) -> &str {
        self.text.get(self.host.0..self.host.1).unwrap_or_default()
    }

    /// From where it can be reached.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// The address of a document about it: `/.well-known/NAME` between host and path, without the slash at the path's
    /// end (RFC 8414 §3.1, RFC 9728 §3.1).
    pub fn well_known(&self, name: &str) -> String {
        let (origin, path) = self.text.split_at_checked(self.path).unwrap_or_default();
        [origin, "/.well-known/", name, path.strip_suffix('/').unwrap_or(path)].concat()
    }

    /// The address of a document below it, without a second slash (`OpenID` Connect Discovery 1.0 §4.1).
    pub fn below(&self, path: &str) -> String {
        [self.text.strip_suffix('/').unwrap_or(&self.text), "/", path].concat()
    }
}

/// Whether the page's policy (xtask/src/policy.rs) lets plain `http` through to this name of this computer.
fn is_known_to_the_policy(host: &str) -> bool {
    let name = host.to_ascii_lowercase();
    matches!(name.as_str(), "localhost" | "127.0.0.1") || name.ends_with(".localhost")
}

/// The host, where what follows it is a port.
fn without_port(authority: &str) -> Result<&str, Refusal> {
    let end = if authority.starts_with('[') {
        authority.find(']').map(|at| at + 1)
    } else {
        authority.find(':').or(Some(authority.len()))
    };
    let (host, port) = end.and_then(|end| authority.split_at_checked(end)).ok_or(Refusal::OddHost)?;
    let port_is_read = match port.strip_prefix(':') {
        Some(digits) => digits.parse::<u16>().is_ok() && digits.bytes().all(|digit| digit.is_ascii_digit()),
        None => port.is_empty(),
    };
    if host.is_empty() {
        Err(Refusal::NotAUrl)
    } else if port_is_read {
        Ok(host)
    } else {
        Err(Refusal::OddHost)
    }
}

fn reach(host: &str) -> Result<Reach, Refusal> {
    if host.starts_with('[') {
        let inner = host.get(1..host.len() - 1).unwrap_or_default();
        let is_written_so = inner.contains(':')
            && inner.bytes().all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte));
        return match inner {
            "::1" => Ok(Reach::Loopback),
            _ if !is_written_so => Err(Refusal::OddHost),
            // 2000::/3 is what is reached from anywhere (RFC 4291 §2.4).
            _ if inner.starts_with(['2', '3']) && inner.find(':') == Some(4) => Ok(Reach::Public),
            _ => Ok(Reach::Private),
        };
    }
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    if !name.split('.').all(is_label) {
        return Err(Refusal::OddHost);
    }
    // Whatever ends in a number is an address to a browser, in several ways of writing (URL Standard, host parsing).
    let last = name.rsplit('.').next().unwrap_or_default();
    if last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x") {
        return reach_of(host).ok_or(Refusal::OddHost);
    }
    let under = |end: &str| name.strip_suffix(end).is_some_and(|head| head.is_empty() || head.ends_with('.'));
    if under("localhost") {
        Ok(Reach::Loopback)
    } else if EXAMPLES.iter().any(|end| under(end)) {
        Err(Refusal::Example)
    } else if !name.contains('.') || INNER.iter().any(|end| under(end)) {
        Ok(Reach::Private)
    } else {
        Ok(Reach::Public)
    }
}

/// The reach of four numbers, each written in the one way that nobody reads otherwise.
fn reach_of(host: &str) -> Option<Reach> {
    let number =
        |part: &str| part.parse::<u8>().ok().filter(|_| part == "0" || !part.starts_with(['0', '+']));
    let mut parts = host.split('.').map(number);
    let (first, second) = (parts.next()??, parts.next()??);
    let rest = parts.collect::<Option<Vec<u8>>>()?;
    let reach = match (first, second) {
        _ if rest.len() != 2 => return None,
        (127, _) => Reach::Loopback,
        // RFC 1918, RFC 3927, RFC 6598, and this network itself.
        (0 | 10, _) | (172, 16..32) | (192, 168) | (169, 254) | (100, 64..128) => Reach::Private,
        _ => Reach::Public,
    };
    Some(reach)
}

/// Why path and query are not asked as they are written.
fn path_fault(tail: &str) -> Option<Refusal> {
    let is_kept = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}'".contains(&byte);
    if tail.contains('#') {
        return Some(Refusal::Fragment);
    }
    let path = tail.split('?').next().unwrap_or_default();
    let is_dots = |part: &str| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
    (!tail.bytes().all(is_kept) || path.split('/').any(is_dots)).then_some(Refusal::OddPath)
}

/// In bytes.
const LONGEST: usize = 2000;
/// RFC 2606 §2 and §3.
const EXAMPLES: &[&str] = &["example", "invalid", "example.com", "example.net", "example.org"];
/// Names that public name servers do not know.
const INNER: &[&str] = &[
    "local",
    "internal",
    "home.arpa",
    "lan",
    "home",
    "corp",
    "intranet",
    "private",
    "localdomain",
    "svc",
    "test",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_read_otherwise_is_refused() {
        for (text, why) in [
            ("", Refusal::NotAUrl),
            ("accounts.google.com", Refusal::NotAUrl),
            ("https://", Refusal::NotAUrl),
            ("https:///path", Refusal::NotAUrl),
            ("javascript://x/%0aalert(1)", Refusal::NotHttps),
            ("HTTPS://id.corp.co", Refusal::NotHttps),
            ("http://id.corp.co", Refusal::NotHttps),
            ("http://192.168.0.1/", Refusal::NotHttps),
            ("http://127.8.0.1/", Refusal::OtherLoopback),
            ("http://[::1]:1/", Refusal::OtherLoopback),
            ("http://localhost./", Refusal::OtherLoopback),
            ("https://user:secret@id.corp.co/", Refusal::UserInfo),
            ("https://id.corp.co\\@evil.co/", Refusal::OddPath),
            ("https://id.corp.co/#a", Refusal::Fragment),
            ("https://\u{456}d.corp.co/", Refusal::OddHost),
            ("https://id%2ecorp.co/", Refusal::OddHost),
            ("https://id corp.co/", Refusal::OddHost),
            ("https://2130706433/", Refusal::OddHost),
            ("https://0x7f.1/", Refusal::OddHost),
            ("https://127.0.0.01/", Refusal::OddHost),
            ("https://id.corp.co:x/", Refusal::OddHost),
            ("https://id.corp.co:99999/", Refusal::OddHost),
            ("https://[::1", Refusal::OddHost),
            ("https://id..corp.co/", Refusal::OddHost),
            ("https://id.corp.co/a/../b", Refusal::OddPath),
            ("https://id.corp.co/%2E./b", Refusal::OddPath),
            ("https://id.corp.co/a\tb", Refusal::OddPath),
            ("https://id.corp.co/'; rm", Refusal::OddPath),
            ("https://id.example.com/", Refusal::Example),
        ] {
            assert_eq!(Address::read(text).err(), Some(why), "{text}");
        }
        assert_eq!(
            Address::read(&format!("https://a.co/{}", "x".repeat(2000))).err(),
            Some(Refusal::TooLong)
        );
        assert_eq!(Address::of_issuer("https://a.co/?x=1").err(), Some(Refusal::NotAnIssuer));
    }

    #[test]
    fn reach_is_told() {
        for (text, reach) in [
            ("https://id.corp.co", Reach::Public),
            ("https://8.8.8.8/", Reach::Public),
            ("https://[2606:4700::1111]:8443/a?b=c", Reach::Public),
            ("https://10.1.2.3/", Reach::Private),
            ("https://100.64.0.1/", Reach::Private),
            ("https://169.254.169.254/", Reach::Private),
            ("https://keycloak:8443/realms/a", Reach::Private),
            ("https://id.corp.internal", Reach::Private),
            ("https://[fd00::1]/", Reach::Private),
            ("https://[::ffff:127.0.0.1]/", Reach::Private),
            ("http://localhost:8080/", Reach::Loopback),
            ("http://a.localhost/", Reach::Loopback),
            ("https://127.8.0.1:1/", Reach::Loopback),
            ("http://127.0.0.1:1/", Reach::Loopback),
            ("https://[::1]:1/", Reach::Loopback),
        ] {
            assert_eq!(Address::read(text).map(|address| address.reach()), Ok(reach), "{text}");
        }
        assert_eq!(Address::named_by("http://127.0.0.1/", Reach::Public).err(), Some(Refusal::Inward));
        assert!(Address::named_by("https://keycloak/", Reach::Loopback).is_ok());
    }

    #[test]
    fn well_known_addresses_follow_the_specifications() {
        // The examples of RFC 8414 §3.1 and OpenID Connect Discovery 1.0 §4.1, with a host that is no example.
        for (issuer, inserted, below) in [
            (
                "https://id.corp.co",
                "https://id.corp.co/.well-known/oauth-authorization-server",
                "https://id.corp.co/.well-known/openid-configuration",
            ),
            (
                "https://id.corp.co/",
                "https://id.corp.co/.well-known/oauth-authorization-server",
                "https://id.corp.co/.well-known/openid-configuration",
            ),
            (
                "https://id.corp.co:8443/issuer1/",
                "https://id.corp.co:8443/.well-known/oauth-authorization-server/issuer1",
                "https://id.corp.co:8443/issuer1/.well-known/openid-configuration",
            ),
        ] {
            let address = Address::of_issuer(issuer).unwrap();
            assert_eq!(address.well_known("oauth-authorization-server"), inserted);
            assert_eq!(address.below(".well-known/openid-configuration"), below);
        }
        assert_eq!(Address::read("https://id.corp.co:8443/a").unwrap().host(), "id.corp.co");
    }
}
