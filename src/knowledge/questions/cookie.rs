//! Stage 2: what became of the session cookie?

use super::choice;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{CookieFate, Evidence, Fate, SetCookie, Withheld, session_like};

/// What became of the session cookie.
pub static COOKIE: Question = Question {
    id: "cookie",
    text: "What became of the session cookie?",
    choices: &[
        choice("set-not-sent", "It was set before, and is not in this request"),
        choice("not-kept", "It was set against a rule, so that no browser keeps it"),
        choice("held-secure", "It was set before, and `Secure` keeps it back from http"),
        choice(
            "held-same-site",
            "It was set before, and `SameSite` keeps it back from another site's request",
        ),
        choice("held-domain", "It was set before, for another host"),
        choice("held-path", "It was set before, for another path"),
        choice("ran-out", "It was set before, and ended before this request"),
        choice("cleared", "The answer takes it away"),
        choice("renewed", "The answer sets a new one though one was sent"),
        choice("sent", "It was sent"),
        choice("cross-site", "The request is cross-site and carries none"),
        choice("expected", "The request is cross-site and carries none, and the answer allows credentials"),
    ],
    stage: Stage::Left,
    read: cookie,
    experiment: "In the browser open Application (or Storage) > Cookies for the address that was called, and the request's Cookies tab: it names the reason for each cookie that was held back.",
};

fn cookie(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let sent = leg.session_cookie();
    let mut facts = Vec::new();
    if let Some(response) = leg.response {
        for set in SetCookie::all(response).iter().filter(|set| session_like(&set.name)) {
            if set.deletes(evidence.clock.now) || set.empty {
                facts.push(Fact::sure("cleared", set.span));
            } else if sent.is_some() {
                facts.push(Fact::hint("renewed", set.span));
            }
        }
    }
    if sent.is_none() && leg.request.is_some() && leg.authorization().is_none() {
        facts.extend(not_sent(evidence));
    }
    if let Some(span) = sent {
        facts.push(Fact::sure("sent", span));
    }
    let site = evidence.sent("sec-fetch-site").filter(|value| value.as_str() == "cross-site");
    if let (Some(site), None) = (site, leg.credentials.first())
        && evidence.request_seen_whole()
    {
        // Only pages that send cookies need this header (Fetch: CORS protocol and credentials).
        match evidence.header("access-control-allow-credentials") {
            Some(allowed) => facts.push(Fact::sure("expected", allowed.span())),
            None => facts.push(Fact::likely("cross-site", site.span())),
        }
    }
    facts
}

/// The session cookie that was set before, and why it did not come.
fn not_sent(evidence: &Evidence<'_>) -> Option<Fact> {
    let own = evidence.leg().map(|leg| leg.index);
    let found = CookieFate::all(evidence).into_iter().find(|cookie| {
        session_like(&cookie.set.name)
            && Some(cookie.leg) != own
            && !cookie.set.empty
            && cookie.withheld() != Some(Withheld::TakenAway)
    })?;
    let choice = match found.fate {
        Fate::Sent | Fate::SentOld | Fate::Next => return None,
        Fate::Missing | Fate::Unseen => "set-not-sent",
        Fate::Withheld(why, _) => match why {
            why if why.is_refused() => "not-kept",
            Withheld::OverHttp => "held-secure",
            Withheld::Strict | Withheld::Lax | Withheld::LaxByDefault => "held-same-site",
            Withheld::OtherHost | Withheld::OtherDomain => "held-domain",
            Withheld::OtherPath => "held-path",
            Withheld::Expired => "ran-out",
            _ => "set-not-sent",
        },
    };
    // The line that set it tells, and in it the attribute that keeps the cookie back.
    let attribute = found.withheld().and_then(|why| found.set.attribute_span(why.attribute()));
    let span = attribute.filter(|_| choice != "set-not-sent").unwrap_or(found.set.span);
    Some(Fact::sure(choice, span))
}
