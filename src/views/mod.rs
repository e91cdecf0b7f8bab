//! Whole views: what is put beside what.

mod about;
mod account;
mod challenge;
mod compare_actions;
mod compared;
mod draw_curve;
mod evidence;
mod fee;
mod frame;
mod game;
mod guesses;
mod headlines;
mod lab;
mod levers;
mod luck;
mod notices;
mod panel;
mod paragraphs;
mod picture;
mod predict;
mod presets;
mod prose;
mod providers;
mod ranking;
mod record;
mod scene_controls;
mod search;
mod share;
mod story;
mod undo;
mod way;

pub use about::About;
pub use evidence::Evidence;
pub use frame::frame;
pub use lab::lab;
pub use story::Story;
