//! cURL commands of POSIX shells, and what they printed below (without `-v`).

use super::command::{self, Tool};
use super::{Format, Reading, Source, curl, transcript};

pub(super) static FORMAT: Format = Format { id: "curl-cmd", name: "cURL command", score, read };

fn score(source: &Source) -> u8 {
    if is_curl(source) { 80 } else { 0 }
}

/// Whether a curl command stands in the paste's first lines.
pub(super) fn is_curl(source: &Source) -> bool {
    source.head_lines().any(|(_, line)| command::tool_at(line).is_some_and(|seen| seen.tool == Tool::Curl))
}

/// Reads all curl commands and their outputs, whichever shell they are written for.
pub(super) fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let commands = command::commands(source, |tool| tool == Tool::Curl);
    let first = commands.first().map_or(source.as_str().len(), |first| first.start);
    let mut before = super::sections::read_range(source, 0..first).into_reading();
    reading.exchanges.append(&mut before.exchanges);
    reading.notes.append(&mut before.notes);
    reading.oddities.append(&mut before.oddities);
    let outputs = command::outputs(source, &commands);
    for (command, output) in commands.into_iter().zip(outputs) {
        if reading.notes.len() < super::message::MAX_NOTES {
            reading.notes.push(command.note(source));
        }
        let mut curl = curl::read(&command.words, command.span(source));
        reading.oddities.extend(command.oddities);
        reading.oddities.append(&mut curl.oddities);
        transcript::join(source, curl.requests, curl.proxied, output, &mut reading);
    }
    reading
}
