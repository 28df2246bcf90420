//! Use without a network: the service worker that keeps the page (`public/service-worker.js`), and the offer to take a
//! new version once there is one. Nothing is taken that nobody wanted: until then the version at hand stays whole.
//!
//! The text in the box outlives the reload, though nothing stores it: the worker holds it in memory from the page's end
//! to the page's new start.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, EventTarget, MessageEvent};

use super::state::App;
use super::{browser, intake, trusted};

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    registration: Option<Registration>,
    /// A version of the worker has the page already: another one is a new version.
    is_kept: bool,
    /// The keeping has begun.
    is_begun: bool,
    /// The person has pressed the button.
    is_wanted: bool,
}

/// Takes over what the page handed on before it was loaded anew, and listens to the worker from now on.
pub(crate) fn listen(app: App) {
    let Some(container) = container() else { return browser::set_body("offline", "never") };
    STATE.with_borrow_mut(|state| state.is_kept = container.controller().is_some());
    hear(&container, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            told(app, &Array::from(&event.data()));
        }
    });
    hear(&container, "controllerchange", |_| {
        let (was_kept, is_wanted) =
            STATE.with_borrow_mut(|state| (std::mem::replace(&mut state.is_kept, true), state.is_wanted));
        if is_wanted {
            hand_over();
        } else if was_kept {
            // Another tab took the new version.
            offer();
        }
    });
    take_over(&container);
}

/// Keeps the page for use without a network: called once the engine, which the person waits for, has come.
pub(crate) fn keep() {
    let Some(container) = container() else { return };
    if STATE.with_borrow_mut(|state| std::mem::replace(&mut state.is_begun, true)) {
        return;
    }
    browser::set_body("offline", "comes");
    spawn_local(async move {
        let kept = kept(&container).await;
        browser::set_body("offline", if kept.is_some() { "ready" } else { "never" });
    });
}

/// Registers the worker and waits until there is one that has everything.
async fn kept(container: &Container) -> Option<()> {
    let options = Object::new();
    Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
    let script = trusted::script_url("./service-worker.js");
    let promise = container.register(&script, &options).ok()?;
    let registration: Registration = JsFuture::from(promise).await.ok()?.unchecked_into();
    STATE.with_borrow_mut(|state| state.registration = Some(registration.clone()));
    if registration.active().is_some() {
        if registration.waiting().is_some() {
            offer();
        }
        watch_updates(&registration);
        return Some(());
    }
    // The first version: it comes, or it does not.
    let first = registration.installing().or_else(|| registration.waiting())?;
    let promise = Promise::new(&mut |done, _| {
        let worker = first.clone();
        hear(&first, "statechange", move |_| {
            if matches!(worker.state().as_str(), "activated" | "redundant") {
                drop(done.call0(&JsValue::NULL));
            }
        });
    });
    JsFuture::from(promise).await.ok()?;
    watch_updates(&registration);
    (first.state() == "activated").then_some(())
}

/// Offers every version that comes from now on.
fn watch_updates(registration: &Registration) {
    let watch = move |worker: Keeper| {
        let same = worker.clone();
        hear(&worker, "statechange", move |_| {
            if same.state() == "installed" {
                offer();
            }
        });
    };
    if let Some(worker) = registration.installing() {
        watch(worker);
    }
    let again = registration.clone();
    hear(registration, "updatefound", move |_| {
        if let Some(worker) = again.installing() {
            watch(worker);
        }
    });
}

/// Says that there is a new version: the words stand in the page.
fn offer() {
    browser::set_hidden("offer", false);
    browser::set_text("said", "A new version of this page is ready.");
}

/// The person wants it later.
pub(crate) fn leave() {
    browser::set_hidden("offer", true);
}

/// The person wants the new version.
pub(crate) fn take() {
    let waiting = STATE.with_borrow_mut(|state| {
        state.is_wanted = true;
        state.registration.as_ref().and_then(Registration::waiting)
    });
    match waiting {
        Some(worker) => worker.post_message(&Array::of1(&JsValue::from_str("take over"))),
        None => hand_over(),
    }
}

/// Gives the worker the text in the box and loads the page anew once it has it.
fn hand_over() {
    let text = browser::value("box");
    let controller = container().and_then(|container| container.controller());
    match controller {
        _ if text.is_empty() => browser::reload(),
        Some(worker) => {
            let id = [HANDED, &js_sys::Math::random().to_string()].concat();
            let words = [JsValue::from_str("keep"), JsValue::from_str(&id), JsValue::from_str(&text)];
            worker.post_message(&words.into_iter().collect::<Array>());
            set_timeout(text_stays, PATIENCE);
        }
        None => text_stays(),
    }
}

/// The worker did not take the text, so the page is not loaded anew by itself.
fn text_stays() {
    let words = "The text in the box cannot be carried over here. Copy it, then reload the page yourself.";
    browser::set_text("offer-words", words);
}

/// Asks for what the page handed over before it was loaded anew: its place in the history bears the number of it.
fn take_over(container: &Container) {
    let Ok(history) = window().history() else { return };
    let Some(id) = history.state().ok().and_then(|state| state.as_string()) else { return };
    if let Some(worker) = container.controller().filter(|_| id.starts_with(HANDED)) {
        drop(history.replace_state(&JsValue::NULL, ""));
        worker.post_message(&Array::of2(&JsValue::from_str("give"), &JsValue::from_str(&id)));
    }
}

/// What the worker says.
fn told(app: App, message: &Array) {
    match (message.get(0).as_string().as_deref(), message.get(2).as_string()) {
        (Some("kept"), _) => {
            if let Ok(history) = window().history() {
                drop(history.replace_state(&message.get(1), ""));
            }
            browser::reload();
        }
        (Some("given"), Some(text)) if !text.is_empty() && browser::value("box").is_empty() => {
            intake::fill(app, &text);
        }
        _ => {}
    }
}

fn hear(target: &EventTarget, name: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act);
    drop(target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref()));
    // For as long as the tab.
    act.forget();
}

/// Where there is one: not in the single file, not from disk, not where a request can be read on its way.
fn container() -> Option<Container> {
    if browser::is_alone() || !window().is_secure_context() {
        return None;
    }
    let container = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    (!container.is_undefined()).then(|| container.unchecked_into())
}

/// What `web_sys` has as well, but the worker's address is not a text: see `trusted.rs`.
#[wasm_bindgen]
extern "C" {
    /// `ServiceWorkerContainer`.
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Container;

    #[wasm_bindgen(method, getter)]
    fn controller(this: &Container) -> Option<Keeper>;

    #[wasm_bindgen(method, catch)]
    fn register(this: &Container, script: &JsValue, options: &Object) -> Result<Promise, JsValue>;

    /// `ServiceWorkerRegistration`.
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Registration;

    #[wasm_bindgen(method, getter)]
    fn installing(this: &Registration) -> Option<Keeper>;

    #[wasm_bindgen(method, getter)]
    fn waiting(this: &Registration) -> Option<Keeper>;

    #[wasm_bindgen(method, getter)]
    fn active(this: &Registration) -> Option<Keeper>;

    /// `ServiceWorker`.
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Keeper;

    #[wasm_bindgen(method, getter)]
    fn state(this: &Keeper) -> String;

    #[wasm_bindgen(method, js_name = postMessage)]
    fn post_message(this: &Keeper, message: &Array);
}

/// How a place in the history says that something was handed over.
const HANDED: &str = "why401-handed-";
/// How long the worker may take to say that it has the text.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);
