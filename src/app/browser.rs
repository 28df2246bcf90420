//! What is awkward about a browser, in one place. Nothing here fails: what a browser refuses is not done.

use std::panic::PanicHookInfo;

use js_sys::{Date, Promise, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, File, FileList, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    MessageEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Storage, Worker,
    WorkerOptions, WorkerType,
};

use super::{intake, trusted};

/// The computer's clock, seconds since 1970.
pub(crate) fn clock() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds fit")]
    let seconds = (Date::now() / 1000.0) as i64;
    seconds
}

/// Says on the page that the program broke, and on the console where.
pub(crate) fn on_panic() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(info);
        say_it_broke();
    }));
}

/// Says on the page that the program broke.
pub(crate) fn say_it_broke() {
    set_hidden("broke", false);
    // The box must be there again: the text is in it.
    set_body("state", "beside");
}

// Workers.

/// Starts the worker of this name. `heard` gets the bytes of each message, none for the first one,
/// which says that the worker is there; `broke` is called when it broke or did not arrive.
pub(crate) fn start_worker(
    name: &str,
    heard: impl Fn(Vec<u8>) + 'static,
    broke: impl Fn() + 'static,
) -> Option<Worker> {
    let options = WorkerOptions::new();
    // The single file's workers are classic scripts (xtask/src/single_file.rs).
    options.set_type(if is_alone() { WorkerType::Classic } else { WorkerType::Module });
    let worker = trusted::worker(name, &options)?;
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = event.data().dyn_into::<Uint8Array>();
        heard(bytes.map(|bytes| bytes.to_vec()).unwrap_or_default());
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let broke = Closure::<dyn Fn()>::new(broke);
    worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
    broke.forget();
    Some(worker)
}

// Elements.

/// The element with this id.
pub(crate) fn by_id(id: &str) -> Option<HtmlElement> {
    of_kind(id)
}

/// The element with this id, if it is of the kind that is asked for.
fn of_kind<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Every element that matches.
pub(crate) fn all(css: &str) -> Vec<Element> {
    document().document_element().map_or_else(Vec::new, |root| all_in(&root, css))
}

/// Every element inside another that matches.
pub(crate) fn all_in(outer: &Element, css: &str) -> Vec<Element> {
    let Ok(list) = outer.query_selector_all(css) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// What a text box holds.
pub(crate) fn value(id: &str) -> String {
    of_kind::<HtmlTextAreaElement>(id).map(|area| area.value()).unwrap_or_default()
}

/// What a line to type into holds.
pub(crate) fn input(id: &str) -> String {
    of_kind::<HtmlInputElement>(id).map(|input| input.value()).unwrap_or_default()
}

/// Presses the first button that matches.
pub(crate) fn press(css: &str) {
    if let Some(button) = all(css).into_iter().next().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Puts a text into a box.
pub(crate) fn set_value(id: &str, text: &str) {
    if let Some(area) = of_kind::<HtmlTextAreaElement>(id) {
        area.set_value(text);
    }
}

/// Puts a text into an element. One that stands there already is left alone, so that it is not read out again.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Hides an element or shows it.
pub(crate) fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = by_id(id) {
        element.set_hidden(hidden);
    }
}

/// Sets `data-name` of the body.
pub(crate) fn set_body(name: &str, value: &str) {
    if let Some(body) = document().body() {
        drop(body.dataset().set(name, value));
    }
}

/// Sets the tab's title.
pub(crate) fn set_title(title: &str) {
    let name = "why401";
    if title.is_empty() {
        document().set_title(name);
    } else {
        document().set_title(&[title, " · ", name].concat());
    }
}

/// Chooses the colours: `light`, `dark`, or nothing for what the system says.
pub(crate) fn set_theme(theme: &str) {
    if let Some(root) = document().document_element() {
        drop(if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        });
    }
}

/// The `data-` attributes of an element, without that prefix, and the clock: what an engine without one may need.
pub(crate) fn data_of(element: &HtmlElement) -> Vec<(String, String)> {
    let names = element.get_attribute_names();
    let own = names.iter().filter_map(|name| {
        let name = name.as_string()?;
        let value = element.get_attribute(&name)?;
        Some((name.strip_prefix("data-")?.to_string(), value))
    });
    own.chain([("clock".to_string(), clock().to_string())]).collect()
}

/// What stands in the fields of the part that a button belongs to: `field-NAME` and value.
pub(crate) fn fields(button: &HtmlElement, part: &str) -> Vec<(String, String)> {
    let Some(part) = button.closest(part).ok().flatten() else { return Vec::new() };
    let field = |node: &Element| {
        if let Some(area) = node.dyn_ref::<HtmlTextAreaElement>() {
            return Some((area.name(), area.value()));
        }
        node.dyn_ref::<HtmlInputElement>().map(|input| (input.name(), input.value()))
    };
    let named = all_in(&part, "[name]");
    let fields = named.iter().filter_map(field);
    fields.map(|(name, value)| (["field-", &name].concat(), value)).collect()
}

/// Whether an event happened at the element with this id.
pub(crate) fn is_target(event: &Event, id: &str) -> bool {
    target(event).is_some_and(|element| element.id() == id)
}

