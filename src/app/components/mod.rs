//! The parts of the page, one file each. They take a part of the report and print it.

#![expect(unreachable_pub, reason = "the component macro makes its props public")]

mod also;
mod challenges;
mod credentials;
mod evidence;
mod examples;
mod findings;
mod fix;
mod leaf;
mod now;
mod path;
mod result;
mod roles;
mod sequence;
mod share;
mod tokens;
mod tools;
mod verdict;
mod words;

pub(super) use examples::Examples;
pub(super) use result::Result;
pub(super) use tools::Tools;
