//! What the members of an object are called, and what their texts look like: whether they say something.

use crate::text::find;

/// Whose words a member holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Anybody's: a gateway's, a program's, an error's.
    Free,
    /// An error's.
    Error,
    /// The client's own settings, or what a program's objects hold of themselves.
    Client,
}

/// The side of a member called `word` in an object on `side`.
pub(super) fn side_of(word: &str, side: Side) -> Side {
    let names = Names::of(word);
    match side {
        Side::Client => side,
        _ if names.client() => Side::Client,
        Side::Free if names.error() => Side::Error,
        _ => side,
    }
}

/// A member's name in small letters, without what divides its words.
pub(super) struct Names {
    plain: String,
    /// Begins with what programs mark their own parts with.
    own: bool,
}

impl Names {
    pub(super) fn of(word: &str) -> Self {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric()).take(64);
        let own = word.starts_with('_') || word.starts_with("[Symbol(") || word.starts_with("Symbol(");
        Self { plain: letters.map(|letter| letter.to_ascii_lowercase()).collect(), own }
    }

    /// Names what the client was set to send, or a part of the program that sent it.
    fn client(&self) -> bool {
        self.own || CLIENT.contains(&self.plain.as_str()) || self.plain.ends_with("headers")
    }

    /// Names an error, or what checks requests.
    fn error(&self) -> bool {
        find_any(&self.plain, ERROR) || self.plain.starts_with("err") || self.plain.ends_with("err")
    }

    /// Names a time, a number that tells one from others, an address, a measure or a secret.
    pub(super) fn noise(&self) -> bool {
        let named = NOISE.iter().any(|end| self.plain.ends_with(end)) || find_any(&self.plain, SECRET);
        named && !find_any(&self.plain, RULES) || NOISE_WHOLE.contains(&self.plain.as_str())
    }

    /// Names what is said.
    pub(super) fn telling(&self) -> bool {
        self.error() || find_any(&self.plain, TELLING)
    }

    /// Names a body.
    pub(super) fn body(&self) -> bool {
        BODY.iter().any(|end| self.plain.ends_with(end))
    }
}

fn find_any(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| find(text, part).is_some())
}

/// Whether a text is of several words.
pub(super) fn is_sentence(text: &str) -> bool {
    let words =
        text.split_whitespace().filter(|word| word.bytes().filter(u8::is_ascii_alphabetic).count() > 1);
    words.take(3).count() == 3
}

/// Whether a text is a code that stands for words: `denied_by_policy`, `TokenExpiredError`.
pub(super) fn is_code(text: &str) -> bool {
    let whole = text.len() <= 120
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_[]{}.:".contains(&byte));
    let parts = text
        .split('_')
        .filter(|part| part.len() > 2 && part.bytes().all(|byte| !byte.is_ascii_digit()))
        .count();
    whole && (parts > 1 || text.ends_with("Error") || text.ends_with("Exception"))
}

/// Members that hold the client's settings, or objects of the program that sent the request.
const CLIENT: &[&str] = &[
    "adapter",
    "agent",
    "axiosconfig",
    "client",
    "config",
    "configuration",
    "cookies",
    "env",
    "environment",
    "httpagent",
    "httprequest",
    "httpsagent",
    "identity",
    "init",
    "options",
    "opts",
    "originalrequest",
    "req",
    "request",
    "requestconfig",
    "requestinfo",
    "requestinit",
    "requestoptions",
    "settings",
    "socket",
    "tls",
    "transitional",
    "useragent",
];
/// Parts of the names of members that hold an error, or what checked the request.
const ERROR: &[&str] = &[
    "error",
    "fault",
    "exception",
    "denied",
    "reject",
    "violation",
    "authorizer",
    "reason",
    "messages",
    "threat",
    "statusdetails",
    "terminating",
    "securitypolicy",
    "responseflags",
    "responsecodedetails",
    "waf",
];
/// Parts of the names of members that hold statements.
const TELLING: &[&str] = &[
    "msg",
    "message",
    "detail",
    "desc",
    "cause",
    "code",
    "action",
    "outcome",
    "result",
    "rule",
    "policy",
    "deny",
    "block",
    "fail",
    "flags",
    "attack",
    "responsetype",
    "title",
    "hint",
    "warn",
    "problem",
    "text",
    "match",
    "status",
    "verdict",
    "decision",
    "challenge",
    "category",
    "operationname",
    "source",
    "stack",
    "modsecurity",
    "tags",
    "labels",
    "data",
    "body",
];
/// Rules are told from each other by numbers that say something.
const RULES: &[&str] = &["rule", "error", "code", "stack", "invalid"];
/// How the names of times, numbers, addresses and measures end.
const NOISE: &[&str] = &[
    "id",
    "ids",
    "uuid",
    "guid",
    "time",
    "timestamp",
    "date",
    "duration",
    "latency",
    "latencies",
    "port",
    "ip",
    "address",
    "addr",
    "size",
    "length",
    "bytes",
    "count",
    "number",
    "version",
    "hash",
    "sha",
    "arn",
    "ref",
    "reference",
    "host",
    "hostname",
    "trace",
    "span",
    "user",
    "username",
    "email",
    "token",
    "cookie",
    "useragent",
    "referer",
    "referrer",
    "forwardedfor",
    "cipher",
    "protocol",
    "file",
    "filename",
    "linenumber",
    "columnnumber",
];
/// Parts of the names of secrets.
const SECRET: &[&str] = &[
    "password",
    "passwd",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "credential",
    "signature",
    "session",
    "cookie",
    "jwt",
];
/// Names that end like words.
const NOISE_WHOLE: &[&str] = &["ts", "at", "ua", "pid", "v", "logger", "level", "caller", "function", "line"];
/// How the names of bodies end.
const BODY: &[&str] = &["body", "data", "text", "content", "payload", "result", "response", "json"];
