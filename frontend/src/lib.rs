//! Redraft's dashboard: what the browser runs.
//!
//! What decides and formats is in plain modules that compile anywhere; what touches the page is
//! compiled for the browser only.

#![cfg_attr(
    target_arch = "wasm32",
    expect(
        unreachable_pub,
        reason = "the macro for components writes `pub` items of its own"
    )
)]

pub mod commands;
pub mod diff;
pub mod economics;
pub mod feed;
pub mod format;
pub mod groups;
pub mod json;
pub mod keys;
pub mod looks;
pub mod markdown;
pub mod origins;
pub mod palette;
pub mod paths;
pub mod route;
pub mod texts;
pub mod timeline;
pub mod told;
pub mod writing;

#[cfg(target_arch = "wasm32")]
mod api;
#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(target_arch = "wasm32")]
mod navigation;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
mod stopped;
#[cfg(target_arch = "wasm32")]
mod ui;

/// Shows the dashboard.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    stopped::tell_when_it_happens();
    if let Some(waiting) = leptos::prelude::document().get_element_by_id("waiting") {
        waiting.remove();
    }
    leptos::mount::mount_to_body(app::App);
}

/// Draws the page of all components, for the browser tests.
#[cfg(all(test, target_arch = "wasm32", feature = "components"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn show_components() {
    leptos::mount::mount_to_body(app::components);
}
