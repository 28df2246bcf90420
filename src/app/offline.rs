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

use super::state::{App, Work};
use super::{browser, intake, trusted};

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    registration: Option<Registration>,
    /// A version of the worker has the page already: another one is a new version.
    is_kept: bool,
    /// The person has pressed the button.
    is_wanted: bool,
}

/// What there is to say of a new version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    None,
    /// It waits to be taken.
    Ready,
    /// The worker did not take the text, so the page is not loaded anew by itself.
    TextStays,
}

/// Takes over what the page handed on before it was loaded anew, and keeps it for use without a network once the
/// engine, which the person waits for, has come.
#[component]
pub(crate) fn NewVersion(app: App) -> impl IntoView {
    let offer = RwSignal::new(Offer::None);
    match container() {
        Some(container) => keep(app, container, offer),
        None => browser::set_body("offline", "never"),
    }
    let is = move |one| offer.get() == one;
    view! {
        <div class="notice offer" hidden=move || is(Offer::None) data-test="new-version">
            <p hidden=move || !is(Offer::Ready)>
                "A new version of this page is ready. Reloading keeps the text in the box, not your answers and opened files."
            </p>
            <p hidden=move || !is(Offer::TextStays)>
                "The text in the box cannot be carried over here. Copy it, then reload the page yourself."
            </p>
            <button type="button" class="btn primary" hidden=move || !is(Offer::Ready) on:click=move |_| take(offer)>
                {"Reload"}
            </button>
            <button type="button" class="btn" on:click=move |_| offer.set(Offer::None)>
                {"Later"}
            </button>
        </div>
    }
}

fn keep(app: App, container: Container, offer: RwSignal<Offer>) {
    STATE.with_borrow_mut(|state| state.is_kept = container.controller().is_some());
    listen(&container, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            hear(app, &Array::from(&event.data()));
        }
    });
    listen(&container, "controllerchange", move |_| {
        let (was_kept, is_wanted) =
            STATE.with_borrow_mut(|state| (std::mem::replace(&mut state.is_kept, true), state.is_wanted));
        if is_wanted {
            hand_over(offer);
        } else if was_kept {
            // Another tab took the new version.
            say(offer);
        }
    });
    take_over(&container);
    Effect::new(move |begun: Option<bool>| {
        let begun = begun.unwrap_or_default();
        if !begun && app.work.get() == Work::Rests {
            let container = container.clone();
            spawn_local(async move {
                let kept = kept(&container, offer).await;
                browser::set_body("offline", if kept.is_some() { "ready" } else { "never" });
            });
            return true;
        }
        begun
    });
}

/// Registers the worker and waits until there is one that has everything.
async fn kept(container: &Container, offer: RwSignal<Offer>) -> Option<()> {
    browser::set_body("offline", "comes");
    let options = Object::new();
    Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
    let script = trusted::script_url("./service-worker.js");
    let promise = container.register(&script, &options).ok()?;
    let registration: Registration = JsFuture::from(promise).await.ok()?.unchecked_into();
    STATE.with_borrow_mut(|state| state.registration = Some(registration.clone()));
    if registration.active().is_some() {
        if registration.waiting().is_some() {
            say(offer);
        }
        watch_updates(&registration, offer);
        return Some(());
    }
    // The first version: it comes, or it does not.
    let first = registration.installing().or_else(|| registration.waiting())?;
    let promise = Promise::new(&mut |done, _| {
        let worker = first.clone();
        listen(&first, "statechange", move |_| {
            if matches!(worker.state().as_str(), "activated" | "redundant") {
                drop(done.call0(&JsValue::NULL));
            }
        });
    });
    JsFuture::from(promise).await.ok()?;
    watch_updates(&registration, offer);
    (first.state() == "activated").then_some(())
}

/// Offers every version that comes from now on.
fn watch_updates(registration: &Registration, offer: RwSignal<Offer>) {
    let watch = move |worker: Keeper| {
        let same = worker.clone();
        listen(&worker, "statechange", move |_| {
            if same.state() == "installed" {
                say(offer);
            }
        });
    };
    if let Some(worker) = registration.installing() {
        watch(worker);
    }
    let again = registration.clone();
    listen(registration, "updatefound", move |_| {
        if let Some(worker) = again.installing() {
            watch(worker);
        }
    });
}

fn say(offer: RwSignal<Offer>) {
    offer.set(Offer::Ready);
    browser::set_text("said", "A new version of this page is ready.");
}

/// The person wants the new version.
fn take(offer: RwSignal<Offer>) {
    let waiting = STATE.with_borrow_mut(|state| {
        state.is_wanted = true;
        state.registration.as_ref().and_then(Registration::waiting)
    });
    match waiting {
        Some(worker) => worker.post_message(&Array::of1(&JsValue::from_str("take over"))),
        None => hand_over(offer),
    }
}

/// Gives the worker the text in the box and loads the page anew once it has it.
fn hand_over(offer: RwSignal<Offer>) {
    let text = browser::value("box");
    let controller = container().and_then(|container| container.controller());
    match controller {
        _ if text.is_empty() => browser::reload(),
        Some(worker) => {
            let id = [HANDED, &js_sys::Math::random().to_string()].concat();
            let words = [JsValue::from_str("keep"), JsValue::from_str(&id), JsValue::from_str(&text)];
            worker.post_message(&words.into_iter().collect::<Array>());
            set_timeout(move || offer.set(Offer::TextStays), PATIENCE);
        }
        None => offer.set(Offer::TextStays),
    }
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

/// Hears the worker.
fn hear(app: App, message: &Array) {
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

fn listen(target: &EventTarget, name: &str, hear: impl Fn(Event) + 'static) {
    let hear = Closure::<dyn Fn(Event)>::new(hear);
    drop(target.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref()));
    // For as long as the tab.
    hear.forget();
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
