//! `mailchimp`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "mailchimp", name: "Mailchimp", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.mailchimp.com")]), Mark(&[Host("mandrillapp.com")]), Mark(&[Text("mailchimp.com/developer")])],
    signs: &[
sign! { when: &[Any(&[Text("API Key Missing"), Text("did not include an API key")])], says: &[("api-key-missing", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nAPI Key Missing; did not include an API key", miss: "HTTP/1.1 401 Unauthorized\n\nWrongDatacenter" },
sign! { when: &[Any(&[Text("attempted to access the wrong datacenter"), Text("API Key Invalid")]), On("mailchimp")], says: &[("api-key-invalid", Sure), ("wrong-url", Likely)], source: ERR, hit: "GET / HTTP/1.1\nHost: us1.api.mailchimp.com\n\nHTTP/1.1 401 Unauthorized\n\nattempted to access the wrong datacenter; API Key Invalid", miss: "HTTP/1.1 401 Unauthorized\n\nattempted to access the wrong datacenter" },
sign! { when: &[Any(&[Text("WrongDatacenter"), Text("Wrong Datacenter")])], says: &[("wrong-url", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nWrongDatacenter; Wrong Datacenter", miss: "HTTP/1.1 401 Unauthorized\n\nAPI Key Missing" },
sign! { when: &[Any(&[Text("User Disabled"), Text("UserDisabled")]), On("mailchimp")], says: &[("account-restricted", Sure)], source: ERR, hit: "GET / HTTP/1.1\nHost: us1.api.mailchimp.com\n\nHTTP/1.1 401 Unauthorized\n\nUser Disabled; UserDisabled", miss: "HTTP/1.1 401 Unauthorized\n\nUser Disabled" },
sign! { when: &[Text("Invalid_Key"), On("mailchimp")], says: &[("api-key-invalid", Sure)], source: ERR, hit: "GET / HTTP/1.1\nHost: us1.api.mailchimp.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid_Key", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid_Key" },
    ],
};

const ERR: Source = Source { label: "Mailchimp: Error glossary", url: "https://mailchimp.com/developer/marketing/docs/errors/" };
