//! How one provider decides.

pub(crate) mod belief;
pub mod optimum;
pub mod purse;
pub mod strategy;
pub(crate) mod worth;
