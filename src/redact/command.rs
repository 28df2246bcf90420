//! The request as a command for cURL: what says nothing of anybody stands as it was, the rest is a variable to fill in.

use super::{Redactor, cookie_name, mask, words};
use crate::auth::{CredentialIssue, Kind, Place, credential, schemes};
use crate::capture::{Capture, Header, Request};
use crate::text::{Mapped, strip_prefix_ignore_case, user_info};

/// A command that sends the request that is diagnosed once more, with variables where it held secrets; `None` where
/// the paste holds no address. What the paste lacks, the command lacks too.
///
/// ```
/// let paste = "GET /me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer s3cr3t-t0ken\n\n";
/// let report = why401::diagnose(paste, &why401::Context::default());
/// let command = why401::redact::command(&report.capture).unwrap_or_default();
/// let lines = "curl -i 'https://api.example.com/me' \\\n  -H \"Authorization: Bearer ${TOKEN:?}\"";
/// assert_eq!(command.text, lines);
/// assert_eq!(command.variables, ["TOKEN"]);
/// ```
pub fn command(capture: &Capture) -> Option<Command> {
    let request = capture.exchanges.get(capture.chosen?)?.request.as_ref()?;
    let mut clerk = Clerk::default();
    let address = clerk.address(request)?;
    let mut lines = vec![clerk.first(request, &address)];
    for header in request.headers.iter().take(MOST_HEADERS) {
        lines.extend(clerk.header(header, &address));
    }
    lines.extend(clerk.body(request));
    let variables = clerk.variables.into_iter().map(|(_, name)| name).collect();
    Some(Command { text: lines.join(" \\\n  "), variables })
}

/// A command for a POSIX shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Command {
    /// The command, a line for each option.
    pub text: String,
    /// The variables that are to be set before it runs, in the order in which they stand in it.
    pub variables: Vec<String>,
}

/// A word of the command: what stands as it is, and the names of variables.
#[derive(Default)]
struct Word(Vec<Piece>);

enum Piece {
    Plain(String),
    Variable(String),
}

struct Address {
    word: Word,
    host: String,
    has_user: bool,
}

#[derive(Default)]
struct Clerk {
    redactor: Redactor,
    /// What stood where, and the variable for it: equal values get the same one.
    variables: Vec<(String, String)>,
}

impl Clerk {
    /// What `act` gives, if it hid nothing.
    fn unhidden<T>(&mut self, act: impl FnOnce(&mut Redactor) -> T) -> Option<T> {
        let before: u32 = self.redactor.hidden.iter().map(|(_, count)| count).sum();
        let done = act(&mut self.redactor);
        let after: u32 = self.redactor.hidden.iter().map(|(_, count)| count).sum();
        (before == after).then_some(done)
    }

    /// The variable that stands for `value`, called `name` or nearly so.
    fn variable(&mut self, name: &str, value: &str) -> Piece {
        if let Some((_, known)) = self.variables.iter().find(|(seen, _)| seen == value) {
            return Piece::Variable(known.clone());
        }
        let mut bare: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' })
            .take(40)
            .collect();
        let taken = |name: &str| self.variables.iter().any(|(_, known)| known == name);
        if taken(&bare) {
            let free = (2..).map(|number: u32| [&bare, "_", &number.to_string()].concat());
            bare = free.take(1000).find(|name| !taken(name)).unwrap_or_default();
        }
        self.variables.push((value.to_string(), bare.clone()));
        Piece::Variable(bare)
    }

