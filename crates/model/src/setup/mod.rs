//! A scenario, read once into typed parts.

mod contract;
pub mod people;
