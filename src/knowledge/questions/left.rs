//! Stage 2: did a credential leave the client?

use super::{choice, end_of_request, fact};
use crate::auth::{Credential, Kind, Place};
use crate::capture::{Header, NoteKind, Origin};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Carried, Evidence, Hop, Strength, typed};

/// A CORS preflight?
pub static PREFLIGHT: Question = Question {
    id: "preflight",
    text: "Is it a CORS preflight?",
    choices: &[
        choice("yes", "Yes: OPTIONS with Access-Control-Request-Method"),
        choice("likely", "Probably: OPTIONS without credentials"),
        choice("no", "No"),
    ],
    stage: Stage::Left,
    read: preflight,
    experiment: "Look at the method of the refused request: is it OPTIONS?",
};

fn preflight(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(request) = evidence.request() else { return Vec::new() };
    let asked = request
        .header("access-control-request-method")
        .or_else(|| request.header("access-control-request-headers"));
    if let Some(header) = asked {
        return vec![Fact::sure("yes", header.line)];
    }
    let Some(method) = &request.method else { return Vec::new() };
    if method.as_str().eq_ignore_ascii_case("OPTIONS") {
        return vec![fact("likely", Some(method.span()), Strength::Likely)];
    }
    vec![Fact::sure("no", method.span())]
}

/// What the request carries.
pub static CARRIES: Question = Question {
    id: "carries",
    text: "What does the request carry to say who is asking?",
    choices: &[
        choice("nothing", "Nothing"),
        choice("authorization", "An Authorization header"),
        choice("proxy-authorization", "A Proxy-Authorization header"),
        choice("key", "An API key"),
        choice("signed-url", "A signed URL"),
        choice("cookie", "A session cookie"),
        choice("other-cookies", "Cookies, none of them a session"),
        choice("body", "A login or a secret in the body"),
        choice("userinfo", "User and password in the URL"),
        choice("signature", "A signature over the request"),
    ],
    stage: Stage::Left,
    read: carries,
    experiment: "Look at the request as it was sent: `curl -v`, or the Network panel's Request Headers, and search for Authorization, Cookie and key headers.",
};

fn carries(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let session = leg.session_cookie();
    let found = |credential: &Credential| match session {
        Some(span) if credential.place == Place::Cookie => Fact::sure("cookie", span),
        _ => Fact::sure(place(credential), credential.span),
    };
    let mut facts: Vec<Fact> = leg.judged().map(found).collect();
    facts.dedup_by_key(|fact| fact.choice);
    // The first 401 makes them answer; only a second one refuses what they sent.
    if facts.is_empty() && !evidence.request_seen_whole() {
        facts.extend(answered(evidence).then(|| tool_says(evidence)).flatten());
        if facts.is_empty() {
            facts.extend(typed_scheme(evidence).map(|(_, span)| Fact::likely("authorization", span)));
        }
    }
    if let Some(span) = super::signed::signature(evidence) {
        facts.push(Fact::likely("signature", span));
    }
    if facts.is_empty() {
        facts.extend(login_sent(evidence).map(|span| Fact::likely("body", span)));
    }
    if facts.is_empty() && evidence.request_seen_whole() {
        let elsewhere = leg.credentials.first().map(|found| found.span);
        let at = elsewhere.or_else(|| end_of_request(evidence));
        facts.push(if body_unseen(evidence) { Fact::hint("nothing", at) } else { Fact::sure("nothing", at) });
    }
    facts
}

/// A login or a request for a token, by its address: its body holds the credential, and panes of headers leave that out.
fn login_sent(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let request = evidence.request()?;
    let leg = evidence.leg()?;
    if shows_body(evidence) || leg.method().as_deref() != Some("POST") {
        return None;
    }
    let path = leg.url.as_ref()?.path.as_str().trim_end_matches('/').to_ascii_lowercase();
    let mut segments = path.rsplit('/');
    let (last, above) = (segments.next()?, segments.next().unwrap_or_default());
    let login = LOGINS.contains(&last) || LOGINS_BELOW.contains(&(above, last));
    login.then(|| request.url.as_ref().map(crate::text::Mapped::span))?
}

