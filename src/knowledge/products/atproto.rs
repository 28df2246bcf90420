//! `atproto`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "atproto", name: "AT Protocol and Bluesky", kind: ProductKind::Service,
    marks: &[Mark(&[Host("bsky.social")]), Mark(&[Host("bsky.network")]), Mark(&[Host("bsky.app")]), Mark(&[Path("/xrpc")]), Mark(&[Header("atproto-repo-rev", "*")]), Mark(&[Header("atproto-content-labelers", "*")]), Mark(&[Any(&[Text("XRPCError"), Text("com.atproto.")])])],
    signs: &[
sign! { when: &[Text("\"error\":~\"ExpiredToken\"")], says: &[("token-expired", Sure)], source: XRPC, hit: "HTTP/1.1 401 Unauthorized\n\n\"error\": \"ExpiredToken\"", miss: "GET /chat.bsky HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nBad token scope" },
sign! { when: &[Text("AuthMissing"), On("atproto"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nAuthMissing", miss: "HTTP/1.1 401 Unauthorized\n\nAuthMissing" },
sign! { when: &[Text("AuthMissing"), On("atproto"), Sent("authorization", "*")], says: &[("authorization-malformed", Likely), ("auth-header-stripped-upstream", Hint)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nAuthMissing", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nAuthMissing" },
sign! { when: &[Any(&[Text("Malformed authorization header"), Text("Unexpected authorization type")]), On("atproto")], says: &[("authorization-malformed", Sure)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nMalformed authorization header; Unexpected authorization type", miss: "HTTP/1.1 401 Unauthorized\n\nMalformed authorization header" },
sign! { when: &[Text("Invalid identifier or password"), On("atproto")], says: &[("basic-wrong-credentials", Sure)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nInvalid identifier or password", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid identifier or password" },
sign! { when: &[Text("Bad token scope"), Path("chat.bsky")], says: &[("insufficient-scope", Sure)], source: PDS, hit: "GET /chat.bsky HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nBad token scope", miss: "HTTP/1.1 401 Unauthorized\n\njwt audience does not match service" },
sign! { when: &[Text("Bad token scope"), Not(&Path("chat.bsky"))], says: &[("token-wrong-type", Likely), ("insufficient-scope", Likely)], source: PDS, hit: "HTTP/1.1 401 Unauthorized\n\nBad token scope", miss: "GET /xrpc/chat.bsky.convo.listConvos HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 400 Bad Request\n\n{\"error\":\"InvalidToken\",\"message\":\"Bad token scope\"}" },
sign! { when: &[Text("\"error\":~\"InvalidToken\""), On("atproto"), Not(&Text("Bad token*")), Not(&Text("Malformed token"))], says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint), ("token-bad-signature", Hint)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\n\"error\": \"InvalidToken\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"error\": \"InvalidToken\"" },
sign! { when: &[Text("Malformed token"), On("atproto")], says: &[("token-wrong-type", Likely), ("token-malformed", Likely), ("dpop-proof-invalid", Hint)], source: PDS, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nMalformed token", miss: "HTTP/1.1 401 Unauthorized\n\nMalformed token" },
sign! { when: &[Any(&[Text("jwt audience does not match service"), Text("BadJwtAudience")])], says: &[("token-wrong-audience", Sure)], source: SVC, hit: "HTTP/1.1 401 Unauthorized\n\njwt audience does not match service; BadJwtAudience", miss: "HTTP/1.1 401 Unauthorized\n\nBadJwtSignature" },
sign! { when: &[Any(&[Text("BadJwtSignature"), Text("jwt signature does not match jwt issuer")])], says: &[("token-bad-signature", Sure)], source: SVC, hit: "HTTP/1.1 401 Unauthorized\n\nBadJwtSignature; jwt signature does not match jwt issuer", miss: "HTTP/1.1 401 Unauthorized\n\nBadJwtLexiconMethod" },
sign! { when: &[Any(&[Text("BadJwtLexiconMethod"), Text("bad jwt lexicon method"), Text("missing jwt lexicon method")])], says: &[("token-wrong-audience", Likely), ("insufficient-scope", Likely)], source: SVC, hit: "HTTP/1.1 401 Unauthorized\n\nBadJwtLexiconMethod; bad jwt lexicon method; missing jwt lexicon method", miss: "HTTP/1.1 401 Unauthorized\n\nAccountTakedown" },
sign! { when: &[Any(&[Text("BadJwtIss"), Text("UntrustedIss"), Text("Untrusted issuer")]), On("atproto")], says: &[("token-wrong-issuer", Sure)], source: SVC, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nBadJwtIss; UntrustedIss; Untrusted issuer", miss: "HTTP/1.1 401 Unauthorized\n\nBadJwtIss" },
sign! { when: &[Any(&[Text("ScopeMissingError"), Text("Missing required scope")]), On("atproto")], says: &[("insufficient-scope", Sure)], source: OAUTH, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nScopeMissingError; Missing required scope", miss: "HTTP/1.1 401 Unauthorized\n\nScopeMissingError" },
sign! { when: &[Any(&[Text("AccountTakedown"), Text("AccountDeactivated"), Text("AccountSuspended"), Text("RepoDeactivated"), Text("RepoTakendown")])], says: &[("account-restricted", Sure)], source: ACC, hit: "HTTP/1.1 401 Unauthorized\n\nAccountTakedown; AccountDeactivated; AccountSuspended; RepoDeactivated; RepoTakendown", miss: "HTTP/1.1 401 Unauthorized\n\nAuthFactorTokenRequired" },
sign! { when: &[Text("AuthFactorTokenRequired")], says: &[("step-up-required", Sure)], source: ACC, hit: "HTTP/1.1 401 Unauthorized\n\nAuthFactorTokenRequired", miss: "HTTP/1.1 401 Unauthorized\n\n\"error\": \"ExpiredToken\"" },
sign! { when: &[Text("RateLimitExceeded"), On("atproto")], says: &[("rate-limited", Sure)], source: RATE, hit: "GET / HTTP/1.1\nHost: bsky.social\n\nHTTP/1.1 401 Unauthorized\n\nRateLimitExceeded", miss: "HTTP/1.1 401 Unauthorized\n\nRateLimitExceeded" },
    ],
};

const XRPC: Source = Source { label: "AT Protocol: XRPC, error responses", url: "https://atproto.com/specs/xrpc" };
const OAUTH: Source = Source { label: "AT Protocol: OAuth", url: "https://atproto.com/specs/oauth" };
const ACC: Source = Source { label: "AT Protocol: Account hosting", url: "https://atproto.com/specs/account" };
const RATE: Source = Source { label: "Bluesky: Rate limits", url: "https://docs.bsky.app/docs/advanced-guides/rate-limits" };
const PDS: Source = Source { label: "Bluesky PDS: Auth verifier", url: "https://github.com/bluesky-social/atproto/blob/main/packages/pds/src/auth-verifier.ts" };
const SVC: Source = Source { label: "AT Protocol: Inter-service authentication", url: "https://atproto.com/specs/xrpc#inter-service-authentication-jwt" };
