//! How much a finding matters, and where it is specified.

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A conforming recipient refuses it.
    Error,
    /// It works at some recipients, or is unsafe.
    Warning,
    /// Worth knowing; no fault.
    Note,
}

impl Severity {
    /// The id in the JSON report: `error`, `warning`, `note`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A source of a statement: its label (document and section) and its URL.
pub type Source = (&'static str, &'static str);

/// Sources that more than one reader cites.
pub(crate) mod sources {
    use super::Source;

    /// RFC 9110 §11.1.
    pub(crate) const SCHEME: Source =
        ("RFC 9110 §11.1", "https://www.rfc-editor.org/rfc/rfc9110#section-11.1");
    /// RFC 9110 §11.2.
    pub(crate) const PARAMS: Source =
        ("RFC 9110 §11.2", "https://www.rfc-editor.org/rfc/rfc9110#section-11.2");
    /// RFC 9110 §11.4.
    pub(crate) const CREDENTIALS: Source =
        ("RFC 9110 §11.4", "https://www.rfc-editor.org/rfc/rfc9110#section-11.4");
    /// RFC 9110 §11.6.2.
    pub(crate) const AUTHORIZATION: Source =
        ("RFC 9110 §11.6.2", "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2");
    /// RFC 9110 §5.5.
    pub(crate) const FIELD_VALUE: Source =
        ("RFC 9110 §5.5", "https://www.rfc-editor.org/rfc/rfc9110#section-5.5");
    /// RFC 9110 §5.6.4.
    pub(crate) const QUOTED_STRING: Source =
        ("RFC 9110 §5.6.4", "https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4");
    /// RFC 4648.
    pub(crate) const BASE64: Source = ("RFC 4648 §4", "https://www.rfc-editor.org/rfc/rfc4648#section-4");
    /// RFC 4648 §3.2.
    pub(crate) const BASE64_PADDING: Source =
        ("RFC 4648 §3.2", "https://www.rfc-editor.org/rfc/rfc4648#section-3.2");
    /// RFC 4648 §3.5.
    pub(crate) const BASE64_BITS: Source =
        ("RFC 4648 §3.5", "https://www.rfc-editor.org/rfc/rfc4648#section-3.5");
    /// RFC 4648 §5.
    pub(crate) const BASE64URL: Source = ("RFC 4648 §5", "https://www.rfc-editor.org/rfc/rfc4648#section-5");
    /// RFC 7617 §2.
    pub(crate) const BASIC: Source = ("RFC 7617 §2", "https://www.rfc-editor.org/rfc/rfc7617#section-2");
    /// RFC 7617 §2.1.
    pub(crate) const BASIC_CHARSET: Source =
        ("RFC 7617 §2.1", "https://www.rfc-editor.org/rfc/rfc7617#section-2.1");
    /// RFC 6750 §2.1.
    pub(crate) const BEARER: Source = ("RFC 6750 §2.1", "https://www.rfc-editor.org/rfc/rfc6750#section-2.1");
    /// RFC 7616 §3.4.
    pub(crate) const DIGEST: Source = ("RFC 7616 §3.4", "https://www.rfc-editor.org/rfc/rfc7616#section-3.4");
    /// RFC 7616 §3.7.
    pub(crate) const DIGEST_SECURITY: Source =
        ("RFC 7616 §5.1", "https://www.rfc-editor.org/rfc/rfc7616#section-5.1");
    /// RFC 5849 §3.5.1.
    pub(crate) const OAUTH1: Source =
        ("RFC 5849 §3.5.1", "https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1");
    /// RFC 5849 §3.4.4.
    pub(crate) const OAUTH1_PLAINTEXT: Source =
        ("RFC 5849 §3.4.4", "https://www.rfc-editor.org/rfc/rfc5849#section-3.4.4");
    /// RFC 9449 §7.
    pub(crate) const DPOP: Source = ("RFC 9449 §7.1", "https://www.rfc-editor.org/rfc/rfc9449#section-7.1");
    /// RFC 9449 §4.
    pub(crate) const DPOP_PROOF: Source = ("RFC 9449 §4", "https://www.rfc-editor.org/rfc/rfc9449#section-4");
    /// RFC 9449 §6.
    pub(crate) const DPOP_BINDING: Source =
        ("RFC 9449 §6", "https://www.rfc-editor.org/rfc/rfc9449#section-6");
    /// RFC 8705 §3.
    pub(crate) const MTLS: Source = ("RFC 8705 §3", "https://www.rfc-editor.org/rfc/rfc8705#section-3");
    /// RFC 7515 §3.
    pub(crate) const JWS: Source = ("RFC 7515 §3", "https://www.rfc-editor.org/rfc/rfc7515#section-3");
    /// RFC 7515 §2.
    pub(crate) const JWS_BASE64URL: Source =
        ("RFC 7515 §2", "https://www.rfc-editor.org/rfc/rfc7515#section-2");
    /// RFC 7515 §4.1.11.
    pub(crate) const JWS_CRIT: Source =
        ("RFC 7515 §4.1.11", "https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11");
    /// RFC 7516 §3.
    pub(crate) const JWE: Source = ("RFC 7516 §3", "https://www.rfc-editor.org/rfc/rfc7516#section-3");
    /// RFC 7519 §4.
    pub(crate) const JWT_CLAIMS: Source = ("RFC 7519 §4", "https://www.rfc-editor.org/rfc/rfc7519#section-4");
    /// RFC 7519 §4.1.4.
    pub(crate) const JWT_EXP: Source =
        ("RFC 7519 §4.1.4", "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4");
    /// RFC 7519 §7.2.
    pub(crate) const JWT_VALIDATE: Source =
        ("RFC 7519 §7.2", "https://www.rfc-editor.org/rfc/rfc7519#section-7.2");
    /// RFC 8725 §3.1.
    pub(crate) const JWT_ALG: Source =
        ("RFC 8725 §3.1", "https://www.rfc-editor.org/rfc/rfc8725#section-3.1");
    /// RFC 8725 §3.10.
    pub(crate) const JWT_CLAIMED_KEYS: Source =
        ("RFC 8725 §3.10", "https://www.rfc-editor.org/rfc/rfc8725#section-3.10");
    /// RFC 8725 §3.12.
    pub(crate) const JWT_KINDS: Source =
        ("RFC 8725 §3.12", "https://www.rfc-editor.org/rfc/rfc8725#section-3.12");
    /// MS-NLMP §2.2.1.
    pub(crate) const NTLM: Source = (
        "MS-NLMP §2.2.1",
        "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/907f519d-6217-45b1-b421-dca10fc8af0d",
    );
    /// RFC 4559 §4.2.
    pub(crate) const NEGOTIATE: Source =
        ("RFC 4559 §4.2", "https://www.rfc-editor.org/rfc/rfc4559#section-4.2");
    /// AWS Signature Version 4.
    pub(crate) const SIGV4: Source = (
        "AWS: Signature Version 4 request elements",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/signing-elements.html",
    );
    /// The IANA registry of authentication schemes.
    pub(crate) const REGISTRY: Source = (
        "IANA: HTTP Authentication Schemes",
        "https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml",
    );
}
