//! What differs between the refused request and one like it that passed.

use super::{answerer, choice};
use crate::auth::{Credential, Place};
use crate::capture::{NoteKind, Seen};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg, Strength, Url, find_pattern, session_like};
use crate::text::{Span, contains_ignore_case};

/// Two requests for the same thing, one refused and one not: the difference is the cause.
pub static CONTRAST: Question = Question {
    id: "contrast",
    text: "What differs between this request and one like it that passed?",
    choices: &[
        choice("user-agent", "User-Agent"),
        choice("referer", "Referer"),
        choice("origin", "Origin"),
        choice("host-name", "The host: this one asks by address or by another Host"),
        choice(
            "behind",
            "The host: with the same credential, the other one asks the application behind this one",
        ),
        choice("other-host", "The host: the other one asks another name"),
        choice("secure", "The scheme: the other one went over https"),
        choice("client-address", "The client's address, as a header tells it"),
        choice("method", "The method"),
        choice("writing", "The method: this one writes, the other reads, both with the same credential"),
        choice("credential-added", "The other one carries a credential, this one none"),
        choice("credential-value", "The credential's value"),
        choice("credential-scheme", "The credential's scheme"),
        choice("key-place", "The place of the key"),
        choice("header-lost", "The place of the token: in the query the same one passes"),
        choice("cookie-added", "The other one carries a cookie, this one none"),
        choice("cookie-value", "The cookie's value"),
        choice("csrf-token", "The anti-forgery token, or a header that no foreign page may set"),
        choice("content-type", "Content-Type"),
        choice("slash", "The slash at the path's end"),
        choice("path-case", "The case of the path's letters, or a doubled slash"),
        choice("folder", "The path: this one asks for a folder, the other for a file in it"),
        choice("query", "The query"),
        choice("content", "The content: other words pass"),
        choice("time", "Nothing: the same request passed before"),
        choice("by-turns", "Nothing: the same request is refused and passes by turns"),
    ],
    stage: Stage::Answerer,
    read: contrast,
    experiment: "",
};

fn contrast(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    if !leg.status().is_some_and(|status| (400..500).contains(&status) && status != 404) {
        return Vec::new();
    }
    let passed = evidence.legs.iter().filter(|other| other.index != leg.index && passes(other));
    // The request that differs least tells most.
    let mut before = false;
    let mut by_turns = false;
    let Some(found) = passed
        .filter_map(|other| {
            let found = differences(leg, other)?;
            let same = found.is_empty() && other.index < leg.index && same_credentials(leg, other);
            before |= same;
            by_turns |= same && evidence.legs.iter().any(|early| refused_alike(leg, early, other.index));
            Some(found)
        })
        .filter(|found| !found.is_empty())
        .min_by_key(Vec::len)
    else {
        let at = leg.request.and_then(|request| request.url.as_ref()).map(crate::text::Mapped::span);
        let same = before.then(|| Fact::likely(if by_turns { "by-turns" } else { "time" }, at));
        return super::one(remarked(evidence).or_else(|| tried_agent(evidence)).or(same));
    };
    let strength = match found.len() {
        1 => Strength::Likely,
        2 => Strength::Hint,
        // A credential that the other one carries weighs more than all else.
        _ => {
            let added =
                |(choice, _): &Difference| matches!(choice, Some("cookie-added" | "credential-added"));
            let kept = found.into_iter().find(added);
            return kept
                .and_then(|(choice, span)| Some(super::fact(choice?, span, Strength::Likely)))
                .into_iter()
                .collect();
        }
    };
    found.into_iter().filter_map(|(choice, span)| Some(super::fact(choice?, span, strength))).collect()
}

/// Whether the same request was refused in the same way before the one numbered `passed`.
fn refused_alike(leg: &Leg<'_>, early: &Leg<'_>, passed: usize) -> bool {
    early.index < passed
        && early.status() == leg.status()
        && same_credentials(leg, early)
        && differences(leg, early).is_some_and(|found| found.is_empty())
}

