//! The allow-lists, and the filter that lets only known words through.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Hidden, Redactor};
use crate::knowledge::SIGNS;
use crate::text::{ends_with_ignore_case, strip_prefix_ignore_case};

/// Words that may stay: those of the signs' own patterns, of error pages and of HTML.
static KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut known: HashSet<String> = HashSet::new();
    for pattern in SIGNS.patterns().chain(crate::knowledge::questions::topic_words()) {
        known.extend(
            pattern
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_ascii_lowercase),
        );
    }
    known.extend(COMMON.split_ascii_whitespace().map(str::to_string));
    known
});

impl Redactor {
    /// Text in which only known words, short numbers and the harmless parts of its first address stay.
    pub(super) fn words(&mut self, text: &str) -> String {
        if let Some(at) = text.find("http://").or_else(|| text.find("https://")) {
            // An address inside the text is redacted as an address.
            let rest = text.get(at..).unwrap_or_default();
            let len = rest.find(|c: char| c.is_whitespace() || "\"'<>)]}".contains(c)).unwrap_or(rest.len());
            let (before, address, after) = (text.get(..at), rest.get(..len), rest.get(len..));
            let mut out = self.plain_words(before.unwrap_or_default());
            out.push_str(&self.url(address.unwrap_or_default()));
            out.push_str(&self.plain_words(after.unwrap_or_default()));
            return out;
        }
        self.plain_words(text)
    }

    /// What a client sent in a body: values whose names say that they are secret go, however plain their words are.
    pub fn typed(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find([':', '=']) {
            let (before, after) = rest.split_at_checked(at + 1).unwrap_or((rest, ""));
            out.push_str(before);
            rest = after;
            let name = before.trim_end_matches([':', '=']).trim_end().trim_end_matches(['"', '\'', '\\']);
            let name = name.rsplit(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).next();
            if !name.is_some_and(is_secret_name) {
                continue;
            }
            let lead = rest.len() - rest.trim_start_matches([' ', '\t', '\\']).len();
            let quote =
                rest.get(lead..).and_then(|text| text.chars().next()).filter(|c| matches!(c, '"' | '\''));
            let from = lead + quote.map_or(0, char::len_utf8);
            let value = rest.get(from..).unwrap_or_default();
            let len = match quote {
                Some(quote) => end_of_string(value, quote),
                None => value.find(|c: char| c.is_whitespace() || "&,;}]".contains(c)).unwrap_or(value.len()),
            };
            let (value, after) = value.split_at_checked(len).unwrap_or((value, ""));
            out.push_str(rest.get(..from).unwrap_or_default());
            if is_nothing(value) {
                out.push_str(value);
            } else {
                self.hide(Hidden::Credential);
                out.push_str(&super::mask(value));
            }
            rest = after;
        }
        out.push_str(rest);
        self.words(&out)
    }

    fn plain_words(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        let ends = text.char_indices().filter(|(_, c)| !is_run(*c)).map(|(at, c)| (at, c.len_utf8()));
        for (at, len) in ends.chain(std::iter::once((text.len(), 0))) {
            let run = text.get(from..at).unwrap_or_default();
            if run.is_empty() || is_known_run(run) {
                out.push_str(run);
            } else {
                self.hide(if run.contains('@') {
                    Hidden::Email
                } else if run.parse::<std::net::IpAddr>().is_ok() {
                    Hidden::Address
                } else {
                    Hidden::Text
                });
                out.push_str(&super::mask(run));
            }
            out.push_str(text.get(at..at + len).unwrap_or_default());
            from = at + len;
        }
        out
    }
}

/// Characters that hold a run together: a secret is one run, whatever its alphabet.
fn is_run(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@' | '/' | '+' | '%' | '~' | '$' | '#')
}

/// Whether every part of a run is a known word or a number, with at most five digits in all.
pub(super) fn is_known_run(run: &str) -> bool {
    // No word holds a tilde; a token may.
    if run.contains('~') && !run.starts_with("~/") {
        return false;
    }
    let mut numbers = 0;
    run.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).all(|part| {
        if part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += part.len();
            return numbers <= 5;
        }
        is_known(part)
    })
}

fn is_known(word: &str) -> bool {
    KNOWN.contains(word)
        || (word.bytes().any(|byte| byte.is_ascii_uppercase()) && KNOWN.contains(&word.to_ascii_lowercase()))
}

