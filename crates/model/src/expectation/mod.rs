//! What to expect without drawing anybody.

pub mod exact;
pub mod expect;
