//! `telegram`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "telegram", name: "Telegram Bot API", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.telegram.org")]), Mark(&[Text("\"ok\":~\"error_code\":")])],
    signs: &[
sign! { when: &[Text("\"error_code\":~401"), Text("\"description\":~\"Unauthorized\"")], says: &[("token-invalid-or-revoked", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_code\": 401; \"description\": \"Unauthorized\"", miss: "HTTP/1.1 401 Unauthorized\n\nbot was blocked by the user" },
sign! { when: &[Text("\"error_code\":~404"), Text("\"description\":~\"Not Found\""), On("telegram")], says: &[("token-malformed", Likely), ("wrong-url", Likely), ("token-invalid-or-revoked", Hint)], source: API, hit: "HTTP/1.1 404 Not Found\n\n{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}", miss: "HTTP/1.1 404 Not Found\n\n{\"error_code\":404,\"description\":\"Page Not Found here\"}" },
sign! { when: &[Any(&[Text("bot was blocked by the user"), Text("bot can't initiate conversation"), Text("bot was kicked from"), Text("bot is not a member of"), Text("CHAT_WRITE_FORBIDDEN"), Text("need administrator rights"), Text("bots can't send messages to bots"), Text("CHAT_ADMIN_REQUIRED")])], says: &[("permission-denied", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nbot was blocked by the user; bot can't initiate conversation; bot was kicked from; bot is not a member of; CHAT_WRITE_FORBIDDEN; need administrator rights; bots can't send messages to bots; CHAT_ADMIN_REQUIRED", miss: "HTTP/1.1 401 Unauthorized\n\nuser is deactivated" },
sign! { when: &[Any(&[Text("user is deactivated"), Text("USER_DEACTIVATED*")])], says: &[("account-restricted", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nuser is deactivated; USER_DEACTIVATED", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_code\": 401; \"description\": \"Unauthorized\"" },
    ],
};

const API: Source = Source { label: "Telegram: Bot API, authorizing your bot", url: "https://core.telegram.org/bots/api#authorizing-your-bot" };
const ERR: Source = Source { label: "Telegram: API errors", url: "https://core.telegram.org/api/errors" };
