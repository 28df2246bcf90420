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
fn what_a_trial_gave_goes_below_the_first_paste_and_the_answers_stay() {
    let refused = "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: robot/1.0\n\n\
                   HTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html><body>Forbidden</body></html>\n";
    let passed = "GET /feed HTTP/1.1\nHost: a.example\nUser-Agent: Mozilla/5.0\n\n\
                  HTTP/1.1 200 OK\nServer: nginx\nContent-Length: 2\n\nok\n";
    let mut desk = Desk::default();
    let screen = read(&mut desk, refused);
    assert!(!part(&screen, "part-verdict").is_some_and(|text| text.contains("user-agent-refused")));
    let asked = part(&screen, "part-also").expect("a question");
    assert!(asked.contains("Or paste what came back"), "{asked}");
    press(&mut desk, &[("act", "answer"), ("question", "rate"), ("choice", "no")]);
    let screen = press(&mut desk, &[("act", "add-result"), ("field-result", passed), ("clock", "7")]);
    let both = format!("{}\n\n{}\n", refused.trim_end(), passed.trim_end());
    assert!(screen.then.contains(&Then::Fill(both.clone())), "{:?}", screen.then);
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("user-agent-refused")));
    let answered =
        |screen: &Screen| part(screen, "part-also").is_some_and(|text| text.contains("What you answered"));
    assert!(answered(&screen), "{:?}", part(&screen, "part-also"));
    // The same by hand: what is typed or pasted below in the box goes on too.
    let mut other = Desk::default();
    read(&mut other, refused);
    press(&mut other, &[("act", "answer"), ("question", "rate"), ("choice", "no")]);
    let screen = read(&mut other, &both);
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("user-agent-refused")));
    assert!(answered(&screen) || screen.parts.iter().all(|(place, _)| place != "part-also"));
    // Nothing is not added; and what follows a link stands below what the link carried.
    assert!(press(&mut other, &[("act", "add-result"), ("field-result", " ")]).then.is_empty());
    press(&mut other, &[("act", "share")]);
    let fragment =
        press(&mut other, &[("act", "kind"), ("value", "evidence")]).copies.expect("a link").fragment;
    let mut linked = Desk::default();
    linked.hear(Wish::Open { fragment, clock: 5 }, None);
    let screen = press(&mut linked, &[("act", "add-result"), ("field-result", passed), ("clock", "7")]);
    let filled = screen.then.iter().find_map(|then| match then {
        Then::Fill(text) => Some(text.as_str()),
        _ => None,
    });
    assert!(filled.is_some_and(|text| text.contains("robot/1.0") && text.ends_with("ok\n")), "{filled:?}");
}

#[test]
fn a_cause_has_its_own_page_and_takes_nothing_away() {
    let open = || Wish::Open { fragment: "#cause=token-expired".into(), clock: 0 };
    let mut desk = Desk::default();
    let page = "causes/token-expired.html";
    assert!(desk.hear(open(), None).then.contains(&Then::Go(page.to_string())));
    let screen = read(&mut desk, PASTE);
    assert!(format!("{:?}", screen.parts).contains("causes/scheme-mismatch.html"));
    let screen = desk.hear(open(), None);
    assert!(!screen.then.iter().any(|then| matches!(then, Then::Go(_))));
    assert!(part(&screen, "leaf").is_some_and(|text| text.contains("expired")));
    // What is not known leads nowhere.
    let screen = Desk::default().hear(Wish::Open { fragment: "#cause=../x".into(), clock: 0 }, None);
    assert!(!screen.then.iter().any(|then| matches!(then, Then::Go(_))));
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

#[test]
fn a_digest_response_is_worked_out_again_and_the_password_kept_nowhere() {
    // RFC 2617 §3.5.
    let paste = "GET /dir/index.html HTTP/1.1\nHost: www.nowhere.org\nAuthorization: Digest username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"testrealm@host.com\", qop=\"auth\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"\n\n";
    let mut desk = Desk::default();
    let offered = read(&mut desk, paste);
    assert!(part(&offered, "part-recompute").is_some_and(|text| text.contains("Digest")));
    let typed = |password| [("act", "recompute"), ("at", "0"), ("field-password", password)];
    let wrong = press(&mut desk, &typed("circle of live"));
    assert!(
        part(&wrong, "part-recompute").is_some_and(|text| text.contains("wrong") || text.contains("differ"))
    );
    let right = press(&mut desk, &typed("Circle Of Life"));
    let printed = format!("{:?}", right.parts);
    assert!(printed.contains("outcome agrees"), "{printed}");
    assert!(!printed.contains("Circle Of Life"));
    let copies = press(&mut desk, &[("act", "share")]).copies.expect("the dialogue is open");
    assert!(![copies.fragment, copies.text, copies.json].concat().contains("Circle"));
}

/// A log of `count` entries, every one with a body of 1 kB; each hundredth is refused.
fn har(count: usize) -> String {
    let body = "x".repeat(1000);
    let entry = |at: usize| {
        let status = if at % 100 == 99 { 401 } else { 200 };
        let host = if at % 200 == 99 { "b" } else { "a" };
        format!(
            r#"{{"request":{{"method":"GET","url":"https://{host}.example/{at}","headers":[]}},"response":{{"status":{status},"statusText":"","headers":[{{"name":"WWW-Authenticate","value":"Basic realm=\"{at}\""}}],"content":{{"text":"{body}"}}}}}}"#
        )
    };
    let entries: Vec<String> = (0..count).map(entry).collect();
    format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"Firefox"}},"entries":[{}]}}}}"#,
        entries.join(",")
    )
}

