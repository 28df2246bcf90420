//! Stage 6: may this caller do this?

use super::answerer::{is_server_page, same_address, sent_authorization};
use super::contrast::PASSES;
use super::{choice, fact, one};
use crate::auth::Place;
use crate::capture::{Header, NoteKind, Response};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Strength, find_pattern};
use crate::text::Mapped;

/// Does the server know who is asking?
pub static KNOWN: Question = Question {
    id: "known",
    text: "Does the server know who you are?",
    choices: &[
        choice("known", "Yes: the answer names the caller, or other requests with this credential work"),
        choice("anonymous", "No: nothing was sent to tell"),
        choice("sent", "Something was sent to tell"),
    ],
    stage: Stage::Allowed,
    read: known,
    experiment: "With the same credential ask for something everybody may see, such as your own profile: does it work?",
};

fn known(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    if let Some(span) = accepted_elsewhere(evidence) {
        return vec![Fact::sure("known", Some(span))];
    }
    let elsewhere = |line: &str| {
        find_pattern(line, SAME)?;
        find_pattern(line, PASSES).map(|_| "known")
    };
    if !leg.credentials.is_empty()
        && let Some(fact) = super::remarked(evidence, elsewhere)
    {
        return vec![fact];
    }
    for name in [
        "x-oauth-scopes",
        "x-user-id",
        "x-ausername",
        "x-authenticated-user",
        "x-remote-user",
        "x-consumer-username",
    ] {
        if let Some(header) = leg.response.and_then(|response| response.header(name)) {
            return vec![Fact::sure("known", header.line)];
        }
    }
    let session = leg.session_cookie().is_some();
    let login = |credential: &&crate::auth::Credential| !matches!(credential.place, Place::Cookie) || session;
    if let Some(credential) = leg.credentials.iter().find(login) {
        return vec![Fact::likely("sent", credential.span)];
    }
    if let Some(span) = super::signed::signature(evidence) {
        return vec![Fact::likely("sent", span)];
    }
    one(evidence.request_seen_whole().then(|| Fact::sure("anonymous", super::end_of_request(evidence))))
}

/// How people say that the very credential passes with another request.
pub(super) const SAME: &str = "with the same token|with the same key|with the same credentials|with the same login|with the same \
                    user|with the same cookie|with this token|with the same header";

/// Another leg to the same host succeeded with the same Authorization value: where its status stands.
fn accepted_elsewhere(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let leg = evidence.leg()?;
    let own = sent_authorization(leg)?;
    evidence.legs.iter().find_map(|other| {
        let same = other.host().is_some()
            && other.host() == leg.host()
            && sent_authorization(other) == Some(own)
            && other.status().is_some_and(|status| (200..300).contains(&status));
        other.response.filter(|_| same)?.status_span
    })
}

/// Scopes asked for against scopes held.
pub static SCOPE: Question = Question {
    id: "scope",
    text: "Does the token hold the scope that is asked for?",
    choices: &[
        choice("lacking", "No: a scope that the answer names is not in the token"),
        choice("holds", "Yes"),
    ],
    stage: Stage::Allowed,
    read: scope,
    experiment: "Compare `scope` in the challenge with `scope`, `scp` or `roles` in the token.",
};

fn scope(evidence: &Evidence<'_>) -> Vec<Fact> {
    let header = |name: &str| evidence.response().and_then(|response| response.header(name));
    if let (Some(accepted), Some(held)) = (header("x-accepted-oauth-scopes"), header("x-oauth-scopes")) {
        let held: Vec<&str> = held.value.as_str().split(',').map(str::trim).collect();
        let wanted: Vec<&str> =
            accepted.value.as_str().split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
        if !wanted.is_empty() {
            let ok = wanted.iter().any(|one| held.contains(one));
            return vec![fact(if ok { "holds" } else { "lacking" }, Some(accepted.line), Strength::Sure)];
        }
    }
    let wanted = evidence.challenges().iter().find_map(|challenge| challenge.param("scope"));
    let token = super::valid::sent_jwt(evidence).map(|(_, token)| token);
    let held = token.and_then(|token| token.claim("scope").or_else(|| token.claim("scp")));
    if let (Some(wanted), Some(held)) = (wanted, held) {
        let text = match &held.value {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Array(many) => {
                many.iter().filter_map(|value| value.as_str()).collect::<Vec<_>>().join(" ")
            }
            _ => return Vec::new(),
        };
        let have: Vec<&str> = text.split(' ').collect();
        let lacking =
            wanted.as_str().split(' ').filter(|one| !one.is_empty()).any(|one| !have.contains(&one));
        return vec![fact(if lacking { "lacking" } else { "holds" }, Some(held.span), Strength::Likely)];
    }
    Vec::new()
}

