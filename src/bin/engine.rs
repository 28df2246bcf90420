//! The engine's worker: hears the page's wishes and answers with screens. See `why401::screen`.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use why401::screen::Desk;
use why401::screen::wire::{pack, unpack};

fn main() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let desk = RefCell::new(Desk::default());
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let Ok(bytes) = message.get(0).dyn_into::<Uint8Array>() else { return };
        let Some(wish) = unpack(&bytes.to_vec()) else { return };
        let screen = desk.borrow_mut().hear(wish, message.get(1).as_string());
        drop(answers.post_message(&Uint8Array::from(pack(&screen).as_slice())));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    // Ready: an empty word.
    drop(scope.post_message(&Uint8Array::new_with_length(0)));
}