    fn address(&mut self, request: &Request) -> Option<Address> {
        let url = request.url.as_ref()?.as_str().trim();
        let scheme = ["https://", "http://"]
            .into_iter()
            .find_map(|scheme| Some((scheme, strip_prefix_ignore_case(url, scheme)?)));
        let scheme_is_there = scheme.is_some();
        let (scheme, rest) = match scheme {
            Some(found) => found,
            // Of a target alone the host tells the rest; the scheme is the one that carries credentials.
            None if url.starts_with('/') => ("https://", url),
            None => return None,
        };
        let at = if scheme_is_there { user_info(rest) } else { None };
        let (user, rest) = match at.and_then(|at| rest.split_at_checked(at)) {
            Some((user, rest)) => (Some(user), rest.strip_prefix('@').unwrap_or(rest)),
            None => (None, rest),
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let (before, query) =
            rest.split_once('?').map_or((rest, None), |(before, query)| (before, Some(query)));
        let (host, path) = before.split_at_checked(before.find('/').unwrap_or(before.len()))?;
        let own = request.header("host").map(|header| header.value.as_str().trim());
        let host = if host.is_empty() { own? } else { host };
        let is_host = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        if host.is_empty() || !host.chars().all(is_host) {
            return None;
        }
        let mut word = Word::of(&[scheme, host].concat());
        for segment in path.split('/').skip(1) {
            word.plain("/");
            match (self.unhidden(|redactor| redactor.segment(segment)), looked_for(segment)) {
                (Some(plain), _) | (None, Some(plain)) => word.plain(&plain),
                _ => word.0.push(self.variable("PATH_PART", segment)),
            }
        }
        for (at, pair) in query.into_iter().flat_map(|query| query.split('&')).enumerate() {
            word.plain(if at == 0 { "?" } else { "&" });
            self.pair(&mut word, "QUERY_", pair);
        }
        Some(Address { word, host: host.to_string(), has_user: user.is_some() })
    }

    /// `name=value` of a query or form.
    fn pair(&mut self, word: &mut Word, prefix: &str, pair: &str) {
        let (name, value) = pair.split_once('=').map_or((pair, None), |(name, value)| (name, Some(value)));
        // What stands alone may be all value.
        if value.is_none() && !words::is_bare_parameter(name) {
            word.0.push(self.variable(&[prefix, "PART"].concat(), name));
            return;
        }
        let known = words::is_parameter_name(name);
        let shown = if known { name.to_string() } else { mask(name) };
        word.plain(&shown);
        let Some(value) = value else { return };
        word.plain("=");
        let harmless = known && words::is_harmless_parameter(name, value);
        if harmless || value.is_empty() {
            word.plain(value);
        } else if let Some(mark) = looked_for(value) {
            word.plain(&mark);
        } else {
            word.0.push(self.variable(&[prefix, &shown].concat(), value));
        }
    }

    fn first(&mut self, request: &Request, address: &Address) -> String {
        let mut line = String::from("curl -i");
        let method = request.method.as_ref().map(|method| method.as_str().to_ascii_uppercase());
        match method.as_deref() {
            None | Some("GET") if request.body.is_none() => {}
            Some("HEAD") => line.push_str(" --head"),
            Some(method) if method.len() <= 24 && method.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                line.push_str(" -X ");
                line.push_str(method);
            }
            _ => {}
        }
        let word = address.word.written();
        // Brackets and braces are patterns to cURL.
        if word.contains(['[', ']']) || address.word.is_plain_with(['{', '}']) {
            line.push_str(" -g");
        }
        if address.has_user {
            line.push_str(" -u ");
            line.push_str(&self.user_and_password().written());
        }
        line.push(' ');
        line.push_str(&word);
        line
    }

    fn user_and_password(&mut self) -> Word {
        // The values stand for themselves: nothing else of a request equals them.
        let user = self.variable("USER_NAME", "\u{1}user");
        let password = self.variable("PASSWORD", "\u{1}password");
        Word(vec![user, Piece::Plain(":".into()), password])
    }

    fn header(&mut self, header: &Header, address: &Address) -> Option<String> {
        let (name, value) = (header.name.as_str(), header.value.as_str().trim());
        let lower = name.to_ascii_lowercase();
        if !is_token(name) || LEFT_OUT.contains(&lower.as_str()) {
            return None;
        }
        if lower == "host" && value.eq_ignore_ascii_case(&address.host) {
            return None;
        }
        if lower == "user-agent" && value.starts_with("curl/") {
            return None;
        }
        if matches!(lower.as_str(), "authorization" | "proxy-authorization") {
            return self.authorization(name, value);
        }
        if lower == "cookie" {
            return Some(self.cookies(name, value));
        }
        if value.is_empty() {
            return Some(["-H ", &Word::of(&[name, ";"].concat()).written()].concat());
        }
        let mut word = Word::of(&[name, ": "].concat());
        let plain = match lower.as_str() {
            // The host is what counts there.
            "referer" | "origin" => Some(self.redactor.url(value)),
            _ => self.unhidden(|redactor| redactor.header(name, value)),
        };
        match plain {
            Some(plain) => word.plain(&plain),
            None if super::capture::is_noise(name) => return None,
            None => {
                let variable = match lower.as_str() {
                    "x-amz-security-token" => "AWS_SESSION_TOKEN".to_string(),
                    "dpop" => "DPOP_PROOF".to_string(),
                    _ if name.contains(['-', '_']) => name.to_string(),
                    _ => ["HEADER_", name].concat(),
                };
                word.0.push(self.variable(&variable, value));
            }
        }
        Some(["-H ", &word.written()].concat())
    }

