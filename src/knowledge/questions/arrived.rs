//! Stage 3: did it arrive, and at the right place?

use super::{choice, end_of_request, fact};
use crate::auth::Credential;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Strength, Url};
use crate::text::{Mapped, contains_ignore_case};

/// https or plain http?
pub static TRANSPORT: Question = Question {
    id: "transport",
    text: "Was it sent over https?",
    choices: &[
        choice("http", "No, over plain http"),
        choice("forwarded-http", "The server believes it was plain http"),
        choice("https", "Yes"),
    ],
    stage: Stage::Arrived,
    read: transport,
    experiment: "Look at the address: does it begin with https:// from the first request on?",
};

fn transport(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    if let Some(proto) = evidence.sent("x-forwarded-proto") {
        let choice =
            if proto.as_str().trim().eq_ignore_ascii_case("http") { "forwarded-http" } else { "https" };
        return vec![Fact::likely(choice, proto.span())];
    }
    let Some(url) = &leg.url else { return Vec::new() };
    let at = leg.request.and_then(|request| request.url.as_ref()).map(Mapped::span);
    match url.scheme.as_deref() {
        // Names and addresses of an inner network have no certificate; http is usual there.
        Some("http") if url.host.as_deref().is_some_and(super::contrast::is_inner) => {
            vec![Fact::hint("http", at)]
        }
        Some("http") => vec![Fact::sure("http", at)],
        Some("https") => vec![Fact::sure("https", at)],
        _ => Vec::new(),
    }
}

/// Did the header reach the application?
pub static ARRIVED: Question = Question {
    id: "arrived",
    text: "Did the credential reach the application?",
    choices: &[
        choice("missing-there", "No: a credential was sent, and the answer says there is none"),
        choice("underscore", "Hardly: nginx leaves out fields whose names hold an underscore"),
        choice("judged", "Yes: the answer speaks about it"),
        choice("unreadable", "Yes, in a form that the server does not take for a credential"),
    ],
    stage: Stage::Arrived,
    read: arrived,
    experiment: "Send the request to an endpoint of the same server that prints the headers it received, or look at the application's own log.",
};

fn arrived(evidence: &Evidence<'_>) -> Vec<Fact> {
    let sent = evidence.leg().and_then(|leg| {
        leg.authorization().or_else(|| {
            leg.credentials
                .iter()
                .find(|credential| matches!(credential.place, crate::auth::Place::Header(_)))
        })
    });
    let Some(credential) = sent else { return Vec::new() };
    // A stock page names both a missing and a wrong credential: only an answer that speaks of a missing one counts.
    let absent = |cause: &str| {
        matches!(
            cause,
            "no-credentials"
                | "api-key-missing"
                | "challenge-missing"
                | "auth-header-stripped-upstream"
                | "cookie-not-sent"
                | "wrong-status-403-for-401"
        )
    };
    let rival = evidence.stated.iter().any(|hit| hit.strength >= Strength::Likely && !absent(hit.cause));
    let lacks = |hit: &&crate::evidence::SignHit| {
        matches!(hit.cause, "no-credentials" | "api-key-missing")
            && (hit.strength == Strength::Sure || (hit.strength == Strength::Likely && !rival))
    };
    let sure = evidence.stated.iter().filter(lacks).find(|hit| hit.strength == Strength::Sure);
    let missing = sure.or_else(|| evidence.stated.iter().find(lacks));
    let unreadable = super::formed::well_formed(evidence).into_iter().find(|fact| {
        fact.choice == "bare-token" || (fact.choice == "malformed" && fact.strength == Strength::Sure)
    });
    if let (Some(_), Some(form)) = (missing, unreadable) {
        return vec![Fact::sure("unreadable", form.span)];
    }
    // nginx leaves out fields whose names hold an underscore (ngx_http_core_module: underscores_in_headers is off).
    let nginx = evidence.header("server").is_some_and(|server| server.as_str().starts_with("nginx"));
    let named =
        |place: &crate::auth::Place| matches!(place, crate::auth::Place::Header(name) if name.contains('_'));
    if nginx && named(&credential.place) && evidence.status() == Some(401) {
        return vec![Fact::likely("underscore", Some(credential.span))];
    }
    // `Authorization` is missed, and the credential was put into another field: nothing was removed on the way.
    let elsewhere = matches!(credential.place, crate::auth::Place::Header(_))
        && missing.is_some_and(|hit| hit.cause == "no-credentials");
    if let Some(hit) = missing.filter(|_| !elsewhere) {
        return vec![fact("missing-there", hit.span.or(Some(credential.span)), hit.strength)];
    }
    let judged = evidence.challenges().iter().find_map(|challenge| challenge.param("error"));
    judged.map(|error| vec![Fact::likely("judged", error.span())]).unwrap_or_default()
}

