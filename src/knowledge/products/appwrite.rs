//! `appwrite`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "appwrite",
    name: "Appwrite",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Header("x-appwrite-*", "*")]),
        Mark(&[Sent("x-appwrite-project", "*")]),
        Mark(&[Sent("x-appwrite-key", "*")]),
        Mark(&[Host("cloud.appwrite.io")]),
        Mark(&[Text("general_unauthorized_scope")]),
    ],
    signs: &[
        sign! { when: &[Text("general_unauthorized_scope"), Text("role: guest|role: guests")], says: &[("no-credentials", Likely), ("cookie-not-sent", Likely)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\ngeneral_unauthorized_scope; role: guests; role: guest", miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"app.x@y (role: applications) missing scope (users.read)\",\"type\":\"general_unauthorized_scope\"}" },
        sign! { when: &[Text("missing scope"), Text("general_unauthorized_scope"), Not(&Text("role: guest|role: guests"))], says: &[("insufficient-scope", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nmissing scope; general_unauthorized_scope", miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"User (role: guests) missing scope (account)\",\"type\":\"general_unauthorized_scope\"}" },
        sign! { when: &[Text("user_unauthorized")], says: &[("permission-denied", Likely)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nuser_unauthorized", miss: "HTTP/1.1 401 Unauthorized\n\nuser_invalid_credentials" },
        sign! { when: &[Any(&[Text("user_invalid_credentials"), Text("user_invalid_token")])], says: &[("basic-wrong-credentials", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nuser_invalid_credentials; user_invalid_token", miss: "HTTP/1.1 401 Unauthorized\n\nuser_blocked" },
        sign! { when: &[Any(&[Text("user_blocked"), Text("user_email_not_whitelisted")])], says: &[("account-restricted", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nuser_blocked; user_email_not_whitelisted", miss: "HTTP/1.1 401 Unauthorized\n\nuser_jwt_invalid" },
        sign! { when: &[Text("user_jwt_invalid")], says: &[("token-invalid-or-revoked", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nuser_jwt_invalid", miss: "HTTP/1.1 401 Unauthorized\n\nuser_more_factors_required" },
        sign! { when: &[Text("user_more_factors_required")], says: &[("step-up-required", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nuser_more_factors_required", miss: "HTTP/1.1 401 Unauthorized\n\ngeneral_unknown_origin" },
        sign! { when: &[Any(&[Text("general_unknown_origin"), Text("Register your new client")])], says: &[("origin-not-allowed", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\ngeneral_unknown_origin; Register your new client", miss: "HTTP/1.1 401 Unauthorized\n\nproject_key_expired" },
        sign! { when: &[Text("project_key_expired")], says: &[("api-key-invalid", Likely), ("token-expired", Likely)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\nproject_key_expired", miss: "HTTP/1.1 401 Unauthorized\n\ngeneral_rate_limit_exceeded" },
        sign! { when: &[Text("general_rate_limit_exceeded")], says: &[("rate-limited", Sure)], source: APW, hit: "HTTP/1.1 401 Unauthorized\n\ngeneral_rate_limit_exceeded", miss: "HTTP/1.1 401 Unauthorized\n\ngeneral_unauthorized_scope; role: guests" },
    ],
};

const APW: Source = Source {
    label: "Appwrite: Response codes",
    url: "https://appwrite.io/docs/advanced/platform/response-codes",
};
