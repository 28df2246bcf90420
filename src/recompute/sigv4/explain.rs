//! Why a line of the server's canonical request is another one, in words.

use super::read::Sent;
use super::{path, query};
use crate::recompute::bytes::{Hash, percent_octets};
use crate::recompute::request::Asked;
use crate::text::code;

/// The path.
pub(super) fn path_words(sent: &Sent, asked: &Asked, theirs: &str) -> String {
    let twice = path(&asked.path, false);
    let once = path(&asked.path, true);
    if sent.s3 && theirs == twice {
        return "the server encodes it twice, as services other than S3 do: sign for the service that answers.".into();
    }
    if !sent.s3 && theirs == once {
        return "the server encodes it once, as S3 does: the service in the scope is another one.".into();
    }
    if percent_octets(theirs) == percent_octets(&sent.canonical.path) {
        return "only the percent-encoding differs: the client must send the path as it signs it.".into();
    }
    if theirs.trim_end_matches('/') == sent.canonical.path.trim_end_matches('/') {
        return "the slash at its end was added or taken off.".into();
    }
    if let Some(rest) =
        sent.canonical.path.strip_suffix(theirs.trim_start_matches('/')).filter(|_| theirs.len() > 1)
    {
        return format!(
            "the server got it without {}: a proxy took that off.",
            code(rest.trim_end_matches('/'))
        );
    }
    if theirs.ends_with(&sent.canonical.path) {
        return "the server got a longer one: a proxy put something before it, or a bucket moved from the host into the path.".into();
    }
    "a proxy rewrote it, or another address was signed.".into()
}

/// The query.
pub(super) fn query_words(asked: &Asked, ours: &str, theirs: &str) -> String {
    let raw = asked.query.as_deref().unwrap_or_default();
    if raw.contains('+') && query(raw, true) == theirs {
        return "the `+` was read as a space: send a space as `%20` and a plus as `%2B`.".into();
    }
    let split =
        |query: &str| query.split('&').filter(|pair| !pair.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (own, other) = (split(ours), split(theirs));
    let name = |pair: &String| pair.split('=').next().unwrap_or_default().to_owned();
    let names = |pairs: &[String], known: &[String]| -> Vec<String> {
        pairs
            .iter()
            .filter(|pair| !known.iter().any(|known| name(known) == name(pair)))
            .map(|pair| code(&name(pair)))
            .take(5)
            .collect()
    };
    let (lost, added) = (names(&own, &other), names(&other, &own));
    let changed: Vec<String> = own
        .iter()
        .filter(|pair| !other.contains(pair) && other.iter().any(|known| name(known) == name(pair)))
        .map(|pair| code(&name(pair)))
        .take(5)
        .collect();
    let mut told = Vec::new();
    if !lost.is_empty() {
        told.push(format!("the server did not get {}", lost.join(", ")));
    }
    if !added.is_empty() {
        told.push(format!("{} came on top after signing", added.join(", ")));
    }
    if !changed.is_empty() {
        told.push(format!("{} has another value or encoding", changed.join(", ")));
    }
    if told.is_empty() {
        return "the same parameters in another order or number.".into();
    }
    told.join("; ") + "."
}

/// A header.
pub(super) fn header_words(name: &str) -> &'static str {
    match name {
        "host" => {
            "A proxy or a gateway wrote its own `Host`: pass the client's on, or sign the host that the service sees."
        }
        "accept-encoding" => "Proxies rewrite this header: leave it out of the signature.",
        "content-type" => "A library added a charset or a boundary after signing: set the header before.",
        "content-length" => "The body was encoded or changed after signing.",
        "user-agent" | "connection" | "via" | "x-forwarded-for" | "expect" | "te" | "transfer-encoding"
        | "x-amzn-trace-id" => "This header changes on its way: leave it out of the signature.",
        "x-amz-date" | "date" => "The date was set anew after signing.",
        _ => "It was changed or added after signing.",
    }
}

/// The hash of the body.
pub(super) fn payload_words(asked: &Asked, own: &str, theirs: &str) -> String {
    let empty = Hash::Sha256.hex(b"");
    let hexadecimal = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !hexadecimal(theirs) {
        return format!("the server takes {}, what was signed is the hash of a body.", code(theirs));
    }
    if !hexadecimal(own) {
        return format!("{} was signed, the server computes the hash of the body it got.", code(own));
    }
    if theirs == empty {
        return "the server got no body.".into();
    }
    if own == empty {
        return "an empty body was signed, the server got one.".into();
    }
    if asked.bodies().iter().any(|(_, body)| Hash::Sha256.hex(body) == theirs) {
        return "only the line breaks differ: the paste may have lost them, else they changed on the way."
            .into();
    }
    "the body was changed or encoded otherwise after signing.".into()
}
