//! What can be odd about a challenge: one row each, with its words and its source.

use crate::auth::Severity;
use crate::auth::schemes::rfc;

macro_rules! issues {
    ($($variant:ident => $id:literal, $weight:ident, $source:expr, $text:literal;)*) => {
        /// What can be odd about a challenge. Ids are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChallengeIssue { $(
            #[doc = concat!("`", $id, "`: see [`Self::text`].")]
            $variant
        ),* }

        impl ChallengeIssue {
            /// All of them, by id.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The issue's id, kebab-case; never renamed.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// What is odd and what comes of it, in one sentence for people.
            pub fn text(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Where it is specified: label and URL.
            pub fn source(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => $source),* }
            }

            fn weight(self) -> Weight {
                match self { $(Self::$variant => Weight::$weight),* }
            }
        }
    };
}

issues! {
    AlgorithmCase => "algorithm-case", Note, rfc!(7616, "3.3"),
        "The algorithm's name is not in the case it is registered in; clients should compare it without case, but not all do.";
    AmpersandSeparator => "ampersand-separator", Grammar, rfc!(9110, "11.2"),
        "Parameters are joined with \"&\" as in a form; only a comma separates them.";
    BadScheme => "bad-scheme", Grammar, rfc!(9110, "11.1"),
        "What stands in the place of the scheme is not a token, so no client can read a challenge there.";
    BadToken68 => "bad-token68", Grammar, rfc!(9110, "11.2"),
        "What follows the scheme is neither a parameter nor a token68.";
    BearerDescriptionCharset => "bearer-description-charset", Warning, rfc!(6750, "3"),
        "The text of error or error_description may hold only printable ASCII without quotes and backslashes.";
    BearerScopeSeparator => "bearer-scope-separator", Warning, rfc!(6750, "3"),
        "The scopes are not separated by single spaces, so clients read them as one scope.";
    BearerUnknownError => "bearer-unknown-error", Note, rfc!(6750, "3.1"),
        "The error code is not a registered one, so clients cannot act on it.";
    BrowsersDiffer => "browsers-differ", Note, rfc!(9110, "11.6.1"),
        "Browsers read this differently: some take another part of it, or none.";
    Bws => "bws", Note, rfc!(9110, "5.6.3"),
        "White space stands around the equals sign; recipients accept it, senders must not write it.";
    CharsetNotUtf8 => "charset-not-utf8", Warning, rfc!(7617, "2.1"),
        "charset is not \"UTF-8\", the only value that is defined; clients ignore any other.";
    CharsetUndefined => "charset-undefined", Note, rfc!(9110, "5.5"),
        "HTTP does not say in which charset these characters stand, so clients may show others.";
    ClaimsChallenge => "claims-challenge", Note, CLAIMS,
        "The parameter claims says what the access token lacks: a new token must be requested with these claims.";
    ColonAfterScheme => "colon-after-scheme", Grammar, rfc!(9110, "11.3"),
        "A colon stands behind the scheme; only a space belongs there.";
    CommaAfterScheme => "comma-after-scheme", Grammar, rfc!(9110, "11.3"),
        "A comma directly behind the scheme cuts its parameters off.";
    CommaInQuotes => "comma-in-quotes", Note, rfc!(9110, "5.6.4"),
        "A comma stands inside a quoted value: clients that split at every comma misread it.";
    CommaInUnquoted => "comma-in-unquoted", Warning, rfc!(9110, "11.2"),
        "An unquoted value ends at its first comma, and the rest is read as something else.";
    ControlCharacter => "control-character", Grammar, rfc!(9110, "5.5"),
        "A control character stands in the value; a recipient must refuse it or replace it by a space.";
    DanglingEquals => "dangling-equals", Grammar, rfc!(9110, "11.2"),
        "An equals sign stands without a readable value behind it.";
    DisguisedRealm => "disguised-realm", Note, rfc!(9110, "11.2"),
        "Text that looks like a realm parameter is not one: clients that search for \"realm\" take the wrong value.";
    DisguisedScheme => "disguised-scheme", Note, rfc!(9110, "11.1"),
        "Text that looks like a well-known scheme is not one: clients that search for its name are misled.";
    DuplicateParam => "duplicate-param", Grammar, rfc!(9110, "11.2"),
        "A parameter occurs twice in one challenge; some clients take the first, some the last.";
    EmptyElement => "empty-element", Note, rfc!(9110, "5.6.1"),
        "The list has empty elements (a comma too many); recipients accept a few, senders must not write them.";
    EmptyNonce => "empty-nonce", Error, rfc!(7616, "3.3"),
        "The nonce is empty, so the answer protects nothing against being replayed.";
    EmptyParamName => "empty-param-name", Grammar, rfc!(9110, "11.2"),
        "An equals sign stands without a name before it.";
    EmptyQop => "empty-qop", Warning, rfc!(7616, "3.3"),
        "qop is empty, so it offers no quality of protection that a client could choose.";
    EmptyRealm => "empty-realm", Note, rfc!(9110, "11.5"),
        "The realm is empty: people are not told what asks for their password.";
    EmptyValue => "empty-value", Grammar, rfc!(9110, "11.2"),
        "A parameter has no value; an empty one must be written \"\".";
    EmptyValueQuoted => "empty-value-quoted", Note, rfc!(9110, "11.2"),
        "A parameter has an empty value.";
    ExtValue => "ext-value", Warning, rfc!(8187, "3"),
        "A name that ends in \"*\" (a value with its charset) is not defined for challenges; clients ignore it.";
    ExtraSpace => "extra-space", Note, rfc!(9110, "11.3"),
        "More than one space stands behind the scheme; the grammar allows it, some clients do not.";
    ExtraToken => "extra-token", Grammar, rfc!(9110, "11.3"),
        "A word stands where only a parameter or the next challenge can; clients skip it or give up.";
    HeaderNameInValue => "header-name-in-value", Grammar, rfc!(9110, "11.6.1"),
        "The field's own name stands in its value: it was written twice.";
    HeaderSplitting => "header-splitting", Grammar, rfc!(9110, "5.5"),
        "A line break in the value ends the field early: what follows becomes a header line of its own.";
    IisWindowsAuth => "iis-windows-auth", Note, IIS,
        "Negotiate and NTLM are offered together: Windows integrated authentication.";
    InsecureRealm => "insecure-realm", Warning, REGISTRY,
        "The token service is named with http, so the password is sent to it in the clear.";
    LineBoundary => "line-boundary", Warning, rfc!(9110, "5.3"),
        "A challenge spans two header lines: joined it means one thing, line by line another.";
    LongHeader => "long-header", Note, rfc!(9110, "5.4"),
        "The field is longer than 4096 bytes; proxies and clients may cut or refuse it.";
    MissingComma => "missing-comma", Grammar, rfc!(9110, "11.6.1"),
        "Parameters or challenges follow each other without a comma.";
    MissingNonce => "missing-nonce", Error, rfc!(7616, "3.3"),
        "A Digest challenge has no nonce, so no client can answer it.";
    MissingQop => "missing-qop", Warning, rfc!(7616, "3.3"),
        "A Digest challenge has no qop: clients fall back to the old form without a nonce of their own, or refuse.";
    MissingRealm => "missing-realm", Warning, rfc!(7617, "2"),
        "The scheme requires a realm, and there is none.";
    MissingSpace => "missing-space", Error, rfc!(9110, "11.3"),
        "The space between the scheme and what follows is missing, so the two are read as one word.";
    MojibakeUtf8 => "mojibake-utf8", Warning, rfc!(9110, "5.5"),
        "The text is UTF-8 that was read as a single-byte charset and encoded again.";
    NeedlessEscape => "needless-escape", Note, rfc!(9110, "5.6.4"),
        "A backslash stands before a character that needs none: the backslash disappears when the value is read.";
    NegotiateTokenFirstRound => "negotiate-token-first-round", Note, rfc!(4559, "4.1"),
        "Negotiate carries a token: that belongs to a later leg of the exchange; the first 401 has the bare word.";
    NoChallenge => "no-challenge", Error, rfc!(9110, "15.5.2"),
        "The field holds no challenge, but a 401 must have one and so must a 407.";
    NonAsciiToken => "non-ascii-token", Grammar, rfc!(9110, "5.6.2"),
        "A character outside ASCII (a no-break space, for example) stands outside quotes.";
    NtlmInNegotiate => "ntlm-in-negotiate", Note, rfc!(4559, "4"),
        "The Negotiate token is an NTLM message: Kerberos was not used.";
    NtlmTruncated => "ntlm-truncated", Error, NLMP,
        "The token breaks off: it announces more bytes than it holds.";
    NtlmType2 => "ntlm-type-2", Note, NLMP,
        "The token is an NTLM challenge message (type 2): the second leg of the handshake.";
    ObsFold => "obs-fold", Grammar, rfc!(9112, "5.2"),
        "The field is folded over several lines, which HTTP no longer allows.";
    ObsText => "obs-text", Note, rfc!(9110, "5.5"),
        "The value holds characters outside ASCII.";
    ParamCase => "param-case", Note, rfc!(9110, "11.2"),
        "A parameter's name is not in its usual case; names are compared without case, but not by all clients.";
    ParamWithoutScheme => "param-without-scheme", Grammar, rfc!(9110, "11.3"),
        "A parameter belongs to no challenge: no scheme stands before it.";
    ParamWithoutValue => "param-without-value", Warning, rfc!(9110, "11.2"),
        "A word stands like a parameter without a value; by the grammar it begins a new challenge.";
    PercentNotDecoded => "percent-not-decoded", Note, rfc!(9110, "5.6.4"),
        "The value is percent-encoded, but nothing decodes it: people see the percent signs.";
    PhantomScheme => "phantom-scheme", Warning, rfc!(9110, "11.3"),
        "This is read as a challenge of its own, but it is the rest of the value before it.";
    QopAuthIntOnly => "qop-auth-int-only", Warning, rfc!(7616, "3.3"),
        "Only qop auth-int is offered, which browsers and most clients cannot do.";
    QopCase => "qop-case", Note, rfc!(7616, "3.3"),
        "qop is not written in lower case, and not all clients compare it without case.";
    QuotedAlgorithm => "quoted-algorithm", Warning, rfc!(7616, "3.3"),
        "algorithm must not be quoted.";
    QuotedPair => "quoted-pair", Note, rfc!(9110, "5.6.4"),
        "The value holds backslash escapes; clients that do not read them show the backslash or end the value early.";
    QuotedStale => "quoted-stale", Warning, rfc!(7616, "3.3"),
        "stale must not be quoted; some clients then do not see it.";
    RealmNotUrl => "realm-not-url", Error, REGISTRY,
        "A container registry's realm must be the absolute URL of its token service.";
    RegistryBearer => "registry-bearer", Note, REGISTRY,
        "This is the token flow of container registries: the realm is the URL at which a token is fetched.";
    ResourceMetadataNotUrl => "resource-metadata-not-url", Warning, rfc!(9728, "5.1"),
        "resource_metadata is not an absolute URL, so clients cannot fetch it.";
    Rfc2047NotDecoded => "rfc2047-not-decoded", Note, rfc!(9110, "5.5"),
        "The value is encoded as in e-mail; HTTP clients do not decode it and show it as it stands.";
    SameSchemeTwice => "same-scheme-twice", Note, rfc!(9110, "11.6.1"),
        "The same scheme is offered more than once; clients choose one, and not the same one.";
    SchemeCase => "scheme-case", Note, rfc!(9110, "11.1"),
        "The scheme is not in its usual case; schemes are compared without case, but not by all clients.";
    SemicolonSeparator => "semicolon-separator", Grammar, rfc!(9110, "11.2"),
        "Parameters are separated by a semicolon; only a comma separates them.";
    SeveralChallengesOneLine => "several-challenges-one-line", Note, rfc!(9110, "11.6.1"),
        "Several challenges stand in one line: allowed, but some clients read only the first.";
    SeveralLines => "several-lines", Note, rfc!(9110, "5.3"),
        "The challenges stand in several header lines: allowed, but some clients read only the first or the last.";
    SingleQuotes => "single-quotes", Warning, rfc!(9110, "5.6.4"),
        "Apostrophes do not quote: they become part of the value.";
    SmartQuotes => "smart-quotes", Grammar, rfc!(9110, "5.6.4"),
        "Typographic quotation marks stand where straight ones belong.";
    SpecExampleInvalid => "spec-example-invalid", Note, rfc!(9110, "11.2"),
        "The scheme's own specification prints this form, but it breaks the grammar of HTTP.";
    SpnegoResponseToken => "spnego-response-token", Note, rfc!(4178, "4.2"),
        "The token is the server's answer within a Negotiate exchange: a later leg, not the first.";
    StaleNonce => "stale-nonce", Note, rfc!(7616, "3.3"),
        "stale=true: the password was right, the nonce too old; the client should retry with the new nonce.";
    StructuredFieldSyntax => "structured-field-syntax", Grammar, rfc!(9110, "11.2"),
        "The value is written as a structured field, which challenges are not; it must be a token or quoted.";
    TabSeparator => "tab-separator", Grammar, rfc!(9110, "11.3"),
        "A tab stands behind the scheme; the grammar has spaces only.";
    Token68ExcessPadding => "token68-excess-padding", Note, rfc!(9110, "11.2"),
        "The token has more padding than base64 needs.";
    Token68InBasicOrDigest => "token68-in-basic-or-digest", Error, rfc!(7617, "2"),
        "Basic and Digest challenges have parameters; a bare token means nothing in them.";
    Token68LooksLikeParam => "token68-looks-like-param", Warning, rfc!(9110, "11.2"),
        "By the grammar this is a token68, though it was meant as a parameter without a value.";
    Token68LooksLikeScheme => "token68-looks-like-scheme", Warning, rfc!(9110, "11.2"),
        "By the grammar this is a token68, though it was meant as a second scheme: the comma was forgotten.";
    Token68WithParams => "token68-with-params", Grammar, rfc!(9110, "11.3"),
        "A challenge has either a token68 or parameters, never both.";
    TooLong => "too-long", Note, rfc!(9110, "5.4"),
        "The field is so long that only its beginning was read.";
    UnescapedQuote => "unescaped-quote", Grammar, rfc!(9110, "5.6.4"),
        "A quotation mark inside a quoted value has no backslash before it, so the value ends there for most clients.";
    UnknownAlgorithm => "unknown-algorithm", Error, rfc!(7616, "3.3"),
        "The algorithm is not a registered one: clients must ignore the challenge.";
    UnknownQop => "unknown-qop", Warning, rfc!(7616, "3.3"),
        "qop has a value other than auth and auth-int, which clients must ignore.";
    UnknownScheme => "unknown-scheme", Note, rfc!(9110, "11.1"),
        "The scheme is neither registered nor in wide use; a client must have been made for this server to answer it.";
    UnquotedNonToken => "unquoted-non-token", Grammar, rfc!(9110, "11.2"),
        "The value has characters that must stand in quotes.";
    UnquotedNonce => "unquoted-nonce", Warning, rfc!(7616, "3.3"),
        "The nonce must be quoted.";
    UnquotedOpaque => "unquoted-opaque", Warning, rfc!(7616, "3.3"),
        "opaque must be quoted.";
    UnquotedQop => "unquoted-qop", Warning, rfc!(7616, "3.3"),
        "qop must be quoted.";
    UnquotedRealm => "unquoted-realm", Warning, rfc!(9110, "11.5"),
        "The realm must be quoted.";
    UnregisteredScheme => "unregistered-scheme", Note, IANA,
        "The scheme is in use but not registered with IANA; general clients may not know it.";
    UnterminatedQuote => "unterminated-quote", Grammar, rfc!(9110, "5.6.4"),
        "A quoted value has no closing quotation mark.";
    WeakAlgorithm => "weak-algorithm", Note, rfc!(7616, "3.7"),
        "The algorithm is MD5 (the default where none is named), which is kept only for old clients.";
    WeakBeforeStrong => "weak-before-strong", Warning, rfc!(7616, "3.7"),
        "A weaker algorithm stands before a stronger one: clients take the first they know.";
    WhitespaceDecides => "whitespace-decides", Warning, rfc!(9110, "11.3"),
        "Only the space before the comma makes what follows belong to the scheme; a client that trims it reads otherwise.";
}

