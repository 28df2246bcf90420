//! The members of a JSON object in their order, duplicates included, with the place of each.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
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
    let mut members = Vec::new();
    each(text, &mut members, |member| member)?;
    Some(members)
}

/// Puts what `make` makes of each member of the object `text` into `to`. `None`, and nothing put, when it is no JSON object.
///
/// Members beyond [`MOST`] are left out.
pub(crate) fn each<T>(text: &str, to: &mut Vec<T>, make: impl Fn(Member) -> T) -> Option<()> {
    let before = to.len();
    let all = at_once(text, |member| to.push(make(member)));
    all.or_else(|| {
        to.truncate(before);
        to.extend(one_by_one(text)?.into_iter().map(make));
        Some(())
    })
}

/// Hands on the members, read in one go. `None`, after some of them as it may be, where that says nothing: an escape in a
/// name, very deep or very many members, or no JSON object at all.
fn at_once(text: &str, found: impl FnMut(Member)) -> Option<()> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.deserialize_map(Plain { text, found }).ok()?;
    deserializer.end().ok()
}

/// The members, each looked at by itself.
fn one_by_one(text: &str) -> Option<Vec<Member>> {
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

/// Reads an object whose names stand in the text as they are: where each begins is known then, and a value ends before the
/// comma that precedes the next.
struct Plain<'a, F> {
    text: &'a str,
    found: F,
}

impl<'de, F: FnMut(Member)> Visitor<'de> for Plain<'de, F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let unplaced = || A::Error::custom("a place is not known");
        let mut next = map.next_key::<&str>()?;
        let mut rest = MOST;
        while let Some(name) = next {
            rest = rest.checked_sub(1).ok_or_else(unplaced)?;
            let value = map.next_value()?;
            next = map.next_key()?;
            let (range, value_range) = self.place(name, next).ok_or_else(unplaced)?;
            (self.found)(Member { name: name.to_owned(), value, range, value_range });
        }
        Ok(())
    }
}

impl<F> Plain<'_, F> {
    /// The bytes that hold the member `name`, and those that hold its value. Both names were borrowed from the text, and
    /// outside of names and values there are brace, colon, comma and white space alone.
    fn place(&self, name: &str, next: Option<&str>) -> Option<(Range<usize>, Range<usize>)> {
        let text = self.text.as_bytes();
        let start = offset(self.text, name)?.checked_sub(1)?;
        let before = match next {
            Some(next) => text.get(..offset(self.text, next)?.checked_sub(1)?)?,
            None => text,
        };
        let (_comma, member) = before.trim_ascii_end().split_last()?;
        let end = member.trim_ascii_end().len();
        let (_colon, value) = text.get(start + name.len() + 2..end)?.trim_ascii_start().split_first()?;
        Some((start..end, end - value.trim_ascii_start().len()..end))
    }
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
    fn in_one_go_and_one_by_one_say_the_same() {
        let long = |count: usize| {
            let members: Vec<String> = (0..count).map(|number| format!("\"{number}\":{number}")).collect();
            format!("{{{}}}", members.join(","))
        };
        for text in [
            "{}",
            " { } ",
            "{\"a\":1}",
            "\t{ \"a\" :\n\"b, }\" ,\r\"\": [ 1 , { \"c\" : {} } ] , \"a\":null } \n",
            "{\"\u{e9}\u{1f600}\":\"\u{e9}\",\"x:y\":\":\"}",
            "{\"a\":-0.5e-7,\"b\":18446744073709551615,\"c\":false}",
            &long(MOST),
        ] {
            let mut members = Vec::new();
            assert!(at_once(text, |member| members.push(member)).is_some(), "{text}");
            assert_eq!(Some(members), one_by_one(text), "{text}");
        }
        let (escaped, many) = ("{\"a\":1,\"\\u0062\":2}", long(MOST + 1));
        let deep = format!("{{\"a\":1,\"b\":{}{}}}", "[".repeat(127), "]".repeat(127));
        for text in [escaped, &many, &deep] {
            assert_eq!(at_once(text, drop), None, "{text}");
            let mut members = vec![];
            each(text, &mut members, |member| member).unwrap();
            assert_eq!(Some(members), one_by_one(text), "{text}");
        }
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
