//! What is paid.

pub mod accelerator;
pub mod distance;
mod terms;

pub use terms::*;
