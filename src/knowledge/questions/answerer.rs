//! Stage 1: who answered, and is it a refusal at all?

use super::{choice, fact, one};
use crate::auth::Place;
use crate::capture::{Capture, NoteKind, Seen, told};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg, ProductKind, Strength};
use crate::text::{Mapped, contains_ignore_case, ends_with_ignore_case};

/// The kind of answer.
pub static REFUSAL: Question = Question {
    id: "refusal",
    text: "Which answer did you get?",
    choices: &[
        choice("401", "401: not authenticated"),
        choice("403", "403: refused"),
        choice("407", "407: a proxy asks for credentials"),
        choice("login-redirect", "A redirect to a login page"),
        choice("redirect", "Another redirect"),
        choice("429", "429: too many requests"),
        choice("400", "400: bad request"),
        choice("404", "404: not found"),
        choice("419", "419: page expired"),
        choice("511", "511: the network asks for a login"),
        choice("other-error", "Another error"),
        choice("success", "Success"),
        choice("none", "No answer at all"),
    ],
    stage: Stage::Answerer,
    read: refusal,
    experiment: "Look at the status code: in the browser's Network panel, or with `curl -i`.",
};

fn refusal(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(status) = evidence.status() else { return Vec::new() };
    let at = evidence.status_span();
    let answer = match status {
        401 => "401",
        403 => "403",
        407 => "407",
        429 => "429",
        400 => "400",
        404 => "404",
        419 => "419",
        511 => "511",
        200..=299 | 304 => "success",
        300..=303 | 305..=399 if leads_to_login(evidence) => "login-redirect",
        300..=303 | 305..=399 => "redirect",
        402 | 405 | 406 | 408..=418 | 420..=428 | 430..=439 | 441..=510 | 512..=599 => "other-error",
        _ => return Vec::new(),
    };
    // An API that answers 200 and names an error in the body has not succeeded.
    let stated = |hit: &crate::evidence::SignHit| !hit.echo && hit.strength >= Strength::Likely;
    let named = answer == "success"
        && (evidence.stated.iter().any(stated)
            || evidence.body().is_some_and(|body| {
                let head: String = body.as_str().trim_start().chars().take(600).collect();
                (head.starts_with('{') && ERROR_MEMBERS.iter().any(|mark| head.contains(mark)))
                    || (head.starts_with('<') && refuses_by_title(&head))
            }));
    let refused = answer == "success" && tells_refusal(evidence.capture);
    vec![fact(answer, at, if named || refused { Strength::Likely } else { Strength::Sure })]
}

/// Whether the text beside the messages names a refusal's status: the success that was read may not be what is asked
/// about.
fn tells_refusal(capture: &Capture) -> bool {
    let said = capture.notes.iter().filter(|note| !matches!(note.kind, NoteKind::Command | NoteKind::Worked));
    let mut lines = said.take(MANY_NOTES).flat_map(|note| note.text.as_str().lines());
    lines.any(|line| line.len() < LONG_LINE && told(line).is_some())
}

/// So many notes are looked through.
const MANY_NOTES: usize = 40;
/// Longer lines are data.
const LONG_LINE: usize = 4_000;

/// Whether a page's title is a refusal's, whatever the status says.
fn refuses_by_title(page: &str) -> bool {
    let title = crate::text::find_ignore_case(page, "<title>").and_then(|at| page.get(at + 7..));
    title.is_some_and(|title| {
        let title = title.split('<').next().unwrap_or_default().to_ascii_lowercase();
        REFUSING_TITLES.iter().any(|words| title.contains(words))
    })
}

/// Words of the titles of pages that refuse.
const REFUSING_TITLES: &[&str] =
    &["rejected", "denied", "forbidden", "unauthorized", "blocked", "attention required", "just a moment"];

/// How bodies begin that name an error whatever the status says: GraphQL, JSON-RPC and older APIs.
const ERROR_MEMBERS: &[&str] = &[
    "\"errors\":",
    "\"error\":\"",
    "\"error\": \"",
    "\"error\":{",
    "\"error\": {",
    "\"error\":[\"",
    "\"ok\":false",
    "\"ok\": false",
    "\"success\":false",
    "\"success\": false",
    "\"exception\":",
    "\"error_message\":",
    "\"errcode\":4",
];

