//! `CodeIgniter` 3 and 4.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "codeigniter",
    name: "CodeIgniter",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Sets("ci_session|csrf_cookie_name")]),
        Mark(&[Sent("cookie", "ci_session=*|csrf_cookie_name=*")]),
        Mark(&[Text("CodeIgniter*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("The action you have requested is not allowed"), Status(&[403, 500])],
            says: &[("csrf-failed", Sure)],
            source: CI3,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>An Error Was Encountered</h1>\n<p>The action you have \
                    requested is not allowed.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\nThe action requested is not allowed.",
        },
        sign! {
            when: &[Text("The action you requested is not allowed"), Status(&[403, 500])],
            says: &[("csrf-failed", Likely)],
            source: CI4,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"The action you requested is not allowed.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"The action you want is not allowed.\"}",
        },
    ],
};

const CI3: Source = Source {
    label: "CodeIgniter 3: Security, csrf_show_error",
    url: "https://github.com/bcit-ci/CodeIgniter/blob/develop/system/core/Security.php",
};
const CI4: Source = Source {
    label: "CodeIgniter 4: Security, disallowed action",
    url: "https://codeigniter4.github.io/userguide/libraries/security.html",
};
