//! The map of all questions and causes, and the walk without a paste.

use std::collections::BTreeSet;

use why401::knowledge::{CATALOGUE, causes, tree};
use why401::report::map::{Cell, Fate, MapView, NodeView, Row, Standing, map};
use why401::report::{Report, ask, way_to};
use why401::screen::Desk;
use why401::screen::examples::EXAMPLES;
use why401::screen::markup::{Element, Markup};
use why401::screen::wire::{Screen, Then, View, Wish};
use why401::{Context, diagnose};

fn report(paste: &str, answers: &[(&str, &str)]) -> Report {
    let answers = answers.iter().map(|(id, choice)| ((*id).to_string(), (*choice).to_string())).collect();
    diagnose(paste, &Context { answers, ..Context::default() })
}

fn example(id: &str) -> &'static str {
    EXAMPLES.iter().find(|example| example.id == id).expect("an example").paste
}

fn cells(map: &MapView) -> impl Iterator<Item = &Cell> {
    map.stages.iter().flat_map(|stage| &stage.rows).flat_map(Row::cells).chain([&map.end, &map.beside])
}

fn nodes(map: &MapView) -> impl Iterator<Item = &NodeView> {
    cells(map).flat_map(|cell| &cell.nodes)
}

fn node<'a>(map: &'a MapView, id: &str) -> &'a NodeView {
    nodes(map).find(|node| node.question.id == id).unwrap_or_else(|| panic!("{id} is not on the map"))
}

/// Every report that the examples and a few answers give.
fn reports() -> Vec<Report> {
    let mut all: Vec<Report> = EXAMPLES.iter().map(|example| report(example.paste, &[])).collect();
    let flips: [&[(&str, &str)]; 5] = [
        &[],
        &[("refusal", "403")],
        &[("refusal", "419")],
        &[("refusal", "login-redirect")],
        &[("refusal", "401"), ("carries", "signed-url")],
    ];
    all.extend(flips.iter().map(|flips| report("", flips)));
    all.push(report(example("expired"), &[("carries", "nothing")]));
    all
}

#[test]
fn every_question_and_every_cause_stands_on_the_map_once() {
    for report in reports() {
        let map = map(&report, None, false);
        let questions: Vec<&str> = nodes(&map).map(|node| node.question.id).collect();
        let once: BTreeSet<&str> = questions.iter().copied().collect();
        assert_eq!(questions.len(), once.len(), "{questions:?}");
        assert_eq!(once, CATALOGUE.questions.iter().map(|question| question.id).collect());
        let hung: Vec<&str> = nodes(&map).flat_map(|node| &node.causes).map(|cause| cause.id).collect();
        let once: BTreeSet<&str> = hung.iter().copied().collect();
        assert_eq!(hung.len(), once.len(), "{hung:?}");
        assert_eq!(once, causes::ALL.iter().map(|cause| cause.id()).collect());
        // What a cell folds and what it shows is all of it.
        for cell in cells(&map) {
            assert_eq!(cell.shown().count() + cell.more().count(), cell.nodes.len());
        }
    }
}

