//! Line drawings in the text's own colour. A reader who does not see them misses nothing: the steps say it all.

use crate::screen::markup::{Element, Markup, el};

/// A list of requests with a menu over the refused one: Copy, then Copy as cURL.
pub(super) fn menu() -> Markup {
    let mut all = window("Network");
    for (at, (status, name)) in
        [("200", "app.js"), ("401", "orders"), ("200", "logo.svg")].into_iter().enumerate()
    {
        let y = 52 + 26 * at;
        all.push(line(0, y + 10, 560));
        all.push(text(14, y, status, if status == "401" { "700" } else { "400" }));
        all.push(text(70, y, name, if status == "401" { "700" } else { "400" }));
    }
    all.push(frame(10, 61, 540, 26));
    all.push(sheet(190, 78, 130, 86));
    all.extend(
        ["Open in new tab", "Copy  \u{25b8}", "Block"]
            .into_iter()
            .enumerate()
            .map(|(at, word)| text(204, 100 + 26 * at, word, if at == 1 { "700" } else { "400" })),
    );
    all.push(sheet(320, 104, 180, 86));
    all.extend(
        ["Copy as cURL", "Copy as fetch", "Copy response"]
            .into_iter()
            .enumerate()
            .map(|(at, word)| text(334, 126 + 26 * at, word, if at == 0 { "700" } else { "400" })),
    );
    figure(
        200,
        all,
        "A right click on the refused line, which most browsers print red: Copy, then Copy as cURL.",
    )
}

/// The headers of one request: both sections, and the switch that shows them raw.
pub(super) fn headers() -> Markup {
    let mut all = window("Headers");
    all.push(text(14, 58, "\u{25be} Response headers", "700"));
    all.push(text(250, 58, "\u{2611} Raw", "700"));
    all.push(text(30, 84, "HTTP/1.1 401 Unauthorized", "400"));
    all.push(text(30, 108, "www-authenticate: Bearer \u{2026}", "400"));
    all.push(line(0, 124, 560));
    all.push(text(14, 148, "\u{25be} Request headers", "700"));
    all.push(text(250, 148, "\u{2611} Raw", "700"));
    all.push(text(30, 174, "GET /v2/orders HTTP/1.1", "400"));
    all.push(frame(10, 64, 420, 54));
    figure(
        190,
        all,
        "A click on the line, then Headers: tick Raw beside both headings, mark each block and copy it.",
    )
}

/// The button that saves everything as one file.
pub(super) fn export() -> Markup {
    let mut all = window("Network");
    all.push(frame(392, 4, 28, 26));
    // An arrow down into a tray.
    all.push(path("M406 9v12m-5-5 5 5 5-5M399 25h14"));
    all.push(sheet(290, 40, 260, 60));
    all.push(text(304, 64, "Export HAR (sanitised)", "400"));
    all.push(text(304, 90, "Export HAR (with sensitive data)", "700"));
    figure(
        112,
        all,
        "The arrow in the bar of Network saves all requests as a HAR. The sanitised one lacks what decides: cookies and \
         credentials.",
    )
}

fn figure(height: usize, inside: Vec<Markup>, caption: &'static str) -> Markup {
    let svg = el("svg")
        .set("viewBox", format!("-1 -1 562 {}", height + 2))
        .set("aria-hidden", "true")
        .set("font-size", "15")
        .set("fill", "currentColor")
        .put(
            el("rect")
                .set("width", "560")
                .set("height", height.to_string())
                .set("rx", "8")
                .set("fill", "none")
                .set("stroke", "currentColor"),
        )
        .put(inside);
    el("figure").set("class", "drawing").put(svg).put(el("figcaption").put(caption)).into()
}

/// The bar of a panel with its tabs, the open one underlined.
fn window(open: &'static str) -> Vec<Markup> {
    let tabs: [(usize, &'static str); 3] = match open {
        "Headers" => [(14, "Headers"), (110, "Payload"), (200, "Response")],
        _ => [(14, "Elements"), (110, "Console"), (200, "Network")],
    };
    let mut all = vec![line(0, 34, 560)];
    for (x, word) in tabs {
        all.push(text(x, 23, word, if word == open { "700" } else { "400" }));
        if word == open {
            all.push(path(&format!("M{x} 33h{}", word.len() * 9)));
        }
    }
    all
}

fn text(x: usize, y: usize, words: &'static str, weight: &'static str) -> Markup {
    at(el("text"), x, y).set("font-weight", weight).put(words).into()
}

fn line(x: usize, y: usize, length: usize) -> Markup {
    el("path")
        .set("d", format!("M{x} {y}h{length}"))
        .set("stroke", "currentColor")
        .set("opacity", ".35")
        .into()
}

fn path(way: &str) -> Markup {
    let path = el("path").set("d", way.to_string()).set("fill", "none").set("stroke", "currentColor");
    path.set("stroke-width", "2").into()
}

/// What the eye is to find.
fn frame(x: usize, y: usize, width: usize, height: usize) -> Markup {
    boxed(x, y, width, height).set("fill", "none").set("stroke-width", "2").into()
}

/// A menu that lies over what is beneath.
fn sheet(x: usize, y: usize, width: usize, height: usize) -> Markup {
    boxed(x, y, width, height).set("class", "over").into()
}

fn boxed(x: usize, y: usize, width: usize, height: usize) -> Element {
    at(el("rect"), x, y)
        .set("width", width.to_string())
        .set("height", height.to_string())
        .set("rx", "5")
        .set("stroke", "currentColor")
}

fn at(element: Element, x: usize, y: usize) -> Element {
    element.set("x", x.to_string()).set("y", y.to_string())
}
