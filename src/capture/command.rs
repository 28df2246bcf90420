//! Commands in a paste: where they stand, behind what prompt, and what their words are.

use std::ops::Range;

use super::words::{Word, WordReader, Words};
use super::words_cmd;
use super::{NoteKind, Oddity, OddityKind, Source};
use crate::text::{Mapped, Span, has};

/// The programs whose commands are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Curl,
    /// `HTTPie` and xh; `true` for the commands that speak HTTPS by default.
    Httpie(bool),
    Wget,
}

/// A command of a paste.
#[derive(Clone, Debug)]
pub(super) struct Command {
    pub(super) tool: Tool,
    /// Its words, the program's name first.
    pub(super) words: Vec<Word>,
    /// Offset of its line.
    pub(super) start: usize,
    /// Offset behind its last line.
    pub(super) end: usize,
    /// What was odd about its form.
    pub(super) oddities: Vec<Oddity>,
    /// What a here-string or a here-document gives it to read.
    pub(super) stdin: Option<Mapped>,
}

impl Command {
    /// The paste's bytes it stands in.
    pub(super) fn span(&self, source: &Source) -> Span {
        source.text.span_of(self.start..self.end)
    }

    /// The command as a note.
    pub(super) fn note(&self, source: &Source) -> super::Note {
        super::Note { kind: NoteKind::Command, text: source.slice(self.start..self.end).trim() }
    }
}

/// All commands of `tools` that stand in the text, in their order.
pub(super) fn commands(source: &Source, wanted: fn(Tool) -> bool) -> Vec<Command> {
    let text = source.as_str();
    let mut reader = WordReader::default();
    let mut found: Vec<Command> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let start = at;
        let Some(seen) = tool_at(line_head(text, at)).filter(|seen| wanted(seen.tool)) else {
            at = next_line(text, at);
            continue;
        };
        if found.len() >= MAX_COMMANDS {
            break;
        }
        let from = start + seen.at;
        let windows = seen.windows || is_windows(text, from);
        let mut words = if windows { words_cmd::read(source, from) } else { reader.posix(source, from) };
        if !windows && seen.tool == Tool::Curl {
            go_on(source, &mut reader, &mut words);
        }
        if let Some(stdin) = words.stdin.as_ref().filter(|_| seen.tool == Tool::Curl) {
            // `-d @-` reads what the shell gives.
            for word in words.list.iter_mut().filter(|word| word.as_str() == "@-") {
                word.text = stdin.clone();
            }
        }
        let mut oddities = Vec::new();
        if let Some(unclosed) = words.unclosed {
            oddities.push(Oddity { kind: OddityKind::UnclosedQuote, span: span_of_char(source, unclosed) });
        }
        if let Some(smart) = words.smart {
            oddities.push(Oddity { kind: OddityKind::SmartPunctuation, span: span_of_char(source, smart) });
        }
        let mut end = words.end.max(from + 1);
        let mut resume = None;
        if words.goes_on {
            let rest = line_head(text, end);
            let after = rest.trim_start_matches([' ', '\t', ';', '&', '|']);
            match tool_at(after).filter(|seen| seen.at < 8 && wanted(seen.tool)) {
                // The next command on the same line.
                Some(_) => resume = Some(end + rest.len() - after.len()),
                None => end = next_line(text, end).saturating_sub(1).max(end),
            }
        }
        let end = end.min(text.len());
        found.push(Command { tool: seen.tool, words: words.list, start, end, oddities, stdin: words.stdin });
        at = resume.unwrap_or_else(|| next_line(text, end));
    }
    found
}

/// Reads on where a command's options stand on lines of their own, the backslashes before them lost.
fn go_on(source: &Source, reader: &mut WordReader, words: &mut Words) {
    let text = source.as_str();
    while !words.goes_on
        && words.unclosed.is_none()
        && words.stdin.is_none()
        && words.list.len() < MAX_LOST_WORDS
    {
        let next = next_line(text, words.end);
        if text.get(words.end..next).is_none_or(|gap| gap.trim() != "") {
            return;
        }
        let line = line_head(text, next);
        let bare = line.trim_start();
        let has_url = words.list.iter().any(|word| word.as_str().contains("://"));
        let address = !has_url
            && bare.trim_start_matches(['\'', '"']).starts_with("http")
            && bare.contains("://")
            && !bare.contains(' ');
        let option = OPTIONS.iter().any(|name| {
            bare.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\'', '"', '\\']))
        });
        if !option && !address {
            return;
        }
        let mut more = reader.posix(source, next + line.len() - bare.len());
        if more.list.is_empty() || more.end <= words.end {
            return;
        }
        words.list.append(&mut more.list);
        words.end = more.end;
        words.goes_on = more.goes_on;
        words.unclosed = words.unclosed.or(more.unclosed);
        words.smart = words.smart.or(more.smart);
        words.stdin = words.stdin.take().or(more.stdin);
    }
}

