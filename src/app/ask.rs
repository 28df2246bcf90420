//! Asking an address, when the person pressed the button that names it: the only requests that this page makes after
//! it has loaded.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials,
    RequestRedirect, ResponseType,
};
use why401::discovery::{Answer, LIMIT, PATIENCE};
use why401::screen::wire::Wish;

use super::engine;
use super::state::App;

/// Asks an address and tells the engine what came of it.
pub(crate) fn ask(app: App, number: u32, url: String) {
    spawn_local(async move {
        let (answer, text) = asked(&url).await;
        engine::tell(app, Wish::Answered { number, answer }, Some(text));
    });
}

/// The answer and its text.
async fn asked(url: &str) -> (Answer, String) {
    let Ok(controller) = AbortController::new() else { return (Answer::Unreachable, String::new()) };
    let signal = controller.signal();
    let late = Rc::new(Cell::new(false));
    let rings = Rc::clone(&late);
    // Stops waiting for the head as well as for the rest; dropped, it does nothing.
    let timer = Timeout::new(PATIENCE, move || {
        rings.set(true);
        controller.abort();
    });
    let request = Request::get(url)
        .header("Accept", "application/json")
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Manual)
        .abort_signal(Some(&signal));
    let came = match request.send().await {
        Ok(response) => read(&response).await,
        Err(_) => None,
    };
    drop(timer);
    came.unwrap_or_else(|| {
        let answer = if late.get() {
            Answer::TooSlow
        } else if window().navigator().on_line() {
            Answer::Unreachable
        } else {
            Answer::Offline
        };
        (answer, String::new())
    })
}

/// What an answer holds; `None` where it breaks off.
async fn read(response: &Response) -> Option<(Answer, String)> {
    if response.type_() == ResponseType::Opaqueredirect {
        return Some((Answer::Redirect, String::new()));
    }
    let media = response.headers().get("content-type").unwrap_or_default();
    let answer = Answer::Came { status: response.status(), media };
    let Some(stream) = response.body() else { return Some((answer, String::new())) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.ok()?;
        let member = |name: &str| Reflect::get(&piece, &JsValue::from_str(name)).ok();
        if member("done")?.is_truthy() {
            return Some((answer, String::from_utf8_lossy(&bytes).into_owned()));
        }
        let piece: Uint8Array = member("value")?.dyn_into().ok()?;
        if bytes.len() + piece.length() as usize > LIMIT {
            // Nothing more is to come over the line.
            drop(JsFuture::from(reader.cancel()).await);
            return Some((Answer::TooBig, String::new()));
        }
        bytes.extend(piece.to_vec());
    }
}