/// What a person's remark says of the difference: "same without the Origin line: 200", "works with another User-Agent".
fn remarked(evidence: &Evidence<'_>) -> Option<Fact> {
    super::remarked(evidence, |line| {
        find_pattern(line, PASSES)?;
        REMARKS.iter().find(|(pattern, _)| find_pattern(line, pattern).is_some()).map(|(_, choice)| *choice)
    })
}

/// Where the paste goes on with a line that sets another User-Agent, and soon after it with a success.
fn tried_agent(evidence: &Evidence<'_>) -> Option<Fact> {
    let notes = evidence.capture.notes.iter().filter(|note| note.kind != NoteKind::Worked).take(60);
    let mut set = None;
    for note in notes {
        let mut from = 0;
        for line in note.text.as_str().split_inclusive('\n') {
            let at = from;
            from += line.len();
            if find_pattern(line, SETS_AGENT).is_some() {
                set = Some((note.text.span_of(at..at + line.trim_end().len()), 0));
            }
            let Some((span, lines)) = set.as_mut() else { continue };
            if *lines > 0 && find_pattern(line, SUCCESS).is_some() {
                return Some(Fact::likely("user-agent", *span));
            }
            *lines += 1;
            if *lines > SOON {
                set = None;
            }
        }
    }
    None
}

/// How code and commands set the User-Agent.
const SETS_AGENT: &str = "headers={\"user-agent\"*|headers={'user-agent'*|add_header(\"user-agent\"*|add_header('user-agent'*|\
            wget*--user-agent*|wget*-U *|curl*-A *|curl*--user-agent*|curl*-H 'user-agent*|curl*-H \"user-agent*";
/// A success that a line prints.
const SUCCESS: &str = "200|200 ok|works|http/1.1 200|http/2 200";
/// So many lines behind it the success stands.
const SOON: usize = 4;

/// Every word of a remark that is looked for.
pub(super) fn remark_words() -> impl Iterator<Item = &'static str> {
    REMARKS.iter().map(|(words, _)| *words).chain([PASSES, SETS_AGENT, SUCCESS])
}

/// How people say that the other request passed.
pub(super) const PASSES: &str = "200|207|works|work|worked|ok|fine|passes|passed|succeeds|succeeded|goes through|no problem|let through|accepted";
/// How they name the difference.
const REMARKS: &[(&str, &str)] = &[
    ("without*origin|removing*origin|remove*origin|no origin", "origin"),
    ("without*referer|removing*referer|remove*referer|with*referer|adding*referer|same*referer", "referer"),
    (
        "with*user-agent|with*user agent|browser's user*agent|other user*agent|another user*agent|different user*agent|\
        changing*user*agent|setting*user*agent|without*user-agent|spoof*user*agent",
        "user-agent",
    ),
    ("over https|with https|via https", "secure"),
    ("with depth: 1|with depth 1|with depth: 0|with depth 0", "method"),
    (
        "shorter text*|shorter message*|other text*|plain text*saves|without the script*|without the code|without the quote*|\
        without the apostrophe|without that word|without the word|without the link*|without html|without the tag*|\
        without special characters|harmless*|with other words|with other content|with a different text|smaller file*|\
        different file name",
        "content",
    ),
    (
        "in incognito|in an incognito*|in a private window|in private mode|clearing*cookies|deleting*cookies|\
        cleared*cookies|deleted*cookies|without that cookie|without the cookie|without cookies",
        "cookie-value",
    ),
];

fn passes(leg: &Leg<'_>) -> bool {
    match leg.status() {
        // `curl -s` prints the answer alone: JSON that names no error.
        None => leg.response.and_then(|response| response.body.as_ref()).is_some_and(is_data),
        Some(101 | 200..=299 | 304) => true,
        // The usual answer to a form that was taken, and of what is kept at another place.
        Some(302 | 303 | 307) => leg.method().as_deref() == Some("POST") || is_elsewhere(leg),
        _ => false,
    }
}

