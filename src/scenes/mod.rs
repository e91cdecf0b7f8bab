//! What only the story has: its scenes, what they ask and what they show.

mod charted;
mod cloud;
mod draw_curve;
mod game;
mod guesses;
mod levers;
mod paragraphs;
mod picture;
mod predict;
mod scene_controls;
mod story;
mod term;

pub use charted::{CHARTED, DrawCharted, Shows, charted, picture_of};
pub use cloud::{Cloud, chart};
pub use draw_curve::{Drawing, draw_curve};
pub use paragraphs::{paragraphs, sentences};
pub use picture::scene_picture;
pub use story::{QUESTION, Story, start_beside};
