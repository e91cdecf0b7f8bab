//! What a run comes to.

pub mod argued;
pub mod by_month;
pub mod by_provider;
pub mod cash;
pub mod comparison;
pub mod crowd;
mod inequality;
pub mod part;
pub mod saved;
pub mod series;
pub mod state;
pub mod summary;
