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
            weigh(&q::CONTRAST, &["by-turns"], -60),
            weigh(&q::TOPIC, &["password"], 45),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -15),
            weigh(&q::SCHEME, &["basic"], 34),
            weigh(&q::SCHEME, &["digest"], 12),
            weigh(&q::BASIC, &["yes"], 8),
            weigh(&q::BASIC, &["broken"], -60),
            weigh(&q::BASIC, &["non-ascii"], -10),
            weigh(&q::OFFERED, &["yes"], 6),
            weigh(&q::OFFERED, &["no"], -40),
            weigh(&q::CARRIES, &["body"], 20),
            weigh(&q::CARRIES, &["userinfo"], 20),
            weigh(&q::REFUSAL, &["401"], 6),
            weigh(&q::REFUSAL, &["403"], -28),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(&q::NEGOTIATE, &["final-message"], 25),
            // No password has been proven yet.
            weigh(&q::NEGOTIATE, &["ntlm-instead", "no-continuation", "ticket-refused", "no-ticket"], -50),
            weigh(&q::DIGEST, &["consistent"], 30),
            weigh(&q::DIGEST, &["cookie-lost"], -20),
            weigh(&q::RECOMPUTED, &["differs", "password", "username"], 110),
            weigh(&q::RECOMPUTED, &["fits"], -20),
            // The client sends what was meant: the server knows something else.
            weigh(&q::RECOMPUTED, &["holds"], 10),
            weigh(
                &q::RECOMPUTED,
                &["uri", "realm", "nonce", "count", "qop", "algorithm", "method", "body"],
                -40,
            ),
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
    #[cfg(any(test, not(feature = "app")))]
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
        Fix {
            id: "basic-wrong-credentials-wordpress",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use user name and application password",
            body: &[
                Block::Para(
                    "Users, Profile, Application Passwords. The name given to it there is only a label: send \
                 the account's user name. It needs https.",
                ),
                Block::Code(
                    "curl -sS -u 'USER:APPLICATION_PASSWORD' 'https://{host}/wp-json/wp/v2/users/me'",
                ),
            ],
            check: "The answer shows your user.",
            products: &["wordpress"],
            sources: &[WP_APP_PASSWORDS],
        },
        Fix {
            id: "basic-wrong-credentials-nextcloud",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use an app password",
            body: &[
                Block::Para(
                    "With two-factor or single sign-on the account's password is refused. Settings, Security, \
                 Devices & sessions, Create new app password; it shows the user name to use.",
                ),
                Block::Code(
                    "curl -sS -o /dev/null -w '%{http_code}\\n' -u USER:APP_PASSWORD -X PROPFIND 'https://{host}/remote.php/dav/files/USER/'",
                ),
            ],
            check: "207.",
            products: &["nextcloud"],
            sources: &[NC_SESSIONS],
        },
        Fix {
            id: "basic-wrong-credentials-jenkins",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use an API token in place of the password",
            body: &[
                Block::Para("Your name, Security, API Token, Add new token."),
                Block::Code("curl -sS -u USER:API_TOKEN 'https://{host}/whoAmI/api/json'"),
            ],
            check: "It prints your name, not `anonymous`.",
            products: &["jenkins"],
            sources: &[JENKINS_TOKEN],
        },
        Fix {
            id: "basic-wrong-credentials-entra",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the secret's value of this application",
            body: &[Block::Para(
                "App registrations, Certificates & secrets. `AADSTS7000215`: the secret's id was sent \
                 instead of its value, or that of another app; the value is shown only once. \
                 `AADSTS7000222`: it has expired, make a new one.",
            )],
            check: "The token endpoint answers 200.",
            products: &["entra-id", "microsoft-graph"],
            sources: &[ENTRA_SECRETS],
        },
        Fix {
            id: "basic-wrong-credentials-cognito",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Add the secret hash",
            body: &[
                Block::Para(
                    "An app client with a secret wants `SECRET_HASH` in each call, over the user name as \
                 sent:",
                ),
                Block::Code(
                    "printf %s 'USERCLIENT_ID' | openssl dgst -sha256 -hmac 'CLIENT_SECRET' -binary | base64",
                ),
            ],
            check: "`Unable to verify secret hash` is gone.",
            products: &["cognito"],
            sources: &[COGNITO_HASH],
        },
        Fix {
            id: "basic-wrong-credentials-elastic",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the user's password anew",
            body: &[
                Block::Code(
                    "bin/elasticsearch-reset-password -u elastic\ncurl -sS -u elastic 'https://{host}/_security/_authenticate'",
                ),
                Block::Para("Every program that used the old one needs the new one."),
            ],
            check: "The second command names the user.",
            products: &["elastic"],
            sources: &[ELASTIC_RESET],
        },
        Fix {
            id: "basic-wrong-credentials-traefik",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Write the hash so that Compose leaves it alone",
            body: &[
                Block::Para(
                    "In labels of a Compose file each `$` of the hash is written `$$`; in files and with \
                 `usersFile` it stays single.",
                ),
                Block::Code("htpasswd -nB YOUR_USER | sed 's/\\$/\\$\\$/g'"),
            ],
            check: "`curl -u YOUR_USER` gives 200.",
            products: &["traefik"],
            sources: &[TRAEFIK_BASIC],
        },
        Fix {
            id: "basic-wrong-credentials-gitlab",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use a token in place of the password",
            body: &[Block::Para(
                "With two-factor or single sign-on the password is refused. A personal access token with \
                 `read_repository`, `write_repository` or `read_registry` goes where the password is \
                 asked for.",
            )],
            check: "`git ls-remote` lists branches.",
            products: &["gitlab"],
            sources: &[GITLAB_PAT],
        },
        Fix {
            id: "basic-wrong-credentials-docker",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Sign in anew with a token",
            body: &[Block::Steps(&[
                "Docker Hub: personal access token. GitHub: classic token with `read:packages`. ECR: `aws \
                 ecr get-login-password`, good for 12 hours.",
                "`docker logout {host}`, then `docker login {host}`: an old entry in the credential helper wins otherwise. A Harbor robot's name holds `$`: single quotes.",
            ])],
            check: "`docker login` says succeeded, and the pull works.",
            products: &["docker-registry"],
            sources: &[DOCKER_PAT, GHCR],
        },
        Fix {
            id: "basic-wrong-credentials-caddy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the user's hash again",
            body: &[
                Block::Code("caddy hash-password\ncaddy reload --config /etc/caddy/Caddyfile"),
                Block::Para("In the Caddyfile: `basic_auth`, then a line with user and hash."),
            ],
            check: "`curl -u YOUR_USER` gives 200.",
            products: &["caddy"],
            sources: &[CADDY_BASIC],
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

const WP_APP_PASSWORDS: Source = Source {
    label: "WordPress: application passwords",
    url: "https://developer.wordpress.org/advanced-administration/security/application-passwords/",
};

const NC_SESSIONS: Source = Source {
    label: "Nextcloud: devices and sessions",
    url: "https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html",
};

const JENKINS_TOKEN: Source = Source {
    label: "Jenkins: authenticating scripted clients",
    url: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/",
};

const ENTRA_SECRETS: Source = Source {
    label: "Entra ID: AADSTS error codes",
    url: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
};

const COGNITO_HASH: Source = Source {
    label: "Cognito: SecretHash",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash",
};

const ELASTIC_RESET: Source = Source {
    label: "Elasticsearch: elasticsearch-reset-password",
    url: "https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/reset-password",
};

const TRAEFIK_BASIC: Source =
    Source { label: "Traefik: BasicAuth", url: "https://doc.traefik.io/traefik/middlewares/http/basicauth/" };

const GITLAB_PAT: Source = Source {
    label: "GitLab: personal access tokens",
    url: "https://docs.gitlab.com/user/profile/personal_access_tokens/",
};

const DOCKER_PAT: Source = Source {
    label: "Docker: personal access tokens",
    url: "https://docs.docker.com/security/access-tokens/",
};

const GHCR: Source = Source {
    label: "GitHub: container registry",
    url: "https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry",
};

const CADDY_BASIC: Source = Source {
    label: "Caddy: basic_auth",
    url: "https://caddyserver.com/docs/caddyfile/directives/basic_auth",
};
