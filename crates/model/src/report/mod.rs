//! What a run comes to.

pub mod crowd;
pub mod series;
pub mod summary;