/// Does the request hold what filters look for?
pub static PAYLOAD: Question = Question {
    id: "payload",
    text: "Does the request hold letters that filters take for an attack?",
    choices: &[choice(
        "attack-like",
        "Yes: a piece of SQL, of a script, of a shell, or a way out of the folder",
    )],
    stage: Stage::Allowed,
    read: payload,
    experiment: "",
};

fn payload(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(request) = evidence.request() else { return Vec::new() };
    let Some(url) = &request.url else { return Vec::new() };
    one(attack_mark(url.as_str()).map(|_| Fact::likely("attack-like", url.span())).or_else(|| {
        let body = request.body.as_ref()?;
        looks_like_attack(body.as_str()).then(|| Fact::likely("attack-like", body.span()))
    }))
}

/// Whether a request's body holds what filters take for an attack.
fn looks_like_attack(body: &str) -> bool {
    attack_mark(body).is_some_and(|mark| IN_BODIES.contains(&mark))
}

/// Those that honest bodies seldom hold.
const IN_BODIES: &[&str] = &[
    "<script",
    "onerror=",
    "/etc/passwd",
    "union select",
    "' or 1=1",
    "' or '1'='1",
    "${jndi:",
    "/bin/sh",
    "/bin/bash",
    "javascript:",
];

/// The piece of an address that filters take for an attack.
pub(crate) fn attack_mark(address: &str) -> Option<&'static str> {
    let plain = crate::text::percent_decoded(address).to_ascii_lowercase().replace('+', " ");
    ATTACKS.iter().copied().find(|mark| plain.contains(mark))
}

/// What the common rule sets look for first: SQL injection, scripts, file inclusion, commands.
const ATTACKS: &[&str] = &[
    "union select",
    "union all select",
    "' or 1=1",
    "' or '1'='1",
    "\" or 1=1",
    "' and 1=1",
    " or 1=1--",
    "sleep(",
    "information_schema",
    "select * from",
    "drop table",
    "<script",
    "javascript:",
    "onerror=",
    "../..",
    "..\\..",
    "/etc/passwd",
    "/bin/sh",
    "/bin/bash",
    "${jndi:",
    "<?php",
    ";cat ",
    "|cat ",
    "$(",
    "cmd.exe",
];

/// What sort of thing is asked for.
pub static RESOURCE: Question = Question {
    id: "resource",
    text: "What is asked for?",
    choices: &[
        choice("directory", "A directory: the path ends with a slash"),
        choice("hidden", "A hidden file: a part of the path begins with a dot"),
        choice("guarded", "A file or page that servers keep to themselves: settings, copies, status"),
        choice("media", "A picture or video of a host for such files, asked for without Referer"),
        choice("file", "A file"),
        choice("api", "An API"),
        choice("page", "A page"),
    ],
    stage: Stage::Allowed,
    read: resource,
    experiment: "",
};

