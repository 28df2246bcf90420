//! The steps that take off what quoting, mail, terminals and editors put round a paste.
//!
//! Each step decides on the first lines of the text and is then applied to all of it, so that a huge paste
//! costs one pass a step. Nothing is thrown away: every part of the result knows its place in the paste.

use std::ops::Range;

use super::block::start_line;
use super::source::{HEAD_BYTES, HEAD_LINES, Undressed, lines};
use super::wrapping;
use crate::text::Mapped;

/// What the steps made of a text.
#[derive(Debug, Default)]
pub(super) struct Bare {
    pub(super) text: Mapped,
    pub(super) undressed: Vec<Undressed>,
    /// Text outside code fences.
    pub(super) aside: Vec<Mapped>,
}

/// Takes off everything that is not the paste's own text.
pub(super) fn undress(text: Mapped) -> Bare {
    let mut bare = Bare { text, ..Bare::default() };
    bare.step(Undressed::CarriageReturns, carriage_returns);
    bare.step(Undressed::Colours, colours);
    bare.step(Undressed::Escapes, wrapping::escaped_breaks);
    bare.step(Undressed::Markup, wrapping::markup);
    bare.step(Undressed::Entities, entities);
    bare.step(Undressed::NoBreakSpaces, no_break_spaces);
    if let Some((text, aside)) = fences(&bare.text) {
        bare.text = text;
        bare.aside = aside;
        bare.undressed.push(Undressed::Fence);
    }
    for _ in 0..MAX_QUOTE_DEPTH {
        if let Some((text, replies)) = quoted_among_replies(&bare.text) {
            bare.text = text;
            bare.aside.extend(replies);
            bare.undressed.push(Undressed::QuoteMarks);
        } else if !bare.step(Undressed::QuoteMarks, quote_marks) {
            break;
        }
    }
    bare.step(Undressed::QuoteMarks, wrapping::lost_blanks);
    bare.step(Undressed::FieldArrows, wrapping::field_arrows);
    bare.step(Undressed::LineNumbers, wrapping::printed_list);
    bare.step(Undressed::LineNumbers, line_numbers);
    bare.step(Undressed::LineMarks, wrapping::line_marks);
    bare.step(Undressed::Indent, indent);
    bare.step(Undressed::LogPrefix, wrapping::stamps);
    bare.step(Undressed::LogPrefix, log_prefix);
    bare.step(Undressed::Turns, super::turns::turns);
    bare.step(Undressed::Markup, wrapping::emphasis);
    bare.step(Undressed::DoubleSpacing, double_spacing);
    bare.step(Undressed::QuoteMarks, wrapping::continuation_prompts);
    bare
}

impl Bare {
    fn step(&mut self, what: Undressed, take_off: fn(&Mapped) -> Option<Mapped>) -> bool {
        let Some(text) = take_off(&self.text) else { return false };
        self.text = text;
        if !self.undressed.contains(&what) {
            self.undressed.push(what);
        }
        true
    }
}

