//! Controls built from the parameter table: one component for every number, one for the choice of strategy.

mod choice;
mod evidence;
mod number_box;
mod slider;

pub use choice::StrategyChoice;
pub use evidence::Evidence;
pub use slider::Slider;