/// Whether a body is data: JSON that speaks of no error.
fn is_data(body: &crate::text::Mapped) -> bool {
    let text = body.as_str().trim_start();
    let head: String = text.chars().take(300).collect();
    text.starts_with(['{', '['])
        && find_pattern(&head, "*error*|*message*|*denied*|*forbidden*|*unauthorized*|*status*|*code*")
            .is_none()
}

/// Whether a redirect leads to where the thing is kept: not to a login, nor back to the same host.
fn is_elsewhere(leg: &Leg<'_>) -> bool {
    let location = leg.response.and_then(|response| response.header("location"));
    location.is_none_or(|location| {
        let login = ["login", "signin", "sign-in", "auth", "sso", "saml"];
        let target = Url::read(&location.value, None);
        let away = target.host.as_deref().is_some_and(|host| Some(host) != leg.host());
        away && !login.iter().any(|word| contains_ignore_case(location.value.as_str(), word))
    })
}

/// A difference: its choice, if it has one, and where the refused request shows it.
type Difference = (Option<&'static str>, Option<Span>);

/// The differences that count, or `None` where the two requests ask for different things.
fn differences(own: &Leg<'_>, other: &Leg<'_>) -> Option<Vec<Difference>> {
    let (request, twin) = (own.request?, other.request?);
    let (url, twin_url) = (own.url.as_ref()?, other.url.as_ref()?);
    let at = request.url.as_ref().map(crate::text::Mapped::span);
    let mut found: Vec<Difference> = Vec::new();
    let (path, twin_path) = (url.path.as_str(), twin_url.path.as_str());
    if path != twin_path {
        if path.trim_end_matches('/') == twin_path.trim_end_matches('/') {
            // The root has one form only.
            if path.len() > 1 && twin_path.len() > 1 {
                found.push((Some("slash"), at));
            }
        } else if path.eq_ignore_ascii_case(twin_path)
            || path.replace("//", "/") == twin_path.replace("//", "/")
        {
            found.push((Some("path-case"), at));
        } else if path.ends_with('/')
            && twin_path.starts_with(path)
            && !twin_path.ends_with('/')
            && url.host == twin_url.host
        {
            found.push((Some("folder"), at));
        } else if beneath(path, twin_path) && url.port != twin_url.port && same_credentials(own, other) {
            // The same application at the root of a port of its own.
            found.push((Some("behind"), at));
            return Some(found);
        } else {
            return None;
        }
    }
    let same = || same_credentials(own, other);
    let named = url.host.is_some() && twin_url.host.is_some();
    if named && (url.host != twin_url.host) {
        let by_address =
            url.host.as_deref().is_some_and(is_address) || twin_url.host.as_deref().is_some_and(is_address);
        let inner = |url: &crate::evidence::Url| url.host.as_deref().is_some_and(is_inner);
        let choice = match () {
            () if same() && inner(twin_url) && !inner(url) => "behind",
            () if by_address => "host-name",
            () => "other-host",
        };
        found.push((Some(choice), at));
    } else if let Some(span) = differs(request, twin, "host")
        && url.host == twin_url.host
        && url.port == twin_url.port
        && told_host(own) != told_host(other)
    {
        found.push((Some("host-name"), span));
    }
    let schemes = (url.scheme.as_deref(), twin_url.scheme.as_deref());
    let behind = found.iter().any(|(choice, _)| *choice == Some("behind"));
    if behind {
        // What stands behind a proxy is mostly asked over http.
    } else if schemes == (Some("http"), Some("https")) {
        found.push((Some("secure"), at));
    } else if schemes == (Some("https"), Some("http")) {
        found.push((None, at));
    } else if let Some(span) = differs(request, twin, "x-forwarded-proto") {
        found.push((Some("secure"), span));
    }
    if let (Some(method), Some(twin_method)) = (own.method(), other.method())
        && method != twin_method
    {
        // A preflight asks for nothing itself.
        if twin_method == "OPTIONS" {
            return None;
        }
        let span = request.method.as_ref().map(crate::text::Mapped::span);
        let reads = |method: &str| matches!(method, "GET" | "HEAD" | "OPTIONS" | "PROPFIND");
        let choice = if same() && !reads(&method) && reads(&twin_method) { "writing" } else { "method" };
        found.push((Some(choice), span));
    }
    credentials(own, other, &mut found);
    for (names, choice) in HEADERS {
        if let Some(span) = names.iter().find_map(|name| differs(request, twin, name)) {
            found.push((Some(choice), span));
        }
    }
    // A server of WebSockets asks for nothing else that programs leave out (RFC 6455 §10.2).
    let socket = request.header("sec-websocket-key").is_some();
    if socket && found.iter().any(|(choice, _)| *choice == Some("origin")) {
        found.retain(|(choice, _)| *choice == Some("origin"));
    }
    // Browsers send Referer beside Origin, and a cross-site Origin tells more.
    if found.iter().any(|(choice, _)| *choice == Some("origin")) {
        found.retain(|(choice, _)| *choice != Some("referer"));
    }
    // RFC 9110 §9.3.2: HEAD is answered as GET is.
    let reading =
        |leg: &Leg<'_>| leg.method().is_some_and(|method| matches!(method.as_str(), "GET" | "HEAD"));
    if found.len() > 1 && reading(own) && reading(other) {
        found.retain(|(choice, _)| *choice != Some("method"));
    }
    let query = |leg: &Leg<'_>| {
        leg.url.as_ref().and_then(|url| url.query.as_ref()).map(|query| query.as_str().to_string())
    };
    let decided =
        |choice: Option<&str>| choice.is_some_and(|choice| is_credential(choice) || choice == "path-case");
    if query(own) != query(other) && !found.iter().any(|(choice, _)| decided(*choice)) {
        found.push((Some("query"), at));
    }
    Some(found)
}

