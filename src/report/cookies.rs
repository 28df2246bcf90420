//! Cookies against the request that they should have been in.

use super::findings::Add;
use super::{CookieView, Rich, Severity, slots};
use crate::evidence::{CookieFate, Evidence, Fate, Source, Strength, Withheld, session_like};
use crate::knowledge::sources::{CHIPS, COOKIES_BIS, FETCH_CREDENTIALS};
use crate::text::Lines;

/// The cookies that were set, then those that came along and whose setting the paste does not hold.
pub(super) fn cookies(evidence: &Evidence<'_>, lines: &Lines) -> Vec<CookieView> {
    let fates = CookieFate::all(evidence);
    let known = |name: &str| fates.iter().any(|cookie| cookie.set.name == name);
    let sent = evidence.leg().map(|leg| leg.cookies.as_slice()).unwrap_or_default();
    let others =
        sent.iter().filter(|(name, _)| !known(name.as_str())).take(MOST).map(|(name, value)| CookieView {
            name: slots::tame(name.as_str(), LONGEST),
            attributes: Vec::new(),
            set: None,
            fate: "sent",
            text: Rich::of("Sent. The paste does not show how it was set."),
            source: None,
            span: name.span().cover(value.span()),
        });
    fates.iter().take(MOST).map(|cookie| view(cookie, lines)).chain(others).collect()
}

fn view(cookie: &CookieFate, lines: &Lines) -> CookieView {
    let (fate, text) = words(cookie.fate);
    let set = &cookie.set;
    let attributes = set.attributes.iter().filter_map(|(name, _)| set.shown(name));
    CookieView {
        name: slots::tame(&set.name, LONGEST),
        attributes: attributes.map(|text| slots::tame(&text, LONGEST)).collect(),
        set: Some(lines.line(set.span.start)),
        fate,
        text: Rich::of(text),
        source: cookie.withheld().map(source),
        span: cookie.span,
    }
}

/// Id and words of a fate.
fn words(fate: Fate) -> (&'static str, &'static str) {
    match fate {
        Fate::Sent => ("sent", "Sent."),
        Fate::SentOld => ("sent-old", "Sent with another value than the one that was set last."),
        Fate::Withheld(why, _) => (why.id(), why.words()),
        Fate::Missing => {
            ("missing", "Not sent, though its attributes allow it: nothing of the paste says why.")
        }
        Fate::Unseen => ("unseen", "Whether it was sent the paste does not show."),
        Fate::Next => ("next", "Set by this answer: it goes with the next request."),
    }
}

fn source(why: Withheld) -> Source {
    match why {
        Withheld::PartitionedWithoutSecure | Withheld::OtherPartition => CHIPS,
        Withheld::NotAsked => FETCH_CREDENTIALS,
        _ => COOKIES_BIS,
    }
}

/// Cookies that no browser keeps, and sessions that were kept back.
pub(super) fn findings(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    for cookie in CookieFate::all(evidence).iter().take(MOST) {
        let Fate::Withheld(why, strength) = cookie.fate else { continue };
        if why.is_refused() {
            let rule = why.words().trim_start_matches("Not kept: ");
            let text = format!("No browser keeps this cookie: {rule}");
            add("cookie-not-kept", Severity::Warning, &text, Some(source(why)), Some(cookie.span));
        } else if why != Withheld::TakenAway && session_like(&cookie.set.name) {
            let severity = if strength == Strength::Sure { Severity::Warning } else { Severity::Note };
            let text = format!("A session cookie did not come along. {}", why.words());
            add("cookie-held-back", severity, &text, Some(source(why)), Some(cookie.span));
        }
    }
}

const MOST: usize = 40;
/// In characters.
const LONGEST: usize = 80;
