//! Who comes and how they live.

pub mod alone;
pub mod course;
pub mod intake;
pub mod jobs;
pub(crate) mod judged;
pub mod life;
pub mod milestones;
pub mod mix;
mod person;
pub mod population;
pub mod rates;
pub(crate) mod waiting;

pub use person::*;
