//! What a curl command sends, from its words.
//!
//! curl's manual page; a field that an option stands for is derived, with its canonical name, where the option
//! stands; the ones that a body implies come last. What cannot be known (`@file`, a password that curl asks for,
//! a challenge's answer) is not made up.

use super::curl_options::{long_takes_value, short_takes_value};
use super::words::Word;
use super::{Header, Oddity, OddityKind, Request, Seen, url};
use crate::text::{Mapped, Span};

/// A curl command, read.
#[derive(Debug, Default)]
pub(super) struct Curl {
    /// What it sends, a request for each URL.
    pub(super) requests: Vec<Request>,
    /// It speaks to a proxy.
    pub(super) proxied: bool,
    /// It follows redirects.
    pub(super) follows: bool,
    /// What it prints at its end (`--write-out`), where the status is part of that.
    pub(super) writes: Option<String>,
    /// What was odd.
    pub(super) oddities: Vec<Oddity>,
}

/// What stands for the status in `--write-out`.
pub(super) const STATUS_VARIABLES: [&str; 2] = ["%{http_code}", "%{response_code}"];

/// Reads the words of a command, the first being curl's name.
pub(super) fn read(words: &[Word], span: Span) -> Curl {
    let mut curl = Curl::default();
    let mut draft = Draft::default();
    let mut at = 1;
    while let Some(word) = words.get(at) {
        at += 1;
        let text = word.as_str();
        if let Some(name) = text.strip_prefix("--").filter(|name| !name.is_empty()) {
            if name == "next" {
                std::mem::take(&mut draft).finish(span, &mut curl);
                continue;
            }
            let (name, glued) = match name.split_once('=') {
                Some((name, _)) if long_takes_value(name) => (name, Some(name.len() + 3)),
                _ => (name, None),
            };
            let value = match glued {
                Some(from) => Some(part(word, from)),
                None if long_takes_value(name) => {
                    at += 1;
                    words.get(at - 1).cloned()
                }
                None => None,
            };
            draft.option(name, value.as_ref(), word, &mut curl);
        } else if text.len() > 1 && text.starts_with('-') {
            let letters = text.char_indices().skip(1);
            for (offset, letter) in letters {
                if letter == ':' {
                    std::mem::take(&mut draft).finish(span, &mut curl);
                    break;
                }
                if !short_takes_value(letter) || letter == 'h' {
                    draft.option(long_name(letter), None, word, &mut curl);
                    continue;
                }
                let glued = part(word, offset + letter.len_utf8());
                let value = if glued.text.is_empty() {
                    at += 1;
                    words.get(at - 1).cloned()
                } else {
                    Some(glued)
                };
                draft.option(long_name(letter), value.as_ref(), word, &mut curl);
                break;
            }
        } else if !text.is_empty() && text != "-" {
            draft.urls.push(word.text.clone());
        }
    }
    draft.finish(span, &mut curl);
    curl
}

fn part(word: &Word, from: usize) -> Word {
    Word { text: word.text.slice(from..word.text.len()), latin1: word.latin1, expanded: word.expanded }
}

fn long_name(letter: char) -> &'static str {
    match letter {
        'X' => "request",
        'H' => "header",
        'd' => "data",
        'F' => "form",
        'u' => "user",
        'U' => "proxy-user",
        'x' => "proxy",
        'b' => "cookie",
        'A' => "user-agent",
        'e' => "referer",
        'G' => "get",
        'I' => "head",
        'T' => "upload-file",
        'L' => "location",
        'g' => "globoff",
        'w' => "write-out",
        _ => "",
    }
}

/// One request in the making.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each option that was seen")]
struct Draft {
    urls: Vec<Mapped>,
    method: Option<Mapped>,
    headers: Vec<Header>,
    /// Place of the field that `-u` stands for, among the headers.
    user: Option<(usize, Mapped, bool)>,
    data: Option<Mapped>,
    /// Part of the body is not in the paste.
    unknown_data: bool,
    /// Where the first option that makes a body stands.
    data_at: Option<Span>,
    json: bool,
    form: bool,
    upload: bool,
    get: bool,
    head: bool,
    globoff: bool,
    /// An authentication that needs a challenge, or none that can be derived.
    other_auth: bool,
}

