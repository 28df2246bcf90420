//! `gitlab`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Host, Not, On, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "gitlab", name: "GitLab", kind: ProductKind::Service,
    marks: &[Mark(&[Host("gitlab.com")]), Mark(&[Header("x-gitlab-meta", "*")]), Mark(&[Sets("_gitlab_session")]), Mark(&[Text("docs.gitlab.com")])],
    signs: &[
sign! { when: &[Text("The request requires higher privileges than provided by the access token"), Text("insufficient_scope")], says: &[("insufficient-scope", Sure)], source: TS, hit: "HTTP/1.1 401 Unauthorized\n\nThe request requires higher privileges than provided by the access token; insufficient_scope", miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"forbidden\",\"error_description\":\"insufficient_scope of the plan\"}" },
sign! { when: &[Any(&[Text("insufficient_granular_scope"), Text("fine-grained Personal Access Token lacks")])], says: &[("insufficient-scope", Sure)], source: TS, hit: "HTTP/1.1 401 Unauthorized\n\ninsufficient_granular_scope; fine-grained Personal Access Token lacks", miss: "HTTP/1.1 401 Unauthorized\n\nToken is expired. You can either" },
sign! { when: &[Text("Token is expired. You can either")], says: &[("token-expired", Sure)], source: TS, hit: "HTTP/1.1 401 Unauthorized\n\nToken is expired. You can either", miss: "HTTP/1.1 401 Unauthorized\n\nToken was revoked. You have to" },
sign! { when: &[Text("Token was revoked. You have to")], says: &[("token-invalid-or-revoked", Sure)], source: TS, hit: "HTTP/1.1 401 Unauthorized\n\nToken was revoked. You have to", miss: "HTTP/1.1 401 Unauthorized\n\nmust use a personal access token with" },
sign! { when: &[Text("HTTP Basic: Access denied"), Not(&Text("must use a personal access token")), Not(&Host("github.com"))], says: &[("basic-wrong-credentials", Likely), ("basic-auth-retired", Likely)], source: GIT, hit: "HTTP/1.1 401 Unauthorized\n\nHTTP Basic: Access denied", miss: "HTTP/1.1 401 Unauthorized\n\nmust use a personal access token with" },
sign! { when: &[Text("must use a personal access token with")], says: &[("basic-auth-retired", Sure)], source: GIT, hit: "HTTP/1.1 401 Unauthorized\n\nmust use a personal access token with", miss: "HTTP/1.1 401 Unauthorized\n\nCI/CD job token not allowed" },
sign! { when: &[Text("401 Unauthorized"), On("gitlab"), Not(&Sent("authorization", "*")), Not(&Sent("private-token", "*")), Not(&Sent("job-token", "*"))], says: &[("no-credentials", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\nX-Gitlab-Meta: {}\n\n401 Unauthorized", miss: "HTTP/1.1 401 Unauthorized\n\n401 Unauthorized" },
sign! { when: &[Text("401 Unauthorized"), On("gitlab"), Any(&[Sent("authorization", "*"), Sent("private-token", "*"), Sent("job-token", "*")])], says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)], source: API, hit: "GET / HTTP/1.1\nHost: gitlab.com\nPrivate-Token: x\n\nHTTP/1.1 401 Unauthorized\n\n{\"message\":\"401 Unauthorized\"}", miss: "GET / HTTP/1.1\nHost: gitlab.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"message\":\"401 Unauthorized\"}" },
sign! { when: &[Any(&[Text("Your account has been blocked"), Text("account is pending approval"), Text("primary email address is not confirmed"), Text("must accept the Terms of Service")]), Status(&[401, 403]), On("gitlab")], says: &[("account-restricted", Sure)], source: TS, hit: "HTTP/1.1 401 Unauthorized\nX-Gitlab-Meta: {}\n\nYour account has been blocked; account is pending approval; primary email address is not confirmed; must accept the Terms of Service", miss: "HTTP/1.1 401 Unauthorized\n\nYour account has been blocked" },
sign! { when: &[Text("CI/CD job token not allowed")], says: &[("resource-policy-denied", Sure)], source: JOB, hit: "HTTP/1.1 401 Unauthorized\n\nCI/CD job token not allowed", miss: "HTTP/1.1 401 Unauthorized\n\nfind valid SSO session" },
sign! { when: &[Text("find valid SSO session")], says: &[("sso-authorization-required", Sure)], source: SAML, hit: "HTTP/1.1 401 Unauthorized\n\nfind valid SSO session", miss: "HTTP/1.1 401 Unauthorized\n\nare not allowed to push code" },
sign! { when: &[Text("Retry later"), On("gitlab"), Status(&[429])], says: &[("rate-limited", Sure)], source: BAN, hit: "HTTP/1.1 429 Too Many Requests\nX-Gitlab-Meta: {}\n\nRetry later", miss: "HTTP/1.1 429 Too Many Requests\n\nRetry later" },
sign! { when: &[Text("Forbidden"), Status(&[403]), On("gitlab"), Any(&[Body("{\"message\":\"403 Forbidden"), Body("{\"error\":\"403 Forbidden")])], says: &[("permission-denied", Likely), ("insufficient-scope", Hint)], source: TS, hit: "HTTP/1.1 403 Forbidden\nX-Gitlab-Meta: {}\n\n{\"message\":\"403 Forbidden\"} {\"error\":\"403 Forbidden\"}", miss: "HTTP/1.1 403 Forbidden\n\nForbidden; {\"message\":\"403 Forbidden" },
sign! { when: &[Any(&[Text("are not allowed to push code"), Text("are not allowed to force push"), Text("are not allowed to download code"), Text("pre-receive hook declined")])], says: &[("permission-denied", Likely), ("resource-policy-denied", Hint)], source: GIT, hit: "HTTP/1.1 401 Unauthorized\n\nare not allowed to push code; are not allowed to force push; are not allowed to download code; pre-receive hook declined", miss: "HTTP/1.1 401 Unauthorized\n\nThe request requires higher privileges than provided by the access token; insufficient_scope" },
sign! { when: &[Any(&[Text("Project Not Found"), Text("Group Not Found")]), Status(&[404]), On("gitlab")], says: &[("refused-as-not-found", Likely), ("wrong-url", Hint)], source: TS, hit: "HTTP/1.1 404 Not Found\nX-Gitlab-Meta: {}\n\nProject Not Found; Group Not Found", miss: "HTTP/1.1 404 Not Found\n\nProject Not Found" },
    ],
};

const API: Source = Source { label: "GitLab: REST API authentication", url: "https://docs.gitlab.com/api/rest/authentication/" };
const TS: Source = Source { label: "GitLab: REST API troubleshooting", url: "https://docs.gitlab.com/api/rest/troubleshooting/" };
const GIT: Source = Source { label: "GitLab: Troubleshooting Git, HTTP Basic", url: "https://docs.gitlab.com/topics/git/troubleshooting_git/" };
const JOB: Source = Source { label: "GitLab: CI/CD job token", url: "https://docs.gitlab.com/ci/jobs/ci_job_token/" };
const SAML: Source = Source { label: "GitLab: SAML SSO for groups", url: "https://docs.gitlab.com/user/group/saml_sso/" };
const BAN: Source = Source { label: "GitLab: Rate limits", url: "https://docs.gitlab.com/security/rate_limits/" };
