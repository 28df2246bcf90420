//! What a token68 of Negotiate or NTLM holds: messages of GSS-API and NTLM (\[MS-NLMP\] §2.2.1.2, RFC 4178).

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// What the bytes of a token are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four answers that do not depend on each other")]
pub(super) struct Message {
    /// An NTLM message, bare or wrapped.
    pub ntlm: bool,
    /// An NTLM challenge message (type 2).
    pub type_2: bool,
    /// A SPNEGO response (`NegTokenResp`).
    pub response: bool,
    /// It announces more bytes than it has.
    pub truncated: bool,
}

/// Looks into `token68`; a token that is not base64 of a known message gives the default.
pub(super) fn look(token68: &str) -> Message {
    let body = token68.trim_end_matches('=');
    // A single character over carries less than a byte.
    let whole = if body.len() % 4 == 1 { body.len() - 1 } else { body.len() };
    let Some(bytes) = body.get(..whole.min(MAX_TOKEN)).and_then(|body| BASE64.decode(body).ok()) else {
        return Message::default();
    };
    let response = bytes.first() == Some(&0xa1);
    let at = bytes.windows(SIGNATURE.len()).take(MAX_SEARCH).position(|window| window == SIGNATURE);
    let message = at.filter(|at| *at == 0 || response).and_then(|at| bytes.get(at..));
    let type_2 = message.and_then(|message| number(message, 8)) == Some(2);
    let cut = whole <= MAX_TOKEN
        && ((response && announced(&bytes).is_some_and(|length| length > bytes.len()))
            || (type_2 && message.is_some_and(is_cut)));
    Message { ntlm: message.is_some(), type_2, response, truncated: cut }
}

/// Whether an NTLM challenge message points behind its end.
fn is_cut(message: &[u8]) -> bool {
    let field = |at: usize| {
        let length = number(message, at).map_or(0, |lengths| lengths & 0xffff);
        let offset = number(message, at + 4).unwrap_or(0);
        length > 0 && u64::from(length) + u64::from(offset) > message.len() as u64
    };
    let flags = number(message, 20).unwrap_or(0);
    message.len() < 32 || field(12) || (flags & TARGET_INFO != 0 && (message.len() < 48 || field(40)))
}

/// The length in bytes that a DER value announces, its tag and length included.
fn announced(bytes: &[u8]) -> Option<usize> {
    let short = usize::from(*bytes.get(1)?);
    if short < 0x80 {
        return Some(short + 2);
    }
    let count = short & 0x7f;
    let length = bytes.get(2..2 + count.min(4))?;
    Some(length.iter().fold(0, |sum: usize, byte| (sum << 8) | usize::from(*byte)) + 2 + count)
}

/// The little-endian number of four bytes at `at`.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);
const SIGNATURE: &[u8] = b"NTLMSSP\0";
const TARGET_INFO: u32 = 0x0080_0000;
/// The wrapping of SPNEGO is shorter than this.
const MAX_SEARCH: usize = 4096;
/// Kerberos tickets reach 64 kB; a longer token is not looked into.
const MAX_TOKEN: usize = 1 << 18;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_type_2_message_is_seen() {
        let token = look("TlRMTVNTUAACAAAADgAOADgAAAAVgoniWhyedwK00/gAAAAAAAAAAJAAkABG");
        assert_eq!(token, Message { ntlm: true, type_2: true, response: false, truncated: true });
        assert_eq!(look("RA=="), Message::default());
        assert_eq!(look("not base64 at all"), Message::default());
    }
}
