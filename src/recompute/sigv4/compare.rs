//! The paste's canonical request beside the server's, line by line, each difference explained.

use super::read::Sent;
use super::stated::{Stated, Text};
use super::{Canonical, path};
use crate::recompute::bytes::{Hash, percent_octets};
use crate::recompute::outcome::{Difference, Line};
use crate::recompute::request::Asked;
use crate::verify::code;

/// The comparisons, in the order of the server's lines; and what differs.
pub(super) struct Compared {
    pub(super) lines: Vec<Line>,
    pub(super) differences: Vec<Difference>,
    /// The first line of the server's text that differs, from 1.
    pub(super) first: Option<usize>,
}

impl Compared {
    fn differs(
        &mut self,
        what: &'static str,
        at: (&Text, usize),
        pair: (&str, &str),
        words: String,
        why: &str,
    ) {
        let (text, number) = at;
        self.first = self.first.or(Some(number + 1));
        let line = Line::wrong(what, why).values(pair.0, pair.1).at(text.line_span(number));
        self.lines.push(line);
        self.differences.push(Difference { what, words });
    }
}

/// Compares what can be compared.
pub(super) fn compare(sent: &Sent, asked: &Asked, stated: &Stated) -> Compared {
    let mut found = Compared { lines: Vec::new(), differences: Vec::new(), first: None };
    if let Some(text) = &stated.canonical {
        canonical(&mut found, sent, asked, text);
    }
    if let Some(text) = &stated.string_to_sign {
        string_to_sign(&mut found, sent, stated, text);
    }
    found
}

/// The parts of a canonical request: numbers of its lines.
struct Layout<'a> {
    lines: Vec<&'a str>,
    /// The first line behind the headers.
    headers_end: usize,
    signed: usize,
    payload: usize,
}

impl<'a> Layout<'a> {
    /// `None` where there are too few lines.
    fn of(text: &'a str) -> Option<Self> {
        let lines: Vec<&str> = text.split('\n').collect();
        let last = lines.iter().rposition(|line| !line.trim().is_empty())?;
        let signed = last.checked_sub(1).filter(|signed| *signed >= 3)?;
        let headers_end = (3..signed)
            .find(|at| lines.get(*at).is_some_and(|line| line.trim().is_empty()))
            .unwrap_or(signed);
        Some(Self { lines, headers_end, signed, payload: last })
    }

    fn line(&self, number: usize) -> &'a str {
        self.lines.get(number).map_or("", |line| line.trim())
    }

    /// Name, value and number of each header line.
    fn headers(&self) -> impl Iterator<Item = (&'a str, &'a str, usize)> {
        (3..self.headers_end).filter_map(|number| {
            let (name, value) = self.line(number).split_once(':')?;
            Some((name, value, number))
        })
    }
}

fn canonical(found: &mut Compared, sent: &Sent, asked: &Asked, text: &Text) {
    let ours = &sent.canonical;
    let Some(theirs) = Layout::of(&text.content) else {
        found.lines.push(
            Line::note("canonical-request", "The server's canonical request is cut: it has too few lines.")
                .at(text.span),
        );
        return;
    };
    let method = theirs.line(0);
    if method != ours.method && !ours.method.is_empty() {
        let why = format!(
            "Line 1, the method: the server got {}, the paste says {}. A redirect, a proxy or a link signed for another method.",
            code(method),
            code(&ours.method)
        );
        found.differs(
            "method",
            (text, 0),
            (&ours.method, method),
            format!("the method is {}", code(method)),
            &why,
        );
    }
    let their_path = theirs.line(1);
    if their_path != ours.path {
        let why = format!("Line 2, the path: {}", path_words(sent, asked, their_path));
        found.differs(
            "path",
            (text, 1),
            (&ours.path, their_path),
            format!("the path is {}", code(their_path)),
            &why,
        );
    }
    let their_query = theirs.line(2);
    let presigned = |query: &str| super::query(query, false);
    if their_query != ours.query && their_query != presigned(&ours.query.clone()) {
        let why = format!("Line 3, the query: {}", query_words(asked, &ours.query, their_query));
        found.differs(
            "query",
            (text, 2),
            (&ours.query, their_query),
            format!("the query is {}", code(their_query)),
            &why,
        );
    }
    headers(found, ours, &theirs, text);
    let signed = theirs.line(theirs.signed);
    if signed != ours.signed_headers {
        let why = format!(
            "Line {}, the list of signed headers: the server has {}, the credential {}.",
            theirs.signed + 1,
            code(signed),
            code(&ours.signed_headers)
        );
        let words = format!("the signed headers are {}", code(signed));
        found.differs("signed-headers", (text, theirs.signed), (&ours.signed_headers, signed), words, &why);
    }
    let payload = theirs.line(theirs.payload);
    match ours.payload.as_deref() {
        Some(own) if own != payload => {
            let why = format!(
                "Line {}, the hash of the body: {}",
                theirs.payload + 1,
                payload_words(asked, own, payload)
            );
            let words = format!("the body's hash is {}", code(payload));
            found.differs("payload", (text, theirs.payload), (own, payload), words, &why);
        }
        Some(_) => {}
        None => found.lines.push(
            Line::note("payload", "The body is not in the paste: its hash is taken from the server.")
                .at(text.line_span(theirs.payload)),
        ),
    }
}

