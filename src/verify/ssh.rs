//! Public keys as OpenSSH writes them (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4).

use super::alg::{Curve, Kind};
use super::check::rsa_fault;
use super::key::{Entry, Material, trimmed};
use crate::auth::base64;

/// Reads `ssh-rsa AAAA… comment` and the like.
pub(super) fn read(text: &str) -> Option<Entry> {
    let (name, rest) = text.split_once([' ', '\t'])?;
    if !NAMES.contains(&name) {
        return None;
    }
    let bytes = base64::decode(rest.split_whitespace().next()?).ok()?.bytes;
    let (inner, rest) = string(&bytes)?;
    if inner != name.as_bytes() {
        return None;
    }
    let (first, rest) = string(rest)?;
    Some(match name {
        "ssh-rsa" => {
            let (e, n) = (trimmed(first), trimmed(string(rest)?.0));
            let material = rsa_fault(&n, &e).map_or(Ok(Material::Rsa { n, e }), Err);
            Entry::new(Kind::Rsa, material)
        }
        "ssh-ed25519" if first.len() == 32 => {
            Entry::new(Kind::Ed25519, Ok(Material::Ed25519(first.to_vec())))
        }
        "ssh-ed25519" => return None,
        _ => {
            let curve = match first {
                b"nistp256" => Curve::P256,
                b"nistp384" => Curve::P384,
                _ => Curve::P521,
            };
            Entry::new(Kind::Ec(curve), Ok(Material::Point(string(rest)?.0.to_vec())))
        }
    })
}

/// A string with its length in front (RFC 4251 §5), and what follows.
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

const NAMES: &[&str] =
    &["ssh-rsa", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"];