#[test]
fn the_lanes_are_those_of_the_tree() {
    let map = map(&report("", &[]), None, false);
    let lane_of = |id: &str| {
        map.stages.iter().flat_map(|stage| &stage.rows).find_map(|row| match row {
            Row::Lanes(lanes) => {
                lanes.iter().position(|cell| cell.nodes.iter().any(|node| node.question.id == id))
            }
            _ => None,
        })
    };
    for (id, lane) in [
        ("handshake", Some(0)),
        ("carries", Some(0)),
        ("jwt-time", Some(0)),
        ("session", Some(0)),
        ("answerer", Some(1)),
        ("known", Some(1)),
        ("csrf", Some(1)),
        ("refusal", None),
        ("scope", None),
        ("cache", None),
        ("agent", None),
    ] {
        assert_eq!(lane_of(id), lane, "{id}");
    }
    // Whoever follows the tree from a status never comes into the other lane.
    for (lane, (status, _)) in tree::LANES.iter().enumerate() {
        let root = &CATALOGUE.tree[0];
        let mut reached: Vec<&str> = root
            .branches
            .iter()
            .filter(|branch| branch.choices.contains(status))
            .filter_map(|branch| branch.to)
            .collect();
        let mut next = 0;
        while let Some(id) = reached.get(next).copied() {
            let node = CATALOGUE.tree.iter().find(|node| node.id == id).expect("a node");
            assert_ne!(lane_of(node.question.id), Some(1 - lane), "{id}");
            for to in node.branches.iter().filter_map(|branch| branch.to) {
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            next += 1;
        }
    }
}

#[test]
fn the_stages_stand_in_order_and_no_way_goes_back() {
    let map = map(&report("", &[]), None, false);
    assert_eq!(map.stages.iter().map(|stage| stage.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    for node in CATALOGUE.tree {
        for branch in node.branches {
            let Some(to) = CATALOGUE.tree.iter().find(|to| Some(to.id) == branch.to) else { continue };
            assert!(
                to.question.stage >= node.question.stage || to.question.id == CATALOGUE.stated.id,
                "{} leads back to {}",
                node.id,
                to.id
            );
        }
    }
}

#[test]
fn causes_hang_where_they_are_decided() {
    let map = map(&report("", &[]), None, false);
    for (question, cause) in [
        ("refusal", "proxy-auth-required"),
        ("rate", "rate-limited"),
        ("preflight", "preflight-unauthenticated"),
        ("carries", "no-credentials"),
        ("arrived", "auth-header-stripped-upstream"),
        ("offered", "scheme-mismatch"),
        ("basic", "basic-wrong-credentials"),
        ("jwt-time", "token-expired"),
        ("signature", "token-bad-signature"),
        ("cookie", "cookie-not-sent"),
        ("scope", "insufficient-scope"),
        ("known", "permission-denied"),
        ("stated", "account-restricted"),
    ] {
        assert!(node(&map, question).causes.iter().any(|hung| hung.id == cause), "{cause} under {question}");
    }
}

#[test]
fn the_lit_way_is_the_list() {
    for report in reports() {
        let map = map(&report, None, false);
        let lit: BTreeSet<&str> =
            nodes(&map).filter(|node| node.standing == Standing::Lit).map(|node| node.question.id).collect();
        assert_eq!(lit, report.path.iter().map(|step| step.question.id).collect());
        let open: Vec<&str> =
            nodes(&map).filter(|node| node.standing == Standing::Open).map(|node| node.question.id).collect();
        assert_eq!(open, report.open.iter().map(|open| open.id).collect::<Vec<_>>());
        for step in &report.path {
            let node = node(&map, step.question.id);
            assert_eq!(node.answer, Some((step.answer, step.said, step.by)));
            assert_eq!(node.line, step.line);
        }
        assert_eq!(map.counts.iter().sum::<usize>(), report.path.len() + usize::from(report.open.is_some()));
        // Lit questions are never folded away, and one of them ends the way.
        assert!(cells(&map).flat_map(Cell::more).all(|node| !node.is_on_way()));
        let folded = map.stages.iter().filter(|stage| stage.folded).flat_map(|stage| &stage.rows);
        assert!(folded.flat_map(Row::cells).flat_map(|cell| &cell.nodes).all(|node| !node.is_on_way()));
        assert_eq!(nodes(&map).filter(|node| node.last).count(), 1);
        // Within a cell they stand in the order of the list.
        for cell in cells(&map) {
            let at = |id: &str| report.path.iter().position(|step| step.question.id == id);
            let order: Vec<usize> = cell.nodes.iter().filter_map(|node| at(node.question.id)).collect();
            assert!(order.is_sorted(), "{order:?}");
        }
    }
}

#[test]
fn what_is_excluded_is_struck_out_and_what_is_told_is_not() {
    for report in reports() {
        let map = map(&report, None, false);
        for mark in nodes(&map).flat_map(|node| &node.causes) {
            let verdict = report.verdicts.iter().position(|verdict| verdict.cause == mark.id);
            assert!(verdict.is_some() || mark.fate == Fate::Out, "{} fails a gate", mark.id);
            assert_eq!(
                mark.fate == Fate::Verdict,
                verdict == Some(0) && (report.tells() || report.has_ended()),
                "{}",
                mark.id
            );
        }
    }
    let map = map(&report(example("expired"), &[]), None, false);
    let fate =
        |id: &str| nodes(&map).flat_map(|node| &node.causes).find(|mark| mark.id == id).map(|mark| mark.fate);
    assert_eq!(fate("token-expired"), Some(Fate::Verdict));
    for out in ["proxy-auth-required", "token-not-yet-valid", "scheme-mismatch", "no-credentials"] {
        assert_eq!(fate(out), Some(Fate::Out), "{out}");
    }
    // Nobody knows of these: an assumption strikes nothing out.
    for open in ["cached-refusal", "token-bad-signature", "ip-blocked"] {
        assert_eq!(fate(open), Some(Fate::Open), "{open}");
    }
}

#[test]
fn a_way_leads_to_every_question_of_the_tree() {
    for node in CATALOGUE.tree {
        let way = way_to(node.question.id, &[]);
        let suppose: Vec<(String, String)> =
            way.iter().map(|(id, choice)| ((*id).to_string(), (*choice).to_string())).collect();
        let report = diagnose("", &Context { suppose: Some(suppose), ..Context::default() });
        let reached = report.open.as_ref().map(|open| open.id);
        assert_eq!(reached, Some(node.question.id), "{way:?}");
    }
    assert!(way_to("agent", &[]).is_empty() && ask("agent").is_some());
    // Answers that were given are kept.
    let given = [("refusal".to_string(), "403".to_string())];
    assert_eq!(way_to("scope", &given)[0], ("refusal", "403"));
}

// The walk, as the page shows it.

fn open(desk: &mut Desk, fragment: &str) -> Screen {
    desk.hear(Wish::Open { fragment: fragment.to_string(), clock: 0 }, None)
}

fn press(desk: &mut Desk, data: &[(&str, &str)]) -> Screen {
    let data = data.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
    desk.hear(Wish::Press(data), None)
}

fn answer(desk: &mut Desk, question: &str, choice: &str) -> Screen {
    press(desk, &[("act", "answer"), ("question", question), ("choice", choice)])
}

fn visited(screen: &Screen) -> Option<&str> {
    screen.then.iter().find_map(|then| match then {
        Then::Visit(fragment) => Some(fragment.as_str()),
        _ => None,
    })
}

fn find<'a>(markup: &'a Markup, fits: &dyn Fn(&Element) -> bool) -> Vec<&'a Element> {
    match markup {
        Markup::Text(_) => Vec::new(),
        Markup::Many(many) => many.iter().flat_map(|one| find(one, fits)).collect(),
        Markup::Element(element) => {
            let own = fits(element).then_some(element);
            own.into_iter().chain(element.inside().iter().flat_map(|one| find(one, fits))).collect()
        }
    }
}

fn text(element: &Element) -> String {
    fn of(markup: &Markup) -> String {
        match markup {
            Markup::Text(text) => text.to_string(),
            Markup::Element(element) => text(element),
            Markup::Many(many) => many.iter().map(of).collect(),
        }
    }
    element.inside().iter().map(of).collect()
}

fn part<'a>(screen: &'a Screen, place: &str) -> &'a Markup {
    &screen.parts.iter().find(|(known, _)| known == place).unwrap_or_else(|| panic!("no {place}")).1
}

