//! The page of Parked: a thin layer over the model.
//!
//! Views stand on stage, charts and controls; those on state; state on the model. Nothing looks up the other way.

pub mod app;
pub mod charts;
pub mod controls;
pub mod engine;
pub mod hooks;
pub mod stage;
pub mod state;
pub mod story;
pub mod text;
pub mod trouble;
pub mod views;

/// The element that the page is mounted in; `index.html` holds what stands there until then.
pub fn mount_point() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}
