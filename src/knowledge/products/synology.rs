//! `synology`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Any, On, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "synology", name: "Synology DSM", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/webapi")]), Mark(&[Text("SYNO.*")])],
    signs: &[
sign! { when: &[Text("\"code\":~400"), Text("\"success\":~false"), Path("SYNO.API.Auth")], says: &[("basic-wrong-credentials", Sure)], source: LOGIN, hit: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":400},\"success\":false}", miss: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":401},\"success\":false}" },
sign! { when: &[Any(&[Text("\"code\":~401"), Text("\"code\":~408"), Text("\"code\":~409"), Text("\"code\":~410")]), Text("\"success\":~false"), Path("SYNO.API.Auth")], says: &[("account-restricted", Sure)], source: LOGIN, hit: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":401},\"success\":false} \"code\":408 \"code\":409 \"code\":410", miss: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":400},\"success\":false}" },
sign! { when: &[Text("\"code\":~402"), Text("\"success\":~false"), Path("SYNO.API.Auth")], says: &[("permission-denied", Sure)], source: LOGIN, hit: "GET /SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 402; \"success\": false", miss: "GET /SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 403; \"success\": false" },
sign! { when: &[Any(&[Text("\"code\":~403"), Text("\"code\":~404"), Text("\"code\":~406")]), Text("\"success\":~false"), Path("SYNO.API.Auth")], says: &[("step-up-required", Sure)], source: LOGIN, hit: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":403},\"success\":false} \"code\":404 \"code\":406", miss: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{\"error\":{\"code\":400},\"success\":false}" },
sign! { when: &[Text("\"code\":~407"), Text("\"success\":~false"), Path("SYNO.API.Auth")], says: &[("ip-blocked", Sure)], source: LOGIN, hit: "GET /SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 407; \"success\": false", miss: "GET /SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 400; \"success\": false" },
sign! { when: &[Text("\"code\":~105"), Text("\"success\":~false"), On("synology")], says: &[("permission-denied", Sure)], source: LOGIN, hit: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 105; \"success\": false", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 105; \"success\": false" },
sign! { when: &[Any(&[Text("\"code\":~106"), Text("\"code\":~107"), Text("\"code\":~119")]), Text("\"success\":~false"), On("synology")], says: &[("cookie-session-expired", Sure)], source: LOGIN, hit: "GET /webapi/auth.cgi?api=SYNO.API.Auth HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 106; \"code\": 107; \"code\": 119; \"success\": false", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 106; \"success\": false" },
    ],
};

const LOGIN: Source = Source { label: "Synology: DSM login Web API guide", url: "https://global.download.synology.com/download/Document/Software/DeveloperGuide/Os/DSM/All/enu/DSM_Login_Web_API_Guide_enu.pdf" };
