//! Trusted Types: the page's policy lets a browser load no script whose address is only a text. What makes an address
//! fit for it stands here and nowhere else, and lets nothing through but scripts that lie beside the page.
//!
//! Markup is never set from text, neither here nor by a view (see `bar.rs`), so nothing else asks for this.

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Worker, WorkerOptions};

/// Starts the worker of this name. Its loader is `NAME_loader.js`, or what the built page names in `data-NAME`.
pub(crate) fn worker(name: &str, options: &WorkerOptions) -> Option<Worker> {
    let named = document().document_element().and_then(|root| root.get_attribute(&["data-", name].concat()));
    let script = named.unwrap_or_else(|| ["./", name, "_loader.js"].concat());
    Some(OwnWorker::new(&script_url(&script), options).ok()?.unchecked_into())
}

/// The address as a `TrustedScriptURL`, or as it is where a browser knows no such thing.
pub(crate) fn script_url(address: &str) -> JsValue {
    let trusted =
        POLICY.with(|policy| policy.as_ref().and_then(|policy| policy.create_script_url(address).ok()));
    trusted.unwrap_or_else(|| JsValue::from_str(address))
}

fn made() -> Option<Policy> {
    let rules = js_sys::Object::new();
    let rule = Closure::<dyn Fn(String) -> JsValue>::new(|address: String| {
        if is_beside_the_page(&address) { JsValue::from_str(&address) } else { JsValue::NULL }
    });
    js_sys::Reflect::set(&rules, &JsValue::from_str("createScriptURL"), rule.as_ref()).ok()?;
    rule.forget();
    TRUSTED_TYPES.with(|types| types.as_ref()?.create_policy("why401", &rules).ok())
}

fn is_beside_the_page(address: &str) -> bool {
    // What the single file makes of its own text (xtask/src/single_file.rs); elsewhere the page's policy refuses it.
    if address.starts_with("blob:") {
        return true;
    }
    let name = address.strip_prefix("./").and_then(|rest| rest.strip_suffix(".js"));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)))
}

thread_local! {
    /// A name is given to one policy only.
    static POLICY: Option<Policy> = made();
}

#[wasm_bindgen]
extern "C" {
    type Factory;
    type Policy;
    /// As `web_sys` has it, but with an address that is not a text.
    #[wasm_bindgen(js_name = Worker)]
    type OwnWorker;

    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<Factory>;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &Factory, name: &str, rules: &JsValue) -> Result<Policy, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createScriptURL)]
    fn create_script_url(this: &Policy, address: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(constructor, catch)]
    fn new(script: &JsValue, options: &WorkerOptions) -> Result<OwnWorker, JsValue>;
}
