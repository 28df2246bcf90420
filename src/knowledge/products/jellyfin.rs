//! `jellyfin`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, On, Scheme, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jellyfin", name: "Jellyfin and Emby", kind: ProductKind::Service,
    marks: &[Mark(&[Sent("x-emby-token", "*")]), Mark(&[Sent("x-emby-authorization", "*")]), Mark(&[Sent("x-mediabrowser-token", "*")]), Mark(&[Scheme("MediaBrowser")]), Mark(&[Header("x-application-error-code", "*")]), Mark(&[Any(&[Text("Emby.Server"), Text("Jellyfin.Api"), Text("MediaBrowser.")])])],
    signs: &[
sign! { when: &[Text("Access token is invalid or expired"), On("jellyfin")], says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)], source: JF, hit: "GET / HTTP/1.1\nHost: example.com\nX-Emby-Token: abc\n\nHTTP/1.1 401 Unauthorized\n\nAccess token is invalid or expired", miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is invalid or expired" },
sign! { when: &[Header("x-application-error-code", "ParentalControl*")], says: &[("account-restricted", Sure)], source: JF, hit: "HTTP/1.1 401 Unauthorized\nx-application-error-code: ParentalControl\n\n", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid user or password entered" },
sign! { when: &[Any(&[Text("Invalid user or password entered"), Text("Invalid username or password entered")])], says: &[("basic-wrong-credentials", Sure)], source: JF, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid user or password entered; Invalid username or password entered", miss: "HTTP/1.1 401 Unauthorized\nx-application-error-code: ParentalControl\n\n" },
    ],
};

const JF: Source = Source { label: "Jellyfin: API authorization", url: "https://gist.github.com/nielsvanvelzen/ea047d9028f676185832e51ffaf12a6f" };