/// Whether the redirect's target is a login page.
pub(super) fn leads_to_login(evidence: &Evidence<'_>) -> bool {
    evidence.header("location").is_some_and(|target| {
        let words = [
            "login",
            "signin",
            "sign-in",
            "sign_in",
            "/sso",
            "oauth",
            "authorize",
            "saml",
            "/auth/",
            "accounts.",
            "logon",
            "openid",
            "://auth.",
            "?rd=",
            "returnurl=",
            "return_to=",
            "redirect_uri=",
        ];
        words.iter().any(|word| contains_ignore_case(target.as_str(), word))
    })
}

/// Part of a handshake?
pub static HANDSHAKE: Question = Question {
    id: "handshake",
    text: "Is this the first leg of a handshake?",
    choices: &[
        choice("later-success", "Yes: a later leg for the same address succeeded"),
        choice("first-leg", "It has the form of one: no credential, and a challenge that takes several legs"),
        choice("registry", "Yes: the challenge names a token service to ask first"),
        choice("no", "No"),
    ],
    stage: Stage::Answerer,
    read: handshake,
    experiment: "Look whether the same request follows once more with an Authorization header, and how that one ends.",
};

fn handshake(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    // A handshake asks the same address once more, this time with a credential.
    let elsewhere =
        |other: &Leg<'_>| other.host().is_some() && leg.host().is_some() && other.host() != leg.host();
    let same = |other: &Leg<'_>| same_address(other, leg) && !elsewhere(other);
    // Digest and Negotiate ask again of who sent something; a password or a token is refused for good.
    let whole = |leg: &Leg<'_>| {
        leg.judged().any(|credential| {
            credential.place == Place::Authorization && (credential.is("basic") || credential.is("bearer"))
        })
    };
    let brings = |first: &Leg<'_>, second: &Leg<'_>| {
        if whole(first) {
            return false;
        }
        let carries = |leg: &Leg<'_>| {
            leg.credentials.iter().any(|credential| {
                matches!(credential.place, Place::Authorization | Place::ProxyAuthorization)
            })
        };
        // Without a challenge nothing was asked for (RFC 9110 §15.5.2).
        let silent = first.challenges.is_empty()
            && first.response.is_some_and(|answer| answer.seen == Seen::Whole && !answer.headers.is_empty());
        !silent
            && (second.request.is_none_or(|request| request.seen != Seen::Whole)
                || (carries(second) && !first.challenges.is_empty()))
    };
    if evidence.status().is_some_and(|status| status < 400) {
        let before = evidence
            .earlier()
            .iter()
            .rev()
            .take_while(|earlier| same(earlier))
            .find(|earlier| matches!(earlier.status(), Some(401 | 407)));
        let before = before.filter(|earlier| brings(earlier, leg));
        return one(before.map(|earlier| {
            Fact::sure("later-success", earlier.response.and_then(|response| response.status_span))
        }));
    }
    if !matches!(evidence.status(), Some(401 | 407)) {
        return Vec::new();
    }
    let later = evidence
        .later()
        .iter()
        .find(|later| later.status().is_some_and(|status| status < 400) && same(later) && brings(leg, later));
    if let Some(later) = later {
        return vec![Fact::sure("later-success", later.response.and_then(|response| response.status_span))];
    }
    if let Some(span) = logged_success(evidence) {
        return vec![Fact::likely("later-success", span)];
    }
    let registry = leg.challenges.iter().find(|challenge| {
        challenge.is("bearer")
            && challenge.param("service").is_some()
            && challenge.param("realm").is_some_and(|realm| realm.as_str().starts_with("http"))
    });
    let anonymous = evidence.request().is_none()
        || !leg
            .judged()
            .any(|credential| matches!(credential.place, Place::Authorization | Place::ProxyAuthorization));
    if let Some(challenge) = registry {
        let strength = if anonymous && evidence.request_seen_whole() {
            Strength::Sure
        } else if anonymous {
            Strength::Likely
        } else {
            Strength::Hint
        };
        return vec![fact("registry", Some(challenge.span), strength)];
    }
    if !anonymous {
        return vec![Fact::sure("no", None)];
    }
    let multi = leg.challenges.iter().find(|challenge| {
        ["digest", "ntlm", "negotiate", "scram-sha-256", "scram-sha-1", "mutual", "hoba"]
            .iter()
            .any(|name| challenge.is(name))
    });
    match multi {
        Some(challenge) if evidence.request_seen_whole() => vec![Fact::likely("first-leg", challenge.span)],
        Some(challenge) => vec![Fact::hint("first-leg", challenge.span)],
        None => Vec::new(),
    }
}

