//! What the page has to say of itself.

use std::fmt;

use why401::permalink::LinkError;

/// What the page has to say of itself: a text that was not read, a link that did not open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// A link that could not be opened, or only in part.
    Link {
        /// Why.
        error: LinkError,
        /// Whether something of it is shown all the same.
        partly: bool,
    },
    /// The link names a cause or question that is not known.
    UnknownId(String),
    /// So many bytes: reading them takes a moment, so the person is asked first.
    Big(usize),
    /// So many bytes: too much for a tab.
    TooBig(usize),
    /// A file that is no text: its name.
    Binary(String),
    /// A file without content: its name.
    EmptyFile(String),
    /// A file that the browser did not hand over: its name.
    Unreadable(String),
}

impl Notice {
    /// A name from outside that the message is about; shown as code.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::UnknownId(name) | Self::Binary(name) | Self::EmptyFile(name) | Self::Unreadable(name) => {
                Some(name)
            }
            _ => None,
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link { error, partly } => {
                write!(f, "{error}")?;
                f.write_str(if *partly { " What arrived is shown below." } else { " The box is as it was." })
            }
            Self::UnknownId(_) => f.write_str("No cause and no question has this name:"),
            Self::Big(bytes) => write!(
                f,
                "This is {} MB of text. Reading it takes a moment, in which the page stands still.",
                bytes / 1_000_000
            ),
            Self::TooBig(bytes) => write!(
                f,
                "This is {} MB of text, too much for a tab. Paste only the request that was refused and its answer: in the Network panel, right click on it, Copy as cURL, and the response headers.",
                bytes / 1_000_000
            ),
            Self::Binary(_) => f.write_str(
                "This file is not text, so it was not read. Save the request as text (Copy as cURL, or curl -v) and try that:",
            ),
            Self::EmptyFile(_) => f.write_str("This file is empty:"),
            Self::Unreadable(_) => f.write_str("The browser could not read this file:"),
        }
    }
}
