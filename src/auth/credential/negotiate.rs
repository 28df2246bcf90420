//! `Negotiate` (RFC 4559): SPNEGO (RFC 4178), Kerberos (RFC 4121, RFC 4120) or NTLM.

use std::ops::Range;

use serde_json::Value;

use super::{Credential, CredentialIssue as Is, Kind, Reason, der, ntlm, params};
use crate::auth::base64;
use crate::text::Mapped;

/// Reads what stands after `Negotiate`.
pub(super) fn read(credential: &mut Credential, token: &Mapped) {
    if params::begins(token.as_str()) {
        credential.note(Is::ParamsForToken68, token.span());
        credential.malformed(Reason::ParamsForToken68, token.span());
        return;
    }
    let Some(bytes) = ntlm::octets(credential, token) else { return };
    let whole = 0..bytes.len();
    if ntlm::is_message(&bytes) {
        ntlm_inside(credential, token, &bytes, whole);
        return;
    }
    let Some(outer) = der::element(&bytes, whole.clone()).filter(|outer| TAGS.contains(&outer.tag)) else {
        credential.note(Is::UnknownToken, token.span());
        credential.malformed(Reason::NeitherSpnegoNorNtlm, token.span());
        return;
    };
    let read = match outer.tag {
        APPLICATION_0 => initial(credential, token, &bytes, outer.content.clone()),
        AP_REQ => {
            credential.put("wrapping", "krb5", Some(token.span()));
            ticket(credential, token, &bytes, whole)
        }
        _ => {
            credential.put("wrapping", "spnego", Some(token.span()));
            response(credential, token, &bytes, outer.content.clone())
        }
    };
    if outer.cut {
        credential.note(Is::Truncated, token.span());
        credential.malformed(Reason::TruncatedDer, token.span());
    } else if !read {
        credential.note(Is::UnknownToken, token.span());
        credential.malformed(Reason::NeitherSpnegoNorNtlm, token.span());
    }
}

/// The first token of a GSS mechanism (RFC 2743 §3.1): an object identifier and what belongs to it.
fn initial(credential: &mut Credential, token: &Mapped, bytes: &[u8], content: Range<usize>) -> bool {
    let Some(mechanism) = der::element(bytes, content.clone()).filter(|element| element.tag == OID) else {
        return false;
    };
    let name = der::oid(bytes.get(mechanism.content.clone()).unwrap_or_default());
    let rest = mechanism.content.end..content.end;
    match name.as_str() {
        SPNEGO => {
            credential.put("wrapping", "spnego", Some(token.span_of(base64::chars(mechanism.content))));
            let Some(list) = der::path(bytes, rest, &[0xa0, SEQUENCE]) else { return false };
            let mechs = der::path(bytes, list.clone(), &[0xa0, SEQUENCE]);
            let oids = mechs.clone().map(|range| der::elements(bytes, range)).unwrap_or_default();
            let oids: Vec<String> = oids
                .into_iter()
                .filter(|oid| !oid.cut)
                .map(|oid| der::oid(bytes.get(oid.content).unwrap_or_default()))
                .collect();
            let kerberos = oids.first().is_some_and(|oid| KERBEROS.contains(&oid.as_str()));
            let ntlm = oids.first().is_some_and(|oid| oid == NTLMSSP);
            let values: Vec<Value> = oids.into_iter().map(Value::from).collect();
            credential.put("mechs", values, mechs.map(|range| token.span_of(base64::chars(range))));
            if let Some(inner) = der::path(bytes, list, &[0xa2, OCTET_STRING]) {
                return mech_token(credential, token, bytes, inner);
            }
            credential.kind = if ntlm { Kind::NegotiateNtlm } else { Kind::NegotiateKerberos };
            if ntlm {
                credential.note(Is::NtlmInNegotiate, token.span());
            }
            kerberos || ntlm
        }
        _ if KERBEROS.contains(&name.as_str()) => {
            credential.put("wrapping", "krb5", Some(token.span_of(base64::chars(mechanism.content))));
            credential.put("mechs", vec![Value::from(name)], None);
            ticket(credential, token, bytes, rest)
        }
        _ => false,
    }
}

