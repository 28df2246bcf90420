//! Errors that tools print: git, npm, Docker, kubectl, Ansible, gcloud, and logs of oauth2-proxy and Keycloak.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Not, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "tool-errors",
    name: "Tools",
    kind: ProductKind::Client,
    marks: &[],
    signs: &[
        sign! {
            // Requests and what is built on it put an entry of .netrc in the place of a field that a program sets.
            when: &[
                Text("machine default*|default login*|machine*login*password*"),
                Text("httpie|python-requests|requests.*"),
                Sent("authorization", "Bearer *|Token *"),
            ],
            says: &[("credential-overridden", Sure)],
            source: NETRC,
            hit: "HTTPie 0.9.3\n\nGET /x HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n\n$ python -m netrc\n\
                    machine default; default login; machine a login b password c; python-requests; requests.get",
            miss: "$ cat ~/.netrc\nmachine a login b password c\n\nGET /x HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 \
                    403 Forbidden\n\n",
        },
        sign! {
            when: &[Text("could not read Username for*|could not read Password for*|terminal prompts disabled")],
            says: &[("no-credentials", Sure), ("credential-not-loaded", Likely)],
            source: GIT,
            hit: "HTTP/1.1 403 Forbidden\n\ncould not read Username for x; could not read Password for x; terminal prompts disabled",
            miss: "HTTP/1.1 403 Forbidden\n\nthe terminal is disabled",
        },
        sign! {
            when: &[Text("Password authentication is not supported for Git operations")],
            says: &[("basic-auth-retired", Sure), ("token-invalid-or-revoked", Likely)],
            source: GITHUB,
            hit: "HTTP/1.1 401 Unauthorized\n\nPassword authentication is not supported for Git operations",
            miss: "HTTP/1.1 401 Unauthorized\n\nPassword authentication",
        },
        sign! {
            when: &[Text("code EOTP|requires a one-time password from your authenticator")],
            says: &[("step-up-required", Sure)],
            source: NPM,
            hit: "HTTP/1.1 401 Unauthorized\n\ncode EOTP; requires a one-time password from your authenticator",
            miss: "HTTP/1.1 401 Unauthorized\n\ncode E404",
        },
        sign! {
            when: &[Text("login attempt to*failed with status*401*")],
            says: &[("basic-wrong-credentials", Likely)],
            source: LOGIN,
            hit: "Error response from daemon: login attempt to https://a.example/v2/ failed with status: 401 Unauthorized",
            miss: "Error response from daemon: login attempt to https://a.example/v2/ failed with status: 503",
        },
        sign! {
            when: &[Text("Incorrect or missing password")],
            says: &[("basic-wrong-credentials", Sure), ("token-invalid-or-revoked", Likely), ("no-credentials", Likely)],
            source: NPM,
            hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect or missing password",
            miss: "HTTP/1.1 401 Unauthorized\n\na missing page",
        },
        sign! {
            when: &[Text("Unable to authenticate~provide a valid authentication token|need auth This command requires you to be logged in*|code ENEEDAUTH")],
            says: &[("no-credentials", Sure)],
            source: NPM,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to authenticate x provide a valid authentication token; need auth This command requires you to be logged in x; code ENEEDAUTH",
            miss: "HTTP/1.1 401 Unauthorized\n\ncode E404",
        },
        sign! {
            when: &[Text("Error response from daemon: Get*x509: certificate*|tls: failed to verify certificate: x509*"), Not(&Status(&[401, 403]))],
            says: &[("not-an-auth-problem", Sure)],
            source: DOCKER,
            hit: "HTTP/1.1 500 Error\n\nError response from daemon: Get x x509: certificate x; tls: failed to verify certificate: x509 x",
            miss: "HTTP/1.1 401 Unauthorized\n\ntls: failed to verify certificate: x509: x",
        },
        sign! {
            when: &[Text("Unable to authenticate the request*x509: certificate*")],
            says: &[("client-certificate-required", Sure)],
            source: K8S,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to authenticate the request x x509: certificate x",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnable to authenticate the request",
        },
        sign! {
            when: &[Text("ntlm: the specified credentials were rejected by the server|basic: the specified credentials were rejected by the server|credssp: the specified credentials were rejected by the server")],
            says: &[("basic-wrong-credentials", Sure)],
            source: ANSIBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nntlm: the specified credentials were rejected by the server; basic: the specified credentials were rejected by the server; credssp: the specified credentials were rejected by the server",
            miss: "HTTP/1.1 401 Unauthorized\n\nthe specified credentials",
        },
        sign! {
            when: &[Text("Reauthentication failed. cannot prompt*|Reauthentication is needed|invalid_rapt")],
            says: &[("step-up-required", Sure), ("token-expired", Likely)],
            source: GCLOUD,
            hit: "HTTP/1.1 401 Unauthorized\n\nReauthentication failed. cannot prompt x; Reauthentication is needed; invalid_rapt",
            miss: "HTTP/1.1 401 Unauthorized\n\nReauthentication",
        },
        sign! {
            when: &[Text("loading CSRF cookie*named cookie not present|unable to obtain CSRF cookie|Unable to find a valid CSRF token")],
            says: &[("csrf-failed", Likely), ("cookie-not-sent", Likely)],
            source: O2P,
            hit: "HTTP/1.1 403 Forbidden\n\nloading CSRF cookie x named cookie not present; unable to obtain CSRF cookie; Unable to find a valid CSRF token",
            miss: "HTTP/1.1 403 Forbidden\n\nnamed cookie not present",
        },
        sign! {
            when: &[Text("Invalid authentication via OAuth2: unauthorized|[AuthFailure] Permission denied*")],
            says: &[("permission-denied", Sure)],
            source: O2P,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalid authentication via OAuth2: unauthorized; [AuthFailure] Permission denied x",
            miss: "HTTP/1.1 403 Forbidden\n\nInvalid authentication via OAuth2",
        },
        sign! {
            when: &[Text("error=invalid_code|error=\"invalid_code\"")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: KC,
            hit: "HTTP/1.1 400 Bad Request\n\nerror=invalid_code; error=\"invalid_code\"",
            miss: "HTTP/1.1 400 Bad Request\n\nerror=invalid_request",
        },
        sign! {
            when: &[Text("error=user_temporarily_disabled|error=user_disabled|error=\"user_disabled\"|error=\"user_temporarily_disabled\"")],
            says: &[("account-restricted", Sure)],
            source: KC,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=user_temporarily_disabled; error=user_disabled; error=\"user_disabled\"; error=\"user_temporarily_disabled\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror=invalid_request",
        },
        sign! {
            when: &[Text("Can't contact LDAP server|ldap_bind: Can't contact*|LDAP server is unavailable")],
            says: &[("server-auth-misconfigured", Sure)],
            source: LDAP,
            hit: "HTTP/1.1 500 Error\n\nCan't contact LDAP server; ldap_bind: Can't contact x; LDAP server is unavailable",
            miss: "HTTP/1.1 500 Error\n\nLDAP: no such user",
        },
        sign! {
            when: &[Text("DenyAnonymousAuthorizationRequirement*")],
            says: &[("no-credentials", Sure)],
            source: ASPNET,
            hit: "HTTP/1.1 401 Unauthorized\n\nDenyAnonymousAuthorizationRequirement x",
            miss: "HTTP/1.1 401 Unauthorized\n\nRolesAuthorizationRequirement",
        },
    ],
};

