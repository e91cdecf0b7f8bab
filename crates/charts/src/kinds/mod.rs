//! What several pictures are made of.

pub(crate) mod bars;
pub(crate) mod lines;
