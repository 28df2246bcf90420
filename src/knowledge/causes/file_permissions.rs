//! `file-permissions`
use super::shared::ask_owner;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "file-permissions",
        prior: 4,
        clues: &[
            weigh(&q::FILE_MODE, &["readable"], -20),
            weigh(&q::FILE_MODE, &["unreadable"], 120),
            weigh(&q::RATE, &["passed-before"], -30),
            weigh(&q::PAGE, &["server-page"], 12),
            weigh(&q::RESOURCE, &["file", "guarded"], 8),
            weigh(&q::CARRIES, &["authorization", "key"], -10),
            weigh(&q::REFUSAL, &["401"], -25),
            weigh(&q::REFUSAL, &["403"], 4),
        ],
    },
    title: "The web server may not read the file",
    headlines: &[
        "The web server of {host} may not read the file or folder behind {path}.",
        "The web server may not read the file or folder.",
    ],
    what: "The web server runs as its own user, and the file system denies it this file or one of the \
     folders above. Visitors can do nothing about it.",
    why: "Files uploaded or unpacked as another user, a home directory without the right to enter, a \
     wrong SELinux label after `mv`, or a denied ACL on Windows.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A plain 403 page of the web server for a static path; the error log has `(13: Permission \
     denied)` or `AH00035`.",
    fixes: &[
        Fix {
            id: "files-tell-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Check the address, then tell the site's owner",
            body: &[Block::Para(
                "If the address is right, only the owner can help. Send the address and the \
                 time with zone.",
            )],
            check: "The owner confirms the fault.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "files-namei",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Walk the path and correct the first obstacle",
            body: &[
                Block::Para(
                    "The error log names the path at the time of the refusal. The web server's \
                 user needs `x` on every folder and `r` on the file. Usual: folders 755, files 644, keys and `wp-config.php` 640; an unreadable `.htaccess` refuses all below it. Never 777: anybody on \
                 the machine could change the site. Over SFTP the same numbers.",
                ),
                Block::Code(
                    "namei -l /var/www/site/PATH\n\
                 chmod 755 /var/www/site/FOLDER\n\
                 chmod 644 /var/www/site/FOLDER/FILE",
                ),
            ],
            check: "`sudo -u www-data cat FILE` works (the user may be `nginx` or `apache`), and the page \
             is 200.",
            products: &["nginx", "apache", "caddy"],
            sources: &[APACHE_13],
        },
        Fix {
            id: "files-selinux",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Restore the SELinux label",
            body: &[
                Block::Para(
                    "If rights are correct and `ausearch -m avc -ts recent` shows a denial. \
                 Elsewhere than `/var/www`, set a rule with `semanage fcontext` first.",
                ),
                Block::Code(
                    "ls -Z /var/www/site\n\
                 restorecon -Rv /var/www/site",
                ),
            ],
            check: "No new denial; the label is `httpd_sys_content_t`.",
            products: &["nginx", "apache"],
            sources: &[SELINUX],
        },
        Fix {
            id: "files-iis-acl",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give the site's identity read access",
            body: &[
                Block::Para(
                    "For 401.3 (403.1 and 403.2 come from the handler's own permissions). The \
                 anonymous user is mostly `IUSR`, the pool `IIS AppPool\\NAME`.",
                ),
                Block::Code("icacls C:\\inetpub\\site /grant \"IIS_IUSRS:(OI)(CI)RX\" \"IUSR:(OI)(CI)RX\""),
            ],
            check: "The log shows 200 instead of 401.3.",
            products: &["iis"],
            sources: &[IIS],
        },
        ask_owner("file-permissions-ask", &[APACHE_13, NGINX_STATIC]),
        Fix {
            id: "files-read-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Find the path in the error log",
            body: &[Block::Para(
                "The line at the time of the refusal names the file. The web server's own user must be \
                 able to enter every folder above it and to read it; give no more than that, and nothing \
                 to everybody.",
            )],
            check: "No new line, and the page opens.",
            products: &[],
            sources: &[APACHE_13],
        },
    ],
    sources: &[APACHE_13, NGINX_STATIC],
};

const APACHE_13: Source = Source {
    label: "Apache: 13 Permission denied",
    url: "https://cwiki.apache.org/confluence/display/HTTPD/13PermissionDenied",
};

const NGINX_STATIC: Source = Source {
    label: "nginx: Serving static content",
    url: "https://docs.nginx.com/nginx/admin-guide/web-server/serving-static-content/",
};

const SELINUX: Source = Source {
    label: "RHEL: Troubleshooting SELinux",
    url: "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/using_selinux/",
};

const IIS: Source = Source {
    label: "IIS: HTTP status codes",
    url: "https://learn.microsoft.com/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
};
