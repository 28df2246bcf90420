//! The worker that holds the engine: wishes go there one at a time, screens come back.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{File, Worker};
use why401::screen::markup::Markup;
use why401::screen::wire::{Check, Screen, Then, Wish, pack, unpack};

use super::notice::Notice;
use super::state::{App, Work};
use super::{ask, browser, focus, intake, print, seal, verifier};

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// What stands between page and worker.
#[derive(Default)]
struct Line {
    worker: Option<Worker>,
    /// The worker has a wish in hand, or has not said yet that it is there.
    busy: bool,
    /// The wish in hand is one that the person waits for.
    asked: bool,
    /// What it has not been told yet.
    waiting: VecDeque<(Wish, Vec<JsValue>)>,
    /// What was printed last, by place.
    printed: Vec<(String, Markup)>,
}

/// Tells the engine what is wanted; what comes back is shown. The first wish starts the worker.
pub(crate) fn tell(app: App, wish: Wish, text: Option<String>) {
    send(app, wish, text.iter().map(|text| JsValue::from_str(text)).collect());
}

/// The same of a wish that files belong to.
pub(crate) fn tell_files(app: App, wish: Wish, files: Vec<File>) {
    send(app, wish, std::iter::once(JsValue::NULL).chain(files.into_iter().map(JsValue::from)).collect());
}

fn send(app: App, wish: Wish, beside: Vec<JsValue>) {
    LINE.with_borrow_mut(|line| {
        if line.worker.is_none() {
            line.worker = started(app);
            line.busy = true;
            let role = browser::stored(browser::ROLE).unwrap_or_default();
            line.waiting.push_front((Wish::Begin { address: browser::page(), role }, Vec::new()));
        }
        // Of two texts that wait only the later one is still wanted.
        if matches!((&wish, line.waiting.back()), (Wish::Read { .. }, Some((Wish::Read { .. }, _)))) {
            line.waiting.pop_back();
        }
        line.waiting.push_back((wish, beside));
        line.go_on();
    });
    app.work.set(LINE.with_borrow(Line::work));
}

impl Line {
    fn work(&self) -> Work {
        if self.asked || self.waiting.iter().any(|(wish, _)| is_asked(wish)) {
            Work::Reads
        } else if self.busy {
            Work::Comes
        } else {
            Work::Rests
        }
    }

    /// Hands over the next wish, if the worker is free.
    fn go_on(&mut self) {
        if self.busy {
            return;
        }
        let Some((wish, beside)) = self.waiting.pop_front() else { return };
        let message = Array::of1(&Uint8Array::from(pack(&wish).as_slice()));
        for one in &beside {
            message.push(one);
        }
        self.busy = true;
        self.asked = is_asked(&wish);
        if let Some(worker) = &self.worker {
            drop(worker.post_message(&message));
        }
    }
}

/// Whether the person waits for what comes of a wish.
fn is_asked(wish: &Wish) -> bool {
    match wish {
        Wish::Read { .. }
        | Wish::Files { .. }
        | Wish::Press(_)
        | Wish::Checked(_)
        | Wish::Sealed(_)
        | Wish::Unsealed(_)
        | Wish::Answered { .. } => true,
        Wish::Open { fragment, .. } => !fragment.is_empty(),
        Wish::Begin { .. } => false,
    }
}

fn started(app: App) -> Option<Worker> {
    let worker = browser::start_worker("engine", move |bytes| heard(app, &bytes), move || broke(app));
    if worker.is_none() {
        app.notice.set(Some(Notice::NoWorker));
    }
    worker
}

/// A screen came, or the worker's first word, which is empty.
fn heard(app: App, bytes: &[u8]) {
    let screen = unpack::<Screen>(bytes);
    if screen.as_ref().is_none_or(|screen| !screen.unasked) {
        let work = LINE.with_borrow_mut(|line| {
            line.busy = false;
            line.asked = false;
            line.go_on();
            line.work()
        });
        app.work.set(work);
    }
    if let Some(screen) = screen {
        show(app, screen);
    }
}

fn show(app: App, screen: Screen) {
    browser::set_hidden("broke", true);
    let held = focus::held();
    for (id, new) in screen.parts {
        let Some(place) = browser::by_id(&id) else { continue };
        let old = LINE.with_borrow_mut(|line| {
            let at = line.printed.iter().position(|(known, _)| *known == id);
            at.map(|at| line.printed.swap_remove(at).1)
        });
        print::print(&place, old, &new);
        LINE.with_borrow_mut(|line| line.printed.push((id, new)));
    }
    browser::set_title(&screen.title);
    browser::set_text("said", &screen.said);
    app.copies.set(screen.copies);
    app.view.set(screen.view);
    if let Some(held) = held {
        held.keep();
    }
    for then in screen.then {
        match then {
            Then::Fill(text) => intake::put(app, &text),
            Then::PutBoxAway => app.editing.set(false),
            Then::ClearFragment => browser::clear_fragment(),
            Then::Visit(fragment) => browser::visit(&fragment),
            Then::ScrollToTop => browser::soon(browser::scroll_to_top),
            Then::Focus(id) => browser::soon(move || browser::focus(&id)),
            Then::Show(id) => browser::soon(move || browser::show(&id)),
            Then::Go(page) => intake::go(&page),
            Then::OpenDialog(id) => browser::open_dialog(&id),
            Then::Check { token, compact } => verifier::check(app, token, compact),
            Then::CheckWith { token, compact, keys, from } => {
                verifier::check_with(app, Check { token, compact, key: keys, form: String::new(), from });
            }
            Then::Ask { number, url } => ask::ask(app, number, url),
            Then::CloseDialog(id) => browser::close_dialog(&id),
            Then::Seal(payload) => seal::seal(app, payload),
            Then::Unseal(link) => seal::unseal(app, link),
        }
    }
}

/// The worker broke, or did not arrive. What it had in hand is dropped, for it may be what broke it; the next wish
/// starts another one.
fn broke(app: App) {
    LINE.with_borrow_mut(|line| {
        if let Some(worker) = line.worker.take() {
            worker.terminate();
        }
        line.busy = false;
        line.asked = false;
        line.waiting.clear();
    });
    app.work.set(Work::Rests);
    app.editing.set(true);
    browser::say_it_broke();
}
