//! What a run comes to.

pub mod series;
pub mod summary;