impl Draft {
    fn option(&mut self, name: &str, value: Option<&Word>, word: &Word, curl: &mut Curl) {
        let text = value.map(|value| value.text.clone());
        match (name, value, text) {
            ("request", _, Some(text)) => self.method = Some(text.trim()),
            ("header", Some(value), _) => self.header(value, curl),
            ("url", _, Some(text)) => self.urls.push(text),
            ("user", Some(value), _) => {
                let credential = value.as_str();
                if credential.contains(':') && credential != ":" {
                    let plain: Vec<u8> = if value.latin1 {
                        credential.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect()
                    } else {
                        credential.as_bytes().to_vec()
                    };
                    self.user =
                        Some((self.headers.len(), url::basic(&plain, value.text.span()), value.expanded));
                }
            }
            ("oauth2-bearer", _, Some(text)) => {
                let mut value = Mapped::derived("Bearer ", Span::empty(text.span().start));
                value.push(&text);
                self.headers.push(Header::derived("Authorization", value));
            }
            ("cookie", _, Some(text)) if text.as_str().contains('=') => {
                let first = self
                    .headers
                    .iter_mut()
                    .find(|header| header.is("cookie") && header.origin == super::Origin::Derived);
                match first {
                    Some(cookie) => {
                        cookie.value.push_decoded("; ", Span::empty(text.span().start));
                        cookie.value.push(&text);
                    }
                    None => self.headers.push(Header::derived("Cookie", text)),
                }
            }
            // Without a name: curl then sends none.
            ("user-agent", _, Some(text)) => self.headers.push(Header::derived("User-Agent", text)),
            ("referer", _, Some(text)) => {
                let len = text.as_str().strip_suffix(";auto").map_or(text.len(), str::len);
                self.derive("Referer", text.slice(0..len));
            }
            ("json", _, Some(text)) => {
                self.json = true;
                self.data(&text, "", Kind::Json);
            }
            ("data" | "data-ascii", _, Some(text)) => self.data(&text, "&", Kind::Text),
            ("data-binary", _, Some(text)) => self.data(&text, "&", Kind::Text),
            ("data-raw", _, Some(text)) => self.data(&text, "&", Kind::Raw),
            ("data-urlencode", _, Some(text)) => self.data(&text, "&", Kind::Encode),
            ("url-query", _, Some(text)) => {
                if let Some(last) = self.urls.last_mut() {
                    let glue = if last.as_str().contains('?') { "&" } else { "?" };
                    last.push_decoded(glue, Span::empty(text.span().start));
                    last.push(&text);
                }
            }
            ("form" | "form-string", _, Some(text)) => {
                self.form = true;
                self.unknown_data = true;
                self.data_at.get_or_insert(text.span());
            }
            ("upload-file", _, Some(_)) => self.upload = true,
            ("write-out", _, Some(text)) => {
                let tells = STATUS_VARIABLES.iter().any(|name| text.as_str().contains(name));
                curl.writes = tells.then(|| text.as_str().replace("\\n", "\n").replace("\\t", "\t"));
            }
            ("get", ..) => self.get = true,
            ("head", ..) => self.head = true,
            ("globoff", ..) => self.globoff = true,
            ("location" | "location-trusted", ..) => curl.follows = true,
            ("digest" | "ntlm" | "negotiate" | "anyauth" | "ntlm-wb" | "aws-sigv4", ..) => {
                self.other_auth = true;
            }
            ("basic", ..) => self.other_auth = false,
            ("proxy" | "preproxy" | "socks5" | "socks5-hostname", ..) => curl.proxied = true,
            _ => {
                let _ = word;
            }
        }
    }

    fn derive(&mut self, name: &str, value: Mapped) {
        if !value.is_empty() {
            self.headers.push(Header::derived(name, value));
        }
    }

    /// `-H 'Name: value'`; `-H 'Name;'` is a field without a value, `-H 'Name:'` takes one out.
    fn header(&mut self, word: &Word, curl: &mut Curl) {
        let text = word.as_str();
        if self.headers.len() >= super::block::MAX_HEADERS || text.starts_with('@') {
            return;
        }
        if let Some(colon) = text.find(':').filter(|at| *at > 0) {
            let value = word.text.slice(colon + 1..text.len()).trim_matches(|c| c == ' ' || c == '\t');
            if !value.is_empty() {
                let header = Header::pasted(word.text.slice(0..colon).trim_matches(|c| c == ' '), value);
                self.headers.push(if word.expanded { header.expanded() } else { header });
            }
        } else if let Some(name) = text.trim_end().strip_suffix(';').filter(|name| !name.is_empty()) {
            let empty = Mapped::empty(word.text.span_of(name.len()..name.len()).start);
            self.headers.push(Header::pasted(word.text.slice(0..name.len()), empty));
        } else {
            curl.oddities.push(Oddity { kind: OddityKind::NotAHeader, span: word.text.span() });
        }
    }

    fn data(&mut self, text: &Mapped, glue: &str, kind: Kind) {
        self.data_at.get_or_insert(text.span());
        let words = text.as_str();
        let from_file = match kind {
            Kind::Raw => false,
            Kind::Text | Kind::Json => words.starts_with('@'),
            Kind::Encode => words.split('=').next().is_some_and(|name| name.contains('@')),
        };
        if from_file {
            self.unknown_data = true;
            return;
        }
        let printed = super::words::printed(text);
        let text = printed.as_ref().unwrap_or(text);
        let encoded;
        let part = if kind == Kind::Encode {
            encoded = urlencode(text);
            &encoded
        } else {
            text
        };
        match &mut self.data {
            Some(data) => {
                data.push_decoded(glue, Span::empty(part.span().start));
                data.push(part);
            }
            None => self.data = Some(part.clone()),
        }
    }

