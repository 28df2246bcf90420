//! Words that only repeat what the status says.

use super::{SignHit, Strength};

/// Where something else is stated as well, what only repeats the status becomes a hint. So it does where a
/// credential was sent: "authentication required" does not say that none came.
pub(super) fn demote_echoes(hits: &mut [SignHit], sent: bool) {
    let told = hits.iter().any(|hit| !hit.echo && hit.strength >= Strength::Likely);
    for hit in hits.iter_mut().filter(|hit| hit.echo && hit.strength == Strength::Likely) {
        if told || (sent && ABSENCE.contains(&hit.cause)) {
            hit.strength = Strength::Hint;
        }
    }
}

/// Whether words say no more than the status does.
pub(super) fn is_echo(words: &str) -> bool {
    let plain = words.to_ascii_lowercase().replace([' ', '_', '-', '\n'], "");
    ECHOES.contains(&plain.as_str())
}

/// Words that repeat the status, without blanks and signs: reason phrases and the codes that stand for them.
const ECHOES: &[&str] = &[
    "unauthorized",
    "unauthorised",
    "unauthenticated",
    "unauthorizedaccess",
    "notauthorized",
    "notauthorised",
    "authorizationrequired",
    "authenticationrequired",
    "requiresauthentication",
    "authenticationfailed",
    "authenticationerror",
    "forbidden",
    "forbiddenerror",
    "accessforbidden",
    "requestforbidden",
    "accessdenied",
    "accessisdenied",
    "permissiondenied",
    "notallowed",
    // What is refused is the matter of every refusal; why, other words tell.
    "notpermittedto",
    "notallowedto",
    "notallowedtoaccess",
    "notallowedtoperform",
    "notauthorizedto",
    "notauthorisedto",
    "notauthorizedtoaccess",
    "notauthorizedtoview",
    "youarenotauthorized",
    "you'renotauthorized",
    "youarenotallowed",
    "unauthorizedtoaccess",
    "nothaveaccess",
    "noaccessto",
    "youcannotaccess",
    "accesstothispagehasbeendenied",
    "accesstothispageisdenied",
    "accesstothispageisforbidden",
    "accesstothisresourceisdenied",
    "accesstothisresourceisforbidden",
    "accesstothisresourcehasbeendenied",
    "accesstothissiteisdenied",
    "accesstothissitehasbeendenied",
    "accessblocked",
    "hasbeenblocked",
    "youhavebeenblocked",
    "requestblocked",
    "requestisblocked",
    "requestwasblocked",
    "webpageblocked",
];
/// Causes of which a credential that was sent is no sign.
const ABSENCE: &[&str] =
    &["no-credentials", "api-key-missing", "auth-header-stripped-upstream", "cookie-session-expired"];
