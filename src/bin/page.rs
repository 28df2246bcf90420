//! The browser page's entry point.
use leptos::prelude::*;
fn main() {
    mount_to_body(|| view! { <p>"why401"</p> });
}