fn headers(found: &mut Compared, ours: &Canonical, theirs: &Layout<'_>, text: &Text) {
    for (name, value, number) in theirs.headers() {
        let own = ours.headers.iter().find(|(known, _)| known == name);
        match own {
            Some((_, Some(own))) if own == value.trim() => {}
            Some((_, Some(own))) => {
                let why = format!(
                    "Line {}, the header {}: signed as {}, the server got {}. {}",
                    number + 1,
                    code(name),
                    code(own),
                    code(value),
                    header_words(name)
                );
                let words = format!("the header {} is {}", code(name), code(value));
                found.differs("header", (text, number), (own, value), words, &why);
            }
            Some((_, None)) if value.trim().is_empty() => {
                let why = format!(
                    "Line {}, the header {}: it is signed, and it did not arrive.",
                    number + 1,
                    code(name)
                );
                let words = format!("the header {} is empty", code(name));
                found.differs("header", (text, number), ("", value), words, &why);
            }
            Some((_, None)) => found.lines.push(
                Line::note(
                    "header",
                    format!(
                        "The paste does not hold the signed header {}; the server got {}.",
                        code(name),
                        code(value)
                    ),
                )
                .at(text.line_span(number)),
            ),
            None => {
                let why = format!(
                    "Line {}, the header {}: the server takes it for signed, the credential does not list it.",
                    number + 1,
                    code(name)
                );
                let words = format!("the header {} is signed too", code(name));
                found.differs("header", (text, number), ("", value), words, &why);
            }
        }
    }
    for (name, value) in &ours.headers {
        if !theirs.headers().any(|(known, ..)| known == name) {
            let why = format!(
                "The header {} is signed, and the server did not get it: something on the way took it off.",
                code(name)
            );
            let words = format!("the header {} is missing", code(name));
            found.differs(
                "header",
                (text, theirs.headers_end),
                (value.as_deref().unwrap_or_default(), ""),
                words,
                &why,
            );
        }
    }
}

fn path_words(sent: &Sent, asked: &Asked, theirs: &str) -> String {
    let twice = path(&asked.path, false);
    let once = path(&asked.path, true);
    if sent.s3 && theirs == twice {
        return "the server encodes it twice, as services other than S3 do: sign for the service that answers.".into();
    }
    if !sent.s3 && theirs == once {
        return "the server encodes it once, as S3 does: the service in the scope is another one.".into();
    }
    if percent_octets(theirs) == percent_octets(&sent.canonical.path) {
        return "only the percent-encoding differs: the client must send the path as it signs it.".into();
    }
    if theirs.trim_end_matches('/') == sent.canonical.path.trim_end_matches('/') {
        return "the slash at its end was added or taken off.".into();
    }
    if let Some(rest) =
        sent.canonical.path.strip_suffix(theirs.trim_start_matches('/')).filter(|_| theirs.len() > 1)
    {
        return format!(
            "the server got it without {}: a proxy took that off.",
            code(rest.trim_end_matches('/'))
        );
    }
    if theirs.ends_with(&sent.canonical.path) {
        return "the server got a longer one: a proxy put something before it, or a bucket moved from the host into the path.".into();
    }
    "a proxy rewrote it, or another address was signed.".into()
}