/// Where the request comes from, as a browser tells it.
pub static CROSS_SITE: Question = Question {
    id: "cross-site",
    text: "Does the request come from a page of another site?",
    choices: &[
        choice("no-cors-header", "Yes, and the answer allows no origin"),
        choice("allowed", "Yes, and the answer allows its origin"),
        choice("other-origin", "Yes, and the answer allows another origin than this one"),
        choice("websocket", "It opens a WebSocket and names an origin"),
        choice("embedded", "An image, video or font embedded by another site"),
        choice("null-origin", "Its origin is null"),
        choice(
            "referer",
            "Its Referer names a page of another site, and nothing else tells where it comes from",
        ),
        choice("same", "No"),
    ],
    stage: Stage::Arrived,
    read: cross_site,
    experiment: "Repeat the request without the Origin and Referer headers: `curl` sends neither.",
};

fn cross_site(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let host = leg.host();
    let foreign = |value: &Mapped| {
        Url::read(value, None).host.is_some_and(|from| host.is_some_and(|host| from != host))
    };
    let mut facts = Vec::new();
    if let Some(origin) = evidence.sent("origin") {
        if evidence.sent("upgrade").is_some_and(|value| contains_ignore_case(value.as_str(), "websocket"))
            || evidence.sent("sec-websocket-key").is_some()
        {
            facts.push(Fact::likely("websocket", origin.span()));
        }
        if origin.as_str() == "null" {
            facts.push(Fact::likely("null-origin", origin.span()));
        } else if foreign(origin) {
            let allowed = evidence.header("access-control-allow-origin");
            match allowed {
                Some(value)
                    if !matches!(value.as_str().trim(), "*")
                        && value.as_str().trim() != origin.as_str().trim() =>
                {
                    facts.push(Fact::likely("other-origin", value.span()));
                }
                Some(value) => facts.push(Fact::likely("allowed", value.span())),
                None if evidence.response().is_some() => {
                    facts.push(Fact::likely("no-cors-header", origin.span()));
                }
                None => {}
            }
        } else if host.is_some() {
            facts.push(Fact::likely("same", origin.span()));
        }
    }
    let media = evidence.sent("sec-fetch-dest").is_some_and(|value| {
        matches!(value.as_str(), "image" | "video" | "audio" | "font" | "track" | "object" | "embed")
    }) || leg.url.as_ref().is_some_and(|url| is_media(url.path.as_str()));
    let cross = evidence.sent("sec-fetch-site").filter(|value| value.as_str() == "cross-site");
    if let Some(site) = cross
        && media
        && evidence.sent("referer").is_none()
    {
        facts.push(Fact::likely("embedded", site.span()));
    }
    if let Some(referer) = evidence.sent("referer")
        && media
        && foreign(referer)
    {
        facts.push(Fact::likely("embedded", referer.span()));
    } else if let Some(referer) = evidence.sent("referer")
        && facts.is_empty()
        && evidence.sent("sec-fetch-site").is_none()
        && !host.is_some_and(|host| host.starts_with("127.") || host.starts_with("localhost"))
        && foreign(referer)
    {
        facts.push(Fact::likely("referer", referer.span()));
    }
    facts
}

fn is_media(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".mp4", ".webm", ".mp3", ".m3u8", ".ts",
        ".woff", ".woff2", ".ttf",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}

/// Do the names that proxies forward fit?
pub static FORWARDED: Question = Question {
    id: "forwarded",
    text: "Does the application see the same host and scheme as the browser?",
    choices: &[
        choice("other-host", "No: Origin or Referer name another host than Host"),
        choice("other-scheme", "No: https outside, http inside"),
        choice("same", "Yes"),
    ],
    stage: Stage::Arrived,
    read: forwarded,
    experiment: "Log Host, X-Forwarded-Host and X-Forwarded-Proto as the application receives them, and compare them with the browser's address bar.",
};