/// Whether `path` is `inner` beneath a folder.
fn beneath(path: &str, inner: &str) -> bool {
    inner.len() > 2 && path.len() > inner.len() && inner.starts_with('/') && path.ends_with(inner)
}

/// Whether both carry a credential, and the same one.
fn same_credentials(own: &Leg<'_>, other: &Leg<'_>) -> bool {
    !own.credentials.is_empty() && sent(own) == sent(other)
}

fn credentials(own: &Leg<'_>, other: &Leg<'_>, found: &mut Vec<Difference>) {
    let whole = |leg: &Leg<'_>| leg.request.is_some_and(|request| request.seen == Seen::Whole);
    let cookie = |leg: &Leg<'_>| {
        leg.cookies
            .iter()
            .filter(|(name, value)| session_like(name.as_str()) && !value.is_empty())
            .map(|(name, value)| (name.as_str().to_string(), value.as_str().to_string()))
            .collect::<Vec<_>>()
    };
    let (cookies, twin_cookies) = (cookie(own), cookie(other));
    if cookies != twin_cookies {
        let span = own.session_cookie();
        if cookies.is_empty() && whole(own) {
            found.push((Some("cookie-added"), span));
        } else if !cookies.is_empty() && !twin_cookies.is_empty() {
            found.push((Some("cookie-value"), span));
        } else if !cookies.is_empty() && whole(other) {
            found.push((None, span));
        }
    }
    let (mine, theirs) = (sent(own), sent(other));
    let filled = |sent: &[(String, String, String)]| {
        sent.iter().any(|(.., value)| value.starts_with('$') || value.contains(" $"))
    };
    let alike = mine.len() == theirs.len() && mine.iter().zip(&theirs).all(|(a, b)| a.0 == b.0 && a.1 == b.1);
    // A variable stands for what was sent, which may well be the same.
    if mine == theirs || (alike && (filled(&mine) || filled(&theirs))) {
        return;
    }
    let span = own.credentials.iter().find(|one| counts(one)).map(|one| one.span);
    if carries_token_of(other, own) {
        found.push((Some("header-lost"), span));
        return;
    }
    match (mine.first(), theirs.first()) {
        (None, Some(_)) if whole(own) => found.push((Some("credential-added"), span)),
        (Some(_), None) if whole(other) => found.push((None, span)),
        (Some((place, scheme, _)), Some((twin_place, twin_scheme, _))) => {
            let choice = if place != twin_place {
                "key-place"
            } else if scheme != twin_scheme {
                "credential-scheme"
            } else {
                "credential-value"
            };
            found.push((Some(choice), span));
        }
        _ => {}
    }
}

