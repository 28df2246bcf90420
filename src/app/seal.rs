//! Sealing a link with a passphrase, and opening it: the browser's own cryptography. The form stands in
//! `why401::permalink`. A passphrase is read from its field when it is used, and kept nowhere.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AesDerivedKeyParams, AesGcmParams, CryptoKey, Pbkdf2Params, SubtleCrypto};
use why401::permalink::SealedLink;
use why401::screen::wire::{Unsealed, Wish};

use super::state::App;
use super::{browser, engine};

/// Whether the browser ciphers on this page.
pub(crate) fn is_there() -> bool {
    subtle().is_some()
}

/// Seals a payload and tells the engine what came of it.
pub(crate) fn seal(app: App, payload: Vec<u8>) {
    spawn_local(async move {
        engine::tell(app, Wish::Sealed(sealed(&payload).await), None);
    });
}

/// Opens a link and tells the engine what came of it.
pub(crate) fn unseal(app: App, link: SealedLink) {
    spawn_local(async move {
        engine::tell(app, Wish::Unsealed(unsealed(&link).await), None);
    });
}

async fn sealed(payload: &[u8]) -> Result<SealedLink, Unsealed> {
    let passphrase = passphrase();
    if passphrase.chars().count() < Unsealed::LEAST {
        return Err(Unsealed::TooShort);
    }
    let subtle = subtle().ok_or(Unsealed::NoCipher)?;
    let link = async {
        let link = SealedLink::new(random()?, random()?, Vec::new());
        let key = key(&subtle, &passphrase, &link, "encrypt").await?;
        let done =
            subtle.encrypt_with_object_and_js_u8_array(&cipher(&link), &key, &Uint8Array::from(payload));
        let ciphertext = Uint8Array::new(&JsFuture::from(done?).await?).to_vec();
        Ok::<_, JsValue>(link.with(ciphertext))
    };
    link.await.map_err(|_| Unsealed::NoCipher)
}

async fn unsealed(link: &SealedLink) -> Result<Vec<u8>, Unsealed> {
    let passphrase = passphrase();
    let subtle = subtle().ok_or(Unsealed::NoCipher)?;
    let key = key(&subtle, &passphrase, link, "decrypt").await.map_err(|_| Unsealed::NoCipher)?;
    let ciphertext = Uint8Array::from(link.ciphertext());
    let payload = async {
        let done = subtle.decrypt_with_object_and_js_u8_array(&cipher(link), &key, &ciphertext)?;
        Ok::<_, JsValue>(Uint8Array::new(&JsFuture::from(done).await?).to_vec())
    };
    // The cipher says no more than that the tag does not fit.
    payload.await.map_err(|_| Unsealed::Wrong)
}

async fn key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    link: &SealedLink,
    usage: &str,
) -> Result<CryptoKey, JsValue> {
    let usages = |usage: &str| Array::of1(&JsValue::from_str(usage));
    let bytes = Uint8Array::from(passphrase.as_bytes());
    let base = subtle.import_key_with_str("raw", &bytes, "PBKDF2", false, &usages("deriveKey"))?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let salt: Object = Uint8Array::from(link.salt()).into();
    let how = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", link.iterations(), &salt);
    let made = AesDerivedKeyParams::new("AES-GCM", 256);
    let key = subtle.derive_key_with_object_and_object(&how, &base, &made, false, &usages(usage))?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn cipher(link: &SealedLink) -> AesGcmParams {
    let cipher = AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(link.nonce()));
    cipher.set_additional_data_u8_array(&Uint8Array::from(SealedLink::BOUND));
    cipher.set_tag_length(128);
    cipher
}

/// What stands in the field, in the one form in which two keyboards write the same.
fn passphrase() -> String {
    let typed = browser::input("passphrase");
    String::from(JsString::from(typed.trim()).normalize("NFC"))
}

fn random<const N: usize>() -> Result<[u8; N], JsValue> {
    let mut bytes = [0; N];
    window().crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}

/// Absent where the context is not secure.
fn subtle() -> Option<SubtleCrypto> {
    let crypto = window().crypto().ok()?;
    Reflect::get(&crypto, &JsValue::from_str("subtle")).ok()?.dyn_into().ok()
}