fn forwarded(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(host) = evidence.leg().and_then(|leg| leg.host()) else { return Vec::new() };
    if let Some(link) = own_link_without_tls(evidence, host) {
        return vec![Fact::sure("other-scheme", link)];
    }
    let proxied =
        ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"]
            .iter()
            .find_map(|name| evidence.sent(name));
    let inner = host.parse::<std::net::IpAddr>().is_ok()
        || host == "localhost"
        || !host.contains('.')
        || matches!(host.rsplit('.').next(), Some("internal" | "local" | "svc"));
    let outer =
        evidence.sent("origin").filter(|value| value.as_str() != "null").or_else(|| evidence.sent("referer"));
    let Some(outer) = outer else { return Vec::new() };
    let outer_url = Url::read(outer, None);
    let Some(from) = outer_url.host.as_deref() else { return Vec::new() };
    if from != host
        && (proxied.is_some() || inner)
        && evidence.sent("sec-fetch-site").is_none_or(|value| value.as_str() != "cross-site")
    {
        let strength = if proxied.is_some() && inner { Strength::Sure } else { Strength::Likely };
        return vec![fact("other-host", Some(outer.span()), strength)];
    }
    let scheme = evidence.sent("x-forwarded-proto").map(|value| value.as_str().trim().to_ascii_lowercase());
    if from == host && outer_url.scheme.as_deref() == Some("https") && scheme.as_deref() == Some("http") {
        return vec![Fact::likely("other-scheme", outer.span())];
    }
    if from == host { vec![Fact::likely("same", outer.span())] } else { Vec::new() }
}

/// Whether a key ends in the name of a data centre, as `-us10`, and the host begins with another one, as `us2.api`
/// (Mailchimp's fundamentals: the key's suffix is the host's first label).
fn names_other_data_centre(key: &Credential, host: &str) -> bool {
    let centre = |name: &str| {
        let digits = name.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        name.len() - digits.len() == 2
            && matches!(digits.len(), 1..=2)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let value = ["password", "key", "token"].iter().find_map(|name| key.text(name)).unwrap_or_default();
    let own = value.rsplit_once('-').map(|(_, end)| end).filter(|end| centre(end));
    let asked = host.split_once('.').map(|(label, _)| label).filter(|label| centre(label));
    own.zip(asked).is_some_and(|(own, asked)| own != asked)
}

/// A link to the next page, or to the thing itself, that an answer over https writes with http: the application does
/// not learn the scheme from its proxy.
fn own_link_without_tls(evidence: &Evidence<'_>, host: &str) -> Option<crate::text::Span> {
    let url = evidence.leg()?.url.as_ref()?;
    if url.scheme.as_deref() != Some("https") {
        return None;
    }
    let link = format!("http://{host}{}", url.path.as_str());
    let bodies = evidence.legs.iter().filter_map(|leg| leg.response?.body.as_ref());
    bodies.chain(evidence.capture.notes.iter().map(|note| &note.text)).take(200).find_map(|text| {
        let at = text.as_str().find(&link)?;
        let before = text.as_str().get(..at)?;
        let key = before.trim_end_matches([' ', ':', '"', '\'', '\n', '=', '\\', '>']);
        LINKS.iter().any(|name| key.ends_with(name)).then(|| text.span_of(at..at + link.len()))
    })
}

/// The names that APIs give their own links.
const LINKS: &[&str] =
    &["next", "previous", "prev", "first", "last", "self", "href", "next_page_url", "nextLink"];

/// Is the host one that the server serves by name?
pub static ADDRESS: Question = Question {
    id: "address",
    text: "Is it the documented address: host, path, version, slash?",
    choices: &[
        choice("bare-ip", "The host is an address or localhost"),
        choice("doubled", "The path holds a doubled part, a leftover template or a `#` that cuts it off"),
        choice("documented", "Yes, character by character"),
        choice("other", "No"),
    ],
    stage: Stage::Arrived,
    read: address,
    experiment: "Compare host, path, version and trailing slash with the documentation's own example, character by character.",
};

fn address(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let Some(url) = &leg.url else { return Vec::new() };
    let at = leg
        .request
        .and_then(|request| request.url.as_ref())
        .map(Mapped::span)
        .or_else(|| end_of_request(evidence));
    let path = url.path.as_str();
    if ["%7B", "%7b", "{{", "${", "/undefined", "/null/", "/:"].iter().any(|mark| path.contains(mark)) {
        return vec![Fact::sure("doubled", at)];
    }
    // RFC 3986 §3.5: what follows `#` is never sent. `#/` is a page's own route.
    let asked = leg.request.and_then(|request| request.url.as_ref()).map_or("", Mapped::as_str);
    let cut = asked.split_once('#').filter(|(before, _)| !before.ends_with('/'));
    if cut.is_some_and(|(_, behind)| behind.contains('/') && !behind.starts_with(['/', '!'])) {
        return vec![Fact::likely("doubled", at)];
    }
    if path.contains("//") || path.contains("undefined") || path.ends_with("/null") {
        return vec![Fact::likely("doubled", at)];
    }
    if leg.credentials.iter().any(|key| names_other_data_centre(key, leg.host().unwrap_or_default())) {
        return vec![Fact::sure("other", at)];
    }
    if url.host.as_deref().is_some_and(|host| host.parse::<std::net::IpAddr>().is_ok()) {
        return vec![Fact::hint("bare-ip", at)];
    }
    Vec::new()
}
