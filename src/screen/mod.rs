//! The page's content: what the engine prints, as plain data.
//!
//! The engine runs in a worker, so that a big paste never holds up typing and the page itself stays small. The page
//! says what it wants ([`wire::Wish`]), the [`Desk`] answers with what changed ([`wire::Screen`]), and the page brings
//! its elements into step. Nothing here knows the DOM, so all of it is tested natively.
//!
//! | module | what it holds |
//! |---|---|
//! | `desk` | what the person has done so far, and the report that comes of it |
//! | `beside` | a second paste beside the first, compared with it |
//! | `walk` | questions and answers: flips of a result, and the walk without a paste |
//! | `files` | files that are opened: read piece by piece, each named for what it is |
//! | `gzip` | the unpacking of files that are packed |
//! | `handout` | what is handed on: the link, and what else is copied |
//! | `qr` | a link as a QR code |
//! | `ink` | how what matters in a paste is marked |
//! | `inquiry` | what was asked of the servers that the paste names, and what came of it |
//! | [`wire`] | the messages between page and engine |
//! | [`markup`] | what is printed, as data |
//! | `components` | one part of the page each: functions from report to markup; they decide nothing |
//! | [`examples`] | pastes to try |

mod beside;
mod components;
mod desk;
pub mod examples;
mod files;
mod gzip;
mod handout;
pub(crate) mod ink;
mod inquiry;
pub mod markup;
mod qr;
mod walk;
pub mod wire;

pub use components::places;
pub use desk::Desk;