/// Whether the query of `other` holds the very token that `own` sends in Authorization.
fn carries_token_of(other: &Leg<'_>, own: &Leg<'_>) -> bool {
    let sent = answerer::sent_authorization(own).and_then(|value| value.rsplit(' ').next());
    let query = other.url.as_ref().and_then(|url| url.query.as_ref());
    sent.zip(query).is_some_and(|(token, query)| token.len() > 8 && query.as_str().contains(token))
}

fn counts(credential: &Credential) -> bool {
    !matches!(credential.place, Place::Cookie | Place::ProxyAuthorization)
}

/// The credentials of a leg beside its cookies: place, scheme, value.
fn sent(leg: &Leg<'_>) -> Vec<(String, String, String)> {
    let text = |credential: &Credential| {
        let scheme = credential.scheme.as_ref().map(|scheme| scheme.as_str().to_ascii_lowercase());
        let value = match &credential.place {
            Place::Authorization => answerer::sent_authorization(leg).unwrap_or_default().to_string(),
            Place::Header(name) => leg
                .request
                .and_then(|request| request.header(name.as_str()))
                .map_or_else(String::new, |header| header.value.as_str().to_string()),
            Place::Query => leg
                .url
                .as_ref()
                .and_then(|url| url.query.as_ref())
                .map_or_else(String::new, |query| query.as_str().to_string()),
            Place::Body => leg
                .request
                .and_then(|request| request.body.as_ref())
                .map_or_else(String::new, |body| body.as_str().to_string()),
            _ => String::new(),
        };
        (format!("{:?}", credential.place), scheme.unwrap_or_default(), value)
    };
    leg.credentials.iter().filter(|one| counts(one)).map(text).collect()
}

fn is_credential(choice: &str) -> bool {
    matches!(
        choice,
        "credential-added" | "credential-value" | "credential-scheme" | "key-place" | "header-lost"
    )
}

/// Whether a header differs, and where it stands in the refused request. Absence counts only where all was seen.
#[expect(clippy::option_option, reason = "differs or not, and if it differs, where")]
fn differs(
    request: &crate::capture::Request,
    twin: &crate::capture::Request,
    name: &str,
) -> Option<Option<Span>> {
    match (request.header(name), twin.header(name)) {
        (Some(one), Some(two)) if one.value.as_str().trim() != two.value.as_str().trim() => {
            Some(Some(one.line))
        }
        (Some(one), None) if twin.seen == Seen::Whole => Some(Some(one.line)),
        (None, Some(_)) if request.seen == Seen::Whole => Some(None),
        _ => None,
    }
}

/// The host that a leg asks for: its Host field's, or its URL's.
fn told_host(leg: &Leg<'_>) -> Option<String> {
    let field = leg.request?.header("host").map(|header| header.value.as_str());
    let host = field.or_else(|| leg.host())?;
    Some(host.split(':').next().unwrap_or(host).to_ascii_lowercase())
}

