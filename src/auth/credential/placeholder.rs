//! Values that were never filled in, and values that a tool has hidden.

/// Whether `text` stands for a credential that was never loaded: a template, a variable, `undefined`.
pub(super) fn is_placeholder(text: &str) -> bool {
    is_nothing(text) || is_template(text) || is_name(text)
}

/// Words that programs print for a value they do not have.
pub(super) fn is_nothing(text: &str) -> bool {
    text.len() < 24 && NOTHING.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// A template or a variable that was not expanded.
pub(super) fn is_template(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = text.trim_start_matches('\\');
    let inside = |open: &str, close: &str| {
        text.strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
            .filter(|inner| !inner.trim().is_empty())
    };
    let variable = |name: &str| {
        name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.:".contains(letter))
    };
    let expression = |open: &str, close: &str| inside(open, close).is_some();
    expression("{{", "}}")
        || expression("${", "}")
        || expression("$(", ")")
        || expression("#{", "}")
        || expression("@{", "}")
        || expression("<%", "%>")
        || expression("{%", "%}")
        || expression("`", "`")
        || expression("%(", ")s")
        || inside("%", "%").is_some_and(variable)
        || ["<", "{", "["]
            .iter()
            .zip([">", "}", "]"])
            .any(|(open, close)| inside(open, close).is_some_and(is_words))
        || text.strip_prefix('$').is_some_and(|name| variable(name.strip_prefix("env:").unwrap_or(name)))
        || text.strip_prefix(':').is_some_and(variable)
        || matches!(
            text,
            "%s" | "%v" | "%@" | "%d" | "{}" | "{0}" | "[object Object]" | "[object Promise]" | "..."
        )
        || SOURCES.iter().any(|source| text.starts_with(source))
}

/// A word of documentation that stands for one's own token.
fn is_name(text: &str) -> bool {
    let lower: String = text
        .chars()
        .take(64)
        .filter(|letter| !"_- .".contains(*letter))
        .collect::<String>()
        .to_ascii_lowercase();
    let plain =
        text.len() < 48 && text.chars().all(|letter| letter.is_ascii_alphabetic() || "_- ".contains(letter));
    plain
        && (NAMES.contains(&lower.as_str())
            || ["your", "my", "insert", "enter", "replace", "paste", "put"].iter().any(|start| {
                lower.strip_prefix(start).is_some_and(|rest| {
                    WHATS.iter().any(|what| rest.contains(what))
                        || (*start == "your" && rest.starts_with("here"))
                })
            }))
}

/// Whether brackets hold words and not a token: letters, spaces, few digits, not long.
fn is_words(inner: &str) -> bool {
    let digits = inner.bytes().filter(u8::is_ascii_digit).count();
    inner.len() < 48
        && digits <= 2
        && !inner.starts_with("eyJ")
        && inner.chars().all(|letter| letter.is_alphanumeric() || "_-. :'".contains(letter))
        && crate::auth::families::find(inner).is_none()
        && (inner.contains([' ', '_', '-']) || inner.len() < 20)
}

/// Whether a tool or a person has hidden the secret.
pub(super) fn is_redacted(text: &str) -> bool {
    let masked = |letter: char| "*\u{2022}\u{25cf}\u{2588}\u{2592}\u{00b7}\u{2217}\u{25a0}".contains(letter);
    let core = text.trim_matches(|letter: char| "<>[](){}-_*#\"' ".contains(letter));
    let lower = core.get(..core.len().min(16)).unwrap_or(core).to_ascii_lowercase();
    if text.contains(masked) && text.chars().all(|letter| masked(letter) || letter == ' ') {
        return true;
    }
    HIDDEN.iter().any(|word| {
        lower == *word
            || (lower.starts_with(word)
                && !core.contains(|letter: char| letter.is_ascii_digit())
                && core.len() < 40
                && core.contains([' ', '-', '_', '>']))
    }) || ends_hidden(core)
        || text.contains("***")
        || text.contains("\u{2022}\u{2022}")
        || (text.len() >= 3 && text.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x')))
}

/// Words alone, the last of which says that something was taken out: "JSON Web Token Redacted".
fn ends_hidden(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.len() < 40
        && last.len() < text.len()
        && ["redacted", "removed", "hidden", "omitted", "masked", "stripped"]
            .iter()
            .any(|word| last.eq_ignore_ascii_case(word))
        && text.chars().all(|letter| letter.is_ascii_alphabetic() || letter == ' ')
}

const LONGEST: usize = 400;
const NOTHING: &[&str] = &[
    "undefined",
    "null",
    "none",
    "nil",
    "nan",
    "(null)",
    "(none)",
    "<null>",
    "<nil>",
    "<none>",
    "true",
    "false",
    "[object object]",
    "system.string",
    "unset",
    "<unset>",
    "%!s(<nil>)",
];
const NAMES: &[&str] = &[
    "token",
    "accesstoken",
    "bearertoken",
    "authtoken",
    "jwt",
    "jwttoken",
    "apikey",
    "apitoken",
    "yourtoken",
    "sometoken",
    "changeme",
    "todo",
    "placeholder",
    "tbd",
    "fixme",
    "tokenhere",
    "secrettoken",
    "idtoken",
    "usertoken",
    "credentials",
];
const WHATS: &[&str] = &["token", "key", "jwt", "secret", "credential", "password", "username", "pat"];
const SOURCES: &[&str] = &[
    "process.env",
    "os.environ",
    "os.getenv",
    "System.getenv",
    "import.meta.env",
    "env.",
    "ENV[",
    "secrets.",
    "vault:",
    "/run/",
    "/var/",
    "/etc/",
    "/home/",
    "/tmp/",
    "/root/",
    "/secrets/",
    "./",
    "../",
    "~/",
    "file:",
    "@/",
    "[object ",
    "<bound method",
    "<function",
    "<coroutine",
    "Promise {",
    "System.Security.SecureString",
];
const HIDDEN: &[&str] = &[
    "redacted",
    "filtered",
    "hidden",
    "masked",
    "removed",
    "omitted",
    "sanitized",
    "scrubbed",
    "secure",
    "sensitive",
    "censored",
    "private",
    "obfuscated",
    "confidential",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_told_from_tokens() {
        for text in [
            "{{access_token}}",
            "$TOKEN",
            "${TOKEN}",
            "%TOKEN%",
            "<token>",
            "<your token here>",
            "[object Object]",
            "undefined",
            "None",
            "YOUR_API_KEY",
            "$(cat token.txt)",
            "{token}",
            "process.env.TOKEN",
            "#{token}",
            "\\${TOKEN}",
            ":token",
            "your-token-here",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "<eyJhbGciOiJIUzI1NiJ9.e30.c2ln>",
            "mF_9.B5f-4.1JqM",
            "abc",
            "user",
            "pa$$word",
            "<ghp_ExAmPlE0ExAmPlE0ExAmPlE0ExAmPlE01a2B>",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn hidden_secrets_are_told() {
        for text in [
            "***",
            "[REDACTED]",
            "<redacted>",
            "REDACTED",
            "\u{2022}\u{2022}\u{2022}\u{2022}",
            "ghp_****",
            "xxxxx",
            "<hidden>",
        ] {
            assert!(is_redacted(text), "{text}");
        }
        for text in ["abc", "secretive1", "a*b", "privateer99"] {
            assert!(!is_redacted(text), "{text}");
        }
    }
}