/// A client's log that ends the refused request line and then the same line once more, this time with success.
fn logged_success(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let leg = evidence.leg()?;
    let status = evidence.status()?;
    let method = leg.method()?;
    if leg.challenges.is_empty() {
        return None;
    }
    // `"GET /path HTTP/1.1" 401 0`
    let mut lines = evidence.capture.notes.iter().flat_map(|note| {
        note.text.as_str().lines().filter_map(|line| {
            let (_, rest) = line.split_once(&format!("\"{method} "))?;
            let (request, code) = rest.split_once("\" ")?;
            let code: u16 = code.split(' ').next()?.parse().ok()?;
            Some((request, code, note.text.span()))
        })
    });
    let (refused, ..) = lines.by_ref().find(|(_, code, _)| *code == status)?;
    lines.find(|(request, code, _)| *request == refused && (200..300).contains(code)).map(|(.., span)| span)
}

/// Who wrote the answer.
pub static ANSWERER: Question = Question {
    id: "answerer",
    text: "Who wrote this answer?",
    choices: &[
        choice("edge", "Something in front of the server: a CDN, a firewall, a bot check"),
        choice("gateway", "A gateway or proxy"),
        choice("web-server", "The web server itself"),
        choice("application", "The application"),
    ],
    stage: Stage::Answerer,
    read: answerer,
    experiment: "Compare this answer's headers and page with those of a page of the same site that works: the application's own headers are missing where something in front answered.",
};

fn answerer(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(response) = evidence.response() else { return Vec::new() };
    if response.status == Some(407) {
        return vec![Fact::sure("gateway", response.status_span)];
    }
    let server = response.header("server");
    let at = server.map(|header| header.line);
    let body = response.body.as_ref().map_or("", Mapped::as_str);
    if is_server_page(body) {
        return vec![Fact::likely("web-server", response.body.as_ref().map(Mapped::span))];
    }
    let application = response.headers.iter().find(|header| {
        [
            "x-powered-by",
            "x-request-id",
            "x-runtime",
            "set-cookie",
            "x-aspnet-version",
            "x-generator",
            "x-frame-options",
        ]
        .iter()
        .any(|name| header.is(name))
    });
    let json = body.trim_start().starts_with(['{', '[']);
    if json || application.is_some() {
        let span = if json {
            response.body.as_ref().map(Mapped::span)
        } else {
            application.map(|header| header.line)
        };
        return vec![fact("application", span, if json { Strength::Likely } else { Strength::Hint })];
    }
    let edge = evidence.products.iter().any(|product| product.kind == ProductKind::Edge);
    if edge {
        return vec![Fact::hint("edge", at)];
    }
    Vec::new()
}

/// The stock error pages of web servers, told by their own markup.
pub(super) fn is_server_page(body: &str) -> bool {
    let head: String = body.chars().take(1200).collect::<String>().to_ascii_lowercase();
    let nginx = head.contains("<center><h1>") && head.contains("<hr>");
    let apache = head.contains("//ietf//dtd html 2.0//en")
        || (head.contains("you don't have permission to access") && head.contains("<h1>forbidden</h1>"));
    let lighttpd = head.contains("<h1>403 forbidden</h1>")
        || head.contains("<h1>401 unauthorized</h1>")
        || head.contains("<h1>403 - forbidden</h1>");
    let iis = head.contains("server error") && head.contains("<fieldset>");
    nginx || apache || lighttpd || iis
}

