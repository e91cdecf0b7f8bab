//! Controls built from the parameter table: one for every number, one for every choice.

mod choice;
mod control;
mod evidence_badge;
mod labelled_input;
mod number_box;
mod slider;

pub use control::{Control, ControlProps};
pub use evidence_badge::evidence_body;
pub use labelled_input::ticked;