/// Last segments of addresses that take a login or hand out tokens.
const LOGINS: &[&str] = &[
    "login",
    "log-in",
    "log_in",
    "logon",
    "signin",
    "sign-in",
    "sign_in",
    "authenticate",
    "wp-login.php",
    "login.php",
    "j_security_check",
    "j_spring_security_check",
    "obtain_auth_token",
    "obtain-auth-token",
    "api-token-auth",
];
/// The same with the segment above them, without which they are too common a word: OAuth's token endpoint
/// (RFC 6749 §3.2) as servers name it, Keystone's, JWT libraries' own.
const LOGINS_BELOW: &[(&str, &str)] = &[
    ("oauth", "token"),
    ("oauth2", "token"),
    ("connect", "token"),
    ("openid-connect", "token"),
    ("oauth", "access_token"),
    ("auth", "token"),
    ("auth", "tokens"),
    ("jwt", "create"),
    ("jwt-auth", "token"),
    ("token", "obtain"),
];

/// Whether a form or JSON was sent that the paste leaves out: credentials may stand in it.
fn body_unseen(evidence: &Evidence<'_>) -> bool {
    let told = |name: &str| evidence.sent(name).map(|value| value.as_str().trim().to_ascii_lowercase());
    let form = told("content-type").is_some_and(|kind| kind.contains("form") || kind.contains("json"));
    let length = told("content-length").is_some_and(|length| length != "0");
    form && length && !shows_body(evidence)
}

fn shows_body(evidence: &Evidence<'_>) -> bool {
    let body = evidence.request().and_then(|request| request.body.as_ref());
    body.is_some_and(|body| !body.as_str().trim().is_empty())
}

/// Whether a first refusal came before: only then do tools answer a challenge.
fn answered(evidence: &Evidence<'_>) -> bool {
    evidence.earlier().iter().any(|leg| leg.status() == Some(401))
}

/// The scheme of a credential that the paste shows elsewhere than in the request: in the tool's words or in its command.
pub(super) fn unseen_scheme(evidence: &Evidence<'_>) -> Option<Fact> {
    let said = answered(evidence).then(|| tool_says(evidence)).flatten().and_then(|fact| fact.span).and_then(
        |span| {
            evidence.capture.notes.iter().find_map(|note| {
                let within = note.text.span().start <= span.start && span.end <= note.text.span().end;
                let words = ["selected: ", "auth using "];
                let word =
                    words.iter().filter(|_| within).find_map(|word| note.text.as_str().split_once(word))?.1;
                Some((word.split([' ', ',']).next()?.to_ascii_lowercase(), span))
            })
        },
    );
    let typed = || typed_scheme(evidence).map(|(scheme, span)| (scheme.to_string(), span));
    let (scheme, span) = said.or_else(typed)?;
    let choice = match scheme.as_str() {
        "basic" => "basic",
        "bearer" | "token" => "bearer",
        "digest" => "digest",
        "ntlm" => "ntlm",
        "dpop" => "dpop",
        _ => "other",
    };
    Some(Fact::likely(choice, span))
}

/// The scheme of an Authorization header in a command whose request the paste does not show.
fn typed_scheme(evidence: &Evidence<'_>) -> Option<(&'static str, crate::text::Span)> {
    evidence.capture.notes.iter().filter(|note| note.kind == NoteKind::Command).find_map(|note| {
        let command = note.text.as_str().get(..typed(note.text.as_str())).unwrap_or_default();
        let scheme = *super::written::schemes(command).first()?;
        let at = command.to_ascii_lowercase().find("authorization")?;
        Some((scheme, note.text.span_of(at..at + "authorization".len())))
    })
}

/// Tools that do not print the request say which scheme they answer with: wget, curl.
fn tool_says(evidence: &Evidence<'_>) -> Option<Fact> {
    evidence.capture.notes.iter().rev().filter(|note| note.kind == NoteKind::Tool).find_map(|note| {
        let at = ["Authentication selected: ", "Server auth using "]
            .iter()
            .find_map(|words| note.text.as_str().find(words))?;
        Some(Fact::likely("authorization", note.text.span_of(at..note.text.len().min(at + 60))))
    })
}

