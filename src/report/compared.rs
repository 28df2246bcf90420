//! What does not fit when a proof, a response or a signature is compared with what it is about.
//!
//! The values themselves stand where the span points; a text that repeated them would carry them into exports.

use super::Severity;
use super::findings::Add;
use crate::diagnosis::Question;
use crate::evidence::{Evidence, Source, Strength};
use crate::knowledge::questions::{DIGEST, DPOP, SIGNED_TEXT};
use crate::knowledge::sources::{
    AWS_SIGNED_REQUEST, RFC7616_3_3, RFC7616_3_4, RFC9449_4_2, RFC9449_4_3, RFC9449_7_1,
};

/// A finding for each thing that differs.
pub(super) fn all(evidence: &Evidence<'_>, add: &mut Add<'_>) {
    for (question, texts) in COMPARED {
        for fact in (question.read)(evidence) {
            let Some((_, id, text, source)) = texts.iter().find(|(choice, ..)| *choice == fact.choice) else {
                continue;
            };
            let severity = if fact.strength == Strength::Sure { Severity::Error } else { Severity::Warning };
            add(id, severity, text, Some(*source), fact.span);
        }
    }
}

/// Choice, id of the finding, text, source.
type Text = (&'static str, &'static str, &'static str, Source);

const COMPARED: &[(&Question, &[Text])] =
    &[(&DIGEST, OF_DIGEST), (&DPOP, OF_DPOP), (&SIGNED_TEXT, OF_SIGNED_TEXT)];

const OF_DIGEST: &[Text] = &[
    (
        "uri",
        "digest-uri",
        "`uri` of the Digest response is not the target of the request line. The server hashes the target that it got: \
         write it into `uri` byte for byte, with the query.",
        RFC7616_3_4,
    ),
    (
        "realm",
        "digest-realm",
        "`realm` of the Digest response is not the challenge's. The server hashes with its own.",
        RFC7616_3_4,
    ),
    (
        "nonce",
        "digest-nonce",
        "`nonce` of the Digest response stands in no challenge before it. Answer the newest one.",
        RFC7616_3_4,
    ),
    (
        "algorithm",
        "digest-algorithm",
        "The Digest response is made with another `algorithm` than the challenge names.",
        RFC7616_3_4,
    ),
    (
        "qop",
        "digest-qop",
        "`qop` of the Digest response is none of those that the challenge offers.",
        RFC7616_3_4,
    ),
    ("opaque", "digest-opaque", "`opaque` must be sent back as the challenge has it.", RFC7616_3_3),
];

const OF_DPOP: &[Text] = &[
    ("htm", "dpop-htm", "`htm` of the DPoP proof is not the method of this request.", RFC9449_4_3),
    (
        "htu",
        "dpop-htu",
        "`htu` of the DPoP proof is not the address of this request. Behind a proxy the server may know another scheme, \
         host or path than the client.",
        RFC9449_4_3,
    ),
    (
        "htu-query",
        "dpop-htu-query",
        "`htu` of the DPoP proof must be the address without query and fragment; strict servers refuse it with one.",
        RFC9449_4_2,
    ),
    (
        "ath",
        "dpop-ath",
        "`ath` of the DPoP proof is not the hash of the token beside it. Make a new proof when the token is renewed.",
        RFC9449_4_3,
    ),
    (
        "ath-missing",
        "dpop-ath-missing",
        "The DPoP proof has no `ath`: beside a token it must hold the token's hash.",
        RFC9449_4_2,
    ),
    (
        "key",
        "dpop-key",
        "The token is bound to another key (`cnf.jkt`) than the one in the DPoP proof. Sign with the key pair of the token \
         request.",
        RFC9449_4_3,
    ),
    (
        "unbound",
        "dpop-unbound",
        "The token has no `cnf.jkt`: it is bound to no key, and servers that want DPoP refuse it.",
        RFC9449_7_1,
    ),
    ("iat", "dpop-iat", "`iat` of the DPoP proof is too far from the server's clock.", RFC9449_4_3),
    (
        "malformed",
        "dpop-malformed",
        "The DPoP proof lacks something that it must have, or holds what it must not.",
        RFC9449_4_2,
    ),
    (
        "as-bearer",
        "dpop-as-bearer",
        "The token is bound to a key: it goes with the scheme `DPoP`, not `Bearer`.",
        RFC9449_7_1,
    ),
    (
        "no-proof",
        "dpop-no-proof",
        "The token is bound to a key, and no `DPoP` header stands beside it.",
        RFC9449_7_1,
    ),
];

const OF_SIGNED_TEXT: &[Text] = &[
    (
        "method",
        "sigv4-method",
        "The server verified another method than was signed: a redirect, a proxy, or a link signed for another method.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "path",
        "sigv4-path",
        "The path in the server's canonical request is not the one that was signed: changed on the way, or encoded otherwise.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "query",
        "sigv4-query",
        "The query in the server's canonical request is not the one that was signed.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "header",
        "sigv4-header",
        "A signed header is another one in the server's canonical request: it was changed after signing, or did not arrive.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "signed-headers",
        "sigv4-signed-headers",
        "The server's list of signed headers is not the credential's.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "payload",
        "sigv4-payload",
        "The hash of the body in the server's canonical request is not the one that was signed.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "algorithm",
        "sigv4-algorithm",
        "The server's string to sign names another algorithm.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "date",
        "sigv4-date",
        "The server's string to sign has another date than the request carries.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "scope",
        "sigv4-scope",
        "The server's string to sign has another scope: day, region or service.",
        AWS_SIGNED_REQUEST,
    ),
    (
        "hash",
        "sigv4-canonical",
        "The server computed another canonical request, which it does not show.",
        AWS_SIGNED_REQUEST,
    ),
];
