//! The names of parameters that something is judged by.

use super::Param;
use crate::text::Mapped;

/// A parameter's name, compared without case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    Realm,
    Nonce,
    Qop,
    Algorithm,
    Stale,
    Opaque,
    Charset,
    ResourceMetadata,
    Error,
    ErrorDescription,
    ErrorUri,
    Scope,
    Service,
    Claims,
    Title,
    Other,
}

impl Name {
    pub(super) fn of(name: &str) -> Self {
        let (first, second) = match name.as_bytes() {
            [first, second, ..] => (first | 0x20, second | 0x20),
            _ => return Self::Other,
        };
        // Length and two letters leave one that it can be.
        let (known, text) = match (name.len(), first, second) {
            (3, b'q', b'o') => (Self::Qop, "qop"),
            (5, b'r', b'e') => (Self::Realm, "realm"),
            (5, b'n', b'o') => (Self::Nonce, "nonce"),
            (5, b's', b't') => (Self::Stale, "stale"),
            (5, b's', b'c') => (Self::Scope, "scope"),
            (5, b'e', b'r') => (Self::Error, "error"),
            (5, b't', b'i') => (Self::Title, "title"),
            (6, b'o', b'p') => (Self::Opaque, "opaque"),
            (6, b'c', b'l') => (Self::Claims, "claims"),
            (7, b'c', b'h') => (Self::Charset, "charset"),
            (7, b's', b'e') => (Self::Service, "service"),
            (9, b'a', b'l') => (Self::Algorithm, "algorithm"),
            (9, b'e', b'r') => (Self::ErrorUri, "error_uri"),
            (17, b'e', b'r') => (Self::ErrorDescription, "error_description"),
            (17, b'r', b'e') => (Self::ResourceMetadata, "resource_metadata"),
            _ => return Self::Other,
        };
        if name == text || name.eq_ignore_ascii_case(text) { known } else { Self::Other }
    }
}

/// Where the first parameter of each name stands.
#[derive(Debug, Default)]
pub(super) struct Places([Option<u16>; Name::Other as usize]);

impl Places {
    /// Notes that the parameter at `at` is called `name`.
    pub(super) fn see(&mut self, name: Name, at: usize) {
        if let Some(place) = self.0.get_mut(name as usize)
            && place.is_none()
        {
            *place = u16::try_from(at).ok();
        }
    }

    /// The first parameter called `name`.
    pub(super) fn find<'a>(&self, params: &'a [Param], name: Name) -> Option<&'a Param> {
        let at = self.0.get(name as usize).copied().flatten()?;
        params.get(usize::from(at))
    }

    /// The value of the first parameter called `name`.
    pub(super) fn value<'a>(&self, params: &'a [Param], name: Name) -> Option<&'a Mapped> {
        self.find(params, name).map(|param| &param.value)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_are_compared_without_case_and_whole() {
        assert_eq!(Name::of("Realm"), Name::Realm);
        assert_eq!(Name::of("ERROR_DESCRIPTION"), Name::ErrorDescription);
        for other in ["", "r", "real", "realn", "reallm", "scopf", "error-uri", "é"] {
            assert_eq!(Name::of(other), Name::Other, "{other}");
        }
    }
}
