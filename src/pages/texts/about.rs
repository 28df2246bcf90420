//! What this site is, what it stores, what it asks, what a link carries.

use super::super::{Frame, Page};
use super::{list, words};
use crate::discovery::{LIMIT, PATIENCE};
use crate::screen::markup::{Markup, el, of_class};

/// The page.
pub(super) fn page(sheet: &str) -> Page {
    let frame = Frame {
        name: "about.html",
        title: "About and privacy \u{b7} why401",
        about: "What why401 is, what it stores, every request it can make, and what a link carries.",
        sheet,
    };
    let asks = format!(
        "It goes straight from your browser to that address: a GET for JSON, without cookies, without credentials, \
         without referrer, past the cache, following no redirect; it ends after {} seconds, or after {} MB of answer. \
         Nothing of your paste goes along but what stands in the address on the button. Whoever answers there sees your IP \
         address and the name of this host (`Origin`).",
        PATIENCE / 1000,
        LIMIT / 1_000_000,
    );
    let heading =
        |id: &'static str, text: &'static str| -> Markup { el("h2").set("id", id).put(text).into() };
    let p = |text: &str| -> Markup { el("p").put(words(text)).into() };
    frame.page(Markup::Many(vec![
        el("h1").put("About and privacy").into(),
        of_class("p", "what")
            .put(words(
                "why401 reads a refused request and says why it got 401 or 403, what proves it, and what to do. It is a \
                 program that runs in your browser: what you paste is read in the tab, and goes nowhere.",
            ))
            .into(),
        heading("stored", "What is stored"),
        p("Two words, in this browser\u{2019}s local storage, and only once you choose them:"),
        list("ul", "", &[
            "`why401-theme`: the colours, `light` or `dark`, or nothing for those of the system.",
            "`why401-role`: whose advice you see, `visitor`, `client` or `server`.",
        ]),
        p(
            "No cookie, no database, no count of visits. What you paste, type or open is kept in the tab\u{2019}s memory \
             and is gone when the tab is closed or loaded anew. Your browser keeps the files of this site in its cache, as it \
             does with every site.",
        ),
        heading("requests", "Every request that this site can make"),
        list("ol", "steps", &[
            "On load: the page, its style sheet, its icon and its program, from this host.",
            "Right after: the part that reads and diagnoses, from this host, once.",
            "When you give a key to check a signature with: the part that checks, from this host. The key stays in the tab.",
            "When you follow a link: that page. Links to other hosts open beside this one, and tell them nothing of where \
             you came from.",
            "When you press a button that names an address: that address. These are the metadata and keys that the issuer of \
             your token publishes, and the metadata that an API names in its answer.",
        ]),
        p(&asks),
        p(
            "The page opened from a link asks nobody before you press such a button and see the address. There are no \
             analytics, no fonts and no scripts from elsewhere. The site\u{2019}s content security policy has the browser refuse them. Switch the network off once the page is there, and it goes on \
             working.",
        ),
        heading("links", "What a link carries"),
        p(
            "A link is made when you press \u{201c}Share\u{201d}; the dialogue lists what it holds and what was hidden before \
             anything is copied. All of it stands behind the `#` of the address. Browsers do not send that part to a server, but \
             whoever has the link can read it, and so can what you send it through.",
        ),
        list("ul", "", &[
            "The evidence: method, host and path, header names, and values from a list of those known to be harmless. \
             Everything else is replaced by a stand-in of the same kind and length: passwords, tokens, keys, cookies, \
             signatures, query values, addresses of people and machines, words of bodies. Of a JWT the header and the claims \
             that decide (times, issuer, audience, scope\u{2026}) stay; its signature goes.",
            "Or the verdict alone: status, cause and the answers that led there; nothing of the paste.",
            "Or the evidence sealed: ciphered in this tab with a passphrase that you tell by another way (AES-256-GCM; the key by \
             PBKDF2 with 600,000 iterations of HMAC-SHA-256). The passphrase is kept nowhere.",
            "With each: the role you chose, and what you answered.",
        ]),
        p(
            "\u{201c}Copy as text\u{201d} and \u{201c}Copy as JSON\u{201d} are made from the same redacted copy. On your own screen \
             secrets are masked until you press one.",
        ),
        heading("certain", "How far to trust it"),
        p(
            "A verdict rests on what the paste shows; each names the lines it rests on and how certain it is. What the paste \
             does not show is called open and never counted against anybody. Every claim about a product or a standard has a \
             source beside it. why401 never tells you to switch a protection off, except as a test with the way back.",
        ),
    ]))
}
