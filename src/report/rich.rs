//! Words with code in them: templates of the knowledge, resolved.

/// A text in pieces: words, and code that is shown as it stands.
///
/// Wire text only ever stands in [`Piece::Code`], so that a rendering can tell it from our own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Piece>);

/// A piece of a [`Rich`] text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Our words.
    Text(String),
    /// Something of the paste, or a name of the wire.
    Code(String),
}

impl Rich {
    /// Our words alone, with `` `code` `` marked as code.
    pub fn of(template: &str) -> Self {
        Self::fill(template, &|_| None).unwrap_or_default()
    }

    /// Words with `` `code` `` in which anything from outside may stand: braces are no slots.
    pub fn marked(words: &str) -> Self {
        let mut rich = Self::default();
        words.split('`').enumerate().for_each(|(number, piece)| rich.push(piece, number % 2 == 1));
        rich
    }

    /// A template with its slots filled; `None` when a slot is not known.
    pub fn filled(template: &str, slot: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        Self::fill(template, slot)
    }

    /// A template with its slots filled; a slot that is not known stays as its name in capitals.
    pub fn filled_or_named(template: &str, slot: &dyn Fn(&str) -> Option<String>) -> Self {
        let named =
            |name: &str| Some(slot(name).unwrap_or_else(|| name.to_ascii_uppercase().replace('-', "_")));
        Self::fill(template, &named).unwrap_or_default()
    }

    fn fill(template: &str, slot: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        let mut rich = Self::default();
        let mut code = false;
        let mut rest = template;
        while let Some(at) = memchr::memchr2(b'`', b'{', rest.as_bytes()) {
            rich.push(rest.get(..at)?, code);
            let tail = rest.get(at..)?;
            if let Some(after) = tail.strip_prefix('`') {
                code = !code;
                rest = after;
                continue;
            }
            match memchr::memchr(b'}', tail.as_bytes())
                .and_then(|end| Some((tail.get(1..end)?, tail.get(end + 1..)?)))
            {
                Some((name, after)) if is_slot(name) => {
                    rich.push(&slot(name)?, true);
                    rest = after;
                }
                _ => {
                    rich.push("{", code);
                    rest = tail.get(1..)?;
                }
            }
        }
        rich.push(rest, code);
        Some(rich)
    }

    /// Appends words or code.
    pub fn push(&mut self, text: &str, code: bool) {
        if text.is_empty() {
            return;
        }
        match (self.0.last_mut(), code) {
            (Some(Piece::Text(last)), false) | (Some(Piece::Code(last)), true) => last.push_str(text),
            (_, true) => self.0.push(Piece::Code(text.to_string())),
            (_, false) => self.0.push(Piece::Text(text.to_string())),
        }
    }

    /// The text without marks.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Code(text) => text.as_str(),
            })
            .collect()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether a name in braces is a slot: lower-case letters and dashes, known to [`slots`](super::slots).
fn is_slot(name: &str) -> bool {
    super::slots::NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_and_backticks_become_code() {
        let slot = |name: &str| (name == "exp").then(|| "19:00".to_string());
        let rich = Rich::filled("`exp` was {exp}.", &slot);
        assert_eq!(
            rich,
            Some(Rich(vec![
                Piece::Code("exp".into()),
                Piece::Text(" was ".into()),
                Piece::Code("19:00".into()),
                Piece::Text(".".into())
            ]))
        );
        assert_eq!(Rich::filled("{iss}", &slot), None);
        assert_eq!(Rich::of("a {json: 1} b").plain(), "a {json: 1} b");
    }
}