fn resource(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let Some(url) = &leg.url else { return Vec::new() };
    let path = url.path.as_str();
    let at = Some(url.path.span());
    if path.is_empty() {
        return Vec::new();
    }
    if path.split('/').any(|part| part.len() > 1 && part.starts_with('.') && part != "..") {
        return vec![fact("hidden", at, Strength::Likely)];
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    let lower = last.to_ascii_lowercase();
    if GUARDED.contains(&lower.as_str()) || GUARDED_ENDS.iter().any(|end| lower.ends_with(end)) {
        return vec![fact("guarded", at, Strength::Likely)];
    }
    if path.ends_with('/') {
        // File servers add the slash for directories alone.
        let added = evidence.earlier().iter().any(|before| {
            let asked = before.url.as_ref().map(|url| url.path.as_str());
            matches!(before.status(), Some(301 | 302 | 307 | 308)) && asked == path.strip_suffix('/')
        });
        return vec![fact("directory", at, if added { Strength::Sure } else { Strength::Likely })];
    }
    if path.contains("/api")
        || path.contains("/v1")
        || path.contains("/v2")
        || path.contains("graphql")
        || path.contains("/rest/")
    {
        return vec![fact("api", at, Strength::Likely)];
    }
    let media = ["jpg", "jpeg", "png", "gif", "webp", "avif", "mp4", "webm", "m3u8", "ts", "mp3"];
    let shelf = |host: &str| {
        let first = host.split('.').next().unwrap_or_default();
        [
            "i", "img", "image", "images", "cdn", "media", "static", "pic", "pics", "video", "thumb",
            "thumbs", "assets",
        ]
        .contains(&first.trim_end_matches(|letter: char| letter.is_ascii_digit()))
    };
    if last.rsplit_once('.').is_some_and(|(_, end)| media.contains(&end.to_ascii_lowercase().as_str()))
        && leg.host().is_some_and(shelf)
        && leg.credentials.is_empty()
        && leg.request.is_some_and(|request| request.header("referer").is_none())
    {
        return vec![fact("media", at, Strength::Likely)];
    }
    if last.rsplit_once('.').is_some_and(|(stem, end)| !stem.is_empty() && (1..=5).contains(&end.len())) {
        return vec![fact("file", at, Strength::Likely)];
    }
    vec![fact("page", at, Strength::Hint)]
}

/// Files and pages that the common rules of web servers and applications deny.
const GUARDED: &[&str] = &[
    "server-status",
    "server-info",
    "nginx_status",
    "stub_status",
    "fpm-status",
    "php-fpm-status",
    "xmlrpc.php",
    "wp-config.php",
    "web.config",
    "composer.json",
    "composer.lock",
    "package.json",
    "package-lock.json",
    "dockerfile",
    "docker-compose.yml",
    "phpinfo.php",
    "install.php",
    "readme.html",
    "license.txt",
    "_status",
];
/// How the names of such files end.
const GUARDED_ENDS: &[&str] = &[
    ".sql", ".bak", ".old", ".orig", ".save", ".swp", ".log", ".ini", ".conf", ".cfg", ".sh", ".inc",
    ".dist", ".env", ".yml", ".key", ".pem", "~",
];

/// Is it the method that is refused?
pub static METHOD: Question = Question {
    id: "method",
    text: "Is it the method that is refused?",
    choices: &[
        choice("not-allowed", "Yes: Allow does not list it, or another method works"),
        choice("other-works", "Yes: GET works and HEAD does not, or the other way round"),
        choice("unusual", "It is one that servers often forbid"),
        choice(
            "forbidden-by-habit",
            "It is one that servers forbid wherever it is not needed: TRACE, TRACK, CONNECT, DEBUG",
        ),
        choice("allowed", "No: Allow lists it"),
    ],
    stage: Stage::Allowed,
    read: method,
    experiment: "Send the same address with GET: does it answer otherwise?",
};

fn method(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let Some(method) = leg.method() else { return Vec::new() };
    let at = leg.request.and_then(|request| request.method.as_ref()).map(Mapped::span);
    // HEAD is GET without the content (RFC 9110 §9.3.2): who may do one may do the other.
    let twin = match method.as_str() {
        "HEAD" => Some("GET"),
        "GET" => Some("HEAD"),
        _ => None,
    };
    let works = evidence.legs.iter().any(|other| {
        twin.is_some()
            && other.method().as_deref() == twin
            && same_address(other, leg)
            && other.host() == leg.host()
            && sent_authorization(other) == sent_authorization(leg)
            && other.status().is_some_and(|status| (200..300).contains(&status))
    });
    if works {
        return vec![Fact::sure("other-works", at)];
    }
    if let Some(span) = get_works(evidence).filter(|_| !matches!(method.as_str(), "GET" | "HEAD")) {
        return vec![Fact::likely("other-works", span)];
    }
    if let Some(allow) = leg.response.and_then(|response| response.header("allow")) {
        let listed = allow.value.as_str().split(',').any(|one| one.trim().eq_ignore_ascii_case(&method));
        return vec![if listed {
            Fact::likely("allowed", allow.line)
        } else {
            Fact::likely("not-allowed", allow.line)
        }];
    }
    if matches!(method.as_str(), "TRACE" | "TRACK" | "DEBUG" | "CONNECT") {
        return vec![Fact::likely("forbidden-by-habit", at)];
    }
    let usual = matches!(method.as_str(), "GET" | "HEAD" | "POST" | "OPTIONS");
    one((!usual).then(|| Fact::hint("unusual", at)))
}

/// Where the person remarks that GET works.
fn get_works(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let remarks = evidence.capture.notes.iter().filter(|note| note.kind == NoteKind::Remark);
    remarks.take(20).find_map(|note| {
        find_pattern(
            note.text.as_str(),
            "GET*: 200|GET~200|GET~works|GET~work|GET~is fine|GET~passes|GET~succeeds",
        )
        // "It gets its answer" names no method.
        .filter(|_| note.text.as_str().contains("GET"))
        .map(|range| note.text.span_of(range))
    })
}

/// What the client says it is.
pub static AGENT: Question = Question {
    id: "agent",
    text: "What does User-Agent say?",
    choices: &[
        choice("missing", "There is none"),
        choice("often-listed", "A library's default name that lists of unwanted programs mostly hold"),
        choice("library", "A library or tool by its own name"),
        choice("browser", "A browser"),
        choice("honest", "A program with its own name"),
    ],
    stage: Stage::Allowed,
    read: agent,
    experiment: "Repeat the request with `-A 'Mozilla/5.0'`: does it pass?",
};

fn agent(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(header) = evidence.request().and_then(|request| request.header("user-agent")) else {
        return one(evidence
            .request_seen_whole()
            .then(|| Fact::hint("missing", super::end_of_request(evidence))));
    };
    let value = header.value.as_str().to_ascii_lowercase();
    if value.is_empty() || value == "-" {
        return vec![Fact::sure("missing", header.line)];
    }
    let library = [
        "python-requests",
        "python-urllib",
        "python-httpx",
        "aiohttp",
        "go-http-client",
        "java/",
        "okhttp",
        "libwww-perl",
        "wget/",
        "scrapy",
        "axios/",
        "node-fetch",
        "undici",
        "guzzlehttp",
        "apache-httpclient",
        "ruby",
    ];
    let listed =
        ["python-urllib/", "libwww-perl/", "scrapy/", "java/1.", "httrack", "masscan", "zgrab", "nikto"];
    let choice = if listed.iter().any(|name| value.starts_with(name)) {
        "often-listed"
    } else if library.iter().any(|name| value.starts_with(name)) {
        "library"
    } else if value.starts_with("mozilla/") {
        "browser"
    } else {
        "honest"
    };
    vec![fact(choice, Some(header.line), Strength::Hint)]
}

/// What the refusing page looks like.
pub static PAGE: Question = Question {
    id: "page",
    text: "What does the answer's body look like?",
    choices: &[
        choice("server-page", "The web server's own error page"),
        choice("json", "JSON of an API"),
        choice("html", "A page of the application"),
        choice("text", "A line of text"),
        choice("empty", "It is empty"),
    ],
    stage: Stage::Allowed,
    read: page,
    experiment: "",
};

fn page(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(response) = evidence.response() else { return Vec::new() };
    let Some(body) = &response.body else {
        let empty = response.header("content-length").filter(|header| header.value.as_str() == "0");
        return match (empty, apaches_own(response)) {
            (Some(header), _) => vec![Fact::sure("empty", header.line)],
            (None, Some(header)) => vec![Fact::likely("server-page", header.line)],
            (None, None) => Vec::new(),
        };
    };
    let text = body.as_str().trim_start();
    let choice = if is_server_page(text) {
        "server-page"
    } else if text.starts_with(['{', '[']) {
        "json"
    } else if text.starts_with('<') {
        "html"
    } else {
        "text"
    };
    vec![Fact::likely(choice, body.span())]
}

/// The media type that Apache gives its own error pages (`ap_send_error_response`): hardly any application has this charset.
fn apaches_own(response: &Response) -> Option<&Header> {
    let server = response.header("server")?;
    let kind = response.header("content-type")?;
    let own = kind.value.as_str().eq_ignore_ascii_case("text/html; charset=iso-8859-1");
    (own && server.value.as_str().starts_with("Apache") && response.header("x-powered-by").is_none())
        .then_some(kind)
}

/// Does it fail for everybody? Only a person can tell.
pub static EVERYONE: Question = Question {
    id: "everyone",
    text: "Does it fail for everybody, or only for this account?",
    choices: &[
        choice("everybody", "For everybody, since a change"),
        choice("this-account", "Only for this account or key"),
        choice("always", "It has never worked"),
    ],
    stage: Stage::Allowed,
    read: |_| Vec::new(),
    experiment: "Ask a colleague to try with another account, or use a second key.",
};