/// Whether the first command of `tool` among the first lines is written for cmd.exe; `None` when there is none.
pub(super) fn first_is_windows(source: &Source, tool: Tool) -> Option<bool> {
    let (line, seen) = in_head(source).iter().find(|(_, seen)| seen.tool == tool)?;
    Some(seen.windows || is_windows(source.as_str(), line + seen.at))
}

/// The first lines that are commands: where each begins, and its program.
pub(super) fn in_head(source: &Source) -> &[(usize, Seen)] {
    source.known.tools.get_or_init(|| {
        let lines = source.head_lines();
        lines.filter_map(|(range, line)| Some((range.start, tool_at(line)?))).collect()
    })
}

/// A program's name at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) tool: Tool,
    /// Offset of the name in the line.
    pub(super) at: usize,
    /// Behind cmd.exe's prompt.
    pub(super) windows: bool,
}

/// The command that `line` begins with, a prompt before it allowed.
pub(super) fn tool_at(line: &str) -> Option<Seen> {
    if line.len() < MIN_COMMAND {
        return None;
    }
    let head = line.get(..floor(line, MAX_PROMPT))?;
    for (name, tool) in TOOLS.iter().filter(|(name, _)| has(head, name)) {
        for (at, _) in head.match_indices(name) {
            let rest = line.get(at + name.len()..)?;
            let rest = rest.strip_prefix(".exe").or_else(|| rest.strip_prefix(".cmd")).unwrap_or(rest);
            let Some(arguments) = rest
                .strip_prefix([' ', '\t', '\u{a0}'])
                .or_else(|| (rest.is_empty() || rest == "\\").then_some(""))
            else {
                continue;
            };
            let traced = line.get(..at)?.trim() == "+" && is_traced(arguments);
            let prompt = if traced { Some(Prompt::Shell) } else { prompt_of(line.get(..at)?) };
            let Some(prompt) = prompt else { continue };
            if !is_command(*tool, arguments, prompt != Prompt::None) {
                continue;
            }
            return Some(Seen { tool: *tool, at, windows: prompt == Prompt::Windows });
        }
    }
    None
}