/// Refused by rate?
pub static RATE: Question = Question {
    id: "rate",
    text: "Were there too many requests or attempts?",
    choices: &[
        choice("limited", "Yes: the answer says to wait"),
        choice("used-up", "The allowance is used up"),
        choice("passed-before", "The same request passed several times, and then it did not"),
        choice("locked-out", "The same request was refused as wrong several times, and then altogether"),
        choice("no", "No: there is allowance left"),
    ],
    stage: Stage::Answerer,
    read: rate,
    experiment: "Wait ten minutes without any request, then send one.",
};

fn rate(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(status) = evidence.status() else { return Vec::new() };
    if status < 400 {
        return Vec::new();
    }
    // `…-mitigated: challenge`: a puzzle is to be solved, whatever the status says.
    let puzzle = |header: &crate::capture::Header| {
        ends_with_ignore_case(header.name.as_str(), "-mitigated")
            && header.value.as_str().trim() == "challenge"
    };
    if status == 429 && !evidence.response().is_some_and(|response| response.headers.iter().any(puzzle)) {
        return vec![Fact::sure("limited", evidence.status_span())];
    }
    let line = |name: &str| evidence.response().and_then(|response| response.header(name));
    if let Some(header) = line("retry-after").filter(|header| header.value.as_str().trim() != "0") {
        return vec![Fact::likely("limited", header.line)];
    }
    for name in ["x-ratelimit-remaining", "x-rate-limit-remaining", "ratelimit-remaining"] {
        let Some(header) = line(name) else { continue };
        let left = header.value.as_str().trim();
        return vec![if left == "0" {
            Fact::likely("used-up", header.line)
        } else {
            Fact::likely("no", header.line)
        }];
    }
    one(passed_before(evidence).or_else(|| in_a_row(evidence)).or_else(|| locked_out(evidence)))
}

/// Answers alone, of which those before passed within the same minute.
fn in_a_row(evidence: &Evidence<'_>) -> Option<Fact> {
    let leg = evidence.leg().filter(|leg| leg.request.is_none() && leg.status() == Some(403))?;
    let at = |leg: &Leg<'_>| crate::text::time::read(leg.response?.header("date")?.value.as_str());
    let own = at(leg)?;
    let before = evidence.earlier();
    let passed = |other: &&Leg<'_>| {
        other.request.is_none()
            && other.status() == Some(200)
            && at(other).is_some_and(|at| (0..60).contains(&(own - at)))
    };
    (before.len() > 1 && before.iter().filter(passed).count() == before.len())
        .then(|| Fact::likely("passed-before", evidence.status_span()))
}

/// A row of 401s for the same thing, and then a 403: whoever guesses is shut out.
fn locked_out(evidence: &Evidence<'_>) -> Option<Fact> {
    if evidence.status() != Some(403) {
        return None;
    }
    let lines = evidence.capture.notes.iter().flat_map(|note| note.text.as_str().lines()).take(200);
    let codes = lines.filter_map(|line| {
        let mut words = line.split([' ', ':', ',', '(', ')', '"']);
        words.find_map(|word| match word {
            "401" => Some(401_u16),
            "403" => Some(403),
            _ => None,
        })
    });
    let codes: Vec<u16> = codes.collect();
    let refused = codes.iter().take_while(|code| **code == 401).count();
    (refused >= PASSED && codes.get(refused) == Some(&403))
        .then(|| Fact::likely("locked-out", evidence.status_span()))
}

