//! What somebody types: kept in memory, shown nowhere.

use std::fmt;

/// The secrets that an [`Offer`](super::Offer) wants, by the ids of its [`Want`](super::Want)s.
///
/// Its `Debug` shows which were typed, never what. It has no serialisation on purpose.
///
/// ```
/// let secrets = why401::recompute::Secrets::default().with("password", "hunter2");
/// assert!(!format!("{secrets:?}").contains("hunter2"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secrets(Vec<(String, String)>);

impl Secrets {
    /// The same with what was typed for `id`; an earlier one is replaced.
    #[must_use]
    pub fn with(mut self, id: impl Into<String>, typed: impl Into<String>) -> Self {
        let id = id.into();
        self.0.retain(|(known, _)| *known != id);
        self.0.push((id, typed.into()));
        self
    }

    /// What was typed for `id`; `None` where nothing was, or nothing but an empty text.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, typed)| typed.as_str())
            .filter(|t| !t.is_empty())
    }

    /// What was typed for `id`, an empty text where nothing was.
    pub(super) fn text(&self, id: &str) -> &str {
        self.get(id).unwrap_or_default()
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(id, _)| id)).finish()
    }
}

/// A text that a recomputation works with and that no `Debug` may show.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Hidden(pub String);

impl Hidden {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Hidden {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Hidden")
    }
}