/// Opens files as the worker does: in pieces, and with the pieces that are wanted afterwards.
fn open(desk: &mut Desk, files: &[(&str, &[u8])]) -> Screen {
    let named = files.iter().map(|(name, bytes)| ((*name).to_string(), bytes.len() as u64)).collect();
    desk.hear(Wish::Files { files: named, clock: 0 }, None);
    for (at, (_, bytes)) in files.iter().enumerate() {
        for piece in bytes.chunks(70_000) {
            if !desk.feed(at, piece) {
                break;
            }
            assert!(desk.progress().unasked);
        }
        desk.end_file(at, true);
    }
    let first = desk.files_read();
    let Some(mut screen) = fetch(desk, files) else { return first };
    let printed = |place: &str| screen.parts.iter().any(|(known, _)| known == place);
    let kept: Vec<_> = first.parts.into_iter().filter(|(place, _)| !printed(place)).collect();
    screen.parts.extend(kept);
    screen
}

fn fetch(desk: &mut Desk, files: &[(&str, &[u8])]) -> Option<Screen> {
    let (file, ranges) = desk.wanted()?;
    let size = |at: u64| usize::try_from(at).expect("a small file");
    let piece = |range: std::ops::Range<u64>| files[file].1[size(range.start)..size(range.end)].to_vec();
    let pieces: Vec<Vec<u8>> = ranges.into_iter().map(piece).collect();
    Some(desk.give(&pieces))
}

#[test]
fn the_refusals_of_a_big_log_are_listed_and_one_is_diagnosed() {
    let har = har(3000);
    let files = [("a.har", har.as_bytes())];
    let mut desk = Desk::default();
    let screen = open(&mut desk, &files);
    let list = part(&screen, "part-files").expect("the list");
    assert!(list.contains("3000 entries, 30 refused"), "{list}");
    assert!(list.contains("https://a.example 15 of"), "{list}");
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("no-credentials")));
    assert!(part(&screen, "part-challenges").is_some_and(|text| text.contains("2999")));
    assert!(screen.then.contains(&Then::PutBoxAway));
    // Another one is diagnosed.
    press(&mut desk, &[("act", "diagnose"), ("file", "0"), ("at", "99")]);
    let other = fetch(&mut desk, &files).expect("its bytes are wanted");
    assert!(
        part(&other, "part-challenges").is_some_and(|text| text.contains("99") && !text.contains("2999"))
    );
    // The others of a host are shown when they are asked for.
    let unfolded = press(&mut desk, &[("act", "unfold"), ("file", "0"), ("host", "https://a.example")]);
    assert!(part(&unfolded, "part-files").is_some_and(|text| text.matches("GET /").count() == 27));
}