/// The same request passed at least [`PASSED`] times and is refused now: in an earlier leg, or in a row of status codes.
fn passed_before(evidence: &Evidence<'_>) -> Option<Fact> {
    let leg = evidence.leg()?;
    if !matches!(evidence.status(), Some(403 | 503)) {
        return None;
    }
    let same = |other: &Leg<'_>| {
        leg.method().is_some()
            && other.method() == leg.method()
            && same_address(other, leg)
            && sent_authorization(other) == sent_authorization(leg)
            && other.status().is_some_and(|status| (200..300).contains(&status))
    };
    if evidence.earlier().iter().filter(|other| same(other)).count() >= PASSED {
        return Some(Fact::likely("passed-before", evidence.status_span()));
    }
    evidence.capture.notes.iter().find_map(|note| {
        let text = note.text.as_str();
        let mut from = 0;
        text.split_inclusive('\n').find_map(|line| {
            let at = from;
            from += line.len();
            let codes: Option<Vec<u16>> = line.split_whitespace().map(|word| word.parse().ok()).collect();
            let codes = codes.filter(|codes| codes.iter().all(|code| (100..600).contains(code)))?;
            let passed = codes.iter().take_while(|code| **code < 300).count();
            let refused = codes.iter().skip(passed).all(|code| *code >= 400) && passed < codes.len();
            (passed >= PASSED && refused).then(|| {
                Fact::likely("passed-before", Some(note.text.span_of(at..at + line.trim_end().len())))
            })
        })
    })
}

/// Whether two legs ask for the same path and query.
pub(super) fn same_address(one: &Leg<'_>, two: &Leg<'_>) -> bool {
    let address = |url: &'_ crate::evidence::Url| {
        (url.path.as_str().to_string(), url.query.as_ref().map(|query| query.as_str().to_string()))
    };
    one.url.is_some() && one.url.as_ref().map(address) == two.url.as_ref().map(address)
}

/// The Authorization value of a leg.
pub(super) fn sent_authorization<'e>(leg: &'e Leg<'_>) -> Option<&'e str> {
    leg.request?.header("authorization").map(|header| header.value.as_str())
}

/// As often a request must have passed before its refusal tells of a limit.
const PASSED: usize = 3;

/// An old answer from a cache?
pub static CACHE: Question = Question {
    id: "cache",
    text: "Is it an old answer from a cache?",
    choices: &[choice("replayed", "Yes: a cache replayed it"), choice("fresh", "No: it is fresh")],
    stage: Stage::Answerer,
    read: cache,
    experiment: "Send the same request with `Cache-Control: no-cache` and a new query parameter, such as `?x=1`.",
};

fn cache(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(response) = evidence.response() else { return Vec::new() };
    if response.status.is_none_or(|status| status < 400) {
        return Vec::new();
    }
    // RFC 9111 §5.1: Age tells for how many seconds the answer has been stored.
    let aged = response.header("age").filter(|_| evidence.clock.age.is_some_and(|age| age > 0));
    if let Some(header) = aged {
        return vec![Fact::sure("replayed", header.line)];
    }
    if let Some(span) = counted_down(evidence, response) {
        return vec![Fact::sure("replayed", span)];
    }
    for header in response.headers.iter().filter(|header| tells_of_cache(header.name.as_str())) {
        let value = header.value.as_str();
        // RFC 9211: `ExampleCache; hit`.
        let hit = crate::evidence::pattern_matches(value, "hit") && !contains_ignore_case(value, "hit-for");
        if hit {
            return vec![Fact::sure("replayed", header.line)];
        }
        if ["miss", "dynamic", "bypass", "expired", "error from"]
            .iter()
            .any(|word| contains_ignore_case(value, word))
        {
            return vec![Fact::likely("fresh", header.line)];
        }
    }
    Vec::new()
}

/// Where an answer's max-age is by as many seconds less than an earlier one's as have passed: the rest of a life in a
/// store (RFC 9111 §4.2.1).
fn counted_down(evidence: &Evidence<'_>, response: &crate::capture::Response) -> Option<crate::text::Span> {
    let leg = evidence.leg()?;
    let left = |response: &crate::capture::Response| {
        let fields = response.header("cache-control")?.value.as_str();
        let age = fields.split(',').find_map(|part| part.trim().strip_prefix("max-age="))?;
        age.parse::<i64>().ok()
    };
    let sent = |response: &crate::capture::Response| {
        crate::text::time::read(response.header("date")?.value.as_str())
    };
    let (own, at) = (left(response)?, sent(response)?);
    evidence.earlier().iter().filter(|early| same_address(early, leg)).find_map(|early| {
        let before = early.response.filter(|before| before.status == response.status)?;
        let passed = at - sent(before)?;
        (passed > 0 && left(before)? - own == passed)
            .then(|| response.header("cache-control").map(|header| header.line))?
    })
}

