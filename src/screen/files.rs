//! Files that a person opens: read piece by piece, each named for what it is.

use std::io::Write;

use flate2::write::GzDecoder;

use crate::capture::har_scan::{HarIndex, HarScan, Limits};
use crate::text::Encoding;

/// The files that were opened together.
#[derive(Default)]
pub(super) struct Shelf {
    /// In the order in which they were opened.
    pub(super) files: Vec<File>,
    /// The computer's clock when they were opened, seconds since 1970.
    pub(super) clock: i64,
    /// The file and the entry of its log that are diagnosed.
    pub(super) chosen: Option<(usize, usize)>,
    /// Hosts whose refusals are all shown: file and origin.
    pub(super) unfolded: Vec<(usize, String)>,
}

/// A file that was opened.
pub(super) struct File {
    /// Its name; of the pasted text none.
    pub(super) name: String,
    /// In bytes.
    pub(super) size: u64,
    /// Bytes read so far.
    pub(super) read: u64,
    /// What it turned out to be.
    pub(super) content: Content,
    /// The person stopped the reading before its end.
    pub(super) stopped: bool,
}

/// What a file turned out to be.
pub(super) enum Content {
    /// Not known yet: its first bytes.
    Begins(Vec<u8>),
    /// Text, as bytes while it is read.
    Reads(Vec<u8>),
    /// Packed by gzip.
    Packed(Box<GzDecoder<Vec<u8>>>),
    /// A log of exchanges that is being read.
    Scans(Box<HarScan>),
    /// A log of exchanges, read.
    Log(Box<Log>),
    /// Text, read.
    Text(String),
    /// It was not read, and why.
    Refused(&'static str),
}

/// A log of exchanges.
pub(super) struct Log {
    /// What stands where.
    pub(super) index: HarIndex,
    /// The file itself, where it cannot be asked for again: what was packed, or pasted.
    bytes: Option<Vec<u8>>,
}

impl Shelf {
    /// What was pasted, as a file of its own, if it is a log too big to be read whole.
    pub(super) fn of_paste(text: &str, clock: i64) -> Option<Self> {
        if (text.len() as u64) < SMALL || !is_har(text.as_bytes()) {
            return None;
        }
        let mut file = File::new(String::new(), text.len() as u64);
        file.content = Content::scanned(text.as_bytes().to_vec());
        file.read = file.size;
        Some(Self { files: vec![file], clock, ..Self::default() })
    }

    /// Whether some file is not read to its end.
    pub(super) fn is_reading(&self) -> bool {
        self.files.iter().any(|file| !file.is_done())
    }

    /// Reads no further: what was found so far stays.
    pub(super) fn stop(&mut self) {
        self.files.iter_mut().filter(|file| !file.is_done()).for_each(File::stop);
    }

    /// The texts of all files that are text, in their order.
    pub(super) fn text(&self) -> String {
        let texts = self.files.iter().filter_map(|file| match &file.content {
            Content::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n\n")
    }

    /// The log of a file.
    pub(super) fn log(&self, file: usize) -> Option<&Log> {
        match &self.files.get(file)?.content {
            Content::Log(log) => Some(log),
            _ => None,
        }
    }

    /// The refusal that is diagnosed unless a person chooses another: the one that the last log proposes.
    pub(super) fn proposed(&self) -> Option<(usize, usize)> {
        (0..self.files.len()).rev().find_map(|file| {
            let index = &self.log(file)?.index;
            index.chosen().filter(|_| !index.refusals.is_empty()).map(|entry| (file, entry))
        })
    }
}

impl File {
    pub(super) fn new(name: String, size: u64) -> Self {
        Self { name, size, read: 0, content: Content::Begins(Vec::new()), stopped: false }
    }

    pub(super) fn is_done(&self) -> bool {
        matches!(self.content, Content::Log(_) | Content::Text(_) | Content::Refused(_))
    }

    /// Reads the next bytes; `false` when no more are wanted.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> bool {
        self.read += bytes.len() as u64;
        match &mut self.content {
            Content::Begins(head) => {
                head.extend_from_slice(bytes);
                if head.len() >= HEAD {
                    self.begin();
                }
            }
            Content::Reads(text) => text.extend_from_slice(bytes),
            Content::Packed(packed) => {
                if packed.write_all(bytes).is_err() {
                    self.content = Content::Refused(BAD_GZIP);
                }
            }
            Content::Scans(scan) => return scan.feed(bytes),
            Content::Log(_) | Content::Text(_) | Content::Refused(_) => {}
        }
        let held = match &self.content {
            Content::Reads(text) => text.len(),
            Content::Packed(packed) if packed.get_ref().len() > UNPACKED => {
                self.content = Content::Refused(TOO_BIG_UNPACKED);
                0
            }
            _ => 0,
        };
        held <= TEXT && !self.is_done()
    }

    /// The file is at its end, or no more of it is wanted.
    pub(super) fn end(&mut self) {
        if matches!(self.content, Content::Begins(_)) {
            self.begin();
        }
        let content = std::mem::replace(&mut self.content, Content::Refused(UNREADABLE));
        self.content = match content {
            Content::Scans(scan) => Content::Log(Box::new(Log { index: scan.finish(), bytes: None })),
            Content::Reads(bytes) => Content::of_text(&bytes),
            Content::Packed(mut packed) => match packed.try_finish() {
                // What a cut file held before the cut is worth reading.
                Err(_) if packed.get_ref().is_empty() => Content::Refused(BAD_GZIP),
                _ => Content::unpacked(std::mem::take(packed.get_mut())),
            },
            other => other,
        };
    }

    fn stop(&mut self) {
        self.stopped = true;
        self.end();
        // Of a text a part would be taken for the whole.
        if !matches!(self.content, Content::Log(_)) {
            self.content = Content::Refused(STOPPED);
        }
    }

    /// The browser did not hand it over.
    pub(super) fn fail(&mut self) {
        self.content = Content::Refused(UNREADABLE);
    }

    fn begin(&mut self) {
        let Content::Begins(head) = &mut self.content else { return };
        let head = std::mem::take(head);
        self.content = if head.starts_with(GZIP) {
            let mut packed = Box::new(GzDecoder::new(Vec::new()));
            if packed.write_all(&head).is_ok() { Content::Packed(packed) } else { Content::Refused(BAD_GZIP) }
        } else if let Some(what) = binary(&head) {
            Content::Refused(what)
        } else if self.size >= SMALL && is_har(&head) {
            let mut scan = HarScan::new(Limits::default());
            scan.feed(&head);
            Content::Scans(Box::new(scan))
        } else {
            Content::Reads(head)
        };
    }
}

impl Content {
    fn of_text(bytes: &[u8]) -> Self {
        let text = Encoding::of(bytes).decode(bytes.get(..TEXT).unwrap_or(bytes));
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() { Self::Refused(EMPTY) } else { Self::Text(text.to_string()) }
    }

