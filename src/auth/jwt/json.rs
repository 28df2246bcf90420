//! The members of a JSON object in their order, duplicates included, with the place of each.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// A member of a JSON object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    /// Its name, unescaped.
    pub(crate) name: String,
    /// Its value.
    pub(crate) value: Value,
    /// The bytes of the text that hold name, colon and value.
    pub(crate) range: Range<usize>,
    /// The bytes of the text that hold the value.
    pub(crate) value_range: Range<usize>,
}

/// The members of the object `text`; `None` when it is no JSON object.
///
/// Members beyond [`MOST`] are left out.
pub(crate) fn members(text: &str) -> Option<Vec<Member>> {
    let Raw(pairs) = serde_json::from_str(text).ok()?;
    pairs
        .into_iter()
        .map(|(name, value)| {
            let start = offset(text, name.get())?;
            let value_start = offset(text, value.get())?;
            let end = value_start + value.get().len();
            Some(Member {
                name: serde_json::from_str(name.get()).ok()?,
                value: serde_json::from_str(value.get()).ok()?,
                range: start..end,
                value_range: value_start..end,
            })
        })
        .collect()
}

/// Where `part`, which was borrowed from `text`, begins in it.
fn offset(text: &str, part: &str) -> Option<usize> {
    let at = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (at + part.len() <= text.len()).then_some(at)
}

struct Raw<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Raw<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Vec<(&'de RawValue, &'de RawValue)>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while pairs.len() < MOST {
                    match map.next_entry()? {
                        Some(pair) => pairs.push(pair),
                        None => return Ok(pairs),
                    }
                }
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(Pairs).map(Raw)
    }
}

/// The most members that are read of one object.
const MOST: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_duplicates_and_places_are_kept() {
        let text = r#" {"b": 1, "a\u0041" : [2, {"c":3}],"b":9007199254740993} "#;
        let members = members(text).unwrap();
        let names: Vec<_> = members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["b", "aA", "b"]);
        assert_eq!(&text[members[1].range.clone()], r#""a\u0041" : [2, {"c":3}]"#);
        assert_eq!(&text[members[1].value_range.clone()], r#"[2, {"c":3}]"#);
        assert_eq!(members[2].value, serde_json::json!(9_007_199_254_740_993_i64));
    }

    #[test]
    fn what_is_no_object_has_no_members() {
        for text in ["", "[]", "{", "{\"a\":}", "null", "{\"a\":1}x", "\u{feff}{}"] {
            assert_eq!(members(text), None, "{text}");
        }
        let deep = format!("{{\"a\":{}}}", "[".repeat(100_000));
        assert_eq!(members(&deep), None);
    }
}
