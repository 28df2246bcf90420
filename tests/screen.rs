//! What the engine shows of what a person does, without a browser.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use why401::discovery::Answer;
use why401::screen::examples::EXAMPLES;
use why401::screen::markup::{Element, Markup};
use why401::screen::wire::{Checked, Screen, Then, View, Wish, pack, unpack};
use why401::screen::{Desk, places};

mod cases;

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
    #![proptest_config(cases::config())]

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

/// Every recomputation with its typed secret: the verdict follows what came out, and no secret stays anywhere.
#[test]
fn the_verdict_follows_what_was_worked_out_and_no_secret_stays() {
    let vectors: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("vectors/recompute.json")).expect("vectors");
    let mut followed = 0;
    for vector in vectors.iter().filter(|vector| vector["kind"] != "dpop") {
        let (id, paste) = (&vector["id"], vector["paste"].as_str().expect("a paste"));
        let mut desk = Desk::default();
        read(&mut desk, paste);
        let typed: Vec<(String, String)> = vector["secrets"]
            .as_object()
            .expect("secrets")
            .iter()
            .map(|(name, value)| (format!("field-{name}"), value.as_str().expect("a text").to_string()))
            .collect();
        let mut data = vec![("act", "recompute"), ("at", "0")];
        data.extend(typed.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let screen = press(&mut desk, &data);
        let secret = |name: &str| name != "field-username" && name != "field-consumer-key";
        let secrets: Vec<&String> =
            typed.iter().filter(|(name, _)| secret(name)).map(|(_, text)| text).collect();
        let copies = press(&mut desk, &[("act", "share")]).copies.expect("the dialogue is open");
        if secrets.iter().any(|text| !text.is_empty()) && vector["agreement"] != "incomplete" {
            let counted = ["recomputed", "request-signed"]
                .iter()
                .any(|question| copies.json.contains(&format!("\"question\":\"{question}\"")));
            assert!(counted, "{id}: the verdict does not follow");
            followed += 1;
        }
        let (opened, _) = why401::permalink::open(&copies.fragment);
        let all = format!("{:?}{:?}{opened:?}{}{}", screen.parts, screen.then, copies.text, copies.json);
        for secret in secrets.into_iter().filter(|text| text.len() >= 8 && !paste.contains(text.as_str())) {
            // What the paste holds encoded (Basic) is shown decoded, as it was sent.
            assert!(vector["kind"] == "basic" || !all.contains(secret.as_str()), "{id}: the secret is shown");
            assert!(
                ![&copies.text, &copies.json, &copies.fragment]
                    .iter()
                    .any(|text| text.contains(secret.as_str())),
                "{id}"
            );
        }
        // Another paste knows nothing of it.
        let other = read(&mut desk, PASTE);
        assert!(!format!("{:?}", other.parts).contains("come out again"), "{id}");
    }
    assert!(followed > 100, "{followed}");
}

