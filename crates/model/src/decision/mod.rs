//! How one provider decides.

pub(crate) mod belief;
pub mod choice;
pub mod hours;
pub(crate) mod income;
pub mod optimum;
pub mod plan;
pub mod purse;
pub mod strategy;
pub(crate) mod worth;
