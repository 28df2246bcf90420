//! Django.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Method, Not, On, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "django",
    name: "Django",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "WSGIServer*")]),
        Mark(&[Sets("csrftoken")]),
        Mark(&[Sent("cookie", "*csrftoken=*")]),
        Mark(&[Body("csrfmiddlewaretoken")]),
        Mark(&[Body("CSRF verification failed. Request aborted")]),
        Mark(&[Body("DJANGO_SETTINGS_MODULE|Using the URLconf defined in*")]),
        Mark(&[Header("location", "*/accounts/login/?next=*|*/admin/login/?next=*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("CSRF verification failed"),
                Not(&Text("Origin checking failed*|Referer checking failed*|CSRF cookie not set")),
            ],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1><p>CSRF verification failed. Request \
                    aborted.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>CSRF verification passed</p>",
        },
        sign! {
            when: &[Text("CSRF cookie not set")],
            says: &[("csrf-failed", Likely), ("cookie-not-sent", Likely)],
            source: CSRFFAQ,
            hit: "HTTP/1.1 403 Forbidden\n\n<pre>CSRF cookie not set.</pre>",
            miss: "HTTP/1.1 403 Forbidden\n\n<pre>CSRF cookie set.</pre>",
        },
        sign! {
            when: &[Text(
                "CSRF token missing|CSRF token from*incorrect|CSRF token from*has incorrect length|\
                    CSRF token missing or incorrect|CSRF cookie has incorrect length|\
                    CSRF cookie has invalid characters|CSRF token has incorrect length",
            )],
            says: &[("csrf-failed", Sure)],
            source: CSRFFAQ,
            hit: "HTTP/1.1 403 Forbidden\n\nCSRF token missing. CSRF token from POST incorrect. CSRF \
                    token from the 'X-Csrftoken' HTTP header has incorrect length. CSRF token missing or \
                    incorrect. CSRF cookie has incorrect length; CSRF cookie has invalid characters; CSRF \
                    token has incorrect length",
            miss: "HTTP/1.1 403 Forbidden\n\nCSRF token of the cookie",
        },
        sign! {
            when: &[Text(
                "Origin checking failed*does not match any trusted origins|\
                    Referer checking failed*does not match any trusted origins|\
                    Referer checking failed - no Referer|Referer checking failed - Referer is malformed|\
                    Referer checking failed - Referer is insecure*",
            )],
            says: &[
                ("csrf-failed", Likely),
                ("proxy-forwarding-misconfigured", Likely),
                ("origin-not-allowed", Hint),
            ],
            source: ORIGINS,
            hit: "HTTP/1.1 403 Forbidden\n\nOrigin checking failed - https://a.example does not match \
                    any trusted origins. Referer checking failed - https://a.example/ does not match any \
                    trusted origins. Referer checking failed - no Referer. Referer checking failed - \
                    Referer is malformed. Referer checking failed - Referer is insecure while host is \
                    secure.",
            miss: "HTTP/1.1 403 Forbidden\n\nOrigin checked",
        },
        sign! {
            when: &[Text("Invalid HTTP_HOST header*|You may need to add*to ALLOWED_HOSTS|DisallowedHost")],
            says: &[("host-not-allowed", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: HOSTS,
            hit: "HTTP/1.1 400 Bad Request\n\n<h1>DisallowedHost at /</h1>Invalid HTTP_HOST header: \
                    'a.example'. You may need to add 'a.example' to ALLOWED_HOSTS.",
            miss: "HTTP/1.1 400 Bad Request\n\n<h1>Bad Request (400)</h1>",
        },
        sign! {
            when: &[
                Header("location", "*/accounts/login/?next=*|*/admin/login/?next=*"),
                Not(&Method(&["OPTIONS"])),
            ],
            says: &[("login-redirect", Sure)],
            source: LOGIN,
            hit: "HTTP/1.1 302 Found\nLocation: /accounts/login/?next=/a/\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: /a/\n\n",
        },
        sign! {
            when: &[Body("<h1>403 Forbidden</h1>"), On("django"), Status(&[403]), Not(&Body("csrf"))],
            says: &[("permission-denied", Likely)],
            source: LOGIN,
            hit: "HTTP/1.1 403 Forbidden\nServer: WSGIServer/0.2\n\n<h1>403 Forbidden</h1><p></p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>403 Forbidden</h1>",
        },
        sign! {
            when: &[Text("Account locked: too many login attempts*")],
            says: &[("rate-limited", Likely), ("account-restricted", Likely)],
            source: AXES,
            hit: "HTTP/1.1 429 Too Many Requests\n\nAccount locked: too many login attempts. Please try \
                    again later.",
            miss: "HTTP/1.1 429 Too Many Requests\n\nAccount",
        },
        sign! {
            when: &[Log("Method Not Allowed (*")],
            says: &[("method-not-permitted", Sure)],
            source: METHOD,
            hit: "WARNING Method Not Allowed (PUT): /a/",
            miss: "WARNING Not Found: /a/",
        },
    ],
};

const CSRF: Source =
    Source { label: "Django: CSRF protection", url: "https://docs.djangoproject.com/en/stable/ref/csrf/" };
const CSRFFAQ: Source = Source {
    label: "Django: how to use CSRF protection",
    url: "https://docs.djangoproject.com/en/stable/howto/csrf/",
};
const ORIGINS: Source = Source {
    label: "Django: CSRF_TRUSTED_ORIGINS",
    url: "https://docs.djangoproject.com/en/stable/ref/settings/#csrf-trusted-origins",
};
const HOSTS: Source = Source {
    label: "Django: ALLOWED_HOSTS",
    url: "https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts",
};
const LOGIN: Source = Source {
    label: "Django: the login_required decorator",
    url: "https://docs.djangoproject.com/en/stable/topics/auth/default/#the-login-required-decorator",
};
const AXES: Source = Source { label: "django-axes", url: "https://django-axes.readthedocs.io/" };
const METHOD: Source = Source {
    label: "Django: view decorators",
    url: "https://docs.djangoproject.com/en/stable/topics/http/decorators/#allowed-http-methods",
};
