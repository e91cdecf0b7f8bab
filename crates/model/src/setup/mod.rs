//! A scenario, read once into typed parts.

pub mod people;
