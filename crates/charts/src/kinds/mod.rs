//! What several pictures are made of.

pub(crate) mod calendar_years;
