//! Whole views: what is put beside what.

mod compare_actions;
mod compared;
mod draw_curve;
mod game;
mod guesses;
mod headlines;
mod lab;
mod notices;
mod panel;
mod picture;
mod predict;
mod prose;
mod scene_controls;
mod search;
mod share;
mod story;
mod undo;
mod way;

pub use lab::{Lab, notices};
pub use story::Story;