    fn unpacked(bytes: Vec<u8>) -> Self {
        if let Some(what) = binary(&bytes) {
            Self::Refused(what)
        } else if bytes.len() as u64 >= SMALL && is_har(&bytes) {
            Self::scanned(bytes)
        } else {
            Self::of_text(&bytes)
        }
    }

    fn scanned(bytes: Vec<u8>) -> Self {
        let mut scan = HarScan::new(Limits::default());
        scan.feed(&bytes);
        Self::Log(Box::new(Log { index: scan.finish(), bytes: Some(bytes) }))
    }
}

impl Log {
    /// The bytes of some entries, where the log holds them itself.
    pub(super) fn pieces(&self, entries: &[usize]) -> Option<Vec<Vec<u8>>> {
        let bytes = self.bytes.as_ref()?;
        let piece = |at: &usize| {
            let range = self.index.range(*at)?;
            let (start, end) = (usize::try_from(range.start).ok()?, usize::try_from(range.end).ok()?);
            bytes.get(start..end).map(<[u8]>::to_vec)
        };
        Some(entries.iter().filter_map(piece).collect())
    }
}

/// Whether a file that begins like this is a log of exchanges.
fn is_har(head: &[u8]) -> bool {
    let head = head.get(..HEAD).unwrap_or(head);
    let text = Encoding::of(head).decode(head);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    text.starts_with('{') && text.get(..text.floor_char_boundary(200)).unwrap_or_default().contains("\"log\"")
}

/// What a file that is no text is, and what to do instead.
fn binary(head: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = BINARIES.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(what);
    }
    let wide = Encoding::of(head) != Encoding::Utf8;
    let odd = head.iter().take(HEAD).filter(|byte| **byte == 0).count();
    (!wide && odd > 2)
        .then_some("is not text. Save the request as text (Copy as cURL, or curl -v) and open that.")
}

/// The first bytes of kinds of files that people drop here, and what there is to say of each.
const BINARIES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "is a ZIP archive. Unpack it, and open the .har or text file that is in it."),
    (b"PK\x05\x06", "is an empty ZIP archive."),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive. Unpack it, and open the .har or text file that is in it."),
    (b"\x28\xb5\x2f\xfd", "is packed by Zstandard. Unpack it (zstd -d), and open what is in it."),
    (b"\xfd7zXZ", "is packed by xz. Unpack it (xz -d), and open what is in it."),
    (b"BZh", "is packed by bzip2. Unpack it (bunzip2), and open what is in it."),
    (b"\x0a\x0d\x0d\x0a", PCAP),
    (b"\xd4\xc3\xb2\xa1", PCAP),
    (b"\xa1\xb2\xc3\xd4", PCAP),
    (b"\x4d\x3c\xb2\xa1", PCAP),
    (b"\xa1\xb2\x3c\x4d", PCAP),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"RIFF", PICTURE),
    (b"%PDF", "is a PDF. Open it, copy the text of the request and its answer, and paste that."),
    (b"SQLite format 3\0", "is a SQLite database, not a capture."),
    (b"\x7fELF", "is a program, not a capture."),
    (b"MZ", "is a program, not a capture."),
];

const PCAP: &str = "is a network capture. Open it in Wireshark, right click on the request: Follow, HTTP Stream; copy that text and paste it. What went over TLS can be read there only with the session's keys.";
const PICTURE: &str = "is a picture. Its text cannot be read here: copy the headers themselves, in the Network panel with Copy as cURL and Copy response headers.";
const EMPTY: &str = "is empty.";
const UNREADABLE: &str =
    "could not be read by the browser. It may have been moved or changed; open it again.";
const STOPPED: &str = "was not read: you stopped it.";
const BAD_GZIP: &str =
    "begins like gzip, but cannot be unpacked. Unpack it yourself, and open what is in it.";
const TOO_BIG_UNPACKED: &str =
    "unpacks to more than 200 MB. Clear the Network panel, repeat the failing step alone and export again.";

/// What gzip begins with (RFC 1952 §2.3.1), and the only method there is.
const GZIP: &[u8] = &[0x1f, 0x8b, 8];
/// So many bytes tell what a file is.
const HEAD: usize = 4096;
/// A smaller file goes into the box as it is, in bytes.
pub(super) const SMALL: u64 = 1_000_000;
/// So much of a text is read, in bytes.
const TEXT: usize = 20_000_000;
/// So much may come out of a packed file, in bytes.
const UNPACKED: usize = 200_000_000;
