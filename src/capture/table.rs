//! Tables whose cells are parted by tabs: rows of a browser's Network panel, header tables of API clients.

use std::ops::Range;

use super::names::Side;
use super::{Exchange, Format, Header, Reading, Request, Response, Seen, Source, Unseen, names};
use crate::text::{find, has};

pub(super) static FORMAT: Format = Format { id: "table", name: "table", score, read };

fn score(source: &Source) -> u8 {
    let (mut rows, mut others, mut known, mut titles) = (0_u32, 0_u32, 0_u32, false);
    let mut loose = 0_u32;
    for (_, line) in source.head_lines().filter(|(_, line)| !line.trim().is_empty() && !is_rule(line)) {
        let cells = cells(line);
        loose += u32::from(!is_framed(line));
        if cells.len() < 2 {
            others += 1;
            continue;
        }
        rows += 1;
        let first = cells.first().and_then(|cell| line.get(cell.clone())).unwrap_or_default();
        titles |= columns(line).is_some();
        known += u32::from(names::is_known(first.trim_end_matches(':')));
    }
    let is_table = rows >= 1 && others * 4 <= rows;
    let is_wide = titles && rows >= 2;
    // Padding alone is no table: titles and known names must say so.
    if loose > 0 && !(titles && known >= 1) {
        return 0;
    }
    if is_table && (is_wide || known * 2 >= rows && known >= 1) { 55 } else { 0 }
}

/// Whether something stands between cells that is no blank.
fn is_framed(line: &str) -> bool {
    memchr::memchr2(b'\t', b'|', line.as_bytes()).is_some() || has(line, "\u{2502}")
}

/// The cells of a row, blanks round them taken off.
fn cells(line: &str) -> Vec<Range<usize>> {
    if !line.contains('\t') {
        return framed(line).unwrap_or_else(|| padded(line));
    }
    let mut start = 0;
    let mut found = Vec::new();
    for cell in line.split('\t').take(MAX_CELLS) {
        let from = start + (cell.len() - cell.trim_start().len());
        let words = cell.trim();
        // `Authorization<TAB>:<TAB>value` is a header line that was badly copied.
        if words == ":" || (found.is_empty() && words.is_empty()) {
            if words == ":" {
                return Vec::new();
            }
        } else {
            found.push(from..from + words.len());
        }
        start += cell.len() + 1;
    }
    found
}

/// The cells of a Markdown row, or of one that a program frames: `| Host | api.example.com |`.
fn framed(line: &str) -> Option<Vec<Range<usize>>> {
    let words = line.trim();
    let bar = ["|", "\u{2502}"]
        .into_iter()
        .find(|bar| words.starts_with(bar) && words.ends_with(bar) && words.len() > 2 * bar.len())?;
    let mut at = line.len() - line.trim_start().len() + bar.len();
    let inner = words.get(bar.len()..words.len() - bar.len())?;
    let rule = inner.bytes().all(|byte| b"-:|+ ".contains(&byte));
    let mut found = Vec::new();
    for cell in inner.split(bar).take(MAX_CELLS) {
        let bare = cell.trim();
        let mark = usize::from(bare.len() > 2 && bare.starts_with('`') && bare.ends_with('`'));
        let from = at + (cell.len() - cell.trim_start().len()) + mark;
        found.push(from..from + bare.len() - 2 * mark);
        at += cell.len() + bar.len();
    }
    Some(if rule { Vec::new() } else { found })
}

/// Two cells that are parted by blanks: name and value, as a console pads them.
fn padded(line: &str) -> Vec<Range<usize>> {
    let lead = line.len() - line.trim_start().len();
    let words = line.trim();
    let Some(gap) = find(words, "  ").filter(|_| !words.starts_with('-')) else { return Vec::new() };
    let value = words.get(gap..).unwrap_or_default().trim_start();
    let name = words.get(..gap).unwrap_or_default();
    if name.contains(' ') || name.ends_with(':') || value.is_empty() {
        return Vec::new();
    }
    let from = lead + words.len() - value.len();
    vec![lead..lead + gap, from..from + value.len()]
}

/// Whether a row is the rule below the titles.
fn is_rule(line: &str) -> bool {
    let words = line.trim();
    words.bytes().all(|byte| b"-:|+= \t".contains(&byte)) && words.contains("--")
}

/// What the columns of a title row hold: places of name (or URL), method, status.
#[derive(Debug, Default)]
struct Columns {
    url: Option<usize>,
    method: Option<usize>,
    status: Option<usize>,
    key: Option<usize>,
    value: Option<usize>,
}