    /// The credential: schemes that cURL makes by itself are made by it.
    fn authorization(&mut self, name: &str, value: &str) -> Option<String> {
        let read = credential::read(Place::Authorization, &Mapped::at(value, 0));
        let proxy = if name.len() > "authorization".len() { "--proxy-user " } else { "-u " };
        let whole = read.issues.is_empty();
        let made =
            |clerk: &mut Self, flag: &str| [flag, proxy, &clerk.user_and_password().written()].concat();
        match read.kind {
            Kind::Basic if whole => return Some(made(self, "")),
            Kind::Digest => return Some(made(self, "--digest ")),
            Kind::Ntlm1 | Kind::Ntlm3 | Kind::NegotiateNtlm => return Some(made(self, "--ntlm ")),
            Kind::NegotiateKerberos => return Some(["--negotiate ", proxy, ":"].concat()),
            Kind::Sigv4 => {
                if let Some(line) = self.signature(value) {
                    return Some(line);
                }
            }
            _ => {}
        }
        let mut word = Word::of(&[name, ": "].concat());
        let unfilled = read.issues.iter().any(|issue| issue.kind == CredentialIssue::Placeholder)
            || matches!(read.text("reason"), Some("placeholder" | "no-credentials"));
        if unfilled && read.kind != Kind::Basic && value.len() <= 60 && !value.contains('/') {
            // Such a value is no secret; it is what went wrong.
            word.plain(value);
            return Some(["-H ", &word.written()].concat());
        }
        let (scheme, rest) = value.split_at_checked(value.find(char::is_whitespace).unwrap_or(0))?;
        let secret = rest.trim_start();
        let known = schemes::find(scheme.trim_end_matches(':')).is_some()
            || ["token", "apikey", "bot", "key", "jwt"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
        let bearer = scheme.to_ascii_lowercase().starts_with("bearer");
        let variable = if bearer || scheme.is_empty() { "TOKEN" } else { "CREDENTIAL" };
        if known {
            word.plain(scheme);
            word.plain(rest.get(..rest.len() - secret.len()).unwrap_or(" "));
            // Quotation marks around a token are a mistake of their own.
            let bare = secret.trim_matches(['"', '\'']);
            let (before, after) = secret.split_once(bare).filter(|_| !bare.is_empty()).unwrap_or(("", ""));
            word.plain(before);
            word.0.push(self.variable(variable, bare));
            word.plain(after);
        } else {
            word.0.push(self.variable(variable, value));
        }
        Some(["-H ", &word.written()].concat())
    }

    /// cURL signs by itself, with region and service of the signature that was sent.
    fn signature(&mut self, value: &str) -> Option<String> {
        let scope = value.split("Credential=").nth(1)?.split([',', ' ']).next()?;
        let mut parts = scope.split('/').skip(2);
        let (region, service) = (parts.next()?, parts.next()?);
        let is_name = |part: &str| {
            !part.is_empty()
                && part.len() <= 30
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        if !is_name(region) || !is_name(service) {
            return None;
        }
        let key = self.variable("AWS_ACCESS_KEY_ID", "\u{1}key");
        let secret = self.variable("AWS_SECRET_ACCESS_KEY", "\u{1}secret");
        let pair = Word(vec![key, Piece::Plain(":".into()), secret]).written();
        Some(["--aws-sigv4 'aws:amz:", region, ":", service, "' -u ", &pair].concat())
    }

    fn cookies(&mut self, name: &str, value: &str) -> String {
        let mut word = Word::of(&[name, ": "].concat());
        let pairs: Vec<&str> = value.split(';').map(str::trim).filter(|pair| !pair.is_empty()).collect();
        if pairs.len() > MOST_COOKIES {
            word.0.push(self.variable("COOKIES", value));
        } else {
            for (at, pair) in pairs.into_iter().enumerate() {
                word.plain(if at == 0 { "" } else { "; " });
                let Some((name, content)) = pair.split_once('=') else {
                    word.0.push(self.variable("COOKIE", pair));
                    continue;
                };
                let name = cookie_name(name.trim());
                word.plain(&name);
                word.plain("=");
                if !content.is_empty() {
                    word.0.push(self.variable(&["COOKIE_", &name].concat(), content));
                }
            }
        }
        ["-H ", &word.written()].concat()
    }

    fn body(&mut self, request: &Request) -> Option<String> {
        let body = request.body.as_ref()?.as_str().trim_end_matches(['\r', '\n']);
        if body.is_empty() {
            return None;
        }
        let kind = request.header("content-type").map(|header| header.value.as_str().to_ascii_lowercase());
        let form = kind.is_some_and(|kind| kind.contains("x-www-form-urlencoded"));
        let mut word = Word::default();
        if form && body.len() <= LONGEST_BODY && !body.contains(['\n', ' ']) {
            for (at, pair) in body.split('&').enumerate() {
                word.plain(if at == 0 { "" } else { "&" });
                self.pair(&mut word, "FORM_", pair);
            }
        } else {
            let plain = if body.len() <= LONGEST_BODY {
                self.unhidden(|redactor| redactor.typed(body))
            } else {
                None
            };
            match plain {
                Some(plain) => word.plain(&plain),
                None => word.0.push(self.variable("BODY", body)),
            }
        }
        // `--data` would read a file where the body begins with @.
        Some(["--data-raw ", &word.written()].concat())
    }
}

impl Word {
    fn of(text: &str) -> Self {
        let mut word = Self::default();
        word.plain(text);
        word
    }

    fn plain(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Piece::Plain(last)) => last.push_str(text),
            _ => self.0.push(Piece::Plain(text.to_string())),
        }
    }

