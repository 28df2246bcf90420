//! `plex`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "plex", name: "Plex", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-plex-protocol", "*")]), Mark(&[Sent("x-plex-token", "*")]), Mark(&[Sent("x-plex-client-identifier", "*")]), Mark(&[Path("X-Plex-*")]), Mark(&[Host("plex.tv")]), Mark(&[Host("plex.direct")]), Mark(&[Text("plexapi")]), Mark(&[Text(":32400")])],
    signs: &[
sign! { when: &[Text("401 Unauthorized"), On("plex"), Status(&[401]), Not(&Sent("x-plex-token", "*")), Not(&Path("X-Plex-Token")), Not(&Sent("x-emby-token", "*")), Not(&Sent("authorization", "*")), Not(&Path("api_key"))], says: &[("no-credentials", Likely)], source: PLEX, hit: "GET /library/sections HTTP/1.1\nHost: nas:32400\nX-Plex-Client-Identifier: 1\n\nHTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\n<html><head><title>Unauthorized</title></head><body><h1>401 Unauthorized</h1></body></html>", miss: "GET /library/sections?X-Plex-Token=abc HTTP/1.1\nHost: nas:32400\n\nHTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\n<html><head><title>Unauthorized</title></head><body><h1>401 Unauthorized</h1></body></html>" },
sign! { when: &[Status(&[401]), Header("x-plex-protocol", "*"), Any(&[Sent("x-plex-token", "*"), Path("X-Plex-Token")])], says: &[("token-invalid-or-revoked", Likely)], source: PLEX, hit: "GET /library/sections?X-Plex-Token=abc HTTP/1.1\nHost: nas:32400\n\nHTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\n", miss: "GET /library/sections HTTP/1.1\nHost: nas:32400\n\nHTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\n" },
sign! { when: &[Text("User could not be authenticated"), On("plex")], says: &[("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: PMS, hit: "HTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\nUser could not be authenticated", miss: "HTTP/1.1 401 Unauthorized\n\nUser could not be authenticated" },
sign! { when: &[Text("enter the verification code"), On("plex")], says: &[("step-up-required", Sure)], source: PMS, hit: "HTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\nenter the verification code", miss: "HTTP/1.1 401 Unauthorized\n\nenter the verification code" },
    ],
};

const PLEX: Source = Source { label: "Plex: Finding an authentication token", url: "https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/" };
const PMS: Source = Source { label: "Plex: API, authentication", url: "https://developer.plex.tv/pms/" };
