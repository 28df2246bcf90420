//! What is asked of a browser that speaks nothing beyond the `WebDriver` standard.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

/// A key pressed together with Control.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Chord {
    /// Copies what is selected.
    Copy,
    /// Pastes.
    Paste,
}

/// Keeps what goes wrong from here on: errors on the console, exceptions nobody caught, what the policy forbids.
pub(crate) const LISTEN: &str = "if (!window.heard) {
        window.heard = [];
        for (const level of ['error', 'warn']) {
            const old = console[level];
            console[level] = (...words) => { heard.push(`${level} ${words.join(' ')}`); old.apply(console, words) };
        }
        addEventListener('error', event => heard.push(`error ${event.message}`));
        addEventListener('unhandledrejection', event => heard.push(`rejection ${event.reason}`));
        addEventListener('securitypolicyviolation', event => heard.push(`policy ${event.violatedDirective}`));
    }";

/// What went wrong since the last look.
pub(crate) async fn heard(client: &Client) -> Vec<String> {
    let heard = client.execute("return (window.heard ?? []).splice(0)", vec![]).await;
    match heard {
        Ok(Value::Array(words)) => words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// Gives the page's window this size inside.
pub(crate) async fn resize(client: &Client, width: u32, height: u32) {
    let (mut outer_width, mut outer_height) = (width, height);
    let end = Instant::now() + PATIENCE;
    loop {
        client.set_window_size(outer_width, outer_height).await.expect("the window takes a size");
        tokio::time::sleep(STEP).await;
        let inner =
            client.execute("return [innerWidth, innerHeight]", vec![]).await.expect("a window has a size");
        let inner =
            |at: usize| inner[at].as_u64().and_then(|size| u32::try_from(size).ok()).unwrap_or_default();
        if inner(0) == width && inner(1) == height {
            return;
        }
        assert!(
            Instant::now() < end,
            "the window is {} by {} and not {width} by {height}",
            inner(0),
            inner(1)
        );
        outer_width = (outer_width + width).saturating_sub(inner(0));
        outer_height = (outer_height + height).saturating_sub(inner(1));
    }
}

/// Presses a key with Control where the focus is.
pub(crate) async fn press(client: &Client, chord: Chord) {
    let control = Key::Control.into();
    let letter = match chord {
        Chord::Copy => 'c',
        Chord::Paste => 'v',
    };
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: control })
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter })
        .then(KeyAction::Up { value: control });
    client.perform_actions(keys).await.unwrap_or_else(|error| panic!("{chord:?}: {error}"));
}

/// Puts a text into the clipboard as a person does: from a box of its own, by the keys. The focus is where it was.
pub(crate) async fn fill_clipboard(client: &Client, text: &str) {
    client.execute(BORROW, vec![text.into()]).await.expect("a box for the text");
    press(client, Chord::Copy).await;
    client.execute(RETURN, vec![]).await.expect("the box goes");
}

/// What the clipboard holds: what a paste into a box of its own gives.
pub(crate) async fn clipboard(client: &Client) -> String {
    client.execute(BORROW, vec!["".into()]).await.expect("a box for the text");
    press(client, Chord::Paste).await;
    let end = Instant::now() + PATIENCE;
    loop {
        let text = client.execute("return document.getElementById('borrowed').value", vec![]).await;
        match text {
            Ok(Value::String(text)) if !text.is_empty() => {
                client.execute(RETURN, vec![]).await.expect("the box goes");
                return text;
            }
            _ => assert!(Instant::now() < end, "the clipboard stays empty"),
        }
        tokio::time::sleep(STEP).await;
    }
}

/// A box with a text, selected. Where a dialogue is open everything outside is out of reach.
const BORROW: &str = "window.before = document.activeElement;
    const box = document.createElement('textarea');
    box.id = 'borrowed';
    box.value = arguments[0];
    (document.querySelector('dialog[open]') ?? document.body).append(box);
    box.focus({ preventScroll: true });
    box.select()";
const RETURN: &str =
    "document.getElementById('borrowed').remove(); window.before?.focus({ preventScroll: true })";
/// How long to wait for something that should come at once; a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often to look.
const STEP: Duration = Duration::from_millis(50);
