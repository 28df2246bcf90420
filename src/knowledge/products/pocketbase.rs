//! `pocketbase`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "pocketbase", name: "PocketBase", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/collections")]), Mark(&[Host("pockethost.io")])],
    signs: &[
sign! { when: &[Any(&[Text("Only superusers can perform this action"), Text("Only admins can perform this action"), Text("The authorized record is not allowed to perform this action")])], says: &[("permission-denied", Sure)], source: PB, hit: "HTTP/1.1 401 Unauthorized\n\nOnly superusers can perform this action; Only admins can perform this action; The authorized record is not allowed to perform this action", miss: "HTTP/1.1 401 Unauthorized\n\nrequires valid record authorization token" },
sign! { when: &[Any(&[Text("requires valid record authorization token"), Text("requires valid admin authorization token"), Text("requires valid record or admin authorization")])], says: &[("no-credentials", Likely), ("token-expired", Likely)], source: PB, hit: "HTTP/1.1 401 Unauthorized\n\nrequires valid record authorization token; requires valid admin authorization token; requires valid record or admin authorization", miss: "HTTP/1.1 401 Unauthorized\n\nOnly superusers can perform this action" },
    ],
};

const PB: Source = Source { label: "PocketBase: API rules and filters", url: "https://pocketbase.io/docs/api-rules-and-filters/" };
