//! Controls built from the parameter table: one for every number, one for every choice.

mod choice;
mod control;
mod evidence;
mod number_box;
mod slider;
mod ticked;

pub use control::{Control, ControlProps};
pub use evidence::evidence_body;
pub use ticked::ticked;
