//! `directory-index-denied`
use super::shared::ask_owner;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "directory-index-denied",
        prior: 4,
        clues: &[
            weigh(&q::CONTRAST, &["folder"], 110),
            weigh(&q::RATE, &["passed-before"], -30),
            weigh(&q::RESOURCE, &["directory"], 26),
            weigh(&q::PAGE, &["server-page"], 12),
            weigh(&q::RESOURCE, &["file", "api", "hidden", "guarded"], -30),
            weigh(&q::REFUSAL, &["401"], -40),
            weigh(&q::CARRIES, &["authorization", "key"], -10),
            weigh(&q::REFUSAL, &["403"], 4),
        ],
    },
    title: "There is no index file, and listing is off",
    headlines: &[
        "{path} is a folder on {host}: it has no index file, and listing is off.",
        "The address is a folder without an index file, and listing is off.",
    ],
    what: "Asked for a folder, the web server looks for an index file. There is none, and showing the \
     list of files is forbidden, which is a good default.",
    why: "The index file is missing, has another name or case, the site was uploaded one folder too deep, \
     or the document root is not the application's public folder.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A plain 403 for a path that ends in `/`; log: `directory index of … is forbidden` or \
     `AH01276`; IIS 403.14.",
    fixes: &[
        Fix {
            id: "index-full-address",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Ask for a page instead of the folder",
            body: &[Block::Para(
                "Start from the home page and its links, or ask the owner for the full \
                 address.",
            )],
            check: "A page opens.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "index-put-file",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Put the index file where the server looks",
            body: &[Block::Para(
                "Compare document root, file name and case. Frameworks want their public \
                 folder as root (Laravel `public/`, Symfony `public/`), with a rule that sends all else \
                 to the front controller.",
            )],
            check: "The folder's address gives 200.",
            products: &[],
            sources: &[APACHE_DIR],
        },
        Fix {
            id: "index-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the index file",
            body: &[Block::Code("index index.html index.php;")],
            check: "`nginx -t`, reload, no `directory index of` line.",
            products: &["nginx"],
            sources: &[NGINX_INDEX],
        },
        Fix {
            id: "index-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the index file",
            body: &[
                Block::Para(
                    "Only if the list of files is meant to be public: `Options +Indexes` for that \
                 one folder.",
                ),
                Block::Code("DirectoryIndex index.html index.php"),
            ],
            check: "No new `AH01276`.",
            products: &["apache"],
            sources: &[APACHE_DIR],
        },
        Fix {
            id: "index-iis",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add a default document or the handler",
            body: &[Block::Para(
                "For an ASP.NET Core or PHP site, 403.14 often means that module or handler \
                 is missing. Keep directory browsing off.",
            )],
            check: "The site's start page answers 200.",
            products: &["iis"],
            sources: &[IIS],
        },
        ask_owner("directory-index-denied-ask", &[NGINX_INDEX, APACHE_DIR]),
    ],
    sources: &[NGINX_INDEX, APACHE_DIR],
};

const NGINX_INDEX: Source =
    Source { label: "nginx: index module", url: "https://nginx.org/en/docs/http/ngx_http_index_module.html" };

const APACHE_DIR: Source =
    Source { label: "Apache: mod_dir", url: "https://httpd.apache.org/docs/2.4/mod/mod_dir.html" };

const IIS: Source = Source {
    label: "IIS: HTTP Error 403.14",
    url: "https://learn.microsoft.com/troubleshoot/iis/http-403-14-forbidden-webpage",
};
