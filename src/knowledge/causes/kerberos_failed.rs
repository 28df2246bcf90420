//! `kerberos-failed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC4559_4;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "kerberos-failed",
        prior: 4,
        clues: &[
            weigh(&q::NEGOTIATE, &["ticket-refused"], 60),
            weigh(&q::NEGOTIATE, &["no-ticket"], 90),
            weigh(&q::NEGOTIATE, &["ntlm-instead"], 75),
            weigh(&q::SCHEME, &["negotiate-kerberos", "negotiate-ntlm"], 10),
        ],
    },
    title: "The Kerberos sign-in failed",
    headlines: &[
        "The client had no Kerberos ticket that {host} accepts.",
        "The client had no Kerberos ticket that the server accepts.",
    ],
    what: "For `Negotiate` the client needs a ticket for the service `HTTP/` and the host name. It got none \
        and fell back to NTLM, or the server refused the one it got.",
    why: "The name is not registered (SPN), registered twice or for another account; an address or alias was \
        called; the clock is off by over 5 minutes; the browser may not send tickets to this host; the \
        client is outside the domain.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A value that begins with `TlRM` (NTLM) after `Negotiate`, or with `YII` (ticket) and a bare \
        `Negotiate` in the next 401.",
    fixes: &[
        Fix {
            id: "kerberos-failed-name",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use the company's name and network",
            body: &[Block::Steps(&[
                "Open the full name, such as `server.company.example`, not an IP address or short alias.",
                "Connect to the company network or VPN, lock and unlock the screen (gets new tickets), \
                    set the clock to automatic.",
                "Delete an old login: Windows, Credential Manager; macOS, Keychain Access.",
            ])],
            check: "The page opens without a login window.",
            products: &[],
            sources: &[RFC4559_4],
        },
        Fix {
            id: "kerberos-failed-ticket",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Get a ticket and look at it",
            body: &[
                Block::Code(
                    "klist\n\
                        kinit YOUR_USER@YOUR.REALM\n\
                        KRB5_TRACE=/dev/stderr curl -v --negotiate -u : '{url}'",
                ),
                Block::Para(
                    "Windows: `klist get HTTP/{host}`. \"Server not found in Kerberos database\" \
                        means that the SPN is missing.",
                ),
            ],
            check: "`klist` lists `HTTP/{host}`, and the call gives 200.",
            products: &[],
            sources: &[CURL_NEGOTIATE, MIT_KRB],
        },
        Fix {
            id: "kerberos-failed-browser",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Allow the browser to send tickets",
            body: &[Block::Steps(&[
                "Chrome, Edge: policy `AuthServerAllowlist` = `*.company.example`; on Windows the Local \
                    intranet zone does as well.",
                "Firefox: `about:config`, `network.negotiate-auth.trusted-uris` = `.company.example`.",
                "Safari: nothing to set; a ticket (`klist`) is enough.",
            ])],
            check: "`Authorization: Negotiate` begins with `YII`, not `TlRM`.",
            products: &[],
            sources: &[CHROME_SERVERAUTH, FIREFOX_NEGOTIATE],
        },
        Fix {
            id: "kerberos-failed-spn",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Register the name once, for the right account",
            body: &[
                Block::Para(
                    "For the name in the address bar, on the account that runs the service. `-Q` \
                        shows who has it, `-X` finds doubles.",
                ),
                Block::Code(
                    "setspn -Q HTTP/{host}\n\
                        setspn -X\n\
                        setspn -S HTTP/{host} DOMAIN\\SERVICE_ACCOUNT",
                ),
            ],
            check: "`klist get HTTP/{host}` on a client succeeds.",
            products: &[],
            sources: &[SETSPN, RFC4559_4],
        },
        Fix {
            id: "kerberos-failed-keys",
            role: Role::Server,
            certain: Certain::Try,
            title: "Renew keytab, clock and encryption types",
            body: &[Block::Steps(&[
                "Compare versions: `klist -kt /PATH/http.keytab` and `kvno HTTP/{host}`. After a change \
                    of the account's password make the keytab anew.",
                "`chronyc tracking` or `w32tm /query /status`: under 5 minutes of difference.",
                "Account and keytab both with AES. IIS with a service account: \
                    `useAppPoolCredentials=\"true\"`, or kernel mode off.",
            ])],
            check: "`kvno` and keytab show the same number; sign-in gives 200.",
            products: &[],
            sources: &[MIT_KRB, W32TM, IIS_WINDOWS],
        },
    ],
    sources: &[RFC4559_4],
};

const CURL_NEGOTIATE: Source =
    Source { label: "curl: --negotiate", url: "https://curl.se/docs/manpage.html#--negotiate" };
const IIS_WINDOWS: Source = Source {
    label: "IIS: Windows authentication",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/windowsauthentication/",
};
const W32TM: Source = Source {
    label: "Windows: w32tm",
    url: "https://learn.microsoft.com/en-us/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings",
};
const CHROME_SERVERAUTH: Source = Source {
    label: "Chrome: AuthServerAllowlist",
    url: "https://chromeenterprise.google/policies/#AuthServerAllowlist",
};
const FIREFOX_NEGOTIATE: Source = Source {
    label: "Firefox: Authentication policy",
    url: "https://mozilla.github.io/policy-templates/#authentication",
};
const SETSPN: Source = Source {
    label: "Windows: setspn",
    url: "https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc731241(v=ws.11)",
};
const MIT_KRB: Source = Source {
    label: "MIT Kerberos: environment variables",
    url: "https://web.mit.edu/kerberos/krb5-latest/doc/user/user_config/kerberos.html",
};
