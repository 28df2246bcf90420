//! The worker that checks signatures: loaded when somebody gives a key, and not before.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use why401::auth::jwt;
use why401::screen::wire::{Check, Checked, pack, unpack};
use why401::text::Mapped;
use why401::verify::{Key, verify};

fn main() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else { return };
        let Some(check) = unpack::<Check>(&bytes.to_vec()) else { return };
        drop(answers.post_message(&Uint8Array::from(pack(&checked(&check)).as_slice())));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    // Ready: an empty word.
    drop(scope.post_message(&Uint8Array::new_with_length(0)));
}

fn checked(check: &Check) -> Checked {
    let key = match check.form.as_str() {
        "base64" => Key::read_base64(&check.key),
        "hex" => Key::read_hex(&check.key),
        _ => Key::read(&check.key),
    };
    match key {
        Err(error) => {
            let from = check.from.clone();
            Checked { token: check.token, words: error.to_string(), from, ..Checked::default() }
        }
        Ok(key) => {
            let outcome = verify(&jwt::read(&Mapped::at(&check.compact, 0)), &key);
            let mut words = outcome.words;
            for note in key.notes() {
                words.push(' ');
                words.push_str(note);
            }
            Checked {
                token: check.token,
                signature: outcome.signature.id().to_string(),
                words,
                problems: outcome.problems.iter().map(|problem| problem.id().to_string()).collect(),
                from: check.from.clone(),
            }
        }
    }
}
