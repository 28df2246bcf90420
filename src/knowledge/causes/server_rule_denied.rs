//! `server-rule-denied`
use super::shared::ask_owner;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "server-rule-denied",
        prior: 5,
        clues: &[
            weigh(&q::RESOURCE, &["hidden"], 75),
            weigh(&q::RESOURCE, &["guarded"], 45),
            weigh(&q::RATE, &["passed-before"], -30),
            weigh(&q::PAGE, &["server-page"], 20),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::REFUSAL, &["401"], -25),
            weigh(&q::ANSWERER, &["web-server"], 8),
        ],
    },
    title: "A rule of the web server refuses it",
    headlines: &[
        "A rule in the web server of {host} refuses {path}.",
        "A rule in the web server's configuration refuses this path.",
    ],
    what: "Somebody wrote, or a default contains, a rule that denies this path, file type or client. It \
     is decided before the application.",
    why: "Left-over protection, an update, a plugin's lines in `.htaccess`, Apache 2.2 syntax after a \
     move to 2.4, hidden or backup files (`.env`, `.git`), or an admin area limited to some addresses.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A plain 403 page of the web server without a challenge; log: `AH01630` or `access forbidden \
     by rule`.",
    fixes: &[
        Fix {
            id: "rule-ask-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Check the address, then ask the owner",
            body: &[Block::Para(
                "Some paths are closed on purpose. If this one should be public, send the \
                 owner the address and the time with zone.",
            )],
            check: "The owner says whether it is meant to be open.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "rule-find",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the rule by the log line",
            body: &[Block::Para(
                "The line at the time of the refusal names path and client. Change the one \
                 rule for the one path; keep `.ht*`, `.git` and `.env` closed.",
            )],
            check: "The path gives 200, its neighbours are unchanged.",
            products: &[],
            sources: &[APACHE_ACCESS],
        },
        Fix {
            id: "rule-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Write it in 2.4 syntax",
            body: &[
                Block::Para(
                    "Replace `Order`, `Allow`, `Deny` in that block by `Require`; mixing both \
                 surprises. A new document root needs its own `<Directory>`.",
                ),
                Block::Code(
                    "<Directory \"/var/www/site/public\">\n\
                 Require all granted\n\
                 </Directory>",
                ),
            ],
            check: "`apachectl configtest` is fine; no `AH01630` for the path.",
            products: &["apache"],
            sources: &[APACHE_ACCESS],
        },
        Fix {
            id: "rule-htaccess",
            role: Role::Server,
            certain: Certain::Try,
            title: "Look into every `.htaccess` on the way",
            body: &[
                Block::Para(
                    "Each parent folder's file counts. Copy it, comment out one block, test, put it back; lines of removed plugins are common, also in \
                 `wp-admin`. \
                 Do not remove the file: that drops all its protection.",
                ),
                Block::Code("grep -nE 'Require|Deny|Order|RewriteRule.*F' /var/www/site/.htaccess"),
            ],
            check: "The status changes with one block.",
            products: &["apache", "wordpress"],
            sources: &[APACHE_HTACCESS],
        },
        Fix {
            id: "rule-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find `deny`, `return 403` and `internal`",
            body: &[
                Block::Para(
                    "`nginx -T` prints the whole configuration. The most specific matching \
                 location wins; regular expressions go before prefixes without `^~`.",
                ),
                Block::Code("nginx -T | grep -nE 'deny|return 403|internal|location'"),
            ],
            check: "The path is matched by the intended location.",
            products: &["nginx"],
            sources: &[NGINX_ACCESS],
        },
        Fix {
            id: "rule-wordpress-theme",
            role: Role::Server,
            certain: Certain::Try,
            title: "Test with a stock theme and without plugins",
            body: &[
                Block::Para(
                    "Keep the list of active plugins: it is the way back. Visitors see the change; do it at a \
                 quiet hour.",
                ),
                Block::Code(
                    "wp plugin list --status=active --field=name > plugins.txt\nwp plugin deactivate --all\nwp theme activate twentytwentyfive\nwp plugin activate $(cat plugins.txt)",
                ),
            ],
            check: "The refusal goes away with one plugin or with the theme.",
            products: &["wordpress"],
            sources: &[WP_CLI],
        },
        ask_owner("server-rule-denied-ask", &[APACHE_ACCESS, NGINX_ACCESS]),
    ],
    sources: &[APACHE_ACCESS, NGINX_ACCESS],
};

const APACHE_ACCESS: Source =
    Source { label: "Apache: Access control", url: "https://httpd.apache.org/docs/2.4/howto/access.html" };

const APACHE_HTACCESS: Source =
    Source { label: "Apache: .htaccess files", url: "https://httpd.apache.org/docs/2.4/howto/htaccess.html" };

const NGINX_ACCESS: Source = Source {
    label: "nginx: access module",
    url: "https://nginx.org/en/docs/http/ngx_http_access_module.html",
};

const WP_CLI: Source =
    Source { label: "WP-CLI commands", url: "https://developer.wordpress.org/cli/commands/" };
