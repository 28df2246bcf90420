//! `rabbitmq`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Challenge, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "rabbitmq", name: "RabbitMQ", kind: ProductKind::Service,
    marks: &[Mark(&[Challenge("RabbitMQ Management")]), Mark(&[Text("\"not_authorised\"")])],
    signs: &[
sign! { when: &[Text("User can only log in via localhost")], says: &[("ip-blocked", Likely), ("resource-policy-denied", Likely)], source: ACCESS, hit: "HTTP/1.1 401 Unauthorized\n\nUser can only log in via localhost", miss: "HTTP/1.1 401 Unauthorized\n\nUser not authorised to access virtual host" },
sign! { when: &[Text("Login failed"), On("rabbitmq")], says: &[("basic-wrong-credentials", Sure)], source: ACCESS, hit: "HTTP/1.1 401 Unauthorized\n\nLogin failed; \"not_authorised\"", miss: "HTTP/1.1 401 Unauthorized\n\nLogin failed" },
sign! { when: &[Any(&[Text("Not management user"), Text("Not administrator user"), Text("Not monitor user"), Text("Not policymaker")]), On("rabbitmq")], says: &[("permission-denied", Sure)], source: MGMT, hit: "HTTP/1.1 401 Unauthorized\n\nNot management user; Not administrator user; Not monitor user; Not policymaker; \"not_authorised\"", miss: "HTTP/1.1 401 Unauthorized\n\nNot management user" },
sign! { when: &[Text("User not authorised to access virtual host")], says: &[("permission-denied", Sure)], source: MGMT, hit: "HTTP/1.1 401 Unauthorized\n\nUser not authorised to access virtual host", miss: "HTTP/1.1 401 Unauthorized\n\nLogin was refused using authentication mechanism" },
sign! { when: &[Text("Login was refused using authentication mechanism")], says: &[("basic-wrong-credentials", Sure)], source: ACCESS, hit: "HTTP/1.1 401 Unauthorized\n\nLogin was refused using authentication mechanism", miss: "HTTP/1.1 401 Unauthorized\n\nUser can only log in via localhost" },
    ],
};

const MGMT: Source = Source { label: "RabbitMQ: Management plugin, permissions", url: "https://www.rabbitmq.com/docs/management#permissions" };
const ACCESS: Source = Source { label: "RabbitMQ: Access control", url: "https://www.rabbitmq.com/docs/access-control" };