    fn is_plain_with(&self, marks: [char; 2]) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Plain(text) if text.contains(marks)))
    }

    /// The word as a POSIX shell reads it (XCU §2.2): one word, whatever stands in it.
    fn written(&self) -> String {
        let has_variable = self.0.iter().any(|piece| matches!(piece, Piece::Variable(_)));
        // Inside double quotes an interactive shell still reads `!`, so such text stands in single ones.
        let tame =
            |text: &String| !text.contains(['"', '$', '`', '\\', '!']) && !text.contains(char::is_control);
        let simple = self.0.iter().all(|piece| {
            matches!(piece, Piece::Variable(_)) || matches!(piece, Piece::Plain(text) if tame(text))
        });
        let mut out = String::new();
        if has_variable && simple {
            out.push('"');
        }
        for piece in &self.0 {
            match piece {
                Piece::Plain(text) if has_variable && simple => out.push_str(text),
                Piece::Plain(text) if text.is_empty() => {}
                Piece::Plain(text) => {
                    out.push('\'');
                    for c in text.chars() {
                        match c {
                            '\'' => out.push_str("'\\''"),
                            c => out.push(if c.is_control() { ' ' } else { c }),
                        }
                    }
                    out.push('\'');
                }
                // With `:?` the shell says which one is not set, and sends nothing.
                Piece::Variable(name) if simple => out.push_str(&["${", name, ":?}"].concat()),
                Piece::Variable(name) => out.push_str(&["\"${", name, ":?}\""].concat()),
            }
        }
        if has_variable && simple {
            out.push('"');
        }
        if out.is_empty() { "''".to_string() } else { out }
    }
}

/// What a filter looks for in an address: it may stay, for it may be what was refused.
fn looked_for(text: &str) -> Option<String> {
    crate::knowledge::questions::attack_mark(text).map(|mark| mark.replace(' ', "+"))
}

