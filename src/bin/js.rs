//! The engine as a package for JavaScript: `cargo xtask js-package` builds it, and tests/js uses it.
//!
//! What it gives is the object that `why401 --json` prints, secrets redacted.

use js_sys::{Date, Error, JSON};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use why401::report::{Exposure, Report, to_json};
use why401::verify::Key;
use why401::{Context, verify_tokens};

/// Says why the request in a paste was refused.
///
/// `text` is whatever could be copied: headers, a curl command with its output, a HAR file, a token. It is read where
/// the program runs; nothing is sent anywhere. `nowSeconds` is the moment of judgement in seconds since 1970; without
/// it that is the response's `Date`, or the clock where the paste shows none.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn diagnose(
    text: &str,
    #[wasm_bindgen(js_name = "nowSeconds")] now_seconds: Option<f64>,
) -> Result<JsValue, JsValue> {
    object(&why401::diagnose(text, &context(now_seconds)))
}

/// The same, with the signatures of the tokens in the paste checked.
///
/// `key` is a PEM (public key, certificate), a JWK, a JWK set, or a secret as it stands. Throws an `Error` that says
/// why a key cannot be read.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn verify(
    text: &str,
    key: &str,
    #[wasm_bindgen(js_name = "nowSeconds")] now_seconds: Option<f64>,
) -> Result<JsValue, JsValue> {
    let key = Key::read(key).map_err(|error| JsValue::from(Error::new(&error.to_string())))?;
    let mut report = why401::diagnose(text, &context(now_seconds));
    verify_tokens(&mut report, text, &key);
    object(&report)
}

fn context(now_seconds: Option<f64>) -> Context {
    Context {
        clock: seconds(Date::now() / 1000.0),
        judge_at: now_seconds.filter(|now| now.is_finite()).map(seconds),
        ..Context::default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "whole seconds are meant, and the cast saturates")]
fn seconds(seconds: f64) -> i64 {
    seconds.floor() as i64
}

fn object(report: &Report) -> Result<JsValue, JsValue> {
    let text = serde_json::to_string(&to_json(report, "-", Exposure::Redacted));
    JSON::parse(&text.map_err(|error| JsValue::from(Error::new(&error.to_string())))?)
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js.d.ts");

fn main() {}