/// Whether a command behind `+` is one that a shell traces (`set -x`): PowerShell quotes a command so as well, and its
/// options are words that begin with a capital.
pub(super) fn is_traced(arguments: &str) -> bool {
    arguments.split_whitespace().any(|word| {
        let option = word.strip_prefix('-').unwrap_or_default();
        option.len() == 1 || option.starts_with(|first: char| first == '-' || first.is_ascii_lowercase())
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Prompt {
    None,
    Shell,
    Windows,
}

/// The prompt that stands before a command's name; `None` when other text does.
fn prompt_of(before: &str) -> Option<Prompt> {
    let mut words = before.trim();
    // `sudo`, `time`, variables and a folder belong to the command.
    loop {
        let last = words.rsplit(' ').next().unwrap_or_default();
        let prefix = matches!(last, "sudo" | "time" | "exec" | "!" | "winpty" | "proxychains")
            || (last.contains('=') && last.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic()))
            || (last.starts_with('/') && last.ends_with('/') && before.ends_with('/'));
        if !prefix || last.is_empty() {
            break;
        }
        words = words.get(..words.len() - last.len()).unwrap_or_default().trim_end();
    }
    if words.is_empty() {
        return Some(Prompt::None);
    }
    let drive = words.get(1..3).is_some_and(|part| part == ":\\" || part == ":/");
    if words.ends_with('>') && drive && !words.starts_with("PS") {
        return Some(Prompt::Windows);
    }
    let ends = ['$', '%', '#', '>', '\u{276f}', '\u{279c}', '\u{bb}', '~', '\u{203a}', '\u{3bb}'];
    let shell = words.ends_with(ends) && !words.contains(['"', '\'', '{', '<']);
    shell.then_some(Prompt::Shell)
}

/// Whether what stands behind the name can be a command's arguments, and not prose about the program.
fn is_command(tool: Tool, arguments: &str, prompted: bool) -> bool {
    let words = arguments.trim();
    let first = words.split([' ', '\t', '\u{a0}']).next().unwrap_or_default();
    let option = first
        .starts_with(['-', '\u{2013}', '\u{2014}', '\'', '"', '\u{201c}', '\u{2018}', '^', '$', '\\', '`']);
    let url = first.contains("://")
        || (first.contains(['.', ':', '/']) && !first.ends_with([':', '.', ',']))
        || first.starts_with("localhost");
    match tool {
        Tool::Curl | Tool::Wget => option || url || words.contains("://") || (prompted && !words.is_empty()),
        Tool::Httpie(_) => {
            let method = super::block::METHODS.iter().any(|method| method.eq_ignore_ascii_case(first));
            option || url || method || first.starts_with(':') || (prompted && words.contains(['.', '/', ':']))
        }
    }
}

/// Whether a command without cmd.exe's prompt is written for it: carets at line ends and round quotes, or quotes
/// doubled inside quotes.
fn is_windows(text: &str, from: usize) -> bool {
    let head = text.get(from..floor(text, from + 4096)).unwrap_or_default();
    let line = head.get(..head.find('\n').unwrap_or(head.len())).unwrap_or_default();
    let words = line.trim_end();
    let posix = words.contains(" '") || words.contains("$'") || words.ends_with('\\');
    if words.ends_with('^') || words.contains("^\"") || words.contains("\"^%^") {
        return !words.ends_with('\\');
    }
    let doubled = words.contains("{\"\"")
        || words.contains("\"\":")
        || words.contains("\"\"}")
        || words.contains(":\"\"");
    doubled && !posix
}

/// The text that stands below each command, up to the next one.
pub(super) fn outputs(source: &Source, commands: &[Command]) -> Vec<Range<usize>> {
    let ends = commands.iter().skip(1).map(|next| next.start).chain(std::iter::once(source.as_str().len()));
    commands.iter().zip(ends).map(|(command, end)| command.end.min(end)..end).collect()
}

/// The line at `at`, its beginning if it is long.
fn line_head(text: &str, at: usize) -> &str {
    let head = text.get(at..floor(text, at + MAX_LINE_HEAD)).unwrap_or_default();
    head.get(..memchr::memchr(b'\n', head.as_bytes()).unwrap_or(head.len())).unwrap_or_default()
}

/// Offset of the line behind the one at `at`.
fn next_line(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|rest| memchr::memchr(b'\n', rest.as_bytes()))
        .map_or(text.len(), |len| at + len + 1)
}

fn span_of_char(source: &Source, at: usize) -> Span {
    let len = source.as_str().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    source.text.span_of(at..at + len)
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

const TOOLS: &[(&str, Tool)] = &[
    ("curl", Tool::Curl),
    ("https", Tool::Httpie(true)),
    ("http", Tool::Httpie(false)),
    ("xhs", Tool::Httpie(true)),
    ("xh", Tool::Httpie(false)),
    ("wget", Tool::Wget),
];

/// Options that tell a line of a command whose continuation marks were lost.
const OPTIONS: &[&str] = &[
    "-H",
    "--header",
    "-d",
    "--data",
    "--data-raw",
    "--data-binary",
    "--data-urlencode",
    "--json",
    "-X",
    "--request",
    "-u",
    "--user",
    "-b",
    "--cookie",
    "-F",
    "--form",
    "--url",
    "--compressed",
    "--insecure",
    "-k",
    "--location",
    "-L",
    "-A",
    "--user-agent",
    "-e",
    "--oauth2-bearer",
    "--proxy",
    "-x",
];

/// Such a command is read on up to this many words.
const MAX_LOST_WORDS: usize = 500;

/// How much of a line is looked at for a command, in bytes.
const MAX_LINE_HEAD: usize = 4096;

/// `xh :80` is as short as a command gets.
const MIN_COMMAND: usize = 6;

/// A prompt is not longer than this, in bytes.
const MAX_PROMPT: usize = 160;

/// At most this many commands are read of one paste.
const MAX_COMMANDS: usize = 2000;
