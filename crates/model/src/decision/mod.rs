//! How one provider decides.

pub(crate) mod belief;
pub mod choice;
pub mod optimum;
pub mod plan;
pub mod purse;
pub mod strategy;
pub(crate) mod worth;
