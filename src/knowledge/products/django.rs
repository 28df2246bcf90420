//! Django: CSRF, hosts, admin, and allauth and axes.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "django",
    name: "Django",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "WSGIServer*")]),
        Mark(&[Sets("csrftoken")]),
        Mark(&[Sent("cookie", "*csrftoken=*")]),
        Mark(&[Body("*DEBUG = True*Django settings*")]),
        Mark(&[Any(&[Text("django.core.*"), Text("django.security.*")])]),
    ],
    signs: &[
        Sign {
            when: &[Text("CSRF verification failed")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF verification passed",
        },
        Sign {
            when: &[Text("CSRF cookie not set")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF cookie not set",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF cookie",
        },
        Sign {
            when: &[Any(&[Text("CSRF token missing"), Text("CSRF token from*incorrect"), Text("CSRF token*has incorrect length"), Text("CSRF token from*has invalid characters"), Text("Referer checking failed*"), Text("CSRF cookie has incorrect length")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF token missing; CSRF token fromxincorrect; CSRF tokenxhas incorrect length; CSRF token fromxhas invalid characters; Referer checking failed; CSRF cookie has incorrect length",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF token",
        },
        Sign {
            when: &[Text("Origin checking failed*")],
            says: &[("csrf-failed", Sure), ("proxy-forwarding-misconfigured", Likely), ("origin-not-allowed", Hint)],
            source: ORIGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nOrigin checking failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nOrigin checked",
        },
        Sign {
            when: &[Text("Referer checking failed*does not match any trusted origins")],
            says: &[("csrf-failed", Sure), ("proxy-forwarding-misconfigured", Likely)],
            source: ORIGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nReferer checking failedxdoes not match any trusted origins",
            miss: "HTTP/1.1 401 Unauthorized\n\nReferer checked",
        },
        Sign {
            when: &[Any(&[Text("Invalid HTTP_HOST header*"), Text("DisallowedHost"), Text("You may need to add*to ALLOWED_HOSTS")])],
            says: &[("host-not-allowed", Sure)],
            source: HOSTS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid HTTP_HOST header; DisallowedHost; You may need to addxto ALLOWED_HOSTS",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTP_HOST",
        },
        Sign {
            when: &[Header("location", "*/admin/login/?next=*")],
            says: &[("login-redirect", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: /admin/login/?next=\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: /admin/\n\n",
        },
        Sign {
            when: &[Body("but are not authorized to access this page")],
            says: &[("permission-denied", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nbut are not authorized to access this page",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorized to access this page",
        },
        Sign {
            when: &[Body("<h1>403 Forbidden</h1>*<p></p>")],
            says: &[("permission-denied", Likely), ("csrf-failed", Hint)],
            source: PERM,
            hit: "HTTP/1.1 401 Unauthorized\n\n<h1>403 Forbidden</h1>x<p></p>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<h1>404</h1>",
        },
        Sign {
            when: &[Any(&[Body("\"id\"*\"reauthenticate\""), Body("\"id\"*\"mfa_reauthenticate\""), Body("\"id\"*\"mfa_authenticate\"")])],
            says: &[("step-up-required", Sure)],
            source: AA,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"id\"x\"reauthenticate\"; \"id\"x\"mfa_reauthenticate\"; \"id\"x\"mfa_authenticate\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"id\":\"login\"}",
        },
        Sign {
            when: &[Body("\"flows\":"), Body("\"is_authenticated\"*false")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)],
            source: AA,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"flows\":; \"is_authenticated\"xfalse",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"flows\":[],\"is_authenticated\":true}",
        },
        Sign {
            when: &[Body("\"id\"*\"verify_email\"*\"is_pending\"*true")],
            says: &[("account-restricted", Sure)],
            source: AA,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"id\"x\"verify_email\"x\"is_pending\"xtrue",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"id\":\"login\"}",
        },
        Sign {
            when: &[Any(&[Text("email_password_mismatch"), Text("username_password_mismatch")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: AA,
            hit: "HTTP/1.1 401 Unauthorized\n\nemail_password_mismatch; username_password_mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nemail",
        },
        Sign {
            when: &[Text("Too many failed login attempts")],
            says: &[("rate-limited", Sure)],
            source: AA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo many failed login attempts",
            miss: "HTTP/1.1 401 Unauthorized\n\nToo many",
        },
        Sign {
            when: &[Body("Account locked: too many login attempts*")],
            says: &[("rate-limited", Likely), ("account-restricted", Likely)],
            source: AXES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount locked: too many login attempts",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount open",
        },
    ],
};

const CSRF: Source = Source { label: "Django: CSRF protection", url: "https://docs.djangoproject.com/en/stable/ref/csrf/" };
const ORIGIN: Source = Source { label: "Django: CSRF_TRUSTED_ORIGINS", url: "https://docs.djangoproject.com/en/stable/ref/settings/#csrf-trusted-origins" };
const HOSTS: Source = Source { label: "Django: ALLOWED_HOSTS", url: "https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts" };
const ADMIN: Source = Source { label: "Django: admin", url: "https://docs.djangoproject.com/en/stable/ref/contrib/admin/" };
const AA: Source = Source { label: "allauth: headless API", url: "https://docs.allauth.org/en/latest/headless/openapi-specification/" };
const AXES: Source = Source { label: "django-axes", url: "https://django-axes.readthedocs.io/en/latest/" };
const PERM: Source = Source { label: "Django: 403 view", url: "https://docs.djangoproject.com/en/stable/ref/views/#the-403-http-forbidden-view" };
