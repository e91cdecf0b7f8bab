//! What a run and a scenario are as files: numbers as CSV, settings as JSON. The page and the command line write and read the same.

pub mod numbers;
pub mod settings;
