//! Token libraries for Python: PyJWT, python-jose, Authlib's joserfc, google-auth.

use crate::evidence::Strength::{Hint, Sure};
use crate::evidence::Test::{Any, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "pyjwt",
    name: "PyJWT and python-jose",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Text("jwt.exceptions.*"), Text("jose.exceptions.*"), Text("authlib.jose.*"), Text("joserfc.*")])]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Text("Signature has expired"), Text("ExpiredSignatureError")])],
            says: &[("token-expired", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nSignature has expired; ExpiredSignatureError",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature verification failed",
        },
        Sign {
            when: &[Any(&[Text("The token is not yet valid (nbf)"), Text("The token is not yet valid (iat)"), Text("ImmatureSignatureError")])],
            says: &[("token-not-yet-valid", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token is not yet valid (nbf); The token is not yet valid (iat); ImmatureSignatureError",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token is valid",
        },
        Sign {
            when: &[Any(&[Text("Audience doesn't match"), Text("InvalidAudienceError")])],
            says: &[("token-wrong-audience", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience doesn't match; InvalidAudienceError",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience",
        },
        Sign {
            when: &[Any(&[Text("Token is missing the \"aud\" claim"), Text("Token is missing the \\\"aud\\\" claim")])],
            says: &[("token-wrong-audience", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is missing the \"aud\" claim; Token is missing the \\\"aud\\\" claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is missing the \"exp\" claim",
        },
        Sign {
            when: &[Any(&[Text("Token is missing the \"iss\" claim"), Text("Token is missing the \\\"iss\\\" claim"), Text("InvalidIssuerError")])],
            says: &[("token-wrong-issuer", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is missing the \"iss\" claim; Token is missing the \\\"iss\\\" claim; InvalidIssuerError",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is missing the \"exp\" claim",
        },
        Sign {
            when: &[Any(&[Text("Not enough segments"), Text("Invalid header string"), Text("Invalid payload string"), Text("Invalid crypto padding"), Text("Invalid header padding"), Text("Invalid payload padding"), Text("Error decoding token headers"), Text("Subject must be a string"), Text("Token must begin with*")])],
            says: &[("token-malformed", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot enough segments; Invalid header string; Invalid payload string; Invalid crypto padding; Invalid header padding; Invalid payload padding; Error decoding token headers; Subject must be a string; Token must begin with",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature has expired",
        },
        Sign {
            when: &[Any(&[Text("The specified alg value is not allowed"), Text("InvalidAlgorithmError")])],
            says: &[("token-alg-rejected", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe specified alg value is not allowed; InvalidAlgorithmError",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature has expired",
        },
        Sign {
            when: &[Text("InvalidSignatureError")],
            says: &[("token-bad-signature", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidSignatureError",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature has expired",
        },
        Sign {
            when: &[Text("Signature verification failed"), Any(&[Text("*\"msg\"*"), Text("*\"detail\"*"), Text("*jwt*"), Text("*\"reasons\"*")])],
            says: &[("token-bad-signature", Sure)],
            source: PY,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Signature verification failed\",\"detail\":\"\",\"reasons\":[\"jwt\"]}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Signature has expired\"}",
        },
        Sign {
            when: &[Text("Unable to find a signing key that matches*")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to find a signing key that matches",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnable to find it",
        },
        Sign {
            when: &[Any(&[Text("PyJWKClientConnectionError"), Text("Fail to fetch data from the url")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: PY,
            hit: "HTTP/1.1 401 Unauthorized\n\nPyJWKClientConnectionError; Fail to fetch data from the url",
            miss: "HTTP/1.1 401 Unauthorized\n\nfetch data",
        },
        Sign {
            when: &[Any(&[Text("Token expired,* < *"), Text("Token too old*")])],
            says: &[("token-expired", Sure)],
            source: GA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken expired,x < ; Token too old",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken used too early",
        },
        Sign {
            when: &[Text("Token used too early*")],
            says: &[("token-not-yet-valid", Sure)],
            source: GA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken used too early",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken expired",
        },
        Sign {
            when: &[Text("Token has wrong audience*")],
            says: &[("token-wrong-audience", Sure)],
            source: GA,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken has wrong audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken has wrong",
        },
        Sign {
            when: &[Text("Wrong issuer. The issuer should be*")],
            says: &[("token-wrong-issuer", Sure)],
            source: GA,
            hit: "HTTP/1.1 401 Unauthorized\n\nWrong issuer. The issuer should be",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe issuer",
        },
        Sign {
            when: &[Any(&[Text("Could not verify token signature"), Text("Certificate for key id*not found")])],
            says: &[("token-bad-signature", Sure)],
            source: GA,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not verify token signature; Certificate for key idxnot found",
            miss: "HTTP/1.1 401 Unauthorized\n\nverify token",
        },
        Sign {
            when: &[Text("expired_token: The token is expired")],
            says: &[("token-expired", Sure)],
            source: AL,
            hit: "HTTP/1.1 401 Unauthorized\n\nexpired_token: The token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_token: The token",
        },
        Sign {
            when: &[Any(&[Text("invalid_claim: Invalid claim 'iss'"), Text("Invalid claim: 'iss'"), Text("Invalid claim \"iss\""), Text("Invalid claim \\\"iss\\\"")])],
            says: &[("token-wrong-issuer", Sure)],
            source: AL,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim 'iss'; Invalid claim: 'iss'; Invalid claim \"iss\"; Invalid claim \\\"iss\\\"",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim 'sub'",
        },
        Sign {
            when: &[Any(&[Text("invalid_claim: Invalid claim 'aud'"), Text("Invalid claim: 'aud'"), Text("Invalid claim \"aud\""), Text("Invalid claim \\\"aud\\\"")])],
            says: &[("token-wrong-audience", Sure)],
            source: AL,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim 'aud'; Invalid claim: 'aud'; Invalid claim \"aud\"; Invalid claim \\\"aud\\\"",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim 'sub'",
        },
        Sign {
            when: &[Text("bad_signature:")],
            says: &[("token-bad-signature", Sure)],
            source: AL,
            hit: "HTTP/1.1 401 Unauthorized\n\nbad_signature:",
            miss: "HTTP/1.1 401 Unauthorized\n\nsignature",
        },
    ],
};

const PY: Source = Source { label: "PyJWT: exceptions", url: "https://pyjwt.readthedocs.io/en/stable/api.html#exceptions" };
const GA: Source = Source { label: "google-auth: jwt", url: "https://googleapis.dev/python/google-auth/latest/reference/google.auth.jwt.html" };
const AL: Source = Source { label: "Authlib: JWT", url: "https://docs.authlib.org/en/latest/jose/jwt.html" };