fn headline(screen: &Screen) -> String {
    find(part(screen, "leaf"), &|element| element.attribute("id") == Some("verdict"))
        .iter()
        .map(|h1| text(h1))
        .collect()
}

#[test]
fn the_questions_lead_to_a_verdict_without_a_paste() {
    let mut desk = Desk::default();
    let first = open(&mut desk, "#q=refusal");
    assert_eq!(first.view, View::Leaf);
    assert_eq!(headline(&first), "Which answer did you get?");
    let mut screen = answer(&mut desk, "refusal", "401");
    let mut steps = 0;
    while let Some(asked) =
        visited(&screen).and_then(|fragment| fragment.strip_prefix("q=")).map(str::to_string)
    {
        if asked == "stated" {
            break;
        }
        steps += 1;
        assert!(steps < 30, "the walk has an end");
        screen = match asked.as_str() {
            "carries" => answer(&mut desk, "carries", "authorization"),
            "scheme" => answer(&mut desk, "scheme", "bearer"),
            "jwt-shape" => answer(&mut desk, "jwt-shape", "readable"),
            "jwt-time" => answer(&mut desk, "jwt-time", "after-exp"),
            _ => press(&mut desk, &[("act", "unsure"), ("question", &asked)]),
        };
    }
    // Every question on the way is asked, none is passed over.
    assert!(steps >= 10, "{steps}");
    assert_eq!(headline(&screen), "The token has expired");
    assert_eq!(screen.said, "The token has expired");
    // A flip further up changes all below it.
    let flipped = answer(&mut desk, "jwt-time", "before-nbf");
    assert_eq!(headline(&flipped), "The token is not valid yet");
    let open = answer(&mut desk, "refusal", "403");
    assert_eq!(headline(&open), "Who wrote this answer?");
}