fn place(credential: &Credential) -> &'static str {
    match &credential.place {
        Place::Authorization => "authorization",
        Place::ProxyAuthorization => "proxy-authorization",
        Place::Header(_) => "key",
        Place::Query => match credential.kind {
            Kind::ApiKey | Kind::BearerJwt | Kind::BearerOpaque => "key",
            _ => "signed-url",
        },
        Place::Cookie => "other-cookies",
        Place::Body => "body",
        Place::Userinfo => "userinfo",
    }
}

/// Is what was sent a credential at all?
pub static LOADED: Question = Question {
    id: "loaded",
    text: "Is what was sent a real credential?",
    choices: &[
        choice("placeholder", "No: a placeholder, an empty variable or an example stands there"),
        choice("real", "Yes"),
    ],
    stage: Stage::Left,
    read: loaded,
    experiment: "Print the header just before it is sent, and look whether a variable's name, `undefined` or nothing stands in it.",
};

fn loaded(evidence: &Evidence<'_>) -> Vec<Fact> {
    let session = evidence.leg().and_then(crate::evidence::Leg::session_cookie);
    for credential in evidence.credentials() {
        // A shell puts the variable's value in: what was sent is not in the paste.
        let filled = |header: &Header| {
            header.origin == Origin::Expanded
                && header.line.start <= credential.span.start
                && credential.span.end <= header.line.end
        };
        if evidence
            .leg()
            .and_then(|leg| leg.request)
            .is_some_and(|request| request.headers.iter().any(filled))
        {
            continue;
        }
        for id in ["placeholder", "empty-credentials", "bracketed-token"] {
            // The brackets of a manual round a token that was filled in.
            if id == "bracketed-token" && credential.text("reason") == Some("missing-space") {
                continue;
            }
            // A cookie beside the session's may well hold `true`.
            let meant = |span: crate::text::Span| {
                credential.place != Place::Cookie
                    || session.is_some_and(|session| session.start < span.end && span.start < session.end)
            };
            let mut issues = credential.issues.iter().filter(|issue| issue.kind.id() == id);
            if let Some(issue) = issues.find(|issue| meant(issue.span)) {
                let beside =
                    credential.place == Place::Query && id == "empty-credentials" && left_empty(evidence);
                let strength = if beside { Strength::Hint } else { Strength::Sure };
                return vec![super::fact("placeholder", Some(issue.span), strength)];
            }
        }
        // User name and password both empty: `Basic Og==`.
        let empty = |id: &str| credential.issues.iter().find(|issue| issue.kind.id() == id);
        if let (Some(issue), Some(_)) = (empty("empty-user"), empty("empty-password")) {
            return vec![Fact::sure("placeholder", issue.span)];
        }
        // "Authorization: Bearer" with nothing behind it: the variable was empty.
        if credential.text("reason") == Some("no-credentials")
            || credential.text("reason") == Some("placeholder")
        {
            return vec![Fact::sure("placeholder", credential.span)];
        }
    }
    super::one(super::beside::empty_variable(evidence).or_else(|| empty_field(evidence)))
}

/// A field of the application's own for a token, in which `null` or `undefined` stands.
fn empty_field(evidence: &Evidence<'_>) -> Option<Fact> {
    let named = |header: &&Header| {
        let name = header.name.as_str().to_ascii_lowercase();
        ["token", "auth", "api-key", "apikey", "jwt"].iter().any(|word| name.contains(word))
            && !["csrf", "xsrf"].iter().any(|word| name.contains(word))
    };
    let nothing = |header: &&Header| {
        ["null", "undefined", "none", "nil"]
            .iter()
            .any(|word| header.value.as_str().eq_ignore_ascii_case(word))
    };
    let header = evidence.leg()?.request?.headers.iter().filter(named).find(nothing)?;
    Some(Fact::sure("placeholder", header.line))
}