/// A later token of SPNEGO (RFC 4178 §4.2.2).
fn response(credential: &mut Credential, token: &Mapped, bytes: &[u8], content: Range<usize>) -> bool {
    let Some(list) = der::child(bytes, content, SEQUENCE) else { return false };
    if let Some(mech) = der::path(bytes, list.clone(), &[0xa1, OID]) {
        let name = der::oid(bytes.get(mech.clone()).unwrap_or_default());
        credential.put("mechs", vec![Value::from(name)], Some(token.span_of(base64::chars(mech))));
    }
    if let Some(inner) = der::path(bytes, list, &[0xa2, OCTET_STRING]) {
        return mech_token(credential, token, bytes, inner);
    }
    credential.kind = Kind::NegotiateKerberos;
    true
}

/// What the chosen mechanism says.
fn mech_token(credential: &mut Credential, token: &Mapped, bytes: &[u8], range: Range<usize>) -> bool {
    let inner = bytes.get(range.clone()).unwrap_or_default();
    if ntlm::is_message(inner) {
        let inner = inner.to_vec();
        ntlm_inside(credential, token, &inner, range);
        return true;
    }
    let Some(outer) = der::element(bytes, range.clone()) else { return false };
    match outer.tag {
        APPLICATION_0 => {
            let Some(mechanism) = der::element(bytes, outer.content.clone()) else { return false };
            ticket(credential, token, bytes, mechanism.content.end..outer.content.end)
        }
        AP_REQ => ticket(credential, token, bytes, range),
        _ => {
            credential.kind = Kind::NegotiateKerberos;
            true
        }
    }
}

/// The AP-REQ of Kerberos (RFC 4120 §5.5.1): for which service, in which realm, how encrypted.
fn ticket(credential: &mut Credential, token: &Mapped, bytes: &[u8], range: Range<usize>) -> bool {
    credential.kind = Kind::NegotiateKerberos;
    // RFC 4121 §4.1 puts two octets for the kind of token in front.
    let start = match bytes.get(range.start..range.start + 2) {
        Some([_, 0]) => range.start + 2,
        _ => range.start,
    };
    let request = der::path(bytes, start..range.end, &[AP_REQ, SEQUENCE]);
    let Some(ticket) = request.and_then(|request| der::path(bytes, request, &[0xa3, 0x61, SEQUENCE])) else {
        // Another message of Kerberos: an AP-REP, an error.
        return true;
    };
    let place = |range: Range<usize>| Some(token.span_of(base64::chars(range)));
    let text =
        |range: Range<usize>| String::from_utf8_lossy(bytes.get(range).unwrap_or_default()).into_owned();
    if let Some(realm) = der::path(bytes, ticket.clone(), &[0xa1, GENERAL_STRING]) {
        credential.put("realm", text(realm.clone()), place(realm));
    }
    if let Some(names) = der::path(bytes, ticket.clone(), &[0xa2, SEQUENCE, 0xa1, SEQUENCE]) {
        let parts: Vec<String> =
            der::elements(bytes, names.clone()).into_iter().map(|name| text(name.content)).collect();
        credential.put("sname", parts.join("/"), place(names));
    }
    if let Some(etype) = der::path(bytes, ticket, &[0xa3, SEQUENCE, 0xa0, INTEGER]) {
        let number = der::integer(bytes.get(etype.clone()).unwrap_or_default());
        credential.put("etype", number, place(etype));
    }
    true
}

fn ntlm_inside(credential: &mut Credential, token: &Mapped, message: &[u8], range: Range<usize>) {
    credential.note(Is::NtlmInNegotiate, token.span_of(base64::chars(range.clone())));
    let place = |inner: Range<usize>| {
        token.span_of(base64::chars(range.start + inner.start..range.start + inner.end))
    };
    if ntlm::message(credential, message, &place).is_some() {
        credential.kind = Kind::NegotiateNtlm;
    }
}

const APPLICATION_0: u8 = 0x60;
const AP_REQ: u8 = 0x6e;
const SEQUENCE: u8 = 0x30;
const OCTET_STRING: u8 = 0x04;
const INTEGER: u8 = 0x02;
const OID: u8 = 0x06;
const GENERAL_STRING: u8 = 0x1b;
/// A GSS token, negTokenInit without its wrapper, negTokenResp, and a bare AP-REQ.
const TAGS: &[u8] = &[APPLICATION_0, 0xa1, AP_REQ];
const SPNEGO: &str = "1.3.6.1.5.5.2";
const NTLMSSP: &str = "1.3.6.1.4.1.311.2.2.10";
/// Kerberos, and the number that Microsoft wrote by mistake.
const KERBEROS: &[&str] = &["1.2.840.113554.1.2.2", "1.2.840.48018.1.2.2"];