/// Fields in which caches say what they did: RFC 9211's, and names of the form `X-Cache`, `X-Proxy-Cache`,
/// `X-Nginx-Cache-Status`. `X-Cache-Lookup` tells of a search alone.
fn tells_of_cache(name: &str) -> bool {
    ["-cache", "cache-status"].iter().any(|end| ends_with_ignore_case(name, end))
}

/// What people write of other programs. Only where nothing was sent that a browser would lack, and no browser asked.
fn remarked(evidence: &Evidence<'_>) -> Option<Fact> {
    let leg = evidence.leg()?;
    // A command that names no program sends its own name.
    let tool = ["curl-cmd", "wget", "httpie-cmd"].contains(&evidence.capture.format);
    let browser = evidence.sent("user-agent").map_or(!tool, |agent| agent.as_str().starts_with("Mozilla/"));
    if browser || !leg.credentials.is_empty() || evidence.status() == Some(401) || !leg.challenges.is_empty()
    {
        return None;
    }
    super::remarked(evidence, |line| crate::evidence::find_pattern(line, OPENS).map(|_| "other-program"))
}

/// What people write of other places: a passing request from there, or that it fails from one place alone.
fn elsewhere(evidence: &Evidence<'_>) -> Option<Fact> {
    if evidence.status() == Some(401) {
        return None;
    }
    super::remarked(evidence, |line| {
        let other = crate::evidence::find_pattern(line, OTHER_PLACE).is_some();
        let passes = || crate::evidence::find_pattern(line, PLACE_PASSES).is_some();
        ((other && passes()) || crate::evidence::find_pattern(line, ONE_PLACE).is_some())
            .then_some("other-network")
    })
}

/// How people name another place.
const OTHER_PLACE: &str = "from home|at home|from my home*|from another network|from a different network|from other network*|on another network|\
            other networks|mobile data|from my phone|phone's network|from my laptop|from my own machine|from my machine|\
            from my local*|on my laptop|on my machine|from another server|from other servers|on another server|on other servers|\
            other vps|another vps|from another ip|different ip|other ip|another ip|new ip|with a vpn|via vpn|over vpn|\
            over a vpn|through a vpn|through a proxy|using a vpn|with vpn|vpn on|residential*|from the office|\
            from outside|from inside|from europe|from the us|from germany|other location|another location|another country|\
            other country|other region|another region|runs locally|works locally";
/// How they say that it passes there.
const PLACE_PASSES: &str = "200|works|work|worked|ok|fine|passes|passed|succeeds|succeeded|goes through|no problem|can access|\
            loads|opens|reachable";
/// How they say that one place alone is refused.
const ONE_PLACE: &str = "only~from our server|only~from the server|only~from my server|only~my wi-fi|only~my wifi|only~my network|\
            only~my home|only~this network|only~our network|only~this server|only~from aws|only~from github actions|\
            only~in ci|only~on ci|only~from the cloud|only~from azure|only~from gcp";

/// Every word of a remark that is looked for.
pub(super) fn remark_words() -> impl Iterator<Item = &'static str> {
    [OTHER_PLACE, PLACE_PASSES, ONE_PLACE, OPENS].into_iter()
}

/// How people say that a browser gets it.
const OPENS: &str = "opens~in~firefox|opens~in~chrome|opens~in~browser|works~in~firefox|works~in~chrome|works~in~browser|\
            loads~in~browser|fine in~browser|ok in~browser|browser~opens|browser~shows|browser~works|browser~loads|\
            opens~in safari|works~in safari|opens~in edge|works~in edge";

/// Does it depend on where the request comes from? Beside what people remark, only they can tell.
pub static NETWORK: Question = Question {
    id: "network",
    text: "Does the same request work from another network or with another program?",
    choices: &[
        choice("other-network", "Yes, from another network"),
        choice("other-program", "Yes, with another program or browser"),
        choice("neither", "No, it fails everywhere"),
    ],
    stage: Stage::Answerer,
    read: |evidence| super::one(elsewhere(evidence).or_else(|| remarked(evidence))),
    experiment: "Send it once over the phone's mobile network, and once with a plain browser window instead of the program.",
};
