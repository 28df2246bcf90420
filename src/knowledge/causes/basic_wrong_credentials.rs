//! `basic-wrong-credentials`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6749_5_2, RFC7617_2, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-wrong-credentials",
        prior: 8,
        clues: &[
            weigh(&q::TOPIC, &["password"], 45),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::REFUSAL, &["404", "other-error"], -15),
            weigh(&q::SCHEME, &["basic"], 34),
            weigh(&q::SCHEME, &["digest"], 12),
            weigh(&q::BASIC, &["yes"], 8),
            weigh(&q::BASIC, &["broken", "non-ascii"], -10),
            weigh(&q::OFFERED, &["yes"], 6),
            weigh(&q::CARRIES, &["body"], 20),
            weigh(&q::CARRIES, &["userinfo"], 20),
            weigh(&q::REFUSAL, &["401"], 6),
            weigh(&q::REFUSAL, &["403"], -28),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(&q::NEGOTIATE, &["final-message"], 25),
            weigh(&q::DIGEST, &["consistent"], 30),
            weigh(&q::DIGEST, &["cookie-lost"], -20),
        ],
    },
    title: "User name or password is not accepted",
    headlines: &[
        "{host} read the login of {user} and does not accept it.",
        "{host} does not accept this user name and password for {realm}.",
        "The server read user name and password and does not accept them.",
    ],
    what: "The login arrived in the right form. User name, password or both differ from what the server has \
        stored.",
    why: "A saved password is old, the user name is wanted in another form (mail address, `DOMAIN\\user`), \
        the account belongs to another environment, or a token is wanted in place of the password.",
    looks: "A well-formed Basic or Digest credential (or a login form) answered with 401 and the same \
        challenge.",
    fixes: &[
        Fix {
            id: "basic-wrong-credentials-retype",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Type user name and password by hand",
            body: &[Block::Para(
                "Without autofill, Caps Lock off, right keyboard layout, no space before or \
                    after, \"show password\" on. Letter case can count in the user name too.",
            )],
            check: "The login window does not come back.",
            products: &[],
            sources: &[RFC7617_2],
        },
        Fix {
            id: "basic-wrong-credentials-forget",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Make the browser forget the old login",
            body: &[Block::Steps(&[
                "Correct the saved password. Chrome: `chrome://password-manager/passwords`. Firefox: \
                    `about:logins`. Edge: Settings, Passwords. Safari: the Passwords app.",
                "Close all windows of the browser and open it again: a login window's answer is kept \
                    until then.",
            ])],
            check: "The browser asks anew.",
            products: &[],
            sources: &[CHROME_PASSWORDS, FIREFOX_PASSWORDS],
        },
        Fix {
            id: "basic-wrong-credentials-reset",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Reset the password, or ask the owner",
            body: &[Block::Para(
                "Use the site's \"forgot password\" link. A login window without such a link \
                    belongs to the server: ask its owner for a new password, with the address and your user \
                    name.",
            )],
            check: "The new password works in a private window.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "basic-wrong-credentials-compare",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Test the pair without the program",
            body: &[
                Block::Para(
                    "Let curl ask for the password. If this works, the program sends another pair: \
                        look at its secret store, environment and `~/.netrc`.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -u YOUR_USER '{url}'"),
            ],
            check: "200 here tells that the pair is right.",
            products: &[],
            sources: &[CURL_USER],
        },
        Fix {
            id: "basic-wrong-credentials-form",
            role: Role::Client,
            certain: Certain::Try,
            title: "Try the other form of the login",
            body: &[Block::Steps(&[
                "User name as mail address, as short name, or as `DOMAIN\\user`.",
                "With two-factor sign-in: an access token in place of the password.",
                "At a token endpoint: client id and client secret of this environment, both form-encoded \
                    before base64.",
            ])],
            check: "The status changes.",
            products: &[],
            sources: &[RFC6749_5_2, RFC7617_2],
        },
        Fix {
            id: "basic-wrong-credentials-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read which half failed",
            body: &[Block::Steps(&[
                "Apache: `AH01617` wrong password, `AH01618` unknown user. nginx: \"password mismatch\", \
                    \"was not found\". IIS: 401.1 and event 4625.",
                "Tell the caller neither: both get the same 401.",
            ])],
            check: "A log line at the answer's `Date` names the user.",
            products: &[],
            sources: &[APACHE_AUTH, NGINX_BASIC, IIS_STATUS],
        },
        Fix {
            id: "basic-wrong-credentials-htpasswd",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the user's password again",
            body: &[
                Block::Para(
                    "First verify, then set. Never `-c` on an existing file: it deletes all other \
                        users.",
                ),
                Block::Code(
                    "htpasswd -v /PATH/.htpasswd YOUR_USER\n\
                        htpasswd -B /PATH/.htpasswd YOUR_USER",
                ),
                Block::Para(
                    "nginx checks with the system's `crypt()`; where that lacks bcrypt use `htpasswd \
                        -m`.",
                ),
            ],
            check: "`curl -u YOUR_USER` gives 200.",
            products: &["apache", "nginx"],
            sources: &[APACHE_HTPASSWD, NGINX_BASIC],
        },
    ],
    sources: &[RFC9110_15_5_2, RFC7617_2],
};

const CURL_USER: Source = Source { label: "curl: --user", url: "https://curl.se/docs/manpage.html#-u" };
const APACHE_AUTH: Source = Source {
    label: "Apache: Authentication and Authorization",
    url: "https://httpd.apache.org/docs/2.4/howto/auth.html",
};
const APACHE_HTPASSWD: Source =
    Source { label: "Apache: htpasswd", url: "https://httpd.apache.org/docs/2.4/programs/htpasswd.html" };
const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};
const IIS_STATUS: Source = Source {
    label: "IIS: HTTP status codes",
    url: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
};
const CHROME_PASSWORDS: Source =
    Source { label: "Chrome: manage passwords", url: "https://support.google.com/chrome/answer/95606" };
const FIREFOX_PASSWORDS: Source = Source {
    label: "Firefox: saved logins",
    url: "https://support.mozilla.org/en-US/kb/password-manager-remember-delete-edit-logins",
};