fn query_words(asked: &Asked, ours: &str, theirs: &str) -> String {
    let raw = asked.query.as_deref().unwrap_or_default();
    if raw.contains('+') && super::query(raw, true) == theirs {
        return "the `+` was read as a space: send a space as `%20` and a plus as `%2B`.".into();
    }
    let split =
        |query: &str| query.split('&').filter(|pair| !pair.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (own, other) = (split(ours), split(theirs));
    let name = |pair: &String| pair.split('=').next().unwrap_or_default().to_owned();
    let names = |pairs: &[String], known: &[String]| -> Vec<String> {
        pairs
            .iter()
            .filter(|pair| !known.iter().any(|known| name(known) == name(pair)))
            .map(|pair| code(&name(pair)))
            .take(5)
            .collect()
    };
    let (lost, added) = (names(&own, &other), names(&other, &own));
    let changed: Vec<String> = own
        .iter()
        .filter(|pair| !other.contains(pair) && other.iter().any(|known| name(known) == name(pair)))
        .map(|pair| code(&name(pair)))
        .take(5)
        .collect();
    let mut told = Vec::new();
    if !lost.is_empty() {
        told.push(format!("the server did not get {}", lost.join(", ")));
    }
    if !added.is_empty() {
        told.push(format!("{} came on top after signing", added.join(", ")));
    }
    if !changed.is_empty() {
        told.push(format!("{} has another value or encoding", changed.join(", ")));
    }
    if told.is_empty() {
        return "the same parameters in another order or number.".into();
    }
    told.join("; ") + "."
}

fn header_words(name: &str) -> &'static str {
    match name {
        "host" => {
            "A proxy or a gateway wrote its own `Host`: pass the client's on, or sign the host that the service sees."
        }
        "accept-encoding" => "Proxies rewrite this header: leave it out of the signature.",
        "content-type" => "A library added a charset or a boundary after signing: set the header before.",
        "content-length" => "The body was encoded or changed after signing.",
        "user-agent" | "connection" | "via" | "x-forwarded-for" | "expect" | "te" | "transfer-encoding"
        | "x-amzn-trace-id" => "This header changes on its way: leave it out of the signature.",
        "x-amz-date" | "date" => "The date was set anew after signing.",
        _ => "It was changed or added after signing.",
    }
}

fn payload_words(asked: &Asked, own: &str, theirs: &str) -> String {
    let empty = Hash::Sha256.hex(b"");
    let hexadecimal = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !hexadecimal(theirs) {
        return format!("the server takes {}, what was signed is the hash of a body.", code(theirs));
    }
    if !hexadecimal(own) {
        return format!("{} was signed, the server computes the hash of the body it got.", code(own));
    }
    if theirs == empty {
        return "the server got no body.".into();
    }
    if own == empty {
        return "an empty body was signed, the server got one.".into();
    }
    if asked.bodies().iter().any(|(_, body)| Hash::Sha256.hex(body) == theirs) {
        return "only the line breaks differ: the paste may have lost them, else they changed on the way."
            .into();
    }
    "the body was changed or encoded otherwise after signing.".into()
}

fn string_to_sign(found: &mut Compared, sent: &Sent, stated: &Stated, text: &Text) {
    let ours = &sent.canonical;
    let lines: Vec<&str> = text.content.split('\n').map(str::trim).collect();
    let line = |number: usize| lines.get(number).copied().unwrap_or_default();
    if !line(0).is_empty() && line(0) != ours.algorithm {
        let why = format!("String to sign, line 1, the algorithm: the server uses {}.", code(line(0)));
        found.differs(
            "algorithm",
            (text, 0),
            (&ours.algorithm, line(0)),
            format!("the algorithm is {}", code(line(0))),
            &why,
        );
    }
    if !line(1).is_empty() && line(1) != ours.date && !ours.date.is_empty() {
        let why = format!(
            "String to sign, line 2, the date: the request carries {}, the server uses {}.",
            code(&ours.date),
            code(line(1))
        );
        found.differs(
            "date",
            (text, 1),
            (&ours.date, line(1)),
            format!("the date is {}", code(line(1))),
            &why,
        );
    }
    if !line(2).is_empty() && line(2) != ours.scope {
        let named = ["date", "region", "service", "terminator"];
        let parts = ours.scope.split('/').zip(line(2).split('/')).zip(named);
        let differing: Vec<String> = parts
            .filter(|((own, other), _)| own != other)
            .map(|((own, other), name)| format!("{name} {} instead of {}", code(other), code(own)))
            .collect();
        let why = format!(
            "String to sign, line 3, the scope: {}.",
            if differing.is_empty() { code(line(2)) } else { differing.join(", ") }
        );
        found.differs(
            "scope",
            (text, 2),
            (&ours.scope, line(2)),
            format!("the scope is {}", code(line(2))),
            &why,
        );
    }
    let hash = line(3);
    if hash.is_empty() {
        return;
    }
    match &stated.canonical {
        Some(canonical) if Hash::Sha256.hex(canonical.content.as_bytes()) == hash => found.lines.push(
            Line::right("hash", "The server's string to sign holds the hash of its canonical request: both were pasted whole.").at(text.line_span(3)),
        ),
        Some(_) => found.lines.push(
            Line::note("hash", "The server's canonical request, as pasted, has not the hash in its string to sign: the paste changed a line break or a space.")
                .at(text.line_span(3)),
        ),
        None if ours.is_whole() => {
            let own = Hash::Sha256.hex(ours.request().as_bytes());
            if own != hash {
                let why = "String to sign, line 4, the hash of the canonical request: the server's canonical request is another one, and it does not show it.";
                found.differs("hash", (text, 3), (&own, hash), "the canonical request is another one".into(), why);
            }
        }
        None => {}
    }
}
