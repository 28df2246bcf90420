//! What stands beside the exchange: listings of files, printed variables.

use super::choice;
use crate::capture::{Note, NoteKind};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, typed};

/// May the server's user read the file, as a listing in the paste shows it?
pub static FILE_MODE: Question = Question {
    id: "file-mode",
    text: "May the web server read the file and enter its folders?",
    choices: &[
        choice("unreadable", "No: only its owner or group may"),
        choice("readable", "Yes: everybody may"),
    ],
    stage: Stage::Allowed,
    read: file_mode,
    experiment: "On the server: `namei -l` with the file's full path shows every folder and the file with mode and owner.",
};

fn file_mode(evidence: &Evidence<'_>) -> Vec<Fact> {
    if evidence.status() != Some(403) {
        return Vec::new();
    }
    let path = evidence.leg().and_then(|leg| leg.url.as_ref()).map_or("", |url| url.path.as_str());
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let mut readable = None;
    for note in &evidence.capture.notes {
        let text = note.text.as_str();
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let start = from;
            from += line.len();
            let Some((open, name)) = listed(line) else { continue };
            let last = name.rsplit('/').next().unwrap_or(name);
            let own = parts.contains(&last);
            let span = Some(note.text.span_of(start..start + line.trim_end().len()));
            if !open {
                return vec![Fact::likely("unreadable", span)];
            }
            if own && parts.last() == Some(&last) {
                readable = readable.or(Some(Fact::likely("readable", span)));
            }
        }
    }
    readable.into_iter().collect()
}

/// Reads a line of `ls -l`, `namei -l` or `stat`: whether the server's user may read it, and its name.
fn listed(line: &str) -> Option<(bool, &str)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    // stat: Access: (0600/-rw-------)  Uid: ( 0/ root)
    let inside = words.iter().find_map(|word| word.strip_prefix('(')?.strip_suffix(')')?.split_once('/'));
    let (mode, rest) = match inside {
        Some((digits, mode)) if digits.bytes().all(|byte| byte.is_ascii_digit()) => (mode, None),
        _ => (*words.first()?, words.get(1..)),
    };
    // Ten letters, and one for an access list; a longer row of dashes is a divider.
    if mode.len() > 11 {
        return None;
    }
    let letters: Vec<u8> = mode.bytes().take(10).collect();
    let shape = |at: usize, allowed: &[u8]| letters.get(at).is_some_and(|letter| allowed.contains(letter));
    let fits = letters.len() == 10
        && shape(0, b"-dl")
        && (0..3).all(|group| {
            shape(1 + group * 3, b"r-") && shape(2 + group * 3, b"w-") && shape(3 + group * 3, b"xsStT-")
        });
    if !fits || letters.first() == Some(&b'l') {
        return None;
    }
    let folder = letters.first() == Some(&b'd');
    // A folder must be entered, a file read.
    let may = |group: usize| {
        let at = if folder { 3 + group * 3 } else { 1 + group * 3 };
        letters.get(at).is_some_and(|letter| matches!(letter, b'r' | b'x' | b's' | b't'))
    };
    let rest = rest.unwrap_or_default();
    let names = if rest.first().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        rest.get(1..3)
    } else {
        rest.get(..2)
    };
    let server = |at: usize| {
        names.and_then(|names| names.get(at)).is_some_and(|name| SERVERS.contains(name))
            || (inside.is_some() && SERVERS.iter().any(|server| line.contains(server)))
    };
    let open = may(2) || (server(0) && may(0)) || (server(1) && may(1));
    Some((open, words.last().copied().unwrap_or_default()))
}

/// Whether a command in the paste prints a variable and nothing comes out.
pub(super) fn empty_variable(evidence: &Evidence<'_>) -> Option<Fact> {
    evidence.capture.notes.iter().find_map(|note| printed_nothing(evidence, note))
}

