//! What can be odd or broken about a credential, in words.

use crate::auth::severity::sources::{
    AUTHORIZATION, BASE64, BASE64_BITS, BASE64_PADDING, BASE64URL, BASIC, BASIC_CHARSET, BEARER, CREDENTIALS,
    DIGEST, DIGEST_SECURITY, DPOP, DPOP_BINDING, DPOP_PROOF, FIELD_VALUE, JWE, JWS, JWS_BASE64URL, JWT_ALG,
    JWT_EXP, JWT_KINDS, JWT_VALIDATE, MTLS, NEGOTIATE, NTLM, OAUTH1, OAUTH1_PLAINTEXT, PARAMS, QUOTED_STRING,
    REGISTRY, SCHEME, SIGV4,
};
use crate::auth::severity::{Severity, Source};

macro_rules! issues {
    ($($variant:ident => $id:literal, $severity:ident, $source:expr, $text:literal;)*) => {
        /// What can be odd about a credential. Ids are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(clippy::doc_markdown, reason = "the sentences are for people")]
        pub enum CredentialIssue { $(#[doc = $text] $variant),* }
        impl CredentialIssue {
            /// Every issue there is.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The id, kebab-case; never renamed.
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),* } }

            /// What it means, in one sentence for people; wire text stands in code spans.
            pub fn text(self) -> &'static str { match self { $(Self::$variant => $text),* } }

            /// How much it matters.
            pub fn severity(self) -> Severity { match self { $(Self::$variant => Severity::$severity),* } }

            /// Where it is specified: label and URL.
            pub fn source(self) -> Source { match self { $(Self::$variant => $source),* } }
        }
    };
}

