//! What is paid.

pub mod accelerator;
pub mod distance;
pub mod payments;
pub mod price;
mod tariff;

pub use tariff::*;
