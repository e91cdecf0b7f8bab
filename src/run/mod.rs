//! Runs of the model, as everything on the page gets them.

mod outcome;
mod use_outcome;

pub use outcome::Outcome;
pub use use_outcome::{OutcomeProps, use_outcome};
