//! What a run comes to.

pub mod by_month;
pub mod cash;
pub mod comparison;
pub mod crowd;
pub mod series;
pub mod summary;
