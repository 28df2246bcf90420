//! The engine's worker: hears the page's wishes and answers with screens. See `why401::screen`.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};
use why401::screen::Desk;
use why401::screen::wire::{Screen, Wish, pack, unpack};

fn main() {
    console_error_panic_hook::set_once();
    let engine = Rc::new(Engine {
        scope: js_sys::global().unchecked_into(),
        desk: RefCell::default(),
        files: RefCell::default(),
        opened: RefCell::default(),
    });
    let scope = engine.scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| engine.hear(&event));
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    // Ready: an empty word.
    drop(scope.post_message(&Uint8Array::new_with_length(0)));
}

/// What lives in the worker.
struct Engine {
    scope: DedicatedWorkerGlobalScope,
    desk: RefCell<Desk>,
    /// The files that were opened last.
    files: RefCell<Vec<File>>,
    /// How often files were opened, or their reading stopped: who still reads earlier ones ends.
    opened: RefCell<u32>,
}

impl Engine {
    /// Hears a wish: its bytes, the text that belongs to it, the files that belong to it.
    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let message = Array::from(&event.data());
        let Ok(bytes) = message.get(0).dyn_into::<Uint8Array>() else { return };
        let Some(wish) = unpack::<Wish>(&bytes.to_vec()) else { return };
        let has_files = matches!(wish, Wish::Files { .. });
        let stops =
            matches!(&wish, Wish::Press(data) if data.iter().any(|(_, value)| value == "cancel-files"));
        if has_files || stops {
            *self.opened.borrow_mut() += 1;
        }
        if has_files {
            let files = message.iter().skip(2).filter_map(|file| file.dyn_into().ok());
            *self.files.borrow_mut() = files.collect();
        }
        let screen = self.desk.borrow_mut().hear(wish, message.get(1).as_string());
        self.show(&screen);
        if has_files {
            let engine = Rc::clone(self);
            spawn_local(async move { engine.read().await });
        } else {
            self.fetch();
        }
    }

    fn show(&self, screen: &Screen) {
        drop(self.scope.post_message(&Uint8Array::from(pack(screen).as_slice())));
    }

    /// Reads the opened files to their end, piece by piece, so that wishes are heard in between.
    async fn read(self: Rc<Self>) {
        let turn = *self.opened.borrow();
        let files = self.files.borrow().clone();
        let mut told = Date::now();
        for (number, file) in files.iter().enumerate() {
            let (mut at, size) = (0.0, file.size());
            let mut whole = true;
            while at < size {
                let end = (at + PIECE).min(size);
                let piece = bytes(file, at, end).await;
                if *self.opened.borrow() != turn {
                    return;
                }
                let Some(piece) = piece else {
                    whole = false;
                    break;
                };
                at = end;
                if !self.desk.borrow_mut().feed(number, &piece) {
                    break;
                }
                if Date::now() - told > TELL_MS {
                    let screen = self.desk.borrow_mut().progress();
                    self.show(&screen);
                    told = Date::now();
                }
            }
            self.desk.borrow_mut().end_file(number, whole);
        }
        let screen = self.desk.borrow_mut().files_read();
        self.show(&screen);
        self.fetch();
    }

    /// Reads the pieces that the desk wants of an opened file.
    fn fetch(self: &Rc<Self>) {
        let Some((number, ranges)) = self.desk.borrow().wanted() else { return };
        let Some(file) = self.files.borrow().get(number).cloned() else { return };
        let engine = Rc::clone(self);
        spawn_local(async move {
            let turn = *engine.opened.borrow();
            let mut pieces = Vec::new();
            for Range { start, end } in ranges {
                #[expect(clippy::cast_precision_loss, reason = "no file has 2^53 bytes")]
                let (start, end) = (start as f64, end as f64);
                pieces.extend(bytes(&file, start, end).await);
            }
            if *engine.opened.borrow() == turn {
                let screen = engine.desk.borrow_mut().give(&pieces);
                engine.show(&screen);
            }
        });
    }
}

/// The bytes of a file from `start` to `end`; `None` where the browser does not hand them over.
async fn bytes(file: &File, start: f64, end: f64) -> Option<Vec<u8>> {
    let piece = file.slice_with_f64_and_f64(start, end).ok()?;
    let buffer = JsFuture::from(piece.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// So much is read at once, in bytes: a message is heard at the latest after so much.
const PIECE: f64 = 4_000_000.0;
/// How often progress is told, in milliseconds.
const TELL_MS: f64 = 120.0;