/// Whether an event happened at or in an element that a selector matches.
pub(crate) fn is_within(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether an event happened at something that takes text.
pub(crate) fn is_in_field(event: &Event) -> bool {
    target(event).is_some_and(|element| intake::takes_text(&element))
}

fn target(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// Whether a box to tick is ticked.
pub(crate) fn is_checked(id: &str) -> bool {
    by_id(id).is_some_and(|element| element.matches(":checked").unwrap_or(false))
}

/// Moves the focus.
pub(crate) fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        drop(element.focus());
    }
}

/// Moves the focus into a text box; with `all` its text is selected, so that what is pasted replaces it.
pub(crate) fn focus_box(id: &str, all: bool) {
    focus(id);
    scroll_to_top();
    if all && let Some(area) = of_kind::<HtmlTextAreaElement>(id) {
        area.select();
    }
}

/// Brings an element into view and moves the focus to it.
pub(crate) fn show(id: &str) {
    let Some(element) = by_id(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    drop(element.focus());
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to the top.
pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Does something once the page shows what it shows now.
pub(crate) fn soon(act: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(act, std::time::Duration::ZERO);
}

// Address.

/// What stands behind `#`.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page's address without fragment. A file's is its name alone: where it lies is nobody's business.
pub(crate) fn page() -> String {
    let address = window().location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    let is_file = address.starts_with("file:");
    address.rsplit('/').next().filter(|_| is_file).unwrap_or(address).to_string()
}

/// Whether the page is the single file that holds everything, so that nothing lies beside it:
/// `xtask/src/single_file.rs`.
pub(crate) fn is_alone() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-alone"))
}

/// Where a link leads from here. Causes have pages of their own beside the page; where nothing lies beside it, the
/// page itself tells them.
pub(crate) fn led_here(link: &str) -> String {
    let cause = link.strip_prefix("causes/").and_then(|rest| rest.strip_suffix(".html"));
    match cause.filter(|_| is_alone()) {
        Some(cause) => ["#cause=", cause].concat(),
        None => link.to_string(),
    }
}

/// Loads the page anew.
pub(crate) fn reload() {
    drop(window().location().reload());
}

/// The page's address with this fragment.
pub(crate) fn address(fragment: &str) -> String {
    [&page(), "#", fragment].concat()
}

/// Puts a fragment into the address bar.
pub(crate) fn set_fragment(fragment: &str) {
    replace_address(&["#", fragment].concat());
}

/// Puts a fragment into the address bar as a new place, which the browser goes back from.
pub(crate) fn visit(fragment: &str) {
    if let Ok(history) = window().history() {
        let address = ["#", fragment].concat();
        drop(history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Takes the fragment off the address, which would name something else than what is shown.
pub(crate) fn clear_fragment() {
    if !fragment().is_empty() {
        replace_address(&page());
    }
}

fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
    }
}

/// Goes to another page in place of this one.
pub(crate) fn go(page: &str) {
    drop(window().location().replace(page));
}

/// Where the colours are remembered.
pub(crate) const THEME: &str = "why401-theme";
/// Where the role is remembered.
pub(crate) const ROLE: &str = "why401-role";

// Storage: only the role and the colours are ever stored.

/// What is stored under a name.
pub(crate) fn stored(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Stores a word.
pub(crate) fn store(name: &str, word: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(name, word));
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

// Clipboard and files.

/// Copies a text, then says whether the browser let it.
pub(crate) fn copy(text: &str, then: impl Fn(bool) + Clone + 'static) {
    // Absent where the page has no secure context.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        return then(false);
    }
    let promise: Promise = window().navigator().clipboard().write_text(text);
    let refused = then.clone();
    let done = Closure::once_into_js(move |_: JsValue| then(true));
    let failed = Closure::once_into_js(move |_: JsValue| refused(false));
    // Called by hand: the typed way wants closures that somebody keeps.
    let handlers = js_sys::Array::of2(&done, &failed);
    if let Ok(method) = js_sys::Reflect::get(&promise, &JsValue::from_str("then"))
        && let Ok(method) = method.dyn_into::<js_sys::Function>()
    {
        drop(method.apply(&promise, &handlers));
    }
}

/// Selects the text of an input, for the person to copy.
pub(crate) fn select(id: &str) {
    if let Some(input) = of_kind::<HtmlInputElement>(id) {
        drop(input.focus());
        input.select();
    }
}

/// Selects the text of a box, for the person to copy.
pub(crate) fn select_all(id: &str) {
    if let Some(area) = of_kind::<HtmlTextAreaElement>(id) {
        drop(area.focus());
        area.select();
    }
}

/// Opens a dialogue over the page.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = of_kind::<HtmlDialogElement>(id) {
        drop(dialog.show_modal());
    }
}

/// Closes a dialogue.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = of_kind::<HtmlDialogElement>(id) {
        dialog.close();
    }
}

/// The chosen files; the choice is forgotten, so that the same file can be chosen again.
pub(crate) fn take_files(id: &str) -> Vec<File> {
    let Some(input) = of_kind::<HtmlInputElement>(id) else { return Vec::new() };
    let files = files_of(input.files());
    input.set_value("");
    files
}

/// The files of a list.
pub(crate) fn files_of(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}
