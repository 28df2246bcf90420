//! Secrets that are known, in every place where one can stand: no piece of them is handed on or shown unasked.

use proptest::prelude::*;
use why401::permalink::{Opened, open};
use why401::screen::Desk;
use why401::screen::markup::Markup;
use why401::screen::wire::{Screen, Wish};

mod cases;
mod hiding;

use cases::config;
use hiding::PLACES;

/// All that a page shows of a paste, and all that it hands on, each with its name.
fn outputs(paste: &str) -> Vec<(&'static str, String)> {
    let mut desk = Desk::default();
    desk.hear(Wish::Begin { address: "https://why401.example/".into(), role: "client".into() }, None);
    let shown = desk.hear(Wish::Read { clock: 1_795_000_000, away: true }, Some(paste.to_string()));
    let sharing = press(&mut desk, &[("act", "share"), ("able", "seal")]);
    let copies = sharing.copies.clone().unwrap_or_default();
    let verdict = press(&mut desk, &[("act", "kind"), ("value", "verdict")]).copies.unwrap_or_default();
    let carried = match open(&copies.fragment) {
        (Opened::Evidence(link), None) => link.restore().0,
        _ => String::new(),
    };
    vec![
        ("the page's title", shown.title.clone()),
        ("the page", text_of_screen(&shown)),
        ("the dialogue", text_of_screen(&sharing)),
        ("the link", copies.fragment),
        ("what the link carries", carried),
        ("the link of the verdict", verdict.fragment),
        ("the text", copies.text),
        ("the Markdown", copies.markdown),
        ("the JSON", copies.json),
        ("the command", copies.command),
        ("the title", copies.title),
        ("the receipt", [copies.receipt, copies.of_link, copies.to_set].join("\n")),
    ]
}

fn press(desk: &mut Desk, data: &[(&str, &str)]) -> Screen {
    let data = data.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
    desk.hear(Wish::Press(data), None)
}

fn text_of_screen(screen: &Screen) -> String {
    let mut out = String::new();
    for (place, markup) in &screen.parts {
        out.push_str(place);
        out.push('\n');
        write(markup, &mut out);
        out.push('\n');
    }
    out
}

/// Texts, and what stands in attributes.
fn write(markup: &Markup, out: &mut String) {
    match markup {
        Markup::Text(text) => out.push_str(text),
        Markup::Element(element) => {
            for (_, value) in element.attributes() {
                out.push_str(value);
                out.push('\n');
            }
            element.inside().iter().for_each(|inside| write(inside, out));
        }
        Markup::Many(many) => many.iter().for_each(|one| write(one, out)),
    }
}

proptest! {
    #![proptest_config(config())]

    // The letters are others than those of stand-ins, so that a piece found is a piece kept.
    #[test]
    fn no_piece_of_a_secret_stands_in_a_link(secret in "[B-DF-HJ-NP-TV-Xb-df-hj-np-tv-wyz1-9_~+-]{12,40}", place in 0_usize..PLACES.len()) {
        let (name, paste) = PLACES[place];
        let paste = paste.replace("SECRET", &secret);
        for (what, text) in outputs(&paste) {
            if what == "the page" && (SHOWN.contains(&name) || !is_random(&secret)) {
                continue;
            }
            for part in pieces(&secret) {
                prop_assert!(!text.contains(part), "{name}: {part} stands in {what} of {paste}\n{text}");
            }
        }
    }
}

/// Places whose values stand on the person's own screen: what a server gives to everybody, and what nothing calls a
/// secret. No link or copy holds them.
const SHOWN: &[&str] = &[
    "nonce",
    "dpop-nonce",
    "ntlm-challenge",
    "challenge-token68",
    "unknown-header",
    "path",
    "path-token",
    "query-bare",
    "oauth1",
    "userinfo-user",
    "error-description",
];

/// Whether it does not look like a word: with a digit.
fn is_random(secret: &str) -> bool {
    secret.bytes().any(|byte| byte.is_ascii_digit())
}

/// Secrets that the search once found in a link: they look like a file's path.
#[test]
fn a_token_that_looks_like_a_path_is_hidden() {
    for secret in ["~/v1By/Y/ByB", "~/bcdfgh/lmnpq", "/etc/bcdfgh/v9z", "./qwrty/zbcdfg"] {
        let paste = PLACES[0].1.replace("SECRET", secret);
        for (what, text) in outputs(&paste) {
            for part in pieces(secret) {
                assert!(!text.contains(part), "{part} stands in {what} of {paste}:\n{text}");
            }
        }
    }
}

/// The pieces of a secret that must stand nowhere: marks tell nothing of it; they stay, so that a malformed value can be told.
fn pieces(secret: &str) -> impl Iterator<Item = &str> {
    (0..=secret.len() - 6)
        .map(|start| &secret[start..start + 6])
        .filter(|part| part.chars().filter(char::is_ascii_alphanumeric).count() >= 4)
}
