//! Controls built from the parameter table: one component for every number, one for every choice.

mod choice;
mod evidence;
mod number_box;
mod slider;

pub use choice::Choice;
pub use evidence::Evidence;
pub use slider::Slider;
