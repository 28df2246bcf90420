//! NTLM messages (MS-NLMP §2.2.1): what the client says of itself.

use serde_json::{Value, json};

use super::{Credential, CredentialIssue as Is, Kind, Reason, bearer};
use crate::auth::base64::{self, Fault};
use crate::text::{Mapped, Span};

/// Reads what stands after `NTLM`.
pub(super) fn read(credential: &mut Credential, token: &Mapped) {
    let Some(bytes) = octets(credential, token) else { return };
    if !is_message(&bytes) {
        credential.note(Is::NoNtlmsspSignature, token.span());
        credential.malformed(Reason::NoNtlmsspSignature, token.span());
        return;
    }
    match message(credential, &bytes, &|range| token.span_of(base64::chars(range))) {
        Some(1) => credential.kind = Kind::Ntlm1,
        Some(3) => credential.kind = Kind::Ntlm3,
        _ => {}
    }
}

/// The octets of a base64 token; what keeps it from being one is named.
pub(super) fn octets(credential: &mut Credential, token: &Mapped) -> Option<Vec<u8>> {
    let base64_text = base64::is_base64_text(token.as_str());
    let placeholder = super::placeholder::is_nothing(token.as_str());
    if placeholder {
        credential.note(Is::Placeholder, token.span());
        credential.malformed(Reason::Placeholder, token.span());
        return None;
    }
    match base64::decode(token.as_str()) {
        Ok(decoded) => {
            if decoded.padding == base64::Padding::Missing {
                credential.note(Is::MissingPadding, Span::empty(token.span().end));
            }
            return Some(decoded.bytes);
        }
        Err(Fault::Length) => {
            credential.note(Is::BadBase64, token.span());
            credential.malformed(Reason::Base64Length, token.span());
        }
        Err(Fault::Alphabet(_)) if !base64_text && bearer::token_faults(credential, token) => {}
        Err(Fault::Alphabet(at)) => {
            credential.note(Is::BadBase64, token.span_of(at..at + 1));
            credential.malformed(Reason::Base64Alphabet, token.span_of(at..at + 1));
        }
    }
    None
}

/// Whether these octets begin an NTLM message.
pub(super) fn is_message(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Puts what a message says; gives its type, unless it is malformed.
pub(super) fn message(
    credential: &mut Credential,
    bytes: &[u8],
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
) -> Option<u32> {
    let all = place(0..bytes.len());
    let Some(kind) = u32_at(bytes, 8) else {
        credential.note(Is::Truncated, all);
        credential.malformed(Reason::NoNtlmsspSignature, all);
        return None;
    };
    credential.put("type", kind, Some(place(8..12)));
    match kind {
        1 => negotiate(credential, bytes, place),
        3 => authenticate(credential, bytes, place),
        2 => {
            credential.note(Is::NtlmUnexpectedType, place(8..12));
            credential.malformed(Reason::NtlmType2FromClient, place(8..12));
            return None;
        }
        _ => {
            credential.note(Is::NtlmUnexpectedType, place(8..12));
            credential.malformed(Reason::NoNtlmsspSignature, place(8..12));
            return None;
        }
    }
    Some(kind)
}

/// Message 1 (MS-NLMP §2.2.1.1).
fn negotiate(credential: &mut Credential, bytes: &[u8], place: &dyn Fn(std::ops::Range<usize>) -> Span) {
    let flags = u32_at(bytes, 12);
    if flags.is_none() {
        credential.note(Is::Truncated, place(0..bytes.len()));
    }
    put_flags(credential, flags.unwrap_or(0), place(12..16.min(bytes.len()).max(12)));
    for (name, at) in [("domain", 16), ("workstation", 24)] {
        match field(bytes, at) {
            Field::At(range) if !range.is_empty() => {
                let text: String = bytes
                    .get(range.clone())
                    .unwrap_or_default()
                    .iter()
                    .map(|byte| char::from(*byte))
                    .collect();
                credential.put(name, text, Some(place(range)));
            }
            Field::Outside => {
                credential.note(Is::Truncated, place(0..bytes.len()));
                credential.put(name, Value::Null, None);
            }
            _ => credential.put(name, Value::Null, None),
        }
    }
    put_version(credential, bytes, flags.unwrap_or(0), 32, place);
}

/// Message 3 (MS-NLMP §2.2.1.3).
fn authenticate(credential: &mut Credential, bytes: &[u8], place: &dyn Fn(std::ops::Range<usize>) -> Span) {
    // Old clients leave flags and version out; then the payload begins there.
    let payload = [12, 20, 28, 36, 44].iter().filter_map(|at| match field(bytes, *at) {
        Field::At(range) if !range.is_empty() => Some(range.start),
        _ => None,
    });
    let payload = payload.min().unwrap_or(bytes.len());
    let flags = if payload >= 64 { u32_at(bytes, 60) } else { None };
    let unicode = flags.is_none_or(|flags| flags & 1 != 0);
    put_flags(credential, flags.unwrap_or(0), place(60.min(bytes.len())..64.min(bytes.len())));
    let mut names = [const { String::new() }; 3];
    for ((name, at), text) in [("domain", 28), ("user", 36), ("workstation", 44)].into_iter().zip(&mut names)
    {
        let Field::At(range) = field(bytes, at) else {
            credential.note(Is::Truncated, place(0..bytes.len()));
            credential.put(name, Value::Null, None);
            continue;
        };
        let octets = bytes.get(range.clone()).unwrap_or_default();
        *text = if unicode { utf16(octets) } else { octets.iter().map(|byte| char::from(*byte)).collect() };
        credential.put(name, text.as_str(), Some(place(range)));
    }
    let (lm, nt) = (field_len(bytes, 12), field_len(bytes, 20));
    if matches!(field(bytes, 12), Field::Outside) || matches!(field(bytes, 20), Field::Outside) {
        credential.note(Is::Truncated, place(0..bytes.len()));
    }
    credential.put("lm_response_len", lm, Some(place(12..20.min(bytes.len()).max(12))));
    credential.put("nt_response_len", nt, Some(place(20.min(bytes.len())..28.min(bytes.len()))));
    let anonymous = nt == 0 && lm <= 1;
    let version = if anonymous {
        "anonymous"
    } else if nt > 24 {
        "v2"
    } else {
        "v1"
    };
    credential.put("ntlm_version", version, None);
    let of = |credential: &Credential, name: &str| {
        credential.field(name).and_then(|field| field.span).unwrap_or_else(|| place(0..bytes.len()))
    };
    let [domain, user, _] = &names;
    if anonymous {
        credential.note(Is::Anonymous, of(credential, "user"));
    } else if version == "v1" {
        credential.note(Is::NtlmV1, of(credential, "nt_response_len"));
    }
    if domain.is_empty() && !user.is_empty() {
        credential.note(Is::EmptyDomain, of(credential, "domain"));
    }
    if user.is_empty() && !anonymous {
        credential.note(Is::EmptyUser, of(credential, "user"));
    }
    if user.ends_with('$') {
        credential.note(Is::MachineAccount, of(credential, "user"));
    }
    if domain.eq_ignore_ascii_case("AzureAD") {
        credential.note(Is::EntraJoined, of(credential, "domain"));
    }
    put_version(credential, bytes, if payload >= 72 { flags.unwrap_or(0) } else { 0 }, 64, place);
}

fn put_flags(credential: &mut Credential, flags: u32, span: Span) {
    credential.put("flags", format!("0x{flags:08x}"), Some(span));
    let names: Vec<Value> =
        FLAGS.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| Value::from(*name)).collect();
    credential.put("flag_names", names, Some(span));
}

