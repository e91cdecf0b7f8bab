//! What several pictures are made of.

pub(crate) mod bars;
pub(crate) mod broken;
pub(crate) mod calendar_years;
pub(crate) mod grid;
pub(crate) mod lines;
pub(crate) mod panels;
pub(crate) mod spread;
