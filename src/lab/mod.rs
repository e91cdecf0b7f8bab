//! The lab: every control there is, and what a run comes to.

mod challenge;
mod compare_actions;
mod compared;
mod luck;
mod page;
mod panel;
mod presets;
mod providers;
mod record;
mod undo;

pub use page::{DRAW, Draw, LabProps, draw, lab};