/// Whether a host's name is one of an inner network: an address, one word, or a part that says so.
pub(super) fn is_inner(host: &str) -> bool {
    is_address(host)
        || !host.contains('.')
        || host
            .split('.')
            .any(|part| matches!(part, "internal" | "local" | "svc" | "lan" | "intern" | "corp"))
}

fn is_address(host: &str) -> bool {
    host == "localhost" || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok()
}

/// Fields by which a site knows its own pages.
pub(crate) const ANTI_FORGERY: &[&str] = &[
    "x-csrf-token",
    "x-xsrf-token",
    "x-csrftoken",
    "csrf-token",
    "x-csrf-nonce",
    "requestverificationtoken",
    "x-wp-nonce",
    "jenkins-crumb",
    "x-requested-with",
    "apollo-require-preflight",
    "x-requested-by",
];

/// Headers of which one alone can make a server refuse.
const HEADERS: &[(&[&str], &str)] = &[
    (&["user-agent"], "user-agent"),
    (&["referer"], "referer"),
    (&["origin"], "origin"),
    (&["x-forwarded-for", "x-real-ip", "forwarded", "cf-connecting-ip", "true-client-ip"], "client-address"),
    (ANTI_FORGERY, "csrf-token"),
    (&["content-type"], "content-type"),
];

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    const PASSED: &str = "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}";
    const REFUSED: &str = "HTTP/1.1 403 Forbidden\nContent-Length: 2\n\nno";

    fn first(refused: &str, passed: &str) -> &'static str {
        let paste = format!("$ curl -i {refused}\n{REFUSED}\n$ curl -i {passed}\n{PASSED}\n");
        diagnose(&paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
    }

    #[test]
    fn the_one_difference_decides() {
        let at = "https://a.example.com/x";
        for (refused, passed, cause) in [
            ("URL", "-A 'Mozilla/5.0' URL", "user-agent-refused"),
            ("-e https://b.example/ URL", "URL", "hotlink-refused"),
            (
                "-H 'Origin: http://localhost' URL",
                "-H 'Origin: https://a.example.com' URL",
                "origin-not-allowed",
            ),
            ("http://203.0.113.5/x", "http://a.example.com/x", "host-not-allowed"),
            ("http://a.example.com/x", "URL", "https-required"),
            ("-X PUT URL", "URL", "method-not-permitted"),
            ("-X PUT -u kim:pass URL", "-u kim:pass URL", "permission-denied"),
            ("-u kim:pass -X POST URL", "-u kim:pass -H 'X-CSRF-Token: ab' -X POST URL", "csrf-failed"),
            ("-u kim:pass URL", "-u kim:pass URL/", "wrong-url"),
            ("URL", "-H 'X-Forwarded-For: 10.0.0.1' URL", "ip-blocked"),
            ("URL/", "URL/index.html", "directory-index-denied"),
            (
                "-H 'Authorization: Bearer 4f1d0c9ab2' URL",
                "'URL?access_token=4f1d0c9ab2'",
                "auth-header-stripped-upstream",
            ),
        ] {
            let (refused, passed) = (refused.replace("URL", at), passed.replace("URL", at));
            assert_eq!(first(&refused, &passed), cause, "{refused} / {passed}");
        }
    }

    #[test]
    fn what_passed_before_passes_no_more() {
        let sent = "GET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer 4f1d0c9ab2\n\n";
        let refused = "HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n";
        let diagnosis = diagnose(&format!("{sent}{PASSED}\n{sent}{refused}"), &Context::default());
        assert_eq!(diagnosis.verdicts.first().map(|verdict| verdict.cause), Some("token-expired"));
    }

    #[test]
    fn different_things_are_no_contrast() {
        let folder = first("https://a.example.com/x/", "https://a.example.com/y/index.html");
        assert_ne!(folder, "directory-index-denied");
        let one = first("https://a.example.com/x", "-A Mozilla/5.0 https://a.example.com/y");
        assert_ne!(one, "user-agent-refused");
    }
}
