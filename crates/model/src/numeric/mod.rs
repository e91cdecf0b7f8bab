//! Arithmetic that knows nothing of the programme.

pub mod decimal;
pub(crate) mod exponential;
pub mod order;
pub(crate) mod quadrature;
pub(crate) mod rng;
pub mod statistics;
pub mod units;
pub mod whole;
