//! Big HAR captures: a scan that finds the refusals of a log without reading the messages.
//!
//! A log may be hundreds of megabytes of bodies, of which a diagnosis needs one exchange and the few that led to
//! it. The scan takes the file in pieces of any size, keeps of each entry where it stands, and of a refusal what a
//! list of refusals shows. From the index one can make a small HAR of the entries that matter, their bytes as they
//! stood ([`HarIndex::assemble`]), or read them where they stand ([`HarIndex::capture`]).
//!
//! The scan takes the JSON that exporters write (RFC 8259), whole or cut; a log that somebody wrote by hand, with
//! comments or single quotes, is for the reader of whole captures.
//!
//! ```
//! use why401::capture::har_scan::{HarScan, Limits};
//!
//! let har = br#"{"log":{"entries":[
//!   {"request":{"method":"GET","url":"https://api.example/a","headers":[]},"response":{"status":200,"headers":[]}},
//!   {"request":{"method":"GET","url":"https://api.example/b","headers":[]},"response":{"status":401,"headers":[]}}]}}"#;
//! let mut scan = HarScan::new(Limits::default());
//! for piece in har.chunks(64) {
//!     if !scan.feed(piece) {
//!         break;
//!     }
//! }
//! let index = scan.finish();
//! assert_eq!((index.len(), index.refusals.len()), (2, 1));
//! assert_eq!(index.refusals[0].url, "https://api.example/b");
//! ```

mod draft;
mod index;
mod legs;
mod lexer;
mod small;
#[cfg(test)]
mod tests;
mod utf16;

pub use index::{HarIndex, HostRefusals};

use super::{Exchange, choose};
use crate::text::Encoding;
use lexer::Lexer;
use utf16::Utf16;

/// A scan that is under way.
#[derive(Debug, Default)]
pub struct HarScan {
    index: HarIndex,
    lexer: Lexer,
    utf16: Utf16,
    /// The first bytes, until they tell the encoding.
    head: Vec<u8>,
    begun: bool,
    fed: u64,
}

/// How much of a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Entries of the log.
    pub entries: usize,
}

impl Default for Limits {
    /// 200 MB and 100,000 entries.
    fn default() -> Self {
        Self { bytes: 200_000_000, entries: 100_000 }
    }
}

/// The limit at which a scan stopped. What stands before was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The file has more bytes than this.
    Bytes(u64),
    /// The log has more entries than this.
    Entries(usize),
}

impl Limit {
    /// Which limit it is and what to do, in words.
    pub fn text(self) -> String {
        let (what, more) = match self {
            Self::Bytes(bytes) => (format!("{} MB", bytes / 1_000_000), "longer"),
            Self::Entries(entries) => (format!("{entries} entries"), "larger"),
        };
        format!(
            "This capture is {more} than the limit of {what}: only the first {what} were read. Clear the Network panel, repeat the failing step alone and export again, or export with a filter such as status-code:401."
        )
    }
}

/// An entry of the log that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Index of the entry among those that hold a message.
    pub entry: usize,
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// The method in upper case; empty where the entry has none.
    pub method: String,
    /// The URL, shortened when it is very long; empty where the entry has none.
    pub url: String,
    /// The status code; `None` when there was no answer.
    pub status: Option<u16>,
}

/// The sorts of refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RefusalKind {
    /// 401, 403, 407; 419 and 511, which say the same.
    Refused,
    /// A redirect to a login page.
    LoginRedirect,
    /// A CORS preflight that was not answered with success (Fetch, CORS-preflight fetch).
    Preflight,
    /// The browser got no answer, or did not let the page have it: status 0.
    NoAnswer,
}

impl RefusalKind {
    /// The refusal that an exchange is, if it is one.
    pub fn of_exchange(exchange: &Exchange) -> Option<Self> {
        let (request, response) = (exchange.request.as_ref(), exchange.response.as_ref());
        let status = response.and_then(|response| response.status);
        let location =
            response.and_then(|response| response.header("location")).map(|header| header.value.as_str());
        let method = request
            .and_then(|request| request.method.as_ref())
            .map(|method| method.as_str().to_ascii_uppercase());
        let preflight =
            request.is_some_and(|request| request.header("access-control-request-method").is_some());
        let to_login = choose::leads_to_login(status, location);
        Self::of(method.as_deref().unwrap_or_default(), status, to_login, preflight, response.is_some())
    }

    fn of(
        method: &str,
        status: Option<u16>,
        to_login: bool,
        preflight: bool,
        answered: bool,
    ) -> Option<Self> {
        let failed = !answered || status.is_some_and(|code| code >= 300);
        match status {
            _ if preflight && failed && method == "OPTIONS" => Some(Self::Preflight),
            Some(401 | 403 | 407 | 419 | 511) => Some(Self::Refused),
            _ if to_login => Some(Self::LoginRedirect),
            None if !answered => Some(Self::NoAnswer),
            _ => None,
        }
    }
}

impl HarScan {
    /// A scan that stops at these limits.
    pub fn new(limits: Limits) -> Self {
        let mut scan = Self::default();
        scan.index.limits = limits;
        scan
    }

    /// Reads the next bytes of the file; `false` when a limit is reached and no more are wanted.
    pub fn feed(&mut self, piece: &[u8]) -> bool {
        let room = self.index.limits.bytes.saturating_sub(self.fed());
        let taken = usize::try_from(room).ok().and_then(|room| piece.get(..room)).unwrap_or(piece);
        if self.begun {
            self.read(taken);
        } else {
            let (head, rest) =
                taken.split_at_checked(HEAD - self.head.len().min(HEAD)).unwrap_or((taken, &[]));
            self.head.extend_from_slice(head);
            if self.head.len() >= HEAD {
                self.begin();
                self.read(rest);
            }
        }
        if taken.len() < piece.len() && self.index.limit.is_none() {
            self.index.limit = Some(Limit::Bytes(self.index.limits.bytes));
        }
        self.index.limit.is_none()
    }

    /// Bytes that were read so far.
    pub fn fed(&self) -> u64 {
        self.fed + self.head.len() as u64
    }

    /// What was found so far.
    pub fn index(&self) -> &HarIndex {
        &self.index
    }

    /// The file is at its end: what was found.
    pub fn finish(mut self) -> HarIndex {
        if !self.begun {
            self.begin();
        }
        self.lexer.finish(self.fed, &mut self.index);
        self.index
    }

    fn begin(&mut self) {
        self.begun = true;
        let head = std::mem::take(&mut self.head);
        self.index.encoding = Encoding::of(&head);
        self.read(&head);
    }

    fn read(&mut self, piece: &[u8]) {
        let Self { index, lexer, utf16, fed, .. } = self;
        match index.encoding {
            Encoding::Utf8 => {
                let base = *fed;
                lexer.read(piece, &|at| base + at as u64, index);
            }
            Encoding::Utf16Le | Encoding::Utf16Be => {
                let big = index.encoding == Encoding::Utf16Be;
                utf16.feed(piece, big, &mut |text, place| lexer.read(text, place, index));
            }
        }
        self.fed += piece.len() as u64;
    }
}

/// So many bytes tell the encoding.
const HEAD: usize = 4;