issues! {
    AlgorithmAbsent => "algorithm-absent", Note, DIGEST,
        "No `algorithm` is named, so it is MD5.";
    Anonymous => "anonymous", Warning, NTLM,
        "The NTLM message signs in as nobody: it has neither user nor password hash.";
    BadBase64 => "bad-base64", Error, BASE64,
        "The value after the scheme is not base64.";
    BasicCredentialsAsBearer => "basic-credentials-as-bearer", Error, BEARER,
        "The token is the base64 of `user:password`, which belongs behind `Basic`, not `Bearer`.";
    Bom => "bom", Error, BASIC_CHARSET,
        "The user name begins with a byte order mark, which came from a file and is now part of the name.";
    BracketedToken => "bracketed-token", Error, CREDENTIALS,
        "The token still stands in the brackets of a documentation example.";
    ColonAfterScheme => "colon-after-scheme", Error, CREDENTIALS,
        "A colon stands after the scheme; a space belongs there.";
    ColonInPassword => "colon-in-password", Note, BASIC,
        "The password holds a colon, which is allowed: only the first colon separates user and password.";
    ControlCharacter => "control-character", Error, BASIC,
        "A control character stands inside the credentials.";
    DoubleEncoded => "double-encoded", Error, BASIC,
        "The credentials were encoded with base64 twice.";
    DoubledScheme => "doubled-scheme", Error, CREDENTIALS,
        "A scheme stands twice: the software adds one to a value that already has one.";
    DpopBoundTokenAsBearer => "dpop-bound-token-as-bearer", Error, DPOP,
        "The token is bound to a DPoP key (`cnf.jkt`) and is sent as `Bearer`; it needs the scheme `DPoP` and a proof.";
    DpopProofAsToken => "dpop-proof-as-token", Error, DPOP_PROOF,
        "This is the DPoP proof; it belongs into the `DPoP` header, and the access token into this one.";
    DpopTokenNotBound => "dpop-token-not-bound", Warning, DPOP_BINDING,
        "The token sent as `DPoP` names no key in `cnf.jkt`, so it is not bound to a DPoP key by its claims.";
    Ellipsis => "ellipsis", Error, CREDENTIALS,
        "The token is shortened with an ellipsis.";
    EmptyCredentials => "empty-credentials", Error, CREDENTIALS,
        "Nothing stands where the credentials belong: what should have filled it was empty.";
    EmptyDomain => "empty-domain", Note, NTLM,
        "The NTLM message names no domain, as it is with a user name of the form user@domain.";
    EmptyPassword => "empty-password", Warning, BASIC,
        "The password is empty, or there is no user name that one could belong to.";
    EmptyUser => "empty-user", Warning, BASIC,
        "The user name is empty.";
    EntraJoined => "entra-joined", Note, NTLM,
        "The client is joined to Entra ID and signs in with the domain name `AzureAD`, which no on-premises domain knows.";
    ExampleToken => "example-token", Error, BEARER,
        "This is a token or key from public documentation, not one of yours.";
    ExtraPadding => "extra-padding", Warning, BASE64_PADDING,
        "There is more `=` at the end than base64 of this length has; strict decoders refuse it.";
    ExtraSpace => "extra-space", Note, CREDENTIALS,
        "More than one space stands after the scheme; the grammar allows it, some servers do not.";
    HeaderNameAsScheme => "header-name-as-scheme", Error, CREDENTIALS,
        "The name of a header stands where the scheme belongs; the key probably belongs into that header.";
    HeaderNameInValue => "header-name-in-value", Error, AUTHORIZATION,
        "The value begins with the name of a header.";
    InvisibleCharacter => "invisible-character", Error, FIELD_VALUE,
        "An invisible character stands inside the value.";
    JsonInToken => "json-in-token", Error, CREDENTIALS,
        "JSON stands where the token belongs; only the token itself is sent.";
    Jwe => "jwe", Warning, JWE,
        "The token is encrypted (JWE): only a server that holds the key can read it.";
    JwtAlgNone => "jwt-alg-none", Error, JWT_ALG,
        "The token is not signed (`alg` is `none`); servers must refuse it.";
    JwtBadJson => "jwt-bad-json", Error, JWT_VALIDATE,
        "A part of the token does not decode to a JSON object.";
    JwtEmptySignature => "jwt-empty-signature", Error, JWS,
        "The token's signature is empty.";
    JwtExpInMilliseconds => "jwt-exp-in-milliseconds", Error, JWT_EXP,
        "`exp` is in milliseconds; it counts seconds.";
    JwtExpNotNumber => "jwt-exp-not-number", Error, JWT_EXP,
        "`exp` is not a number.";
    JwtHeaderNonce => "jwt-header-nonce", Warning,
        ("Microsoft: access tokens", "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens"),
        "The token's header has a `nonce`: Microsoft makes such tokens for its own APIs, and nobody else can check the signature.";
    JwtLineBreaksInJson => "jwt-line-breaks-in-json", Note, JWT_VALIDATE,
        "The JSON inside the token has line breaks, which is allowed and unusual.";
    JwtLooksLikeIdToken => "jwt-looks-like-id-token", Warning, JWT_KINDS,
        "By its claims this is an ID token; an API wants an access token.";
    JwtLooksLikeRefreshToken => "jwt-looks-like-refresh-token", Error, JWT_KINDS,
        "By its claims this is a refresh token; it belongs to the token endpoint, never to an API.";
    JwtNoExp => "jwt-no-exp", Warning, JWT_EXP,
        "The token has no `exp`: it never ends by itself, and some servers refuse that.";
    JwtPadding => "jwt-padding", Error, JWS_BASE64URL,
        "A part of the token ends with `=`; the parts of a JWT have no padding.";
    JwtStandardBase64 => "jwt-standard-base64", Error, JWS_BASE64URL,
        "The token uses `+` or `/`; a JWT is written with `-` and `_`.";
    JwtTruncated => "jwt-truncated", Error, JWS,
        "The token ends in the middle of a part.";
    JwtWrongPartCount => "jwt-wrong-part-count", Error, JWS,
        "The token has the wrong number of parts; a signed JWT has three, divided by dots.";
    LineBreak => "line-break", Error, FIELD_VALUE,
        "A line break stands in the value; a header value must not hold one.";
    MachineAccount => "machine-account", Warning, NTLM,
        "The user is a computer's account (it ends with `$`), so a service signs in as the machine and not as a person.";
    MissingCnonce => "missing-cnonce", Error, DIGEST,
        "`qop` is there and `cnonce` is not; the server cannot compute the response.";
    MissingColon => "missing-colon", Error, BASIC,
        "The decoded credentials hold no colon between user and password.";
    MissingNc => "missing-nc", Error, DIGEST,
        "`qop` is there and `nc` is not; the server cannot compute the response.";
    MissingPadding => "missing-padding", Warning, BASE64_PADDING,
        "The `=` at the end of the base64 is missing; strict decoders refuse it.";
    MissingQop => "missing-qop", Warning, DIGEST,
        "There is no `qop`: this is the form of RFC 2069, which newer servers refuse.";
    MissingResponse => "missing-response", Error, DIGEST,
        "There is no `response`, which is the proof of the password.";
    MissingScheme => "missing-scheme", Error, CREDENTIALS,
        "No scheme stands in front of the token.";
    MissingSignature => "missing-signature", Error, CREDENTIALS,
        "The signature is missing.";
    MissingSpace => "missing-space", Error, CREDENTIALS,
        "No space stands between scheme and token.";
    MisspeltScheme => "misspelt-scheme", Error, SCHEME,
        "The scheme's name is misspelt.";
    MojibakeUtf8 => "mojibake-utf8", Warning, BASIC_CHARSET,
        "The text was encoded as UTF-8 twice, so that one letter became two.";
    MtlsBoundToken => "mtls-bound-token", Note, MTLS,
        "The token is bound to a client certificate (`cnf` holds `x5t#S256`) and works only on connections made with it.";
    NcNotEightHex => "nc-not-8-hex", Error, DIGEST,
        "`nc` is not eight hexadecimal digits.";
    NeedlessEscape => "needless-escape", Warning, QUOTED_STRING,
        "A backslash stands before a character that needs none: the recipient drops the backslash.";
    NoBreakSpace => "no-break-space", Error, CREDENTIALS,
        "A no-break space stands where an ordinary space belongs.";
    NoNtlmsspSignature => "no-ntlmssp-signature", Error, NTLM,
        "The token is no NTLM message: it does not begin with `NTLMSSP`.";
    NonAscii => "non-ascii", Warning, BASIC_CHARSET,
        "There are characters outside ASCII; both sides must encode them in the same way.";
    NonZeroTrailingBits => "non-zero-trailing-bits", Warning, BASE64_BITS,
        "The last base64 character has bits that stand for nothing; strict decoders refuse it.";
    NotCredentials => "not-credentials", Error, CREDENTIALS,
        "This is something else than credentials.";
    NotNfc => "not-nfc", Warning, BASIC_CHARSET,
        "A letter is composed of two characters (not NFC), so its octets differ from the usual ones.";
    NotRfc9110Params => "not-rfc9110-params", Note, PARAMS,
        "The parameters do not follow the general grammar; this scheme defines its own.";
    NotToken68 => "not-token68", Warning, PARAMS,
        "The token holds characters that the grammar of credentials does not allow.";
    NotUtf8 => "not-utf8", Warning, BASIC_CHARSET,
        "The octets are not UTF-8; a server that expects UTF-8 reads other characters.";
    NtlmInNegotiate => "ntlm-in-negotiate", Warning, NEGOTIATE,
        "`Negotiate` carries NTLM: the client got no Kerberos ticket for this server.";
    NtlmUnexpectedType => "ntlm-unexpected-type", Error, NTLM,
        "This NTLM message is the server's challenge (type 2); a client sends type 1 or 3.";
    NtlmV1 => "ntlm-v1", Warning, NTLM,
        "The client answers with NTLM version 1, which many servers and domains refuse.";
    Oauth1Plaintext => "oauth1-plaintext", Warning, OAUTH1_PLAINTEXT,
        "The method `PLAINTEXT` sends the secrets themselves; many servers refuse it.";
    ParamsForToken68 => "params-for-token68", Error, CREDENTIALS,
        "Parameters stand where this scheme wants a single token.";
    PercentEncoded => "percent-encoded", Warning, CREDENTIALS,
        "The value holds percent-encoding, which nobody decodes in a header.";
    Placeholder => "placeholder", Error, CREDENTIALS,
        "The value is a placeholder: nothing was loaded into it.";
    QopAuthInt => "qop-auth-int", Note, DIGEST,
        "`qop=auth-int` covers the request's body: the response fits only that body, and few servers know it.";
    QuotedCredentials => "quoted-credentials", Error, BASIC,
        "Quotes are part of user or password; they came from a shell or a configuration file.";
    QuotedQop => "quoted-qop", Warning, DIGEST,
        "`qop` is quoted; in a request it must not be.";
    QuotedToken => "quoted-token", Error, CREDENTIALS,
        "The token stands in quotes, which are no part of it.";
    QuotedValue => "quoted-value", Error, CREDENTIALS,
        "The whole value stands in quotes, so it begins with no scheme.";
    Redacted => "redacted", Note, CREDENTIALS,
        "A tool has hidden the secret; what was really sent cannot be seen here.";
    SchemeCase => "scheme-case", Note, SCHEME,
        "The scheme is written in unusual case; that is allowed, and some servers compare exactly.";
    SeveralCredentials => "several-credentials", Error, AUTHORIZATION,
        "The value holds more than one credential; the header takes one.";
    Sigv2 => "sigv2", Error, SIGV4,
        "This is AWS signature version 2, which AWS has retired.";
    Sigv4BadDate => "sigv4-bad-date", Error, SIGV4,
        "The date in `Credential` is not of the form YYYYMMDD.";
    Sigv4BadScope => "sigv4-bad-scope", Error, SIGV4,
        "`Credential` is not of the form key/date/region/service/aws4_request.";
    SpecExampleWrong => "spec-example-wrong", Note,
        ("RFC errata 4897", "https://www.rfc-editor.org/errata/eid4897"),
        "This is the example that RFC 7616 prints; its response does not match its own inputs.";
    SurroundingSpace => "surrounding-space", Warning, BASIC,
        "User or password begins or ends with a space.";
    TabSeparator => "tab-separator", Error, CREDENTIALS,
        "A tab stands after the scheme; a space belongs there.";
    TemporaryKeyWithoutToken => "temporary-key-without-token", Error, SIGV4,
        "The access key is a temporary one (`ASIA…`) and `x-amz-security-token` is not among the signed headers.";
    TokenAsPassword => "token-as-password", Note, BASIC,
        "The password is a token.";
    TokenAsUser => "token-as-user", Note, BASIC,
        "The user name is a token or key.";
    TrailingNewline => "trailing-newline", Error, BASIC,
        "A line break at the end has become part of it, as `echo` without `-n` or a file adds one.";
    Truncated => "truncated", Error, CREDENTIALS,
        "The value is cut: it names more octets than it holds.";
    Unencoded => "unencoded", Error, BASIC,
        "User and password stand there as they are; Basic wants the base64 of `user:password`.";
    UnknownScheme => "unknown-scheme", Warning, REGISTRY,
        "The scheme is neither registered nor commonly met.";
    UnknownToken => "unknown-token", Error, NEGOTIATE,
        "The token is neither SPNEGO, Kerberos nor NTLM.";
    UnquotedNonToken => "unquoted-non-token", Warning, PARAMS,
        "A value with characters that need quotes stands without them.";
    UnquotedValue => "unquoted-value", Warning, OAUTH1,
        "Parameter values stand without the quotes that this scheme prescribes.";
    UnregisteredScheme => "unregistered-scheme", Note, REGISTRY,
        "The scheme is used in the wild and is not registered.";
    UrlSafeAlphabet => "url-safe-alphabet", Warning, BASE64URL,
        "The base64 uses `-` or `_`, the alphabet for URLs; Basic decoders expect `+` and `/`.";
    Userhash => "userhash", Note, DIGEST,
        "The user name is sent as a hash (`userhash`); the server must support that.";
    UsernameExtValue => "username-ext-value", Note, DIGEST,
        "The user name is sent in the form of RFC 8187 (`username*`), which few servers read.";
    WeakAlgorithm => "weak-algorithm", Note, DIGEST_SECURITY,
        "The digest is MD5 or SHA-1; servers may ask for SHA-256.";
    WhiteSpaceInToken => "white-space-in-token", Error, CREDENTIALS,
        "White space stands inside the token.";
    WindowsDomainUser => "windows-domain-user", Note, BASIC,
        "The user name has a Windows domain in front (`DOMAIN\\user`).";
    WrongSchemeForBearer => "wrong-scheme-for-bearer", Warning, BEARER,
        "This is a bearer token under another scheme's name.";
    WrongSchemeForVendor => "wrong-scheme-for-vendor", Warning, SCHEME,
        "The vendor of this token wants it in another place or with another scheme.";
}