impl ChallengeIssue {
    /// How much it weighs.
    pub fn severity(self) -> Severity {
        match self.weight() {
            Weight::Grammar | Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Note => Severity::Note,
        }
    }

    /// Whether a challenge with it does not match the grammar of RFC 9110 §11.6.1.
    pub fn breaks_grammar(self) -> bool {
        self.weight() == Weight::Grammar
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// An error by the grammar.
    Grammar,
    /// An error by the scheme's own rules.
    Error,
    Warning,
    Note,
}

const CLAIMS: (&str, &str) = (
    "Microsoft Entra: claims challenges",
    "https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge",
);
const IANA: (&str, &str) = (
    "IANA HTTP Authentication Schemes",
    "https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml",
);
const IIS: (&str, &str) = (
    "IIS: Windows authentication",
    "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/windowsauthentication/",
);
const NLMP: (&str, &str) = (
    "[MS-NLMP] §2.2.1.2",
    "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/801a4681-8809-4be9-ab0d-61dcfe762786",
);
const REGISTRY: (&str, &str) =
    ("Distribution: token authentication", "https://distribution.github.io/distribution/spec/auth/token/");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_sorted_and_texts_are_one_sentence() {
        let ids: Vec<_> = ChallengeIssue::ALL.iter().map(|issue| issue.id()).collect();
        assert!(ids.is_sorted(), "{ids:?}");
        for issue in ChallengeIssue::ALL {
            assert!(issue.text().ends_with('.') && !issue.text().contains(". "), "{}", issue.id());
            assert!(issue.source().1.starts_with("https://"), "{}", issue.id());
        }
    }
}