#[test]
fn a_question_in_the_middle_opens_with_the_way_to_it_and_leads_on() {
    let mut desk = Desk::default();
    let screen = open(&mut desk, "#q=jwt-time");
    assert_eq!(headline(&screen), "Is the token valid at the server's time?");
    let lit = find(part(&screen, "leaf"), &|element| {
        element.attribute("class").is_some_and(|class| class.starts_with("node way by-nobody"))
    });
    assert_eq!(lit.len(), way_to("jwt-time", &[]).len());
    let on = answer(&mut desk, "jwt-time", "in-time");
    assert_eq!(visited(&on), Some("q=jwt-kind"));
    // What leads there was taken for said, and can be flipped.
    let steps = find(part(&on, "leaf"), &|element| element.attribute("data-key") == Some("scheme"));
    assert!(steps.iter().any(|step| text(step).contains("so that this question is asked")));
    // Back, as the browser does it, shows the question with its answer.
    let back = open(&mut desk, "#q=jwt-time");
    let pressed = find(part(&back, "leaf"), &|element| {
        element.attribute("aria-pressed") == Some("true")
            && element.attribute("data-question") == Some("jwt-time")
    });
    assert!(pressed.iter().all(|button| button.attribute("data-choice") == Some("in-time")));
    assert!(!pressed.is_empty());
    let fresh = press(&mut desk, &[("act", "again")]);
    assert_eq!(headline(&fresh), "Which answer did you get?");
}

#[test]
fn not_knowing_is_an_answer() {
    let mut desk = Desk::default();
    open(&mut desk, "#q=refusal");
    answer(&mut desk, "refusal", "407");
    let stuck = open(&mut desk, "#q=carries");
    assert!(!headline(&stuck).is_empty());
    let mut desk = Desk::default();
    open(&mut desk, "#q=refusal");
    let screen = press(&mut desk, &[("act", "unsure"), ("question", "refusal")]);
    assert!(!headline(&screen).is_empty() && visited(&screen) == Some("q=stated"));
}

#[test]
fn a_paste_forgets_the_walk() {
    let mut desk = Desk::default();
    open(&mut desk, "#q=refusal");
    answer(&mut desk, "refusal", "403");
    for away in [false, true] {
        let screen = desk.hear(Wish::Read { clock: 0, away }, Some(example("expired").to_string()));
        assert_eq!(screen.view, View::Result);
        assert!(screen.said.contains("token ended"), "{}", screen.said);
    }
}

#[test]
fn a_node_of_the_map_opens_beside_the_result() {
    let mut desk = Desk::default();
    desk.hear(Wish::Read { clock: 0, away: true }, Some(example("expired").to_string()));
    let screen = open(&mut desk, "#q=jwt-for");
    assert_eq!(screen.view, View::Result);
    assert!(screen.then.contains(&Then::Show("q-jwt-for".into())));
    let panel = |screen: &Screen| {
        find(part(screen, "part-map"), &|element| element.attribute("data-test") == Some("panel")).len()
    };
    assert_eq!(panel(&screen), 1);
    // List and map change together.
    let flipped = answer(&mut desk, "carries", "nothing");
    for place in ["part-path", "part-map"] {
        let steps = find(part(&flipped, place), &|element| {
            element.attribute("class").is_some_and(|class| class.contains("by-you"))
        });
        assert_eq!(steps.len(), 1, "{place}");
        assert!(text(steps[0]).contains("Nothing"), "{place}: {}", text(steps[0]));
    }
    // Pressed once more it closes.
    let closed = press(&mut desk, &[("act", "ask"), ("question", "jwt-for")]);
    assert_eq!(panel(&closed), 0);
    let gone = press(&mut desk, &[("act", "map")]);
    assert!(find(part(&gone, "part-map"), &|_| true).is_empty());
}