fn printed_nothing(evidence: &Evidence<'_>, note: &Note) -> Option<Fact> {
    let text = note.text.as_str();
    let mut from = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(whole) = lines.next() {
        let (at, line) = (from, whole.trim());
        from += whole.len();
        let Some(name) = variable(line) else { continue };
        // What follows the note itself is another message: it may well be what was printed.
        let Some(after) = lines.peek().map(|after| after.trim()).or_else(|| before_command(evidence, note))
        else {
            continue;
        };
        let nothing = matches!(after, "" | "[]" | "''" | "\"\"" | "<>" | "||" | "{}" | "0" | "1")
            || after.starts_with(['$', '#', '%', '>'])
            || after.contains("$ curl ");
        let used = evidence.capture.notes.iter().any(|other| {
            let command = other.text.as_str();
            let end = typed(command).min(command.len());
            let command = command.get(..end).unwrap_or(command);
            [format!("${name}"), format!("${{{name}"), format!("{name}\"]"), format!("env.{name}")]
                .iter()
                .any(|form| command.contains(form.as_str()))
                && variable(command.trim()).is_none_or(|own| own != name)
        });
        if nothing && used {
            return Some(Fact::sure("placeholder", Some(note.text.span_of(at..at + line.len()))));
        }
    }
    None
}

/// Nothing, where a command follows the note at once.
fn before_command(evidence: &Evidence<'_>, note: &Note) -> Option<&'static str> {
    let end = note.text.span().end;
    let follows =
        |other: &Note| other.kind == NoteKind::Command && (end..end + 3).contains(&other.text.span().start);
    evidence.capture.notes.iter().any(follows).then_some("")
}

/// The variable that a shell line prints.
fn variable(line: &str) -> Option<&str> {
    let at = ["echo ", "printenv ", "printf "].iter().find_map(|word| {
        let at = line.find(word)?;
        line.get(..at)
            .is_some_and(|before| before.is_empty() || before.ends_with([' ', '$', '#', '%']))
            .then_some(at)
    })?;
    let rest = line.get(at..)?;
    let name = if let Some(name) = rest.strip_prefix("printenv ") {
        name
    } else {
        // A call's argument is printed by no shell.
        let name = rest.split_once('$').filter(|(before, _)| !before.contains('('))?.1;
        let name = name.strip_prefix('{').unwrap_or(name);
        name.strip_prefix('#').unwrap_or(name)
    };
    let end =
        name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(name.len());
    name.get(..end).filter(|name| name.len() > 1)
}

/// The users and groups that web servers run as in the common distributions.
const SERVERS: &[&str] =
    &["www-data", "nginx", "apache", "httpd", "http", "caddy", "lighttpd", "_www", "www", "nobody", "wwwrun"];

#[cfg(test)]
mod tests {
    use super::{listed, variable};

    #[test]
    fn listings_tell_whether_the_server_may_read() {
        let read = |line| listed(line);
        assert_eq!(read("-rw------- 1 root root 2 Nov 22 01:19 q3.pdf"), Some((false, "q3.pdf")));
        assert_eq!(read("-rw-r--r-- 1 root root 2 Nov 22 01:19 q3.pdf"), Some((true, "q3.pdf")));
        assert_eq!(read("-rw-r----- 1 root www-data 2 Nov 22 01:19 q3.pdf"), Some((true, "q3.pdf")));
        assert_eq!(read("drwx------ kim kim home"), Some((false, "home")));
        assert_eq!(read("drwxr-x--x. 4 kim kim 4096 Nov 22 01:19 site"), Some((true, "site")));
        assert_eq!(
            read("Access: (0640/-rw-r-----)  Uid: (    0/    root)   Gid: (    0/    root)").map(|r| r.0),
            Some(false)
        );
        assert_eq!(read("lrwxrwxrwx 1 root root 9 Nov 22 01:19 a -> b"), None);
        assert_eq!(read("total 4"), None);
    }

    #[test]
    fn variables_are_read_from_the_lines_that_print_them() {
        assert_eq!(variable("$ echo $TOKEN"), Some("TOKEN"));
        assert_eq!(variable("kim@host:~$ echo \"[${API_KEY}]\""), Some("API_KEY"));
        assert_eq!(variable("printenv TOKEN"), Some("TOKEN"));
        assert_eq!(variable("curl -H \"Authorization: Bearer $TOKEN\" https://a.example/"), None);
        assert_eq!(variable("echo done"), None);
        assert_eq!(variable("php > echo curl_exec($ch);"), None);
    }
}
