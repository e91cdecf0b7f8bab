//! The story: scenes written in Markdown, what their prose binds to, and what readers predict.
//!
//! `build/` reads `en/*.md` and writes [`SCENES`]; whatever they name and the page lacks fails the build.

#[cfg(test)]
mod claims;
mod class_code;
mod close;
pub mod game;
mod lever;
#[cfg(test)]
mod one_number;
mod pace;
mod prediction;
mod right;
mod runs;
mod scene;
mod start;
mod value;
mod vocabulary;
mod way;

pub use class_code::{NoCode, class_code, read_class_code};
pub use lever::{Firm, Lever};
pub use prediction::{CURVE_POINTS, Draft, Given, Guess, Guesses, Truth};
pub use runs::Runs;
pub use scene::{Answer, Control, Kind, LAB, Measure, Paragraph, Prediction, SCENES, Scene, Span, Term, find};
pub use vocabulary::{Picture, Value};
pub use way::Way;
