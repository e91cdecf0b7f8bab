//! The programme as it runs, week by week.

pub(crate) mod case;
pub mod chain;
pub mod ledger;
pub mod market;
pub(crate) mod provider;
pub(crate) mod review;
pub mod run;
pub mod twin;
pub(crate) mod world;
