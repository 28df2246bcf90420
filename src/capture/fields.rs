//! Header fields in objects: maps, pairs, name and value objects, flat lists; and what their names tell.

use super::names::{Side, side};
use super::shape::pick;
use super::{Header, Origin};
use crate::text::Mapped;
use crate::text::json::{Kind, Node};

/// The header fields that `node` holds: a map, pairs, name and value objects, a flat list, or lines.
pub(super) fn headers(node: Node<'_>) -> Vec<Header> {
    let mut fields = Vec::new();
    collect(node, &mut fields, 0);
    fields
}

fn collect(node: Node<'_>, fields: &mut Vec<Header>, depth: usize) {
    if depth > 4 {
        return;
    }
    match &node.value.kind {
        Kind::Map(_) | Kind::Call(..) => {
            for (key, value) in node.members() {
                match key {
                    None => collect(value, fields, depth + 1),
                    Some(key) if key.raw().starts_with("[Symbol(") => collect(value, fields, depth + 1),
                    // Node 18 keeps the map of a Headers object in a member.
                    Some(key)
                        if value.is_map() && pick(value, &["value"]).is_none() && key.word() != "cookies" =>
                    {
                        collect(value, fields, depth + 1);
                    }
                    Some(key) => field(key, value, fields),
                }
            }
        }
        Kind::List(_) => {
            let items: Vec<_> = node.items().take(super::block::MAX_HEADERS * 2).collect();
            if items.iter().all(|item| item.string().is_some()) {
                flat(&items, fields);
                return;
            }
            for item in items {
                if item.is_list() {
                    let mut parts = item.items();
                    if let (Some(name), Some(value)) = (parts.next(), parts.next()) {
                        field(name, value, fields);
                    }
                } else if let (Some(name), Some(value)) =
                    (pick(item, &["name", "key"]), pick(item, &["value"]))
                {
                    let off = pick(item, &["disabled"]).is_some_and(|off| off.raw() == "true")
                        || pick(item, &["enabled"]).is_some_and(|on| on.raw() == "false");
                    if !off {
                        field(name, value, fields);
                    }
                } else if item.is_map() {
                    collect(item, fields, depth + 1);
                }
            }
        }
        _ => {}
    }
}

/// `["Name", "value", …]` or `["Name: value", …]`.
fn flat(items: &[Node<'_>], fields: &mut Vec<Header>) {
    let lines = items.iter().all(|item| {
        let word = item.word();
        word.split_once(':')
            .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(crate::text::is_tchar))
    });
    if lines && !items.is_empty() {
        for item in items {
            let Some(text) = item.string() else { continue };
            let Some(colon) = text.as_str().find(':') else { continue };
            push(text.slice(0..colon), text.slice(colon + 1..text.len()).trim(), fields);
        }
        return;
    }
    for two in items.chunks_exact(2) {
        if let [name, value] = two {
            field(*name, *value, fields);
        }
    }
}

fn field(name: Node<'_>, value: Node<'_>, fields: &mut Vec<Header>) {
    let key = name.name();
    if key.is_empty() || !key.as_str().trim_start_matches(':').bytes().all(crate::text::is_tchar) {
        return;
    }
    match &value.value.kind {
        // What Node does not print: [Object], [Array], [Function: x].
        Kind::List(_)
            if ["[Object", "[Array", "[Function", "[Getter"]
                .iter()
                .any(|mark| value.raw().starts_with(mark)) => {}
        Kind::List(items) => {
            // Node's out headers: { authorization: ['Authorization', 'Bearer …'] }
            let named = items.len() == 2
                && value.items().next().is_some_and(|first| first.word().eq_ignore_ascii_case(key.as_str()));
            for item in value.items().skip(usize::from(named)) {
                if let Some(text) = item.text() {
                    push(key.clone(), text, fields);
                }
            }
        }
        Kind::Map(_) => {
            if let (Some(name), Some(value)) = (pick(value, &["name"]), pick(value, &["value"])) {
                field(name, value, fields);
            }
        }
        _ => {
            if let Some(text) = value.text() {
                push(key, text, fields);
            }
        }
    }
}

/// Adds a field; pseudo header fields are no headers, and a value of several lines is as many fields.
fn push(name: Mapped, value: Mapped, fields: &mut Vec<Header>) {
    if name.as_str().starts_with(':') || fields.len() >= super::block::MAX_HEADERS {
        return;
    }
    if !value.as_str().contains('\n') {
        fields.push(Header { origin: Origin::Pasted, ..Header::pasted(name, value.trim()) });
        return;
    }
    let ends = value.as_str().match_indices('\n').map(|(at, _)| at).chain([value.len()]).take(100);
    let mut from = 0;
    for end in ends {
        let part = value.slice(from..end).trim();
        from = end + 1;
        if !part.is_empty() {
            fields.push(Header::pasted(name.clone(), part));
        }
    }
}

/// Whether `node` is a map of header fields: enough of its keys are names of fields, and their values texts.
pub(super) fn is_header_map(node: Node<'_>) -> bool {
    let (mut all, mut known, mut sure) = (0_usize, 0_usize, 0_usize);
    for (key, value) in node.members().take(MAX_MEMBERS) {
        let Some(key) = key else { continue };
        let textual = match &value.value.kind {
            Kind::Text | Kind::Join(_) | Kind::Bare | Kind::Number => true,
            Kind::List(_) => value.items().all(|item| item.text().is_some()),
            Kind::Null => continue,
            _ => false,
        };
        all += 1;
        if textual {
            known += usize::from(side(key.word()).is_some());
            sure += usize::from(is_sure(key.word()));
        }
    }
    sure > 0 && known * 2 >= all
}

/// Whether a name is a header field's wherever it stands.
pub(super) fn is_sure(name: &str) -> bool {
    // What most names lack is asked first.
    (name.contains('-')
        || ["authorization", "accept", "cookie", "apikey", "referer"]
            .iter()
            .any(|word| name.eq_ignore_ascii_case(word)))
        && side(name).is_some()
}

pub(super) fn strong(fields: &[Header]) -> bool {
    fields.iter().any(|header| is_sure(header.name.as_str()))
}

/// The side on which fields stand, by their names; `None` when they do not tell.
pub(super) fn sides(fields: &[Header]) -> Option<Side> {
    let count = |wanted| fields.iter().filter(|header| side(header.name.as_str()) == Some(wanted)).count();
    let (asked, answered) = (count(Side::Request), count(Side::Response));
    match asked.cmp(&answered) {
        std::cmp::Ordering::Greater => Some(Side::Request),
        std::cmp::Ordering::Less => Some(Side::Response),
        std::cmp::Ordering::Equal => None,
    }
}

/// Members of one object that are looked at.
const MAX_MEMBERS: usize = 4000;
