//! `credential-overridden`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "credential-overridden",
        prior: 3,
        clues: &[weigh(&q::AS_WRITTEN, &["other-scheme"], 120), weigh(&q::CARRIES, &["nothing"], -40)],
    },
    title: "Another credential than the intended one was sent",
    headlines: &[
        "The request carries the credential of {user}, probably not the one that was meant.",
        "Another credential than the intended one was sent.",
    ],
    what: "The header as sent does not hold what the program set. Something else filled the same place.",
    why: "A `.netrc` entry, a stale environment variable, a saved browser login, a name in the URL, a \
     credential helper, or two layers that share one `Authorization` header.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A Basic value where a token was set, an unexpected user name, a cookie of another account \
     beside the token, or an older key than the one configured.",
    fixes: &[
        Fix {
            id: "overridden-private-window",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use a private window with one account",
            body: &[Block::Para(
                "If that works: sign out everywhere in the normal window, or delete the saved \
                 login of this site (Windows Credential Manager, macOS Keychain Access, the browser's \
                 passwords).",
            )],
            check: "The right account's name is shown.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
        Fix {
            id: "overridden-see-sent",
            role: Role::Client,
            certain: Certain::Try,
            title: "See what is really sent",
            body: &[
                Block::Para(
                    "`-q` ignores `.curlrc`, which may switch `.netrc` on. Compare with the \
                 program's own debug output.",
                ),
                Block::Code("curl -q -v -H 'Authorization: Bearer YOUR_TOKEN' '{url}'"),
            ],
            check: "The line `> Authorization:` is the one you set.",
            products: &[],
            sources: &[CURL_NETRC],
        },
        Fix {
            id: "overridden-requests-netrc",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Python requests: keep `.netrc` out",
            body: &[
                Block::Para(
                    "An entry for the host in `~/.netrc` overrides a header set by hand. Give \
                 `auth=`, remove the entry, or:",
                ),
                Block::Code("session.trust_env = False"),
            ],
            check: "The sent header is yours. Proxy variables are ignored too now: set proxies by hand.",
            products: &[],
            sources: &[REQUESTS],
        },
        Fix {
            id: "overridden-environment",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Find older variables and profiles",
            body: &[
                Block::Para(
                    "Environment variables mostly go before files. Unset the stale one (`AWS_*`, \
                 `GITHUB_TOKEN`, `NPM_TOKEN`, `GOOGLE_APPLICATION_CREDENTIALS`).",
                ),
                Block::Code(
                    "env | grep -E 'TOKEN|KEY|AWS_|GOOGLE_|AZURE_' | cut -d= -f1\n\
                 aws configure list",
                ),
            ],
            check: "The tool names the source that you meant.",
            products: &[],
            sources: &[AWS_CHAIN],
        },
        Fix {
            id: "overridden-git-helper",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Clear git's stored login",
            body: &[
                Block::Para("Type `protocol=https`, `host=HOST` and an empty line after the command."),
                Block::Code(
                    "git config --show-origin --get-all credential.helper\n\
                 git credential reject",
                ),
            ],
            check: "The next `git fetch` asks, and the new login works.",
            products: &["github", "gitlab"],
            sources: &[GIT],
        },
        Fix {
            id: "overridden-one-header",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give each layer its own place",
            body: &[Block::Para(
                "The edge's Basic and the application's Bearer cannot both stand in \
                 `Authorization`. Protect the edge by client certificate, address or cookie, or exempt \
                 the API path. A proxy must not set its own `Authorization` over the caller's.",
            )],
            check: "The application logs the caller's scheme.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
    ],
    sources: &[s::RFC9110_11_6_2, s::RFC3986_3_2_1],
};

const CURL_NETRC: Source = Source { label: "curl: --disable", url: "https://curl.se/docs/manpage.html#-q" };

const REQUESTS: Source = Source {
    label: "Requests: netrc authentication",
    url: "https://requests.readthedocs.io/en/latest/user/authentication/#netrc-authentication",
};

const AWS_CHAIN: Source = Source {
    label: "AWS CLI: Credential precedence",
    url: "https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-authentication.html",
};

const GIT: Source = Source { label: "git credential", url: "https://git-scm.com/docs/git-credential" };
