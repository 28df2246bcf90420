//! The browser page: box, bar and messages of its own, and the places where the engine's screens are printed.
//!
//! `public/index.html` holds what does not change: heading, box, how to copy. The program never owns the box; it
//! listens to it, so that nothing typed is lost before it starts, while it runs, or should it break. The engine runs
//! in a worker (`src/bin/engine.rs`, `why401::screen`); the page says what is wanted and prints what comes back.
//!
//! | file | what it holds |
//! |---|---|
//! | `state.rs` | what the page itself knows |
//! | `engine.rs` | the worker: wishes go there, screens come back |
//! | `verifier.rs` | the worker that checks signatures, loaded when a key is given |
//! | `intake.rs` | how text comes in: typing, paste, drop, file |
//! | `ask.rs` | asks an address that a pressed button names |
//! | `acts.rs` | what happens when something printed is pressed |
//! | `focus.rs` | keeps the focus when what had it gives way |
//! | `handover.rs` | link and report to the clipboard or to another program |
//! | `seal.rs` | links under a passphrase |
//! | `map.rs` | arrow keys on the map |
//! | `bar.rs` | the buttons in the page's bar |
//! | `notice.rs` | what the page has to say of itself |
//! | `print.rs` | how elements are brought into step with markup |
//! | `offline.rs` | use without a network, and the offer of a new version |
//! | `outward.rs` | effects: colours, what the body's style depends on |
//! | `light.rs` | what points at a place of the paste lights it, and the reverse |
//! | `trusted.rs` | the addresses of workers, in the form that the page's policy wants |
//! | `browser.rs` | clipboard, files, storage, address: all that is awkward about a browser |

mod acts;
mod ask;
#[expect(unreachable_pub, reason = "the component macro says pub")]
mod bar;
mod browser;
mod engine;
mod focus;
mod handover;
mod intake;
mod light;
mod map;
#[expect(unreachable_pub, reason = "the component macro says pub")]
mod notice;
#[expect(unreachable_pub, reason = "the component macro says pub")]
mod offline;
mod outward;
mod print;
mod seal;
mod state;
mod trusted;
mod verifier;

use leptos::mount::mount_to;
use leptos::prelude::*;

use state::App;

/// Starts the page.
pub(crate) fn start() {
    browser::on_panic();
    let (Some(tools), Some(notices)) = (browser::by_id("tools"), browser::by_id("notices")) else { return };
    let bar = mount_to(tools, || {
        let app = App::new();
        outward::keep(app);
        mount_to(notices, move || view! { <notice::Notices app /> <offline::NewVersion app /> }).forget();
        acts::listen(app);
        intake::listen(app);
        light::listen();
        map::listen();
        intake::open(app);
        intake::take_over(app);
        view! { <bar::Bar app /> }
    });
    // For as long as the tab.
    bar.forget();
}
