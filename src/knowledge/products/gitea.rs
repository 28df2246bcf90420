//! `gitea`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "gitea", name: "Gitea and Forgejo", kind: ProductKind::Service,
    marks: &[Mark(&[Sets("i_like_gitea")]), Mark(&[Sets("i_like_forgejo")]), Mark(&[Sets("gitea_*")]), Mark(&[Any(&[Text("Basic realm=\"Gitea\""), Text("Basic realm=\"Forgejo\"")])])],
    signs: &[
sign! { when: &[Text("does not have at least one of required scope")], says: &[("insufficient-scope", Sure)], source: SCOPE, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have at least one of required scope", miss: "HTTP/1.1 401 Unauthorized\n\ntoken is required; \"message\": token is required" },
sign! { when: &[Text("token is required"), Status(&[401]), Body("\"message\":~token is required")], says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\ntoken is required; \"message\": token is required", miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"token does not have at least one of required scope(s): [write:repository]\"}" },
sign! { when: &[Text("invalid username, password or token")], says: &[("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\ninvalid username, password or token", miss: "HTTP/1.1 401 Unauthorized\n\nOnly signed in user is allowed to call APIs" },
sign! { when: &[Text("Only signed in user is allowed to call APIs")], says: &[("no-credentials", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nOnly signed in user is allowed to call APIs", miss: "HTTP/1.1 401 Unauthorized\n\nprohibited from signing in" },
sign! { when: &[Any(&[Text("prohibited from signing in"), Text("account is prohibited from sign"), Text("change your password. Change it at")]), Status(&[401, 403])], says: &[("account-restricted", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nprohibited from signing in; account is prohibited from sign; change your password. Change it at", miss: "HTTP/1.1 401 Unauthorized\n\nuser should be the owner of the repo" },
sign! { when: &[Any(&[Text("user should be the owner of the repo"), Text("user should have a permission"), Text("user should be an owner of"), Text("user should be a collaborator"), Text("Must be a repo admin")])], says: &[("permission-denied", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nuser should be the owner of the repo; user should have a permission; user should be an owner of; user should be a collaborator; Must be a repo admin", miss: "HTTP/1.1 401 Unauthorized\n\nBasic authorization is not allowed while" },
sign! { when: &[Text("Basic authorization is not allowed while")], says: &[("basic-auth-retired", Sure), ("step-up-required", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nBasic authorization is not allowed while", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not have at least one of required scope" },
    ],
};

const API: Source = Source { label: "Gitea: API usage", url: "https://docs.gitea.com/development/api-usage" };
const SCOPE: Source = Source { label: "Gitea: Scoped tokens", url: "https://docs.gitea.com/development/oauth2-provider#scopes" };