/// What differs is named by the verdict.
#[test]
fn a_typed_password_decides_between_the_causes_of_a_digest() {
    let vectors: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("vectors/recompute.json")).expect("vectors");
    for (id, cause, words) in [
        ("password-wrong", "basic-wrong-credentials", ""),
        ("password-newline", "basic-wrong-credentials", ""),
        ("realm-of-challenge", "digest-mismatch", "another realm"),
        ("nc-changed", "digest-mismatch", "another nc"),
        ("qop-dropped", "digest-mismatch", "another qop"),
        ("uri-query-left-out", "digest-mismatch", "another uri"),
    ] {
        let vector = vectors.iter().find(|vector| vector["id"] == id).expect("a vector");
        let mut desk = Desk::default();
        let first = read(&mut desk, vector["paste"].as_str().expect("a paste"));
        let password = vector["secrets"]["password"].as_str().expect("a password");
        let now = press(&mut desk, &[("act", "recompute"), ("at", "0"), ("field-password", password)]);
        let verdict = part(&now, "part-verdict").or_else(|| part(&first, "part-verdict")).expect("a verdict");
        assert!(verdict.contains(cause) && verdict.contains(words), "{id}: {verdict}");
    }
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
    // The one that is diagnosed is listed, though it is one of the last.
    assert!(list.contains("GET /2999") && !list.contains("GET /2799"), "{list}");
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
fn reading_can_be_stopped_and_keeps_what_was_found() {
    let mut desk = Desk::default();
    let har = har(2000);
    let size = har.len() as u64 * 2;
    let packed = [&b"\x1f\x8b\x08"[..], &[0; 7]].concat();
    let named = ["a.har", "b.txt", "c.gz", "d.har"].map(|name| (name.to_string(), size));
    desk.hear(Wish::Files { files: named.to_vec(), clock: 0 }, None);
    desk.feed(0, har.as_bytes());
    desk.feed(1, &b"GET / HTTP/1.1\n".repeat(300));
    desk.feed(2, &packed);
    let reads = desk.progress();
    assert!(part(&reads, "part-files").is_some_and(|text| text.contains("20 refusals so far")));
    // Nothing is offered that cannot be done yet.
    assert!(!format!("{:?}", reads.parts).contains("diagnose"));
    let screen = press(&mut desk, &[("act", "cancel-files")]);
    let list = part(&screen, "part-files").expect("the list");
    assert!(
        list.contains("2000 entries, 20 refused") && list.contains("You stopped the reading at"),
        "{list}"
    );
    assert_eq!(list.matches("was not read: you stopped it").count(), 3, "{list}");
    assert!(!list.contains("Cancel"), "{list}");
    assert!(format!("{:?}", screen.parts).contains("diagnose"));
    // Nothing is put into the box, and nothing is diagnosed unasked.
    assert_eq!(screen.then, [Then::Show("files".to_string())]);
    assert!((0..4).all(|file| !desk.feed(file, b"more")));
    // What was found can be diagnosed.
    press(&mut desk, &[("act", "diagnose"), ("file", "0"), ("at", "99")]);
    let one = fetch(&mut desk, &[("a.har", har.as_bytes())]).expect("its bytes are wanted");
    assert!(part(&one, "part-challenges").is_some_and(|text| text.contains("99")));
}

/// A bearer token of this issuer, with the `kid` `k1` and a signature that nobody made.
fn token(iss: &str) -> String {
    let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(serde_json::json!({"alg": "ES256", "kid": "k1"}));
    let claims = part(serde_json::json!({"iss": iss, "exp": 4_000_000_000_u64}));
    [head, claims, "A".repeat(86)].join(".")
}

fn refused(iss: &str) -> String {
    let token = token(iss);
    format!(
        "GET /v1 HTTP/1.1\nHost: api.corp.co\nAuthorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", resource_metadata=\"https://api.corp.co/.well-known/oauth-protected-resource/v1\"\n\n"
    )
}

const ISSUER: &str = "https://id.corp.co";
const METADATA: &str = "https://id.corp.co/.well-known/oauth-authorization-server";

fn ask(desk: &mut Desk, url: &str, of: &str) -> Option<u32> {
    let screen = press(desk, &[("act", "fetch"), ("url", url), ("of", of)]);
    screen.then.into_iter().find_map(|then| match then {
        Then::Ask { number, url: asked } => {
            assert_eq!(asked, url);
            Some(number)
        }
        _ => None,
    })
}

fn answered(desk: &mut Desk, number: u32, text: &str) -> Screen {
    let answer = Answer::Came { status: 200, media: "application/json".into() };
    desk.hear(Wish::Answered { number, answer }, Some(text.into()))
}

