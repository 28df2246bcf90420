//! `reddit`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "reddit", name: "Reddit", kind: ProductKind::Service,
    marks: &[Mark(&[Host("reddit.com")]), Mark(&[Header("x-reddit-*", "*")]), Mark(&[Text("whoa there, pardner")])],
    signs: &[
sign! { when: &[Any(&[Text("whoa there, pardner"), Text("blocked by network security"), Text("blocked due to a network policy")])], says: &[("ip-blocked", Likely), ("user-agent-refused", Likely), ("bot-challenge", Hint)], source: RED, hit: "HTTP/1.1 401 Unauthorized\n\nwhoa there, pardner; blocked by network security; blocked due to a network policy", miss: "GET / HTTP/1.1\nHost: reddit.com\n\nHTTP/1.1 401 Unauthorized\n\n\"reason\": \"private\"" },
sign! { when: &[Text("\"reason\":~\"private\""), Host("reddit.com")], says: &[("permission-denied", Sure)], source: RED, hit: "GET / HTTP/1.1\nHost: reddit.com\n\nHTTP/1.1 401 Unauthorized\n\n\"reason\": \"private\"", miss: "GET / HTTP/1.1\nHost: reddit.com\n\nHTTP/1.1 401 Unauthorized\n\nUSER_REQUIRED" },
sign! { when: &[Text("USER_REQUIRED"), Host("reddit.com")], says: &[("no-credentials", Sure)], source: RED, hit: "GET / HTTP/1.1\nHost: reddit.com\n\nHTTP/1.1 401 Unauthorized\n\nUSER_REQUIRED", miss: "HTTP/1.1 401 Unauthorized\n\nwhoa there, pardner" },
    ],
};

const RED: Source = Source { label: "Reddit: Data API wiki", url: "https://support.reddithelp.com/hc/en-us/articles/16160319875092-Reddit-Data-API-Wiki" };
