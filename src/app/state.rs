//! What the page itself knows; what is diagnosed, the engine knows.

use leptos::prelude::*;
use why401::screen::wire::{Copies, View};

use super::browser;
use super::notice::Notice;

/// What the page knows. Every part is a handle, so it is copied freely.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// What there is to see beside the box.
    pub(crate) view: RwSignal<View>,
    /// Whether the person is at the box, so that it stays open beside the result.
    pub(crate) editing: RwSignal<bool>,
    /// What the engine is doing.
    pub(crate) work: RwSignal<Work>,
    /// What the page has to say of itself.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// What the box held before the program put something else there.
    pub(crate) before: RwSignal<Option<String>>,
    /// Index into [`THEMES`].
    pub(crate) theme: RwSignal<usize>,
    /// What can be copied while the dialogue for links is open.
    pub(crate) copies: RwSignal<Option<Copies>>,
    /// What came of copying, in words.
    pub(crate) copied: RwSignal<String>,
}

impl App {
    /// The page at its start: an empty box.
    pub(crate) fn new() -> Self {
        let stored = browser::stored(browser::THEME);
        let theme = THEMES.iter().position(|(id, ..)| Some(*id) == stored.as_deref());
        Self {
            view: RwSignal::new(View::Nothing),
            editing: RwSignal::new(true),
            work: RwSignal::new(Work::Rests),
            notice: RwSignal::new(None),
            before: RwSignal::new(None),
            theme: RwSignal::new(theme.unwrap_or(0)),
            copies: RwSignal::new(None),
            copied: RwSignal::new(String::new()),
        }
    }

    /// The colours that were chosen.
    pub(crate) fn colours(self) -> (&'static str, &'static str, &'static str) {
        THEMES.get(self.theme.get()).copied().unwrap_or(THEMES[0])
    }
}

/// What the engine is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Work {
    /// Nothing: what was wanted is shown.
    Rests,
    /// It is on its way, and nobody waits for it.
    Comes,
    /// It has a wish in hand that the person waits for.
    Reads,
}

/// The colours: what is stored, what it is called, its sign.
pub(crate) const THEMES: [(&str, &str, &str); 3] =
    [("", "as the system has it", "\u{25d0}"), ("light", "light", "\u{25cb}"), ("dark", "dark", "\u{25cf}")];
