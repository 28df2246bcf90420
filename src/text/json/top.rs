use super::{Kind, Reader, Value};

/// The maps and lists (at most `limit`) that stand in `text`, whatever is around them.
///
/// A bracket that never closes is taken up to the text's end only if it is the last one tried.
pub fn top_values(text: &str, limit: usize) -> Vec<Value> {
    let mut values = Vec::new();
    let mut at = 0;
    let mut resumed = 0;
    while values.len() < limit {
        let Some(found) = text.get(at..).and_then(|rest| rest.find(['{', '[', '('])) else { break };
        let bracket = at + found;
        // A call is read with its name: ClientResponseError(…).
        let lead = text.get(at..bracket).unwrap_or_default();
        let named = lead.len()
            - lead.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.').len();
        let called = text.as_bytes().get(bracket) == Some(&b'(') && named < 200;
        let start = if called { bracket - named } else { bracket };
        let mut reader = Reader::new(text, start);
        let value = reader.value();
        if value.cut && resumed < MAX_RESUMES && !holds_members(&value) {
            resumed += 1;
            at = bracket + 1;
            continue;
        }
        at = reader.position().max(bracket + 1);
        if !matches!(value.kind, Kind::Bare | Kind::Null) {
            values.push(value);
        }
    }
    values
}

fn holds_members(value: &Value) -> bool {
    match &value.kind {
        Kind::Map(members) => members.iter().any(|member| member.key.is_some()),
        Kind::List(items) => items.first().is_some_and(holds_members),
        _ => false,
    }
}

/// How often an unclosed bracket is given up for the next one.
const MAX_RESUMES: usize = 8;