macro_rules! reasons {
    ($($variant:ident => $id:literal, $text:literal;)*) => {
        /// Why a value is malformed: a conforming server reads no credential of that scheme in it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(clippy::doc_markdown, reason = "the sentences are for people")]
        pub enum Reason { $(#[doc = $text] $variant),* }
        impl Reason {
            /// Every reason there is.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The id, kebab-case; never renamed.
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),* } }
        }
    };
}

reasons! {
    BadSeparator => "bad-separator", "Something else than a space stands after the scheme.";
    Base64Alphabet => "base64-alphabet", "A character that base64 does not have.";
    Base64Length => "base64-length", "A length that base64 cannot have.";
    BracketedToken => "bracketed-token", "The token stands in brackets.";
    ColonAfterScheme => "colon-after-scheme", "A colon stands after the scheme.";
    CredentialScopeParts => "credential-scope-parts", "The credential scope has the wrong number of parts.";
    DoubleEncoding => "double-encoding", "Encoded twice.";
    DoubledScheme => "doubled-scheme", "Two schemes.";
    Ellipsis => "ellipsis", "Shortened with an ellipsis.";
    HeaderNameInValue => "header-name-in-value", "A header's name stands in the value.";
    JwtAlphabet => "jwt-alphabet", "A JWT in the standard base64 alphabet.";
    JwtBadJson => "jwt-bad-json", "A part of the JWT is not a JSON object.";
    JwtPadding => "jwt-padding", "A part of the JWT is padded.";
    JwtParts => "jwt-parts", "A JWT with the wrong number of parts.";
    JwtTruncated => "jwt-truncated", "A JWT that ends inside a part.";
    LineBreakInToken => "line-break-in-token", "A line break in the token.";
    MissingSignature => "missing-signature", "No signature.";
    MissingSpace => "missing-space", "No space after the scheme.";
    MisspeltScheme => "misspelt-scheme", "A misspelt scheme.";
    NeitherSpnegoNorNtlm => "neither-spnego-nor-ntlm", "A token that is neither SPNEGO, Kerberos nor NTLM.";
    NoColon => "no-colon", "No colon between user and password.";
    NoCredentials => "no-credentials", "Nothing after the scheme.";
    NoNtlmsspSignature => "no-ntlmssp-signature", "No NTLM message.";
    NonAscii => "non-ascii", "Characters outside printable ASCII.";
    NonAsciiSeparator => "non-ascii-separator", "A space outside ASCII after the scheme.";
    NotCredentials => "not-credentials", "Something else than credentials.";
    NotEncoded => "not-encoded", "No base64 at all.";
    NtlmType2FromClient => "ntlm-type-2-from-client", "The server's NTLM message sent by a client.";
    ParamsForToken68 => "params-for-token68", "Parameters where one token belongs.";
    PercentEncoded => "percent-encoded", "Percent-encoded.";
    Placeholder => "placeholder", "A placeholder.";
    ProofInAuthorization => "proof-in-authorization", "A DPoP proof instead of a token.";
    QuotedToken => "quoted-token", "The token stands in quotes.";
    QuotedValue => "quoted-value", "The value stands in quotes.";
    Redacted => "redacted", "Hidden by a tool.";
    SchemeMissing => "scheme-missing", "No scheme.";
    SeveralCredentials => "several-credentials", "More than one credential.";
    TabSeparator => "tab-separator", "A tab after the scheme.";
    TokenResponseJson => "token-response-json", "The token endpoint's answer instead of the token.";
    TruncatedDer => "truncated-der", "A Negotiate token that is cut.";
    WhiteSpaceInToken => "white-space-in-token", "White space in the token.";
}