/// Whether a path segment is plain words: short small letters, versions, short numbers.
pub(super) fn is_path_word(segment: &str) -> bool {
    let mut digits = 0;
    let parts = segment.split(['-', '_', '.', ':', '~', '@', '$']);
    let count = parts.clone().count();
    // Words are parted by single marks and are longer than a letter or two; a token's pieces are not.
    if count > 1 && (segment.len() < count * 3 || count > 6) {
        return false;
    }
    parts.clone().all(|part| {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            digits += part.len();
            return digits <= 6 && (count == 1 || !part.is_empty());
        }
        let version = part.len() <= 4
            && part.strip_prefix('v').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        let plain = part.len() <= 12 && part.bytes().all(|byte| byte.is_ascii_lowercase());
        version || plain || (part.len() > 2 && is_known(part))
    })
}

/// Whether a parameter without a value may stay: `?acl`, `?wsdl`. What is longer and no known word may be a token.
pub(super) fn is_bare_parameter(name: &str) -> bool {
    is_path_word(name) && (name.len() <= 8 || is_known_run(name))
}

/// Whether a parameter's name may stay.
pub(super) fn is_parameter_name(name: &str) -> bool {
    name.len() <= 40
        && name.chars().filter(char::is_ascii_digit).count() <= 2
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.[]%".contains(c))
}

/// Whether a name says that its value is a secret.
pub(crate) fn is_secret_name(name: &str) -> bool {
    let marked = |rest: &str| {
        ["passw", "passphrase", "pwd", "secret", "apikey", "api_key", "api-key"]
            .iter()
            .any(|mark| strip_prefix_ignore_case(rest, mark).is_some())
    };
    // The first letters of these: most names are asked in vain.
    let first = |byte: &u8| matches!(byte.to_ascii_lowercase(), b'a' | b'p' | b's');
    let mut starts = name.bytes().enumerate().filter(|(_, byte)| first(byte));
    starts.any(|(at, _)| name.get(at..).is_some_and(marked))
        || ["token", "otp", "assertion"].iter().any(|mark| ends_with_ignore_case(name, mark))
        || ["pass", "pin", "code", "key"].iter().any(|word| name.eq_ignore_ascii_case(word))
}

/// Whether a value is nothing at all, or what programs write in place of nothing.
fn is_nothing(value: &str) -> bool {
    matches!(value, "" | "null" | "undefined" | "None" | "nil" | "true" | "false")
}

/// Where a string ends, without its closing quotation mark.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at,
            _ => {}
        }
    }
    text.len()
}

/// Whether a parameter's value may stay.
pub(super) fn is_harmless_parameter(name: &str, value: &str) -> bool {
    if is_secret_name(name) {
        return is_nothing(value);
    }
    let name = name.to_ascii_lowercase();
    // The address of a page may carry a ticket of its own.
    (HARMLESS_PARAMS.contains(&name.as_str()) && !value.contains("%3D") && !value.contains("%3d"))
        || (value.len() <= 5 && value.bytes().all(|byte| byte.is_ascii_digit()))
        || (value.len() <= 12 && is_known(value))
}

/// Whether a parameter names the page to return to.
pub(super) fn is_return_address(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["redirect", "return", "next", "continue", "target", "goto", "service"]
        .iter()
        .any(|word| name.contains(word))
}

/// Members of a token's header and payload that stay.
pub(super) const SAFE_CLAIMS: &[&str] = &[
    "exp",
    "nbf",
    "iat",
    "auth_time",
    "iss",
    "aud",
    "scope",
    "scp",
    "typ",
    "alg",
    "kid",
    "enc",
    "cty",
    "crit",
    "b64",
    "zip",
    "token_use",
    "token_type",
    "type",
    "ver",
    "idtyp",
    "gty",
    "acr",
    "amr",
    "aal",
    "role",
    "htm",
    "htu",
];

/// Parameters of challenges that hold nonces and tokens.
pub(super) const SECRET_PARAMS: &[&str] = &[
    "nonce",
    "opaque",
    "cnonce",
    "response",
    "data",
    "sid",
    "token",
    "challenge",
    "ticket",
    "macaroon",
    "invoice",
    "token-key",
    "nextnonce",
    "rspauth",
    "mac",
    "hash",
    "ts",
    "tsm",
];

const HARMLESS_PARAMS: &[&str] = &[
    "x-amz-date",
    "x-amz-expires",
    "x-amz-algorithm",
    "x-amz-signedheaders",
    "x-goog-date",
    "x-goog-expires",
    "x-goog-algorithm",
    "expires",
    "se",
    "st",
    "sp",
    "sv",
    "sr",
    "spr",
    "response_type",
    "grant_type",
    "code_challenge_method",
    "page",
    "limit",
    "per_page",
    "version",
    "api-version",
    "format",
    "lang",
    "scope",
    "service",
    "context",
    "_fields",
    "maxresults",
];

