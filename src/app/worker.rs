//! What every worker does: it says that it is there, hears the page and answers with bytes.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Hears each message of the page from now on. The page is told so by an empty word.
pub(crate) fn start(hear: impl Fn(&MessageEvent) + 'static) {
    console_error_panic_hook::set_once();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&event));
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&[]);
}

/// Sends bytes to the page.
pub(crate) fn say(bytes: &[u8]) {
    drop(scope().post_message(&Uint8Array::from(bytes)));
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
