//! `sonarqube`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sonarqube", name: "SonarQube", kind: ProductKind::Service,
    marks: &[Mark(&[Header("sonar-version", "*")]), Mark(&[Path("/api/qualitygates")]), Mark(&[Path("/api/issues/search")]), Mark(&[Any(&[Text("sonar.token"), Text("sonar.login")])]), Mark(&[Host("sonarcloud.io")])],
    signs: &[
sign! { when: &[Text("Insufficient privileges"), On("sonarqube")], says: &[("permission-denied", Sure)], source: TOK, hit: "GET /api/issues/search HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nInsufficient privileges", miss: "HTTP/1.1 401 Unauthorized\n\nInsufficient privileges" },
sign! { when: &[Any(&[Text("not authorized to run analysis"), Text("not authorized to analyze this project"), Text("not authorized to browse this project"), Text("don't have the required permissions~analy*")])], says: &[("permission-denied", Sure)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nnot authorized to run analysis; not authorized to analyze this project; not authorized to browse this project; don't have the required permissions x analy", miss: "HTTP/1.1 401 Unauthorized\n\nuser token in the property" },
sign! { when: &[Any(&[Text("user token in the property"), Text("Analyzing this project requires authentication"), Text("Please provide a user token in sonar")])], says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\nuser token in the property; Analyzing this project requires authentication; Please provide a user token in sonar", miss: "HTTP/1.1 401 Unauthorized\n\nnot authorized to run analysis" },
sign! { when: &[Text("check the user token in the property 'sonar")], says: &[("token-invalid-or-revoked", Likely)], source: TOK, hit: "HTTP/1.1 401 Unauthorized\n\ncheck the user token in the property 'sonar", miss: "HTTP/1.1 401 Unauthorized\n\nnot authorized to run analysis" },
    ],
};

const TOK: Source = Source { label: "SonarQube: Managing tokens", url: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/" };
