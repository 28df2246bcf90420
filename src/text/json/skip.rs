//! What is passed over between and instead of values.

use super::Reader;

impl Reader<'_> {
    /// Passes over an expression: up to a comma, a closing bracket, a line's end, a comment or a `+`.
    pub(super) fn skip_expression(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\'' | b'`' => {
                    let from = self.at;
                    if self.string(from, byte).cut {
                        return;
                    }
                    continue;
                }
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => return,
                b')' | b']' | b'}' => depth -= 1,
                b',' | b';' | b'+' | b'\n' if depth == 0 => return,
                b'/' if depth == 0
                    && self.ahead(1) == Some(b'/')
                    && self.at > 0
                    && self.bytes.get(self.at - 1) == Some(&b' ') =>
                {
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    pub(super) fn skip_balanced(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\'' | b'`' => {
                    let from = self.at;
                    if self.string(from, byte).cut {
                        return false;
                    }
                    continue;
                }
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        self.at += 1;
                        return true;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        false
    }

    pub(super) fn skip_separators(&mut self) {
        loop {
            self.skip_blank();
            match self.peek() {
                Some(b',' | b';') => self.at += 1,
                _ => return,
            }
        }
    }

    /// Passes over white space and comments.
    pub(super) fn skip_blank(&mut self) {
        loop {
            match (self.peek(), self.ahead(1)) {
                (Some(byte), _) if byte.is_ascii_whitespace() => self.at += 1,
                (Some(b'/'), Some(b'/')) | (Some(b'#'), _) => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                }
                (Some(b'/'), Some(b'*')) => {
                    self.at += self.rest().find("*/").map_or(self.rest().len(), |end| end + 2);
                }
                (Some(0xc2), Some(0xa0)) => self.at += 2,
                _ => return,
            }
        }
    }
}
