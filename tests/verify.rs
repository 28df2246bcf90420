//! Keys in every notation that people paste, and what checking a signature with each must say.
//!
//! `tests/vectors/keys.json` was made with pyca/cryptography and OpenSSL for this purpose; `tests/jwt.rs` has the
//! published tokens.
#![cfg(feature = "verify")]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;
use why401::Context;
use why401::auth::jwt::{self, Signature};
use why401::text::Mapped;
use why401::verify::{Key, KeyError, verify};

#[test]
fn every_notation_is_read() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/keys.json")).unwrap();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let (id, want) = (&vector["id"], &vector["expect"]);
        let text = vector["key"]["value"].as_str().unwrap();
        let key = match vector["key"]["kind"].as_str().unwrap() {
            "base64" => Key::read_base64(text),
            "hex" => Key::read_hex(text),
            _ => Key::from_bytes(text.as_bytes()),
        };
        let key = match key {
            Ok(key) => key,
            Err(error) => {
                wrong.push(format!("{id}: {error}"));
                continue;
            }
        };
        let outcome = verify(&jwt::read(&Mapped::at(vector["token"].as_str().unwrap(), 0)), &key);
        let got: BTreeSet<&str> = outcome.problems.iter().map(|problem| problem.id()).collect();
        let problems: BTreeSet<&str> =
            want["problems"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let said =
            want.get("words").and_then(Value::as_str).is_none_or(|words| outcome.words.contains(words));
        if want["signature"] != outcome.signature.id() || got != problems || !said {
            wrong.push(format!(
                "{id}: {} {got:?} {:?} and not {want}",
                outcome.signature.id(),
                outcome.words
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_key_says_why() {
    let frame = |label: &str, body: &str| format!("-----BEGIN {label}-----\n{body}\n-----END {label}-----\n");
    let encrypted = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA";
    for (text, error) in [
        (String::new(), KeyError::Empty),
        (" \n".into(), KeyError::Empty),
        ("<!DOCTYPE html><title>Sign in</title>".into(), KeyError::Html),
        (r#"{"keys":[{"kty":"RSA","n":"#.into(), KeyError::BrokenJson),
        (r#"{"error":"not found"}"#.into(), KeyError::JsonWithoutKey),
        (r#"{"issuer":"https://a.example","jwks_uri":"https://a.example/keys"}"#.into(), KeyError::Discovery),
        ("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZI".into(), KeyError::PemCut),
        (frame("PUBLIC KEY", "MFkwEwYHKoZIzj0CAQYIKoZI"), KeyError::PemBroken),
        (frame("PUBLIC KEY", "not base64!"), KeyError::PemBroken),
        (frame("ENCRYPTED PRIVATE KEY", "MIIFHDBOBgkq"), KeyError::Encrypted),
        (frame("RSA PRIVATE KEY", encrypted), KeyError::Encrypted),
        (frame("CERTIFICATE REQUEST", "MIIC"), KeyError::PemWithoutKey),
        (frame("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXk"), KeyError::PemWithoutKey),
    ] {
        assert_eq!(Key::read(&text).err(), Some(error), "{text}");
    }
    assert_eq!(Key::read_base64("no base64!").err(), Some(KeyError::NotBase64));
    assert_eq!(Key::read_hex("abc").err(), Some(KeyError::NotHex));
}

/// The text of a public key, given as a secret in so many words, is checked and called what it is.
#[test]
fn a_public_key_as_secret_is_a_finding() {
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n";
    let token = jwt::read(&Mapped::at("eyJhbGciOiJIUzI1NiJ9.e30.c2ln", 0));
    let problems =
        |key: &Key| verify(&token, key).problems.iter().map(|problem| problem.id()).collect::<Vec<_>>();
    assert_eq!(problems(&Key::secret(pem.as_bytes())), ["alg-confusion-risk"]);
    assert_eq!(problems(&Key::read(pem).unwrap()), ["key-type-mismatch", "alg-confusion-risk"]);
}

#[test]
fn no_signature_is_never_an_invalid_one() {
    let key = Key::secret(b"secret");
    for token in
        ["", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJIUzI1NiJ9.e30.", "eyJhbGciOiJIUzI1NiJ9.e30", "undefined"]
    {
        assert_eq!(verify(&jwt::read(&Mapped::at(token, 0)), &key).signature, Signature::None, "{token}");
    }
}

#[test]
fn a_report_is_filled_in() {
    let paste = "GET /me HTTP/1.1\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIi\
                 wibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n\n\
                 HTTP/1.1 401 Unauthorized\n\n";
    let mut report = why401::diagnose(paste, &Context::default());
    assert_eq!(report.tokens[0].signature, "unverifiable");
    assert!(report.tokens[0].checked.is_none());
    why401::verify_tokens(&mut report, paste, &Key::read("your-256-bit-secret").unwrap());
    let token = &report.tokens[0];
    assert_eq!(
        (token.signature, token.checked.as_ref().unwrap().plain().as_str()),
        ("valid", "The signature fits the key.")
    );
    let weak = token.problems.iter().find(|problem| problem.id == "weak-hmac-key").unwrap();
    assert_eq!(weak.span.of(paste), Some("yJhbGciOiJIUzI1NiI"));
}

#[test]
fn mutated_keys_and_tokens_never_panic() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/keys.json")).unwrap();
    for vector in vectors.iter().filter(|vector| !vector["id"].as_str().unwrap().contains("8192")) {
        let (token, key) = (vector["token"].as_str().unwrap(), vector["key"]["value"].as_str().unwrap());
        let token = jwt::read(&Mapped::at(token, 0));
        let step = (key.len() / 8).max(1);
        for (at, _) in key.char_indices().step_by(step) {
            let (head, tail) = key.split_at(at);
            let rest = tail.get(1..).unwrap_or_default();
            for text in [head.to_owned(), tail.to_owned(), format!("{head}A{rest}"), format!("{head}{rest}")]
            {
                for key in [Key::read(&text), Key::read_base64(&text)].into_iter().flatten() {
                    verify(&token, &key);
                }
            }
        }
    }
}

#[test]
fn ten_megabytes_of_key_are_read() {
    let token = jwt::read(&Mapped::at("eyJhbGciOiJSUzI1NiJ9.e30.c2ln", 0));
    for unit in
        ["-----BEGIN ", "-----BEGIN A-----", "M", "{\"kty\":", "[", "\\n", "ssh-rsa AAAA ", "LS0t", "0"]
    {
        let text = unit.repeat(10_000_000 / unit.len());
        let start = Instant::now();
        if let Ok(key) = Key::read(&text) {
            verify(&token, &key);
        }
        let number = format!(r#"{{"kty":"RSA","n":"{}","e":"AQAB"}}"#, unit.repeat(4_000_000 / unit.len()));
        if let Ok(key) = Key::read(&number) {
            verify(&token, &key);
        }
        assert!(start.elapsed() < HANGS, "{unit:?}: {:?}", start.elapsed());
    }
}

/// A quadratic loop takes hours on such a text; a slow or busy machine stays far below.
const HANGS: Duration = Duration::from_mins(1);