#[test]
fn a_packed_log_and_a_pasted_one_are_read_like_a_file() {
    use std::io::Write;
    let har = har(2000);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(har.as_bytes()).expect("it packs");
    let packed = packed.finish().expect("it packs");
    for screen in [open(&mut Desk::default(), &[("a.har.gz", &packed)]), read(&mut Desk::default(), &har)] {
        let list = part(&screen, "part-files").expect("the list");
        assert!(list.contains("2000 entries, 20 refused"), "{list}");
        assert!(part(&screen, "part-challenges").is_some_and(|text| text.contains("1999")));
    }
    // Half of it is worth its half; nothing that can be unpacked is said to be so.
    let half = open(&mut Desk::default(), &[("a.har.gz", &packed[..packed.len() / 2])]);
    assert!(
        part(&half, "part-files").is_some_and(|text| text.contains("refused")),
        "{:?}",
        part(&half, "part-files")
    );
    let none = open(&mut Desk::default(), &[("a.gz", b"\x1f\x8b\x08 nothing of the kind")]);
    assert!(part(&none, "part-files").is_some_and(|text| text.contains("cannot be unpacked")));
}

#[test]
fn a_cut_log_gives_what_stands_before_the_cut() {
    let har = har(2000);
    let screen = open(&mut Desk::default(), &[("a.har", &har.as_bytes()[..1_500_000])]);
    let list = part(&screen, "part-files").expect("the list");
    assert!(list.contains("ends in the middle") && list.contains("refused"), "{list}");
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("no-credentials")));
}

#[test]
fn small_files_go_into_the_box_together() {
    let screen = open(
        &mut Desk::default(),
        &[("request.txt", b"GET / HTTP/1.1\nHost: a.example\n"), ("response.txt", b"HTTP/1.1 407 No\n\n")],
    );
    let filled = screen.then.iter().find_map(|then| match then {
        Then::Fill(text) => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(filled, Some("GET / HTTP/1.1\nHost: a.example\n\n\nHTTP/1.1 407 No\n\n"));
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("proxy-auth-required")));
    assert_eq!(part(&screen, "part-files").unwrap_or_default(), "");
}

#[test]
fn what_is_no_capture_is_named_for_what_it_is() {
    for (bytes, words) in [
        (&b"PK\x03\x04rest"[..], "ZIP archive"),
        (b"\xd4\xc3\xb2\xa1\x02\x00", "Wireshark"),
        (b"\x89PNG\r\n", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00\x01\x02\x00\x00\x00", "not text"),
        (b"  \n", "empty"),
        (b"", "empty"),
    ] {
        let screen = open(&mut Desk::default(), &[("a", bytes)]);
        assert!(part(&screen, "part-files").is_some_and(|text| text.contains(words)), "{words}");
        assert_eq!(screen.view, View::Nothing);
    }
    // What can be read is, whatever lies beside it.
    let screen = open(&mut Desk::default(), &[("a", b"\x89PNG"), ("b", b"HTTP/1.1 407 No\n\n")]);
    assert!(part(&screen, "part-files").is_some_and(|text| text.contains("picture")));
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("proxy-auth-required")));
}

#[test]
fn a_log_without_refusal_says_what_was_answered() {
    let har = har(2000).replace("\"status\":401", "\"status\":204");
    let screen = open(&mut Desk::default(), &[("a.har", har.as_bytes())]);
    let list = part(&screen, "part-files").expect("the list");
    assert!(list.contains("none of them refused") && list.contains("20 \u{d7} 204"), "{list}");
    assert_eq!(screen.view, View::Nothing);
}

#[test]
fn reading_can_be_called_off() {
    let mut desk = Desk::default();
    desk.hear(Wish::Files { files: vec![("a.har".into(), 9_000_000)], clock: 0 }, None);
    desk.feed(0, har(2000).as_bytes());
    assert!(part(&desk.progress(), "part-files").is_some_and(|text| text.contains("refusals so far")));
    let screen = press(&mut desk, &[("act", "cancel-files")]);
    assert_eq!(part(&screen, "part-files").as_deref(), Some(""));
    assert!(!desk.feed(0, b"more"));
}
