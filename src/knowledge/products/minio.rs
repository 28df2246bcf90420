//! `minio`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Header, Not, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "minio", name: "MinIO", kind: ProductKind::Service,
    marks: &[Mark(&[Header("server", "MinIO*")]), Mark(&[Header("x-minio-deployment-id", "*")]), Mark(&[Text("XMinio*")])],
    signs: &[
sign! { when: &[Text("SignatureDoesNotMatch"), On("minio")], says: &[("sigv4-mismatch", Likely), ("proxy-forwarding-misconfigured", Likely)], source: PROXY, hit: "HTTP/1.1 401 Unauthorized\nServer: MinIO\n\nSignatureDoesNotMatch", miss: "HTTP/1.1 401 Unauthorized\n\nSignatureDoesNotMatch" },
sign! { when: &[Text("InvalidAccessKeyId"), On("minio")], says: &[("sigv4-unknown-key", Sure)], source: POL, hit: "HTTP/1.1 401 Unauthorized\nServer: MinIO\n\nInvalidAccessKeyId", miss: "HTTP/1.1 401 Unauthorized\n\nInvalidAccessKeyId" },
sign! { when: &[Text("<Code>AccessDenied"), On("minio"), Anonymous], says: &[("no-credentials", Likely), ("resource-policy-denied", Likely)], source: POL, hit: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\nServer: MinIO\n\n<Code>AccessDenied", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n<Code>AccessDenied" },
sign! { when: &[Text("<Code>AccessDenied"), On("minio"), Authenticated, Not(&Text("Request has expired"))], says: &[("permission-denied", Likely), ("resource-policy-denied", Hint)], source: POL, hit: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nServer: MinIO\n\n<Code>AccessDenied", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n<Code>AccessDenied" },
sign! { when: &[Any(&[Text("<Code>AccessKeyDisabled"), Text("XMinioAccessKeyDisabled")])], says: &[("api-key-invalid", Likely), ("account-restricted", Likely)], source: POL, hit: "HTTP/1.1 401 Unauthorized\n\n<Code>AccessKeyDisabled; XMinioAccessKeyDisabled", miss: "HTTP/1.1 401 Unauthorized\nServer: MinIO\n\nSignatureDoesNotMatch" },
    ],
};

const PROXY: Source = Source { label: "MinIO: Configure NGINX proxy", url: "https://docs.min.io/community/minio-object-store/integrations/setup-nginx-proxy-with-minio.html" };
const POL: Source = Source { label: "MinIO: Access management", url: "https://docs.min.io/community/minio-object-store/administration/identity-access-management.html" };
