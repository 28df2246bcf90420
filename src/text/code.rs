//! Wire text among words.

/// Wire text as a code span: on one line, without backticks, cut where it is long.
pub(crate) fn code(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .map(|letter| if letter.is_control() || letter == '`' { ' ' } else { letter })
        .take(MOST_SHOWN)
        .collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// In characters.
const MOST_SHOWN: usize = 60;
