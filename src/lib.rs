//! The page of Parked: a thin layer over the model.
//!
//! Arrows run down: run, story, state, charts and controls, stage, scenes and lab and reading, frame, app.

pub mod app;
pub mod charts;
pub mod controls;
mod dom;
pub mod frame;
pub mod hooks;
pub mod lab;
pub mod reading;
pub mod run;
pub mod scenes;
pub mod stage;
pub mod state;
pub mod story;
pub mod trouble;

/// The element that the page is mounted in; `index.html` holds what stands there until then.
pub fn mount_point() -> Option<web_sys::Element> {
    dom::by_id("app")
}
