//! Fixes that several causes share, word for word: each under an id of its own.

use crate::evidence::Source;
use crate::knowledge::{Block, Certain, Fix, Role};

/// For a person whose program is at fault: whom to ask, and the words to send.
pub(super) const fn tell_support(id: &'static str, sources: &'static [Source]) -> Fix {
    Fix {
        id,
        role: Role::Visitor,
        certain: Certain::Ask,
        title: "Tell the makers of the site or app",
        body: &[
            Block::Para(
                "The program sends something that the server does not accept; your account and password are \
                 not at fault. Update the app, sign out and in once. If it stays, write to its support, \
                 without passwords:",
            ),
            Block::Code(
                "{date}: {url} answered {status}. Please see which credential your program sends there.",
            ),
        ],
        check: "They name the fault, or an update mends it.",
        products: &[],
        sources,
    }
}

/// For a client whose request is in order: only the server's owner can open the path.
pub(super) const fn ask_owner(id: &'static str, sources: &'static [Source]) -> Fix {
    Fix {
        id,
        role: Role::Client,
        certain: Certain::Ask,
        title: "Ask the server's owner about the path",
        body: &[
            Block::Para(
                "Compare the address with the documentation first. If it is right, no header helps: the \
                 server's own files or rules refuse it. Write to the owner:",
            ),
            Block::Code("{date}: {method} {url} answered {status}. Is this path meant to be public?"),
        ],
        check: "The owner opens it, or names the address to use.",
        products: &[],
        sources,
    }
}
