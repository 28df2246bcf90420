//! Django and Django REST framework.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source, Test::*};

pub(super) static PRODUCT: Product = Product {
    id: "django",
    name: "Django",
    kind: ProductKind::Framework,
    marks: &[Mark(&[Header("server", "WSGIServer*")]), Mark(&[Sets("csrftoken")]), Mark(&[Sent("cookie", "csrftoken")])],
    signs: &[
        Sign {
            when: &[Text("CSRF verification failed")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1><p>CSRF verification failed. Request aborted.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>CSRF verification passed</p>",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[401])],
            says: &[("no-credentials", Sure)],
            source: DRF,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Authentication credentials were not provided.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[403])],
            says: &[("wrong-status-403-for-401", Sure), ("no-credentials", Likely), ("cookie-not-sent", Hint)],
            source: DRF,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Authentication credentials were not provided.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this action.\"}",
        },
    ],
};

const CSRF: Source = Source { label: "Django: CSRF protection", url: "https://docs.djangoproject.com/en/stable/ref/csrf/" };
const DRF: Source = Source {
    label: "Django REST framework: Authentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#unauthorized-and-forbidden-responses",
};