/// Header fields whose values say nothing of anybody.
pub(super) const PLAIN_HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "accept-language",
    "accept-ranges",
    "age",
    "allow",
    "cache-control",
    "connection",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "content-disposition",
    "depth",
    "dnt",
    "expect",
    "keep-alive",
    "mime-version",
    "pragma",
    "priority",
    "proxy-connection",
    "range",
    "referrer-policy",
    "retry-after",
    "server",
    "strict-transport-security",
    "te",
    "transfer-encoding",
    "upgrade",
    "vary",
    "via",
    "warning",
    "x-cache",
    "x-powered-by",
    "x-requested-with",
    "x-frame-options",
    "x-content-type-options",
    "x-xss-protection",
    "x-forwarded-proto",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-amzn-errortype",
    "x-ms-error-code",
    "cf-cache-status",
    "cf-mitigated",
    "x-vercel-mitigated",
    "x-amzn-waf-action",
    "x-aspnet-version",
    "x-runtime",
    "x-generator",
    "x-drupal-cache",
    "docker-distribution-api-version",
    "mcp-protocol-version",
    "x-oauth-scopes",
    "x-accepted-oauth-scopes",
    "x-accepted-github-permissions",
    "x-seraph-loginreason",
    "x-squid-error",
    "x-iinfo",
    "signature-input",
    "accept-signature",
    "x-amz-cf-pop",
    "x-served-by",
    "x-kong-response-latency",
];

/// Prefixes of header fields whose values say nothing of anybody.
pub(super) const PLAIN_PREFIXES: &[&str] = &[
    "access-control-",
    "sec-fetch-",
    "sec-ch-ua",
    "x-ratelimit",
    "ratelimit",
    "x-rate-limit",
    "cross-origin-",
];

/// Words of refusals, of JSON errors and of HTML that say nothing of anybody.
const COMMON: &str = "\
rw r w x rx rwx xr rwxr drwx drwxr drwxrwx root www data \
a an and any are as at be been but by can cannot could do does for from has have if in into is it its may must no not of on or \
our out please she so than that the their them then there these they this those to too was we were what when where which who \
why will with would you your yours i he us me my \
html head body title meta link script style div span p br hr h1 h2 h3 h4 ul ol li a b i em strong center pre code table tr td \
th form input button label img charset utf content class id http equiv name href src type text lang en doctype public dtd \
ietf w3c transitional strict xml version encoding address small section header footer nav main article bgcolor \
error errors message messages msg code status detail details reason description title type path timestamp trace data success \
false true null result ok failed failure fail exception cause info help hint hints documentation url uri method request response \
id ids field fields value values kind api apiversion metadata instance service server client host domain realm scope scopes \
audience issuer subject token tokens access refresh bearer basic digest negotiate ntlm key keys secret password passwd pass user \
username login logout signin signup sign session sessions cookie cookies credential credentials auth authentication authorization \
authenticated authorized unauthorized unauthenticated forbidden denied permission permissions allowed allow deny refused blocked \
block limit limited exceeded many requests rate retry after later expired expires expiry invalid missing required valid unknown \
wrong incorrect bad not found resource account disabled locked suspended verified email phone admin owner organization project \
plan subscription billing quota feature enabled csrf xsrf origin referer header headers page contact administrator support \
webmaster apache nginx iis tomcat openresty debian ubuntu port get post put patch delete options head grant client_id \
client_secret refresh_token access_token id_token grant_type authorization_code client_credentials json form urlencoded \
application gss_init_sec_context kerberos ticket spnego mechanisms database sec_e no_credentials supplied unavailable inaccessible \
selected using context find don t isn doesn couldn gss init sec supplied e center hr body bgcolor kerberos credentials unauthorized \
certificate ssl tls handshake proxy gateway tunnel connect curl http https www com org net io localhost v1 v2 v3";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_a_secret_goes_however_plain_it_is() {
        let mut redactor = Redactor::default();
        for (text, left) in [
            (
                r#"{"email":"user","password":"not-this-one"}"#,
                r#"{"email":"user","password":"xxx-xxxx-xxx"}"#,
            ),
            ("username=admin&password=admin&page=2", "username=admin&password=xxxxx&page=2"),
            (r#"{"pin": 1234, "limit": 1234}"#, r#"{"pin": xxxx, "limit": 1234}"#),
            (
                r#"{"access_token": null, "token_type": "bearer"}"#,
                r#"{"access_token": null, "token_type": "bearer"}"#,
            ),
            (r#"{"secret":"ac\"cess","status":"ok"}"#, r#"{"secret":"xx\"xxxx","status":"ok"}"#),
            ("password=", "password="),
        ] {
            assert_eq!(redactor.typed(text), left);
        }
        assert!(!is_harmless_parameter("password", "1234") && is_harmless_parameter("page", "1234"));
        assert!(is_harmless_parameter("token", "undefined"));
    }
}
