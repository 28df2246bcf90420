//! The nastiest traps, each with the place of what is named: `^^^` beneath the bytes, `|` where something is absent.

use super::{Field, read};
use crate::text::{Mapped, Span};

/// Checks that each marked line names an issue at its place. Other issues may be named too.
fn check(picture: &str) {
    let mut rows = picture.lines().filter(|row| !row.trim().is_empty());
    let paste = rows.next().expect("a first line");
    let indent = paste.len() - paste.trim_start().len();
    let line = &paste[indent..];
    // Anything may stand in front of a value in a paste.
    let challenges = read(&[(Field::WwwAuthenticate, Mapped::at(line, 7))]);
    let named: Vec<(&str, Span)> = challenges
        .iter()
        .flat_map(|one| one.issues.iter().map(|issue| (issue.kind.id(), issue.span)))
        .collect();
    for row in rows {
        let mark = row.trim_start();
        let column = row.len() - mark.len() - indent;
        let id = mark.trim_start_matches('^');
        let width = mark.len() - id.len();
        let id = id.trim_start_matches('|').trim();
        // Columns count characters, spans bytes.
        let at = line.chars().take(column).map(char::len_utf8).sum::<usize>();
        let length = line[at..].chars().take(width).map(char::len_utf8).sum::<usize>();
        let span = Span::from_range(7 + at..7 + at + length);
        assert!(named.contains(&(id, span)), "{line}\n{id} at {span:?} is not among {named:?}");
    }
}

#[test]
fn a_comma_behind_the_scheme() {
    check(
        r#"
        Basic, realm="x"
             ^ comma-after-scheme
               ^^^^^ param-without-scheme"#,
    );
    check(
        r#"
        Basic , realm="x"
              ^ whitespace-decides"#,
    );
    check(
        r"
        Scheme a=b, c, d=e
                     ^ comma-after-scheme
                    ^ param-without-value",
    );
}

#[test]
fn a_comma_that_is_missing_or_too_many() {
    check(
        r#"
        Basic realm="a" charset="UTF-8"
                        | missing-comma"#,
    );
    check(
        r#"
        Basic realm="a" Bearer realm="b"
                        ^^^^^^ missing-comma"#,
    );
    check(
        r"
        Negotiate NTLM
                  ^^^^ token68-looks-like-scheme",
    );
    check(
        r#"
        Negotiate NTLM Basic realm="x"
                  ^^^^ extra-token
                       ^^^^^ missing-comma"#,
    );
    check(
        r#"
        Basic realm="x",
                       ^ empty-element"#,
    );
}

#[test]
fn a_value_that_a_comma_cuts() {
    check(
        r#"
        Digest realm="x", nonce="y", qop=auth,auth-int
                                         ^^^^^^^^^^^^^ comma-in-unquoted
                                              ^^^^^^^^ phantom-scheme
                                         ^^^^ unquoted-qop"#,
    );
    check(
        r"
        Newauth expires=Sat, 21 Nov 2026 20:00:00 GMT
                        ^^^^^^^ comma-in-unquoted
                             ^^ phantom-scheme",
    );
}

#[test]
fn token68_or_parameter() {
    check(
        r"
        Digest qop=
               ^^^^ token68-looks-like-param
               ^^^^ token68-in-basic-or-digest
              | missing-realm
                   | missing-nonce",
    );
    check(
        r"
        Scheme realm =
               ^^^^^^^ empty-value
                     ^ dangling-equals",
    );
    check(
        r"
        Scheme realm=, type=1
               ^^^^^^ token68-with-params",
    );
    check(
        r#"
        Basic realm="foo" QWxhZGRpbjpvcGVuIHNlc2FtZQ==
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token68-with-params"#,
    );
    check(
        r"
        Negotiate ***
                  ^^^ bad-token68",
    );
}

#[test]
fn quotes_of_every_kind() {
    check(
        r#"
        Basic realm="foo
                    ^ unterminated-quote"#,
    );
    check(
        r#"
        Basic realm="my"realm"
                       ^ unescaped-quote"#,
    );
    check(
        r"
        Basic realm='foo'
                    ^^^^^ single-quotes
                    ^^^^^ unquoted-realm",
    );
    check(
        "
        Basic realm=\u{201c}api\u{201d}
                    ^ smart-quotes
                     ^^^ unquoted-realm",
    );
    check(
        r#"
        Basic realm="DOMAIN\user"
                           ^ needless-escape"#,
    );
    check(
        r#"
        Bearer realm="" token68 client_id=0
                      ^ unescaped-quote
                        ^^^^^^^ token68-with-params"#,
    );
}

#[test]
fn what_is_no_token() {
    check(
        r"
        Scheme/1 a=b
        ^^^^^^^^ bad-scheme
                 ^^^ param-without-scheme",
    );
    check(
        r"
        GNAP as_uri=https://s/tx;access=F
                    ^^^^^^^^^^^^ unquoted-non-token
                                ^ semicolon-separator",
    );
    check(
        "
        Basic\u{a0}realm=\"é\"
             ^ non-ascii-token
                     ^ obs-text",
    );
    check(
        r#"
        Basicrealm="x"
             | missing-space"#,
    );
    check(
        "
        HOBA: challenge=abc
            ^ colon-after-scheme",
    );
}

#[test]
fn the_rules_of_the_schemes() {
    check(
        r#"
        Digest realm="x", nonce="", algorithm="md5", stale=TRUE
                                 | empty-nonce
                                               ^^^ quoted-algorithm
                                               ^^^ weak-algorithm
                                                           ^^^^ stale-nonce
                                                               | missing-qop"#,
    );
    check(
        r#"
        Bearer realm="http://auth.example.com/token", service="r", scope="a,b", error="expired"
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-realm
                                                                          ^^^ bearer-scope-separator
                                                                                       ^^^^^^^ bearer-unknown-error"#,
    );
    check(
        "
        Basic realm=\"GeschÃ¼tzt\", realm*=UTF-8''a%20b
                     ^^^^^^^^^^ mojibake-utf8
                                  ^^^^^^ ext-value",
    );
}