/// Whether several of the query's parameters are empty: a program that sends all its fields sends the unused ones too,
/// as a form does (HTML §4.10.21.4), and an empty token among them need not be one that was not loaded.
fn left_empty(evidence: &Evidence<'_>) -> bool {
    let query = evidence.leg().and_then(|leg| leg.url.as_ref()).and_then(|url| url.query.as_ref());
    query.is_some_and(|query| query.as_str().split('&').filter(|pair| pair.ends_with('=')).count() > 1)
}

/// Was a credential meant to be sent? Mostly a person knows.
pub static INTENDED: Question = Question {
    id: "intended",
    text: "Should your program or browser have sent a credential?",
    choices: &[choice("yes", "Yes, it was meant to"), choice("no", "No, none was meant")],
    stage: Stage::Left,
    read: intended,
    experiment: "Look into the program's settings or code for a token, key, user name or login, and whether it is set for this address.",
};

fn intended(evidence: &Evidence<'_>) -> Vec<Fact> {
    let listed = evidence.sent("access-control-request-headers");
    if let Some(value) = listed.filter(|value| value.as_str().to_ascii_lowercase().contains("authorization"))
    {
        return vec![Fact::sure("yes", value.span())];
    }
    let before = evidence.earlier().iter().find_map(|leg| leg.authorization());
    before.map(|credential| vec![Fact::sure("yes", credential.span)]).unwrap_or_default()
}

/// Lost on a redirect?
pub static REDIRECT: Question = Question {
    id: "redirect",
    text: "Was the credential lost on a redirect?",
    choices: &[
        choice("dropped", "Yes: an earlier leg had it, the redirected one has not"),
        choice("redirected", "A redirect came before, and this leg has no credential"),
        choice("kept", "No: it is there after the redirect"),
        choice("none", "There was no redirect"),
    ],
    stage: Stage::Left,
    read: redirect,
    experiment: "Run `curl -v` without `-L`: if the first answer is a 3xx, send the request straight to its Location.",
};

fn redirect(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let Some(hop) = evidence
        .earlier()
        .iter()
        .rev()
        .find(|hop| hop.status().is_some_and(|code| (300..400).contains(&code) && code != 304))
    else {
        return if leg.index == 0 && leg.request.is_some() && evidence.legs.len() > 1 {
            vec![Fact::likely("none", None)]
        } else {
            Vec::new()
        };
    };
    let lost = Hop::all(evidence).into_iter().find(|hop| hop.authorization == Carried::Dropped);
    let had = evidence.earlier().iter().find_map(|leg| leg.authorization());
    let location = hop.response.and_then(|response| response.header("location")).map(|header| header.line);
    match (had, leg.authorization()) {
        (Some(_), None) if leg.request.is_some() => {
            vec![Fact::sure("dropped", lost.map(|hop| hop.span).or(location))]
        }
        (_, Some(_)) => vec![Fact::sure("kept", location)],
        (None, None) => vec![Fact::likely("redirected", location)],
        (Some(_), None) => vec![Fact::likely("redirected", location)],
    }
}

#[cfg(test)]
mod tests {
    use crate::{Context, diagnose};

    fn unloaded(command: &str) -> bool {
        let paste = format!("$ {command}\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n");
        let report = diagnose(&paste, &Context::default());
        report.verdicts[0].cause == "credential-not-loaded"
    }

    #[test]
    fn a_variable_that_the_shell_fills_in_is_no_placeholder() {
        for command in [
            "curl -i -H \"Authorization: Bearer $TOKEN\" https://api.example.com/",
            "curl -i -H 'Authorization: Bearer '${TOKEN} https://api.example.com/",
            "curl -i -H \"X-Api-Key: $(pass show key)\" https://api.example.com/",
            "curl -i -u kim:$PASSWORD https://api.example.com/",
            "http -h api.example.com \"Authorization:Bearer $TOKEN\"",
        ] {
            assert!(!unloaded(command), "{command}");
        }
        for command in [
            "curl -i -H 'Authorization: Bearer $TOKEN' https://api.example.com/",
            "curl -i -u 'kim:${PASSWORD}' https://api.example.com/",
            "curl -i -H \"Authorization: Bearer undefined\" https://api.example.com/",
            "http -h api.example.com 'Authorization:Bearer $TOKEN'",
        ] {
            assert!(unloaded(command), "{command}");
        }
    }
}