#[test]
fn an_issuer_is_asked_step_by_step_and_its_keys_are_checked_with() {
    let mut desk = Desk::default();
    let screen = read(&mut desk, &refused(ISSUER));
    let offered = part(&screen, "part-ask").expect("the addresses");
    assert!(offered.contains(&format!("Ask {METADATA}")), "{offered}");
    assert!(offered.contains("Ask https://api.corp.co/.well-known/oauth-protected-resource/v1"), "{offered}");
    assert!(!screen.then.iter().any(|then| matches!(then, Then::Ask { .. })));
    // Only what is offered is asked, and once at a time.
    assert_eq!(ask(&mut desk, "https://evil.corp.co/", ISSUER), None);
    let number = ask(&mut desk, METADATA, ISSUER).expect("it is asked");
    assert_eq!(ask(&mut desk, METADATA, ISSUER), None);
    // The document of another issuer leads nowhere, and the other addresses stay.
    let screen = answered(
        &mut desk,
        number,
        "{\"issuer\":\"https://id.evil.co\",\"jwks_uri\":\"https://id.evil.co/\"}",
    );
    let led = part(&screen, "part-ask").expect("the addresses");
    assert!(led.contains("another host") && led.contains("openid-configuration"), "{led}");
    assert!(!led.contains("Ask https://id.evil.co"), "{led}");
    let number = ask(&mut desk, METADATA, ISSUER).expect("it is asked again");
    let document = format!("{{\"issuer\":\"{ISSUER}\",\"jwks_uri\":\"{ISSUER}/keys\"}}");
    let screen = answered(&mut desk, number, &document);
    let led = part(&screen, "part-ask").expect("the addresses");
    assert!(led.contains("Ask https://id.corp.co/keys"), "{led}");
    assert!(!led.contains("openid-configuration"), "others that lead to the same are left out: {led}");
    let keys = format!("{ISSUER}/keys");
    let number = ask(&mut desk, &keys, ISSUER).expect("it is asked");
    let set = "{\"keys\":[{\"kid\":\"k2\",\"kty\":\"EC\"}]}";
    let screen = answered(&mut desk, number, set);
    let check = screen.then.iter().find_map(|then| match then {
        Then::CheckWith { token: 0, compact, keys: with, from } => Some((compact, with, from)),
        _ => None,
    });
    assert_eq!(check, Some((&token(ISSUER), &set.to_string(), &keys)));
    let missing = Checked {
        signature: "unverifiable".into(),
        problems: vec!["kid-not-in-jwks".into()],
        words: "No key.".into(),
        from: keys.clone(),
        ..Checked::default()
    };
    let screen = desk.hear(Wish::Checked(missing.clone()), None);
    assert!(part(&screen, "part-ask").is_some_and(|text| text.contains("No key.")));
    assert!(part(&screen, "part-verdict").is_some_and(|text| text.contains("token-bad-signature")));
    assert!(
        part(&screen, "part-tokens").is_some_and(|text| text.contains("came from https://id.corp.co/keys"))
    );
    // Of a set that somebody pasted nobody knows whose it is.
    let screen = desk.hear(Wish::Checked(Checked { from: String::new(), ..missing }), None);
    assert!(part(&screen, "part-verdict").is_some_and(|text| !text.contains("token-bad-signature")));
    // Nothing of what was asked is in a link or a copy.
    let copies = press(&mut desk, &[("act", "share")]).copies.expect("the dialogue is open");
    assert!(![copies.fragment, copies.text, copies.json].concat().contains("/keys"));
}

#[test]
fn a_failed_question_leaves_what_was_there_and_can_be_answered_by_hand() {
    let mut desk = Desk::default();
    let verdict = part(&read(&mut desk, &refused(ISSUER)), "part-verdict");
    let number = ask(&mut desk, METADATA, ISSUER).expect("it is asked");
    let screen = desk.hear(Wish::Answered { number, answer: Answer::Unreachable }, Some(String::new()));
    let said = part(&screen, "part-ask").expect("the addresses");
    assert!(said.contains("CORS") && said.contains(&format!("curl -sS '{METADATA}'")), "{said}");
    assert!(said.contains("openid-configuration"), "the others are still there: {said}");
    assert!(part(&screen, "part-verdict").is_none_or(|text| Some(text) == verdict));
    let document = format!("{{\"issuer\":\"{ISSUER}\",\"jwks_uri\":\"{ISSUER}/keys\"}}");
    let by_hand = [("act", "read-answer"), ("url", METADATA), ("of", ISSUER), ("field-answer", &document)];
    let screen = press(&mut desk, &by_hand);
    assert!(part(&screen, "part-ask").is_some_and(|text| text.contains("Ask https://id.corp.co/keys")));
    // A later failure does not take the document away.
    let number = ask(&mut desk, METADATA, ISSUER).expect("it is asked again");
    let screen = desk.hear(Wish::Answered { number, answer: Answer::TooSlow }, Some(String::new()));
    let said = part(&screen, "part-ask").expect("the addresses");
    assert!(said.contains("10 seconds") && said.contains("Ask https://id.corp.co/keys"), "{said}");
}

#[test]
fn an_answer_to_an_earlier_paste_is_passed_over() {
    let mut desk = Desk::default();
    read(&mut desk, &refused(ISSUER));
    let early = ask(&mut desk, METADATA, ISSUER).expect("it is asked");
    read(&mut desk, PASTE);
    read(&mut desk, &refused(ISSUER));
    let late = ask(&mut desk, METADATA, ISSUER).expect("it is asked");
    assert_ne!(early, late);
    let screen = answered(&mut desk, early, &format!("{{\"issuer\":\"{ISSUER}\"}}"));
    assert!(screen.parts.is_empty());
}

