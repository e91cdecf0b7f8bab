//! What several pictures are made of.

pub(crate) mod bars;
mod broken;
pub(crate) mod calendar_years;
pub(crate) mod lines;
