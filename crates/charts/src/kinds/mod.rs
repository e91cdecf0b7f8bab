//! What several pictures are made of.

pub(crate) mod bars;
pub(crate) mod broken;
pub(crate) mod calendar_years;
pub(crate) mod lines;