#[test]
fn addresses_of_a_link_are_not_asked_and_those_of_a_linked_paste_are_named_as_such() {
    let mut desk = Desk::default();
    let shown = part(&read(&mut desk, &refused(ISSUER)), "part-ask").expect("the addresses");
    assert!(!shown.contains("came with the link"), "{shown}");
    let fragment = press(&mut desk, &[("act", "share")]).copies.expect("the dialogue is open").fragment;
    let mut other = Desk::default();
    let screen = other.hear(Wish::Open { fragment, clock: 0 }, None);
    let told = part(&screen, "part-ask").expect("a word of it");
    assert!(told.contains("shared link they are not asked") && !told.contains("Ask http"), "{told}");
    assert_eq!(ask(&mut other, METADATA, ISSUER), None);

    for (iss, words) in [(ISSUER, "came with the link"), ("http://localhost:8080", "not you who named it")] {
        let bytes: Vec<String> = refused(iss).bytes().map(|byte| format!("%{byte:02X}")).collect();
        let paste = bytes.concat();
        let screen = Desk::default().hear(Wish::Open { fragment: format!("#paste={paste}"), clock: 0 }, None);
        let told = part(&screen, "part-ask").expect("the addresses");
        assert!(told.contains(words), "{told}");
    }
    // What a person adds below makes them no more that person's own.
    let result = [("act", "add-result"), ("field-result", "HTTP/1.1 200 OK\n\nok"), ("clock", "0")];
    let told = part(&press(&mut other, &result), "part-ask").expect("the addresses");
    assert!(told.contains("came with the link"), "{told}");
}

#[test]
fn a_second_paste_is_compared() {
    let mut desk = Desk::default();
    let screen = read(&mut desk, PASTE);
    assert!(part(&screen, "part-compare").is_some_and(|text| text.contains("Compare with one that works")));
    press(&mut desk, &[("act", "compare")]);
    let works =
        "GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic a2ltOnBhc3N3b3Jk\n\nHTTP/1.1 200 OK\n\n";
    let data = [("act", "compare-with"), ("clock", "0"), ("done", "true"), ("field-other", works)];
    let screen = press(&mut desk, &data);
    let text = part(&screen, "part-compare").expect("a comparison");
    let sentence =
        "sent Authorization: Bearer \u{2026}; the one that worked sent Authorization: Basic \u{2026}";
    assert!(text.contains(sentence), "{text}");
    assert!(text.contains("This fits the verdict"), "{text}");
    assert!(!text.contains("a2lt"), "secrets are masked: {text}");
    assert!(screen.said.contains(sentence), "{}", screen.said);
    assert!(screen.then.contains(&Then::Show("compare".into())));
    // Typing goes on where it is.
    let data =
        [("act", "compare-with"), ("clock", "0"), ("done", "false"), ("field-other", "nothing of the kind")];
    let screen = press(&mut desk, &data);
    assert!(
        part(&screen, "part-compare").is_some_and(|text| text.contains("No request or answer was found"))
    );
    assert!(screen.then.is_empty());
    // What the box held comes back with it.
    press(&mut desk, &[("act", "close-compare")]);
    let screen = press(&mut desk, &[("act", "compare")]);
    assert!(part(&screen, "part-compare").is_some_and(|text| text.contains("nothing of the kind")));
}

#[test]
fn the_one_that_works_may_come_first() {
    let works =
        "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abcdefgh12345678\n\nHTTP/1.1 200 OK\n\n";
    let mut desk = Desk::default();
    let screen = read(&mut desk, works);
    assert!(part(&screen, "part-compare").is_some_and(|text| text.contains("Compare with one that fails")));
    press(&mut desk, &[("act", "compare")]);
    let fails = "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n";
    let screen = press(
        &mut desk,
        &[("act", "compare-with"), ("clock", "0"), ("done", "true"), ("field-other", fails)],
    );
    let text = part(&screen, "part-compare").expect("a comparison");
    assert!(text.contains("The request that worked sent Authorization: Bearer"), "{text}");
}

#[test]
fn two_exchanges_of_one_paste_are_compared_unasked() {
    let one = "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n";
    let two =
        "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abcdefgh12345678\n\nHTTP/1.1 200 OK\n\n";
    let mut desk = Desk::default();
    let screen = read(&mut desk, &[one, two].concat());
    let text = part(&screen, "part-compare").expect("a comparison");
    assert!(text.contains("request for the same thing that passed"), "{text}");
    assert!(text.contains("The request that worked sent Authorization: Bearer"), "{text}");
}
