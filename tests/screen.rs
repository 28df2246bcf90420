//! What the engine shows of what a person does, without a browser.

use std::fs;

use proptest::prelude::*;
use why401::screen::examples::EXAMPLES;
use why401::screen::markup::{Element, Markup};
use why401::screen::wire::{Screen, Then, View, Wish, pack, unpack};
use why401::screen::{Desk, places};

const PASTE: &str = "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n\n";

fn read(desk: &mut Desk, paste: &str) -> Screen {
    desk.hear(Wish::Read { clock: 0, away: true }, Some(paste.to_string()))
}

fn press(desk: &mut Desk, data: &[(&str, &str)]) -> Screen {
    let data = data.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
    desk.hear(Wish::Press(data), None)
}

fn text_of(markup: &Markup) -> String {
    match markup {
        Markup::Text(text) => text.to_string(),
        Markup::Element(element) => element.inside().iter().map(text_of).collect(),
        Markup::Many(many) => many.iter().map(text_of).collect(),
    }
}

fn part(screen: &Screen, place: &str) -> Option<String> {
    screen.parts.iter().find(|(known, _)| known == place).map(|(_, markup)| text_of(markup))
}

#[test]
fn a_paste_gives_a_verdict_and_puts_the_box_away() {
    let mut desk = Desk::default();
    let screen = read(&mut desk, PASTE);
    assert_eq!(screen.view, View::Result);
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("scheme-mismatch")));
    assert!(screen.then.contains(&Then::PutBoxAway));
    assert!(screen.copies.is_none());
    // Nothing of the paste stands in the title.
    assert!(!screen.title.contains("a.example"));
}

#[test]
fn what_cannot_be_read_leaves_the_box_open() {
    let screen = read(&mut Desk::default(), "nothing of the kind");
    assert_eq!(screen.view, View::Result);
    assert!(!screen.then.contains(&Then::PutBoxAway));
}

#[test]
fn only_what_changed_is_printed() {
    let mut desk = Desk::default();
    read(&mut desk, PASTE);
    assert!(read(&mut desk, PASTE).parts.is_empty());
    let screen = press(&mut desk, &[("act", "role"), ("value", "server")]);
    assert_eq!(screen.parts.iter().map(|(place, _)| place.as_str()).collect::<Vec<_>>(), ["part-now"]);
}

#[test]
fn an_answer_changes_the_verdict_and_can_be_taken_back() {
    let mut desk = Desk::default();
    let before = part(&read(&mut desk, PASTE), "part-verdict");
    let flipped = press(&mut desk, &[("act", "answer"), ("question", "carries"), ("choice", "nothing")]);
    let after = part(&flipped, "part-verdict");
    assert!(after.is_some() && after != before);
    let back = press(&mut desk, &[("act", "take-back"), ("question", "carries")]);
    assert_eq!(part(&back, "part-verdict"), before);
}

#[test]
fn a_link_opens_to_the_same_verdict() {
    let mut desk = Desk::default();
    desk.hear(Wish::Begin { address: "https://a.example/".into(), role: "server".into() }, None);
    let verdict = part(&read(&mut desk, PASTE), "part-verdict");
    let shared = press(&mut desk, &[("act", "share")]);
    assert!(shared.then.contains(&Then::OpenDialog("share".into())));
    let copies = shared.copies.expect("the dialogue is open");
    assert!(copies.text.contains("scheme-mismatch") && copies.json.contains("scheme-mismatch"));
    for kind in ["evidence", "verdict"] {
        let screen = press(&mut desk, &[("act", "kind"), ("value", kind)]);
        let fragment = screen.copies.expect("the dialogue is open").fragment;
        let mut other = Desk::default();
        let opened = other.hear(Wish::Open { fragment, clock: 5 }, None);
        let place = if kind == "evidence" { "part-verdict" } else { "leaf" };
        let shown = part(&opened, place).expect("something is shown");
        assert!(shown.contains("scheme-mismatch"), "{shown}");
        if kind == "evidence" {
            assert_eq!(Some(shown), verdict);
        }
    }
    assert!(press(&mut desk, &[("act", "close-share")]).copies.is_none());
}

#[test]
fn a_fragment_of_nothing_known_is_explained() {
    for (fragment, words) in [("#cause=no-such", "no-such"), ("#9.e.4.AAAA.00000000", "newer version")] {
        let screen = Desk::default().hear(Wish::Open { fragment: fragment.into(), clock: 0 }, None);
        assert!(part(&screen, "messages").is_some_and(|text| text.contains(words)), "{fragment}");
        assert_eq!(screen.view, View::Nothing);
    }
}

#[test]
fn the_page_has_every_place_and_every_example() {
    let page = fs::read_to_string("public/index.html").expect("the page");
    for place in places() {
        assert!(page.contains(&format!("id=\"{place}\"")), "{place}");
    }
    let chips = page.matches("data-act=\"example\"").count();
    assert_eq!(chips, EXAMPLES.len());
    for example in EXAMPLES {
        assert!(
            page.contains(&format!("data-example=\"{}\">{}<", example.id, example.name)),
            "{}",
            example.id
        );
    }
}

#[test]
fn odd_wishes_change_nothing() {
    let mut desk = Desk::default();
    let verdict = part(&read(&mut desk, PASTE), "part-verdict");
    for data in [
        &[("act", "no-such-act")][..],
        &[],
        &[("act", "answer"), ("question", "no-such"), ("choice", "none")],
        &[("act", "exchange"), ("at", "99")],
        &[("act", "show"), ("at", "-1")],
        &[("act", "read-as"), ("format", "no-such")],
        &[("act", "example"), ("example", "no-such")],
    ] {
        let screen = press(&mut desk, data);
        assert!(part(&screen, "part-verdict").is_none_or(|text| Some(text) == verdict), "{data:?}");
    }
}

fn markups() -> impl Strategy<Value = Markup> {
    let text = any::<String>().prop_map(|text| Markup::Text(text.into()));
    text.prop_recursive(5, 40, 6, |inside| {
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..6).prop_map(Markup::Many),
            inside.prop_map(|inside| Markup::Element(Element::around(inside))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 200 } else { 4_000 }, ..ProptestConfig::default() })]

    #[test]
    fn messages_arrive_as_they_were_sent(markup in markups(), text in any::<String>()) {
        let screen = Screen { parts: vec![(text.clone(), markup)], said: text, ..Screen::default() };
        prop_assert_eq!(unpack::<Screen>(&pack(&screen)), Some(screen));
    }

    #[test]
    fn bytes_that_are_no_message_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _: Option<Wish> = unpack(&bytes);
        let _: Option<Screen> = unpack(&bytes);
    }
}