const NETRC: Source = Source {
    label: "Requests: Authentication, netrc",
    url: "https://requests.readthedocs.io/en/latest/user/authentication/#netrc-authentication",
};
const GIT: Source = Source {
    label: "git: GIT_TERMINAL_PROMPT",
    url: "https://git-scm.com/docs/git#Documentation/git.txt-codeGITTERMINALPROMPTcode",
};
const GITHUB: Source = Source {
    label: "GitHub: token authentication for Git operations",
    url: "https://docs.github.com/en/get-started/git-basics/about-remote-repositories#cloning-with-https-urls",
};
const NPM: Source =
    Source { label: "npm: error codes of the registry", url: "https://docs.npmjs.com/common-errors" };
const LOGIN: Source =
    Source { label: "Docker: docker login", url: "https://docs.docker.com/reference/cli/docker/login/" };
const DOCKER: Source = Source {
    label: "Docker: use self-signed certificates with a registry",
    url: "https://distribution.github.io/distribution/about/insecure/",
};
const K8S: Source = Source {
    label: "Kubernetes: authenticating, X.509 client certificates",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates",
};
const ANSIBLE: Source = Source {
    label: "Ansible: Windows remote management",
    url: "https://docs.ansible.com/ansible/latest/os_guide/windows_winrm.html",
};
const GCLOUD: Source = Source {
    label: "Google Cloud: reauthentication",
    url: "https://cloud.google.com/docs/authentication/reauthentication",
};
const O2P: Source =
    Source { label: "OAuth2 Proxy: behaviour", url: "https://oauth2-proxy.github.io/oauth2-proxy/behaviour" };
const KC: Source = Source {
    label: "Keycloak: auditing with events",
    url: "https://www.keycloak.org/docs/latest/server_admin/#configuring-auditing-to-track-events",
};
const LDAP: Source = Source {
    label: "Apache: mod_authnz_ldap",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authnz_ldap.html",
};
const ASPNET: Source = Source {
    label: "ASP.NET Core: policy-based authorization",
    url: "https://learn.microsoft.com/aspnet/core/security/authorization/policies",
};
