//! Whole views: what is put beside what.

mod compare_actions;
mod compared;
mod headlines;
mod lab;
mod notices;
mod panel;
mod presets;
mod providers;
mod search;
mod share;
mod undo;

pub use lab::Lab;