/// The client's operating system, if it says so (MS-NLMP §2.2.2.10).
fn put_version(
    credential: &mut Credential,
    bytes: &[u8],
    flags: u32,
    at: usize,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
) {
    match bytes.get(at..at + 4).filter(|_| flags & VERSION != 0) {
        Some([major, minor, low, high]) => {
            let build = u16::from_le_bytes([*low, *high]);
            credential.put(
                "os_version",
                json!({"major": major, "minor": minor, "build": build}),
                Some(place(at..at + 4)),
            );
        }
        _ => credential.put("os_version", Value::Null, None),
    }
}

/// A field of a message: length, room, offset (MS-NLMP §2.2.1).
enum Field {
    /// Its octets.
    At(std::ops::Range<usize>),
    /// The message is too short to hold the field at all.
    Absent,
    /// It points behind the end.
    Outside,
}

fn field(bytes: &[u8], at: usize) -> Field {
    let (Some(len), Some(start)) = (u16_at(bytes, at), u32_at(bytes, at + 4)) else { return Field::Absent };
    let (len, start) = (usize::from(len), start as usize);
    if len == 0 {
        let start = start.min(bytes.len());
        return Field::At(start..start);
    }
    match start.checked_add(len).filter(|end| *end <= bytes.len()) {
        Some(end) => Field::At(start..end),
        None => Field::Outside,
    }
}

fn field_len(bytes: &[u8], at: usize) -> u16 {
    u16_at(bytes, at).unwrap_or(0)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn utf16(octets: &[u8]) -> String {
    let units = octets.chunks_exact(2).map(|pair| {
        u16::from_le_bytes([pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)])
    });
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

const SIGNATURE: &[u8] = b"NTLMSSP\0";
const VERSION: u32 = 0x0200_0000;
/// The flags' names without `NTLMSSP_` (MS-NLMP §2.2.2.5).
const FLAGS: &[(u32, &str)] = &[
    (0x0000_0001, "NEGOTIATE_UNICODE"),
    (0x0000_0002, "NEGOTIATE_OEM"),
    (0x0000_0004, "REQUEST_TARGET"),
    (0x0000_0010, "NEGOTIATE_SIGN"),
    (0x0000_0020, "NEGOTIATE_SEAL"),
    (0x0000_0040, "NEGOTIATE_DATAGRAM"),
    (0x0000_0080, "NEGOTIATE_LM_KEY"),
    (0x0000_0200, "NEGOTIATE_NTLM"),
    (0x0000_0800, "ANONYMOUS"),
    (0x0000_1000, "OEM_DOMAIN_SUPPLIED"),
    (0x0000_2000, "OEM_WORKSTATION_SUPPLIED"),
    (0x0000_8000, "ALWAYS_SIGN"),
    (0x0001_0000, "TARGET_TYPE_DOMAIN"),
    (0x0002_0000, "TARGET_TYPE_SERVER"),
    (0x0008_0000, "EXTENDED_SESSIONSECURITY"),
    (0x0010_0000, "IDENTIFY"),
    (0x0040_0000, "REQUEST_NON_NT_SESSION_KEY"),
    (0x0080_0000, "TARGET_INFO"),
    (VERSION, "VERSION"),
    (0x2000_0000, "NEGOTIATE_128"),
    (0x4000_0000, "KEY_EXCH"),
    (0x8000_0000, "NEGOTIATE_56"),
];
