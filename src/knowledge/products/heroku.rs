//! `heroku`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "heroku", name: "Heroku", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.heroku.com")])],
    signs: &[
sign! { when: &[Text("second authentication factor or pre-authorization")], says: &[("step-up-required", Sure)], source: HEROKU, hit: "HTTP/1.1 401 Unauthorized\n\nsecond authentication factor or pre-authorization", miss: "HTTP/1.1 401 Unauthorized\n\n\"id\":\"verification_required\"" },
sign! { when: &[Any(&[Text("\"id\":\"verification_required\""), Text("\"id\": \"verification_required\""), Text("\"id\":\"suspended\""), Text("\"id\": \"suspended\""), Text("\"id\":\"delinquency\""), Text("\"id\": \"delinquency\"")])], says: &[("account-restricted", Sure)], source: HEROKU, hit: "HTTP/1.1 401 Unauthorized\n\n\"id\":\"verification_required\"; \"id\": \"verification_required\"; \"id\":\"suspended\"; \"id\": \"suspended\"; \"id\":\"delinquency\"; \"id\": \"delinquency\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"id\": \"unauthorized\"; Invalid credentials provided" },
sign! { when: &[Text("\"id\":~\"unauthorized\""), Text("Invalid credentials provided")], says: &[("token-invalid-or-revoked", Likely)], source: HEROKU, hit: "HTTP/1.1 401 Unauthorized\n\n\"id\": \"unauthorized\"; Invalid credentials provided", miss: "HTTP/1.1 401 Unauthorized\n\n{\"id\":\"forbidden\",\"message\":\"Invalid credentials provided.\"}" },
    ],
};

const HEROKU: Source = Source { label: "Heroku: Platform API, error responses", url: "https://devcenter.heroku.com/articles/platform-api-reference#error-responses" };
