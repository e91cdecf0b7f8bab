//! Whole views: what is put beside what.

mod about;
mod compare_actions;
mod compared;
mod evidence;
mod fit;
mod fit_strip;
mod frame;
mod headlines;
mod lab;
mod notices;
mod panel;
mod presets;
mod prose;
mod providers;
mod search;
mod share;
mod undo;

pub use about::About;
pub use evidence::Evidence;
pub use frame::frame;
pub use lab::Lab;
