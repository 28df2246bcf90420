//! Header fields as a JavaScript object literal, as they stand in code.

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "js-object", name: "a JavaScript object", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let signs = literals::signs(source);
    if signs.single + signs.bare + signs.double == 0 {
        return 0;
    }
    let code = [
        "const ",
        "let ",
        "var ",
        "new Headers(",
        "headers: {",
        "export ",
        "module.exports",
        "axios.",
        "setRequestHeader",
    ]
    .iter()
    .any(|word| {
        head.starts_with(word) || head.contains(&format!("\n{word}")) || head.contains(&format!(" {word}"))
    });
    let template = head.contains('`');
    let comment = head.lines().take(200).any(|line| line.trim_start().starts_with("//"));
    let python = source.has("import ") && source.has("requests")
        || source.has("None")
        || source.has(": b'");
    if python {
        return 0;
    }
    if source.has("fetch(") || literals::has_start_line(head) {
        return 30;
    }
    if signs.bare > 0 {
        return if code || template || comment { 81 } else { 79 };
    }
    if signs.single > 0 && (code || template || comment) {
        return 80;
    }
    if signs.double > 0 && (code || comment) && !head.trim_start().starts_with(['[', '"']) {
        return 60;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn comments_and_expressions_are_no_values() {
        let capture = check_as(
            "js-object",
            r#"
const headers = {
  // Accept: 'text/plain',
              ^^^^^^^^^^ nowhere
  'Content-Type': 'application/json; charset=utf-8', /* old: 'x' */
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content-type
  Authorization: `Bearer ${token}`,
                  ^^^^^^^^^^^^^^^ authorization
  'X-Quote': 'it\'s, "so": {yes}',
              ^^^^^^^^^^^^^^^^^^ x-quote = it's, "so": {yes}
};
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
    }
}