    fn finish(mut self, span: Span, curl: &mut Curl) {
        if let Some((at, value, expanded)) = self.user.take().filter(|_| !self.other_auth)
            && !self.has("authorization")
        {
            let header = Header::derived("Authorization", value);
            let header = if expanded { header.expanded() } else { header };
            self.headers.insert(at.min(self.headers.len()), header);
        }
        let has_data = self.data.is_some() || self.unknown_data;
        let source = self.data_at.unwrap_or(span);
        if has_data && !self.get {
            let kind = if self.json { "application/json" } else { "application/x-www-form-urlencoded" };
            if !self.form && !self.has("content-type") {
                self.headers.push(Header::derived("Content-Type", Mapped::derived(kind, source)));
            }
            if self.json && !self.has("accept") {
                self.headers.push(Header::derived("Accept", Mapped::derived("application/json", source)));
            }
        }
        let implied = match (self.head, self.get, has_data, self.upload) {
            (true, ..) => "HEAD",
            (_, true, ..) => "GET",
            (_, _, true, _) => "POST",
            (.., true) => "PUT",
            _ => "GET",
        };
        let place = if implied == "POST" { source } else { span };
        let method = self.method.take().unwrap_or_else(|| Mapped::derived(implied, Span::empty(place.start)));
        let body = self.data.take().filter(|_| !self.unknown_data);
        for target in std::mem::take(&mut self.urls).into_iter().take(MAX_URLS) {
            let mut target = if self.globoff { target } else { unglob(&target) };
            if self.get
                && let Some(query) = &body
            {
                let glue = if target.as_str().contains('?') { "&" } else { "?" };
                target.push_decoded(glue, Span::empty(query.span().start));
                target.push(query);
            }
            let mut request = Request {
                method: Some(method.clone()),
                url: Some(target),
                headers: self.headers.clone(),
                body: body.clone().filter(|_| !self.get),
                seen: Seen::Whole,
                span,
                ..Request::default()
            };
            super::sections::take_user_info(&mut request);
            curl.requests.push(request);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|header| header.is(name))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Raw,
    Json,
    Encode,
}

/// `--data-urlencode`: the content is percent-encoded, a name before `=` is not.
fn urlencode(text: &Mapped) -> Mapped {
    let words = text.as_str();
    let from = words.find('=').map_or(0, |at| at + 1);
    let from = if from == 1 { 1 } else { from };
    let mut out = text.slice(if from == 1 { 1..1 } else { 0..from });
    for (at, c) in words.get(from..).unwrap_or_default().char_indices() {
        let range = from + at..from + at + c.len_utf8();
        if c.is_ascii_alphanumeric() || "-._~".contains(c) {
            out.push_from(text, range);
        } else {
            out.push_decoded(&url::percent(c), text.span_of(range));
        }
    }
    out
}

/// A URL without the backslashes that keep curl from globbing.
fn unglob(url: &Mapped) -> Mapped {
    let words = url.as_str();
    if !words.contains('\\') {
        return url.trim();
    }
    let mut out = url.slice(0..0);
    let mut from = 0;
    for (at, _) in words.match_indices('\\') {
        if words.get(at + 1..).is_some_and(|rest| rest.starts_with(['[', ']', '{', '}'])) {
            out.push_from(url, from..at);
            from = at + 1;
        }
    }
    out.push_from(url, from..words.len());
    out.trim()
}

/// At most this many URLs are read of one command.
const MAX_URLS: usize = 100;

#[cfg(test)]
mod tests {
    use super::super::carets::check;

    #[test]
    fn words_of_a_command_keep_their_place() {
        check(
            r#"
$ curl -X POST 'https://api.example.com/x' -H "Authorization: Bearer abc" \
          ^^^^ method
                ^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                                              ^^^^^^^^^^ authorization
  -b 'sid=1' --data-raw $'it\'s' 2>&1 | grep x
      ^^^^^ cookie
                          ^^^^^ body
"#,
        );
    }

    #[test]
    fn a_caret_command_keeps_its_place() {
        check(
            r#"
curl ^"https://api.example.com/x?a=1^&b=2^" ^
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  -H ^"authorization: Bearer abc^"
                      ^^^^^^^^^^ authorization
"#,
        );
    }

    #[test]
    fn a_login_is_derived_only_where_it_is_sent_at_once() {
        for (options, sent) in
            [("-u a:b", true), ("-u a", false), ("-u :", false), ("--digest -u a:b", false), ("-ua:b", true)]
        {
            let read = check(&format!("curl {options} https://a.example.com/"));
            let request = read.exchanges[0].request.as_ref().unwrap();
            assert_eq!(request.header("authorization").is_some(), sent, "{options}");
        }
    }
}