fn columns(line: &str) -> Option<Columns> {
    let mut found = Columns::default();
    let cells = cells(line);
    for (number, cell) in cells.iter().enumerate() {
        match line.get(cell.clone())?.to_ascii_lowercase().as_str() {
            "url" | "request url" | "file" | "path" => found.url = Some(number),
            "name" => {
                found.url.get_or_insert(number);
                found.key.get_or_insert(number);
            }
            "key" | "header" | "header name" | "field" => found.key = Some(number),
            "value" | "header value" => found.value = Some(number),
            "method" => found.method = Some(number),
            "status" | "status code" | "result" => found.status = Some(number),
            _ => {}
        }
    }
    let requests = found.url.is_some() && found.status.is_some();
    let headers = found.key.is_some() && found.value.is_some();
    (requests || headers).then_some(found)
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut titles: Option<Columns> = None;
    let mut headers: Vec<Header> = Vec::new();
    for (range, line) in source.lines() {
        if reading.exchanges.len() >= super::message::MAX_EXCHANGES {
            break;
        }
        if titles.is_none()
            && let Some(found) = columns(line)
        {
            titles = Some(found);
            continue;
        }
        let cells = cells(line);
        let at = |number: Option<usize>| {
            let cell = cells.get(number?)?;
            Some(range.start + cell.start..range.start + cell.end)
        };
        let rows = titles.as_ref().filter(|titles| titles.status.is_some());
        if let Some(titles) = rows {
            let Some(url) = at(titles.url) else { continue };
            let status = at(titles.status);
            let request = Request {
                method: at(titles.method).map(|cell| source.slice(cell)),
                url: Some(source.slice(url)),
                seen: Seen::Partial(Unseen::NotLogged),
                span: source.text.span_of(range.clone()),
                ..Request::default()
            };
            let code = status.clone().and_then(|cell| {
                let words = source.as_str().get(cell)?;
                words.get(..3)?.parse::<u16>().ok().filter(|code| {
                    (100..600).contains(code)
                        && words.get(3..).is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
                })
            });
            let response = code.zip(status).map(|(code, cell)| Response {
                status: Some(code),
                status_span: Some(source.text.span_of(cell.start..cell.start + 3)),
                reason: Some(source.slice(cell.start + 3..cell.end).trim())
                    .filter(|reason| !reason.is_empty()),
                seen: Seen::Partial(Unseen::NotLogged),
                span: source.text.span_of(range.clone()),
                ..Response::default()
            });
            reading.exchanges.push(Exchange { request: Some(request), response });
        } else {
            let (key, value) =
                titles.as_ref().map_or((Some(0), Some(1)), |titles| (titles.key, titles.value));
            if let (Some(key), Some(value)) = (at(key), at(value))
                && headers.len() < super::block::MAX_HEADERS
            {
                let name = source.slice(key).trim_matches(|c| c == ':');
                headers.push(Header::pasted(name, source.slice(value)));
            }
        }
    }
    if !headers.is_empty() {
        let side = |wanted: Side| {
            headers.iter().filter(|header| names::side(header.name.as_str()) == Some(wanted)).count()
        };
        let is_response = side(Side::Response) > side(Side::Request);
        let span =
            headers.iter().map(|header| header.line).reduce(crate::text::Span::cover).unwrap_or_default();
        reading.exchanges.push(if is_response {
            Exchange { request: None, response: Some(Response { headers, span, ..Response::default() }) }
        } else {
            Exchange { request: Some(Request { headers, span, ..Request::default() }), response: None }
        });
    }
    reading
}

const MAX_CELLS: usize = 40;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn cells_hold_colons_and_blanks() {
        let capture = check_as(
            "table",
            r"
Name	Value
Host	api.example.com:8443
     ^^^^^^^^^^^^^^^^^^^^ host
Authorization	Bearer a:b
              ^^^^^^^^^^ authorization
Cookie	a=1; b=2
       ^^^^^^^^ cookie
X-Empty	
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert!(capture.exchanges[0].request.is_some());
    }

    #[test]
    fn the_frame_and_the_rule_of_a_written_table_are_no_values() {
        let capture = check_as(
            "table",
            r#"
| Header | Value |
           ^^^^^ nowhere
|--------|:-----:|
          ^^^^^^^ nowhere
| WWW-Authenticate | `Basic realm="a: b"` |
                      ^^^^^^^^^^^^^^^^^^ www-authenticate
| Set-Cookie | a=1 |
               ^^^ set-cookie
| Set-Cookie | b=2 |
               ^^^ set-cookie
"#,
        );
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn rows_of_requests_tell_method_and_status() {
        let capture = check_as(
            "table",
            r"
Name	Method	Status	Type	Size	Time
https://api.example.com:8443/v1/me	GET	401 Unauthorized	fetch	62 B	20 ms
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                   ^^^ method
                                       ^^^ status
                                           ^^^^^^^^^^^^ reason
/v1/orders	POST	(failed) net::ERR_FAILED	fetch	0 B	2 ms
^^^^^^^^^^ url
",
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert_eq!(capture.exchanges[1].response, None);
    }
}