fn carriage_returns(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    if !body.contains('\r') {
        return None;
    }
    if !body.contains("\r\n") && text.span().len() as usize == body.len() {
        // Old Mac line ends: one byte for one byte.
        return Some(Mapped::at(body.replace('\r', "\n"), text.span().start));
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    let bytes = body.as_bytes();
    for (at, _) in body.match_indices('\r') {
        if at < from {
            continue;
        }
        // A run of returns before one line feed (CR CR LF) is one line break.
        let run =
            bytes.get(at..).map_or(1, |rest| rest.iter().take(3).take_while(|byte| **byte == b'\r').count());
        let closes = bytes.get(at + run) == Some(&b'\n');
        let upto = if closes { run } else { 1 };
        out.push_from(text, from..at);
        if !closes {
            out.push_decoded("\n", text.span_of(at..at + 1));
        }
        from = at + upto;
    }
    out.push_from(text, from..body.len());
    Some(out)
}

/// Terminal control sequences, with their escape character or with what copying made of it.
fn colours(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let with_escape = body.contains(['\u{1b}', '\u{241b}', '\u{9b}']) || body.contains("^[[");
    if !with_escape && count_bare_colours(body) < 3 {
        return None;
    }
    let mut cuts = Vec::new();
    let mut at = 0;
    while let Some(found) =
        body.get(at..).and_then(|rest| rest.find(['\u{1b}', '\u{241b}', '\u{9b}', '[', '^']))
    {
        let start = at + found;
        match control_sequence(body.get(start..).unwrap_or_default()) {
            Some(len) => {
                cuts.push(start..start + len);
                at = start + len;
            }
            None => {
                at = start + body.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            }
        }
    }
    without(text, cuts)
}

fn count_bare_colours(body: &str) -> usize {
    body.match_indices('[')
        .take(200_000)
        .filter(|(at, _)| bare_colour(body.get(*at..).unwrap_or_default()).is_some())
        .take(3)
        .count()
}

/// `[39;49;00m`: length of a colour whose escape character was lost.
fn bare_colour(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let len = inner.bytes().take(14).take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    (inner.as_bytes().get(len) == Some(&b'm')).then_some(len + 2)
}

fn control_sequence(rest: &str) -> Option<usize> {
    if rest.starts_with('[') {
        return bare_colour(rest);
    }
    let lead =
        ["\u{1b}", "\u{241b}", "^["].iter().find(|lead| rest.starts_with(**lead)).map(|lead| lead.len());
    let (lead, after) = match lead {
        Some(len) => (len, rest.get(len..)?),
        None if rest.starts_with('\u{9b}') => return csi(rest.get(2..)?).map(|len| len + 2),
        None => return None,
    };
    if let Some(sequence) = after.strip_prefix('[') {
        return csi(sequence).map(|len| lead + 1 + len);
    }
    if lead == 2 {
        return None;
    }
    if let Some(title) = after.strip_prefix(']') {
        let end = title.bytes().take(2000).position(|byte| byte == 7 || byte == 0x1b || byte == b'\n');
        return Some(
            lead + 1 + end.map_or(0, |end| end + usize::from(title.as_bytes().get(end) == Some(&7))),
        );
    }
    let next = after.chars().next().filter(|c| c.is_ascii() && *c != '\n');
    Some(lead + usize::from(next.is_some_and(|c| "()=>78MDEHc\\".contains(c))))
}

/// Parameters, intermediates and the final byte of a control sequence (ECMA-48 §5.4).
fn csi(rest: &str) -> Option<usize> {
    let len = rest.bytes().take(32).take_while(|byte| (0x20..0x40).contains(byte)).count();
    rest.as_bytes().get(len).filter(|byte| (0x40..0x7f).contains(*byte)).map(|_| len + 1)
}

/// HTML entities, if the text is escaped as a whole: no mark that would have been escaped stands bare.
fn entities(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let escaped = ["&gt;", "&lt;", "&quot;", "&#39;", "&#x27;", "&#34;", "&#62;", "&#60;"];
    let angles = body.contains("&gt;") || body.contains("&lt;");
    if !escaped.iter().any(|entity| body.contains(entity)) || body.contains(['<', '>']) {
        return None;
    }
    if !angles && body.contains(['"', '\'']) {
        return None;
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (at, _) in body.match_indices('&') {
        let Some((decoded, len)) = entity(body.get(at..).unwrap_or_default()) else { continue };
        out.push_from(text, from..at);
        out.push_decoded(decoded, text.span_of(at..at + len));
        from = at + len;
    }
    out.push_from(text, from..body.len());
    Some(out)
}

fn entity(rest: &str) -> Option<(&'static str, usize)> {
    ENTITIES.iter().find(|(name, _)| rest.starts_with(name)).map(|(name, decoded)| (*decoded, name.len()))
}

/// No-break spaces that a page put in as layout. One that stands only inside values was sent: it stays.
fn no_break_spaces(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    if !body.contains('\u{a0}') || !lines(body).take(HEAD_LINES).any(|(_, line)| is_laid_out(line)) {
        return None;
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (at, found) in body.match_indices('\u{a0}') {
        out.push_from(text, from..at);
        out.push_decoded(" ", text.span_of(at..at + found.len()));
        from = at + found.len();
    }
    out.push_from(text, from..body.len());
    Some(out)
}

/// Whether a no-break space of this line stands where only layout can stand.
fn is_laid_out(line: &str) -> bool {
    let Some(at) = line.find('\u{a0}') else { return false };
    let before = line.get(..at).unwrap_or_default();
    let word = before.trim_start_matches(['$', '%', '#', ' ']);
    before.trim().is_empty()
        || (before.ends_with(':') && super::block::header_name(line).is_some())
        || matches!(word, "curl" | "curl.exe" | "http" | "https" | "xh" | "wget" | ">" | "<" | "*")
        || (super::block::METHODS.contains(&word) && line.contains("HTTP/"))
        || line.contains("\u{a0}-H")
        || line.contains("\u{a0}--")
}

/// Keeps what stands in code fences, if that is where the messages are; else takes off the fence lines alone.
fn fences(text: &Mapped) -> Option<(Mapped, Vec<Mapped>)> {
    let body = text.as_str();
    if !FENCES.iter().any(|fence| body.contains(fence)) {
        return None;
    }
    // `<pre>` inside a page is the page's own.
    let page = !body.trim_start().starts_with("<pre");
    let (mut inside, mut outside, mut cuts) = (Vec::new(), Vec::new(), Vec::new());
    let mut open: Option<&str> = None;
    let (mut from, mut strong_outside) = (0, false);
    for (range, line) in lines(body) {
        let closes = open.map(|open| closes_fence(line, open));
        let opened =
            if open.is_none() { opens_fence(line).filter(|fence| !(page && *fence == "<pre")) } else { None };
        if let Some(cut) =
            glued_fence(&range, line, open).filter(|_| closes != Some(true) && opened.is_none())
        {
            // Chats open and close a fence on the lines of the text itself.
            let part = from..cut.start;
            if open.is_some() {
                inside.push(part);
            } else {
                outside.push(part);
            }
            from = cut.end;
            cuts.push(cut);
            open = if open.is_some() { None } else { Some("```") };
        } else if closes == Some(true) || opened.is_some() {
            if cuts.len() > MAX_FENCES {
                return None;
            }
            let part = from..range.start;
            if open.is_some() {
                inside.push(part);
            } else {
                outside.push(part);
            }
            cuts.push(range.start..(range.end + 1).min(body.len()));
            from = (range.end + 1).min(body.len());
            open = opened;
        } else if open.is_none() && is_strong(line) {
            strong_outside = true;
        }
    }
    if cuts.is_empty() {
        return None;
    }
    let rest = from..body.len();
    if open.is_some() {
        inside.push(rest);
    } else {
        outside.push(rest);
    }
    if strong_outside
        || inside.iter().all(|part| body.get(part.clone()).unwrap_or_default().trim().is_empty())
    {
        return without(text, cuts).map(|text| (text, Vec::new()));
    }
    let mut kept = Mapped::empty(text.span().start);
    for part in inside {
        let gap = text.span_of(part.start..part.start);
        if !kept.is_empty() {
            kept.push_decoded("\n", gap);
        }
        kept.push_from(text, part);
    }
    let aside =
        outside.into_iter().map(|part| text.slice(part).trim()).filter(|part| !part.is_empty()).collect();
    Some((kept, aside))
}

fn opens_fence(line: &str) -> Option<&'static str> {
    let line = line.trim();
    let fence = FENCES.iter().find(|fence| line.starts_with(**fence))?;
    let info = line.get(fence.len()..)?;
    let fits = match *fence {
        "```" | "~~~" => info.len() < 40 && !info.contains('`') && !is_strong(info),
        "{code" => info.ends_with('}') && info.len() < 60,
        "<pre" => info.ends_with('>') && info.len() < 60,
        _ => info.is_empty(),
    };
    fits.then_some(*fence)
}

/// Back-ticks before the first line of a message, or behind its last one.
fn glued_fence(range: &Range<usize>, line: &str, open: Option<&str>) -> Option<Range<usize>> {
    let end = range.start + line.trim_end().len();
    match open {
        Some("```") if line.trim_end().ends_with("```") => Some(end - 3..end),
        Some(_) => None,
        None => {
            let rest = line.strip_prefix("```").filter(|rest| is_strong(rest) && !rest.contains("```"))?;
            Some(range.end - rest.len() - 3..range.end - rest.len())
        }
    }
}

fn closes_fence(line: &str, open: &str) -> bool {
    let line = line.trim();
    match open {
        "{code" => line == "{code}",
        "<pre" => line == "</pre>" || line == "</code></pre>",
        "[code]" => line == "[/code]",
        fence => {
            line == fence
                || (line.starts_with(fence)
                    && line.bytes().all(|byte| fence.as_bytes().first() == Some(&byte)))
        }
    }
}

/// A line that begins a message or a command: the paste's own matter.
pub(super) fn is_strong(line: &str) -> bool {
    let line = line.trim();
    let bare = line.trim_start_matches(['$', '>', '<', ' ']);
    start_line(bare).is_some() || bare.starts_with("curl ")
}

/// The `> ` of mail and issues. Not when `<` or `*` lines stand beside: those are curl's.
fn quote_marks(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let (mut quoted, mut plain, mut siblings, mut status, mut request) =
        (0_usize, 0_usize, false, false, false);
    for (_, line) in head_lines(body) {
        let line = line.trim_start();
        if let Some(rest) = line.strip_prefix('>') {
            quoted += 1;
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            status |= rest.starts_with("HTTP/")
                || rest.starts_with(['>', '<', '*', '{', '$'])
                || rest.starts_with("curl");
            request |= start_line(rest.trim_end()).is_some();
        } else if !line.is_empty() {
            let attribution = quoted == 0 && line.trim_end().ends_with(':');
            siblings |= line == "<" || line.starts_with("< ") || line.starts_with("* ");
            plain += usize::from(!attribution);
        }
    }
    let only_sent = request && !status;
    if quoted < 2 || siblings || only_sent || plain * 4 > quoted {
        return None;
    }
    let cuts = lines(body).filter_map(|(range, line)| {
        let marked = line.trim_start();
        let rest = marked.strip_prefix('>')?;
        let start = range.start + (line.len() - marked.len());
        let len = if rest.starts_with(' ') { 2 } else { 1 };
        Some(range.start..start + len)
    });
    without(text, cuts)
}

/// A mail in which an exchange is quoted and answered: the quoted lines, and the replies between them.
///
/// Both a request and a status line stand behind the same mark, so that it is not curl's.
fn quoted_among_replies(text: &Mapped) -> Option<(Mapped, Vec<Mapped>)> {
    let body = text.as_str();
    let (mut quoted, mut plain, mut request, mut status) = (0_usize, 0_usize, false, false);
    for (_, line) in head_lines(body).filter(|(_, line)| !line.trim().is_empty()) {
        let Some(rest) = line.strip_prefix('>') else {
            if line.starts_with(['<', '*', '|']) || is_strong(line) {
                return None;
            }
            plain += 1;
            continue;
        };
        quoted += 1;
        match start_line(rest.trim()) {
            Some(super::block::StartLine::Status { .. }) => status = true,
            Some(super::block::StartLine::Request { .. }) => request = true,
            None => {}
        }
    }
    if !(request && status) || plain < 2 || plain > quoted {
        return None;
    }
    let (mut kept, mut replies) = (Mapped::empty(text.span().start), Vec::new());
    let mut reply: Option<Range<usize>> = None;
    for (range, line) in lines(body) {
        if let Some(rest) = line.strip_prefix('>') {
            replies.extend(reply.take());
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            kept.push_from(text, range.end - rest.len()..(range.end + 1).min(body.len()));
        } else if line.trim().is_empty() {
            kept.push_from(text, range.start..(range.end + 1).min(body.len()));
        } else {
            let start = reply.map_or(range.start, |open| open.start);
            reply = Some(start..range.end);
        }
    }
    replies.extend(reply);
    let replies = replies.into_iter().take(MAX_FENCES).map(|part| text.slice(part).trim()).collect();
    Some((kept, replies))
}

/// Line numbers of an editor: every line begins with the number after the one before.
fn line_numbers(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let (mut next, mut count, mut blanks) = (None, 0_u32, usize::MAX);
    for (_, line) in head_lines(body).filter(|(_, line)| !line.trim().is_empty()) {
        let (number, len) = numbered(line)?;
        if next.is_some_and(|next| next != number) {
            return None;
        }
        next = Some(number + 1);
        count += 1;
        let rest = line.get(len..).unwrap_or_default();
        if !rest.trim().is_empty() {
            blanks = blanks.min(rest.len() - rest.trim_start_matches([' ', '\t']).len());
        }
    }
    if count < 3 {
        return None;
    }
    let cuts = lines(body).filter_map(|(range, line)| {
        let (_, len) = numbered(line)?;
        let rest = line.get(len..)?;
        let gap = (rest.len() - rest.trim_start_matches([' ', '\t']).len()).min(blanks);
        Some(range.start..range.start + len + gap)
    });
    without(text, cuts)
}

/// The number that a line begins with and its length, mark behind it included.
fn numbered(line: &str) -> Option<(u32, usize)> {
    let digits = line.trim_start_matches([' ', '\t']);
    let lead = line.len() - digits.len();
    let len = digits.bytes().take(7).take_while(u8::is_ascii_digit).count();
    let number = digits.get(..len)?.parse().ok()?;
    let rest = digits.get(len..)?;
    let bar = rest.trim_start_matches(' ');
    if let Some(behind) = bar.strip_prefix(['|', '│']).filter(|_| len > 0) {
        return Some((number, line.len() - behind.len()));
    }
    let mark = usize::from(rest.starts_with([':', '|', '.', ')', '\t']));
    (mark == 1 || rest.is_empty() || rest.starts_with(' ')).then_some((number, lead + len + mark))
}

/// An indent that all lines share, or all but a first line that was copied from its middle.
fn indent(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let mut depths =
        head_lines(body).filter(|(_, line)| !line.trim().is_empty()).map(|(_, line)| (depth(line), line));
    let (first, opening) = depths.next()?;
    let others = depths.map(|(depth, _)| depth).min();
    let shared = match others {
        Some(others) if first == 0 && start_line(opening.trim()).is_some() => others,
        Some(others) => others.min(first),
        None => first,
    };
    if shared == 0 {
        return None;
    }
    let cuts = lines(body).filter_map(|(range, line)| {
        let taken = depth(line).min(shared);
        (taken > 0).then_some(range.start..range.start + taken)
    });
    without(text, cuts)
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// A prefix that a log puts before every line (numbers may differ), if messages stand behind it.
fn log_prefix(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let mut shared: Option<&str> = None;
    let mut count = 0;
    for (_, line) in head_lines(body).filter(|(_, line)| !line.trim().is_empty()) {
        count += 1;
        shared = Some(match shared {
            None => line.get(..floor(line, 160))?,
            Some(before) => common(before, line),
        });
        if shared.is_some_and(str::is_empty) {
            return None;
        }
    }
    let shared = shared?;
    let len = ["| ", ": ", "] ", " - ", "> ", "\t"]
        .iter()
        .filter_map(|mark| shared.rfind(mark).map(|at| at + mark.len()))
        .max()?;
    // A blank line keeps only the mark without the blank behind it.
    let bare = shared.get(..len)?.trim_end().len();
    let prefix = shared.get(..len)?;
    if count < 3 || len < 3 {
        return None;
    }
    let telling = head_lines(body).any(|(_, line)| {
        let rest = line.get(len..).unwrap_or_default();
        start_line(rest.trim_end()).is_some()
            || rest.starts_with("-> \"HTTP/")
            || rest.strip_prefix("> ").is_some_and(|rest| start_line(rest.trim_end()).is_some())
    });
    if !telling {
        return None;
    }
    let cuts = lines(body).filter_map(|(range, line)| {
        if common(prefix, line).len() == len {
            return Some(range.start..range.start + len);
        }
        (line.trim_end().len() == bare && common(prefix, line).len() >= bare).then_some(range)
    });
    without(text, cuts)
}

/// The beginning of `one` that `other` shares, digits counting as equal.
pub(super) fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let same = |(a, b): &(u8, u8)| a == b || (a.is_ascii_digit() && b.is_ascii_digit());
    let len = one.bytes().zip(other.bytes()).take_while(same).count();
    one.get(..floor(one, len)).unwrap_or_default()
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// An empty line after every line.
fn double_spacing(text: &Mapped) -> Option<Mapped> {
    let body = text.as_str();
    let mut full = 0;
    let lead = lines(body).take(HEAD_LINES).take_while(|(_, line)| line.trim().is_empty()).count();
    for (number, (_, line)) in head_lines(body).skip(lead).enumerate() {
        let is_blank = line.trim().is_empty();
        if number % 2 == 1 && !is_blank {
            return None;
        }
        full += usize::from(number % 2 == 0 && !is_blank);
    }
    if full < 4 {
        return None;
    }
    let cuts = lines(body)
        .skip(lead)
        .enumerate()
        .filter(|(number, (_, line))| number % 2 == 1 && line.trim().is_empty());
    without(text, cuts.map(|(_, (range, _))| range.start..(range.end + 1).min(body.len())))
}

/// The text without the ranges `cuts` (in their order); `None` when there are none.
pub(super) fn without(text: &Mapped, cuts: impl IntoIterator<Item = Range<usize>>) -> Option<Mapped> {
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    let mut any = false;
    for cut in cuts {
        out.push_from(text, from..cut.start);
        from = cut.end;
        any = true;
    }
    out.push_from(text, from..text.len());
    any.then_some(out)
}

pub(super) fn head_lines(body: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    lines(body.get(..floor(body, HEAD_BYTES)).unwrap_or_default()).take(HEAD_LINES)
}

const MAX_QUOTE_DEPTH: usize = 4;
const MAX_FENCES: usize = 1000;
const FENCES: &[&str] = &["```", "~~~", "{noformat}", "{code", "[code]", "<pre"];
const ENTITIES: &[(&str, &str)] = &[
    ("&gt;", ">"),
    ("&lt;", "<"),
    ("&quot;", "\""),
    ("&amp;", "&"),
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&#34;", "\""),
    ("&#x22;", "\""),
    ("&#60;", "<"),
    ("&#62;", ">"),
    ("&#x3C;", "<"),
    ("&#x3E;", ">"),
    ("&#x2F;", "/"),
    ("&#47;", "/"),
    ("&#x3D;", "="),
    ("&#61;", "="),
    ("&nbsp;", " "),
];

#[cfg(test)]
mod tests {
    use super::super::carets::check;
    use super::super::{Undressed, Wish, read};

    #[test]
    fn what_is_undressed_keeps_its_place() {
        let capture = check(
            r"
api_1  | GET /v1/me HTTP/1.1
             ^^^^^^ url
api_1  | Host: api.example.com
               ^^^^^^^^^^^^^^^ host
api_1  | Accept: */*
",
        );
        assert_eq!(capture.undressed, [Undressed::LogPrefix]);
    }

    #[test]
    fn a_no_break_space_inside_a_value_alone_survives() {
        let capture = read("Authorization: Bearer\u{a0}abc\n", Wish::default());
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("authorization").unwrap().value.as_str(), "Bearer\u{a0}abc");
        assert!(capture.undressed.is_empty());
    }

    #[test]
    fn a_transcript_is_no_mail_quote() {
        let capture = read("> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 401 X\n<\n", Wish::default());
        assert_eq!(capture.format, "curl-verbose");
        assert!(capture.undressed.is_empty());
    }
}
