//! Markup as HTML. Text and attribute values are escaped, so nothing of a paste can become an element.

use super::Frame;
use crate::screen::markup::{Element, Markup, el, of_class};

/// A whole document.
pub(super) fn document(frame: &Frame<'_>, inside: Markup) -> String {
    let mut out = String::from("<!doctype html>\n");
    write(&el("html").set("lang", "en").put(head(frame)).put(body(inside)).into(), &mut out);
    out.push('\n');
    out
}

fn head(frame: &Frame<'_>) -> Element {
    let meta =
        |name: &'static str, content: &str| el("meta").set("name", name).set("content", content.to_string());
    // A relative address: the pages know nothing of the host and the path they are served under.
    let own = if frame.name == INDEX { "./" } else { frame.name };
    let link = |rel: &'static str, href: &str| el("link").set("rel", rel).set("href", href.to_string());
    el("head")
        .put(el("meta").set("charset", "utf-8"))
        .put(meta("viewport", "width=device-width, initial-scale=1"))
        .put(el("meta").set("http-equiv", "Content-Security-Policy").set(
            "content",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
        ))
        .put(meta("description", frame.about))
        .put(meta("referrer", "no-referrer"))
        .put(meta("color-scheme", "light dark"))
        .put(el("title").put(frame.title.to_string()))
        .put(link("canonical", own))
        .put(link("icon", "../icon.svg").set("type", "image/svg+xml"))
        .put(link("stylesheet", frame.sheet))
}

fn body(inside: Markup) -> Element {
    let brand = el("a").set("href", "../").put("why").put(el("b").put("401"));
    let bar = of_class("header", "bar").put(of_class("p", "brand").put(brand)).put(
        of_class("nav", "tools")
            .set("aria-label", "Site")
            .put(of_class("a", "btn").set("href", "../causes/index.html").put("All causes"))
            .put(of_class("a", "btn primary").set("href", "../").put("Paste yours")),
    );
    let skip = of_class("p", "skips").put(el("a").set("href", "#text").put("Skip to the text"));
    el("body")
        .set("class", "leaf-page")
        .put(skip)
        .put(bar)
        .put(el("main").set("id", "text").put(of_class("article", "leaf").put(inside)))
        .put(
            of_class("footer", "ending quiet")
                .put(el("a").set("href", "../help/copy.html").put("How to copy a request"))
                .put(el("a").set("href", "../help/about.html").put("About and privacy")),
        )
}

/// The name of the list's file.
pub(super) const INDEX: &str = "index.html";

fn write(markup: &Markup, out: &mut String) {
    match markup {
        Markup::Text(text) => escape(text, out),
        Markup::Many(many) => many.iter().for_each(|one| write(one, out)),
        Markup::Element(element) => {
            out.push('<');
            out.push_str(element.tag());
            for (name, value) in element.attributes() {
                out.push(' ');
                out.push_str(name);
                out.push_str("=\"");
                escape(value, out);
                out.push('"');
            }
            out.push('>');
            if VOID.contains(&element.tag()) {
                return;
            }
            // The first line break behind `<pre>` is not part of its text.
            if element.tag() == "pre" {
                out.push('\n');
            }
            element.inside().iter().for_each(|one| write(one, out));
            out.push_str("</");
            out.push_str(element.tag());
            out.push('>');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // HTML turns it into a line feed, or into U+FFFD.
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// Elements without content and end tag, of those that occur (HTML §13.1.2).
const VOID: [&str; 2] = ["meta", "link"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut out = String::new();
        write(&el("a").set("href", "\"><script>").put("<b>&amp;\r".to_string()).into(), &mut out);
        assert_eq!(out, "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;amp;&#13;</a>");
    }
}