/// A field's name as RFC 9110 §5.1 has it; cURL would read a file of `@…`.
fn is_token(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 80
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Fields that cURL makes by itself, or that would change what comes back without need.
const LEFT_OUT: &[&str] = &[
    "accept-encoding",
    "connection",
    "content-length",
    "keep-alive",
    "proxy-connection",
    "te",
    "transfer-encoding",
    "upgrade",
    "x-amz-content-sha256",
    "x-amz-date",
];
const MOST_HEADERS: usize = 60;
const MOST_COOKIES: usize = 4;
const LONGEST_BODY: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, diagnose};

    fn written(paste: &str) -> String {
        command(&diagnose(paste, &Context::default()).capture).unwrap_or_default().text
    }

    #[test]
    fn each_credential_has_its_option() {
        let of = |value: &str| {
            let paste =
                format!("GET https://a.example/v1?page=2&key=abcdef HTTP/1.1\nAuthorization: {value}\n\n");
            written(&paste).lines().nth(1).map(|line| line.trim().to_string()).unwrap_or_default()
        };
        assert_eq!(of("Basic bWFyaWE6czNjcjN0"), "-u \"${USER_NAME:?}:${PASSWORD:?}\"");
        assert_eq!(of("Bearer abcdefgh12345678"), "-H \"Authorization: Bearer ${TOKEN:?}\"");
        assert_eq!(of("Bearer \"abcdefgh12345678\""), "-H 'Authorization: Bearer \"'\"${TOKEN:?}\"'\"'");
        assert_eq!(of("Token abcdefgh12345678"), "-H \"Authorization: Token ${CREDENTIAL:?}\"");
        assert_eq!(of("abcdefgh12345678"), "-H \"Authorization: ${TOKEN:?}\"");
        assert_eq!(of("Bearer undefined"), "-H 'Authorization: Bearer undefined'");
        assert_eq!(
            of("Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"/\", response=\"d\""),
            "--digest -u \"${USER_NAME:?}:${PASSWORD:?}\""
        );
        assert_eq!(
            of(
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=00"
            ),
            "--aws-sigv4 'aws:amz:eu-west-1:s3' -u \"${AWS_ACCESS_KEY_ID:?}:${AWS_SECRET_ACCESS_KEY:?}\""
        );
    }

    #[test]
    fn equal_values_are_one_variable() {
        let text = written(
            "POST https://a.example/pay HTTP/1.1\nCookie: csrftoken=abcdefghij; sid=qrstuvwxyz\nX-CSRFToken: abcdefghij\nX-Other-Key: qrstuvwxya\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=password&password=qrstuvwxyb\n\nHTTP/1.1 403 Forbidden\n\n",
        );
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        assert_eq!(
            lines,
            [
                "curl -i -X POST 'https://a.example/pay' \\",
                "-H \"Cookie: csrftoken=${COOKIE_CSRFTOKEN:?}; sid=${COOKIE_SID:?}\" \\",
                "-H \"X-CSRFToken: ${COOKIE_CSRFTOKEN:?}\" \\",
                "-H \"X-Other-Key: ${X_OTHER_KEY:?}\" \\",
                "-H 'Content-Type: application/x-www-form-urlencoded' \\",
                "--data-raw \"grant_type=password&password=${FORM_PASSWORD:?}\"",
            ]
        );
    }

    #[test]
    fn nothing_leaves_its_quotes() {
        let text = written(
            "GET https://a.example/x?lang=en HTTP/1.1\nUser-Agent: a'; rm -rf ~; echo '$(id)`id`!!\nAccept: ${HOME}\n@/etc/passwd: x\nX-Empty:\n\n",
        );
        assert_eq!(
            text,
            "curl -i 'https://a.example/x?lang=en' \\\n  -H 'User-Agent: a'\\''; rm -rf ~; echo '\\''$(id)`id`!!' \\\n  -H 'Accept: ${HOME}' \\\n  -H 'X-Empty;'"
        );
        let hosts = ["a.example;id", "a.example`id`", "$(id)", "a'b"];
        for host in hosts {
            assert_eq!(
                written(&format!("GET https://{host}/ HTTP/1.1\nAccept: */*\n\n")).find("id"),
                None,
                "{host}"
            );
        }
    }

    #[test]
    fn what_lacks_an_address_is_no_command() {
        assert_eq!(command(&diagnose("HTTP/1.1 401 Unauthorized\n\n", &Context::default()).capture), None);
        assert_eq!(
            command(
                &diagnose("GET /a HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n", &Context::default()).capture
            ),
            None
        );
    }
}
