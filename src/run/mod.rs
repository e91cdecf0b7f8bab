//! Runs of the model, as everything on the page gets them.

mod one_by_one;
mod repeats;
mod sure;
mod use_outcome;
mod use_repeats;
mod use_runs;

pub use charts::Outcome;
pub use repeats::Repeats;
pub use sure::{outcome_of, sure};
pub use use_outcome::{OutcomeProps, use_kept_outcome, use_outcome};
pub use use_repeats::use_repeats;
pub use use_runs::use_runs;
