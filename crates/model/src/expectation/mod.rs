//! What to expect without drawing anybody.

pub mod exact;
pub mod expect;
pub mod expected;
pub mod forecast;
pub mod recorded;
pub(crate) mod recursion;
#[cfg(test)]
pub(crate) mod week_by_week;
