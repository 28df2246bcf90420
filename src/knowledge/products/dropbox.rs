//! `dropbox`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "dropbox", name: "Dropbox", kind: ProductKind::Service,
    marks: &[Mark(&[Host("dropboxapi.com")]), Mark(&[Header("x-dropbox-request-id", "*")])],
    signs: &[
sign! { when: &[Text("expired_access_token")], says: &[("token-expired", Sure)], source: DBX, hit: "HTTP/1.1 401 Unauthorized\n\nexpired_access_token", miss: "HTTP/1.1 401 Unauthorized\n\nmissing_scope/" },
sign! { when: &[Text("invalid_access_token"), On("dropbox")], says: &[("token-invalid-or-revoked", Likely)], source: DBX, hit: "GET / HTTP/1.1\nHost: api.dropboxapi.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid_access_token", miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_access_token" },
sign! { when: &[Any(&[Text("missing_scope/"), Text("because it does not have the required scope")])], says: &[("insufficient-scope", Sure)], source: DBX, hit: "HTTP/1.1 401 Unauthorized\n\nmissing_scope/; because it does not have the required scope", miss: "HTTP/1.1 401 Unauthorized\n\nexpired_access_token" },
sign! { when: &[Text("user_suspended"), On("dropbox")], says: &[("account-restricted", Sure)], source: DBX, hit: "GET / HTTP/1.1\nHost: api.dropboxapi.com\n\nHTTP/1.1 401 Unauthorized\n\nuser_suspended", miss: "HTTP/1.1 401 Unauthorized\n\nuser_suspended" },
sign! { when: &[Text("access token is malformed"), On("dropbox")], says: &[("token-malformed", Sure)], source: DBX, hit: "GET / HTTP/1.1\nHost: api.dropboxapi.com\n\nHTTP/1.1 401 Unauthorized\n\naccess token is malformed", miss: "HTTP/1.1 401 Unauthorized\n\naccess token is malformed" },
    ],
};

const DBX: Source = Source { label: "Dropbox: Error handling guide", url: "https://developers.dropbox.com/error-handling-guide" };
