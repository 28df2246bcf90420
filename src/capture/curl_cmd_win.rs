//! cURL commands of cmd.exe: what browsers copy for Windows in their three dialects, and hand-written ones.

use super::command::{self, Tool};
use super::{Format, Source, curl_cmd};

pub(super) static FORMAT: Format =
    Format { id: "curl-cmd-win", name: "cURL command (Windows)", score, read: curl_cmd::read };

fn score(source: &Source) -> u8 {
    if command::first_is_windows(source, Tool::Curl) == Some(true) { 82 } else { 0 }
}
